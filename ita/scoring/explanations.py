"""What would explain a report that does not add up, each tried on the figures and kept only with its proof."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from ita import text
from ita.frameworks import indicators
from ita.scores import code_order
from ita.scoring.checks import DIFFERS, Check, arithmetic, check_of, mean_of, reconcile
from ita.scoring.rounding import ROUNDED_TOLERANCE
from ita.scoring.rounds import Key, Round, corrected
from ita.scoring.tree import OVERALL_KEY, parents, rules
from ita.scoring.values import computed, printed, score
from ita.scoring.wording import all_called, called

YEARS_SWAPPED, ROWS_SWAPPED, DIGITS, OTHER_MEAN, LEFT_OUT, AS_ZERO, COPIED = (
    "years_swapped", "rows_swapped", "digits", "other_mean", "left_out", "as_zero", "copied")
MOST = 6  # explanations; the weaker ones are not shown
_EQUAL = 0.001


@dataclass(frozen=True)
class Correction:
    """What would stand instead of a reported value."""

    fiscal_year: int
    key: Key
    reported: float
    corrected: float


@dataclass(frozen=True)
class Explanation:
    """One explanation: the corrections that it means, and the values that then add up, with their arithmetic."""

    kind: str
    corrections: tuple[Correction, ...]
    proof: tuple[Check, ...]
    settles: bool = False  # nothing of the report differs any more
    parts: tuple[Key, ...] = ()  # the items left out or counted as 0, what was copied, the other mean's parts
    how: str = ""  # the arithmetic that gives the reported value, where the explanation is one

    @property
    def is_confirmed(self) -> bool:
        """Whether something else of the report agrees; a value put to what its parts make of it agrees with them by itself."""
        own = {fix.key for fix in self.corrections} if self.kind in (OTHER_MEAN, LEFT_OUT, AS_ZERO, COPIED) else set()
        return any(check.key not in own for check in self.proof)

    @property
    def said(self) -> str:
        """The explanation in Thai, without its proof."""
        fixes = sorted(self.corrections, key=lambda fix: (fix.fiscal_year, code_order(fix.key[1])))
        first, last = fixes[0], fixes[-1]
        one = len(self.parts) == 1 and text.EXPLANATIONS_OF_ONE.get(self.kind)
        return (one or text.EXPLANATIONS[self.kind]).format(
            what=called(first.key), other=called(last.key), reported=f"{first.reported:.2f}", corrected=f"{first.corrected:.2f}",
            rows=all_called(dict.fromkeys(fix.key for fix in fixes)), parts=all_called(self.parts),
            years=text.listed([str(year) for year in sorted({fix.fiscal_year for fix in fixes})]))

    @property
    def words(self) -> str:
        """The explanation in Thai, with the figures that prove it."""
        return " ".join([self.said, *([text.COMES_FROM.format(how=self.how)] if self.how else []),
                         *([text.PROVEN_BY.format(proof=" · ".join(self.proof_lines))] if self.proof else [])])

    @property
    def proof_lines(self) -> list[str]:
        """The values that then add up, each with its arithmetic, and with what the report says where rounding parts the two."""
        return [text.PROOF.format(year=one.fiscal_year, what=called(one.key), arithmetic=one.arithmetic)
                + (text.PROOF_REPORTED.format(reported=f"{one.reported:.2f}") if printed(one.computed) != printed(one.reported) else "")
                for one in self.proof]


def explanations(rounds: Iterable[Round]) -> tuple[Explanation, ...]:
    """Return what explains the differences in an agency's rounds, those that settle most first; none when all adds up."""
    by_year = {one.fiscal_year: one for one in rounds}
    wrong = _wrong(by_year)
    if not wrong:
        return ()
    direct = [_proven(by_year, wrong, one) for year, key in sorted(wrong) for one in _direct(by_year[year], key)]
    tried = [made for kind, corrections in _candidates(by_year, wrong) if (made := _tried(by_year, wrong, kind, corrections))]
    return tuple(_best([*tried, *direct])[:MOST])


def applied(rounds: Iterable[Round], explanation: Explanation) -> list[Round]:
    """Return the rounds with an explanation's corrections in place; what the report says is kept in them."""
    return [corrected(one, {fix.key: fix.corrected for fix in explanation.corrections if fix.fiscal_year == one.fiscal_year})
            for one in rounds]


# --- swaps and digits: tried on the whole report ---------------------------------------------------
def _candidates(rounds: Mapping[int, Round], wrong: set) -> Iterator[tuple[str, list[Correction]]]:
    for first, last in combinations(sorted(rounds), 2):
        if any(year in (first, last) for year, _ in wrong):
            for keys in _row_groups(rounds[first], rounds[last]):
                yield YEARS_SWAPPED, [fix for key in keys for fix in _swap((rounds[first], key), (rounds[last], key))]
    for year in sorted({year for year, _ in wrong}):
        keys = [key for each, key in wrong if each == year]
        for one, other in _row_pairs(rounds[year], keys):
            yield ROWS_SWAPPED, _swap((rounds[year], one), (rounds[year], other))
        for key in dict.fromkeys(part for whole in keys for part in (whole, *rules(year)[whole].parts)):
            if key in rounds[year].scores:
                for points in _transposed(rounds[year].scores[key]):
                    yield DIGITS, [Correction(year, key, rounds[year].scores[key], points)]


def _row_groups(first: Round, last: Round) -> Iterator[tuple[Key, ...]]:
    """Yield the rows that two years may have swapped: one, two, or all indicators of a tool; a tool; the overall."""
    both = [key for key in first.scores if key in last.scores and key[0] != "item" and first.scores[key] != last.scores[key]]
    rows = [key for key in both if key[0] == "indicator"]
    yield from ((key,) for key in both)
    yield from combinations(rows, 2)
    for tool in dict.fromkeys(indicators()[int(code)].tool for _, code in rows):
        own = tuple(key for key in rows if indicators()[int(key[1])].tool == tool)
        if len(own) > 2:
            yield own


def _row_pairs(round_: Round, wrong: list[Key]) -> Iterator[tuple[Key, Key]]:
    """Yield pairs of one level that may be swapped; of items only those below something that differs."""
    for level in ("tool", "indicator", "sub_indicator"):
        yield from _different(round_, [key for key in round_.scores if key[0] == level])
    below = [key for key in round_.scores if key[0] == "item" and _above(round_, key) & set(wrong)]
    above = parents(round_.fiscal_year)
    yield from (pair for pair in _different(round_, below) if above[pair[0]] != above[pair[1]] and _may_be_swapped(round_, pair))


def _may_be_swapped(round_: Round, pair: tuple[Key, Key]) -> bool:
    """Say whether a swap leaves each OIT item with 0 or 100, the only scores that it can have."""
    return all(round_.scores[other] in (0, 100) for (_, code), other in zip(pair, reversed(pair), strict=True) if code.startswith("o"))


def _different(round_: Round, keys: list[Key]) -> Iterator[tuple[Key, Key]]:
    return (pair for pair in combinations(keys, 2) if round_.scores[pair[0]] != round_.scores[pair[1]])


def _above(round_: Round, key: Key) -> set[Key]:
    """Return everything between a value and the next reported one above it, that one included."""
    found: set[Key] = set()
    while key in parents(round_.fiscal_year):
        key = parents(round_.fiscal_year)[key][0]
        found.add(key)
        if key in round_.scores:
            break
    return found


def _swap(one: tuple[Round, Key], other: tuple[Round, Key]) -> list[Correction]:
    (first, key), (last, other_key) = one, other
    left, right = first.scores[key], last.scores[other_key]
    return [Correction(first.fiscal_year, key, left, right), Correction(last.fiscal_year, other_key, right, left)]


def _transposed(points: float) -> Iterator[float]:
    """Yield the score with two neighbouring digits exchanged: 97.83 gives 79.83, 98.73 and 97.38."""
    digits = f"{points:05.2f}".replace(".", "")
    for place in range(len(digits) - 1):
        if digits[place] != digits[place + 1]:
            changed = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2:]
            yield int(changed) / 100


def _tried(rounds: Mapping[int, Round], wrong: set, kind: str, fixes: list[Correction]) -> Explanation | None:
    """Return the explanation if it settles something and upsets nothing."""
    touched = {fix.fiscal_year for fix in fixes}
    after = {year: corrected(rounds[year], {fix.key: fix.corrected for fix in fixes if fix.fiscal_year == year}) for year in touched}
    before = {one for one in wrong if one[0] in touched}
    left = _wrong(after)
    if not before - left or left - before:
        return None
    proof = tuple(check_of(after[year], key) for year, key in sorted(before - left, key=lambda one: (one[0], _depth(one[1]))))
    return Explanation(kind, tuple(fixes), proof, not left and before == wrong)


def _proven(rounds: Mapping[int, Round], wrong: set, one: Explanation) -> Explanation:
    """Return the explanation with what its correction settles; without proof where it upsets what was made from the mistake."""
    tried = _tried(rounds, wrong, one.kind, list(one.corrections))
    return replace(one, proof=tried.proof, settles=tried.settles) if tried else one


def _depth(key: Key) -> tuple:
    return ("sub_indicator", "indicator", "tool", "overall").index(key[0]), len(key[1]), key[1]


# --- the value itself: another kind of mean, an item left out, a number copied -----------------------
def _direct(round_: Round, key: Key) -> Iterator[Explanation]:
    reported = round_.scores[key]
    fix = (Correction(round_.fiscal_year, key, reported, printed(computed(round_, key))),)
    for parts in _other_parts(round_, key):
        if abs(sum(score(round_, part) for part in parts) / len(parts) - reported) <= ROUNDED_TOLERANCE:
            yield Explanation(OTHER_MEAN, fix, (), parts=tuple(parts), how=mean_of([score(round_, part) for part in parts]))
    for kind in (LEFT_OUT, AS_ZERO):
        if made := [one for one in _without_one(round_, key, kind) if abs(one[1] - reported) <= ROUNDED_TOLERANCE]:
            yield Explanation(kind, fix, (), parts=tuple(part for part, _, _ in made), how=made[0][2])
    same = tuple(part for part in _near(round_, key) if abs(round_.scores.get(part, -1) - reported) < _EQUAL)
    if same and reported < 100:
        yield Explanation(COPIED, fix, (), parts=same[:1])


def _other_parts(round_: Round, key: Key) -> Iterator[list[Key]]:
    """Yield the parts that somebody may have averaged instead: every item or sub-indicator; for the overall its tools or indicators."""
    layers, parts = [], list(rules(round_.fiscal_year)[key].parts)
    while parts:
        layers.append(parts)
        parts = [part for whole in parts if (rule := rules(round_.fiscal_year).get(whole)) for part in rule.parts]
    for parts in layers[:2] if key == OVERALL_KEY else layers[1:]:
        if len(parts) > 1 and all(score(round_, part) is not None for part in parts):
            yield parts


def _without_one(round_: Round, key: Key, kind: str) -> Iterator[tuple[Key, float, str]]:
    """Yield each part left out or counted as 0, with what the value then is and its arithmetic.

    A part is one of its own, or an item of a sub-indicator that the report does not print.
    """
    known = rules(round_.fiscal_year)
    parts = known[key].parts
    if key != OVERALL_KEY and len(parts) > 2:
        for part in parts:
            if points := _means_without(round_, parts, part, kind):
                yield part, *_mean_and_how(points)
    for inside in (part for part in parts if part[0] == "sub_indicator" and part not in round_.scores):
        for item in known[inside].parts:
            if points := _means_without(round_, known[inside].parts, item, kind):
                mean, how = _mean_and_how(points)
                after = Round(round_.agency, round_.fiscal_year, {**round_.scores, inside: mean})
                yield item, computed(after, key), f"{called(inside)} {how} · {arithmetic(after, key)}"


def _means_without(round_: Round, parts: tuple[Key, ...], part: Key, kind: str) -> list[float]:
    """Return the scores that are averaged without one part; none where that changes nothing."""
    scores = {one: score(round_, one) for one in parts}
    if kind == AS_ZERO:
        return [*(scores | {part: 0.0}).values()] if scores[part] > 0 else []
    return [points for one, points in scores.items() if one != part]


def _mean_and_how(points: list[float]) -> tuple[float, str]:
    return sum(points) / len(points), mean_of(points)


def _near(round_: Round, key: Key) -> Iterator[Key]:
    yield from rules(round_.fiscal_year)[key].parts
    above = parents(round_.fiscal_year).get(key)
    if above:
        yield from (part for part in rules(round_.fiscal_year)[above[0]].parts if part != key)


# --- which to show ---------------------------------------------------------------------------------
def _wrong(rounds: Mapping[int, Round]) -> set[tuple[int, Key]]:
    return {(year, check.key) for year, one in rounds.items() for check in reconcile(one)
            if check.status == DIFFERS and check.level != "level"}


def _best(made: list[Explanation]) -> list[Explanation]:
    """Return the explanations, the strongest first, without those that a stronger one makes needless."""
    kept: list[Explanation] = []
    for one in sorted(made, key=lambda one: (-len(_settled(one)), len(one.corrections))):
        if not any(_settled(one) < _settled(other) or (_settled(one) == _settled(other) and len(one.corrections) > len(
                other.corrections)) for other in kept):
            kept.append(one)
    return kept


def _settled(one: Explanation) -> set[tuple[int, Key]]:
    proven = {(check.fiscal_year, check.key) for check in one.proof}
    return proven or {(fix.fiscal_year, fix.key) for fix in one.corrections}
