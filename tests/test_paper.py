"""The preview: what the page shows is what the file says, word for word and figure for figure."""

from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest
from docx.oxml.ns import qn

from ita import text
from ita.aspects import Own
from ita.exports.word import KINDS, Limitation, document, forms, whole
from ita.exports.word.blocks import Cell, Paragraph, Table
from ita.measures import Measure
from ita.ui.paper import MOST_ROWS, paper
from tests.exports.word_files import KLONGKHWANG, opened, plain, sample

MARKS = {text.PREVIEW_TURNED, text.PREVIEW_NEW_PAGE}
MEASURES = (Measure(item_codes="o30", finding="ข้อ o30 ได้ 0", measure="รับฟัง <b>ทุก 3 เดือน</b>", steps="1. ก\n2. ข & ค", owner="กองคลัง"),
            Measure(measure="ทำต่อ", carried_from=3, result="แล้วเสร็จ 80 %"))


class Texts(HTMLParser):
    """The texts of paragraphs, headings and cells in their order."""

    def __init__(self, html: str):
        super().__init__()
        self.found: list[str] = []
        self.pictures = 0
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag in ("p", "td", "th") or (tag == "div" and dict(attributes).get("class", "") in ("h0", "h1", "h2", "cut")):
            self.found.append("")
        self.pictures += tag == "img"

    def handle_data(self, data):
        self.found[-1] += data


def on_the_page(html: str) -> list[str]:
    return [words for words in Texts(html).found if words.strip() and words not in MARKS]


def in_the_file(data: bytes) -> list[str]:
    found = []
    for one in opened(data).element.body:
        if one.tag == qn("w:p"):
            found.append(line(one))
        else:
            found += ["\n".join(map(line, cell.findall(qn("w:p")))) for cell in one.iter(qn("w:tc"))]
    return [words for words in found if words.strip()]


def line(paragraph) -> str:
    return "".join("\n" if one.tag == qn("w:br") else one.text or "" for one in paragraph.iter(qn("w:t"), qn("w:br")))


@cache
def klongkhwang():
    return sample(KLONGKHWANG, 2567, "standard", measures=MEASURES, own=Own(notes={"o30": "ไม่พบหลักฐาน"}),
                  limitations=(Limitation("งบจำกัด", "ปี 2567", "ขอเพิ่ม"),), reasons={"o21": "อยู่ระหว่างจัดซื้อ 2 รายการ"})


@pytest.mark.parametrize("thai_digits", [True, False])
@pytest.mark.parametrize("form", forms())
@pytest.mark.parametrize("kind", KINDS)
def test_the_page_shows_what_the_file_says(kind, form, thai_digits):
    given = replace(klongkhwang(), form=forms()[form], thai_digits=thai_digits)
    assert on_the_page(paper(whole(kind, given))) == in_the_file(document(kind, given).data)


def test_charts_are_shown_with_their_words_and_nothing_comes_from_elsewhere():
    html = paper(whole("measures", replace(klongkhwang(), charts=True)))
    assert Texts(html).pictures == 3 == html.count("src='data:image/png;base64,")
    assert 'alt="คะแนนรายเครื่องมือ: ' in html and "http" not in html


def test_what_people_wrote_is_escaped():
    html = paper(whole("measures", plain(measures=(Measure(measure="<script>alert(1)</script>", owner="\"' onmouseover=x"),))))
    assert "<script" not in html and "&lt;script&gt;" in html and "&quot;&#x27; onmouseover=x" in html


def test_merged_cells_cover_their_rows_and_columns():
    table = Table(("ก", "ข", "ค"), ((Cell("1", down="start"), Cell("2", span=2)), (Cell("", down="on"), Cell("3"), Cell("4")),
                                    (Cell("", down="on"), Cell("5"), Cell("6", down="start")), (Cell("7"), Cell("8"), Cell("", down="on"))), (1, 1, 1))
    rows = paper([table]).split("<tr>")[2:]
    assert [row.count("<td") for row in rows] == [2, 2, 2, 2]
    assert "rowspan='3'" in rows[0] and "colspan='2'" in rows[0] and "rowspan='2'" in rows[2]


def test_a_long_table_says_how_many_rows_the_file_has():
    html = paper([Table(("ก",), tuple((Cell(f"แถว {number}"),) for number in range(500)), (1,)), Paragraph("จบ")])
    assert html.count("<tr>") == MOST_ROWS + 1
    assert "แสดง 100 แถวแรกจาก 500 แถว ในไฟล์มีครบทุกแถว" in html and "จบ" in html
