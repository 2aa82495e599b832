"""Fields for what an agency says of a round: saved as they are left, compared before they are written, so that no words are lost."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import streamlit as st

from ita import cell_text, text
from ita.errors import Changed
from ita.store import statements
from ita.thai import moment
from ita.ui import data, shell
from ita.ui.words import plain, safe, say

What = tuple[str, str]  # the kind and the place of a statement
Write = Callable[[str, str], None]  # (seen, wanted): writes, or raises Changed


@dataclass(frozen=True)
class Field:
    """A statement as a person edits it; `draft` is what stands while nothing is said."""

    what: What
    label: str
    draft: str = ""
    hint: str = ""
    state: str = ""  # what these words are, said beside the label


def said_of(shown: data.View) -> dict[What, str]:
    """Return what the agency says of the chosen year's round."""
    return statements.statements_of(shown.engine, shown.agency, shown.fiscal_year)


def field(shown: data.View, said: Mapping[What, str], one: Field, write: Write | None = None) -> None:
    """Show a statement for editing; `write` stands in for the plain writing of it.

    No fragment: Streamlit forgets an edit in a fragment when the next click changes the page.
    """
    seen = said.get(one.what, "")
    words, write = seen or one.draft, write or partial(plain_write, shown, one.what)
    key = fresh_key(shown, one.what, words)
    saved = st.session_state.get(f"saved-{_place(shown, one.what)}", "")
    st.html(f"<div class='ita-field'><span><b>{safe(one.label)}</b> <small>{safe(one.state)}</small></span>"
            f"<span class='ita-saved'>{safe(saved)}</span></div>")
    # persist_state: without it Streamlit drops what was typed when a click on the menu is what leaves the field.
    st.text_area(plain(one.label), words, key=key, on_change=partial(_typed, shown, one, (key, seen), write), height="content",
                 label_visibility="collapsed", placeholder=one.hint or None, persist_state="session")
    conflict(shown, one.what, seen, write)


def plain_write(shown: data.View, what: What, seen: str, wanted: str) -> None:
    """Write a statement; Changed when something else than `seen` stands there."""
    statements.say(shown.engine, shown.agency, shown.fiscal_year, what, seen=seen, wanted=wanted, by=data.user())


def write_together(shown: data.View, wordings: Mapping[What, tuple[str, str]]) -> None:
    """Write several statements, all or none: {what: (seen, wanted)}."""
    statements.say_together(shown.engine, shown.agency, shown.fiscal_year, wordings, data.user())


def fresh_key(shown: data.View, what: What, words: str) -> str:
    """Return a widget's key: a new one whenever other words stand than the widget last had.

    A widget keeps what was typed into it; one that is to show other words must be another widget.
    """
    known, place = _known(), _place(shown, what)
    last, turn = known.get(place, (words, 0))
    known[place] = words, turn + (words != last)
    return f"say-{place}-{known[place][1]}"


def save(shown: data.View, what: What, seen: str, wanted: str, write: Write) -> None:
    """Write what a person wants; another person's newer words are shown beside it, never overwritten."""
    place = _place(shown, what)
    with shell.guarded():
        try:
            write(seen, wanted)
            st.session_state[f"saved-{place}"] = text.SAVED.format(when=f"{datetime.now():%H:%M}")
        except Changed:
            st.session_state[f"mine-{place}"] = wanted


def conflict(shown: data.View, what: What, now: str, write: Write, read: Callable[[str], str] = str) -> None:
    """Let a person whose words came second choose; `read` makes words of what is stored."""
    place = _place(shown, what)
    if f"mine-{place}" not in st.session_state:
        return
    mine = st.session_state[f"mine-{place}"]
    last = next(iter(statements.history_of(shown.engine, shown.agency, shown.fiscal_year, what)), None)
    st.warning(plain(say(text.CHANGED_BY.format(by=last.by or text.NOBODY, when=moment(last.at)) if last else text.CHANGED_MEANWHILE)))
    st.text_area(text.MY_WORDS, read(mine) or text.SAID_EMPTY, disabled=True, height="content", key=f"shown-{place}-{hash(mine)}")
    with st.container(horizontal=True):
        use, drop = st.button(text.USE_MINE, key=f"use-{place}"), st.button(text.USE_THEIRS, key=f"drop-{place}")
    if use or drop:
        del st.session_state[f"mine-{place}"]
        if use:
            save(shown, what, now, mine, write)
        st.rerun()


def _typed(shown: data.View, one: Field, drawn: tuple[str, str], write: Write) -> None:
    key, seen = drawn
    typed = cell_text.clean(st.session_state[key])
    wanted = "" if typed.strip() in ("", one.draft.strip()) else typed
    if wanted != seen:
        save(shown, one.what, seen, wanted, write)
    settle(shown, one.what, st.session_state[key], wanted or one.draft)


def settle(shown: data.View, what: What, held: str, stands: str) -> None:
    """Keep a widget that holds the very words that stand, and so the cursor in it; any other gets a new key."""
    place = _place(shown, what)
    if f"mine-{place}" not in st.session_state:
        _known()[place] = (stands if stands == held else None), _known()[place][1]


def _known() -> dict[str, tuple[str | None, int]]:
    return st.session_state.setdefault("said-words", {})


def _place(shown: data.View, what: What) -> str:
    """Name a statement for keys: the store, the agency and the year in short, then what it is."""
    of = hashlib.sha256(f"{shown.engine.url} {shown.agency} {shown.fiscal_year}".encode()).hexdigest()[:8]
    return f"{of}-{what[0]}-{what[1]}".replace(":", "-")
