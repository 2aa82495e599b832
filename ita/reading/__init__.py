"""Bytes of a workbook → tidy scores or measures, and every problem with its cell; a child process looks at the bytes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from ita.reading.problems import ERROR, Problem

if TYPE_CHECKING:
    import pandas as pd

    from ita.measures import Measure
    from ita.reading.reply import Job
    from ita.reading.shapes import Columns


class Grid(NamedTuple):
    """The top left part of a sheet as the person knows it; rows and columns are counted from 1."""

    file: str
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int
    first_column: int
    total_rows: int
    total_columns: int


class Reading(NamedTuple):
    """What reading a score file gives: tidy scores, one row a round, problems, and the sheets to show."""

    scores: pd.DataFrame
    rounds: pd.DataFrame
    problems: tuple[Problem, ...]
    grids: tuple[Grid, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing forbids to save it."""
        return not any(problem.severity == ERROR for problem in self.problems)


class MeasureRow(NamedTuple):
    """One measure as it stands in a file: its fields, where it stands, and which fields its table has.

    reference is what our own export calls it, "" in other files.
    """

    measure: Measure
    file: str
    sheet: str
    cell: str
    fields: tuple[str, ...]
    reference: str = ""


class MeasuresSheet(NamedTuple):
    """What the titles of a sheet of measures say: the agency, "" where none, and the plan year (พ.ศ.)."""

    file: str
    sheet: str
    agency: str
    plan_year: int | None


class MeasuresReading(NamedTuple):
    """What reading a measures file gives: its rows in order, what its sheets say, problems, and the sheets to show."""

    rows: tuple[MeasureRow, ...]
    sheets: tuple[MeasuresSheet, ...]
    problems: tuple[Problem, ...]
    grids: tuple[Grid, ...]

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures alone."""
        return tuple(row.measure for row in self.rows)

    @property
    def ok(self) -> bool:
        """Whether nothing forbids to save it."""
        return not any(problem.severity == ERROR for problem in self.problems)


def read(name: str, data: bytes, *, agency: str | Mapping[str, str] = "", fiscal_year: int | Mapping[str, int] | None = None,
         columns: tuple[Columns, ...] = ()) -> Reading:
    """Read a score file. Never raises for a bad file.

    agency and fiscal_year (พ.ศ.) are what the person says where the file is silent, of the whole file or of sheets by name;
    columns is what was said of the columns of sheets by their shape (see shapes.py)."""
    return start(name, data, agency=agency, fiscal_year=fiscal_year, columns=columns).result()


def start(name: str, data: bytes, *, agency: str | Mapping[str, str] = "", fiscal_year: int | Mapping[str, int] | None = None,
          columns: tuple[Columns, ...] = ()) -> Job[Reading]:
    """Start reading a score file; the job says how far it is, can be cancelled, and gives the Reading."""
    from ita.reading import reply
    explained = [(one.shape, one.meanings) for one in columns]
    return reply.scores_job(name, data, {"agency": agency, "fiscal_year": fiscal_year, "columns": explained})


def read_measures(name: str, data: bytes) -> MeasuresReading:
    """Read a measures file; ids are there where the file is our own export. Never raises for a bad file."""
    return start_measures(name, data).result()


def start_measures(name: str, data: bytes) -> Job[MeasuresReading]:
    """Start reading a measures file; the job says how far it is, can be cancelled, and gives the MeasuresReading."""
    from ita.reading import reply
    return reply.measures_job(name, data)
