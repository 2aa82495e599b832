"""Tables pasted from reports and web pages: names broken over cells, titles outside of tables, comparisons, marks beside scores."""

import pytest
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, seen

from reading_files import INDICATORS, sheets

from ita import reading
from ita.reading import split_names, texts, whole
from ita.reading.shapes import Columns, shape_of
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
    assert sheet.rows == [["ก", ""], ["1", ""], ["2", "3"], ["", ""], ["ข ค", ""], ["ง", ""], ["4", ""]]
    assert sheet.merged == ((1, 0, 1, 1),)
    assert of_page("<head><title>x</title><table><tr><td>1</table>ก<table><tr><td>2</table>") == [["1"], [""], ["ก"], ["2"]]  # a head that never ends


@pytest.mark.parametrize("around", [
    "{}<div>Copyright 2024 เทศบาลนครอุบลราชธานี</div>", "{}<footer>ปี 2567 เทศบาลนครอุบลราชธานี</footer>", "<p>ตามพระราชบัญญัติ พ.ศ. 2561</p>{}", "<label>ปี 2565</label>{}",
    "<nav><select><option>ก</option></select><li>เทศบาลตำบลตาลสุม<li>ปี 2566</nav>{}"])
def test_what_else_a_page_says_is_not_of_its_tables(around):
    made = whole.read("a.xls", ("<!DOCTYPE html>" + around.format(f"<table>{ROWS}</table>")).encode())
    assert [fault.code for fault in made.found.faults] == ["no_agency", "no_year"]


def test_a_choice_that_never_ends_hides_no_title():
    page = f"<!DOCTYPE html><select><option>ก<option>2565</select><table><tr><td><select><option>2565</option></select></table><h2>{TITLE}</h2><table>{ROWS}</table>"
    made = whole.read("a.xls", page.encode())
    assert ({(a, y, s.code): score for flat in made.flats for a, y, s, score, _ in flat.each()}, made.found.faults) == (TWO_SCORES, [])


def test_a_title_right_below_a_note_is_one():
    rows = [(f"{A} ปี 2566",), ("ตัวชี้วัด", "คะแนน"), (ONE, 90.5), ("หมายเหตุ ก",), ("เทศบาลตำบลสว่าง ปี 2567",), ("ตัวชี้วัด", "คะแนน"), (TWO, 80.5)]
    assert seen(rows) == ({(A, 2566, "1"): 90.5, ("เทศบาลตำบลสว่าง", 2567, "2"): 80.5}, [])


# ---- what testers found: others' numbers, items, names ------------------------------------------
@pytest.mark.parametrize("heading", ["เป้าหมาย", "ค่าเป้าหมาย (ปี)", "ตั้งเป้าไว้", "ค่าเฉลี่ยประเทศ", "น้ำหนัก", "อันดับ", "จำนวนผู้ตอบ", "ค่าเฉลี่ย อปท."])
def test_years_below_a_heading_of_something_else_are_no_scores(heading):
    rows = [(A,), ("ตัวชี้วัด", "ผลคะแนน", None, heading, None), (None, 2566, 2567, 2568, 2569), (ONE, 96.5, 97.97, 96, 97)]
    scores, told = seen(rows, ("A2:A3", "B2:C2", "D2:E2"))
    assert scores == {(A, 2566, "1"): 96.5, (A, 2567, "1"): 97.97}
    assert {code for code, _ in told} <= {"column_left_out"}


@pytest.mark.parametrize("said, is_left_out", [("ประมาณการ", True), ("ตั้งเป้า", True), ("อบต.คลองขวาง", True), ("รอบ 6 เดือน", True), ("ร้อยละ", False), ("ปัจจุบัน", False)])
def test_what_stands_in_brackets_after_a_year(said, is_left_out):
    scores, told = seen([(A,), ("ตัวชี้วัด", "ปี 2566", f"ปี 2567 ({said})"), (ONE, 90.5, 91.5)])
    assert scores == {(A, 2566, "1"): 90.5} | ({} if is_left_out else {(A, 2567, "1"): 91.5})
    assert [code for code, _ in told] == ["column_left_out"] * is_left_out


@pytest.mark.parametrize("name", ["อบต. (179 แห่ง)", "เทศบาลตำบล 12 แห่ง", "เทศบาลตำบล", "ระดับประเทศ", "ภาคตะวันออกเฉียงเหนือ", "ผ่านดีเยี่ยม", "อำเภอเมือง", "อบต. เฉลี่ย"])
def test_a_row_of_a_group_is_no_agency(name):
    rows = [(LIST,), ("ที่", "หน่วยงาน", "คะแนน"), (1, A, 90.5), (None, name, 60.5)]
    assert seen(rows) == ({(A, 2567, "ITA"): 90.5}, [("row_of_many", "B4")])


def test_numbers_below_a_tool_are_items_or_indicators():
    def of(*numbers):
        heads = [(LIST,), ("ที่", "หน่วยงาน", "EIT", *[None] * (len(numbers) - 1)), (None, None, *numbers), (1, A, *[90.5] * len(numbers))]
        return {code for _, _, code in seen(heads, (f"C2:{chr(66 + len(numbers))}2",))[0]}

    assert of(*range(1, 10)) == {f"e{number}" for number in range(1, 10)}
    assert of(6, 7, 8) == {"6", "7", "8"}


@pytest.mark.parametrize("title", ["เป้าหมายปี 2568", "เป้าหมาย", "ค่าเฉลี่ยระดับประเทศ", "น้ำหนัก"])
@pytest.mark.parametrize("head", [[], [("แบบวัด", "คะแนน")]], ids=["bare", "headed"])
def test_numbers_below_a_title_of_something_else_are_no_scores(title, head):
    own = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19), ()]
    others = [(title,), *head, ("IIT", 98), ("EIT", 95), ("OIT", 100), ()]
    scores, told = seen([*own, *others])
    assert scores == TWO_SCORES and {code for code, _ in told} == {"others_left_out"}
    again = seen([*own, *others, (f"คะแนน {A} ปี 2567",), ("แบบวัด", "คะแนน"), ("IIT", 95.19)])[0]
    assert again == TWO_SCORES | {(A, 2567, "IIT"): 95.19}


def test_numbers_above_their_names_are_not_taken_for_those_below():
    names, points = INDICATORS, [90.5 + number for number in range(9)] + [70.5]
    scores, told = seen([(TITLE,), points[:5], names[:5], (), points[5:], names[5:]])
    assert scores == {} and "no_score" in {code for code, _ in told}
    column = [(cell,) for pair in zip(points, names, strict=True) for cell in pair]
    assert seen([(TITLE,), *column])[0] == {}
    assert len(seen([(TITLE,), *[(cell,) for pair in zip(names, points, strict=True) for cell in pair]])[0]) == 10  # each below its name


def test_an_items_own_code_goes_before_an_indicators_number():
    rows = [(TITLE,), ("ตัวชี้วัดที่", "ข้อ", "คะแนน"), (1, "i1", 98.7), (None, "i2", 97.39), (2, "i4", 96.96)]
    assert seen(rows)[0] == {(A, 2567, "i1"): 98.7, (A, 2567, "i2"): 97.39, (A, 2567, "i4"): 96.96}


def test_numbers_of_items_beside_their_indicators():
    head = ("แบบวัด", "ตัวชี้วัด", "ข้อที่", "คะแนน")
    assert seen([(TITLE,), head, ("IIT", ONE, 2, 97.39), ("EIT", INDICATORS[7], 9, 16.98)])[0] == {(A, 2567, "i2"): 97.39, (A, 2567, "e9"): 16.98}
    own = seen([(TITLE,), head, ("IIT", ONE, 1, 97.39), ("IIT", TWO, 2, 96.5), ("EIT", INDICATORS[5], 1, 90.5), ("EIT", INDICATORS[6], 2, 80.5)])[0]
    assert {code for _, _, code in own} == {"1", "2", "6", "7"}  # counted anew for each tool
    assert {code for _, _, code in seen([(TITLE,), head, ("EIT", INDICATORS[5], 6, 90.5), ("EIT", INDICATORS[6], 7, 80.5)])[0]} == {"6", "7"}


def test_a_kind_of_agency_alone_is_no_name():
    assert seen([("องค์การบริหารส่วนตำบล",), ("ระเว",), ("ปี 2567",), ("ตัวชี้วัด", "คะแนน"), (ONE, 90.5)]) == ({}, [("no_agency", "B5")])


def test_a_rank_between_years():
    assert seen([(A,), ("ตัวชี้วัด", "ปี 2566", "ลำดับ", "ปี 2567", "ลำดับ"), (ONE, 90.5, 3, 91.5, 2)]) == ({(A, 2566, "1"): 90.5, (A, 2567, "1"): 91.5}, [])


def test_texts_kept_by_a_formula_in_csv():
    assert texts.of_csv("a.csv", 'ก,="97.97"\n="ข ค",="2567"'.encode())[0].rows == [["ก", "97.97"], ["ข ค", "2567"]]


def test_what_the_person_says_of_columns_goes_before_a_broken_name():
    rows = [["หน่วยงาน", "ปี", "การใช้", "อำนาจ", "XX"], [A, 2567, 90, 91, 5], ["อบต.ข", 2567, 92, 93, 6]]
    data = sheets({"Sheet1": rows})
    shape = shape_of(reading.read("a.xlsx", data).grids[0])
    made = reading.read("a.xlsx", data, columns=[Columns(shape, (("C", "2"), ("D", "3")))])
    assert {(code, score) for code, score in zip(made.scores["code"], made.scores["score"], strict=True)} == {("2", 90.0), ("3", 91.0), ("2", 92.0), ("3", 93.0)}


def test_a_score_stays_in_its_cell_when_its_name_is_joined():
    data = sheets({"Sheet1": [(TITLE,), HEAD, (None, "การปฏิบัติ", 97.97), (1, "หน้าที่", None)]})
    assert list(reading.read("a.xlsx", data).scores["cell"]) == ["C3"]


def test_a_title_beside_blank_cells_makes_no_score_doubtful():
    """A file with blank scores is looked through a second time, which costs a third of its time."""
    made = whole.read("a.xlsx", sheets({"Sheet1": [(LIST,), ("หน่วยงาน", ONE, TWO), (A, 90.5, 80.5)]}))
    assert not made.found.blanks
