"""The analysis by the seven aspects, in the shapes that agencies publish."""

from itertools import groupby

from ita import text
from ita.aspects import PROPOSED, Aspect, AspectItem, ToolAnalysis, called, class_name, class_of, heading, unplaced
from ita.exports.word.blocks import CENTER, Block, Cell, Heading, Landscape, Paragraph, Table, of_table
from ita.exports.word.given import Given
from ita.exports.word.sections.frame import FIRST_LINE
from ita.exports.word.sections.results import shown
from ita.frameworks import TOOLS, indicators
from ita.frameworks.aspect_rules import CLASSES
from ita.measures import codes, measure_for
from ita.scores import code_order
from ita.scoring import score


TOGETHER = 6  # rows of a tool that stand on one page; more of them would leave half a page empty


def suggestions(given: Given) -> list[Block]:
    """Return what the assessor wrote, quoted by tool and item; nothing when nothing is kept."""
    notes = {code: note for code, note in given.own.notes.items() if note.strip()}
    if not notes:
        return []
    ordered = sorted(notes, key=lambda code: ("ieo".find(code[0]), code_order(code)))
    made: list[Block] = [Heading(text.WORD_SECTIONS["suggestions"])]
    for prefix, codes in groupby(ordered, key=lambda code: code[0]):
        made.append(Paragraph(text.TOOL_NAMES[TOOLS["ieo".find(prefix)]], bold=True, align="left", keep=True))
        made += [Paragraph(text.WORD_QUOTED.format(code=code, note=notes[code].strip()), left=1.0) for code in codes]
    return made


def by_item(given: Given) -> list[Block]:
    """Return a wide table an aspect: items by tool with their topic, score and class, one text a tool."""
    return _by_aspect(given, lambda aspect: [_item_table(aspect)], wide=True)


def by_tool(given: Given) -> list[Block]:
    """Return a table an aspect: items by tool with score, the analysis in a row over the whole width."""
    return _by_aspect(given, lambda aspect: [_tool_table(given, aspect)])


def by_summary(given: Given) -> list[Block]:
    """Return one table: the items used in each aspect and the result of the analysis."""
    rows = [(Cell(text.WORD_NUMBERED.format(number=aspect.number, name=aspect.name)), Cell(_used(aspect)), Cell(_result(aspect)))
            for aspect in given.aspects]
    return _wholly(given, lambda: [Landscape((of_table(text.WORD_ANALYSIS_SUMMARY, rows, (22, 26, 70)),))])


def to_mend(given: Given) -> list[Block]:
    """Return the indicators by tool, each with what is to be mended or kept."""
    if given.round is None:
        return []
    rows: list[tuple[Cell, ...]] = []
    for tool in TOOLS:
        points = score(given.round, ("tool", tool))
        scored = text.TOOL_NAMES[tool] if points is None else text.WORD_TOOL_SCORED.format(tool=text.TOOL_NAMES[tool], score=shown(points))
        rows.append((Cell(scored, bold=True, span=2, shaded=True),))
        rows += [_indicator_row(given, number) for number, one in indicators().items() if one.tool == tool]
    return [Heading(text.WORD_SECTIONS["to_mend"]), Table(text.WORD_TO_MEND, tuple(rows), (50, 50))]


def _by_aspect(given: Given, tables, wide: bool = False) -> list[Block]:
    def made() -> list[Block]:
        blocks: list[Block] = []
        for aspect in given.aspects:
            blocks += [Heading(text.WORD_ASPECT.format(number=aspect.number, name=aspect.name), 2)]
            blocks += tables(aspect) if aspect.tools else [Paragraph(text.WORD_NO_ITEMS_IN_ASPECT, first=FIRST_LINE)]
        return [Landscape(tuple(blocks))] if wide else blocks
    return _wholly(given, made)


def _wholly(given: Given, made) -> list[Block]:
    """Put heading and remarks around an analysis; without items, say so and go down to indicators only."""
    if given.round is None:
        return []
    top = [Heading(text.WORD_SECTIONS["analysis"])]
    if not given.has_items:
        return [*top, Paragraph(text.WORD_NO_ITEMS, first=FIRST_LINE), *to_mend(given)[1:]]
    blocks, remarks = made(), _remarks(given)
    if blocks and isinstance(blocks[0], Landscape):  # the heading turns with its table
        return [Landscape((*top, *remarks, *blocks[0].blocks)), *blocks[1:]]
    return [*top, *remarks, *blocks]


def _remarks(given: Given) -> list[Block]:
    lines = []
    if any(item.origin == PROPOSED for aspect in given.aspects for item in aspect.items):
        lines.append(text.WORD_PROPOSED_ASPECTS)
    left_out = [item.code for item in unplaced(given.round, given.own)]
    if left_out:
        lines.append(text.WORD_UNPLACED.format(codes=text.listed(left_out)))
    return [Paragraph(line, align="left", size=14) for line in lines]


def _item_table(aspect: Aspect) -> Table:
    """Return an aspect's items; a tool's rows stay together, so that its text is not torn apart."""
    rows: list[tuple[Cell, ...]] = []
    for tool in aspect.tools:
        before = ""
        for place, item in enumerate(tool.items):
            topic = heading(item.item)
            down = "start" if place == 0 else "on"
            rows.append((
                Cell(str(aspect.number) if not rows else "", align=CENTER, down="on" if rows else "start"),
                Cell("" if topic == before else topic, down="on" if topic == before else "start"),
                Cell(tool.tool if place == 0 else "", align=CENTER, down=down),
                Cell(called(item.item)), _points(item), Cell(_classed(tool) if place == 0 else "", down=down)))
            before = topic
    return Table(text.WORD_ANALYSIS, tuple(rows), (10, 18, 12, 34, 11, 50), ties=_ties(aspect))


def _tool_table(given: Given, aspect: Aspect) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for tool in aspect.tools:
        rows += [(Cell(tool.tool if place == 0 else "", align=CENTER, down="start" if place == 0 else "on"),
                  Cell(called(item.item)), _points(item)) for place, item in enumerate(tool.items)]
    rows.append((Cell(text.WORD_ANALYSIS_RESULT, bold=True, span=3, shaded=True),))
    rows += [(Cell(text.WORD_TOOL_TEXT.format(tool=tool.tool, said=tool.said), span=3),) for tool in aspect.tools]
    rows += [(Cell(_mended(given, item), span=3),) for item in aspect.items if item.weak]
    return Table(text.WORD_ANALYSIS_ITEMS, tuple(rows), (20, 66, 14), ties=_ties(aspect))


def _ties(aspect: Aspect) -> tuple[int, ...]:
    """Return the numbers of the item rows that stay with the next one."""
    lasts = [place % TOGETHER == 0 or place == len(tool.items) for tool in aspect.tools for place in range(1, len(tool.items) + 1)]
    return tuple(number for number, last in enumerate(lasts) if not last)


def _mended(given: Given, item: AspectItem) -> str:
    """Return a weak item with its analysis and what mends it: of the measure that answers it, else as suggested."""
    answering = next((row for row in given.measures if item.code in codes(row)), None)
    found = answering or measure_for(item.code, given.scores_year)
    return text.WORD_WEAK.format(item=called(item.item), finding=found.finding, mend=found.measure)


def _classed(tool: ToolAnalysis) -> str:
    """Return a tool's text under the classes that its items have."""
    classes = {item.class_ for item in tool.items}
    most = next((one for one in CLASSES if one in classes), None)
    return "\n".join(filter(None, (class_name(most), tool.said)))


def _points(item: AspectItem) -> Cell:
    return Cell(text.UNKNOWN if item.score is None else shown(item.score), align=CENTER)


def _used(aspect: Aspect) -> str:
    lines = [text.WORD_TOOL_TEXT.format(tool=tool.tool, said=" ".join(item.code for item in tool.items)) for tool in aspect.tools]
    return "\n".join(lines) or text.WORD_NO_ITEMS_IN_ASPECT


def _result(aspect: Aspect) -> str:
    said = (text.WORD_TOOL_TEXT.format(tool=tool.tool, said=tool.said) for tool in aspect.tools)
    return "\n".join(filter(None, (aspect.class_name, *said)))


def _indicator_row(given: Given, number: int) -> tuple[Cell, Cell]:
    name, points = indicators()[number].name, score(given.round, ("indicator", str(number)))
    if points is None:
        first = text.WORD_NUMBERED.format(number=number, name=name)
    else:
        first = text.WORD_INDICATOR_SCORED.format(number=number, name=name, score=shown(points))
    return Cell(first), Cell(_to_mend(given, number, points))


def _to_mend(given: Given, number: int, points: float | None) -> str:
    """Name the weak items of an indicator by class; where no item is known, the indicator's own class."""
    items = {item.code: item for aspect in given.aspects for item in aspect.items} | {
        item.code: item for item in (unplaced(given.round, given.own) if given.has_items else ())}
    own = sorted((one for one in items.values() if one.item.indicator == number and one.class_), key=lambda one: code_order(one.code))
    if not own:
        return text.UNKNOWN if points is None else class_name(class_of("IIT", points))  # a score of an indicator is never 0 or 100 only
    lines = [text.WORD_MEND_ITEMS.format(class_=class_name(class_), items=" ".join(called(one.item) for one in own if one.class_ == class_))
             for class_ in CLASSES[:-1] if any(one.class_ == class_ for one in own)]
    return "\n".join(lines) or class_name(CLASSES[-1])
