"""The check of a whole table at once, for lists of thousands of agencies: what does not follow from its parts, what is far off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from ita.frameworks import indicators
from ita.scoring import rounding
from ita.scoring.rounds import Key
from ita.scoring.tree import Rule, known_framework, rules

FAR = 40.0  # points from the middle of its neighbours
NEAR = 15.0  # neighbours that agree lie within so many points
NEIGHBOURS = 2  # at least


@dataclass(frozen=True)
class Year:
    """The scores of a fiscal year: for each key an array with one score an agency, NaN where there is none."""

    fiscal_year: int
    agencies: pd.Index
    reported: Mapping[Key, np.ndarray]


class Doubted(NamedTuple):
    """One reported value that is doubted, and the keys of the neighbours that it is far from."""

    agency: str
    fiscal_year: int
    key: Key
    neighbours: tuple[Key, ...] = ()


def years_of(table: pd.DataFrame) -> list[Year]:
    """Return the scores of a tidy table year by year."""
    return [_year(int(year), rows) for year, rows in table.groupby("fiscal_year")]


def _year(fiscal_year: int, rows: pd.DataFrame) -> Year:
    places, agencies = pd.factorize(rows["agency"])
    scores, made = rows["score"].to_numpy(), {}
    for key, at in rows.groupby(["level", "code"], sort=False).indices.items():
        made[key] = np.full(len(agencies), np.nan)
        made[key][places[at]] = scores[at]
    return Year(fiscal_year, agencies, made)


def differences(year: Year) -> list[Doubted]:
    """Return what reconcile finds to differ in every round of a year, agency by agency."""
    values = _Values(year)
    wrong = {key: values.wrong(key) for key in values.rules if key in year.reported}
    return list(_listed(year, {key: (is_wrong, ()) for key, is_wrong in wrong.items()}))


def outliers(year: Year) -> list[Doubted]:
    """Return survey items far from the others of their indicator, and indicators far from the others of their tool, that agree."""
    far = {key: (_far(year.reported[key], [year.reported[other] for other in keys if other != key]), keys)
           for keys in _neighbours(year) for key in keys}
    return [one._replace(neighbours=tuple(key for key in one.neighbours if key != one.key)) for one in _listed(year, far)]


def _listed(year: Year, doubted: Mapping[Key, tuple[np.ndarray, tuple[Key, ...]]]) -> Iterator[Doubted]:
    """Yield what is doubted, agency by agency: for each key whether it is, one an agency, and its neighbours."""
    some = np.logical_or.reduce([is_doubted for is_doubted, _ in doubted.values()]) if doubted else ()
    for place in np.flatnonzero(some):
        yield from (Doubted(year.agencies[place], year.fiscal_year, key, keys) for key, (is_doubted, keys) in doubted.items() if is_doubted[place])


# --- values and their neighbours -------------------------------------------------------------------
def _neighbours(year: Year) -> list[tuple[Key, ...]]:
    """Return the keys that are like each other: survey items of one indicator, indicators of one tool."""
    groups: dict[tuple, list[Key]] = {}
    known = known_framework(year.fiscal_year)
    for level, code in year.reported:
        if level == "item" and known and code in known.items and known.items[code].tool != "OIT":
            groups.setdefault((level, known.items[code].indicator), []).append((level, code))
        elif level == "indicator" and int(code) in indicators():
            groups.setdefault((level, indicators()[int(code)].tool), []).append((level, code))
    return [tuple(keys) for keys in groups.values() if len(keys) > NEIGHBOURS]


def _far(scores: np.ndarray, others: list[np.ndarray]) -> np.ndarray:
    """Say for each agency whether a score is far from the others, of which enough are known and agree."""
    around = np.sort(np.array(others), axis=0)  # NaN last
    known = (~np.isnan(around)).sum(axis=0)
    enough, each = known >= NEIGHBOURS, np.arange(len(scores))
    middle, highest = around[known // 2 * enough, each], around[np.maximum(known - 1, 0), each]
    return enough & (highest - around[0] <= NEAR) & (np.abs(scores - middle) > FAR)


def _units(year: Year) -> np.ndarray:
    """Return for each agency the last digit that its scores show, as rounding.unit does for a round."""
    count = len(year.agencies)
    shown = np.array([scores for key, scores in year.reported.items() if key[0] != "item" or rounding.tells(key)]).reshape(-1, count)
    enough = sum((~np.isnan(scores) for key, scores in year.reported.items() if rounding.tells(key)), np.zeros(count)) >= rounding.FEW
    units = np.full(count, 0.01)
    for one in reversed(rounding.UNITS):
        finer = (np.abs(shown / one - np.round(shown / one)) >= rounding.NEAR).any(axis=0)  # NaN is not
        units[enough & ~finer] = one
    return units


# --- values and their parts ------------------------------------------------------------------------
class _Values:
    """The rule tree of a year over many agencies; each value is an array, computed once."""

    def __init__(self, year: Year) -> None:
        self.rules, self.reported = rules(year.fiscal_year), year.reported
        self.unknown = np.full(len(year.agencies), np.nan)
        self.units = _units(year)
        self._computed: dict[Key, np.ndarray] = {}

    def wrong(self, key: Key) -> np.ndarray:
        """Say for each agency whether its reported value differs from the computed one by more than rounding."""
        exact, rounded = np.maximum(rounding.TOLERANCE, self.units / 2), np.maximum(rounding.ROUNDED_TOLERANCE, self.units)
        tolerance = np.where(self._exact(self.rules[key]), exact, rounded)
        return np.abs(self.reported[key] - self._combined(key)) > tolerance + rounding.SLACK  # NaN is never greater

    def _score(self, key: Key) -> np.ndarray:
        reported = self.reported.get(key, self.unknown)
        return np.where(np.isnan(reported), self._combined(key), reported)

    def _combined(self, key: Key) -> np.ndarray:
        if key not in self._computed:
            rule = self.rules.get(key)
            self._computed[key] = self.unknown if rule is None or not rule.determined else sum(
                share * self._score(part) for part, share in zip(rule.parts, rule.shares, strict=True))
        return self._computed[key]

    def _exact(self, rule: Rule) -> np.ndarray:
        """Say for each agency whether nothing printed and rounded went into the parts: only OIT items, which are 0 or 100."""
        exact = np.ones(len(self.unknown), dtype=bool)
        for level, code in rule.parts:
            if level == "item":
                exact &= code.startswith("o")
            else:
                exact &= np.isnan(self.reported.get((level, code), self.unknown)) & self._exact(self.rules[level, code])
        return exact
