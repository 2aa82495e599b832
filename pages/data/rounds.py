"""รอบการประเมิน: what is stored, every version of it, and the way back to an earlier one."""

import streamlit as st

from ita import text
from ita.ui import history, shell

shown = shell.view()
st.header(text.PAGES["rounds"], anchor=False)
history.all_rounds(shown)
history.versions(shown)
