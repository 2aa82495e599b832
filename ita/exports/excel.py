"""Tables as Excel workbooks: formatted, wrapped, ready to print on A4 landscape with the header on each page."""

from collections.abc import Iterable

import pandas as pd

from ita import text
from ita.exports import sheet as sheets
from ita.exports.layouts import Column, Layout, layout_of, sheet_cells
from ita.exports.score_sheet import add_scores
from ita.measures import Measure
from ita.references import reference_of
from ita.scoring import Round

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_QUIET, _QUIET_SIZE = "808080", 8  # what only the program reads
_NARROWEST, _WIDEST = 10.0, 48.0  # of a score table's columns, in characters


def measures_excel(measures: Iterable[Measure], layout: str | Layout, agency: str, plan_year: int, round_: Round | None = None) -> bytes:
    """Return the measures of an agency's plan year in a column set; items have the titles of the year before.

    A round's scores follow on a sheet of their own, with live formulas.
    The column that finds them again when the file comes back stands right of the table, small, and is not printed.
    """
    chosen, given = layout_of(layout), list(measures)
    printed = chosen.printed
    lines = [text.MEASURES_TITLE, text.AGENCY_PLAN_YEAR.format(agency=agency, year=plan_year)]
    headings = [column.heading for column in printed.columns]
    rows = [sheet_cells(measure, chosen, plan_year)[:len(headings)] for measure in given]
    widths = sheets.fitting_widths([headings, *rows], [column.width for column in printed.columns])
    made = _workbook(lines, text.MEASURES_SHEET, [headings, *rows], widths)
    if chosen.reference:
        _references(made.active, len(lines) + 1, chosen.reference, given)
    if round_ is not None:
        add_scores(made, round_)
    return sheets.save(made)


def _references(sheet, header: int, column: Column, measures: list[Measure]) -> None:
    place = sheet.max_column + 1
    for number, value in enumerate([column.heading, *map(reference_of, measures)], header):
        sheets.write(sheet.cell(number, place), value, size=_QUIET_SIZE, colour=_QUIET)
    sheet.column_dimensions[sheet.cell(header, place).column_letter].width = column.width


def scores_excel(table: pd.DataFrame, name: str, agency: str, year: int | None = None) -> bytes:
    """Return a table of an agency's scores, its column names as headings; what is unknown is left empty.

    The titles say the agency in full and the year, where all are of one, as the import understands them.
    """
    titles = [name if year is None else text.OF_FISCAL_YEAR.format(what=name, year=year), text.AGENCY_LINE.format(agency=agency)]
    headings = [str(column) for column in table.columns]
    rows = table.astype(object).where(table.notna(), None).values.tolist()
    widths = [_width([heading, *(row[place] for row in rows)]) for place, heading in enumerate(headings)]
    return sheets.save(_workbook(titles, name, [headings, *rows], sheets.fitting_widths([headings, *rows], widths)))


def _width(values: list) -> float:
    longest = max(sheets.clusters(line) for value in values for line in str(value).split("\n"))
    return min(_WIDEST, max(_NARROWEST, (longest + sheets.LOST_PER_LINE) / sheets.CLUSTERS_PER_UNIT))


def _workbook(lines: list[str], name: str, rows: list[list], widths: list[float]):
    """Return a workbook of titles and a table, its headings first."""
    made = sheets.workbook(" ".join(lines))
    sheet = made.active
    sheet.title = sheets.sheet_name(name)
    sheets.set_widths(sheet, widths)
    header = sheets.title(sheet, lines, widths)
    for number, row in enumerate(rows, header):
        _row(sheet, number, row, widths, heading=number == header)
    sheets.page(sheet, header)
    sheet.print_area = f"A1:{sheet.cell(header + len(rows) - 1, len(rows[0])).coordinate}"
    return made


def _row(sheet, number: int, values: list, widths: list[float], heading: bool = False) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(number, column)
        sheets.put(cell, value, bold=heading, fill=sheets.HEADER_FILL if heading else "")
        if isinstance(value, float):
            cell.number_format = "0.00"
    sheets.set_height(sheet, number, sheets.height(["" if value is None else value for value in values], widths))
