"""ภาพรวม: where we are, better or worse than last year, what failed, what to see."""

import streamlit as st

from ita import charts, text
from ita.ui import checking, overview, shell
from ita.ui.charting import chart

shown = shell.view()
if shown.round is None:
    st.header(text.PAGES["overview"], anchor=False)
    shell.no_scores(shown)
    st.stop()

page = overview.prepared(shown)
st.header(page.headline, anchor=False)
checking.corrected_note(shown, shown.fiscal_year - 1, shown.fiscal_year)

with st.container(key="overview"):  # a grid: each chart finds its card by its key, see ita/ui/look.py
    st.html(overview.cards(shown, page))
    chart("tools", shown.key, page.tools_caption, lambda style: charts.tool_bars(page.tools, page.tools_before, style))
    chart("trend", shown.key, page.trend_caption, lambda style: charts.overall_trend(page.by_year, style))
    chart("indicators", shown.key, page.indicators_caption,
          lambda style: charts.indicator_dumbbells(page.indicators, page.indicators_before, shown.fiscal_year, style))
