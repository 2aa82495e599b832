"""The import of measures on screen: files read, which sheets and which year, what would happen to the plan, and the save."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita import incoming_measures as coming
from ita import reading, text
from ita.errors import Changed, NotFound
from ita.frameworks import YEARS
from ita.incoming_measures import Comparison
from ita.measures import Measure
from ita.reading import MeasureRow, MeasuresReading, MeasuresSheet
from ita.reading.problems import ERROR, Problem, ordered
from ita.store import measures as stored
from ita.store.measures import Intake
from ita.ui import blocks, data, measure_rows, overlay, shell, uploads
from ita.ui.words import plain, say

PLACE = "measures-upload"


@dataclass(frozen=True)
class Chosen:
    """What the person lets in: the rows of the chosen sheets, for a plan year (พ.ศ.), and every problem of the files."""

    plan_year: int
    rows: tuple[MeasureRow, ...]
    problems: tuple[Problem, ...]


def uploaded() -> list:
    """Let the person drop files; a new save empties the place."""
    return uploads.uploaded(text.DROP_MEASURES, PLACE)


def how_to() -> None:
    """Say how measures are edited in Excel and brought back, and which other tables are understood."""
    st.html(blocks.note(text.DROP_FILES_NOTE))
    with st.container(border=True, key="card-round-trip"):
        st.html(blocks.title(text.MEASURES_ROUND_TRIP) + "".join(map(blocks.said, text.MEASURES_ROUND_TRIP_STEPS)))
        st.page_link(shell.page_file("draft"), label=text.DOWNLOAD_AT_DRAFT)
        st.html(blocks.note(text.MEASURES_OTHER_TABLES))


def read_all(files: list) -> dict[str, MeasuresReading]:
    """Read each file once."""
    return uploads.read_once(uploads.named(files), PLACE, (), reading.start_measures)


def understood(shown: data.View, readings: Mapping[str, MeasuresReading]) -> Chosen:
    """Show what each sheet holds and says, and let the person correct the plan year and leave sheets out."""
    sheets = [sheet for one in readings.values() for sheet in one.sheets]
    rows = [row for one in readings.values() for row in one.rows]
    problems = tuple(problem for one in readings.values() for problem in one.problems)
    if not rows:
        return Chosen(shown.plan_year, (), problems)
    st.subheader(say(text.MEASURES_UNDERSTOOD.format(count=len(rows))), anchor=False)
    counts = Counter((row.file, row.sheet) for row in rows)
    with st.container(border=True, key="card-understood"):
        listed, year = st.columns([5, 1.6])
        with year:
            plan_year = _plan_year(shown, sheets, rows)
        with listed:
            kept = {(sheet.file, sheet.sheet) for sheet in sheets if _sheet(shown, sheet, counts[sheet.file, sheet.sheet], plan_year)}
    if not kept:
        st.info(text.NO_SHEET_CHOSEN)
    left_out = {(sheet.file, sheet.sheet) for sheet in sheets} - kept
    return Chosen(plan_year, tuple(row for row in rows if (row.file, row.sheet) in kept),
                  tuple(problem for problem in problems if (problem.file, problem.sheet) not in left_out))


def _plan_year(shown: data.View, sheets: list[MeasuresSheet], rows: list[MeasureRow]) -> int:
    by_year = stored.measures_by_year(shown.engine, shown.agency)
    likely = coming.likely_year(sheets, rows, by_year, shown.plan_year)
    said = {sheet.plan_year for sheet in sheets if sheet.plan_year}
    years = sorted({*(year + 1 for year in YEARS), *said, *by_year, shown.plan_year}, reverse=True)
    # Another widget when other files lead to another year: a widget keeps the value that it has.
    return st.selectbox(text.MEASURES_PLAN_YEAR, years, index=years.index(likely), key=f"plan-year-{uploads.turn_of(PLACE)}-{likely}",
                        format_func=lambda year: say(str(year)), persist_state="session")


def _sheet(shown: data.View, sheet: MeasuresSheet, count: int, plan_year: int) -> bool:
    """Show a sheet with what its titles say; one of another agency or year is left out until the person says otherwise."""
    own = coming.belongs(sheet, shown.agency, plan_year)
    said = [text.SHEET_HOLDS.format(count=count)]
    said += [text.SHEET_SAYS_YEAR.format(year=sheet.plan_year)] if sheet.plan_year else []
    said += [text.SHEET_SAYS_AGENCY.format(agency=blocks.short(sheet.agency))] if sheet.agency else []
    said += [] if sheet.plan_year or sheet.agency else [text.SHEET_SAYS_NOTHING]
    said += [] if own else [text.SHEET_IS_OTHERS]
    key = measure_rows.tag("sheet", sheet, shown.agency, plan_year)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        kept = st.checkbox(plain(" · ".join(part for part in (sheet.file, sheet.sheet) if part)), own, key=key, persist_state="session")
        st.html(blocks.quiet(" · ".join(said)), width="content")
    return kept


def compared(shown: data.View, chosen: Chosen) -> Comparison:
    """Return what the rows would do to the stored plan, made anew only when rows or plan are others."""
    key = str(shown.engine.url), stored.stamp(shown.engine), shown.agency, chosen.plan_year, chosen.rows
    kept = st.session_state.get("measures-compared")
    if kept is None or kept[0] != key:
        present = stored.measures_of(shown.engine, shown.agency, chosen.plan_year)
        kept = st.session_state["measures-compared"] = key, coming.compare(chosen.rows, present, chosen.plan_year)
    return kept[1]


def problems(chosen: Chosen, made: Comparison, files: list) -> None:
    """Show every problem of the files and their rows, and offer the files with the places marked."""
    found = ordered((*chosen.problems, *made.problems))
    uploads.problems(found)
    uploads.marked_copies(found, files)


def summary(made: Comparison) -> None:
    """Say in one line what would happen."""
    kinds = [text.ROW_KINDS[kind].format(count=made.count(kind)) for kind in text.ROW_KINDS if made.count(kind)]
    absent = [text.ROWS_ABSENT.format(count=len(made.absent))] if made.absent else []
    st.subheader(say(" · ".join(kinds + absent)), anchor=False)
    if made.repeated:
        st.html(blocks.note(text.ROWS_REPEATED.format(count=made.repeated)))


def save_button(shown: data.View, chosen: Chosen, made: Comparison) -> None:
    """Offer to save everything that is chosen, all or nothing, and say what is still lacking."""
    answers, (removed, confirmed) = measure_rows.answers(made), measure_rows.removed(made)
    intake = Intake(*coming.decided(made, answers), tuple(one.id for one in removed))
    lacking = text.ERRORS_FIRST if any(problem.severity == ERROR for problem in chosen.problems) else _lacking(
        made, answers.count(None), intake, confirmed)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(text.SAVE_MEASURES, type="primary", key="save-measures", disabled=bool(lacking),
                  on_click=partial(_save, shown, chosen.plan_year, intake, removed, uploads.turn_of(PLACE)))
        if lacking:
            st.html(blocks.quiet(lacking), width="content")


def _lacking(made: Comparison, undecided: int, intake: Intake, confirmed: bool) -> str:
    """Say what the person has still to do before the save, "" when nothing."""
    if undecided:
        return text.STILL_TO_CHOOSE.format(count=undecided)
    if intake.removed and not confirmed:
        return text.STILL_TO_CONFIRM
    if not (intake.added or intake.changed or intake.removed):
        differing = any(one.kind != coming.SAME for one in made.outcomes) or made.absent
        return text.NOTHING_CHOSEN if differing or not made.outcomes else text.NOTHING_TO_IMPORT
    return ""


def _save(shown: data.View, plan_year: int, intake: Intake, removed: tuple[Measure, ...], turn: int) -> None:
    """Store what was chosen and show that plan year; runs before the page is drawn again, once for each upload."""
    if turn != uploads.turn_of(PLACE):
        return  # the second of two quick clicks
    state = st.session_state
    with shell.guarded():
        try:
            stored.take_in(shown.engine, shown.agency, plan_year, intake, data.user())
        except (Changed, NotFound):
            state["measures-moved-on"] = True
            return
        uploads.empty(PLACE)
        state["year"] = plan_year - 1
        state["saved-measures"] = text.MEASURES_IMPORTED.format(
            added=len(intake.added), changed=len(intake.changed), deleted=len(removed), plan_year=plan_year, agency=blocks.short(shown.agency))


def said() -> None:
    """Say what the last save stored and lead to it, or why nothing was."""
    if words := st.session_state.pop("saved-measures", None):
        st.success(plain(say(words)))
        st.page_link(shell.page_file("draft"), label=text.SEE_DRAFT)
    if st.session_state.pop("measures-moved-on", None):
        st.warning(text.MEASURES_MOVED_ON)


def original(readings: Mapping[str, MeasuresReading], found: tuple[Problem, ...]) -> None:
    """Show a sheet as the person knows it, with the cells of measures and of problems marked."""
    grids = [(grid, one) for one in readings.values() for grid in one.grids if grid.rows]
    if not grids:
        return
    with st.expander(text.MEASURES_YOUR_SHEET, expanded=not any(one.rows for one in readings.values()),
                     key="measures-sheets"):
        place = st.selectbox(text.SHEET, range(len(grids)), key="measures-sheet", label_visibility="collapsed",
                             format_func=lambda n: f"{grids[n][0].file} · {grids[n][0].sheet}".rstrip(" ·"))
        grid, one = grids[place]
        marked = {row.cell: ("score", text.CELL_IS_MEASURE) for row in one.rows if row.sheet == grid.sheet}
        with st.container(height=360, key="measures-grid"):
            st.html(overlay.table(grid, marked | overlay.problem_marks(grid, found)))
