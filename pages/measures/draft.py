"""ร่างมาตรการ: the measures of the plan year, drafted from the scores, edited in place, downloaded."""

import streamlit as st

from ita import text
from ita.ui import blocks, downloads, draft, shell
from ita.ui.words import plain, say

shown = shell.view()
present = draft.measures_shown(shown)
missing = draft.not_drafted(shown, present)
st.header(plain(say(text.DRAFT_TITLE.format(plan_year=shown.plan_year, agency=blocks.short(shown.agency)))), anchor=False)
st.html(blocks.note(text.DRAFT_FROM.format(year=shown.fiscal_year, count=len(present))
                    + (f" · {draft.coverage(shown, present)}" if shown.round else "")))

with st.container(horizontal=True, vertical_alignment="bottom", key="draft-tools"):
    if missing:
        label = text.DRAFT_ADD if present else text.DRAFT_START
        if st.button(say(label.format(count=len(missing))), type="primary", key="draft-add"):
            draft.add_draft(shown, missing)
            st.rerun()
    if st.button(text.ADD_MEASURE, key="add-measure"):
        draft.add_empty(shown)
        st.rerun()
    if present:
        downloads.measures(shown)

draft.lost_words()
draft.undo_bar(shown)
if not present:
    todo = text.NO_MEASURES_TODO if missing else text.NO_MEASURES_NOR_SCORES_TODO
    st.html(blocks.empty(text.NO_MEASURES.format(plan_year=shown.plan_year), todo))
else:
    st.html(blocks.note(text.SAVED_AS_YOU_GO))
    ids = [one.id for one in present]
    for number, one in draft.page_of(present):
        draft.card(shown, number, one, ids)
