"""ภาพรวม: where we are, better or worse than last year, what failed, what to see."""

import streamlit as st

from ita import captions, charts, results, text
from ita.findings import headline
from ita.ui import blocks, overview, shell
from ita.ui.charting import chart
from ita.ui.words import say

shown = shell.view()
if shown.round is None:
    st.header(text.PAGES["overview"], anchor=False)
    shell.no_scores(shown)
    st.stop()

year = shown.fiscal_year
tools_now, tools_before = results.by_tool(shown.round), results.by_tool(shown.before)
indicators_now, indicators_before = results.by_indicator(shown.round), results.by_indicator(shown.before)
by_year = results.overall_by_year(shown.rounds, year)
states = results.oit_states(shown.round, year)

st.header(say(headline(shown.round)), anchor=False)

score, tools, trend = st.columns([3, 4.4, 3], gap="small")
with score, st.container(border=True, key="card-score", height="stretch"):
    st.html(overview.score_card(shown))
with tools, st.container(border=True, key="card-tools", height="stretch"):
    caption = captions.tools(tools_now, year)
    st.html(blocks.title(caption))
    chart("tools", shown.key, caption, lambda style: charts.tool_bars(tools_now, tools_before, style))
with trend, st.container(border=True, key="card-trend", height="stretch"):
    caption = captions.overall_trend(by_year)
    st.html(blocks.title(caption))
    chart("trend", shown.key, caption, lambda style: charts.overall_trend(by_year, style))

spread, items = st.columns([6, 4.7], gap="small")
with spread, st.container(border=True, key="card-indicators", height="stretch"):
    caption = captions.indicator_spread(indicators_now, indicators_before, year)
    st.html(blocks.title(caption))
    chart("indicators", shown.key, caption, lambda style: charts.indicator_dumbbells(indicators_now, indicators_before, style))
with items, st.container(border=True, key="card-items", height="stretch"):
    st.html(blocks.title(captions.oit_items(states, year)))
    st.html(blocks.tiles(results.oit_tiles(shown.round, year)))
    st.html(blocks.tile_key(results.counts(states)))

with st.container(border=True, key="card-findings"):
    st.html(blocks.title(text.WHAT_TO_SEE))
    overview.sentences(shown)
