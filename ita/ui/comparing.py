"""What an upload would change in what is stored, number by number, and what of it is to be saved."""

import pandas as pd
import streamlit as st

from ita import incoming, store, text
from ita.incoming import REMOVED, Changes, Incoming
from ita.reading.problems import ERROR
from ita.store import rounds
from ita.thai import short_agency
from ita.ui import blocks, data
from ita.ui.history import change_table, two_decimals
from ita.ui.words import say

Stored = tuple[pd.DataFrame, pd.DataFrame]  # scores and facts
KEPT = "kept"  # stored, not in the upload, and to stay
MOST_ROWS = 2_000  # shown of what would change


def compare(found: Incoming) -> Incoming | None:
    """Show what would change in rounds that are already stored, and return what to save: None when nothing is new."""
    engine = data.own_engine()
    if found.scores.empty or not store.exists(engine):
        return found
    stored, made = _compared(engine, found)
    if stored[0].empty:
        return found
    keep = _shown(made)
    wanted = made.rounds(keep)
    unchanged = len(found.rounds) - len(wanted)
    if not wanted and any(problem.severity == ERROR for problem in found.problems):
        return None  # what is to be mended is said above
    if not wanted:
        st.info(text.NOTHING_LEFT if made.count else text.NOTHING_NEW)
        return None
    if unchanged:
        st.html(blocks.note(text.ROUNDS_UNCHANGED.format(count=unchanged)))
    return incoming.to_save(found, wanted, stored if keep else None)


def _compared(engine, found: Incoming) -> tuple[Stored, Changes]:
    """Return what is stored of the upload's rounds and the changes; made anew only for another upload or another store."""
    key = str(engine.url), rounds.stamp(engine), found
    kept = st.session_state.get("upload-compared")
    if kept is None or kept[0] != key:
        stored = _stored(engine, found)
        kept = st.session_state["upload-compared"] = key, (stored, incoming.compared(found, *stored))
    return kept[1]


def _stored(engine, found: Incoming) -> Stored:
    wanted = set(found.names.itertuples(index=False, name=None))
    names = {agency for agency, _ in wanted}
    candidates = rounds.current_rounds(engine, names.pop()) if len(names) == 1 else rounds.current_rounds(engine)
    own = [one for one in candidates if (one.agency, one.fiscal_year) in wanted]
    facts = pd.DataFrame([{name: getattr(one, name) for name in (*incoming.ROUND_KEY, *incoming.FACTS)} for one in own])
    return rounds.scores_of(engine, own), facts.reindex(columns=list(rounds.tidy.ROUND_COLUMNS))


def _shown(made: Changes) -> bool:
    """Show the changes; return whether what the upload does not mention is to stay, as the person says."""
    if not made.count:
        return False
    heading = st.container()
    keep = made.removes and st.radio(text.REMOVED_QUESTION, list(text.REMOVED_ANSWERS), format_func=text.REMOVED_ANSWERS.get,
                                     key="removed-answer") == "keep"
    heading.subheader(say(text.WOULD_CHANGE.format(count=f"{made.taken(keep):,}")), anchor=False)
    if len(made.facts):
        facts = _fact_table(_as_chosen(made.facts, keep))
        st.dataframe(facts, hide_index=True, height=min(38 + 35 * len(facts), 250), placeholder=text.UNKNOWN)
    if len(made.scores):
        scores = change_table(_as_chosen(made.scores, keep), text.STORED_NOW, text.IN_FILE)
        st.dataframe(scores, hide_index=True, height=min(38 + 35 * len(scores), 420), placeholder=text.UNKNOWN,
                     column_config=two_decimals(text.STORED_NOW, text.IN_FILE))
    if max(len(made.facts), len(made.scores)) > MOST_ROWS:
        st.html(blocks.note(text.FIRST_CHANGES.format(count=MOST_ROWS)))
    st.html(blocks.note(text.EARLIER_STAYS))
    return keep


def _as_chosen(changed: pd.DataFrame, keep: bool) -> pd.DataFrame:
    """The first rows of what would change; what is to stay as it is comes last and says so."""
    if keep:
        changed = changed.sort_values("kind", key=lambda kinds: kinds == REMOVED, kind="stable").replace({"kind": {REMOVED: KEPT}})
    return changed.head(MOST_ROWS)


def _fact_table(changed: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({
        text.AGENCY: [short_agency(name) for name in changed["agency"]], text.FISCAL_YEAR: changed["fiscal_year"].astype(str),
        text.ITEM: changed["fact"].replace("reported_level", "grade").map(text.COLUMN_ROLES), text.STORED_NOW: changed["before"], text.IN_FILE: changed["after"],
        text.WHAT_HAPPENS: changed["kind"].map(text.CHANGE_KINDS)})
