"""What a document says, gathered from the store; the document command, from the samples while nothing is stored."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
from sqlalchemy import Engine

from ita import measures, scoring, store, text, thai
from ita.errors import ItaError
from ita.exports.layouts import Layout
from ita.exports.word import MEASURES, MEMO, REPORT, Given, Made, document, forms
from ita.store import corrections, rounds, statements
from ita.store import measures as stored_measures
from ita.store.samples import sample_store
from ita.store.templates import template_of


class NothingToPrint(ItaError):
    """The agency is not stored, or nothing of the year is, or there is no such form."""


@dataclass(frozen=True)
class Wish:
    """How a person wants a document; columns stand in place of the form's, a day of None is left blank.

    about is what a memo sends: measures or report. Digits of None are as the form usually has them.
    """

    form: str = "standard"
    thai_digits: bool | None = None
    columns: Layout | None = None
    day: date | None = None
    about: str = MEASURES


def document_command(kind: str, agency: str, plan_year: int, wish: Wish, template: bytes | None = None) -> tuple[Made, str]:
    """Return a document and a Thai remark ("" when there is none); without a template the agency's own one is used."""
    engine = shown_store()
    full_name = known_agency(engine, agency)
    given, remark = prepared(engine, full_name, kind, plan_year, wish)
    used = own_template(engine, full_name, kind) if template is None else template
    return document(kind, given, used, wish.about), remark


def own_template(engine: Engine, agency: str, kind: str) -> bytes | None:
    """Return the agency's own template of a kind of document, None when it has none."""
    kept = template_of(engine, agency, kind)
    return kept.data if kept else None


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


def prepared(engine: Engine, agency: str, kind: str, plan_year: int, wish: Wish) -> tuple[Given, str]:
    """Return what a document says, and a Thai remark where something else stands in for what is not stored yet.

    A report is on the measures of plan_year; where none is kept, on those of the year before, which are what is reported in that
    year. Measures are drafted from the scores where none is stored. NothingToPrint when there is nothing of the year at all.
    """
    if wish.form not in forms():
        raise NothingToPrint(text.WORD_NO_FORM.format(form=wish.form, known=" ".join(forms())))
    subject = wish.about if kind == MEMO else kind
    year = reported_year(engine, agency, plan_year) if subject == REPORT else plan_year
    given = replace(gathered(engine, agency, year, wish.form), thai_digits=wish.thai_digits, columns=wish.columns, day=wish.day)
    if not given.measures:
        return _with_draft(given, engine)
    return given, "" if year == plan_year else text.WORD_REPORTS_YEAR.format(plan_year=plan_year, year=year)


def reported_year(engine: Engine, agency: str, plan_year: int) -> int:
    """Return whose measures a report of a year is on: its own, else the year's before when only that one has any."""
    kept = stored_measures.measures_by_year(engine, agency)
    return plan_year - 1 if plan_year not in kept and plan_year - 1 in kept else plan_year


def gathered(engine: Engine, agency: str, plan_year: int, form: str = "standard") -> Given:
    """Return what the store holds for a document of a plan year: corrected scores, measures, and what the agency says of the round."""
    stored = rounds.current_rounds(engine, agency)
    made = _rounds(engine, agency, stored)
    facts = next((one for one in stored if one.fiscal_year == plan_year - 1), None)
    said = statements.statements_of(engine, agency, plan_year - 1)
    return Given(
        agency=agency, plan_year=plan_year, form=forms()[form], round=made.get(plan_year - 1),
        earlier={year: one for year, one in made.items() if year < plan_year - 1},
        measures=tuple(stored_measures.measures_of(engine, agency, plan_year)),
        own=statements.own_of(said), limitations=statements.limitations_of(said), reasons=statements.reasons_of(said),
        ranks=(facts.rank_in_province, facts.rank_nationwide) if facts else (None, None))


def _rounds(engine: Engine, agency: str, stored) -> dict[int, scoring.Round]:
    table = rounds.scores_of(engine, stored)
    fixed = corrections.by_year(corrections.in_force(corrections.corrections_of(engine, agency), table))
    return {one.fiscal_year: scoring.corrected(scoring.round_of(table, agency, one.fiscal_year, one.reported_level),
                                               fixed.get(one.fiscal_year, {})) for one in stored}


def _with_draft(given: Given, engine: Engine) -> tuple[Given, str]:
    """Use the measures drafted from the scores where none is stored, and say so."""
    if given.round is None:
        raise NothingToPrint(text.WORD_NOTHING.format(year=given.scores_year, plan_year=given.plan_year, agency=given.agency))
    stored = [one for one in rounds.current_rounds(engine, given.agency) if one.fiscal_year == given.scores_year]
    drafted = measures.draft(_corrected(rounds.scores_of(engine, stored), given.round), given.scores_year, moved=given.own.moved)
    return replace(given, measures=tuple(drafted)), text.WORD_DRAFTED.format(plan_year=given.plan_year, year=given.scores_year)


def _corrected(table: pd.DataFrame, round_: scoring.Round) -> pd.DataFrame:
    return corrections.corrected_table(table, {round_.fiscal_year: dict(round_.scores)})
