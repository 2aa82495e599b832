"""The days that a Thai timeframe says: "1 ต.ค.64 - 31 มี.ค.65", "ตลอดปี ๖๖", "ไตรมาสที่ 2"; None where it says none.

Years are fiscal years (1 October to 30 September) except those of a day or a month, which are calendar years."""

import calendar
import re
import tomllib
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ita import thai
from ita.frameworks import FOLDER

Period = tuple[date, date]
HALF = 6  # months
LONGEST = 2000  # characters that are looked at: a longer text is no timeframe
# Dates in numbers, before their dashes are taken for "to"; a CSV file of real dates has the time of day too.
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-.](\d{1,2})[-.](\d{4})(?!\d)")
_NO_END = re.compile(r"[\s()←◄◀<]*-")  # after the only day: what it leads to is no day
_BARE_DAY = re.compile(r"(?<!\d)\d{1,2}\s*-\s*(?:\D|$)")  # among what is left of points: 1 - 30 เมษายน
_ENGLISH = re.compile(r"(?<!\d)(\d{1,2})-([A-Za-z]{3})-(?:20)?(\d{2})(?!\d)")  # as Excel writes it


class _Point(NamedTuple):
    """A day, or a month where day is None; year is None where it is not said; after is what stands between it and the one before."""

    day: int | None
    month: int
    year: int | None
    after: str = ""

    def first(self, year: int) -> date:
        return date(year, self.month, self.day or 1)

    def last(self, year: int) -> date:
        return date(year, self.month, self.day or calendar.monthrange(year, self.month)[1])


def parse(text: str, *, plan_year: int | None = None) -> Period | None:
    """Return the first and the last day that a timeframe says; plan_year (พ.ศ.) is used where it names no year."""
    plain = _plain(text[:LONGEST])
    if not plain or any(word in plain for word in _words()["open_ended"]):
        return None
    try:
        points = _points(plain)
        period = _of_points(points, plain, plan_year) if points else _of_words(plain, plan_year)
    except ValueError:  # 31 September
        return None
    return period if period and period[0] <= period[1] else None


def month(text: str) -> int | None:
    """Return which month of the calendar (1 to 12) a text names and nothing else."""
    return _months().get(_plain(text[:LONGEST]).removeprefix(_words()["months_word"]).strip().lower())


@cache
def _words() -> dict:
    return tomllib.loads((FOLDER / "headings.toml").read_text(encoding="utf-8"))["timeframes"]


def _plain(text: str) -> str:
    """One line with Arabic digits, one kind of dash, and "to" as a dash."""
    plain = " ".join(thai.to_arabic(text).replace("\u200b", "").replace("\u00a0", " ").split())
    plain = re.sub("[\u2010-\u2015\u2212\u2500\u2501\u2550~]", "-", plain)
    plain = _DAY_FIRST.sub(r"\1/\2/\3", _YEAR_FIRST.sub(r"\3/\2/\1", plain))
    plain = re.sub(r"[-=]+\s*>", "-", plain)
    plain = _ENGLISH.sub(r"\1 \2 20\3", plain)
    for office in _words()["offices"]:
        plain = plain.replace(office, " ")
    plain = _last_day().sub(_words()["within"][0] + " ", plain)
    for word in sorted((*_words()["to_words"], *_words()["to_signs"]), key=len, reverse=True):
        plain = plain.replace(word, "-")
    return re.sub(r"\s*(?:-\s*)+", "-", plain)


def _either(words) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _last_day() -> re.Pattern:
    """A text that begins with the word for "to" says a last day."""
    return re.compile(rf"^(?:{_either(_words()['to_words'])})+\s*")


@cache
def _counted() -> re.Pattern:
    return re.compile(rf"(?:{_either(_words()['counted'])})\s*\d{{1,2}}(?:\s*-\s*\d{{1,2}}(?=\s*(?:{_either(_months())})))?(?!\d|/)", re.IGNORECASE)


@cache
def _months() -> dict[str, int]:
    english = _words()["english_months"]
    some = (thai.MONTHS, thai.SHORT_MONTHS, [name.lower() for name in english], [name[:3].lower() for name in english])
    named = {name: number for names in some for number, name in enumerate(names, 1)}
    undotted = {name.rstrip("."): number for name, number in named.items()}
    return named | undotted | _words()["other_months"]


@cache
def _point_pattern() -> re.Pattern:
    year = rf"(?:\s*(?P<led>(?:(?:{_either(_words()['year'])})\s*+)*+)(?P<year>\d{{4}}|\d{{2}}(?!\d))(?!\s*{_words()['months_word']}))?"
    short = [name for name in _months() if name[0] > "~" and "." not in name and len(name) <= 3]  # มีค, which is in เมื่อมีคำร้อง too
    rest = [name for name in _months() if name not in short]
    month = rf"{_either(rest)}|(?<![\u0e00-\u0e7f])(?:{_either(short)})(?![\u0e00-\u0e4e])"
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}})\s*)?(?:{_words()['months_word']}\s*)?(?<![a-z])(?P<month>{month})(?![a-z])" + year
        + r"|(?<!\d)(?P<d>\d{1,2})\s*/\s*(?P<m>\d{1,2})\s*/\s*(?P<y>\d{4}|\d{2})(?!\d)", re.IGNORECASE)


@cache
def _lone_day() -> re.Pattern:
    return re.compile(rf"(?<!\d)(\d{{1,2}})\s*(-|{_either(_words()['and'])})\s*(?=\d{{1,2}}\s*(?:{_either(_months())}))", re.IGNORECASE)


def _points(plain: str) -> list[_Point]:
    points, last = [], 0
    for match in _point_pattern().finditer(_counted().sub(lambda count: " " * len(count[0]), plain)):
        after, last = plain[last:match.start()], match.end()
        if match["d"]:
            points.append(_Point(int(match["d"]), int(match["m"]), _year(match["y"]), after))
        else:
            day, year, month = int(match["day"]) if match["day"] else None, _year(match["year"]), _months()[match["month"].lower()]
            is_fiscal = year is not None and any(word in match["led"].upper() for word in _words()["fiscal"])
            points.append(_Point(day, month, year - (month >= 10) if is_fiscal else year, after))
    lone = _lone_day().search(plain)
    if len(points) > 1 and _BARE_DAY.search(_point_pattern().sub(" ", plain)):
        raise ValueError("several spans of days")
    if lone and len(points) == 1:  # 1-31 มกราคม 2568
        points = [points[0]._replace(day=int(lone[1])), points[0]._replace(after=lone[2])]
    return points


def _year(digits: str | None) -> int | None:
    """The year of the calendar (CE) that two or four digits mean."""
    if not digits:
        return None
    year = int(digits) + (2500 if len(digits) == 2 else 0)
    return year - thai.BUDDHIST_ERA if year > 2400 else year


def _of_points(points: list[_Point], plain: str, plan_year: int | None) -> Period | None:
    said = [] if any(point.year for point in points) else _said_years(plain)
    plan_year = said[0] if len(said) == 1 else plan_year
    if len(points) == 1:
        return _of_point(points[0], plain, plan_year)
    years = _years_of(points, plan_year)
    if None in years:
        return None
    each = [(point.first(year), point.last(year)) for point, year in zip(points, years, strict=True)]
    if len(points) == 2 and (not points[1].after.strip() or "-" in points[1].after):
        return each[0][0], each[1][1]
    return _without_a_gap(each)


def _of_point(point: _Point, plain: str, plan_year: int | None) -> Period | None:
    year = point.year or _in_plan(point, plan_year)
    if year is None or _only_starts(plain) or _NO_END.match(plain, _point_pattern().search(plain).end()):
        return None
    first, last = point.first(year), point.last(year)
    if any(word in plain for word in _words()["within"]):
        return thai.fiscal_year_dates(thai.fiscal_year_of(last))[0], last
    return first, last


def _only_starts(plain: str) -> bool:
    return any(word in plain for word in _words()["starting"])


def _years_of(points: list[_Point], plan_year: int | None) -> list[int | None]:
    """The calendar years of points: an unsaid one is that of the point after it, or the one before where the year turned."""
    years: list[int | None] = []
    for place, point in reversed(list(enumerate(points))):
        if not point.year and years and points[-1].year:
            years.insert(0, years[0] and years[0] - (point.month > points[place + 1].month))
        else:
            years.insert(0, point.year or _in_plan(point, plan_year))
    return years


def _without_a_gap(each: list[Period]) -> Period | None:
    """The whole of periods that follow one another; several times with gaps between are no period."""
    follows = all((after[0] - before[1]).days == 1 for before, after in pairwise(each))
    return (each[0][0], each[-1][1]) if follows else None


def _in_plan(point: _Point, plan_year: int | None) -> int | None:
    """The calendar year in which a month falls within a fiscal year."""
    return plan_year and plan_year - thai.BUDDHIST_ERA - (point.month >= 10)


def _of_words(plain: str, plan_year: int | None) -> Period | None:
    """A timeframe without a month: quarters, halves or whole fiscal years."""
    if quarters := _quarters(plain):
        return _of_quarters(quarters, plain, plan_year)
    years = _said_years(plain)
    if not years and plan_year is None:
        return None
    first, last = (years[0], years[-1]) if years else (plan_year, plan_year)
    without = _year_pattern().sub(" ", plain)
    months = _half(without) or _whole(without, bool(years))
    if months is None or len(years) > 2 or first != last and months != (0, 12):
        return None
    return _of_months(first, months[0])[0], _of_months(last, months[1] - 1)[1]


def _of_months(fiscal_year: int, months: int, many: int = 1) -> Period:
    """The days of months that begin so many after the first October of a fiscal year (พ.ศ.)."""
    start = thai.fiscal_year_dates(fiscal_year)[0]
    return _after(start, months), date.fromordinal(_after(start, months + many).toordinal() - 1)


def _after(start: date, months: int) -> date:
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 1)


@cache
def _year_pattern() -> re.Pattern:
    led = rf"(?:{_either(_words()['year'])})"
    return re.compile(rf"(?:{led}\s*+)++(\d{{4}}|\d{{2}}(?!\d))(?:-(?:{led}\s*+)*+(\d{{4}}|\d{{2}})(?!\d))?|(?<!\d)(25\d\d)(?!\d)", re.IGNORECASE)


def _said_years(plain: str) -> list[int]:
    """The fiscal years (พ.ศ.) that a text names."""
    return [_year(digits) + thai.BUDDHIST_ERA for match in _year_pattern().finditer(plain) for digits in match.groups() if digits]


class _Quarter(NamedTuple):
    """A quarter of a fiscal year (พ.ศ.), counted from October; to says that all from the one before to it are meant."""

    number: int
    year: int | None
    to: bool


@cache
def _quarter_pattern() -> re.Pattern:
    """A quarter named by its word, or one that goes on a list: the sign between, the number, the year."""
    word = rf"(?<![A-Za-z])(?:{_either(_words()['quarter'])})\s*"
    year = rf"\s*+(?:(?:/|{_either(_words()['year'])})\s*+)++(\d{{4}}|\d{{2}}(?!\d))"
    between = rf"\s*(?:-|{_either(_words()['and'])})?\s*"
    return re.compile(rf"(?:({between}){word}|(?<=[\d])({between}))([1-4])(?!\d)(?:{year})?", re.IGNORECASE)


def _quarters(plain: str) -> list[_Quarter]:
    for place, words in enumerate((_words()["first_quarter"], _words()["last_quarter"])):
        if any(word in plain for word in words):
            return [_Quarter((1, 4)[place], None, False)]
    found: list[_Quarter] = []
    last = None
    for match in _quarter_pattern().finditer(plain):
        if match[2] is None or match.start() == last:  # by its word, or going on the list
            year = _year(match[4])
            found.append(_Quarter(int(match[3]), year and year + thai.BUDDHIST_ERA, "-" in (match[1] or match[2] or "")))
            last = match.end()
    return found


def _of_quarters(quarters: list[_Quarter], plain: str, plan_year: int | None) -> Period | None:
    own = {one.year for one in quarters if one.year}
    said = own | set(_said_years(plain))
    default = next(iter(said)) if len(said) == 1 else None if said else plan_year
    years = [one.year or default for one in quarters]
    if None in years or own and said != own or len(quarters) == 1 and _only_starts(plain):
        return None
    each = [_of_months(year, 3 * (one.number - 1), 3) for one, year in zip(quarters, years, strict=True)]
    if len(quarters) == 2 and quarters[1].to:
        return each[0][0], each[1][1]
    if len(quarters) == 1 and any(word in plain for word in _words()["within"]):
        return thai.fiscal_year_dates(years[0])[0], each[0][1]
    return _without_a_gap(each)


def _half(plain: str) -> tuple[int, int] | None:
    which = rf"\s*(?:(?P<first>{_either(_words()['first'])})|(?P<last>{_either(_words()['last'])}))"
    halves = rf"(?:{_either(_words()['halves'])}|{HALF}\s*{_words()['months_word']})"
    said = {bool(match["first"]) for match in re.finditer(halves + which, plain)}
    return None if not said else (0, 12) if len(said) > 1 else (0, HALF) if True in said else (HALF, 12)


def _whole(plain: str, said_year: bool) -> tuple[int, int] | None:
    """The whole year, where nothing but the year and words for all of it is said."""
    rest = re.sub(rf"{_either(_words()['whole'])}|{_either(_words()['year'])}|{_either(_words()['around_years'])}|[\s.()-]", "", plain)
    says_all = said_year or any(word in plain for word in _words()["whole"])
    return (0, 12) if says_all and not rest else None
