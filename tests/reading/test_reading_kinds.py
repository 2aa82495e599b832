"""The same table in every kind of file, told by content and never by name."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from reading_files import by_code, problems, read, scores, xlsx

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


def xlsb(rows) -> bytes:
    """A minimal binary workbook: [MS-XLSB] records of one sheet with inline texts and numbers."""
    cells = b""
    for index, row in enumerate(rows):
        cells += record(0, struct.pack("<IIHHB", index, 0, 300, 0, 0) + struct.pack("<I", 0))
        for column, value in enumerate(row):
            place = struct.pack("<II", column, 0)
            cells += record(5, place + struct.pack("<d", value)) if isinstance(value, float) else record(6, place + wide(value))
    sheet = record(129) + record(148, struct.pack("<IIII", 0, len(rows) - 1, 0, 3)) + record(145) + cells + record(146) + record(130)
    book = record(131) + record(143) + record(156, struct.pack("<II", 0, 1) + wide("rId1") + wide("2567")) + record(144) + record(132)
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{relations}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/workbook.bin": book, "xl/worksheets/sheet1.bin": sheet}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_a_binary_workbook():
    made = read(xlsb([("ผลการประเมิน ITA " + AGENCY, "", ""), ("ตัวชี้วัด", "คะแนน", ""), ("การปฏิบัติหน้าที่", 97.39, ""), ("การใช้งบประมาณ", "๘๕.๒๙", "")]), "a.xlsb")
    assert problems(made) == []
    assert by_code(made) == {(2567, "1"): 97.39, (2567, "2"): 85.29}


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
