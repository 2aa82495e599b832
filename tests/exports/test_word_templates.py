"""An agency's own template: filled with its letterhead kept; mistakes say which place; a hostile one runs, reads and fetches nothing."""

import io
import time
import zipfile
from xml.sax.saxutils import quoteattr

import docx
import pytest
from docx.shared import Pt

from ita.exports.word import MEASURES, MEMO, built_in, document, mistakes_of
from ita.exports.word import apart as other_process
from ita.exports.word.builtin import KINDS
from ita.exports.word.places import Content
from ita.measures import Measure
from tests.exports.word_files import opened, plain, tables, texts, xml_of

GIVEN = plain(measures=(Measure(measure="จัดทำสถิติ", owner="กองคลัง"),), thai_digits=True)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def saved(made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def template(*lines: str, header: str = "") -> bytes:
    """Return a template of an office: Word's own blank page with a line a paragraph."""
    made = docx.Document()
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Calibri", Pt(11)
    for line in lines:
        made.add_paragraph(line)
    made.sections[0].header.paragraphs[0].text = header
    return saved(made)


def with_part(data: bytes, name: str, content: str | bytes) -> bytes:
    """Return a package with a part put in or in place of another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as file, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as changed:
        for info in file.infolist():
            if info.filename != name:
                changed.writestr(info.filename, file.read(info))
        changed.writestr(name, content)
    return out.getvalue()


def with_xml(data: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    xml = xml_of(data, part)
    assert old in xml
    return with_part(data, part, xml.replace(old, new, 1))


def with_relation(kind: str, target: str, part: str = "word/_rels/document.xml.rels") -> bytes:
    relation = f'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/>'
    return with_xml(template("{{เนื้อหา}}"), "</Relationships>", f"{relation}</Relationships>", part)


def test_the_letterhead_stays_and_the_places_are_filled():
    made = document(MEASURES, GIVEN, template("หนังสือของ{{หน่วยงาน}} ปี {{ ปีงบประมาณ }}", "{{เนื้อหา}}", "ลงท้าย", header="ครุฑ {{ปีคะแนน}}"))
    assert made.mistakes == () and made.remark == ""
    said = texts(made.data)
    assert said[0] == "หนังสือของเทศบาลตำบลทดสอบ ปี ๒๕๖๘" and said[-1] == "ลงท้าย"
    assert opened(made.data).sections[0].header.paragraphs[0].text == "ครุฑ ๒๕๖๗"
    assert tables(made.data)[0][1][1:3] == ["จัดทำสถิติ", "กองคลัง"]


def test_what_is_put_in_keeps_the_official_font_whatever_the_template_uses():
    xml = xml_of(document(MEASURES, GIVEN, template("{{เนื้อหา}}")).data)
    assert xml.count('w:cs="TH Sarabun New"') > 40 and 'w:cs="Calibri"' not in xml


def test_sections_go_where_their_places_are_and_the_rest_to_the_common_one():
    made = document(MEASURES, GIVEN, template("{{มาตรการ}}", "ต่อไปนี้คือที่เหลือ", "{{เนื้อหา}}"))
    said = texts(made.data)
    assert made.mistakes == ()
    assert said.index("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ") < said.index("ต่อไปนี้คือที่เหลือ") < said.index("ความเป็นมา")
    assert said.count("การนำผลการวิเคราะห์ไปสู่การปฏิบัติ") == 1


def test_word_breaks_places_into_runs_and_they_are_found_all_the_same():
    made = docx.Document()
    paragraph = made.add_paragraph()
    for piece in ("เรียน {", "{หน่วย", "งาน", "}} ปี {{ปีงบ", "ประมาณ}}", " จบ"):
        paragraph.add_run(piece).bold = piece == "งาน"
    block = made.add_paragraph()
    for piece in ("{{เนื้", "อหา}", "}"):
        block.add_run(piece)
    assert texts(document(MEASURES, GIVEN, saved(made)).data)[0] == "เรียน เทศบาลตำบลทดสอบ ปี ๒๕๖๘ จบ"


@pytest.mark.parametrize("kind", KINDS)
def test_the_built_in_template_can_be_given_back(kind):
    assert document(kind, GIVEN, built_in(kind)).mistakes == ()
    assert document(kind, GIVEN, built_in(kind)).data[:2] == b"PK"


def test_a_template_saved_again_by_word_s_library_makes_the_same_document():
    again = saved(opened(built_in(MEMO)))
    assert texts(document(MEMO, GIVEN, again).data) == texts(document(MEMO, GIVEN).data)


def in_a_table(line: str) -> bytes:
    made = docx.Document()
    made.add_table(1, 1).cell(0, 0).text = line
    return saved(made)


DDE = '<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\x"/></w:p>'


def hidden(name: str) -> bytes:
    """Return a template whose main part has another name, with a clean one where a reader expects it."""
    clean = template("{{เนื้อหา}}")
    data = with_part(clean, name, xml_of(clean).replace("<w:body>", f"<w:body>{DDE}", 1))
    data = with_xml(data, "word/document.xml", name, "_rels/.rels")
    return with_xml(data, "/word/document.xml", f"/{name}", "[Content_Types].xml")


def linked(rest: str) -> bytes:
    """Return a template with a field that a reader may click."""
    return with_xml(template("{{เนื้อหา}}"), "<w:body>", f"<w:body><w:p><w:fldSimple w:instr={quoteattr(f' HYPERLINK {rest}')}/></w:p>")


BAD = {
    "unknown place": (template("{{เนื้อหา}}", "ของ {{หน่วยงาม}}"),
                      "ไม่รู้จักช่อง {{หน่วยงาม}} ใน"),
    "unknown in header": (template("{{เนื้อหา}}", header="{{agency}}"), "ไม่รู้จักช่อง {{agency}} ในหัวกระดาษ"),
    "not closed": (template("{{เนื้อหา}}", "ของ {{หน่วยงาน"), "ช่องในเนื้อความ เปิดหรือปิดวงเล็บปีกกาไม่ครบ (บรรทัด “ของ {{หน่วยงาน”)"),
    "not opened": (template("{{เนื้อหา}}", "ปี ปีงบประมาณ}}"), "(บรรทัด “ปี ปีงบประมาณ}}”)"),
    "empty name": (template("{{เนื้อหา}}", "{{ }}"), "ไม่รู้จักช่อง {{}}"),
    "words beside a block": (template("ดังนี้ {{เนื้อหา}}"), "ช่อง {{เนื้อหา}} ในเนื้อความ ต้องอยู่คนเดียวในบรรทัดของตน (บรรทัด “ดังนี้ {{เนื้อหา}}”)"),
    "block in a header": (template("{{เนื้อหา}}", header="{{มาตรการ}}"), "ช่อง {{มาตรการ}} ต้องอยู่ในเนื้อความโดยตรง"),
    "block in a table": (in_a_table("{{เนื้อหา}}"), "ช่อง {{เนื้อหา}} ต้องอยู่ในเนื้อความโดยตรง"),
    "twice": (template("{{เนื้อหา}}", "{{เนื้อหา}}"), "ช่อง {{เนื้อหา}} มีมากกว่าหนึ่งที่ ใช้ได้ที่เดียว"),
    "missing": (template("{{ปก}}", "{{ผลการประเมิน}}"), "ไม่มีช่อง {{ความเป็นมา}} {{มาตรการ}} {{ข้อจำกัด}} {{ลงนาม}} และไม่มีช่อง {{เนื้อหา}}"),
    "no place at all": (template("หนังสือ"), "{{มาตรการ}} {{ข้อจำกัด}} {{ลงนาม}} และไม่มีช่อง {{เนื้อหา}}"),
    "a loop": (template("{% for x in range(10**9) %}", "{{เนื้อหา}}"), "ใช้คำสั่ง {% %} ไม่ได้ (บรรทัด “{% for x in range(10**9) %}”"),
    "an attribute walk": (template("{{เนื้อหา}}", "{{ ''.__class__.__mro__[1].__subclasses__() }}"), "ไม่รู้จักช่อง {{''.__class__"),
    "cycler": (template("{{เนื้อหา}}", '{{ cycler.__init__.__globals__.os.popen("id").read() }}'), "ไม่รู้จักช่อง {{cycler.__init__"),
    "a filter": (template("{{เนื้อหา}}", "{{ หน่วยงาน|attr('format') }}"), "ไม่รู้จักช่อง {{หน่วยงาน|attr('format')}}"),
    "a format string": (template("{{เนื้อหา}}", "{{หน่วยงาน.__class__}} {0.__class__}"), "ไม่รู้จักช่อง {{หน่วยงาน.__class__}}"),
    "not a zip": (b"hello", "ไม่ใช่เอกสาร Word"),
    "nothing": (b"", "ไม่ใช่เอกสาร Word"),
    "another zip": (with_part(b"PK\x05\x06" + b"\0" * 18, "a.txt", "a"), "ไม่ใช่เอกสาร Word"),
    "broken xml": (with_part(template("{{เนื้อหา}}"), "word/document.xml", "<w:document"), "ไม่ใช่เอกสาร Word"),
    "external entity": (with_part(template("{{เนื้อหา}}"), "word/document.xml",
                                  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="W">&e;</w:document>'), "DOCTYPE"),
    "entities in utf-16": (with_part(template("{{เนื้อหา}}"), "word/document.xml",
                                     '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY a "aa">]><a>&a;</a>'.encode("utf-16")), "DOCTYPE"),
    "billion laughs": (with_part(template("{{เนื้อหา}}"), "word/styles.xml", "<!DOCTYPE l [" + "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12)) + '<!ENTITY l0 "lol">]><a>&l11;</a>'), "DOCTYPE"),
    "zip bomb": (with_part(template("{{เนื้อหา}}"), "word/media/a.xml", b"\0" * (30 * 1024 * 1024)), "ใหญ่เกินไป"),
    "too many parts": (None, "ใหญ่เกินไป"),
    "macro": (with_part(template("{{เนื้อหา}}"), "word/vbaProject.bin", b"x"), "มาโครหรือวัตถุฝัง (word/vbaProject.bin)"),
    "embedded object": (with_part(template("{{เนื้อหา}}"), "word/embeddings/oleObject1.bin", b"x"), "มาโครหรือวัตถุฝัง"),
    "macro type": (with_xml(template("{{เนื้อหา}}"), "wordprocessingml.document.main+xml", "wordprocessingml.document.macroEnabled.main+xml",
                            "[Content_Types].xml"), "มาโคร"),
    "remote picture": (with_relation("image", "http://192.0.2.1/x.png"), "จากภายนอก (http://192.0.2.1/x.png)"),
    "local file": (with_relation("image", "file:///C:/secret.png"), "จากภายนอก (file:///C:/secret.png)"),
    "share": (with_relation("oleObject", r"\\192.0.2.1\x"), "จากภายนอก"),
    "alternate chunk": (with_relation("aFChunk", "http://192.0.2.1/x.html"), "จากภายนอก"),
    "script link": (with_relation("hyperlink", "javascript:alert(1)"), "จากภายนอก (javascript:alert(1))"),
    "vml picture": (with_xml(template("{{เนื้อหา}}"), "<w:body>", '<w:body><w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" '
                             'src="http://192.0.2.1/x.png"/></w:pict></w:r></w:p>'), "จากภายนอก (http://192.0.2.1/x.png)"),
    "mail merge": (with_xml(with_part(template("{{เนื้อหา}}"), "x", ""), "<w:zoom", "<w:mailMerge/><w:zoom", "word/settings.xml"), "จากภายนอก (mailMerge)"),
    "dde": (with_xml(template("{{เนื้อหา}}"), "<w:body>", '<w:body><w:p><w:fldSimple w:instr="DDEAUTO c:\\\\x"/></w:p>'), "เขตข้อมูล DDEAUTO"),
    "dde in a document elsewhere": (hidden("customXml/document.xml"), "เขตข้อมูล DDEAUTO"),
    "dde in a part that is not called xml": (hidden("word/document2.txt"), "เขตข้อมูล DDEAUTO"),
    "link field to a share": (linked(r'"\\\\192.0.2.1\\x"'), r"จากภายนอก (\\\\192.0.2.1\\x)"),
    "link field with its switch first": (linked(r'\o "ดูที่นี่" "file:///C:/x.exe"'), "จากภายนอก (file:///C:/x.exe)"),
    "dde in pieces": (with_xml(template("{{เนื้อหา}}"), "<w:body>", '<w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DD'
                               '</w:instrText></w:r></w:p><w:p><w:r><w:instrText>E x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
                      "เขตข้อมูล DDE"),
    "include": (with_xml(template("{{เนื้อหา}}"), "<w:body>", '<w:body><w:p><w:fldSimple w:instr=" includepicture &quot;http://x&quot;"/></w:p>'),
                "เขตข้อมูล includepicture"),
    "other prefix": (with_part(template("{{เนื้อหา}}"), "word/document.xml", f'<x:document xmlns:x="{W}"><x:body><x:p><x:r><x:t>'
                               "{{เนื้อหา}}</x:t></x:r></x:p></x:body></x:document>"), "บันทึกเป็น .docx ใหม่"),
}


def many_parts() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for number in range(600):
            file.writestr(f"word/{number}.xml", "<a/>")
    return out.getvalue()


@pytest.mark.parametrize("name", BAD)
def test_a_template_with_a_mistake_says_where_and_the_built_in_one_is_used(name):
    data, expected = BAD[name]
    start = time.monotonic()
    made = document(MEASURES, GIVEN, data if data is not None else many_parts())
    assert time.monotonic() - start < 15
    assert any(expected in one for one in made.mistakes), made.mistakes
    assert made.remark.startswith("ใช้แบบฟอร์มของระบบแทนไปก่อน")
    assert texts(made.data) == texts(document(MEASURES, GIVEN).data)


def test_an_unknown_place_is_told_with_the_one_that_is_like_it_or_with_all_that_are_known():
    assert mistakes_of(MEASURES, GIVEN, template("{{เนื้อหา}}", "ของ {{หน่วยงาม}}", "{{x}}")) == (
        "ไม่รู้จักช่อง {{หน่วยงาม}} ในเนื้อความ (บรรทัด “ของ {{หน่วยงาม}}”) ช่องที่ใช้ได้คือ {{หน่วยงาน}}",
        "ไม่รู้จักช่อง {{x}} ในเนื้อความ (บรรทัด “{{x}}”) ช่องที่ใช้ได้คือ " + document_places())
    assert mistakes_of(MEASURES, GIVEN, template("{{เนื้อหา}}")) == ()


def document_places() -> str:
    inline = ("หน่วยงาน", "ปีงบประมาณ", "ปีคะแนน", "ชื่อเอกสาร", "วันที่เอกสาร", "ส่วนราชการ", "เลขที่", "เรื่อง", "เรียน", "เนื้อหา")
    blocks = ("ปก", "ความเป็นมา", "ผลการประเมิน", "การวิเคราะห์", "มาตรการ", "ข้อจำกัด", "ลงนาม")
    return " ".join("{{" + name + "}}" for name in (*inline, *blocks))


def test_the_office_s_own_template_path_is_left_out():
    data = template("{{เนื้อหา}}")
    data = with_xml(data, "<w:zoom", '<w:attachedTemplate xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdT"/><w:zoom',
                    "word/settings.xml")
    data = with_part(data, "word/_rels/settings.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                     '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
                     'Target="file:///C:/Users/somchai/x.dotm" TargetMode="External"/></Relationships>')
    made = document(MEASURES, GIVEN, data)
    assert made.mistakes == ()
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        assert not any(b"somchai" in file.read(name) or b"attachedTemplate" in file.read(name) for name in file.namelist())


@pytest.mark.parametrize("place, expected", [("{{มาตรการ}}", ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]), ("{{ลงนาม}}", ["PORTRAIT"] * 2 + ["LANDSCAPE", "PORTRAIT"])])
def test_a_place_in_the_last_line_of_a_section_leaves_the_section_as_it_is(place, expected):
    made = opened(template("หน้าแรก", place))
    made.add_section()
    ending = made.paragraphs[-1]._p
    made.paragraphs[-2]._p.get_or_add_pPr().append(ending.pPr.sectPr)
    ending.getparent().remove(ending)
    made.add_paragraph("{{เนื้อหา}}")
    filled = document(MEASURES, GIVEN, saved(made))
    assert filled.mistakes == ()
    assert [section.orientation.name for section in opened(filled.data).sections] == expected


def test_a_link_that_the_reader_clicks_is_no_harm():
    assert document(MEASURES, GIVEN, with_relation("hyperlink", "https://example.go.th")).mistakes == ()
    for rest in ('"https://example.go.th" \\o "เว็บไซต์"', '\\l "_Toc1"', "\\l _Toc1 \\n", "mailto:a@example.go.th"):
        assert document(MEASURES, GIVEN, linked(rest)).mistakes == ()


def test_a_template_that_takes_too_long_is_ended():
    start = time.monotonic()
    content = Content({}, {}, "เนื้อหา", True, "")
    assert other_process.fill_apart(template("{{เนื้อหา}}"), content, seconds=0.05)[1][0].code == "too_slow"
    assert time.monotonic() - start < 5


def test_filling_is_not_repeated_for_what_was_filled_in():
    given = plain(agency="{{ปีงบประมาณ}}{{หน่วยงาน}}", measures=(Measure(measure="ก"),))
    assert texts(document(MEASURES, given, template("{{หน่วยงาน}}", "{{เนื้อหา}}")).data)[0] == "{{ปีงบประมาณ}}{{หน่วยงาน}}"
