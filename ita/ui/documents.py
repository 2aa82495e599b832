"""The page of documents: what a person chooses, what the file says, whether it is complete, and the files made on a click."""

from dataclasses import dataclass
from datetime import date

import streamlit as st
from sqlalchemy import Engine

from ita import text, thai, timeframe
from ita.exports.layouts import Layout, layouts
from ita.exports.own_columns import OWN, choosable, own_columns
from ita.exports.word import KINDS, MEASURES, MEMO, REPORT, Given, forms, mistakes_of, whole
from ita.exports.word.command import NothingToPrint, Wish, prepared
from ita.store import rounds, statements
from ita.store import corrections as stored_corrections
from ita.store import measures as stored_measures
from ita.store.templates import Template, template_of
from ita.thai import short_agency
from ita.ui import blocks, data, shell
from ita.ui.completeness import Gap, gaps
from ita.ui.paper import CSS, paper
from ita.ui.words import plain, say

AS_FORM = "form"
DIGITS = ("thai", "arabic")


@dataclass(frozen=True)
class Order:
    """A document that a person asks for: of whom, of which plan year, and how; all that making it needs."""

    engine: Engine
    agency: str
    kind: str
    plan_year: int
    wish: Wish

    @property
    def subject(self) -> str:
        """What it says something of: a memo that of the document which it sends."""
        return self.wish.about if self.kind == MEMO else self.kind

    @property
    def name(self) -> str:
        """What it is called, also as a file."""
        form = text.DOCUMENT_MEMO_OF_REPORT if self.kind == MEMO and self.subject == REPORT else text.DOCUMENT_NAMES[self.kind]
        return form.format(agency=short_agency(self.agency), year=self.plan_year)


@dataclass(frozen=True)
class Shown:
    """What the page shows of a document; template names the agency's own one, "" for none, with its mistakes."""

    given: Given
    remark: str
    html: str
    gaps: tuple[Gap, ...]
    template: str
    mistakes: tuple[str, ...]


def choices(shown: data.View) -> Order:
    """Let the person choose document, form, columns, digits and day."""
    with st.container(border=True, key="card-document"):
        with st.container(horizontal=True, vertical_alignment="bottom", key="document-kind-row"):
            kind = st.segmented_control(text.DOCUMENT_KIND, KINDS, format_func=text.DOCUMENT_KINDS.get, key="document-kind", default=MEASURES,
                                        required=True, persist_state="session")
            about = _about() if kind == MEMO else MEASURES
            year = _reported(shown) if REPORT in (kind, about) else shown.plan_year
            digits = _digits()
            day = _day()
        form, columns = (_form(), None) if kind == MEMO else _layout()
    return Order(shown.engine, shown.agency, kind, year, Wish(form, digits == "thai", columns, day, about))


def _form() -> str:
    """Return the form chosen last; a memo has only one."""
    return st.session_state.get("document-form", next(iter(forms())))


def _layout() -> tuple[str, Layout | None]:
    """Let the person choose a form, and a column set or columns in an order; None is the form's own set."""
    names = {AS_FORM: text.DOCUMENT_COLUMNS_OF_FORM, **text.LAYOUTS, OWN: text.DOCUMENT_COLUMNS_OWN}
    with st.container(horizontal=True, vertical_alignment="bottom", key="document-form-row"):
        form = st.selectbox(text.DOCUMENT_FORM, list(forms()), format_func=text.WORD_FORMS.get, key="document-form", width=430,
                            persist_state="session")
        chosen = st.selectbox(text.DOCUMENT_COLUMNS, list(names), format_func=names.get, key="document-columns", width=430,
                              persist_state="session")
    return form, _own_columns() if chosen == OWN else layouts().get(chosen)


def _about() -> str:
    return st.segmented_control(text.DOCUMENT_ABOUT, (MEASURES, REPORT), format_func=text.DOCUMENT_KINDS.get, key="document-about",
                                default=MEASURES, required=True, persist_state="session")


def _reported(shown: data.View) -> int:
    """Let the person choose whose measures to report: this plan year's, or last year's, which are due in this one."""
    kept = stored_measures.measures_by_year(shown.engine, shown.agency)
    years = [year for year in (shown.plan_year - 1, shown.plan_year) if year in kept]
    if not years:
        return shown.plan_year
    return st.segmented_control(text.DOCUMENT_REPORTED, years, format_func=lambda year: say(str(year)), default=years[0], required=True,
                                key=f"document-year-{shown.plan_year}", persist_state="session")


def _own_columns() -> Layout | None:
    fields = st.multiselect(text.DOCUMENT_OWN_COLUMNS, list(choosable()), format_func=lambda field: choosable()[field].heading,
                            default=[column.field for column in layouts()["klongkhwang"].columns], key="document-own-columns",
                            placeholder=text.DOCUMENT_COLUMNS_OWN, persist_state="session")
    if not fields:
        st.warning(text.DOCUMENT_NO_COLUMNS)
    return own_columns(fields) if fields else None


def _digits() -> str:
    form = forms()[_form()]
    return st.segmented_control(text.DOCUMENT_DIGITS, DIGITS, format_func=text.DOCUMENT_DIGIT_KINDS.get, required=True,
                                default=DIGITS[0] if form.thai_digits else DIGITS[1], key=f"document-digits-{form.key}", persist_state="session")


def _day() -> date | None:
    typed = st.text_input(text.DOCUMENT_DAY, key="document-day", placeholder=say(text.DOCUMENT_DAY_HINT), width=220, persist_state="session")
    found = day_of(typed)
    if typed.strip():
        words = text.DOCUMENT_DAY_READ.format(day=thai.long_date(found)) if found else text.DOCUMENT_DAY_UNREAD.format(typed=typed.strip())
        st.html(blocks.note(words), width=300)
    return found


def day_of(typed: str) -> date | None:
    """Return the one day that somebody wrote in Thai, None when it says none."""
    first, last = timeframe.parse(typed) or (None, None)
    return first if first == last else None


def made(order: Order) -> Shown:
    """Return what the page shows of a document, made again when what is stored or chosen has changed; NothingToPrint when nothing is."""
    stamps = (stored_measures.stamp(order.engine), statements.stamp(order.engine), rounds.stamp(order.engine),
              *stored_corrections.stamp(order.engine))
    own = template_of(order.engine, order.agency, order.kind)
    known = stamps, order, own and (own.name, own.at)
    if st.session_state.get("document-shown", (None,))[0] != known:
        with st.spinner(text.PREVIEW_MAKING):
            st.session_state["document-shown"] = known, _shown(order, own)
    return st.session_state["document-shown"][1]


def _shown(order: Order, own: Template | None) -> Shown:
    given, remark = prepared(order.engine, order.agency, order.kind, order.plan_year, order.wish)
    return Shown(given, remark, paper(whole(order.kind, given, order.wish.about)), gaps(order.subject, given),
                 own.name if own else "", mistakes_of(order.kind, given, own.data) if own else ())


def told(order: Order, shown: Shown) -> None:
    """Say what stands in for something else, and whether the document is complete: what is missing, and where it is mended."""
    remarks = ["" if shown.remark in (gap.words for gap in shown.gaps) else shown.remark,
               text.WORD_BUILT_IN_USED.format(mistakes=" · ".join(shown.mistakes)) if shown.mistakes else ""]
    for line in filter(None, remarks):
        st.warning(plain(say(line)))
    if not shown.gaps:
        st.success(text.DOCUMENT_COMPLETE[order.subject])
        return
    st.warning(text.DOCUMENT_INCOMPLETE)
    with st.container(border=True, key="card-gaps", gap="small"):
        st.html("".join(blocks.said(f"✕ {gap.words}") for gap in shown.gaps))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.html(blocks.note(text.DOCUMENT_MENDED_ON), width="content")
            for page in dict.fromkeys(gap.page for gap in shown.gaps):
                st.page_link(shell.page_file(page), label=text.PAGES[page], width="content")


def preview(shown: Shown) -> None:
    """Show what the file says."""
    used = text.DOCUMENT_TEMPLATE_USED.format(name=shown.template) if shown.template and not shown.mistakes else ""
    st.html(blocks.title(text.PREVIEW_TITLE, " · ".join(filter(None, (text.PREVIEW_NOTE, used)))))
    st.html(CSS + shown.html)


def nothing(why: NothingToPrint) -> None:
    """Say that there is nothing to make a document of, and where to begin."""
    st.html(blocks.empty(str(why), text.DOCUMENT_NOTHING_TODO))
    with st.container(horizontal=True, horizontal_alignment="center"):
        for page in ("import", "draft"):
            st.page_link(shell.page_file(page), label=text.PAGES[page])
