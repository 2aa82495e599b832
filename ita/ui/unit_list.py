"""The agency's own list of units, from which owners of measures are chosen."""

import streamlit as st

from ita import cell_text, text
from ita.frameworks import usual_units
from ita.store import units
from ita.ui import blocks, data
from ita.ui.words import plain, say


@st.dialog(text.UNITS)
def edit(shown: data.View) -> None:
    """Let the person edit the list, one unit a line; a fresh agency starts from usual names, which are not saved before the button is pressed."""
    stored = units.units_of(shown.engine, shown.agency)
    seen = st.session_state.setdefault("units-seen", stored) if "units-names" in st.session_state else stored
    st.session_state["units-seen"] = seen
    st.html(blocks.note(text.UNITS_NOTE if stored else f"{text.UNITS_NOTE} {text.UNITS_SUGGESTED}"))
    typed = st.text_area(text.UNITS, "\n".join(stored or usual_units()), key="units-names", height=320, label_visibility="collapsed")
    if not st.button(text.SAVE, type="primary", key="units-save"):
        return
    if stored != seen:
        st.session_state["units-seen"] = stored
        st.error(plain(say(text.UNITS_CHANGED.format(names=" ".join(stored)))))
        return
    units.set_units(shown.engine, shown.agency, cell_text.clean(typed).split("\n"))
    st.toast(say(text.UNITS_SAVED.format(count=len(units.units_of(shown.engine, shown.agency)))))
    st.rerun()
