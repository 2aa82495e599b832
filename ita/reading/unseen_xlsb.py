"""What calamine does not give of an .xlsb: formats and errors, from the records of [MS-XLSB] that say them."""

import io
import struct
import zipfile
from collections.abc import Iterator

from ita.reading import limits, scan, unseen_xlsx
from ita.reading.sheets import PERCENT, Cells, Odd

# [MS-XLSB] 2.3.2: the records looked at.
ROW, NUMBERS, ERRORS = 0, (2, 5, 9), (3, 11)  # BrtRowHdr; BrtCellRk, BrtCellReal, BrtFmlaNum; BrtCellError, BrtFmlaError
FORMAT, STYLE, STYLES_OF_CELLS, END_OF_STYLES = 44, 47, 617, 618  # BrtFmt, BrtXF, BrtBeginCellXFs, BrtEndCellXFs
SHEET = 156  # BrtBundleSh


def of(data: bytes) -> dict[str, Cells]:
    """Return by sheet and 0-based place the percentages and the errors of an .xlsb."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        percent = _percent_styles(archive)
        return {name: found for name, path in _sheets(archive) if (found := _of_sheet(_part(archive, path), percent))}


def _part(archive: zipfile.ZipFile, path: str) -> bytes:
    if path not in archive.namelist():
        return b""
    with archive.open(path) as part:
        data = part.read(limits.EXPANDED + 1)
    if len(data) > limits.EXPANDED:
        raise scan.Refused("bomb")
    return data


def _records(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield type, start and length of each record; both numbers are stored in groups of seven bits ([MS-XLSB] 2.1.4)."""
    at, end = 0, len(data)
    while at + 1 < end:
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind, at = kind & 0x7F | (data[at] & 0x7F) << 7, at + 1
        length = 0
        for group in range(4):
            if at >= end:
                return
            length |= (data[at] & 0x7F) << 7 * group
            at += 1
            if not data[at - 1] & 0x80:
                break
        if at + length > end:
            return
        yield kind, at, length
        at += length


def _text(data: bytes, at: int) -> tuple[str, int]:
    """Return the XLWideString at a place, and where it ends."""
    start = at + 4
    end = start + 2 * struct.unpack_from("<I", data, at)[0]
    return data[start:end].decode("utf-16-le", "replace"), end


def _percent_styles(archive: zipfile.ZipFile) -> frozenset[int]:
    data = _part(archive, "xl/styles.bin")
    formats, styles, of_cells = {int(number) for number in unseen_xlsx.BUILT_IN}, [], False
    for kind, at, length in _records(data):
        of_cells = kind == STYLES_OF_CELLS or of_cells and kind != END_OF_STYLES
        if kind == FORMAT and unseen_xlsx.is_percent(_text(data, at + 2)[0]):
            formats.add(struct.unpack_from("<H", data, at)[0])
        elif kind == STYLE and of_cells and length >= 4:
            styles.append(struct.unpack_from("<H", data, at + 2)[0])
    return frozenset(number for number, form in enumerate(styles) if form in formats)


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    paths = scan.parts(archive, "xl/_rels/workbook.bin.rels")
    data = _part(archive, "xl/workbook.bin")
    for kind, at, _ in _records(data):
        if kind == SHEET:
            relation, end = _text(data, at + 8)
            yield _text(data, end)[0], paths.get(relation, "")


def _of_sheet(data: bytes, percent: frozenset[int]) -> Cells:
    from xlrd import error_text_from_code
    found: Cells = {}
    row = 0
    for kind, at, length in _records(data):
        if kind == ROW and length >= 4:
            row = struct.unpack_from("<I", data, at)[0]
        elif kind in NUMBERS and percent and length >= 8:
            column, style = struct.unpack_from("<II", data, at)
            if style & 0xFFFFFF in percent:
                found[row, column] = PERCENT
        elif kind in ERRORS and length >= 9:
            found[row, struct.unpack_from("<I", data, at)[0]] = Odd("error_cell", error_text_from_code.get(data[at + 8], ""))
    return {place: cell for place, cell in found.items() if place[0] < scan.LAST_ROW and place[1] < scan.LAST_COLUMN}
