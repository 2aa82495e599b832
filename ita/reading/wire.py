"""What the child hands back: one Arrow stream of scores with the rest as JSON in its metadata.

Agencies and subjects (tool, level, code, name) go as numbers into lists, file, sheet and column run-end encoded, for
they hold for whole columns. The parent makes the tidy table of it."""

import json
from typing import NamedTuple

import pyarrow as pa

from ita.reading import grids, sheets
from ita.reading.codes import name_of
from ita.reading.flat import Flat
from ita.reading.labels import Subject
from ita.reading.whole import Whole

REST = b"ita"  # the key of the metadata
NUMBERS = {"agency": pa.int32(), "subject": pa.int32(), "fiscal_year": pa.int32(), "row": pa.int32(), "score": pa.float64()}
RUNS = ("file", "sheet", "column")
ROUND = ("agency", "fiscal_year", "reported_level", "rank_in_province", "rank_nationwide", "agency_type", "province",
         "file", "sheet", "cell")  # as ita.scores.ROUND_COLUMNS, which needs pandas
SUBJECT = ("tool", "level", "code", "name")


class _Runs:
    """One text for a stretch of rows after another."""

    def __init__(self):
        self.ends: list[int] = []
        self.values: list[str] = []

    def add(self, value: str, count: int) -> None:
        """Add a text for so many rows."""
        end = (self.ends[-1] if self.ends else 0) + count
        if self.values and self.values[-1] == value:
            self.ends[-1] = end
        else:
            self.ends.append(end)
            self.values.append(value)

    def array(self) -> pa.RunEndEncodedArray:
        """Return the runs as an Arrow array."""
        return pa.RunEndEncodedArray.from_arrays(pa.array(self.ends, pa.int32()), pa.array(self.values, pa.large_string()))


class _Index(dict):
    """Numbers what is asked for in the order in which it comes."""

    def __missing__(self, key) -> int:
        self[key] = number = len(self)
        return number


class _Encoder:
    """Flats, one after the other, to the columns of one table."""

    def __init__(self, whole: Whole):
        self.whole = whole
        self.runs = {name: _Runs() for name in RUNS}
        self.agencies, self.subjects = _Index(), _Index()
        self.numbers: dict[str, list] = {name: [] for name in NUMBERS}
        self._made: dict[int, dict] = {}

    def add(self, flat: Flat) -> None:
        """Add the scores of a column."""
        count, sheet = len(flat.scores), flat.rows.sheet
        columns = self._of_rows(flat) | {"subject": self._subjects(flat), "score": pa.array(flat.scores, pa.float64())}
        for name, values in columns.items():
            self.numbers[name].append(values)
        for name, text in (("file", sheet.file), ("sheet", sheet.name),
                           ("column", sheets.letters(sheet.first_column + flat.column))):
            self.runs[name].add(text, count)

    def _of_rows(self, flat: Flat) -> dict:
        """Agency, year and row number of each score; made once for the columns that have a score in every row."""
        rows = flat.rows
        if flat.at is None and id(rows) in self._made:
            return self._made[id(rows)]
        first = rows.sheet.first_row + 1
        made = {"agency": _numbers(rows.agencies, flat, self.agencies), "fiscal_year": _numbers(rows.years, flat),
                "row": pa.array([row + first for row in _chosen(rows.rows, flat)], pa.int32())}
        if flat.at is None:
            self._made[id(rows)] = made
        return made

    def _subjects(self, flat: Flat) -> pa.Array:
        if isinstance(flat.subjects, Subject) and not isinstance(flat.rows.years, list):
            return _repeated(self.subjects[flat.subjects, flat.rows.years], len(flat.scores))
        count = len(flat.scores)
        years = _chosen(flat.rows.years, flat) if isinstance(flat.rows.years, list) else [flat.rows.years] * count
        subjects = [flat.subjects] * count if isinstance(flat.subjects, Subject) else _chosen(flat.subjects, flat)
        return pa.array(map(self.subjects.__getitem__, zip(subjects, years, strict=True)), pa.int32(), size=count)

    def table(self, rest: dict) -> pa.Table:
        """Return the table of everything added, the rest as JSON in its metadata."""
        columns = {name: pa.concat_arrays(chunks) if chunks else pa.array([], NUMBERS[name])
                   for name, chunks in self.numbers.items()}
        columns |= {name: runs.array() for name, runs in self.runs.items()}
        named = [(subject.tool, subject.level, subject.code, name_of(subject, year, self.whole.found))
                 for subject, year in self.subjects]
        lists = {"agency": list(self.agencies)} | {name: [row[at] for row in named] for at, name in enumerate(SUBJECT)}
        schema = pa.schema([(name, array.type) for name, array in columns.items()],
                           metadata={REST: json.dumps(rest | {"lists": lists}, ensure_ascii=False).encode()})
        return pa.Table.from_arrays(list(columns.values()), schema=schema)


def _chosen(values: list, flat: Flat) -> list:
    return values if flat.at is None else [values[position] for position in flat.at]


def _numbers(values, flat: Flat, index: _Index | None = None) -> pa.Array:
    if not isinstance(values, list):
        return _repeated(values if index is None else index[values], len(flat.scores))
    chosen = _chosen(values, flat)
    return pa.array(chosen if index is None else [index[value] for value in chosen], pa.int32())


def _repeated(value: int, count: int) -> pa.Array:
    return pa.repeat(pa.scalar(value, pa.int32()), count)


def encode(whole: Whole, sink) -> None:
    """Write what was read to a file."""
    encoder = _Encoder(whole)
    for flat in whole.flats:
        encoder.add(flat)
    faults = [*whole.found.faults, *whole.found.uncounted()]
    rest = {"faults": faults, "rounds": _columns(whole.rounds), "grids": [grids.shown(sheet) for sheet in whole.sheets if sheet.rows]}
    table = encoder.table(rest)
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)


def _columns(rounds: list[dict]) -> dict[str, list]:
    """Rounds as a list a field; None where a round does not say it."""
    return {name: [row.get(name) for row in rounds] for name in ROUND}


class Decoded(NamedTuple):
    """What came back: the encoded table and the rest."""

    table: pa.Table
    rest: dict


def decode(written) -> Decoded:
    """Read what the child wrote: bytes or a map of its file, which the table then keeps."""
    with pa.ipc.open_stream(pa.py_buffer(written)) as reader:
        table = reader.read_all()
    return Decoded(table, json.loads(table.schema.metadata[REST]))
