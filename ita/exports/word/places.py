"""Fills the named places of a template: {{name}}. Names are looked up and nothing is evaluated, so that no template can run anything."""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import count

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from ita import text
from ita.exports.word import pages
from ita.exports.word.blocks import Block
from ita.exports.word.safety import ATTACHED, Mistake, mistake
from ita.exports.word.writer import Writer
from ita.exports.word.xml import NAMESPACE

PLACE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_BRACES = re.compile(r"\{\{|\}\}")
_COMMAND = re.compile(r"\{[%#]")
_MARK = "itaBlocks"
_MARKED = re.compile(r'<w:p itaBlocks="(\d+)"/>')
LINE = 60  # characters of a line that a message quotes


@dataclass(frozen=True)
class Content:
    """What goes into a template's places, by the names that stand in it."""

    texts: Mapping[str, str]
    blocks: Mapping[str, tuple[Block, ...]]  # every block place by name, in the order of the document
    whole: str  # the block place that takes all blocks whose own place the template does not have
    thai_digits: bool
    title: str


def fill(template: bytes, content: Content) -> tuple[bytes, list[Mistake]]:
    """Return the document, or b"" and the template's mistakes; the template has been inspected."""
    document = Document(io.BytesIO(template))
    prefixed = document.element.nsmap.get("w") == NAMESPACE  # as Word writes it; the blocks are written so, too
    mistakes = list(_mistakes(document, content)) if prefixed else [mistake("failed")]
    if mistakes:
        return b"", mistakes
    _drop_attached_template(document)
    places = _block_places(document.element.body, content)
    for _, root in _roots(document):
        for paragraph in root.iter(qn("w:p")):
            _fill_line(paragraph, content.texts)
    pages.number(document.element.body, content.thai_digits)
    written = _blocks(document, content, places)
    _properties(document, content.title)
    out = io.BytesIO()
    document.save(out)
    return _with_blocks(out.getvalue(), document.part.partname.lstrip("/"), written), []


def _roots(document):
    """Yield every part that can hold a place, as (document, header or footer; its XML)."""
    yield "document", document.element.body
    for part in document.part.package.iter_parts():
        name = part.partname.rpartition("/")[2]
        if name.startswith(("header", "footer")) and hasattr(part, "element"):
            yield name[:6], part.element


def _mistakes(document, content: Content):
    seen: list[str] = []
    for part, root in _roots(document):
        for paragraph in root.iter(qn("w:p")):
            line = _line(paragraph)
            if not _BRACES.search(line) and not _COMMAND.search(line):
                continue
            yield from _line_mistakes(paragraph, part, line, content)
            seen += [name for name in PLACE.findall(line) if name in content.blocks or name == content.whole]
    yield from (mistake("twice", place=_written(name)) for name in dict.fromkeys(seen) if seen.count(name) > 1)
    missing = [name for name, blocks in content.blocks.items() if blocks and name not in seen]
    if missing and content.whole not in seen:
        yield mistake("missing", places=" ".join(map(_written, missing)), all=_written(content.whole))


def _line_mistakes(paragraph, part: str, line: str, content: Content):
    quoted = line.strip()[:LINE]
    if _COMMAND.search(line):
        yield mistake("command", line=quoted, part=part)
        return
    if _BRACES.search(PLACE.sub("", line)):
        yield mistake("open", line=quoted, part=part)
    for name in PLACE.findall(line):
        if name == content.whole or name in content.blocks:
            if part != "document" or paragraph.getparent().tag != qn("w:body"):
                yield mistake("outside", place=_written(name), part=part)
            elif PLACE.sub("", line).strip() or len(PLACE.findall(line)) > 1:
                yield mistake("alone", place=_written(name), line=quoted, part=part)
        elif name not in content.texts:
            known = (*content.texts, content.whole, *content.blocks)
            yield mistake("unknown", place=_written(name), line=quoted, part=part,
                          known=" ".join(map(_written, get_close_matches(name[:LINE], known, n=1) or known)))


def _written(name: str) -> str:
    return f"{{{{{name}}}}}"


def _texts(paragraph) -> list:
    """Return the text elements of a paragraph itself, not of a text box within it."""
    return [one for one in paragraph.iter(qn("w:t")) if next(one.iterancestors(qn("w:p"))) is paragraph]


def _line(paragraph) -> str:
    return "".join(one.text or "" for one in _texts(paragraph))


def _fill_line(paragraph, texts: Mapping[str, str]) -> None:
    """Put texts into a line's places, the last one first, so that what is put in is never looked at."""
    for found in reversed([one for one in PLACE.finditer(_line(paragraph)) if one[1] in texts]):
        _replace(paragraph, found.start(), found.end(), texts[found[1]])


def _replace(paragraph, start: int, end: int, words: str) -> None:
    """Replace a stretch of a line; Word breaks a place into several runs, so the first of them takes the words."""
    at = 0
    for one in _texts(paragraph):
        own = one.text or ""
        first, last = max(start - at, 0), min(end - at, len(own))
        if first < last:
            one.text = own[:first] + words + own[last:]
            one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words = ""
        at += len(own)


def _block_places(body, content: Content) -> dict[str, object]:
    """Return the paragraphs that blocks take the place of, by name; looked for before anything is put in."""
    return {name: one for one in body.iterchildren(qn("w:p")) for name in PLACE.findall(_line(one))
            if name == content.whole or name in content.blocks}


def _blocks(document, content: Content, places: Mapping[str, object]) -> list[str]:
    """Replace each block place by a marker and return what stands there in the end, as XML in the markers' order."""
    written, ids = [], count(1 + max((int(one.get("id", "0")) for _, root in _roots(document) for one in root.iter(qn("wp:docPr"))), default=0))
    for name, paragraph in places.items():
        blocks = content.blocks.get(name, ()) if name != content.whole else tuple(
            block for other, inside in content.blocks.items() if other not in places for block in inside)
        written.append(Writer(document, paragraph, ids).write_all(blocks))
        paragraph.clear()
        paragraph.set(_MARK, str(len(written) - 1))
    return written


def _with_blocks(made: bytes, main: str, written: list[str]) -> bytes:
    """Put the blocks in place of their markers, as text: moving some 100,000 elements between trees takes seconds."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as better:
        for info in file.infolist():
            data = file.read(info)
            if info.filename == main:
                data = _MARKED.sub(lambda mark: written[int(mark[1])], data.decode()).encode()
            better.writestr(info.filename, data)
    return out.getvalue()


def _drop_attached_template(document) -> None:
    """Take out the path of the office's own template, which Word would look for on the reader's computer."""
    for one in [one.target_part for one in document.part.rels.values() if one.reltype == RELATIONSHIP_TYPE.SETTINGS]:
        pages.without(one.element, "attachedTemplate")
        for name in [name for name, each in one.rels.items() if each.reltype.endswith(ATTACHED)]:
            del one.rels[name]


def _properties(document, title: str) -> None:
    about = document.core_properties
    about.title, about.language = title[:255], "th-TH"
    about.last_modified_by = text.APP_TITLE
    if not about.author or about.author == "python-docx":
        about.author = text.APP_TITLE
