"""Figures on screen: made once for a view and a style, shown with Thai tools and a text alternative."""

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from ita import text
from ita.charts import DARK, Style
from ita.ui.words import say, style

CONFIG = {
    "displaylogo": False, "modeBarButtons": [["toImage"]], "locale": "th",
    "locales": {"th": {"dictionary": text.PLOTLY_THAI, "format": {}}},
    "toImageButtonOptions": {"scale": 2, "filename": "ita"},
}


def chart(name: str, key: tuple, caption: str, make: Callable[[Style], go.Figure]) -> None:
    """Show the figure that `make` draws; `name` and `key` say when it is still the same one."""
    drawn = style()
    figure = _figure(name, key, drawn.palette is DARK, drawn.thai_digits, lambda: make(drawn))
    # theme=None: the figures bring their own colours for both themes.
    st.plotly_chart(figure, theme=None, config=CONFIG, key=f"chart-{name}", alt=say(caption))


@st.cache_resource(show_spinner=False, max_entries=1000)
def _figure(name: str, key: tuple, dark: bool, thai_digits: bool, _make: Callable[[], go.Figure]) -> go.Figure:
    return _make()
