"""What calamine does not give of an .ods: percentages, errors, formulas without a value, merged cells.

Read with regular expressions: no entity is expanded."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from ita.reading import limits, scan
from ita.reading.sheets import PERCENT, Cells, Merged, Odd

# A tag of a table, a row or a cell, whether it is empty, and the first paragraph of its text.
_TAG = re.compile(rb"""<table:(table|table-row|table-cell|covered-table-cell)(?=[ />])((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>"""
                  rb"(?:\s*<text:p[^<>]*>([^<]{1,20})</text:p>)?")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')
_SPANNED = re.compile(rb'number-(rows|columns)-spanned="(\d{1,9})"')
_NAME = re.compile(r'table:name="([^"]*)"')
_ERROR = re.compile(rb"#[A-Z0-9/!?]+|Err:\d+")


class _Cell(NamedTuple):
    """A cell as it is written: the first of the rows and columns that it is repeated over, and how many these are."""

    sheet: str
    row: int
    rows: int
    column: int
    columns: int
    said: bytes
    shown: bytes | None


def of(data: bytes) -> tuple[dict[str, Cells], dict[str, Merged]]:
    """Return by sheet the cells of an .ods that calamine gives as blank or as a part of one, and the merged ranges; by 0-based places."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as part:
        content = part.read(limits.EXPANDED + 1)
    if len(content) > limits.EXPANDED:
        raise scan.Refused("bomb")
    found: dict[str, Cells] = {}
    merged: dict[str, Merged] = {}
    for cell in _cells(content):
        if odd := _odd(cell.said, cell.shown):
            found.setdefault(cell.sheet, {}).update(dict.fromkeys(_places(cell), odd))
        if b"-spanned=" in cell.said:
            merged[cell.sheet] = (*merged.get(cell.sheet, ()), _range(cell))
    return found, merged


def _cells(content: bytes) -> Iterator[_Cell]:
    name, row, rows, column = "", -1, 1, 0
    for tag in _TAG.finditer(content):
        kind, said, shown = tag.groups()
        repeated = int(many[1]) if (many := _REPEATED.search(said)) else 1
        if kind == b"table":
            name, row, rows = _name(said), -1, 1
        elif kind == b"table-row":
            row, rows, column = row + rows, repeated, 0
        else:
            yield _Cell(name, row, rows, column, repeated, said, shown)
            column += repeated


def _name(said: bytes) -> str:
    written = _NAME.search(said.decode("utf-8", "replace"))
    return scan.unescape(written[1]) if written else ""


def _odd(said: bytes, shown: bytes | None) -> Odd | None:
    if b'value-type="percentage"' in said:
        return PERCENT
    if b"table:formula=" not in said:
        return None
    if b'value-type="error"' in said or shown and _ERROR.fullmatch(shown):
        return Odd("error_cell", (shown or b"").decode("utf-8", "replace"))
    return Odd("formula_without_value", "") if said.endswith(b"/") and b"value-type=" not in said else None


def _places(cell: _Cell) -> Iterator[tuple[int, int]]:
    if cell.rows * cell.columns > limits.CELLS:
        raise scan.Refused("too_wide", cell.sheet)
    return ((row, column) for row in range(cell.row, min(cell.row + cell.rows, scan.LAST_ROW))
            for column in range(cell.column, min(cell.column + cell.columns, scan.LAST_COLUMN)))


def _range(cell: _Cell) -> tuple[int, int, int, int]:
    spans = {kind: int(many) for kind, many in _SPANNED.findall(cell.said)}
    return (cell.row, cell.column, min(cell.row + spans.get(b"rows", 1), scan.LAST_ROW) - 1,
            min(cell.column + spans.get(b"columns", 1), scan.LAST_COLUMN) - 1)
