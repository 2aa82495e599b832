"""ร่างมาตรการ: the measures of the plan year, drafted from the scores, edited in place beside what the document must answer."""

import streamlit as st

from ita import text
from ita.ui import blocks, checking, coverage, downloads, draft, measure_fields, measure_history, shell

shown = shell.view()
plan = draft.plan_of(shown)
st.header(draft.title(shown), anchor=False)
st.html(blocks.note(text.DRAFT_FROM.format(year=shown.fiscal_year, count=len(plan.present))))

checking.corrected_note(shown, shown.fiscal_year)
with st.container(horizontal=True, vertical_alignment="bottom", key="draft-tools"):
    draft.tools(shown, plan)
    if plan.present:
        downloads.measures(shown)

with st.container(key="draft-said"):
    measure_fields.lost_words()
    draft.undo_bar(shown, plan)

cards, panel = st.columns([2.4, 1], gap="small")
with cards:
    if plan.present:
        st.html(blocks.note(text.SAVED_AS_YOU_GO))
        draft.cards(shown, plan)
    else:
        draft.empty(shown, plan)
    measure_history.deleted_button(shown)
with panel:
    coverage.panel(shown, plan.coverage)
