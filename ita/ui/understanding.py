"""What was understood of an upload, round by round, with the agency and the year open to correction."""

import hashlib
from collections.abc import Mapping

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


def show(found: Incoming, as_read: pd.DataFrame, as_stored: Mapping[RoundName, RoundName]) -> None:
    """Say how much was understood of the upload as corrected, and show its rounds as read (rounds_found) with fields to correct them.

    as_stored are the rounds whose agency is stored under another name: they are taken as of that one until the person says otherwise.
    """
    if as_read.empty:
        return
    st.subheader(say(text.UNDERSTOOD.format(scores=f"{len(found.scores):,}", rounds=f"{len(found.rounds):,}")), anchor=False)
    shown = _chosen(as_read, as_stored) if len(as_read) > ROUNDS_A_PAGE else as_read
    taken = sum(_agency_of(name, as_stored) == meant[0] for name, meant in as_stored.items())
    if taken and len(shown) < len(as_read):
        st.html(blocks.note(text.TAKEN_AS_STORED_COUNT.format(count=taken)))
    for place, row in zip(shown.index, shown.itertuples(index=False), strict=True):
        _card(place, row, as_stored)


def _agency_of(name: RoundName, as_stored: Mapping[RoundName, RoundName]) -> str:
    """Return whose round it will be saved as."""
    return (corrections().get(name) or as_stored.get(name, name))[0]


def _chosen(as_read: pd.DataFrame, as_stored: Mapping[RoundName, RoundName]) -> pd.DataFrame:
    """Let the person find rounds by name, as read or as stored, and turn pages, and return the rounds of the page."""
    words = st.text_input(text.FIND_ROUND, key="find-round", placeholder=text.AGENCY_HINT).strip()
    fitting = as_read[[words in name[0] or words in as_stored.get(name, name)[0]
                       for name in as_read[ROUND_KEY].itertuples(index=False, name=None)]] if words else as_read
    pages = max(1, -(-len(fitting) // ROUNDS_A_PAGE))
    first = (st.pagination(pages, key=f"rounds-page-{words}") - 1) * ROUNDS_A_PAGE if pages > 1 else 0
    if fitting.empty:
        st.html(blocks.note(text.NO_ROUND_FOUND))
    return fitting.iloc[first:first + ROUNDS_A_PAGE]


def _card(place: int, row, as_stored: Mapping[RoundName, RoundName]) -> None:
    """Show one round that was found, its name and year in fields."""
    name = row.agency, row.fiscal_year
    meant = as_stored.get(name, name)[0]
    tag, years = hashlib.sha256(repr((name, meant)).encode()).hexdigest()[:12], sorted({*YEARS, row.fiscal_year}, reverse=True)

    def correct() -> None:
        state = st.session_state
        corrections()[name] = state[f"name-{tag}"].strip() or meant, state[f"year-{tag}"]

    with st.container(border=True, key=f"card-round-{place}"):
        agency, year, count = st.columns([4, 1.4, 4.2], vertical_alignment="bottom")
        agency.text_input(text.AGENCY, meant, key=f"name-{tag}", on_change=correct, persist_state="session")
        year.selectbox(text.FISCAL_YEAR, years, key=f"year-{tag}", index=years.index(row.fiscal_year), on_change=correct,
                       format_func=lambda value: say(str(value)), persist_state="session")
        count.html(blocks.note(text.listed_counts({level: getattr(row, level) for level in text.LEVEL_COUNTS})))
        if meant != row.agency and _agency_of(name, as_stored) == meant:
            st.html(blocks.note(text.TAKEN_AS_STORED.format(written=row.agency)))


def first_rows(found: Incoming, savable: bool) -> None:
    """Show the first rows of what will be stored, or was read where nothing can be stored, with the cell that each came from."""
    if found.scores.empty:
        return
    rounds = found.names.head(FIRST_ROUNDS)
    near = found.scores[found.scores["agency"].isin(rounds["agency"])]
    rows = score_table(near.merge(rounds, on=ROUND_KEY)).head(FIRST_ROWS)
    with st.expander(say((text.FIRST_ROWS if savable else text.FIRST_ROWS_READ).format(count=len(rows)))):
        st.dataframe(rows, hide_index=True, height=300, placeholder=text.UNKNOWN, column_config=two_decimals(text.SCORE))
