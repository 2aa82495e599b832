"""Percentages of an xlsx: 97.97% is stored as 0.9797 and a format, which the parser does not give; the styles say it."""

import io
import re
import zipfile

from ita.reading import scan
from ita.reading.sheets import PERCENT, Cells

BUILT_IN = frozenset({"9", "10"})  # 0% and 0.00%, which no workbook lists
_FORMAT = re.compile(r"<(?:\w+:)?numFmt [^>]*>")
_CELL_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(r"<(?:\w+:)?xf\b[^>]*>")
_OF_CELL = re.compile(rb'\bs="(\d{1,6})"')
_QUOTED = re.compile(r'"[^"]*"|\\.')


def of(data: bytes) -> dict[str, Cells]:
    """Return by sheet the cells of an xlsx whose format is a percentage."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        styles = _percent_styles(scan.head(archive, "xl/styles.xml"))
        if not styles:
            return {}
        return {sheet: dict.fromkeys(_places(archive, path, styles), PERCENT)
                for path, sheet in scan.sheet_names(archive).items() if path in archive.namelist()}


def is_percent(form: str) -> bool:
    """Say whether a format shows a number as a percentage: a sign of percent outside quotes."""
    return "%" in _QUOTED.sub("", form)


def _percent_styles(styles: str) -> frozenset[str]:
    """Return the numbers of the cell styles whose format is a percentage."""
    formats = [scan.attributes(tag) for tag in _FORMAT.findall(styles)]
    percent = BUILT_IN | {one.get("numFmtId", "") for one in formats if is_percent(scan.unescape(one.get("formatCode", "")))}
    of_cells = _CELL_STYLES.search(styles)
    tags = _STYLE.findall(of_cells[0]) if of_cells else []
    return frozenset(str(number) for number, tag in enumerate(tags) if scan.attributes(tag).get("numFmtId") in percent)


def _places(archive: zipfile.ZipFile, path: str, styles: frozenset[str]) -> list[tuple[int, int]]:
    """Return the 0-based places of a sheet's cells in these styles."""
    cells = (match[2] or b"" for piece in scan.pieces(archive, path) for match in scan.CELL.finditer(piece))
    references = (scan.REFERENCE.search(cell) for cell in cells if (style := _OF_CELL.search(cell)) and style[1].decode() in styles)
    return [place for reference in references if reference and (place := scan.place(reference[1]))]
