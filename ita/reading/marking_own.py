"""In the child: a mark at a cell beside what the person had there, and the cell as it was when the mark is taken back.

All that is needed to take a mark back stands in its comment: LibreOffice keeps neither a comment's author nor a fill's second colour."""

import re

from ita import text
from ita.cell_text import clean

_FILL = re.compile(re.escape(text.MARK_FILL).replace(re.escape("{fill}"), r"(\S+)(?: (\S+) (\w+))?"))
_COLOUR = re.compile(r"(?P<rgb>[0-9A-F]{8})|#(?P<indexed>\d+)|(?P<theme>\d+)(?P<tint>[+-][\d.e-]+)")
_RGB = slice(-6, None)  # of a colour's digits; before them stands its opacity, which programs write as they like


def put(cell, colour: str, reasons: str) -> None:
    """Colour a cell and write the reasons in its comment, below what the person wrote there."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill
    own, filled = cell.comment, _said(cell.fill)
    lines = [*([own.text, ""] if own else []), text.MARK_HEADING, reasons, *([text.MARK_FILL.format(fill=filled)] if filled else [])]
    words = clean("\n".join(lines))
    cell.comment = Comment(words, own.author if own else text.MARK_AUTHOR, width=320, height=60 + 20 * words.count("\n") + len(words) // 3)
    cell.fill = PatternFill("solid", start_color=colour, end_color=colour)


def take_back(cell, colours: frozenset[str]) -> None:
    """Take an earlier mark from a cell; its comment and fill are the person's again. A colour that the person gave it since is kept."""
    from openpyxl.comments import Comment
    lines = [line.rstrip() for line in cell.comment.text.split("\n")] if cell.comment else []
    if text.MARK_HEADING not in lines:
        return
    place = lines.index(text.MARK_HEADING)
    own = "\n".join(lines[:place]).rstrip()
    cell.comment = Comment(own, cell.comment.author) if own else None
    if _digits(cell.fill.start_color) in colours:
        cell.fill = _fill(lines[place + 1:])


def _digits(colour) -> str:
    return colour.rgb[_RGB] if colour.type == "rgb" else ""


def _said(fill) -> str:
    """Return a fill as words for the comment, "" for none and for what has no single colour."""
    if fill.fill_type is None or not hasattr(fill, "patternType"):
        return ""
    first, second = map(_colour_said, (fill.start_color, fill.end_color))
    return first if fill.fill_type == "solid" or not second else f"{first} {second} {fill.fill_type}"


def _colour_said(colour) -> str:
    said = {"rgb": colour.rgb, "indexed": f"#{colour.indexed}", "theme": f"{colour.theme}{colour.tint:+}"}
    return said.get(colour.type, "")


def _fill(lines: list[str]):
    from openpyxl.styles import PatternFill
    found = next(filter(None, map(_FILL.fullmatch, lines)), None)
    if found is None:
        return PatternFill()
    first, second, kind = found.groups()
    colours = [colour for one in (first, second) if one and (colour := _colour(one))]
    return PatternFill(kind or "solid", *colours) if colours else PatternFill()


def _colour(said: str):
    from openpyxl.styles.colors import Color
    found = _COLOUR.fullmatch(said)
    if found is None:
        return None
    if found["rgb"]:
        return Color(rgb=found["rgb"])
    return Color(indexed=int(found["indexed"])) if found["indexed"] else Color(theme=int(found["theme"]), tint=float(found["tint"]))
