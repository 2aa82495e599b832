"""The rule tree of a year from its framework's data: which value is made of which, and what is not determined.

    level ← overall ← tools ← indicators ← IIT items, or OIT sub-indicators ← OIT items

An EIT indicator combines two collections whose weights are not known, so that nothing here determines it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ita.errors import FrameworkError
from ita.frameworks import TOOLS, Framework, framework, indicators
from ita.scores import OVERALL
from ita.scoring.rounds import Key

OVERALL_KEY: Key = ("overall", OVERALL)


@dataclass(frozen=True)
class Rule:
    """How a value follows from its parts; without shares it does not, and `reason` says why."""

    parts: tuple[Key, ...]
    shares: tuple[float, ...] = ()  # sum to 1; one a part
    reason: str = ""
    assumed: bool = False  # weights from one source that no report has proven

    @property
    def determined(self) -> bool:
        """Whether the parts determine the value."""
        return bool(self.shares)


def tree(rules_of_year: Framework) -> Mapping[Key, Rule]:
    """Return the rule of every value above the items, from the overall down."""
    made = {OVERALL_KEY: _overall(rules_of_year)}
    for tool in TOOLS:
        made["tool", tool] = _mean([("indicator", str(n)) for n, one in indicators().items() if one.tool == tool])
    for number, indicator in indicators().items():
        made["indicator", str(number)] = _INDICATOR_RULES[indicator.tool](rules_of_year, number)
    made.update(_sub_indicators(rules_of_year))
    return MappingProxyType(made)


@cache
def rules(fiscal_year: int) -> Mapping[Key, Rule]:
    """Return the rule tree of a year; empty when there is no framework for it."""
    known = known_framework(fiscal_year)
    return tree(known) if known else MappingProxyType({})


@cache
def known_framework(fiscal_year: int) -> Framework | None:
    """Return the framework of a year, or None when there is none."""
    try:
        return framework(fiscal_year)
    except FrameworkError:
        return None


@cache
def parents(fiscal_year: int) -> Mapping[Key, tuple[Key, float | None]]:
    """Return, for each part, what it is part of and its share there, None when that is not determined."""
    return MappingProxyType({
        part: (key, rule.shares[place] if rule.determined else None)
        for key, rule in rules(fiscal_year).items() for place, part in enumerate(rule.parts)})


def shares_above(fiscal_year: int, key: Key) -> dict[Key, float | None]:
    """Return what one point of a value counts for in everything above it, None from where it is not determined."""
    found: dict[Key, float | None] = {}
    share: float | None = 1.0
    while key in parents(fiscal_year):
        key, own = parents(fiscal_year)[key]
        share = None if share is None or own is None else share * own
        found[key] = share
    return found


def _mean(parts: list[Key]) -> Rule:
    return Rule(tuple(parts), (1 / len(parts),) * len(parts)) if parts else Rule((), reason="items_unknown")


def _overall(made: Framework) -> Rule:
    parts = tuple(("tool", tool) for tool in TOOLS)
    if not made.trusts("weights"):
        return Rule(parts, reason="weights_unknown")
    return Rule(parts, tuple(made.weights[tool] for tool in TOOLS), assumed=made.confidence["weights"] != "high")


def _items(made: Framework, number: int) -> list[Key]:
    return [("item", item.code) for item in made.items.values() if item.indicator == number]


def _survey_inside(made: Framework, number: int) -> Rule:
    parts = _items(made, number)
    return _mean(parts) if made.trusts("items") else Rule(tuple(parts), reason="items_unknown")


def _survey_outside(made: Framework, number: int) -> Rule:
    return Rule(tuple(_items(made, number)), reason="eit_two_parts")


def _disclosure(made: Framework, number: int) -> Rule:
    if not made.trusts("sub_indicators"):
        return Rule(tuple(_items(made, number)), reason="sub_indicators_unknown")
    codes = dict.fromkeys(item.sub_indicator for item in made.items_of("OIT") if item.indicator == number)
    return _mean([("sub_indicator", code) for code in codes])


def _sub_indicators(made: Framework) -> dict[Key, Rule]:
    if not made.trusts("sub_indicators"):
        return {}
    inside: dict[str, list[Key]] = {}
    for item in made.items_of("OIT"):
        inside.setdefault(item.sub_indicator, []).append(("item", item.code))
    trusted = made.trusts("items")
    return {("sub_indicator", code): _mean(parts) if trusted else Rule(tuple(parts), reason="items_unknown")
            for code, parts in inside.items()}


_INDICATOR_RULES = {"IIT": _survey_inside, "EIT": _survey_outside, "OIT": _disclosure}
