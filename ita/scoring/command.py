"""The check command: whether a table of scores adds up, one row a reported value."""

from collections.abc import Mapping

import pandas as pd

from ita.scoring.checks import reconcile
from ita.scoring.rounds import round_of

COLUMNS = ("agency", "fiscal_year", "level", "code", "reported", "computed", "status", "reason")


def check_command(scores: pd.DataFrame, rounds: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the check of every reported value above the items as text, two decimals; status match, differs or unchecked.

    scores is tidy; rounds (ita.scores.ROUND_COLUMNS) adds the reported levels, as rows of level "level".
    """
    levels = _levels(rounds)
    rows = []
    for agency, year in scores[["agency", "fiscal_year"]].drop_duplicates().itertuples(index=False):
        checks = reconcile(round_of(scores, agency, year, levels.get((agency, year))))
        rows += [(agency, year, check.level, check.code, _shown(check.reported), _shown(check.computed), check.status, check.why)
                 for check in checks]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _levels(rounds: pd.DataFrame | None) -> Mapping[tuple[str, int], str]:
    if rounds is None:
        return {}
    return {(agency, int(year)): level for agency, year, level in
            zip(rounds["agency"], rounds["fiscal_year"], rounds["reported_level"])}


def _shown(value: float | str | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:.2f}"
