"""What calamine does not give of an .xls: formats and errors, by xlrd, which reads both but is slow."""

import os

from ita.reading import unseen_xlsx
from ita.reading.sheets import PERCENT, Cells, Odd


def of(data: bytes) -> dict[str, Cells]:
    """Return by sheet and 0-based place the percentages and the errors of an .xls; nothing where xlrd cannot read it."""
    import xlrd
    with open(os.devnull, "w") as nowhere:  # it prints remarks to stdout, where our reply goes
        try:
            book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=nowhere)
        except MemoryError:
            raise
        except Exception:  # calamine has read the file; xlrd is stricter and raises anything
            return {}
    percent = {number for number, style in enumerate(book.xf_list)
               if (form := book.format_map.get(style.format_key)) and unseen_xlsx.is_percent(form.format_str)}
    return {sheet.name: found for sheet in book.sheets() if (found := _of_sheet(sheet, percent))}


def _of_sheet(sheet, percent: set[int]) -> Cells:
    from xlrd import XL_CELL_ERROR, XL_CELL_NUMBER, error_text_from_code
    found: Cells = {}
    for row in range(sheet.nrows):
        for column, kind in enumerate(sheet.row_types(row)):
            if kind == XL_CELL_ERROR:
                found[row, column] = Odd("error_cell", error_text_from_code.get(sheet.cell_value(row, column), ""))
            elif kind == XL_CELL_NUMBER and percent and sheet.cell_xf_index(row, column) in percent:
                found[row, column] = PERCENT
    return found
