"""A look at the XML of an xlsx before it is parsed: far cells, formulas without a stored value, error cells.

Calamine allocates the whole used area and gives such cells as blank, so this is the only place to see them."""

import io
import posixpath
import re
import zipfile

from ita.reading import limits
from ita.reading.sheets import Odd

PLACE = re.compile(rb'<(?:\w+:)?c [^>]{0,200}?r="([A-Z]{1,4})(\d{1,8})"')
ROW = re.compile(rb'<(?:\w+:)?row [^>]{0,200}?r="(\d{1,8})"')
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
PREFIXED = re.compile(rb"<\w+:worksheet[ >]")
THREE_LETTERS = re.compile(rb'r="[A-Z]{3}')
CELL = re.compile(rb"<((?:\w+:)?c)( [^<>]*[^<>/])?>(.*?)</\1>", re.DOTALL)
ERROR_CELL = b't="e"'
REFERENCE = re.compile(rb'\br="([A-Z]{1,4}\d{1,8})"')
VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)(?: [^>]*)?>([^<]*)</")
CHUNK = 1 << 20
TWO_LETTERS = 702  # columns before AAA
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of any workbook


class Refused(Exception):
    """The file is refused: args are the problem's code and, where known, the sheet."""


def of(data: bytes) -> dict[str, dict[tuple[int, int], Odd]]:
    """Return the odd cells of an xlsx by sheet and 0-based place; Refused when cells are absurdly far apart."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if len(data) < limits.SMALL and archive.testzip():
            raise Refused("damaged")
        names = _sheet_names(archive)
        return {sheet: odd for path, sheet in names.items() if (odd := _of_sheet(archive, path, sheet))}


def _sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the sheets' names by the path of their part, read with regular expressions: no XML entity is expanded."""
    workbook = _head(archive, "xl/workbook.xml")
    relations = _head(archive, "xl/_rels/workbook.xml.rels")
    targets = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship [^>]*>", relations):
        attributes = _attributes(tag)
        targets[attributes.get("Id", "")] = attributes.get("Target", "")
    found = {}
    for tag in re.findall(r"<(?:\w+:)?sheet [^>]*>", workbook):
        attributes = _attributes(tag)
        target = targets.get(next((value for name, value in attributes.items() if name.endswith(":id")), ""), "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        found[path] = _unescape(attributes.get("name", ""))
    return found


def _attributes(tag: str) -> dict[str, str]:
    return dict(re.findall(r'([\w:]+)\s*=\s*"([^"]*)"', tag))


def _unescape(text: str) -> str:
    import html
    return html.unescape(text)


def _head(archive: zipfile.ZipFile, path: str) -> str:
    try:
        with archive.open(path) as part:
            return part.read(CHUNK).decode("utf-8", "replace")
    except KeyError:
        return ""


def _of_sheet(archive: zipfile.ZipFile, path: str, sheet: str) -> dict[tuple[int, int], Odd]:
    try:
        xml = _whole(archive, path)
    except KeyError:
        return {}
    _refuse_absurd(xml, sheet)
    formulas = FORMULA.search(xml) if PREFIXED.search(xml[:4096]) else b"<f" in xml
    if not formulas and ERROR_CELL not in xml:
        return {}
    return {place: odd for reference, odd in _odd_cells(xml) if (place := _place(reference))}


def _whole(archive: zipfile.ZipFile, path: str) -> bytes:
    """Unpack a part, at most as much as a whole file may unpack to, whatever its header declares."""
    with archive.open(path) as part:
        xml = part.read(limits.EXPANDED + 1)
    if len(xml) > limits.EXPANDED:
        raise Refused("bomb", path)
    return xml


def _refuse_absurd(xml: bytes, sheet: str) -> None:
    """Refuse a sheet whose cells span more than may be allocated; cells are looked at one by one only when they might."""
    rows = _last_row(xml)
    most = LAST_COLUMN if THREE_LETTERS.search(xml) else TWO_LETTERS
    if most * rows <= limits.CELLS:
        return
    places = [(_column(letters), int(row)) for letters, row in PLACE.findall(xml)]
    if not places:
        return
    columns, rows = [column for column, _ in places], [row for _, row in places]
    if (max(columns) - min(columns) + 1) * (max(rows) - min(rows) + 1) > limits.CELLS:
        raise Refused("too_wide", sheet)


def _last_row(xml: bytes) -> int:
    """The highest row; in a large sheet the last one, which is the highest wherever a program wrote it."""
    if len(xml) < CHUNK:
        return max(map(int, ROW.findall(xml)), default=LAST_ROW)
    last = xml.rfind(b"<row ")
    match = ROW.match(xml, last) if last >= 0 else None
    return int(match[1]) if match else LAST_ROW


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number


def _place(reference: bytes) -> tuple[int, int] | None:
    letters = reference.rstrip(b"0123456789")
    row, column = int(reference[len(letters):]), _column(letters)
    return (row - 1, column - 1) if 0 < row <= LAST_ROW and column <= LAST_COLUMN else None


def _odd_cells(xml: bytes):
    for match in CELL.finditer(xml):
        attributes, inside = match[2] or b"", match[3]
        reference = REFERENCE.search(attributes)
        value = VALUE.search(inside)
        if not reference:
            continue
        if ERROR_CELL in attributes:
            yield reference[1], Odd("error_cell", value[1].decode("utf-8", "replace") if value else "")
        elif FORMULA.search(inside) and (not value or not value[1]) and b't="str"' not in attributes:
            yield reference[1], Odd("formula_without_value", "")
