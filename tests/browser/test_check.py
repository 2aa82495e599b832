"""Checking and what-if in a real browser: a correction accepted, marked everywhere and taken back; a plan tried and started."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.test_main_job import go

KHLONGKHWANG, RAWE = "องค์การบริหารส่วนตำบลคลองขวาง", "องค์การบริหารส่วนตำบลระเว"
SERPLO = "องค์การบริหารส่วนตำบลเสอเพลอ"


def heading(page: Page):
    return page.get_by_role("heading", level=2)


def opened(server, page: Page, address: str, agency: str, year: int) -> None:
    page.goto(f"{server.url}/{address}?agency={agency}&year={year}")
    settled(page)


def view(page: Page, title: str) -> None:
    page.locator(".st-key-check-view").get_by_text(title, exact=True).click(delay=100)
    settled(page)


def test_the_swap_is_accepted_in_one_click_marked_everywhere_and_taken_back(server, page: Page):
    opened(server, page, "check", KHLONGKHWANG, 2566)
    expect(heading(page)).to_contain_text("ไม่ตรงกับที่คำนวณได้ 3 ค่า")
    expect(page.locator(".ita-state.differs")).to_have_text(["✕ ไม่ตรง (ต่างกัน 1.85)", "✕ ไม่ตรง (ต่างกัน 27.50)", "✕ ไม่ตรง (ต่างกัน 18.24)"])
    # The tree is open where something differs, with the arithmetic in full, and closed elsewhere.
    expect(page.get_by_text("(100 + 100 + 75 + 100 + 75) ÷ 5 = 90.00").last).to_be_visible()
    expect(page.get_by_text("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่")).to_be_hidden()
    page.get_by_text("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)").click()
    expect(page.get_by_text("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่")).to_be_visible()

    page.locator(".st-key-accept-0 button").click()
    expect(heading(page)).to_have_text("ปี 2566 ค่าในรายงานที่ตรวจได้ 9 ค่า ตรงกับที่คำนวณได้ทุกค่า")
    expect(page.locator(".ita-state.differs")).to_have_count(0)
    expect(page.locator("[class*='st-key-card-correction-']")).to_contain_text("น่าจะสลับปีกัน")
    for title in ("ภาพรวม", "ผลรายเครื่องมือ", "ข้อ OIT ที่ไม่ผ่าน", "แนวโน้มตัวชี้วัด"):
        go(page, title)
        expect(page.locator(".st-key-corrected")).to_contain_text("9. การเปิดเผยข้อมูล 90.00 (รายงาน 62.50)")
    page.locator(".st-key-corrected a").click()
    expect(heading(page)).to_contain_text("ตรวจได้ 9 ค่า")

    opened(server, page, "check", KHLONGKHWANG, 2565)  # both years add up
    expect(heading(page)).to_contain_text("ตรงกับที่คำนวณได้ทุกค่า")
    page.get_by_role("button", name="ยกเลิกการแก้ไข").click()
    expect(heading(page)).to_contain_text("ไม่ตรงกับที่คำนวณได้ 1 ค่า: คะแนนภาพรวม")
    expect(page.get_by_text("การแก้ไขที่ยกเลิกแล้ว 1 ครั้ง")).to_be_visible()
    go(page, "ภาพรวม")
    expect(page.locator(".st-key-corrected")).to_have_count(0)


def test_what_nothing_explains_is_said_so(server, page: Page):
    opened(server, page, "check", SERPLO, 2565)
    expect(heading(page)).to_contain_text("คะแนนภาพรวม และ IIT")
    expect(page.get_by_test_id("stAlert")).to_contain_text("ยังไม่พบคำอธิบายของ คะแนนภาพรวม")


def test_the_level_the_lost_points_and_the_years(server, page: Page):
    opened(server, page, "", RAWE, 2567)
    page.get_by_role("link", name="ภาพรวม 86.63 ผ่านเกณฑ์ 85").click()  # a sentence leads to where its figures are
    expect(heading(page)).to_contain_text("ตรวจได้ 9 ค่า ตรงกับที่คำนวณได้ทุกค่า")
    expect(page.locator(".st-key-card-level")).to_contain_text(
        "ภาพรวม 86.63 ผ่านเกณฑ์ 85 แต่ EIT 81.84 และ OIT 83.81 ต่ำกว่า 85 จึงอยู่ระดับ “ผ่าน”")
    expect(page.locator(".ita-level")).to_have_text(["ผ่าน", "ผ่าน (โดยประมาณ)"])
    expect(page.locator(".ita-values").first.locator("tr").nth(3)).to_have_text("EIT81.84853.16")
    view(page, "คะแนนที่เสียไป")
    expect(page.locator(".st-key-chart-waterfall .trace.bars path")).to_have_count(15 + 2)
    costs = page.locator(".st-key-card-lost-items tr td:last-child")
    expect(costs).to_have_text(["2.00", "1.00", "1.00", "0.67", "0.67", "0.57", "0.57", "6.48"])
    view(page, "เทียบข้ามปี")
    expect(page.locator(".st-key-card-years-failed tbody tr")).to_have_count(7)
    expect(page.locator(".st-key-card-years-changed")).to_contain_text("ตั้งแต่ปี 2567 ไม่มีข้อนี้แล้ว")


def test_a_plan_is_tried_kept_and_started(server, page: Page):
    opened(server, page, "what-if", RAWE, 2567)
    expect(page.locator(".ita-after b")).to_have_text("86.63")
    expect(page.locator(".st-key-card-way")).to_contain_text("EIT เพิ่มอีก 3.16 คะแนน")
    page.locator(".st-key-card-mend").get_by_text("o2 ข้อมูลผู้บริหาร").click()
    expect(page.locator(".ita-after b")).to_have_text("87.30")
    expect(page.locator(".ita-changed td:first-child")).to_have_text(["OIT", "9. การเปิดเผยข้อมูล", "9.1 ข้อมูลพื้นฐาน"])
    indicator = page.get_by_label("EIT 8. การปรับปรุงการทำงาน")
    indicator.fill("85")
    go(page, "ภาพรวม")  # leaving the page keeps what was typed
    go(page, "จำลองคะแนน")
    expect(heading(page)).to_have_text("ถ้าทำตามที่เลือก คะแนนภาพรวมจาก 86.63 เป็น 89.34 ระดับ “ผ่านดี”")
    page.locator(".st-key-start-plan button").click()
    expect(heading(page)).to_contain_text("ร่างมาตรการ ปีงบประมาณ 2568 ของอบต.ระเว")
    expect(page.locator("[class*='st-key-card-measure-']")).to_have_count(2)
    expect(page.locator("[class*='st-key-card-measure-']").first).to_contain_text("o2")
    go(page, "จำลองคะแนน")
    expect(page.get_by_text("สิ่งที่เลือกมีมาตรการแล้วทุกรายการ")).to_be_visible()
    page.locator(".st-key-what-if-reset button").click()
    expect(page.locator(".ita-after b")).to_have_text("86.63")
    expect(indicator).to_have_value("64.61")


def test_the_shortest_way_is_tried_with_a_click(server, page: Page):
    opened(server, page, "what-if", KHLONGKHWANG, 2566)
    expect(page.locator("[class*='st-key-way-'] button")).to_have_text(["o40 o41 o42", "o40 o41 o43", "o40 o42 o43", "o41 o42 o43"])
    page.locator(".st-key-way-3 button").click()
    expect(heading(page)).to_contain_text("ระดับ “ผ่าน”")
    expect(page.locator(".st-key-card-mend [aria-pressed=true]")).to_have_count(3)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_text_is_cut_at_the_width_of_a_projector(server, chromium, page: Page, scheme):
    page.emulate_media(color_scheme=scheme)
    for address in ("check", "what-if"):
        opened(server, page, address, KHLONGKHWANG, 2566)
        assert page.evaluate("""() => [...document.querySelectorAll('.ita-check *, .ita-table td, .ita-title, h2')]
            .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map(one => one.innerText)""") == []
        sizes = page.evaluate("""() => Math.min(...[...document.querySelectorAll('[data-testid=stMain] .ita-check *, [data-testid=stMain] td')]
            .map(one => parseFloat(getComputedStyle(one).fontSize)))""")
        assert sizes >= 16
