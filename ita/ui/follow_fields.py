"""The fields in which a person reports on a measure; they are saved, and compared before, as all fields of a measure are."""

from functools import partial

import streamlit as st

from ita import follow_up, text
from ita.measures import STATUSES
from ita.ui import measure_fields
from ita.ui.measure_fields import Field
from ita.ui.words import plain, say


def show(field: Field) -> None:
    """Show one field of a measure for editing, with what is wrong with it, or who wrote it first."""
    measure_fields.show(field, {"status": _status, "progress": _progress}.get(field.name), partial(words_of, field.name))


def status_words(status: str) -> str:
    """Return a status with its mark."""
    return text.MARKED.format(mark=text.STATUS_MARKS[status], words=text.STATUS_NAMES[status])


def words_of(name: str, value: str | int | None) -> str:
    """Return a field's value as a person reads it."""
    return status_words(value) if name == "status" else "" if value is None else str(value)


def _status(field: Field) -> None:
    key = measure_fields.key_of(field)
    # persist_state: without it Streamlit drops what was chosen when a click on the menu is what leaves the field.
    st.selectbox(measure_fields.label_of(field.name), STATUSES, STATUSES.index(measure_fields.words_in(field)), key=key,
                 format_func=status_words, on_change=lambda: _save(field, st.session_state[key]), persist_state="session")


def _progress(field: Field) -> None:
    key = measure_fields.key_of(field)
    st.text_input(text.PROGRESS, words_of(field.name, measure_fields.words_in(field)), key=key, on_change=partial(_leave_progress, field, key),
                  placeholder=say(text.PROGRESS_HINT), persist_state="session")
    if wrong := st.session_state.get(f"wrong-{field.place}"):
        st.error(plain(say(wrong)))


def _leave_progress(field: Field, key: str) -> None:
    """Save progress as a number; what is none stays in the field, with a sentence that says why."""
    typed = st.session_state[key]
    st.session_state.pop(f"wrong-{field.place}", None)
    try:
        value = follow_up.percent(typed)
    except ValueError as wrong:
        st.session_state[f"wrong-{field.place}"] = str(wrong)
        return
    _save(field, value)
    if words_of(field.name, value) != typed:
        measure_fields.show_anew(field)


def _save(field: Field, value: str | int | None) -> None:
    """Save a value; where the measure is gone, what is given back is words."""
    measure_fields.save(field, value, partial(words_of, field.name))
