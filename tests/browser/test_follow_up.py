"""The follow-up in a real browser: report on a measure, reload and find it; carry one over and find it in the next year's draft."""

from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from ita import scores as tidy
from ita import store as stores
from ita.measures import Measure
from ita.store import measures, rounds
from tests.browser.conftest import settled, until
from tests.browser.test_main_job import go
from tests.scoring.published import made

AGENCY = "องค์การบริหารส่วนตำบลทดสอบ"


@pytest.fixture
def planned(server, tmp_path: Path):
    """Scores of two years with renumbered items, and a plan of the second with two measures; no sample agency has these."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    rows = [{"agency": AGENCY, "fiscal_year": year, "tool": "OIT", "level": "item", "code": code, "name": "", "score": score,
             "file": "", "sheet": "", "cell": ""} for year, scores in ((2566, {"o7": 0, "o2": 0}), (2567, {"o5": 0, "o2": 100}))
            for (_, code), score in made(year, scores).scores.items()]
    rounds.save(engine, tidy.typed(pd.DataFrame(rows)), pd.DataFrame(columns=list(tidy.ROUND_COLUMNS)), "made.csv")
    measures.add(engine, AGENCY, 2567, [Measure(measure="เผยแพร่ข่าวทุกสัปดาห์", item_codes="o7"), Measure(measure="ทำเนียบผู้บริหาร", item_codes="o2")])
    yield engine
    engine.dispose()


def test_report_reload_and_carry_over(planned, server, page: Page):
    page.goto(f"{server.url}/follow-up?agency={AGENCY}&year=2566")
    settled(page)
    cards = page.locator("[class*='st-key-card-follow-']")
    expect(cards).to_have_count(2)
    done = cards.last
    done.locator("[data-testid=stSelectbox] input").click()
    page.get_by_role("option", name="แล้วเสร็จ").click()
    expect(page.get_by_role("heading", level=2)).to_contain_text("แล้วเสร็จ 1 จาก 2 มาตรการ")
    done.get_by_label("ผลการดำเนินการ").fill("เผยแพร่ครบ 12 ตำแหน่ง")
    done.get_by_label("หลักฐาน").fill("https://www.example.go.th/executives")  # leaving the field above saves it
    done.get_by_label("ความก้าวหน้า").fill("๑๐๐")
    done.get_by_label("ข้อเสนอแนะ").focus()
    until(lambda: measures.measures_of(planned, AGENCY, 2567)[1].progress == 100)
    settled(page)  # until then Streamlit keeps the old field beside the new one
    expect(done.get_by_label("ความก้าวหน้า")).to_have_value("100")
    expect(done.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    page.reload()
    settled(page)
    expect(done.get_by_label("ผลการดำเนินการ")).to_have_value("เผยแพร่ครบ 12 ตำแหน่ง")
    expect(done.get_by_label("ความก้าวหน้า")).to_have_value("100")
    expect(done.locator("[data-testid=stSelectbox] input")).to_have_value("✓ แล้วเสร็จ")

    page.locator(".st-key-follow-view").get_by_text("ทำต่อปีถัดไป").click(delay=100)
    expect(page.locator(".st-key-card-offers")).to_contain_text("รหัสข้อ o7 เป็น o5")
    expect(page.locator(".st-key-card-others")).to_contain_text("เสร็จแล้ว")
    page.locator(".st-key-carry-do button").click(delay=100)
    expect(page.locator(".st-key-card-others")).to_contain_text("ต่อเนื่องเป็นมาตรการที่ 1 ของแผนปี 2568")
    page.locator(".st-key-carry-open button").click(delay=100)
    expect(page.get_by_role("heading", level=2)).to_contain_text("ร่างมาตรการ ปีงบประมาณ 2568")
    drafted = page.locator("[class*='st-key-card-measure-']")
    expect(drafted).to_have_count(1)
    expect(drafted.first).to_contain_text("ต่อเนื่อง")
    expect(drafted.first.get_by_label("มาตรการ", exact=True)).to_have_value("เผยแพร่ข่าวทุกสัปดาห์")
    go(page, "ติดตามผล")
    expect(page.locator(".st-key-carry-do")).to_have_count(0)
