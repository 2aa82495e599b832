"""The overview's three figures for one sample agency, built once for a process."""

from functools import cache

from ita import charts, results, scoring
from ita.charts import Style
from ita.store.samples import sample_scores

AGENCY, YEAR = "องค์การบริหารส่วนตำบลคลองขวาง", 2566


@cache
def figures() -> list:
    """Return the tool bars, the indicator dumbbells and the five-year trend."""
    table = sample_scores()
    rounds = {year: scoring.round_of(table, AGENCY, year) for year in (2565, 2566)}
    now, before = rounds[YEAR], rounds[YEAR - 1]
    return [charts.tool_bars(results.by_tool(now), results.by_tool(before), Style()),
            charts.indicator_dumbbells(results.by_indicator(now), results.by_indicator(before), YEAR, Style()),
            charts.overall_trend(results.overall_by_year(rounds, YEAR), Style())]
