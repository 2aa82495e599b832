"""นำเข้าคะแนน: drop workbooks, see what was understood and what is wrong, correct, save."""

import streamlit as st

from ita import incoming, text
from ita.ui import blocks, importing, shell

shell.view()
st.header(text.PAGES["import"], anchor=False)
importing.said()
files = importing.uploaded()
if not files:
    st.html(blocks.note(text.DROP_FILES_NOTE))
    importing.template_download()
    st.stop()

readings = importing.read_all(files)
importing.ask_what_files_do_not_say(readings)
as_read = incoming.combine(readings)
importing.problems(as_read)
importing.marked_copies(as_read, files)
found = importing.understood(as_read)
importing.save_button(importing.compare(found))
importing.first_rows(found)
importing.original(as_read, readings)
