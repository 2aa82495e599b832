"""The steps of a measure as a list: a row a step, numbered by the program, added, moved and deleted in place."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita import cell_text, text
from ita.steps import is_under, numbered, steps_of
from ita.ui import blocks
from ita.ui.words import say

Save = Callable[[str], None]  # writes the numbered steps
Anew = Callable[[], None]  # lets new widgets show what is kept

UNDER = "–"  # stands in place of a number


@dataclass(frozen=True)
class Rows:
    """The rows under one key of widgets, a step each; a row into which several lines were pasted is several steps."""

    key: str
    label: str
    words: str  # the steps as they are stored

    @property
    def texts(self) -> list[str]:
        """What stands in the rows; kept for the session, because an emptied row stays until the list is arranged."""
        kept = st.session_state.setdefault("step-rows", {})
        place = self.key.rpartition("-")[0]
        if kept.get(place, ("",))[0] != self.key:
            arranged = st.session_state.pop(f"arranged-{place}", None)
            kept[place] = self.key, steps_of(self.words) if arranged is None else arranged
        return kept[place][1]

    def show_next(self, texts: list[str]) -> None:
        """Let the widgets of the next key show these rows."""
        st.session_state[f"arranged-{self.key.rpartition('-')[0]}"] = texts


def show(rows: Rows, save: Save, anew: Anew) -> None:
    """Show the steps for editing, with an empty row to go on in."""
    st.html(f"<div class='ita-label'>{blocks.safe(rows.label)}</div>")
    texts, number = rows.texts, 0
    for place, words in enumerate([*texts, ""] if not texts or texts[-1].strip() else texts):
        lines = steps_of(words)
        first = UNDER if lines and is_under(lines[0]) else str(number + 1)
        number += sum(not is_under(line) for line in lines)
        _row(rows, (place, first, words), save, anew)


def _row(rows: Rows, row: tuple[int, str, str], save: Save, anew: Anew) -> None:
    place, number, words = row
    with st.container(horizontal=True, vertical_alignment="top", gap=None, key=f"step-{rows.key}-{place}"):
        menu, key = f"{rows.key}-act-{place}", f"{rows.key}-{place}"
        st.menu_button(say(number), list(text.STEP_MENU), format_func=text.STEP_MENU.get, key=menu, type="tertiary",
                       disabled=not words.strip(), on_click=lambda: _arrange(rows, (place, st.session_state[menu]), save, anew))
        st.text_area(text.STEP_LABEL.format(number=number), words, key=key, label_visibility="collapsed", height="content",
                     placeholder=text.STEP_NEW_HINT, persist_state="session", on_change=partial(_typed, rows, place, save))


def _typed(rows: Rows, place: int, save: Save) -> None:
    texts = rows.texts
    texts[place:place + 1] = [cell_text.clean(st.session_state[f"{rows.key}-{place}"])]
    save(numbered(texts))


def _arrange(rows: Rows, wish: tuple[int, str], save: Save, anew: Anew) -> None:
    """Move, delete or add a step; every line is a row of its own afterwards."""
    place, act = wish
    before, own = steps_of("\n".join(rows.texts[:place])), steps_of(rows.texts[place])
    after = steps_of("\n".join(rows.texts[place + 1:]))
    arranged = {
        "up": [*before[:-1], *own, *before[-1:], *after],
        "down": [*before, *after[:1], *own, *after[1:]],
        "insert": [*before, *own, "", *after],
        "delete": [*before, *after],
    }[act]
    rows.show_next(arranged)
    save(numbered(arranged))
    anew()
