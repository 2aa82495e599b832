"""Starts the child process, waits for it no longer than allowed, and says how it ended."""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections import deque
from pathlib import Path
from typing import IO

from ita.reading import limits

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-P", "-m", "ita.reading.child"]
# What a child needs of the environment; it gets nothing else, so no address or secret of the server.
KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
WINDOWS_TIME_IS_UP = (1816, 0xC0000044)  # ERROR_NOT_ENOUGH_QUOTA, STATUS_QUOTA_EXCEEDED: the job object's CPU time
LONGEST_LINE, MOST_LINES = 2000, 60  # of what a child says on stderr


class Child:
    """A child process that reads one file; its bytes go in and its reply comes out through temporary files."""

    def __init__(self, request: dict, data: bytes, seconds: float = limits.WALL_SECONDS):
        self._ended_by, self._progress = "", 0.0
        self._lines: deque[str] = deque(maxlen=MOST_LINES)
        self._reply = tempfile.TemporaryFile()
        with tempfile.TemporaryFile() as given:
            given.write(json.dumps(request).encode() + b"\n")
            given.write(data)
            given.flush()
            given.seek(0)
            self._process = subprocess.Popen(
                COMMAND, stdin=given, stdout=self._reply, stderr=subprocess.PIPE, env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        self._clock = threading.Timer(seconds, self._end, ["too_slow"])
        self._listener = threading.Thread(target=self._listen)
        for thread in (self._clock, self._listener):
            thread.daemon = True
            thread.start()

    def _listen(self) -> None:
        """Take what the child says on stderr: numbers are how far it is, the rest is why it failed."""
        for said in iter(lambda: self._process.stderr.readline(LONGEST_LINE), b""):
            line = said.decode("utf-8", "replace").rstrip()
            if line.replace(".", "", 1).isdecimal():
                self._progress = min(float(line), 1.0)
            else:
                self._lines.append(line)

    def _end(self, why: str) -> None:
        if self._process.poll() is None:
            self._ended_by = self._ended_by or why
            self._process.kill()

    def cancel(self) -> None:
        """End the child now; its reply is then the problem `cancelled`."""
        self._end("cancelled")

    @property
    def done(self) -> bool:
        """Whether the child has ended."""
        return self._process.poll() is not None

    @property
    def progress(self) -> float:
        """How far the child says it is, from 0 to 1."""
        return 1.0 if self.done else self._progress

    def reply(self) -> tuple[IO[bytes] | None, str]:
        """Wait for the child; return its open reply file and "", or None and the code of the problem."""
        code = self._process.wait()
        self._clock.cancel()
        self._listener.join()
        self._process.stderr.close()
        said = "\n".join(self._lines)
        failure = self._ended_by or ("" if code == 0 else _why(code, said))
        if failure == "failed":
            import logging
            logging.getLogger(__name__).error("reading failed with %s: %s", code, said)
        if failure:
            self._reply.close()
            return None, failure
        self._reply.seek(0)
        return self._reply, ""


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    # One thread and the system's allocator: others reserve more address space than a reading may have. Large pages, where Linux gives them
    # to who asks, save a twentieth of the time of a large file.
    return kept | {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
                   "ARROW_DEFAULT_MEMORY_POOL": "system", "ARROW_IO_THREADS": "1"}


def _why(code: int, said: str) -> str:
    """Say from how a child ended what the problem is."""
    def killed_by(*names: str) -> bool:
        return any(code == -getattr(signal, name) for name in names if hasattr(signal, name))

    refused = re.search(r"^refused: (\w+)$", said, re.MULTILINE)
    if refused:
        return refused[1]
    if any(word in said for word in ("MemoryError", "memory allocation", "capacity overflow")):
        return "too_much"
    if killed_by("SIGXCPU", "SIGKILL") or code in WINDOWS_TIME_IS_UP:
        return "too_slow"
    if killed_by("SIGABRT", "SIGSEGV", "SIGBUS", "SIGXFSZ") or sys.platform == "win32" and code >= 0xC0000000:
        return "too_much"
    return "failed"
