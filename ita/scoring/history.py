"""An OIT item over the years, joined by what it asks (its concept), never by its code, which is renumbered nearly every year."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ita import text
from ita.frameworks import YEARS, concept_notes, concepts, framework
from ita.scoring.rounds import Round
from ita.scoring.tree import known_framework

PASSED, FAILED, UNKNOWN, ABSENT = "passed", "failed", "unknown", "absent"
FULL = 100.0
JOINED, INSIDE, CHANGED, DROPPED, REPLACED, ONLY, ELSEWHERE = (
    "joined", "inside", "changed", "dropped", "replaced", "only", "absent")
NEW, GONE = "new", "gone"
# The notes of concepts.csv: one change each, parted by semicolons; what has no year is a remark.
_NOTES = (
    (JOINED, re.compile(r"(?P<year>\d{4})(?P<on> on)?: joined with (?P<other>\w+)")),
    (INSIDE, re.compile(r"(?P<year>\d{4})(?P<on> on)?: inside (?P<other>\w+)")),
    (CHANGED, re.compile(r"(?P<year>\d{4})(?P<on> on)?: (?P<other>.+)")),
    (DROPPED, re.compile(r"dropped (?P<year>\d{4})")),
    (REPLACED, re.compile(r"replaced (?P<year>\d{4})")),
    (ONLY, re.compile(r"(?P<year>\d{4}) only")),
    (ELSEWHERE, re.compile(r"absent (?P<year>\d{4})-(?P<until>\d{4})")),
)


@dataclass(frozen=True)
class Change:
    """What happened to a concept in a year: joined with or inside another, changed, dropped, replaced, only, absent."""

    concept: str
    year: int
    kind: str
    other: str = ""  # a concept, an item code of that year, or what changed
    onwards: bool = False
    until: int | None = None

    @property
    def words(self) -> str:
        """The Thai note."""
        since = (text.SINCE_YEAR if self.onwards else text.IN_YEAR).format(year=self.year)
        return text.CONCEPT_CHANGES[self.kind].format(
            since=since, year=self.year, until=self.until, what=text.CONCEPT_DETAILS.get(self.other, self._other_title()))

    def _other_title(self) -> str:
        if self.kind == INSIDE:
            item = framework(self.year).items.get(self.other) or framework(self.year).concept_item(self.other)
            return text.ITEM_TITLED.format(code=item.code, title=item.label)
        return title_of(self.other) if self.kind == JOINED else ""


@dataclass(frozen=True)
class YearState:
    """An item's concept in one year: its code then (None when no item asks it) and passed, failed, unknown or absent."""

    year: int
    code: str | None
    state: str


@dataclass(frozen=True)
class History:
    """One item of a year with the earlier years of its concept."""

    code: str
    year: int
    concept: str | None
    states: tuple[YearState, ...]  # oldest first, the year itself last
    changes: tuple[Change, ...]  # until this year

    @property
    def known_years(self) -> tuple[int, ...]:
        """The earlier years in which the result is known."""
        return tuple(one.year for one in self.states[:-1] if one.state in (PASSED, FAILED))

    @property
    def failed_before(self) -> tuple[int, ...]:
        """The earlier years in which it failed."""
        return tuple(one.year for one in self.states[:-1] if one.state == FAILED)

    @property
    def failing_since(self) -> int | None:
        """The first of the years in a row, up to this one, in which it failed; None when it did not fail this year."""
        since = None
        for one in reversed(self.states):
            if one.state != FAILED:
                break
            since = one.year
        return since

    @property
    def kind(self) -> str:
        """How this year's result follows the earlier ones: in_a_row, again, before, new, added, mended, first_known or ""."""
        now, earlier = self.states[-1].state, [one.state for one in self.states[:-1]]
        if now == PASSED:
            return "mended" if earlier[-1:] == [FAILED] else ""
        if now != FAILED:
            return ""
        if not self.known_years:
            return "added" if earlier and {*earlier} == {ABSENT} else "first_known"
        return "in_a_row" if self.failing_since < self.year else self._after_a_gap(earlier)

    def _after_a_gap(self, earlier: list[str]) -> str:
        """Return new, or how it failed before: again when it had passed since, before when that is not known or was not asked."""
        if FAILED not in earlier:
            return "new"
        since = earlier[len(earlier) - earlier[::-1].index(FAILED):]
        return "again" if PASSED in since else "before"


@dataclass(frozen=True)
class NameChange:
    """A concept that two years do not ask in the same way: new, gone, joined, inside, changed or replaced."""

    concept: str
    kind: str
    code_before: str | None
    code: str | None
    notes: tuple[Change, ...]


@dataclass(frozen=True)
class PassRate:
    """How many of the items that two years ask alike, and whose results are known, passed in each."""

    comparable: int
    passed_before: int
    passed: int


def history(rounds: Mapping[int, Round], code: str, year: int) -> History:
    """Return what an item's concept did over the years up to this one; rounds are of one agency, by fiscal year."""
    known = known_framework(year)
    item = known.items.get(code) if known else None
    concept = item.concept if item else None
    if concept is None:
        return History(code, year, None, (YearState(year, code, _state(rounds.get(year), code)),), ())
    first = min([one for one in rounds if one <= year] or [year])
    states = tuple(_year_state(rounds, concept, one) for one in range(first, year + 1))
    return History(code, year, concept, states, tuple(one for one in changes_of(concept) if one.year <= year))


def changes_between(before: int, year: int) -> tuple[NameChange, ...]:
    """Return the concepts that are new, gone, joined or changed from one year to a later one, in the table's order."""
    made = (_between(concept, before, year) for concept in concepts())
    return tuple(one for one in made if one)


def comparable_pass_rate(before: Round, now: Round) -> PassRate:
    """Return how many comparable items passed in two rounds of one agency."""
    changed = {one.concept for one in changes_between(before.fiscal_year, now.fiscal_year)}
    pairs = [(_state_in(before, concept), _state_in(now, concept)) for concept in concepts() if concept not in changed]
    known = [states for states in pairs if {*states} <= {PASSED, FAILED}]
    return PassRate(len(known), sum(first == PASSED for first, _ in known), sum(last == PASSED for _, last in known))


@cache
def changes_of(concept: str) -> tuple[Change, ...]:
    """Return what the concept table notes of a concept, oldest first."""
    notes = concept_notes().get(concept, "").split(";")
    return tuple(sorted((change for note in notes if (change := _change(concept, note.strip()))), key=lambda one: one.year))


@cache
def title_of(concept: str) -> str:
    """Return the official title of a concept in the latest year that asks it alone."""
    latest = max(year for year in concepts()[concept])
    return framework(latest).items[concepts()[concept][latest]].label


def _change(concept: str, note: str) -> Change | None:
    for kind, pattern in _NOTES:
        if found := pattern.fullmatch(note):
            parts = found.groupdict()
            return Change(concept, int(parts["year"]), kind, parts.get("other") or "", bool(parts.get("on")),
                          int(parts["until"]) if parts.get("until") else None)
    return None


def _between(concept: str, before: int, year: int) -> NameChange | None:
    codes = concepts()[concept]
    old, new = codes.get(before), codes.get(year)
    notes = tuple(one for one in changes_of(concept) if before < one.year <= year or _ended(one) == before)
    kinds = {one.kind for one in notes}
    if old and new:
        kind = JOINED if JOINED in kinds else CHANGED if any(_asks_otherwise(one) for one in notes) else None
    elif old:
        kind = next((one for one in (INSIDE, REPLACED) if one in kinds), GONE)
    else:
        kind = NEW if new else None
    return NameChange(concept, kind, old, new, notes) if kind else None


def _ended(change: Change) -> int | None:
    """Return the last year that a note of some years only speaks of, None for the others."""
    return change.year if change.kind == ONLY else change.until


def _asks_otherwise(change: Change) -> bool:
    return change.kind == CHANGED and change.other != "renamed"


def _year_state(rounds: Mapping[int, Round], concept: str, year: int) -> YearState:
    code = concepts()[concept].get(year)
    if code is None:
        return YearState(year, None, ABSENT if year in YEARS else UNKNOWN)
    return YearState(year, code, _state(rounds.get(year), code))


def _state_in(round_: Round, concept: str) -> str:
    return _year_state({round_.fiscal_year: round_}, concept, round_.fiscal_year).state


def _state(round_: Round | None, code: str) -> str:
    points = None if round_ is None else round_.scores.get(("item", code))
    return UNKNOWN if points is None else PASSED if points >= FULL else FAILED
