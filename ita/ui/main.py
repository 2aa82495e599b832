"""What runs for every page address: settings, the choice of agency and year, navigation, then the page."""

import streamlit as st

from ita.ui import shell

shell.open_page()
page = st.navigation(shell.pages())
with shell.guarded():
    shell.choose()
    page.run()
