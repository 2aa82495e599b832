"""The main job in a real browser: upload, look, edit a measure, reload and restart, download, compare."""

import io
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_page, settled, start, stop
from tests.reading.reading_files import HEAD, INDICATORS, xlsx

CASES = Path(__file__).parents[1] / "reading" / "cases"
RAWE = "องค์การบริหารส่วนตำบลระเว"


def upload(page: Page, *names: str, folder: Path = CASES) -> None:
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files([folder / name for name in names])


def go(page: Page, title: str) -> None:
    # As long as a finger takes: a click of no time at all overtakes the field that it leaves.
    page.get_by_test_id("stSidebarNavLink").get_by_text(title, exact=True).click(delay=100)
    expect(page.locator("[data-testid=stSidebarNavLink][aria-current=page]")).to_have_text(title)
    settled(page)


def choose(page: Page, key: str, option: str) -> None:
    field = page.locator(f".st-key-{key} input")
    field.fill(option)
    page.get_by_role("option", name=option).click()
    expect(field).to_have_value(option)
    settled(page)


def saved_rawe(page: Page, server) -> None:
    page.goto(f"{server.url}/import")
    settled(page)
    upload(page, "rawe_2567.xlsx")
    page.locator(".st-key-save-scores button:enabled").click()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึก 70 คะแนน จาก 1 รอบแล้ว")


def download(page: Page, key: str) -> bytes:
    with page.expect_download() as started:
        page.locator(f".st-key-{key} button").click()
    return Path(started.value.path()).read_bytes()


def test_upload_look_edit_reload_restart_download(server, page: Page, chromium, tmp_path):
    saved_rawe(page, server)
    expect(page.locator(".ita-sample")).to_have_count(0)  # the first saved import replaces the samples

    go(page, "ภาพรวม")
    expect(page.locator(".ita-score b")).to_have_text("86.63")
    expect(page.locator(".st-key-chart-indicators .scatterlayer .points path.point")).to_have_count(10)

    go(page, "ข้อ OIT ที่ไม่ผ่าน")
    expect(page.locator(".ita-tile.fail[role=img]")).to_have_text([f"✕ o{n}" for n in (2, 5, 9, 12, 17, 21, 33)])
    page.locator(".st-key-start-o2 button").click()

    expect(page.get_by_role("heading", level=2)).to_contain_text("ร่างมาตรการ")
    page.locator(".st-key-draft-add button").click()
    cards = page.locator("[class*='st-key-card-measure-']")
    expect(cards).to_have_count(8)  # seven failed items and e9
    words = "ปรับปรุงทำเนียบผู้บริหาร\n=และตำแหน่งที่ว่าง \"ทุกเดือน\""
    measure = cards.first.get_by_label("มาตรการ", exact=True)
    measure.fill(words)
    cards.first.get_by_label("ผู้รับผิดชอบ").fill("สำนักปลัด อบต.")  # leaving the field above saves it
    go(page, "ผลรายเครื่องมือ")  # and a page change saves this one
    go(page, "ร่างมาตรการ")
    expect(cards.first.get_by_label("ผู้รับผิดชอบ")).to_have_value("สำนักปลัด อบต.")
    page.reload()
    settled(page)
    expect(cards.first.get_by_label("มาตรการ", exact=True)).to_have_value(words)

    page.close()
    stop(server)  # a restart of the program keeps it as well
    again = start(tmp_path)
    server.process, server.url = again.process, again.url
    page = open_page(page.context, server)
    page.goto(f"{server.url}/draft?agency={RAWE}&year=2567")
    settled(page)
    cards = page.locator("[class*='st-key-card-measure-']")
    expect(cards.first.get_by_label("มาตรการ", exact=True)).to_have_value(words)

    sheet = load_workbook(io.BytesIO(download(page, "measures-excel"))).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(place for place, row in enumerate(rows) if "มาตรการ" in row)
    column = rows[head].index("มาตรการ")
    assert rows[head + 1][column] == words
    assert len([row for row in rows[head + 1:] if row[column]]) == 8
    assert sheet.page_setup.orientation == "landscape" and sheet.print_title_rows

    content = download(page, "measures-csv")
    assert content.startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
    assert table["มาตรการ"].str.replace("\r\n", "\n").tolist()[0] == words
    assert table["ผู้รับผิดชอบ"].tolist()[0] == "สำนักปลัด อบต."
    assert table["ข้อ"].tolist() == ["o2", "o5", "o9", "o12", "o17", "o21", "o33", "e9"]


def test_measures_are_added_moved_deleted_and_brought_back(server, page: Page):
    saved_rawe(page, server)
    page.goto(f"{server.url}/draft?agency={RAWE}&year=2567")
    settled(page)
    page.locator(".st-key-draft-add button").click()
    cards = page.locator("[class*='st-key-card-measure-']")
    expect(cards).to_have_count(8)
    items = cards.get_by_test_id("stMultiSelect")
    expect(items.first).to_contain_text("o2 ")
    cards.first.get_by_role("button", name="▼ ลง").click()
    expect(items.first).to_contain_text("o5 ")
    cards.first.get_by_role("button", name="ลบ", exact=True).click()
    expect(cards).to_have_count(7)
    expect(items.first).to_contain_text("o2 ")
    page.locator(".st-key-undo-delete button").click()
    expect(cards).to_have_count(8)
    expect(items.first).to_contain_text("o5 ")
    page.locator(".st-key-add-measure button").click()
    expect(cards).to_have_count(9)
    expect(items.last.locator("[data-tag]")).to_have_count(0)


def test_importing_a_year_again_shows_each_number_and_keeps_the_earlier_version(server, page: Page, tmp_path):
    saved_rawe(page, server)
    book = load_workbook(CASES / "rawe_2567.xlsx")
    book.active["D8"] = 97.81
    book.active["D45"] = 100
    book.active.delete_rows(50, 6)  # three items that stand nowhere else
    book.save(tmp_path / "แก้แล้ว.xlsx")
    page.goto(f"{server.url}/import")
    settled(page)
    upload(page, "แก้แล้ว.xlsx", folder=tmp_path)
    expect(page.get_by_role("heading", name="จะเปลี่ยน 2 ค่า")).to_be_visible()
    for answer, count in (("ใช้เฉพาะค่าในไฟล์ใหม่", 5), ("คงค่าเดิมไว้", 2)):
        page.locator(".st-key-removed-answer label").filter(has_text=answer).click(delay=100)
        expect(page.get_by_role("heading", name=f"จะเปลี่ยน {count} ค่า")).to_be_visible()
    page.locator(".st-key-save-scores button:enabled").click()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึก 70 คะแนน")
    go(page, "รอบการประเมิน")
    expect(page.get_by_text("ฉบับที่ 2 ·")).to_be_visible()
    page.get_by_text("ฉบับที่ 1 ·").click()
    expect(page.get_by_text("ต่างจากฉบับที่ใช้อยู่ 2 ค่า")).to_be_visible()
    page.get_by_role("button", name="กลับไปใช้ฉบับนี้").click(delay=100)
    expect(page.get_by_text("ฉบับที่ 3 ·")).to_be_visible()
    go(page, "ข้อ OIT ที่ไม่ผ่าน")
    expect(page.locator(".ita-tile.fail[role=img]")).to_have_count(7)


BAD = {
    "note.xlsx": b"this is no workbook",
    "empty.xlsx": b"",
    "no_scores.csv": "ชื่อ,หมายเหตุ\nก,ข\n".encode(),
    "no_year.csv": "หน่วยงาน,อบต.ระเว\nรหัส,รายการ,คะแนน\n1,การปฏิบัติหน้าที่,97.97\n".encode(),
    "too_high.csv": "หน่วยงาน,อบต.ระเว\nปีงบประมาณ,2567\nรหัส,รายการ,คะแนน\n1,การปฏิบัติหน้าที่,197.97\n".encode(),
    "words.csv": "หน่วยงาน,อบต.ระเว\nปีงบประมาณ,2567\nรหัส,รายการ,คะแนน\n1,การปฏิบัติหน้าที่,ดีมาก\n2,การใช้งบประมาณ,90\n".encode(),
    "twice.csv": "หน่วยงาน,อบต.ระเว\nปีงบประมาณ,2567\nรหัส,รายการ,คะแนน\no1,โครงสร้าง,100\no1,โครงสร้าง,0\n".encode(),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_said_in_thai_and_stores_nothing(sample_server, sample_page: Page, tmp_path, name):
    page = sample_page
    (tmp_path / name).write_bytes(BAD[name])
    page.goto(f"{sample_server.url}/import")
    settled(page)
    upload(page, name, folder=tmp_path)
    said = "ไฟล์ยังขาดชื่อหน่วยงานหรือปี" if name == "no_year.csv" else "พบข้อผิดพลาด"
    expect(page.get_by_test_id("stAlertContentError")).to_contain_text(said)
    expect(page.locator(".st-key-problems")).to_contain_text(name)
    expect(page.locator(".st-key-save-scores button")).to_be_disabled()
    assert not (sample_server.log.parent / "ita.db").exists()


def test_a_file_that_names_no_agency_is_answered_by_the_person(server, page: Page, tmp_path):
    (tmp_path / "silent.csv").write_text("รหัส,รายการ,คะแนน\n1,การปฏิบัติหน้าที่,97.97\n", encoding="utf-8-sig")
    page.goto(f"{server.url}/import")
    settled(page)
    upload(page, "silent.csv", folder=tmp_path)
    expect(page.locator(".st-key-save-scores button")).to_be_disabled()
    card = page.locator(".st-key-card-answers")
    expect(card).to_contain_text("silent.csv")
    card.get_by_label("หน่วยงาน").fill("องค์การบริหารส่วนตำบลทดสอบ")
    page.keyboard.press("Enter")
    card.get_by_label("ปีงบประมาณ").fill("2567")
    page.get_by_role("option", name="2567").click()
    page.locator(".st-key-save-scores button:enabled").click()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึก 1 คะแนน")
    expect(page.locator(".st-key-agency input")).to_have_value("อบต.ทดสอบ")


def test_the_blank_form_is_filled_and_read_back(server, page: Page, tmp_path):
    page.goto(f"{server.url}/import")
    settled(page)
    choose(page, "template-year", "2567")
    book = load_workbook(io.BytesIO(download(page, "template")))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == "หน่วยงาน":
                    sheet.cell(cell.row, cell.column + 1).value = RAWE
                if cell.value == "ITA":
                    sheet.cell(cell.row, cell.column + 2).value = 86.63
    book.save(tmp_path / "form.xlsx")
    upload(page, "form.xlsx", folder=tmp_path)
    expect(page.get_by_role("heading", name="อ่านได้ 1 คะแนน จาก 1 รอบการประเมิน")).to_be_visible()
    page.locator(".st-key-save-scores button:enabled").click()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึก 1 คะแนน")
    go(page, "ภาพรวม")
    expect(page.locator(".ita-score b")).to_have_text("86.63")


def test_two_files_of_one_name_each_have_their_answer_and_their_marked_copy(server, page: Page, tmp_path):
    for folder, rows in (("ก", ((INDICATORS[0], 90), (INDICATORS[1], "เก้าสิบ"))), ("ข", ((INDICATORS[0], 80), (INDICATORS[1], 70), (INDICATORS[2], 170)))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "คะแนน.xlsx").write_bytes(xlsx(("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",), HEAD, *rows))
    page.goto(f"{server.url}/import")
    settled(page)
    upload(page, "ก/คะแนน.xlsx", "ข/คะแนน.xlsx", folder=tmp_path)
    answers = page.locator(".st-key-card-answers")
    expect(answers.get_by_role("textbox")).to_have_count(2)
    for place, name in enumerate(("อบต.หนึ่ง", "อบต.สอง")):
        answers.get_by_role("textbox").nth(place).fill(name)
        answers.get_by_role("textbox").nth(place).press("Enter")
        settled(page)
    found = page.locator(".st-key-problems")
    expect(found).to_contain_text("เก้าสิบ")
    expect(found).to_contain_text("170")
    marked = []
    for button in page.locator("[class*='st-key-marked-'] button").all():
        with page.expect_download() as got:
            button.click(delay=100)
        sheet = load_workbook(io.BytesIO(Path(got.value.path()).read_bytes())).active
        marked.append({cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment})
    assert marked == [{"B4"}, {"B5"}]
