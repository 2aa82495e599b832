"""Figures on screen: made once for a view and a style, shown with Thai tools and a text alternative."""

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from ita import text
from ita.charts import DARK, Style
from ita.ui.remember import remembered
from ita.ui.words import say, style

CONFIG = {
    "displaylogo": False, "modeBarButtons": [["toImage"]], "locale": "th",
    "locales": {"th": {"dictionary": text.PLOTLY_THAI, "format": {}}},
    "toImageButtonOptions": {"scale": 2, "filename": "ita"},
}


class Finished(go.Figure):
    """A figure that nobody draws on any more: its dictionary, most of the time of showing it, is made once."""

    def to_dict(self) -> dict:
        """Return the one dictionary of this figure."""
        made = self.__dict__.get("_finished")
        if made is None:
            made = self.__dict__["_finished"] = super().to_dict()
        return made


def chart(name: str, key: tuple, caption: str, make: Callable[[Style], go.Figure]) -> None:
    """Show the figure that `make` draws; `name` and `key` say when it is still the same one."""
    drawn = style()
    figure = remembered(("figure", name, key, drawn.palette is DARK, drawn.thai_digits), lambda: Finished(make(drawn)))
    # theme=None: the figures bring their own colours for both themes.
    st.plotly_chart(figure, theme=None, config=CONFIG, key=f"chart-{name}", alt=say(caption))
