"""What the child hands back: one Arrow stream of scores with the rest as JSON in its metadata.

The scores of a column share their code, year and sheet, so these go run-end encoded; agencies go as a dictionary.
The parent makes the tidy table of it."""

import json
from itertools import groupby
from typing import NamedTuple

import pyarrow as pa

from ita.reading import grids, sheets
from ita.reading.found import Rows
from ita.reading.tidy import Flat, Subject, name_of
from ita.reading.whole import Whole

REST = b"ita"  # the key of the metadata
RUNS = {"fiscal_year": pa.int64(), "tool": pa.large_string(), "level": pa.large_string(), "code": pa.large_string(),
        "name": pa.large_string(), "file": pa.large_string(), "sheet": pa.large_string(), "column": pa.large_string()}


class _Runs:
    """One value for a stretch of rows after another."""

    def __init__(self):
        self.ends: list[int] = []
        self.values: list = []

    def add(self, value, count: int) -> None:
        """Add a value for so many rows."""
        end = (self.ends[-1] if self.ends else 0) + count
        if self.values and self.values[-1] == value:
            self.ends[-1] = end
        else:
            self.ends.append(end)
            self.values.append(value)

    def array(self, kind) -> pa.RunEndEncodedArray:
        """Return the runs as an Arrow array."""
        return pa.RunEndEncodedArray.from_arrays(pa.array(self.ends, pa.int32()), pa.array(self.values, kind))


class _Encoder:
    """Flats, one after the other, to the columns of one table."""

    def __init__(self, whole: Whole):
        self.whole = whole
        self.runs = {name: _Runs() for name in RUNS}
        self.agencies: dict[str, int] = {}
        self.arrays: dict[str, list] = {"agency": [], "row": [], "score": []}
        self._made: dict[int, tuple] = {}
        self._names: dict[tuple, str] = {}

    def add(self, flat: Flat) -> None:
        """Add the scores of a column."""
        count, sheet = len(flat.scores), flat.rows.sheet
        agencies, rows = self._of_rows(flat)
        self.arrays["agency"].append(agencies)
        self.arrays["row"].append(rows)
        self.arrays["score"].append(pa.array(flat.scores, pa.float64()))
        self.runs["file"].add(sheet.file, count)
        self.runs["sheet"].add(sheet.name, count)
        self.runs["column"].add(sheets.letters(sheet.first_column + flat.column), count)
        for (subject, year), among in self._subjects(flat):
            for name, value in (("fiscal_year", year), ("tool", subject.tool), ("level", subject.level),
                                ("code", subject.code), ("name", self._name(subject, year))):
                self.runs[name].add(value, among)

    def _subjects(self, flat: Flat):
        if isinstance(flat.subjects, Subject) and not isinstance(flat.rows.years, list):
            yield (flat.subjects, flat.rows.years), len(flat.scores)
            return
        for key, group in groupby((subject, year) for _, year, subject, _, _ in flat.each()):
            yield key, sum(1 for _ in group)

    def _name(self, subject: Subject, year: int) -> str:
        key = subject, year
        if key not in self._names:
            self._names[key] = name_of(subject, year, self.whole.found)
        return self._names[key]

    def _of_rows(self, flat: Flat) -> tuple:
        """Agency and row number of each score; made once for the columns that have a score in every row."""
        rows = flat.rows
        if flat.at is None and id(rows) in self._made:
            return self._made[id(rows)]
        at = flat.at if flat.at is not None else range(len(rows.rows))
        first = rows.sheet.first_row + 1
        made = self._agencies(rows, at), pa.array([rows.rows[position] + first for position in at], pa.int32())
        if flat.at is None:
            self._made[id(rows)] = made
        return made

    def _agencies(self, rows: Rows, at) -> pa.Array:
        numbers = self.agencies
        if not isinstance(rows.agencies, list):
            return pa.array([numbers.setdefault(rows.agencies, len(numbers))] * len(at), pa.int32())
        return pa.array([numbers.setdefault(rows.agencies[position], len(numbers)) for position in at], pa.int32())

    def table(self, rest: dict) -> pa.Table:
        """Return the table of everything added, the rest as JSON in its metadata."""
        kinds = {"agency": pa.int32(), "row": pa.int32(), "score": pa.float64()}
        columns = {name: pa.concat_arrays(chunks) if chunks else pa.array([], kinds[name])
                   for name, chunks in self.arrays.items()}
        columns["agency"] = pa.DictionaryArray.from_arrays(
            columns["agency"], pa.array(list(self.agencies), pa.large_string()))
        columns |= {name: runs.array(RUNS[name]) for name, runs in self.runs.items()}
        schema = pa.schema([(name, array.type) for name, array in columns.items()],
                           metadata={REST: json.dumps(rest, ensure_ascii=False).encode()})
        return pa.Table.from_arrays(list(columns.values()), schema=schema)


def encode(whole: Whole, sink) -> None:
    """Write what was read to a file."""
    encoder = _Encoder(whole)
    for flat in whole.flats:
        encoder.add(flat)
    faults = [*whole.found.faults, *whole.found.uncounted()]
    rest = {"faults": faults, "rounds": whole.rounds, "grids": [grids.shown(sheet) for sheet in whole.sheets if sheet.rows]}
    table = encoder.table(rest)
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)


class Decoded(NamedTuple):
    """What came back: the encoded table and the rest."""

    table: pa.Table
    rest: dict


def decode(source) -> Decoded:
    """Read what the child wrote."""
    with pa.ipc.open_stream(source) as reader:
        table = reader.read_all()
    return Decoded(table, json.loads(table.schema.metadata[REST]))
