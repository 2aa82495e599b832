"""The sentence over each chart: what to see in it, with its year; words come from ita.text."""

from collections.abc import Iterable, Mapping

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


def years_key(year: int, before: Mapping) -> str:
    """Say which mark is this year's, and which last year's when any of its scores is known."""
    known = any(score is not None for score in before.values())
    return text.THIS_YEAR_DOT.format(year=year) + (text.LAST_YEAR_RING.format(year=year - 1) if known else "")


def radar_key(now: Mapping[int, float | None], before: Mapping[int, float | None], year: int) -> str:
    """Say what the marks of the radar mean and where its centre starts, because it does not start at 0."""
    return text.RADAR_KEY.format(years=years_key(year, before), start=f"{axis_start([*now.values(), *before.values()]):.0f}")


def axis_start(values: Iterable[float | None]) -> float:
    """Return where a zoomed axis starts: the lowest round ten below what is shown and below 85, so that the line is always in view."""
    known = [value for value in values if value is not None]
    return max(0.0, min([*known, PASS_LINE]) // 10 * 10 - (0 if known and min(known) % 10 > 3 else 10))


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
    """Say which indicators rose and fell most over the widest span of years that any has scores for, {number: {year: score}}."""
    known = {number: [year for year in years if scores.get(year) is not None] for number, scores in table.items()}
    spans = {number: (found[0], found[-1]) for number, found in known.items() if len(found) > 1}
    if not spans:
        return text.LINES_ONE_YEAR
    first, last = max(spans.values(), key=lambda span: span[1] - span[0])
    moved = {number: round(table[number][last] - table[number][first], 2) for number in spans if spans[number] == (first, last)}
    best, worst = max(moved, key=moved.get), min(moved, key=moved.get)
    rose, fell = moved[best] > 0, moved[worst] < 0
    words = text.LINES_BOTH if rose and fell else text.LINES_ROSE if rose else text.LINES_FELL if fell else text.LINES_SAME
    return words.format(first=first, last=last, best=_name(best), rise=f"{moved[best]:.2f}", worst=_name(worst), fall=f"{-moved[worst]:.2f}")


def heatmap(table: Mapping[int, Mapping[int, float | None]], year: int) -> str:
    """Say how many of the shown indicators are below the line in a year, {number: {year: score}}."""
    known = [scores[year] for scores in table.values() if scores.get(year) is not None]
    if not known:
        return text.INDICATORS_UNKNOWN.format(year=year)
    below = sum(score < PASS_LINE for score in known)
    return (text.HEATMAP_BELOW if below else text.HEATMAP_ALL_PASS).format(below=below, known=len(known), year=year)


def _name(number: int) -> str:
    return indicators()[number].name
