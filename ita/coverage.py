"""What a measures document must answer: each failed or low item, each aspect, and the criteria of the year's measures item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ita import text
from ita.aspects import WEAK, Aspect, Own, analyse, class_of, unplaced
from ita.frameworks import Item, aspects, indicators
from ita.frameworks.aspect_rules import URGENT
from ita.measures import Measure, answers, to_answer
from ita.results import items_known
from ita.scoring import Round
from ita.scoring.tree import known_framework

ASPECT = "aspect:{number}"  # the place of an aspect in reasons
EACH_MEASURE = ("measure", "owner", "steps", "follow_up")  # what each measure must say


@dataclass(frozen=True)
class Covered:
    """An item ("o12"), an indicator ("8") or an aspect ("aspect:3") with the measures that answer it, counted from 1, or why none does.

    asked is False for an aspect without a weak item: a measure may answer it, none must.
    """

    place: str
    label: str
    answered_by: tuple[int, ...]
    reason: str = ""
    asked: bool = True

    @property
    def answered(self) -> bool:
        """Whether a measure answers it, a reason says why none does, or none need do."""
        return bool(self.answered_by or self.reason or not self.asked)


@dataclass(frozen=True)
class Criterion:
    """One thing that the measures document must hold; `lacking` names what is still to do."""

    key: str
    label: str
    met: bool
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """All that a document must answer, and how far it does; measures_item is the item that asks for it, None when it is not known."""

    items: tuple[Covered, ...]
    aspects: tuple[Covered, ...]
    criteria: tuple[Criterion, ...]
    measures_item: Item | None

    @property
    def complete(self) -> bool:
        """Whether every item and aspect is answered and every criterion is met."""
        return all(one.met for one in self.criteria)

    @property
    def unanswered(self) -> tuple[Covered, ...]:
        """The items and weak aspects without a measure, with or without a reason."""
        return tuple(one for one in (*self.items, *self.aspects) if one.asked and not one.answered_by)


def coverage(round_: Round | None, measures: Sequence[Measure], reasons: Mapping[str, str], own: Own = Own(),
             titles: Mapping[str, str] = MappingProxyType({})) -> Coverage:
    """Return what the measures of a round's plan year answer; reasons are {place: words}, titles name items that the framework does not."""
    if round_ is None:
        return Coverage((), (), (Criterion("analysis", text.CRITERIA_NO_SCORES, False),), None)
    answering = _answering(measures)
    items = tuple(Covered(place, _label(place, round_, titles), answering.get(place, ()), reasons.get(place, ""))
                  for place in _weak_places(round_))
    aspects_ = tuple(_aspect(one, answering, reasons) for one in (analyse(round_, own) if _items(round_) else ()))
    known = known_framework(round_.fiscal_year + 1)
    return Coverage(items, aspects_, tuple(_criteria(round_, measures, own, (items, aspects_))), known and known.items[known.measures_item])


def _weak_places(round_: Round) -> list[str]:
    """Return the items and indicators that a draft is made of."""
    by_level = {level: {code: score for (its, code), score in round_.scores.items() if its == level} for level in ("item", "indicator")}
    return to_answer(by_level["item"], by_level["indicator"], round_.fiscal_year)


def _answering(measures: Sequence[Measure]) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the measures that answer each place, aspects by the name that a measure bears."""
    found: dict[str, list[int]] = {}
    for number, one in enumerate(measures, start=1):
        for place in (*answers(one), *_named_aspects(one)):
            found.setdefault(place, []).append(number)
    return {place: tuple(numbers) for place, numbers in found.items()}


def _named_aspects(one: Measure) -> list[str]:
    return [ASPECT.format(number=number) for number, name in aspects().items() if name in one.aspect]


def _aspect(aspect: Aspect, answering: Mapping[str, tuple[int, ...]], reasons: Mapping[str, str]) -> Covered:
    """Return an aspect with the measures that answer its weak items, any of its items where none is weak.

    Reasons for each of its weak items are a reason for it.
    """
    place, weak = ASPECT.format(number=aspect.number), [item.code for item in aspect.items if item.weak]
    numbers = {number for one in (place, *(weak or (item.code for item in aspect.items))) for number in answering.get(one, ())}
    of_items = [text.COVERED_REASON.format(code=code, reason=reasons[code]) for code in weak if reasons.get(code)]
    reason = reasons.get(place) or ("\n".join(of_items) if len(of_items) == len(weak) else "")
    return Covered(place, text.COVERED_ASPECT.format(number=aspect.number, name=aspect.name), tuple(sorted(numbers)), reason, bool(weak))


def _label(place: str, round_: Round, titles: Mapping[str, str]) -> str:
    if place.isdigit():
        return text.NUMBERED_INDICATOR.format(number=place, name=indicators()[int(place)].name)
    known = known_framework(round_.fiscal_year)
    item = known.items.get(place) if known else None
    return text.ITEM_TITLED.format(code=place, title=(item.label if item else "") or titles.get(place, "")).strip()


def _criteria(round_: Round, measures: Sequence[Measure], own: Own, covered: tuple[tuple[Covered, ...], tuple[Covered, ...]]):
    """Yield what the document must hold, in the order of the document."""
    items, weak = covered[0], tuple(one for one in covered[1] if one.asked)
    yield _analysis(round_)
    if _items(round_) and _seven_aspects(round_.fiscal_year + 1):
        lost = tuple(item.code for item in unplaced(round_, own))
        yield Criterion("aspects", text.CRITERIA["aspects"], not lost, lost)
    for key, rows in (("items", items), ("weak_aspects", weak)):
        lacking = tuple(one.label for one in rows if not one.answered)
        if rows:
            yield Criterion(key, text.CRITERIA[key].format(count=len(rows)), not lacking, lacking)
    yield Criterion("measures", text.CRITERIA["measures"], bool(measures))
    for field in EACH_MEASURE if measures else ():
        without = tuple(text.MEASURE_NUMBER.format(number=n) for n, one in enumerate(measures, 1) if not getattr(one, field).strip())
        yield Criterion(field, text.CRITERIA[field], not without, without)


def _analysis(round_: Round) -> Criterion:
    """Say how much of last year's result is to be mended at once and how much to be developed."""
    classes = [class_of(item.tool, round_.scores["item", item.code]) for item in _items(round_)]
    weak = [one for one in classes if one in WEAK]
    urgent = sum(one == URGENT for one in weak)
    words = text.CRITERIA["analysed" if classes else "analysis"]
    return Criterion("analysis", words.format(year=round_.fiscal_year, urgent=urgent, improve=len(weak) - urgent), bool(round_.scores))


def _items(round_: Round) -> list[Item]:
    return items_known(round_, round_.fiscal_year) if known_framework(round_.fiscal_year) else []


def _seven_aspects(plan_year: int) -> bool:
    """Say whether the year's document is in seven aspects; a year that does not say goes on as the year before."""
    known = known_framework(plan_year)
    return known is None or known.seven_aspects is not False
