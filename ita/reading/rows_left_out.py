"""Rows of a table that are nobody's scores, each told where it stands; their subject becomes CONFLICT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita.reading import compared, items_of_rows, sheets, words
from ita.reading.labels import Subject
from ita.reading.problems import ERROR, WARNING
from ita.reading.rowlabels import Labelled, Row

if TYPE_CHECKING:
    from ita.reading.stacked import Part

CONFLICT = Subject("conflict")  # told already


def conflicts(part: Part, rows: list[Row], subjects: list) -> None:
    """Leave out the rows whose code and name say different things, with an error each."""
    label = next(iter(Labelled(part.columns, part.sheet.width).roles), 0)
    for at, row in enumerate(rows):
        if row.conflict and subjects[at]:
            part.found.at(ERROR, "code_and_name_differ", (part.sheet, part.block.rows[at], label),
                     row.subject.code, row.conflict)
            subjects[at] = CONFLICT


def counted_anew(part: Part, subjects: list) -> None:
    """Leave out the items that only a number tells, where the numbers begin again with each indicator, with a warning at the first that does."""
    index = next((i for i, column in enumerate(part.columns) if column.role == "item_number"), None)
    of_tool: dict[str, list[int]] = {}
    for at, subject in enumerate(subjects if index is not None else ()):
        if subject and subject.level == "item" and words.key(sheets.text_of(part.cells[index][at])) == subject.code[1:]:
            of_tool.setdefault(subject.tool, []).append(at)
    for tool, places in of_tool.items():
        numbers_of_tool = [int(subjects[at].code[1:]) for at in places]
        if items_of_rows.count_anew(numbers_of_tool):
            again = places[numbers_of_tool.index(1, 1)]
            part.found.at(WARNING, "counted_anew", (part.sheet, part.block.rows[again], index), "1", tool)
            for at in places:
                subjects[at] = CONFLICT


def summaries(part: Part, agencies: str | list[str], subjects: list) -> None:
    """Leave out the rows that stand for several agencies or a part of one, with a warning each."""
    names = set(agencies) if isinstance(agencies, list) else ()
    codes = {name: code for name in names if (code := compared.nobodys(name))}
    if codes:
        at = next(index for index, column in enumerate(part.columns) if column.role == "agency")
        for place, name in enumerate(agencies):
            if name in codes:
                part.found.at(WARNING, codes[name], (part.sheet, part.block.rows[place], at), name)
                subjects[place] = CONFLICT
