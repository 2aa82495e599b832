"""วิเคราะห์ 7 ประเด็น: the classes at a glance, each aspect with its texts to edit, items moved, limitations."""

import streamlit as st

from ita import text
from ita.ui import analysing, aspect_view, checking, limiting, placing, saying, shell
from ita.ui.words import say

shown = shell.view()
if shown.round is None or not analysing.has_framework(shown):
    st.header(text.PAGES["aspects"], anchor=False)
    analysing.no_framework(shown) if shown.round else shell.no_scores(shown)
    st.subheader(text.ASPECT_VIEWS["limits"], anchor=False)
    limiting.show(shown, saying.said_of(shown))
    st.stop()

found = analysing.analysis_of(shown)
st.header(say(analysing.headline(shown, found)), anchor=False)
checking.corrected_note(shown, shown.fiscal_year)
view = analysing.choose(found, len(limiting.numbers(found.said)))
if view == "limits":
    limiting.show(shown, found.said)
elif view == "place":
    analysing.not_known(shown)
    placing.show(shown, found)
elif view == "summary":
    analysing.not_known(shown)
    analysing.summary(found)
else:
    aspect_view.show(shown, found, int(view))
