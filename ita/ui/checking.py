"""Whether the report adds up on screen: the tree, what explains a difference, and corrections that a person accepts."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from ita import text
from ita.scores import code_order
from ita.scoring import DIFFERS, MATCH, UNCHECKED, Check, Correction, Explanation, Key, Round, called, explanations, reconcile
from ita.scoring.wording import all_called
from ita.store import corrections as stored
from ita.store.corrections import StoredCorrection
from ita.thai import moment
from ita.ui import blocks, data, once, score_tree, shell
from ita.ui.remember import remembered
from ita.ui.words import plain, say

SAID = "check-said"  # what was done just now


def headline(shown: data.View) -> str:
    """Say what adds up in the report, or what does not."""
    checks, year = checks_of(shown), shown.fiscal_year
    wrong = [check.key for check in checks if check.status == DIFFERS]
    matched = sum(check.status == MATCH for check in checks)
    if wrong:
        return text.CHECK_DIFFERS.format(year=year, count=len(wrong), what=all_called(wrong))
    form = text.CHECK_NOTHING if not matched else text.CHECK_MATCHES_ONE if matched == 1 else text.CHECK_MATCHES
    return form.format(year=year, count=matched)


def checks_of(shown: data.View) -> list[Check]:
    """Return the check of every reported value of the year."""
    return remembered(("checks", *shown.key), lambda: reconcile(shown.round))


def show(shown: data.View) -> None:
    """Show what explains the differences, the corrections that were accepted, and the tree."""
    _said()
    _explanations(shown)
    _corrections(shown)
    counts = {status: sum(check.status == status for check in checks_of(shown)) for status in (MATCH, DIFFERS, UNCHECKED)}
    with st.container(border=True, key="card-tree"):
        st.html(blocks.title(text.CHECK_TREE, text.CHECK_COUNTS.format(**counts)))
        st.html(remembered(("tree", *shown.key, say("1")), lambda: score_tree.tree(shown.round)))


def corrected_note(shown: data.View, *years: int) -> None:
    """Say which values on a page are corrected ones and what the report says; nothing when there are none."""
    lines = [_corrected_in(shown.rounds[year]) for year in years if year in shown.rounds and shown.rounds[year].originals]
    if lines:
        with st.container(horizontal=True, vertical_alignment="center", key="corrected"):
            st.html(blocks.badge(text.CORRECTED_MARK) + "<br>".join(map(blocks.quiet, lines)), width="stretch")
            st.page_link(shell.page_file("check"), label=text.SEE_CORRECTIONS)


def marked(shown: data.View, table: pd.DataFrame, keys: Iterable[Key], years: Iterable[int]) -> pd.DataFrame:
    """Return a table of scores, a key a row, with a last column that says what is corrected; the table as it is when nothing is."""
    known = [shown.rounds[year] for year in years if year in shown.rounds]
    said = [" · ".join(text.CORRECTED_CELL.format(year=one.fiscal_year, reported=f"{one.originals[key]:.2f}")
                       for one in known if key in one.originals) for key in keys]
    return table.assign(**{text.CORRECTED_MARK: said}) if any(said) else table


def _corrected_in(round_: Round) -> str:
    values = [text.CORRECTED_SHOWN.format(what=score_tree.short_name(key), corrected=f"{round_.scores[key]:.2f}", reported=f"{reported:.2f}")
              for key, reported in sorted(round_.originals.items(), key=lambda one: code_order(one[0][1]))]
    return text.CORRECTED_IN.format(year=round_.fiscal_year, values=" · ".join(values))


def _said() -> None:
    for words in once.said(SAID):
        st.success(words)


def _explanations(shown: data.View) -> None:
    """Show each explanation with its proof and the button that accepts it; then what nothing explains."""
    found = remembered(("explanations", *shown.key), lambda: _of_year(shown))
    for number, one in enumerate(found):
        with st.container(border=True, key=f"card-explanation-{number}"):
            _explanation(shown, number, one)
    explained = {check.key for one in found for check in one.proof if check.fiscal_year == shown.fiscal_year}
    fixed = {fix.key for one in found for fix in one.corrections if fix.fiscal_year == shown.fiscal_year}
    rest = [check.key for check in checks_of(shown)
            if check.status == DIFFERS and check.level != "level" and check.key not in explained | fixed]
    if rest:
        st.warning(plain(say(text.NOT_EXPLAINED.format(what=all_called(rest)))))


def _of_year(shown: data.View) -> tuple[Explanation, ...]:
    """Return the explanations that touch the year shown."""
    return tuple(one for one in explanations(shown.rounds.values())
                 if shown.fiscal_year in {part.fiscal_year for part in (*one.corrections, *one.proof)})


def _explanation(shown: data.View, number: int, one: Explanation) -> None:
    st.html(blocks.title(text.WHAT_EXPLAINS))
    what, proof = st.columns([5, 6], gap="medium")
    with what:
        st.html(blocks.said(one.said))
        st.html(_values(one.corrections))
    with proof:
        st.html(_proof(one))
        if any(fix.key in shown.rounds[fix.fiscal_year].originals for fix in one.corrections):
            st.html(blocks.note(text.TAKE_BACK_FIRST))
        elif st.button(text.ACCEPT_CORRECTION, type="primary", key=f"accept-{number}"):
            said = once.kept(SAID)
            stored.accept(shown.engine, shown.agency, one.corrections, one.words, data.user())
            said[:] = [text.CORRECTION_ACCEPTED]
            st.rerun()
        else:
            st.html(blocks.note(text.ACCEPT_NOTE))


def _proof(one: Explanation) -> str:
    lines = one.proof_lines
    came = blocks.ticked(text.CAME_FROM, [one.how]) if one.how else ""
    proven = blocks.ticked(text.PROOFS, lines, text.SETTLES_ALL if one.settles else "") if lines else ""
    doubts = [] if one.settles else [text.SETTLES_SOME]
    return came + proven + "".join(map(blocks.note, doubts if one.is_confirmed else [*doubts, text.NOT_CONFIRMED]))


def _values(fixes: tuple[Correction, ...]) -> str:
    return blocks.table(text.CORRECTION_HEADINGS, (
        (str(fix.fiscal_year), called(fix.key), f"{fix.reported:.2f}", f"{fix.corrected:.2f}")
        for fix in sorted(fixes, key=lambda fix: (fix.fiscal_year, code_order(fix.key[1])))), "ita-values")


def _corrections(shown: data.View) -> None:
    """Show the accepted corrections with reason, person and time, each with the way back; then those taken back."""
    known = stored.corrections_of(shown.engine, shown.agency)
    standing = {one.id for one in shown.corrections}
    for one in (one for one in known if one.taken_back_at is None):
        with st.container(border=True, key=f"card-correction-{one.id}"):
            _correction(shown, one, one.id in standing)
    past = [one for one in known if one.taken_back_at is not None]
    if past:
        with st.expander(say(text.CORRECTIONS_PAST.format(count=len(past)))):
            for one in reversed(past):
                st.html(blocks.said(one.reason) + blocks.note(text.CORRECTION_OVER.format(
                    when=moment(one.accepted_at), by=one.accepted_by or text.NOBODY,
                    over=moment(one.taken_back_at), over_by=one.taken_back_by or text.NOBODY)))


def _correction(shown: data.View, one: StoredCorrection, stands: bool) -> None:
    st.html(blocks.title(text.CORRECTIONS_STANDING))
    words, values = st.columns([6, 5], gap="medium")
    with words:
        st.html(blocks.said(one.reason) + blocks.note(
            text.CORRECTION_BY.format(when=moment(one.accepted_at), by=one.accepted_by or text.NOBODY)))
        if not stands:
            st.warning(text.CORRECTION_VOID)
    with values:
        st.html(_values(one.values))
        if st.button(text.TAKE_BACK, key=f"take-back-{one.id}"):
            said = once.kept(SAID)
            stored.take_back(shown.engine, one.id, data.user())
            said[:] = [text.CORRECTION_TAKEN_BACK]
            st.rerun()
