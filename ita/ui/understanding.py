"""What was understood of an upload, round by round, with the agency and the year open to correction."""

import hashlib

import pandas as pd
import streamlit as st

from ita import text
from ita.frameworks import YEARS
from ita.incoming import ROUND_KEY, Incoming, RoundName
from ita.ui import blocks
from ita.ui.history import score_table, two_decimals
from ita.ui.words import say

ROUNDS_A_PAGE = 8
NAMES = "upload-names"  # in the session: {round as read: round as the person says}
FIRST_ROUNDS, FIRST_ROWS = 20, 200


def corrections() -> dict[RoundName, RoundName]:
    """Return what the person corrected so far, {(agency, year) as read: (agency, year)}."""
    return st.session_state.setdefault(NAMES, {})


def show(found: Incoming, as_read: pd.DataFrame) -> None:
    """Say how much was understood of the upload as corrected, and show its rounds as read (rounds_found) with fields to correct them."""
    if as_read.empty:
        return
    st.subheader(say(text.UNDERSTOOD.format(scores=f"{len(found.scores):,}", rounds=f"{len(found.rounds):,}")), anchor=False)
    shown = _chosen(as_read) if len(as_read) > ROUNDS_A_PAGE else as_read
    for place, row in zip(shown.index, shown.itertuples(index=False), strict=True):
        _card(place, row)


def _chosen(as_read: pd.DataFrame) -> pd.DataFrame:
    """Let the person find rounds by name and turn pages, and return the rounds of the page."""
    words = st.text_input(text.FIND_ROUND, key="find-round", placeholder=text.AGENCY_HINT).strip()
    fitting = as_read[as_read["agency"].str.contains(words, regex=False)] if words else as_read
    pages = max(1, -(-len(fitting) // ROUNDS_A_PAGE))
    first = (st.pagination(pages, key=f"rounds-page-{words}") - 1) * ROUNDS_A_PAGE if pages > 1 else 0
    if fitting.empty:
        st.html(blocks.note(text.NO_ROUND_FOUND))
    return fitting.iloc[first:first + ROUNDS_A_PAGE]


def _card(place: int, row) -> None:
    """Show one round that was found, its name and year in fields."""
    name = row.agency, row.fiscal_year
    tag, years = hashlib.sha256(repr(name).encode()).hexdigest()[:12], sorted({*YEARS, row.fiscal_year}, reverse=True)

    def correct() -> None:
        state = st.session_state
        corrections()[name] = state[f"name-{tag}"].strip() or row.agency, state[f"year-{tag}"]

    with st.container(border=True, key=f"card-round-{place}"):
        agency, year, count = st.columns([4, 1.4, 4.2], vertical_alignment="bottom")
        agency.text_input(text.AGENCY, row.agency, key=f"name-{tag}", on_change=correct, persist_state="session")
        year.selectbox(text.FISCAL_YEAR, years, key=f"year-{tag}", index=years.index(row.fiscal_year), on_change=correct,
                       format_func=lambda value: say(str(value)), persist_state="session")
        count.html(blocks.note(text.listed_counts({level: getattr(row, level) for level in text.LEVEL_COUNTS})))


def first_rows(found: Incoming, savable: bool) -> None:
    """Show the first rows of what will be stored, or was read where nothing can be stored, with the cell that each came from."""
    if found.scores.empty:
        return
    rounds = found.names.head(FIRST_ROUNDS)
    near = found.scores[found.scores["agency"].isin(rounds["agency"])]
    rows = score_table(near.merge(rounds, on=ROUND_KEY)).head(FIRST_ROWS)
    with st.expander(say((text.FIRST_ROWS if savable else text.FIRST_ROWS_READ).format(count=len(rows)))):
        st.dataframe(rows, hide_index=True, height=300, column_config=two_decimals(text.SCORE))
