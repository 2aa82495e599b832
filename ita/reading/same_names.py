"""Agencies of one name in several places of a file → names that tell them apart: อบต.หนองบัว อำเภอเมือง จังหวัดตาก."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from ita.reading import words
from ita.reading.problems import WARNING

if TYPE_CHECKING:
    from ita.reading.found import Found
    from ita.reading.sheets import Place

MOST_COMPARED = 200  # rows of one name, each with each


class Listed(NamedTuple):
    """A list of agencies as it stands in a sheet: the year of each (the sheet's name, where no year is said), what its scores are of, and
    the province and district of each, "" where not said. The runs of scores share the list of agencies."""

    place: Place
    agencies: list[str]
    years: list
    subjects: frozenset
    near: list[tuple[str, str]]


def tell_apart(found: Found) -> None:
    """Put the place after the names, in the lists themselves, of agencies that have the same score twice, in places that are not one, with a warning each."""
    rounds = Counter((agency, year) for listed in found.listed for agency, year in zip(listed.agencies, listed.years, strict=True))
    double: dict[str, list[tuple[Listed, int]]] = {agency: [] for (agency, _), count in rounds.items() if count > 1}
    for listed in found.listed if double else ():
        for at, agency in enumerate(listed.agencies):
            if agency in double:
                double[agency].append((listed, at))
    for agency, rows in double.items():
        if not any(_are_two(one, other) for one, other in combinations(rows[:MOST_COMPARED], 2)):
            continue
        places = _places({listed.near[at] for listed, at in rows})
        named = [(listed, at, full) for listed, at in rows if (full := _with_place(agency, listed.near[at], places)) != agency]
        for listed, at, full in named:
            listed.agencies[at] = full
        for listed, at, full in named[:1]:
            found.at(WARNING, "same_name", (listed.place.sheet, listed.place.rows[at], listed.place.column), agency, full)


def _are_two(one: tuple[Listed, int], other: tuple[Listed, int]) -> bool:
    """Say whether two rows of one name have the same score for one year in places that are not one."""
    (first, at), (second, there) = one, other
    return first.years[at] == second.years[there] and bool(first.subjects & second.subjects) and _differ(first.near[at], second.near[there])


def _differ(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Say whether two places cannot be one: what is not said may be anything, and เมือง is also called เมืองตาก."""
    return any(here and there and not (here.startswith(there) or there.startswith(here)) for here, there in zip(one, other, strict=True))


def _places(said: set[tuple[str, str]]) -> list[tuple[str, str]]:
    """The different places among those said, the fullest of each."""
    places: list[tuple[str, str]] = []
    for where in sorted(said, key=lambda place: (-sum(map(bool, place)), place)):
        if any(where) and all(_differ(where, other) for other in places):
            places.append(where)
    return places


def _with_place(agency: str, where: tuple[str, str], places: list[tuple[str, str]]) -> str:
    """The name with what tells its place from the others: the province, the district, or both; as it is where the place may be several."""
    fits = [place for place in places if any(where) and not _differ(where, place)]
    if len(fits) != 1:
        return agency
    province, district = fits[0]
    provinces = Counter(other for other, _ in places)
    by_district = district and (provinces[province] > 1 or not province)
    by_province = province and (len(provinces) > 1 or not by_district)
    form = "group_district" if by_district and by_province else "group_only_district" if by_district else "group"
    return words.headings()["agencies"][form].format(name=agency, province=province, district=district)


@cache
def _patterns() -> tuple[re.Pattern, re.Pattern]:
    made = ("|".join(map(re.escape, words.headings()["agencies"][kind])) for kind in ("province_words", "district_words"))
    return tuple(re.compile(rf"(?:^|(?<=[\s(:]))(?:{known})\s*(?P<name>[^\s\d().,:/]+)") for known in made)


@cache
def place_in(text: str) -> tuple[str, str]:
    """Return the province and the district that a title or a section names, without those words; "" where none."""
    shown = words.clean(text)
    for never in words.headings()["agencies"]["never"]:
        shown = shown.replace(never, " ")
    return tuple(match["name"] if (match := pattern.search(shown)) else "" for pattern in _patterns())


@cache
def bare(text: str, kind: str) -> str:
    """Return the name in a cell of a column of provinces or districts, without that word: จ.ตาก."""
    shown = words.clean(text)
    led = next((word for word in words.headings()["agencies"][f"{kind}_words"] if shown.startswith(word)), "")
    return shown.removeprefix(led).strip()
