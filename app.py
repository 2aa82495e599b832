"""The way in: the server, and the one script that every page address passes."""

import streamlit as st
from starlette.middleware import Middleware

from ita.ui.addresses import KnownAddresses
from ita.ui.server import ThaiFirstPage, warm_up

app = st.App("ita/ui/main.py", lifespan=warm_up, middleware=[Middleware(KnownAddresses), Middleware(ThaiFirstPage)])
