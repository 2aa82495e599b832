"""The seven aspects in a real browser: a text that is edited stays, an item that is moved stands in the other aspect."""

import re

from playwright.sync_api import Locator, Page, TimeoutError, expect

from ita import store
from ita.store import rounds
from ita.store.samples import sample_facts, sample_scores
from tests.browser.conftest import settled
from tests.browser.test_main_job import RAWE, go


def stored(folder) -> None:
    engine = store.connect(f"sqlite:///{(folder / 'ita.db').as_posix()}")
    store.upgrade(engine)
    rounds.save(engine, sample_scores(), sample_facts(), "sample_data")
    engine.dispose()


def show_aspect(page: Page, number: int) -> None:
    page.get_by_test_id("stButtonGroup").get_by_role("radio", name=re.compile(f"ประเด็น {number}")).click(delay=100)
    expect(page.locator(".ita-aspect-head")).to_contain_text(f"{number}. ")
    settled(page)


def pick(page: Page, box: Locator, option: str) -> None:
    """Choose an option; a list that is opened while the page is drawn again closes, and is opened once more."""
    expect(box).to_be_visible()
    for _ in range(6):
        settled(page)
        box.press("ArrowDown")
        try:
            page.get_by_role("option", name=option, exact=True).click(delay=100, timeout=3_000)
            return
        except TimeoutError:
            page.keyboard.press("Escape")
    raise AssertionError(f"{option} cannot be chosen")


def opened(page: Page, server, number: int) -> None:
    page.goto(f"{server.url}/aspects?agency={RAWE}&year=2567")
    expect(page.locator(".ita-aspect")).to_have_count(7)
    settled(page)
    show_aspect(page, number)


def test_an_analysis_is_edited_and_an_item_moved(server, page: Page, tmp_path):
    stored(tmp_path)
    opened(page, server, 2)
    analysis = page.locator("[class*='-analysis-2-OIT-'] textarea")
    expect(analysis).to_have_value(re.compile("^ข้อที่ยังไม่ผ่านคือ o12"))
    words = "สถิติการให้บริการยังไม่ครบ\nให้กองที่เกี่ยวข้องรายงานทุกเดือน"
    analysis.fill(words)
    go(page, "ภาพรวม")  # the click that leaves the field leaves the page as well
    opened(page, server, 2)
    expect(analysis).to_have_value(words)

    expect(page.locator(".ita-items")).to_have_count(2)
    pick(page, page.locator(".st-key-move-in-2 input"), "o12 ข้อมูลสถิติการให้บริการ")
    field = page.locator(".st-key-place-o12")
    pick(page, field.get_by_role("combobox"), "4. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ")
    expect(field.locator("[data-tag]:visible")).to_have_count(2)
    settled(page)
    page.reload()
    settled(page)
    opened(page, server, 4)
    expect(page.locator(".ita-items").last).to_contain_text("o12")
    expect(page.locator(".ita-items").last).to_contain_text("อยู่ในประเด็น 2 ด้วย")
