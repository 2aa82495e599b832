"""ตรวจทานคะแนน: does the report add up, the level and why, what each lost point costs, how it was in earlier years."""

import streamlit as st

from ita import text
from ita.ui import checking, earlier_years, levels, lost_points, shell, tables
from ita.ui.words import plain, say

VIEWS = {"check": checking.show, "level": levels.show, "lost": lost_points.show, "years": earlier_years.show}

shown = shell.view()
if shown.round is None:
    st.header(text.PAGES["check"], anchor=False)
    shell.no_scores(shown)
    st.stop()

st.header(plain(say(checking.headline(shown))), anchor=False)
VIEWS[tables.choice("check-view", text.CHECK_VIEWS)](shown)
