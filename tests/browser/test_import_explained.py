"""Import, when a file is wrong or not understood: the marked copy, the original sheet, saying what its columns are."""

import io
from pathlib import Path

from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled
from tests.browser.test_main_job import download, upload


def opened(page: Page, server) -> None:
    page.goto(f"{server.url}/import")
    settled(page)


def saved(folder: Path, name: str, rows: list) -> None:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / name)


def test_the_marked_copy_is_the_persons_own_file_with_reasons(server, page: Page, tmp_path):
    saved(tmp_path, "ผิด.xlsx", [["หน่วยงาน", "องค์การบริหารส่วนตำบลระเว"], ["ปีงบประมาณ", 2567], ["รหัส", "รายการ", "คะแนน"],
                               [1, "การปฏิบัติหน้าที่", 197.97], [2, "การใช้งบประมาณ", 90]])
    opened(page, server)
    upload(page, "ผิด.xlsx", folder=tmp_path)
    expect(page.locator(".ita-grid td.error")).to_have_count(1)
    expect(page.locator(".ita-grid td.score")).to_have_count(1)
    key = page.locator("[class*='st-key-marked-']").first.get_attribute("class").split("st-key-")[1].split()[0]
    sheet = load_workbook(io.BytesIO(download(page, key))).active
    assert sheet["C4"].value == 197.97 and "0 ถึง 100" in sheet["C4"].comment.text
    assert sheet["C4"].fill.fgColor.rgb not in ("00000000", None) and sheet["C5"].comment is None


def test_the_person_says_what_columns_are_and_is_not_asked_again(server, page: Page, tmp_path):
    rows = [["องค์การบริหารส่วนตำบลระเว", "", ""], ["ปี 2567", "", ""], ["เรื่อง ก", "หน่วย ข", "ค่า ค"], ["x1", "86.63", "97.97"]]
    saved(tmp_path, "ไม่รู้จัก.xlsx", rows)
    opened(page, server)
    upload(page, "ไม่รู้จัก.xlsx", folder=tmp_path)
    expect(page.get_by_test_id("stAlertContentError")).to_be_visible()
    expect(page.get_by_role("button", name="อ่านใหม่ตามที่ระบุ")).to_be_visible()
    for column, meaning in (("B", "คะแนนภาพรวม"), ("C", "1. การปฏิบัติหน้าที่")):
        box = page.get_by_label(f"คอลัมน์ {column}", exact=True)
        box.click()
        box.press_sequentially(meaning, delay=20)
        box.press("Enter")
        expect(box).to_have_value(meaning)
    page.get_by_role("button", name="อ่านใหม่ตามที่ระบุ").click()
    expect(page.get_by_role("heading", name="อ่านได้ 2 คะแนน จาก 1 รอบการประเมิน")).to_be_visible()
    rows[3][1] = "87.00"
    saved(tmp_path, "ปีต่อมา.xlsx", rows)
    opened(page, server)
    upload(page, "ปีต่อมา.xlsx", folder=tmp_path)
    expect(page.get_by_role("heading", name="อ่านได้ 2 คะแนน จาก 1 รอบการประเมิน")).to_be_visible()


def test_each_of_many_rounds_can_be_corrected(server, page: Page, tmp_path):
    rows = [["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567"], ["หน่วยงาน", "1. การปฏิบัติหน้าที่", "คะแนนภาพรวม"]]
    rows += [[f"องค์การบริหารส่วนตำบลที่{chr(0x0e01 + n)}", 90 + n / 10, 80 + n / 10] for n in range(12)]
    saved(tmp_path, "จังหวัด.xlsx", rows)
    opened(page, server)
    upload(page, "จังหวัด.xlsx", folder=tmp_path)
    expect(page.get_by_role("heading", name="อ่านได้ 24 คะแนน จาก 12 รอบการประเมิน")).to_be_visible()
    cards = page.locator("[class*='st-key-card-round-']")
    expect(cards).to_have_count(8)
    cards.first.get_by_label("หน่วยงาน").fill("องค์การบริหารส่วนตำบลแก้ชื่อแล้ว")
    page.get_by_test_id("stPagination").get_by_text("2", exact=True).click(delay=100)
    expect(cards).to_have_count(4)
    page.locator(".st-key-save-scores button:enabled").click()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึก 24 คะแนน จาก 12 รอบแล้ว")
    page.locator(".st-key-agency input").fill("แก้ชื่อ")
    expect(page.get_by_role("option")).to_have_count(1)


def test_what_stands_before_a_file_leaves_before_buttons_come(server, page: Page, tmp_path):
    """Left for the end of the run, it moved the buttons away from under the mouse."""
    saved(tmp_path, "จังหวัด.xlsx", [["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567"], ["หน่วยงาน", "1. การปฏิบัติหน้าที่"],
                                  *([f"องค์การบริหารส่วนตำบลที่ {n}", 90] for n in range(6000))])  # which take a while to show
    opened(page, server)
    page.evaluate("""() => { window.together = 0; new MutationObserver(() => {
        if (document.querySelector('.st-key-template') && document.querySelector('[data-testid=stPagination]')) together += 1;
    }).observe(document.body, {childList: true, subtree: true}); }""")
    expect(page.locator(".st-key-template")).to_be_visible()
    upload(page, "จังหวัด.xlsx", folder=tmp_path)
    expect(page.get_by_test_id("stPagination").first).to_be_visible()
    assert page.evaluate("together") == 0
