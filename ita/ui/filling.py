"""Offers words for the empty fields of a measure: the agency's own of earlier years first, then the suggested ones."""

from collections.abc import Mapping

import streamlit as st

from ita import earlier, text
from ita import measures as drafting
from ita.earlier import Earlier
from ita.measures import Measure
from ita.scoring import score
from ita.store import measures as stored
from ita.ui import data, measure_fields, shell
from ita.ui.measure_fields import Field
from ita.ui.words import plain, say

FILLED = ("aspect", "finding", "measure", "steps", "owner", "follow_up")


def offer(field: Field, found: Mapping[str, tuple[Earlier, ...]], moved: Mapping[str, tuple[int, ...]]) -> None:
    """Offer to fill what is empty in a measure from what its items ask; nothing that a person wrote is overwritten."""
    empty = [name for name in FILLED if not getattr(field.one, name)]
    offers = _offers(field, found) if empty else {}
    menu = f"fill-{field.one.id}"

    def fill() -> None:
        _fill(field, drafting.placed(offers[st.session_state[menu]], field.shown.fiscal_year, moved), empty)

    st.menu_button(text.FILL_IN, list(offers) or [text.FILL_IN], key=menu, format_func=lambda words: plain(say(words)),
                   disabled=not offers, help=text.FILL_IN_HELP, on_click=fill)


def _fill(field: Field, row: Measure, empty: list[str]) -> None:
    words = {name: getattr(row, name) for name in empty if getattr(row, name)}
    with shell.guarded():
        stored.edit(field.shown.engine, field.one.id, dict.fromkeys(words, ""), words, data.user())
        names = " ".join(text.MEASURE_FIELDS[name] for name in words)
        measure_fields.say_saved(field, text.FILLED.format(fields=names))


def _offers(field: Field, found: Mapping[str, tuple[Earlier, ...]]) -> dict[str, Measure]:
    """Return the rows to fill from by the words of the menu."""
    year, offers = field.shown.fiscal_year, {}
    for code in (drafting.codes(field.one) or sorted(drafting.answers(field.one))):
        level = "indicator" if code.isdigit() else "item"
        known = score(field.shown.round, (level, code)) if field.shown.round else None
        suggested = drafting.measure_for(code, year, known, field.titles.get(code, ""))
        for one in found.get(earlier.subject_of(code, year) or "", ()):
            words = text.FILL_EARLIER.format(code=code, plan_year=one.plan_year, measure=one.measure.measure)
            offers[words] = drafting.measure_for(code, year, known, field.titles.get(code, ""), earlier.going_on(one, year + 1))
        offers[text.FILL_SUGGESTED.format(code=code, measure=suggested.measure)] = suggested
    return offers
