"""Percentages of Excel: 97.97% is stored as 0.9797 and a format, which the parser does not give; the styles say it."""

import io
import re
import zipfile
from dataclasses import replace

from ita.reading import scan
from ita.reading.scan import Refused
from ita.reading.sheets import Sheet

BUILT_IN = frozenset({"9", "10"})  # 0% and 0.00%, which no workbook lists
_FORMAT = re.compile(r"<(?:\w+:)?numFmt [^>]*>")
_CELL_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(r"<(?:\w+:)?xf\b[^>]*>")
_OF_CELL = re.compile(rb'\bs="(\d{1,6})"')
_QUOTED = re.compile(r'"[^"]*"|\\.')


def as_shown(sheets: list[Sheet], data: bytes) -> list[Sheet]:
    """Return the sheets of an xlsx with its percentages as a person sees them, "97.97%"; the same list where it has none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            styles = _percent_styles(scan.head(archive, "xl/styles.xml"))
            if not styles:
                return sheets
            paths = {sheet: path for path, sheet in scan.sheet_names(archive).items()}
            return [_shown(sheet, _places(archive, paths[sheet.name], styles)) if sheet.name in paths else sheet for sheet in sheets]
    except scan.BROKEN_ZIP as error:
        raise Refused("damaged") from error


def _percent_styles(styles: str) -> frozenset[str]:
    """Return the numbers of the cell styles whose format is a percentage."""
    formats = [scan.attributes(tag) for tag in _FORMAT.findall(styles)]
    percent = BUILT_IN | {one.get("numFmtId", "") for one in formats if "%" in _QUOTED.sub("", scan.unescape(one.get("formatCode", "")))}
    of_cells = _CELL_STYLES.search(styles)
    tags = _STYLE.findall(of_cells[0]) if of_cells else []
    return frozenset(str(number) for number, tag in enumerate(tags) if scan.attributes(tag).get("numFmtId") in percent)


def _places(archive: zipfile.ZipFile, path: str, styles: frozenset[str]) -> list[tuple[int, int]]:
    """Return the 0-based places of a sheet's cells in these styles."""
    cells = (match[2] or b"" for piece in scan.pieces(archive, path) for match in scan.CELL.finditer(piece))
    references = (scan.REFERENCE.search(cell) for cell in cells if (style := _OF_CELL.search(cell)) and style[1].decode() in styles)
    return [place for reference in references if reference and (place := scan.place(reference[1]))]


def _shown(sheet: Sheet, places: list[tuple[int, int]]) -> Sheet:
    rows = list(map(list, sheet.rows)) if places else sheet.rows
    for row, column in places:
        row, column = row - sheet.first_row, column - sheet.first_column
        if 0 <= row < len(rows) and 0 <= column < sheet.width and type(rows[row][column]) in (float, int):
            rows[row][column] = f"{rows[row][column] * 100:.10g}%"
    return replace(sheet, rows=rows)
