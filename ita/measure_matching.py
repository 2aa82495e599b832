"""Which stored measure a row of a file is: by our own export's reference, by items and words, by likeness; each one once."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from ita.measures import Measure, clean, codes
from ita.reading import MeasureRow, words
from ita.references import parse

REFERENCE, WORDS, LIKENESS = "reference", "words", "likeness"
Matches = dict[int, tuple[Measure, str]]  # {place of the row: (stored measure, how it was found)}
LIKE, LIKE_WITH_ITEMS = 0.6, 0.35  # of the pairs of signs; less where both name the same items
_NUMBERING = re.compile(r"^\s*(?:[\d๐-๙]+[.)]|[-•*])\s*")


def match(rows: Sequence[MeasureRow], stored: Sequence[Measure]) -> Matches:
    """Return what is found of the rows, by their place.

    A row whose reference is not among the stored measures, or that bears another row's, is nobody's but its own.
    """
    ids = {one.id for one in stored}
    plain = [place for place, row in enumerate(rows) if not parse(row.reference)]
    known = [place for place, row in enumerate(rows) if (said := parse(row.reference)) and said.id in ids]
    made: Matches = {}
    _take(made, stored, _by_reference(rows, known, same_words=True), REFERENCE)
    _take(made, stored, _by_words(rows, known, same_items), WORDS)  # references that were sorted apart from their rows
    _take(made, stored, _by_reference(rows, known, same_words=False), REFERENCE)
    _take(made, stored, _by_words(rows, plain, same_items), WORDS)
    _take(made, stored, _by_words(rows, plain, lambda row, one: True), WORDS)
    _take(made, stored, _by_likeness(rows, plain), LIKENESS)
    return made


def name_of(words_: str) -> str:
    """Return what two spellings of a measure's words have in common, its number left out."""
    return words.key(_NUMBERING.sub("", words_))


def same_items(row: MeasureRow, one: Measure) -> bool:
    """Say whether a row names the items of a measure; a table without such a column contradicts none."""
    return "item_codes" not in row.fields or set(codes(row.measure)) == set(codes(one))


def _take(made: Matches, stored: Sequence[Measure], find: Callable, how: str) -> None:
    taken = {one.id for one, _ in made.values()}
    for place, one in find([one for one in stored if one.id not in taken], set(made)):
        if place not in made and one.id not in taken:
            made[place] = one, how
            taken.add(one.id)


def _by_reference(rows: Sequence[MeasureRow], places: list[int], same_words: bool) -> Callable:
    """Find rows by id; with same_words only those that still read as the measure does."""
    def find(free: list[Measure], done: set[int]) -> Iterable[tuple[int, Measure]]:
        by_id = {one.id: one for one in free}
        for place in places:
            one = by_id.get(parse(rows[place].reference).id)
            if one and place not in done and (not same_words or _reads_as(rows[place], one)):
                yield place, one
    return find


def _reads_as(row: MeasureRow, one: Measure) -> bool:
    return name_of(row.measure.measure) == name_of(one.measure) and same_items(row, one)


def _by_words(rows: Sequence[MeasureRow], places: list[int], fits: Callable[[MeasureRow, Measure], bool]) -> Callable:
    """Find rows by the measure's words; of several that read alike the one with the most equal fields."""
    def find(free: list[Measure], done: set[int]) -> Iterable[tuple[int, Measure]]:
        named = defaultdict(list)
        for one in free:
            named[name_of(one.measure)].append(one)
        for place in places:
            name = name_of(rows[place].measure.measure)
            fitting = [one for one in named[name] if fits(rows[place], one)] if name and place not in done else []
            if fitting:
                best = max(fitting, key=lambda one: _equal_fields(rows[place], one))
                named[name].remove(best)
                yield place, best
    return find


def _equal_fields(row: MeasureRow, one: Measure) -> int:
    return sum(clean(field, getattr(row.measure, field)) == clean(field, getattr(one, field)) for field in row.fields)


def _by_likeness(rows: Sequence[MeasureRow], places: list[int]) -> Callable:
    """Find rows whose words were edited: the most alike first, never against the items that both name."""
    def find(free: list[Measure], done: set[int]) -> Iterable[tuple[int, Measure]]:
        pairs = {one.id: _pairs(one.measure) for one in free}
        items = {one.id: set(codes(one)) for one in free}
        near = []
        for place in places:
            own, named = _pairs(rows[place].measure.measure), set(codes(rows[place].measure))
            for number, one in enumerate(free):
                both = named & items[one.id]
                alike = _alike(own, pairs[one.id]) if both or not (named and items[one.id]) else 0
                if place not in done and alike >= (LIKE_WITH_ITEMS if both else LIKE):
                    near.append((-alike, place, number))
        return ((place, free[number]) for _, place, number in sorted(near))
    return find


def _pairs(said: str) -> frozenset[str]:
    name = name_of(said)
    return frozenset(name[place:place + 2] for place in range(len(name) - 1))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0
