"""The built-in templates: what an agency downloads, changes in Word, and gives back with its letterhead."""

import io
import zipfile
from functools import cache

from ita import text
from ita.exports.sheet import FONT_NAME, FONT_SIZE
from ita.exports.word.blocks import CENTER, LEFT, RIGHT, Cell, Paragraph, Table
from ita.exports.word.xml import NAMESPACE, field, paragraph, table

MEASURES, REPORT, MEMO = "measures", "report", "memo"
KINDS = (MEASURES, REPORT, MEMO)
MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAGE = (11906, 16838)  # A4 in twips
MARGINS = {"top": 1418, "right": 1134, "bottom": 1134, "left": 1701, "header": 709, "footer": 567, "gutter": 0}  # 3 cm left, 2 right
INDENTS = {"unit": 2.9, "number": 0.9, "date": 1.6, "subject": 1.5, "to": 1.5}  # cm, of what follows a memo's label
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@cache
def built_in(kind: str) -> bytes:
    """Return the template of a document: measures, report or memo."""
    body = _memo() if kind == MEMO else _whole()
    return _package({
        "word/document.xml": f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_R}"><w:body>{body}{_section()}</w:body></w:document>',
        "word/styles.xml": _styles(),
        "word/settings.xml": _settings(),
        "word/header1.xml": f'<w:hdr xmlns:w="{NAMESPACE}">{_page_number()}</w:hdr>',
    })


def place(name: str) -> str:
    """Return a place as it is written in a template."""
    return text.WORD_PLACE.format(name=name)


def _whole() -> str:
    return paragraph(Paragraph(place(text.WORD_BLOCK_PLACES["all"]), LEFT))


def memo_head() -> tuple[Paragraph | Table, ...]:
    """Return what stands above a memo's text, with its places."""
    def line(*names: str) -> Table:
        cells = tuple(Cell(place(text.WORD_PLACES[name]), label=text.WORD_MEMO_FIELDS[name], indent=INDENTS[name]) for name in names)
        return Table(("",) * len(names), (cells,), (1,) * len(names), borders=False)
    lines = (line(*names) for names in (("unit",), ("number", "date"), ("subject",), ("to",)))
    return Paragraph(text.WORD_MEMO_TITLE, CENTER, bold=True, size=29), *lines


def _memo() -> str:
    ends = (Paragraph(place(text.WORD_BLOCK_PLACES[name]), LEFT) for name in ("all", "signature"))
    return "".join(paragraph(one) if isinstance(one, Paragraph) else table(one, _width()) for one in (*memo_head(), *ends))


def _page_number() -> str:
    made = paragraph(Paragraph("", RIGHT))
    return made.replace("</w:p>", f"{field('PAGE')}</w:p>")


def _section() -> str:
    margins = " ".join(f'w:{side}="{value}"' for side, value in MARGINS.items())
    return (f'<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="{PAGE[0]}" w:h="{PAGE[1]}"/><w:pgMar {margins}/>'
            '<w:titlePg/></w:sectPr>')


def _width() -> int:
    return PAGE[0] - MARGINS["left"] - MARGINS["right"]


def _styles() -> str:
    return (f'<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault>{_default_run()}</w:rPrDefault><w:pPrDefault><w:pPr>'
            '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
            '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>')


def _default_run() -> str:
    half = FONT_SIZE * 2
    return (f'<w:rPr><w:rFonts w:ascii="{FONT_NAME}" w:hAnsi="{FONT_NAME}" w:eastAsia="{FONT_NAME}" w:cs="{FONT_NAME}"/>'
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="th-TH"/></w:rPr>')


def _settings() -> str:
    return (f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>'
            '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            '<w:themeFontLang w:val="en-US" w:bidi="th-TH"/></w:settings>')


def _package(parts: dict[str, str]) -> bytes:
    kinds = {"word/document.xml": "document.main", "word/styles.xml": "styles", "word/settings.xml": "settings", "word/header1.xml": "header"}
    types = "".join(f'<Override PartName="/{name}" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items())
    linked = (("styles", "styles.xml"), ("settings", "settings.xml"), ("header", "header1.xml"))
    fixed = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxml'
                               f'formats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": _relationships((("officeDocument", "word/document.xml"),)),
        "word/_rels/document.xml.rels": _relationships(linked),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, xml in (fixed | parts).items():
            file.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), _HEAD + xml, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _relationships(linked) -> str:
    rows = "".join(f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(linked, 1))
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
