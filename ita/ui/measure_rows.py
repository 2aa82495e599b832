"""The rows of a measures import, one card each: what would change, what is odd, and what the person says of it."""

from collections.abc import Iterable
from functools import partial

import streamlit as st

from ita import text
from ita.incoming_measures import (
    ADDED,
    CHANGED,
    CONFLICT,
    DOUBT,
    KEEP,
    NEW,
    SAME,
    SKIP,
    TAKE,
    Comparison,
    Outcome,
)
from ita.measures import PRINTED, Measure
from ita.reading.problems import Problem
from ita.store import measures as stored
from ita.text_diff import Piece, marked
from ita.thai import moment
from ita.ui import blocks, data
from ita.ui.words import plain, safe, say

ROWS_A_PAGE, ABSENT_A_PAGE = 10, 20
ORDER = (CONFLICT, DOUBT, CHANGED, ADDED)
CONFIRM = "confirm-removed"


def tag(*what) -> str:
    """Return a widget's key for what it is about, another one as soon as that is something else."""
    return f"about-{hash(what) & 0xFFFFFFFFFFFF:x}"


def answers(made: Comparison) -> list[str | None]:
    """Return what the person says of each row, the usual where nothing was said; None is a choice still to make."""
    return [_answer(one) for one in made.outcomes]


def _answer(one: Outcome) -> str | None:
    said = st.session_state.get(_key(one), one.usual)
    if one.kind == ADDED:
        return {True: TAKE, False: SKIP}.get(said, said)
    return said


def _key(one: Outcome) -> str:
    return tag(one.row, one.kind, one.stored and one.stored.id, one.differences)


def removed(made: Comparison) -> tuple[tuple[Measure, ...], bool]:
    """Return the stored measures that the person wants deleted, and whether that was confirmed."""
    chosen = tuple(one for one in made.absent if st.session_state.get(_remove_key(one)))
    return chosen, bool(st.session_state.get(_confirm_key(chosen)))


def _remove_key(one: Measure) -> str:
    return tag("remove", one)


def _confirm_key(chosen: tuple[Measure, ...]) -> str:
    return f"{CONFIRM}-{tag(chosen)}"


def show(shown: data.View, made: Comparison, problems: tuple[Problem, ...]) -> None:
    """Show every row that would do something, ten a page: conflicts first, then changes, then what is new."""
    rows = [(place, one) for kind in ORDER for place, one in enumerate(made.outcomes) if one.kind == kind]
    if sum(one.kind == ADDED for _, one in rows) > 1:
        _all_or_none([one for _, one in rows if one.kind == ADDED])
    for place, one in _page(rows, ROWS_A_PAGE, "rows-page"):
        with st.container(border=True, key=f"card-row-{place}"):
            left, right = st.columns([5, 2], gap="medium")
            with left:
                _head(one)
                _choose(one)
                st.html(_changes(one) if one.differences else _fields(one))
            with right:
                st.html(_beside(shown, one, problems))


def _page(rows: list, size: int, key: str) -> list:
    pages = -(-len(rows) // size)
    if st.session_state.get(key, 1) > pages:
        st.session_state[key] = max(pages, 1)
    chosen = st.pagination(pages, key=key) if pages > 1 else 1
    return rows[(chosen - 1) * size: chosen * size]


def _all_or_none(added: list[Outcome]) -> None:
    keys = [_key(one) for one in added]
    with st.container(horizontal=True):
        st.button(text.TAKE_ALL_ROWS, key="take-all-rows", on_click=partial(_set_all, keys, True))
        st.button(text.LEAVE_ALL_ROWS, key="leave-all-rows", on_click=partial(_set_all, keys, False))


def _set_all(keys: list[str], value: bool) -> None:
    for key in keys:
        st.session_state[key] = value


def _head(one: Outcome) -> None:
    st.html(f"<span class='ita-kind {one.kind}'>{safe(text.ROW_KIND_MARKS[one.kind])}</span> <b>{safe(_called(one.row.measure))}</b>")


def _called(one: Measure) -> str:
    words = " ".join((one.measure or one.finding).split()) or text.ROW_WITHOUT_WORDS
    return text.ROW_HEADING.format(codes=one.item_codes, measure=words).strip()


def _choose(one: Outcome) -> None:
    """Ask what is to be done with the row; the widget starts with the usual answer."""
    key = _key(one)
    if one.kind == ADDED:
        st.session_state.setdefault(key, one.usual == TAKE)
        st.checkbox(text.TAKE_ROW, key=key, persist_state="session")
        return
    if one.usual is not None:
        st.session_state.setdefault(key, one.usual)
    st.radio(text.ROW_QUESTIONS[one.kind], (TAKE, KEEP, NEW), index=None, format_func=text.ROW_ANSWERS.get, horizontal=True, key=key,
             label_visibility="collapsed" if one.kind == CHANGED else "visible", persist_state="session")


def _changes(one: Outcome) -> str:
    """Return the differing fields as a table of stored and incoming words, each with what the other lacks marked."""
    rows = []
    for field in one.differences:
        before, after = marked(field.stored, field.incoming)
        both = f"<div class='ita-note'>{safe(text.CHANGED_BY_BOTH)}</div>" if field.conflicting else ""
        rows.append(f"<tr><td>{safe(text.MEASURE_FIELDS[field.field])}{both}</td><td>{_pieces(before, 'del')}</td><td>{_pieces(after, 'ins')}</td></tr>")
    return _table(text.ROW_CHANGE_HEADINGS, rows, "ita-both")


def _fields(one: Outcome) -> str:
    rows = [f"<tr><td>{safe(text.MEASURE_FIELDS[field])}</td><td>{safe(words)}</td></tr>"
            for field in PRINTED if (words := getattr(one.row.measure, field).strip())]
    return _table(text.ROW_FIELD_HEADINGS, rows, "ita-one")


def _table(headings: Iterable[str], rows: list[str], kind: str) -> str:
    head = "".join(f"<th>{safe(heading)}</th>" for heading in headings)
    return f"<table class='ita-table ita-words ita-diff {kind}'><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _pieces(pieces: tuple[Piece, ...], mark: str) -> str:
    made = "".join(f"<{mark}>{safe(words)}</{mark}>" if changed else safe(words) for words, changed in pieces)
    return made or f"<span class='ita-note'>{safe(text.ROW_EMPTY)}</span>"


def _beside(shown: data.View, one: Outcome, problems: tuple[Problem, ...]) -> str:
    """Return where a row stands, how it was matched, and what is odd about it."""
    row = one.row
    said = [blocks.note(" · ".join(part for part in (row.file, row.sheet, row.cell) if part))]
    said += [blocks.note(text.FOUND_BY[one.found_by])] if one.found_by else []
    if one.newer:
        said.append(blocks.note(text.NEWER_STAYS.format(fields=" ".join(text.MEASURE_FIELDS[field] for field in one.newer))))
    said += [blocks.note(line) for line in _last_changes(shown, one)]
    own = [problem for problem in problems if _is_of_row(problem, one)]
    said += [f"<div class='ita-row-problem {problem.severity}'><b>{safe(text.SEVERITIES[problem.severity])}</b> {safe(_where(problem, one))}"
             f"{safe(problem.what)} {safe(problem.todo)}</div>" for problem in (*own, *one.problems)]
    return "".join(said)


def _last_changes(shown: data.View, one: Outcome) -> list[str]:
    if one.kind != CONFLICT:
        return []
    found = (stored.last_change(shown.engine, one.stored.id, field.field) for field in one.differences if field.conflicting)
    return list(dict.fromkeys(text.LAST_CHANGED.format(when=moment(change.at), by=change.by or text.NOBODY) for change in found if change))


def _is_of_row(problem: Problem, one: Outcome) -> bool:
    same_sheet = (problem.file, problem.sheet) == (one.row.file, one.row.sheet)
    return same_sheet and bool(problem.cell) and _number(problem.cell) == _number(one.row.cell)


def _number(cell: str) -> str:
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def _where(problem: Problem, one: Outcome) -> str:
    return "" if problem.cell == one.row.cell else f"{problem.cell}: "


def absent(made: Comparison) -> None:
    """List the stored measures that are not in the files; each is deleted only when it is ticked and that is confirmed."""
    if not made.absent:
        return
    chosen, _ = removed(made)
    with st.expander(say(text.ABSENT_ROWS.format(count=len(made.absent))), expanded=bool(chosen), key="absent-rows"):
        st.html(blocks.note(text.ABSENT_NOTE))
        for one in _page(list(made.absent), ABSENT_A_PAGE, "absent-page"):
            st.checkbox(plain(say(text.DELETE_ROW.format(measure=_called(one)))), key=_remove_key(one), persist_state="session")
    if chosen:
        st.checkbox(say(text.CONFIRM_DELETE.format(count=len(chosen))), key=_confirm_key(chosen), persist_state="session")


def same(made: Comparison) -> None:
    """List the rows that are in the store word by word."""
    rows = [one.row for one in made.outcomes if one.kind == SAME]
    if rows:
        with st.expander(say(text.SAME_ROWS.format(count=len(rows))), key="same-rows"):
            st.html(blocks.table(text.SAME_HEADINGS, ((row.measure.item_codes, _called(row.measure), row.file, row.sheet, row.cell)
                                                      for row in rows), "ita-words"))
