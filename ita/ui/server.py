"""The web server around the screen: warmed up before the first visitor, its first page in Thai."""

import gc
import importlib
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Thread

import streamlit as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ita import text
from ita.ui.look import CSS

STATIC = Path(__file__).parent / "static"
FONTS = sorted(STATIC.glob("*.woff2"))
SCRIPTS = f"<script>window.itaWords={json.dumps(text.OF_STREAMLIT)}</script>" + "".join(
    f"<script>{file.read_text(encoding='utf-8')}</script>" for file in sorted(STATIC.glob("*.js")))
# What every page needs and is slow to import; loaded while the first browser is still opening.
HEAVY = ("pandas", "plotly.graph_objects", "sqlalchemy", "ita.ui.shell", "ita.findings")


@asynccontextmanager
async def warm_up(_app: st.App) -> AsyncIterator[None]:
    """Load the heavy modules in the background when the server starts."""
    Thread(target=_load, daemon=True).start()
    yield


def _load() -> None:
    for name in HEAVY:
        importlib.import_module(name)
    # The modules just loaded live as long as the process: later collections need not look at them.
    gc.collect()
    gc.freeze()


class ThaiFirstPage:
    """Middleware that says in the first HTML page that it is Thai, and where its server is.

    Streamlit's page says English, which makes browsers offer to translate it; and on a deep link it guesses where the server is,
    with a failed request for each guess.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; change the first page only."""
        if scope["type"] == "http" and b"text/html" in dict(scope["headers"]).get(b"accept", b""):
            # Asked for unpacked, because a compressed page cannot be changed.
            headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            await self.app({**scope, "headers": headers}, receive, _Rewriter(send))
        else:
            await self.app(scope, receive, send)


class _Rewriter:
    def __init__(self, send: Send) -> None:
        self.send, self.start, self.parts = send, None, []

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message["headers"]):
            self.start = message
        elif self.start is not None and message["type"] == "http.response.body":
            self.parts.append(message.get("body", b""))
            if not message.get("more_body", False):
                await self._send_whole()
        else:
            await self.send(message)

    async def _send_whole(self) -> None:
        body = rewritten(b"".join(self.parts))
        headers = [(name, value) for name, value in self.start["headers"] if name not in (b"content-length", b"etag")]
        headers.append((b"content-length", str(len(body)).encode()))
        await self.send({**self.start, "headers": headers})
        await self.send({"type": "http.response.body", "body": body})


def _is_html(headers: list) -> bool:
    return dict(headers).get(b"content-type", b"").startswith(b"text/html")


def rewritten(page: bytes) -> bytes:
    """Return Streamlit's first page in Thai, with its server's address, its fonts asked for at once, our scripts and our look."""
    base = f"/{st.get_option('server.baseUrlPath').strip('/')}"
    head = f'<script>window.__streamlit={{BACKEND_BASE_URL:location.origin+"{base}"}}</script>' + "".join(
        f'<link rel="preload" href="{base.rstrip("/")}/app/static/{font.name}" as="font" type="font/woff2" crossorigin>'
        for font in FONTS) + SCRIPTS
    page = page.replace(b'<html lang="en"', b'<html lang="th"', 1).replace(b"<head>", b"<head>" + head.encode(), 1)
    page = re.sub(rb"<title>.*?</title>", f"<title>{text.APP_TITLE}</title>".encode(), page, count=1, flags=re.DOTALL)
    page = re.sub(rb"<noscript>.*?</noscript>", f"<noscript>{text.NEEDS_JAVASCRIPT}</noscript>".encode(), page, count=1, flags=re.DOTALL)
    # The look stands at the end, after the rules that Streamlit's own script adds to the head.
    return page.replace(b"</body>", CSS.encode() + b"</body>", 1)
