"""A look at the XML of an xlsx before it is parsed: far cells, formulas without a stored value, error cells.

Calamine allocates the whole used area and gives such cells as blank, so this is the only place to see them."""

import io
import posixpath
import re
import struct
import zipfile
import zlib

from ita.reading import limits
from ita.reading.sheets import Cells, Odd

PLACE = re.compile(rb'<(?:\w+:)?c [^>]{0,200}?r="([A-Z]{1,4})(\d{1,8})"')
ROW = re.compile(rb'<(?:\w+:)?row [^>]{0,200}?r="(\d{1,8})"')
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
THREE_LETTERS = re.compile(rb'r="[A-Z]{3}')
CELL = re.compile(rb"<((?:\w+:)?c)( [^<>]*[^<>/])?>(.*?)</\1>", re.DOTALL)
REPEATED = re.compile(rb'number-(rows|columns)-repeated="(\d{1,9})"')
ERROR_CELL = b't="e"'
REFERENCE = re.compile(rb'\br="([A-Z]{1,4}\d{1,8})"')
VALUE = re.compile(rb"<(?:\w+:)?(?:v|t)(?: [^>]*)?>([^<]*)</")
CHUNK = 1 << 20
PIECE = 1 << 22  # bytes of XML looked at at once
LONGEST_ROW = 1 << 24
SMALL_SHEET = 1 << 21
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of any workbook


# What a broken zip makes Python's zipfile raise.
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, KeyError)


class Refused(Exception):
    """The file is refused: args are the problem's code and, where known, the sheet."""


def of(data: bytes) -> dict[str, Cells]:
    """Return the odd cells of an xlsx by sheet and 0-based place; Refused when cells are absurdly far apart."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if len(data) < limits.SMALL and archive.testzip():
            raise Refused("damaged")
        names = sheet_names(archive)
        return {sheet: odd for path, sheet in names.items() if (odd := _of_sheet(archive, path, sheet))}


def repeats_too_much(data: bytes) -> bool:
    """Say whether an ods repeats rows and columns to more cells than may be read; calamine then only says it cannot."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            repeated = REPEATED.findall(archive.read("content.xml"))
    except BROKEN_ZIP:
        return False
    most = {kind: max((int(count) for of, count in repeated if of == kind), default=1) for kind in (b"rows", b"columns")}
    return most[b"rows"] * most[b"columns"] > limits.CELLS


def sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the sheets' names by the path of their part, read with regular expressions: no XML entity is expanded."""
    paths = parts(archive, "xl/_rels/workbook.xml.rels")
    found = {}
    for tag in re.findall(r"<(?:\w+:)?sheet [^>]*>", head(archive, "xl/workbook.xml")):
        said = attributes(tag)
        relation = next((value for name, value in said.items() if name.endswith(":id")), "")
        found[paths.get(relation, "")] = unescape(said.get("name", ""))
    return found


def parts(archive: zipfile.ZipFile, relations: str) -> dict[str, str]:
    """Return the paths of a workbook's parts by the names that its relations give them."""
    found = {}
    for tag in re.findall(r"<(?:\w+:)?Relationship [^>]*>", head(archive, relations)):
        said = attributes(tag)
        target = said.get("Target", "")
        found[said.get("Id", "")] = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
    return found


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of an XML tag as written."""
    return dict(re.findall(r'([\w:]+)\s*=\s*"([^"]*)"', tag))


def unescape(text: str) -> str:
    """Return the text of an attribute with XML's own entities resolved."""
    import html
    return html.unescape(text)


def head(archive: zipfile.ZipFile, path: str) -> str:
    """Return the first megabyte of a part of a workbook, "" where it is not there."""
    try:
        with archive.open(path) as part:
            return part.read(CHUNK).decode("utf-8", "replace")
    except KeyError:
        return ""


def _of_sheet(archive: zipfile.ZipFile, path: str, sheet: str) -> Cells:
    odd: Cells = {}
    spread = _Spread()
    try:
        for piece in pieces(archive, path):
            spread.look(piece)
            if spread.too_far:
                raise Refused("too_wide", sheet)
            if b"<f" in piece or b":f" in piece or ERROR_CELL in piece:
                odd |= {where: cell for reference, cell in _odd_cells(piece) if (where := place(reference))}
    except KeyError:  # the workbook names a part that is not there: calamine will say so
        return {}
    return odd


def pieces(archive: zipfile.ZipFile, path: str):
    """Yield a sheet's XML in pieces that end where a row ends; unpacked is at most what a whole file may unpack to."""
    unpacked, rest = 0, b""
    with archive.open(path) as part:
        while chunk := part.read(PIECE):
            unpacked += len(chunk)
            if unpacked > limits.EXPANDED:
                raise Refused("bomb")
            chunk = rest + chunk
            end = chunk.rfind(b"row>") + 4
            if end < 4 and len(chunk) < LONGEST_ROW:
                rest = chunk
                continue
            end = end if end >= 4 else len(chunk)
            yield chunk[:end]
            rest = chunk[end:]
    yield rest


class _Spread:
    """How far apart a sheet's cells are. A small sheet, or one with columns after ZZ, is looked at cell by cell; a
    large one is not, for it costs as much as reading it, and there the memory limit holds."""

    def __init__(self):
        self.seen = 0
        self.columns: set[bytes] = set()
        self.rows: set[int] = set()

    def look(self, piece: bytes) -> None:
        """Take a piece into account."""
        self.seen += len(piece)
        rows = ROW.findall(piece) if self.seen < SMALL_SHEET else ROW.findall(piece, piece.rfind(b"<row "))
        self.rows |= set(map(int, rows))
        if self.seen < SMALL_SHEET or THREE_LETTERS.search(piece):
            cells = PLACE.findall(piece)
            self.columns |= {letters for letters, _ in cells}
            self.rows |= {int(row) for _, row in cells}

    @property
    def too_far(self) -> bool:
        """Whether the used area is more than may be allocated."""
        if not self.rows or not self.columns:
            return False
        columns = [_column(letters) for letters in self.columns]
        wide, high = max(columns) - min(columns) + 1, max(self.rows) - min(self.rows) + 1
        return wide * high > limits.CELLS


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number


def place(reference: bytes) -> tuple[int, int] | None:
    """Return the 0-based row and column of an A1 reference, None beyond what a sheet can have."""
    letters = reference.rstrip(b"0123456789")
    row, column = int(reference[len(letters):]), _column(letters)
    return (row - 1, column - 1) if 0 < row <= LAST_ROW and column <= LAST_COLUMN else None


def _odd_cells(xml: bytes):
    for match in CELL.finditer(xml):
        tag, inside = match[2] or b"", match[3]
        reference = REFERENCE.search(tag)
        value = VALUE.search(inside)
        if not reference:
            continue
        if ERROR_CELL in tag:
            yield reference[1], Odd("error_cell", value[1].decode("utf-8", "replace") if value else "")
        elif FORMULA.search(inside) and (not value or not value[1]) and b't="str"' not in tag:
            yield reference[1], Odd("formula_without_value", "")
