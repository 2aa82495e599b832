"""The failed OIT items: what they cost, what repeats, what no measure answers."""

from collections.abc import Collection, Mapping

from ita import text
from ita.findings.finding import Finding
from ita.findings.words import item_of, shown
from ita.scoring import Cost, Round, history, total
from ita.scoring.costs import all_known
from ita.scoring.tree import known_framework
from ita.scoring.wording import enumerated


def cost(round_: Round, lost: tuple[Cost, ...]) -> Finding | None:
    """Say what the failed OIT items cost and which costs most, or that all passed."""
    if not lost:
        return _all_passed(round_)
    points, items = total(lost), [item_of(round_, one.code) for one in lost]
    facts = {"codes": tuple(one.code for one in lost), "points": points}
    if points is None:
        said = text.COST_UNKNOWN_ONE.format(item=items[0]) if len(lost) == 1 else text.COST_UNKNOWN_MANY.format(
            count=len(lost), items=enumerated([one.code for one in lost]))
    elif len(lost) == 1:
        said = text.COST_ONE.format(item=items[0], points=shown(points))
    else:
        said = _cost_of_many(lost, items[0], points)
    return Finding("cost", said + ("" if all_known(round_) else text.COST_AS_FAR_AS_KNOWN), facts, "failing")


def uncovered(round_: Round, lost: tuple[Cost, ...], covered: Collection[str] | None) -> Finding | None:
    """Say which failed items no measure answers."""
    open_ = [one.code for one in lost if covered is not None and one.code not in covered]
    if not open_:
        return None
    form = text.UNCOVERED_ONE if len(open_) == 1 else text.UNCOVERED_ALL if len(open_) == len(lost) else text.UNCOVERED_MANY
    said = form.format(count=len(open_), item=item_of(round_, open_[0]), items=enumerated(open_))
    return Finding("uncovered", said, {"codes": tuple(open_)}, "draft")


def repeats(rounds: Mapping[int, Round], round_: Round, lost: tuple[Cost, ...]) -> Finding | None:
    """Say which items have failed in a row, and since when."""
    since = {one.code: history(rounds, one.code, round_.fiscal_year).failing_since for one in lost}
    since = {code: year for code, year in since.items() if year is not None and year < round_.fiscal_year}
    if not since:
        return None
    first = min(since.values())
    longest = [code for code in since if since[code] == first]
    form = text.REPEATS_ONE if len(since) == 1 else text.REPEATS_EVEN if len(longest) == len(since) else text.REPEATS_MANY
    said = form.format(count=len(since), items=enumerated(since), since=first, item=item_of(round_, longest[0]),
                       longest=enumerated(longest))
    return Finding("repeats", said, {"since": since}, "failing")


def again(rounds: Mapping[int, Round], round_: Round, lost: tuple[Cost, ...]) -> Finding | None:
    """Say which items fail again after they had been mended."""
    past = [history(rounds, one.code, round_.fiscal_year) for one in lost]
    years = {one.code: one.failed_before for one in past if one.kind == "again"}
    if not years:
        return None
    said = (text.AGAIN_ONE if len(years) == 1 else text.AGAIN_MANY).format(
        item=item_of(round_, next(iter(years))), years=text.listed([str(year) for year in next(iter(years.values()))]),
        count=len(years), items=enumerated(years))
    return Finding("again", said, {"years": years}, "failing")


def _cost_of_many(lost: tuple[Cost, ...], first: str, points: float) -> str:
    most = [one.code for one in lost if abs(one.overall - lost[0].overall) < 0.005]
    form = text.COST_MANY if len(most) == 1 else text.COST_ALL_EVEN if len(most) == len(lost) else text.COST_MANY_EVEN
    return form.format(count=len(lost), points=shown(points), item=first, items=enumerated(most), most=shown(lost[0].overall))


def _all_passed(round_: Round) -> Finding | None:
    if not all_known(round_):
        return None
    count = len(known_framework(round_.fiscal_year).items_of("OIT"))
    return Finding("cost", text.COST_NONE.format(count=count), {"codes": (), "points": 0.0}, "failing")
