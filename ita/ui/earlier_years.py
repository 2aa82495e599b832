"""The items across years on screen, joined by what they ask: what failed before, what was mended, what changed."""

from collections import Counter

import streamlit as st

from ita import text
from ita.frameworks import YEARS, framework
from ita.scoring import History, NameChange, changes_between, comparable_pass_rate, history
from ita.scoring.history import ABSENT, title_of
from ita.scoring.tree import known_framework
from ita.ui import blocks, data
from ita.ui.failing import since
from ita.ui.remember import remembered


def show(shown: data.View) -> None:
    """Show failed and mended items with their earlier years, comparable pass rates, and what the framework changed."""
    past = remembered(("histories", *shown.key), lambda: _histories(shown))
    failed = [one for one in past if one.failing_since is not None]
    with st.container(border=True, key="card-years-failed"):
        st.html(blocks.title(_caption(shown.fiscal_year, failed)) + blocks.note(text.YEARS_BY_CONCEPT))
        st.html(blocks.said(_pass_rate(shown)))
        if failed:
            _items(shown.fiscal_year, failed)
    mended = [one for one in past if one.kind == "mended"]
    if mended:
        with st.container(border=True, key="card-years-mended"):
            st.html(blocks.title(text.YEARS_MENDED.format(year=shown.fiscal_year, count=len(mended))))
            _items(shown.fiscal_year, mended)
    if shown.fiscal_year in YEARS and shown.fiscal_year - 1 in YEARS:
        with st.container(border=True, key="card-years-changed"):
            _changed(shown.fiscal_year)


def _histories(shown: data.View) -> list[History]:
    known = known_framework(shown.fiscal_year)
    items = known.items_of("OIT") if known else ()
    return [history(shown.rounds, item.code, shown.fiscal_year) for item in items]


def _caption(year: int, failed: list[History]) -> str:
    if not failed:
        return text.YEARS_NONE_FAILED.format(year=year)
    counted = Counter(one.kind for one in failed)
    kinds = " · ".join(words.format(count=counted[kind]) for kind, words in text.YEARS_KINDS.items() if counted[kind])
    return text.YEARS_FAILED.format(year=year, count=len(failed), kinds=kinds)


def _pass_rate(shown: data.View) -> str:
    """Say how many of the items that both years ask alike passed, against the latest earlier year that has any."""
    for before in sorted((year for year in shown.rounds if year < shown.fiscal_year), reverse=True):
        rate = comparable_pass_rate(shown.rounds[before], shown.round)
        if rate.comparable:
            shares = (f"{100 * passed / rate.comparable:.2f}" for passed in (rate.passed_before, rate.passed))
            return text.PASS_RATE.format(count=rate.comparable, before=before, year=shown.fiscal_year, passed=rate.passed,
                                         passed_before=rate.passed_before) + text.PASS_RATE_PERCENT.format(
                **dict(zip(("before", "now"), shares, strict=True)))
    return text.PASS_RATE_NONE


def _items(year: int, past: list[History]) -> None:
    rows = [(one.code, framework(year).items[one.code].label, _what_happened(one), _states(one)) for one in past]
    st.html(blocks.table(text.YEARS_ITEM_HEADINGS, rows, "ita-words"))
    if any(len(one.states) > 1 for one in past):
        st.html(blocks.note(text.YEAR_STATES_KEY))


def _what_happened(one: History) -> str:
    is_new = len(one.states) > 1 and all(state.state == ABSENT for state in one.states[:-1])
    words = (text.CHANGED_KINDS["new"] if is_new else text.MENDED_IN.format(before=one.year - 1) if one.kind == "mended"
             else since(one))
    # What happened to the item explains a comparison; without one it would only distract.
    return " · ".join([words, *(change.words for change in one.changes if one.known_years)])


def _states(one: History) -> str:
    """Return each year with the item's code then and its result, as "2566 o13 ✕"."""
    return " · ".join(text.YEAR_STATE.format(year=state.year, code=state.code or "", mark=text.YEAR_STATES[state.state]).replace("  ", " ")
                      for state in one.states)


def _changed(year: int) -> None:
    changed = changes_between(year - 1, year)
    if not changed:
        st.html(blocks.title(text.CHANGED_NONE.format(before=year - 1, year=year)))
        return
    st.html(blocks.title(text.CHANGED_ITEMS.format(before=year - 1, year=year, count=len(changed))))
    headings = [words.format(before=year - 1, year=year) for words in text.CHANGED_HEADINGS]
    kinds = list(text.CHANGED_KINDS)
    rows = [_change(one, year) for one in sorted(changed, key=lambda one: kinds.index(one.kind))]
    st.html(blocks.table(headings, rows, "ita-words"))


def _change(one: NameChange, year: int) -> tuple[str, ...]:
    known = framework(year if one.code else year - 1)
    title = known.items[one.code or one.code_before].label or title_of(one.concept)
    return (text.CHANGED_KINDS[one.kind], one.code_before or text.UNKNOWN, one.code or text.UNKNOWN, title,
            " · ".join(note.words for note in one.notes))
