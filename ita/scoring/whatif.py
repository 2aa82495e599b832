"""What if items were mended and survey indicators moved: the new values, by what the change adds to today's."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ita.frameworks import indicators
from ita.scoring.levels import LevelResult, level_of
from ita.scoring.rounds import Key, Round
from ita.scoring.tree import OVERALL_KEY, rules
from ita.scoring.values import score

FULL = 100.0


@dataclass(frozen=True)
class Changed:
    """A value today and after the change, None where unknown."""

    before: float | None
    after: float | None


@dataclass(frozen=True)
class WhatIf:
    """Every value above the items, today and after; and both levels."""

    values: Mapping[Key, Changed]
    level_before: LevelResult
    level_after: LevelResult
    after: Round

    @property
    def overall(self) -> Changed:
        """The overall."""
        return self.values.get(OVERALL_KEY, Changed(None, None))


def what_if(round_: Round, mended: Collection[str] = (), moved: Mapping[int | str, float] | None = None) -> WhatIf:
    """Return the round as it would be with the items passed and the survey indicators (1–8) at other scores.

    A mended item adds what it costs, so that a value of which not all parts are known moves too. An item whose score is
    not known adds nothing; a value above a moved indicator that is not known itself becomes unknown. ValueError for 9 and 10,
    which follow from their items.
    """
    targets = {("indicator", str(number)): min(FULL, max(0.0, points)) for number, points in (moved or {}).items()}
    if any(indicators()[int(code)].tool == "OIT" for _, code in targets):
        raise ValueError("OIT indicators follow from their items")
    added: dict[Key, float | None] = {}
    for code in mended:
        points = round_.scores.get(("item", code), FULL)
        added["item", code] = FULL - points
    for key, points in targets.items():
        today = score(round_, key)
        added[key] = None if today is None else points - today
    values = {key: Changed(score(round_, key), _after(round_, key, added, targets)) for key in rules(round_.fiscal_year)}
    after = _round_after(round_, values, added)
    return WhatIf(values, level_of(round_), level_of(after), after)


def _after(round_: Round, key: Key, added: dict[Key, float | None], targets: Mapping[Key, float]) -> float | None:
    if key in targets:
        return targets[key]
    today, more = score(round_, key), _added(round_, key, added)
    if today is not None:
        return None if more is None else min(FULL, today + more) if more else today
    rule = rules(round_.fiscal_year).get(key)
    if not rule or not rule.determined:
        return None
    parts = [_after(round_, part, added, targets) for part in rule.parts]
    return None if None in parts else sum(points * share for points, share in zip(parts, rule.shares))


def _added(round_: Round, key: Key, added: dict[Key, float | None]) -> float | None:
    """Return what the change adds to a value, None when that is not determined; kept in `added`."""
    if key not in added:
        rule = rules(round_.fiscal_year).get(key)
        parts = [_added(round_, part, added) for part in rule.parts] if rule else []
        if not any(part != 0 for part in parts):
            added[key] = 0.0
        elif None in parts or not rule.determined:
            added[key] = None
        else:
            added[key] = sum(points * share for points, share in zip(parts, rule.shares))
    return added[key]


def _round_after(round_: Round, values: Mapping[Key, Changed], added: Mapping[Key, float | None]) -> Round:
    if not any(points != 0 for points in added.values()):
        return round_
    scores = {key: points for key, points in round_.scores.items() if key not in values and key[1] not in ("EIT1", "EIT2")}
    scores |= {key: FULL for key in added if key[0] == "item" and key in scores}
    scores |= {key: one.after for key, one in values.items() if one.after is not None}
    if added.get(("tool", "EIT")) == 0:  # EIT's parts stand as they are
        scores |= {key: points for key, points in round_.scores.items() if key[1] in ("EIT1", "EIT2")}
    return Round(round_.agency, round_.fiscal_year, scores)
