"""The import page without a browser: whose rounds an upload brings, and every problem page by page."""

import pytest
from lxml.html import fromstring

from ita import store as stores
from ita import text
from ita.store import rounds
from tests.reading.reading_files import AGENCY, HEAD, INDICATORS, read, xlsx
from tests.test_screens import html, store, walked  # noqa: F401  (store is a fixture)

PAGE = "pages/data/import_scores.py"
SHORT = "อบต.ทดสอบ"


@pytest.fixture
def kept(tmp_path):
    """A store in which the agency is, by its full name."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    made = read(file_of(AGENCY, 2566))
    rounds.save(engine, made.scores, made.rounds, "a.xlsx")
    yield engine
    engine.dispose()


def file_of(agency, year=2567, score=90):
    return xlsx((f"ผลคะแนน ITA {agency} ปีงบประมาณ {year}", None), HEAD, *((name, score) for name in INDICATORS[:3]))


def opened(*files):
    app = walked(PAGE)
    app.file_uploader[0].set_value([(name, data, "") for name, data in files])
    return app.run()


def agencies(app):
    return [one.value for one in app.text_input if one.key.startswith("name-")]


def save(app):
    return next(button for button in app.button if button.key == "save-scores").click().run()


def test_a_short_name_is_taken_as_the_agency_that_is_stored_and_says_so(kept):
    app = opened(("ย่อ.xlsx", file_of(SHORT)))
    assert not app.exception and agencies(app) == [AGENCY]
    assert text.TAKEN_AS_STORED.format(written=SHORT) in html(app)
    assert not save(app).exception
    assert rounds.years_by_agency(kept) == {AGENCY: [2567, 2566]}


def test_the_person_may_say_that_it_is_another_agency(kept):
    app = opened(("ย่อ.xlsx", file_of(SHORT)))
    next(one for one in app.text_input if one.key.startswith("name-")).set_value(SHORT).run()
    assert agencies(app) == [SHORT] and text.TAKEN_AS_STORED.format(written=SHORT) not in html(app)
    save(app)
    assert rounds.years_by_agency(kept) == {AGENCY: [2566], SHORT: [2567]}


def test_the_samples_are_not_what_is_stored():
    assert agencies(opened(("ย่อ.xlsx", file_of(SHORT)))) == [SHORT]


def test_rounds_on_several_pages_are_counted_above(kept):
    app = opened(("ย่อ.xlsx", file_of(SHORT)), *((f"{n}.xlsx", file_of(f"องค์การบริหารส่วนตำบลที่{n}")) for n in "กขคงจฉชซ"))
    assert text.TAKEN_AS_STORED_COUNT.format(count=1) in html(app)
    for words in (AGENCY, SHORT):
        app.text_input(key="find-round").set_value(words).run()
        assert agencies(app) == [AGENCY]


def listed(app):
    """The cells of the list of problems, row by row."""
    [body] = [one.proto.body for one in app.get("html") if text.PROBLEM_HEADINGS[-1] in one.proto.body]
    return [[cell.text_content() for cell in row] for row in fromstring(body).iter("tr")][1:]


def test_every_problem_is_listed_page_by_page():
    rows = [(INDICATORS[n % 10], f"ผิด{n}") for n in range(250)]
    app = opened(("ผิด.xlsx", xlsx((f"ผลคะแนน ITA {AGENCY} ปีงบประมาณ 2567", None), HEAD, (INDICATORS[0], 90), *rows)))
    assert text.ERRORS_FOUND.format(count=250) in [one.value for one in app.error]
    seen = listed(app)
    assert len(seen) == 100 and [row[3] for row in seen[:2]] == ["B4", "B5"]
    for page, cells in ((2, ["B104", "B203"]), (3, ["B204", "B253"])):
        app.session_state["problems-page"] = page
        seen = listed(app.run())
        assert [seen[0][3], seen[-1][3]] == cells
    app.file_uploader[0].set_value([("ผิด.xlsx", xlsx((f"ผลคะแนน ITA {AGENCY} ปีงบประมาณ 2567", None), HEAD, (INDICATORS[0], 90), *rows[:3]), "")])
    assert [row[3] for row in listed(app.run())] == ["B4", "B5", "B6"]  # though another page was open


def test_a_problem_of_many_cells_does_not_make_an_endless_row():
    rows = [("ไม่ใช่ตัวชี้วัด", 95) for _ in range(70)]
    app = opened(("ผิด.xlsx", xlsx((f"ผลคะแนน ITA {AGENCY} ปีงบประมาณ 2567", None), HEAD, (INDICATORS[0], 90), *rows)))
    assert [row[3].count(",") + 1 for row in listed(app)] == [30, 30, 10]
