"""Fills a stranger's template in a short-lived process of its own, as reading does with a stranger's workbook."""

import json
import os
import subprocess
import sys
import tempfile

from ita.exports.word.blocks import to_wire
from ita.exports.word.places import Content
from ita.exports.word.safety import MEGABYTES, Mistake, mistake
from ita.reading.process import KEPT, ROOT

COMMAND = [sys.executable, "-P", "-m", "ita.exports.word.child"]
SECONDS = 30.0


def fill_apart(template: bytes, content: Content, seconds: float = SECONDS) -> tuple[bytes, list[Mistake]]:
    """Return the document, or b"" and what is wrong with the template."""
    if len(template) > MEGABYTES * 1024 * 1024:
        return b"", [mistake("too_big", megabytes=str(MEGABYTES))]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as reply:
        given.write(_request(content) + b"\n" + template)
        given.seek(0)
        try:
            ended = subprocess.run(COMMAND, stdin=given, stdout=reply, stderr=subprocess.DEVNULL, env=_environment(), timeout=seconds,
                                   check=False, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0))
        except subprocess.TimeoutExpired:
            return b"", [mistake("too_slow")]
        reply.seek(0)
        return _reply(reply) if ended.returncode == 0 else (b"", [mistake("failed")])


def _request(content: Content) -> bytes:
    return json.dumps({
        "texts": dict(content.texts), "blocks": {name: to_wire(tuple(rows)) for name, rows in content.blocks.items()},
        "whole": content.whole, "thai_digits": content.thai_digits, "title": content.title}).encode()


def _reply(reply) -> tuple[bytes, list[Mistake]]:
    mistakes = [Mistake(code, tuple((name, words) for name, words in details)) for code, details in json.loads(reply.readline())]
    return reply.read(), mistakes


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in KEPT if name in os.environ} | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
