"""Means that stand beside the highest and the lowest of a province: they are of its agencies, not its own score.

    ผลคะแนน ITA จังหวัดตาก          แบบวัด | คะแนนเฉลี่ย | สูงสุด | ต่ำสุด
    คะแนนเฉลี่ย | 85.12              IIT   |   85.12    | 99.10 | 60.20
    คะแนนสูงสุด | 99.10
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita.reading import compared, labels, numbers, titles, words
from ita.reading.found import Found
from ita.reading.problems import WARNING
from ita.reading.sheets import Sheet

if TYPE_CHECKING:
    from ita.reading.walk import Block

MOST_ROWS = 60  # of a table that is looked at: one of such means is small


def without_means(sheet: Sheet, block: Block, found: Found) -> Block:
    """Return the block, with a header or without, and without the means of many agencies, rows and columns, with a warning each.

    In a list of agencies the province is only where they lie, and their means are their own."""
    names = {row: _name(sheet, row) for row in block.rows[:MOST_ROWS + 1]} if titles.is_province(block.context.agency) else {}
    columns = block.columns or []
    if not 0 < len(names) <= MOST_ROWS or any(column.role in ("agency", "agency_value") for column in columns) or any(map(titles.is_agency, names.values())):
        return block
    of_many = [row for row, name in names.items() if compared.is_statistic(name) and _is_beside_extremes(sheet, row)]
    for row in of_many:
        found.at(WARNING, "row_of_many", (sheet, row, 0), names[row])
    rows = [row for row in block.rows if row not in of_many]
    if not any(compared.is_extreme(column.text) for column in columns) or any(map(_is_of_one, names.values())):
        return block._replace(rows=rows)
    for index, column in enumerate(columns):
        if compared.is_plain_mean(column.text):
            found.at(WARNING, "row_of_many", (sheet, block.rows[0], index), column.text)
    return block._replace(rows=rows, columns=[column._replace(role="ignored") if compared.is_plain_mean(column.text) else column for column in columns])


def _is_beside_extremes(sheet: Sheet, row: int) -> bool:
    """Say whether rows of the highest or the lowest stand together with one, and none of an indicator or a tool."""
    near = [_name(sheet, other) for other in _together(sheet, row)]
    return any(map(compared.is_extreme, near)) and not any(_is_of_one(other) or (subject := labels.parse(other).subject) and subject.level == "tool" for other in near)


def _is_of_one(name: str) -> bool:
    """Say whether a row is of an indicator or an item, which a list of statistics has none of."""
    subject = labels.parse(name).subject
    return subject is not None and subject.level in ("indicator", "sub_indicator", "item")


def _together(sheet: Sheet, row: int) -> range:
    """The rows around one up to the next blank ones, MOST_ROWS at most."""
    first = last = row
    while first > max(0, row - MOST_ROWS) and _name(sheet, first - 1):
        first -= 1
    while last + 1 < min(len(sheet.rows), row + MOST_ROWS) and _name(sheet, last + 1):
        last += 1
    return range(first, last + 1)


def _name(sheet: Sheet, row: int) -> str:
    """The first text of a row that is no number."""
    return next((cell for cell in sheet.rows[row] if isinstance(cell, str) and not isinstance(numbers.of_text(cell), float) and words.key(cell)), "")
