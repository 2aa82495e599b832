"""Reading against bare calamine, both as whole processes, in turn: time, memory, and whether cost grows with the size."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks import workbooks

OURS = "import sys; from ita.reading import read; print(len(read('a.xlsx', open(sys.argv[1], 'rb').read()).scores))"
BARE = "import sys, python_calamine as c; print(len(c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()))"
WIDE, ITEMS, COLUMNS = 8_300, 600_000, 80


class Cost(NamedTuple):
    """What a process and its children took: seconds on the clock, seconds of processors."""

    wall: float
    cpu: float


def reading_wide(runs: int = 11) -> tuple[float, float]:
    """Return the seconds from the file to checked tidy rows of 8,300 agencies x 80 columns, and by calamine alone."""
    return _against_bare(workbooks.national(WIDE, COLUMNS), runs)


def reading_items(runs: int = 3) -> tuple[float, float]:
    """Return the seconds from the file to 600,000 checked tidy rows, one item score a row, and by calamine alone."""
    return _against_bare(workbooks.items(ITEMS), runs)


def reading_memory() -> tuple[float, float]:
    """Return the MB that reading 600,000 item rows takes at its peak, the process that asks and its child together, and calamine alone."""
    with _file(workbooks.items(ITEMS)) as path:
        return _peak(OURS, path), _peak(BARE, path)


def reading_grows(runs: int = 7) -> tuple[float, float]:
    """Print what three sizes cost; return the seconds that the largest takes beyond the start, and four times those of one a quarter of it.

    The sizes are read in turn and the middle of each is taken: one that had a slow minute alone would say nothing of growth.
    """
    sizes = (1, WIDE, WIDE * 2, WIDE * 4)
    with ExitStack() as stack:
        paths = [stack.enter_context(_file(workbooks.national(agencies, COLUMNS))) for agencies in sizes]
        turns = [[_run(OURS, path).wall for path in paths] for _ in range(runs + 1)][1:]
    taken = [statistics.median(of_size) for of_size in zip(*turns, strict=True)]
    start = taken[0]
    for agencies, seconds in zip(sizes[1:], taken[1:], strict=True):
        print(f"  {agencies:6,} x {COLUMNS}: {seconds:.2f} s, {(seconds - start) / agencies * 1000:.2f} s for 1,000 agencies beyond the start", flush=True)
    return taken[3] - start, 4 * (taken[1] - start)


def _against_bare(content: bytes, runs: int) -> tuple[float, float]:
    """Return the seconds of each in the turn whose ratio is in the middle; the first turn warms the disk's cache.

    Not the best of each: a processor that others share has fast and slow minutes, and the best of the longer program would be set
    against a minute that was fast for the shorter one alone.
    """
    with _file(content) as path:
        turns = [(_run(OURS, path), _run(BARE, path)) for _ in range(runs + 1)][1:]
    turns.sort(key=lambda turn: turn[0].wall / turn[1].wall)
    best = min(ours.wall for ours, _ in turns), min(bare.wall for _, bare in turns)
    ours, bare = turns[len(turns) // 2]
    print(f"  {runs} turns from {turns[0][0].wall / turns[0][1].wall:.2f} to {turns[-1][0].wall / turns[-1][1].wall:.2f}, "
          f"best {best[0]:.2f} / {best[1]:.2f} = {best[0] / best[1]:.2f}, processors {ours.cpu / bare.cpu:.2f}", flush=True)
    return ours.wall, bare.wall


@contextmanager
def _file(content: bytes):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(content)
        yield str(path)


def _run(program: str, path: str) -> Cost:
    before, started = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-c", program, path], check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - started, os.times()
    return Cost(wall, after.children_user + after.children_system - before.children_user - before.children_system)


def _peak(program: str, path: str) -> float:
    """Return the most MB that a program and its children held together (Linux)."""
    process, most = subprocess.Popen([sys.executable, "-c", program, path], stdout=subprocess.DEVNULL), 0.0
    while process.poll() is None:
        most = max(most, sum(map(_resident, _family(process.pid))))
        time.sleep(0.01)
    return most


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(one for child in children for one in _family(int(child)))]


def _resident(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    return int(status.split("VmRSS:")[1].split()[0]) / 1024 if "VmRSS:" in status else 0.0
