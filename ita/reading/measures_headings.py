"""The headings of a measures table: which field of the contract each column holds."""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from ita import timeframe
from ita.reading import numbers, words, years

LONGEST_HEADING = 80  # a longer text is a measure that speaks of measures
ITEMS, MEASURE, STEPS, TIME, ID, ORDINAL, IGNORED, RESULT = "item_codes", "measure", "steps", "timeframe", "id", "ordinal", "ignored", "result"
START, END, TICK = "start_date", "end_date", "tick"
JOINED = ("owner", RESULT)  # two columns of it are both read: the one in charge and the one who helps, when it was done and what
_OWN_NAME, _EXACT, _SPEAKS_OF, _SLIPS = range(4)  # how well a heading names a field
_ANY_YEAR = 2568  # a heading such as ไตรมาส 1 says days once a year is known
_VALUE = re.compile(r"[iIeEoO]?\s?\d{1,2}|100|\d{1,2}\.\d+|100\.0+")  # an item's code or a score
_LEAST_WITHOUT_GAP = 3  # headings of a table that begins right below the rows of another


class Column(NamedTuple):
    """A column that is read: its field (or id, ordinal), which part of a time it holds ("" for all), its heading."""

    index: int
    field: str
    part: str = ""
    heading: str = ""


class Understood(NamedTuple):
    """The columns of a table, and the headings (by column) that were not understood."""

    columns: tuple[Column, ...]
    left_out: dict[int, str]


class Heading(NamedTuple):
    """What stands over a column: its own words, and those of the wide heading above them with the column where that begins."""

    text: str
    above: str = ""
    left: int = -1


@cache
def _exact() -> dict[str, tuple[int, str]]:
    return {words.key(text): (_EXACT if number else _OWN_NAME, field)
            for field, texts in words.headings()["measures"]["exact"].items() for number, text in enumerate(texts)}


@cache
def _parts() -> tuple[tuple[str, str], ...]:
    """Words that a heading may contain, and the field of each, in the order in which they decide."""
    return tuple((words.key(text), field) for field, texts in words.headings()["measures"]["contains"].items() for text in texts)


@cache
def _ends() -> dict[str, str]:
    return {words.key(text): end for end, texts in words.headings()["measures"]["ends"].items() for text in texts}


@cache
def _lower_words() -> frozenset[str]:
    return frozenset(words.key(text) for text in words.headings()["measures"]["lower"]["words"])


@cache
def _scanned() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """The same words with the letters made equal that scanning confuses."""
    least = 5  # letters, spelled right or not: less is found in anything
    exact = {words.folded(key): field for key, (_, field) in _exact().items() if len(key) >= least}
    return exact, tuple((words.folded(key), field) for key, field in _parts() if len(key) >= least)


@lru_cache(maxsize=10_000)
def _named(key: str) -> tuple[tuple[int, str], ...]:
    if key in _exact():
        return (_exact()[key],)
    found = tuple((_SPEAKS_OF, field) for part, field in _parts() if part in key)
    if not found:
        exact, parts = _scanned()
        folded = words.folded(key)
        found = ((_SLIPS, exact[folded]),) if folded in exact else tuple((_SLIPS, field) for part, field in parts if part in folded)
    return tuple(dict.fromkeys(found))


def fields_of(heading: str) -> tuple[tuple[int, str], ...]:
    """Return the fields that a heading names, each with how well, the likeliest first; () for one not understood."""
    return _named(words.key(heading)) if len(heading) <= LONGEST_HEADING else ()


def is_own_name(heading: str) -> bool:
    """Say whether a heading is a field's own name, not only words that speak of it."""
    return any(how <= _EXACT for how, _ in fields_of(heading))


def _end_of(heading: str) -> str:
    return _ends().get(words.key(heading), "")


def _is_time(heading: str) -> bool:
    return any(field == TIME for _, field in fields_of(heading))


def is_heading(text: str) -> bool:
    """Say whether a text may be a heading below another one: words known as such, or a period."""
    return _is_known(text) or words.key(text) in _lower_words()


def is_period(heading: str) -> bool:
    """Say whether a heading is a quarter or a month, below which rows have ticks."""
    return len(heading) <= LONGEST_HEADING and timeframe.parse(heading, plan_year=_ANY_YEAR) is not None \
        and not words.key(heading).isdecimal()


def _is_known(text: str) -> bool:
    return bool(fields_of(text) or len(text) <= LONGEST_HEADING and (_end_of(text) or is_period(text)))


def is_header(texts: list[str]) -> bool:
    """Say whether a row is the headings of a measures table."""
    said = [text for text in texts if text.strip()]
    named = [found for text in said if (found := fields_of(text))]
    fields = {found[0][1] for found in named} - {IGNORED, ORDINAL}
    if len(fields) < 2 or not {field for found in named for _, field in found} & {MEASURE, STEPS}:
        return False
    said = [text for text in said if years.of_cell(text) is None or len(words.key(text)) < 4]  # 2567 heads scores beside the measures
    if any(isinstance(numbers.of_text(text), float) or _VALUE.fullmatch(words.plain(text)) for text in said):
        return False  # a row of scores, one of which speaks of steps
    return 2 * sum(map(_is_known, said)) >= len(said)


def is_header_again(texts: list[str]) -> bool:
    """Say whether a row after a gap below a table is headings: one of them is a heading's own name, not only words that speak of it."""
    return is_header(texts) and any(map(is_own_name, texts))


def is_header_without_gap(texts: list[str]) -> bool:
    """Say whether a row right below others is headings and nothing else: their own names, not words that speak of them."""
    said = [text for text in texts if text.strip()]
    exact = sum(map(is_own_name, said))
    return len(said) >= _LEAST_WITHOUT_GAP and exact >= 2 and all(map(_is_known, said)) and is_header(texts)


def is_lower(texts: list[str], above: list[str]) -> bool:
    """Say whether a row goes on with the headings above by its words, one of them beside what a wide heading leaves blank."""
    said = [index for index, text in enumerate(texts) if text.strip()]
    return any(not above[index].strip() for index in said) and all(len(texts[index]) <= LONGEST_HEADING and is_heading(texts[index]) for index in said)


def is_numbers(texts: list[str], above: list[str]) -> bool:
    """Say whether a row below the headings only numbers the columns: (1) (2) (3)."""
    said = [words.key(text) for text in texts if text.strip()]
    headed = [index for index, text in enumerate(above) if text.strip()]
    begins = next((index for index, text in enumerate(texts) if text.strip()), -1)
    return len(said) == len(headed) > 2 and begins == headed[0] and said == [
        str(number) for number in range(int(said[0]) if said[0].isdecimal() and len(said[0]) < 3 else 0, 99)][:len(said)]


def understood(headings: dict[int, Heading], holds_items: Callable[[int], bool]) -> Understood:
    """Return which field each column holds; holds_items says whether items or indicators stand in a column."""
    columns = _of_time(headings)
    rest = {index: heading for index, heading in headings.items() if index not in columns}
    follow = {index for index, heading in rest.items() if heading.left in rest and heading.left != index and not fields_of(heading.text)}
    settled = _settled({index: _of_results(index, headings) or _choices(index, rest[index], holds_items) for index in rest if index not in follow})
    settled |= {index: settled[left] for index in follow if (left := rest[index].left) in settled
                and not (rest[index].text and fields_of(rest[left].text))}
    columns |= {index: Column(index, field, heading=rest[index].text) for index, field in settled.items() if field != IGNORED}
    left_out = {index: heading.text for index, heading in rest.items() if index not in settled}
    return Understood(tuple(columns[index] for index in sorted(columns)), left_out)


def _of_time(headings: dict[int, Heading]) -> dict[int, Column]:
    """The columns that hold a time between them: when it begins and when it ends, or a tick in each quarter."""
    ends = {index: end for index, heading in headings.items() if (end := _end_of(heading.text))}
    found = {index: Column(index, TIME, end, headings[index].text) for index, end in ends.items()
             if START in ends.values() or _is_time(headings[index].above)}
    ticks = {index for index, heading in headings.items() if _is_ticked(heading)}
    if len(ticks) > 1:
        found |= {index: Column(index, TIME, TICK, headings[index].text) for index in ticks}
    return found


def _is_ticked(heading: Heading) -> bool:
    """Whether rows have ticks below a heading: a period below that of the time, or by itself one that is part of any year."""
    if not is_period(heading.text) or fields_of(heading.text):
        return False
    if heading.above and heading.above != heading.text:
        fields = {field for _, field in fields_of(heading.above)}
        return TIME in fields or years.of_cell(heading.above) is not None or bool(fields & {STEPS, MEASURE})
    return timeframe.parse(heading.text) is None or timeframe.month(words.plain(heading.text).rstrip("0123456789 ")) is not None


def _of_results(index: int, headings: dict[int, Heading]) -> tuple[tuple[int, str], ...]:
    """What a time below a heading of results is where another column has the plan's: when it was done. () for all other columns."""
    heading = headings[index]
    plans = words.headings()["measures"]["rows"]["plans"]
    above = () if any(words.key(plan) in words.key(heading.above) for plan in plans) else fields_of(heading.above)
    planned = any(_is_time(other.text) or _is_time(other.above) or _is_ticked(other) for at, other in headings.items() if at != index)
    return above if planned and above[:1] and above[0][1] == RESULT and _is_time(heading.text) else ()


def _choices(index: int, heading: Heading, holds_items: Callable[[int], bool]) -> tuple[tuple[int, str], ...]:
    named = fields_of(heading.text) or fields_of(heading.above)
    doubtful = words.headings()["measures"]["doubtful"][ITEMS]
    if (_SPEAKS_OF, ITEMS) not in named or all(words.key(word) not in words.key(heading.text) for word in doubtful) or holds_items(index):
        return named
    return (*(one for one in named if one[1] != ITEMS), (_SPEAKS_OF, IGNORED))


def _settled(choices: dict[int, tuple[tuple[int, str], ...]]) -> dict[int, str]:
    """Give each column a field: the best named first, and of several that a heading names the first that is free."""
    settled: dict[int, str] = {}
    for index in sorted(choices, key=lambda one: (choices[one][0][0] if choices[one] else 0, len(choices[one]), one)):
        free = [field for _, field in choices[index] if field in (*JOINED, IGNORED, ORDINAL) or field not in settled.values()]
        if free:
            settled[index] = free[0]
    if MEASURE not in settled.values():  # a table of measures has them: มาตรการ/ขั้นตอน alone is the measure
        for index, field in settled.items():
            if field in (STEPS, "finding") and MEASURE in [other for _, other in choices[index]]:
                return settled | {index: MEASURE}
    return settled
