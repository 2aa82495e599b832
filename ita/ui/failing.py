"""The failed OIT items in words: what they cost, since when, and a button that starts a measure."""

from collections.abc import Mapping

import streamlit as st

from ita import captions, measures as drafting, scoring, text
from ita.frameworks import framework, sub_indicators
from ita.store import measures as stored
from ita.store.stamps import stamps
from ita.ui import blocks, data, shell, starting
from ita.ui.remember import newest


def headline(shown: data.View, states: Mapping[str, str]) -> str:
    """Say how many items failed and what they cost together, as far as that is determined."""
    caption = captions.oit_items(states, shown.fiscal_year)
    points = scoring.total(scoring.failed(shown.round))
    return text.FAILED_COST_TOTAL.format(caption=caption, points=f"{points:.2f}") if points else caption


def rows(shown: data.View, failed: list[str]) -> None:
    """Show each failed item with its sub-indicator, cost and history, and the way to its measure."""
    covered = answered(shown)
    costs = {cost.code: cost.overall for cost in scoring.failed(shown.round)}
    for code in failed:
        with st.container(border=True, key=f"card-failed-{code}", horizontal=True, vertical_alignment="center"):
            item = framework(shown.fiscal_year).items[code]
            st.html(blocks.failed_item(code, item.label, *_notes(shown, item, costs.get(code))), width="stretch")
            way_to_measure(shown, code, covered)


def answered(shown: data.View) -> frozenset[str]:
    """Return the codes of the items that a stored measure of the plan year answers."""
    place = ("answered", str(shown.engine.url), shown.agency, shown.plan_year)
    return newest(place, stamps(shown.engine).measures, lambda: frozenset(
        code for one in stored.measures_of(shown.engine, shown.agency, shown.plan_year) for code in drafting.codes(one)))


def way_to_measure(shown: data.View, code: str, covered: set[str]) -> None:
    """Lead to an item's measure, or offer to start one; covered is what `answered` returned."""
    if code in covered:
        if st.button(text.OPEN_MEASURE, key=f"open-{code}", type="tertiary"):
            starting.ask_for_item(shown, code)
            st.switch_page(shell.page_file("draft"))
    elif st.button(text.START_MEASURE, key=f"start-{code}", type="primary"):
        starting.start(shown, starting.measures_for(shown, [code]), text.MEASURE_STARTED.format(code=code))


def _notes(shown: data.View, item, cost: float | None) -> list[str]:
    notes = [f"{item.sub_indicator} {sub_indicators()[item.sub_indicator]}"] if item.sub_indicator else []
    if cost is not None:
        notes.append(text.FAILED_COST.format(points=f"{cost:.2f}"))
    history = scoring.history(shown.rounds, item.code, shown.fiscal_year)
    # What happened to the item over the years explains a comparison; without one it would only distract.
    changed = [change.words for change in history.changes] if history.known_years else []
    return [*notes, since(history), *changed]


def since(history: scoring.History) -> str:
    """Say since when an item has failed, by what it asks and not by its code."""
    if not history.known_years:
        return text.NO_EARLIER_DATA
    if history.failing_since < history.year:
        return text.FAILED_SINCE.format(year=history.failing_since)
    if history.failed_before:
        return text.FAILED_AGAIN.format(years=text.listed([str(year) for year in history.failed_before]))
    return text.FIRST_FAILED.format(year=history.year)

