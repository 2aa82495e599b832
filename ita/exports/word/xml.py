"""Blocks as WordprocessingML. Everything is said in the paragraph or run itself, so that a template's own styles change nothing."""

from xml.sax.saxutils import escape

from ita.cell_text import clean
from ita.exports.sheet import FONT_NAME, FONT_SIZE
from ita.exports.word.blocks import BODY, CENTER, LEFT, Cell, Heading, Paragraph, Space, Table

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f'xmlns:w="{NAMESPACE}"'
TWIPS = 567  # a centimetre, in twentieths of a point
HEADER_FILL, SHADED_FILL = "D9E2F3", "F2F2F2"
_ALIGN = {BODY: "thaiDistribute"}
_HEADING_SIZES = {0: 20.0, 1: 18.0, 2: 16.0}
LABEL_SIZE = 20.0  # of a memo's labels, as official letters are set
EMPTY_LINE = 21.0  # points, exactly, so that a cover stays on its page in another font, too
CELL_SIDE = 85  # twips left and right of a cell's text
_CELL_MARGINS = "<w:tblCellMar>" + "".join(
    f'<w:{side} w:w="{twips}" w:type="dxa"/>' for side, twips in (("top", 15), ("left", CELL_SIDE), ("bottom", 45), ("right", CELL_SIDE))) + "</w:tblCellMar>"
_AFTER = 120  # twips under a paragraph of running text and under a picture


def run_properties(bold: bool = False, size: float = FONT_SIZE) -> str:
    """Return the properties of a run: the official font and size for every script, Thai among the complex ones."""
    half = round(size * 2)
    weight = "<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    return (f'<w:rPr><w:rFonts w:ascii="{FONT_NAME}" w:hAnsi="{FONT_NAME}" w:eastAsia="{FONT_NAME}" w:cs="{FONT_NAME}"/>'
            f'{weight}<w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="auto"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
            '<w:cs/><w:lang w:bidi="th-TH"/></w:rPr>')


def run(text: str, bold: bool = False, size: float = FONT_SIZE) -> str:
    """Return a run; \\n becomes a line break and \\t a tab."""
    parts = "<w:br/>".join("<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in line.split("\t"))
                           for line in clean(text).split("\n"))
    return f"<w:r>{run_properties(bold, size)}{parts}</w:r>"


def field(code: str, shown: str = "1", size: float = FONT_SIZE) -> str:
    """Return a field such as PAGE."""
    return f'<w:fldSimple w:instr="{code}"><w:r>{run_properties(size=size)}<w:t>{shown}</w:t></w:r></w:fldSimple>'


def paragraph(one: Paragraph) -> str:
    """Return a paragraph."""
    indent = f'<w:ind w:left="{_twips(one.left)}" w:right="0" w:firstLine="{_twips(one.first)}"/>'
    return _paragraph(run(one.text, one.bold, one.size), align=one.align, indent=indent, keep=one.keep,
                      after=_AFTER if one.align == BODY else 0)


def heading(one: Heading) -> str:
    """Return a heading that Word's navigation pane lists."""
    outline = f'<w:outlineLvl w:val="{max(0, one.level - 1)}"/>' if one.level else ""
    before = 240 if one.level == 1 else 120 if one.level else 0
    return _paragraph(run(one.text, True, _HEADING_SIZES[one.level]), align=LEFT if one.level else CENTER, before=before,
                      keep=True, outline=outline)


def holding(run_: str) -> str:
    """Return a paragraph in the middle that holds a run, such as a picture's."""
    return _paragraph(run_, align=CENTER, after=_AFTER)


def space(one: Space) -> str:
    """Return empty lines, on the same page as what follows."""
    return _paragraph("", align=LEFT, size=EMPTY_LINE, keep=True) * one.lines


def page_break() -> str:
    """Return a paragraph without height that ends the page."""
    return f'<w:p><w:pPr>{_TINY}</w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'


def table(one: Table, width: int) -> str:
    """Return a table over a page's width (in twips); headings repeat and rows stay whole."""
    widths = [round(width * share / sum(one.widths)) for share in one.widths]
    heads = tuple(Cell(heading, bold=True, align=CENTER, shaded=True) for heading in one.headings)
    rows = [_row(heads, widths, HEADER_FILL, header=True)] if any(one.headings) else []
    rows += [_row(cells, widths, SHADED_FILL, keep=_keeps(one, number)) for number, cells in enumerate(one.rows)]
    rows += [_foot(one.foot, widths)] if one.foot else []
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{_borders() if one.borders else ""}'
            f'<w:tblLayout w:type="fixed"/>{_CELL_MARGINS}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>{_paragraph("", size=6)}')


def section_end(section: str) -> str:
    """Return a paragraph without height that ends a section."""
    return f"<w:p><w:pPr>{_TINY}{section}</w:pPr></w:p>"


_TINY = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def _paragraph(runs: str, *, align: str = LEFT, indent: str = "", before: int = 0, after: int = 0, size: float = 0,
               keep: bool = False, outline: str = "") -> str:
    kept = "<w:keepNext/>" if keep else ""
    line = f'<w:spacing w:before="{before}" w:after="{after}" ' + (
        f'w:line="{round(size * 20)}" w:lineRule="exact"/>' if size else 'w:line="240" w:lineRule="auto"/>')
    indent = indent or '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    mark = run_properties() if not runs else ""
    return (f'<w:p><w:pPr>{kept}{line}{indent}<w:jc w:val="{_ALIGN.get(align, align)}"/>{outline}{mark}</w:pPr>{runs}</w:p>')


def _row(cells: tuple[Cell, ...], widths: list[int], fill: str, *, header: bool = False, keep: bool = False) -> str:
    properties = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
    made, column = [], 0
    for one in cells:
        made.append(_cell(one, sum(widths[column:column + one.span]), fill, keep=header or keep))
        column += one.span
    return f"<w:tr>{properties}{''.join(made)}</w:tr>"


def _keeps(one: Table, number: int) -> bool:
    """Say whether a row stays on the page of the next one: a heading over the whole width does, too."""
    if number == len(one.rows) - 1:
        return bool(one.foot)
    return one.whole or number in one.ties or all(cell.shaded for cell in one.rows[number])


def _foot(foot: tuple[Space | Table, ...], widths: list[int]) -> str:
    """Return a row without borders that holds empty lines and a table."""
    room = sum(widths) - 2 * CELL_SIDE
    inside = "".join(space(one) if isinstance(one, Space) else table(one, room) for one in foot)
    borders = "".join(f'<w:{side} w:val="nil"/>' for side in ("left", "bottom", "right"))
    return (f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{len(widths)}"/>'
            f"<w:tcBorders>{borders}</w:tcBorders></w:tcPr>{inside}</w:tc></w:tr>")


def _cell(one: Cell, width: int, fill: str, keep: bool) -> str:
    span = f'<w:gridSpan w:val="{one.span}"/>' if one.span > 1 else ""
    merged = {"start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}.get(one.down, "")
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if one.shaded else ""
    inside = _labelled(one, keep) if one.label else "".join(
        _paragraph(run(line, one.bold) if line else "", align=one.align, keep=keep) for line in clean(one.text).split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merged}{shade}</w:tcPr>{inside}</w:tc>'


def _labelled(one: Cell, keep: bool) -> str:
    indent = f'<w:ind w:left="{_twips(one.indent)}" w:right="0" w:hanging="{_twips(one.indent)}"/>'
    return _paragraph(run(one.label, True, LABEL_SIZE) + run(f"\t{one.text}", one.bold), align=one.align, indent=indent, keep=keep)


def _borders() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "<w:tblBorders>" + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides) + "</w:tblBorders>"


def _twips(centimetres: float) -> int:
    return round(centimetres * TWIPS)
