"""The measures table in its arrangements, and the report on it."""

from collections.abc import Iterable

from ita import text
from ita.aspects import called, placements
from ita.coverage import ASPECT
from ita.exports.layouts import Layout, cells
from ita.exports.word.blocks import Block, Heading, Landscape, Paragraph, Table, of_table
from ita.exports.word.given import Given
from ita.exports.word.sections.frame import FIRST_LINE, title_report
from ita.exports.word.widths import fitting
from ita.frameworks import aspects, indicators
from ita.measures import Measure, answers, codes
from ita.scoring.tree import known_framework
from ita.thai import to_arabic

NARROWEST = 17.0  # of a column, in the layouts' characters: the days of a timeframe on two lines


def table(given: Given) -> list[Block]:
    """Return all measures in one table."""
    return _turned([_title(), *_one(given, given.measures)])


def by_aspect(given: Given) -> list[Block]:
    """Return a table an aspect; a measure of two aspects stands in both, one of none at the end."""
    where = placements(given.scores_year, given.own.moved)
    found = {row: aspects_of(row, where) for row in given.measures}
    blocks: list[Block] = [_title()]
    for number, name in aspects().items():
        blocks.append(Heading(text.WORD_ASPECT.format(number=number, name=name), 2))
        blocks += _one(given, [row for row in given.measures if number in found[row]])
    others = [row for row in given.measures if not found[row]]
    if others:
        blocks += [Heading(text.WORD_OTHER_MEASURES, 2), *_one(given, others)]
    return _turned(blocks)


def by_origin(given: Given) -> list[Block]:
    """Return last year's measures that go on, and the new ones, in two tables."""
    carried = [row for row in given.measures if row.carried_from is not None]
    new = [row for row in given.measures if row.carried_from is None]
    return _turned([_title(), Heading(text.WORD_CONTINUED, 2), *_one(given, carried), Heading(text.WORD_NEW, 2), *_one(given, new)])


def reasons(given: Given) -> list[Block]:
    """Return the items, indicators and aspects that no measure answers with the written reason; nothing when there is none."""
    where = placements(given.scores_year, given.own.moved)
    answered = {place for row in given.measures
                for place in (*answers(row), *(ASPECT.format(number=number) for number in aspects_of(row, where)))}
    rows = [(_named(place, given.scores_year), why) for place, why in given.reasons.items() if why.strip() and place not in answered]
    return [Heading(text.WORD_SECTIONS["reasons"]), of_table(text.WORD_REASONS, rows, (40, 60))] if rows else []


def report(given: Given) -> list[Block]:
    """Return a paragraph, and the measures with their results and recommendations."""
    return _turned(_reported(given))


def titled_report(given: Given) -> list[Block]:
    """Return the same under the report's title, for a report without a page for its title."""
    return _turned([*title_report(given), *_reported(given)])


def _reported(given: Given) -> list[Block]:
    said = text.WORD_REPORT_INTRO.format(agency=given.agency, year=given.plan_year, count=len(given.measures))
    return [Paragraph(said, first=FIRST_LINE), Heading(text.WORD_SECTIONS["report"]), *_one(given, given.measures, report=True)]


def aspects_of(row: Measure, where) -> tuple[int, ...]:
    """Return the aspects of a measure: those that it names, else those of its items; where is ita.aspects.placements()."""
    said = to_arabic(row.aspect)
    named = [number for number, name in aspects().items() if name in said]
    found = named or [number for code in codes(row) if code in where for number in where[code].numbers]
    return tuple(sorted(set(found)))


def _named(place: str, fiscal_year: int) -> str:
    """Return an item, an indicator or an aspect by its title."""
    known = known_framework(fiscal_year)
    titles = {ASPECT.format(number=number): text.WORD_ASPECT.format(number=number, name=name) for number, name in aspects().items()} | {
        str(number): text.NUMBERED_INDICATOR.format(number=number, name=one.name) for number, one in indicators().items()}
    return titles.get(place) or (called(known.items[place]) if known and place in known.items else place)


def _title() -> Heading:
    return Heading(text.WORD_SECTIONS["measures"])


def _turned(blocks: list[Block]) -> list[Block]:
    return [Landscape(tuple(blocks))]


def _one(given: Given, rows: Iterable[Measure], report: bool = False) -> list[Block]:
    made, layout = list(rows), given.layout(report)
    if not made:
        return [Paragraph(text.WORD_NO_MEASURES, first=FIRST_LINE)]
    return [_table(layout, made, given.plan_year)]


def _table(layout: Layout, rows: list[Measure], plan_year: int) -> Table:
    printed = layout.printed
    headings, texts = [column.heading for column in printed.columns], [cells(row, printed, plan_year) for row in rows]
    shares = [max(NARROWEST, column.width if any(said) else 0.0) for column, *said in zip(printed.columns, *texts)]
    return of_table(headings, texts, fitting(headings, texts, shares))
