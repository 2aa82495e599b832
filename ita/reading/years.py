"""Fiscal years as staff write them: ปี ๒๕๖๕, พ.ศ. 2566, ปีงบประมาณ 2567, FY67, 2024."""

import re
from functools import cache

from ita import thai
from ita.reading import words


@cache
def _pattern() -> re.Pattern:
    led = words.either(words.headings()["years"]["led_by"])
    era = words.either(words.headings()["years"]["era"])
    months = words.either(words.headings()["years"]["months"])
    # A year after a month or inside a date is a calendar year and says nothing of the round.
    return re.compile(
        rf"(?P<date>(?:{months}|\d\s*[/.-]\s*\d{{1,2}}\s*[/.-])\s*(?:{era}\s*)?\d{{2,4}}(?!\d))"
        rf"|(?P<led>(?:{led}\s*)+)[.:']?\s*(?P<year>\d{{4}}|\d{{2}})(?![\d.]\d|\d|%)"
        r"|(?<![\d.,])(?P<bare>2[05]\d\d)(?!\d|\.\d|,\d)")


@cache
def _spaced() -> re.Pattern:
    """The digits of a year typed with spaces after a word that leads one: ปี ๒ ๕ ๖ ๗."""
    return re.compile(rf"({words.either(words.headings()['years']['led_by'])}\s*)(2) (5) (\d) (\d)(?!\d)")


_WHOLE = re.compile(r"(?<=\d{4})\.0+$")  # how other programs write out a whole number


@cache
def _around() -> frozenset[str]:
    return frozenset(map(words.key, ("", *words.headings()["years"]["around"])))


def year_of(number: float) -> int | None:
    """Return the Buddhist fiscal year that a four-digit number means, BE or CE, or None."""
    limits = words.headings()["years"]
    for year in (number, number + thai.BUDDHIST_ERA):
        if limits["first"] <= year <= limits["last"] and year == int(year):
            return int(year)
    return None


def _year(match: re.Match) -> int | None:
    if match["date"]:
        return None
    digits = match["year"] or match["bare"]
    return year_of(int(digits) + (2500 if len(digits) == 2 else 0))


def split(plain: str) -> tuple[tuple[int, ...], str]:
    """Return the years that a plain text names, and the text without them."""
    if not any(digit in plain for digit in "0123456789"):
        return (), plain
    years = []

    def take(match):
        year = _year(match)
        if year is None:
            return match[0]
        if year not in years:
            years.append(year)
        return " "

    rest = _pattern().sub(take, _spaced().sub(r"\1\2\3\4\5", plain.lower()))
    return tuple(years), " ".join(rest.split()) if years else plain


def of_cell(cell) -> int | None:
    """Return the one year that a cell says and nothing else, or None."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return year_of(cell)
    if not isinstance(cell, str):
        return None
    years, rest = split(_WHOLE.sub("", words.plain(cell)))
    if len(years) == 1 and words.key(rest) in _around():
        return years[0]
    bare = words.key(cell)
    return year_of(2500 + int(bare)) if bare.isdecimal() and len(bare) == 2 else None
