"""What if, on screen: what is ticked and typed, what it makes of the scores, the shortest way, and the plan from it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ita import measures as drafting
from ita import scoring, text
from ita.frameworks import TOOLS, indicators
from ita.scoring import DIFFERS, OVERALL_KEY, Changed, Cost, Key, WhatIf, printed, reason_words, what_if
from ita.scoring.tree import known_framework, rules, shares_above
from ita.store import measures as stored
from ita.ui import blocks, checking, data, lost_points, shell, shortest, starting
from ita.ui.remember import remembered
from ita.ui.score_tree import name_of, short_name
from ita.ui.words import plain, say


@dataclass(frozen=True)
class Chosen:
    """What the person ticked and typed, as far as it differs from today; `tag` belongs to the keys of its widgets."""

    tag: str
    mended: tuple[str, ...]
    moved: dict[int, float]


class Places(NamedTuple):
    """Where the parts stand that follow a tick; what the person types stands outside of the fragment, see `survey`."""

    heading: DeltaGenerator
    outcome: DeltaGenerator
    way: DeltaGenerator
    mend: DeltaGenerator


def show(shown: data.View, places: Places) -> None:
    """Show what is chosen so far and what it makes of the scores, which is what the person waits for, first."""
    choice = _chosen(shown)
    found = what_if(shown.round, choice.mended, choice.moved)
    with places.outcome:
        _result(found)
        _plan(shown, choice)
        _changes(shown, found)
    with places.heading:
        st.header(plain(say(_headline(shown, choice, found))), anchor=False)
        checking.corrected_note(shown, shown.fiscal_year)
    with places.way:
        shortest.way(shown, choice.mended, partial(_tick, shown, choice.tag))
    with places.mend:
        _items(shown, choice)


def has_rules(shown: data.View) -> bool:
    """Say whether the year has rules to compute with."""
    return known_framework(shown.fiscal_year) is not None


def no_rules(shown: data.View) -> None:
    """Say that the year has no rules."""
    st.html(blocks.empty(reason_words("no_framework", shown.fiscal_year), text.WHAT_IF_NO_FRAMEWORK))


def _chosen(shown: data.View) -> Chosen:
    """Return the choice so far; new scores begin a new one, so that none is applied to figures it was not made for."""
    tag, state = _tag_of(shown), st.session_state
    ticked = state.get(_items_key(tag)) or ()
    mended = tuple(one.code for one in _failed(shown) if one.code in ticked)
    typed = {number: state.get(_number_key(tag, number)) for number in _survey()}
    today = {number: _today(shown, number) for number in typed}
    return Chosen(tag, mended, {number: points for number, points in typed.items() if points is not None and points != today[number]})


def _tag_of(shown: data.View) -> str:
    """Return a short name of these scores: another agency's import leaves the choice as it is."""
    return remembered(("what-if-tag", *shown.key), lambda: hashlib.sha256(
        repr((shown.agency, shown.fiscal_year, sorted(shown.round.scores.items()))).encode()).hexdigest()[:8])


def _headline(shown: data.View, choice: Chosen, found: WhatIf) -> str:
    """Say what the choice makes of the overall and the level."""
    if not choice.mended and not choice.moved:
        return text.WHAT_IF_TODAY.format(year=shown.fiscal_year)
    if found.overall.before is None or found.overall.after is None:
        return text.WHAT_IF_UNKNOWN
    level = text.WHAT_IF_LEVEL.format(level=found.level_after.name) if found.level_after.name else ""
    return text.WHAT_IF_AFTER.format(before=_points(found.overall.before), after=_points(found.overall.after), level=level)


def _items(shown: data.View, choice: Chosen) -> None:
    """Let the person tick the failed items, the dearest first."""
    failed = _failed(shown)
    is_known = any(one.overall is not None for one in failed)
    st.html(blocks.title(text.WHAT_IF_ITEMS, (text.WHAT_IF_ITEMS_NOTE if is_known else text.WHAT_IF_ITEMS_PLAIN) if failed else ""))
    if not failed:
        st.html(blocks.note(lost_points.none_failed(shown)))
    else:
        # One widget and not one an item: forty of them take the browser longer to draw than the answer may take.
        # persist_state: the plan is kept while the person looks at another page.
        names = {one.code: _item(shown, one) for one in failed}
        st.pills(text.WHAT_IF_ITEMS, list(names), selection_mode="multi", format_func=names.get, key=_items_key(choice.tag),
                 label_visibility="collapsed", persist_state="session")
    with st.container(horizontal=True):
        if failed:
            st.button(text.WHAT_IF_ALL, key="mend-all", on_click=partial(_tick, shown, choice.tag, [one.code for one in failed]))
        if st.button(text.WHAT_IF_RESET, key="what-if-reset", on_click=partial(_reset, shown, choice.tag)):
            st.rerun()  # what was typed stands outside of the fragment


def survey(shown: data.View) -> None:
    """Let the person type other scores for the survey indicators.

    In no fragment: Streamlit forgets what was typed in one when the next click changes the page (2 of 10 times).
    """
    st.html(blocks.title(text.WHAT_IF_SURVEY, text.WHAT_IF_SURVEY_NOTE))
    numbers, columns = _survey(), st.columns(2, gap="small")
    for place, number in enumerate(numbers):
        key, one = _number_key(_tag_of(shown), number), indicators()[number]
        # The default is given by session state alone, so that a reset shows it again.
        st.session_state.setdefault(key, _today(shown, number))
        columns[2 * place // len(numbers)].number_input(
            say(f"{one.tool} {number}. {one.name}"), 0.0, 100.0, step=1.0, format="%.2f", key=key, placeholder=text.UNKNOWN,
            persist_state="session")


def _result(found: WhatIf) -> None:
    """Show overall and level beside today's."""
    st.html(blocks.title(text.WHAT_IF_RESULT))
    st.html(blocks.beside((_points(found.overall.before), _level(found.level_before)),
                          (_points(found.overall.after), _level(found.level_after)), (text.TODAY, text.AFTER)))


def _changes(shown: data.View, found: WhatIf) -> None:
    """Show every value that the choice moves beside today's, and why some are not determined."""
    keys = sorted((key for key, one in found.values.items() if _is_shown(shown, key, one)), key=_place)
    st.html(blocks.changed_table((text.WHAT, text.TODAY, text.AFTER, text.CHANGE), (
        _row(key, found.values[key]) for key in keys)))
    for words in _why_not(shown, found):
        st.html(blocks.note(words))
    if any(check.status == DIFFERS for check in checking.checks_of(shown)):
        st.page_link(shell.page_file("check"), label=text.WHAT_IF_CONTRADICTED)


def _plan(shown: data.View, choice: Chosen) -> None:
    """Offer to start the measures of what is chosen that no measure answers yet."""
    raised = [str(number) for number, points in choice.moved.items() if points > (_today(shown, number) or 0.0)]
    codes = [*choice.mended, *raised]
    if not codes:
        st.html(blocks.note(text.PLAN_EMPTY))
        return
    present = stored.measures_of(shown.engine, shown.agency, shown.plan_year)
    rows = drafting.missing(starting.measures_for(shown, codes), present)
    if not rows:
        st.page_link(shell.page_file("draft"), label=text.PLAN_COVERED)
    elif st.button(say(text.START_PLAN.format(count=len(rows))), type="primary", key="start-plan"):
        starting.start(shown, rows, say(text.PLAN_STARTED.format(count=len(rows))))


def _failed(shown: data.View) -> tuple[Cost, ...]:
    """Return the failed items that the year's framework asks for."""
    known = known_framework(shown.fiscal_year)
    return remembered(("failed", *shown.key), lambda: tuple(
        one for one in scoring.failed(shown.round) if known and one.code in known.items))


def _survey() -> list[int]:
    return [number for number, one in indicators().items() if one.tool != "OIT"]


def _item(shown: data.View, one: Cost) -> str:
    """Name an item, with what mending it brings the overall as far as that is determined."""
    gain = "" if one.overall is None else f" ({text.WHAT_IF_GAIN.format(points=_points(one.overall))})"
    return plain(say(name_of(shown.round, ("item", one.code)) + gain))


def _items_key(tag: str) -> str:
    return f"mend-{tag}"


def _number_key(tag: str, number: int) -> str:
    return f"move-{tag}-{number}"


def _today(shown: data.View, number: int) -> float | None:
    points = scoring.score(shown.round, ("indicator", str(number)))
    return None if points is None else printed(points)


def _tick(shown: data.View, tag: str, codes: Iterable[str]) -> None:
    """Tick exactly these items; runs before the page is drawn again."""
    st.session_state[_items_key(tag)] = [one.code for one in _failed(shown) if one.code in codes]


def _reset(shown: data.View, tag: str) -> None:
    _tick(shown, tag, ())
    for number in _survey():
        st.session_state[_number_key(tag, number)] = _today(shown, number)


def _level(result: scoring.LevelResult) -> str:
    return text.LEVEL.format(level=result.name) if result.name else text.LEVEL_UNKNOWN


def _points(points: float | None) -> str:
    return text.NOT_DETERMINED if points is None else f"{printed(points):.2f}"


def _row(key: Key, one: Changed) -> tuple[tuple[str, ...], str]:
    """Return a row's cells and its tone."""
    tones = (("ita-strong", key[0] == "tool"), ("ita-sub", key[0] == "indicator"), ("ita-low", key[0] == "sub_indicator"),
             ("ita-changed", one.before != one.after))
    return (short_name(key), _points(one.before), _points(one.after), _change(one)), " ".join(tone for tone, holds in tones if holds)


def _change(one: Changed) -> str:
    if one.before == one.after:
        return ""
    if one.before is None or one.after is None:
        return text.UNKNOWN
    moved = printed(one.after) - printed(one.before)
    return f"{moved:+.2f} {'▲' if moved > 0 else '▼'}".replace("-", "−") if round(moved, 2) else ""


def _is_shown(shown: data.View, key: Key, one: Changed) -> bool:
    """Say whether a value belongs in the table: the tools, what lies above failed items, and whatever moved."""
    if key == OVERALL_KEY or (one.before is None and one.after is None):
        return False
    return key[0] == "tool" or one.before != one.after or key in _above_failed(shown)


def _above_failed(shown: data.View) -> frozenset[Key]:
    return remembered(("above", *shown.key), lambda: frozenset(
        key for one in _failed(shown) for key in shares_above(shown.fiscal_year, ("item", one.code))))


def _place(key: Key) -> tuple:
    """Order the rows as the tree reads: a tool, then its indicators, each with its sub-indicators."""
    level, code = key
    if level == "tool":
        return TOOLS.index(code), 0.0, ""
    number = int(code.split(".")[0])
    return TOOLS.index(indicators()[number].tool), float(number), code


def _why_not(shown: data.View, found: WhatIf) -> list[str]:
    """Return why values are not determined after the change."""
    lost = [key for key, one in found.values.items() if one.before is not None and one.after is None]
    reasons = dict.fromkeys(rules(shown.fiscal_year)[key].reason for key in lost)
    estimated = [reason_words("eit_parts_unknown", shown.fiscal_year)] if found.level_after.estimated else []
    return [*(text.WHAT_IF_REASON.format(reason=reason_words(reason, shown.fiscal_year)) for reason in reasons if reason), *estimated]
