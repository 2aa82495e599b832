"""One aspect on screen: its items by tool with score and class, the analysis to edit, the weak items with the assessor's words."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from ita import aspects, text
from ita.aspects import MOVED, Aspect, AspectItem, ToolAnalysis
from ita.store.statements import ANALYSIS, BASIS, NOTE, history_of
from ita.ui import blocks, data, failing, placing, saying
from ita.ui.analysing import Analysis, about, chip, counted, scored, titled
from ita.ui.saying import Field, What
from ita.ui.words import safe


def show(shown: data.View, found: Analysis, number: int) -> None:
    """Show an aspect whole."""
    aspect = found.aspects[number - 1]
    st.html(f"<div class='ita-aspect-head'><b>{safe(text.NUMBERED_ASPECT.format(number=number, name=aspect.name))}</b>"
            f"{chip(aspect.class_)}<span class='ita-note'>{safe(counted(aspect))}</span></div>")
    if not aspect.tools:
        st.html(blocks.empty(text.ASPECT_EMPTY, text.ASPECT_EMPTY_TODO))
        return
    for tool in aspect.tools:
        with st.container(border=True, key=f"card-tool-{tool.tool}"):
            _tool(shown, found, aspect, tool)
    if weak := [item for item in aspect.items if item.weak or item.note]:
        with st.container(border=True, key="card-weak"):
            _weak(shown, found, weak)
    with st.container(border=True, key="card-move"):
        st.html(blocks.title(text.MOVE_ITEMS, text.MOVE_NOTE))
        placing.chooser(shown, found, aspect.items, f"move-in-{number}")


def _tool(shown: data.View, found: Analysis, aspect: Aspect, tool: ToolAnalysis) -> None:
    st.html(blocks.title(text.TOOL_ITEMS.format(tool=text.TOOL_NAMES[tool.tool], count=len(tool.items))))
    listed, said = st.columns([1.25, 1], gap="small")
    listed.html(_table(tool.items, aspect.number))
    with said:
        _analysis(shown, found.said, tool, f"{aspect.number}:{tool.tool}")


def _table(items: tuple[AspectItem, ...], number: int) -> str:
    head = "".join(f"<th>{safe(name)}</th>" for name in (text.CODE, text.ITEM, text.SCORE, text.CLASS_OF_ITEM))
    rows = "".join(
        f"<tr class='{item.class_ or 'unknown'}'><td>{safe(item.code)}</td><td>{_named(item, number)}</td>"
        f"<td>{safe(scored(item.score))}</td><td>{chip(item.class_)}</td></tr>" for item in items)
    return f"<table class='ita-table ita-items'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _named(item: AspectItem, number: int) -> str:
    """Return an item's title, or its indicator where the title is not known, with what is to be said of it."""
    others = [str(other) for other in item.numbers if other != number]
    notes = [text.ALSO_IN.format(numbers=text.listed(others))] if others else []
    notes += [text.MOVED_HERE] if item.origin == MOVED else []
    notes += [text.ASSESSOR_SAID.format(note=item.note)] if item.note else []
    return f"{safe(titled(item))}{''.join(map(blocks.note, notes))}"


def _analysis(shown: data.View, said: Mapping[What, str], tool: ToolAnalysis, place: str) -> None:
    """Show a tool's text to edit, and the ways between the draft and the person's own words."""
    what, basis = (ANALYSIS, place), (BASIS, place)
    mine = said.get(what, "")
    one = Field(what, text.ANALYSIS_OF.format(tool=tool.tool), tool.draft, state=text.ANALYSIS_STATES["edited" if mine else "drafted"])
    saying.field(shown, said, one, partial(_write, shown, said, one))
    if mine and said.get(basis, tool.draft) != tool.draft:
        _newer_draft(shown, said, one)
        return
    earlier = "" if mine else next((old.words for old in history_of(shown.engine, shown.agency, shown.fiscal_year, what) if old.words), "")
    # There in either case, so that nothing below moves away under a click when the first edit is saved.
    if earlier:
        st.button(text.USE_EDITED, key=f"edited-{_key(place)}", on_click=partial(_put, shown, what, "", earlier))
    else:
        st.button(text.USE_DRAFT, key=f"draft-{_key(place)}", disabled=not mine, on_click=partial(_put, shown, what, mine, ""))


def _newer_draft(shown: data.View, said: Mapping[What, str], one: Field) -> None:
    """Offer the draft that the scores, places and notes make now to the person who edited an earlier one."""
    place, key = one.what[1], _key(one.what[1])
    with st.container(border=True, key=f"newer-{key}"):
        st.html(blocks.note(text.NEWER_DRAFT) + f"<div class='ita-quote'>{safe(one.draft)}</div>")
        with st.container(horizontal=True):
            st.button(text.USE_NEWER_DRAFT, key=f"take-{key}", type="primary",
                      on_click=partial(_put, shown, one.what, said[one.what], ""))
            st.button(text.KEEP_MINE, key=f"keep-{key}",
                      on_click=partial(_put, shown, (BASIS, place), said[BASIS, place], one.draft))


def _write(shown: data.View, said: Mapping[What, str], one: Field, seen: str, wanted: str) -> None:
    """Write an analysis; with the first edit the draft that it was written from, so that a newer one is noticed."""
    wordings = {one.what: (seen, wanted)}
    if not seen:
        basis = BASIS, one.what[1]
        wordings[basis] = said.get(basis, ""), one.draft
    saying.write_together(shown, wordings)


def _key(place: str) -> str:
    return place.replace(":", "-")


def _put(shown: data.View, what: What, seen: str, wanted: str) -> None:
    saying.save(shown, what, seen, wanted, partial(saying.plain_write, shown, what))


def _weak(shown: data.View, found: Analysis, items: list[AspectItem]) -> None:
    """Show each weak item with what mends it, the assessor's words to paste, and the way to its measure."""
    st.html(blocks.title(text.WEAK_ITEMS.format(count=sum(item.weak for item in items))))
    covered = failing.answered(shown)
    for item in items:
        with st.container(key=f"weak-{item.code}"):
            it, note, way = st.columns([4, 4.2, 1.6], gap="small")
            it.html(about(item, *_mended_by(found, item)))
            with note:
                saying.field(shown, found.said, Field((NOTE, item.code), text.NOTE_FIELD, hint=text.NOTE_HINT))
            with way:
                if item.weak:
                    failing.way_to_measure(shown, item.code, covered)


def _mended_by(found: Analysis, item: AspectItem) -> list[str]:
    """Say which OIT items mend a low survey item, and how they stand."""
    named = [text.MENDING_ITEM.format(item=aspects.called(one.item), state=aspects.class_name(one.class_) or text.CLASS_UNKNOWN)
             for one in found.items if one.code in item.remedies]
    return [text.MENDED_BY.format(items=" · ".join(named))] if named else []
