"""Documents read back: texts, tables, and what the XML says of fonts, rows and sections."""

import io
import zipfile

import docx
from docx.oxml.ns import qn

from ita.exports.word import Given, document, forms
from ita.exports.word.command import gathered
from ita.store.samples import sample_store

KLONGKHWANG, SERPLO = "องค์การบริหารส่วนตำบลคลองขวาง", "องค์การบริหารส่วนตำบลเสอเพลอ"
RAWE, TAK, KHUANKHANUN = "องค์การบริหารส่วนตำบลระเว", "องค์การบริหารส่วนจังหวัดตาก", "องค์การบริหารส่วนตำบลควนขนุน"


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def xml_of(data: bytes, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(part).decode()


def texts(data: bytes) -> list[str]:
    """Return the paragraphs outside tables that have text."""
    return [one.text for one in opened(data).paragraphs if one.text.strip()]


def tables(data: bytes) -> list[list[list[str]]]:
    """Return every table as rows of cell texts as they are written: a merged cell once, its continuation as "".

    A table in the last row of another one, the signatures, follows it.
    """
    return [[[_text(cell) for cell in row.tc_lst] for row in one.tr_lst if row.find(f".//{qn('w:tbl')}") is None]
            for one in opened(data).element.body.iter(qn("w:tbl"))]


def _text(cell) -> str:
    return "\n".join(paragraph.text for paragraph in _paragraphs(cell))


def _paragraphs(cell):
    from docx.text.paragraph import Paragraph
    return [Paragraph(one, None) for one in cell.findall(qn("w:p"))]


def sample(agency: str, plan_year: int, form: str, **others) -> Given:
    """Return what the samples hold of an agency, in a form, without charts unless asked for."""
    from dataclasses import replace
    return replace(gathered(sample_store(), agency, plan_year, form), **({"charts": False} | others))


def plain(**others) -> Given:
    """Return a plan of an agency that nothing is known of."""
    return Given(**({"agency": "เทศบาลตำบลทดสอบ", "plan_year": 2568, "form": forms()["standard"], "charts": False, "thai_digits": False} | others))


def measures_document(given: Given) -> bytes:
    return document("measures", given).data
