"""What a file says of its rounds beside the scores: level, ranks, kind of agency, province."""

import re
from collections.abc import Iterable
from itertools import repeat

from ita.reading import words
from ita.reading.codes import framework_of
from ita.reading.flat import Flat
from ita.reading.found import Facts, Found, Rows
from ita.reading.problems import WARNING
from ita.reading.sheets import letters
from ita.reading.tidy import Said

FIELDS = {"grade": "reported_level", "rank_in_province": "rank_in_province", "rank_nationwide": "rank_nationwide",
          "agency_type": "agency_type", "province": "province"}
_NUMBER = re.compile(r"\d[\d,]*")
MOST_DIGITS = 6  # of a rank; there are some 8,300 agencies


def rounds(flats: list[Flat], found: Found, said: dict[str, Said]) -> list[dict]:
    """Return one row a round that has scores or facts; what a file does not say is absent."""
    known = {key: {} for key in _rounds_of(flats)}
    rounds_of: dict[int, list[dict | None]] = {}  # of the rows that several columns of facts share
    for facts in found.facts:
        if id(facts.rows) not in rounds_of:
            rounds_of[id(facts.rows)] = _rounds(facts.rows, len(facts.texts), known, said[facts.rows.sheet.name])
        _add(facts, rounds_of[id(facts.rows)], found)
    for year in sorted(year for year in {year for _, year in known} if framework_of(year) is None):
        found.of_sheet(WARNING, "year_without_framework", found.runs[0].rows.sheet, str(year))
    file = found.runs[0].rows.sheet.file if found.runs else ""
    return [{"agency": agency, "fiscal_year": year, "file": file, **row} for (agency, year), row in known.items()]


def _rounds(rows: Rows, count: int, known: dict[tuple, dict], said: Said) -> list[dict | None]:
    """Return the round of each row, None where it has no scores."""
    agencies, years = (values if isinstance(values, list) else repeat(values, count) for values in (rows.agencies, rows.years))
    return [known.get((agency or said.agency, (year or said.year or 0) - rows.back)) for agency, year in zip(agencies, years, strict=True)]


def _add(facts: Facts, rounds_of: list[dict | None], found: Found) -> None:
    """Put the facts of some rows to their rounds; the cell of a round is that of its level, else of its first fact."""
    sheet, rows = facts.rows.sheet, facts.rows.rows
    field, letter, is_grade = FIELDS[facts.name], letters(sheet.first_column + facts.column), facts.name == "grade"
    values: dict[str, object] = {}
    for at, (text, row) in enumerate(zip(facts.texts, rounds_of, strict=True)):
        if text not in values:
            values[text] = _value(facts.name, text, (sheet, rows[at], facts.column), found)
        value = values[text]
        if value is None or row is None:
            continue
        if row.setdefault(field, value) != value:
            found.at(WARNING, "fact_twice", (sheet, rows[at], facts.column), str(value), str(row[field]))
        if is_grade or "cell" not in row:
            row["sheet"], row["cell"] = sheet.name, f"{letter}{sheet.first_row + rows[at] + 1}"


def _rounds_of(flats: list[Flat]) -> dict[tuple[str, int], None]:
    keys: dict[tuple[str, int], None] = {}
    seen = set()
    for flat in flats:
        whole = flat.at is None, id(flat.rows.rows), id(flat.rows.agencies), id(flat.rows.years)
        if flat.at is None and whole in seen:
            continue
        seen.add(whole)
        keys.update(dict.fromkeys(_agencies_and_years(flat)))
    return keys


def _agencies_and_years(flat: Flat) -> Iterable[tuple[str, int]]:
    if flat.at is not None:
        return (entry[:2] for entry in flat.each())
    agencies, years = (values if isinstance(values, list) else repeat(values, len(flat.scores))
                       for values in (flat.rows.agencies, flat.rows.years))
    return zip(agencies, years, strict=True)


def _value(name: str, text: str, place: tuple, found: Found):
    shown = words.clean(text)
    if shown.lower() in words.unknown_words():
        return None
    if name == "grade":
        return _grade(shown, place, found)
    if name.startswith("rank"):
        return _rank(shown, place, found)
    return shown


def _rank(shown: str, place: tuple, found: Found) -> int | None:
    number = _NUMBER.search(words.plain(shown))
    digits = number[0].replace(",", "") if number else ""
    if len(digits) > MOST_DIGITS:
        found.at(WARNING, "rank_unknown", place, shown)
        return None
    return int(digits) if digits else None


def _grade(shown: str, place: tuple, found: Found) -> str:
    official = words.grades().find(words.key(shown))
    if official is None:
        found.at(WARNING, "level_unknown", place, shown)
    return official or shown
