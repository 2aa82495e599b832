"""Print the ratios of the speed goals and what a click on the what-if page takes; run with `make bench`."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks.documents import excel_of_500, word_by_template_of_500, word_of_500
from benchmarks.reading import reading_grows, reading_items, reading_memory, reading_wide
from benchmarks.servers import OVERVIEW, Viewer, resident_megabytes, served

APP, PREBUILT, THREE = "app.py", "benchmarks/bare/prebuilt.py", "benchmarks/bare/three_charts.py"


def start_to_charts(runs: int = 5) -> tuple[float, float]:
    """Return seconds from starting the server to three charts visible in Chromium: ours, bare."""
    from playwright.sync_api import sync_playwright

    from tests.browser.install import browser

    taken: dict[str, list[float]] = {APP: [], THREE: []}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-background-networking"])
        for turn in range(runs + 1):
            for script in taken:
                seconds = _until_charts(chromium, script)
                if turn:  # the first turn warms the disk's cache
                    taken[script].append(seconds)
        chromium.close()
    return statistics.median(taken[APP]), statistics.median(taken[THREE])


def _until_charts(chromium, script: str) -> float:
    started = time.perf_counter()
    with served(script) as (address, _process):
        page = chromium.new_page()
        page.goto(f"http://{address}/?{OVERVIEW}")
        page.wait_for_function("document.querySelectorAll('.js-plotly-plot .main-svg .trace').length >= 3")
        seconds = time.perf_counter() - started
        page.close()
    return seconds


def rerun(runs: int = 60) -> tuple[float, float]:
    """Return the median seconds of a rerun on the server: overview, bare page with the same figures."""
    medians = []
    with served(APP) as (ours, _), served(PREBUILT) as (bare, _):
        viewers = [Viewer(ours), Viewer(bare)]
        for viewer in viewers:
            for _ in range(10):
                viewer.rerun()
        taken: list[list[float]] = [[], []]
        for _ in range(runs):  # in turn, so that both meet the same machine
            for place, viewer in enumerate(viewers):
                taken[place].append(viewer.rerun())
        medians = [statistics.median(times) for times in taken]
    return medians[0], medians[1]


def many_viewers(count: int = 50, seconds: float = 30, pause: float = 5) -> tuple[float, float]:
    """Return the 95th percentile of reruns with many viewers clicking every few seconds, and with one."""
    with served(APP) as (address, _):
        alone = _clicks(address, 1, 25, 0.2)
        together = _clicks(address, count, seconds, pause)
    return _p95(together), _p95(alone)


def _clicks(address: str, count: int, seconds: float, pause: float) -> list[float]:
    taken: list[float] = []

    def click(place: int) -> None:
        viewer = Viewer(address)
        viewer.rerun()
        time.sleep(pause * place / count)  # people do not click in step
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            took = viewer.rerun()
            taken.append(took)
            time.sleep(max(0.0, pause - took))
        viewer.close()

    threads = [threading.Thread(target=click, args=(place,)) for place in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def memory(sessions: int = 20) -> tuple[float, float]:
    """Return the MB of a server with idle sessions: ours, bare page with the same figures."""
    held = []
    for script in (APP, PREBUILT):
        with served(script) as (address, process):
            viewers = [Viewer(address) for _ in range(sessions)]
            for viewer in viewers:
                viewer.rerun()
            time.sleep(2)
            held.append(resident_megabytes(process))
    return held[0], held[1]


GOALS = (
    ("server start to overview's charts, s", start_to_charts, 1.3),
    ("rerun of overview on the server, s", rerun, 1.3),
    ("95th percentile: 50 viewers against one, s", many_viewers, 4.0),
    ("memory with 20 idle sessions, MB", memory, 1.3),
    ("reading 8,300 x 80 to tidy rows, s", reading_wide, 2.5),
    ("reading 600,000 item rows, s", reading_items, 3.0),
    ("memory peak of 600,000 item rows, MB", reading_memory, 2.0),
    ("reading four times as much, s of those to expect", reading_grows, 1.3),
    ("Word of 500 measures, s of those allowed", word_of_500, 1.0),
    ("the same by an own template, s of those allowed", word_by_template_of_500, 1.0),
    ("Excel of 500 measures, s of those allowed", excel_of_500, 1.0),
)


CLICK_GOAL = 100  # ms from a click to the new figures, for any year


def what_if() -> None:
    """Print for each year what a click on the what-if page takes; best and median, because the machine has other work too."""
    from benchmarks.what_if import measured

    for taken in measured():
        name = f"what-if {taken.fiscal_year}, {taken.items} items failed, ms"
        print(f"{name:45} browser best {min(taken.browser):4.0f} median {statistics.median(taken.browser):4.0f}, "
              f"server best {min(taken.server):4.1f} median {statistics.median(taken.server):4.1f}  (goal at most {CLICK_GOAL})", flush=True)


def main() -> None:
    """Measure everything, or what is named, and print one line each."""
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("only", nargs="*", help="part of a function's name")
    only = parser.parse_args().only
    for name, measure, goal in GOALS:
        if only and not any(word in measure.__name__ for word in only):
            continue
        ours, bare = measure()
        print(f"{name:45} {ours:9.3f} / {bare:9.3f} = {ours / bare:5.2f}  (goal at most {goal})", flush=True)
    if not only or any(word in what_if.__name__ for word in only):
        what_if()


if __name__ == "__main__":
    main()
