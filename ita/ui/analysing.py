"""The analysis by the seven aspects on screen: the classes at a glance, then one aspect at a time with its texts to edit."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita import aspects, results, text
from ita.aspects import Aspect, AspectItem, Own
from ita.frameworks import TOOLS
from ita.frameworks.aspect_rules import CLASSES, IMPROVE, URGENT, aspect_rules
from ita.scoring import printed, reason_words
from ita.scoring.tree import known_framework
from ita.store import statements
from ita.ui import blocks, data, saying
from ita.ui.saying import What
from ita.ui.words import safe, say

VIEW = "aspect-view"  # the chosen view: "summary", "1" to "7", "place" or "limits"


@dataclass(frozen=True)
class Analysis:
    """The seven aspects of the chosen round with what the agency says of them, and the items that stand in none."""

    said: Mapping[What, str]
    own: Own
    aspects: tuple[Aspect, ...]
    items: tuple[AspectItem, ...]  # each once
    unplaced: tuple[AspectItem, ...]


def analysis_of(shown: data.View) -> Analysis:
    """Return the analysis of the chosen year, which must have scores."""
    said = saying.said_of(shown)
    own = statements.own_of(said)
    return Analysis(said, own, aspects.analyse(shown.round, own), aspects.every_item(shown.round, own), aspects.unplaced(shown.round, own))


def has_framework(shown: data.View) -> bool:
    """Say whether it is known which items the year has."""
    return known_framework(shown.fiscal_year) is not None


def no_framework(shown: data.View) -> None:
    """Say that the year's items are not known."""
    st.html(blocks.empty(reason_words("no_framework", shown.fiscal_year), text.ASPECTS_NO_FRAMEWORK))


def headline(shown: data.View, found: Analysis) -> str:
    """Say how many aspects are to be mended, else developed."""
    counts = Counter(aspect.class_ for aspect in found.aspects)
    if counts[None] == len(found.aspects):
        return text.ASPECTS_UNKNOWN.format(year=shown.fiscal_year)
    if counts[URGENT]:
        return text.ASPECTS_URGENT.format(count=counts[URGENT], year=shown.fiscal_year)
    if counts[IMPROVE]:
        return text.ASPECTS_IMPROVE.format(count=counts[IMPROVE], year=shown.fiscal_year)
    return text.ASPECTS_KEEP.format(year=shown.fiscal_year)


def not_known(shown: data.View) -> None:
    """Say what of the analysis is not known for this year, and why."""
    year, known = shown.fiscal_year, known_framework(shown.fiscal_year)
    if not results.items_known(shown.round, year):
        st.html(blocks.note(f"{text.ASPECTS_NO_ITEMS.format(year=year)} {text.NO_ITEMS_TODO}"))
    if not any(known.items_of(tool) for tool in TOOLS[:2]):
        st.html(blocks.note(text.ASPECTS_NO_SURVEY.format(reason=reason_words("items_unknown", year))))
    if not aspects.knows_aspects(year):
        st.html(blocks.note(text.ASPECTS_PROPOSED.format(year=year)))


def choose(found: Analysis, limitations: int) -> str:
    """Let the person choose the summary, an aspect, the placing of items or the limitations."""
    counts = {"place": len(found.unplaced), "limits": limitations}
    names = {str(one.number): text.ASPECT_VIEW.format(number=one.number, mark=mark(one.class_)) for one in found.aspects}
    others = {view: text.ASPECT_VIEW_COUNTED.format(view=name, count=counts[view]) if counts.get(view) else name
              for view, name in text.ASPECT_VIEWS.items()}
    options = ["summary", *names, "place", "limits"]
    return st.segmented_control(text.PAGES["aspects"], options, format_func=lambda view: say((names | others)[view]), key=VIEW,
                                default="summary", required=True, label_visibility="collapsed", persist_state="session")


def go_to(view: str) -> None:
    """Choose a view; runs before the page is drawn again."""
    st.session_state[VIEW] = view


def mark(class_: str | None) -> str:
    """Return the mark that stands for a class wherever its colour does."""
    return text.CLASS_MARKS[class_ or ""]


def chip(class_: str | None) -> str:
    """Return a class with its mark and colour."""
    named = text.CLASS_MARKED.format(mark=mark(class_), name=aspects.class_name(class_) or text.CLASS_UNKNOWN)
    return f"<span class='ita-class {class_ or 'unknown'}'>{safe(named)}</span>"


def summary(found: Analysis) -> None:
    """Show the seven aspects with their classes, large, and what the classes mean."""
    for aspect in found.aspects:
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", key=f"aspect-row-{aspect.number}"):
            st.html(_row(aspect), width="stretch")
            st.button(text.ASPECT_OPEN, key=f"open-aspect-{aspect.number}", on_click=partial(go_to, str(aspect.number)))
    if found.unplaced:
        with st.container(horizontal=True, wrap=False, vertical_alignment="center", key="aspect-row-none"):
            count = text.UNPLACED_ITEMS.format(count=len(found.unplaced))
            st.html(f"<b>{safe(count)}</b> {safe(' '.join(item.code for item in found.unplaced))}", width="stretch")
            st.button(text.ASPECT_OPEN, key="open-aspect-none", on_click=partial(go_to, "place"))
    st.html(blocks.note(f"{' · '.join(_rules())} · {text.ASPECT_RULE}"))


def counted(aspect: Aspect) -> str:
    """Say how many items of an aspect are of each class."""
    counts = Counter(item.class_ for item in aspect.items)
    return " · ".join(text.CLASS_COUNT.format(name=aspects.class_name(class_) or text.CLASS_UNKNOWN, count=counts[class_])
                      for class_ in (*CLASSES, None) if counts[class_])


def _row(aspect: Aspect) -> str:
    weak = "".join(f"<span class='ita-weak {item.class_}'>{mark(item.class_)} {safe(item.code)}</span>"
                   for item in aspect.items if item.weak)
    return (f"<div class='ita-aspect {aspect.class_ or 'unknown'}'><b>{safe(str(aspect.number))}</b>"
            f"<div><div class='ita-aspect-name'>{safe(aspect.name)}</div>"
            f"<div class='ita-weak-items'>{weak}<span>{safe(counted(aspect) or text.ASPECT_EMPTY)}</span></div></div>"
            f"{chip(aspect.class_)}</div>")


def _rules() -> list[str]:
    """Say by what scores items are classed, as the rules' data has it."""
    rules = aspect_rules()
    return [text.CLASS_RULES.format(name=rules.names[class_], parts=text.listed([
        text.CLASS_RULE_REST if one.below > 100 else text.CLASS_RULE_BELOW.format(tools=text.listed(list(one.tools)), below=f"{one.below:g}")
        for one in rules.rules if one.class_ == class_])) for class_ in CLASSES]


def titled(item: AspectItem) -> str:
    """Return an item's title, or its indicator where the title is not known."""
    indicator = aspects.heading(item.item)
    return item.item.label or (text.UNDER_INDICATOR.format(name=indicator) if indicator else "")


def about(item: AspectItem, *notes: str) -> str:
    """Return an item by code, title, score and class, with notes under it."""
    return (f"<div class='ita-item {item.class_ or 'unknown'}'><span class='ita-code'>{safe(item.code)}</span><div><b>{safe(titled(item))}</b>"
            f"<div>{safe(scored(item.score))} {chip(item.class_)}</div>{''.join(map(blocks.note, notes))}</div></div>")


def scored(score: float | None) -> str:
    """Return a score as printed, or the sign for an unknown one."""
    return text.UNKNOWN if score is None else f"{printed(score):.2f}"
