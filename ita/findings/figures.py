"""How the scores moved, the best and the worst, and what adds up."""

from collections.abc import Mapping

from ita import text
from ita.findings.finding import Finding
from ita.findings.words import item_of, name_of, shown
from ita.frameworks import PASS_LINE, TOOLS, indicators
from ita.scores import code_order
from ita.scoring import DIFFERS, MATCH, OVERALL_KEY, Check, Round, printed, reconcile, score
from ita.scoring.costs import TOOL_OF
from ita.scoring.tree import known_framework
from ita.scoring.wording import called, enumerated


def moved(rounds: Mapping[int, Round], round_: Round) -> Finding | None:
    """Say how the overall moved since the latest earlier year that has one."""
    now, (year, before) = score(round_, OVERALL_KEY), _before(rounds, round_, OVERALL_KEY)
    if None in (now, before):
        return None
    change = round(printed(now) - printed(before), 2)
    form = text.MOVED_UP if change > 0 else text.MOVED_DOWN if change < 0 else text.MOVED_NOT
    said = form.format(points=shown(abs(change)), before=year, old=shown(before), new=shown(now))
    return Finding("moved", said, {"before": year, "change": change}, "check", "years")


def moved_most(rounds: Mapping[int, Round], round_: Round) -> Finding | None:
    """Say which indicators rose and fell most since then; not where an indicator contradicts its items."""
    year, _ = _before(rounds, round_, None)
    if year is None or any(_contradicted(reconcile(one), "indicator") for one in (round_, rounds[year])):
        return None
    now, before = _indicator_scores(round_), _indicator_scores(rounds[year])
    moved = {number: round(now[number] - before[number], 2) for number in now.keys() & before.keys()}
    if not any(moved.values()):
        return None
    rise, fall = max(moved.values()), min(moved.values())
    form = text.MOST_UP if fall >= 0 else text.MOST_DOWN if rise <= 0 else text.MOST_BOTH
    said = form.format(before=year, risen=_names(moved, rise), rise=shown(rise), fallen=_names(moved, fall), fall=shown(-fall))
    return Finding("moved_most", said, {"before": year, "moved": moved}, "trends")


def best_and_worst(round_: Round) -> Finding | None:
    """Say the best and the worst indicator; not where an indicator contradicts its items."""
    now, checks = _indicator_scores(round_), reconcile(round_)
    if len(now) < 2 or _contradicted(checks, "indicator"):
        return None
    high, low = max(now.values()), min(now.values())
    best, worst = [n for n in now if now[n] == high], [n for n in now if now[n] == low]
    form = text.ALL_EVEN if high == low else text.BEST_WORST if len(best) == 1 else text.BEST_MANY
    said = form.format(count=len(best), best=name_of(best[0]), high=shown(high), low=shown(low),
                       worst=_names(now, low))
    return Finding("best_and_worst", _as_reported(checks, said), {"best": best, "worst": worst, "high": high, "low": low}, "tools")


def tools(round_: Round) -> Finding | None:
    """Say the best and the worst tool; not where what contradicts its parts could change which they are, or their scores."""
    checks, now = reconcile(round_), {tool: score(round_, ("tool", tool)) for tool in TOOLS}
    known = {tool: printed(points) for tool, points in now.items() if points is not None}
    by_parts = known | {check.code: printed(check.computed) for check in checks if check.status == DIFFERS and check.code in known}
    if len(set(known.values())) < 2 or _contradicted(checks, "indicator") or _ends(by_parts) != _ends(known):
        return None
    (high, best), (low, worst) = _ends(known)
    said = text.TOOLS_BEST_WORST.format(best=text.listed(best), high=shown(high), worst=text.listed(worst), low=shown(low))
    return Finding("tools", _as_reported(checks, said), {"scores": known}, "tools", worst[0])


def lowest_question(round_: Round) -> Finding | None:
    """Say the lowest survey item below 85."""
    survey = {code: points for (level, code), points in round_.scores.items() if level == "item" and code[0] in "ie"}
    low = min(survey.values(), default=PASS_LINE)
    if low >= PASS_LINE:
        return None
    codes = sorted((code for code in survey if survey[code] == low), key=code_order)
    form = text.LOWEST_QUESTION if len(codes) == 1 else text.LOWEST_QUESTIONS
    said = form.format(item=item_of(round_, codes[0]), items=enumerated(codes), count=len(codes), score=shown(low))
    return Finding("lowest_question", said, {"codes": tuple(codes), "score": low}, "tools", TOOL_OF[codes[0][0]])


def national(round_: Round) -> Finding | None:
    """Say where the overall stands against the nation's mean."""
    known, now = known_framework(round_.fiscal_year), score(round_, OVERALL_KEY)
    if now is None or known is None or known.national_mean is None:
        return None
    away = round(printed(now) - known.national_mean, 2)
    form = text.NATIONAL_ABOVE if away > 0 else text.NATIONAL_BELOW if away < 0 else text.NATIONAL_SAME
    said = form.format(mean=shown(known.national_mean), points=shown(abs(away)))
    return Finding("national", said, {"mean": known.national_mean, "away": away}, "check", "level")


def _contradicted(checks: list[Check], *levels: str) -> bool:
    """Say whether a value of these levels is not what its parts make of it, so that comparing them would mislead."""
    return any(check.status == DIFFERS and check.level in levels for check in checks)


def _as_reported(checks: list[Check], said: str) -> str:
    """Return a sentence, said of the report where something above its figures does not follow from them."""
    doubted = _contradicted(checks, "overall", "tool")
    return text.AS_REPORTED.format(said=said) if doubted else said


def _ends(scores: Mapping[str, float]) -> list[tuple[float, list[str]]]:
    """Return the highest and the lowest score, each with whose it is."""
    ends = max(scores.values(), default=0.0), min(scores.values(), default=0.0)
    return [(points, [one for one in scores if scores[one] == points]) for points in ends]


def _names(scores: Mapping[int, float], points: float) -> str:
    """Return the names of the indicators with these points."""
    return text.listed([name_of(number) for number in sorted(scores) if scores[number] == points])


def _before(rounds: Mapping[int, Round], round_: Round, key) -> tuple[int | None, float | None]:
    """Return the latest earlier year (that has a value) and the value."""
    for year in sorted((one for one in rounds if one < round_.fiscal_year), reverse=True):
        points = score(rounds[year], key) if key else None
        if points is not None or (key is None and _indicator_scores(rounds[year])):
            return year, points
    return None, None


def _indicator_scores(round_: Round) -> dict[int, float]:
    known = {number: score(round_, ("indicator", str(number))) for number in indicators()}
    return {number: printed(points) for number, points in known.items() if points is not None}


def differs(checks: list[Check]) -> Finding | None:
    """Say which reported values are not what their parts make of them."""
    wrong = [check for check in checks if check.status == DIFFERS and check.level != "level"]
    if not wrong:
        return None
    values = [{"what": called(check.key), "reported": shown(check.reported), "computed": shown(check.computed)} for check in wrong]
    said = text.DIFFERS_ONE.format(**values[0]) if len(wrong) == 1 else text.DIFFERS_MANY.format(
        count=len(wrong), values=enumerated([text.DIFFERS_VALUE.format(**value) for value in values]))
    return Finding("differs", said, {"keys": tuple(check.key for check in wrong)}, "check", "check")


def adds_up(checks: list[Check]) -> Finding | None:
    """Say how many values were checked and agree, when none differs."""
    matched = sum(check.status == MATCH for check in checks)
    if not matched or any(check.status == DIFFERS for check in checks):
        return None
    unchecked = len(checks) - matched
    said = (text.ADDS_UP_ONE if matched == 1 else text.ADDS_UP).format(matched=matched)
    said += text.ADDS_UP_BUT.format(unchecked=unchecked) if unchecked else ""
    return Finding("adds_up", said, {"matched": matched, "unchecked": unchecked}, "check", "check")
