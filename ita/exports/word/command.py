"""The document command: an agency's documents from the store, or from the samples when nothing is stored."""

from dataclasses import replace

import pandas as pd
from sqlalchemy import Engine

from ita import measures, scoring, store, text, thai
from ita.errors import ItaError
from ita.exports.word import Given, Made, document, forms
from ita.store import corrections, rounds
from ita.store import measures as stored_measures
from ita.store.samples import sample_store


class NothingToPrint(ItaError):
    """The agency is not stored, or nothing of the year is."""


def document_command(kind: str, agency: str, plan_year: int, form: str, **wishes) -> tuple[Made, str]:
    """Return a document and a Thai remark ("" when there is none); wishes: thai_digits, template, about."""
    engine = shown_store()
    given = gathered(engine, known_agency(engine, agency), plan_year, form)
    given, remark = _with_draft(given, engine)
    given = replace(given, thai_digits=wishes.get("thai_digits"))
    return document(kind, given, wishes.get("template"), wishes.get("about") or "measures"), remark


def shown_store() -> Engine:
    """Return the installation's store, or a throwaway one of samples while nothing is stored."""
    own = store.connect(store.url_from_environment())
    if store.is_empty(own):
        return sample_store()
    store.upgrade(own)
    return own


def known_agency(engine: Engine, name: str) -> str:
    """Return the full name of a stored agency, given it or its short form; NothingToPrint when there is none."""
    known = list(rounds.years_by_agency(engine))
    found = [one for one in known if name in (one, thai.short_agency(one))]
    if not found:
        raise NothingToPrint(text.WORD_NO_AGENCY.format(agency=name, known=text.listed(known)))
    return found[0]


def gathered(engine: Engine, agency: str, plan_year: int, form: str = "standard") -> Given:
    """Return what the store holds for a document of an agency's plan year: corrected scores, earlier rounds, measures, ranks."""
    stored = rounds.current_rounds(engine, agency)
    made = _rounds(engine, agency, stored)
    facts = next((one for one in stored if one.fiscal_year == plan_year - 1), None)
    return Given(
        agency=agency, plan_year=plan_year, form=forms()[form], round=made.get(plan_year - 1),
        earlier={year: one for year, one in made.items() if year < plan_year - 1},
        measures=tuple(stored_measures.measures_of(engine, agency, plan_year)),
        ranks=(facts.rank_in_province, facts.rank_nationwide) if facts else (None, None))


def _rounds(engine: Engine, agency: str, stored) -> dict[int, scoring.Round]:
    table = rounds.scores_of(engine, stored)
    fixed = corrections.by_year(corrections.in_force(corrections.corrections_of(engine, agency), table))
    return {one.fiscal_year: scoring.corrected(scoring.round_of(table, agency, one.fiscal_year, one.reported_level),
                                               fixed.get(one.fiscal_year, {})) for one in stored}


def _with_draft(given: Given, engine: Engine) -> tuple[Given, str]:
    """Use the measures drafted from the scores where none is stored, and say so."""
    if given.measures:
        return given, ""
    if given.round is None:
        raise NothingToPrint(text.WORD_NOTHING.format(year=given.scores_year, plan_year=given.plan_year, agency=given.agency))
    stored = [one for one in rounds.current_rounds(engine, given.agency) if one.fiscal_year == given.scores_year]
    drafted = measures.draft(_corrected(rounds.scores_of(engine, stored), given.round), given.scores_year)
    return replace(given, measures=tuple(drafted)), text.WORD_DRAFTED.format(plan_year=given.plan_year, year=given.scores_year)


def _corrected(table: pd.DataFrame, round_: scoring.Round) -> pd.DataFrame:
    return corrections.corrected_table(table, {round_.fiscal_year: dict(round_.scores)})
