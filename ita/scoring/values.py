"""What each score is: reported in the file, corrected by the person, computed from its parts, or unknown."""

import math
import operator
from dataclasses import dataclass

from ita.scoring.rounds import Key, Round
from ita.scoring.tree import Rule, rules

REPORTED, CORRECTED, COMPUTED, UNKNOWN = "reported", "corrected", "computed", "unknown"
_HALF = 0.5 + 1e-7  # a half is rounded up though a float may stand a little below it


@dataclass(frozen=True)
class Value:
    """A score 0–100, or None when unknown, and its origin: reported, corrected, computed or unknown."""

    score: float | None
    origin: str


def value(round_: Round, level: str, code: str) -> Value:
    """Return the reported score, else the one that its parts determine, else unknown."""
    key = (level, code)
    if key in round_.scores:
        return Value(round_.scores[key], CORRECTED if key in round_.originals else REPORTED)
    score = computed(round_, key)
    return Value(score, UNKNOWN if score is None else COMPUTED)


def score(round_: Round, key: Key) -> float | None:
    """Return the score alone: reported, else computed, else None."""
    return round_.scores[key] if key in round_.scores else computed(round_, key)


def computed(round_: Round, key: Key) -> float | None:
    """Return what the parts make of a value, or None when a part is missing or the rule is not known."""
    rule = rules(round_.fiscal_year).get(key)
    return None if rule is None else combined(round_, rule)


def combined(round_: Round, rule: Rule) -> float | None:
    """Return the sum of the parts by their shares, or None when it is not determined."""
    if not rule.determined:
        return None
    scores = [score(round_, part) for part in rule.parts]
    return None if None in scores else math.fsum(map(operator.mul, scores, rule.shares))


def printed(points: float) -> float:
    """Return a score as reports print it: two decimals, halves up."""
    return math.floor(points * 100 + _HALF) / 100
