"""Choices over a chart, and tables that can be downloaded."""

import pandas as pd
import streamlit as st

from ita import text
from ita.frameworks import indicators
from ita.ui.words import say

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def choice(key: str, options: dict[str, str], label: str = text.CHOOSE_VIEW) -> str:
    """Let the person choose one of a few, {value: Thai label}; kept while the session lasts."""
    return st.segmented_control(label, list(options), format_func=options.get, key=key, default=next(iter(options)),
                                required=True, label_visibility="collapsed", persist_state="session")


def choose_indicators(key: str) -> list[int]:
    """Let the person choose among the ten indicators; all at first."""
    return st.pills(text.CHOOSE_INDICATORS, list(indicators()), selection_mode="multi", default=list(indicators()), key=key,
                    format_func=lambda number: say(f"{number}. {indicators()[number].name}"), persist_state="session")


def downloadable(table: pd.DataFrame, title: str, name: str) -> None:
    """Show a table whole, with its Excel and CSV beside it; `title` also names the files."""
    scores = {column: st.column_config.NumberColumn(say(column), format="%.2f")
              for column in table.columns if table[column].dtype == "float64"}
    # Long titles wrap over two lines instead of being cut.
    others = {column: st.column_config.TextColumn(say(column), width=540 if column == text.ITEM else None)
              for column in table.columns if column not in scores}
    st.dataframe(table, hide_index=True, column_config=scores | others, placeholder=text.UNKNOWN,
                 height=min(640, 40 + 46 * len(table)) if text.ITEM in table else "content", row_height=46 if text.ITEM in table else None)
    with st.container(horizontal=True):
        st.download_button(text.DOWNLOAD_EXCEL, lambda: _excel(table, title, name), f"{title}.xlsx", XLSX,
                           key=f"excel-{name}", on_click="ignore")
        st.download_button(text.DOWNLOAD_CSV, lambda: _csv(table), f"{title}.csv", "text/csv", key=f"csv-{name}", on_click="ignore")


def _excel(table: pd.DataFrame, title: str, name: str) -> bytes:
    from ita.exports.excel import table_excel  # openpyxl is slow to import and seldom needed
    return table_excel(table, title, name)


def _csv(table: pd.DataFrame) -> bytes:
    from ita.exports.csv import table_csv
    return table_csv(table)
