"""Bytes of a known kind → sheets; nothing is interpreted here."""

import io
import threading
import zipfile
import zlib
from dataclasses import replace

from ita.reading import limits, scan
from ita.reading.found import Fault, Found
from ita.reading.problems import WARNING
from ita.reading.scan import Refused
from ita.reading.sheets import Odd, Sheet, text_of


def shown(sheet: Sheet) -> dict:
    """Return the part of a sheet that is shown to the person, as texts; rows and columns counted from 1."""
    rows = [[text_of(cell)[:limits.GRID_TEXT] for cell in row[:limits.GRID_COLUMNS]]
            for row in sheet.rows[:limits.GRID_ROWS]]
    return {"file": sheet.file, "sheet": sheet.name, "rows": rows, "first_row": sheet.first_row + 1,
            "first_column": sheet.first_column + 1, "total_rows": len(sheet.rows)}


class Scan:
    """Looks through an xlsx: a small one before it is parsed, a large one while calamine parses it in this thread."""

    def __init__(self, data: bytes, kind: str):
        self._odd: dict = {}
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._look, args=(data,), daemon=True)
        if kind != "xlsx":
            return
        self._thread.start()
        if len(data) < limits.SMALL:
            self._thread.join()
            self._raise()

    def _look(self, data: bytes) -> None:
        try:
            self._odd = scan.of(data)
        except Exception as error:  # handed to the thread that asks
            self._error = error

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error

    def odd(self) -> dict:
        """Return the odd cells by sheet, or raise what looking found."""
        if self._thread.ident is not None:
            self._thread.join()
        self._raise()
        return self._odd


def of_workbook(file: str, data: bytes, kind: str, found: Found) -> list[Sheet]:
    """Return the sheets that a person sees in a workbook; hidden ones are left out with a warning."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum
    try:
        scanned = Scan(data, kind)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [_sheet(file, workbook, meta, kind) for meta in workbook.sheets_metadata
                  if meta.typ == SheetTypeEnum.WorkSheet]
        odd = scanned.odd()
        hidden = {meta.name for meta in workbook.sheets_metadata if meta.visible != SheetVisibleEnum.Visible}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refused("damaged") from error
    except PasswordError as error:
        raise Refused("password") from error
    except CalamineError as error:
        raise Refused("password" if "assword" in str(error) else "damaged") from error
    for sheet in sheets:
        if sheet.name in hidden and sheet.rows:
            found.fault(Fault("hidden_sheet", WARNING, file, sheet.name))
    return [_with_odd(sheet, odd.get(sheet.name, {})) for sheet in sheets if sheet.name not in hidden]


def _sheet(file: str, workbook, meta, kind: str) -> Sheet:
    sheet = workbook.get_sheet_by_name(meta.name)
    if sheet.start is None:
        return Sheet(file, meta.name, [], kind=kind)
    if sheet.height * sheet.width > limits.CELLS:
        raise Refused("too_wide", meta.name)
    top, left = sheet.start
    merged = tuple((a - top, b - left, c - top, d - left) for (a, b), (c, d) in sheet.merged_cell_ranges or ())
    return Sheet(file, meta.name, sheet.to_python(), top, left, merged, kind)


def _with_odd(sheet: Sheet, odd: dict[tuple[int, int], Odd]) -> Sheet:
    """Put the odd cells, which calamine gives as blank or not at all, where they stand."""
    if not odd:
        return sheet
    if not sheet.rows:
        sheet = replace(sheet, first_row=min(odd)[0], first_column=min(column for _, column in odd))
    up = max(0, sheet.first_row - min(row for row, _ in odd))
    before = max(0, sheet.first_column - min(column for _, column in odd))
    top, left = sheet.first_row - up, sheet.first_column - before
    height = max(up + len(sheet.rows), 1 + max(row for row, _ in odd) - top)
    width = max(before + sheet.width, 1 + max(column for _, column in odd) - left)
    if height * width > limits.CELLS:
        raise Refused("too_wide", sheet.name)
    after = width - before - sheet.width
    rows = [[""] * before + row + [""] * after for row in sheet.rows]
    rows = [[""] * width for _ in range(up)] + rows + [[""] * width for _ in range(height - up - len(rows))]
    for (row, column), cell in odd.items():
        rows[row - top][column - left] = cell
    merged = tuple((a + up, b + before, c + up, d + before) for a, b, c, d in sheet.merged)
    return replace(sheet, rows=rows, first_row=top, first_column=left, merged=merged)
