"""Asking for the agency and the year of files that do not say them, each file, or each of its sheets, for itself."""

from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from ita import text
from ita.frameworks import YEARS
from ita.reading import Reading
from ita.ui import blocks
from ita.ui.words import plain, say

SILENT = {"no_agency", "no_year"}  # problems that the person can answer


class Answer(NamedTuple):
    """What the person says of a file: the agency and the year of the whole file, or pairs of a sheet's name and its own."""

    agency: str | tuple[tuple[str, str], ...] = ""
    fiscal_year: int | tuple[tuple[str, int], ...] | None = None


class _Silence(NamedTuple):
    """A file that does not say everything, what it lacks, and in which sheets."""

    file_id: str
    name: str
    lacks: frozenset[str]
    sheets: tuple[str, ...]


def ask(files: list, readings: Mapping[str, Reading]) -> dict[str, Answer]:
    """Ask for what each file does not say and return the answers by file id; readings are those without answers."""
    silent = [found for file, (name, one) in zip(files, readings.items(), strict=True) if (found := _silence(file, name, one))]
    if not silent:
        return {}
    with st.container(border=True, key="card-answers"):
        st.html(blocks.title(text.FILE_IS_SILENT))
        return {one.file_id: _asked(one) for one in silent}


def _silence(file, name: str, made: Reading) -> _Silence | None:
    lacking = [problem for problem in made.problems if problem.code in SILENT]
    sheets = tuple(dict.fromkeys(problem.sheet for problem in lacking))
    return _Silence(file.file_id, name, frozenset(problem.code for problem in lacking), sheets) if lacking else None


def _asked(one: _Silence) -> Answer:
    apart = len(one.sheets) > 1 and st.toggle(
        plain(text.SHEETS_APART.format(file=one.name)), key=f"apart-{one.file_id}", persist_state="session")
    if not apart:
        return Answer(*_fields(one, one.file_id, one.name))
    said = {sheet: _fields(one, f"{one.file_id}-{place}", text.FILE_AND_SHEET.format(file=one.name, sheet=sheet))
            for place, sheet in enumerate(one.sheets)}
    return Answer(tuple((sheet, agency) for sheet, (agency, _) in said.items() if agency),
                  tuple((sheet, year) for sheet, (_, year) in said.items() if year))


def _fields(one: _Silence, key: str, what: str) -> tuple[str, int | None]:
    """Ask for what the file lacks, beside the name of what is asked about."""
    named, agency, year = st.columns([3, 3.6, 1.6], vertical_alignment="bottom")
    named.html(blocks.note(what))
    agency_said = agency.text_input(text.AGENCY, key=f"answer-agency-{key}", placeholder=text.AGENCY_HINT,
                                    persist_state="session") if "no_agency" in one.lacks else ""
    year_said = year.selectbox(text.FISCAL_YEAR, sorted(YEARS, reverse=True), index=None, key=f"answer-year-{key}",
                               placeholder=text.CHOOSE_YEAR, persist_state="session",
                               format_func=lambda value: say(str(value))) if "no_year" in one.lacks else None
    return (agency_said or "").strip(), year_said
