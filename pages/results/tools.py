"""ผลรายเครื่องมือ: each tool's indicators and items against 85, the radar of the ten, all item scores."""

import streamlit as st

from ita import captions, charts, results, text
from ita.frameworks import indicators
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
of_tool = [number for number, one in indicators().items() if one.tool == tool]

left, right = st.columns([4.9, 5.1], gap="small", border=True)
with left:
    caption = captions.tool(tool, results.by_tool(shown.round)[tool], year)
    st.html(blocks.title(caption))
    chart("tool", (*shown.key, tool), caption, lambda style: charts.score_bars(
        [(charts.indicator_label(number, style), now[number]) for number in of_tool], style,
        [before[number] for number in of_tool], charts.RADAR_HEIGHT))
with right:
    caption = captions.indicator_spread(now, before, year)
    st.html(blocks.title(caption, captions.radar_key(now, before, year)))
    chart("radar", shown.key, caption,
          lambda style: charts.radar(now, before, (year, None if shown.before is None else year - 1), style))

names = results.item_names(shown.table, year)
items = results.item_table(shown.round, year, names, tool)
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
everything = results.item_table(shown.round, year, names)
if everything.empty:
    st.html(blocks.note(text.NO_ITEMS_TODO))
else:
    by_score = st.toggle(text.LOWEST_FIRST, key="all-items-lowest")
    rows = results.printed_items(everything, by_score)
    tables.downloadable(checking.marked(shown, rows, [("item", code) for code in rows[text.CODE]], [year]),
                        text.ALL_ITEMS_FILE, shown.agency, year)
