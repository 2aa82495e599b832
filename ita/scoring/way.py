"""The shortest way to the next level: the fewest OIT items to mend, and what IIT and EIT must rise when those are not enough."""

from dataclasses import dataclass

from ita.scoring.checks import ROUNDED_TOLERANCE
from ita.scoring.costs import FULL, failed
from ita.scoring.levels import NextLevel, Standing, level_of
from ita.scoring.rounds import Round
from ita.scoring.tree import OVERALL_KEY, known_framework, rules
from ita.scoring.values import score
from ita.scoring.whatif import what_if

SETS = 60  # equal ways listed; more are not read
_PRINTED = 0.005  # a score this much below a line is printed as the line
_FLOAT = 1e-9


@dataclass(frozen=True)
class Rise:
    """By how much a survey tool must rise."""

    tool: str
    points: float


@dataclass(frozen=True)
class Way:
    """How to reach a level; `sets` are all the smallest sets of items, the dearest items first (`more`: too many to list)."""

    level: str
    reaches: bool  # mending one of the sets is enough
    sets: tuple[tuple[str, ...], ...] = ()
    more: bool = False
    rises: tuple[Rise, ...] = ()  # each of these tools must rise so much to reach its own line
    either: tuple[Rise, ...] = ()  # beyond that and with every item mended, one of these must rise so much for the overall
    lacking: float = 0.0  # what the overall then still lacks, which IIT and EIT must bring, alone (`either`) or together
    reason: str = ""  # why items cannot be counted
    oit_line: float = 0.0  # what the level asks of OIT itself, 0 when nothing
    for_oit_line: bool = False  # the items are counted for that line, not for the overall's
    oit_after: float | None = None  # OIT with the first set mended


def shortest_way(round_: Round) -> Way | None:
    """Return the shortest way to the next level; None when there is none, or no level can be said."""
    above = level_of(round_).next
    if above is None:
        return None
    rises = tuple(Rise(one.code, one.missing) for one in above.standings if one.code not in ("ITA", "OIT") and one.missing)
    unknown = any(one.missing is None for one in above.standings if one.code != "ITA")
    needed, reason = _needed(round_, above, rises)
    if needed is None or unknown:
        return Way(above.name, False, rises=rises, reason=reason or "tools_unknown")
    gains = {one.code: one.lost.tool for one in failed(round_)}
    if needed > 0 and None in gains.values():
        return Way(above.name, False, rises=rises, reason=next(one.reason for one in failed(round_) if one.reason))
    return _way(round_, above, rises, needed, gains)


def _way(round_: Round, above: NextLevel, rises: tuple[Rise, ...], needed: float, gains: dict[str, float]) -> Way:
    enough = sum(gains.values()) >= needed - _FLOAT
    sets = _smallest(gains, needed) if enough and needed > 0 else []
    lacking = 0.0 if enough else _lacking(round_, above, rises, sum(gains.values()))
    first = sets[0] if sets else () if needed <= 0 else tuple(gains)
    after = what_if(round_, first).values["tool", "OIT"].after
    return Way(above.name, bool(sets) and not rises, tuple(sets[:SETS]), len(sets) > SETS, rises,
               _either(round_, rises, lacking), lacking, "" if enough else _why_not_enough(round_, sum(gains.values())),
               _line(above), needed <= _gap(_standing(above, "OIT")) and bool(sets), oit_after=after)


def _needed(round_: Round, above: NextLevel, rises: tuple[Rise, ...]) -> tuple[float | None, str]:
    """Return by how much OIT must rise once the other tools have reached their own lines."""
    own, lacking = _gap(_standing(above, "OIT")), _gap(_standing(above, "ITA"))
    weights = _weights(round_)
    if lacking <= 0:
        return own, ""
    if weights is None:
        return None, rules(round_.fiscal_year)[OVERALL_KEY].reason
    return max(own, (lacking - _brought(rises, weights)) / weights["OIT"]), ""


def _lacking(round_: Round, above: NextLevel, rises: tuple[Rise, ...], gained: float) -> float:
    """Return the overall's points that are still missing with every item mended and the rises made."""
    weights = _weights(round_)
    return max(0.0, _gap(_standing(above, "ITA")) - _brought(rises, weights) - gained * weights["OIT"]) if weights else 0.0


def _either(round_: Round, rises: tuple[Rise, ...], lacking: float) -> tuple[Rise, ...]:
    """Return what IIT alone, or EIT alone, must rise beyond `rises` to bring what the overall lacks, where 100 allows it."""
    own, made = {one.tool: one.points for one in rises}, []
    for tool in ("IIT", "EIT") if lacking > _FLOAT else ():
        today, points = score(round_, ("tool", tool)), lacking / _weights(round_)[tool]
        if today is not None and today + own.get(tool, 0.0) + points <= FULL:
            made.append(Rise(tool, points))
    return tuple(made)


def _brought(rises: tuple[Rise, ...], weights: dict[str, float]) -> float:
    """Return what the rises add to the overall; those of EIT's parts add something not known, counted as nothing."""
    return sum(weights.get(one.tool, 0.0) * one.points for one in rises)


def _weights(round_: Round) -> dict[str, float] | None:
    rule = rules(round_.fiscal_year)[OVERALL_KEY]
    return {tool: share for (_, tool), share in zip(rule.parts, rule.shares)} if rule.determined else None


def _why_not_enough(round_: Round, gained: float) -> str:
    """Return what keeps the items from being enough where it is not the other tools."""
    listed = known_framework(round_.fiscal_year).items_of("OIT")
    if any(("item", item.code) not in round_.scores for item in listed):
        return "oit_items_unknown"
    return "oit_contradicted" if gained + score(round_, ("tool", "OIT")) < FULL - ROUNDED_TOLERANCE else ""


def _standing(above: NextLevel, code: str) -> Standing | None:
    return next((one for one in above.standings if one.code == code), None)


def _line(above: NextLevel) -> float:
    oit = _standing(above, "OIT")
    return oit.line if oit else 0.0


def _gap(one: Standing | None) -> float:
    return 0.0 if one is None or not one.missing else one.line - _PRINTED - one.score


def _smallest(gains: dict[str, float], needed: float) -> list[tuple[str, ...]]:
    """Return the sets of the fewest items that together gain enough, the dearest first; one more than SETS at most."""
    codes, points = list(gains), list(gains.values())  # the dearest first, so the next ones are the best that can follow
    size = next(n for n in range(1, len(codes) + 1) if sum(points[:n]) >= needed - _FLOAT)
    found: list[tuple[str, ...]] = []

    def grow(chosen: tuple[str, ...], start: int, gained: float) -> None:
        left = size - len(chosen)
        if not left:
            found.append(chosen)
            return
        for place in range(start, len(codes) - left + 1):
            best = gained + sum(points[place:place + left])
            if best < needed - _FLOAT or len(found) > SETS:
                return
            grow((*chosen, codes[place]), place + 1, gained + points[place])

    grow((), 0, 0.0)
    return found
