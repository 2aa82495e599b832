"""Choices over a chart, and tables that can be downloaded."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import pandas as pd
import streamlit as st

from ita import text
from ita.charts import Style, moved_words
from ita.frameworks import indicators
from ita.thai import short_agency
from ita.ui import blocks
from ita.ui.words import say

Row = TypeVar("Row")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def choice(key: str, options: dict[str, str], label: str = text.CHOOSE_VIEW) -> str:
    """Let the person choose one of a few, {value: Thai label}; kept while the session lasts, and chosen by a link's ?view=."""
    if st.session_state.get("asked-view") in options:
        st.session_state[key] = st.session_state.pop("asked-view")
    # The default is given by session state alone: Streamlit takes it from one place only.
    st.session_state.setdefault(key, next(iter(options)))
    return st.segmented_control(label, list(options), format_func=options.get, key=key, required=True,
                                label_visibility="collapsed", persist_state="session")


def choose_indicators(key: str) -> list[int]:
    """Let the person choose among the ten indicators; all at first."""
    return st.pills(text.CHOOSE_INDICATORS, list(indicators()), selection_mode="multi", default=list(indicators()), key=key,
                    format_func=lambda number: say(f"{number}. {indicators()[number].name}"), persist_state="session")


def page_of(rows: Sequence[Row], key: str, size: int) -> Sequence[Row]:
    """Let the person choose a page when there are more rows than `size`, and return its rows."""
    pages = max(1, -(-len(rows) // size))
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = pages
    chosen = st.pagination(pages, key=key) if pages > 1 else 1
    return rows[(chosen - 1) * size: chosen * size]


def shown(table: pd.DataFrame, changes: Sequence[str] = ()) -> None:
    """Show a table whole, with the person's digits; `changes` are the columns that say by how much a score changed."""
    st.html(blocks.data_table(map(str, table.columns), _cells(table, changes), _numeric(table)))


def _cells(table: pd.DataFrame, changes: Sequence[str]) -> Iterator[tuple[str, ...]]:
    columns = [[_cell(value, column in changes) for value in table[column]] for column in table.columns]
    return zip(*columns, strict=True)


def _cell(value, is_change: bool) -> str:
    if isinstance(value, float):
        return text.UNKNOWN if pd.isna(value) else moved_words(value, Style()) if is_change else f"{value:.2f}"
    return text.UNKNOWN if value is None else str(value)


def _numeric(table: pd.DataFrame) -> frozenset[int]:
    return frozenset(place for place, column in enumerate(table.columns) if pd.api.types.is_numeric_dtype(table[column]))


def downloadable(table: pd.DataFrame, name: str, agency: str, year: int | None = None, changes: Sequence[str] = ()) -> None:
    """Show a table of an agency's scores whole, with its Excel and CSV under it; `year` where they are all of one, `changes` as in `shown`."""
    shown(table, changes)
    file = " ".join([name, short_agency(agency), *([] if year is None else [str(year)])])
    with st.container(horizontal=True):
        st.download_button(text.DOWNLOAD_EXCEL, lambda: _excel(table, name, agency, year), f"{file}.xlsx", XLSX,
                           key=f"excel-{name}", on_click="ignore")
        st.download_button(text.DOWNLOAD_CSV, lambda: _csv(table, agency, year), f"{file}.csv", "text/csv", key=f"csv-{name}", on_click="ignore")


def _excel(table: pd.DataFrame, name: str, agency: str, year: int | None) -> bytes:
    from ita.exports.excel import scores_excel  # openpyxl is slow to import and seldom needed
    return scores_excel(table, name, agency, year)


def _csv(table: pd.DataFrame, agency: str, year: int | None) -> bytes:
    from ita.exports.csv import scores_csv
    return scores_csv(table, agency, year)
