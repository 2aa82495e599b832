"""The child's reply → a Reading: the tidy table in pandas, problems and grids as objects."""

import gc
import json
import mmap
import sys
from collections.abc import Callable
from datetime import date
from typing import IO, Generic, TypeVar

from ita.reading import Grid, MeasureRow, MeasuresReading, MeasuresSheet, Reading, limits
from ita.reading.problems import ERROR, Problem
from ita.reading.process import Child

Made = TypeVar("Made", Reading, MeasuresReading)


class Job(Generic[Made]):
    """One reading under way; `finish` makes the result from the file's name, the open reply and what went wrong."""

    def __init__(self, request: dict, data: bytes, finish: Callable[[str, IO[bytes] | None, str], Made]):
        self.name = writable(request["name"])
        self._finish = finish
        self._child = Child(request | {"name": self.name}, data)

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

    def result(self) -> Made:
        """Wait for the reading and return it."""
        _import_what_is_slow()  # while the child works
        reply, failure = self._child.reply()
        try:
            return self._finish(self.name, reply, failure)
        except Exception:  # a reply that is no reply: whatever it makes json, numpy or Arrow raise
            import logging  # not light, and of no use to most files
            logging.getLogger(__name__).exception("the child's reply cannot be read")
            return self._finish(self.name, None, "failed")


def _import_what_is_slow() -> None:
    """Import what makes the table of scores.

    What was imported stays, so no collection need look through it: neither while it comes in nor, for 0.1 s, when the process ends.
    Not in a server, which has imported it all and where something else may be lying about.
    """
    if "pandas" in sys.modules:
        return
    was_on = gc.isenabled()
    gc.disable()
    try:
        from ita.reading import tables  # noqa: F401
        gc.freeze()
    finally:
        if was_on:
            gc.enable()


def scores_job(name: str, data: bytes, asked: dict) -> Job[Reading]:
    """Start reading scores."""
    return Job({"what": "scores", "name": name, **asked}, data, _scores)


def measures_job(name: str, data: bytes) -> Job[MeasuresReading]:
    """Start reading measures."""
    return Job({"what": "measures", "name": name}, data, _measures)


def writable(name: str) -> str:
    """Return a file's name without what no text can hold."""
    return name.encode("utf-8", "replace").decode()


def _scores(name: str, reply: IO[bytes] | None, failure: str) -> Reading:
    import pandas as pd

    from ita import scores
    from ita.reading import tables, wire
    if reply is None:
        return Reading(scores.empty(), pd.DataFrame(columns=list(scores.ROUND_COLUMNS)), (Problem(failure, ERROR, name),), ())
    with reply:
        decoded = wire.decode(mmap.mmap(reply.fileno(), 0, access=mmap.ACCESS_READ))
    head = decoded.head
    rounds = pd.DataFrame(wire.rounds(head), dtype=object).astype({"fiscal_year": "int64"})
    return Reading(tables.table(decoded), rounds, tuple(Problem(*fault) for fault in head["faults"]),
                   tuple(_grid(grid) for grid in head["grids"]))


def _measures(name: str, reply: IO[bytes] | None, failure: str) -> MeasuresReading:
    if reply is None:
        return MeasuresReading((), (), (Problem(failure, ERROR, name),), ())
    with reply:
        written = reply.read(limits.HEAD + 1)
    if len(written) > limits.HEAD:
        raise ValueError("the reply is longer than it may be")
    made = json.loads(written)
    rows = zip(made["measures"], made["places"], strict=True)
    return MeasuresReading(tuple(_row(name, measure, place) for measure, place in rows),
                           tuple(MeasuresSheet(name, **sheet) for sheet in made["sheets"]),
                           tuple(Problem(*fault) for fault in made["faults"]), tuple(_grid(grid) for grid in made["grids"]))


def _row(name: str, measure: dict, place: dict) -> MeasureRow:
    from ita.measures import Measure
    days = ("start_date", "end_date")
    whole = measure | {day: measure[day] and date.fromisoformat(measure[day]) for day in days}
    return MeasureRow(Measure(**whole), name, **place | {"fields": tuple(place["fields"])})


def _grid(grid: dict) -> Grid:
    return Grid(**grid | {"rows": tuple(map(tuple, grid["rows"]))})
