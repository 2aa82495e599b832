"""The section on limitations (ข้อจำกัด) on screen: rows of limit, analysis and advice, added, edited, ordered, deleted and brought back."""

from collections.abc import Iterable, Mapping
from functools import partial

import streamlit as st

from ita import text
from ita.errors import Changed
from ita.store.statements import LIMITATION
from ita.ui import blocks, data, saying, shell
from ita.ui.saying import Field, What

PARTS = dict(zip(("limit", "analysis", "advice"), text.WORD_LIMITATIONS, strict=True))  # by their names in the store: in Thai
MOVED_ON = "limits-changed"  # says that another person was first
DELETED = "limits-deleted"  # rows deleted in this session: [(place, {what: words})]


def numbers(said: Mapping[What, str]) -> list[int]:
    """Return the stored numbers of the limitations, in their order; after deletions there are gaps."""
    return sorted({int(place.partition(":")[0]) for kind, place in said if kind == LIMITATION})


def show(shown: data.View, said: Mapping[What, str]) -> None:
    """Show the limitations for editing and an empty one at the end."""
    st.html(blocks.note(text.LIMITATIONS_NOTE))
    if st.session_state.pop(MOVED_ON, False):
        st.warning(text.LIMITATIONS_CHANGED)
    _undo_bar(shown, said)
    present = numbers(said)
    for place, number in enumerate(present):
        with st.container(border=True, key=f"card-limit-{number}"):
            _head(shown, said, present, place)
            _fields(shown, said, number)
    free = max(present, default=0) + 1
    with st.container(border=True, key=f"card-limit-{free}"):
        st.html(blocks.title(text.LIMITATION_NEW))
        _fields(shown, said, free, new=True)


def _fields(shown: data.View, said: Mapping[What, str], number: int, new: bool = False) -> None:
    for column, (part, label) in zip(st.columns(3, gap="small"), PARTS.items(), strict=True):
        with column:
            write = partial(_write_new, shown, number, part) if new else None
            saying.field(shown, said, Field((LIMITATION, f"{number}:{part}"), label), write)


def _write_new(shown: data.View, number: int, part: str, seen: str, wanted: str) -> None:
    """Write the first words of a row; when another person has begun that row meanwhile, these begin the next free one."""
    while True:
        # The other parts are compared as well, so that the words never land in another person's row.
        wordings = {(LIMITATION, f"{number}:{other}"): ("", "") for other in PARTS} | {(LIMITATION, f"{number}:{part}"): (seen, wanted)}
        try:
            saying.write_together(shown, wordings)
            return
        except Changed:
            number = max(numbers(saying.said_of(shown)), default=0) + 1


def _head(shown: data.View, said: Mapping[What, str], present: list[int], place: int) -> None:
    number = present[place]
    with st.container(horizontal=True, vertical_alignment="center", key=f"head-limit-{number}"):
        st.html(blocks.title(text.LIMITATION_NUMBER.format(number=place + 1)), width="stretch")
        for step, label in ((-1, text.MOVE_UP), (1, text.MOVE_DOWN)):
            other = place + step
            beside = present[other] if 0 <= other < len(present) else None
            st.button(label, key=f"limit-{'up' if step < 0 else 'down'}-{number}", disabled=beside is None,
                      on_click=partial(_swap, shown, said, number, beside))
        st.button(text.DELETE, key=f"limit-delete-{number}", on_click=partial(_delete, shown, said, number))


def _swap(shown: data.View, said: Mapping[What, str], one: int, other: int) -> None:
    _write(shown, {to: (said.get(to, ""), said.get(of, "")) for number, from_ in ((one, other), (other, one))
                   for to, of in zip(_places(number), _places(from_), strict=True)})


def _delete(shown: data.View, said: Mapping[What, str], number: int) -> None:
    words = {what: said[what] for what in _places(number) if what in said}
    if _write(shown, {what: (had, "") for what, had in words.items()}):
        st.session_state.setdefault(DELETED, []).append((_whose(shown), words))


def _undo_bar(shown: data.View, said: Mapping[What, str]) -> None:
    """Offer to bring back what was deleted in this session, the last one first."""
    deleted = [one for one in st.session_state.get(DELETED, []) if one[0] == _whose(shown)]
    if deleted:
        with st.container(horizontal=True, vertical_alignment="center", key="undo"):
            st.html(blocks.note(text.LIMITATION_DELETED), width="content")
            st.button(text.UNDO, key="undo-limit", on_click=partial(_bring_back, shown, said, deleted[-1]))


def _bring_back(shown: data.View, said: Mapping[What, str], deleted: tuple) -> None:
    """Write a deleted row again in its place, or at the end when that place is taken."""
    words = deleted[1]
    number = int(next(iter(words))[1].partition(":")[0])
    if number in numbers(said):
        number = max(numbers(said)) + 1
    if _write(shown, {(kind, f"{number}:{place.partition(':')[2]}"): ("", had) for (kind, place), had in words.items()}):
        st.session_state[DELETED].remove(deleted)


def _write(shown: data.View, wordings: Mapping[What, tuple[str, str]]) -> bool:
    """Write rows, all or none; say so when another person was first."""
    with shell.guarded():
        try:
            saying.write_together(shown, wordings)
            return True
        except Changed:
            st.session_state[MOVED_ON] = True
    return False


def _places(number: int) -> Iterable[What]:
    return [(LIMITATION, f"{number}:{part}") for part in PARTS]


def _whose(shown: data.View) -> tuple:
    return str(shown.engine.url), shown.agency, shown.fiscal_year
