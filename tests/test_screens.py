"""One walk over every page, on samples and on an empty store, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ita.ui import data
from ita.ui.shell import PAGE_FILES

ROOT = Path(__file__).parents[1]
PAGES = [f"pages/{section}/{file}.py" for section, files in PAGE_FILES.items() for file in files.values()]
AGENCIES = ("องค์การบริหารส่วนตำบลระเว", "องค์การบริหารส่วนตำบลคลองขวาง", "องค์การบริหารส่วนตำบลเสอเพลอ", "องค์การบริหารส่วนจังหวัดตาก",
            "องค์การบริหารส่วนตำบลควนขนุน")


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    import streamlit as st

    monkeypatch.setenv("ITA_DATABASE_URL", f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    st.cache_resource.clear()


def walked(page: str, **chosen) -> AppTest:
    app = AppTest.from_file(ROOT / "ita" / "ui" / "main.py", default_timeout=30)
    for name, value in chosen.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(str(ROOT / page)).run()


def fine(app: AppTest) -> AppTest:
    """Return a page that shows what it should: one heading, no error."""
    assert not app.exception and not app.error and len(app.header) == 1
    return app


def html(app: AppTest) -> str:
    """Return what a page shows as HTML."""
    return "\n".join(one.proto.body for one in app.get("html"))


@pytest.mark.parametrize("agency", AGENCIES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_every_sample_agency(page, agency):
    app = walked(page, agency=agency)
    assert not app.exception and not app.error
    assert app.selectbox(key="agency").value == agency
    assert len(app.header) == 1


def test_nothing_is_stored_by_looking(tmp_path):
    walked(PAGES[0])
    assert not (tmp_path / "ita.db").exists()


@pytest.mark.parametrize("signed_in, user", [
    ({"is_logged_in": True, "email": "somsri@example.go.th", "name": "สมศรี"}, "somsri@example.go.th"),
    ({"is_logged_in": True, "name": "สมศรี"}, "สมศรี"),
    ({"is_logged_in": False}, "บัญชีของเครื่อง"),
    ({}, "บัญชีของเครื่อง"),
])
def test_what_is_stored_is_by_the_person_who_signed_in_else_by_the_account(monkeypatch, signed_in, user):
    monkeypatch.setenv("USERNAME", "บัญชีของเครื่อง")
    monkeypatch.setattr(data.st, "user", signed_in)
    assert data.user() == user
