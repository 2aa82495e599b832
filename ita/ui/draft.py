"""The draft of measures on screen: every edit is saved as it is made, and nobody's words are lost."""

from datetime import datetime
from functools import partial

import streamlit as st

from ita import measures as drafting
from ita import captions, results, text, timeframe
from ita.errors import Changed, NotFound
from ita.measures import Measure
from ita.store import measures as stored
from ita.thai import short_date
from ita.ui import blocks, data, shell
from ita.ui.words import plain, say

PAGE_SIZE = 10
LONG = ("aspect", "finding", "measure", "steps", "owner", "follow_up", "result", "recommendation")  # edited over several lines
COLUMNS = (("item_codes", "finding", "aspect"), ("measure", "steps", "result"),
           ("owner", "timeframe", "follow_up", "recommendation"))
REPORTED = ("result", "recommendation")  # shown once there is something in them: a plan has none yet


def measures_shown(shown: data.View) -> list[Measure]:
    """Return the stored measures of the plan year."""
    return stored.measures_of(shown.engine, shown.agency, shown.plan_year)


def not_drafted(shown: data.View, present: list[Measure]) -> list[Measure]:
    """Return the rows that a new draft would add: failed items and low scores without a measure."""
    if shown.round is None:
        return []
    year_scores = shown.table[shown.table["fiscal_year"] == shown.fiscal_year]
    return drafting.missing(drafting.draft(year_scores, shown.fiscal_year), present)


def coverage(shown: data.View, present: list[Measure]) -> str:
    """Say which failed OIT items no measure answers yet."""
    states = results.oit_states(shown.round, shown.fiscal_year)
    failed = results.failed_items(shown.round, shown.fiscal_year)
    covered = {code for one in present for code in drafting.codes(one)}
    without = [code for code in failed if code not in covered]
    if not failed:
        return captions.oit_items(states, shown.fiscal_year)
    words = text.COVERAGE_WITHOUT if without else text.COVERAGE_ALL
    return words.format(failed=len(failed), covered=len(failed) - len(without), codes=" ".join(without))


def add_draft(shown: data.View, rows: list[Measure]) -> None:
    """Store the drafted rows after those that are there."""
    stored.add(shown.engine, shown.agency, shown.plan_year, rows, data.user())


def add_empty(shown: data.View) -> None:
    """Store an empty measure of the plan year at the end and go to it."""
    first, last = drafting.plan_dates(shown.plan_year)
    row = Measure(timeframe=drafting.plan_timeframe(shown.plan_year), start_date=first, end_date=last)
    stored.add(shown.engine, shown.agency, shown.plan_year, [row], data.user())
    st.session_state["draft-page"] = -(-len(measures_shown(shown)) // PAGE_SIZE)


def page_of(present: list[Measure]) -> list[tuple[int, Measure]]:
    """Let the person choose a page of ten and return its measures with their numbers."""
    pages = -(-len(present) // PAGE_SIZE)
    if st.session_state.get("draft-page", 1) > pages:
        st.session_state["draft-page"] = max(pages, 1)
    chosen = st.pagination(pages, key="draft-page") if pages > 1 else 1
    return list(enumerate(present, start=1))[(chosen - 1) * PAGE_SIZE: chosen * PAGE_SIZE]


def card(shown: data.View, number: int, one: Measure, ids: list[int]) -> None:
    """Show one measure with every field open for editing, and the buttons that move and delete it.

    No fragment: Streamlit forgets an edit in a fragment when the next click changes the page.
    """
    with st.container(border=True, key=f"card-measure-{one.id}"):
        _head(shown, number, one, ids)
        for column, fields in zip(st.columns([2.6, 4, 2.6], gap="small"), COLUMNS, strict=True):
            with column:
                for field in fields:
                    if field not in REPORTED or getattr(one, field):
                        _field(shown, one, field)


def _head(shown: data.View, number: int, one: Measure, ids: list[int]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"head-{one.id}"):
        st.html(blocks.title(text.MEASURE_NUMBER.format(number=number)), width="stretch")
        if said := st.session_state.get(f"said-{one.id}"):
            st.html(f"<span class='ita-saved'>{say(said)}</span>", width="content")
        move = partial(_move, shown, ids, one.id)
        if st.button(text.MOVE_UP, key=f"up-{one.id}", disabled=number == 1, help=text.MOVE_UP_HELP):
            move(-1)
        if st.button(text.MOVE_DOWN, key=f"down-{one.id}", disabled=number == len(ids), help=text.MOVE_DOWN_HELP):
            move(1)
        if st.button(text.DELETE, key=f"delete-{one.id}"):
            stored.delete(shown.engine, one.id, data.user())
            st.session_state.setdefault("deleted", []).append((_place(shown), one.id, number))
            st.rerun()


def _move(shown: data.View, ids: list[int], measure_id: int, step: int) -> None:
    place = ids.index(measure_id)
    ids = [*ids]
    ids[place], ids[place + step] = ids[place + step], ids[place]
    stored.reorder(shown.engine, ids)
    st.rerun()


def _field(shown: data.View, one: Measure, field: str) -> None:
    now = getattr(one, field)
    key = _fresh_key(one.id, field, now)
    save = partial(_save, shown, one.id, field, key, now)
    edit = st.text_area if field in LONG else st.text_input
    # persist_state: without it Streamlit drops what was typed when a click on the menu is what leaves the field.
    edit(text.MEASURE_FIELDS[field], now, key=key, on_change=save, persist_state="session",
         placeholder=text.FIELD_HINTS.get(field, ""), **({"height": "content"} if field in LONG else {}))
    if field == "timeframe":
        _dates(one)
    if mine := st.session_state.get(f"mine-{one.id}-{field}"):
        _conflict(shown, one, field, mine)


def _fresh_key(measure_id: int, field: str, now: str) -> str:
    """Return the widget's key: a new one whenever the stored words are others than the widget last had.

    A widget keeps what was typed into it; one that is to show other words must be another widget.
    """
    known = st.session_state.setdefault("measure-words", {})
    words, turn = known.get((measure_id, field), (now, 0))
    known[measure_id, field] = now, turn + (words != now)
    return f"m{measure_id}-{field}-{known[measure_id, field][1]}"


def _dates(one: Measure) -> None:
    if one.start_date and one.end_date:
        st.html(blocks.note(text.DATES_UNDERSTOOD.format(start=short_date(one.start_date), end=short_date(one.end_date))))
    elif one.timeframe:
        st.html(blocks.note(text.DATES_AS_WORDS))


def _save(shown: data.View, measure_id: int, field: str, key: str, seen: str) -> None:
    """Write what the person typed; another person's newer words are shown beside it, never overwritten."""
    state = st.session_state
    with shell.guarded():
        typed = drafting.clean(field, state[key])
        if typed == seen:
            return
        try:
            stored.edit(shown.engine, measure_id, {field: seen}, _wanted(shown, field, typed), data.user())
            if typed == state[key]:  # the widget holds these very words: it stays, and so does the cursor in it
                known = state["measure-words"]
                known[measure_id, field] = typed, known[measure_id, field][1]
            state[f"said-{measure_id}"] = text.SAVED.format(when=f"{datetime.now():%H:%M}")
        except Changed:
            state[f"mine-{measure_id}-{field}"] = typed
        except NotFound as gone:
            state["draft-lost"] = (str(gone), typed)


def _wanted(shown: data.View, field: str, typed: str) -> dict:
    if field != "timeframe":
        return {field: typed}
    start, end = timeframe.parse(typed, plan_year=shown.plan_year) or (None, None)
    return {field: typed, "start_date": start, "end_date": end}


def _conflict(shown: data.View, one: Measure, field: str, mine: str) -> None:
    st.warning(text.CHANGED_MEANWHILE)
    st.text_area(text.MY_WORDS, mine, disabled=True, height="content", key=f"shown-{one.id}-{field}")
    use, drop = st.columns(2)
    if use.button(text.USE_MINE, key=f"use-{one.id}-{field}"):
        stored.edit(shown.engine, one.id, {field: getattr(one, field)}, _wanted(shown, field, mine), data.user())
        _settled(one.id, field)
    if drop.button(text.USE_THEIRS, key=f"drop-{one.id}-{field}"):
        _settled(one.id, field)


def _settled(measure_id: int, field: str) -> None:
    del st.session_state[f"mine-{measure_id}-{field}"]
    st.rerun()


def undo_bar(shown: data.View) -> None:
    """Offer to bring back the measures of this plan year that were deleted in this session, the last one first."""
    deleted = [one for one in st.session_state.get("deleted", []) if one[0] == _place(shown)]
    if not deleted:
        return
    _, measure_id, number = last = deleted[-1]
    with st.container(horizontal=True, vertical_alignment="center", key="undo"):
        st.html(blocks.note(text.DELETED.format(number=number)), width="content")
        if st.button(text.UNDO, key="undo-delete"):
            stored.restore(shown.engine, measure_id, data.user())
            st.session_state["deleted"].remove(last)
            st.rerun()


def _place(shown: data.View) -> tuple:
    return str(shown.engine.url), shown.agency, shown.plan_year


def lost_words() -> None:
    """Give back what the person typed into a measure that another person had deleted."""
    if "draft-lost" in st.session_state:
        said, typed = st.session_state.pop("draft-lost")
        st.error(plain(said))
        st.text_area(text.MY_WORDS, typed, key="lost-words")
