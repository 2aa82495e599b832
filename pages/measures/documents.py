"""เอกสาร."""

import streamlit as st

from ita import text

st.header(text.PAGES["documents"], anchor=False)
