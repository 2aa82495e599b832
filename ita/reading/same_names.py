"""Agencies of one name in several places of a file → names that tell them apart: อบต.หนองบัว อำเภอเมือง จังหวัดตาก."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ita.reading import words
from ita.reading.problems import WARNING

if TYPE_CHECKING:
    from ita.reading.found import Found
    from ita.reading.year_column import Place


class Listed(NamedTuple):
    """A list of agencies as it stands in a sheet, with the year and the province and district of each, "" where not said."""

    place: Place
    agencies: list[str]
    years: list
    near: list[tuple[str, str]]


def tell_apart(found: Found) -> None:
    """Put the place after the names of agencies that have two rows for one year and lie in several places, with a warning each."""
    rounds = Counter((agency, year) for listed in found.listed for agency, year in zip(listed.agencies, listed.years, strict=True))
    double = {agency for (agency, _), count in rounds.items() if count > 1}
    if not double:
        return
    places: dict[str, set] = {agency: set() for agency in double}
    for listed in found.listed:
        for agency, where in zip(listed.agencies, listed.near, strict=True):
            if agency in double:
                places[agency].add(where)
    told = set()
    for listed in found.listed:
        for at, (agency, where) in enumerate(zip(listed.agencies, listed.near, strict=True)):
            if agency in double and (full := _with_place(agency, where, places[agency])) != agency:
                listed.agencies[at] = full
                if agency not in told:
                    told.add(agency)
                    place = listed.place
                    found.at(WARNING, "same_name", (place.sheet, place.rows[at], place.column), agency, full)


def _with_place(agency: str, where: tuple[str, str], places: set) -> str:
    """The name with what tells it from the others of its name: its province, its district, or both."""
    province, district = where
    provinces = Counter(other for other, _ in places)
    if len(places) < 2 or not any(where):
        return agency
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
