"""จำลองคะแนน: tick items as mended, move survey indicators, see every level of the scores at once; plan from it."""

from functools import partial

import streamlit as st

from ita import text
from ita.ui import shell, shortest, what_if
from ita.ui.words import plain, say

shown = shell.view()
if shown.round is None:
    st.header(text.PAGES["what-if"], anchor=False)
    shell.no_scores(shown)
    st.stop()

choice = what_if.chosen(shown)
found = what_if.outcome(shown, choice)
st.header(plain(say(what_if.headline(shown, choice, found))), anchor=False)

choices, results = st.columns([6, 5], gap="small")
with choices:
    with st.container(border=True, key="card-way"):
        shortest.way(shown, choice.mended, partial(what_if.tick, shown, choice.tag))
    with st.container(border=True, key="card-mend"):
        what_if.items(shown, choice)
    with st.container(border=True, key="card-move"):
        what_if.survey(shown, choice)
with results, st.container(border=True, key="card-outcome"):
    what_if.result(shown, found)
    what_if.plan(shown, choice)
