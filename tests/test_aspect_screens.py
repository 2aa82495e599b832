"""The page of the seven aspects over a real store: texts edited, items moved, notes quoted, limitations, two people at once."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from ita import aspects, text
from ita import scores as tidy
from ita import store as stores
from ita.errors import Changed
from ita.store import measures, rounds, statements
from ita.store.samples import sample_facts, sample_scores
from ita.store.statements import ANALYSIS, BASIS, LIMITATION, MOVED, NOTE
from tests.test_check_screens import ODD, odd_rounds  # noqa: F401  (a fixture)
from tests.test_screens import AGENCIES, fine, html, store, walked  # noqa: F401  (store is a fixture)

PAGE = "pages/measures/aspects.py"
RAWE, KLONG = AGENCIES[:2]
VIEWS = ("summary", "1", "2", "3", "4", "5", "6", "7", "place", "limits")


@pytest.fixture
def engine(tmp_path):
    """Store the sample rounds in the installation's own database."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    rounds.save(engine, sample_scores(), sample_facts(), "sample_data")
    yield engine
    engine.dispose()


def opened(view: str, agency=RAWE, year="2567") -> AppTest:
    app = walked(PAGE, agency=agency, year=year)
    app.session_state["aspect-view"] = view
    return fine(app.run())


def said(engine, agency=RAWE, year=2567) -> dict:
    return statements.statements_of(engine, agency, year)


def named(widgets, part: str):
    """Return the one widget whose key has this part."""
    found = [one for one in widgets if one.key and part in one.key]
    assert len(found) == 1, [one.key for one in widgets]
    return found[0]


def area(app: AppTest, what: str):
    return named([one for one in app.text_area if one.key.startswith("say-")], f"-{what}-")


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("agency, year", [(RAWE, "2567"), (KLONG, "2565"), (KLONG, "2566"), (AGENCIES[4], "2566"), (AGENCIES[3], "2566")])
def test_every_view_shows_every_kind_of_round(agency, year, view):
    opened(view, agency, year)


@pytest.mark.parametrize("name", ODD)
def test_every_view_shows_an_odd_round(odd_rounds, name):  # noqa: F811
    app = fine(walked(PAGE, agency=name))
    for view in VIEWS:
        app.session_state["aspect-view"] = view
        fine(app.run())


def test_what_is_not_known_is_said_with_its_reason(odd_rounds):  # noqa: F811
    assert "ไม่มีกรอบการประเมินของปี 2575 ในระบบ" in html(walked(PAGE, agency="a year after them"))
    assert "ไม่มีคะแนนรายข้อ" in html(walked(PAGE, agency="only totals"))
    shown = html(walked(PAGE, agency="2569"))
    assert "ไม่ทราบรายการข้อคำถามของปี 2569 จึงวิเคราะห์ได้เฉพาะข้อ OIT" in shown
    assert "ยังไม่ทราบว่าปี 2569 จัดข้อใดลงประเด็นใด" in shown


def test_an_analysis_is_saved_as_typed_and_the_draft_comes_back(engine):
    app = opened("2")
    draft = area(app, "analysis-2-OIT").value
    assert draft.startswith("ข้อที่ยังไม่ผ่านคือ o12")
    words = "  บรรทัดหนึ่ง *ดอกจัน* <b>\n=และสอง  "
    fine(area(app, "analysis-2-OIT").input(words).run())
    assert said(engine) == {(ANALYSIS, "2:OIT"): words, (BASIS, "2:OIT"): draft}
    assert area(opened("2"), "analysis-2-OIT").value == words
    app = fine(app.button(key="draft-2-OIT").click().run())
    assert area(app, "analysis-2-OIT").value == draft
    assert (ANALYSIS, "2:OIT") not in said(engine)
    app = fine(app.button(key="edited-2-OIT").click().run())
    assert area(app, "analysis-2-OIT").value == words


@pytest.mark.parametrize("typed", ["", "  \n", "draft"])
def test_an_emptied_field_shows_the_draft_again(engine, typed):
    app = opened("2")
    draft = area(app, "analysis-2-OIT").value
    app = fine(area(app, "analysis-2-OIT").input(draft if typed == "draft" else typed).run())
    assert area(app, "analysis-2-OIT").value == draft
    assert said(engine) == {}


def raised(code: str, score: float) -> pd.DataFrame:
    table = sample_scores()
    its = (table["agency"] == RAWE) & (table["code"] == code)
    return tidy.typed(table.assign(score=table["score"].mask(its, score)))


def test_when_scores_change_the_words_stay_and_the_newer_draft_is_offered(engine):
    fine(area(opened("2"), "analysis-2-OIT").input("ข้อความของเรา").run())
    assert text.NEWER_DRAFT not in html(opened("2"))
    rounds.save(engine, raised("o12", 100.0), sample_facts(), "again.csv")
    app = opened("2")
    assert area(app, "analysis-2-OIT").value == "ข้อความของเรา"
    assert text.NEWER_DRAFT in html(app)
    kept = fine(app.button(key="keep-2-OIT").click().run())
    assert area(kept, "analysis-2-OIT").value == "ข้อความของเรา"
    assert text.NEWER_DRAFT not in html(kept)
    rounds.save(engine, raised("o12", 0.0), sample_facts(), "back.csv")
    taken = fine(opened("2").button(key="take-2-OIT").click().run())
    assert area(taken, "analysis-2-OIT").value.startswith("ข้อที่ยังไม่ผ่านคือ o12")


def test_a_note_is_quoted_where_the_item_is_analysed(engine):
    app = fine(area(opened("2"), "note-e9").input("ให้ประชาสัมพันธ์ <b>E-Service</b>").run())
    assert "ผู้ประเมิน: “ให้ประชาสัมพันธ์ &lt;b&gt;E-Service&lt;/b&gt;”" in html(app)
    assert area(app, "analysis-2-EIT").value.endswith("ผู้ประเมินให้ข้อสังเกตเกี่ยวกับข้อ e9 ว่า “ให้ประชาสัมพันธ์ <b>E-Service</b>”")
    assert said(engine) == {(NOTE, "e9"): "ให้ประชาสัมพันธ์ <b>E-Service</b>"}


def test_a_low_survey_item_names_the_items_that_mend_it():
    assert "ข้อ OIT ที่ช่วยแก้: o13 E-Service (รักษาระดับ)" in html(opened("2"))


def move(app: AppTest, code: str, numbers: list[int], key: str) -> AppTest:
    app = fine(named(app.selectbox, key).select(code).run())
    return fine(named(app.multiselect, f"moved-{code}").set_value(numbers).run())


def test_an_item_is_moved_into_two_aspects_and_taken_back(engine):
    app = move(opened("2"), "e9", [2, 1], "move-in-2")
    assert said(engine) == {(MOVED, "e9"): "1,2"}
    assert "อยู่ในประเด็น 2 ด้วย" in html(opened("1"))
    app = fine(named(app.multiselect, "moved-e9").set_value([1]).run())
    assert said(engine) == {(MOVED, "e9"): "1"}
    assert named(app.multiselect, "moved-e9").value == [1]  # still at hand, though it left the aspect
    place = opened("place")
    assert "ข้อที่หน่วยงานจัดเอง 1 ข้อ" in html(place)
    fine(place.button(key="back-e9").click().run())
    assert said(engine) == {}


def test_an_item_put_where_it_stands_anyway_is_no_move(engine):
    app = move(opened("place"), "e9", [2, 3], "move-any")
    app = fine(named(app.multiselect, "moved-e9").set_value([2]).run())
    assert said(engine) == {}
    app = move(app, "e9", [], "move-any")
    assert said(engine) == {} and named(app.multiselect, "moved-e9").value == [2]


def test_items_that_stand_in_no_aspect_are_listed_and_placed(engine):
    table = sample_scores()  # without a score of e15, which the year's map leaves out
    row = table[(table["agency"] == KLONG) & (table["code"] == "e14") & (table["fiscal_year"] == 2566)].assign(code="e15", score=80.0)
    rounds.save(engine, tidy.typed(pd.concat([table, row])), sample_facts(), "e15.csv")
    app = opened("place", KLONG, "2566")
    assert "ข้อที่ยังไม่อยู่ในประเด็นใด 1 ข้อ" in html(app)
    fine(named(app.multiselect, "moved-e15").set_value([7]).run())
    assert said(engine, KLONG, 2566) == {(MOVED, "e15"): "7"}
    assert "<td>e15</td>" in html(opened("7", KLONG, "2566"))
    assert "ข้อที่มีคะแนนอยู่ในประเด็นครบทุกข้อแล้ว" in html(opened("place", KLONG, "2566"))


def test_a_chosen_item_that_another_year_lacks_is_let_go(engine):
    app = fine(named(opened("place", KLONG, "2566").selectbox, "move-any").select("o43").run())
    app.selectbox(key="year-arabic").select(2565)
    app = fine(app.run())
    fine(named(app.selectbox, "agency").select(RAWE).run())
    assert said(engine) == {}


def test_a_measure_starts_from_a_weak_item_in_the_agencys_own_aspect(engine):
    move(opened("2"), "e9", [3], "move-in-2")
    opened("3").button(key="start-e9").click().run()
    row, = measures.measures_of(engine, RAWE, 2568)
    assert (row.item_codes, row.aspect) == ("e9", aspects.named([3]))
    assert not any(one.key == "start-e9" for one in opened("3").button)


def limitations(engine) -> tuple:
    return statements.limitations_of(said(engine))


def test_limitations_are_added_ordered_deleted_and_brought_back(engine):
    app = opened("limits")
    app = fine(area(app, "limitation-1-limit").input("คนน้อย").run())
    app = fine(area(app, "limitation-1-advice").input("ขออัตราเพิ่ม").run())
    app = fine(area(app, "limitation-2-limit").input("งบน้อย").run())
    first, second = aspects.Limitation("คนน้อย", "", "ขออัตราเพิ่ม"), aspects.Limitation("งบน้อย")
    assert limitations(engine) == (first, second)
    app = fine(app.button(key="limit-down-1").click().run())
    assert limitations(engine) == (second, first)
    assert area(app, "limitation-1-limit").value == "งบน้อย"
    app = fine(app.button(key="limit-delete-2").click().run())
    assert limitations(engine) == (second,)
    app = fine(app.button(key="undo-limit").click().run())
    assert limitations(engine) == (second, first)
    assert not any(one.key == "undo-limit" for one in app.button)


def test_two_people_who_add_a_limitation_at_once_both_keep_it(engine):
    mine = opened("limits")
    statements.say(engine, RAWE, 2567, (LIMITATION, "1:limit"), seen="", wanted="ของเขา", by="สมชาย")
    fine(area(mine, "limitation-1-analysis").input("ของฉัน").run())
    assert limitations(engine) == (aspects.Limitation("ของเขา"), aspects.Limitation("", "ของฉัน"))


def test_a_swap_that_another_person_overtook_changes_nothing_and_says_so(engine):
    for number, words in ((1, "ก"), (2, "ข")):
        statements.say(engine, RAWE, 2567, (LIMITATION, f"{number}:limit"), seen="", wanted=words)
    mine = opened("limits")
    statements.say(engine, RAWE, 2567, (LIMITATION, "2:limit"), seen="ข", wanted="ค")
    after = fine(mine.button(key="limit-down-1").click().run())
    assert [one.value for one in after.warning] == [text.LIMITATIONS_CHANGED]
    assert limitations(engine) == (aspects.Limitation("ก"), aspects.Limitation("ค"))


@pytest.mark.parametrize("choice, stands", [("use", "ของฉัน"), ("drop", "ของสมชาย")])
def test_the_second_of_two_people_sees_the_newer_words_and_chooses(engine, choice, stands):
    mine = opened("2")
    theirs = opened("2")
    fine(area(theirs, "analysis-2-OIT").input("ของสมชาย").run())
    mine = fine(area(mine, "analysis-2-OIT").input("ของฉัน").run())
    assert area(mine, "analysis-2-OIT").value == "ของสมชาย"
    assert named(mine.text_area, "shown-").value == "ของฉัน"
    assert "แก้ส่วนนี้ไปก่อนเมื่อ" in mine.warning[0].value
    assert said(engine)[ANALYSIS, "2:OIT"] == "ของสมชาย"
    mine = fine(named(mine.button, f"{choice}-").click().run())
    assert area(mine, "analysis-2-OIT").value == stands == said(engine)[ANALYSIS, "2:OIT"]
    assert not mine.warning


def test_the_second_of_two_people_who_move_an_item_chooses(engine):
    mine = fine(opened("2").selectbox(key="move-in-2").select("e9").run())
    statements.say(engine, RAWE, 2567, (MOVED, "e9"), seen="", wanted="4")
    mine = fine(named(mine.multiselect, "moved-e9").set_value([2, 5]).run())
    assert named(mine.multiselect, "moved-e9").value == [4]
    assert named(mine.text_area, "shown-").value.split("\n")[0].startswith("2. ")
    fine(named(mine.button, "use-").click().run())
    assert said(engine) == {(MOVED, "e9"): "2,5"}


def test_several_statements_are_written_all_or_none(engine):
    statements.say(engine, RAWE, 2567, (NOTE, "o2"), seen="", wanted="ก")
    with pytest.raises(Changed) as found:
        statements.say_together(engine, RAWE, 2567, {(NOTE, "o1"): ("", "ใหม่"), (NOTE, "o2"): ("", "ข")})
    assert found.value.current == "ก"
    assert said(engine) == {(NOTE, "o2"): "ก"}
