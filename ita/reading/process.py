"""Starts the child process, waits for it no longer than allowed, and says how it ended."""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from ita.reading import limits

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-P", "-m", "ita.reading.child"]
# What a child needs of the environment; it gets nothing else, so no address or secret of the server.
KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH")


class Child:
    """A child process that reads one file; bytes go in and come out through temporary files, never through pipes."""

    def __init__(self, request: dict, data: bytes, seconds: float = limits.WALL_SECONDS):
        self._ended_by = ""
        with tempfile.TemporaryFile() as given:
            given.write(data)
            given.flush()
            given.seek(0)
            self._reply, self._errors = tempfile.TemporaryFile(), tempfile.TemporaryFile()
            self._process = subprocess.Popen(
                [*COMMAND, json.dumps(request)],
                stdin=given, stdout=self._reply, stderr=self._errors, env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        self._clock = threading.Timer(seconds, self._end, ["too_slow"])
        self._clock.daemon = True
        self._clock.start()

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

    def reply(self) -> tuple[object, str]:
        """Wait for the child; return its open reply file and "", or None and the code of the problem."""
        code = self._process.wait()
        self._clock.cancel()
        failure = self._ended_by or ("" if code == 0 else _why(code, self._said()))
        if failure == "failed":
            logging.getLogger(__name__).error("reading failed with %s: %s", code, self._said())
        self._errors.close()
        if failure:
            self._reply.close()
            return None, failure
        self._reply.seek(0)
        return self._reply, ""

    def _said(self) -> str:
        self._errors.seek(0)
        return self._errors.read(20_000).decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    # One thread and the system's allocator: others reserve more address space than a reading may have.
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
                   "ARROW_DEFAULT_MEMORY_POOL": "system", "ARROW_IO_THREADS": "1"}


def _why(code: int, said: str) -> str:
    """Say from how a child ended what the problem is."""
    if "MemoryError" in said or "memory allocation" in said or "ArrowMemoryError" in said or "capacity overflow" in said:
        return "too_much"
    if code == -getattr(signal, "SIGXCPU", 0) or code == -getattr(signal, "SIGKILL", 0):
        return "too_slow"
    if code in (-getattr(signal, "SIGABRT", 6), -getattr(signal, "SIGSEGV", 11), -getattr(signal, "SIGBUS", 7)):
        return "too_much"
    return "too_much" if sys.platform == "win32" and code >= 0xC0000000 else "failed"
