"""What pages and exports show of a round: plain mappings by tool, indicator, item and year; unknown is None."""

from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from ita import text
from ita.frameworks import PASS_LINE, PREFIX, TOOLS, YEARS, Item, framework, indicators, sub_indicators
from ita.scores import OVERALL, code_order
from ita.scoring import Round, value
from ita.scoring.tree import known_framework

PASS, FAIL, UNKNOWN = "pass", "fail", "unknown"
TOOL_OF_PREFIX = {prefix: tool for tool, prefix in PREFIX.items()}


def overall(round_: Round | None) -> float | None:
    """Return the overall score, reported or computed."""
    return _score(round_, "overall", OVERALL)


def by_tool(round_: Round | None) -> dict[str, float | None]:
    """Return the score of each tool."""
    return {tool: _score(round_, "tool", tool) for tool in TOOLS}


def by_indicator(round_: Round | None) -> dict[int, float | None]:
    """Return the score of each of the ten indicators."""
    return {number: _score(round_, "indicator", str(number)) for number in indicators()}


def overall_by_year(rounds: Mapping[int, Round], until: int, years: int = 5) -> dict[int, float | None]:
    """Return the overall of the last years until one, each year in a row so that a missing one leaves a gap.

    Years before the first round are left out.
    """
    first = min([year for year in rounds if year > until - years] or [until])
    return {year: overall(rounds.get(year)) for year in range(first, until + 1)}


def indicators_by_year(rounds: Mapping[int, Round], years) -> dict[int, dict[int, float | None]]:
    """Return {indicator: {year: score}} over the given years."""
    by_year = {year: by_indicator(rounds.get(year)) for year in years}
    return {number: {year: by_year[year][number] for year in years} for number in indicators()}


def oit_states(round_: Round | None, year: int) -> dict[str, str]:
    """Return pass, fail or unknown for each OIT item of the year's framework; an item below 100 has failed."""
    known = known_framework(year)
    return {item.code: _state(round_, item.code) for item in known.items_of("OIT")} if known else {}


def failed_items(round_: Round | None, year: int) -> list[str]:
    """Return the codes of the failed OIT items in their official order."""
    return [code for code, state in oit_states(round_, year).items() if state == FAIL]


def oit_groups(year: int) -> list[tuple[str, list[str]]]:
    """Return the OIT items as (name, codes) by sub-indicator, or by indicator where sub-indicators are not known."""
    known = known_framework(year)
    if known is None:
        return []
    groups: dict[str, list[str]] = {}
    for item in known.items_of("OIT"):
        if known.trusts("sub_indicators"):
            name = f"{item.sub_indicator} {sub_indicators()[item.sub_indicator]}"
        else:
            name = f"{item.indicator} {indicators()[item.indicator].name}"
        groups.setdefault(name, []).append(item.code)
    return list(groups.items())


def oit_tiles(round_: Round | None, year: int) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the OIT items with their states by group: [(group name, [(code, state)])]."""
    states = oit_states(round_, year)
    return [(name, [(code, states[code]) for code in codes]) for name, codes in oit_groups(year)]


def counts(states: Mapping[str, str]) -> Mapping[str, int]:
    """Return how many items passed, failed and are unknown."""
    return Counter(states.values())


def item_table(round_: Round, year: int, names: Mapping[str, str], tool: str | None = None) -> pd.DataFrame:
    """Return the known item scores in official order: tool, code, label, indicator, score; of one tool when named.

    names: {code: what the file calls the item}, shown where the year's framework has no words for it.
    """
    rows = [(item.tool, item.code, item.label or names.get(item.code, ""), item.indicator, round_.scores[("item", item.code)])
            for item in items_known(round_, year) if tool in (None, item.tool)]
    return pd.DataFrame(rows, columns=["tool", "code", "label", "indicator", "score"])


def item_names(table: pd.DataFrame, year: int) -> dict[str, str]:
    """Return what a year's items are called in tidy scores, {code: name}; a name that only repeats the code is none."""
    rows = table[(table["fiscal_year"] == year) & (table["level"] == "item")]
    return {code: name for code, name in zip(rows["code"], rows["name"], strict=True) if name and name != code}


def items_known(round_: Round, year: int) -> list[Item]:
    """Return the items that have a score: those of the framework, then codes that the year's framework does not list."""
    known = known_framework(year)
    listed = known.items if known else {}
    given = [code for level, code in round_.scores if level == "item"]
    others = sorted((code for code in given if code not in listed), key=code_order)
    made = [Item(code, TOOL_OF_PREFIX[code[0]], 0, None, "", (), None) for code in others]
    return [item for code, item in listed.items() if ("item", code) in round_.scores] + made


def item_rows(items: pd.DataFrame, lowest_first: bool) -> list[tuple[str, float]]:
    """Return (code and label, score) for a chart, in official order or lowest first."""
    rows = items.sort_values("score", kind="stable") if lowest_first else items
    return [(f"{row.code} {row.label}".strip(), row.score) for row in rows.itertuples()]


def printed_items(items: pd.DataFrame, lowest_first: bool) -> pd.DataFrame:
    """Return the item table with Thai headings and what each score means against 85."""
    rows = items.sort_values("score", kind="stable") if lowest_first else items
    return pd.DataFrame({
        text.TOOL: rows["tool"], text.CODE: rows["code"], text.ITEM: rows["label"],
        text.INDICATOR: [f"{n}. {indicators()[n].name}" if n in indicators() else "" for n in rows["indicator"]],
        text.SCORE: rows["score"],
        text.AGAINST_LINE: [text.AT_LEAST_85 if score >= PASS_LINE else text.BELOW_85 for score in rows["score"]],
    }).reset_index(drop=True)


def indicator_table(table: Mapping[int, Mapping[int, float | None]], years: Sequence[int],
                    moved: Mapping[int, float | None], year: int) -> pd.DataFrame:
    """Return indicators by years with Thai headings, and the change since the year before; unknown is NaN."""
    rows = pd.DataFrame({text.INDICATOR: [f"{n}. {indicators()[n].name}" for n in table],
                         text.TOOL: [indicators()[n].tool for n in table]})
    for each in years:
        rows[str(each)] = pd.Series([scores.get(each) for scores in table.values()], dtype="float64")
    rows[text.CHANGE_FROM.format(before=year - 1, year=year)] = pd.Series(list(moved.values()), dtype="float64")
    return rows


def framework_changes(years) -> list[int]:
    """Return the years whose OIT items ask for other concepts than the year before, as far as both are known."""
    return [year for year in years if year - 1 in years and {year, year - 1} <= {*YEARS} and _concepts(year) != _concepts(year - 1)]


def below_line(scores: Mapping) -> list:
    """Return the keys whose score is known and below 85."""
    return [key for key, score in scores.items() if score is not None and score < PASS_LINE]


def _concepts(year: int) -> set[str | None]:
    return {item.concept for item in framework(year).items_of("OIT")}


def _state(round_: Round | None, code: str) -> str:
    score = None if round_ is None else round_.scores.get(("item", code))
    return UNKNOWN if score is None else PASS if score >= 100 else FAIL


def _score(round_: Round | None, level: str, code: str) -> float | None:
    return None if round_ is None else value(round_, level, code).score
