"""What a plan year's measures brought once the year's scores are in, and what of them goes on into the next plan.

    plan of year N+1 ← scores of year N        items joined by concept        scores of year N+1 → plan of year N+2

An item is never joined by its code. A survey's question has no table over the years, so its indicator is compared instead.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ita import text
from ita.follow_up import CLOSED, origin
from ita.frameworks import PASS_LINE, Item, framework
from ita.measures import OIT_PASS, Measure, answers, codes, named_indicators, plan_dates, plan_timeframe
from ita.scoring import Round, called, changes_between, value
from ita.scoring.history import INSIDE, NameChange, changes_of
from ita.scoring.tree import known_framework

MENDED, STILL, KEPT, LOST, UNCLEAR = "mended", "still", "kept", "lost", "unclear"
WORKED, PARTLY, NOT_YET = "worked", "partly", "not_yet"
UNFINISHED, FAILING = "unfinished", "failing"
OFFERED, GOES_ON, FINISHED, DROPPED = "offered", "goes_on", "finished", "dropped"


@dataclass(frozen=True)
class Outcome:
    """An item (or indicator) before and after a measure, scores 0–100 or None; `reason` says why the two cannot be compared."""

    name: str
    name_after: str  # "" when nothing asks it any more
    before: float | None
    after: float | None
    line: float  # what passes
    reason: str = ""

    @property
    def kind(self) -> str:
        """Mended, still failing, kept, lost, or unclear."""
        if self.reason or self.before is None or self.after is None:
            return UNCLEAR
        passed_before, passes = self.before >= self.line, self.after >= self.line
        return (KEPT if passed_before else MENDED) if passes else (LOST if passed_before else STILL)

    @property
    def failing(self) -> bool:
        """Whether it fails in the new scores, comparable or not."""
        return self.after is not None and self.after < self.line


@dataclass(frozen=True)
class Result:
    """What a measure brought, item by item."""

    number: int
    measure: Measure
    outcomes: tuple[Outcome, ...]

    @property
    def verdict(self) -> str:
        """Worked, partly, not yet, or unclear when nothing can be compared."""
        kinds = [one.kind for one in self.outcomes if one.kind != UNCLEAR]
        good = sum(kind in (MENDED, KEPT) for kind in kinds)
        return UNCLEAR if not kinds else WORKED if good == len(kinds) else PARTLY if good else NOT_YET


@dataclass(frozen=True)
class Offer:
    """A measure at the end of its year: offered for the next plan with reasons, going on there already, finished or dropped."""

    result: Result
    state: str
    reasons: tuple[str, ...] = ()
    goes_on_as: int | None = None  # its number in the next plan
    answered_by: tuple[int, ...] = ()  # numbers in the next plan of measures that answer one of its items


@dataclass(frozen=True)
class Carried:
    """The row for the next plan, and the codes that no item of the new year answers."""

    measure: Measure
    lost: tuple[str, ...]


@dataclass(frozen=True)
class Origin:
    """A measure of a plan, new or continued, or one that was finished the year before; numbers in last year's and this year's plan."""

    kind: str
    measure: Measure
    number_before: int | None
    number: int | None


def results(measures: Sequence[Measure], plan_year: int, rounds: Mapping[int, Round]) -> tuple[Result, ...]:
    """Return what each measure of a plan brought; rounds must hold the plan year's own scores."""
    return tuple(Result(number, one, outcomes(one, plan_year, rounds)) for number, one in enumerate(measures, start=1))


def outcomes(one: Measure, plan_year: int, rounds: Mapping[int, Round]) -> tuple[Outcome, ...]:
    """Return the measure's items, then the indicators of its survey questions or words, before (plan_year − 1) and after it."""
    year = plan_year - 1
    numbers = dict.fromkeys([*_survey_indicators(one, year), *named_indicators(one)])
    return tuple([*(_of_code(code, year, rounds) for code in codes(one)),
                  *(_of_indicator(number, year, rounds) for number in numbers)])


def item_asking(concept: str, year: int) -> Item | None:
    """Return the item that asks a concept in a year, the one that it stands inside when it has none of its own; None when none does."""
    known = known_framework(year)
    own = known.concept_item(concept) if known else None
    if own or not known:
        return own
    inside = next((one for one in reversed(changes_of(concept)) if one.kind == INSIDE
                   and (one.year == year or one.onwards and one.year < year)), None)
    if inside is None:
        return None
    other = framework(inside.year).items.get(inside.other)
    return item_asking(other.concept if other else inside.other, year)


def offers(made: Sequence[Result], plan_year: int, following: Sequence[Measure]) -> tuple[Offer, ...]:
    """Return for each measure of a plan whether it is offered for the next one, whose measures are `following`."""
    numbers = {one.carried_from: number for number, one in enumerate(following, start=1)}
    answered = [(number, answers(one)) for number, one in enumerate(following, start=1)]
    return tuple(_offer(result, plan_year, numbers.get(result.measure.id), answered) for result in made)


def origins(measures: Sequence[Measure], before: Sequence[Measure]) -> tuple[Origin, ...]:
    """Return a plan's measures as new or continued, then those of last year's plan that were finished and do not go on."""
    numbers = {one.id: number for number, one in enumerate(before, start=1)}
    go_on = {one.carried_from for one in measures}
    return (*(Origin(origin(one), one, numbers.get(one.carried_from), number) for number, one in enumerate(measures, start=1)),
            *(Origin(FINISHED, one, number, None) for number, one in enumerate(before, start=1)
              if one.status == "done" and one.id not in go_on))


def carried(one: Measure, plan_year: int) -> Carried:
    """Return the measure as a row of the plan after plan_year: codes of the new scores by concept, nothing reported yet."""
    found = {code: _code_after(code, plan_year) for code in codes(one)}
    first, last = plan_dates(plan_year + 1)
    row = replace(
        one, id=None, carried_from=one.id, item_codes=",".join(dict.fromkeys(filter(None, found.values()))),
        finding=_led(one, plan_year), timeframe=plan_timeframe(plan_year + 1), start_date=first, end_date=last,
        status="not_started", progress=None, result="", recommendation="", evidence="")
    return Carried(row, tuple(code for code, after in found.items() if after is None))


def _of_code(code: str, year: int, rounds: Mapping[int, Round]) -> Outcome:
    known, before = known_framework(year), _score(rounds, year, "item", code)
    item = known.items.get(code) if known else None
    if item is None:
        reason = text.REASONS["unknown_code" if known else "no_framework"]
        return Outcome(code, "", before, None, OIT_PASS, reason.format(year=year))
    name, line = _called(item), PASS_LINE if item.concept is None else OIT_PASS
    if item.concept is None:
        return Outcome(name, "", before, None, line, text.SURVEY_NOT_JOINED.format(number=item.indicator))
    found = item_asking(item.concept, year + 1)
    after = _score(rounds, year + 1, "item", found.code) if found else None
    reason = _not_asked_alike(item.concept, year) or _unknown(before, after, year)
    return Outcome(name, _called(found) if found else "", before, after, line, reason)


def _of_indicator(number: int, year: int, rounds: Mapping[int, Round]) -> Outcome:
    before, after = (_score(rounds, each, "indicator", str(number)) for each in (year, year + 1))
    name = called(("indicator", str(number)))
    return Outcome(name, name, before, after, PASS_LINE, _unknown(before, after, year))


def _score(rounds: Mapping[int, Round], year: int, level: str, code: str) -> float | None:
    return value(rounds[year], level, code).score if year in rounds else None


def _not_asked_alike(concept: str, year: int) -> str:
    """Say why a concept of a year cannot be compared with the next one, "" when both ask it alike."""
    if known_framework(year + 1) is None:
        return text.REASONS["no_framework"].format(year=year + 1)
    change = _changed(year).get(concept)
    if change is None:
        return ""
    said = [note.words for note in change.notes if note.kind == change.kind] or [note.words for note in change.notes]
    return " ".join(said) or text.ITEM_GONE.format(year=year + 1)


@cache
def _changed(year: int) -> Mapping[str, NameChange]:
    return {one.concept: one for one in changes_between(year, year + 1) if one.code_before}


def _unknown(before: float | None, after: float | None, year: int) -> str:
    lacking = [str(each) for each, score in ((year, before), (year + 1, after)) if score is None]
    return text.NO_SCORE_IN.format(years=text.listed(lacking)) if lacking else ""


def _offer(result: Result, plan_year: int, goes_on_as: int | None, answered: Sequence[tuple[int, frozenset[str]]]) -> Offer:
    one = result.measure
    if goes_on_as is not None:
        return Offer(result, GOES_ON, goes_on_as=goes_on_as)
    reasons = tuple(reason for reason, holds in (
        (UNFINISHED, one.status not in CLOSED), (FAILING, any(each.failing for each in result.outcomes))) if holds)
    if not reasons:
        return Offer(result, FINISHED if one.status == "done" else DROPPED)
    asked = answers(carried(one, plan_year).measure)
    return Offer(result, OFFERED, reasons, answered_by=tuple(number for number, its in answered if asked & its))


def _code_after(code: str, plan_year: int) -> str | None:
    """Return the code by which the plan year's scores ask what `code` asked a year before; None when nothing does."""
    known = known_framework(plan_year - 1)
    item = known.items.get(code) if known else None
    after = item_asking(item.concept, plan_year) if item and item.concept else None
    return after and after.code


def _led(one: Measure, plan_year: int) -> str:
    """Return the finding under a line that says of which year its codes are, and one that names the indicators of its survey questions."""
    lead = text.CARRIED_FINDING
    led = one.finding.startswith(lead[:lead.index("{")]) or not codes(Measure(item_codes=one.finding))
    lines = [] if led else [lead.format(plan_year=plan_year, year=plan_year - 1)]
    asked = dict.fromkeys(_survey_indicators(one, plan_year - 1))
    lines += [called(("indicator", str(number))) for number in asked if number not in named_indicators(one)]
    return "\n".join([*lines, one.finding]).strip()


def _survey_indicators(one: Measure, year: int) -> list[int]:
    known = known_framework(year)
    items = [known.items[code] for code in codes(one) if known and code in known.items]
    return [item.indicator for item in items if item.concept is None]


def _called(item: Item) -> str:
    return text.ITEM_TITLED.format(code=item.code, title=item.label).strip()
