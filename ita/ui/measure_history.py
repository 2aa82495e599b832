"""The history of measures on screen: who changed what when, one change taken back, a deleted measure brought back."""

from collections.abc import Sequence
from datetime import timedelta

import streamlit as st

from ita import text
from ita.errors import StoreError
from ita.measures import Measure
from ita.store import measures as stored
from ita.store.measures import ADDED, DELETED, MOVED, Change
from ita.thai import moment
from ita.ui import blocks, data, starting
from ita.ui.words import plain, safe, say

MOST = 30  # changes shown
DATES = ("start_date", "end_date")
TOGETHER = timedelta(seconds=2)
EVENTS = (ADDED, MOVED, DELETED)  # changes that are not of a field


@st.dialog(text.HISTORY, width="large")
def of_measure(shown: data.View, number: int, one: Measure) -> None:
    """Show each change of a measure, newest first, and offer to take back those that still stand."""
    changes = told(stored.history(shown.engine, one.id))
    st.html(blocks.title(text.HISTORY_OF.format(number=number), one.measure))
    for change in changes[:MOST]:
        with st.container(border=True, key=f"change-{change.id}"):
            st.html(_change(change))
            if change.field not in EVENTS:
                _undo(shown, change, one)
    if len(changes) > MOST:
        st.html(blocks.note(text.HISTORY_MORE.format(shown=MOST, total=len(changes))))


@st.dialog(text.DELETED_MEASURES, width="large")
def of_deleted(shown: data.View) -> None:
    """Show the deleted measures of the plan year, the last one first, and offer to bring each back."""
    for one in stored.deleted_of(shown.engine, shown.agency, shown.plan_year):
        last = stored.last_change(shown.engine, one.id, DELETED)
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"deleted-{one.id}"):
            title = f"{one.item_codes} {one.measure}".strip() or text.UNTITLED_MEASURE
            st.html(f"<b>{safe(title)}</b>{blocks.note(text.DELETED_WHEN.format(by=last.by or text.NOBODY, when=moment(last.at)))}")
            if st.button(text.RESTORE, key=f"restore-{one.id}"):
                asked = starting.asked()
                stored.restore(shown.engine, one.id, data.user())
                asked[:] = [one.id]
                st.rerun()


def deleted_button(shown: data.View) -> None:
    """Lead to the deleted measures, if there are any."""
    with st.container(key="deleted-measures"):
        if count := len(stored.deleted_of(shown.engine, shown.agency, shown.plan_year)):
            if st.button(say(text.DELETED_LIST.format(count=count)), key="show-deleted", type="tertiary"):
                of_deleted(shown)


def told(changes: Sequence[Change]) -> list[Change]:
    """Return the changes without the dates that a timeframe's words brought with them."""
    times = [change.at for change in changes if change.field == "timeframe"]
    return [change for change in changes if change.field not in DATES or not any(abs(change.at - at) < TOGETHER for at in times)]


def _change(change: Change) -> str:
    by = blocks.note(text.HISTORY_BY.format(by=change.by or text.NOBODY, when=moment(change.at)))
    if change.field in EVENTS:
        event = "restored" if change.field == DELETED and not change.after else change.field
        return f"{by}<b>{safe(text.HISTORY_EVENTS[event].format(before=change.before, after=change.after))}</b>"
    label = text.MEASURE_FIELDS.get(change.field) or text.HISTORY_FIELDS[change.field]
    before, after = (safe(_words(change.field, words) or text.SAID_EMPTY) for words in (change.before, change.after))
    return (f"{by}<b>{safe(label)}</b><div class='ita-edit'><span>{text.HISTORY_BEFORE}</span><del>{before}</del>"
            f"<span>{text.HISTORY_AFTER}</span><ins>{after}</ins></div>")


def _words(field: str, words: str) -> str:
    return text.STATUS_NAMES.get(words, words) if field == "status" else words


def _undo(shown: data.View, change: Change, one: Measure) -> None:
    """Offer to take a change back while what it wrote still stands."""
    value = getattr(one, change.field)
    if ("" if value is None else str(value)) != change.after:
        st.html(blocks.note(text.HISTORY_CANNOT))
    elif st.button(text.HISTORY_UNDO, key=f"undo-{change.id}"):
        try:
            stored.undo(shown.engine, change.id, data.user())
        except StoreError as why:
            st.error(plain(str(why)))
        else:
            st.rerun()
