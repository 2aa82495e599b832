"""The same table in every kind of file, told by content and never by name."""

import io
import re
import struct
import zipfile
from pathlib import Path

import pytest
from reading_files import by_code, problems, read, scores, xlsx

from ita.reading import limits, sheets, unseen, unseen_ods, whole
from ita.reading.found import Found
from ita.reading.problems import ERROR
from ita.reading.sheets import PERCENT as PERCENTAGE

HERE = Path(__file__).parent
EXPECTED = {  # from cases/klongkhwang_2565_2566.expected.csv
    (int(row[1]), row[4]): float(row[5]) for row in
    (line.split(",") for line in (HERE / "cases/klongkhwang_2565_2566.expected.csv").read_text(encoding="utf-8").splitlines()[1:])}
AGENCY = "องค์การบริหารส่วนตำบลคลองขวาง"
ROWS = [("ผลการประเมิน ITA " + AGENCY, "", "", ""), ("ตัวชี้วัด", "ปี ๒๕๖๕", "ปี 2566", "หมายเหตุ"),
        ("๑. การปฏิบัติหน้าที่", "๙๗.๓๙", "99.45", 'ดี "มาก", ขึ้น'), ("การใช้งบประมาณ", "85.29", "-", "")]
SMALL = {(2565, "1"): 97.39, (2566, "1"): 99.45, (2565, "2"): 85.29}


@pytest.mark.parametrize("kind", ["xls", "ods", "html"])
@pytest.mark.parametrize("called", ["a.xlsx", "a.csv", "a"])
def test_workbooks_of_libreoffice(kind, called):
    made = read((HERE / f"files/klongkhwang.{kind}").read_bytes(), called)
    assert problems(made) == []
    assert by_code(made) == EXPECTED
    assert list(made.rounds["reported_level"]) == ["B", "ต้องปรับปรุง"]
    assert made.scores["cell"].iloc[0] == "C3"


def delimited(delimiter: str, decimal: str = ".") -> str:
    def field(text: str) -> str:
        text = text.replace(".", decimal) if text[:1].isdigit() else text
        return '"' + text.replace('"', '""') + '"' if delimiter in text or '"' in text else text

    return "\r\n".join(delimiter.join(map(field, row)) for row in ROWS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "tis-620", "utf-16", "utf-16-le", "utf-16-be", "utf-16-le with mark"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimited_text(encoding, delimiter):
    text = delimited(delimiter)
    data = b"\xff\xfe" + text.encode("utf-16-le") if "mark" in encoding else text.encode(encoding)
    made = read(data, "คะแนน.xls")
    assert problems(made) == []
    assert by_code(made) == SMALL
    assert list(made.scores["cell"]) == ["B3", "B4", "C3"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
@pytest.mark.parametrize("odd", [lambda text: text + "\x1a", lambda text: text.replace("การใช้", "การ\x01ใช้"), lambda text: "\x1b" + text.replace("ปี", "ปี\x1f")])
def test_a_few_characters_that_no_text_has_are_dropped(odd, encoding):
    made = read(odd(delimited(",")).encode(encoding), "a.csv")
    assert problems(made) == []
    assert by_code(made) == SMALL
    assert all(cell.isprintable() for grid in made.grids for row in grid.rows for cell in row)


@pytest.mark.parametrize("data", [delimited(",").encode() + b"\0", delimited(",").replace("ร", "\x02\x03").encode(), bytes(range(1, 32)) * 9])
def test_many_of_them_are_no_text(data):
    assert problems(read(data, "a.csv")) == [("not_a_workbook", ERROR, "", "")]


def test_decimal_commas_between_semicolons():
    assert by_code(read(delimited(";", ",").encode(), "a.csv")) == SMALL


def test_the_separator_line_of_excel():
    made = read(b"sep=;\r\n" + delimited(";").encode("utf-8"), "a.csv")
    assert by_code(made) == SMALL
    assert list(made.scores["cell"]) == ["B4", "B5", "C4"]


def html(charset: str) -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{cell.replace('&', '&amp;')}</td>" for cell in row) + "</tr>" for row in ROWS[2:])
    return (f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><style>td {{ color: red }}</style></head><body>'
            f"<table><tr><td colspan=4>{ROWS[0][0]}</td></tr><tr><th rowspan=1>ตัวชี้วัด<th>ปี&nbsp;๒๕๖๕<th>ปี<br>2566<th>หมายเหตุ</tr>{rows}</table>"
            "<script>alert('1')</script></body></html>").encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "windows-874", "tis-620"])
def test_an_html_table_saved_as_xls(charset):
    made = read(html("cp874" if charset == "windows-874" else charset).replace(b"charset=cp874", b"charset=windows-874"), "a.xls")
    assert problems(made) == []
    assert by_code(made) == SMALL


def test_rows_that_an_html_cell_spans_keep_their_columns():
    data = ("<table><tr><td colspan=3>ผลการประเมิน ITA อบต.ก ปี 2567</td></tr><tr><th>เครื่องมือ<th>ตัวชี้วัด<th>คะแนน</tr>"
            "<tr><td rowspan=2>IIT<td>การปฏิบัติหน้าที่<td>90</tr><tr><td>การใช้งบประมาณ<td>91</tr><tr><td>EIT<td>คุณภาพการดำเนินงาน<td>92</tr></table>")
    assert by_code(read(data.encode(), "a.xls")) == {(2567, "1"): 90, (2567, "2"): 91, (2567, "6"): 92}


def record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(body)
    while length > 127:
        size, length = size + bytes([length & 0x7F | 0x80]), length >> 7
    return head + size + bytes([length]) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


PERCENT, CUSTOM, DIV_0 = 1, 2, b"\x07"  # two cell styles that show percentages, Excel's number of #DIV/0!


def cell_of_xlsb(column: int, value) -> bytes:
    """A text, a number, a number with its style or an error as bytes."""
    number, style = value if isinstance(value, tuple) else (value, 0)
    place = struct.pack("<II", column, style)
    if isinstance(number, float):
        return record(5, place + struct.pack("<d", number))
    return record(3, place + number) if isinstance(number, bytes) else record(6, place + wide(number))


def xlsb(rows) -> bytes:
    """A minimal binary workbook: [MS-XLSB] records of one sheet with inline texts and numbers."""
    cells = b""
    for index, row in enumerate(rows):
        cells += record(0, struct.pack("<IIHHB", index, 0, 300, 0, 0) + struct.pack("<I", 0))
        for column, value in enumerate(row):
            cells += cell_of_xlsb(column, value)
    sheet = record(129) + record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, 3)) + record(145) + cells + record(146) + record(130)
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("2567")) + record(144) + record(132)
    style = [struct.pack("<HH", parent, form) + bytes(12) for parent, form in ((0xFFFF, 0), (0, 0), (0, 10), (0, 164))]
    styles = (record(278) + record(615, struct.pack("<I", 1)) + record(44, struct.pack("<H", 164) + wide('0.0"คะแนน"%')) + record(616)
              + record(626, struct.pack("<I", 1)) + record(47, style[0]) + record(627)
              + record(617, struct.pack("<I", 3)) + b"".join(record(47, one) for one in style[1:]) + record(618) + record(279))
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/workbook.bin": book, "xl/styles.bin": styles, "xl/worksheets/sheet1.bin": sheet}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_a_binary_workbook():
    made = read(xlsb([("ผลการประเมิน ITA " + AGENCY, "", ""), ("ตัวชี้วัด", "คะแนน", ""), ("การปฏิบัติหน้าที่", 97.39, ""), ("การใช้งบประมาณ", "๘๕.๒๙", "")]), "a.xlsb")
    assert problems(made) == []
    assert by_code(made) == {(2567, "1"): 97.39, (2567, "2"): 85.29}


PERCENTS = {
    **{kind: (HERE / f"files/percents.{kind}").read_bytes() for kind in ("xls", "ods")},
    "xlsb": xlsb([("ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ", ""), ("ตัวชี้วัด", "คะแนน"), ("การปฏิบัติหน้าที่", (0.9797, PERCENT)),
                  ("การใช้งบประมาณ", (1.0, CUSTOM)), ("การใช้อำนาจ", 88.5), ("การใช้ทรัพย์สินของราชการ", DIV_0)])}


@pytest.mark.parametrize("kind", PERCENTS)
def test_percentages_and_errors_are_seen_in_every_kind_of_workbook(kind):
    made = read(PERCENTS[kind], f"a.{kind}")
    assert by_code(made) == {(2567, "1"): 97.97, (2567, "2"): 100, (2567, "3"): 88.5}
    assert [row[1] for row in made.grids[0].rows[2:]] == ["97.97%", "100%", "88.5", "#DIV/0!"]
    assert [(problem.code, problem.cell, problem.found) for problem in made.problems] == [("error_cell", "B6", "#DIV/0!")]


@pytest.mark.parametrize("kind", PERCENTS)
def test_a_large_workbook_is_looked_at_again_for_what_the_parser_does_not_give(kind, monkeypatch):
    small = whole.read("a", PERCENTS[kind])
    monkeypatch.setattr(limits, "SMALL", 0)
    assert small.sheets == whole.read("a", PERCENTS[kind]).sheets


def test_a_formula_that_no_program_has_calculated_is_a_problem_in_an_ods():
    source, target = zipfile.ZipFile(HERE / "files/percents.ods"), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, re.sub(rb'(<table:table-cell table:formula="of:=1/0").*?</table:table-cell>', rb"\1/>", content))
    assert problems(read(target.getvalue())) == [("formula_without_value", ERROR, "2567", "B6")]


def test_cells_that_an_ods_repeats_are_each_seen():
    cell = '<table:table-cell office:value-type="percentage" office:value="0.5" table:number-columns-repeated="2"/>'
    rows = (f'<table:table table:name="a &amp; b"><table:table-row table:number-rows-repeated="2"><table:table-cell/>{cell}</table:table-row>'
            f'<table:table-row><table:table-cell table:formula="of:=IF(1>2;1;2)" office:value-type="float" office:value="2"/>{cell}</table:table-row></table:table>')
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("content.xml", rows)
    assert unseen_ods.of(target.getvalue()) == ({"a & b": dict.fromkeys([(row, column) for row in range(3) for column in (1, 2)], PERCENTAGE)}, {})


def test_merged_cells_of_an_ods_are_merged(monkeypatch):
    data = (HERE / "files/merged.ods").read_bytes()
    for small in (limits.SMALL, 0):
        monkeypatch.setattr(limits, "SMALL", small)
        sheet = unseen.complete(whole.sheets_of("a", data, Found()), data)[0]
        assert (sheet.first_row, sheet.first_column, sheet.merged) == (1, 1, ((0, 0, 0, 2), (2, 0, 3, 0)))
        assert sheets.merged_down(sheet) == {(3, 0): "IIT"}


def test_the_macros_of_a_workbook_are_never_looked_at():
    target = io.BytesIO(xlsx(("ผลการประเมิน ITA อบต.ก ปี 2567",), ("ตัวชี้วัด", "คะแนน"), ("การปฏิบัติหน้าที่", 97.39)))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"Sub AutoOpen" * 10)
    made = read(target.getvalue(), "a.xlsm")
    assert problems(made) == []
    assert scores(made, "code", "score") == [("1", 97.39)]


def test_a_value_stored_with_a_formula_is_read():
    made = read((HERE / "files/formulas.xlsx").read_bytes())
    assert problems(made) == []
    assert by_code(made) == {(2567, "1"): 95.0, (2567, "2"): 90.5}
