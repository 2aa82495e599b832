"""The pages that explain scores, on sample agencies and on every odd round, without a browser."""

import pandas as pd
import pytest

from ita import scores as tidy
from ita import store as stores
from ita import text
from ita.frameworks import YEARS
from ita.store import rounds
from tests.scoring.test_bad_data import BAD
from tests.test_screens import AGENCIES, store, walked  # noqa: F401  (store is a fixture)

CHECK, WHAT_IF = "pages/results/check.py", "pages/results/what_if.py"
ODD = {name: round_ for name, round_ in BAD.items() if round_.scores}


@pytest.fixture
def odd_rounds(tmp_path):
    """Store each odd round as an agency of its name."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    rows = [{"agency": name, "fiscal_year": round_.fiscal_year, "tool": "", "level": level, "code": code, "name": "", "score": score,
             "file": "", "sheet": "", "cell": ""} for name, round_ in ODD.items() for (level, code), score in round_.scores.items()]
    levels = pd.DataFrame([{"agency": name, "fiscal_year": round_.fiscal_year, "reported_level": round_.reported_level}
                           for name, round_ in ODD.items()]).reindex(columns=list(tidy.ROUND_COLUMNS))
    rounds.save(engine, tidy.typed(pd.DataFrame(rows)), levels, "odd.csv")
    engine.dispose()


def fine(app):
    return not app.exception and not app.error and len(app.header) == 1


@pytest.mark.parametrize("view", text.CHECK_VIEWS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_every_view_shows_every_sample_agency(agency, view):
    app = walked(CHECK, agency=agency)
    app.session_state["check-view"] = view
    assert fine(app.run())


@pytest.mark.parametrize("name", ODD)
def test_every_view_shows_an_odd_round(odd_rounds, name):
    app = walked(CHECK, agency=name)
    assert fine(app) and app.selectbox(key="agency").value == name
    for view in text.CHECK_VIEWS:
        app.session_state["check-view"] = view
        assert fine(app.run()), view


@pytest.mark.parametrize("name", ODD)
def test_what_if_takes_an_odd_round(odd_rounds, name):
    app = walked(WHAT_IF, agency=name)
    assert fine(app) and app.selectbox(key="agency").value == name
    if ODD[name].fiscal_year not in YEARS:
        assert not app.number_input and app.header[0].value == text.PAGES["what-if"]
        return
    for box in app.checkbox:
        box.check()
    app.number_input[7].set_value(90.0)
    assert fine(app.run())
    assert app.header[0].value.startswith("ถ้าทำตามที่เลือก")


def test_the_choice_of_one_agency_is_not_applied_to_another():
    app = walked(WHAT_IF, agency=AGENCIES[0])
    app.checkbox[0].check().run()
    assert "87" in app.header[0].value or "88" in app.header[0].value
    app.selectbox(key="agency").select(AGENCIES[1]).run()
    assert app.header[0].value.startswith("จำลองคะแนนปี 2566") and not any(box.value for box in app.checkbox)
