"""ภาพรวม: where we are, better or worse than last year, what failed, what to see."""

import streamlit as st

from ita import charts, text
from ita.ui import blocks, checking, overview, shell
from ita.ui.charting import chart

shown = shell.view()
if shown.round is None:
    st.header(text.PAGES["overview"], anchor=False)
    shell.no_scores(shown)
    st.stop()

page = overview.prepared(shown)
st.header(page.headline, anchor=False)
checking.corrected_note(shown, shown.fiscal_year - 1, shown.fiscal_year)

score, tools, trend = st.columns([3, 4.4, 3], gap="small", border=True)
score.html(page.score_card)
with tools:
    st.html(blocks.title(page.tools_caption))
    chart("tools", shown.key, page.tools_caption, lambda style: charts.tool_bars(page.tools, page.tools_before, style))
with trend:
    st.html(blocks.title(page.trend_caption))
    chart("trend", shown.key, page.trend_caption, lambda style: charts.overall_trend(page.by_year, style))

spread, items = st.columns([6, 4.7], gap="small", border=True)
with spread:
    st.html(blocks.title(page.indicators_caption, page.legend))
    chart("indicators", shown.key, page.indicators_caption,
          lambda style: charts.indicator_dumbbells(page.indicators, page.indicators_before, style))
items.html(page.items)

with st.container(border=True, key="card-findings"):
    st.html(blocks.title(text.WHAT_TO_SEE))
    overview.sentences(shown)
