"""Items into aspects by the agency's own hand: moved, into two when need be, taken back; those that stand nowhere are listed."""

from functools import partial

import streamlit as st

from ita import aspects, text
from ita.aspects import MOVED, AspectItem, Placement
from ita.frameworks import aspects as aspect_names
from ita.store.statements import MOVED as MOVE
from ita.ui import blocks, data, saying
from ita.ui.analysing import Analysis, about
from ita.ui.words import say

ANY = "move-any"  # the key of the choice among all items


def show(shown: data.View, found: Analysis) -> None:
    """Show the items without an aspect, a way to any other item, and the items that the agency moved."""
    st.html(blocks.note(f"{text.MAP_IS_PRACTICE} {text.MOVE_NOTE}"))
    chosen = st.session_state.get(ANY)  # stays where it was chosen while it is moved
    moved = [item for item in found.items if item.origin == MOVED and item.code != chosen]
    unplaced = [item for item in found.unplaced if item.code != chosen]
    with st.container(border=True, key="card-unplaced"):
        count = len(found.unplaced)
        st.html(blocks.title(text.UNPLACED_ITEMS.format(count=count) if count else text.UNPLACED_NONE))
        _rows(shown, found, unplaced)
    with st.container(border=True, key="card-move"):
        st.html(blocks.title(text.MOVE_ITEMS))
        listed = {item.code for item in (*unplaced, *moved)}
        chooser(shown, found, tuple(item for item in found.items if item.code not in listed), ANY)
    if moved:
        with st.container(border=True, key="card-moved"):
            st.html(blocks.title(text.MOVED_ITEMS.format(count=len(moved))))
            _rows(shown, found, moved)


def chooser(shown: data.View, found: Analysis, items: tuple[AspectItem, ...], key: str) -> None:
    """Let a person choose one of some items and say in which aspects it stands."""
    named = {item.code: item for item in items}
    chosen = st.session_state.get(key)
    if chosen and chosen not in named:  # it was moved out of this aspect, and may be taken back at once
        named |= {item.code: item for item in found.items if item.code == chosen}
    code = st.selectbox(text.ITEM_TO_MOVE, list(named), index=None, key=key, placeholder=text.CHOOSE_ITEM,
                        format_func=lambda code: aspects.called(named[code].item))
    if code:
        _rows(shown, found, [named[code]])


def _rows(shown: data.View, found: Analysis, items) -> None:
    original = aspects.placements(shown.fiscal_year)
    for item in items:
        with st.container(key=f"place-{item.code}"):
            it, where, back = st.columns([4, 4.6, 1.4], gap="small")
            it.html(about(item, _originally(original.get(item.code), shown.fiscal_year)))
            with where:
                _aspects_field(shown, found, item, original.get(item.code))
            if item.origin == MOVED:
                write = partial(saying.plain_write, shown, (MOVE, item.code))
                back.button(text.MOVE_BACK, key=f"back-{item.code}", on_click=partial(
                    saying.save, shown, (MOVE, item.code), found.said[MOVE, item.code], "", write))


def _aspects_field(shown: data.View, found: Analysis, item: AspectItem, original: Placement | None) -> None:
    """Let a person say in which aspects an item stands; saved at once."""
    what = MOVE, item.code
    seen, write = found.said.get(what, ""), partial(saying.plain_write, shown, what)
    # A box keeps the labels that it has shown, so it is another one for Thai digits.
    key = saying.fresh_key(shown, what, _kept(item.numbers)) + ("-thai" if st.session_state.get("thai_digits") else "")
    st.multiselect(text.STANDS_IN, list(aspect_names()), default=list(item.numbers), key=key, format_func=_named, filter_mode=None, wrap=True,
                   placeholder=text.CHOOSE_ASPECTS, select_all=False, persist_state="session",
                   on_change=partial(_moved, shown, what, (key, seen), original))
    saying.conflict(shown, what, seen, write, lambda kept: "\n".join(map(_named, _numbers(kept))))


def _moved(shown: data.View, what: saying.What, drawn: tuple[str, str], original: Placement | None) -> None:
    """Write where an item stands; where it stands anyway, or nowhere, is no move."""
    key, seen = drawn
    chosen = tuple(sorted(st.session_state[key]))
    usual = _kept(original.numbers if original else ())
    wanted = "" if _kept(chosen) == usual else _kept(chosen)
    if wanted != seen:
        saying.save(shown, what, seen, wanted, partial(saying.plain_write, shown, what))
    saying.settle(shown, what, _kept(chosen), wanted or usual)


def _originally(original: Placement | None, year: int) -> str:
    origin = original.origin if original else ""
    where = text.listed(list(map(str, original.numbers))) if origin else ""
    return text.ORIGINALLY[origin].format(year=year, where=where)


def _named(number: int) -> str:
    return say(text.NUMBERED_ASPECT.format(number=number, name=aspect_names()[number]))


def _kept(numbers: tuple[int, ...]) -> str:
    return ",".join(map(str, numbers))


def _numbers(kept: str) -> tuple[int, ...]:
    return tuple(int(number) for number in kept.split(",")) if kept else ()
