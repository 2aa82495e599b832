"""From 100 down to the overall: what each indicator and failed item takes, in hundredths that sum to the last digit."""

from dataclasses import dataclass

from ita.frameworks import TOOLS
from ita.scoring.rounding import ROUNDED_TOLERANCE
from ita.scoring.costs import FULL, costs
from ita.scoring.rounds import Key, Round
from ita.scoring.tree import OVERALL_KEY, parents, rules, shares_above
from ita.scoring.values import printed, score

ITEM, VALUE, REST = "item", "value", "rest"
_CENTS = 100


@dataclass(frozen=True)
class Step:
    """Points (two decimals) that one thing takes from the overall.

    kind item: a failed OIT item; value: an indicator, or a tool whose indicators are not all known;
    rest: what its known parts do not explain, of an indicator, a tool or the whole report (below 0 when they explain too much).
    """

    kind: str
    key: Key
    tool: str
    points: float


@dataclass(frozen=True)
class Waterfall:
    """The steps from 100 to the overall; 100 less their sum is `end`, exactly. Without steps `reason` says why."""

    steps: tuple[Step, ...]
    end: float | None
    reason: str = ""

    def of_tool(self, tool: str) -> float:
        """Return what a tool takes together, two decimals."""
        return round(sum((step.points for step in self.steps if step.tool == tool), 0.0), 2)


def waterfall(round_: Round) -> Waterfall:
    """Return what takes the overall down from 100, by tool, indicator and failed item."""
    overall, rule = score(round_, OVERALL_KEY), rules(round_.fiscal_year).get(OVERALL_KEY)
    if overall is None or rule is None or not rule.determined:
        reason = "no_framework" if rule is None else rule.reason if not rule.determined else "overall_unknown"
        return Waterfall((), overall, reason)
    taken = [one for tool in TOOLS for one in _of_value(round_, ("tool", tool))]
    left = FULL - overall - sum(points for _, _, points in taken)
    if abs(left) > ROUNDED_TOLERANCE or not taken:
        taken.append((REST, OVERALL_KEY, left))
    cents = _apportioned([points for _, _, points in taken], round((FULL - printed(overall)) * _CENTS))
    steps = [Step(kind, key, _tool(round_, key), whole / _CENTS) for (kind, key, _), whole in zip(taken, cents)]
    return Waterfall(tuple(step for step in steps if step.points), printed(overall))


def _of_value(round_: Round, key: Key) -> list[tuple[str, Key, float]]:
    """Return what a tool or indicator takes, by the parts that are known; nothing when it is not known itself."""
    points = score(round_, key)
    if points is None:
        return []
    taken = (FULL - points) * shares_above(round_.fiscal_year, key)[OVERALL_KEY]
    parts = _parts(round_, key)
    if not parts:
        return [(VALUE, key, taken)]
    left = taken - sum(part[2] for part in parts)
    return parts + ([(REST, key, left)] if abs(left) > ROUNDED_TOLERANCE else [])


def _parts(round_: Round, key: Key) -> list[tuple[str, Key, float]]:
    if key[0] == "tool":
        return [one for part in rules(round_.fiscal_year)[key].parts for one in _of_value(round_, part)]
    return [(ITEM, ("item", cost.code), cost.overall) for cost in costs(round_)
            if cost.tool == "OIT" and key in shares_above(round_.fiscal_year, ("item", cost.code)) and cost.overall is not None]


def _apportioned(points: list[float], whole: int) -> list[int]:
    """Return the points in hundredths that sum to the whole, those moved that were rounded most the other way."""
    exact = [one * _CENTS for one in points]
    cents = [round(one) for one in exact]
    while (away := whole - sum(cents)) != 0:
        step = 1 if away > 0 else -1
        open_ = [place for place, one in enumerate(exact) if abs(one) > 1e-6] or list(range(len(exact)))
        moved = max(open_, key=lambda place: (exact[place] - cents[place]) * step)
        cents[moved] += step
    return cents


def _tool(round_: Round, key: Key) -> str:
    """Return the tool that a value is part of, "" for the whole report."""
    while key[0] != "tool" and key in parents(round_.fiscal_year):
        key = parents(round_.fiscal_year)[key][0]
    return key[1] if key[0] == "tool" else ""
