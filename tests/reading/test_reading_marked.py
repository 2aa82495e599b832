"""The person's own workbook comes back with its faults marked, can be mended, and reads."""

import io
from pathlib import Path

import openpyxl
import pytest
from reading_files import AGENCY, HEAD, INDICATORS, TITLE, by_code, problems, read, saved, xlsx

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
    return {cell.coordinate: (cell.fill.start_color.rgb, cell.comment.text) for row in sheet.iter_rows() for cell in row if cell.comment}


def test_each_problem_is_marked_at_its_cell_with_its_sentence():
    data = bad()
    made = read(data)
    book = opened(marked_copy("a.xlsx", data, made.problems))
    assert marks(book["Sheet1"]) == {
        problem.cell: (RED if problem.severity == ERROR else AMBER, f"{problem.what} {problem.todo}") for problem in made.problems}
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
    assert said == {"A1": (RED, f"{some[0].what} {some[0].todo}\n\n{some[1].what} {some[1].todo}"), "B4": (RED, f"{some[2].what} {some[2].todo}")}


def test_a_comment_of_the_person_is_kept():
    book = opened(bad())
    book["Sheet1"]["B3"].comment = openpyxl.comments.Comment("ของเดิม", "ผู้พิมพ์")
    data = saved(book)
    said = marks(opened(marked_copy("a.xlsx", data, read(data).problems))["Sheet1"])["B3"][1]
    assert said.startswith("ของเดิม\n\n") and "ดี" in said


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
