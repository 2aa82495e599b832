"""ผลรายเครื่องมือ: each tool's indicators and items against 85, the radar of the ten, all item scores."""

import streamlit as st

from ita import captions, charts, results, text
from ita.frameworks import TOOLS, indicators
from ita.ui import blocks, checking, shell, tables
from ita.ui.charting import chart
from ita.ui.words import say

shown = shell.view()
st.header(text.PAGES["tools"], anchor=False)
if shown.round is None:
    shell.no_scores(shown)
    st.stop()

year = shown.fiscal_year
checking.corrected_note(shown, year - 1, year)
tool = tables.choice("tool", text.TOOL_NAMES)
now, before = results.by_indicator(shown.round), results.by_indicator(shown.before)
of_tool = {number: now[number] for number, one in indicators().items() if one.tool == tool}
score = results.by_tool(shown.round)[tool]

left, right = st.columns([4.9, 5.1], gap="small", border=True)
with left:
    st.html(blocks.title(captions.tool(tool, score, year)))
    chart("tool", (*shown.key, tool), captions.tool(tool, score, year),
          lambda style: charts.score_bars([(charts.indicator_label(n, style), s) for n, s in of_tool.items()], style))
with right:
    caption = captions.indicator_spread(now, before, year)
    start = charts.axis_start([*now.values(), *before.values()])
    st.html(blocks.title(caption, text.RADAR_STARTS.format(start=f"{start:.0f}")))
    chart("radar", shown.key, caption,
          lambda style: charts.radar(now, before, (year, None if shown.before is None else year - 1), style))

items = results.item_table(shown.round, year, tool)
with st.container(border=True, key="card-tool-items"):
    st.html(blocks.title(captions.items(tool, items, year)))
    if items.empty:
        st.html(blocks.note(text.NO_ITEMS_TODO))
    elif tool == "OIT":
        st.html(blocks.tiles(results.oit_tiles(shown.round, year), big=True))
    else:
        lowest = st.toggle(text.LOWEST_FIRST, key="items-lowest")
        rows = results.item_rows(items, lowest)
        chart("items", (*shown.key, tool, lowest), captions.items(tool, items, year), lambda style: charts.score_bars(rows, style))

st.subheader(say(text.ALL_ITEMS.format(year=year)), anchor=False)
everything = results.item_table(shown.round, year)
if everything.empty:
    st.html(blocks.note(text.NO_ITEMS_TODO))
else:
    by_score = st.toggle(text.LOWEST_FIRST, key="all-items-lowest")
    tables.downloadable(results.printed_items(everything, by_score), f"{text.ALL_ITEMS_FILE} {blocks.short(shown.agency)} {year}",
                        text.ALL_ITEMS_FILE)
