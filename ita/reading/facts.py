"""What a file says of its rounds beside the scores: level, ranks, kind of agency, province."""

import re

from ita.reading import words
from ita.reading.found import Fact, Found
from ita.reading.problems import WARNING
from ita.reading.tidy import Flat, Said, framework_of

FIELDS = {"grade": "reported_level", "rank_in_province": "rank_in_province", "rank_nationwide": "rank_nationwide",
          "agency_type": "agency_type", "province": "province"}
_NUMBER = re.compile(r"\d[\d,]*")


def rounds(flats: list[Flat], found: Found, said: dict[str, Said]) -> list[dict]:
    """Return one row a round that has scores or facts; what a file does not say is absent."""
    known = {key: {} for key in _rounds_of(flats)}
    values: dict[tuple[str, str], object] = {}
    for fact in found.facts:
        told = fact.name, fact.value
        if told not in values:
            values[told] = _value(fact, found)
        value = values[told]
        if value is None:
            continue
        fallback = said[fact.sheet.name]
        key = fact.agency or fallback.agency, fact.year or fallback.year
        if key in known:
            _keep(known[key], fact, value, found)
    years = {year for _, year in known}
    for year in sorted(year for year in years if framework_of(year) is None):
        found.of_sheet(WARNING, "year_without_framework", found.runs[0].rows.sheet, str(year))
    file = found.runs[0].rows.sheet.file if found.runs else ""
    return [{"agency": agency, "fiscal_year": year, "file": file, **row} for (agency, year), row in known.items()]


def _rounds_of(flats: list[Flat]) -> dict[tuple[str, int], None]:
    keys: dict[tuple[str, int], None] = {}
    seen = set()
    for flat in flats:
        whole = flat.at is None, id(flat.rows.rows), id(flat.rows.agencies), id(flat.rows.years)
        if flat.at is None and whole in seen:
            continue
        seen.add(whole)
        keys.update(dict.fromkeys(entry[:2] for entry in flat.each()))
    return keys


def _value(fact: Fact, found: Found):
    if fact.name == "grade":
        return _grade(fact, found)
    if fact.name.startswith("rank"):
        number = _NUMBER.search(words.plain(fact.value))
        return int(number[0].replace(",", "")) if number else None
    shown = words.clean(fact.value)
    return None if shown.lower() in words.unknown_words() else shown


def _grade(fact: Fact, found: Found) -> str | None:
    shown = words.clean(fact.value)
    if shown.lower() in words.unknown_words():
        return None
    official = words.grades().find(words.key(shown))
    if official is None:
        found.at(WARNING, "level_unknown", (fact.sheet, fact.row, fact.column), shown)
    return official or shown


def _keep(row: dict, fact: Fact, value, found: Found) -> None:
    field = FIELDS[fact.name]
    if row.setdefault(field, value) != value:
        found.at(WARNING, "fact_twice", (fact.sheet, fact.row, fact.column), str(value), str(row[field]))
    if fact.name == "grade" or "cell" not in row:
        row |= {"file": fact.sheet.file, "sheet": fact.sheet.name, "cell": fact.sheet.cell(fact.row, fact.column)}
