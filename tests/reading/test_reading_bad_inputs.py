"""Every kind of bad file gives exactly one problem, with its place and a sentence of its own."""

import io
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import openpyxl
import pytest
from reading_files import AGENCY, HEAD, INDICATORS, TITLE, problems, read, saved, scores, sheets, xlsx

from ita.reading.problems import ERROR, WARNING, Problem

FILES = Path(__file__).parent / "files"


def with_formula() -> bytes:
    return xlsx((TITLE,), HEAD, (INDICATORS[0], "=90+5"), (INDICATORS[1], 90))


def with_error() -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx((TITLE,), HEAD, (INDICATORS[0], 95), (INDICATORS[1], 90))))
    cell = workbook.active["B3"]
    cell.value, cell.data_type = "#DIV/0!", "e"
    return saved(workbook)


def cut_off() -> bytes:
    whole = xlsx((TITLE,), HEAD, (INDICATORS[0], 95))
    return whole[:len(whole) // 2]


def zipped(**files: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def hidden() -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(sheets({
        "2567": [(TITLE,), HEAD, (INDICATORS[0], 95)], "old": [(TITLE,), HEAD, (INDICATORS[0], 60)]})))
    workbook["old"].sheet_state = "hidden"
    return saved(workbook)


BAD = {
    "not a workbook: a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(200)), "not_a_workbook", "", ""),
    "not a workbook: a Word file": (zipped(**{"word/document.xml": b"<w:document/>"}), "not_a_workbook", "", ""),
    "not a workbook: bytes": (bytes(range(256)) * 4, "not_a_workbook", "", ""),
    "a letter": ("เรียน นายกองค์การบริหารส่วนตำบล\n\nขอส่งรายงานมาพร้อมนี้\n".encode(), "no_score", "", ""),
    "damaged": (cut_off(), "damaged", "", ""),
    "damaged inside": (zipped(**{"xl/workbook.xml": b"<workbook", "[Content_Types].xml": b""}), "damaged", "", ""),
    "empty": (b"", "empty_file", "", ""),
    "blank": (xlsx(), "empty_file", "", ""),
    "blanks only": (b" \r\n\r\n", "empty_file", "", ""),
    "password": ((FILES / "password.xlsx").read_bytes(), "password", "", ""),
    "password, xls": ((FILES / "password.xls").read_bytes(), "password", "", ""),
    "password, ods": ((FILES / "password.ods").read_bytes(), "password", "", ""),
    "no score": (xlsx((TITLE,), ("เรื่อง", "วันที่"), ("ประชุม", "1 ต.ค. 2566")), "no_score", "", ""),
    "a template left blank": (xlsx(("หน่วยงาน", AGENCY), ("ปีงบประมาณ", 2567), ("รหัส", "รายการ", "คะแนน"),
                                   ("1", INDICATORS[0]), ("2", INDICATORS[1])), "no_score", "", ""),
    "no year": (xlsx(("ผลการประเมิน ITA " + AGENCY,), HEAD, (INDICATORS[0], 95)), "no_year", "Sheet1", "B3"),
    "two years in the title": (xlsx((f"ผลการประเมิน ITA {AGENCY} ปี 2566 และปี 2567",), HEAD, (INDICATORS[0], 95)),
                               "no_year", "Sheet1", "B3"),
    "no agency": (xlsx(("ผลการประเมิน ITA ปี 2567",), HEAD, (INDICATORS[0], 95)), "no_agency", "Sheet1", "B3"),
    "above 100": (xlsx((TITLE,), HEAD, (INDICATORS[0], 100.01), (INDICATORS[1], 90)), "out_of_range", "Sheet1", "B3"),
    "below 0": (xlsx((TITLE,), HEAD, (INDICATORS[0], "-๙๕.๒๐")), "out_of_range", "Sheet1", "B3"),
    "words": (xlsx((TITLE,), HEAD, (INDICATORS[0], "ดีมาก"), (INDICATORS[1], 90)), "not_a_number", "Sheet1", "B3"),
    "a letter for a digit": (xlsx((TITLE,), HEAD, (INDICATORS[0], "9O.50"), (INDICATORS[1], 90)), "not_a_number", "Sheet1", "B3"),
    "an Excel error": (with_error(), "error_cell", "Sheet1", "B3"),
    "a formula without a value": (with_formula(), "formula_without_value", "Sheet1", "B3"),
    "twice, different": (xlsx((TITLE,), HEAD, (INDICATORS[0], 95), (INDICATORS[0], 96)), "twice_different", "Sheet1", "B4"),
    "code and name differ": (xlsx((TITLE,), ("รหัส", "รายการ", "คะแนน"), (1, INDICATORS[1], 95)),
                             "code_and_name_differ", "Sheet1", "A3"),
    "a year that is none": (xlsx(("หน่วยงาน", "ปีงบประมาณ", "รหัส", "คะแนน"), (AGENCY, 2567, "1", 90), (AGENCY, 25671, "2", 91)),
                            "bad_year", "Sheet1", "B3"),
    "neither UTF-8 nor Thai Windows": ("หน่วยงาน,คะแนน\n".encode() + b"\xdb\xdc\xfc\xfd,90\n", "encoding", "", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_error(name):
    data, code, sheet, cell = BAD[name]
    made = read(data)
    assert problems(made) == [(code, ERROR, sheet, cell)]
    assert not made.ok


QUESTIONABLE = {
    "an item that the year does not have": (xlsx((TITLE,), ("ข้อ", "คะแนน"), ("o35", 100), ("o36", 100)), "unknown_item", "B4"),
    "an OIT item of 50": (xlsx((TITLE,), ("ข้อ", "คะแนน"), ("o1", 100), ("o2", 50)), "oit_between", "B4"),
    "a row of who knows what": (xlsx((TITLE,), HEAD, (INDICATORS[0], 95), ("ความพึงพอใจ", 80)), "row_not_understood", "B4"),
    "percentages as parts of one": (
        xlsx((TITLE,), HEAD, *((name, 0.9 + n / 100) for n, name in enumerate(INDICATORS))), "fractions", "B3"),
    "a single part of one": (xlsx((TITLE,), HEAD, (INDICATORS[0], 0.97)), "fractions", "B3"),
    "one EIT collection's indicator": (
        xlsx((TITLE,), ("ตัวชี้วัด", "คะแนน"), (INDICATORS[0], 95), ("คุณภาพการดำเนินงาน (ส่วนที่ 1)", 80)), "part_left_out", "B4"),
    "a column of numbers nobody knows": (
        xlsx((TITLE,), (*HEAD, "ดัชนีหมู่บ้าน"), (INDICATORS[0], 95, 12.5), (INDICATORS[1], 90, 13)), "column_left_out", "C3"),
    "the title of another item": (
        xlsx((TITLE,), ("ข้อ", "รายการ", "คะแนน"), ("o1", "โครงสร้าง", 100), ("o30", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", 100)), "title_of_other", "C4"),
    "one agency under two names": (
        xlsx(("ผล ITA ปี 2567",), ("หน่วยงาน", "IIT", "EIT"), (AGENCY, 90, 91), ("อบต.ทดสอบ", 92, 93)), "two_names", "A4"),
    "a level nobody knows": (xlsx((TITLE,), HEAD, (INDICATORS[0], 95), ("ระดับผลการประเมิน", "ดีพอใช้")), "level_unknown", "B4"),
}


@pytest.mark.parametrize("name", QUESTIONABLE)
def test_what_is_doubtful_is_one_warning_and_the_rest_is_read(name):
    data, code, cell = QUESTIONABLE[name]
    made = read(data)
    assert problems(made) == [(code, WARNING, "Sheet1", cell)]
    assert made.ok and not made.scores.empty


def test_a_hidden_sheet_is_left_out_with_a_warning():
    made = read(hidden())
    assert problems(made) == [("hidden_sheet", WARNING, "old", "")]
    assert scores(made, "code", "score") == [("1", 95.0)]


def test_all_problems_come_at_once():
    made = read(xlsx((TITLE,), HEAD, (INDICATORS[0], "ดี"), (INDICATORS[1], 101), (INDICATORS[2], 90), (INDICATORS[2], 91)))
    assert problems(made) == [("not_a_number", ERROR, "Sheet1", "B3"), ("out_of_range", ERROR, "Sheet1", "B4"),
                              ("twice_different", ERROR, "Sheet1", "B6")]
    assert "90" in made.problems[2].what


def test_many_problems_of_a_kind_are_counted():
    rows = [(f"o{n % 35 + 1}", "ผิด") for n in range(1050)]
    made = read(xlsx((TITLE,), ("ข้อ", "คะแนน"), *rows))
    assert len(made.problems) == 1001
    assert (made.problems[-1].code, made.problems[-1].severity, made.problems[-1].detail) == ("more", ERROR, "50")


def test_every_problem_has_its_own_thai_sentences():
    path = Path(sys.modules["ita.reading.problems"].__file__).parent / "problems.toml"
    sentences = tomllib.loads(path.read_text(encoding="utf-8"))
    whats = [Problem(code, ERROR, "f").what for code in sentences]
    todos = [Problem(code, ERROR, "f").todo for code in sentences]
    assert len(set(whats)) == len(whats)
    assert all(any("ก" <= letter <= "๛" for letter in text) for text in whats + todos)


def test_the_command_prints_problems_on_stderr_and_fails(tmp_path):
    path = tmp_path / "bad.xlsx"
    path.write_bytes(xlsx((TITLE,), HEAD, (INDICATORS[0], 101), (INDICATORS[1], 90)))
    ran = subprocess.run([sys.executable, "-m", "ita", "read", path], capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 1
    assert ran.stdout.splitlines() == ["agency,fiscal_year,tool,level,code,score", f"{AGENCY},2567,IIT,indicator,2,90.00"]
    assert "Sheet1 เซลล์ B3" in ran.stderr and "101" in ran.stderr


def test_a_file_that_is_not_there_is_a_problem_and_the_others_are_read(tmp_path):
    path = tmp_path / "good.xlsx"
    path.write_bytes(xlsx((TITLE,), HEAD, (INDICATORS[1], 90)))
    for command, printed in (("read", f"{AGENCY},2567,IIT,indicator,2,90.00"), ("read-measures", "")):
        ran = subprocess.run([sys.executable, "-m", "ita", command, tmp_path / "none.xlsx", path], capture_output=True, encoding="utf-8", check=False)
        assert ran.returncode == 1 and printed in ran.stdout
        assert "none.xlsx" in ran.stderr and "Traceback" not in ran.stderr


def ran_on(*arguments, **streams):
    return subprocess.run([sys.executable, "-m", "ita", *map(str, arguments)], encoding="utf-8", check=False,
                          **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams})


@pytest.mark.parametrize("command", ["read", "read-measures", "check"])
def test_why_a_file_cannot_be_opened_is_said_in_thai(tmp_path, command):
    ran = ran_on(command, tmp_path / "none.xlsx", tmp_path)
    assert ran.returncode == 1
    assert [re.sub("^.*ไม่ได้ ", "", line) for line in ran.stderr.splitlines()] == [
        "เพราะไม่มีไฟล์หรือโฟลเดอร์นี้ ตรวจชื่อ ที่อยู่ และสิทธิ์เปิดไฟล์", "เพราะเป็นโฟลเดอร์ ไม่ใช่ไฟล์ ตรวจชื่อ ที่อยู่ และสิทธิ์เปิดไฟล์"]


def test_files_that_contradict_each_other_are_an_error_and_what_they_share_is_printed_once(tmp_path):
    for name, score in (("a", 90), ("b", 80), ("c", 90)):
        (tmp_path / f"{name}.xlsx").write_bytes(xlsx((TITLE,), HEAD, (INDICATORS[1], score)))
    row = f"{AGENCY},2567,IIT,indicator,2,90.00"
    differ = ran_on("read", tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    assert (differ.returncode, differ.stdout.splitlines()[1:]) == (1, [row])
    assert "80.00" in differ.stderr and "90.00" in differ.stderr and "b.xlsx" in differ.stderr
    alike = ran_on("read", tmp_path / "a.xlsx", tmp_path / "c.xlsx", tmp_path / "a.xlsx")
    assert (alike.returncode, alike.stdout.splitlines()[1:], alike.stderr) == (0, [row], "")


def test_files_of_one_name_are_told_apart(tmp_path):
    for folder, score in (("ก", 90), ("ข", 80)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.xlsx").write_bytes(xlsx((TITLE,), HEAD, (INDICATORS[1], score)))
    said = ran_on("read", tmp_path / "ก" / "a.xlsx", tmp_path / "ข" / "a.xlsx").stderr
    assert str(tmp_path / "ก" / "a.xlsx") in said and str(tmp_path / "ข" / "a.xlsx") in said


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes and devices")
@pytest.mark.parametrize("options", [["read"], ["read", "--json"], ["read-measures"]])
def test_a_pipe_that_nobody_reads_a_full_disk_and_a_closed_output_end_quietly(tmp_path, options):
    path = tmp_path / "good.xlsx"
    path.write_bytes(xlsx((TITLE,), HEAD, *((name, 90) for name in INDICATORS)))
    reader, writer = os.pipe()
    os.close(reader)
    unread = ran_on(*options, path, stdout=writer)
    os.close(writer)
    assert (unread.returncode, unread.stderr) == (1, "")
    with open("/dev/full", "w") as full:
        disk = ran_on(*options, path, stdout=full)
    assert (disk.returncode, disk.stderr.splitlines()[-1]) == (1, "แสดงผลต่อไม่ได้ เพราะพื้นที่เก็บข้อมูลเต็ม ผลที่แสดงไปแล้วจึงไม่ครบ")
    closed = ran_on(*options, path, stdout=None, preexec_fn=lambda: os.close(1))
    assert closed.returncode == 1 and "Traceback" not in closed.stderr
