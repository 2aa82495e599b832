"""Means that stand beside the highest and the lowest of a province: they are of its agencies, not its own score.

    ผลคะแนน ITA จังหวัดตาก          แบบวัด | คะแนนเฉลี่ย | สูงสุด | ต่ำสุด
    คะแนนเฉลี่ย | 85.12              IIT   |   85.12    | 99.10 | 60.20
    คะแนนสูงสุด | 99.10
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita.reading import labels, titles, words
from ita.reading.found import Found
from ita.reading.problems import WARNING
from ita.reading.sheets import Sheet

if TYPE_CHECKING:
    from ita.reading.walk import Block

MOST_ROWS = 60  # of a table that is looked at: one of such means is small


def without_means(sheet: Sheet, block: Block, found: Found) -> Block:
    """Return the block, with a header or without, and without the means of many agencies: rows with a warning each, columns as not understood."""
    if not titles.is_province(block.context.agency) or len(block.rows) > MOST_ROWS:
        return block
    of_many = [row for row in block.rows if is_mean_of_many(sheet, row)]
    for row in of_many:
        found.at(WARNING, "row_of_many", (sheet, row, 0), _name(sheet, row))
    rows = [row for row in block.rows if row not in of_many]
    if not any(words.is_extreme(column.text) for column in block.columns or ()):
        return block._replace(rows=rows)
    return block._replace(rows=rows, columns=[column._replace(role="text") if words.is_mean(column.text) else column for column in block.columns])


def is_mean_of_many(sheet: Sheet, row: int) -> bool:
    """Say whether a row is a mean near rows of the highest or the lowest, and no indicator or tool stands by."""
    name = _name(sheet, row)
    if not (words.is_mean(name) or words.is_summary_row(name)):
        return False
    near = [_name(sheet, other) for other in _together(sheet, row)]
    return any(map(words.is_extreme, near)) and not any(
        (subject := labels.parse(other).subject) and subject.level in ("indicator", "sub_indicator", "item", "tool") for other in near)


def _together(sheet: Sheet, row: int) -> range:
    """The rows around one up to the next blank ones, MOST_ROWS at most."""
    first = last = row
    while first > max(0, row - MOST_ROWS) and _name(sheet, first - 1):
        first -= 1
    while last + 1 < min(len(sheet.rows), row + MOST_ROWS) and _name(sheet, last + 1):
        last += 1
    return range(first, last + 1)


def _name(sheet: Sheet, row: int) -> str:
    """The first text of a row."""
    return next((cell for cell in sheet.rows[row] if isinstance(cell, str) and cell.strip()), "")
