"""The page of the follow-up over a real store: reported, compared, counted, carried over; two people at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from ita import scores as tidy
from ita import store as stores
from ita import text, thai
from ita.measures import Measure
from ita.store import measures, rounds, units
from tests.scoring.published import made
from tests.test_screens import AGENCIES, fine, html, store, walked  # noqa: F401  (store is a fixture)

PAGE, DRAFT = "pages/measures/follow_up.py", "pages/measures/draft.py"
AGENCY = "องค์การบริหารส่วนตำบลทดสอบ"
# o34 is the risk assessment in 2566 and the measures document in 2567.
ROUNDS = {2566: {"o2": 0, "o7": 0, "o20": 0, "o34": 0, "1": 80}, 2567: {"o2": 100, "o5": 0, "o15": 0, "o30": 0, "o34": 100, "1": 91.5}}
PLAN = (
    Measure(measure="ทำเนียบ <b>ผู้บริหาร</b>", item_codes="o2", owner="สำนักปลัด", finding="ข้อ o2 ไม่ผ่าน"),
    Measure(measure="ข่าว", item_codes="o7", owner="กองคลัง", status="in_progress", progress=40, finding="ข้อ o7 ไม่ผ่าน"),
    Measure(measure="จัดซื้อ", item_codes="o20", status="done", finding="ข้อ o20 ไม่ผ่าน"),
    Measure(measure="เลิกแล้ว", status="cancelled"),
)


@pytest.fixture
def engine(tmp_path):
    """An installation's own database with scores of 2566 and 2567; measures are added by each test."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    rows = [{"agency": AGENCY, "fiscal_year": year, "tool": "", "level": level, "code": code, "name": "", "score": score,
             "file": "", "sheet": "", "cell": ""} for year, scores in ROUNDS.items() for (level, code), score in made(year, scores).scores.items()]
    facts = pd.DataFrame([{"agency": AGENCY, "fiscal_year": year} for year in ROUNDS]).reindex(columns=list(tidy.ROUND_COLUMNS))
    rounds.save(engine, tidy.typed(pd.DataFrame(rows)), facts, "made.csv")
    yield engine
    engine.dispose()


def planned(engine, *plan: Measure, year=2567) -> list[int]:
    return measures.add(engine, AGENCY, year, list(plan or PLAN), "ผู้ร่าง")


def opened(view="record", year="2566", agency=AGENCY) -> AppTest:
    app = walked(PAGE, agency=agency, year=year)
    if view != "record":
        app.session_state["follow-view"] = view
        app.run()
    return fine(app)


def field(app: AppTest, measure_id: int, name: str):
    """Return the one widget of a measure's field."""
    widgets = [*app.text_area, *app.text_input, *app.selectbox]
    [found] = [one for one in widgets if one.key and one.key.startswith("m") and f"-{measure_id}-{name}-" in one.key]
    return found


def stored(engine, year=2567) -> dict[int, Measure]:
    return {one.id: one for one in measures.measures_of(engine, AGENCY, year)}


@pytest.mark.parametrize("view", text.FOLLOW_VIEWS)
@pytest.mark.parametrize("agency", AGENCIES)
def test_every_view_shows_every_sample_agency(agency, view):
    app = walked(PAGE, agency=agency)
    app.session_state["follow-view"] = view
    fine(app.run())


def test_what_is_reported_is_saved_as_it_is_made_with_who_and_when(engine):
    first, *_ = planned(engine)
    app = opened()
    assert app.header[0].value == "ติดตามมาตรการปี 2567 ของอบต\\.ทดสอบ\\: แล้วเสร็จ 1 จาก 4 มาตรการ"
    field(app, first, "status").select("in_progress").run()
    field(app, first, "progress").set_value("ร้อยละ ๗๐").run()
    field(app, first, "result").set_value("เผยแพร่แล้ว\n*ครบ* =ทุกตำแหน่ง").run()
    field(app, first, "recommendation").set_value("ทบทวนทุกเดือน").run()
    field(app, first, "evidence").set_value("https://www.example.go.th/๑\njavascript:alert(1)\n\\\\server\\งาน\\2568.pdf").run()
    fine(app)
    assert stored(engine)[first] == replace(
        PLAN[0], id=first, status="in_progress", progress=70, result="เผยแพร่แล้ว\n*ครบ* =ทุกตำแหน่ง", recommendation="ทบทวนทุกเดือน",
        evidence="https://www.example.go.th/๑\njavascript:alert(1)\n\\\\server\\งาน\\2568.pdf")
    assert field(app, first, "progress").value == "70"
    assert {one.field for one in measures.history(engine, first)} == {"added", "status", "progress", "result", "recommendation", "evidence"}
    seen = html(opened())
    assert "<a href='https://www.example.go.th/๑' target='_blank'>https://www.example.go.th/๑</a>" in seen
    assert seen.count("<a ") == 1 and "<div>javascript:alert(1)</div>" in seen and "\\\\server\\งาน\\2568.pdf" in seen
    assert "ทำเนียบ &lt;b&gt;ผู้บริหาร&lt;/b&gt;" in seen and "<b>ผู้บริหาร" not in seen
    assert f"บันทึกล่าสุด: หลักฐาน โดย {measures.history(engine, first)[0].by or text.NOBODY} เมื่อ " in seen


def test_two_people_lose_no_word_and_the_second_chooses(engine):
    first, *_ = planned(engine)
    app = opened()
    measures.edit(engine, first, {"result": ""}, {"result": "ของสมหญิง"}, "สมหญิง")
    field(app, first, "result").set_value("ของฉัน").run()
    measures.edit(engine, first, {"status": "not_started"}, {"status": "postponed"}, "สมหญิง")
    field(app, first, "status").select("done").run()
    assert (stored(engine)[first].result, stored(engine)[first].status) == ("ของสมหญิง", "postponed")
    assert [one.value.partition(" ")[0] for one in app.warning] == ["สมหญิง"] * 2
    assert field(app, first, "result").value == "ของฉัน" and field(app, first, "status").value == "done"  # the person's own stay
    assert "<div class='ita-quote'>ของสมหญิง</div>" in html(app) and "<div class='ita-quote'>→ เลื่อน</div>" in html(app)
    [one for one in app.button if one.key.startswith("use-") and one.key.endswith("-result")][0].click().run()
    [one for one in app.button if one.key.startswith("drop-") and one.key.endswith("-status")][0].click().run()
    assert (stored(engine)[first].result, stored(engine)[first].status) == ("ของฉัน", "postponed")
    assert not fine(app).warning and (field(app, first, "result").value, field(app, first, "status").value) == ("ของฉัน", "postponed")
    assert [(one.before, one.after) for one in measures.history(engine, first) if one.field == "result"] == [
        ("ของสมหญิง", "ของฉัน"), ("", "ของสมหญิง")]


@pytest.mark.parametrize("typed", ["101", "ครึ่งหนึ่ง", "-1", "12.5"])
def test_progress_that_is_no_percent_is_said_beside_what_was_typed(engine, typed):
    first, *_ = planned(engine)
    app = opened()
    field(app, first, "progress").set_value(typed).run()
    assert [one.value.replace("\\", "") for one in app.error] == [text.PROGRESS_WRONG.format(typed=typed)]
    assert field(app, first, "progress").value == typed and stored(engine)[first].progress is None
    field(app, first, "progress").set_value("๑๐๐").run()
    assert stored(engine)[first].progress == 100
    field(fine(app), first, "progress").set_value("").run()
    assert fine(app) and stored(engine)[first].progress is None


def test_words_for_a_measure_that_was_deleted_meanwhile_are_given_back(engine):
    first, *_ = planned(engine)
    app = opened()
    measures.delete(engine, first, "สมหญิง")
    field(app, first, "result").set_value("คำของฉัน").run()
    assert [one.value.replace("\\", "") for one in app.error] == [text.MEASURE_GONE]
    assert app.text_area(key="lost-words").value == "คำของฉัน"


def test_what_is_overdue_or_near_is_said_in_words_with_a_mark(engine):
    today = thai.today()
    year = thai.fiscal_year_of(today)
    ends = {"เลย": today - timedelta(days=2), "ใกล้": today + timedelta(days=30), "วันนี้": today, "ไกล": today + timedelta(days=31)}
    planned(engine, *(Measure(measure=name, end_date=end) for name, end in ends.items()), Measure(measure="ไม่มีวัน"),
            Measure(measure="เสร็จ", end_date=ends["เลย"], status="done"), year=year)
    planned(engine)  # the plan of the chosen scores has measures too, but today's year comes first
    app = opened()
    assert app.header[0].value == f"ติดตามมาตรการปี {year} ของอบต\\.ทดสอบ\\: แล้วเสร็จ 1 จาก 6 มาตรการ เลยกำหนด 1 ใกล้ครบกำหนด 2"
    seen = html(app)
    assert [seen.count(words) for words in ("! เลยกำหนด 2\u00a0วัน", "◷ เหลือ 30\u00a0วัน", "◷ ครบกำหนดวันนี้", text.NO_END_DATE)] == [1, 1, 1, 1]
    app.selectbox(key="follow-show").select("overdue").run()
    assert html(fine(app)).count("ita-said") == 1 and "เลยกำหนด 2\u00a0วัน" in html(app)
    app.selectbox(key="follow-year-arabic").select(2567).run()
    app.selectbox(key="follow-show").select("").run()
    assert app.header[0].value.startswith("ติดตามมาตรการปี 2567") and html(fine(app)).count("ita-said") == 4
    app.selectbox(key="follow-unit").select("กองคลัง").run()
    assert html(fine(app)).count("ita-said") == 1
    app.selectbox(key="follow-show").select("done").run()
    assert text.FOLLOW_NO_MATCH in html(fine(app))


def test_the_timeline_shows_bars_and_lists_what_has_no_dates(engine):
    first, last = thai.fiscal_year_dates(2567)
    planned(engine, replace(PLAN[0], start_date=first, end_date=last), replace(PLAN[1], timeframe="เมื่อพร้อม"),
            replace(PLAN[2], start_date=first - timedelta(days=9), end_date=first - timedelta(days=1)))
    seen = html(opened("timeline"))
    assert "มาตรการ 1 จาก 3 รายการบนปีงบประมาณ 2567" in seen and seen.count("ita-bar ") == 1
    assert ("<div class='ita-bar not_started' style='left:0.0%;width:100.0%' role='img' aria-label='1. ทำเนียบ &lt;b&gt;ผู้บริหาร&lt;/b&gt;: "
            "○ ยังไม่เริ่ม 1 ต.ค. 2566 ถึง 30 ก.ย. 2567'><span>○ ยังไม่เริ่ม</span></div>") in seen
    assert "ไม่มีวันเริ่มและวันสิ้นสุด 1 มาตรการ" in seen and "2. ข่าว (เมื่อพร้อม) <b>◐ อยู่ระหว่างดำเนินการ 40%</b>" in seen
    assert "อยู่นอกปีงบประมาณนี้ 1 มาตรการ" in seen and "3. จัดซื้อ <b>✓ แล้วเสร็จ</b>" in seen
    assert "1. ทำเนียบ &lt;b&gt;ผู้บริหาร&lt;/b&gt;" in seen


def test_a_plan_without_any_date_says_what_to_do(engine):
    planned(engine)
    seen = html(opened("timeline"))
    assert text.TIMELINE_NO_DATES in seen and text.TIMELINE_NO_DATES_TODO in seen and "ita-bar " not in seen


def test_measures_are_counted_by_unit_and_by_aspect(engine):
    planned(engine)
    units.set_units(engine, AGENCY, ["กองคลัง", "สำนักปลัด"])
    seen = html(opened("counts"))
    places = [seen.index(words) for words in ("<td>กองคลัง<", "<td>สำนักปลัด<", f"<td>{text.NO_OWNER}<", "<td>1. ", "<td>7. ")]
    assert places == sorted(places)
    assert seen.count(f"<td>{text.NO_ASPECT}<") == 1  # the measure of no item


def test_before_and_after_are_joined_by_what_the_items_ask(engine):
    planned(engine, *PLAN, Measure(measure="บริการ", finding="ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"), Measure(measure="เสี่ยง", item_codes="o34"))
    seen = html(opened("outcomes"))
    assert "ข้อและตัวชี้วัดที่เทียบได้ 4 รายการ: ผ่านแล้ว 2 · ยังไม่ผ่าน 2" in seen
    assert "<td>o7 ข่าวประชาสัมพันธ์<div class='ita-note'>ปี 2567 คือ o5</div></td><td class='ita-number'>0.00</td><td class='ita-number'>0.00</td>" in seen
    assert "เทียบไม่ได้: ในปี 2567 ประเมินเฉพาะความเสี่ยงที่เกี่ยวข้องกับสินบน" in seen
    assert "✓ ผ่านแล้ว +11.50 ▲" in seen and text.OUTCOME_NO_ITEMS in seen


def test_the_ticked_measures_go_on_once_and_nothing_else_changes(engine):
    ids = planned(engine)
    existing = planned(engine, Measure(measure="มีอยู่แล้ว", item_codes="o15"), year=2568)
    before = stored(engine)
    app, other = opened("carry"), opened("carry")
    ticks = [one for one in app.checkbox if one.key.startswith("carry-")]
    assert [one.key.rpartition("-")[2] for one in ticks] == [str(one) for one in ids[:3]]
    assert [one.value for one in ticks] == [True, True, False]  # the next plan answers o15 already
    assert "แผนปี 2568 มีมาตรการของข้อเดียวกันแล้ว คือมาตรการที่ 1" in html(app) and "รหัสข้อ o7 เป็น o5" in html(app)
    assert "ยังไม่เสร็จ (อยู่ระหว่างดำเนินการ) · ยังไม่ผ่านในปี 2567: o5 ข่าวประชาสัมพันธ์" in html(app)
    ticks[0].uncheck().run()
    assert app.button(key="carry-do").label == "ยกไปแผนปี 2568 (1 มาตรการ)"
    app.button(key="carry-do").click().run()
    assert [one.value for one in fine(app).success] == ["ยก 1 มาตรการไปแผนปี 2568 แล้ว"]
    other.button(key="carry-do").click().run()  # it saw both ticked, and one of them has gone on meanwhile
    assert [one.value for one in fine(other).success] == ["ยก 1 มาตรการไปแผนปี 2568 แล้ว"]
    first, last = thai.fiscal_year_dates(2568)
    new = {"timeframe": "1 ตุลาคม 2567 – 30 กันยายน 2568", "start_date": first, "end_date": last, "status": "not_started", "progress": None}
    lead = "ต่อเนื่องจากมาตรการปี 2567 (รหัสข้อในข้อความเดิมเป็นของผลคะแนนปี 2566)\n"
    kept, *carried = stored(engine, 2568).values()
    assert kept.id == existing[0] and [replace(one, id=None) for one in carried] == [
        replace(PLAN[1], item_codes="o5", finding=f"{lead}ข้อ o7 ไม่ผ่าน", carried_from=ids[1], **new),
        replace(PLAN[0], item_codes="o2", finding=f"{lead}ข้อ o2 ไม่ผ่าน", carried_from=ids[0], **new)]
    assert stored(engine) == before
    app.run()
    assert [one.key.rpartition("-")[2] for one in app.checkbox if one.key.startswith("carry-")] == [str(ids[2])]
    assert "ต่อเนื่องเป็นมาตรการที่ 2 ของแผนปี 2568" in html(app) and "<td>เสร็จแล้ว</td>" not in html(app)
    app.button(key="carry-open").click().run()
    assert app.selectbox(key="year-arabic").value == 2567


def test_a_measure_cannot_be_carried_twice_even_by_four_at_once(engine):
    ids = planned(engine)
    rows = [replace(PLAN[0], carried_from=one) for one in ids]
    with ThreadPoolExecutor(4) as people:
        added = list(people.map(lambda _: measures.carry(engine, AGENCY, 2568, rows), range(4)))
    assert sorted(map(len, added)) == [0, 0, 0, len(ids)]
    assert [one.carried_from for one in stored(engine, 2568).values()] == ids


def test_the_next_plan_says_what_is_new_what_goes_on_and_what_was_finished(engine):
    ids = planned(engine, PLAN[1], replace(PLAN[3], status="done"))
    planned(engine, Measure(measure="ใหม่เอี่ยม"), Measure(measure="ข่าว", carried_from=ids[0]), year=2568)
    app = opened(year="2567")
    seen = html(app)
    assert "มาตรการปีนี้: ใหม่ 1 · ต่อเนื่องจากปี 2567 1 · เสร็จแล้วในปี 2567 1" in seen
    assert seen.count("<span class='ita-tag'>ใหม่</span>") == seen.count("<span class='ita-tag'>ต่อเนื่อง</span>") == 1
    app.session_state["follow-view"] = "carry"
    rows = html(fine(app.run()))
    assert "<tr><td>ต่อเนื่อง</td><td>ข่าว</td><td>มาตรการที่ 1</td><td>มาตรการที่ 2</td></tr>" in rows
    assert "<tr><td>เสร็จแล้ว</td><td>เลิกแล้ว</td><td>มาตรการที่ 2</td><td>–</td></tr>" in rows
    assert "ยังไม่มีคะแนนปี 2568 ซึ่งเป็นผลของมาตรการปีนี้" in rows


def test_a_year_without_measures_leads_to_the_draft():
    app = walked(PAGE, agency=AGENCIES[0], year="2567")
    assert fine(app).header[0].value == "ติดตามมาตรการปี 2568 ของอบต\\.ระเว"
    assert "ยังไม่มีมาตรการของปีงบประมาณ 2568" in html(app) and text.FOLLOW_NONE_TODO in html(app)
    assert [one.proto.label for one in app.get("page_link")][-1] == text.FOLLOW_TO_DRAFT
