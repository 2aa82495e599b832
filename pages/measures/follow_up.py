"""ติดตามผล: report on the measures of a plan a year later, see them on the year and counted, what they brought, and what goes on."""

import streamlit as st

from ita import text
from ita.ui import carrying, follow_views, following, measure_fields, shell, tables
from ita.ui.words import plain, say

shown = shell.view()
head, tools = st.container(key="follow-head"), st.container(horizontal=True, key="follow-tools")
with tools:
    plan = following.chosen_plan(shown)
    view = tables.choice("follow-view", text.FOLLOW_VIEWS) if plan.measures else ""
with head:
    st.header(plain(say(following.headline(plan))), anchor=False)
    measure_fields.lost_words()
    if plan.measures:
        following.strip(plan)

if not plan.measures:
    following.no_measures(plan)
elif view == "record":
    following.record(plan)
elif view == "timeline":
    follow_views.on_the_year(plan)
elif view == "counts":
    follow_views.counts(plan)
elif view == "outcomes":
    carrying.before_and_after(plan)
else:
    carrying.carry_over(plan)
