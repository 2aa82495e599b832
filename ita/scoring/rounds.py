"""One agency's one fiscal year as a plain mapping, so that every rule answers at once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

Key = tuple[str, str]  # (level, code): ("item", "o12"), ("indicator", "9"), ("overall", "ITA")


@dataclass(frozen=True)
class Round:
    """The known scores of one agency in one fiscal year; what is unknown has no key."""

    agency: str
    fiscal_year: int
    scores: Mapping[Key, float]
    reported_level: str | None = None
    originals: Mapping[Key, float] = field(default_factory=dict)  # what the report says where a correction stands


def round_of(scores: pd.DataFrame, agency: str, fiscal_year: int, reported_level: str | None = None) -> Round:
    """Return one round of a tidy table; a round without rows has no scores."""
    rows = scores[(scores["fiscal_year"] == fiscal_year) & (scores["agency"] == agency)]
    known = {(level, code): float(score)
             for level, code, score in zip(rows["level"], rows["code"], rows["score"]) if not math.isnan(score)}
    return Round(agency, int(fiscal_year), known, _level(reported_level))


def corrected(round_: Round, corrections: Mapping[Key, float]) -> Round:
    """Return the round with accepted corrections in place of what the report says, which is kept in `originals`."""
    first = {key: round_.scores[key] for key in corrections if key in round_.scores}
    return Round(round_.agency, round_.fiscal_year, {**round_.scores, **corrections}, round_.reported_level,
                 {**first, **round_.originals})


def _level(reported: str | None) -> str | None:
    return (reported.strip() or None) if isinstance(reported, str) else None
