"""Buttons that write: what they do is done once, however quickly they are pressed."""

from collections.abc import Callable

import streamlit as st


def button(label: str, name: str, act: Callable[[], None], **look) -> None:
    """Show a button, do its act when it is pressed, and draw the page again; the next one is another button.

    A second press stops a run where that looks at the session or shows something, so an act does neither once it has written.
    """
    turns = st.session_state.setdefault("turns", {})
    turn = turns.get(name, 0)
    if st.button(label, key=f"{name}-{turn}", **look):
        act()
        turns[name] = turn + 1
        st.rerun()
