"""What every exported sheet shares: the official font, safe text, borders, heights for wrapped Thai, A4 landscape."""

import math
import re
import unicodedata
from functools import cache

from ita import text
from ita.cell_text import clean, escape, looks_like_a_formula

FONT_NAME, FONT_SIZE = "TH Sarabun New", 16
THAI_CHARSET = 222  # makes Excel choose another Thai font where TH Sarabun New is missing
HEADER_FILL, FIXED_FILL = "D9E2F3", "F2F2F2"
LINE_HEIGHT, ROOM_AROUND = 23.0, 5.0  # points, of TH Sarabun New 16
# Measured on Sarabun's widths: 0.83 Thai clusters a unit of column width at 16 points. Less leaves room for printers
# that set wider, and two clusters a line are lost where a Thai word does not fit any more.
CLUSTERS_PER_UNIT, LOST_PER_LINE = 0.77, 2
MAX_HEIGHT = 409.0  # Excel's limit for a row
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\n\t]")


def put(cell, value, bold: bool = False, fill: str = "") -> None:
    """Write a value with font, wrap and borders; text stays text, whatever it starts with. None stays empty."""
    write(cell, value, bold)
    cell.alignment = wrapped("center", "center") if fill == HEADER_FILL else wrapped()
    cell.border = _border()
    if fill:
        cell.fill = _solid(fill)


def write(cell, value, bold: bool = False, size: float = FONT_SIZE, colour: str | None = None) -> None:
    """Write a value in the official font, without borders."""
    cell.font = _font(bold, size, colour)
    if isinstance(value, str):
        value = clean(value)
        cell.value = escape(value) or None
        if value:
            cell.data_type = "s"
            cell.quotePrefix = looks_like_a_formula(value)
    else:
        cell.value = value


# Styles are made once: openpyxl takes longer to make one than to write a cell.
@cache
def wrapped(horizontal: str | None = None, vertical: str = "top"):
    """Return an alignment for text of several lines."""
    from openpyxl.styles import Alignment

    return Alignment(wrap_text=True, vertical=vertical, horizontal=horizontal)


@cache
def _font(bold: bool, size: float, colour: str | None = None):
    from openpyxl.styles import Font

    return Font(name=FONT_NAME, size=size, bold=bold, charset=THAI_CHARSET, color=colour)


@cache
def _border():
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="808080")
    return Border(side, side, side, side)


@cache
def _solid(colour: str):
    from openpyxl.styles import PatternFill

    return PatternFill("solid", start_color=colour)


def title(sheet, lines, widths) -> int:
    """Write title lines over columns of these widths and return the first row after them."""
    for row, line in enumerate(lines, 1):
        write(sheet.cell(row, 1), line, bold=True, size=FONT_SIZE + 2)
        sheet.cell(row, 1).alignment = wrapped("center", "center")
        set_height(sheet, row, height([line], [sum(widths) * FONT_SIZE / (FONT_SIZE + 4)]))  # larger and bold
        if len(widths) > 1:
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(widths))
    return len(lines) + 1


def clusters(line: str) -> int:
    """Count what takes width: vowels and tone marks above and below a consonant take none."""
    return sum(unicodedata.category(char) not in ("Mn", "Cf") for char in line)


def line_count(value, width: float) -> int:
    """Return how many lines a value takes in a column of that width."""
    room = max(1.0, width * CLUSTERS_PER_UNIT - LOST_PER_LINE)
    return sum(max(1, math.ceil(clusters(line) / room)) for line in str(value).split("\n"))


def height(values, widths) -> float:
    """Return the height in points that a row needs so that none of its cells is cut."""
    lines = max([line_count(value, width) for value, width in zip(values, widths)], default=1)
    return LINE_HEIGHT * lines + ROOM_AROUND


def fitting_widths(rows, widths: list[float]) -> list[float]:
    """Return the widths, all made wider by the same factor until the highest row is one that Excel can show."""
    while max([height(row, widths) for row in rows], default=0) > MAX_HEIGHT and max(widths) < 250:
        widths = [min(255.0, width * 1.08) for width in widths]
    return widths


def set_height(sheet, row: int, points: float) -> None:
    """Give a row its height as an estimate, so that Excel fits it again when somebody edits the text."""
    sheet.row_dimensions[row] = _estimated_row()(sheet, index=row, ht=min(points, MAX_HEIGHT))


@cache
def _estimated_row():
    from openpyxl.worksheet.dimensions import RowDimension

    class Estimated(RowDimension):
        customHeight = False  # a fixed height would cut what is typed in later

    return Estimated


def set_widths(sheet, widths) -> None:
    """Set the width of the columns from A on."""
    from openpyxl.utils import get_column_letter

    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def page(sheet, header_row: int, landscape: bool = True) -> None:
    """Set A4, one page wide, the header repeated and frozen, the page number below."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    for side in ("left", "right"):
        setattr(sheet.page_margins, side, 0.4)
    sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.5, 0.7, 0.3
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.freeze_panes = f"A{header_row + 1}"
    sheet.oddFooter.center.text = text.PAGE_OF.format(page="&P", pages="&N")
    sheet.oddFooter.center.font, sheet.oddFooter.center.size = f"{FONT_NAME},Regular", 14


def sheet_name(name: str) -> str:
    """Return the name as Excel allows it for a sheet: 31 characters, none of []:*?/\\ and no apostrophe at an end."""
    return _NOT_IN_SHEET_NAMES.sub(" ", clean(name))[:31].strip("' ") or text.APP_TITLE


def workbook(title_: str, creator: str = ""):
    """Return an empty workbook with its properties in Thai."""
    from openpyxl import Workbook

    made = Workbook()
    made.properties.title = clean(title_)
    made.properties.creator = clean(creator) or text.APP_TITLE
    made.properties.language = "th-TH"
    return made


def save(made) -> bytes:
    """Return the workbook's bytes."""
    import io

    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
