"""The follow-up of a plan on screen: the plan year, how far it is, which measures to see, and a card a measure to report in."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape

import streamlit as st

from ita import follow_up, outcomes, text, thai
from ita.follow_up import CLOSED, NEAR, OVERDUE, Tally
from ita.measures import STATUSES, Measure, codes
from ita.store import measures as stored
from ita.store import units
from ita.store.stamps import stamps
from ita.thai import moment
from ita.ui import blocks, data, follow_fields, measure_fields, shell, tables
from ita.ui.measure_fields import Field
from ita.ui.remember import newest
from ita.ui.words import safe, say

PAGE_SIZE = 10
MARKS = (OVERDUE, NEAR)  # what can be chosen beside the statuses
EVERYONE = "*"


@dataclass(frozen=True)
class Plan:
    """The plan that is followed up: its year, its measures with last year's and next year's, the agency's units, today in Thailand."""

    shown: data.View
    year: int
    measures: tuple[Measure, ...]
    before: tuple[Measure, ...]
    following: tuple[Measure, ...]
    units: tuple[str, ...]
    today: date
    stamp: int  # changes with every write to a measure

    @property
    def place(self) -> tuple:
        """What it is the plan of, for what is made once and used by every rerun."""
        return str(self.shown.engine.url), self.shown.agency, self.year

    @property
    def numbered(self) -> tuple[tuple[int, Measure], ...]:
        """The measures with their numbers."""
        return tuple(enumerate(self.measures, start=1))

    @cached_property
    def tally(self) -> Tally:
        """All its measures counted."""
        return follow_up.tally("", self.measures, self.today)


def chosen_plan(shown: data.View) -> Plan:
    """Let the person choose the plan year where there are several, and return that plan."""
    stamp, today = stamps(shown.engine).measures, thai.today()
    by_year = newest(("followed", str(shown.engine.url), shown.agency), stamp, lambda: stored.measures_by_year(shown.engine, shown.agency))
    years, usual = follow_up.years_to_follow(by_year, shown.plan_year, today)
    year = _choose_year(shown, years, usual, today) if len(years) > 1 else usual
    of_years = (tuple(by_year.get(each, ())) for each in (year, year - 1, year + 1))
    return Plan(shown, year, *of_years, tuple(units.units_of(shown.engine, shown.agency)), today, stamp)


def headline(plan: Plan) -> str:
    """Say how many measures are done, overdue and near-due."""
    title, counted = text.FOLLOW_TITLE.format(plan_year=plan.year, agency=blocks.short(plan.shown.agency)), plan.tally
    if not plan.measures:
        return title
    parts = [text.FOLLOW_DONE.format(title=title, done=counted.by_status["done"], total=counted.total)]
    parts += [text.FOLLOW_OVERDUE.format(count=counted.overdue)] if counted.overdue else []
    return "".join(parts + ([text.FOLLOW_NEAR.format(count=counted.near)] if counted.near else []))


def no_measures(plan: Plan) -> None:
    """Say that the plan has no measures, and lead to where they are drafted."""
    st.html(blocks.empty(text.NO_MEASURES.format(plan_year=plan.year), text.FOLLOW_NONE_TODO))
    st.page_link(shell.page_file("draft"), label=text.FOLLOW_TO_DRAFT)


def strip(plan: Plan) -> None:
    """Show the counts by status, and of what is overdue and near-due, large enough for the back of a room."""
    counted = plan.tally
    cells = [(status, text.STATUS_MARKS[status], count, text.STATUS_NAMES[status]) for status, count in counted.by_status.items()]
    cells += [(kind, text.DUE_MARKS[kind], count, text.DUE_NAMES[kind]) for kind, count in ((OVERDUE, counted.overdue), (NEAR, counted.near))]
    st.html("<div class='ita-counts'>" + "".join(
        f"<div class='{kind}{'' if count else ' none'}'><b>{mark} {safe(str(count))}</b><span>{safe(name)}</span></div>"
        for kind, mark, count, name in cells) + "</div>")
    if plan.before:
        kinds = Counter(one.kind for one in outcomes.origins(plan.measures, plan.before))
        st.html(blocks.note(text.FOLLOW_MIX.format(before=plan.year - 1, **{kind: kinds[kind] for kind in text.ORIGINS})))


def record(plan: Plan) -> None:
    """Show the measures that the person asks for, ten a page, with the fields to report in."""
    asked = _asked(plan)
    if not asked:
        st.html(blocks.empty(text.FOLLOW_NO_MATCH, text.FOLLOW_NO_MATCH_TODO))
        return
    st.html(blocks.note(text.FOLLOW_SAVED_AS))
    for number, one in tables.page_of(asked, "follow-page", PAGE_SIZE):
        _card(plan, number, one)


def due_words(one: Measure, today: date) -> str:
    """Return the mark of an overdue or near-due measure as HTML, "" for the others."""
    mark = follow_up.due(one, today)
    if mark is None:
        return ""
    words = text.DUE_OVER if mark.kind == OVERDUE else text.DUE_LEFT if mark.days else text.DUE_TODAY
    return f"<span class='ita-due {mark.kind}'>{text.DUE_MARKS[mark.kind]} {safe(words.format(days=mark.days))}</span>"


def name_of(number: int, one: Measure) -> str:
    """Return a measure's number and words in one line."""
    return text.NUMBERED_ASPECT.format(number=number, name=" ".join((one.measure or one.finding or text.UNKNOWN).split()))


def _choose_year(shown: data.View, years: list[int], usual: int, today: date) -> int:
    """Let the person choose a plan year; another box for Thai digits, because a box keeps the label that it has shown."""
    state = st.session_state
    chosen, place = state.setdefault("follow-years", {}), (str(shown.engine.url), shown.agency, shown.fiscal_year)
    key = "follow-year-thai" if state.get("thai_digits") else "follow-year-arabic"
    state[key] = chosen[place] if chosen.get(place) in years else usual
    return st.selectbox(
        text.FOLLOW_YEAR, years, key=key, width=230, label_visibility="collapsed", on_change=lambda: chosen.update({place: state[key]}),
        format_func=lambda each: say((text.FOLLOW_YEAR_NOW if each == thai.fiscal_year_of(today) else text.FOLLOW_YEAR_OTHER).format(year=each)))


def _asked(plan: Plan) -> list[tuple[int, Measure]]:
    """Let the person choose a status and a unit, and return the measures of both."""
    names = {status: text.STATUS_NAMES[status] for status in STATUSES} | {kind: text.DUE_NAMES[kind] for kind in MARKS}
    groups = [row.name for row in follow_up.by_unit(plan.measures, plan.units, plan.today)]
    with st.container(horizontal=True, key="follow-filter"):
        state = st.selectbox(text.FOLLOW_SHOW, ["", *MARKS, *STATUSES], key="follow-show", width=260,
                             format_func=lambda each: names.get(each, text.FOLLOW_ALL), persist_state="session")
        unit = st.selectbox(text.FOLLOW_UNIT, [EVERYONE, *groups], key="follow-unit", width=420, persist_state="session",
                            format_func=lambda each: text.FOLLOW_EVERYONE if each == EVERYONE else each or text.NO_OWNER)
    return [(number, one) for number, one in plan.numbered if _fits(plan, one, state, unit)]


def _fits(plan: Plan, one: Measure, state: str, unit: str) -> bool:
    mark = follow_up.due(one, plan.today)
    in_state = not state or state == one.status or (mark is not None and mark.kind == state)
    return in_state and (unit == EVERYONE or unit in (follow_up.units_of(one.owner, plan.units) or ("",)))


def _card(plan: Plan, number: int, one: Measure) -> None:
    field = Field(plan.shown, one, "", {}, plan.units)
    with st.container(border=True, key=f"card-follow-{one.id}"):
        about, said, state = st.columns([2.6, 3.4, 3.2], gap="small")
        with about:
            st.html(_about(plan, number, one))
        with said:
            for name in ("result", "recommendation"):
                follow_fields.show(field.of(name))
        with state:
            for name in ("status", "progress", "evidence"):
                follow_fields.show(field.of(name))
            if one.evidence:
                st.html(_links(one.evidence))
        if reported := _by_whom(field):
            st.html(reported)


def _about(plan: Plan, number: int, one: Measure) -> str:
    """Return what a measure is: its words, where it comes from, items, owner, timeframe, and what is due."""
    named = ((text.ITEMS_OF, "codes", " ".join(codes(one))), (text.OWNED_BY, "owner", one.owner), (text.LASTS, "timeframe", one.timeframe))
    notes = [blocks.note(form.format(**{place: words})) for form, place, words in named if words]
    if one.end_date is None and one.status not in CLOSED:
        notes.append(blocks.note(text.NO_END_DATE))
    origin = text.ORIGINS[follow_up.origin(one)] if plan.before else ""
    return (f"<div><b>{safe(text.MEASURE_NUMBER.format(number=number))}</b> {blocks.tag(origin) if origin else ''} "
            f"{due_words(one, plan.today)}</div><div class='ita-said'>{safe(one.measure or one.finding)}</div>{''.join(notes)}")


def _links(words: str) -> str:
    """Return evidence line by line; an address opens in another tab, everything else stays words with its own digits."""
    lines = (f"{escape(line.words)}<a href='{escape(line.address)}' target='_blank'>{escape(line.address)}</a>{escape(line.after)}"
             if line.address else escape(line.words) for line in follow_up.evidence(words))
    return "<div class='ita-links'>" + "".join(f"<div>{line}</div>" for line in lines) + "</div>"


def _by_whom(field: Field) -> str:
    """Return who reported last and when, and, to unfold, the same of each field."""
    last = {}
    for change in stored.history(field.shown.engine, field.one.id):
        if change.field in follow_up.FIELDS:
            last.setdefault(change.field, change)
    said = [(measure_fields.label_of(name), change.by or text.NOBODY, moment(change.at)) for name, change in last.items()]
    if not said:
        return ""
    head = text.FOLLOW_LAST.format(field=said[0][0], by=said[0][1], when=said[0][2])
    lines = "".join(blocks.note(text.FOLLOW_CHANGE.format(field=name, by=by, when=when)) for name, by, when in said)
    return (f"<details class='ita-by'><summary>{safe(head)} <span class='ita-saved'>{safe(measure_fields.said(field))}</span></summary>"
            f"{lines}</details>")
