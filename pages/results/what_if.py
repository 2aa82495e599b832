"""จำลองคะแนน: tick items as mended, move survey indicators, see every level of the scores at once; plan from it."""

import streamlit as st

from ita import text
from ita.ui import data, shell, what_if

shown = shell.view()
if shown.round is None or not what_if.has_rules(shown):
    st.header(text.PAGES["what-if"], anchor=False)
    what_if.no_rules(shown) if shown.round else shell.no_scores(shown)
    st.stop()

heading = st.container()
choices, results = st.columns(2, gap="small")
outcome = results.container(border=True, key="card-outcome")
way, mend = choices.container(border=True, key="card-way"), choices.container(border=True, key="card-mend")
with choices.container(border=True, key="card-move"):
    what_if.survey(shown)


@st.fragment  # a tick runs this alone: the answer is there in fewer milliseconds
def answer() -> None:
    """Show what is chosen and what it makes of the scores."""
    with shell.guarded():
        if data.is_old(shown):
            st.rerun()
        what_if.show(shown, what_if.Places(heading, outcome, way, mend))


answer()
