"""The draft of measures on screen: what it is made of, its tools, and a card a measure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from ita import earlier, text
from ita import measures as drafting
from ita.coverage import Coverage, coverage
from ita.earlier import Earlier
from ita.follow_up import origin
from ita.frameworks import indicators
from ita.measures import Measure
from ita.store import measures as stored
from ita.store import statements, units
from ita.ui import blocks, data, filling, measure_fields, measure_history, once, starting
from ita.ui.measure_fields import Field
from ita.ui.remember import newest
from ita.ui.words import plain, say

PAGE_SIZE = 10
COLUMNS = (("measure", "steps", "result"), ("finding", "aspect", "owner", "timeframe", "follow_up", "recommendation"))
REPORTED = ("result", "recommendation")  # shown once there is something in them: a plan has none yet


@dataclass(frozen=True)
class Plan:
    """What the page works on: the measures, what they answer, and what a draft would add; made again when something is written."""

    present: tuple[Measure, ...]
    coverage: Coverage
    missing: tuple[Measure, ...]
    earlier: Mapping[str, tuple[Earlier, ...]]  # the agency's own measures of earlier years, by what they answer
    titles: Mapping[str, str]  # of the items of the scores' year
    moved: Mapping[str, tuple[int, ...]]  # items that the agency places into other aspects
    owners: tuple[str, ...]  # those that the agency's measures name


def plan_of(shown: data.View) -> Plan:
    """Return the plan of the year after the scores."""
    stamp = (shown.key, stored.stamp(shown.engine), statements.stamp(shown.engine))
    return newest(("plan", str(shown.engine.url), shown.agency, shown.fiscal_year), stamp, lambda: _plan(shown))


def _plan(shown: data.View) -> Plan:
    by_year = stored.measures_by_year(shown.engine, shown.agency)
    said = statements.statements_of(shown.engine, shown.agency, shown.fiscal_year)
    own, reasons = statements.own_of(said), statements.reasons_of(said)
    present, titles = tuple(by_year.get(shown.plan_year, ())), starting.item_titles(shown)
    found = earlier.by_subject(by_year, shown.plan_year)
    codes = (*titles, *map(str, indicators()))
    drafted = drafting.draft(shown.table, shown.fiscal_year, earlier.by_code(found, codes, shown.fiscal_year), own.moved)
    wanted = [row for row in drafted if not set(drafting.codes(row) or drafting.answers(row)) <= set(reasons)]
    return Plan(present, coverage(shown.round, present, reasons, own, titles),
                tuple(drafting.together(drafting.missing(wanted, present))), found, titles, own.moved,
                tuple(dict.fromkeys(name for rows in by_year.values() for one in rows for name in drafting.owners(one.owner))))


def tools(shown: data.View, plan: Plan) -> None:
    """Offer to draft what no measure answers, and to add an empty measure."""
    with st.container(key="draft-add", width="content"):
        if plan.missing:
            label = text.DRAFT_ADD if plan.present else text.DRAFT_START
            once.button(say(label.format(count=len(plan.missing))), "draft-missing", lambda: starting.add(shown, list(plan.missing)),
                        type="primary")
    with st.container(key="add-measure", width="content"):
        once.button(text.ADD_MEASURE, "add-empty", lambda: _add_empty(shown))


def _add_empty(shown: data.View) -> None:
    """Store an empty measure at the end of the plan year, to be brought into view."""
    first, last = drafting.plan_dates(shown.plan_year)
    row = Measure(timeframe=drafting.plan_timeframe(shown.plan_year), start_date=first, end_date=last)
    starting.add(shown, [row])


def cards(shown: data.View, plan: Plan) -> None:
    """Show a page of the measures, a card each."""
    names = list(dict.fromkeys((*units.units_of(shown.engine, shown.agency), *plan.owners)))
    for words in once.said(starting.TOLD):
        st.toast(words)
    ids, asked = [one.id for one in plan.present], starting.asked()
    if place := [ids.index(one) for one in asked if one in ids]:
        st.session_state["draft-page"] = place[0] // PAGE_SIZE + 1
    for number, one in _page_of(plan.present):
        _card(Field(shown, one, "", plan.titles, tuple(names)), number, ids, plan, one.id in asked)
    asked.clear()  # not before they are shown: a click may stop a run on its way


def _page_of(present: tuple[Measure, ...]) -> list[tuple[int, Measure]]:
    """Let the person choose a page of ten and return its measures with their numbers."""
    pages = -(-len(present) // PAGE_SIZE)
    if st.session_state.get("draft-page", 1) > pages:
        st.session_state["draft-page"] = max(pages, 1)
    with st.container(key="draft-pages"):
        chosen = st.pagination(pages, key="draft-page") if pages > 1 else 1
    return list(enumerate(present, start=1))[(chosen - 1) * PAGE_SIZE: chosen * PAGE_SIZE]


def _card(field: Field, number: int, ids: list[int], plan: Plan, asked: bool) -> None:
    """Show one measure with every field open for editing, and the buttons that fill, move and delete it; asked brings it into view.

    No fragment: Streamlit forgets an edit in a fragment when the next click changes the page.
    """
    with st.container(border=True, key=f"card-measure-{field.one.id}"):
        _head(field, number, ids, plan, asked)
        measure_fields.show(field.of("item_codes"))
        for column, names in zip(st.columns([1.15, 1], gap="small"), COLUMNS, strict=True):
            with column:
                for name in names:
                    if name not in REPORTED or getattr(field.one, name):
                        measure_fields.show(field.of(name))


def _head(field: Field, number: int, ids: list[int], plan: Plan, asked: bool) -> None:
    shown, one = field.shown, field.one
    with st.container(horizontal=True, vertical_alignment="center", key=f"head-{one.id}"):
        said = measure_fields.said(field)
        # A plan in which nothing goes on from last year has nothing to tell apart.
        kind = blocks.tag(text.ORIGINS[origin(one)]) if any(row.carried_from for row in plan.present) else ""
        kinds = "ita-card-head ita-asked-for" if asked else "ita-card-head"  # see static/into_view.js
        st.html(f"<div class='{kinds}'>{blocks.title(text.MEASURE_NUMBER.format(number=number))}{kind}"
                f"<span class='ita-saved'>{say(said)}</span></div>", width="stretch")
        filling.offer(field, plan.earlier, plan.moved)
        if st.button(text.HISTORY, key=f"history-{one.id}"):
            measure_history.of_measure(shown, number, one)
        move = partial(_move, shown, ids, one.id)
        if st.button(text.MOVE_UP, key=f"up-{one.id}", disabled=number == 1, help=text.MOVE_UP_HELP):
            move(-1)
        if st.button(text.MOVE_DOWN, key=f"down-{one.id}", disabled=number == len(ids), help=text.MOVE_DOWN_HELP):
            move(1)
        if st.button(text.DELETE, key=f"delete-{one.id}"):
            deleted = once.kept("deleted")
            stored.delete(shown.engine, one.id, data.user())
            deleted.append((_place(shown), one.id, number))
            st.toast(say(text.DELETED_UNDO_ABOVE.format(number=number)))
            st.rerun()


def _move(shown: data.View, ids: list[int], measure_id: int, step: int) -> None:
    place = ids.index(measure_id)
    ids = [*ids]
    ids[place], ids[place + step] = ids[place + step], ids[place]
    asked = starting.asked()
    stored.reorder(shown.engine, ids, data.user())
    asked[:] = [measure_id]
    st.rerun()


def undo_bar(shown: data.View, plan: Plan) -> None:
    """Offer to bring back the measure that was deleted last in this session."""
    present = {one.id for one in plan.present}
    noted, asked = once.kept("deleted"), starting.asked()
    deleted = [one for one in noted if one[0] == _place(shown) and one[1] not in present]
    if not deleted:
        return
    _, measure_id, number = last = deleted[-1]
    with st.container(horizontal=True, vertical_alignment="center", key="undo"):
        st.html(blocks.note(text.DELETED.format(number=number)), width="content")
        if st.button(text.UNDO, key="undo-delete"):
            stored.restore(shown.engine, measure_id, data.user())
            noted.remove(last)
            asked[:] = [measure_id]
            st.rerun()


def _place(shown: data.View) -> tuple:
    return str(shown.engine.url), shown.agency, shown.plan_year


def empty(shown: data.View, plan: Plan) -> None:
    """Say that there are no measures yet, and what to do."""
    todo = text.NO_MEASURES_TODO if plan.missing else text.NO_MEASURES_NOR_SCORES_TODO
    st.html(blocks.empty(text.NO_MEASURES.format(plan_year=shown.plan_year), todo))


def title(shown: data.View) -> str:
    """Return the page's title for Markdown."""
    return plain(say(text.DRAFT_TITLE.format(plan_year=shown.plan_year, agency=blocks.short(shown.agency))))
