"""เอกสาร: the measures document, the report on measures and the memo, as files and as they were issued."""

import streamlit as st

from ita import text
from ita.exports.word.command import NothingToPrint
from ita.ui import blocks, documents, issuing, shell, tables, templates
from ita.ui.words import plain, say

shown = shell.view()
st.header(plain(say(text.DOCUMENTS_TITLE.format(plan_year=shown.plan_year, agency=blocks.short(shown.agency)))), anchor=False)
view = tables.choice("documents-view", text.DOCUMENTS_VIEWS)
if view == "issued":
    issuing.issued(shown)
elif view == "templates":
    templates.show(shown)
else:
    order = documents.choices(shown)
    try:
        document = documents.made(order)
    except NothingToPrint as why:
        documents.nothing(why)
        st.stop()
    with st.container():  # a place of its own: what is lacking must not move the buttons
        documents.told(order, document)
    issuing.buttons(order, document)
    documents.preview(document)
