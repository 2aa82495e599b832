"""The shortest way to the next level: the fewest OIT items to mend, and what IIT and EIT must rise when those are not enough."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations, groupby, islice, product
from math import ceil, comb, prod

from ita.scoring.rounding import ROUNDED_TOLERANCE
from ita.scoring.costs import FULL, all_known, failed
from ita.scoring.levels import NextLevel, Standing, level_of
from ita.scoring.rounds import Round
from ita.scoring.tree import OVERALL_KEY, rules
from ita.scoring.values import score
from ita.scoring.whatif import what_if

SETS = 60  # equal sets listed one by one; more are not read, their picks say them all
_PRINTED = 0.005  # a score this much below a line is printed as the line
_FLOAT = 1e-9


@dataclass(frozen=True)
class Rise:
    """By how much a survey tool must rise."""

    tool: str
    points: float


@dataclass(frozen=True)
class Pick:
    """So many of these items, whichever: they all cost the same."""

    take: int
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Way:
    """How to reach a level; `picks` say all the smallest sets of items together, `sets` each of them, the dearest items first."""

    level: str
    reaches: bool  # mending one of the sets is enough
    sets: tuple[tuple[str, ...], ...] = ()  # the first SETS of them
    count: int = 0  # how many there are in all
    picks: tuple[tuple[Pick, ...], ...] = ()
    rises: tuple[Rise, ...] = ()  # each of these tools must rise so much to reach its own line
    either: tuple[Rise, ...] = ()  # beyond that and with every item mended, one of these must rise so much for the overall
    lacking: float = 0.0  # what the overall then still lacks, which IIT and EIT must bring, alone (`either`) or together
    reason: str = ""  # why items cannot be counted
    oit_rise: float = 0.0  # what OIT must rise then, as far as that is known
    partial: bool = False  # not every item's result is known, so that there may be more such sets, or a smaller one
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
        return Way(above.name, False, rises=rises, reason=reason or "tools_unknown", oit_rise=_own_rise(above))
    gains = {one.code: one.lost.tool for one in failed(round_)}
    if needed > 0 and None in gains.values():
        reason = next(one.reason for one in failed(round_) if one.reason)
        return Way(above.name, False, rises=rises, reason=reason, oit_rise=_own_rise(above))
    return _way(round_, above, rises, needed, gains)


def _way(round_: Round, above: NextLevel, rises: tuple[Rise, ...], needed: float, gains: dict[str, float]) -> Way:
    gained = sum(gains.values())
    reason = "" if gained >= needed - _FLOAT else _why_not_enough(round_, gained)
    room = _room(round_) if reason else gained
    picks = _smallest(gains, needed) if gained >= needed - _FLOAT and needed > 0 else ()
    sets = tuple(islice(chain.from_iterable(map(_sets, picks)), SETS))
    lacking = 0.0 if room is None or room >= needed - _FLOAT else _lacking(round_, above, rises, room)
    first = sets[0] if sets else () if needed <= 0 else tuple(gains)
    return Way(above.name, bool(sets) and not rises, sets, _counted(picks), picks, rises, _either(round_, rises, lacking), _up(lacking), reason,
               oit_rise=_up(needed) if reason and room is not None and not lacking else 0.0,
               partial=bool(sets) and not all_known(round_),
               oit_line=_line(above), for_oit_line=needed <= _gap(_standing(above, "OIT")) and bool(sets),
               oit_after=what_if(round_, first).values["tool", "OIT"].after)


def _counted(picks: tuple[tuple[Pick, ...], ...]) -> int:
    """Return how many sets the picks make."""
    return sum(prod(comb(len(one.codes), one.take) for one in pick) for pick in picks)


def _up(points: float) -> float:
    """Return points with two decimals, upwards: a rise that is printed is enough."""
    return ceil(points * 100 - _FLOAT * 100) / 100


def _room(round_: Round) -> float | None:
    """Return what OIT may rise at most, None when it is not known."""
    today = score(round_, ("tool", "OIT"))
    return None if today is None else FULL - today


def _own_rise(above: NextLevel) -> float:
    """Return what OIT must rise to reach its own line, 0 when nothing or not known."""
    oit = _standing(above, "OIT")
    return oit.missing or 0.0 if oit else 0.0


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
        today, points = score(round_, ("tool", tool)), _up(lacking / _weights(round_)[tool])
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
    if not all_known(round_):
        return "oit_items_unknown"
    return "oit_contradicted" if gained + score(round_, ("tool", "OIT")) < FULL - ROUNDED_TOLERANCE else ""


def _standing(above: NextLevel, code: str) -> Standing | None:
    return next((one for one in above.standings if one.code == code), None)


def _line(above: NextLevel) -> float:
    oit = _standing(above, "OIT")
    return oit.line if oit else 0.0


def _gap(one: Standing | None) -> float:
    return 0.0 if one is None or not one.missing else one.line - _PRINTED - one.score


def _smallest(gains: dict[str, float], needed: float) -> tuple[tuple[Pick, ...], ...]:
    """Return how many items of each cost make the sets of the fewest items that together gain enough, the dearest first."""
    points = list(gains.values())  # the dearest first, so the next ones are the best that can follow
    size = next(n for n in range(1, len(points) + 1) if sum(points[:n]) >= needed - _FLOAT)
    groups = [tuple(codes) for _, codes in groupby(gains, key=lambda code: round(gains[code], 9))]

    def grow(picked: tuple[Pick, ...], place: int, left: int, gained: float) -> Iterator[tuple[Pick, ...]]:
        rest = sum(sorted((gains[code] for group in groups[place:] for code in group), reverse=True)[:left])
        if gained + rest < needed - _FLOAT or (left and place == len(groups)):
            return
        if not left:
            yield picked
            return
        group = groups[place]
        for take in range(min(left, len(group)), -1, -1):
            more = (*picked, Pick(take, group)) if take else picked
            yield from grow(more, place + 1, left - take, gained + take * gains[group[0]])

    return tuple(grow((), 0, size, 0.0))


def _sets(pick: tuple[Pick, ...]) -> Iterator[tuple[str, ...]]:
    return (tuple(chain.from_iterable(chosen)) for chosen in product(*(combinations(one.codes, one.take) for one in pick)))
