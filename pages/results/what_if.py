"""จำลองคะแนน: tick items as mended, move survey indicators, see every level of the scores at once; plan from it."""

from functools import partial

import streamlit as st

from ita import text
from ita.ui import checking, shell, shortest, what_if
from ita.ui.words import plain, say

shown = shell.view()
if shown.round is None or not what_if.has_rules(shown):
    st.header(text.PAGES["what-if"], anchor=False)
    what_if.no_rules(shown) if shown.round else shell.no_scores(shown)
    st.stop()

choice = what_if.chosen(shown)
found = what_if.outcome(shown, choice)
st.header(plain(say(what_if.headline(shown, choice, found))), anchor=False)

checking.corrected_note(shown, shown.fiscal_year)
choices, results = st.columns(2, gap="small")
with results, st.container(border=True, key="card-outcome"):  # drawn first: it is what the person waits for
    what_if.result(found)
    what_if.plan(shown, choice)
    what_if.changes(shown, found)
with choices:
    with st.container(border=True, key="card-way"):
        shortest.way(shown, choice.mended, partial(what_if.tick, shown, choice.tag))
    with st.container(border=True, key="card-mend"):
        what_if.items(shown, choice)
    with st.container(border=True, key="card-move"):
        what_if.survey(shown, choice)
