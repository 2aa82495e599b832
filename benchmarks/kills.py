"""Kill the real server between an edit and its answer, and count what was lost: `python -m benchmarks.kills [times]`.

The store alone is killed in tests/test_store_killed.py; this one is the whole program with a browser, which takes minutes.
"""

import random
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Error, sync_playwright
from sqlalchemy import text as sql

from ita import store
from ita.measures import Measure
from ita.store import measures
from tests.browser.conftest import settled, start
from tests.browser.install import browser
from tests.test_store import NO_FACTS, RAWE, rounds, scored

SAVED = ".ita-saved:not(:empty)"  # the word that answers an edit; a new session has none before its first one
PATIENCE = 120_000  # milliseconds; a cold start on a busy machine is slow and no loss


def main() -> None:
    """Kill as often as asked and print what was answered, what was found, and what was lost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance, answered, unanswered_but_kept, lost = random.Random(1), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        engine = store.connect(f"sqlite:///{folder}/ita.db")
        store.upgrade(engine)
        rounds.save(engine, scored(RAWE, 2567, o2=0.0), NO_FACTS, "a.xlsx")
        measures.add(engine, RAWE, 2568, [Measure(item_codes="o2", measure="ก")])
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        for number in range(times):
            words = f"ข้อความครั้งที่ {number}"
            told = _edit_and_kill(chromium, Path(folder), words, chance.uniform(0, 0.25))
            kept = measures.measures_of(engine, RAWE, 2568)[0].measure == words
            with engine.connect() as connection:
                sound = connection.execute(sql("PRAGMA integrity_check")).scalar() == "ok"
            answered += told
            unanswered_but_kept += kept and not told
            lost += (told and not kept) or not sound
        chromium.close()
        engine.dispose()
    print(f"{times} kills: {answered} edits were answered, {unanswered_but_kept} more were written before their answer, {lost} lost")
    sys.exit(bool(lost))


def _edit_and_kill(chromium, folder: Path, words: str, wait: float) -> bool:
    """Edit a measure, kill the server after `wait` seconds, and say whether the person had been told that it is saved."""
    server = start(folder)
    page = chromium.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{server.url}/draft?agency={RAWE}&year=2567")
    settled(page)
    field = page.locator("[class*='st-key-card-measure-']").first.get_by_label("มาตรการ", exact=True)
    field.fill(words)
    field.press("Control+Enter")
    page.wait_for_timeout(wait * 1000)
    try:
        told = page.locator(SAVED).count() > 0
    except Error:
        told = False
    server.process.kill()
    server.process.wait()
    page.close()
    return told


if __name__ == "__main__":
    main()
