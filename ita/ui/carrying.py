"""What the measures brought, once the year's scores are in, and which of them go on into the next plan."""

import streamlit as st

from ita import outcomes, text
from ita.charts import Style, change, moved_words
from ita.frameworks import PASS_LINE
from ita.measures import codes
from ita.outcomes import FAILING, GOES_ON, KEPT, LOST, MENDED, OFFERED, STILL, UNCLEAR, Offer, Outcome, Result
from ita.store import measures as stored
from ita.ui import blocks, checking, data, once, shell, tables
from ita.ui.following import Plan, name_of
from ita.ui.remember import newest
from ita.ui.words import plain, safe, say

PAGE_SIZE = 20
TONES = {"worked": "good", "not_yet": "bad"}
STATE_TONES = {MENDED: "good", KEPT: "good", STILL: "bad", LOST: "bad"}


def before_and_after(plan: Plan) -> None:
    """Show each measure's items in the year that it was made for and in its own year, joined by what they ask."""
    if _no_scores(plan):
        return
    made = _results(plan)
    checking.corrected_note(plan.shown, plan.year - 1, plan.year)
    with st.container(border=True, key="card-outcomes"):
        st.html(blocks.title(_caption(plan, made), text.OUTCOME_UNIT))
        heads = "".join(f"<th>{safe(words.format(before=plan.year - 1, year=plan.year))}</th>" for words in text.OUTCOME_HEADINGS)
        body = "".join(_rows(plan, one) for one in tables.page_of(made, "outcome-page", PAGE_SIZE))
        st.html(f"<table class='ita-table ita-outcomes'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>")


def carry_over(plan: Plan) -> None:
    """Offer unfinished measures and those whose items fail again for the next plan, and show where the others stand."""
    _origins(plan)
    if _no_scores(plan):
        return
    _said(plan)
    offers = newest(("offers", *plan.place), (plan.shown.key, plan.stamp),
                    lambda: outcomes.offers(_results(plan), plan.year, plan.following))
    offered = [one for one in offers if one.state == OFFERED]
    with st.container(border=True, key="card-offers"):
        title = text.CARRY_TITLE if offered else text.CARRY_NONE
        st.html(blocks.title(title.format(year=plan.year + 1, count=len(offered))))
        if offered:
            _choose(plan, offered)
    if rest := [one for one in offers if one.state != OFFERED]:
        with st.container(border=True, key="card-others"):
            st.html(blocks.title(text.CARRY_OTHERS))
            st.html(blocks.table(text.CARRY_OTHERS_HEADINGS, [_other(plan, one) for one in rest], "ita-words"))


def _results(plan: Plan) -> tuple[Result, ...]:
    return newest(("outcomes", *plan.place), (plan.shown.key, plan.stamp),
                  lambda: outcomes.results(plan.measures, plan.year, plan.shown.rounds))


def _no_scores(plan: Plan) -> bool:
    """Say so when the plan year's own scores are not in yet."""
    if plan.year in plan.shown.rounds:
        return False
    st.html(blocks.empty(text.NO_NEXT_SCORES.format(year=plan.year), text.NO_NEXT_SCORES_TODO.format(year=plan.year)))
    st.page_link(shell.page_file("import"), label=text.SAMPLE_IMPORT)
    return True


def _caption(plan: Plan, made: tuple[Result, ...]) -> str:
    # An item that two measures answer is one item.
    kinds = [one.kind for one in {each.name: each for result in made for each in result.outcomes}.values()]
    counted = [text.OUTCOME_COUNT.format(kind=text.OUTCOME_KINDS[kind], count=kinds.count(kind))
               for kind in (MENDED, KEPT, STILL, LOST) if kind in kinds]
    if not counted:
        return text.OUTCOME_NOTHING.format(before=plan.year - 1, year=plan.year)
    count = sum(kind != UNCLEAR for kind in kinds)
    return text.OUTCOME_COUNTS.format(count=count, kinds=" · ".join(counted))


def _rows(plan: Plan, one: Result) -> str:
    """Return a measure's rows: its name and verdict once, then an item a row."""
    name = (f"<td rowspan='{max(1, len(one.outcomes))}'>{safe(name_of(one.number, one.measure))}<br>"
            f"<span class='ita-level {TONES.get(one.verdict, '')}'>{safe(text.VERDICTS[one.verdict])}</span></td>")
    if not one.outcomes:
        return f"<tr>{name}<td colspan='4'>{blocks.note(text.OUTCOME_NO_ITEMS)}</td></tr>"
    return "".join(f"<tr>{name if place == 0 else ''}{_cells(plan, each)}</tr>" for place, each in enumerate(one.outcomes))


def _cells(plan: Plan, one: Outcome) -> str:
    """Return an item's cells: its name, in the new year too where that differs, both scores, and what came of it."""
    kind = text.MARKED.format(mark=text.OUTCOME_MARKS[one.kind], words=text.OUTCOME_KINDS[one.kind])
    said = text.OUTCOME_BECAUSE.format(kind=kind, reason=one.reason) if one.reason else kind
    if one.line == PASS_LINE and one.kind != UNCLEAR:  # an OIT item has only two scores
        said = f"{said} {moved_words(change(one.after, one.before), Style())}"
    scores = "".join(f"<td class='ita-number'>{safe(_score(value))}</td>" for value in (one.before, one.after))
    return (f"<td>{safe(one.name)}{_name_now(plan, one)}</td>{scores}"
            f"<td><span class='ita-state {STATE_TONES.get(one.kind, 'plain')}'>{safe(said)}</span></td>")


def _name_now(plan: Plan, one: Outcome) -> str:
    """Return what asks it in the new year, the code alone where the title stays the same."""
    (_, _, title), (code_now, _, title_now) = one.name.partition(" "), one.name_after.partition(" ")
    if not one.name_after or one.name_after == one.name:
        return ""
    return blocks.note(text.OUTCOME_NOW.format(year=plan.year, name=code_now if title == title_now else one.name_after))


def _score(value: float | None) -> str:
    return text.UNKNOWN if value is None else f"{value:.2f}"


def _choose(plan: Plan, offered: list[Offer]) -> None:
    """Let the person tick measures and carry the ticked ones over."""
    st.html(blocks.note(text.CARRY_NOTE.format(year=plan.year + 1)))
    for one in offered:  # one that the next plan answers already is not ticked at first
        st.session_state.setdefault(_tick(plan, one), not one.answered_by)
    with st.container(horizontal=True, key="carry-tools"):
        chosen = [one for one in offered if st.session_state[_tick(plan, one)]]
        do = st.button(say(text.CARRY_DO.format(year=plan.year + 1, count=len(chosen))), type="primary", key="carry-do", disabled=not chosen)
        for key, label, value in (("carry-all", text.CARRY_ALL, True), ("carry-none", text.CARRY_NOTHING, False)):
            st.button(label, key=key, on_click=lambda value=value: st.session_state.update({_tick(plan, one): value for one in offered}))
    if do:
        _carry(plan, chosen)
    for one in tables.page_of(offered, "carry-page", PAGE_SIZE):
        with st.container(horizontal=True, key=f"offer-{one.result.measure.id}"):
            st.checkbox(text.CARRY_TICK.format(number=one.result.number), key=_tick(plan, one), label_visibility="collapsed",
                        width="content", persist_state="session")
            st.html(_offer(plan, one), width="stretch")


def _tick(plan: Plan, one: Offer) -> str:
    return f"carry-{'sample' if plan.shown.is_sample else 'own'}-{one.result.measure.id}"


def _carry(plan: Plan, chosen: list[Offer]) -> None:
    rows = [outcomes.carried(one.result.measure, plan.year).measure for one in chosen]
    carried = once.kept("carried")
    added = stored.carry(plan.shown.engine, plan.shown.agency, plan.year + 1, rows, data.user())
    if added or not carried:  # else a second press would say that there was nothing left
        carried[:] = [(plan.year, len(added))]
    st.rerun()


def _said(plan: Plan) -> None:
    """Say what was carried over just now, and lead to the plan that it is in."""
    carried = once.kept("carried")
    if not carried or carried[0][0] != plan.year:
        return
    year, count = carried[0]
    with st.container(horizontal=True, vertical_alignment="center", key="carried-bar"):
        words = text.CARRY_DONE if count else text.CARRY_DONE_ALREADY
        st.success(plain(say(words.format(year=year + 1, count=count))))
        if st.button(say(text.CARRY_OPEN.format(year=year + 1)), key="carry-open"):
            carried.clear()
            st.session_state["year"] = year  # the scores that the next plan is made from
            st.switch_page(shell.page_file("draft"))


def _offer(plan: Plan, one: Offer) -> str:
    """Return an offered measure: its words, why it is offered, and what becomes of its codes."""
    measure, carried = one.result.measure, outcomes.carried(one.result.measure, plan.year)
    failing = text.listed([each.name_after or each.name for each in one.result.outcomes if each.failing]) if FAILING in one.reasons else ""
    reasons = [text.CARRY_REASONS[reason].format(status=text.STATUS_NAMES[measure.status], year=plan.year, items=failing) for reason in one.reasons]
    before, after = " ".join(codes(measure)), " ".join(codes(carried.measure))
    notes = [(text.CARRY_CODES_SAME if before == after else text.CARRY_CODES).format(before=before, after=after)] if after else []
    notes += [text.CARRY_LOST.format(year=plan.year, codes=" ".join(carried.lost))] if carried.lost else []
    if one.answered_by:
        notes.append(text.CARRY_ANSWERED.format(year=plan.year + 1, numbers=text.listed([str(number) for number in one.answered_by])))
    return (f"<div class='ita-said'><b>{safe(name_of(one.result.number, measure))}</b><br>{safe(' · '.join(reasons))}</div>"
            f"{''.join(map(blocks.note, notes))}")


def _other(plan: Plan, one: Offer) -> tuple[str, str, str]:
    said = (text.CARRY_GOES_ON.format(number=one.goes_on_as, year=plan.year + 1) if one.state == GOES_ON else text.CARRY_STATES[one.state])
    return str(one.result.number), " ".join((one.result.measure.measure or one.result.measure.finding).split()), said


def _origins(plan: Plan) -> None:
    """Show which measures of this plan are new, which go on, and which of last year's were finished."""
    if not plan.before:
        return
    title = text.PLAN_ORIGINS.format(year=plan.year, before=plan.year - 1)
    heads = [words.format(year=plan.year, before=plan.year - 1) for words in text.PLAN_ORIGIN_HEADINGS]
    rows = [(text.ORIGINS[one.kind], " ".join((one.measure.measure or one.measure.finding).split()), _number(one.number_before), _number(one.number))
            for one in outcomes.origins(plan.measures, plan.before)]
    with st.expander(say(title)):
        st.html(blocks.table(heads, rows, "ita-words"))


def _number(number: int | None) -> str:
    return text.UNKNOWN if number is None else text.PLAN_ORIGIN_NUMBER.format(number=number)
