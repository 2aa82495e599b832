"""A plan at a glance: its measures on the fiscal year, and counted by unit and by aspect; HTML, because names wrap whole."""

from collections.abc import Iterable

import streamlit as st

from ita import follow_up, text
from ita.follow_up import NEAR, OVERDUE, Tally
from ita.measures import STATUSES, Measure
from ita.store import statements
from ita.thai import short_date
from ita.timeline import INSIDE, LEFT, RIGHT, WHOLE, Bar, Timeline, timeline
from ita.ui import blocks, tables
from ita.ui.follow_fields import status_words
from ita.ui.following import Plan, due_words, name_of
from ita.ui.remember import newest
from ita.ui.words import safe, say

ROWS = 20  # measures a page, as many as can be read on one screen


def on_the_year(plan: Plan) -> None:
    """Show the measures as bars on the fiscal year with today's line, and list those without dates."""
    made = timeline(plan.measures, plan.year, plan.today)
    with st.container(border=True, key="card-timeline"):
        title = text.TIMELINE_TITLE.format(dated=len(made.bars), total=len(plan.measures), year=plan.year)
        st.html(blocks.title(title, text.TIMELINE_UNIT.format(before=plan.year - 1, year=plan.year)))
        if made.today is None:
            st.html(blocks.note(text.TIMELINE_NOT_THIS_YEAR.format(day=short_date(plan.today))))
        if made.bars:
            st.html(_drawn(plan, made, tables.page_of(made.bars, "timeline-page", ROWS)))
        else:
            st.html(blocks.empty(text.TIMELINE_NO_DATES, text.TIMELINE_NO_DATES_TODO))
    _not_drawn("undated", text.TIMELINE_UNDATED, made.undated)
    _not_drawn("elsewhere", text.TIMELINE_ELSEWHERE, made.elsewhere)


def counts(plan: Plan) -> None:
    """Show how many measures each unit and each aspect has in each status."""
    stamp = (plan.stamp, statements.stamp(plan.shown.engine), plan.units, plan.today, say("1"))
    by_unit, by_aspect = newest(("follow-counts", *plan.place), stamp, lambda: _tables(plan))
    with st.container(border=True, key="card-by-unit"):
        st.html(blocks.title(text.BY_UNIT, text.BY_UNIT_NOTE))
        st.html(_key() + by_unit)
    with st.container(border=True, key="card-by-aspect"):
        st.html(blocks.title(text.BY_ASPECT, text.BY_ASPECT_NOTE))
        st.html(by_aspect)


def _tables(plan: Plan) -> tuple[str, str]:
    said = statements.statements_of(plan.shown.engine, plan.shown.agency, plan.year - 1)
    placed = follow_up.placed_items(plan.year - 1, statements.own_of(said).moved)
    return (_counted(text.UNIT, follow_up.by_unit(plan.measures, plan.units, plan.today), text.NO_OWNER),
            _counted(text.ASPECT, follow_up.by_aspect(plan.measures, placed, plan.today), text.NO_ASPECT))


def _drawn(plan: Plan, made: Timeline, bars: Iterable[Bar]) -> str:
    """Return the page of bars under the months; lines of months and of today run behind them over all rows."""
    months = "".join(f"<span style='left:{month.start}%;width:{month.width}%'>{month.name}</span>" for month in made.months)
    lines = "".join(f"<i style='left:{month.start}%'></i>" for month in made.months[1:])
    today = "" if made.today is None else (
        f"<i class='today' style='left:{made.today}%'></i><b class='{'end' if made.today > 50 else ''}' style='left:{made.today}%'>"
        f"{safe(text.TIMELINE_TODAY.format(day=short_date(plan.today).rpartition(' ')[0]))}</b>")
    return (f"<div class='ita-year{' now' if today else ''}'><div class='ita-lines'>{lines}{today}</div>"
            f"<div class='ita-year-row head'><div>{text.TIMELINE_MEASURE}</div><div class='ita-months'>{months}</div>"
            f"<div>{text.TIMELINE_ENDS}</div></div>{''.join(_row(plan, bar) for bar in bars)}</div>")


def _row(plan: Plan, bar: Bar) -> str:
    one, name, words = bar.measure, name_of(bar.number, bar.measure), _state(bar.measure)
    start, end = (short_date(day) if day else text.UNKNOWN for day in (one.start_date, one.end_date))
    sides = f"{' before' if bar.from_before else ''}{' after' if bar.goes_on else ''}"
    place = {INSIDE: "", RIGHT: f"left:{bar.start + bar.width:.2f}%", LEFT: f"right:{WHOLE - bar.start:.2f}%"}[bar.words_at]
    said = f"<span>{safe(words)}</span>"
    beside = f"<div class='ita-beside-bar' style='{place}'>{said}</div>" if place else ""
    spoken = safe(text.TIMELINE_BAR.format(name=name, words=words, start=start, end=end))
    return (f"<div class='ita-year-row'><div>{safe(name)}</div><div class='ita-track'>"
            f"<div class='ita-bar {one.status}{sides}' style='left:{bar.start}%;width:{bar.width}%' role='img' aria-label='{spoken}'>"
            f"{'' if place else said}</div>{beside}</div><div>{due_words(one, plan.today) or safe(end)}</div></div>")


def _state(one: Measure) -> str:
    """Return a measure's status with its mark, and its progress where that is said."""
    words = status_words(one.status)
    return words if one.progress is None else text.STATUS_PROGRESS.format(status=words, progress=one.progress)


def _not_drawn(key: str, heading: str, rows: tuple[tuple[int, Measure], ...]) -> None:
    if not rows:
        return
    with st.container(border=True, key=f"card-{key}"):
        st.html(blocks.title(heading.format(count=len(rows))))
        st.html("<div class='ita-plain'>" + "".join(
            f"<div>{safe(text.NAMED_TIMEFRAME.format(name=name_of(number, one), timeframe=one.timeframe) if one.timeframe else name_of(number, one))}"
            f" <b>{safe(_state(one))}</b></div>" for number, one in rows) + "</div>")


def _key() -> str:
    return "<div class='ita-key'>" + "".join(
        f"<span><i class='ita-dot {status}'></i> {status_words(status)}</span>" for status in STATUSES) + "</div>"


def _counted(heading: str, rows: Iterable[Tally], nobody: str) -> str:
    """Return groups by statuses as a table with a bar a group, cut by status."""
    marks = [(status, text.STATUS_MARKS[status], text.STATUS_NAMES[status]) for status in STATUSES]
    marks += [(kind, text.DUE_MARKS[kind], text.DUE_NAMES[kind]) for kind in (OVERDUE, NEAR)]
    head = "".join(f"<th>{mark}<br>{safe(name)}</th>" for _, mark, name in marks)
    most = max((row.total for row in rows), default=0) or 1
    body = "".join(
        f"<tr{'' if row.total else ' class=none'}><td>{safe(row.name or nobody)}{_stack(row, most)}</td>{_cells(row, marks)}"
        f"<td><b>{safe(str(row.total))}</b></td></tr>" for row in rows)
    return f"<table class='ita-table ita-tally'><thead><tr><th>{heading}</th>{head}<th>{text.TOTAL}</th></tr></thead><tbody>{body}</tbody></table>"


def _cells(row: Tally, marks: list[tuple[str, str, str]]) -> str:
    counted = {**row.by_status, OVERDUE: row.overdue, NEAR: row.near}
    return "".join(f"<td class='{kind if counted[kind] else 'zero'}'>{safe(str(counted[kind]))}</td>" for kind, _, _ in marks)


def _stack(row: Tally, most: int) -> str:
    return f"<div class='ita-stack' style='width:{row.total / most * 100:.2f}%'>" + "".join(
        f"<i class='ita-dot {status}' style='flex:{count}'></i>" for status, count in row.by_status.items() if count) + "</div>"
