"""What measures files bring to a plan year: each row beside what is stored, field by field, and what to do with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ita import measures, text, thai, timeframe
from ita.frameworks import YEARS, framework
from ita.measure_matching import LIKENESS, Matches, match, name_of
from ita.measures import PRINTED, Measure, clean, codes
from ita.reading import MeasureRow, MeasuresSheet, titles
from ita.reading.problems import WARNING, Problem
from ita.references import Reference, parse

# doubt: its words are only like those of a stored measure; conflict: both were edited since the export.
ADDED, CHANGED, DOUBT, CONFLICT, SAME = "added", "changed", "doubt", "conflict", "same"
# What a person says of a row: take the file's words, keep the stored ones, make it a measure of its own, leave it.
TAKE, KEEP, NEW, SKIP = "take", "keep", "new", "skip"
_USUAL = {ADDED: TAKE, CHANGED: TAKE, SAME: KEEP}  # a doubt and a conflict are for the person to settle
_LEFT_OUT = {"reference_in_files", "measure_there"}  # problems of rows that are left out unless the person takes them in
EXCEL_CELL = 32_767  # characters that an Excel cell can hold
Said = tuple[str, str, str]  # a problem's code, what stands there, its detail


@dataclass(frozen=True)
class Difference:
    """A field whose words differ; conflicting when both the file and the store changed it since the export."""

    field: str
    stored: str
    incoming: str
    conflicting: bool = False


@dataclass(frozen=True)
class Outcome:
    """What a row would do: its kind, the stored measure that it is, and how that was found (see measure_matching).

    newer are fields that changed in the store after the export and that the file left alone: they stay.
    """

    row: MeasureRow
    kind: str
    stored: Measure | None = None
    found_by: str = ""
    differences: tuple[Difference, ...] = ()
    newer: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def usual(self) -> str | None:
        """What is done with the row unless the person says otherwise; None where only the person can say."""
        return SKIP if _LEFT_OUT & {problem.code for problem in self.problems} else _USUAL.get(self.kind)


@dataclass(frozen=True)
class Comparison:
    """Every row with its outcome, in the order of the files, and the stored measures that no row is.

    repeated counts the rows left out because another file has them too.
    """

    plan_year: int
    outcomes: tuple[Outcome, ...]
    absent: tuple[Measure, ...]
    repeated: int = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is odd about the rows as measures of this plan year."""
        return tuple(problem for outcome in self.outcomes for problem in outcome.problems)

    def count(self, kind: str) -> int:
        """How many rows are of a kind."""
        return sum(outcome.kind == kind for outcome in self.outcomes)


def likely_year(sheets: Iterable[MeasuresSheet], rows: Iterable[MeasureRow], by_year: Mapping[int, Sequence[Measure]],
                shown: int) -> int:
    """Return the plan year (พ.ศ.) that files are of: the one they say, the one whose references they bear, else the one shown."""
    said = {sheet.plan_year for sheet in sheets if sheet.plan_year}
    if said:
        return shown if shown in said else max(said)
    ids = {reference.id for row in rows if (reference := parse(row.reference))}
    found = {year: len(ids & {one.id for one in stored}) for year, stored in by_year.items()}
    best = max(found, key=found.get, default=shown)
    return best if found.get(best, 0) > found.get(shown, 0) else shown


def is_of_other_agency(sheet: MeasuresSheet, agency: str) -> bool:
    """Say whether a sheet's titles name another agency; names are compared as officers shorten them."""
    return titles.starts_as_agency(sheet.agency) and thai.agency_key(sheet.agency) != thai.agency_key(agency)


def belongs(sheet: MeasuresSheet, agency: str, plan_year: int) -> bool:
    """Say whether nothing in a sheet's titles speaks against this agency and plan year (พ.ศ.)."""
    return not is_of_other_agency(sheet, agency) and sheet.plan_year in (None, plan_year)


def compare(rows: Iterable[MeasureRow], stored: Sequence[Measure], plan_year: int) -> Comparison:
    """Compare the rows of an upload with the stored measures of a plan year (พ.ศ.).

    Rows that hold nothing but a reference were emptied by the person: their measures count as not in the file.
    """
    told = [row for row in rows if any(getattr(row.measure, field).strip() for field in PRINTED)]
    once = _once(told)
    found = match(once, stored)
    odd = _Oddities(once, stored, plan_year, found)
    outcomes = tuple(replace(_outcome(row, *found.get(place, (None, ""))), problems=tuple(odd.of(place)))
                     for place, row in enumerate(once))
    present = {one.id for one, _ in found.values()}
    return Comparison(plan_year, outcomes, tuple(one for one in stored if one.id not in present), len(told) - len(once))


def _once(rows: Sequence[MeasureRow]) -> list[MeasureRow]:
    """Return the rows without those that another file has word by word, or has edited where this one left them alone."""
    edited: dict[str, set[str]] = {}
    for row in rows:
        if _is_edited(row):
            edited.setdefault(row.reference, set()).add(row.file)
    first: dict[tuple, str] = {}
    kept = []
    for row in rows:
        whole = row.reference, row.fields, tuple(getattr(row.measure, field) for field in row.fields)
        repeats = first.setdefault(whole, row.file) != row.file
        if not repeats and (_is_edited(row) or not edited.get(row.reference, set()) - {row.file}):
            kept.append(row)
    return kept


def _is_edited(row: MeasureRow) -> bool:
    said = parse(row.reference)
    return bool(said and said.prints) and any(not said.stands(field, getattr(row.measure, field)) for field in row.fields)


def _outcome(row: MeasureRow, stored: Measure | None, found_by: str) -> Outcome:
    if stored is None:
        return Outcome(row, ADDED)
    reference = parse(row.reference)
    if reference is None or reference.id != stored.id:
        reference = Reference(stored.id, {})
    pairs = [(field, clean(field, getattr(stored, field)), clean(field, getattr(row.measure, field))) for field in row.fields]
    differing = [(field, now, new) for field, now, new in pairs if now != new]
    newer = tuple(field for field, _, new in differing if reference.stands(field, new))
    differences = tuple(Difference(field, now, new, bool(reference.prints) and not reference.stands(field, now))
                        for field, now, new in differing if field not in newer and (new or reference.prints))
    return Outcome(row, _kind(differences, found_by), stored, found_by, differences, newer)


def _kind(differences: tuple[Difference, ...], found_by: str) -> str:
    if not differences:
        return SAME
    if any(one.conflicting for one in differences):
        return CONFLICT
    return DOUBT if found_by == LIKENESS else CHANGED


def as_new(row: MeasureRow, plan_year: int) -> Measure:
    """Return a row as a measure of its own of that plan year."""
    made = {field: clean(field, getattr(row.measure, field)) for field in PRINTED}
    start, end = timeframe.parse(made["timeframe"], plan_year=plan_year) or (None, None)
    return Measure(**made, start_date=start, end_date=end)


def edits(outcome: Outcome, plan_year: int) -> tuple[dict, dict]:
    """Return the fields as they were seen and as they are wanted; a timeframe brings its dates."""
    seen = {one.field: getattr(outcome.stored, one.field) for one in outcome.differences}
    wanted = {one.field: one.incoming for one in outcome.differences}
    if "timeframe" in wanted:
        dates = timeframe.parse(wanted["timeframe"], plan_year=plan_year) or (None, None)
        wanted |= dict(zip(("start_date", "end_date"), dates, strict=True))
    return seen, wanted


def decided(made: Comparison, answers: Sequence[str | None]) -> tuple[tuple[Measure, ...], dict[int, tuple[dict, dict]]]:
    """Return the measures to add and {id: (seen, wanted)} to change, by what the person says of each row."""
    said = list(zip(made.outcomes, answers, strict=True))
    added = tuple(as_new(one.row, made.plan_year) for one, answer in said
                  if answer == NEW or answer == TAKE and one.stored is None)
    changed = {one.stored.id: edits(one, made.plan_year) for one, answer in said
               if answer == TAKE and one.stored is not None and one.differences}
    return added, changed


class _Oddities:
    """What is odd about each row of an upload as a measure of a plan year; none of it forbids to save."""

    def __init__(self, rows: Sequence[MeasureRow], stored: Sequence[Measure], plan_year: int, found: Matches):
        self.rows, self.plan_year, self.found = rows, plan_year, found
        self.ids = {one.id for one in stored}
        self.names = {_name(one) for one in stored}
        self.holders = {one.id: place for place, (one, _) in found.items()}
        self.first: dict[tuple, int] = {}
        for place, row in enumerate(rows):
            self.first.setdefault(_name(row.measure), place)

    def of(self, place: int) -> Iterable[Problem]:
        """Yield the problems of a row."""
        row = self.rows[place]
        for code, found, detail in (*_of_words(row.measure, self.plan_year), *self._of_others(place)):
            yield Problem(code, WARNING, row.file, row.sheet, row.cell, found, detail)

    def _of_others(self, place: int) -> Iterable[Said]:
        row, reference = self.rows[place], parse(self.rows[place].reference)
        name = _name(row.measure)
        if self.first[name] != place and name[1]:
            yield "measure_twice", "", self._where(self.first[name])
        if reference and reference.id not in self.ids:
            yield "reference_unknown", str(reference.id), str(self.plan_year)
            if name[1] and name in self.names:
                yield "measure_there", "", ""
        elif reference and place not in self.found:
            holder = self.holders[reference.id]
            code = "reference_twice" if self.rows[holder].file == row.file else "reference_in_files"
            yield code, str(reference.id), self._where(holder)

    def _where(self, place: int) -> str:
        row = self.rows[place]
        return " ".join(part for part in (row.file, row.sheet, row.cell) if part)


def _name(one: Measure) -> tuple:
    return codes(one), name_of(one.measure)


def _of_words(one: Measure, plan_year: int) -> Iterable[Said]:
    if not one.measure.strip():
        yield "no_measure_words", "", ""
    known = framework(plan_year - 1).items if plan_year - 1 in YEARS else {}
    for code in codes(one):
        if known and code not in known:
            yield "item_not_in_year", code, str(plan_year - 1)
    period, plan = timeframe.parse(one.timeframe, plan_year=plan_year), measures.plan_dates(plan_year)
    if period and (period[1] < plan[0] or period[0] > plan[1]):
        yield "outside_plan_year", one.timeframe, str(plan_year)
    for field in PRINTED:
        if len(getattr(one, field)) >= EXCEL_CELL:
            yield "cell_full", "", text.MEASURE_FIELDS[field]
