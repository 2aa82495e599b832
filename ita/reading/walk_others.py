"""What a walk down a sheet leaves out: numbers below a title of weights, respondents, targets or the means of many.

    น้ำหนักคะแนน
    IIT | 30
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita.reading import header_rows, headers, labels, titles
from ita.reading.headers import Column

LOOKED_BELOW = 8  # rows between a title and its table

if TYPE_CHECKING:
    from ita.reading.walk import Walk


def heads_others(walk: Walk, row: int, columns: list[Column]) -> bool:
    """Say whether a row is only the title of numbers that are no scores of the agency: เป้าหมายปี 2568 after a gap below a table, or right above them; of a trial."""
    said = [column for column in columns if column.role != "blank"]
    if len(said) == 1 and titles.is_unreal(said[0].text) and _is_over_all(walk, row):
        walk.unreal_until = walk.table
        return True
    if len(said) != 1 or said[0].subject is not None:
        return False
    is_later = bool(walk.table or walk.blocks)
    if said[0].role == "ignored" and is_later and _is_after_a_gap(walk, row):
        return True
    is_of_others = titles.is_of_others(said[0].text) and (not titles.is_of_whole_numbers(said[0].text) or _is_whole_below(walk, row))
    walk.others_are_listed = is_of_others and row + 1 < len(walk.sheet.rows) and _is_name_with_number(walk.sheet.rows[row + 1])
    return walk.others_are_listed or is_later and is_of_others and heads_table(walk, row)


def _is_over_all(walk: Walk, row: int) -> bool:
    """Say whether a lone text is the title of what stands below it: no heading of one column, no note that another title or nothing follows."""
    column = next(index for index, cell in enumerate(walk.sheet.rows[row]) if cell not in (None, ""))
    gap = bool(walk.columns) and not _is_after_a_gap(walk, row)  # it stands right below a table, as notes do
    for below in walk.sheet.rows[row + 1:row + 1 + LOOKED_BELOW]:
        said = [index for index, cell in enumerate(below) if cell not in (None, "")]
        if len(said) > 1:
            return said[0] >= column
        if said and gap and titles.speaks_of_results(str(below[said[0]])):
            return False
        gap |= not said
    return False


def _is_whole_below(walk: Walk, row: int) -> bool:
    """Say whether the first number below a row is a whole one, as weights, full marks and counts are."""
    found = [cell for cells in walk.sheet.rows[row + 1:row + 3] for cell in cells if isinstance(cell, float | int)]
    return bool(found) and float(found[0]).is_integer()


def end_listed(walk: Walk) -> None:
    """A list of weights or respondents is over with the next blank row or headings."""
    if walk.others_are_listed:
        walk.say(others=walk.own.others)
        walk.others_are_listed = False


def _is_after_a_gap(walk: Walk, row: int) -> bool:
    return row > 0 and not any(cell not in (None, "") for cell in walk.sheet.rows[row - 1])


def _is_name_with_number(cells: list) -> bool:
    return any(isinstance(cell, float | int) for cell in cells) and any(isinstance(cell, str) and labels.parse(cell).subject for cell in cells)


def heads_table(walk: Walk, row: int) -> bool:
    """Say whether headings stand right below a row."""
    below = walk.sheet.rows[row + 1] if row + 1 < len(walk.sheet.rows) else []
    return header_rows.is_header(headers.of_row(below), below)
