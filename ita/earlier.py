"""The agency's own earlier measures for what an item asks; years are joined by concept, because codes change nearly every year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ita.frameworks.suggestions import subject
from ita.measures import Measure, answers
from ita.scoring.tree import known_framework


@dataclass(frozen=True)
class Earlier:
    """A measure of an earlier plan year."""

    plan_year: int
    measure: Measure


def by_subject(by_year: Mapping[int, Iterable[Measure]], plan_year: int) -> dict[str, tuple[Earlier, ...]]:
    """Return the measures of plan years before one by what they answer, the newest year first; cancelled and empty ones are left out."""
    found: dict[str, dict[tuple, Earlier]] = {}
    for year in sorted((year for year in by_year if year < plan_year), reverse=True):
        for one in by_year[year]:
            if one.measure and one.status != "cancelled":
                for name in filter(None, (subject_of(code, year - 1) for code in answers(one))):
                    found.setdefault(name, {}).setdefault((one.measure, one.steps), Earlier(year, one))
    return {name: tuple(rows.values()) for name, rows in found.items()}


def subject_of(code: str, fiscal_year: int) -> str | None:
    """Return what an item, or an indicator ("8"), asks, the same in every year; None when it is not known."""
    if code.isdigit():
        return f"indicator.{code}"
    known = known_framework(fiscal_year)
    item = known.items.get(code) if known else None
    return subject(item, fiscal_year) if item else None


def by_code(found: Mapping[str, tuple[Earlier, ...]], codes: Iterable[str], fiscal_year: int) -> dict[str, Measure]:
    """Return the newest earlier measure for each code of the scores' year that has one, as one that goes on."""
    names = {code: subject_of(code, fiscal_year) for code in codes}
    return {code: going_on(found[name][0], fiscal_year + 1) for code, name in names.items() if name in found}


def going_on(earlier: Earlier, plan_year: int) -> Measure:
    """Return an earlier measure as a plan year goes on with it: last year's is named as the one it was carried from."""
    return replace(earlier.measure, id=None, carried_from=earlier.measure.id if earlier.plan_year == plan_year - 1 else None)
