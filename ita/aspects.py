"""The analysis by the seven aspects (วิเคราะห์ 7 ประเด็น): where each item stands, its class, a drafted text a tool."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ita import text
from ita.frameworks import TOOLS, YEARS, Item, aspects, framework, indicators
from ita.frameworks.aspect_rules import CLASSES, IMPROVE, KEEP, SURVEY, URGENT, aspect_rules
from ita.results import items_known
from ita.scoring import Round, printed
from ita.scoring.tree import known_framework

GIVEN, MOVED, PROPOSED = "given", "moved", "proposed"  # by the year's map, by the agency, by the concept in another year
WEAK = (URGENT, IMPROVE)


@dataclass(frozen=True)
class Placement:
    """The aspects (1–7) in which an item stands, and who says so; none when nobody does."""

    numbers: tuple[int, ...]
    origin: str  # GIVEN, MOVED, PROPOSED or "" when it stands nowhere


@dataclass(frozen=True)
class AspectItem:
    """One item within an aspect; class_ is None while its score (0–100) is unknown."""

    item: Item
    score: float | None
    class_: str | None
    origin: str
    remedies: tuple[str, ...] = ()  # OIT codes of the same year that mend a low survey item
    note: str = ""  # what the assessor wrote of it
    numbers: tuple[int, ...] = ()  # the aspects in which it stands

    @property
    def code(self) -> str:
        """The item's code."""
        return self.item.code

    @property
    def weak(self) -> bool:
        """Whether it is to be mended or developed."""
        return self.class_ in WEAK


@dataclass(frozen=True)
class ToolAnalysis:
    """The items of one tool within an aspect, and what is said of them: drafted here, edited by a person."""

    tool: str
    items: tuple[AspectItem, ...]
    said: str  # what stands: the edited text, else the draft
    draft: str


@dataclass(frozen=True)
class Aspect:
    """One of the seven aspects with its items by tool; class_ is the most pressing of theirs, None when none is known."""

    number: int
    name: str
    tools: tuple[ToolAnalysis, ...]
    class_: str | None

    @property
    def items(self) -> tuple[AspectItem, ...]:
        """Its items in official order."""
        return tuple(item for tool in self.tools for item in tool.items)

    @property
    def class_name(self) -> str:
        """The class in Thai, "" when it is not known."""
        return class_name(self.class_)


@dataclass(frozen=True)
class Own:
    """What an agency says otherwise: items moved ({code: aspects}), the assessor's words ({code: text}), edited texts ({(aspect, tool): text})."""

    moved: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[tuple[int, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Limitation:
    """A limitation (ข้อจำกัด) of the agency; analysis and advice may be ""."""

    limit: str
    analysis: str = ""
    advice: str = ""


def analyse(round_: Round, own: Own = Own()) -> tuple[Aspect, ...]:
    """Return the seven aspects of a round, each with the items that stand in it, also those whose score is unknown."""
    items = _all_items(round_, own)
    return tuple(_aspect(number, name, [one for one in items if number in one.placed.numbers], own)
                 for number, name in aspects().items())


def every_item(round_: Round, own: Own = Own()) -> tuple[AspectItem, ...]:
    """Return each item of the year's framework and of the round once, in official order."""
    return tuple(one.as_item() for one in _all_items(round_, own))


def unplaced(round_: Round, own: Own = Own()) -> tuple[AspectItem, ...]:
    """Return the items with a score that stand in no aspect, for a person to place."""
    return tuple(one for one in every_item(round_, own) if not one.numbers and one.score is not None)


def placements(fiscal_year: int, moved: Mapping[str, tuple[int, ...]] | None = None) -> dict[str, Placement]:
    """Return where each item of a year's framework stands; empty when there is no framework for it."""
    known = known_framework(fiscal_year)
    items = known.items.values() if known else ()
    mapped = knows_aspects(fiscal_year)
    return {item.code: _moved(item.code, moved or {}) or (
        _given(item) if mapped else _proposed(item, fiscal_year)) for item in items}


def knows_aspects(fiscal_year: int) -> bool:
    """Say whether the year's own map of items to aspects is known."""
    known = known_framework(fiscal_year)
    return known is not None and any(item.aspects for item in known.items.values())


def class_of(tool: str, score: float | None) -> str | None:
    """Return the proposed class of an item, or None while its score is unknown."""
    return None if score is None else aspect_rules().class_of(tool, score)


def class_name(class_: str | None) -> str:
    """Return a class in Thai, "" for None."""
    return "" if class_ is None else aspect_rules().names[class_]


def named(numbers: Iterable[int]) -> str:
    """Return aspects by number and name, one a line, as a measure names its own."""
    return "\n".join(text.NUMBERED_ASPECT.format(number=number, name=aspects()[number]) for number in sorted(numbers))


def remedies(code: str, fiscal_year: int) -> tuple[str, ...]:
    """Return the codes of the year's OIT items that mend a survey item, joined by concept."""
    known = known_framework(fiscal_year)
    asked = aspect_rules().remedies.get(f"{fiscal_year}:{code}", ()) if known else ()
    found = (known.concept_item(concept) for concept in asked)
    return tuple(item.code for item in found if item)


@dataclass(frozen=True)
class _Placed:
    """An item with its score and its placement, before it is put into aspects."""

    item: Item
    score: float | None
    placed: Placement
    note: str
    mended_by: tuple[str, ...]

    def as_item(self) -> AspectItem:
        """Return it as an aspect lists it."""
        class_ = class_of(self.item.tool, self.score)
        survey_is_low = self.item.tool != "OIT" and class_ in WEAK
        return AspectItem(self.item, self.score, class_, self.placed.origin, self.mended_by if survey_is_low else (), self.note,
                          self.placed.numbers)


def _all_items(round_: Round, own: Own = Own()) -> tuple[_Placed, ...]:
    """Return every item of the year's framework and of the round with its score and placement, in official order."""
    year = round_.fiscal_year
    known, where = known_framework(year), placements(year, own.moved)
    listed = list(known.items.values()) if known else []
    others = [item for item in (items_known(round_, year) if known else []) if item.code not in where]
    return tuple(_Placed(item, round_.scores.get(("item", item.code)),
                        where.get(item.code) or _moved(item.code, own.moved) or Placement((), ""),
                        own.notes.get(item.code, "").strip(), remedies(item.code, year)) for item in (*listed, *others))


def _moved(code: str, moved: Mapping[str, tuple[int, ...]]) -> Placement | None:
    return Placement(tuple(sorted(moved[code])), MOVED) if code in moved else None


def _given(item: Item) -> Placement:
    return Placement(item.aspects, GIVEN if item.aspects else "")


def _proposed(item: Item, fiscal_year: int) -> Placement:
    """Take the aspects of the concept's item in the nearest year that knows them, the later of two as near."""
    if item.concept is None:
        return Placement((), "")
    for year in sorted(filter(knows_aspects, YEARS), key=lambda one: (abs(one - fiscal_year), -one)):
        same = framework(year).concept_item(item.concept)
        if same and same.aspects:
            return Placement(same.aspects, PROPOSED)
    return Placement((), "")


def _aspect(number: int, name: str, placed: list[_Placed], own: Own) -> Aspect:
    by_tool = {tool: tuple(one.as_item() for one in placed if one.item.tool == tool) for tool in TOOLS}
    tools = tuple(_tool_analysis(tool, items, own.texts.get((number, tool))) for tool, items in by_tool.items() if items)
    classes = {item.class_ for tool in tools for item in tool.items}
    return Aspect(number, name, tools, next((one for one in CLASSES if one in classes), None))


def _tool_analysis(tool: str, items: tuple[AspectItem, ...], edited: str | None) -> ToolAnalysis:
    draft = drafted(tool, items)
    return ToolAnalysis(tool, items, edited or draft, draft)


def drafted(tool: str, items: tuple[AspectItem, ...]) -> str:
    """Return the drafted analysis of a tool's items within an aspect, one sentence a line."""
    said = aspect_rules().sentences["OIT" if tool == "OIT" else SURVEY]
    lines = [said[class_].format(items=_listed(found)) for class_ in WEAK if (found := _of(items, class_))]
    lines += _kept(said, items)
    unknown = [item.code for item in items if item.score is None]
    if unknown:
        lines.append(said["unknown_all" if len(unknown) == len(items) else "unknown"].format(codes=text.listed(unknown)))
    return "\n".join([*lines, *_mended(items), *_quoted(items)])


def _of(items: tuple[AspectItem, ...], class_: str) -> list[AspectItem]:
    return [item for item in items if item.class_ == class_]


def _kept(said: Mapping[str, str], items: tuple[AspectItem, ...]) -> list[str]:
    kept = _of(items, KEEP)
    if not kept:
        return []
    known = [item for item in items if item.score is not None]
    form = said["keep_all"] if len(kept) == len(known) else said["keep_rest"]
    return [form.format(count=len(kept), low=_shown(min(item.score for item in kept)))]


def _mended(items: tuple[AspectItem, ...]) -> list[str]:
    said = aspect_rules().sentences["shared"]["remedy"]
    return [said.format(code=item.code, remedies=text.listed(list(item.remedies))) for item in items if item.remedies]


def _quoted(items: tuple[AspectItem, ...]) -> list[str]:
    said = aspect_rules().sentences["shared"]["quoted"]
    return [said.format(code=item.code, note=item.note) for item in items if item.note]


def _listed(items: list[AspectItem]) -> str:
    survey = [text.ITEM_SCORED.format(item=called(item.item), score=_shown(item.score)) for item in items]
    oit = [called(item.item) for item in items]
    return text.listed(oit if items[0].item.tool == "OIT" else survey)


def called(item: Item) -> str:
    """Return an item's code and title, the code alone where the title is not known."""
    return text.ITEM_TITLED.format(code=item.code, title=item.label).strip()


def heading(item: Item) -> str:
    """Return the indicator under which an item stands, "" when it is not known."""
    known = indicators().get(item.indicator)
    return known.name if known else ""


def _shown(score: float) -> str:
    return f"{printed(score):.2f}"
