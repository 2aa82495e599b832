"""The files of the page of documents: made on a click from what is stored then, or kept as they were issued."""

import streamlit as st

from ita import text
from ita.exports.word import MEMO, MIME, REPORT, document
from ita.exports.word.command import own_template, prepared
from ita.store.issued import Issued, NewDocument, issue, issued_data, issued_of
from ita.thai import moment
from ita.ui import blocks, data, once
from ita.ui.documents import Order, Shown
from ita.ui.tables import XLSX
from ita.ui.words import plain, safe, say


def buttons(order: Order, shown: Shown) -> None:
    """Offer the document as Word, its table as Excel and CSV, and to issue it."""
    with st.container(horizontal=True, vertical_alignment="center", key="document-buttons"):
        st.download_button(text.DOWNLOAD_WORD, lambda: _word(order), f"{order.name}.docx", MIME, type="primary", key="document-word",
                           on_click="ignore")
        once.button(text.ISSUE_DOCUMENT, "document-issue", lambda: _issue(order, complete=not shown.gaps), help=text.ISSUE_HELP)
        if order.kind != MEMO:
            _tables(order, shown)
    for words, checksum in once.said("document-issued"):
        st.success(plain(say(words) + checksum))  # the checksum's digits stay as they are


def _tables(order: Order, shown: Shown) -> None:
    with_scores = shown.given.round is not None and st.session_state.get("document-scores", True)
    st.download_button(text.DOWNLOAD_EXCEL, lambda: _excel(order, with_scores), f"{order.name}.xlsx", XLSX, key="document-excel",
                       on_click="ignore")
    st.download_button(text.DOWNLOAD_CSV, lambda: _csv(order), f"{order.name}.csv", "text/csv", key="document-csv", on_click="ignore")
    if shown.given.round is not None:
        st.checkbox(text.EXCEL_WITH_SCORES, value=True, key="document-scores", persist_state="session")


def _word(order: Order) -> bytes:
    given, _ = prepared(order.engine, order.agency, order.kind, order.plan_year, order.wish)
    return document(order.kind, given, own_template(order.engine, order.agency, order.kind), order.wish.about).data


def _excel(order: Order, with_scores: bool) -> bytes:
    from ita.exports.excel import measures_excel  # openpyxl is slow to import and seldom needed
    given, _ = prepared(order.engine, order.agency, order.kind, order.plan_year, order.wish)
    return measures_excel(given.measures, given.layout(order.kind == REPORT), given.agency, given.plan_year,
                          given.round if with_scores else None)


def _csv(order: Order) -> bytes:
    from ita.exports.csv import measures_csv
    given, _ = prepared(order.engine, order.agency, order.kind, order.plan_year, order.wish)
    return measures_csv(given.measures, given.layout(order.kind == REPORT), given.plan_year)


def _issue(order: Order, complete: bool) -> None:
    with st.spinner(text.PREVIEW_MAKING):
        made = NewDocument(order.kind, order.name, _word(order), complete)
    done = once.kept("document-issued")
    kept = issue(order.engine, order.agency, order.plan_year, made, data.user())
    done[:] = [(text.ISSUED_NOW.format(name=kept.name, number=kept.number), kept.checksum[:16])]


def issued(shown: data.View) -> None:
    """List what was issued for this plan year and the one before, which is reported in this one, each with its very bytes."""
    kept = [one for year in (shown.plan_year, shown.plan_year - 1) for one in issued_of(shown.engine, shown.agency, year)]
    if not kept:
        st.html(blocks.empty(text.ISSUED_NONE, text.ISSUED_NONE_TODO))
        return
    for one in kept:
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"card-issued-{one.id}"):
            st.html(_line(one), width="stretch")
            name = text.ISSUED_NAME.format(name=one.name, number=one.number)
            engine, issued_id = shown.engine, one.id
            st.download_button(text.DOWNLOAD, lambda engine=engine, issued_id=issued_id: issued_data(engine, issued_id), f"{name}.docx", MIME,
                               key=f"issued-{one.id}", on_click="ignore")
    st.html(blocks.note(text.ISSUED_CHECKSUM_NOTE))


def _line(one: Issued) -> str:
    tone = "good" if one.complete else "bad"
    by = text.ISSUED_BY.format(when=moment(one.at), by=one.by or text.NOBODY)
    return (f"<div class='ita-title'>{safe(text.ISSUED_NAME.format(name=one.name, number=one.number))} "
            f"<span class='ita-state {tone}'>{safe(text.ISSUED_STATES[one.complete])}</span></div>"
            f"{blocks.note(by)}<div class='ita-note ita-checksum'>{text.ISSUED_CHECKSUM} <code>{one.checksum}</code></div>")
