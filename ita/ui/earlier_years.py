"""The items across years on screen, joined by what they ask: what failed before, what was mended, what changed."""

from collections import Counter

import streamlit as st

from ita import captions, results, text
from ita.charts import Style, change, moved_words
from ita.frameworks import PREFIX, TOOLS, YEARS, framework
from ita.scoring import History, NameChange, changes_between, comparable_pass_rate, history, level_of, printed, reason_words
from ita.scoring.history import title_of
from ita.scoring.tree import known_framework
from ita.ui import blocks, data
from ita.ui.failing import since
from ita.ui.remember import remembered

MARKS = {results.PASS: "✓", results.FAIL: "✕"}


def show(shown: data.View) -> None:
    """Show the years' scores, failed and mended items with their earlier years, pass rates, and what the framework changed."""
    with st.container(border=True, key="card-years-scores"):
        _scores(shown)
    past = remembered(("histories", *shown.key), lambda: _histories(shown))
    failed = [one for one in past if one.failing_since is not None]
    with st.container(border=True, key="card-years-failed"):
        st.html(blocks.title(_caption(shown, failed)) + blocks.note(text.YEARS_BY_CONCEPT))
        if known_framework(shown.fiscal_year):
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
            _changed(shown)


def _scores(shown: data.View) -> None:
    """Show overall, tools and level of every year in the store, marked where the framework changed."""
    years = sorted(shown.rounds)
    if len(years) == 1:
        st.html(blocks.title(text.YEARS_SCORES_ONE.format(year=years[0])))
        return
    changed = results.framework_changes(range(years[0], years[-1] + 1))
    rows = [_year(shown, year, before, year in changed) for year, before in zip(years, [None, *years])]
    st.html(blocks.title(text.YEARS_SCORES) + blocks.table(text.YEARS_SCORES_HEADINGS, rows, "ita-values ita-changes")
            + (blocks.note(text.FRAMEWORK_CHANGED) if changed else ""))


def _year(shown: data.View, year: int, before: int | None, is_changed: bool) -> tuple[str, ...]:
    one, plain_style = shown.rounds[year], Style()
    moved = change(results.overall(one), results.overall(shown.rounds.get(before)))
    level = level_of(one)
    name = level.reported or (level.name and level.name + (f" ({text.LEVEL_ESTIMATED})" if level.estimated else ""))
    return (text.YEAR_MARKED.format(year=year, mark=text.FRAMEWORK_CHANGED_MARK if is_changed else "").strip(),
            _points(results.overall(one)), "" if moved is None else moved_words(moved, plain_style),
            *(_points(results.by_tool(one)[tool]) for tool in TOOLS), name or text.UNKNOWN)


def _points(points: float | None) -> str:
    return text.UNKNOWN if points is None else f"{printed(points):.2f}"


def _histories(shown: data.View) -> list[History]:
    known = known_framework(shown.fiscal_year)
    items = known.items_of("OIT") if known else ()
    return [history(shown.rounds, item.code, shown.fiscal_year) for item in items]


def _caption(shown: data.View, failed: list[History]) -> str:
    year = shown.fiscal_year
    if known_framework(year) is None:
        return text.YEARS_NO_FRAMEWORK.format(reason=reason_words("no_framework", year))
    if not failed:
        return captions.oit_items(results.oit_states(shown.round, year), year) if _has_items(shown) else text.YEARS_NO_ITEMS.format(year=year)
    counted = Counter(one.kind for one in failed)
    kinds = " · ".join(words.format(count=counted[kind]) for kind, words in text.YEARS_KINDS.items() if counted[kind])
    return text.YEARS_FAILED.format(year=year, count=len(failed), kinds=kinds)


def _pass_rate(shown: data.View) -> str:
    """Say how many of the items that both years ask alike passed, against the latest earlier year that has any."""
    if not _has_items(shown):
        return text.PASS_RATE_NOT_NOW.format(year=shown.fiscal_year)
    earlier = sorted((year for year in shown.rounds if year < shown.fiscal_year), reverse=True)
    for before in earlier:
        rate = comparable_pass_rate(shown.rounds[before], shown.round)
        if rate.comparable:
            shares = (f"{100 * passed / rate.comparable:.2f}" for passed in (rate.passed_before, rate.passed))
            return text.PASS_RATE.format(count=rate.comparable, before=before, year=shown.fiscal_year, passed=rate.passed,
                                         passed_before=rate.passed_before) + text.PASS_RATE_PERCENT.format(
                **dict(zip(("before", "now"), shares, strict=True)))
    return text.PASS_RATE_NO_PAIR if any(_has_items(shown, year) for year in earlier) else text.PASS_RATE_NONE


def _has_items(shown: data.View, year: int | None = None) -> bool:
    """Say whether the result of an OIT item is known in a year, the one shown when none is given."""
    year = year or shown.fiscal_year
    return known_framework(year) is not None and any(
        level == "item" and code.startswith(PREFIX["OIT"]) for level, code in shown.rounds[year].scores)


def _items(year: int, past: list[History]) -> None:
    rows = [(one.code, framework(year).items[one.code].label, _what_happened(one), _states(one)) for one in past]
    st.html(blocks.table(text.YEARS_ITEM_HEADINGS, rows, "ita-words"))
    if any(len(one.states) > 1 for one in past):
        st.html(blocks.note(text.YEAR_STATES_KEY))


def _what_happened(one: History) -> str:
    words = (text.CHANGED_KINDS["new"] if one.kind == "added" else text.MENDED_IN.format(before=one.year - 1) if one.kind == "mended"
             else since(one))
    # What happened to the item explains a comparison; without one it would only distract.
    return " · ".join([words, *(change.words for change in one.changes if one.known_years)])


def _states(one: History) -> str:
    """Return each year with the item's code then and its result, as "2566 o13 ✕", that no line breaks apart."""
    said = (text.YEAR_STATE.format(year=state.year, code=state.code or "", mark=text.YEAR_STATES[state.state]) for state in one.states)
    return "\u00a0· ".join("\u00a0".join(words.split()) for words in said)


def _changed(shown: data.View) -> None:
    year = shown.fiscal_year
    changed = changes_between(year - 1, year)
    if not changed:
        st.html(blocks.title(text.CHANGED_NONE.format(before=year - 1, year=year)))
        return
    st.html(blocks.title(text.CHANGED_ITEMS.format(before=year - 1, year=year, count=len(changed))))
    headings = [words.format(before=year - 1, year=year) for words in text.CHANGED_HEADINGS]
    kinds = list(text.CHANGED_KINDS)
    rows = [_change(shown, one) for one in sorted(changed, key=lambda one: kinds.index(one.kind))]
    st.html(blocks.table(headings, rows, "ita-words"))


def _change(shown: data.View, one: NameChange) -> tuple[str, ...]:
    year = shown.fiscal_year
    known = framework(year if one.code else year - 1)
    title = known.items[one.code or one.code_before].label or title_of(one.concept)
    return (text.CHANGED_KINDS[one.kind], _marked(shown, year - 1, one.code_before), _marked(shown, year, one.code), title,
            " · ".join(note.words for note in one.notes))


def _marked(shown: data.View, year: int, code: str | None) -> str:
    """Return an item's code with its result in that year, where that is known."""
    if code is None:
        return text.UNKNOWN
    mark = MARKS.get(results.oit_states(shown.rounds.get(year), year)[code], "")
    return "\u00a0".join(text.CODE_MARKED.format(code=code, mark=mark).split())
