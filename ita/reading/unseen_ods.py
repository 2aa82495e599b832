"""What calamine does not give of an .ods: percentages, errors, formulas without a value, read with regular expressions: no entity is expanded."""

import io
import re
import zipfile
from collections.abc import Iterator

from ita.reading import limits, scan
from ita.reading.sheets import PERCENT, Cells, Odd

# A tag of a table, a row or a cell, whether it is empty, and the first paragraph of its text.
_TAG = re.compile(rb"""<table:(table|table-row|table-cell|covered-table-cell)(?=[ />])((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>"""
                  rb"(?:\s*<text:p[^<>]*>([^<]{1,20})</text:p>)?")
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="(\d{1,9})"')
_NAME = re.compile(r'table:name="([^"]*)"')
_ERROR = re.compile(rb"#[A-Z0-9/!?]+|Err:\d+")


def of(data: bytes) -> dict[str, Cells]:
    """Return by sheet and 0-based place the cells of an .ods that calamine gives as blank or as a part of one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as part:
        content = part.read(limits.EXPANDED + 1)
    if len(content) > limits.EXPANDED:
        raise scan.Refused("bomb")
    found: dict[str, Cells] = {}
    for name, place, cell in _cells(content):
        found.setdefault(name, {})[place] = cell
    return found


def _cells(content: bytes) -> Iterator[tuple[str, tuple[int, int], Odd]]:
    name, row, rows, column = "", -1, 1, 0
    for tag in _TAG.finditer(content):
        kind, said, shown = tag.groups()
        repeated = int(many[1]) if (many := _REPEATED.search(said)) else 1
        if kind == b"table":
            name, row, rows = _name(said), -1, 1
        elif kind == b"table-row":
            row, rows, column = row + rows, repeated, 0
        else:
            if cell := _of_cell(said, shown):
                if rows * repeated > limits.CELLS:
                    raise scan.Refused("too_wide", name)
                yield from ((name, (down, across), cell) for down in range(row, min(row + rows, scan.LAST_ROW))
                            for across in range(column, min(column + repeated, scan.LAST_COLUMN)))
            column += repeated


def _name(said: bytes) -> str:
    written = _NAME.search(said.decode("utf-8", "replace"))
    return scan.unescape(written[1]) if written else ""


def _of_cell(said: bytes, shown: bytes | None) -> Odd | None:
    if b'value-type="percentage"' in said:
        return PERCENT
    if b"table:formula=" not in said:
        return None
    if b'value-type="error"' in said or shown and _ERROR.fullmatch(shown):
        return Odd("error_cell", (shown or b"").decode("utf-8", "replace"))
    return Odd("formula_without_value", "") if said.endswith(b"/") and b"value-type=" not in said else None
