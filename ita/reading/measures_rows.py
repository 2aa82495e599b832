"""What a row of a measures table is when it is no measure: a section, a note, a signature, a total."""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice

from ita import frameworks, timeframe
from ita.reading import labels, titles, words, years

ASPECT, PART, GROUP = "aspect", "part", "group"  # sections of the measures of one aspect; of one tool or indicator; 1 above 1.1
LONGEST_SECTION = 60  # characters of a section known by its first word
MOST_ROWS = 200  # that are looked at
LONGEST_SIGNATURE = 80  # characters of a name, a position or a line to sign on
DASHES = ("-", "–", "—", "−")
_BRACKETED = re.compile(r"\(.*\)")
_LINE = re.compile(r"[\s._…]*")  # to sign on
_PAGE = re.compile(r"[-–]\s?\d{1,3}\s?[-–]")  # the number of a page
_DOTS = re.compile(r"[._…]{2}")
_NUMBERED = re.compile(r"\(?(\d{1,3})(?:[.)](?!\d)|\s)")
_WHOLE = re.compile(r"\(?(\d{1,3})(?:[.)](?!\d)|\s|$)")
_LEAD = re.compile(r"[(\[]?\d{1,3}[.)\]]?|[-–•*]")  # a number or a dash in a cell of its own, before the text it leads


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(map(words.key, words.headings()["measures"]["rows"][name]))


@cache
def _section_pattern() -> re.Pattern:
    return re.compile(rf"{words.either(words.headings()['measures']['rows']['sections'])}\s*[(\[]?\s*(?:\d|:)")


@cache
def _named_section() -> re.Pattern:
    return re.compile(rf"(?:\(?(?:[\u0e01-\u0e2e]|\d{{1,2}})[.)]\s*)?{words.either(words.headings()['measures']['rows']['named_sections'])}[\u0e01-\u0e4e]")


@cache
def _aspect_names() -> frozenset[str]:
    return frozenset(words.key(name) for name in frameworks.aspects().values())


def section_of(text: str) -> str:
    """Return what measures a row of only this text begins: ASPECT, PART, or "" where it is no section."""
    plain = words.plain(text)
    bare = (words.key(plain).lstrip("0123456789"), words.key(labels.without_brackets(plain)).lstrip("0123456789"))
    if _section_pattern().match(plain) or len(plain) <= LONGEST_SECTION and _named_section().match(plain) or not _aspect_names().isdisjoint(bare):
        return ASPECT
    label = labels.parse(text)
    subject = label.subject
    is_part = subject and (subject.level == "tool" or subject.level == "indicator" and label.number == subject.code)
    return PART if is_part else ""


def heads_others(text: str) -> bool:
    """Say whether a title heads measures that are of none of the aspects above: มาตรการอื่น ๆ."""
    return len(text) <= LONGEST_SECTION and words.key(text).startswith(_words("other_sections"))


def is_note(said: list[str]) -> bool:
    """Say whether a row of these texts is a note: alone in its row, or after the word for a note in a cell of its own."""
    if len(set(said)) == 1:
        return titles.is_note(said[0]) or _PAGE.fullmatch(words.plain(said[0])) is not None
    notes = [words.key(word) for word in words.headings()["years"]["notes"]]
    return len(said) == 2 and words.key(said[0]) != "" and words.key(said[0]) in notes and said[1] not in DASHES


def is_signature(said: list[str], measures: list[str], after_gap: bool) -> bool:
    """Say whether a row is one to sign on: it says so, and what stands under the measures and their steps is no more than that.

    After a blank row it is enough that it says who signs (ผู้รายงาน)."""
    signed = any(map(_is_signed, said)) or after_gap and any(map(_is_role, said))
    return signed and all(map(is_signer, measures))


def _is_signed(text: str) -> bool:
    shown, key = words.clean(text).lstrip("("), words.key(text)
    said = next((word for word in _words("signed") if key.startswith(word)), "")
    rest = key.removeprefix(said)
    return bool(said) and (not rest or rest.startswith((*_words("signers"), *_words("persons")))
                           or not shown[len(said):len(said) + 1].isalnum() and bool(_DOTS.search(shown)))


def _is_role(text: str) -> bool:
    return words.key(text) in _words("signers")


def is_below_signature(said: list[str]) -> bool:
    """Say whether the texts of a row below a signature are names and positions: short, and none numbered as measures are."""
    return all(len(text) <= LONGEST_SIGNATURE and number_of(text) is None for text in said)


def is_signer(text: str) -> bool:
    """Say whether a text may stand below a signature: a name in brackets, a position, a line."""
    shown = words.clean(text)
    return len(shown) <= LONGEST_SIGNATURE and bool(_BRACKETED.fullmatch(shown) or _LINE.fullmatch(shown) or _is_signed(text) or _is_role(text))


def is_total(said: list[str], held: list[str]) -> bool:
    """Say whether the texts of a row are a total: its word alone or with numbers, which stand in none of the columns that are read."""
    amounts = [text for text in said[1:] if text not in DASHES]
    return words.key(said[0]) in _words("totals") and all(map(_is_amount, amounts)) and (bool(amounts) or len(said) == 1) and all(
        text in (said[0], *DASHES) for text in held)


def _is_amount(text: str) -> bool:
    return re.fullmatch(rf"\d+(?:{'|'.join(_words('units'))})?", words.key(text)) is not None


def number_of(text: str) -> int | None:
    """Return the number that a measure's text begins with."""
    match = _NUMBERED.match(words.plain(text))
    return int(match[1]) if match else None


def is_result_of(above: str, text: str) -> bool:
    """Say whether a cell says ผล below one that says แผน."""
    return words.key(above) in _words("plans") and words.key(text) in _words("results")


def heads_other(text: str) -> bool:
    """Say whether a text is the first heading of a table that is none of measures, such as that of limitations."""
    return words.key(text).startswith(_words("others"))


def look_like_measures(rows: Iterable[list[str]]) -> bool:
    """Say whether one of the rows has three texts or more, one of which says a time: as of measures, though no headings stand above."""
    return any(len(said) > 2 and any(map(_is_time, said)) for texts in islice(rows, MOST_ROWS) if (said := [text for text in texts if text.strip()]))


def _is_time(text: str) -> bool:
    return len(text) <= LONGEST_SECTION and years.of_cell(text) is None and timeframe.parse(text, plan_year=max(frameworks.YEARS)) is not None


def group_of(text: str) -> str | None:
    """Return the whole number that a text begins with, or is."""
    match = _WHOLE.match(words.plain(text))
    return match[1] if match else None


def is_first_of(group: str, text: str) -> bool:
    """Say whether a text is numbered as the first below a number: 2.1 below 2."""
    return re.match(rf"\(?{group}\.1(?!\d)", words.plain(text)) is not None


def is_lead(text: str) -> bool:
    """Say whether a cell is only the number or the dash of the text beside it."""
    return _LEAD.fullmatch(words.plain(text)) is not None


def led(lead: str, text: str) -> str:
    """Return a text with its number or dash before it; a number that it has already is not said twice."""
    number = words.key(lead)
    if number and number_of(text) == int(number):
        return text
    return f"{lead.strip()}{'.' if lead.strip().isdecimal() else ''} {text}"
