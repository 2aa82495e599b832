"""What is typed into a field is saved while the person stays in it, and when the page goes away."""

from playwright.sync_api import Page, expect

from ita import store
from ita.store import measures
from tests.browser.conftest import settled, until
from tests.browser.test_main_job import RAWE, saved_rawe


def stored(tmp_path) -> str:
    engine = store.connect(f"sqlite:///{tmp_path}/ita.db")
    first = measures.measures_of(engine, RAWE, 2568)[0].measure
    engine.dispose()
    return first


def test_words_are_saved_without_leaving_the_field(server, page: Page, tmp_path):
    saved_rawe(page, server)
    page.goto(f"{server.url}/draft?agency={RAWE}&year=2567")
    settled(page)
    page.locator(".st-key-draft-add button").click()
    field = page.locator("[class*='st-key-card-measure-']").first.get_by_label("มาตรการ", exact=True)
    expect(field).not_to_have_value("")
    before = field.input_value()
    field.click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" และแจ้งเวียน ")  # a space at the end is not stored, and must not throw the person out of the field
    until(lambda: stored(tmp_path) == f"{before} และแจ้งเวียน")
    settled(page)
    expect(field).to_be_focused()
    page.keyboard.type("ทุกเดือน")
    expect(field).to_have_value(f"{before} และแจ้งเวียน ทุกเดือน")
    page.reload()  # at once, before any pause
    settled(page)
    expect(field).to_have_value(f"{before} และแจ้งเวียน ทุกเดือน")
