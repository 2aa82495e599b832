"""Servers to measure, and a client that speaks to them as a browser does, without a browser's own time."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

ROOT = Path(__file__).parents[1]
OVERVIEW = "agency=องค์การบริหารส่วนตำบลคลองขวาง&year=2566"


@contextmanager
def served(script: str):
    """Run a script or app with the project's settings over an empty store; yield (address, process)."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        environment = {**os.environ, "ITA_DATABASE_URL": f"sqlite:///{folder}/ita.db", "PYTHONPATH": str(ROOT)}
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

    def __init__(self, address: str) -> None:
        self.socket = connect(f"ws://{address}/_stcore/stream", subprotocols=["streamlit"], max_size=None,
                              origin=f"http://{address}")

    def rerun(self) -> float:
        """Run the script once and wait for its end."""
        message = BackMsg()
        message.rerun_script.query_string = OVERVIEW
        started = time.perf_counter()
        self.socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(self.socket.recv(timeout=60))
            if answer.WhichOneof("type") == "script_finished":
                return time.perf_counter() - started

    def close(self) -> None:
        """End the session."""
        self.socket.close()


def resident_megabytes(process: subprocess.Popen) -> float:
    """Return the memory that a process holds, in MB (Linux)."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024
