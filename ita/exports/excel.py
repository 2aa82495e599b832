"""Tables as Excel workbooks: formatted, wrapped, ready to print on A4 landscape with the header on each page."""

from collections.abc import Iterable

import pandas as pd

from ita import text
from ita.exports import sheet as sheets
from ita.exports.layouts import Layout, cells, layout_of
from ita.measures import Measure

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NARROWEST, _WIDEST = 10.0, 48.0  # of a score table's columns, in characters


def measures_excel(measures: Iterable[Measure], layout: str | Layout, agency: str, plan_year: int) -> bytes:
    """Return the measures of an agency's plan year in a column set; items have the titles of the year before."""
    chosen = layout_of(layout)
    lines = [text.MEASURES_TITLE, text.AGENCY_PLAN_YEAR.format(agency=agency, year=plan_year)]
    headings = [column.heading for column in chosen.columns]
    rows = [cells(measure, chosen, plan_year) for measure in measures]
    widths = sheets.fitting_widths([headings, *rows], [column.width for column in chosen.columns])
    return _workbook(lines, text.MEASURES_SHEET, headings, rows, widths)


def table_excel(table: pd.DataFrame, title: str, sheet: str) -> bytes:
    """Return a table under a title, its column names as headings; what is unknown is left empty."""
    headings = [str(column) for column in table.columns]
    rows = table.astype(object).where(table.notna(), None).values.tolist()
    widths = [_width([heading, *(row[place] for row in rows)]) for place, heading in enumerate(headings)]
    return _workbook([title], sheet, headings, rows, sheets.fitting_widths([headings, *rows], widths))


def _width(values: list) -> float:
    longest = max(sheets.clusters(line) for value in values for line in str(value).split("\n"))
    return min(_WIDEST, max(_NARROWEST, (longest + sheets.LOST_PER_LINE) / sheets.CLUSTERS_PER_UNIT))


def _workbook(lines: list[str], name: str, headings: list[str], rows: list[list], widths: list[float]) -> bytes:
    made = sheets.workbook(" ".join(lines))
    sheet = made.active
    sheet.title = sheets.sheet_name(name)
    sheets.set_widths(sheet, widths)
    header = sheets.title(sheet, lines, widths)
    _row(sheet, header, headings, widths, heading=True)
    for number, row in enumerate(rows, header + 1):
        _row(sheet, number, row, widths)
    sheets.page(sheet, header)
    sheet.print_area = f"A1:{sheet.cell(header + len(rows), len(headings)).coordinate}"
    return sheets.save(made)


def _row(sheet, number: int, values: list, widths: list[float], heading: bool = False) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(number, column)
        sheets.put(cell, value, bold=heading, fill=sheets.HEADER_FILL if heading else "")
        if isinstance(value, float):
            cell.number_format = "0.00"
    sheets.set_height(sheet, number, sheets.height(["" if value is None else value for value in values], widths))
