"""A document in a real browser: downloaded and compared with the store, issued, and unchanged after an edit."""

import io
from hashlib import sha256
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from ita import store
from ita.measures import draft
from ita.store import measures, rounds
from ita.store.issued import issued_of
from ita.store.samples import sample_facts, sample_scores
from tests.browser.conftest import settled
from tests.exports.word_files import RAWE, tables, texts


@pytest.fixture
def engine(tmp_path, server):
    """The server's own database with the scores and the drafted measures of one agency."""
    made = store.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    store.upgrade(made)
    table = sample_scores()
    table = table[table["agency"] == RAWE]
    rounds.save(made, table, sample_facts(), "rawe.xlsx")
    measures.add(made, RAWE, 2568, draft(table, 2567))
    yield made
    made.dispose()


def choose(page: Page, label: str) -> None:
    page.get_by_test_id("stMain").get_by_role("radio", name=label, exact=True).click(delay=100)
    settled(page)


def download(page: Page, key: str) -> bytes:
    with page.expect_download() as started:
        page.locator(f".st-key-{key} button:visible").click()
    return Path(started.value.path()).read_bytes()


def test_a_document_is_made_issued_and_kept(server, engine, page: Page):
    page.goto(f"{server.url}/documents?agency={RAWE}&year=2567")
    settled(page)
    field = page.locator(".st-key-document-form input")
    field.fill("วิเคราะห์ท้ายตาราง")
    page.get_by_role("option").first.click()
    expect(page.locator(".ita-paper")).to_contain_text("86.63")
    kept = measures.measures_of(engine, RAWE, 2568)
    expect(page.locator(".ita-paper table").last).to_be_visible()
    expect(page.get_by_test_id("stAlertContentSuccess")).to_contain_text("เอกสารครบ")

    word = download(page, "document-word")
    assert ["", "10", "การป้องกันการทุจริต", "90.00"] in tables(word)[0] and "ประจำปีงบประมาณ พ.ศ. 2568" in texts(word)
    assert tables(word)[8][1:] == [[one.measure, one.steps, one.owner, one.timeframe] for one in kept]
    sheets = openpyxl.load_workbook(io.BytesIO(download(page, "document-excel"))).worksheets
    assert [cell.value for cell in sheets[0]["A"]][3:] == [one.measure for one in kept]
    assert str(sheets[1]["E4"].value).startswith("=IF(COUNT(") and sheets[1]["D4"].value == 86.63
    assert download(page, "document-csv").startswith(b"\xef\xbb\xbf")

    page.get_by_role("button", name="ออกเอกสาร").dblclick()
    expect(page.get_by_text("ฉบับที่ 1 แล้ว")).to_be_visible()
    [issued] = issued_of(engine, RAWE, 2568)
    before = kept[0].measure
    measures.edit(engine, kept[0].id, {"measure": before}, {"measure": "แก้ภายหลัง"})
    page.reload()
    settled(page)
    expect(page.locator(".ita-paper")).to_contain_text("แก้ภายหลัง")
    choose(page, "ฉบับที่ออกแล้ว")
    expect(page.locator(".ita-checksum code")).to_have_text(issued.checksum)
    again = download(page, f"issued-{issued.id}")
    assert sha256(again).hexdigest() == issued.checksum
    assert tables(again)[8][1][0] == before
