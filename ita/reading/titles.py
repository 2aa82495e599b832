"""What stands around a table: the agency and the year in titles, in key and value cells, in a sheet's name."""

import re
from functools import cache
from typing import NamedTuple

from ita import frameworks
from ita.reading import compared, labels, words, years


LONGEST_NOTE = 20  # letters in brackets that say what a title is of
LONGEST_TITLE = 150  # characters of a line that is looked through for what it is of


class Context(NamedTuple):
    """What holds for the tables below it; "" and () where nothing was said."""

    agency: str = ""
    years: tuple[int, ...] = ()
    tool: str = ""
    part: str = ""
    place: tuple[str, str] = ("", "")  # the province and the district that a title or a section names
    across: tuple["Beside", ...] = ()
    of: labels.Subject | None = None  # the one indicator or item that a title names: a list of agencies below it has its scores
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
    return "" if compared.names_many(named) else named


def stands_beside(cell) -> bool:
    """Say whether a cell may be a title with a score in a box beside it: it names an agency, no province, and nothing that has a score."""
    agency = agency_in(cell) if isinstance(cell, str) else ""
    return bool(agency) and not is_province(agency) and labels.parse(cell).subject is None


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


def is_province(agency: str) -> bool:
    """Say whether an agency is a province, whose name may also stand for all of its agencies."""
    return agency.startswith(words.headings()["agencies"]["province_word"])


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
    return _begins(text, "of_many") or _begins(text, "titles") and not agency_in(text) and not any(map(str.isdigit, _without_years(text))) and (
        not words.clean(text).startswith("(") and not speaks_of_results(text))


@cache
def is_plainly_none(heading: str) -> bool:
    """Say whether a heading is of what nobody takes for a score beside others: respondents, changes (+/-), means of years or of a province."""
    others = words.headings()["others"]
    of_years = re.match(rf"{words.either(others['means_of_years'])}\d{others['year']}", words.key(heading))
    return words.clean(heading) in others["signs"] or _begins(heading, "of_many") or _begins(heading, "plain") or of_years is not None


@cache
def is_of_whole_numbers(text: str) -> bool:
    """Say whether what such a title is of has whole numbers: weights, full marks, counts."""
    return _begins(text, "whole")


@cache
def is_sheet_of_others(name: str) -> bool:
    """Say whether a sheet's name is of targets or an example."""
    of_scores = any(words.key(word) in words.key(name) for word in words.headings()["composed"]["score"]["needed"])
    return _begins(name, "sheets") and not (of_scores or speaks_of_results(name))


@cache
def _unreal() -> tuple[re.Pattern, re.Pattern, re.Pattern]:
    unreal, before, after, mixed = ("|".join(map(re.escape, map(words.key, words.headings()["others"][which])))
                                    for which in ("unreal", "before_unreal", "after_unreal", "mixed"))
    return re.compile(rf"(?:{before})*(?:{unreal})(?!{after})"), re.compile(rf"(?:{unreal})(?!{after})"), re.compile(mixed)


@cache
def is_unreal(text: str) -> bool:
    """Say whether a title or a sheet's name is of scores that no assessment gave: คะแนนจำลอง, แบบประเมินตนเอง, ITA 2568 (คาดการณ์).

    One that compares them with results is not, nor a sentence (คาดการณ์ว่า …)."""
    begun, bracketed, mixed = _unreal()
    agency = agency_in(text)
    bare = words.clean(text)
    start = begun.match(words.key(bare.removeprefix(agency)))
    if start and mixed.search(words.key(bare.removeprefix(agency)), start.end()):
        return False
    is_of_one = len(years.split(words.plain(text))[0]) < 2
    return bool(start) or is_of_one and any(bracketed.match(words.key(said)) and len(said) <= LONGEST_NOTE for said in labels.in_brackets(words.plain(text)))


def _begins(text: str, which: str) -> bool:
    return words.key(text).startswith(tuple(map(words.key, words.headings()["others"][which])))


def _without_years(text: str) -> str:
    return years.split(words.plain(text))[1]


def speaks_of_results(text: str) -> bool:
    """Say whether a text speaks of results, the words that it begins with aside (ผลต่าง)."""
    key = words.key(text)
    begun = next((word for word in map(words.key, words.headings()["others"]["titles"]) if key.startswith(word)), "")
    return any(words.key(word) in key.removeprefix(begun) for word in words.headings()["others"]["results"])


@cache
def speaks_of_scores(text: str) -> bool:
    """Say whether a title is of scores, or a year and nothing else."""
    return years.of_cell(text) is not None or any(words.key(word) in words.key(text) for word in words.headings()["years"]["own"])


@cache
def names_its_own(text: str) -> bool:
    """Say whether the agency that a title names may be that of the scores: not the one that made the file or is compared with."""
    return not words.key(text).startswith(tuple(map(words.key, words.headings()["agencies"]["others_before"]))) and not _begins(text, "of_many")


@cache
def _one_subject() -> re.Pattern:
    numbered, indicator, item = (words.either(words.headings()["prefixes"][one]) for one in ("indicator_number", "indicator", "item"))
    names = words.either(name for one in frameworks.indicators().values() for name in (one.name, *one.aliases))
    before = words.either([*words.headings()["prefixes"]["before_subject"], *words.headings()["tools"]])
    return re.compile(rf"(?:{before}\s*)*(?:{numbered}\s*(?P<number>\d{{1,2}}(?:\.\d)?)(?![\d.])|{indicator}\s*(?P<name>{names})|(?:{item}\s*|(?<![a-z\d]))(?P<code>[ieo]\s?\d{{1,2}})(?!\d))")


@cache
def subject_in(text: str) -> labels.Subject | None:
    """Return the indicator, sub-indicator or item with which a title begins; None where it names several, or speaks of ITA as a whole."""
    plain = _without_years(text).lower()
    match = _one_subject().match(plain) if len(plain) <= LONGEST_TITLE else None
    if not match or _several().search(plain) or any(words.key(word) in words.key(plain) for word in words.headings()["overall"]["wholes"]):
        return None
    if match["number"]:
        return labels.numbered(match["number"])
    return labels.parse(match["name"]).subject if match["name"] else labels.item_code(match["code"])[0]


def _names_indicator(name: str) -> bool:
    """Say whether a sheet is named for an indicator; one named O32 holds what is published under that item, be it the scores of all."""
    found = subject_in(name)
    return found is not None and found.level != "item"


@cache
def _several() -> re.Pattern:
    """A range or a list of numbers or codes: o1 - o35, 9 และ 10."""
    return re.compile(rf"\d\s*(?:[-–,]|{words.either(words.headings()['prefixes']['between_items'])})\s*[ieo]?\s?\d")


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
    return Context(agency_in(name), found, *((tool, part) if tool and not left else ("", "")), of=subject_in(name) if _names_indicator(name) else None)
