"""In the child: what formulas came to, put back into a workbook that was saved without it.

openpyxl writes formulas alone; a copy without values could not be read again before Excel has saved it once."""

import io
import re
import zipfile

from ita.reading import scan

# A cell with a formula and no value, as openpyxl writes it.
_EMPTY = re.compile(rb'<c r="([A-Z]{1,3}\d{1,7})"([^<>]*)>(<f(?: [^<>]*)?(?:/>|>[^<]*</f>))<v ?(?:/>|></v>)</c>')
_KIND = re.compile(rb'\bt="(str|b|e|n|d)"')
_ANY_KIND = re.compile(rb'\bt="')
_VALUE = re.compile(rb"<(?:\w+:)?v(?: [^<>]*)?>([^<]+)</")


def restored(made: bytes, original: bytes) -> bytes:
    """Return a saved workbook (.xlsx) in which each formula has the value that the original stores for it."""
    with zipfile.ZipFile(io.BytesIO(original)) as archive:
        values = {sheet: found for path, sheet in scan.sheet_names(archive).items() if (found := _values(archive, path))}
    if not values:
        return made
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        names = scan.sheet_names(source)
        for part in source.namelist():
            copy.writestr(part, _filled(source.read(part), values.get(names.get(part), {})))
    return target.getvalue()


def _values(archive: zipfile.ZipFile, path: str) -> dict[bytes, tuple[bytes, bytes]]:
    """Return the kind and the value of each formula cell of a sheet, as the XML says them, by its reference."""
    found = {}
    for piece in scan.pieces(archive, path) if path in archive.namelist() else ():
        for match in scan.CELL.finditer(piece) if scan.FORMULA.search(piece) else ():
            tag, inside = match[2] or b"", match[3]
            reference, kind, value = scan.REFERENCE.search(tag), _KIND.search(tag), _VALUE.search(inside)
            named = kind[1] if kind else b"" if _ANY_KIND.search(tag) else b"n"
            if reference and named and (value or named == b"str") and scan.FORMULA.search(inside):  # an empty text is a value too
                found[reference[1]] = named, value[1] if value else b""
    return found


def _filled(xml: bytes, values: dict[bytes, tuple[bytes, bytes]]) -> bytes:
    def fill(cell: re.Match) -> bytes:
        if cell[1] not in values:
            return cell[0]
        kind, value = values[cell[1]]
        return b'<c r="%s"%s t="%s">%s<v>%s</v></c>' % (cell[1], cell[2], kind, cell[3], value)
    return _EMPTY.sub(fill, xml) if values else xml
