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
from streamlit.runtime.scriptrunner import get_script_run_ctx

from ita import text
from ita.errors import ItaError
from ita.store.stamps import stamps
from ita.thai import short_agency
from ita.ui import addresses, blocks, data, once
from ita.ui.addresses import FIRST, PAGE_FILES
from ita.ui.remember import remembered
from ita.ui.words import plain, say

ROOT = Path(__file__).parents[2]
# As an address of its own: a path would be opened and converted on every run.
ICON = "data:image/svg+xml," + quote((Path(__file__).parent / "static" / "icon.svg").read_text(encoding="utf-8").strip())
GO_ON = "go-on"  # the address of the page to go to
log = logging.getLogger("ita")


def open_page() -> None:
    """Name the browser tab once a session, because the browser keeps it; the look comes with the first page (ita/ui/server.py)."""
    if "opened" not in st.session_state:
        st.session_state["opened"] = True
        st.set_page_config(page_title=text.APP_TITLE, page_icon=ICON, layout="wide")


def pages() -> dict[str, list]:
    """Return the pages by Thai section name, titled with the person's digits; the overview is where the root address leads."""
    # Making a page looks at the disk, so they are made once; each run gets copies, because running one changes it.
    return {section: [copy(page) for page in made] for section, made in remembered(("pages", say("1")), _pages).items()}


def _pages() -> dict[str, list]:
    return {text.SECTIONS[section]: [
        st.Page(ROOT / "pages" / section / f"{file}.py", title=say(text.PAGES[name]), url_path=name, default=name == FIRST)
        for name, file in files.items()] for section, files in PAGE_FILES.items()}


def page_file(name: str) -> str:
    """Return the path of a page by its address, for links to it."""
    section = next(section for section, files in PAGE_FILES.items() if name in files)
    return str(ROOT / "pages" / section / f"{PAGE_FILES[section][name]}.py")


def go_on(page: st.Page) -> None:
    """Go where a run was to lead that a second press stopped before."""
    way = once.kept(GO_ON)
    for name in tuple(way):
        if page.url_path != name:
            st.switch_page(page_file(name))
        way.clear()


def choose() -> None:
    """Let the person choose agency, year and digits once; keep them over pages and in the address."""
    store_shown = data.engine_shown()
    now = stamps(store_shown[0])
    choices = data.years_by_agency(store_shown[0], now)
    notes = _take_from_address(choices)
    with st.sidebar:
        # persist_state: st.switch_page would forget the choice.
        agency = st.selectbox(text.AGENCY, list(choices), key="agency", format_func=short_agency,
                              placeholder=text.CHOOSE_AGENCY, persist_state="session")
        year = _choose_year(choices[agency])
        st.toggle(text.THAI_DIGITS, key="thai_digits", persist_state="session")
    address = {"agency": agency, "year": str(year)}
    if st.query_params.to_dict() != address:
        st.query_params.from_dict(address)
    st.session_state["view"] = data.view(store_shown, agency, year, now)
    if store_shown[1]:
        st.html(blocks.sample_banner(addresses.address("import", **address)))
    with st.container():  # a place of their own: they are said once, and must not move what stands under them when they go
        for note in notes:
            st.warning(plain(say(note)))


def view() -> data.View:
    """Return what the chosen agency's pages work on; a page that was not opened through app.py stops here."""
    if "view" not in st.session_state:
        st.stop()
    return st.session_state["view"]


def _take_from_address(choices: dict[str, list[int]]) -> list[str]:
    """Take the view from the address in a new session and when the person goes back or forward; return what it names in vain."""
    state, asked = st.session_state, st.query_params
    if part := asked.get("view"):
        state["asked-view"] = part  # which part of a page a link leads to; see tables.choice
    notes = [text.PAGE_UNKNOWN.format(page=asked[addresses.MISSING])] if addresses.MISSING in asked else []
    by_address = get_script_run_ctx().is_history_navigation
    agency, year = asked.get("agency"), asked.get("year", "")
    if state.get("agency") not in choices or (by_address and agency):
        state["agency"] = agency if agency in choices else next(iter(choices))
        if agency and agency not in choices:
            notes.append(text.LINK_UNKNOWN.format(what=agency, shown=short_agency(state["agency"])))
            year = ""  # a year of that agency says nothing about this one
    if "year" not in state or (by_address and year):
        state["year"] = int(year) if year.isdecimal() and len(year) == 4 else None
        if year and state["year"] not in choices[state["agency"]]:
            notes.append(text.LINK_UNKNOWN.format(what=year, shown=choices[state["agency"]][0]))
    return notes


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
