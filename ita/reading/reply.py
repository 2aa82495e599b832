"""The child's reply → a Reading: the tidy table in pandas, problems and grids as objects."""

import json
from datetime import date

from ita.reading import Grid, MeasuresReading, Reading
from ita.reading.problems import ERROR, Problem
from ita.reading.process import Child


class Job:
    """One reading under way."""

    def __init__(self, name: str, data: bytes, *, agency: str = "", fiscal_year: int | None = None):
        self.name = name
        request = {"what": "scores", "name": name, "agency": agency, "fiscal_year": fiscal_year}
        self._child = Child(request, data)

    def cancel(self) -> None:
        """Stop reading."""
        self._child.cancel()

    @property
    def done(self) -> bool:
        """Whether the result is there without waiting."""
        return self._child.done

    def result(self) -> Reading:
        """Wait for the reading and return it."""
        import pandas as pd  # while the child works

        from ita import scores
        from ita.reading import wire
        reply, failure = self._child.reply()
        if failure:
            return _refused(self.name, failure)
        with reply:
            decoded = wire.decode(reply)
        rounds = pd.DataFrame(decoded.rest["rounds"], columns=list(scores.ROUND_COLUMNS)).astype(object)
        rounds = rounds.where(rounds.notna(), None).astype({"fiscal_year": "int64"})
        return Reading(scores.check(_tidy(decoded.table)), rounds,
                       tuple(Problem(*fault) for fault in decoded.rest["faults"]),
                       tuple(_grid(grid) for grid in decoded.rest["grids"]))


def measures(name: str, data: bytes) -> MeasuresReading:
    """Read a measures file and wait for it."""
    from ita.measures import Measure
    reply, failure = Child({"what": "measures", "name": name}, data).reply()
    if failure:
        return MeasuresReading((), (Problem(failure, ERROR, name),), ())
    with reply:
        made = json.load(reply)
    days = ("start_date", "end_date")
    rows = [{**row, **{day: row[day] and date.fromisoformat(row[day]) for day in days}} for row in made["measures"]]
    return MeasuresReading(tuple(Measure(**row) for row in rows), tuple(Problem(*fault) for fault in made["faults"]),
                           tuple(_grid(grid) for grid in made["grids"]))


def _refused(name: str, failure: str) -> Reading:
    import pandas as pd

    from ita import scores
    return Reading(scores.empty(), pd.DataFrame(columns=list(scores.ROUND_COLUMNS)),
                   (Problem(failure, ERROR, name),), ())


def _grid(grid: dict) -> Grid:
    return Grid(grid["file"], grid["sheet"], tuple(map(tuple, grid["rows"])), grid["first_row"],
                grid["first_column"], grid["total_rows"])


def _tidy(table):
    """The contract's table: runs and dictionaries as texts, the cell from its column and row."""
    import pyarrow as pa
    import pyarrow.compute as pc

    from ita import scores
    pool = _pool()
    plain = {name: _plain(table[name], pool) for name in table.column_names}
    plain["cell"] = pc.binary_join_element_wise(
        plain["column"], plain["row"].cast(pa.large_string()), pa.scalar("", pa.large_string()), memory_pool=pool)
    return pa.table({name: plain[name] for name in scores.COLUMNS}).to_pandas()


def _plain(column, pool):
    import pyarrow as pa
    import pyarrow.compute as pc
    if pa.types.is_run_end_encoded(column.type):
        return pc.run_end_decode(column, memory_pool=pool)
    if pa.types.is_dictionary(column.type):
        return pc.cast(column, pa.large_string(), memory_pool=pool)
    return column


def _pool():
    """The allocator that takes large pages where there is one: a large table is then made four times as fast."""
    import pyarrow as pa
    try:
        return pa.jemalloc_memory_pool()
    except NotImplementedError:
        return pa.default_memory_pool()
