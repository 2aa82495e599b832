"""What stands around a table: the agency and the year in titles, in key and value cells, in a sheet's name."""

import re
from functools import cache
from typing import NamedTuple

from ita.reading import labels, words, years


class Context(NamedTuple):
    """What holds for the tables below it; "" and () where nothing was said."""

    agency: str = ""
    years: tuple[int, ...] = ()
    tool: str = ""
    part: str = ""
    across: tuple["Beside", ...] = ()
    others: str = ""  # the title that says that the numbers below are none of the agency's: aims, weights, the country's means


class Beside(NamedTuple):
    """What one of several titles in a row says of the table below it, which begins at this column or further right."""

    column: int
    agency: str
    years: tuple[int, ...]


@cache
def _agency_pattern() -> re.Pattern:
    known = words.headings()["agencies"]
    local = "|".join(sorted(map(re.escape, known["local"]), key=len, reverse=True))
    other = "|".join(sorted(map(re.escape, known["other"]), key=len, reverse=True))
    after = "|".join(f"(?<={re.escape(word)})" for word in known["after"])
    return re.compile(rf"(?P<local>(?:{local})\s?[^\s\d().,:]+)|(?:^|(?<=[\s:)(])|{after})(?P<other>(?:{other})[^\d]*)")


@cache
def _ends() -> re.Pattern:
    return re.compile("|".join(map(re.escape, words.headings()["agencies"]["ends"])))


@cache
def agency_in(text: str) -> str:
    """Return the agency that a title names, or ""."""
    shown = words.clean(text)
    for never in words.headings()["agencies"]["never"]:
        shown = shown.replace(never, " ")
    match = _agency_pattern().search(shown)
    if not match:
        return ""
    found = match["local"] or match["other"]
    end = _ends().search(found, 1)
    named = found[:end.start()].strip() if end else found.strip()
    return "" if words.names_many(named) else named


def is_agency(text: str) -> bool:
    """Say whether a text is an agency's name and nothing else."""
    shown = words.clean(text)
    return bool(shown) and agency_in(shown) == shown


@cache
def _local_words() -> tuple[str, ...]:
    return tuple(words.headings()["agencies"]["local"])


def starts_as_agency(text: str) -> bool:
    """Say whether a text begins like the name of a local administration."""
    return text.startswith(_local_words())


def the_local(agencies: set[str]) -> set[str]:
    """Return the local administrations among agencies, whose province or ministry may be named beside; all where none is."""
    return {agency for agency in agencies if starts_as_agency(agency)} or agencies


def is_one_with_its_province(agencies: list[str]) -> bool:
    """Say whether names that stand side by side are a local administration and the province where it lies."""
    province = words.headings()["agencies"]["province_word"]
    return len(agencies) == 2 and starts_as_agency(agencies[0]) and agencies[1].startswith(province)


@cache
def is_note(text: str) -> bool:
    """Say whether a line is a note below a table, whose years and names say nothing of it."""
    shown = words.clean(text)
    return any(shown.startswith(word) for word in words.headings()["years"]["notes"])


@cache
def is_aim(text: str) -> bool:
    """Say whether a line is of a target, a plan or measures, whose year is not that of the scores."""
    return words.key(text).startswith(tuple(map(words.key, words.headings()["years"]["aims"])))


@cache
def is_of_others(text: str) -> bool:
    """Say whether a title is of weights, respondents, limits or the mean of many: the numbers below it are no scores of an agency."""
    left = years.split(words.plain(text))[1]
    return words.key(left).startswith(tuple(map(words.key, words.headings()["others"]["titles"]))) and not labels.parse(text).score


@cache
def speaks_of_scores(text: str) -> bool:
    """Say whether a title is of scores, or a year and nothing else."""
    return years.of_cell(text) is not None or any(words.key(word) in words.key(text) for word in words.headings()["years"]["own"])


@cache
def names_its_own(text: str) -> bool:
    """Say whether the agency that a title names may be that of the scores: not the one that made the file or is compared with."""
    return not words.key(text).startswith(tuple(map(words.key, words.headings()["agencies"]["others_before"])))


@cache
def is_footer(text: str) -> bool:
    """Say whether a line below a table tells who made it, who signs it or where it comes from."""
    return is_note(text) or words.key(text).startswith(tuple(map(words.key, words.headings()["years"]["footers"])))


def heads_another(texts: list[str]) -> bool:
    """Say whether a row below a note is the title of another table: one text that names an agency and a year."""
    return len(texts) == 1 and bool(agency_in(texts[0]) and years.split(words.plain(texts[0]))[0])


def of_sheet_name(name: str) -> Context:
    """Return what a sheet's name says."""
    plain = words.plain(name)
    found, rest = years.split(plain)
    tool, part, left = labels.tool_of(words.key(rest))
    bare = re.search(r"(?<!\d)(\d{2})$", plain)
    if not found and bare and words.key(plain[:bare.start()]) in ("ita", "fy"):
        found = (years.year_of(2500 + int(bare[1])),) if years.year_of(2500 + int(bare[1])) else ()
    return Context(agency_in(name), found, *((tool, part) if tool and not left else ("", "")))
