"""A real server over a real SQLite file, and a real Chromium that records what it asks for and what it logs."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.install import browser

ROOT = Path(__file__).parents[2]
SIZE = {"width": 1366, "height": 768}
expect.set_options(timeout=20_000)


@dataclass
class Server:
    """One run of the app: its address, its folder of data and its log."""

    url: str
    log: Path
    process: subprocess.Popen
    hosts: set[str] = field(default_factory=set)
    console: list[str] = field(default_factory=list)


def start(data: Path, port: int | None = None) -> Server:
    """Start the app over the database in a folder and wait until it answers."""
    port = port or free_port()
    log = data / "server.log"
    environment = {**os.environ, "ITA_DATABASE_URL": f"sqlite:///{(data / 'ita.db').as_posix()}"}
    with log.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true", "--server.port", str(port)],
            cwd=ROOT, env=environment, stdout=out, stderr=out)
    server = Server(f"http://localhost:{port}", log, process)
    for _ in range(150):
        try:
            if urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=2).status == 200:
                return server
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"the app did not start:\n{log.read_text()}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def stop(server: Server) -> None:
    server.process.terminate()
    server.process.wait(10)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                   "--disable-component-update", "--disable-sync"]
        running = playwright.chromium.launch(executable_path=browser(), args=options)
        yield running
        running.close()


@pytest.fixture
def server(tmp_path):
    yield from _served(tmp_path)


@pytest.fixture(scope="session")
def sample_server(tmp_path_factory):
    """A server for the tests that store nothing; it shows the samples."""
    yield from _served(tmp_path_factory.mktemp("samples"))


def _served(data: Path):
    running = start(data)
    yield running
    stop(running)
    log = running.log.read_text()
    assert "Traceback" not in log and "Error" not in log, log
    assert running.console == [], running.console
    assert running.hosts <= {"localhost"}, running.hosts


@pytest.fixture
def page(server, chromium):
    yield from _opened(server, chromium)


@pytest.fixture
def sample_page(sample_server, chromium):
    yield from _opened(sample_server, chromium)


def _opened(server: Server, chromium):
    context = chromium.new_context(viewport=SIZE, locale="th-TH", accept_downloads=True)
    yield open_page(context, server)
    context.close()


def open_page(context, server: Server) -> Page:
    """Open a tab that records the hosts it asks and the errors it logs."""
    opened = context.new_page()
    opened.on("request", lambda request: server.hosts.add(urlsplit(request.url).hostname or "localhost"))
    opened.on("console", lambda said: server.console.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda error: server.console.append(str(error)))
    return opened


def settled(page: Page) -> Page:
    """Wait until the script has run and the server is connected."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]'
                           '[data-test-connection-state="CONNECTED"]', timeout=30_000)
    return page


def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something holds outside of the browser, such as what is stored."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.1)
