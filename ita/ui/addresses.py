"""The pages by menu section, their addresses, and what happens to an address that no page has."""

from urllib.parse import parse_qsl, urlencode

import streamlit as st
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# The page files by menu section; their names in Thai are in text.PAGES.
PAGE_FILES = {
    "results": {"overview": "overview", "trends": "trends", "tools": "tools", "failing": "failing",
                "check": "check", "what-if": "what_if"},
    "measures": {"aspects": "aspects", "draft": "draft", "import-measures": "import_measures", "follow-up": "follow_up",
                 "documents": "documents"},
    "data": {"import": "import_scores", "rounds": "rounds"},
}
FIRST = "overview"  # the page at the root address
NAMES = frozenset(name for files in PAGE_FILES.values() for name in files)
MISSING = "missing"  # the query parameter that says which address was asked for
# Where Streamlit answers with files and pages of its own.
OWN_OF_STREAMLIT = ("_stcore", "app", "component", "media", "static")


def address(page: str, **asked: str) -> str:
    """Return the address of a page within this server, for a link."""
    path = "" if page == FIRST else page
    return f"{_base()}/{path}" + (f"?{urlencode(asked)}" if asked else "")


class KnownAddresses:
    """Middleware that leads an address that no page has to the overview, which then says so.

    Streamlit shows its first page for every address, silently, and its script logs an error in the browser.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but a first page that would stand at an unknown address."""
        target = _elsewhere(scope) if scope["type"] == "http" else None
        if target is None:
            await self.app(scope, receive, send)
        else:
            await self.app(scope, receive, _Redirected(target, scope, receive, send))


class _Redirected:
    """What sends a redirect in place of an HTML page; other answers go through."""

    def __init__(self, target: str, *connection) -> None:
        self.target, self.connection, self.done = target, connection, False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.done = dict(message["headers"]).get(b"content-type", b"").startswith(b"text/html")
            if self.done:
                await RedirectResponse(self.target, 303)(*self.connection)
        if not self.done:
            await self.connection[-1](message)


def _elsewhere(scope: Scope) -> str | None:
    """Return where to send a browser that asks for no page's address; None when the address is right."""
    path = scope["path"].removeprefix(_base())
    name, asked = path.strip("/"), dict(parse_qsl(scope["query_string"].decode("latin-1")))
    if path in ("", "/") or name.split("/")[0] in OWN_OF_STREAMLIT or (name in NAMES and name != FIRST and path == f"/{name}"):
        return None
    return address(name, **asked) if name in NAMES else address(FIRST, **asked | {MISSING: name[:80]})


def _base() -> str:
    base = st.get_option("server.baseUrlPath").strip("/")
    return f"/{base}" if base else ""
