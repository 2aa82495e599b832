"""Measures go out to Excel, are edited there and come back: what changed is seen, chosen, saved, and found on the draft."""

import io

from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from ita import reading, store
from ita.measures import draft
from ita.store import measures, rounds
from tests.browser.conftest import settled
from tests.browser.test_main_job import CASES, RAWE, download, go, upload


def planned(folder) -> None:
    """Store the scores of 2567 and the eight drafted measures of 2568 before anybody opens a page."""
    engine = store.connect(f"sqlite:///{(folder / 'ita.db').as_posix()}")
    store.upgrade(engine)
    read = reading.read("rawe_2567.xlsx", (CASES / "rawe_2567.xlsx").read_bytes())
    rounds.save(engine, read.scores, read.rounds, "rawe_2567.xlsx")
    measures.add(engine, RAWE, 2568, draft(read.scores, 2567))
    engine.dispose()


def test_export_edit_import(server, page: Page, tmp_path):
    planned(tmp_path)
    page.goto(f"{server.url}/draft?agency={RAWE}&year=2567")
    settled(page)
    book = load_workbook(io.BytesIO(download(page, "measures-excel")))
    sheet, last = book.active, book.active.max_row
    sheet["D4"], sheet["F5"] = "=จัดทำทำเนียบผู้บริหาร\nให้ครบทุกคน", "กองช่าง"
    sheet["D4"].data_type = "s"
    sheet.cell(last + 1, 2, "o1"), sheet.cell(last + 1, 4, "อบรมจริยธรรมประจำปี")
    book.save(tmp_path / "แก้แล้ว.xlsx")

    go(page, "นำเข้ามาตรการ")
    upload(page, "แก้แล้ว.xlsx", folder=tmp_path)
    expect(page.get_by_role("heading", name="เปลี่ยน 2 · เพิ่ม 1 · เหมือนเดิม 6")).to_be_visible()
    expect(page.locator(".ita-diff.ita-both tbody tr")).to_have_count(2)
    expect(page.locator(".ita-diff ins").last).to_have_text("กองช่าง")
    page.locator("[class*='st-key-card-row-']").nth(1).get_by_text("คงของในระบบ").click()  # of the two changes one is not wanted
    page.locator(".st-key-save-measures button:enabled").click(delay=100)
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึกแล้ว เพิ่ม 1 เปลี่ยน 1 ลบ 0 มาตรการ")

    page.get_by_test_id("stMain").get_by_text("ดูร่างมาตรการ", exact=True).click(delay=100)
    names = page.get_by_label("มาตรการ", exact=True)
    expect(names).to_have_count(9)
    expect(names.first).to_have_value("=จัดทำทำเนียบผู้บริหาร\nให้ครบทุกคน")
    expect(names.last).to_have_value("อบรมจริยธรรมประจำปี")
    assert "กองช่าง" not in [one.owner for one in present(tmp_path)]


def present(folder):
    engine = store.connect(f"sqlite:///{(folder / 'ita.db').as_posix()}")
    try:
        return measures.measures_of(engine, RAWE, 2568)
    finally:
        engine.dispose()
