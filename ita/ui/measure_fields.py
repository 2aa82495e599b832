"""The fields of a measure: every edit is saved as it is made, compared before it is written, and nobody's words are lost.

A field remembers the words that it was drawn from. They are what a save is compared with, and only when others are to be shown
does its widget get a new key: so a save of the person's own leaves the widget, and the cursor in it, alone.
"""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

import streamlit as st

from ita import item_codes, text, timeframe
from ita import measures as drafting
from ita.errors import Changed, NotFound
from ita.measures import Measure
from ita.store import measures as stored
from ita.thai import moment, short_date
from ita.ui import blocks, data, measure_steps, shell, unit_list
from ita.ui.words import plain, say

EDIT_UNITS = ""  # stands in the menu of units for editing the list itself
LOST = "words-lost"  # what was typed into measures that are gone: [(the field's label, words)]


@dataclass(frozen=True)
class Field:
    """One field of one measure, with what may be chosen in it: items {code: title}, and units."""

    shown: data.View
    one: Measure
    name: str
    titles: Mapping[str, str]
    units: tuple[str, ...]

    def of(self, name: str) -> "Field":
        """Return another field of the same measure."""
        return replace(self, name=name)

    @property
    def now(self) -> str:
        """The words that are stored."""
        return getattr(self.one, self.name)

    @property
    def place(self) -> str:
        """Its name for keys; the samples and the own store both have a measure 1."""
        return f"m{zlib.crc32(str(self.shown.engine.url).encode()):x}-{self.one.id}-{self.name}"


def show(field: Field, draw: Callable[[Field], None] | None = None, read: Callable[[object], str] = str) -> None:
    """Show a field for editing, and under it another person's newer words if there are any.

    draw shows the field itself, and read makes words of what is stored, where a field is no plain text.
    """
    # Each part has its own place, so that what appears in one moves no other out of the focus.
    with st.container(key=f"field-{field.one.id}-{field.name}"):
        (draw or _SHOWN.get(field.name, _text))(field)
        with st.container(key=f"other-{field.one.id}-{field.name}"):
            _conflict(field, read)


def label_of(name: str) -> str:
    """Return what a field is called."""
    return text.MEASURE_FIELDS.get(name) or text.HISTORY_FIELDS[name]


def key_of(field: Field) -> str:
    """Return the widget's key: another one whenever other words are to be shown than those that it was drawn from."""
    seen, turn = _known().get(field.place, (field.now, 0))
    if seen != field.now and _mine(field) not in st.session_state:
        seen, turn = field.now, turn + 1
    _known()[field.place] = seen, turn
    return f"{field.place}-{turn}"


def words_in(field: Field) -> str:
    """Return the words that the widget shows: the person's own where another person's stand in the store by now."""
    return st.session_state.get(_mine(field), field.now)


def save(field: Field, typed: str, read: Callable[[object], str] = str) -> None:
    """Write what the person typed where the words still stand that the field was drawn from; else keep it for the person to choose.

    read makes words of what is to be given back where the measure is gone.
    """
    state = st.session_state
    seen, turn = _known()[field.place]
    with shell.guarded():
        try:
            if typed != seen:
                stored.edit(field.shown.engine, field.one.id, {field.name: seen}, _wanted(field, typed), data.user())
                say_saved(field)
        except Changed:
            state[_mine(field)] = typed
        except NotFound:
            state.setdefault(LOST, []).append((label_of(field.name), read(typed)))
        else:
            _known()[field.place] = typed, turn
            state.pop(_mine(field), None)


def put(field: Field, words: str) -> None:
    """Save words that no widget shows yet, and let a new widget show them."""
    save(field, words)
    show_anew(field)


def show_anew(field: Field) -> None:
    """Let a new widget show the field's words."""
    seen, turn = _known()[field.place]
    _known()[field.place] = seen, turn + 1


def say_saved(field: Field, words: str = "") -> None:
    """Say at the measure's head that it was saved just now, or other words."""
    st.session_state[f"said-{field.of('').place}"] = words or text.SAVED.format(when=f"{datetime.now():%H:%M}")


def said(field: Field) -> str:
    """Return what the measure's head says of this session's saves."""
    return st.session_state.get(f"said-{field.of('').place}", "")


def lost_words() -> None:
    """Give back what the person typed into measures that another person had deleted, until the person is done with it."""
    lost = st.session_state.get(LOST, [])
    if not lost:
        return
    with st.container(border=True, key="card-lost"):
        st.error(plain(text.MEASURE_GONE))
        for place, (label, typed) in enumerate(lost):
            st.text_area(text.LOST_WORDS.format(field=label), typed, key=f"lost-words{place or ''}", height="content")
        st.button(text.LOST_DONE, key="lost-done", on_click=lambda: st.session_state.pop(LOST, None))


def _known() -> dict[str, tuple[str, int]]:
    """Return the words that each field was drawn from, and how often other words were shown in it."""
    return st.session_state.setdefault("measure-words", {})


def _mine(field: Field) -> str:
    return f"mine-{field.place}"


def _wanted(field: Field, typed: str) -> dict:
    if field.name != "timeframe":
        return {field.name: typed}
    start, end = timeframe.parse(typed, plan_year=field.shown.plan_year) or (None, None)
    return {field.name: typed, "start_date": start, "end_date": end}


def _text(field: Field) -> None:
    key = key_of(field)
    # persist_state: without it Streamlit drops what was typed when a click on the menu is what leaves the field.
    st.text_area(label_of(field.name), words_in(field), key=key, on_change=partial(_leave, field, key), height="content",
                 placeholder=text.FIELD_HINTS.get(field.name, ""), persist_state="session")


def _leave(field: Field, key: str) -> None:
    save(field, drafting.clean(field.name, st.session_state[key]))


def _items(field: Field) -> None:
    """Let the person choose items by title; words that are no codes stand among them as they are."""
    key, now = key_of(field), item_codes.pieces(words_in(field))
    st.multiselect(text.MEASURE_FIELDS[field.name], list(dict.fromkeys((*field.titles, *now))), now, key=key,
                   format_func=lambda code: text.ITEM_TITLED.format(code=code, title=field.titles.get(code, "")).strip(),
                   on_change=partial(_chosen, field, key), placeholder=text.ITEMS_HINT, select_all=False, persist_state="session")


def _chosen(field: Field, key: str) -> None:
    save(field, drafting.clean(field.name, item_codes.joined(st.session_state[key])))


def _owner(field: Field) -> None:
    """Let the person type units and add some from the agency's list: a typing list would lose what is not entered."""
    _text(field)
    key = f"units-{field.place}"
    chosen = st.menu_button(text.CHOOSE_UNIT, [*field.units, EDIT_UNITS], key=key, type="tertiary", on_click=partial(_add_owner, field, key),
                            format_func=lambda name: plain(name) or text.EDIT_UNITS)
    if chosen == EDIT_UNITS:
        unit_list.edit(field.shown)


def _add_owner(field: Field, key: str) -> None:
    if chosen := st.session_state[key]:
        put(field, "\n".join(dict.fromkeys((*drafting.owners(words_in(field)), chosen))))


def _timeframe(field: Field) -> None:
    key = key_of(field)
    first, last = map(short_date, drafting.plan_dates(field.shown.plan_year))
    st.text_input(text.MEASURE_FIELDS[field.name], words_in(field), key=key, on_change=partial(_leave, field, key),
                  placeholder=say(text.TIMEFRAME_HINT.format(start=first, end=last)), persist_state="session")
    st.html(blocks.note(_dates(field.one)))
    times = [words.format(year=field.shown.plan_year) for words in text.TIMES]
    menu = f"times-{field.place}"
    st.menu_button(text.CHOOSE_TIME, times, key=menu, type="tertiary", format_func=say,
                   on_click=lambda: put(field, st.session_state[menu]))


def _dates(one: Measure) -> str:
    if one.start_date and one.end_date:
        return text.DATES_UNDERSTOOD.format(start=short_date(one.start_date), end=short_date(one.end_date))
    return text.DATES_AS_WORDS if one.timeframe else text.DATES_NONE


def _steps(field: Field) -> None:
    rows = measure_steps.Rows(key_of(field), text.MEASURE_FIELDS[field.name], words_in(field))
    measure_steps.show(rows, partial(save, field), partial(show_anew, field))


def _conflict(field: Field, read: Callable[[object], str]) -> None:
    """Show another person's newer words under the person's own, and let the person choose."""
    if _mine(field) not in st.session_state:
        return
    last = stored.last_change(field.shown.engine, field.one.id, field.name)
    by = text.CHANGED_BY.format(by=last.by or text.NOBODY, when=moment(last.at)) if last else text.CHANGED_MEANWHILE
    st.warning(plain(say(f"{by} {text.MINE_UNSAVED}")))
    st.html(f"{blocks.note(text.THEIR_WORDS)}<div class='ita-quote'>{blocks.safe(read(field.now) or text.SAID_EMPTY)}</div>")
    with st.container(horizontal=True):
        st.button(text.USE_MINE, key=f"use-{field.place}", on_click=partial(_use_mine, field))
        st.button(text.USE_THEIRS, key=f"drop-{field.place}", on_click=partial(st.session_state.pop, _mine(field), None))


def _use_mine(field: Field) -> None:
    """Write the person's own words over those that the person has just seen; the widget shows them already."""
    _known()[field.place] = field.now, _known()[field.place][1]
    save(field, st.session_state[_mine(field)])


_SHOWN = {"item_codes": _items, "owner": _owner, "timeframe": _timeframe, "steps": _steps}
