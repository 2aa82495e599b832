"""The person's own workbook comes back with its faults marked, can be mended, and reads."""

import html
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color
from reading_files import AGENCY, HEAD, INDICATORS, TITLE, by_code, problems, read, saved, xlsx

from ita import text
from ita.errors import CannotRead
from ita.reading.marked import marked_copy
from ita.reading.problems import ERROR, WARNING, Problem

FILES = Path(__file__).parent / "files"
RED, AMBER = "00FFC7CE", "00FFE699"


def bad() -> bytes:
    return xlsx((TITLE, None), HEAD, (INDICATORS[0], "ดี"), (INDICATORS[1], 101), ("อะไรก็ไม่รู้", 90), (INDICATORS[2], 88), merged=("A1:B1",))


def opened(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


def marks(sheet) -> dict:
    """Each marked cell's colour and reasons."""
    return {cell.coordinate: (cell.fill.start_color.rgb, cell.comment.text.removeprefix(f"{text.MARK_HEADING}\n"))
            for row in sheet.iter_rows() for cell in row if cell.comment}


def test_each_problem_is_marked_at_its_cell_with_its_sentence():
    data = bad()
    made = read(data)
    book = opened(marked_copy("a.xlsx", data, made.problems))
    assert marks(book["Sheet1"]) == {
        problem.cell: (RED if problem.severity == ERROR else AMBER, f"{problem.what}\n{problem.todo}") for problem in made.problems}
    assert [cell for cell in marks(book["Sheet1"])] == ["B3", "B4", "B5"]
    assert [[cell.value for cell in row] for row in book["Sheet1"].iter_rows()] == [
        [cell.value for cell in row] for row in opened(data)["Sheet1"].iter_rows()]
    assert book["Sheet1"].merged_cells.ranges == opened(data)["Sheet1"].merged_cells.ranges


def test_mended_and_uploaded_again_it_reads_and_loses_the_old_marks():
    data = bad()
    book = opened(marked_copy("a.xlsx", data, read(data).problems))
    book["Sheet1"]["B3"], book["Sheet1"]["B4"] = 95, 90
    mended = saved(book)
    made = read(mended)
    assert by_code(made) == {(2567, "1"): 95, (2567, "2"): 90, (2567, "3"): 88}
    again = opened(marked_copy("a.xlsx", mended, made.problems))
    assert list(marks(again["Sheet1"])) == ["B5"]
    assert again["Sheet1"]["B3"].fill.fill_type is None


def test_what_is_wrong_with_a_whole_file_or_in_merged_cells_is_said_too():
    some = (Problem("no_score", ERROR, "a.xlsx"), Problem("same_name", WARNING, "a.xlsx", "Sheet1", "B1", "ก", "ข"), Problem("no_year", ERROR, "a.xlsx", "ไม่มีแผ่นนี้", "B4"))
    said = marks(opened(marked_copy("a.xlsx", bad(), some))["Sheet1"])
    assert said == {"A1": (RED, f"{some[0].what}\n{some[0].todo}\n\n{some[1].what}\n{some[1].todo}"), "B4": (RED, f"{some[2].what}\n{some[2].todo}")}


def owned(**cells) -> bytes:
    """The bad file with fills of the person, and a comment at B3."""
    book = opened(bad())
    for cell, fill in cells.items():
        book["Sheet1"][cell].fill = fill
    book["Sheet1"]["B3"].comment = Comment("ของเดิม\nสองบรรทัด", "ผู้พิมพ์")
    return saved(book)


def look_of(sheet, cell):
    """A cell's own comment and fill."""
    comment, fill = sheet[cell].comment, sheet[cell].fill
    return comment and (comment.text, comment.author), fill.fill_type, fill.start_color, fill.end_color if fill.fill_type != "solid" else None


OWN_FILLS = [PatternFill(), PatternFill("solid", start_color="FFFF00"), PatternFill("solid", start_color=Color(theme=4, tint=-0.249977111117893)),
             PatternFill("solid", start_color=Color(indexed=13)), PatternFill("lightGrid", start_color="FF112233", end_color="FF445566")]


@pytest.mark.parametrize("fill", OWN_FILLS)
def test_marked_twice_and_mended_a_cell_has_the_person_s_own_comment_and_fill(fill):
    data = owned(B3=fill, B4=fill)
    before = opened(data)["Sheet1"]
    once = marked_copy("a.xlsx", data, read(data).problems)
    comment = opened(once)["Sheet1"]["B3"].comment
    assert comment.text.startswith(f"ของเดิม\nสองบรรทัด\n\n{text.MARK_HEADING}\n") and "ดี" in comment.text and comment.author == "ผู้พิมพ์"
    twice = marked_copy("a.xlsx", once, read(once).problems)
    assert {cell: said for cell, (_, said) in marks(opened(twice)["Sheet1"]).items()} == {
        cell: said for cell, (_, said) in marks(opened(once)["Sheet1"]).items()}
    book = opened(twice)
    book["Sheet1"]["B3"], book["Sheet1"]["B4"] = 95, 90
    mended = saved(book)
    after = opened(marked_copy("a.xlsx", mended, read(mended).problems))["Sheet1"]
    assert [look_of(after, cell) for cell in ("B3", "B4")] == [look_of(before, cell) for cell in ("B3", "B4")]


def test_a_colour_that_the_person_gave_a_marked_cell_is_kept():
    data = bad()
    book = opened(marked_copy("a.xlsx", data, read(data).problems))
    book["Sheet1"]["B3"], book["Sheet1"]["B3"].fill = 95, PatternFill("solid", start_color="FF00FF00")
    mended = saved(book)
    after = opened(marked_copy("a.xlsx", mended, read(mended).problems))["Sheet1"]
    assert after["B3"].comment is None and after["B3"].fill.start_color.rgb == "FF00FF00"


FORMULAS = {"A3": ('"การ"&amp;"ปฏิบัติ"', "str", "การปฏิบัติหน้าที่"), "B3": ("90+5.5", "n", "95.5"), "B4": ("45*2", "n", "90"), "B5": ("1/0", "e", "#DIV/0!"),
            "C3": ("1=1", "b", "1"), "C4": ('"a&lt;b"', "str", "a&lt;b"), "C5": ("B9", "n", ""), "C6": ('""', "str", "")}


def with_formulas() -> bytes:
    """A workbook whose cells are formulas with the values that Excel stored."""
    data = xlsx((TITLE, None), HEAD, (INDICATORS[0], 1), (INDICATORS[1], 1), (INDICATORS[2], 1), ("อะไรก็ไม่รู้", 90))
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for part in source.namelist():
            copy.writestr(part, with_values(source.read(part).decode()) if "sheet1" in part else source.read(part))
    return target.getvalue()


def with_values(xml: str) -> str:
    for place, (formula, kind, value) in FORMULAS.items():
        cell = f'<c r="{place}" t="{kind}"><f>{formula}</f>{f"<v>{value}</v>" if value else ""}</c>'
        xml, found = re.subn(f'<c r="{place}".*?</c>', cell, xml)
        if not found:
            xml = re.sub(f'(<row r="{place[1:]}".*?)</row>', rf"\1{cell}</row>", xml)
    return xml


def test_formulas_keep_their_values_so_that_the_copy_reads_as_the_original():
    data = with_formulas()
    made = read(data)
    assert by_code(made)[2567, "1"] == 95.5 and ("error_cell", "B5") in [(code, cell) for code, _, _, cell in problems(made)]
    copy = marked_copy("a.xlsx", data, made.problems)
    again = read(copy)
    assert by_code(again) == by_code(made) and problems(again) == problems(made)
    values, formulas = openpyxl.load_workbook(io.BytesIO(copy), data_only=True).active, opened(copy).active
    assert [values[cell].value for cell in FORMULAS] == ["การปฏิบัติหน้าที่", 95.5, 90, "#DIV/0!", True, "a<b", None, None]
    assert [formulas[cell].value for cell in FORMULAS] == ["=" + html.unescape(formula) for formula, _, _ in FORMULAS.values()]


@pytest.mark.parametrize("written, value, form", [
    ("97.97", 97.97, "0.00"), ("97.90", 97.9, "0.00"), ("100", 100, "0"), ("0", 0, "0"), ("0.5", 0.5, "0.0"), ("123456789012345", 123456789012345, "0"),
    ("0812345678", "0812345678", "General"), ("1234567890123456", "1234567890123456", "General"), ("-5", "-5", "General"), ("+66", "+66", "General"),
    ("=1+1", "=1+1", "General"), ("1e5", "1e5", "General"), ("๙๗", "๙๗", "General"), ("1,000", "1,000", "General"), ("9.", "9.", "General"), ("97%", "97%", "General")])
def test_a_plain_number_of_a_text_is_a_number_in_its_copy(written, value, form):
    data = f'หน่วยงาน\tปี\tรหัส\tคะแนน\n{AGENCY}\t2567\t1\t{written}\n'.encode()
    cell = opened(marked_copy("a.csv", data, [])).active["D2"]
    assert (cell.value, cell.number_format, type(cell.value)) == (value, form, type(value))


@pytest.mark.parametrize("kind", ["xls", "ods", "html"])
def test_other_kinds_become_a_workbook_with_the_same_cells(kind):
    data = (FILES / f"klongkhwang.{kind}").read_bytes()
    made = read(data, f"a.{kind}")
    sheet = made.scores["sheet"].iloc[0]
    copy = marked_copy(f"a.{kind}", data, [Problem("out_of_range", ERROR, "a", sheet, "C3", "101")])
    again = read(copy)
    assert by_code(again) == by_code(made)
    assert list(again.scores["cell"]) == list(made.scores["cell"])
    assert "C3" in marks(opened(copy).worksheets[0])


def test_a_text_that_looks_like_a_formula_stays_text():
    data = f"หน่วยงาน,ปี,รหัส,คะแนน\n{AGENCY},2567,1,=HYPERLINK()\n".encode()
    made = read(data, "a.csv")
    assert problems(made) == [("not_a_number", ERROR, "", "D2")]
    cell = opened(marked_copy("a.csv", data, made.problems)).active["D2"]
    assert (cell.value, cell.data_type, cell.fill.start_color.rgb) == ("=HYPERLINK()", "s", RED)


@pytest.mark.parametrize("data, code", [(b"PK\x03\x04 broken", "damaged"), (b"", "empty_file"), ((FILES / "password.xlsx").read_bytes(), "password"), (b"\x89PNG\0", "not_a_workbook")])
def test_what_cannot_be_copied_says_so(data, code):
    with pytest.raises(CannotRead) as caught:
        marked_copy("a.xlsx", data, [])
    assert caught.value.problem.code == code


def test_a_formula_that_comes_to_an_empty_text_is_no_problem_in_the_copy_either():
    data = with_formulas()
    written = marked_copy("a.xlsx", data, [])
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r'<c r="C6" t="str"><f>""</f><v></v></c>', xml) and re.search(r'<c r="C5"><f>B9</f><v ?(/>|></v>)', xml)
