"""The stored rounds and every version of them."""

import pandas as pd
import streamlit as st

from ita import incoming, results, text
from ita.scores import LEVELS, ROUND_COLUMNS, code_order
from ita.store import rounds
from ita.store.rounds import StoredRound
from ita.thai import moment, short_agency
from ita.ui import data, once, tables
from ita.ui.words import plain, say

RESTORED = "version-restored"  # what is said of it


def all_rounds(shown: data.View) -> None:
    """Show what is stored of the chosen agency, one round a row."""
    rows = [(one.fiscal_year, results.overall(shown.rounds[one.fiscal_year]), one.reported_level or text.UNKNOWN, one.number,
             moment(one.saved_at), one.files) for one in sorted(shown.stored.values(), key=lambda one: -one.fiscal_year)]
    heads = list(text.ROUND_HEADINGS.values())[1:]
    tables.shown(pd.DataFrame(rows, columns=heads).astype({heads[0]: str, heads[1]: float, heads[3]: str}))


def versions(shown: data.View) -> None:
    """Show the versions of the chosen year, newest first, and let the person go back to one."""
    found = rounds.versions_of(shown.engine, shown.agency, shown.fiscal_year)
    if not found:
        return
    st.subheader(plain(say(text.VERSIONS_OF.format(year=shown.fiscal_year, agency=short_agency(shown.agency)))), anchor=False)
    with st.container():
        for words in once.said(RESTORED):
            st.success(say(words))
    current = rounds.scores_of(shown.engine, found[:1])
    for one in found:
        label = text.VERSION_LABEL.format(number=one.number, when=moment(one.saved_at), files=plain(one.files))
        with st.expander(say(label), expanded=len(found) == 1):
            _version(shown, one, current, is_current=one is found[0])


def _version(shown: data.View, one: StoredRound, current: pd.DataFrame, is_current: bool) -> None:
    table = rounds.scores_of(shown.engine, [one])
    if is_current:
        st.markdown(text.VERSION_CURRENT)
        tables.shown(score_table(table).drop(columns=[text.AGENCY, text.FISCAL_YEAR]))
        return
    differing = incoming.changes(table, current)
    st.markdown(say(text.VERSION_CHANGES.format(count=len(differing)) if len(differing) else text.VERSION_SAME))
    if len(differing):
        tables.shown(change_table(differing, text.THIS_VERSION, text.CURRENT_VERSION).drop(columns=[text.AGENCY, text.FISCAL_YEAR]))
        if st.button(text.VERSION_RESTORE, key=f"restore-{one.version_id}"):
            _restore(shown, one, table)


def _restore(shown: data.View, one: StoredRound, table: pd.DataFrame) -> None:
    facts = pd.DataFrame([{name: getattr(one, name, None) for name in ROUND_COLUMNS}])
    said = once.kept(RESTORED)
    rounds.save(shown.engine, table, facts, one.files, data.user())
    said[:] = [text.VERSION_RESTORED.format(number=one.number)]
    st.rerun()


def score_table(table: pd.DataFrame) -> pd.DataFrame:
    """Return tidy scores in official order with Thai headings, where each came from included."""
    heads = {"agency": text.AGENCY, "fiscal_year": text.FISCAL_YEAR, "code": text.CODE, "name": text.ITEM, "score": text.SCORE,
             "file": text.FILE, "sheet": text.SHEET, "cell": text.CELL}
    official = table.assign(order=[(LEVELS.index(level), code_order(code)) for level, code in zip(
        table["level"], table["code"], strict=True)]).sort_values(["agency", "fiscal_year", "order"])
    return official[list(heads)].astype({"fiscal_year": str}).rename(columns=heads)


def two_decimals(*columns: str) -> dict:
    """Return the column settings that print scores as they are printed."""
    return {column: st.column_config.NumberColumn(format="%.2f") for column in columns}


def change_table(changed: pd.DataFrame, before: str, after: str) -> pd.DataFrame:
    """Return differences with Thai headings; `before` and `after` name the two sides."""
    return pd.DataFrame({
        text.AGENCY: [short_agency(name) for name in changed["agency"]], text.FISCAL_YEAR: changed["fiscal_year"].astype(str),
        text.CODE: changed["code"], text.ITEM: changed["name"], before: changed["before"], after: changed["after"],
        text.WHAT_HAPPENS: changed["kind"].map(text.CHANGE_KINDS)})
