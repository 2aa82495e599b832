"""What the parser does not give of a workbook, each kind of file by its own means: percentages, errors, formulas without a value.

    0.9797 shown as 97.97%  →  "97.97%"          blank for #DIV/0!  →  Odd("error_cell", "#DIV/0!")"""

from typing import NamedTuple

from ita.reading import limits, scan, unseen_ods, unseen_xls, unseen_xlsb, unseen_xlsx
from ita.reading.scan import Refused
from ita.reading.sheets import PERCENT, Cells, Merged, Sheet


class Unseen(NamedTuple):
    """By sheet, the cells that calamine gives as blank, as parts of one or not at all, and the merged ranges that it does not give."""

    cells: dict[str, Cells]
    merged: dict[str, Merged] = {}


def complete(sheets: list[Sheet], data: bytes) -> list[Sheet]:
    """Return the sheets of a large workbook with what small ones were given when they were opened; the same list where nothing is."""
    if not sheets or len(data) < limits.SMALL:
        return sheets
    found = of(sheets[0].kind, data)
    return put(sheets, found) if any(found) else sheets


def of(kind: str, data: bytes) -> Unseen:
    """Look for what calamine does not give; Refused when the file cannot be read."""
    try:
        return Unseen(*_OF_KIND[kind](data)) if kind in _OF_KIND else Unseen({})
    except scan.BROKEN_ZIP as error:
        raise Refused("damaged") from error


def put(sheets: list[Sheet], found: Unseen) -> list[Sheet]:
    """Return the sheets with what was found in its place."""
    complete = [_with(sheet, found.cells[sheet.name]) if found.cells.get(sheet.name) else sheet for sheet in sheets]
    return [_merged(sheet, found.merged[sheet.name]) if sheet.name in found.merged else sheet for sheet in complete]


def _merged(sheet: Sheet, ranges: Merged) -> Sheet:
    up, left = sheet.first_row, sheet.first_column
    return sheet._replace(merged=tuple((a - up, b - left, c - up, d - left) for a, b, c, d in ranges if a >= up and b >= left))


def _of_xlsx(data: bytes) -> tuple[dict[str, Cells]]:
    found = scan.of(data)
    for name, cells in unseen_xlsx.of(data).items():
        found[name] = cells | found.get(name, {})
    return (found,)


_OF_KIND = {"xlsx": _of_xlsx, "xls": lambda data: (unseen_xls.of(data),), "xlsb": lambda data: (unseen_xlsb.of(data),), "ods": unseen_ods.of}


def _with(sheet: Sheet, odd: Cells) -> Sheet:
    if not sheet.rows:
        sheet = sheet._replace(first_row=min(odd)[0], first_column=min(column for _, column in odd))
    up = max(0, sheet.first_row - min(row for row, _ in odd))
    before = max(0, sheet.first_column - min(column for _, column in odd))
    top, left = sheet.first_row - up, sheet.first_column - before
    height = max(up + len(sheet.rows), 1 + max(row for row, _ in odd) - top)
    width = max(before + sheet.width, 1 + max(column for _, column in odd) - left)
    if height * width > limits.CELLS:
        raise Refused("too_wide", sheet.name)
    after = width - before - sheet.width
    rows = [[""] * before + row + [""] * after for row in sheet.rows]
    rows = [[""] * width for _ in range(up)] + rows + [[""] * width for _ in range(height - up - len(rows))]
    for (row, column), cell in odd.items():
        row, column = row - top, column - left
        rows[row][column] = _as_shown(rows[row][column]) if cell is PERCENT else cell
    merged = tuple((a + up, b + before, c + up, d + before) for a, b, c, d in sheet.merged)
    return sheet._replace(rows=rows, first_row=top, first_column=left, merged=merged)


def _as_shown(cell):
    """A part of one as Excel shows it, 97.97%; a cell that holds no number as it is."""
    return f"{cell * 100:.10g}%" if type(cell) in (float, int) else cell
