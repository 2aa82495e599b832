"""Where the points went on screen: the waterfall, what each failed OIT item costs, and the survey items."""

import streamlit as st

from ita import captions, results, text
from ita import waterfall as figures
from ita.frameworks import TOOLS
from ita.scoring import Cost, Waterfall, called, costs, failed, printed, reason_words, total, waterfall
from ita.scoring.tree import known_framework
from ita.ui import blocks, data
from ita.ui.charting import chart
from ita.ui.remember import remembered


def show(shown: data.View) -> None:
    """Show the waterfall from 100 down to the overall, then the items with their costs."""
    found = remembered(("waterfall", *shown.key), lambda: waterfall(shown.round))
    with st.container(border=True, key="card-waterfall"):
        if not found.steps and found.reason:
            st.html(blocks.title(text.LOST_UNKNOWN.format(reason=reason_words(found.reason, shown.fiscal_year))))
        else:
            caption = _caption(found)
            st.html(blocks.title(caption, text.LOST_UNIT if found.steps else ""))
            chart("waterfall", shown.key, caption, lambda style: figures.figure(found, shown.fiscal_year, style))
    with st.container(border=True, key="card-lost-items"):
        _items(shown)
    _survey(shown)


def _caption(found: Waterfall) -> str:
    """Say what the overall lost and to which tool."""
    if not found.steps:
        return text.LOST_NOTHING.format(overall=f"{found.end:.2f}")
    parts = [text.LOST_TOOL.format(tool=tool, points=f"{found.of_tool(tool):.2f}") for tool in TOOLS]
    if rest := found.of_tool(""):
        parts.append(text.LOST_TOOL.format(tool=text.LOST_REST_WHOLE, points=f"{rest:.2f}"))
    return text.LOST_CAPTION.format(overall=f"{found.end:.2f}", lost=f"{100 - found.end:.2f}",
                                    tools=text.listed(parts).replace("-", "−"))


def _items(shown: data.View) -> None:
    lost = failed(shown.round)
    if not lost:
        st.html(blocks.title(none_failed(shown)))
        return
    st.html(blocks.title(text.LOST_ITEMS.format(count=len(lost))))
    rows = [(one.code, _title(shown.fiscal_year, one.code), *map(_points, _levels(one))) for one in lost]
    if total(lost) is not None:
        rows.append((text.LOST_TOTAL, "", "", "", "", _points(total(lost))))
    st.html(blocks.table(text.LOST_HEADINGS, rows, "ita-values"))
    _why_unknown(shown, lost)


def none_failed(shown: data.View) -> str:
    """Say that no OIT item failed, or that no result of one is known."""
    if known_framework(shown.fiscal_year) is None:
        return reason_words("no_framework", shown.fiscal_year)
    return captions.oit_items(results.oit_states(shown.round, shown.fiscal_year), shown.fiscal_year)


def _survey(shown: data.View) -> None:
    lost = [one for one in costs(shown.round) if one.tool != "OIT"]
    if not lost:
        return
    rows = [(one.code, _title(shown.fiscal_year, one.code), *map(_points, (
        one.score, one.lost.item, one.lost.indicator, one.lost.tool, one.overall, one.to_pass.item, one.to_pass.overall))) for one in lost]
    with st.container(border=True, key="card-lost-survey"):
        st.html(blocks.title(text.LOST_SURVEY.format(year=shown.fiscal_year), text.LOST_SURVEY_NOTE))
        st.html(blocks.table(text.LOST_SURVEY_HEADINGS, rows, "ita-values"))
        _why_unknown(shown, lost)


def _why_unknown(shown: data.View, lost) -> None:
    for reason in dict.fromkeys(one.reason for one in lost if one.reason):
        st.html(blocks.note(text.UNCHECKED_COST.format(mark=text.UNKNOWN, reason=reason_words(reason, shown.fiscal_year))))
    if any(one.assumed and not one.reason for one in lost):
        st.html(blocks.note(reason_words("assumed", shown.fiscal_year)))


def _levels(one: Cost) -> tuple[float | None, ...]:
    return one.lost.sub_indicator, one.lost.indicator, one.lost.tool, one.overall


def _points(points: float | None) -> str:
    return text.UNKNOWN if points is None else f"{printed(points):.2f}"


def _title(year: int, code: str) -> str:
    """Return an item's title; where the year's is not known, the indicator that it belongs to."""
    known = known_framework(year)
    item = known.items.get(code) if known else None
    return "" if item is None else item.label or called(("indicator", str(item.indicator)))
