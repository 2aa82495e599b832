"""What runs for every page address: settings, the choice of agency and year, navigation, then the page."""

import streamlit as st

from ita.ui import shell

shell.open_page()
with shell.guarded():
    page = st.navigation(shell.pages(), expanded=True)
    shell.go_on(page)
    shell.choose()
    page.run()
