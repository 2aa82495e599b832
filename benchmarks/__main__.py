"""Print the five ratios of the speed goals; run with `make bench`."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from benchmarks import workbooks
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


def reading(runs: int = 5) -> tuple[float, float]:
    """Return the seconds to read 8,300 agencies x 80 columns: to checked tidy rows in the app, by calamine alone."""
    from ita import scores
    from ita.reading import read

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "national.xlsx"
        path.write_bytes(workbooks.national(8_300, 80))
        content = path.read_bytes()
        bare = [sys.executable, "-c", "import sys, python_calamine as c; "
                "[s.to_python() for s in map(c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index, [0])]", str(path)]
        ours, alone = [], []
        for turn in range(runs + 1):
            started = time.perf_counter()
            table = scores.check(read(path.name, content).scores)
            between = time.perf_counter()
            subprocess.run(bare, check=True)
            ended = time.perf_counter()
            if turn:
                ours.append(between - started)
                alone.append(ended - between)
        assert len(table) > 600_000, len(table)
    return statistics.median(ours), statistics.median(alone)


GOALS = (
    ("server start to overview's charts, s", start_to_charts, 1.3),
    ("rerun of overview on the server, s", rerun, 1.3),
    ("95th percentile: 50 viewers against one, s", many_viewers, 4.0),
    ("memory with 20 idle sessions, MB", memory, 1.3),
    ("reading 8,300 x 80 to tidy rows, s", reading, 3.0),
)


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


if __name__ == "__main__":
    main()
