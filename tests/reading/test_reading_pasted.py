"""Tables pasted from reports and web pages: names broken over cells, titles outside of tables, comparisons, marks beside scores."""

import pytest
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, seen

from ita.reading import split_names, texts, whole
from ita.reading.sheets import Sheet

HEAD = ("ที่", "ตัวชี้วัด", "คะแนน")
ROWS = "<tr><td>ตัวชี้วัด<td>คะแนน<tr><td>1. การปฏิบัติหน้าที่<td>97.97<tr><td>2. การใช้งบประมาณ<td>93.19"


# ---- names broken over cells --------------------------------------------------------------------
@pytest.mark.parametrize("rows", [
    [HEAD, (1, "การปฏิบัติ", 97.97), (None, "หน้าที่", None), (2, "การใช้", 93.19), (None, "งบประมาณ", None)],
    [HEAD, (1, "การปฏิบัติ", None), (None, "หน้าที่", 97.97), (2, TWO, 93.19)],
    [HEAD, (None, "1. การ", None), (None, "ปฏิบัติ", 97.97), (None, "หน้าที่", None), (None, TWO, 93.19)],
    [("ที่", "ตัวชี้วัด", None, "คะแนน"), (1, "การปฏิบัติห", "น้าที่", 97.97), (2, "การใช้", "งบประมาณ", 93.19)],
], ids=["score first", "score last", "three lines", "two columns"])
def test_names_broken_over_cells(rows):
    assert seen([(TITLE,), *rows]) == (TWO_SCORES, [])


@pytest.mark.parametrize("rows", [
    [(ONE, 97.97), ("หมายเหตุ", ""), (TWO, 93.19)],
    [("การปฏิบัติ", 97.97), ("หน้าที่", 93.19)],  # each with a score of its own
    [("การปฏิบัติ", ""), ("หน้าที่", "")],
    [(ONE, 97.97), ("หน้าที่", "")],
    [("ก" * 100, ""), ("หน้าที่", 90.0)],
], ids=["a note", "two scores", "no score", "a whole name above", "a long text above"])
def test_what_is_no_broken_name_stays_as_it_is(rows):
    sheet = Sheet("a", "s", [list(row) for row in rows])
    assert split_names.joined(sheet) is sheet


# ---- comparisons --------------------------------------------------------------------------------
@pytest.mark.parametrize("heading", ["เปรียบเทียบ 2566 กับ 2567", "เปรียบเทียบ", "ผลต่าง 66-67", "+/-", "เทียบปีก่อน", "แนวโน้ม"])
def test_a_heading_that_compares_over_two_columns(heading):
    rows = [(A,), ("ตัวชี้วัด", "ผลคะแนน", None, heading, None), (None, "2566", "2567", "เพิ่มขึ้น", "ลดลง"), (ONE, 96.5, 97.97, 1.47, None), (TWO, 95, 93.19, None, 1.81)]
    scores, told = seen(rows, ("A2:A3", "B2:C2", "D2:E2"))
    assert scores == TWO_SCORES | {(A, 2566, "1"): 96.5, (A, 2566, "2"): 95}
    assert {code for code, _ in told} <= {"column_left_out"}


@pytest.mark.parametrize("heading", ["ร้อยละ", "%"])
def test_a_percentage_beside_years_is_of_none(heading):
    assert seen([(A,), ("ตัวชี้วัด", "2566", "2567", heading), (ONE, 90, 92, 2.2)]) == (
        {(A, 2566, "1"): 90, (A, 2567, "1"): 92}, [("column_left_out", "D3")])
    assert seen([(TITLE,), ("ตัวชี้วัด", heading), (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES, [])


# ---- cells --------------------------------------------------------------------------------------
@pytest.mark.parametrize("cell", ["97.97*", "97.97 **", "97.97 (▲)", "(▼) 97.97"])
def test_a_mark_beside_a_score_is_none_of_it(cell):
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, cell), (TWO, 93.19)]) == (TWO_SCORES, [])


def test_a_province_beside_the_agencys_name():
    rows = [("ชื่อหน่วยงาน", A, "จังหวัด", "อุบลราชธานี"), ("ปี", 2567), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]
    assert seen(rows) == (TWO_SCORES, [])
    assert seen([(LIST,), ("หน่วยงาน", "จังหวัด", "คะแนน"), (A, "อุบลราชธานี", 90.5)]) == ({(A, 2567, "ITA"): 90.5}, [])


# ---- web pages ----------------------------------------------------------------------------------
def of_page(page: str) -> list[list[str]]:
    return texts.of_html("a.xls", page.encode())[0].rows


@pytest.mark.parametrize("page", [
    f"<h3>{TITLE}</h3><table>{ROWS}</table>",
    f"<table><caption>{TITLE}</caption>{ROWS}</table>",
    f"<html><head><title>ITA 2569</title><body><div><p><b>ผลการประเมิน</b> <span>ITA {A}</span></p>ปีงบประมาณ 2567</div><table>{ROWS}</table><p>หมายเหตุ",
    f"<nav>ข่าว ปี 2569</nav><p>{TITLE}<br></p><table>{ROWS}</table>",
    "<p>ข่าว ปี 2569</p>" * 30 + f"<table><caption>{TITLE}</caption>{ROWS}</table>",  # a website
], ids=["heading", "caption", "lines", "menu", "website"])
def test_titles_outside_of_the_table(page):
    made = whole.read("a.xls", f"<!DOCTYPE html>{page}".encode())
    scores = {(agency, year, subject.code): score for flat in made.flats for agency, year, subject, score, _ in flat.each()}
    assert (scores, made.found.faults) == (TWO_SCORES, [])


def test_lines_of_a_page_stand_between_its_tables():
    page = "<p>ก</p><table><tr><td colspan=2>1<tr><td>2<td>3</table>ข <i>ค</i><br>ง<table><tr><td>4</table><p>จ</p>"
    sheet = texts.of_html("a.xls", page.encode())[0]
    assert sheet.rows == [["ก", ""], ["1", ""], ["2", "3"], ["ข ค", ""], ["ง", ""], ["", ""], ["4", ""], ["จ", ""]]
    assert sheet.merged == ((1, 0, 1, 1),)
    assert of_page("<head><title>x</title><table><tr><td>1</table>ก") == [["1"], ["ก"]]  # a head that never ends
