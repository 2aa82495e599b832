"""What the chosen agency's pages work on, cached until the next import."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from ita import scoring, store
from ita.store import rounds
from ita.store.rounds import StoredRound
from ita.store.samples import sample_store


@dataclass(frozen=True)
class View:
    """One agency in one fiscal year, with its other years; `round` is None when that year has no scores."""

    engine: Engine
    is_sample: bool
    agency: str
    fiscal_year: int
    table: pd.DataFrame
    stored: Mapping[int, StoredRound]
    rounds: Mapping[int, scoring.Round]
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
    return (samples(), True) if store.is_empty(own) else (own, False)


@st.cache_resource(show_spinner=False, max_entries=8)
def _years_by_agency(_engine: Engine, key: tuple) -> dict[str, list[int]]:
    return rounds.years_by_agency(_engine)


def years_by_agency(engine: Engine) -> dict[str, list[int]]:
    """Return the agencies to choose from with their years, newest first."""
    return _years_by_agency(engine, (str(engine.url), rounds.stamp(engine)))


@st.cache_resource(show_spinner=False, max_entries=500)
def _agency_data(_engine: Engine, key: tuple, agency: str) -> tuple:
    stored = rounds.current_rounds(_engine, agency)
    table = rounds.scores_of(_engine, stored)
    by_year = {one.fiscal_year: one for one in stored}
    made = {year: scoring.round_of(table, agency, year, one.reported_level) for year, one in by_year.items()}
    return table, by_year, made


def view(engine: Engine, is_sample: bool, agency: str, fiscal_year: int) -> View:
    """Return what the pages of an agency and year work on."""
    key = (str(engine.url), rounds.stamp(engine))
    table, stored, made = _agency_data(engine, key, agency)
    return View(engine, is_sample, agency, fiscal_year, table, stored, made, (*key, agency, fiscal_year))


def user() -> str:
    """Return who works here: the signed-in person, else the computer's account."""
    return os.environ.get("USERNAME") or os.environ.get("USER") or ""
