"""Every page in a real browser: first start on samples, links, digits, no host but our own."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled

RAWE = "องค์การบริหารส่วนตำบลระเว"
ADDRESSES = ["", "trends", "tools", "failing", "draft", "import", "rounds"]


def test_a_newcomer_sees_the_samples_on_every_page(server, page: Page):
    page.goto(f"{server.url}/?agency={RAWE}&year=2567")
    settled(page)
    expect(page.locator(".ita-sample")).to_have_text("ตัวอย่าง")
    expect(page.locator(".ita-score b")).to_have_text("86.63")
    # The marks themselves, not just a canvas: three bars with their tracks, ten dots, seven failed tiles.
    expect(page.locator(".st-key-chart-tools .trace.bars path")).to_have_count(6)
    expect(page.locator(".st-key-chart-indicators .scatterlayer .points path.point")).to_have_count(10)
    expect(page.locator(".ita-tile.fail[role=img]")).to_have_count(7)
    for title in ("แนวโน้มตัวชี้วัด", "ผลรายเครื่องมือ", "ร่างมาตรการ", "นำเข้าคะแนน", "รอบการประเมิน"):
        page.get_by_test_id("stSidebarNavLink").get_by_text(title, exact=True).click(delay=100)
        settled(page)
        expect(page.get_by_role("heading", level=2)).to_contain_text(title)
        expect(page.get_by_test_id("stAlertContentError")).to_have_count(0)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_to_any_page_of_a_cold_server_passes_the_way_in(server, page: Page, address):
    page.goto(f"{server.url}/{address}?agency={RAWE}&year=2567")
    settled(page)
    expect(page.locator("html")).to_have_attribute("lang", "th")
    expect(page.locator(".st-key-agency input")).to_have_value("อบต.ระเว")
    expect(page.locator("[class*='st-key-year-'] input")).to_have_value("2567")


def test_the_choice_is_kept_over_pages_and_in_the_address(server, page: Page):
    page.goto(server.url)
    settled(page)
    page.locator(".st-key-agency input").click()
    page.get_by_role("option", name="อบต.ระเว").click()
    expect(page.locator(".ita-score b")).to_have_text("86.63")
    page.get_by_test_id("stSidebarNavLink").get_by_text("ผลรายเครื่องมือ").click()
    settled(page)
    expect(page.locator(".st-key-agency input")).to_have_value("อบต.ระเว")
    page.wait_for_url("**/tools?agency=*&year=2567")
    page.goto(page.url)
    settled(page)
    expect(page.locator(".st-key-agency input")).to_have_value("อบต.ระเว")


def test_a_link_to_an_unknown_agency_says_so(server, page: Page):
    page.goto(f"{server.url}/?agency=อบต.ไม่มีจริง&year=2567")
    settled(page)
    expect(page.get_by_test_id("stAlert")).to_contain_text("ลิงก์นี้อ้างถึง")


def test_thai_digits_everywhere(server, page: Page):
    page.goto(f"{server.url}/?agency={RAWE}&year=2567")
    settled(page)
    page.get_by_text("ใช้เลขไทย").click()
    expect(page.locator(".ita-score b")).to_have_text("๘๖.๖๓")
    expect(page.locator(".st-key-chart-tools")).to_contain_text("๘๑.๘๔")
    expect(page.locator("[class*='st-key-year-'] input")).to_have_value("๒๕๖๗")
