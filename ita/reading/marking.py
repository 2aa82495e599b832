"""In the child: the person's own workbook with the cells of problems coloured and the reasons as comments."""

import io
import re
from dataclasses import dataclass

from ita.cell_text import clean, escape
from ita.reading import kinds, limits, marking_own, marking_values, scan, sheets, whole
from ita.reading.found import Found
from ita.reading.problems import ERROR
from ita.reading.scan import Refused

COLOURS = {ERROR: "FFC7CE"}
OTHER_COLOUR = "FFE699"
_ALL_COLOURS = frozenset((*COLOURS.values(), OTHER_COLOUR))
LONGEST_NAME = 31  # of a sheet
NO_CELL = "A1"  # where what is wrong with a whole sheet or file is said
_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d{0,6}")
_PLAIN_NUMBER = re.compile(r"(?=(?:\d\.?){1,15}$)(?:0|[1-9]\d*)(?:\.(\d+))?")  # at most 15 digits, which a number keeps; no 0 that would be lost


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
    own = _own(data, given) if kind.name == "xlsx" else b""
    return own or _saved(*_copied(name, data, kind.name in ("text", "html")), given)


def _own(data: bytes, given: list) -> bytes:
    """Return the workbook itself with the marks, nothing where openpyxl cannot take it: it raises anything at much that Excel and we read."""
    try:
        return marking_values.restored(_saved(*_opened(data), given), data)
    except (Refused, MemoryError):
        raise
    except Exception:
        return b""


def _saved(workbook, by_name: dict, given: list) -> bytes:
    for mark in _gathered(given, by_name):
        marking_own.put(by_name[mark.sheet][mark.cell], COLOURS.get(mark.severity, OTHER_COLOUR), "\n\n".join(mark.said))
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def _gathered(given: list, by_name: dict) -> list[Mark]:
    """One mark a cell; what names no sheet or an unknown one is said on the first."""
    first, at = next(iter(by_name)), {}
    for sheet, cell, severity, said in given:
        sheet = sheet if sheet in by_name else first
        cell = _first_of_merged(by_name[sheet], cell if _CELL.fullmatch(cell) else NO_CELL)
        at.setdefault((sheet, cell), []).append((severity, said))
    return [Mark(*place, ERROR if any(severity == ERROR for severity, _ in some) else some[0][0],
                 tuple(dict.fromkeys(said for _, said in some))) for place, some in at.items()]


def _opened(data: bytes):
    """The workbook itself, without the marks of an earlier copy, and its sheets by name."""
    import openpyxl
    scan.of(data)  # refuses what openpyxl would choke on
    workbook = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    for sheet in workbook.worksheets:
        if sheet.max_row * sheet.max_column > limits.CELLS:
            raise Refused("too_wide", sheet.title)
        for row in sheet.iter_rows():
            for cell in row:
                marking_own.take_back(cell, _ALL_COLOURS)
    return workbook, {sheet.title: sheet for sheet in workbook.worksheets}


def _copied(name: str, data: bytes, is_text: bool):
    """A new workbook with the same cells, for files that openpyxl does not write; in a text what is a plain number becomes one.

    Beside it its sheets by their names in the file, of which not all can be a sheet's name in .xlsx."""
    import openpyxl
    workbook, found, by_name = openpyxl.Workbook(), Found(), {}
    workbook.remove(workbook.active)
    for number, sheet in enumerate(whole.sheets_of(name, data, found), 1):
        made = by_name[sheet.name] = workbook.create_sheet(_title(sheet.name, number, workbook.sheetnames))
        for row, cells in enumerate(sheet.rows, sheet.first_row + 1):
            for column, value in enumerate(cells, sheet.first_column + 1):
                if value not in (None, ""):
                    _write(made.cell(row, column), value, is_text)
        for top, left, bottom, right in sheet.merged:
            made.merge_cells(start_row=sheet.first_row + top + 1, start_column=sheet.first_column + left + 1,
                             end_row=sheet.first_row + bottom + 1, end_column=sheet.first_column + right + 1)
    if not by_name:
        raise Refused(found.faults[0].code if found.faults else "damaged")
    return workbook, by_name


def _title(name: str, number: int, taken: list[str]) -> str:
    """Return a name that a sheet of .xlsx may have; its number is in it where there is none, or one of that name already."""
    title = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name)[:LONGEST_NAME].strip(" '") or f"Sheet{number}"
    apart = f" {number}" if title.lower() in map(str.lower, taken) else ""
    return title[:LONGEST_NAME - len(apart)] + apart


def _write(cell, value, is_text: bool) -> None:
    number = _PLAIN_NUMBER.fullmatch(value) if is_text and isinstance(value, str) else None
    if number:
        cell.value = float(value) if number[1] else int(value)
        cell.number_format = f"0.{'0' * len(number[1])}" if number[1] else "0"
    elif isinstance(value, str):
        cell.value = escape(clean(value)) or None
        if cell.value:
            cell.data_type = "s"  # also what starts with =
    else:
        cell.value = value if isinstance(value, int | float) else sheets.text_of(value)


def _first_of_merged(sheet, cell: str) -> str:
    for merged in sheet.merged_cells.ranges:
        if cell in merged:
            return merged.start_cell.coordinate
    return cell
