"""The frame around every page: settings, look, navigation, and the choice of agency and year."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
import logging
from pathlib import Path
import secrets
from urllib.parse import quote

from sqlalchemy.exc import SQLAlchemyError
import streamlit as st

from ita import text
from ita.errors import ItaError
from ita.store import rounds
from ita.thai import short_agency
from ita.ui import blocks, data
from ita.ui.look import CSS
from ita.ui.remember import remembered
from ita.ui.words import plain, say

ROOT = Path(__file__).parents[2]
# The page files by menu section; their names in Thai are in text.PAGES.
PAGE_FILES = {
    "results": {"overview": "overview", "trends": "trends", "tools": "tools", "failing": "failing",
                "check": "check", "what-if": "what_if"},
    "measures": {"draft": "draft"},
    "data": {"import": "import_scores", "rounds": "rounds"},
}
# As an address of its own: a path would be opened and converted on every run.
ICON = "data:image/svg+xml," + quote((Path(__file__).parent / "static" / "icon.svg").read_text(encoding="utf-8").strip())
log = logging.getLogger("ita")


def open_page() -> None:
    """Set the browser tab, the language and the look."""
    st.set_page_config(page_title=text.APP_TITLE, page_icon=ICON, layout="wide")
    st.html(CSS)


def pages() -> dict[str, list]:
    """Return the pages by Thai section name; the overview is where the root address leads."""
    # Making a page looks at the disk, so they are made once; each run gets copies, because running one changes it.
    return {section: [copy(page) for page in made] for section, made in remembered("pages", _pages).items()}


def _pages() -> dict[str, list]:
    return {text.SECTIONS[section]: [
        st.Page(ROOT / "pages" / section / f"{file}.py", title=text.PAGES[name], url_path=name, default=name == "overview")
        for name, file in files.items()] for section, files in PAGE_FILES.items()}


def has_page(name: str) -> bool:
    """Say whether there is a page of that address."""
    return any(name in files for files in PAGE_FILES.values())


def page_file(name: str) -> str:
    """Return the path of a page by its address, for links to it."""
    section = next(section for section, files in PAGE_FILES.items() if name in files)
    return str(ROOT / "pages" / section / f"{PAGE_FILES[section][name]}.py")


def choose() -> None:
    """Let the person choose agency, year and digits once; keep them over pages and in the address."""
    engine, is_sample = data.engine_shown()
    stamp = rounds.stamp(engine)
    choices = data.years_by_agency(engine, stamp)
    _take_from_address(choices)
    with st.sidebar:
        # persist_state: st.switch_page would forget the choice.
        agency = st.selectbox(text.AGENCY, list(choices), key="agency", format_func=short_agency,
                              placeholder=text.CHOOSE_AGENCY, persist_state="session")
        year = _choose_year(choices[agency])
        st.toggle(text.THAI_DIGITS, key="thai_digits", persist_state="session")
    address = {"agency": agency, "year": str(year)}
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
    st.session_state["view"] = data.view(engine, is_sample, agency, year, stamp)
    if is_sample:
        _sample_banner()
    if note := st.session_state.pop("link_note", None):
        st.warning(plain(note))


def view() -> data.View:
    """Return what the chosen agency's pages work on; a page that was not opened through app.py stops here."""
    if "view" not in st.session_state:
        st.stop()
    return st.session_state["view"]


def _take_from_address(choices: dict[str, list[int]]) -> None:
    state, asked = st.session_state, st.query_params.get("agency")
    if state.get("agency") not in choices:
        state["agency"] = asked if asked in choices else next(iter(choices))
        if asked and asked not in choices:
            state["link_note"] = text.LINK_UNKNOWN.format(what=asked, shown=short_agency(state["agency"]))
    if "year" not in state:
        year = st.query_params.get("year", "")
        state["year"] = int(year) if year.isdecimal() and len(year) == 4 else None
        if year and state["year"] not in choices[state["agency"]]:
            state["link_note"] = text.LINK_UNKNOWN.format(what=year, shown=choices[state["agency"]][0])


def _choose_year(years: list[int]) -> int:
    """Let the person choose a year; the box is another one for Thai digits, because a box keeps the label that it has shown."""
    state = st.session_state
    key = "year-thai" if state.get("thai_digits") else "year-arabic"
    if state.get("year") not in years:
        state["year"] = years[0]
    state[key] = state["year"]
    st.selectbox(text.FISCAL_YEAR, years, key=key, format_func=lambda value: say(str(value)), placeholder=text.CHOOSE_YEAR,
                 on_change=lambda: state.update(year=state[key]))
    return state["year"]


def _sample_banner() -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="sample"):
        st.html(f"<span class='ita-sample'>{text.SAMPLE}</span> <span class='ita-note'>{text.SAMPLE_NOTE}</span>")
        st.page_link(page_file("import"), label=text.SAMPLE_IMPORT)


def no_scores(shown: data.View) -> None:
    """Say that the chosen year has no scores, and lead to the import."""
    st.html(blocks.empty(text.NO_SCORES.format(agency=short_agency(shown.agency), year=shown.fiscal_year), text.NO_SCORES_TODO))
    st.page_link(page_file("import"), label=text.SAMPLE_IMPORT)


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what goes wrong into one Thai sentence; the log keeps the traceback under the code shown."""
    try:
        yield
    except ItaError as error:
        st.error(plain(str(error)))
    except SQLAlchemyError:
        log.exception("the database failed")
        st.error(text.DATABASE_UNAVAILABLE)
    except Exception:
        code = secrets.token_hex(3)
        log.exception("a page failed, code %s", code)
        st.error(text.UNEXPECTED.format(code=code))
