"""The days that a Thai timeframe says: "1 ต.ค.64 - 31 มี.ค.65", "ตลอดปี ๖๖", "ไตรมาสที่ 2"; None where it says none.

Years are fiscal years (1 October to 30 September) except those of a day or a month, which are calendar years."""

import calendar
import re
import tomllib
from datetime import date
from functools import cache
from typing import NamedTuple

from ita import thai
from ita.frameworks import FOLDER

Period = tuple[date, date]
HALF = 6  # months


class _Point(NamedTuple):
    """A day, or a month where day is None; year is None where it is not said."""

    day: int | None
    month: int
    year: int | None

    def first(self, year: int) -> date:
        return date(year, self.month, self.day or 1)

    def last(self, year: int) -> date:
        return date(year, self.month, self.day or calendar.monthrange(year, self.month)[1])


def parse(text: str, *, plan_year: int | None = None) -> Period | None:
    """Return the first and the last day that a timeframe says; plan_year (พ.ศ.) is used where it names no year."""
    plain = _plain(text)
    if not plain or any(word in plain for word in _words()["open_ended"]):
        return None
    try:
        points = _points(plain)
        period = _of_points(points, plain, plan_year) if points else _of_words(plain, plan_year)
    except ValueError:  # 31 September
        return None
    return period if period and period[0] <= period[1] else None


@cache
def _words() -> dict:
    return tomllib.loads((FOLDER / "headings.toml").read_text(encoding="utf-8"))["timeframes"]


def _plain(text: str) -> str:
    """One line with Arabic digits, one kind of dash, and "to" as a dash."""
    plain = " ".join(thai.to_arabic(text).replace("\u200b", "").replace("\u00a0", " ").split())
    plain = re.sub("[\u2010-\u2015\u2212~]", "-", plain)
    for word in sorted(_words()["to"], key=len, reverse=True):
        plain = plain.replace(word, "-")
    return re.sub(r"\s*(?:-\s*)+", "-", plain)


def _either(words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _months() -> dict[str, int]:
    named = {name: number for names in (thai.MONTHS, thai.SHORT_MONTHS) for number, name in enumerate(names, 1)}
    undotted = {name.rstrip("."): number for name, number in named.items()}
    return named | undotted | _words()["other_months"]


@cache
def _point_pattern() -> re.Pattern:
    year = rf"(?:\s*(?:{_either(_words()['year'])})*\s*(?P<{{0}}>\d{{{{4}}}}|\d{{{{2}}}}(?!\d))(?!\s*{_words()['months_word']}))?"
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})\s*)?(?:{_words()['months_word']}\s*)?(?P<month>{_either(_months())})" + year.format("year")
        + r"|(?<!\d)(?P<d>\d{1,2})\s*/\s*(?P<m>\d{1,2})\s*/\s*(?P<y>\d{4}|\d{2})(?!\d)")


@cache
def _lone_day() -> re.Pattern:
    return re.compile(rf"(?<!\d)(\d{{1,2}})-(?=\d{{1,2}}\s*(?:{_either(_months())}))")


def _points(plain: str) -> list[_Point]:
    points = []
    for match in _point_pattern().finditer(plain):
        if match["d"]:
            points.append(_Point(int(match["d"]), int(match["m"]), _year(match["y"])))
        else:
            day = int(match["day"]) if match["day"] else None
            points.append(_Point(day, _months()[match["month"]], _year(match["year"])))
    lone = _lone_day().search(plain)
    if lone and len(points) == 1:  # 1-31 มกราคม 2568
        points.insert(0, points[0]._replace(day=int(lone[1])))
    return points


def _year(digits: str | None) -> int | None:
    """The year of the calendar (CE) that two or four digits mean."""
    if not digits:
        return None
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    return year - thai.BUDDHIST_ERA if year > 2400 else year


def _of_points(points: list[_Point], plain: str, plan_year: int | None) -> Period | None:
    if len(points) > 2:
        return None
    last = points[-1]
    end_year = last.year or _in_plan(last, plan_year)
    if end_year is None:
        return None
    end = last.last(end_year)
    if len(points) == 1:
        if any(word in plain for word in _words()["within"]):
            return thai.fiscal_year_dates(thai.fiscal_year_of(end))[0], end
        return last.first(end_year), end
    first = points[0]
    start_year = first.year or (end_year - (first.month > last.month) if last.year else _in_plan(first, plan_year))
    return (first.first(start_year), end) if start_year else None


def _in_plan(point: _Point, plan_year: int | None) -> int | None:
    """The calendar year in which a month falls within a fiscal year."""
    return plan_year and plan_year - thai.BUDDHIST_ERA - (point.month >= 10)


def _of_words(plain: str, plan_year: int | None) -> Period | None:
    """A timeframe without a month: quarters, halves or whole fiscal years."""
    years = [_year(digits) + thai.BUDDHIST_ERA for digits in _fiscal_years(plain)]
    if not years and plan_year is None:
        return None
    first, last = (years[0], years[-1]) if years else (plan_year, plan_year)
    without = _year_pattern().sub(" ", plain)
    months = _quarters(without) or _half(without) or _whole(without, bool(years))
    if months is None or len(years) > 2 or first != last and months != (0, 12):
        return None
    start, end = thai.fiscal_year_dates(first)[0], thai.fiscal_year_dates(last)[0]
    return _after(start, months[0]), date.fromordinal(_after(end, months[1]).toordinal() - 1)


def _after(start: date, months: int) -> date:
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 1)


@cache
def _year_pattern() -> re.Pattern:
    led = rf"(?:{_either(_words()['year'])})"
    return re.compile(rf"(?:{led}\s*)+(\d{{4}}|\d{{2}}(?!\d))(?:-(?:{led}\s*)*(\d{{4}}|\d{{2}})(?!\d))?|(?<!\d)(25\d\d)(?!\d)")


def _fiscal_years(plain: str) -> list[str]:
    return [digits for match in _year_pattern().finditer(plain) for digits in match.groups() if digits]


def _quarters(plain: str) -> tuple[int, int] | None:
    """First and last month of the fiscal year's quarters, counted from October, as (from, before)."""
    word = rf"(?:{_either(_words()['quarter'])})\s*"
    match = re.search(rf"{word}([1-4])(?:\s*[-,]\s*(?:{word})?([1-4]))?(?!\d)", plain)
    if not match:
        return None
    return (int(match[1]) - 1) * 3, int(match[2] or match[1]) * 3


def _half(plain: str) -> tuple[int, int] | None:
    which = rf"\s*(?:(?P<first>{_either(_words()['first'])})|(?P<last>{_either(_words()['last'])}))"
    halves = rf"(?:{_either(_words()['halves'])}|{HALF}\s*{_words()['months_word']})"
    match = re.search(halves + which, plain)
    if not match:
        return None
    return (0, HALF) if match["first"] else (HALF, 12)


def _whole(plain: str, said_year: bool) -> tuple[int, int] | None:
    """The whole year, where nothing but the year and words for all of it is said."""
    rest = re.sub(rf"{_either(_words()['whole'])}|{_either(_words()['year'])}|{_either(_words()['around_years'])}|[\s.()-]", "", plain)
    says_all = said_year or any(word in plain for word in _words()["whole"])
    return (0, 12) if says_all and not rest else None
