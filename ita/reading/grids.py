"""Bytes of a known kind → sheets; nothing is interpreted here."""

import io
from collections import Counter

from ita.reading import limits, scan, unseen
from ita.reading.found import Fault, Found
from ita.reading.problems import WARNING
from ita.reading.scan import Refused
from ita.reading.sheets import Sheet, text_of


def within(grids: list[dict]) -> list[dict]:
    """Return the shown parts of a file's sheets with as many rows as limits.GRIDS allows them all, of which each has its share."""
    made, left = [], limits.GRIDS
    for still, grid in zip(range(len(grids), 0, -1), grids, strict=True):
        rows, cost = _first(grid["rows"], left // still)
        made.append(grid | {"rows": rows})
        left -= cost
    return made


def _first(rows: list[list[str]], most: int) -> tuple[list[list[str]], int]:
    """Return the first rows that cost no more, and what they cost."""
    spent = 0
    for count, row in enumerate(rows):
        cost = sum(map(len, row)) + limits.CELL * len(row)
        if spent + cost > most:
            return rows[:count], spent
        spent += cost
    return rows, spent


def shown(sheet: Sheet) -> dict:
    """Return the part of a sheet that is shown to the person, as texts; rows and columns counted from 1."""
    many = max(limits.GRID_ROWS, limits.GRID_CELLS // max(1, min(sheet.width, limits.GRID_COLUMNS)))
    rows = [[(cell if type(cell) is str else text_of(cell))[:limits.GRID_TEXT] for cell in row[:limits.GRID_COLUMNS]] for row in sheet.rows[:many]]
    return {"file": sheet.file, "sheet": sheet.name, "rows": rows, "first_row": sheet.first_row + 1,
            "first_column": sheet.first_column + 1, "total_rows": len(sheet.rows), "total_columns": sheet.width}


def of_workbook(file: str, data: bytes, kind: str, found: Found) -> list[Sheet]:
    """Return the sheets that a person sees in a workbook; hidden ones are left out with a warning."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum
    try:
        more = unseen.of(kind, data) if len(data) < limits.SMALL else unseen.Unseen({})
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        metas = [meta for meta in workbook.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        _look_at_names([meta.name for meta in metas])
        sheets = [_sheet(file, workbook, meta, kind) for meta in metas]
        hidden = {meta.name for meta in workbook.sheets_metadata if meta.visible != SheetVisibleEnum.Visible}
    except scan.BROKEN_ZIP as error:
        raise Refused("damaged") from error
    except PasswordError as error:
        raise Refused("password") from error
    except CalamineError as error:
        too_wide = kind == "ods" and scan.repeats_too_much(data)
        raise Refused("too_wide" if too_wide else "damaged") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # calamine's own, which is no Exception
            raise
        raise Refused("damaged") from error
    for sheet in sheets:
        if sheet.name in hidden and sheet.rows:
            found.fault(Fault("hidden_sheet", WARNING, file, sheet.name))
    return unseen.put([sheet for sheet in sheets if sheet.name not in hidden], more)


def _look_at_names(names: list[str]) -> None:
    """Refuse sheets of one name, which no program writes: the parser gives one of them for all."""
    for name, count in Counter(names).items():
        if count > 1:
            raise Refused("sheets_of_one_name", name)


def _sheet(file: str, workbook, meta, kind: str) -> Sheet:
    sheet = workbook.get_sheet_by_name(meta.name)
    if sheet.start is None:
        return Sheet(file, meta.name, [], kind=kind)
    if sheet.height * sheet.width > limits.CELLS:
        raise Refused("too_wide", meta.name)
    top, left = sheet.start
    merged = tuple((a - top, b - left, c - top, d - left) for (a, b), (c, d) in sheet.merged_cell_ranges or ())
    return Sheet(file, meta.name, sheet.to_python(), top, left, merged, kind)
