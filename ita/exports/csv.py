"""Tables as CSV that Thai Excel opens right: UTF-8 with BOM, CRLF, and no text taken for a formula."""

import csv
import io
from collections.abc import Iterable

import pandas as pd

from ita import text
from ita.cell_text import clean, guard
from ita.exports.layouts import Layout, layout_of, sheet_cells
from ita.measures import Measure

MIME = "text/csv"


def measures_csv(measures: Iterable[Measure], layout: str | Layout, plan_year: int | None = None) -> bytes:
    """Return the measures in a column set; the plan year, where known, gives the items their titles."""
    chosen = layout_of(layout)
    headings = [column.heading for column in chosen.columns]
    return _csv([headings, *(sheet_cells(measure, chosen, plan_year) for measure in measures)])


def scores_csv(table: pd.DataFrame, agency: str, year: int | None = None) -> bytes:
    """Return a table of an agency's scores with its column names as headings; what is unknown is left empty.

    The agency, and the year where all are of one, are columns before the others, because a CSV has no title.
    """
    same = {text.AGENCY: agency} if year is None else {text.AGENCY: agency, text.FISCAL_YEAR: year}
    table = pd.DataFrame(same, index=table.index).join(table)
    rows = table.astype(object).where(table.notna(), "").itertuples(index=False)
    return _csv([list(table.columns), *rows])


def _csv(rows: Iterable[Iterable]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([_written(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _written(value) -> object:
    # Only text is guarded: a negative number stays a number.
    return guard(clean(value)) if isinstance(value, str) else value
