"""The child's reply → a Reading: the tidy table in pandas, problems and grids as objects."""

import json
import mmap
from datetime import date

from ita.reading import Grid, MeasuresReading, Reading
from ita.reading.problems import ERROR, Problem
from ita.reading.process import Child


class Job:
    """One reading under way."""

    def __init__(self, name: str, data: bytes, asked: dict):
        self.name = writable(name)
        self._child = Child({"what": "scores", "name": self.name, **asked}, data)

    def cancel(self) -> None:
        """Stop reading."""
        self._child.cancel()

    @property
    def done(self) -> bool:
        """Whether the result is there without waiting."""
        return self._child.done

    @property
    def progress(self) -> float:
        """How far it is, from 0 to 1."""
        return self._child.progress

    def result(self) -> Reading:
        """Wait for the reading and return it."""
        import pandas as pd  # while the child works

        from ita import scores
        from ita.reading import wire
        reply, failure = self._child.reply()
        if failure:
            return _refused(self.name, failure)
        with reply:
            decoded = wire.decode(mmap.mmap(reply.fileno(), 0, access=mmap.ACCESS_READ))
        rounds = pd.DataFrame(decoded.rest["rounds"], dtype=object).astype({"fiscal_year": "int64"})
        return Reading(scores.check(_tidy(decoded.table, decoded.rest["lists"])), rounds,
                       tuple(Problem(*fault) for fault in decoded.rest["faults"]),
                       tuple(_grid(grid) for grid in decoded.rest["grids"]))


def writable(name: str) -> str:
    """Return a file's name without what no text can hold."""
    return name.encode("utf-8", "replace").decode()


def measures(name: str, data: bytes) -> MeasuresReading:
    """Read a measures file and wait for it."""
    from ita.measures import Measure
    name = writable(name)
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


def _tidy(table, lists: dict[str, list[str]]):
    """The contract's table: numbers as the texts that they stand for, the cell from its column and row."""
    import pyarrow as pa
    import pyarrow.compute as pc

    from ita import scores
    pool = _pool()

    def text(name: str, number: str):
        numbers = table[number].combine_chunks()
        return pc.cast(pa.DictionaryArray.from_arrays(numbers, pa.array(lists[name], pa.large_string())),
                       pa.large_string(), memory_pool=pool)

    plain = {name: pc.run_end_decode(table[name], memory_pool=pool) for name in ("file", "sheet", "column")}
    plain |= {name: text(name, "agency" if name == "agency" else "subject") for name in lists}
    plain |= {"fiscal_year": pc.cast(table["fiscal_year"], pa.int64(), memory_pool=pool), "score": table["score"]}
    rows = table["row"].combine_chunks().dictionary_encode()  # each row number is written out once, not once a column
    rows = pa.DictionaryArray.from_arrays(rows.indices, rows.dictionary.cast(pa.large_string()))
    plain["cell"] = pc.binary_join_element_wise(
        plain["column"], pc.cast(rows, pa.large_string(), memory_pool=pool), pa.scalar("", pa.large_string()), memory_pool=pool)
    return pa.table({name: plain[name] for name in scores.COLUMNS}).to_pandas()


def _pool():
    """The allocator that takes large pages where there is one: a large table is then made four times as fast."""
    import pyarrow as pa
    try:
        return pa.jemalloc_memory_pool()
    except NotImplementedError:
        return pa.default_memory_pool()
