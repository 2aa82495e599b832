"""ติดตามผล."""

import streamlit as st

from ita import text

st.header(text.PAGES["follow-up"], anchor=False)
