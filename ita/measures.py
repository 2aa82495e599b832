"""Measures (มาตรการ): the table's fields, and the draft made from a year's findings."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from types import MappingProxyType

import pandas as pd

from ita import cell_text, item_codes, text, thai
from ita.aspects import Placement, named, placements
from ita.frameworks import PASS_LINE, PREFIX, Item, indicators
from ita.frameworks.suggestions import GENERAL, Suggestion, for_item, suggestion
from ita.scores import code_order
from ita.scoring.tree import known_framework

STATUSES = ("not_started", "in_progress", "done", "postponed", "cancelled")
# The fields that agencies print, in the order of a full table; exports choose among them.
PRINTED = ("aspect", "item_codes", "finding", "measure", "steps", "owner", "timeframe",
           "follow_up", "result", "recommendation")
OIT_PASS = 100.0  # an OIT item passes whole or not at all
_CODE = re.compile(r"[ieo][1-9]\d?")
_ACTION = ("measure", "steps", "owner", "follow_up")  # what is done, whatever it mends
_NONE = MappingProxyType({})


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


def draft(scores: pd.DataFrame, fiscal_year: int, own: Mapping[str, Measure] = _NONE,
          moved: Mapping[str, tuple[int, ...]] = _NONE) -> list[Measure]:
    """Return a measure for each failed OIT item, then each low survey item, or indicator where no item is low.

    scores is a tidy table of one agency; only the rows of fiscal_year count, and an unknown score drafts nothing. own are the
    agency's earlier measures by code (ita.earlier), whose words go before the suggested ones; moved are items that the agency
    places into other aspects.
    """
    year = scores[scores["fiscal_year"] == fiscal_year]
    items = _scores_of(year, "item")
    names = dict(zip(year["code"], year["name"]))
    totals = _scores_of(year, "indicator")
    known = items | totals
    rows = [measure_for(code, fiscal_year, known[code], names[code], own.get(code)) for code in to_answer(items, totals, fiscal_year)]
    return [placed(row, fiscal_year, moved) for row in rows]


def placed(row: Measure, fiscal_year: int, moved: Mapping[str, tuple[int, ...]]) -> Measure:
    """Return a drafted measure of one item or indicator in the aspects in which that stands by the agency's own moves."""
    if not moved or row.item_codes:
        return replace(row, aspect=named(moved[row.item_codes])) if row.item_codes in moved else row
    where = placements(fiscal_year, moved)
    return next((replace(row, aspect=_aspect(str(number), fiscal_year, where)) for number in named_indicators(row)), row)


def to_answer(items: Mapping[str, float], totals: Mapping[str, float], fiscal_year: int) -> list[str]:
    """Return what measures must answer: failed OIT items, low survey items, and low survey indicators ("8") without a low item."""
    return [*_failed_oit(items), *_low_survey(items, totals, fiscal_year)]


def measure_for(code: str, fiscal_year: int, score: float | None = None, name: str = "", own: Measure | None = None) -> Measure:
    """Return a suggested measure for an item ("o12") or an indicator ("8") of the scores' year.

    score is said in the finding when it is known; name is what the file calls the item, used where the year's
    framework does not know its title; own is the agency's earlier measure of the same concept, whose words come first.
    """
    start, end = plan_dates(fiscal_year + 1)
    hint = _suggestion(code, fiscal_year)
    said = "" if score is None else text.DRAFT_SCORE.format(score=f"{score:.2f}")
    row = Measure(
        aspect=_aspect(code, fiscal_year, _placements(fiscal_year)),
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
    if own is None:
        return row
    words = {field: getattr(own, field) for field in _ACTION if getattr(own, field)}
    return replace(row, **words, carried_from=own.carried_from)


def together(rows: Iterable[Measure]) -> list[Measure]:
    """Return drafted rows with those of the same action joined into one that serves several items."""
    joined: dict[tuple, Measure] = {}
    for row in rows:
        action = tuple(getattr(row, field) for field in _ACTION)
        joined[action] = _both(joined[action], row) if action in joined else row
    return list(joined.values())


def _both(first: Measure, second: Measure) -> Measure:
    """Return the first row serving the second's items as well."""
    lines = {field: "\n".join(dict.fromkeys(f"{getattr(first, field)}\n{getattr(second, field)}".strip().split("\n")))
             for field in ("aspect", "finding")}
    return replace(first, item_codes=item_codes.joined((first.item_codes, second.item_codes)), **lines)


def missing(drafted: Iterable[Measure], existing: Iterable[Measure]) -> list[Measure]:
    """Return the drafted rows that no existing row answers, so that re-drafting never overwrites one.

    An item is answered by a row with its code, an indicator by a row that names it or bears the drafted title.
    """
    rows = list(existing)
    answered = {name for row in rows for name in answers(row)}
    titles = {row.measure for row in rows}
    return [row for row in drafted
            if not (answered.issuperset(answers(row)) or (not row.item_codes and row.measure in titles))]


def codes(measure: Measure) -> tuple[str, ...]:
    """Return the item codes that a measure answers, as o12, however they are written; o1-o5 is all five."""
    return item_codes.codes_in(measure.item_codes)


def answers(measure: Measure) -> frozenset[str]:
    """Return what a measure answers: its item codes, and as "8" the indicators that its words name in full."""
    return frozenset((*codes(measure), *map(str, named_indicators(measure))))


def owners(words: str) -> tuple[str, ...]:
    """Return the units that an owner field names, one a line or between commas, each once."""
    return tuple(dict.fromkeys(one for part in re.split("[\n,;]", words) if (one := part.strip())))


def named_indicators(measure: Measure) -> tuple[int, ...]:
    """Return the indicators (1–10) that a measure's words name in full, as its draft does."""
    said = thai.to_arabic(f"{measure.aspect}\n{measure.finding}\n{measure.measure}")
    return tuple(number for number, one in indicators().items()
                 if text.NUMBERED_INDICATOR.format(number=number, name=one.name) in said)


def clean(field: str, typed: str) -> str:
    """Return what a person typed into a field as it is kept: codes as o12,o13, texts without stray spaces around."""
    kept = cell_text.clean(typed).strip()
    parts = item_codes.pieces(kept) if field == "item_codes" else ()
    return ",".join(parts) if parts and all(_CODE.fullmatch(part) for part in parts) else kept


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


def _item(code: str, fiscal_year: int) -> Item | None:
    known = known_framework(fiscal_year)
    return known.items.get(code) if known else None


def _indicator_of(code: str, fiscal_year: int) -> int | None:
    item = _item(code, fiscal_year)
    return item and item.indicator


def _suggestion(code: str, fiscal_year: int) -> Suggestion:
    if code.isdigit():
        return suggestion(int(code))
    item = _item(code, fiscal_year)
    return for_item(item, fiscal_year) if item else suggestion(GENERAL)


def _called(code: str, fiscal_year: int, name: str) -> str:
    if code.isdigit():
        return text.NUMBERED_INDICATOR.format(number=code, name=indicators()[int(code)].name)
    item = _item(code, fiscal_year)
    title = (item.label if item else "") or name
    return text.CODED_ITEM.format(code=code, title=title).strip()


def _aspect(code: str, fiscal_year: int, where: Mapping[str, Placement]) -> str:
    """Name the item's aspects, one a line; an indicator has one only when all its items share it."""
    if code.isdigit():
        of_items = [where[one].numbers for one in where if _indicator_of(one, fiscal_year) == int(code)]
        return named(of_items[0]) if of_items and len(set(of_items)) == 1 else ""
    return named(where[code].numbers) if code in where else ""


@cache
def _placements(fiscal_year: int) -> Mapping[str, Placement]:
    return placements(fiscal_year)
