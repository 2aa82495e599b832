"""ข้อ OIT ที่ไม่ผ่าน: every OIT item as a tile, the failed ones with title, since when and a measure to start."""

import streamlit as st

from ita import captions, results, text
from ita.ui import blocks, checking, failing, shell
from ita.ui.words import say

shown = shell.view()
if shown.round is None:
    st.header(text.PAGES["failing"], anchor=False)
    shell.no_scores(shown)
    st.stop()

year = shown.fiscal_year
states = results.oit_states(shown.round, year)
st.header(say(failing.headline(shown, states)), anchor=False)
checking.corrected_note(shown, year)

with st.container(border=True, key="card-tiles"):
    st.html(blocks.tile_key(results.counts(states)))
    st.html(blocks.tiles(results.oit_tiles(shown.round, year), big=True))
    if "unknown" in states.values():
        st.html(blocks.note(text.UNKNOWN_ITEMS_NOTE))

failed = results.failed_items(shown.round, year)
if failed:
    st.subheader(say(text.FAILED_LIST.format(count=len(failed), year=year)), anchor=False)
    failing.rows(shown, failed)
elif "pass" in states.values():
    st.success(say(captions.oit_items(states, year)))
