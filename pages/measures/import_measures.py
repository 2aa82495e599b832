"""นำเข้ามาตรการ: drop measures tables, see what they would add and change, choose, save."""

import streamlit as st

from ita import text
from ita.ui import blocks, importing_measures, measure_rows, shell
from ita.ui.words import plain

shown = shell.view()
st.header(plain(text.IMPORT_MEASURES_TITLE.format(agency=blocks.short(shown.agency))), anchor=False)
with st.container():
    importing_measures.said()
files = importing_measures.uploaded()
before = st.empty()  # which goes as soon as files come: left for the end of the run it would take the buttons below along
if not files:
    with before.container():
        importing_measures.how_to()
    st.stop()

# A place for each part: what appears in one must not move the buttons of another away from under the mouse.
with st.container():
    readings = importing_measures.read_all(files)
with st.container():
    chosen = importing_measures.understood(shown, readings)
made = importing_measures.compared(shown, chosen)
with st.container():
    importing_measures.problems(chosen, made, files)
if chosen.rows:
    with st.container():
        importing_measures.summary(made)
    importing_measures.save_button(shown, chosen, made)
    measure_rows.show(shown, made, chosen.problems)
    measure_rows.absent(made)
    measure_rows.same(made)
importing_measures.original(readings, (*chosen.problems, *made.problems))
