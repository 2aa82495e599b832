"""Every page in a real browser: first start on samples, links, digits, no word of English, no host but our own."""

import re

import pytest
from playwright.sync_api import Page, expect

from ita import text
from ita.ui.shell import PAGE_FILES
from tests.browser.conftest import settled

RAWE = "องค์การบริหารส่วนตำบลระเว"
ADDRESSES = ["" if name == "overview" else name for files in PAGE_FILES.values() for name in files]


# What is Latin in Thai: names of the instruments, of kinds of files and programs, codes, and official names of items.
LATIN = re.compile(r"ITA|[IEO]IT|Excel|Word|OpenDocument|CSV|HTML|MB|E-Service|No Gift Policy|Social Network|Q&A|\S+\.xlsx|\.\w+|[ieo]\d+|[A-Z]+\d+|A{1,2}")
SHOWN = """() => {
  const said = [], all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (all.nextNode()) {
    const near = all.currentNode.parentElement;
    if (near.checkVisibility({visibilityProperty: true}) && parseFloat(getComputedStyle(near).fontSize) &&
        !near.closest("script, style, noscript, [data-testid=stIconMaterial]")) said.push(all.currentNode.nodeValue);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt", "aria-roledescription"])
    for (const one of document.querySelectorAll(`[${name}]`)) said.push(one.getAttribute(name));
  return said;
}"""


def english(page: Page) -> list[str]:
    """Return what is shown, or read to the blind, in words that are not Thai."""
    return [words for words in page.evaluate(SHOWN) if re.search("[A-Za-z]{2}", LATIN.sub("", words))]


def test_a_newcomer_sees_the_samples_on_every_page(sample_server, sample_page: Page):
    page = sample_page
    page.goto(f"{sample_server.url}/?agency={RAWE}&year=2567")
    settled(page)
    expect(page.locator(".ita-sample")).to_have_text("ตัวอย่าง")
    expect(page.locator(".ita-score b")).to_have_text("86.63")
    # The marks themselves, not just a canvas: three bars with their tracks, ten dots, seven failed tiles.
    expect(page.locator(".st-key-chart-tools .trace.bars path")).to_have_count(6)
    expect(page.locator(".st-key-chart-indicators .scatterlayer .points path.point")).to_have_count(10)
    expect(page.locator(".ita-tile.fail[role=img]")).to_have_count(7)
    assert english(page) == []
    for title in [title for name, title in text.PAGES.items() if name != "overview"]:
        page.get_by_test_id("stSidebarNavLink").get_by_text(title, exact=True).click(delay=100)
        settled(page)
        expect(page.locator("[data-testid=stSidebarNavLink][aria-current=page]")).to_have_text(title)
        expect(page.get_by_role("heading", level=2)).to_have_count(1)
        expect(page.get_by_test_id("stAlertContentError")).to_have_count(0)
        assert english(page) == []


@pytest.mark.parametrize("address", ["", "draft", "import"])
def test_a_link_to_a_cold_server_passes_the_way_in(server, page: Page, address):
    shows_what_the_link_names(page, f"{server.url}/{address}")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_to_any_page_passes_the_way_in(sample_server, sample_page: Page, address):
    shows_what_the_link_names(sample_page, f"{sample_server.url}/{address}")


def shows_what_the_link_names(page: Page, address: str) -> None:
    page.goto(f"{address}?agency={RAWE}&year=2567")
    settled(page)
    expect(page.locator("html")).to_have_attribute("lang", "th")
    expect(page.locator(".st-key-agency input")).to_have_value("อบต.ระเว")
    expect(page.locator("[class*='st-key-year-'] input")).to_have_value("2567")


def test_the_choice_is_kept_over_pages_and_in_the_address(sample_server, sample_page: Page):
    page = sample_page
    page.goto(sample_server.url)
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


def test_a_link_to_an_unknown_agency_says_so(sample_server, sample_page: Page):
    page = sample_page
    page.goto(f"{sample_server.url}/?agency=อบต.ไม่มีจริง&year=2567")
    settled(page)
    expect(page.get_by_test_id("stAlert")).to_contain_text("ลิงก์นี้อ้างถึง")


def test_thai_digits_everywhere(sample_server, sample_page: Page):
    page = sample_page
    page.goto(f"{sample_server.url}/?agency={RAWE}&year=2567")
    settled(page)
    page.get_by_text("ใช้เลขไทย").click()
    expect(page.locator(".ita-score b")).to_have_text("๘๖.๖๓")
    # For a moment Streamlit keeps the old figure beside the new one.
    expect(page.locator(".st-key-chart-tools:not([data-stale=true])")).to_contain_text("๘๑.๘๔")
    expect(page.locator(".st-key-year-thai input")).to_have_value("๒๕๖๗")


def test_names_from_files_are_shown_as_they_stand_and_fetch_nothing(server, page: Page, tmp_path):
    name = "องค์การบริหารส่วนตำบล![x](http://example.com/a.png) **หนา** [ลิงก์](http://example.com) <img src=x>"
    (tmp_path / "ชื่อ.csv").write_text(f'หน่วยงาน,"{name}"\nปีงบประมาณ,2567\nรหัส,รายการ,คะแนน\n1,การปฏิบัติหน้าที่,97.97\n',
                                     encoding="utf-8-sig")
    page.goto(f"{server.url}/import")
    settled(page)
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(tmp_path / "ชื่อ.csv")
    page.locator(".st-key-save-scores button:enabled").click()
    expect(page.get_by_test_id("stAlert").first).to_contain_text("บันทึก 1 คะแนน")
    for address in ADDRESSES:
        page.goto(f"{server.url}/{address}")
        settled(page)
        expect(page.locator("[data-testid=stMain] strong", has_text="หนา")).to_have_count(0)
        # The charts of a document's preview are pictures of our own.
        expect(page.locator("[data-testid=stMain] img:not([src^='data:image/png;'])")).to_have_count(0)
