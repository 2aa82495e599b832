"""What is clear to a colleague though it is written shortly, or by another number: years of two digits, items by their indicator, levels
in brackets, weights in headings. Read in this process: {(agency, year, code): score} and what is said of the rest."""

import pytest
from reading_files import INDICATORS, sheets
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, seen

from ita.reading import whole

SIX, SEVEN = INDICATORS[5], INDICATORS[6]
BOTH_YEARS = {(A, 2566, "1"): 99.45, (A, 2567, "1"): 97.97}
TOOLS = {(A, 2567, "IIT"): 95.19, (A, 2567, "EIT"): 81.84, (A, 2567, "OIT"): 83.81}


@pytest.mark.parametrize("before, own", [("คะแนน 66", "คะแนน 67"), ("ITA66", "ITA67"), ("’66", "’67"), ("คะแนน ITA 66", "คะแนน ITA 67"), ("คะแนนปีงบฯ 66", "คะแนนปีงบฯ 67"),
                                         ("ปีฐาน 2566", "ปี 2567")])
def test_years_in_headings(before, own):
    assert seen([(A,), ("ตัวชี้วัด", before, own), (ONE, 99.45, 97.97)]) == (BOTH_YEARS, [])


def test_two_digits_that_are_no_year_of_a_round_head_no_scores():
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน 90"), (ONE, 97.97)]) == ({}, [("column_left_out", "B3"), ("no_score", "")])


@pytest.mark.parametrize("rows", [
    [("หน่วยงาน", "ปี", "ตัวชี้วัด", "คะแนน"), (A, 66, ONE, 99.45), (A, 67, ONE, 97.97)],
    [(f"เปรียบเทียบผล ITA {A} ปี 2566 กับ ปี 2567",), ("ตัวชี้วัด", "ปีก่อน", "ปีนี้"), (ONE, 99.45, 97.97)]])
def test_years_of_rows_and_of_a_title_that_compares(rows):
    assert seen(rows) == (BOTH_YEARS, [])


def test_two_digits_over_a_list_and_spaced_digits_are_years():
    assert seen([(LIST,), ("หน่วยงาน", 66, 67), (A, 79.67, 86.63)]) == ({(A, 2566, "ITA"): 79.67, (A, 2567, "ITA"): 86.63}, [])
    assert seen([(f"{A} ปี ๒ ๕ ๖ ๗",), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97)]) == ({(A, 2567, "1"): 97.97}, [])


def test_a_sheet_whose_name_and_title_say_different_years_is_told():
    made = whole.read("a.xlsx", sheets({"2567": [(f"ผลการประเมิน ITA {A} ปี 2566",), ("ตัวชี้วัด", "คะแนน"), (ONE, 99.45)]}))
    assert [(year, score) for flat in made.flats for _, year, _, score, _ in flat.each()] == [(2566, 99.45)]
    assert [(fault.code, fault.sheet, fault.detail) for fault in made.found.faults] == [("sheet_of_other_year", "2567", "2566")]


@pytest.mark.parametrize("heads, rows", [
    (("ตัวชี้วัดที่", "ข้อที่", "คะแนน"), [(1, 1, 98.7), (1, 2, 97.39), (2, 4, 96.96)]),
    (("ตัวชี้วัดที่", "รหัสข้อ", "คะแนน"), [(1, "i1", 98.7), (1, "i2", 97.39), (2, "i4", 96.96)]),
    (("ข้อ", "คะแนน"), [("IIT-1", 98.7), ("IIT-2", 97.39), ("IIT-4", 96.96)])])
def test_an_items_number_beside_its_indicators_or_its_tools(heads, rows):
    assert seen([(TITLE,), heads, *rows]) == ({(A, 2567, "i1"): 98.7, (A, 2567, "i2"): 97.39, (A, 2567, "i4"): 96.96}, [])


def test_a_question_beside_an_indicator_is_the_question_not_the_indicator():
    rows = [(TITLE,), ("ตัวชี้วัด", "ข้อคำถาม", "คะแนน"), (ONE, None, 97.97), (ONE, "ให้บริการอย่างเท่าเทียม", 97.39), (TWO, "ไม่มีใครถามเรื่องนี้", 89.57)]
    assert seen(rows) == ({(A, 2567, "1"): 97.97, (A, 2567, "i2"): 97.39}, [("row_not_understood", "C5")])


def test_parts_of_eit_are_no_items():
    rows = [(TITLE,), ("ข้อ", "คะแนน"), ("EIT1", 85.3), ("EIT2", 78.2)]
    assert seen(rows) == ({(A, 2567, "EIT1"): 85.3, (A, 2567, "EIT2"): 78.2}, [])
    scores, faults = seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), ("EIT1 " + SIX, 85.3), ("EIT2 " + SIX, 78.2)])
    assert (scores, [code for code, _ in faults]) == ({}, ["row_not_understood"] * 2 + ["no_score"])


def test_a_tool_and_a_number_before_an_indicators_name():
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), ("IIT 1 " + ONE, 97.97), ("IIT2 " + TWO, 93.19), ("EIT-6 " + SIX, 92.62)]
    assert seen(rows) == (TWO_SCORES | {(A, 2567, "6"): 92.62}, [])


@pytest.mark.parametrize("numbered", [((1, 2, 3, 4, 5), (1, 2, 3), (1, 2)), ((1, 2, 3, 4, 5), (6, 7, 8), (9, 10))])
def test_indicators_counted_anew_for_each_tool(numbered):
    iit, eit, oit = numbered
    heads = [(LIST,), ("หน่วยงาน", "IIT", *[None] * 4, "EIT", None, None, "OIT", None), (None, *iit, *eit, *oit)]
    scores = {(A, 2567, str(number)): 80.5 + number for number in range(1, 11)}
    assert seen([*heads, (A, *scores.values())], ("B2:F2", "G2:I2", "J2:K2")) == (scores, [])


@pytest.mark.parametrize("rows", [[("ตัวชี้วัด", "คะแนน"), ("คะแนนภาพรวม", "86.63 (ผ่าน)")], [("หน่วยงาน", "คะแนนรวม"), (A, "86.63 (ระดับ ผ่าน)")]])
def test_a_score_and_its_level_in_one_cell(rows):
    made = whole.read("a.xlsx", sheets({"Sheet1": [(TITLE,), *rows]}))
    assert [score for flat in made.flats for *_, score, _ in flat.each()] == [86.63]
    assert ([one["reported_level"] for one in made.rounds], made.found.faults) == (["ผ่าน"], [])


@pytest.mark.parametrize("last, merged", [((), ()), ((86.63,), ("E3:E6",))])
def test_tools_scores_merged_beside_their_indicators(last, merged):
    rows = [(TITLE,), ("แบบวัด", "ตัวชี้วัด", "คะแนน", "เฉลี่ย", *["คะแนน ITA" for _ in last]), ("IIT", ONE, 97.97, 95.58, *last), (None, TWO, 93.19, None),
            ("EIT", SIX, 92.62, 90.46), (None, SEVEN, 88.3, None)]
    own = TWO_SCORES | {(A, 2567, "6"): 92.62, (A, 2567, "7"): 88.3, (A, 2567, "IIT"): 95.58, (A, 2567, "EIT"): 90.46}
    assert seen(rows, ("A3:A4", "A5:A6", "D3:D4", "D5:D6", *merged)) == (own | {(A, 2567, "ITA"): score for score in last}, [])


def test_a_heading_with_its_tools_weight():
    rows = [(LIST,), ("หน่วยงาน", "IIT 30%", "EIT 30%", "OIT 40%"), (A, 95.19, 81.84, 83.81)]
    assert seen(rows) == (TOOLS, [])


@pytest.mark.parametrize("title", ["น้ำหนักคะแนน", "สัดส่วนน้ำหนัก", "จำนวนผู้ตอบ (คน)", "ค่าเฉลี่ย อปท. จังหวัดอุบลราชธานี", "เกณฑ์ขั้นต่ำ", "ผลต่างจากปีก่อน"])
@pytest.mark.parametrize("heads", [[], [("แบบวัด", "คะแนน")]])
def test_numbers_below_such_a_title_are_no_scores(title, heads):
    own = [("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]
    scores, faults = seen([(TITLE,), *own, (), (title,), *heads, ("IIT", 30), ("EIT", 30)])
    assert (scores, [code for code, _ in faults]) == (TWO_SCORES, ["others_left_out"])
    if not heads:
        assert seen([(TITLE,), (title,), ("IIT", 30), ("EIT", 30), (), *own]) == (TWO_SCORES, [("others_left_out", "A2")])


@pytest.mark.parametrize("name", ["เป้าหมาย 2568", "ตัวอย่าง"])
def test_a_sheet_of_targets_or_an_example_is_left_out(name):
    more = {name: [("อบต.อื่น ปี 2568",), ("ตัวชี้วัด", "คะแนน"), (ONE, 99)]}
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)], more=more) == (TWO_SCORES, [("others_left_out", "A3")])
