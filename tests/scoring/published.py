"""The published reports as rounds, and rounds made by the rules."""

from functools import cache
from pathlib import Path

import pandas as pd

from ita import scores as tidy
from ita.frameworks import framework
from ita.scoring import Round, round_of, rules
from ita.scoring.values import computed, printed

FOLDER = Path(__file__).parent
KHLONGKHWANG, SERPLO = "องค์การบริหารส่วนตำบลคลองขวาง", "องค์การบริหารส่วนตำบลเสอเพลอ"
RAWE, TAK = "องค์การบริหารส่วนตำบลระเว", "องค์การบริหารส่วนจังหวัดตาก"
REPORTS = ((KHLONGKHWANG, 2565), (KHLONGKHWANG, 2566), (SERPLO, 2565), (RAWE, 2567), (TAK, 2566))


@cache
def published_scores() -> pd.DataFrame:
    """Return the published figures as a tidy table."""
    return tidy.check(tidy.typed(pd.read_csv(FOLDER / "published.csv", keep_default_na=False, dtype={"code": str}).fillna("")))


@cache
def published_levels() -> pd.DataFrame:
    """Return the level that each report gives."""
    return pd.read_csv(FOLDER / "published_levels.csv")


@cache
def published(agency: str, year: int) -> Round:
    """Return one published report."""
    levels = published_levels()
    level = levels[(levels["agency"] == agency) & (levels["fiscal_year"] == year)]["reported_level"].item()
    return round_of(published_scores(), agency, year, level)


def made(year: int, scores: dict, level: str | None = None, agency: str = "หน่วยงานทดสอบ") -> Round:
    """Return a round of the given scores, {"ITA": 90, "IIT": 80, "9": 70, "9.1": 60, "o1": 0}."""
    return Round(agency, year, {(_level(code), code): float(points) for code, points in scores.items()}, level)


def followed(year: int, items: dict[str, float], eit: dict[str, float]) -> Round:
    """Return a whole report that follows the year's rules from item scores and the EIT indicators 6–8."""
    round_ = made(year, items | eit)
    above = {key: computed(round_, key) for key in rules(year)}
    return Round(round_.agency, year, dict(round_.scores) | {
        key: printed(points) for key, points in above.items() if points is not None and key[0] != "sub_indicator"})


def all_items(year: int, points: float) -> dict[str, float]:
    """Return every IIT and OIT item of a year at one score."""
    return {code: points for code, item in framework(year).items.items() if item.tool != "EIT"}


def _level(code: str) -> str:
    if code == "ITA":
        return "overall"
    if code[0].isdigit():
        return "sub_indicator" if "." in code else "indicator"
    return "tool" if code.isupper() or code in ("EIT1", "EIT2") else "item"
