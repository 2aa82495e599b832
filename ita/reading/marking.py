"""In the child: the person's own workbook with the cells of problems coloured and the reasons as comments."""

import io
import re
from dataclasses import dataclass

from ita import text
from ita.reading import kinds, limits, scan, sheets, whole
from ita.reading.found import Found
from ita.reading.problems import ERROR
from ita.reading.scan import Refused

COLOURS = {ERROR: "FFC7CE"}
OTHER_COLOUR = "FFE699"
NO_CELL = "A1"  # where what is wrong with a whole sheet or file is said
_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Mark:
    """What to say at a cell; several problems of one cell are one mark."""

    sheet: str
    cell: str
    severity: str
    said: tuple[str, ...]


def marked(name: str, data: bytes, given: list) -> bytes:
    """Return a workbook (.xlsx) of the file with the marks [(sheet, cell, severity, sentence)] in it."""
    kind = kinds.of(data)
    if kind.refused:
        raise Refused(kind.refused)
    workbook = _opened(data) if kind.name == "xlsx" else _copied(name, data)
    for mark in _gathered(given, workbook):
        _put(workbook[mark.sheet], mark)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def _gathered(given: list, workbook) -> list[Mark]:
    """One mark a cell; what names no sheet or an unknown one is said on the first."""
    names, at = workbook.sheetnames, {}
    for sheet, cell, severity, said in given:
        sheet = sheet if sheet in names else names[0]
        cell = _first_of_merged(workbook[sheet], cell if _CELL.fullmatch(cell) else NO_CELL)
        at.setdefault((sheet, cell), []).append((severity, said))
    return [Mark(*place, ERROR if any(severity == ERROR for severity, _ in some) else some[0][0],
                 tuple(dict.fromkeys(said for _, said in some))) for place, some in at.items()]


def _opened(data: bytes):
    """The workbook itself, without the marks of an earlier copy."""
    import openpyxl
    scan.of(data)  # refuses what openpyxl would choke on
    workbook = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    for sheet in workbook.worksheets:
        if sheet.max_row * sheet.max_column > limits.CELLS:
            raise Refused("too_wide", sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment and cell.comment.author == text.MARK_AUTHOR:
                    cell.comment = None
                    cell.fill = openpyxl.styles.PatternFill()
    return workbook


def _copied(name: str, data: bytes):
    """A new workbook with the same cells, for kinds of files that openpyxl does not write."""
    import openpyxl
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for number, sheet in enumerate(whole.sheets_of(name, data, Found()), 1):
        made = workbook.create_sheet(_title(sheet.name, number))
        for row, cells in enumerate(sheet.rows, sheet.first_row + 1):
            for column, value in enumerate(cells, sheet.first_column + 1):
                if value not in (None, ""):
                    _write(made.cell(row, column), value)
        for top, left, bottom, right in sheet.merged:
            made.merge_cells(start_row=sheet.first_row + top + 1, start_column=sheet.first_column + left + 1,
                             end_row=sheet.first_row + bottom + 1, end_column=sheet.first_column + right + 1)
    if not workbook.sheetnames:
        raise Refused("damaged")
    return workbook


def _title(name: str, number: int) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", name)[:31].strip() or f"Sheet{number}"


def _write(cell, value) -> None:
    if isinstance(value, str):
        cell.value = _UNWRITABLE.sub("", value) or None
        if cell.value:
            cell.data_type = "s"  # also what starts with =
    else:
        cell.value = value if isinstance(value, int | float) else sheets.text_of(value)


def _put(sheet, mark: Mark) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill
    cell = sheet[mark.cell]
    colour = COLOURS.get(mark.severity, OTHER_COLOUR)
    cell.fill = PatternFill("solid", start_color=colour, end_color=colour)
    before = [cell.comment.text] if cell.comment else []
    said = "\n\n".join([*before, *mark.said])
    cell.comment = Comment(_UNWRITABLE.sub("", said), text.MARK_AUTHOR, width=320, height=60 + 20 * said.count("\n") + len(said) // 3)


def _first_of_merged(sheet, cell: str) -> str:
    for merged in sheet.merged_cells.ranges:
        if cell in merged:
            return merged.start_cell.coordinate
    return cell
