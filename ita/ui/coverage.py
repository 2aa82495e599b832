"""What the measures document still lacks, beside the draft: the criteria, what no measure answers, what does, what need not."""

from collections.abc import Iterable

import streamlit as st

from ita import text
from ita.coverage import Coverage, Covered, Criterion
from ita.store.statements import REASON
from ita.ui import blocks, data, saying
from ita.ui.words import safe

PAGE_SIZE = 8
NAMED = 3  # of what a criterion lacks, or of the measures that answer an item
COUNTED = ("items", "weak_aspects")  # listed below the criteria


def panel(shown: data.View, found: Coverage) -> None:
    """Show how complete the document is, and a field for the reason where no measure answers."""
    with st.container(border=True, key="card-coverage"):
        st.html(_criteria(shown, found))
        with st.container(key="coverage-open"):
            _unanswered(shown, found)
        rows = (*found.items, *found.aspects)
        st.html(_listed(text.COVERAGE_ANSWERED, "✓", [(one.label, _by(one)) for one in rows if one.answered_by])
                + _listed(text.COVERAGE_NOT_ASKED, "–", [(one.label, "") for one in rows if not (one.asked or one.answered_by)]) or blocks.note(""))


def _criteria(shown: data.View, found: Coverage) -> str:
    item = found.measures_item
    asked = text.COVERAGE_ITEM.format(item=f"{item.code} {item.label}", year=shown.plan_year) if item else ""
    lacking = sum(not one.met for one in found.criteria)
    state = text.COVERAGE_DONE if found.complete else text.COVERAGE_TODO.format(count=lacking, total=len(found.criteria))
    return (f"{blocks.title(text.COVERAGE_TITLE)}<div class='ita-level {'good' if found.complete else 'bad'}'>{safe(state)}</div>"
            f"{blocks.note(asked) if asked else ''}<div class='ita-criteria'>{''.join(map(_criterion, found.criteria))}</div>")


def _criterion(one: Criterion) -> str:
    lacking = [text.CRITERIA_LACKING.format(count=len(one.lacking))] if one.key in COUNTED else _some(one.lacking)
    named = f"<div class='ita-note'>{', '.join(f'<span>{safe(words)}</span>' for words in lacking)}</div>" if one.lacking else ""
    return f"<div class='{'met' if one.met else 'lacking'}'><b>{'✓' if one.met else '✕'}</b><div>{safe(one.label)}{named}</div></div>"


def _some(names: Iterable[str]) -> list[str]:
    """Return the first names, and how many more there are."""
    names = list(names)
    more = [text.COVERAGE_MORE.format(count=len(names) - NAMED)] if len(names) > NAMED else []
    return [*names[:NAMED], *more]


def _unanswered(shown: data.View, found: Coverage) -> None:
    """Show what no measure answers, each with a field for the reason."""
    rows = found.unanswered
    st.html(blocks.title(text.COVERAGE_UNANSWERED.format(count=len(rows))) if rows else (
        blocks.note(text.COVERAGE_ALL_ANSWERED) if found.items or found.aspects else blocks.note("")))
    pages = -(-len(rows) // PAGE_SIZE)
    if st.session_state.get("coverage-page", 1) > pages:
        st.session_state["coverage-page"] = max(pages, 1)
    chosen = st.pagination(pages, key="coverage-page") if pages > 1 else 1
    said = saying.said_of(shown) if rows else {}
    for one in rows[(chosen - 1) * PAGE_SIZE: chosen * PAGE_SIZE]:
        what = (REASON, one.place)
        hint = text.REASON_FROM_ITEMS if one.reason and what not in said else text.REASON_HINT
        with st.container(key=f"reason-{one.place.replace(':', '-')}"):
            mark = "○" if one.reason else "✕"
            saying.field(shown, said, saying.Field(what, f"{mark} {one.label}", hint=hint))


def _listed(heading: str, mark: str, rows: list[tuple[str, str]]) -> str:
    """Return [(what, note)] under a heading with their count, a line each; "" when there are none."""
    lines = "".join(f"<div class='met'><b>{mark}</b><div>{safe(what)} <span class='ita-note'>{safe(note)}</span></div></div>" for what, note in rows)
    return f"{blocks.title(heading.format(count=len(rows)))}<div class='ita-criteria'>{lines}</div>" if rows else ""


def _by(one: Covered) -> str:
    return text.COVERAGE_NUMBERS.format(numbers=", ".join(_some(map(str, one.answered_by))))
