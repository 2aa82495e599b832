"""The what-if page at its worst, every item of a year failed: from a click to the new figures, in Chromium and on the server."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.servers import Viewer, served

AGENCY = "เทศบาลตำบลทุกข้อไม่ผ่าน"
FIGURES = b"ita-after"  # stands in the piece of the page that shows the new overall
# The time from a trusted click on an item until the card with the results says something else.
WATCH = """() => { window.took = []; document.addEventListener('click', event => {
    if (!event.isTrusted || !event.target.closest('.st-key-card-mend')) return;
    const card = document.querySelector('.st-key-card-outcome'), before = card.innerText, start = event.timeStamp;
    const seen = new MutationObserver(() => { if (card.innerText !== before) { took.push(performance.now() - start); seen.disconnect(); } });
    seen.observe(card, {childList: true, subtree: true, characterData: true});
  }, true); }"""


@dataclass(frozen=True)
class Taken:
    """Milliseconds of several clicks on one year's page."""

    fiscal_year: int
    items: int
    browser: list[float]
    server: list[float]


def measured(clicks: int = 20) -> Iterator[Taken]:
    """Yield what clicks took for each year that has rules; half of them begin with nothing ticked, half with everything."""
    from playwright.sync_api import sync_playwright

    from ita.frameworks import YEARS
    from tests.browser.install import browser

    with served("app.py", fill) as (address, _), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-background-networking"])
        for year in YEARS:
            items, in_browser = _in_browser(chromium, address, year, clicks)
            yield Taken(year, items, in_browser, _on_server(address, year, clicks))
        chromium.close()


def fill(url: str) -> None:
    """Store an agency that failed every item of every year."""
    import pandas as pd

    from ita import scores, store
    from ita.frameworks import YEARS
    from ita.store import rounds

    rows = [{"agency": AGENCY, "fiscal_year": year, "tool": "", "level": level, "code": code, "score": points}
            for year in YEARS for (level, code), points in _all_failed(year).items()]
    engine = store.connect(url)
    store.upgrade(engine)
    table = scores.typed(pd.DataFrame(rows).reindex(columns=list(scores.COLUMNS)).fillna(""))
    rounds.save(engine, table, pd.DataFrame(columns=list(scores.ROUND_COLUMNS)), "made")
    engine.dispose()


def _all_failed(year: int) -> dict[tuple[str, str], float]:
    from ita.frameworks import framework, indicators

    failed = {("item", item.code): 0.0 for item in framework(year).items_of("OIT")}
    known = {("indicator", str(number)): 0.0 if one.tool == "OIT" else 88.0 for number, one in indicators().items()}
    return {**failed, **known, ("tool", "IIT"): 88.0, ("tool", "EIT"): 88.0, ("tool", "OIT"): 0.0, ("overall", "ITA"): 52.8}


def _query(year: int) -> str:
    return f"agency={AGENCY}&year={year}"


def _in_browser(chromium, address: str, year: int, clicks: int) -> tuple[int, list[float]]:
    page = chromium.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"http://{address}/what-if?{_query(year)}")
    items = page.locator(".st-key-card-mend [aria-pressed]")
    items.first.wait_for()
    page.wait_for_timeout(1500)
    page.evaluate(WATCH)
    taken = _clicked(page, items, clicks // 2)
    page.locator(".st-key-mend-all button").click()
    page.wait_for_timeout(1000)
    page.evaluate("window.took = []")
    taken += _clicked(page, items, clicks - clicks // 2)
    count = items.count()
    page.close()
    return count, taken


def _clicked(page, items, clicks: int) -> list[float]:
    for number in range(clicks):
        items.nth(number % items.count()).click()
        page.wait_for_function(f"took.length > {number}")
        page.wait_for_timeout(300)  # a person reads before the next click
    return page.evaluate("took")


def _on_server(address: str, year: int, runs: int) -> list[float]:
    """Return the milliseconds until the piece with the new figures leaves the server, everything ticked."""
    viewer = Viewer(address, _query(year), "what-if")
    viewer.rerun()
    taken = []
    for number in range(runs):
        viewer.tick(slice(number % 2, None))  # one item less every second time, so that there is something new
        started = time.perf_counter()
        viewer.rerun(lambda message: message.delta.new_element.html.body.encode().find(FIGURES) >= 0)
        taken.append((viewer.seen_at - started) * 1000)
    viewer.close()
    return taken
