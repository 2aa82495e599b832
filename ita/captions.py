"""The sentence over each chart: what to see in it, with its year; words come from ita.text."""

from collections.abc import Mapping

from ita import text
from ita.frameworks import PASS_LINE, indicators


def tools(now: Mapping[str, float | None], year: int) -> str:
    """Say which tools are below the line, {tool: score}."""
    known = {tool: score for tool, score in now.items() if score is not None}
    below = [tool for tool, score in known.items() if score < PASS_LINE]
    if not known:
        return text.TOOLS_UNKNOWN.format(year=year)
    if below:
        return text.TOOLS_BELOW.format(tools=text.listed(below), year=year)
    return (text.TOOLS_ALL_PASS if len(known) == len(now) else text.TOOLS_KNOWN_PASS).format(year=year)


def tool(name: str, score: float | None, year: int) -> str:
    """Say a tool's score and where it stands against the line."""
    if score is None:
        return text.TOOL_UNKNOWN.format(tool=name, year=year)
    words = text.TOOL_PASS if score >= PASS_LINE else text.TOOL_BELOW
    return words.format(tool=name, score=f"{score:.2f}", missing=f"{PASS_LINE - score:.2f}", year=year)


def items(name: str, table, year: int) -> str:
    """Say how many of a tool's items are below the line; `table` has a column score."""
    if table.empty:
        return text.ITEMS_UNKNOWN.format(tool=name, year=year)
    below = int((table["score"] < PASS_LINE).sum())
    return (text.ITEMS_BELOW if below else text.ITEMS_ALL_PASS).format(tool=name, below=below, known=len(table), year=year)


def indicator_spread(now: Mapping[int, float | None], before: Mapping[int, float | None], year: int) -> str:
    """Say which indicator is lowest, and whether it fell, {number: score}."""
    known = {number: score for number, score in now.items() if score is not None}
    if not known:
        return text.INDICATORS_UNKNOWN.format(year=year)
    lowest = min(known, key=known.get)
    last = before.get(lowest)
    movement = "" if last is None or last == known[lowest] else (
        text.AND_ROSE if known[lowest] > last else text.AND_FELL).format(year=year - 1)
    return text.INDICATOR_LOWEST.format(name=indicators()[lowest].name, score=f"{known[lowest]:.2f}", movement=movement, year=year)


def overall_trend(by_year: Mapping[int, float | None]) -> str:
    """Say how the overall moved between the last two years that have one."""
    known = [(year, score) for year, score in sorted(by_year.items()) if score is not None]
    if not known:
        return text.OVERALL_UNKNOWN
    if len(known) == 1:
        return text.OVERALL_ONE_YEAR.format(year=known[0][0])
    (first, before), (last, now) = known[-2:]
    if round(now - before, 2) == 0:
        return text.OVERALL_SAME.format(first=first, last=last)
    words = text.OVERALL_ROSE if now > before else text.OVERALL_FELL
    return words.format(change=f"{abs(now - before):.2f}", first=first, last=last)


def oit_items(states: Mapping[str, str], year: int) -> str:
    """Say how many OIT items failed, {code: pass|fail|unknown}."""
    failed = sum(state == "fail" for state in states.values())
    known = sum(state != "unknown" for state in states.values())
    if not known:
        return text.OIT_UNKNOWN.format(year=year)
    if failed:
        return text.OIT_FAILED.format(failed=failed, known=known, year=year)
    return (text.OIT_ALL_PASS if known == len(states) else text.OIT_KNOWN_PASS).format(known=known, year=year)


def changes(moved: Mapping[int, float | None], year: int) -> str:
    """Say how many indicators rose and fell since last year, {number: change}."""
    known = [change for change in moved.values() if change is not None]
    if not known:
        return text.CHANGES_UNKNOWN.format(year=year, before=year - 1)
    return text.CHANGES.format(rose=sum(change > 0 for change in known), fell=sum(change < 0 for change in known),
                               year=year, before=year - 1)


def lines(table: Mapping[int, Mapping[int, float | None]], years) -> str:
    """Say which indicator rose most from the first to the last year shown, {number: {year: score}}."""
    spans = {number: [scores[year] for year in years if scores.get(year) is not None] for number, scores in table.items()}
    moved = {number: round(values[-1] - values[0], 2) for number, values in spans.items() if len(values) > 1}
    if not moved:
        return text.LINES_ONE_YEAR
    best, worst = max(moved, key=moved.get), min(moved, key=moved.get)
    if moved[best] > 0 > moved[worst]:
        return text.LINES_BOTH.format(best=_name(best), rise=f"{moved[best]:.2f}", worst=_name(worst), fall=f"{-moved[worst]:.2f}")
    if moved[best] > 0:
        return text.LINES_ROSE.format(best=_name(best), rise=f"{moved[best]:.2f}")
    if moved[worst] < 0:
        return text.LINES_FELL.format(worst=_name(worst), fall=f"{-moved[worst]:.2f}")
    return text.LINES_SAME


def heatmap(table: Mapping[int, Mapping[int, float | None]], year: int) -> str:
    """Say how many of the shown indicators are below the line in a year, {number: {year: score}}."""
    known = [scores[year] for scores in table.values() if scores.get(year) is not None]
    if not known:
        return text.INDICATORS_UNKNOWN.format(year=year)
    below = sum(score < PASS_LINE for score in known)
    return (text.HEATMAP_BELOW if below else text.HEATMAP_ALL_PASS).format(below=below, known=len(known), year=year)


def _name(number: int) -> str:
    return indicators()[number].name
