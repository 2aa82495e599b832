"""The measures of a plan on their fiscal year, as shares of its length: months, today's line, a bar a measure.

The screen draws it as HTML, because a measure's name has to wrap whole over as many lines as it needs and its row grows with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ita.follow_up import Due, due
from ita.measures import Measure
from ita.thai import SHORT_MONTHS, fiscal_year_dates

WHOLE = 100.0
ROOM = 40.0  # percent of the year that the longest words need on the narrowest screen
ONE_DAY = timedelta(days=1)
INSIDE, RIGHT, LEFT = "inside", "right", "left"


@dataclass(frozen=True)
class Month:
    """One month of the fiscal year: its short name, and where it begins and how long it is in percent of the year."""

    name: str
    start: float
    width: float


@dataclass(frozen=True)
class Bar:
    """One measure on the year: where it begins and how long it is in percent; the sides on which it goes on beyond the year."""

    number: int
    measure: Measure
    due: Due | None
    start: float
    width: float
    from_before: bool
    goes_on: bool

    @property
    def words_at(self) -> str:
        """Where its words stand: inside, right or left of it, the first of these that has room, else the one that has most."""
        rooms = {INSIDE: self.width, RIGHT: WHOLE - self.start - self.width, LEFT: self.start}
        return next((place for place, room in rooms.items() if room >= ROOM), max(rooms, key=rooms.get))


@dataclass(frozen=True)
class Timeline:
    """A fiscal year with its bars; `today` in percent, None outside the year; the measures that cannot be drawn, with their numbers."""

    months: tuple[Month, ...]
    today: float | None
    bars: tuple[Bar, ...]
    undated: tuple[tuple[int, Measure], ...]
    elsewhere: tuple[tuple[int, Measure], ...]  # with dates that all lie in other years


def timeline(measures: Sequence[Measure], plan_year: int, today: date) -> Timeline:
    """Lay the measures of a plan out over its fiscal year (1 October to 30 September), in the plan's order."""
    first, last = fiscal_year_dates(plan_year)
    numbered = tuple(enumerate(measures, start=1))
    dated = [(number, one) for number, one in numbered if one.start_date or one.end_date]
    within = [(number, one) for number, one in dated if (one.start_date or first) <= last and (one.end_date or last) >= first]
    return Timeline(
        _months(first, last), _share(today, first, last) if first <= today <= last else None,
        tuple(_bar(number, one, (first, last), today) for number, one in within),
        tuple(pair for pair in numbered if pair not in dated), tuple(pair for pair in dated if pair not in within))


def _bar(number: int, one: Measure, year: tuple[date, date], today: date) -> Bar:
    """Return the part of a measure within the year; a missing end or beginning is the year's own."""
    first, last = year
    start, end = max(one.start_date or first, first), min(one.end_date or last, last)
    left, right = _share(start, first, last), _share(end + ONE_DAY, first, last)
    return Bar(number, one, due(one, today), left, round(max(right - left, 0.0), 2),
               bool(one.start_date and one.start_date < first), bool(one.end_date and one.end_date > last))


def _months(first: date, last: date) -> tuple[Month, ...]:
    starts = [date(first.year + (month < first.month), month, 1) for month in (*range(10, 13), *range(1, 10))]
    ends = [*starts[1:], last + ONE_DAY]
    return tuple(Month(SHORT_MONTHS[start.month - 1], _share(start, first, last),
                       round(_share(end, first, last) - _share(start, first, last), 2)) for start, end in zip(starts, ends, strict=True))


def _share(day: date, first: date, last: date) -> float:
    """Return how much of the year has passed when a day begins, in percent."""
    return round((day - first).days / ((last - first).days + 1) * WHOLE, 2)
