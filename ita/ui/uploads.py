"""What every import shares on screen: files dropped and read once, how far a reading is, every problem, the marked copies."""

import hashlib
import time
from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import groupby
from types import MappingProxyType

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from ita import text
from ita.reading.marked import marked_copy
from ita.reading.problems import ERROR, Problem
from ita.ui import blocks
from ita.ui.tables import XLSX, page_of
from ita.ui.words import plain, say

MOMENT = 0.7  # seconds in which a wait is not felt
ROWS_A_PAGE, CELLS_A_ROW, FEW_ROWS = 100, 30, 6  # of the list of problems; few need no scrolling


def uploaded(label: str, key: str) -> list:
    """Let the person drop files; `empty` empties the place."""
    turn = st.session_state.setdefault(f"{key}-turn", 0)
    return st.file_uploader(label, accept_multiple_files=True, key=f"{key}-{turn}")


def turn_of(key: str) -> int:
    """Return which emptying of the place this is, so that a second click on what was saved does nothing."""
    return st.session_state[f"{key}-turn"]


def empty(key: str) -> None:
    """Empty the place where files are dropped, and forget what was read."""
    st.session_state[f"{key}-turn"] = st.session_state.get(f"{key}-turn", 0) + 1
    st.session_state.pop(f"{key}-readings", None)


def named(files: list) -> dict[str, UploadedFile]:
    """Return the files by what they are called; a second one of a name is told apart while the first is there."""
    names: dict[str, UploadedFile] = {}
    for file in files:
        called = (file.name, f"{file.name} ({file.file_id[-4:]})", f"{file.name} ({file.file_id})")
        names[next(name for name in called if name not in names)] = file
    return names


def read_once(files: Mapping[str, UploadedFile], key: str, said: tuple[Hashable, ...], start: Callable,
              answers: Mapping[str, Hashable] = MappingProxyType({})) -> dict:
    """Read each file once for what the person says and return {name: reading}; start(name, content) is a job.

    said holds for all files; answers, by file id, for single ones, and start gets a file's own as a third argument.
    """
    state = st.session_state
    known, jobs = state.setdefault(f"{key}-readings", {}), state.setdefault(f"{key}-jobs", {})
    wanted: dict[str, tuple] = {}
    place = st.container()
    for name, file in files.items():
        content = file.getvalue()
        own = (answers[file.file_id],) if file.file_id in answers else ()
        wanted[name] = hashlib.sha256(content).hexdigest(), name, *said, *own
        if wanted[name] not in known:
            if wanted[name] not in jobs:
                jobs[wanted[name]] = start(name, content, *own)
            with place:
                known[wanted[name]] = _wait(jobs, wanted[name])
    state[f"{key}-readings"] = {found: known[found] for found in wanted.values()}
    return {name: known[found] for name, found in wanted.items()}


def _wait(jobs: dict, key: tuple):
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


def problems(found: Iterable[Problem], errors_said: str = "") -> None:
    """Show every problem (ordered) with its file, sheet and cell, what is wrong and what to do, page by page.

    errors_said stands over the errors in place of how many there are.
    """
    listed = list(found)
    if not listed:
        return
    errors = sum(problem.severity == ERROR for problem in listed)
    if errors:
        st.error(say(errors_said or text.ERRORS_FOUND.format(count=f"{errors:,}")))
    else:
        st.warning(say(text.WARNINGS_FOUND.format(count=f"{len(listed):,}")))
    rows = page_of(_alike(listed), "problems-page", ROWS_A_PAGE)
    with st.container(key="problems", height=420 if len(rows) > FEW_ROWS else "content"):
        st.html(blocks.table(text.PROBLEM_HEADINGS, map(_row, rows)))


def _alike(listed: list[Problem]) -> list[list[Problem]]:
    """Return the problems row by row: a few that follow each other and say the same of cells of one sheet are one row."""
    runs = (list(run) for _, run in groupby(listed, lambda one: (one.severity, one.file, one.sheet, one.what, one.todo)))
    return [run[first:first + CELLS_A_ROW] for run in runs for first in range(0, len(run), CELLS_A_ROW)]


def _row(alike: list[Problem]) -> tuple[str, ...]:
    first = alike[0]
    cells, found = (", ".join(dict.fromkeys(filter(None, some))) for some in zip(*((one.cell, one.found) for one in alike), strict=True))
    return text.SEVERITIES[first.severity], first.file, first.sheet, cells, found, first.what, first.todo


def marked_copies(found: Iterable[Problem], files: list) -> None:
    """Offer each file that has problems at cells as a copy with those cells coloured and the reason as a comment."""
    listed = list(found)
    with st.container(horizontal=True):
        for name, file in named(files).items():
            own = tuple(p for p in listed if p.file == name and p.cell)
            if own:
                content = file.getvalue()
                st.download_button(text.MARKED_COPY.format(file=plain(name)), lambda n=name, c=content, o=own: marked_copy(n, c, o),
                                   text.MARKED_FILE.format(name=name.rpartition(".")[0] or name), XLSX, key=f"marked-{file.file_id}",
                                   on_click="ignore")
