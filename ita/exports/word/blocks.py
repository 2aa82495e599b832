"""What a document is made of, before it is a file: plain frozen blocks, and their way to the process that writes it."""

import base64
from dataclasses import dataclass, fields, is_dataclass, replace

BODY, LEFT, CENTER, RIGHT = "body", "left", "center", "right"  # BODY is spread as Thai official letters are


@dataclass(frozen=True)
class Heading:
    """A heading; level 0 is a title in the middle of the page, 1 and 2 stand left."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; \\n breaks the line, \\t goes to the next stop. first and left are indents in cm."""

    text: str
    align: str = BODY
    bold: bool = False
    first: float = 0.0
    left: float = 0.0
    size: float = 16.0
    keep: bool = False  # on the same page as what follows


@dataclass(frozen=True)
class Cell:
    """A cell of a table; span in columns, down is "start" or "on" where it is merged with the rows below.

    A label stands before the text, bold and larger as in a memo; the text's lines begin indent cm to the right of it.
    """

    text: str = ""
    bold: bool = False
    align: str = LEFT
    span: int = 1
    down: str = ""
    shaded: bool = False
    label: str = ""
    indent: float = 0.0


@dataclass(frozen=True)
class Table:
    """A table whose headings are repeated on each page; widths are shares of the page's.

    A whole one is kept on one page; each row of ties (counted from 0) on the page of the next. A foot, empty lines
    and a table, stands on the page of the last row.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    borders: bool = True
    whole: bool = False
    ties: tuple[int, ...] = ()
    foot: tuple["Space | Table", ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture (PNG) in the middle of the page; width in cm; words say what it shows to who cannot see it."""

    data: bytes
    width: float
    words: str


@dataclass(frozen=True)
class PageBreak:
    """The next block begins a page."""


@dataclass(frozen=True)
class Space:
    """Empty lines."""

    lines: int = 1


@dataclass(frozen=True)
class Landscape:
    """Blocks on pages of their own, turned to landscape."""

    blocks: tuple["Block", ...]


Block = Heading | Paragraph | Table | Picture | PageBreak | Space | Landscape
_KINDS = {kind.__name__: kind for kind in (Heading, Paragraph, Cell, Table, Picture, PageBreak, Space, Landscape)}


def said(block, change):
    """Return a block, or a tuple of them, with change() applied to every text that a reader sees."""
    if isinstance(block, tuple):
        return tuple(said(one, change) for one in block)
    if isinstance(block, str):
        return change(block)
    if not is_dataclass(block):
        return block
    names = [one.name for one in fields(block) if one.name not in ("align", "down")]
    return replace(block, **{name: said(getattr(block, name), change) for name in names})


def to_wire(value):
    """Return blocks as what JSON can hold."""
    if is_dataclass(value):
        return {"kind": type(value).__name__, **{one.name: to_wire(getattr(value, one.name)) for one in fields(value)}}
    if isinstance(value, tuple):
        return [to_wire(one) for one in value]
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def from_wire(value):
    """Return the blocks that to_wire was given."""
    if isinstance(value, list):
        return tuple(from_wire(one) for one in value)
    if not isinstance(value, dict):
        return value
    if "base64" in value:
        return base64.b64decode(value["base64"])
    kind = _KINDS[value["kind"]]
    return kind(**{one.name: from_wire(value[one.name]) for one in fields(kind)})


def of_table(headings, rows, widths, whole: bool = False) -> Table:
    """Return a table of plain texts and cells."""
    return Table(tuple(headings), tuple(tuple(one if isinstance(one, Cell) else Cell(one) for one in row) for row in rows),
                 tuple(widths), whole=whole)
