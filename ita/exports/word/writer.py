"""Writes blocks at a place of a document: pictures become parts of the file, landscape blocks sections of their own."""

import copy
import io
from collections.abc import Iterator
from dataclasses import replace

from docx.oxml.ns import qn
from docx.shared import Cm
from lxml import etree

from ita.exports.word import pages
from ita.exports.word import xml
from ita.exports.word.blocks import Block, Heading, Landscape, PageBreak, Paragraph, Picture, Space, Table


class Writer:
    """Turns blocks into the XML that takes a paragraph's place."""

    def __init__(self, document, paragraph, ids: Iterator[int]):
        self._document, self._paragraph, self._ids = document, paragraph, ids
        self._section = pages.section_of(paragraph)
        self._width = pages.width(self._section)
        before = paragraph.getprevious()
        self._starts_page = before is None or before.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None
        self._made: list[str] = []

    def write_all(self, blocks: tuple[Block, ...]) -> str:
        """Return the XML of all blocks; nothing for none."""
        for block in joined(blocks):
            self._write(block)
        if self._made and self._starts_page and self._paragraph.getnext() is self._section:
            self._turn_the_last()
        if not self._starts_page and self._section.getparent().getparent() is self._paragraph:
            self._made.append(_ending(self._section))  # the place was the last line of its section
        return "".join(self._made)

    def _write(self, block: Block) -> None:
        if isinstance(block, Landscape):
            self._turn(block.blocks)
            return
        self._made.append(self._picture(block) if isinstance(block, Picture) else _written(block, self._width))
        self._starts_page = False

    def _turn(self, blocks: tuple[Block, ...]) -> None:
        """Write blocks on turned pages; the upright pages before them end unless there are none."""
        if not self._starts_page:
            self._made.append(_ending(self._section))
        upright, self._width = self._width, pages.width(pages.turned(self._section))
        for one in blocks:
            self._write(one)
        self._made.append(_ending(pages.turned(self._section)))
        pages.without(self._section, "titlePg")  # only the first page of the document is a title page
        self._width, self._starts_page = upright, True

    def _turn_the_last(self) -> None:
        """Let the document's last section be the turned one, instead of an empty page after it."""
        self._made.pop()
        last = pages.turned(self._section)
        self._section.getparent().replace(self._section, last)

    def _picture(self, block: Picture) -> str:
        paragraph = self._document.add_paragraph()
        shape = paragraph.add_run().add_picture(io.BytesIO(block.data), width=Cm(block.width))
        shape._inline.docPr.set("descr", block.words)
        shape._inline.docPr.set("id", str(next(self._ids)))  # Word repairs a file in which two pictures share one
        drawing = etree.tostring(paragraph._p.r_lst[0], encoding="unicode")
        paragraph._p.getparent().remove(paragraph._p)
        return xml.holding(drawing)


def joined(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Let signatures follow on the turned page before them instead of on a page of their own."""
    place = max((number for number, one in enumerate(blocks) if isinstance(one, Landscape)), default=len(blocks))
    rest = blocks[place + 1:]
    if not rest or not all(isinstance(one, Space | Table) for one in rest):
        return _tied(blocks)
    return *blocks[:place], Landscape(_tied((*blocks[place].blocks, *rest)))


def _tied(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Keep the last row or line before the signatures with them: nobody signs an empty page.

    LibreOffice keeps rows with rows only, so signatures under a table become its foot.
    """
    match blocks:
        case (*before, Table() as last, Space(), Table(borders=False)):
            return *before, replace(last, foot=blocks[-2:])
        case (*before, Paragraph() as last, Space(), Table(borders=False)):
            return *before, replace(last, keep=True), *blocks[-2:]
    return blocks


def _ending(section) -> str:
    made = pages.without(copy.deepcopy(section), "type")
    return xml.section_end(etree.tostring(made, encoding="unicode", with_tail=False))


def _written(block: Block, width: int) -> str:
    match block:
        case Paragraph():
            return xml.paragraph(block)
        case Heading():
            return xml.heading(block)
        case Table():
            return xml.table(block, width)
        case Space():
            return xml.space(block)
        case PageBreak():
            return xml.page_break()
