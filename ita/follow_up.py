"""A year later (ติดตามผล): what is due, how far each unit and each aspect is, and what a person typed as progress or evidence."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ita import text, thai
from ita.aspects import placements
from ita.frameworks import aspects
from ita.measures import STATUSES, Measure, codes, owners

FIELDS = ("status", "progress", "result", "recommendation", "evidence")
CLOSED = ("done", "cancelled")
OVERDUE, NEAR = "overdue", "near"
NEAR_DAYS = 30
NEW, CONTINUED = "new", "continued"
_NUMBERING = re.compile(r"^(?:\d+[.)]|[-•])\s*")
_PERCENT = re.compile(r"(\d{1,3})(?:\.0+)?\s*%?")
_ADDRESS = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)


@dataclass(frozen=True)
class Due:
    """A measure that is overdue or near-due: days past its end date, or days left until it (0 is today)."""

    kind: str
    days: int


@dataclass(frozen=True)
class Tally:
    """How many of a group's measures are in each status, and how many of them are overdue and near-due."""

    name: str
    by_status: Mapping[str, int]
    overdue: int
    near: int

    @property
    def total(self) -> int:
        """The measures of the group."""
        return sum(self.by_status.values())


@dataclass(frozen=True)
class Evidence:
    """One line of evidence: words, the web address in it ("" when there is none), words after it."""

    words: str
    address: str = ""
    after: str = ""


def due(one: Measure, today: date) -> Due | None:
    """Return whether a measure is overdue or ends within 30 days; None when it has time, no end date, or is done or cancelled."""
    if one.end_date is None or one.status in CLOSED:
        return None
    left = (one.end_date - today).days
    if left < 0:
        return Due(OVERDUE, -left)
    return Due(NEAR, left) if left <= NEAR_DAYS else None


def tally(name: str, measures: Iterable[Measure], today: date) -> Tally:
    """Count a group's measures."""
    group = list(measures)
    marks = [mark.kind for one in group if (mark := due(one, today))]
    return Tally(name, {status: sum(one.status == status for one in group) for status in STATUSES},
                 marks.count(OVERDUE), marks.count(NEAR))


def by_unit(measures: Sequence[Measure], units: Sequence[str], today: date) -> tuple[Tally, ...]:
    """Count by owner: the agency's own units in their order, then others as they are met, those of nobody ("") last.

    A measure of two units counts in both; work of a section (งานการเจ้าหน้าที่ สำนักปลัด) counts for the unit that it names.
    """
    named = [units_of(one.owner, units) or ("",) for one in measures]
    met = dict.fromkeys([*units, *(name for names in named for name in names if name), ""])
    groups = {name: [one for one, names in zip(measures, named, strict=True) if name in names] for name in met}
    return tuple(tally(name, group, today) for name, group in groups.items() if group)


def by_aspect(measures: Sequence[Measure], placed: Mapping[str, tuple[int, ...]], today: date) -> tuple[Tally, ...]:
    """Count by the seven aspects, then those that stand in none (""); `placed` is {item code: aspects} of the scores' year."""
    stands = [aspects_of(one, placed) for one in measures]
    rows = [tally(text.NUMBERED_ASPECT.format(number=number, name=name),
                  [one for one, numbers in zip(measures, stands, strict=True) if number in numbers], today)
            for number, name in aspects().items()]
    none = [one for one, numbers in zip(measures, stands, strict=True) if not numbers]
    return tuple([*rows, *([tally("", none, today)] if none else [])])


def units_of(owner: str, units: Sequence[str]) -> tuple[str, ...]:
    """Return the units that an owner's words name: known units where a part names them, else the part itself."""
    parts = (_NUMBERING.sub("", " ".join(part.split())) for part in owners(owner))
    return tuple(dict.fromkeys(name for part in parts if part for name in _known_units(part, units) or [part]))


def aspects_of(one: Measure, placed: Mapping[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Return the aspects (1–7) that a measure's own words name, else those of its items."""
    said = "".join(one.aspect.split())
    named = [number for number, name in aspects().items() if "".join(name.split()) in said]
    return tuple(named or sorted({number for code in codes(one) for number in placed.get(code, ())}))


def placed_items(scores_year: int, moved: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Return {item code: aspects} of a year, with the items that the agency moved."""
    return {code: placement.numbers for code, placement in placements(scores_year, moved).items()}


def percent(typed: str) -> int | None:
    """Return typed progress as 0–100 (Thai digits and % are fine), None for nothing; ValueError says in Thai what is wrong."""
    said = thai.to_arabic(typed).replace(text.PERCENT_WORD, "").strip()
    if not said:
        return None
    found = _PERCENT.fullmatch(said)
    if not found or int(found[1]) > 100:
        raise ValueError(text.PROGRESS_WRONG.format(typed=typed.strip()))
    return int(found[1])


def evidence(words: str) -> tuple[Evidence, ...]:
    """Return the lines of evidence; only http and https addresses are links, a file's path stays words."""
    return tuple(_evidence(line.strip()) for line in words.splitlines() if line.strip())


def origin(one: Measure) -> str:
    """Say whether a measure of a plan is new or goes on with last year's."""
    return NEW if one.carried_from is None else CONTINUED


def years_to_follow(planned: Iterable[int], plan_year: int, today: date) -> tuple[list[int], int]:
    """Return the plan years to choose from, newest first, and the one to show: today's fiscal year if it has measures, else plan_year."""
    planned, this_year = set(planned), thai.fiscal_year_of(today)
    return sorted({*planned, plan_year}, reverse=True), this_year if this_year in planned else plan_year


def _known_units(part: str, units: Sequence[str]) -> list[str]:
    """Return the known units named in a part; the longest first, so that กองช่าง is not seen in กองช่างสุขาภิบาล."""
    found, rest = [], part
    for name in sorted(units, key=len, reverse=True):
        if name in rest:
            found.append(name)
            rest = rest.replace(name, "\n")
    return sorted(found, key=part.index)


def _evidence(line: str) -> Evidence:
    found = _ADDRESS.search(line)
    return Evidence(line[:found.start()], found[0], line[found.end():]) if found else Evidence(line)
