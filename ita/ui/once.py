"""What a second press must neither do again nor hide: Streamlit stops a run where it looks at the session or shows something.

So whoever writes takes what he will note in the session before, notes it after, and only then looks or shows.
"""

from collections.abc import Callable, Iterator

import streamlit as st


def button(label: str, name: str, act: Callable[[], None], **look) -> None:
    """Show a button, do its act when it is pressed, and draw the page again; the next one is another button."""
    turns = st.session_state.setdefault("turns", {})
    turn = turns.get(name, 0)
    if st.button(label, key=f"{name}-{turn}", **look):
        act()
        turns[name] = turn + 1
        st.rerun()


def kept(name: str) -> list:
    """Return a list that is the session's own, to note in what was written."""
    return st.session_state.setdefault(name, [])


def said(name: str) -> Iterator[str]:
    """Yield what was noted and is to be said once; it is forgotten when it was said, and not when a press stops the run before."""
    noted = kept(name)
    yield from tuple(noted)
    noted.clear()
