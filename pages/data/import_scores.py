"""นำเข้าคะแนน: drop workbooks, see what was understood and what is wrong, correct, save."""

import streamlit as st

from ita import text
from ita.ui import blocks, comparing, importing, shell, understanding, uploads

shell.view()
st.header(text.PAGES["import"], anchor=False)
with st.container():
    importing.said()
files = importing.uploaded()
before = st.empty()  # which goes as soon as files come: left for the end of the run it would take the buttons below along
if not files:
    with before.container():
        st.html(blocks.note(text.DROP_FILES_NOTE))
        importing.template_download()
    st.stop()

# A place for each part: what appears in one must not move the buttons of another away from under the mouse.
with st.container():
    readings = importing.read_all(files)
upload = importing.together(readings)
found = upload.found
with st.container():
    importing.problems(found)
uploads.marked_copies(found.problems, files)
with st.container():
    understanding.show(found, upload.as_read, upload.as_stored)
with st.container():
    wanted = comparing.compare(found)
can_save = wanted is not None and wanted.savable
with st.container():  # before the button where it is what can be done
    if not can_save:
        importing.original(found, readings)
importing.save_button(wanted)
understanding.first_rows(wanted or found, can_save)
if can_save:
    importing.original(found, readings)
