"""What to see in a round, in Thai sentences that an executive can read out, each true to the figures."""

from collections.abc import Collection, Iterable

from ita import text
from ita.findings import figures, items, level
from ita.findings.finding import Finding
from ita.findings.level import level_sentence, next_sentence
from ita.findings.words import shown
from ita.scoring import DIFFERS, Round, failed, level_of, reconcile
from ita.thai import short_agency

MOST = 8  # sentences; more are not read


def findings(round_: Round, earlier: Iterable[Round] = (), covered: Collection[str] | None = None) -> list[Finding]:
    """Return up to eight findings, the most important first.

    earlier: the agency's rounds of other years, any order, later ones without effect; covered: the codes that a measure answers, None when not known.
    """
    rounds = {one.fiscal_year: one for one in earlier} | {round_.fiscal_year: round_}
    lost, checks = failed(round_), reconcile(round_)
    made = (
        level.level(round_),
        level.next_level(round_),
        figures.differs(checks),
        items.cost(round_, lost),
        items.uncovered(round_, lost, covered),
        items.repeats(rounds, round_, lost),
        figures.moved(rounds, round_),
        figures.moved_most(rounds, round_),
        figures.best_and_worst(round_),
        # A way counted from a total that does not follow from its parts would promise what the parts do not give.
        None if any(check.status == DIFFERS for check in checks) else level.way(round_),
        figures.lowest_question(round_),
        figures.tools(round_),
        items.again(rounds, round_, lost),
        figures.national(round_),
        figures.adds_up(checks),
    )
    return [one for one in made if one][:MOST]


def headline(round_: Round) -> str:
    """Return the round in one sentence: score, level, and what holds it back."""
    agency, result = short_agency(round_.agency), level_of(round_)
    if result.overall is None:
        return text.HEADLINE_UNKNOWN.format(agency=agency, year=round_.fiscal_year)
    said = text.HEADLINE.format(agency=agency, overall=shown(result.overall))
    name = result.reported or result.name
    if name is None:
        return said + text.HEADLINE_NO_LEVEL
    estimated = text.HEADLINE_ESTIMATED if result.estimated and not result.reported else ""
    return said + text.HEADLINE_LEVEL.format(level=name) + estimated + level.held(result)
