"""นำเข้ามาตรการ."""

import streamlit as st

from ita import text

st.header(text.PAGES["import-measures"], anchor=False)
