"""แนวโน้มตัวชี้วัด: the ten indicators over the years, by line, heat map and change."""

import streamlit as st

from ita import captions, charts, results, text
from ita.ui import blocks, checking, shell, tables
from ita.ui.charting import chart
from ita.ui.words import plain, say

shown = shell.view()
st.header(text.PAGES["trends"], anchor=False)
if not shown.rounds:
    shell.no_scores(shown)
    st.stop()

years = range(min(shown.rounds), max(shown.rounds) + 1)
changed = results.framework_changes(years)
checking.corrected_note(shown, *years)

kind = tables.choice("trend-kind", text.TREND_KINDS)
numbers = tables.choose_indicators("trend-indicators")
table = {number: scores for number, scores in results.indicators_by_year(shown.rounds, years).items() if number in numbers}
moved = {number: charts.change(scores.get(shown.fiscal_year), scores.get(shown.fiscal_year - 1))
         for number, scores in table.items()}
key = (*shown.key, tuple(numbers))

with st.container(border=True, key="card-trends"):
    if not numbers:
        st.html(blocks.empty(text.NO_INDICATOR_CHOSEN, text.NO_INDICATOR_CHOSEN_TODO))
    elif kind == "lines":
        caption = captions.lines(table, years)
        st.html(blocks.title(caption, text.UNIT_SCORE_ZOOMED))
        chart("lines", key, caption, lambda style: charts.indicator_lines(table, years, changed, style))
    elif kind == "heatmap":
        caption = captions.heatmap(table, shown.fiscal_year)
        st.html(blocks.title(caption, text.UNIT_SCORE))
        chart("heatmap", key, caption, lambda style: charts.indicator_heatmap(table, years, changed, style))
    else:
        caption = captions.changes(moved, shown.fiscal_year)
        st.html(blocks.title(caption, text.UNIT_CHANGE))
        chart("changes", key, caption, lambda style: charts.change_bars(moved, style))
    if changed and kind != "change":
        st.html(blocks.note(text.FRAMEWORK_CHANGED))

st.subheader(plain(say(text.TREND_TABLE.format(agency=blocks.short(shown.agency)))), anchor=False)
rows = results.indicator_table(table, years, moved, shown.fiscal_year)
tables.downloadable(checking.marked(shown, rows, [("indicator", str(number)) for number in table], years),
                    text.PAGES["trends"], shown.agency,
                    changes=[text.CHANGE_FROM.format(before=shown.fiscal_year - 1, year=shown.fiscal_year)])
