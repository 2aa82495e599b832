"""What each item costs: the points that it takes from everything above it, exactly, by the rule tree."""

from collections.abc import Iterable
from dataclasses import dataclass

from ita.frameworks import PASS_LINE, PREFIX
from ita.scores import code_order
from ita.scoring.rounds import Round
from ita.scoring.tree import known_framework, parents, rules, shares_above

FULL = 100.0
TOOL_OF = {prefix: tool for tool, prefix in PREFIX.items()}


@dataclass(frozen=True)
class Loss:
    """Points that an item lacks, and what they take at each level above; None where that is not determined."""

    item: float
    sub_indicator: float | None
    indicator: float | None
    tool: float | None
    overall: float | None


@dataclass(frozen=True)
class Cost:
    """One item below 100 with its points lost to 100 and to 85; `reason` says why a level is not determined."""

    code: str
    tool: str
    score: float
    lost: Loss
    to_pass: Loss
    reason: str
    assumed: bool

    @property
    def overall(self) -> float | None:
        """The points that the item takes from the overall, or None when that is not determined."""
        return self.lost.overall


def costs(round_: Round) -> tuple[Cost, ...]:
    """Return every known item below 100: OIT first, then IIT, then EIT, the dearest first."""
    below = [_cost(round_, code, points) for (level, code), points in round_.scores.items()
             if level == "item" and code[0] in TOOL_OF and points < FULL]
    return tuple(sorted(below, key=_dearest_first))


def failed(round_: Round) -> tuple[Cost, ...]:
    """Return the OIT items that did not pass, the dearest first."""
    return tuple(cost for cost in costs(round_) if cost.tool == "OIT")


def all_known(round_: Round) -> bool:
    """Say whether the result of every OIT item that the year asks for is known."""
    known = known_framework(round_.fiscal_year)
    return known is not None and all(("item", item.code) in round_.scores for item in known.items_of("OIT"))


def total(lost: Iterable[Cost]) -> float | None:
    """Return what items cost the overall together, or None when one of them is not determined."""
    points = [cost.overall for cost in lost]
    return None if None in points else sum(points)


def _cost(round_: Round, code: str, points: float) -> Cost:
    shares = shares_above(round_.fiscal_year, ("item", code))
    by_level = {level: share for (level, _), share in shares.items()}
    return Cost(code, TOOL_OF[code[0]], points, _loss(FULL - points, by_level), _loss(max(0.0, PASS_LINE - points), by_level),
                _reason(round_.fiscal_year, code), any(rules(round_.fiscal_year)[key].assumed for key in shares))


def _loss(points: float, shares: dict[str, float | None]) -> Loss:
    taken = {level: None if share is None else points * share for level, share in shares.items()}
    return Loss(points, taken.get("sub_indicator"), taken.get("indicator"), taken.get("tool"), taken.get("overall"))


def _reason(fiscal_year: int, code: str) -> str:
    if known_framework(fiscal_year) is None:
        return "no_framework"
    if ("item", code) not in parents(fiscal_year):
        return "unknown_code"
    above = shares_above(fiscal_year, ("item", code))
    return next((rules(fiscal_year)[key].reason for key, share in above.items() if share is None), "")


def _dearest_first(cost: Cost) -> tuple:
    order = ("OIT", "IIT", "EIT").index(cost.tool)
    return order, -(cost.overall if cost.overall is not None else cost.lost.item), code_order(cost.code)
