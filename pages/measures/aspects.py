"""วิเคราะห์ 7 ประเด็น."""

import streamlit as st

from ita import text

st.header(text.PAGES["aspects"], anchor=False)
