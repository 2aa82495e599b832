"""The agency's own Word templates: download one to start from, give it back with the letterhead, or stop using it."""

from collections.abc import Mapping
from hashlib import sha256

import streamlit as st

from ita import text
from ita.errors import ItaError
from ita.exports.word import KINDS, MEASURES, MEMO, MIME, REPORT, Given, built_in, forms, mistakes_of, parts_of
from ita.exports.word.builtin import place
from ita.exports.word.command import Wish, prepared
from ita.store.templates import Template, drop_template, keep_template, template_of
from ita.thai import moment
from ita.ui import blocks, data
from ita.ui.remember import remembered
from ita.ui.words import plain, safe


def show(shown: data.View) -> None:
    """Show which template each kind of document uses, and the places that one can have."""
    kind = st.segmented_control(text.TEMPLATE_OF_KIND, KINDS, format_func=text.DOCUMENT_KINDS.get, default=MEASURES, required=True,
                                key="template-kind", persist_state="session")
    own = template_of(shown.engine, shown.agency, kind)
    left, right = st.columns([1, 1], gap="medium")
    with left, st.container(border=True, key="card-template"):
        _used(shown, kind, own)
        _upload(shown, kind, own)
    with right, st.container(border=True, key="card-places"):
        _places(kind)


def _used(shown: data.View, kind: str, own: Template | None) -> None:
    said = text.TEMPLATE_OWN.format(name=own.name, by=own.by or text.NOBODY, when=moment(own.at)) if own else text.TEMPLATE_BUILT_IN
    st.html(blocks.title(said))
    digits = "thai" if st.session_state.get("thai_digits") else "decimal"
    st.html(f"<ol class='ita-said' style='list-style-type:{digits}'>" + "".join(f"<li>{safe(step)}</li>" for step in text.TEMPLATE_STEPS) + "</ol>")
    with st.container(horizontal=True):
        st.download_button(text.TEMPLATE_DOWNLOAD_BUILT_IN, lambda: built_in(kind), text.TEMPLATE_FILE_NAMES[kind], MIME,
                           key="template-built-in", on_click="ignore")
        if own:
            data_kept = own.data
            st.download_button(text.TEMPLATE_DOWNLOAD_OWN, lambda: data_kept, own.name, MIME, key="template-own", on_click="ignore")
            if st.button(text.TEMPLATE_REMOVE, key="template-remove"):
                drop_template(shown.engine, shown.agency, kind)
                st.rerun()


def _upload(shown: data.View, kind: str, own: Template | None) -> None:
    turn = st.session_state.setdefault("template-turn", 0)  # another uploader after each file that was taken
    given = st.file_uploader(text.TEMPLATE_UPLOAD, type=["docx"], key=f"template-file-{kind}-{turn}")
    if given:
        content = given.getvalue()
        with st.spinner(text.TEMPLATE_CHECKING):
            mistakes = remembered(("template", kind, sha256(content).hexdigest(), shown.key), lambda: _mistakes(shown, kind, content))
        if mistakes:
            _refused(given.name, mistakes, own is not None)
            return
        keep_template(shown.engine, shown.agency, kind, name=given.name, data=content, by=data.user())
        st.session_state["template-turn"] += 1
        st.session_state["template-kept"] = text.TEMPLATE_KEPT.format(name=given.name)
        st.rerun()
    if kept := st.session_state.pop("template-kept", None):
        st.success(plain(kept))


def _mistakes(shown: data.View, kind: str, content: bytes) -> tuple[str, ...]:
    try:
        given, _ = prepared(shown.engine, shown.agency, kind, shown.plan_year, Wish())
    except ItaError:  # nothing to print yet, and a template can be looked at all the same
        given = Given(shown.agency, shown.plan_year, forms()[Wish().form])
    return mistakes_of(kind, given, content)


def _refused(name: str, mistakes: tuple[str, ...], has_own: bool) -> None:
    st.error(plain(text.TEMPLATE_REFUSED.format(name=name, meanwhile=text.TEMPLATE_MEANWHILE[has_own])))
    st.html("<ul class='ita-said'>" + "".join(f"<li>{safe(mistake)}</li>" for mistake in mistakes) + "</ul>")


def _places(kind: str) -> None:
    st.html(blocks.title(text.TEMPLATE_PLACES))
    st.html(blocks.note(text.TEMPLATE_LINE_NOTE) + _table(text.TEMPLATE_LINE_PLACES, text.WORD_PLACES))
    names = {key: text.WORD_BLOCK_PLACES[key] for key in _block_places(kind)}
    st.html(blocks.note(text.TEMPLATE_BLOCK_NOTE.format(all=place(text.WORD_BLOCK_PLACES["all"])))
            + _table({key: text.TEMPLATE_BLOCK_PLACES[key] for key in names}, names))


def _table(notes: Mapping[str, str], names: Mapping[str, str]) -> str:
    rows = [(place(names[key]), notes[key]) for key in notes]
    return blocks.table(text.TEMPLATE_PLACE_HEADINGS, rows, "ita-words")


def _block_places(kind: str) -> list[str]:
    """Return the block places that a kind of document fills in any of its forms, in the order of the text."""
    if kind == MEMO:
        return ["all", *parts_of(MEMO, Given("", 0, forms()[Wish().form]))]
    used = {name for form in forms().values() for name, _ in (form.report if kind == REPORT else form.measures)}
    return [key for key in text.WORD_BLOCK_PLACES if key == "all" or key in used]
