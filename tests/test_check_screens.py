"""The pages that explain scores, on sample agencies and on every odd round, without a browser."""

import pandas as pd
import pytest
from lxml import html

from ita import scores as tidy
from ita import store as stores
from ita import text
from ita.frameworks import YEARS
from ita.scoring import shortest_way
from ita.store import rounds
from ita.ui import shortest
from tests.scoring.published import made
from tests.scoring.test_bad_data import BAD
from tests.test_screens import AGENCIES, ROOT, fine, store, walked  # noqa: F401  (store is a fixture)

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


def printed(app) -> pd.DataFrame:
    """Return the page's one table of figures as it is read on screen."""
    [body] = [one.proto.body for one in app.get("html") if "class='ita-data'" in one.proto.body]
    head, *rows = html.fromstring(body).iter("tr")
    return pd.DataFrame([[cell.text or "" for cell in row] for row in rows], columns=[cell.text for cell in head])


@pytest.mark.parametrize("view", text.CHECK_VIEWS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_every_view_shows_every_sample_agency(agency, view):
    app = walked(CHECK, agency=agency)
    app.session_state["check-view"] = view
    assert fine(app.run())


def test_survey_items_lack_points_to_100_and_to_85():
    app = walked(CHECK, agency=AGENCIES[0])
    app.session_state["check-view"] = "lost"
    [body] = [one.proto.body for one in app.run().get("html") if text.LOST_SURVEY_HEADINGS[-1] in one.proto.body and "<table" in one.proto.body]
    rows = {row[0].text: [cell.text for cell in row[2:]] for row in html.fromstring(body).iter("tr")}
    assert list(rows)[0] == text.LOST_SURVEY_HEADINGS[0] and len(rows) == 1 + 15 + 9
    assert rows["i12"] == ["89.13", "10.87", "3.62", "0.72", "0.22", "0.00", "0.00"]
    assert rows["e9"] == ["16.98", "83.02", "–", "–", "–", "68.02", "–"]


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
    if app.pills:
        app.button(key="mend-all").click().run()
        assert len(app.pills[0].value) == len(app.pills[0].options)
    app.number_input[7].set_value(90.0)
    assert fine(app.run())
    assert app.header[0].value.startswith("ถ้าทำตามที่เลือก")


@pytest.mark.parametrize("page", ["overview", "trends", "tools", "failing"])
def test_a_year_without_a_framework_shows_what_the_report_says(odd_rounds, page):
    app = walked(f"pages/results/{page}.py", agency="a year before the frameworks")
    assert fine(app) and app.selectbox(key="agency").value == "a year before the frameworks"


def test_an_accepted_correction_stands_in_every_table_that_can_be_downloaded(store):  # noqa: F811
    app = walked(CHECK, agency=AGENCIES[1], year="2566")
    app.button(key="accept-0").click().run()
    table = printed(app.switch_page(str(ROOT / "pages/results/trends.py")).run())
    said = table[text.CORRECTED_MARK]
    assert list(said)[:8] == [""] * 8 and list(said)[8:] == [
        "ปี 2565 รายงาน 90.00 · ปี 2566 รายงาน 62.50", "ปี 2565 รายงาน 41.25 · ปี 2566 รายงาน 59.49"]
    assert [list(table["2566"])[8:], list(table["2565"])[8:]] == [["90.00", "41.25"], ["62.50", "59.49"]]
    items = printed(app.switch_page(str(ROOT / "pages/results/tools.py")).run())
    assert list(items)[:2] == [text.TOOL, text.CODE] and text.CORRECTED_MARK not in items  # no item is corrected
    app.switch_page(str(ROOT / CHECK)).run()
    app.button(key="take-back-1").click().run()
    assert text.CORRECTED_MARK not in printed(app.switch_page(str(ROOT / "pages/results/trends.py")).run())


def test_every_page_that_shows_scores_says_which_are_corrected(store):  # noqa: F811
    app = walked(CHECK, agency=AGENCIES[1], year="2566")
    app.button(key="accept-0").click().run()
    pages = ["results/overview", "results/trends", "results/tools", "results/failing", "results/check", "results/what_if",
             "measures/aspects", "measures/draft"]
    mark, said = text.CORRECTED_MARK, {
        page: [one.proto.body for one in app.switch_page(str(ROOT / f"pages/{page}.py")).run().get("html")] for page in pages}
    assert [page for page, pieces in said.items() if not any(f"{mark}<" in piece or f"{mark} รายงาน" in piece for piece in pieces)] == []


@pytest.mark.parametrize("year, scores, words", [
    (2567, {"ITA": 90, "IIT": 80}, ["แก้ข้อ OIT อย่างเดียวไม่ถึง ต้องให้ IIT เพิ่มอีก 5.00 คะแนน",
                                    "ยังนับจำนวนข้อ OIT ไม่ได้ เพราะไม่มีคะแนนของ EIT และ OIT"]),
    (2565, {"ITA": 76.47, "OIT": 65.63}, ["ต้องให้ OIT เพิ่มอีก 21.32 คะแนน", "ยังนับจำนวนข้อ OIT ไม่ได้ เพราะยังมีข้อ OIT ที่ไม่ทราบผล"]),
    (2568, {"ITA": 88, "IIT": 90, "EIT": 96, "OIT": 86.5, "o3": 0}, [
        "แก้ข้อ OIT อย่างเดียวไม่ถึง ต้องให้ IIT เพิ่มอีก 5.00 คะแนน และ OIT เพิ่มอีก 8.50 คะแนน",
        "ยังนับจำนวนข้อ OIT ไม่ได้ เพราะยังไม่ทราบน้ำหนักของเครื่องมือในปี 2568 แน่ชัด"]),
    (2567, {"ITA": 84.5, "OIT": 90, "o2": 0}, ["แก้ข้อ OIT 1 ข้อนี้ก็ถึง และไม่มีทางอื่นที่ใช้จำนวนข้อเท่านี้ (เท่าที่มีผลรายข้อ)"]),
])
def test_the_shortest_way_in_words(year, scores, words):
    round_ = made(year, scores)
    assert shortest.sentences(shortest_way(round_), round_) == words


def test_the_choice_of_one_agency_is_not_applied_to_another():
    app = walked(WHAT_IF, agency=AGENCIES[0])
    app.pills[0].select("o2").run()
    assert "87\\.30" in app.header[0].value  # as Markdown
    app.selectbox(key="agency").select(AGENCIES[1]).run()
    assert app.header[0].value.startswith("จำลองคะแนนปี 2566") and app.pills[0].value == []
