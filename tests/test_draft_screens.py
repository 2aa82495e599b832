"""The draft of measures on screen over a real store: edits, two people, coverage, history, units, many measures."""

import pytest

from ita import store as stores
from ita import text
from ita.measures import Measure, draft
from ita.store import measures, rounds, statements, units
from ita.store.samples import sample_scores
from ita.ui.measure_fields import EDIT_UNITS
from tests.test_screens import html, store, walked  # noqa: F401  (store is a fixture)
from tests.test_store import NO_FACTS

DRAFT = "pages/measures/draft.py"
RAWE = "องค์การบริหารส่วนตำบลระเว"


@pytest.fixture
def engine(tmp_path, store):  # noqa: F811
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    rounds.save(engine, sample_scores().query("agency == @RAWE"), NO_FACTS, "rawe.xlsx")
    yield engine
    engine.dispose()


def opened(**chosen):
    app = walked(DRAFT, agency=RAWE, year="2567", **chosen)
    assert not app.exception and not app.error
    return app


def present(engine):
    return measures.measures_of(engine, RAWE, 2568)


def add(engine, **fields):
    [number] = measures.add(engine, RAWE, 2568, [Measure(**{"measure": "เดิม", **fields})], "สมศรี")
    return number


def field(app, kind, label, place=0):
    return [one for one in getattr(app, kind) if one.label == label][place]


def typed(app, label, words, kind="text_area"):
    return field(app, kind, label).set_value(words).run()


def pressed(app, label, place=0):
    return field(app, "button", label, place).click().run()


def chosen(app, label, option, place=0):
    return field(app, "menu_button", label, place).click(option).run()


def test_a_draft_is_stored_edited_and_drafted_again_without_overwriting(engine):
    app = opened()
    app.button(key="draft-missing-0").click().run()
    assert [one.item_codes for one in present(engine)] == ["o2", "o5", "o9", "o12", "o17", "o21", "o33", "e9"]
    typed(app, "มาตรการ", "  ของเราเอง \n")
    assert present(engine)[0].measure == "ของเราเอง"
    measures.delete(engine, present(engine)[1].id)
    opened().button(key="draft-missing-0").click().run()
    assert [(one.item_codes, one.measure) for one in present(engine)][0] == ("o2", "ของเราเอง")
    assert sorted(one.item_codes for one in present(engine)) == sorted(["o2", "o5", "o9", "o12", "o17", "o21", "o33", "e9"])


def test_the_agencys_own_earlier_measure_comes_first(engine):
    [earlier] = measures.add(engine, RAWE, 2567, [Measure(item_codes="o2", measure="ทำเนียบของเรา", steps="1. ก", owner="กองช่าง")])
    opened().button(key="draft-missing-0").click().run()
    first = present(engine)[0]
    assert (first.item_codes, first.measure, first.owner, first.carried_from) == ("o2", "ทำเนียบของเรา", "กองช่าง", earlier)


def test_items_are_chosen_by_title_and_other_words_stay(engine):
    add(engine, item_codes="o2 และงานอื่น")
    app = opened()
    box = field(app, "multiselect", "ข้อ")
    assert box.value == ["o2", "และงานอื่น"] and "o9 รายงานผลการดำเนินงานประจำปี" in box.options
    box.set_value([*box.value, "o9"]).run()
    assert present(engine)[0].item_codes == "o2,และงานอื่น,o9"
    field(app, "multiselect", "ข้อ").set_value(["o9", "o12"]).run()
    assert present(engine)[0].item_codes == "o9,o12"


def test_steps_are_numbered_moved_added_and_deleted(engine):
    add(engine, steps="1. ก\n2. ข")
    app = opened()
    typed(app, text.STEP_LABEL.format(number=3), "ค\n2. ง")  # two lines pasted into the row to go on in
    assert present(engine)[0].steps == "1. ก\n2. ข\n3. ค\n4. ง"
    chosen(app, "3", "up")
    assert present(engine)[0].steps == "1. ก\n2. ค\n3. ง\n4. ข"
    chosen(app, "1", "delete")
    assert present(engine)[0].steps == "1. ค\n2. ง\n3. ข"
    chosen(app, "1", "insert")
    typed(app, text.STEP_LABEL.format(number=2), "ใหม่")
    assert present(engine)[0].steps == "1. ค\n2. ใหม่\n3. ง\n4. ข"
    assert [one.value for one in app.text_area if one.label.startswith("ขั้นตอนที่")] == ["ค", "ใหม่", "ง", "ข", ""]


def test_units_are_the_agencys_own_and_typed_freely_too(engine):
    add(engine, owner="กองช่าง ร่วมกับผู้ใหญ่บ้าน")
    units.set_units(engine, RAWE, ["สำนักปลัด", "กองคลัง"])
    app = opened()
    menu = field(app, "menu_button", text.CHOOSE_UNIT)
    assert [name.replace("\\", "") for name in menu.options] == ["สำนักปลัด", "กองคลัง", "กองช่าง ร่วมกับผู้ใหญ่บ้าน", text.EDIT_UNITS]
    chosen(app, text.CHOOSE_UNIT, "กองคลัง")
    assert present(engine)[0].owner == "กองช่าง ร่วมกับผู้ใหญ่บ้าน\nกองคลัง"
    assert field(app, "text_area", "ผู้รับผิดชอบ").value == "กองช่าง ร่วมกับผู้ใหญ่บ้าน\nกองคลัง"
    typed(app, "ผู้รับผิดชอบ", "นักวิชาการคลัง")
    assert present(engine)[0].owner == "นักวิชาการคลัง"


def test_a_fresh_agency_starts_its_list_of_units_from_usual_names(engine):
    add(engine)
    app = opened()
    chosen(app, text.CHOOSE_UNIT, EDIT_UNITS)
    names = app.text_area(key="units-names")
    assert names.value.startswith("สำนักปลัด\nกองคลัง\n") and units.units_of(engine, RAWE) == []


@pytest.mark.parametrize("words, dates", [
    ("ไตรมาสที่ 2 ปีงบประมาณ 2568", ("2025-01-01", "2025-03-31")),
    ("1 ต.ค. 67 - 31 ธ.ค. 67", ("2024-10-01", "2024-12-31")),
    ("เมื่อพร้อม", (None, None)),
])
def test_a_timeframe_is_kept_as_words_with_the_dates_that_it_says(engine, words, dates):
    add(engine)
    app = opened()
    typed(app, "ระยะเวลาดำเนินการ", words, "text_input")
    one = present(engine)[0]
    assert (one.timeframe, one.start_date and str(one.start_date), one.end_date and str(one.end_date)) == (words, *dates)


def test_every_quick_timeframe_is_understood(engine):
    add(engine)
    app = opened()
    for words in (form.format(year=2568) for form in text.TIMES):
        chosen(app, text.CHOOSE_TIME, words)
        one = present(engine)[0]
        assert one.timeframe == words and one.start_date and one.end_date
        assert field(app, "text_input", "ระยะเวลาดำเนินการ").value == words


def test_of_two_people_the_second_keeps_the_words_and_chooses(engine):
    number = add(engine)
    app = opened()
    measures.edit(engine, number, {"measure": "เดิม"}, {"measure": "ของสมชาย"}, "สมชาย")
    typed(app, "มาตรการ", "ของฉัน")
    assert present(engine)[0].measure == "ของสมชาย"
    assert field(app, "text_area", "มาตรการ").value == "ของฉัน"  # still in its field
    assert "สมชาย" in app.warning[0].value.replace("\\", "") and "ของสมชาย" in html(app)
    typed(app, "มาตรการ", "ของฉันอีก")  # typing on overwrites nothing either
    assert present(engine)[0].measure == "ของสมชาย"
    pressed(app, text.USE_MINE)
    assert present(engine)[0].measure == "ของฉันอีก" and not app.warning
    assert [(one.by, one.after) for one in measures.history(engine, number)][:2] == [
        (measures.history(engine, number)[0].by, "ของฉันอีก"), ("สมชาย", "ของสมชาย")]


def test_the_second_may_take_the_newer_words_and_a_third_change_is_not_lost(engine):
    number = add(engine)
    app = opened()
    measures.edit(engine, number, {"measure": "เดิม"}, {"measure": "สอง"}, "สมชาย")
    typed(app, "มาตรการ", "ของฉัน")
    measures.edit(engine, number, {"measure": "สอง"}, {"measure": "สาม"}, "สมหญิง")
    pressed(app, text.USE_MINE)  # what was seen was "สอง"
    assert present(engine)[0].measure == "สาม" and "สมหญิง" in app.warning[0].value.replace("\\", "")
    pressed(app, text.USE_THEIRS)
    assert field(app, "text_area", "มาตรการ").value == "สาม" and not app.warning


def test_words_for_a_measure_that_another_person_deleted_are_given_back(engine):
    number = add(engine)
    app = opened()
    measures.delete(engine, number, "สมชาย")
    label = text.LOST_WORDS.format(field="มาตรการ")
    field(app, "text_area", "มาตรการ").set_value("ของฉัน").run()
    assert field(app, "text_area", label).value == "ของฉัน"
    assert text.MEASURE_GONE in app.error[0].value
    app.button(key="add-empty-0").click().run()  # they stay while the person goes on
    assert field(app, "text_area", label).value == "ของฉัน"
    pressed(app, text.LOST_DONE)
    assert not app.error and present(engine)


def test_a_persons_own_save_leaves_the_widget_alone(engine):
    add(engine)
    app = opened()
    before = field(app, "text_area", "มาตรการ").key
    typed(app, "มาตรการ", "ก  ")
    assert (present(engine)[0].measure, field(app, "text_area", "มาตรการ").value) == ("ก", "ก  ")
    typed(app, "มาตรการ", "ก  ข")
    assert (present(engine)[0].measure, field(app, "text_area", "มาตรการ").key) == ("ก  ข", before)
    measures.edit(engine, present(engine)[0].id, {"measure": "ก  ข"}, {"measure": "อื่น"}, "สมชาย")
    app.run()
    assert (field(app, "text_area", "มาตรการ").value, field(app, "text_area", "มาตรการ").key != before) == ("อื่น", True)


def test_the_checklist_follows_each_save_and_a_reason_answers(engine):
    for code in ("o2", "o5", "o9", "o12", "o17", "o21", "o33"):
        add(engine, item_codes=code, owner="ก", steps="1. ก", follow_up="ก")
    app = opened()
    assert "ยังขาด 1 จาก 9 เกณฑ์" in html(app)
    place = next(one for one in app.text_area if one.label.replace("\\", "").startswith("✕ e9"))
    place.set_value("รอระบบกลางของจังหวัด").run()
    assert text.COVERAGE_DONE in html(app)
    assert statements.statements_of(engine, RAWE, 2567) == {("reason", "e9"): "รอระบบกลางของจังหวัด"}
    assert not [one for one in app.button if one.key.startswith("draft-missing")]  # nothing is drafted against a reason
    typed(app, "การติดตามผล", "")
    assert "ยังขาด 1 จาก 9 เกณฑ์" in html(app) and "มาตรการที่ 1" in html(app)


def test_empty_fields_are_filled_and_written_ones_are_not(engine):
    add(engine, item_codes="o9", steps="1. ของเรา")
    app = opened()
    menu = field(app, "menu_button", text.FILL_IN)
    menu.click(menu.options[-1].replace("\\", "")).run()
    one = present(engine)[0]
    assert (one.measure, one.steps) == ("เดิม", "1. ของเรา")
    assert one.finding.startswith("ข้อ o9 ") and one.owner and one.follow_up and one.aspect


def test_history_says_who_what_and_offers_to_take_back_what_still_stands(engine):
    number = add(engine, measure="หนึ่ง", owner="กองคลัง")
    measures.edit(engine, number, {"measure": "หนึ่ง"}, {"measure": "สอง"}, "สมชาย")
    measures.edit(engine, number, {"owner": "กองคลัง"}, {"owner": "กองช่าง"}, "สมหญิง")
    app = opened()
    pressed(app, text.HISTORY)
    for words in ("สมชาย", "สมหญิง", "หนึ่ง", "สอง", "กองช่าง", text.HISTORY_EVENTS["added"]):
        assert words in html(app)
    assert len([one for one in app.button if one.label == text.HISTORY_UNDO]) == 2
    measures.undo(engine, measures.history(engine, number)[0].id, "สมหญิง")
    measures.edit(engine, number, {"measure": "สอง"}, {"measure": "สาม"}, "สมหญิง")
    app = opened()
    pressed(app, text.HISTORY)
    assert text.HISTORY_CANNOT in html(app)  # of what other words stand in by now


def test_a_deleted_measure_is_listed_also_after_a_reload(engine):
    number = add(engine, item_codes="o2")
    app = opened()
    pressed(app, text.DELETE)
    assert present(engine) == [] and [one.value for one in app.toast] == [text.DELETED_UNDO_ABOVE.format(number=1)]
    again = opened()
    pressed(again, text.DELETED_LIST.format(count=1))
    assert "o2 เดิม" in html(again)
    measures.restore(engine, number)
    assert not [one for one in app.run().button if one.label == text.UNDO]  # what is back needs no undoing


def test_of_many_measures_ten_are_shown(engine):
    measures.add(engine, RAWE, 2568, [Measure(item_codes=f"o{1 + n % 35}", measure=f"มาตรการ {n}") for n in range(500)])
    app = opened()
    assert len([one for one in app.text_area if one.label == "มาตรการ"]) == 10
    app.pagination(key="draft-page").set_value(50).run()
    assert field(app, "text_area", "มาตรการ").value == "มาตรการ 490"
    pressed(app, text.MOVE_UP)  # over the page's edge, and the page goes with it
    assert app.pagination(key="draft-page").value == 49
    assert [one.value for one in app.text_area if one.label == "มาตรการ"][-1] == "มาตรการ 490"


def test_an_empty_measure_is_shown_where_it_was_added(engine):
    rows = draft(sample_scores().query("agency == @RAWE"), 2567)
    measures.add(engine, RAWE, 2568, [*rows, *rows[:2]])
    app = opened()
    app.button(key="add-empty-0").click().run()
    assert len(present(engine)) == 11
    assert [one.value for one in app.text_area if one.label == "มาตรการ"] == [""]
    assert "ita-asked-for" in html(app)  # the browser goes to it
    assert "ita-asked-for" not in html(app.run())


def test_a_measure_started_elsewhere_has_the_agencys_own_words_and_aspects_and_is_shown(engine):
    [earlier] = measures.add(engine, RAWE, 2567, [Measure(item_codes="o2", measure="ทำเนียบของเรา")])
    statements.say(engine, RAWE, 2567, ("moved", "o2"), seen="", wanted="1,6")
    measures.add(engine, RAWE, 2568, [Measure(measure=f"อื่น {n}") for n in range(11)])
    app = walked("pages/results/failing.py", agency=RAWE, year="2567")
    app.button(key="start-o2").click().run()
    one = present(engine)[-1]
    assert (one.item_codes, one.measure, one.carried_from) == ("o2", "ทำเนียบของเรา", earlier)
    assert [line[0] for line in one.aspect.split("\n")] == ["1", "6"]
    assert [one.value for one in app.text_area if one.label == "มาตรการ"] == ["อื่น 10", "ทำเนียบของเรา"]


def test_filling_in_names_the_agencys_own_aspects(engine):
    statements.say(engine, RAWE, 2567, ("moved", "o9"), seen="", wanted="7")
    add(engine, item_codes="o9")
    app = opened()
    menu = field(app, "menu_button", text.FILL_IN)
    menu.click(menu.options[-1].replace("\\", "")).run()
    assert present(engine)[0].aspect.startswith("7. ")
