"""The draft of measures in a real browser: two people at one field, the checklist beside it, history, steps, units."""

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import update

from ita import store as stores
from ita.measures import Measure
from ita.store import measures, rounds, tables
from ita.store.samples import sample_scores
from tests.browser.conftest import open_page, settled, until
from tests.test_store import NO_FACTS

RAWE = "องค์การบริหารส่วนตำบลระเว"


@pytest.fixture
def engine(tmp_path):
    """Store a round with its failed items, and one measure; comes before the server."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    rounds.save(engine, sample_scores().query("agency == @RAWE"), NO_FACTS, "rawe.xlsx")
    measures.add(engine, RAWE, 2568, [Measure(item_codes="o2", measure="ทำเนียบผู้บริหาร", steps="1. สำรวจ\n2. เผยแพร่")], "สมศรี")
    yield engine
    engine.dispose()


def draft(page: Page, server) -> Page:
    page.goto(f"{server.url}/draft?agency={RAWE}&year=2567")
    settled(page)
    expect(page.get_by_label("มาตรการ", exact=True).first).to_be_visible()
    return page


def left(page: Page) -> None:
    """Leave the field as a person does, and wait for the answer."""
    page.get_by_role("heading", level=2).click(delay=100)
    settled(page)


def press_twice(engine, page: Page, button: str) -> None:
    """Press a button that writes, and again before the first press can be stored."""
    with engine.begin() as busy:  # while it lasts nobody else can write
        busy.execute(update(tables.agencies).values(name=RAWE))
        for _ in range(2):
            page.locator(button).click()
            page.wait_for_timeout(700)


def stored(engine) -> Measure:
    return measures.measures_of(engine, RAWE, 2568)[0]


def test_two_people_at_one_field_lose_no_word_and_the_second_chooses(engine, server, page: Page, chromium):
    other = chromium.new_context(locale="th-TH")
    first, second = draft(page, server), draft(open_page(other, server), server)
    first.get_by_label("มาตรการ", exact=True).first.fill("ของคนแรก")
    left(first)
    expect(first.locator(".ita-card-head")).to_contain_text("บันทึกแล้ว")
    field = second.get_by_label("มาตรการ", exact=True).first
    field.fill("ของคนที่สอง")
    left(second)
    expect(second.get_by_test_id("stAlert")).to_contain_text("ไปก่อนเมื่อ")
    expect(second.locator(".ita-quote")).to_have_text("ของคนแรก")
    expect(field).to_have_value("ของคนที่สอง")
    assert stored(engine).measure == "ของคนแรก"
    second.get_by_role("button", name="ใช้ข้อความของฉัน").click()
    expect(second.get_by_test_id("stAlert")).to_have_count(0)
    settled(second)
    expect(field).to_have_value("ของคนที่สอง")
    assert stored(engine).measure == "ของคนที่สอง"
    other.close()


def test_the_checklist_follows_a_reason_and_history_takes_a_change_back(engine, server, page: Page):
    draft(page, server)
    panel = page.locator(".st-key-card-coverage")
    expect(panel).to_contain_text("ยังไม่มีมาตรการ 12")
    page.locator(".st-key-reason-o33 textarea").fill("รอผลการตรวจจากหน่วยตรวจสอบภายใน")
    left(page)
    expect(panel.locator(".st-key-reason-o33")).to_contain_text("○ o33")
    page.get_by_label("มาตรการ", exact=True).first.fill("ข้อความที่จะย้อน")
    left(page)
    page.get_by_role("button", name="ประวัติ").click()
    history = page.get_by_role("dialog")
    expect(history.locator(".ita-edit").first).to_contain_text("ข้อความที่จะย้อน")
    history.get_by_role("button", name="ย้อนการแก้นี้").click()
    expect(history).to_have_count(0)
    settled(page)
    expect(page.get_by_label("มาตรการ", exact=True).first).to_have_value("ทำเนียบผู้บริหาร")
    page.get_by_role("button", name="ลบ", exact=True).click()
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(0)
    page.reload()
    settled(page)
    page.locator(".st-key-show-deleted button").click()
    page.get_by_role("dialog").get_by_role("button", name="นำกลับมา").click()
    expect(page.get_by_label("มาตรการ", exact=True).first).to_have_value("ทำเนียบผู้บริหาร")


def test_steps_items_units_and_time_are_chosen_and_typed(engine, server, page: Page):
    draft(page, server)
    page.get_by_label("ขั้นตอนที่ 3").fill("รายงาน\nทบทวน")
    left(page)
    page.locator("[class*='st-key-step-']").nth(2).get_by_role("button").click()
    page.get_by_role("menuitem", name="▲ เลื่อนขึ้น").click()
    until(lambda: stored(engine).steps == "1. สำรวจ\n2. รายงาน\n3. ทบทวน\n4. เผยแพร่")
    settled(page)  # until then Streamlit keeps the old fields beside the new ones
    expect(page.get_by_label("ขั้นตอนที่ 2")).to_have_value("รายงาน")
    expect(page.get_by_label("ขั้นตอนที่ 4")).to_have_value("เผยแพร่")
    page.get_by_label("ข้อ", exact=True).fill("o9")
    page.get_by_role("option", name="o9 รายงานผลการดำเนินงานประจำปี").click()
    page.keyboard.press("Escape")
    settled(page)
    page.get_by_role("button", name="เลือกหน่วยงาน").click()
    page.get_by_role("menuitem", name="แก้รายชื่อหน่วยงาน").click()
    units = page.get_by_role("dialog")
    units.get_by_label("รายชื่อหน่วยงานย่อย").fill("สำนักปลัด\nกองคลัง")
    units.get_by_role("button", name="บันทึก").click(delay=100)
    expect(units).to_have_count(0)
    page.get_by_role("button", name="เลือกหน่วยงาน").click()
    page.get_by_role("menuitem", name="กองคลัง").click()
    until(lambda: stored(engine).owner == "กองคลัง")
    settled(page)
    expect(page.get_by_label("ผู้รับผิดชอบ", exact=True)).to_have_value("กองคลัง")
    page.get_by_role("button", name="เลือกช่วงเวลา").click()
    page.get_by_role("menuitem", name="ไตรมาสที่ 2").click()
    expect(page.get_by_text("เข้าใจเป็นวันที่ 1 ม.ค. 2568 ถึง 31 มี.ค. 2568")).to_be_visible()
    assert (stored(engine).item_codes, stored(engine).owner, stored(engine).timeframe) == ("o2,o9", "กองคลัง", "ไตรมาสที่ 2 ปีงบประมาณ 2568")


def test_an_empty_measure_is_added_once_however_quickly_it_is_asked_for_and_comes_into_view(engine, server, page: Page):
    draft(page, server)
    press_twice(engine, page, ".st-key-add-measure button")
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(2)
    settled(page)
    expect(page.locator(".ita-card-head").nth(1)).to_be_in_viewport()
    page.reload()
    settled(page)
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(2)


def test_a_second_press_on_starting_a_measure_still_leads_to_it(engine, server, page: Page):
    page.goto(f"{server.url}/failing?agency={RAWE}&year=2567")
    settled(page)
    press_twice(engine, page, ".st-key-start-o9 button")
    expect(page.get_by_test_id("stToast")).to_contain_text("o9")
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(2)
    assert [one.item_codes for one in measures.measures_of(engine, RAWE, 2568)] == ["o2", "o9"]


def test_a_second_press_on_deleting_still_offers_it_again(engine, server, page: Page):
    draft(page, server)
    press_twice(engine, page, "[class*='st-key-delete-'] button")
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(0)
    page.locator(".st-key-undo-delete button").click()
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(1)


def test_a_tick_sees_the_scores_that_were_saved_meanwhile(engine, server, page: Page):
    page.goto(f"{server.url}/what-if?agency={RAWE}&year=2567")
    items = page.locator(".st-key-card-mend [aria-pressed]")
    expect(items).to_have_count(7)
    settled(page)
    better = sample_scores().query("agency == @RAWE")
    better.loc[(better["fiscal_year"] == 2567) & (better["code"] == "o2"), "score"] = 100.0
    rounds.save(engine, better, NO_FACTS, "rawe.xlsx")
    items.filter(has_text="o9").click()
    expect(items).to_have_count(6)
