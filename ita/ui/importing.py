"""The import on screen: files read, what was understood, every problem, corrections, changes, and the save."""

import operator
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import streamlit as st

from ita import incoming, reading, store, text
from ita.frameworks import YEARS
from ita.incoming import Incoming, RoundName
from ita.reading import Grid, Reading
from ita.reading.problems import ERROR
from ita.store import columns, rounds
from ita.store.stamps import stamps
from ita.thai import short_agency
from ita.ui import asking, blocks, data, explaining, overlay, shell, understanding, uploads
from ita.ui.asking import Answer
from ita.ui.tables import XLSX
from ita.ui.words import plain, say

PLACE = "upload"
FEW_ROWS = 10  # of a sheet, which need no scrolling


def uploaded() -> list:
    """Let the person drop files; a new save empties the place."""
    return uploads.uploaded(text.DROP_FILES, PLACE)


def read_all(files: list) -> dict[str, Reading]:
    """Read each file once and ask for what it does not say, or was not understood, then read it with the answers."""
    columns_said = columns.known(data.own_engine())

    def start(name: str, content: bytes, answer: Answer = Answer()):
        agency, year = (dict(said) if isinstance(said, tuple) else said for said in answer)
        return reading.start(name, content, agency=agency, fiscal_year=year, columns=columns_said)

    names = uploads.named(files)
    bare = uploads.read_once(names, PLACE, (columns_said,), start)
    answers = {file: answer for file, answer in asking.ask(files, bare).items() if answer != Answer()}
    spoken_of = {name: file for name, file in names.items() if file.file_id in answers}
    return bare | uploads.read_once(spoken_of, f"{PLACE}-answered", (columns_said,), start, answers)


@dataclass(frozen=True)
class _Together:
    """An upload put together, from which readings and corrections, its rounds as they were read and those that are stored under another name."""

    readings: tuple[Reading, ...]
    names: Mapping[RoundName, RoundName]
    found: Incoming
    as_read: pd.DataFrame
    as_stored: Mapping[RoundName, RoundName]

    def of(self, readings: tuple[Reading, ...]) -> bool:
        """Say whether it was made of just these readings."""
        return len(readings) == len(self.readings) and all(map(operator.is_, readings, self.readings))


def together(readings: dict[str, Reading]) -> _Together:
    """Return the upload with the person's corrections; made anew only when files or corrections change."""
    made = tuple(readings.values())
    kept: _Together | None = st.session_state.get("upload-together")
    if kept is None or not kept.of(made):
        kept = st.session_state["upload-together"] = _as_read(made, incoming.combine(readings))
    names = {**kept.as_stored, **understanding.corrections()}
    if kept.names != names:
        kept = st.session_state["upload-together"] = replace(kept, names=names, found=incoming.combine(readings, names))
    return kept


def _as_read(made: tuple[Reading, ...], found: Incoming) -> _Together:
    return _Together(made, {}, found, incoming.rounds_found(found.scores), incoming.as_stored(found.names.itertuples(index=False, name=None), _stored()))


def _stored() -> Collection[str]:
    """Return the agencies that are stored; the samples of a store in which nothing is yet are none."""
    engine, is_sample = data.engine_shown()
    return () if is_sample else data.years_by_agency(engine, stamps(engine))


def problems(found: Incoming) -> None:
    """Show every problem; where the person can answer them all, say that."""
    errors = [problem for problem in found.problems if problem.severity == ERROR]
    answerable = all(problem.code in asking.SILENT for problem in errors)
    not_understood = any(problem.code == "no_score" for problem in errors)
    said = text.ANSWERS_NEEDED if answerable else text.ERRORS_OR_COLUMNS.format(count=f"{len(errors):,}") if not_understood else ""
    uploads.problems(found.problems, said)


def original(found: Incoming, readings: dict[str, Reading]) -> None:
    """Show a sheet as the person knows it, with what became of each cell, and ask about one that was not understood."""
    grids = [grid for one in readings.values() for grid in one.grids if grid.rows]
    if not grids:
        return
    st.subheader(text.YOUR_SHEET, anchor=False)
    to_mend = [sum(problem.severity == ERROR and (problem.file, problem.sheet) == (grid.file, grid.sheet) for problem in found.problems) for grid in grids]
    first_to_mend = next((place for place, count in enumerate(to_mend) if count), 0)
    place = st.selectbox(text.SHEET, range(len(grids)), first_to_mend, key="sheet-shown", label_visibility="collapsed",
                         format_func=lambda n: _name_of(grids[n], to_mend[n]))
    grid = grids[place]
    pages = -(-len(grid.rows) // overlay.ROWS)
    st.html(overlay.key())
    first = (st.pagination(pages, key=f"sheet-page-{place}") - 1) * overlay.ROWS if pages > 1 else 0
    with st.container(height=360 if len(grid.rows) > FEW_ROWS else "content", key="sheet-grid"):
        st.html(overlay.table(grid, _marks(grid, found), first))
    if grid.total_rows > len(grid.rows) or grid.total_columns > overlay.COLUMNS:
        st.html(blocks.note(text.GRID_FIRST.format(rows=len(grid.rows), total_rows=grid.total_rows, total_columns=grid.total_columns,
                                                   columns=min(grid.total_columns, overlay.COLUMNS))))
    explaining.ask(grid, not _understood(grid, found))


def _name_of(grid: Grid, to_mend: int) -> str:
    """Return a sheet's name for the list of sheets, with how many errors it holds."""
    name = f"{grid.file} · {grid.sheet}".rstrip(" ·")
    return say(text.SHEET_TO_MEND.format(name=name, count=to_mend)) if to_mend else name


def _understood(grid: Grid, found: Incoming) -> bool:
    """Say whether scores were found in a sheet, be it that their agency or year is asked for above."""
    own = (grid.file, grid.sheet)
    return bool(((found.scores["file"] == grid.file) & (found.scores["sheet"] == grid.sheet)).any()) or any(
        problem.code in asking.SILENT and (problem.file, problem.sheet) == own for problem in found.problems)


def _marks(grid: Grid, found: Incoming) -> dict[str, overlay.Mark]:
    kept = st.session_state.get("upload-marks")
    if kept is None or kept[0] is not grid or kept[1] is not found:
        kept = st.session_state["upload-marks"] = grid, found, overlay.marks(grid, found.scores, found.problems)
    return kept[2]


def save_button(found: Incoming | None) -> None:
    """Offer to save; all rounds of the upload or none."""
    st.button(text.SAVE_SCORES, type="primary", key="save-scores", disabled=found is None or not found.savable,
              on_click=partial(_save, found, uploads.turn_of(PLACE)))


def _save(found: Incoming, turn: int) -> None:
    """Store the upload and go to the newest round of the chosen agency, or of its first; runs before the page is drawn again, once for each upload."""
    if turn != uploads.turn_of(PLACE):
        return  # the second of two quick clicks
    with shell.guarded():
        engine = data.own_engine()
        store.upgrade(engine)
        count = rounds.save(engine, found.scores, found.rounds, ", ".join(found.files), data.user())
        state = st.session_state
        state["agency"], state["year"] = incoming.to_show(found.scores, state.get("agency"))
        uploads.empty(PLACE)
        state["saved-import"] = text.SCORES_SAVED.format(rounds=count, scores=len(found.scores),
                                                         agency=short_agency(state["agency"]))
        uploads.empty(f"{PLACE}-answered")
        for key in (understanding.NAMES, "upload-together", "upload-compared", "upload-marks"):
            state.pop(key, None)


def said() -> None:
    """Say what the last save stored, and lead to it."""
    if words := st.session_state.pop("saved-import", None):
        st.success(plain(say(words)))
        st.page_link(shell.page_file("overview"), label=text.SEE_OVERVIEW)


def template_download() -> None:
    """Offer the blank workbook of a year to fill in Excel."""
    with st.container(border=True, key="card-template"):
        st.html(blocks.title(text.TEMPLATE_TITLE, text.TEMPLATE_NOTE))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            year = st.selectbox(text.FISCAL_YEAR, sorted(YEARS, reverse=True), key="template-year", width=180,
                                format_func=lambda value: say(str(value)))
            st.download_button(text.TEMPLATE_DOWNLOAD, lambda: _template(year), text.TEMPLATE_FILE.format(year=year), XLSX,
                               key="template", on_click="ignore")


def _template(year: int) -> bytes:
    from ita.exports.template import template  # openpyxl is slow to import and seldom needed
    return template(year)
