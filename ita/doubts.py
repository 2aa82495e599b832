"""What of an upload can be read and yet looks wrong: each a warning at its cell with its proof; nothing is changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

import pandas as pd

from ita import text
from ita.reading.problems import MORE, WARNING, Problem
from ita.scoring import Explanation, Key, Round, arithmetic, called, explanations, round_of
from ita.scoring.explanations import YEARS_SWAPPED
from ita.scoring.many import Doubted, differences, outliers, years_of

MOST_DOUBTED = 100  # of a kind; each is proven one by one
MOST_EXPLAINED = 10  # agencies; trying what would explain one takes up to a third of a second


@dataclass(frozen=True)
class _Agency:
    """The rounds of an agency by year, and the file, sheet and cell of each score."""

    rounds: Mapping[int, Round]
    cells: Mapping[tuple[int, Key], tuple[str, str, str]]


def doubts(table: pd.DataFrame) -> list[Problem]:
    """Return warnings: scores far from their neighbours, totals that do not follow from their parts, rows that two years swapped.

    Of a kind at most MOST_DOUBTED are listed and the rest counted; swapped rows are looked for in the first MOST_EXPLAINED agencies.
    """
    years = years_of(table)
    far = list(chain.from_iterable(map(outliers, years)))
    wrong = list(chain.from_iterable(map(differences, years)))
    some = {**dict.fromkeys(one.agency for one in wrong[:MOST_DOUBTED]), **dict.fromkeys(one.agency for one in far[:MOST_DOUBTED])}
    agencies = _agencies(table, list(some))
    reasons = {name: explanations(agencies[name].rounds.values())
               for name in list(dict.fromkeys(one.agency for one in wrong))[:MOST_EXPLAINED]}
    made = [*(_far(agencies[one.agency], one) for one in far[:MOST_DOUBTED]),
            *(_wrong(agencies[one.agency], one, reasons.get(one.agency, ())) for one in wrong[:MOST_DOUBTED]),
            *chain.from_iterable(_swapped(agencies[name], found) for name, found in reasons.items())]
    return [*made, *_uncounted("far_from_neighbours", far, table), *_uncounted("does_not_add_up", wrong, table)]


def _agencies(table: pd.DataFrame, names: list[str]) -> dict[str, _Agency]:
    own = table[table["agency"].isin(names)] if names else table.head(0)
    return {name: _agency(rows, name) for name, rows in own.groupby("agency")}


def _agency(rows: pd.DataFrame, name: str) -> _Agency:
    return _Agency({int(year): round_of(rows, name, year) for year in rows["fiscal_year"].unique()},
                   {(row.fiscal_year, (row.level, row.code)): (row.file, row.sheet, row.cell) for row in rows.itertuples()})


def _far(agency: _Agency, one: Doubted) -> Problem:
    scores = agency.rounds[one.fiscal_year].scores
    around = ", ".join(f"{code} = {scores[level, code]:g}" for level, code in one.neighbours if (level, code) in scores)
    code = "far_from_indicators" if one.key[0] == "indicator" else "far_from_neighbours"
    return Problem(code, WARNING, *agency.cells[one.fiscal_year, one.key], f"{scores[one.key]:g}", f"{one.key[1]} ({around})")


def _wrong(agency: _Agency, one: Doubted, reasons: Iterable[Explanation]) -> Problem:
    round_ = agency.rounds[one.fiscal_year]
    proof = text.PROOF.format(year=one.fiscal_year, what=called(one.key), arithmetic=arithmetic(round_, one.key))
    return Problem("does_not_add_up", WARNING, *agency.cells[one.fiscal_year, one.key], f"{round_.scores[one.key]:.2f}",
                   " — ".join([proof, *_reason(reasons, one)]))


def _reason(reasons: Iterable[Explanation], one: Doubted) -> list[str]:
    """Return the words of the strongest explanation of a difference, if there is one, without its own proof."""
    place = one.fiscal_year, one.key
    return [replace(reason, proof=()).words for reason in reasons
            if place in {(part.fiscal_year, part.key) for part in (*reason.proof, *reason.corrections)}][:1]


def _swapped(agency: _Agency, reasons: Iterable[Explanation]) -> Iterator[Problem]:
    """Yield a warning for each cell of rows that add up only when two years' are swapped, the strongest reason of a cell."""
    told = set()
    for reason in reasons:
        for fix in reason.corrections if reason.kind == YEARS_SWAPPED else ():
            place = fix.fiscal_year, fix.key
            if place not in told:
                told.add(place)
                yield Problem("years_swapped", WARNING, *agency.cells[place], f"{fix.reported:.2f}", reason.words)


def _uncounted(code: str, found: list[Doubted], table: pd.DataFrame) -> Iterator[Problem]:
    """Yield one warning that says how many more there are of a kind with too many to list."""
    if len(found) > MOST_DOUBTED:
        yield Problem(MORE, WARNING, table["file"].iloc[0], found=code, detail=str(len(found) - MOST_DOUBTED))
