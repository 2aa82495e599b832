"""Servers to measure, and a client that speaks to them as a browser does, without a browser's own time."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).parents[1]
OVERVIEW = "agency=องค์การบริหารส่วนตำบลคลองขวาง&year=2566"


@contextmanager
def served(script: str, fill: Callable[[str], None] | None = None):
    """Run a script or app with the project's settings over an empty store, or what `fill` puts there; yield (address, process)."""
    with tempfile.TemporaryDirectory() as folder:
        port, url = _free_port(), f"sqlite:///{folder}/ita.db"
        if fill:
            fill(url)
        environment = {**os.environ, "ITA_DATABASE_URL": url, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", script, "--server.headless", "true", "--server.port", str(port)],
            cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(port)
            yield f"localhost:{port}", process
        finally:
            process.terminate()
            process.wait(10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("localhost", port), 0.2).close()
            return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError("the server did not start")


class Viewer:
    """One open session; `rerun` makes the script run and returns the seconds until it has finished."""

    def __init__(self, address: str, query: str = OVERVIEW, page: str = "") -> None:
        self.query, self.page, self.seen_at = query, page, 0.0
        self.choices, self.chosen = None, ()  # the first group of buttons on the page, and what is chosen there
        self.socket = connect(f"ws://{address}/_stcore/stream", subprotocols=["streamlit"], max_size=None,
                              origin=f"http://{address}")

    def tick(self, part: slice) -> None:
        """Choose a part of the buttons for the next run."""
        self.chosen = [option.content for option in self.choices.options][part]

    def rerun(self, awaited: Callable[[ForwardMsg], bool] = lambda message: False) -> float:
        """Run the script once and wait for its end; `seen_at` is when an awaited message came."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_name = self.page
        if self.chosen:
            message.rerun_script.widget_states.widgets.add(id=self.choices.id).string_array_value.data[:] = self.chosen
        started = time.perf_counter()
        self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(self.socket.recv(timeout=60))
            element = answer.delta.new_element
            if element.WhichOneof("type") == "button_group":
                self.choices = self.choices or element.button_group
            elif awaited(answer):
                self.seen_at = time.perf_counter()
            if answer.WhichOneof("type") == "script_finished":
                return time.perf_counter() - started

    def close(self) -> None:
        """End the session."""
        self.socket.close()


def resident_megabytes(process: subprocess.Popen) -> float:
    """Return the memory that a process holds, in MB (Linux)."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024
