"""Starting measures: from the agency's own earlier words first, its own placing of items and the suggested words; and finding them again."""

from collections.abc import Iterable

import streamlit as st

from ita import earlier
from ita import measures as drafting
from ita.measures import Measure
from ita.scoring import score
from ita.scoring.tree import known_framework
from ita.store import measures as stored
from ita.store import statements
from ita.ui import data, once, shell

TOLD = "measures-started"  # what the draft tells of measures that another page started


def measures_for(shown: data.View, codes: Iterable[str]) -> list[Measure]:
    """Return a measure for each item ("o12") or indicator ("8") of the chosen year, which must have scores."""
    codes, year, titles = list(codes), shown.fiscal_year, item_titles(shown)
    found = earlier.by_subject(stored.measures_by_year(shown.engine, shown.agency), shown.plan_year)
    own = earlier.by_code(found, codes, year)
    moved = statements.own_of(statements.statements_of(shown.engine, shown.agency, year)).moved
    rows = (drafting.measure_for(code, year, _score(shown, code), titles.get(code, ""), own.get(code)) for code in codes)
    return [drafting.placed(row, year, moved) for row in rows]


def add(shown: data.View, rows: list[Measure]) -> None:
    """Store measures at the end of the plan year, and let the draft open at the first of them."""
    wanted = asked()
    wanted[:] = stored.add(shown.engine, shown.agency, shown.plan_year, rows, data.user())[:1]


def start(shown: data.View, rows: list[Measure], told: str) -> None:
    """Store measures and go to the draft, which opens at the first of them and tells it."""
    way, notes = once.kept(shell.GO_ON), once.kept(TOLD)
    add(shown, rows)
    way[:], notes[:] = ["draft"], [told]
    st.switch_page(shell.page_file("draft"))


def ask_for_item(shown: data.View, code: str) -> None:
    """Let the draft open at the first measure that answers an item."""
    present = stored.measures_of(shown.engine, shown.agency, shown.plan_year)
    asked()[:] = [one.id for one in present if code in drafting.codes(one)][:1]


def asked() -> list[int]:
    """Return the id of the measure that the draft is to show, if any."""
    return once.kept("measure-asked-for")


def item_titles(shown: data.View) -> dict[str, str]:
    """Return the titles of the items of the scores' year, as the file names them where the framework does not."""
    rows = shown.table[(shown.table["fiscal_year"] == shown.fiscal_year) & (shown.table["level"] == "item")]
    known = known_framework(shown.fiscal_year)
    labels = {code: item.label for code, item in known.items.items()} if known else {}
    named = dict(zip(rows["code"], rows["name"], strict=True))
    return {code: labels.get(code) or named.get(code, "") for code in (*labels, *named)}


def _score(shown: data.View, code: str) -> float | None:
    return score(shown.round, ("indicator" if code.isdigit() else "item", code))
