"""Measures (มาตรการ): the table's fields, and the draft made from a year's findings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita import cell_text, text, thai
from ita.frameworks import PASS_LINE, PREFIX, aspects, framework, indicators
from ita.frameworks.suggestions import GENERAL, Suggestion, for_item, suggestion
from ita.scores import code_order

STATUSES = ("not_started", "in_progress", "done", "postponed", "cancelled")
# The fields that agencies print, in the order of a full table; exports choose among them.
PRINTED = ("aspect", "item_codes", "finding", "measure", "steps", "owner", "timeframe",
           "follow_up", "result", "recommendation")
OIT_PASS = 100.0  # an OIT item passes whole or not at all
# i1, E 1, o12 and, after Thai digits became Arabic ones, 012 for ๐12: staff type a zero for the letter o.
_CODE = re.compile(r"(?<![A-Za-z0-9])([ieoIEO0])\s?([1-9]\d?)(?!\d)")
_LETTER_O = str.maketrans("0", "o")
_BETWEEN_CODES = " ,;/\n\t-"


@dataclass(frozen=True)
class Measure:
    """One row of a measures table; texts are "" when not given, steps are one a line."""

    aspect: str = ""
    item_codes: str = ""  # as "o12,o13"; codes of the scores' year, which is plan_year - 1
    finding: str = ""
    measure: str = ""
    steps: str = ""
    owner: str = ""
    timeframe: str = ""  # as written
    follow_up: str = ""
    result: str = ""
    recommendation: str = ""
    start_date: date | None = None  # where the timeframe says so
    end_date: date | None = None
    status: str = "not_started"
    progress: int | None = None  # percent; None until said
    evidence: str = ""  # links, one a line
    id: int | None = None  # None until stored
    carried_from: int | None = None  # id of last year's measure that this one goes on with


def draft(scores: pd.DataFrame, fiscal_year: int) -> list[Measure]:
    """Return a measure for each failed OIT item, then each low survey item, or indicator where no item is low.

    scores is a tidy table of one agency; only the rows of fiscal_year count, and an unknown score drafts nothing.
    """
    year = scores[scores["fiscal_year"] == fiscal_year]
    items = _scores_of(year, "item")
    names = dict(zip(year["code"], year["name"]))
    totals = _scores_of(year, "indicator")
    known = items | totals
    return [measure_for(code, fiscal_year, known[code], names[code])
            for code in (*_failed_oit(items), *_low_survey(items, totals, fiscal_year))]


def measure_for(code: str, fiscal_year: int, score: float | None = None, name: str = "") -> Measure:
    """Return a suggested measure for an item ("o12") or an indicator ("8") of the scores' year.

    score is said in the finding when it is known; name is what the file calls the item, used where the year's
    framework does not know its title.
    """
    start, end = plan_dates(fiscal_year + 1)
    hint = _suggestion(code, fiscal_year)
    said = "" if score is None else text.DRAFT_SCORE.format(score=f"{score:.2f}")
    return Measure(
        aspect=_aspect(code, fiscal_year),
        item_codes="" if code.isdigit() else code,
        finding=f"{_called(code, fiscal_year, name)} {said}{hint.finding}",
        measure=hint.measure,
        steps="\n".join(f"{number}. {step}" for number, step in enumerate(hint.steps, 1)),
        owner=hint.owner,
        timeframe=plan_timeframe(fiscal_year + 1),
        follow_up=hint.follow_up,
        start_date=start,
        end_date=end,
    )


def missing(drafted: Iterable[Measure], existing: Iterable[Measure]) -> list[Measure]:
    """Return the drafted rows that no existing row answers, so that re-drafting never overwrites one.

    An item is answered by a row with its code, an indicator by a row that names it or bears the drafted title.
    """
    rows = list(existing)
    answered = {name for row in rows for name in _answers(row)}
    titles = {row.measure for row in rows}
    return [row for row in drafted
            if not (answered.issuperset(_answers(row)) or (not row.item_codes and row.measure in titles))]


def codes(measure: Measure) -> tuple[str, ...]:
    """Return the item codes that a measure answers, as o12, however they are written."""
    found = _CODE.findall(thai.to_arabic(measure.item_codes))
    return tuple(dict.fromkeys(f"{letter.lower().translate(_LETTER_O)}{number}" for letter, number in found))


def clean(field: str, typed: str) -> str:
    """Return what a person typed into a field as it is kept: codes as o12,o13, texts without stray spaces around."""
    kept = cell_text.clean(typed).strip()
    only_codes = field == "item_codes" and not _CODE.sub("", thai.to_arabic(kept)).strip(_BETWEEN_CODES)
    return ",".join(codes(Measure(item_codes=kept))) if only_codes else kept


def plan_dates(plan_year: int) -> tuple[date, date]:
    """Return the first and the last day of the year that measures are planned for."""
    return thai.fiscal_year_dates(plan_year)


def plan_timeframe(plan_year: int) -> str:
    """Return the plan year's days as agencies print them."""
    first, last = plan_dates(plan_year)
    return text.FROM_TO.format(start=thai.long_date(first), end=thai.long_date(last))


def _scores_of(year: pd.DataFrame, level: str) -> dict[str, float]:
    rows = year[year["level"] == level]
    return dict(zip(rows["code"], rows["score"]))


def _failed_oit(items: dict[str, float]) -> list[str]:
    failed = (code for code, score in items.items() if code.startswith(PREFIX["OIT"]) and score < OIT_PASS)
    return sorted(failed, key=code_order)


def _low_survey(items: dict[str, float], totals: dict[str, float], fiscal_year: int):
    """Yield the low items of each survey indicator in official order; the indicator where none of its items is low."""
    survey = [code for code in items if not code.startswith(PREFIX["OIT"])]
    low = sorted((code for code in survey if items[code] < PASS_LINE), key=code_order)
    for number, indicator in indicators().items():
        if indicator.tool == "OIT":
            continue
        own = [code for code in low if _indicator_of(code, fiscal_year) == number]
        yield from own
        if not own and totals.get(str(number), PASS_LINE) < PASS_LINE:
            yield str(number)
    yield from (code for code in low if _indicator_of(code, fiscal_year) is None)


def _indicator_of(code: str, fiscal_year: int) -> int | None:
    item = framework(fiscal_year).items.get(code)
    return item and item.indicator


def _suggestion(code: str, fiscal_year: int) -> Suggestion:
    if code.isdigit():
        return suggestion(int(code))
    item = framework(fiscal_year).items.get(code)
    return for_item(item, fiscal_year) if item else suggestion(GENERAL)


def _called(code: str, fiscal_year: int, name: str) -> str:
    if code.isdigit():
        return text.NUMBERED_INDICATOR.format(number=code, name=indicators()[int(code)].name)
    item = framework(fiscal_year).items.get(code)
    title = (item.label if item else "") or name
    return text.CODED_ITEM.format(code=code, title=title).strip()


def _answers(row: Measure) -> set[str]:
    """Return the item codes of a row and the indicators that its texts name."""
    said = thai.to_arabic(f"{row.aspect}\n{row.finding}\n{row.measure}")
    named = (text.NUMBERED_INDICATOR.format(number=number, name=indicator.name)
             for number, indicator in indicators().items())
    return {*codes(row), *(name for name in named if name in said)}


def _aspect(code: str, fiscal_year: int) -> str:
    """Name the item's aspects, one a line; an indicator has one only when all its items share it."""
    items = framework(fiscal_year).items
    if code.isdigit():
        of_items = [item.aspects for item in items.values() if item.indicator == int(code)]
        numbers = of_items[0] if of_items and len(set(of_items)) == 1 else ()
    else:
        numbers = items[code].aspects if code in items else ()
    return "\n".join(text.NUMBERED_ASPECT.format(number=number, name=aspects()[number]) for number in numbers)
