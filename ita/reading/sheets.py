"""A sheet as it stands in the file: cells as the file stores them, and where the first of them is."""

from functools import cache
from typing import NamedTuple

MOST_MERGED = 100_000  # cells looked at in merged ranges; what is beyond stays blank


class Odd(NamedTuple):
    """A cell that has no value where it should have one: the problem's code, and what stands there."""

    code: str
    shown: str


PERCENT = Odd("percent", "")  # not odd for the person: its number is a part of one that is shown as a percentage
Cells = dict[tuple[int, int], Odd]  # by 0-based row and column in the file
Merged = tuple[tuple[int, int, int, int], ...]  # ranges as (top, left, bottom, right)


class Sheet(NamedTuple):
    """One sheet: rows of equal length, 0-based place of its first cell, merged ranges counted from there."""

    file: str
    name: str
    rows: list[list]
    first_row: int = 0
    first_column: int = 0
    merged: Merged = ()
    kind: str = ""

    @property
    def width(self) -> int:
        """How many columns the rows have."""
        return len(self.rows[0]) if self.rows else 0

    def cell(self, row: int, column: int) -> str:
        """Return the A1 reference of a cell by its place in rows."""
        return f"{letters(self.first_column + column)}{self.first_row + row + 1}"


class Place(NamedTuple):
    """A column of these rows of a sheet."""

    sheet: Sheet
    rows: list[int]
    column: int


@cache
def letters(column: int) -> str:
    """Return the letters of a 0-based column: A, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def merged_down(sheet: Sheet, first: int = 0) -> dict[tuple[int, int], object]:
    """Return, for the lower cells of merged ranges that begin at this row or below, in their first column, the value of the top one."""
    filled = {}
    for top, left, bottom, _ in sheet.merged:
        if first <= top < len(sheet.rows) and 0 <= left < sheet.width:
            value = sheet.rows[top][left]
            for row in range(top + 1, min(bottom, len(sheet.rows) - 1, top + MOST_MERGED) + 1):
                filled[row, left] = value
        if len(filled) > MOST_MERGED:
            break
    return filled


def merged_across(sheet: Sheet, row: int) -> dict[int, int]:
    """Return, for the columns of a row inside ranges merged across, the first column of the range; of those that begin left of the cells in use none."""
    return {column: left for top, left, bottom, right in sheet.merged if top <= row <= bottom and right > left >= 0
            for column in range(left, min(right, sheet.width - 1) + 1)}


def text_of(cell) -> str:
    """Return a cell as text, as a person would see it."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell)
    if isinstance(cell, Odd):
        return cell.shown
    return "" if cell is None else str(cell)
