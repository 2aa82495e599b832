"""What the chosen agency's pages work on, cached until the next import or correction."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from ita import scoring, store
from ita.store import corrections, rounds
from ita.store.corrections import StoredCorrection
from ita.store.rounds import StoredRound
from ita.store.samples import sample_store
from ita.store.stamps import Stamps, stamps
from ita.ui.remember import newest, remembered


@dataclass(frozen=True)
class View:
    """One agency in one fiscal year, with its other years; `round` is None when that year has no scores.

    Table and rounds hold the corrected scores; a round keeps in `originals` what the report says.
    """

    engine: Engine
    is_sample: bool
    agency: str
    fiscal_year: int
    table: pd.DataFrame
    stored: Mapping[int, StoredRound]
    rounds: Mapping[int, scoring.Round]
    corrections: tuple[StoredCorrection, ...]  # those that stand
    key: tuple

    @property
    def round(self) -> scoring.Round | None:
        """The chosen year's round."""
        return self.rounds.get(self.fiscal_year)

    @property
    def before(self) -> scoring.Round | None:
        """Last year's round."""
        return self.rounds.get(self.fiscal_year - 1)

    @property
    def plan_year(self) -> int:
        """The year that plans measures from these scores."""
        return self.fiscal_year + 1


_filled: set[str] = set()  # stores that were seen to hold an agency


@st.cache_resource(show_spinner=False)
def own_store(url: str) -> Engine:
    """Return the engine of the installation's own store, its schema brought up to date when it exists."""
    engine = store.connect(url)
    if store.exists(engine):
        store.upgrade(engine)
    return engine


@st.cache_resource(show_spinner=False)
def samples() -> Engine:
    """Return the throwaway store of sample agencies, one for the process."""
    return sample_store()


def own_engine() -> Engine:
    """Return the engine that imports are saved to."""
    return own_store(store.url_from_environment())


def engine_shown() -> tuple[Engine, bool]:
    """Return the store to show, and whether it is the samples because nothing is stored yet."""
    own = own_engine()
    if str(own.url) not in _filled:
        if store.is_empty(own):
            return samples(), True
        _filled.add(str(own.url))  # agencies are never deleted, so it stays so
    return own, False


def years_by_agency(engine: Engine, now: Stamps) -> dict[str, list[int]]:
    """Return the agencies to choose from with their years, newest first."""
    # The plans are looked up after each edit of a measure, the years only when there is another plan.
    plans = newest(("plans", str(engine.url)), now.measures, lambda: rounds.plans(engine))
    return newest(("years", str(engine.url)), (now.rounds, plans), lambda: rounds.years_by_agency(engine))


def view(shown: tuple[Engine, bool], agency: str, fiscal_year: int, now: Stamps) -> View:
    """Return what the pages of an agency and year work on; `shown` is what engine_shown returned."""
    engine, is_sample = shown
    key = _key(engine, agency, now)
    table, stored, made, standing = remembered(("agency", *key), lambda: _agency_data(engine, agency))
    return View(engine, is_sample, agency, fiscal_year, table, stored, made, standing, (*key, fiscal_year))


def is_old(shown: View) -> bool:
    """Say whether scores or corrections were stored since a view was made; for what runs without the rest of the page."""
    engine, _ = engine_shown()
    return shown.key != (*_key(engine, shown.agency, stamps(engine)), shown.fiscal_year)


def _key(engine: Engine, agency: str, now: Stamps) -> tuple:
    return str(engine.url), now.rounds, *now.corrections, agency


def _agency_data(engine: Engine, agency: str) -> tuple:
    stored = rounds.current_rounds(engine, agency)
    reported = rounds.scores_of(engine, stored)
    standing = corrections.in_force(corrections.corrections_of(engine, agency), reported)
    values = corrections.by_year(standing)
    by_year = {one.fiscal_year: one for one in stored}
    made = {year: scoring.corrected(scoring.round_of(reported, agency, year, one.reported_level), values.get(year, {}))
            for year, one in by_year.items()}
    return corrections.corrected_table(reported, values), by_year, made, tuple(standing)


def user() -> str:
    """Return who works here: the signed-in person, else the computer's account."""
    if st.user.get("is_logged_in"):
        return str(st.user.get("email") or st.user.get("name") or "")
    return os.environ.get("USERNAME") or os.environ.get("USER") or ""
