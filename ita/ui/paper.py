"""A document's blocks as HTML: what the page shows is what the file says. Digits are the document's, not the screen's."""

import base64
import html
from collections.abc import Iterable, Mapping
from functools import singledispatch

from ita import text
from ita.exports.word.blocks import BODY, Block, Cell, Heading, Landscape, PageBreak, Paragraph, Picture, Space, Table
from ita.ui.words import safe

MOST_ROWS = 100  # of a table shown; a browser scrolls through more only slowly
_POINTS = 16.0  # what the sizes of blocks are relative to
_CM = 1.4  # em of an indent of one centimetre
CSS = """<style>
.ita-paper { background: var(--ita-surface); border: 1px solid var(--ita-line); border-radius: 0.4rem; padding: 2rem clamp(1rem, 5%, 4rem);
  line-height: 1.6; overflow-x: auto; }
.ita-paper .ita-upright { max-width: 54rem; margin: 0 auto; }
.ita-paper p { margin: 0 0 0.35rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.ita-paper .h0 { text-align: center; font-size: 1.25rem; font-weight: 700; }
.ita-paper .h1 { font-size: 1.15rem; font-weight: 700; margin-top: 1rem; } .ita-paper .h2 { font-weight: 700; margin-top: 0.6rem; }
.ita-paper table { border-collapse: collapse; width: 100%; margin: 0.3rem 0 0.8rem; table-layout: fixed; }
.ita-paper td, .ita-paper th { padding: 0.15rem 0.5rem; vertical-align: top; overflow-wrap: anywhere; white-space: pre-wrap; }
.ita-paper .lined td, .ita-paper .lined th { border: 1px solid var(--ita-muted); }
.ita-paper th { background: var(--ita-tint); text-align: center; font-weight: 700; } .ita-paper .shaded { background: var(--ita-tint); }
.ita-paper .label { font-size: 1.25em; margin-right: 0.8rem; }
.ita-paper img { display: block; margin: 0.3rem auto 0.8rem; max-width: min(100%, 40rem); }
.ita-paper .cut { display: flex; align-items: center; gap: 0.8rem; color: var(--ita-muted); font-size: 0.95rem; margin: 1rem 0; }
.ita-paper .cut::before, .ita-paper .cut::after { content: ""; flex: 1; border-top: 1px dashed var(--ita-muted); }
</style>"""


def paper(blocks: Iterable[Block]) -> str:
    """Return a document as HTML, page breaks and turned pages marked by a line."""
    made, upright = [], []
    for block in blocks:
        if isinstance(block, Landscape):
            made += [_upright(upright[:-1] if upright and isinstance(upright[-1], PageBreak) else upright),
                     _cut(text.PREVIEW_TURNED), *map(_html, block.blocks)]
            upright = []
        else:
            upright.append(block)
    return f"<div class='ita-paper'>{''.join((*made, _upright(upright)))}</div>"


def _upright(blocks: list[Block]) -> str:
    return f"<div class='ita-upright'>{''.join(map(_html, blocks))}</div>" if blocks else ""


def _cut(words: str) -> str:
    return f"<div class='cut'>{safe(words)}</div>"


@singledispatch
def _html(block: Block) -> str:
    raise TypeError(type(block))


@_html.register
def _(block: Heading) -> str:
    return f"<div class='h{block.level}'>{_words(block.text)}</div>"


@_html.register
def _(block: Paragraph) -> str:
    styles = {"text-align": "left" if block.align == BODY else block.align, "text-indent": f"{block.first * _CM:g}em",
              "padding-left": f"{block.left * _CM:g}em", "font-weight": "700" if block.bold else "400",
              "font-size": f"{max(1.0, block.size / _POINTS):g}em"}  # nothing smaller than 16 px on screen
    return f"<p style='{_style(styles)}'>{_words(block.text)}</p>"


@_html.register
def _(block: Picture) -> str:
    return f"<img alt=\"{_words(block.words)}\" src='data:image/png;base64,{base64.b64encode(block.data).decode()}'>"


@_html.register
def _(block: PageBreak) -> str:
    return _cut(text.PREVIEW_NEW_PAGE)


@_html.register
def _(block: Space) -> str:
    return "<br>" * min(block.lines, 2)


@_html.register
def _(block: Table) -> str:
    shares = "".join(f"<col style='width:{100 * width / sum(block.widths):.2f}%'>" for width in block.widths)
    heads = "".join(f"<th>{_words(heading)}</th>" for heading in block.headings)
    head = f"<thead><tr>{heads}</tr></thead>" if any(block.headings) else ""
    shown, downs = block.rows[:MOST_ROWS], _downs(block.rows[:MOST_ROWS])
    rows = "".join(f"<tr>{_cells(row, number, downs)}</tr>" for number, row in enumerate(shown))
    more = text.PREVIEW_MORE_ROWS.format(shown=MOST_ROWS, total=len(block.rows)) if len(block.rows) > MOST_ROWS else ""
    return (f"<table class='{'lined' if block.borders else ''}'><colgroup>{shares}</colgroup>{head}<tbody>{rows}</tbody></table>"
            + (f"<p class='ita-note'>{safe(more)}</p>" if more else ""))


def _cells(row: tuple[Cell, ...], number: int, downs: Mapping[tuple[int, int], int]) -> str:
    made, column = [], 0
    for cell in row:
        if cell.down != "on":
            made.append(_cell(cell, downs.get((number, column), 1)))
        column += cell.span
    return "".join(made)


def _cell(cell: Cell, rows: int) -> str:
    spans = (f" colspan='{cell.span}'" if cell.span > 1 else "") + (f" rowspan='{rows}'" if rows > 1 else "")
    styles = {"text-align": cell.align, "font-weight": "700" if cell.bold else "400"}
    label = f"<b class='label'>{_words(cell.label)}</b>" if cell.label else ""
    return f"<td{spans} class='{'shaded' if cell.shaded else ''}' style='{_style(styles)}'>{label}{_words(cell.text)}</td>"


def _downs(rows: tuple[tuple[Cell, ...], ...]) -> dict[tuple[int, int], int]:
    """Return how many rows a merged cell covers, by the row and column where it starts."""
    made: dict[tuple[int, int], int] = {}
    starts: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            if cell.down == "on" and column in starts:
                made[starts[column], column] = number - starts[column] + 1
            starts[column] = number if cell.down != "on" else starts.get(column, number)
            column += cell.span
    return made


def _style(styles: Mapping[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in styles.items())


def _words(words: str) -> str:
    return html.escape(words)
