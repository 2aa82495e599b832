"""The import on screen: files read, what was understood, every problem, corrections, changes, and the save."""

import hashlib
import time
from functools import partial

import pandas as pd
import streamlit as st

from ita import incoming, reading, store, text
from ita.frameworks import YEARS
from ita.incoming import Incoming
from ita.reading import Reading
from ita.reading.marked import marked_copy
from ita.reading.problems import ERROR
from ita.store import columns, rounds
from ita.thai import short_agency
from ita.ui import blocks, data, explaining, overlay, shell
from ita.ui.history import change_table, score_table, two_decimals
from ita.ui.tables import XLSX
from ita.ui.words import plain, say

MOMENT = 0.7  # seconds in which a wait is not felt
MOST_SHOWN = 200  # problems; a file with more of them has one fault many times
ROUNDS_A_PAGE = 8
SILENT = {"no_agency", "no_year"}  # problems that the person can answer


def uploaded() -> list:
    """Let the person drop files; a new save empties the place."""
    turn = st.session_state.setdefault("upload-turn", 0)
    return st.file_uploader(text.DROP_FILES, accept_multiple_files=True, key=f"upload-{turn}")


def read_all(files: list) -> dict[str, Reading]:
    """Read each file once, with what the person says of it where it is silent or was not understood."""
    known, jobs = st.session_state.setdefault("readings", {}), st.session_state.setdefault("reading-jobs", {})
    said = columns.known(data.own_engine())
    wanted: dict[str, tuple] = {}
    for file in files:
        content = file.getvalue()
        name = file.name if file.name not in wanted else f"{file.name} ({file.file_id[-4:]})"
        wanted[name] = (hashlib.sha256(content).hexdigest(), name, *_answers(), said), content
    for key, content in wanted.values():
        if key not in known:
            if key not in jobs:
                jobs[key] = reading.start(key[1], content, agency=key[2], fiscal_year=key[3], columns=said)
            known[key] = _wait(jobs, key)
    st.session_state["readings"] = {key: known[key] for key, _ in wanted.values()}
    return {name: known[key] for name, (key, _) in wanted.items()}


def _wait(jobs: dict, key: tuple) -> Reading:
    """Wait for a reading; one that takes longer than a moment shows how far it is and can be cancelled."""
    job, started = jobs[key], time.monotonic()
    while not job.done and time.monotonic() - started < MOMENT:
        time.sleep(0.02)
    place = st.empty()
    if not job.done:
        with place.container(border=True, key="card-progress"):
            bar = st.progress(0.0, plain(text.READING_FILE.format(file=key[1])))
            st.button(text.CANCEL, key="cancel-reading", on_click=job.cancel)
        while not job.done:
            bar.progress(job.progress, plain(text.READING_FILE.format(file=key[1])))
            time.sleep(0.1)
    place.empty()
    return jobs.pop(key).result()


def _answers() -> tuple[str, int | None]:
    return st.session_state.get("answer-agency", "").strip(), st.session_state.get("answer-year")


def ask_what_files_do_not_say(readings: dict[str, Reading]) -> None:
    """Ask for the agency or year that a file does not name."""
    missing = {problem.code for one in readings.values() for problem in one.problems} & SILENT
    if not missing and not any(_answers()):
        return
    with st.container(border=True, key="card-answers"):
        st.html(blocks.title(text.FILE_IS_SILENT))
        agency, year = st.columns(2)
        agency.text_input(text.AGENCY, key="answer-agency", placeholder=text.AGENCY_HINT)
        year.selectbox(text.FISCAL_YEAR, sorted(YEARS, reverse=True), index=None, key="answer-year", placeholder=text.CHOOSE_YEAR)


def problems(found: Incoming) -> None:
    """Show every problem with its file, sheet and cell, what is wrong and what to do; errors first."""
    if not found.problems:
        return
    ordered = sorted(found.problems, key=lambda problem: problem.severity != ERROR)
    errors = sum(problem.severity == ERROR for problem in ordered)
    if errors and all(p.severity != ERROR or p.code in SILENT for p in ordered):
        st.error(text.ANSWERS_NEEDED)
    elif errors:
        st.error(say(text.ERRORS_FOUND.format(count=errors)))
    else:
        st.warning(say(text.WARNINGS_FOUND.format(count=len(ordered))))
    with st.container(key="problems", height=420 if len(ordered) > 6 else "content"):
        st.html(blocks.table(text.PROBLEM_HEADINGS, (
            (text.SEVERITIES[p.severity], p.file, p.sheet, p.cell, p.found, p.what, p.todo) for p in ordered[:MOST_SHOWN])))
    if len(ordered) > MOST_SHOWN:
        st.html(blocks.note(text.MORE_PROBLEMS.format(count=len(ordered) - MOST_SHOWN)))


def marked_copies(found: Incoming, files: list) -> None:
    """Offer each file that has problems at cells as a copy with those cells coloured and the reason as a comment."""
    with st.container(horizontal=True):
        for file in files:
            own = tuple(p for p in found.problems if p.file == file.name and p.cell)
            if own:
                content, name = file.getvalue(), file.name
                st.download_button(text.MARKED_COPY.format(file=plain(name)), lambda n=name, c=content, o=own: marked_copy(n, c, o),
                                   text.MARKED_FILE.format(name=name.rpartition(".")[0] or name), XLSX, key=f"marked-{file.file_id}",
                                   on_click="ignore")


def original(found: Incoming, readings: dict[str, Reading]) -> None:
    """Show a sheet as the person knows it, with what became of each cell, and ask about one that was not understood."""
    grids = [grid for one in readings.values() for grid in one.grids if grid.rows]
    if not grids:
        return
    st.subheader(text.YOUR_SHEET, anchor=False)
    place = st.selectbox(text.SHEET, range(len(grids)), key="sheet-shown", label_visibility="collapsed",
                         format_func=lambda n: f"{grids[n].file} · {grids[n].sheet}".rstrip(" ·"))
    grid = grids[place]
    marked = overlay.marks(grid, found.scores, found.problems)
    st.html(overlay.key())
    with st.container(height=360, key="sheet-grid"):
        st.html(overlay.table(grid, marked))
    if grid.total_rows > overlay.ROWS:
        st.html(blocks.note(text.GRID_FIRST_ROWS.format(shown=overlay.ROWS, total=grid.total_rows)))
    explaining.ask(grid)


def understood(found: Incoming) -> Incoming:
    """Show what was understood, round by round, let the person correct names and years, and return the corrected upload."""
    if found.scores.empty:
        return found
    summary = incoming.rounds_found(found.scores)
    st.subheader(say(text.UNDERSTOOD.format(scores=len(found.scores), rounds=len(summary))), anchor=False)
    pages = -(-len(summary) // ROUNDS_A_PAGE)
    chosen = st.pagination(pages, key="rounds-page") if pages > 1 else 1
    names = {}
    for place, row in enumerate(summary.itertuples()):
        key = row.agency, row.fiscal_year
        if place // ROUNDS_A_PAGE + 1 == chosen:
            names[key] = _round_card(place, row)
        else:  # what was corrected on another page stands
            tag, state = _tag(key), st.session_state
            names[key] = state.get(f"name-{tag}", row.agency).strip() or row.agency, state.get(f"year-{tag}", row.fiscal_year)
    return incoming.corrected(found, names)


def _tag(key: tuple) -> str:
    return hashlib.sha256(repr(key).encode()).hexdigest()[:12]


def _round_card(place: int, row) -> tuple[str, int]:
    """Show one round that was found and return its agency and year as the person has them."""
    tag, years = _tag((row.agency, row.fiscal_year)), sorted({*YEARS, row.fiscal_year}, reverse=True)
    with st.container(border=True, key=f"card-round-{place}"):
        name, year, count = st.columns([4, 1.4, 4.2], vertical_alignment="bottom")
        agency = name.text_input(text.AGENCY, row.agency, key=f"name-{tag}", persist_state="session").strip() or row.agency
        chosen = year.selectbox(text.FISCAL_YEAR, years, key=f"year-{tag}", index=years.index(row.fiscal_year),
                                format_func=lambda value: say(str(value)), persist_state="session")
        count.html(blocks.note(text.listed_counts({level: getattr(row, level) for level in text.LEVEL_COUNTS})))
    return agency, chosen


def first_rows(found: Incoming) -> None:
    """Show the first rows of what will be stored, with the cell that each came from."""
    if not found.scores.empty:
        with st.expander(say(text.FIRST_ROWS.format(count=min(len(found.scores), 200)))):
            st.dataframe(score_table(found.scores).head(200), hide_index=True, height=300,
                         column_config=two_decimals(text.SCORE))


def compare(found: Incoming) -> Incoming | None:
    """Show what would change in rounds that are already stored, and return what to save: None when nothing is new."""
    own = data.own_engine()
    before = _stored_scores(own, found)
    if before.empty:
        return found
    differing = incoming.changes(before, found.scores)
    fresh = len(incoming.rounds_found(found.scores)) > len(incoming.rounds_found(before))
    if differing.empty:
        st.info(text.SOME_UNCHANGED if fresh else text.NOTHING_NEW)
        return found if fresh else None
    st.subheader(say(text.WOULD_CHANGE.format(count=len(differing))), anchor=False)
    st.dataframe(change_table(differing, text.STORED_NOW, text.IN_FILE), hide_index=True, height=min(38 + 35 * len(differing), 420),
                 column_config=two_decimals(text.STORED_NOW, text.IN_FILE))
    st.html(blocks.note(text.EARLIER_STAYS))
    if not (differing["kind"] == "removed").any():
        return found
    keep = st.radio(text.REMOVED_QUESTION, list(text.REMOVED_ANSWERS), format_func=text.REMOVED_ANSWERS.get, key="removed-answer")
    if keep == "replace":
        return found
    facts = incoming.one_a_round(pd.concat([found.rounds, rounds.facts_of(own)], ignore_index=True))
    return Incoming(incoming.kept(before, found.scores), facts, found.problems, found.files)


def _stored_scores(engine, found: Incoming) -> pd.DataFrame:
    if not store.exists(engine):
        return found.scores.head(0)
    wanted = set(zip(found.scores["agency"], found.scores["fiscal_year"], strict=True))
    names = {agency for agency, _ in wanted}
    candidates = rounds.current_rounds(engine, names.pop()) if len(names) == 1 else rounds.current_rounds(engine)
    return rounds.scores_of(engine, [one for one in candidates if (one.agency, one.fiscal_year) in wanted])


def save_button(found: Incoming | None) -> None:
    """Offer to save; all rounds of the upload or none."""
    st.button(text.SAVE_SCORES, type="primary", key="save-scores", disabled=found is None or not found.savable,
              on_click=partial(_save, found, st.session_state["upload-turn"]))


def _save(found: Incoming, turn: int) -> None:
    """Store the upload and go to its newest round; runs before the page is drawn again, once for each upload."""
    if turn != st.session_state["upload-turn"]:
        return  # the second of two quick clicks
    with shell.guarded():
        engine = data.own_engine()
        store.upgrade(engine)
        count = rounds.save(engine, found.scores, found.rounds, ", ".join(found.files), data.user())
        newest = found.scores.sort_values("fiscal_year").iloc[-1]
        state = st.session_state
        state["agency"], state["year"] = newest["agency"], int(newest["fiscal_year"])
        state["upload-turn"] += 1
        state["saved-import"] = text.SCORES_SAVED.format(rounds=count, scores=len(found.scores),
                                                         agency=short_agency(newest["agency"]))
        for key in ("readings", "answer-agency", "answer-year"):
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
