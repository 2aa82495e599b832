"""The level on screen: reported beside computed, why, what is missing to the next one, and the year's rule."""

import streamlit as st

from ita import text
from ita.findings import level_sentence, next_sentence
from ita.findings.figures import national
from ita.findings.words import tool
from ita.frameworks import TOOLS, Level
from ita.scores import OVERALL
from ita.scoring import DIFFERS, LevelResult, Round, Standing, level_of, reason_words, reconcile, score
from ita.scoring.tree import known_framework
from ita.ui import blocks, data


def show(shown: data.View) -> None:
    """Show the level and why it is so, what is missing, and the rule that it follows."""
    result = level_of(shown.round)
    with st.container(border=True, key="card-level"):
        st.html(blocks.levels(_pair(shown.round, result)) + "".join(map(blocks.said, _reasons(shown.round, result))))
    missing, rule = st.columns(2, gap="small", border=True)
    with missing:
        _next(result)
        _nation(shown)
    with rule:
        _rule(shown.fiscal_year, result)


def why(round_: Round, reason: str) -> str:
    """Return the Thai words for the reason why a level, or the way to it, cannot be said."""
    missing = [("tool", one) for one in TOOLS if score(round_, ("tool", one)) is None]
    return reason_words(reason, round_.fiscal_year, missing)


def _pair(round_: Round, result: LevelResult) -> list[tuple[str, str, str]]:
    """Return (what, level, tone) for the reported and the computed level."""
    computed = result.name or text.LEVEL_NOT_COMPUTED.format(reason=why(round_, result.reason))
    estimated = f" ({text.LEVEL_ESTIMATED})" if result.name and result.estimated else ""
    return [(text.LEVEL_REPORTED, result.reported or text.LEVEL_NOT_REPORTED, ""),
            (text.LEVEL_COMPUTED, computed + estimated, "bad" if result.differs and _is_wrong(round_) else "")]


def _is_wrong(round_: Round) -> bool:
    """Say whether the reported level cannot follow; a lower one may, from a part of EIT that the report does not print."""
    return any(check.level == "level" and check.status == DIFFERS for check in reconcile(round_))


def _reasons(round_: Round, result: LevelResult) -> list[str]:
    said = [reason_words("level_differs" if _is_wrong(round_) else "level_may_follow", round_.fiscal_year)] if result.differs else []
    estimated = [reason_words("eit_parts_unknown", round_.fiscal_year)] if result.estimated and result.reported else []
    return [words for words in (*said, level_sentence(result), next_sentence(result), *estimated) if words]


def _next(result: LevelResult) -> None:
    if result.next is None:
        st.html(blocks.title(text.LEVEL_IS_TOP if result.name else text.LEVEL_UNKNOWN))
        return
    st.html(blocks.title(text.TO_NEXT_LEVEL.format(level=result.next.name)))
    st.html(blocks.table(text.NEXT_HEADINGS, map(_standing, result.next.standings), "ita-values ita-changes ita-tall"))


def _standing(one: Standing) -> tuple[str, str, str, str]:
    missing = text.UNKNOWN if one.missing is None else text.REACHED if not one.missing else f"{one.missing:.2f}"
    name = text.OVERALL if one.code == OVERALL else tool(one.code)
    return name, text.UNKNOWN if one.score is None else f"{one.score:.2f}", f"{one.line:g}", missing


def _nation(shown: data.View) -> None:
    """Show the nation's mean beside the overall, where the year's is known."""
    known = known_framework(shown.fiscal_year)
    if known is None or known.national_mean is None:
        return
    away = national(shown.round)
    said = away.sentence if away else text.NATION_MEAN.format(year=shown.fiscal_year, mean=f"{known.national_mean:.2f}")
    if known.national_agencies is not None:
        said += text.NATION_AGENCIES.format(year=shown.fiscal_year, agencies=f"{known.national_agencies:,}")
    st.html(blocks.note(said))


def _rule(year: int, result: LevelResult) -> None:
    known = known_framework(year)
    st.html(blocks.title(text.LEVEL_RULE.format(year=year)))
    if known is None or not known.trusts("levels"):
        st.html(blocks.note(text.LEVEL_RULE_UNSURE.format(year=year)))
        return
    rows = [(text.THIS_LEVEL.format(level=one.name) if one.name == result.name else one.name, *_lines(one, known.levels))
            for one in known.levels]
    st.html(blocks.table(text.LEVEL_RULE_HEADINGS, rows, "ita-tall"))


def _lines(level: Level, levels: tuple[Level, ...]) -> tuple[str, str]:
    above = min((one.overall_min for one in levels if one.overall_min > level.overall_min), default=None)
    overall = (text.BELOW_LINE.format(line=f"{above:g}") if not level.overall_min and above
               else text.AT_LEAST.format(line=f"{level.overall_min:g}"))
    tools = text.NO_LINE if level.each_tool_min is None else text.AT_LEAST.format(line=f"{level.each_tool_min:g}")
    return overall, tools
