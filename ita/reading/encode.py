"""What was read → what the child hands back, as wire.py says."""

import json
from array import array

from ita.reading import grids, limits, sheets
from ita.reading.codes import name_of
from ita.reading.flat import Flat
from ita.reading.labels import Subject
from ita.reading.scan import Refused
from ita.reading.whole import Whole
from ita.reading.wire import NUMBERED, RUNS, SUBJECT, WRITTEN

ROUND = ("agency", "fiscal_year", "reported_level", "rank_in_province", "rank_nationwide", "agency_type", "province",
         "file", "sheet", "cell")  # as ita.scores.ROUND_COLUMNS, which needs pandas


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


class _Index(dict):
    """Numbers what is asked for in the order in which it comes."""

    def __missing__(self, key) -> int:
        self[key] = number = len(self)
        return number


class _Encoder:
    """Flats, one after the other, to columns."""

    def __init__(self, whole: Whole):
        self.whole = whole
        self.runs = {name: _Runs() for name in RUNS}
        self.agencies, self.subjects = _Index(), _Index()
        self.columns: dict[str, list[array]] = {name: [] for name in WRITTEN}
        self._made: dict[int, dict] = {}

    def add(self, flat: Flat) -> None:
        """Add the scores of a column."""
        count, sheet = len(flat.scores), flat.rows.sheet
        for name, values in (self._of_rows(flat) | {"subject": self._subjects(flat), "score": array("d", flat.scores)}).items():
            self.columns[name].append(values)
        for name, text in (("file", sheet.file), ("sheet", sheet.name),
                           ("column", sheets.letters(sheet.first_column + flat.column))):
            self.runs[name].add(text, count)

    def _of_rows(self, flat: Flat) -> dict[str, array]:
        """Agency, year and row number of each score; made once for the columns that have a score in every row."""
        rows = flat.rows
        if flat.at is None and id(rows) in self._made:
            return self._made[id(rows)]
        first = rows.sheet.first_row + 1
        made = {"agency": _numbers(rows.agencies, flat, self.agencies), "fiscal_year": _numbers(rows.years, flat),
                "row": array("i", [row + first for row in _chosen(rows.rows, flat)])}
        if flat.at is None:
            self._made[id(rows)] = made
        return made

    def _subjects(self, flat: Flat) -> array:
        if isinstance(flat.subjects, Subject) and not isinstance(flat.rows.years, list):
            return _repeated(self.subjects[flat.subjects, flat.rows.years], len(flat.scores))
        count = len(flat.scores)
        years = _chosen(flat.rows.years, flat) if isinstance(flat.rows.years, list) else [flat.rows.years] * count
        subjects = [flat.subjects] * count if isinstance(flat.subjects, Subject) else _chosen(flat.subjects, flat)
        return array("i", map(self.subjects.__getitem__, zip(subjects, years, strict=True)))

    def lists(self) -> dict[str, list[str]]:
        """Return what the numbers of agencies and subjects stand for."""
        named = [(subject.tool, subject.level, subject.code, name_of(subject, year, self.whole.found))
                 for subject, year in self.subjects]
        return {"agency": list(self.agencies)} | {name: [row[at] for row in named] for at, name in enumerate(SUBJECT)}


def _chosen(values: list, flat: Flat) -> list:
    return values if flat.at is None else [values[position] for position in flat.at]


def _numbers(values, flat: Flat, index: _Index | None = None) -> array:
    if not isinstance(values, list):
        return _repeated(values if index is None else index[values], len(flat.scores))
    chosen = _chosen(values, flat)
    return array("i", chosen if index is None else [index[value] for value in chosen])


def _repeated(value: int, count: int) -> array:
    return array("i", [value]) * count


def encode(whole: Whole, sink) -> None:
    """Write what was read to a file; Refused when it is more than the app's process can take."""
    count = sum(len(flat.scores) for flat in whole.flats)
    if count > limits.SCORES:
        raise Refused("too_many_scores")
    if len(whole.rounds) > limits.ROUNDS:
        raise Refused("too_many_rounds")
    encoder = _Encoder(whole)
    for flat in whole.flats:
        encoder.add(flat)
    rounds, texts = _rounds(whole.rounds, encoder.agencies)
    head = {"count": count, "rounds": rounds, "texts": texts, "lists": encoder.lists(),
            "runs": {name: [runs.ends, runs.values] for name, runs in encoder.runs.items()},
            "faults": [*whole.found.faults, *whole.found.uncounted()],
            "grids": grids.within([grids.shown(sheet) for sheet in whole.sheets if sheet.rows])}
    pieces = {name: list({id(piece): piece for piece in column}.values()) for name, column in encoder.columns.items()}
    head["sizes"] = {name: [len(piece) for piece in different] for name, different in pieces.items()}
    head["pieces"] = {name: _places(column, pieces[name]) for name, column in encoder.columns.items()}
    line = json.dumps(head, ensure_ascii=False).encode()
    if len(line) > limits.HEAD or sum(map(len, encoder.agencies)) > limits.NAMES or _words(encoder.columns, head["lists"]) > limits.WORDS:
        raise Refused("too_much")
    sink.write(line + b" " * (-(len(line) + 1) % 8) + b"\n")  # so that the numbers begin where numbers may
    for name in WRITTEN:
        sink.writelines(pieces[name])


def _words(columns: dict[str, list[array]], lists: dict[str, list[str]]) -> int:
    """Return how many characters of agencies and names the table has when each score has its own; those of a column that cannot be many are not counted."""
    total = 0
    for column, texts in (("agency", lists["agency"]), ("subject", lists["name"])):
        count = sum(map(len, columns[column]))
        if count * max(map(len, texts), default=0) <= limits.WORDS // 2:  # as in all files but odd ones: no need to count
            continue
        lengths = [*map(len, texts)]
        different = {id(piece): piece for piece in columns[column]}
        once = {place: sum(map(lengths.__getitem__, piece)) for place, piece in different.items()}
        total += sum(once[id(piece)] for piece in columns[column])
    return total


def _places(column: list[array], different: list[array]) -> list[int]:
    place = {id(piece): at for at, piece in enumerate(different)}
    return [place[id(piece)] for piece in column]


def _rounds(rounds: list[dict], agencies: _Index) -> tuple[dict[str, list], list[str | None]]:
    """Rounds as a list a field, None where a round does not say it; and the texts that some fields hold the numbers of."""
    texts = _Index()
    made = {name: [row.get(name) for row in rounds] for name in ROUND}
    made |= {name: [texts[value] for value in made[name]] for name in NUMBERED}
    return made | {"agency": [agencies[name] for name in made["agency"]]}, list(texts)
