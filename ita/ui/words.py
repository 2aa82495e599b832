"""Words as this person reads them: with the digits and the theme chosen, and safe from Markdown and HTML in files."""

import html
import re

import streamlit as st

from ita.charts import DARK, LIGHT, Style
from ita.thai import to_thai

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:@&^])")


def style() -> Style:
    """Return how figures are drawn for this person."""
    return Style(DARK if st.context.theme.type == "dark" else LIGHT, bool(st.session_state.get("thai_digits")))


def say(words: str) -> str:
    """Return our own words with the person's digits."""
    return to_thai(words) if st.session_state.get("thai_digits") else words


def plain(words: str) -> str:
    """Return text from files and people so that Markdown shows it as it stands."""
    return _MARKDOWN.sub(r"\\\1", words)


def safe(words: str) -> str:
    """Return text for HTML, with the person's digits."""
    return html.escape(say(words))
