"""Tables that a colleague understands at a glance, though a heading, a row or a title beside them could mislead.

Read in this process: {(agency, year, code): score} and what is said of the rest."""

import pytest
from reading_files import INDICATORS, sheets

from ita.reading import whole

A, B = "อบต.ระเว", "ทต.หนองไผ่"
TITLE = f"ผลการประเมิน ITA {A} ปี 2567"
LIST = "ผลการประเมิน ITA ปี 2567"
ONE, TWO = INDICATORS[:2]
TWO_SCORES = {(A, 2567, "1"): 97.97, (A, 2567, "2"): 93.19}


def seen(rows, merged=(), more=None) -> tuple[dict, list]:
    """Return the scores and the codes of what is said, each with its cell."""
    made = whole.read("a.xlsx", sheets({"Sheet1": rows} | (more or {}), merged=merged))
    scores = {(agency, year, subject.code): score for flat in made.flats for agency, year, subject, score, _ in flat.each()}
    return scores, [(fault.code, fault.cell) for fault in made.found.faults if fault.code != "oit_between"]


def table(heading: str, cell="อบรม") -> list:
    return [(TITLE,), ("ตัวชี้วัด", "คะแนน", heading), (ONE, 97.97, cell), (TWO, 93.19, cell)]


@pytest.mark.parametrize("heading", ["ข้อเสนอแนะปี 2568", "มาตรการปี 2568", "ค่าเป้าหมาย ปี 2568", "ผู้รับผิดชอบ ปี 2568", "หมายเหตุ (เทียบปี 2566)", "อันดับปี 2566",
                                     "ผลต่างจากปี 2566", "ระดับ ปี 2566"])
def test_the_year_of_another_column_is_not_the_scores(heading):
    assert seen(table(heading)) == (TWO_SCORES, [])


@pytest.mark.parametrize("heading, told", [("ค่าเป้าหมาย", []), ("น้ำหนัก", []), ("คะแนนเต็ม", []), ("ผลต่าง", []), ("ค่าเฉลี่ยระดับประเทศ", []), ("จำนวนผู้ตอบ", ["column_left_out"]), ("ดัชนี", ["column_left_out"])])
def test_numbers_under_another_heading_are_no_scores(heading, told):
    alone = [(TITLE,), ("ตัวชี้วัด", heading), (ONE, 85), (TWO, 85)]
    scores, faults = seen(alone)
    assert (scores, [code for code, _ in faults]) == ({}, [*told, "no_score"])
    scores, faults = seen(table("หมายเหตุ"), more={"แผ่นที่สอง": [("เครื่องมือ", heading), ("IIT", 45), ("EIT", 88)]})
    assert (scores, [code for code, _ in faults]) == (TWO_SCORES, told)


@pytest.mark.parametrize("numbers", [(1, 2, 3), ("(๑)", "(๒)", "(๓)"), ("1", "2", "3"), ("(1)", "(2)", "(3)=(1)+(2)")])
def test_a_row_that_numbers_the_columns_is_none_of_the_table(numbers):
    rows = [(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), numbers, (1, ONE, 97.97), (2, TWO, 93.19)]
    assert seen(rows) == (TWO_SCORES, [])
    wide = [(LIST,), ("ที่", "หน่วยงาน", "IIT"), numbers, (1, A, 91)]
    assert seen(wide) == ({(A, 2567, "IIT"): 91}, [])


@pytest.mark.parametrize("units", [("คะแนน", "คะแนน"), ("(ร้อยละ)", "(ร้อยละ)"), ("%", "%")])
@pytest.mark.parametrize("merged", [(), ("A2:A3",)])
def test_a_row_of_units_below_the_years_leaves_them(units, merged):
    rows = [(A,), ("ตัวชี้วัด", "ปี 2566", "ปี 2567"), (None, *units), (ONE, 91, 92), (TWO, 81, 82)]
    assert seen(rows, merged) == ({(A, 2566, "1"): 91, (A, 2567, "1"): 92, (A, 2566, "2"): 81, (A, 2567, "2"): 82}, [])


@pytest.mark.parametrize("weights", [(30, 30, 40), ("ร้อยละ 30", "ร้อยละ 30", "ร้อยละ 40"), ("(30)", "(30)", "(40)")])
@pytest.mark.parametrize("merged", [(), ("A2:A3",)])
def test_a_row_of_weights_below_the_tools_is_no_agency(weights, merged):
    rows = [(LIST,), ("หน่วยงาน", "IIT", "EIT", "OIT"), (None, *weights), (A, 91, 92, 93)]
    assert seen(rows, merged) == ({(A, 2567, "IIT"): 91, (A, 2567, "EIT"): 92, (A, 2567, "OIT"): 93}, [])


@pytest.mark.parametrize("name", ["รวมทั้งจังหวัด", "เฉลี่ย อปท.", "คะแนนเฉลี่ยรวมทุก อปท.", "ค่าเฉลี่ยของจังหวัด", "เฉลี่ยระดับอำเภอ", "ภาพรวมจังหวัด", "อปท. ทั้งหมด", "จำนวน", "ค่ามัธยฐาน",
                                  "ผ่านเกณฑ์ (แห่ง)", "เป้าหมาย ร้อยละ 85", "รวม 3 หน่วยงาน"])
def test_a_row_of_several_agencies_is_none(name):
    rows = [(LIST,), ("หน่วยงาน", "คะแนนรวม"), (A, 91), (B, 81), (name, 86)]
    assert seen(rows) == ({(A, 2567, "ITA"): 91, (B, 2567, "ITA"): 81}, [("row_of_many", "A5")])


def test_an_agency_called_like_a_sum_is_one():
    assert seen([(LIST,), ("หน่วยงาน", "คะแนนรวม"), ("รวมไทยพัฒนา", 91)])[0] == {("รวมไทยพัฒนา", 2567, "ITA"): 91}


def test_titles_side_by_side_hold_for_the_table_below_each():
    rows = [(f"{A} ปี 2567", None, None, f"{B} ปี 2566"), ("แบบวัด", "คะแนน", None, "แบบวัด", "คะแนน"), ("IIT", 91, None, "IIT", 71)]
    assert seen(rows) == ({(A, 2567, "IIT"): 91, (B, 2566, "IIT"): 71}, [])
    names = [(LIST,), (A, None, None, B), *rows[1:]]
    assert seen(names) == ({(A, 2567, "IIT"): 91, (B, 2567, "IIT"): 71}, [])
    assert seen([rows[0], ("แบบวัด", "คะแนน"), ("IIT", 91)]) == ({}, [("no_agency", "B3"), ("no_year", "B3")])


def test_agencies_over_years():
    rows = [("ตัวชี้วัด", A, None, B, None), (None, 2566, 2567, 2566, 2567), (ONE, 91, 92, 81, 82)]
    assert seen(rows, ("A1:A2", "B1:C1", "D1:E1"))[0] == {(A, 2566, "1"): 91, (A, 2567, "1"): 92, (B, 2566, "1"): 81, (B, 2567, "1"): 82}


@pytest.mark.parametrize("heading", ["ค่าเฉลี่ย", "คะแนนเฉลี่ย", "รวม", "เฉลี่ยรวม"])
def test_a_mean_beside_years_is_of_none(heading):
    rows = [(f"มาตรการ {A} ปีงบประมาณ 2568",), ("ตัวชี้วัด", "ปี 2566", "ปี 2567", heading), (ONE, 90, 92, 91)]
    assert seen(rows) == ({(A, 2566, "1"): 90, (A, 2567, "1"): 92}, [("column_left_out", "D3")])
    assert seen([(LIST,), ("หน่วยงาน", "ปี 2565", "ปี 2566", heading), (A, 90, 92, 91)]) == (
        {(A, 2565, "ITA"): 90, (A, 2566, "ITA"): 92}, [("column_left_out", "D3")])


def test_the_mean_of_two_parts_is_the_indicators():
    rows = [(TITLE,), ("ตัวชี้วัด", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2", "คะแนนเฉลี่ย"), (INDICATORS[5], 90, 80, 85)]
    assert seen(rows)[0] == {(A, 2567, "6"): 85}


@pytest.mark.parametrize("head", [[("EIT ส่วนที่ 1", None, 82.89)], [("EIT ส่วนที่ 2", None, 82.89)]])
def test_rows_below_one_parts_score_are_of_that_part(head):
    code = "EIT1" if "1" in head[0][0] else "EIT2"
    rows = [(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), *head, (6, INDICATORS[5], 90.1)]
    assert seen(rows) == ({(A, 2567, code): 82.89}, [("part_left_out", "C4")])


def test_parts_in_a_list_of_totals_head_nothing():
    rows = [(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), ("EIT ส่วนที่ 1", None, 80), ("EIT ส่วนที่ 2", None, 70), (None, INDICATORS[5], 90.1)]
    assert seen(rows) == ({(A, 2567, "EIT1"): 80, (A, 2567, "EIT2"): 70, (A, 2567, "6"): 90.1}, [])


def test_the_name_of_a_sheet_says_the_tool_and_the_part():
    items = [(TITLE,), ("ข้อ", "คะแนน"), (1, 81), (2, 82)]
    assert seen([("ปก",)], more={"IIT": items})[0] == {(A, 2567, "i1"): 81, (A, 2567, "i2"): 82}
    assert seen([("ปก",)], more={"EIT ส่วนที่ 2": items})[0] == {}


def test_a_heading_that_names_the_tool_of_items_is_theirs():
    rows = [(f"ผล OIT {A} ปี 2567",), ("ข้อ", "ข้อมูล", "คะแนน OIT"), (1, "โครงสร้าง", 100), (2, "ข้อมูลผู้บริหาร", 100)]
    assert seen(rows) == ({(A, 2567, "o1"): 100, (A, 2567, "o2"): 100}, [])
    coded = [(TITLE,), ("ข้อ", "ข้อมูล", "คะแนน OIT"), ("o1", "ข้อมูล", 100), ("o2", "ข้อมูล", 0), (None, "รวมคะแนนเฉลี่ย", 50)]
    assert seen(coded)[0] == {(A, 2567, "o1"): 100, (A, 2567, "o2"): 0}


def test_numbers_below_a_tools_title_are_its_items():
    rows = [("ผลคะแนน OIT ปี 2567",), ("หน่วยงาน", 1, 2, 3), (A, 100, 0, 100)]
    assert seen(rows) == ({(A, 2567, "o1"): 100, (A, 2567, "o2"): 0, (A, 2567, "o3"): 100}, [])


@pytest.mark.parametrize("cell", ["i1, i2, i3", "i7 ถึง i9", "i3 และ i4", "o7/o8", "i10 i11"])
def test_a_score_of_several_items_is_nobodys(cell):
    assert seen([(TITLE,), ("ข้อ", "คะแนน"), (cell, 91)]) == ({}, [("row_not_understood", "B3"), ("no_score", "")])


@pytest.mark.parametrize("rows", [[("EIT", "ร้อยละ 30")], [("EIT ร้อยละ 30", None)], [("OIT", "40%")]])
def test_a_tools_weight_is_not_its_score(rows):
    scores, faults = seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), *rows, (INDICATORS[5], 90.1)])
    assert (scores, [code for code, _ in faults]) == ({(A, 2567, "6"): 90.1}, ["weight_no_score"])


def test_points_of_a_lower_full_mark_are_no_scores():
    heads = [(LIST,), ("หน่วยงาน", "IIT (30 คะแนน)", "OIT (40 คะแนน)", "คะแนนรวม"), (A, 28.56, 33.52, 86.63)]
    assert seen(heads) == ({(A, 2567, "ITA"): 86.63}, [("column_left_out", "B3"), ("column_left_out", "C3")])
    weighted = [(LIST,), ("หน่วยงาน", "IIT (30%)", "OIT (40%)"), (A, 95.2, 83.8)]
    assert seen(weighted) == ({(A, 2567, "IIT"): 95.2, (A, 2567, "OIT"): 83.8}, [])
    column = [(TITLE,), ("แบบวัด", "คะแนนเต็ม", "คะแนนที่ได้", "ร้อยละ"), ("IIT", 30, 28.56, 95.19), ("OIT", 40, 33.52, 83.81)]
    assert seen(column) == ({(A, 2567, "IIT"): 95.19, (A, 2567, "OIT"): 83.81}, [])  # 28.56 is 30% of 95.19: known for what it is
    column[2] = ("IIT", 30, 28.5, 95.19)
    assert seen(column) == ({(A, 2567, "IIT"): 95.19, (A, 2567, "OIT"): 83.81}, [("column_left_out", "C3")])


@pytest.mark.parametrize("rows", [
    [("เป้าหมายคะแนนภาพรวม ปี 2568 ไม่น้อยกว่า 90 คะแนน",)], [("แผนพัฒนา (พ.ศ. 2566-2570)",)], [("หมายเหตุ ข้อมูลปี 2568",)]])
def test_a_line_of_another_year_between_title_and_table(rows):
    assert seen([(TITLE,), *rows, *table("หมายเหตุ")[1:]]) == (TWO_SCORES, [])


@pytest.mark.parametrize("rows", [
    [(), ("ที่มา", "ระบบ ITAS", "ณ 1 ส.ค. 67")], [(None, "ลงชื่อ", "ผู้รายงาน"), (None, "(นางสาวใจดี)", "(นายเก่ง)")], [("ผู้จัดทำ", "นางสาวใจดี", "โทร 02")],
    [(), ("หมายเหตุ", None, "ข้อมูลจาก ป.ป.ช.")], [(None, None, "ลงชื่อ"), (None, None, "ปลัด อบต.")], [("วันที่พิมพ์", None, "15 ส.ค. 2567")]])
def test_what_stands_below_a_table_is_none_of_it(rows):
    assert seen([(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), (1, ONE, 97.97), (2, TWO, 93.19), *rows]) == (TWO_SCORES, [])


@pytest.mark.parametrize("label", ["ผลการประเมิน", "ผลประเมิน", "สรุปผลการประเมิน", "ผลการประเมินภาพรวม", "ผลการประเมินอยู่ในระดับ", "อยู่ในระดับ", "ระดับที่ได้", "ระดับคุณภาพ", "ผลระดับการประเมิน",
                                   "ระดับ (Rating Score)"])
def test_the_row_of_the_level(label):
    made = whole.read("a", sheets({"s": [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 95), ("คะแนนภาพรวม", 86.63), (label, "ผ่าน")]}))
    assert made.found.faults == [] and [row["reported_level"] for row in made.rounds] == ["ผ่าน"]


def test_the_level_in_one_cell_below_a_table():
    made = whole.read("a", sheets({"s": [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 95), ("ระดับผลการประเมิน : ผ่าน",)]}))
    assert made.found.faults == [] and [row["reported_level"] for row in made.rounds] == ["ผ่าน"]


@pytest.mark.parametrize("label", ["ผลคะแนนเฉลี่ย", "ค่าคะแนนเฉลี่ย", "ผลคะแนนรวมเฉลี่ย", "คะแนนเฉลี่ยรวม (ITA)", "รวมคะแนน ITA", "ผลรวมคะแนน ITA", "คะแนนเฉลี่ยทุกตัวชี้วัด", "คะแนนภาพรวมระดับหน่วยงาน",
                                   "คะแนนรวมถ่วงน้ำหนัก", "คะแนนรวม (100 คะแนน)", "รวม (IIT+EIT+OIT)"])
def test_the_row_of_the_total(label):
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), ("IIT", 90), ("EIT", 80), ("OIT", 70), (label, 79)]
    assert seen(rows) == ({(A, 2567, "IIT"): 90, (A, 2567, "EIT"): 80, (A, 2567, "OIT"): 70, (A, 2567, "ITA"): 79}, [])


@pytest.mark.parametrize("heading", ["คะแนนที่หน่วยงานได้รับ", "ผลคะแนนประเมิน", "ร้อยละคะแนนที่ได้", "คะแนนผลการประเมิน ITA", "ผลลัพธ์", "คะแนนที่ได้ (เต็ม 100 คะแนน)"])
def test_headings_composed_of_known_words(heading):
    assert seen([(TITLE,), ("ตัวชี้วัด", heading), (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES, [])


@pytest.mark.parametrize("heads", [("ITA 2566", "ITA 2567"), ("66", "67"), ("๖๖", "๖๗"), (66, 67), ("ปีที่ 2566", "ปีที่ 2567")])
def test_short_years_as_headings(heads):
    assert seen([(A,), ("ตัวชี้วัด", *heads), (ONE, 91, 92)]) == ({(A, 2566, "1"): 91, (A, 2567, "1"): 92}, [])


def test_a_corner_that_says_year_over_rows_that_say_what():
    made = whole.read("a", sheets({"s": [(A,), ("ปี", "2566", "2567"), ("คะแนน", 87.87, 86.63), ("ระดับ", "ผ่านดี", "ผ่าน")]}))
    assert [(year, subject.code, score) for flat in made.flats for _, year, subject, score, _ in flat.each()] == [(2566, "ITA", 87.87), (2567, "ITA", 86.63)]
    assert [row["reported_level"] for row in made.rounds] == ["ผ่านดี", "ผ่าน"]


def test_what_is_written_once_over_its_years():
    wide = [("หน่วยงาน", "ปี", "IIT"), (A, 2566, 91), (None, 2567, 92), (B, 2567, 81)]
    assert seen(wide) == ({(A, 2566, "IIT"): 91, (A, 2567, "IIT"): 92, (B, 2567, "IIT"): 81}, [])
    rows = [(A,), ("ตัวชี้วัด", "ปี", "คะแนน"), (ONE, 2566, 91), (None, 2567, 92), (TWO, 2567, 81)]
    assert seen(rows) == ({(A, 2566, "1"): 91, (A, 2567, "1"): 92, (A, 2567, "2"): 81}, [])


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_word_for_a_score_is_one_error_wherever_it_stands(at):
    rows = [("หน่วยงาน", "ปี", "รหัส", "คะแนน"), (A, "2567", "i1", 80), (B, "2567", "i1", 90), ("อบต.ค", 2567, "i1", 70)]
    rows[at] = (*rows[at][:3], "ดี")
    scores, faults = seen(rows)
    assert (len(scores), faults) == (2, [("not_a_number", f"D{at + 1}")])


def test_rows_that_compare_years_are_none():
    assert seen([(A,), ("ปี", "IIT"), (2566, 91), (2567, 92), ("ผลต่าง", 1), ("ค่าเฉลี่ย 2 ปี", 91.5)])[0] == {(A, 2566, "IIT"): 91, (A, 2567, "IIT"): 92}


def test_the_mean_below_the_items_of_an_indicator_is_its_score():
    rows = [(TITLE,), ("ตัวชี้วัด/ข้อ", "คะแนน"), (f"1. {ONE}", None), ("i1 ก", 90), ("i2 ข", 92), ("เฉลี่ย", 91), (f"2. {TWO}", None), ("i7 ค", 80), ("เฉลี่ย", 80)]
    scores, faults = seen(rows)
    assert (scores[A, 2567, "1"], scores[A, 2567, "2"], len(scores), faults) == (91, 80, 5, [])


def test_parts_and_the_overall_beside_tools():
    rows = [(LIST,), ("หน่วยงาน", "ส่วนที่ ๑", "ส่วนที่ ๒", "EIT"), (A, 71, 72, 73)]
    assert seen(rows) == ({(A, 2567, "EIT1"): 71, (A, 2567, "EIT2"): 72, (A, 2567, "EIT"): 73}, [])
    named = [(LIST,), ("หน่วยงาน", "EIT (Public)", "EIT (Survey)", "EIT"), (A, 71, 72, 73)]
    assert seen(named) == seen(rows)
    tools = [(TITLE,), ("แบบวัด", "คะแนนแบบวัด", "ตัวชี้วัด", "คะแนนตัวชี้วัด"), ("OIT", 80, INDICATORS[8], 77.62), (None, None, INDICATORS[9], 90), ("คะแนนภาพรวม", None, None, 86.63)]
    assert seen(tools) == ({(A, 2567, "OIT"): 80, (A, 2567, "9"): 77.62, (A, 2567, "10"): 90, (A, 2567, "ITA"): 86.63}, [])


def test_a_sheet_that_repeats_scores_is_understood():
    assert seen(table("หมายเหตุ"), more={"สรุป": table("หมายเหตุ")}) == (TWO_SCORES, [])


def test_decimal_commas_between_commas_are_refused():
    text = f"{TITLE},,\nที่,ตัวชี้วัด,คะแนน\n1,{ONE},97,97\n2,{TWO},93,19\n"
    assert [fault.code for fault in whole.read("a.csv", text.encode()).found.faults] == ["decimal_commas"]
    for good in (text.replace("97,97", '"97,97"').replace("93,19", '"93,19"'), f"หน่วยงาน,{A}\nข้อ,รายการ,ปี 2566,ปี 2567\no1,ก,100,0\no2,ข,100,0\n"):
        assert whole.read("a.csv", good.encode()).flats


def test_an_apostrophe_before_a_number_is_none_of_it():
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, "'97.97"), (TWO, 93.19)]) == (TWO_SCORES, [])


def test_a_total_is_an_indicators_only_below_items():
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (INDICATORS[8], 90), (INDICATORS[9], None), ("คะแนนรวม", 93)]
    assert (A, 2567, "10") not in seen(rows)[0] and 93 in seen(rows)[0].values()
    named = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (f"ตัวชี้วัดที่ 1 {ONE}", None), ("ท่านเห็นว่า", 90), ("ท่านคิดว่า", 91), ("รวม", 90.5)]
    assert seen(named)[0] == {(A, 2567, "1"): 90.5}


@pytest.mark.parametrize("name", ["แผนดำเนินงานประจำปีงบประมาณ พ.ศ. 2566", "รายงานของสำนักงานเขต", "เทียบกับ อบต.ข"])
def test_a_row_without_a_score_after_a_gap_is_no_title(name):
    rows = [(f"ผลการตรวจ OIT {A} ปี 2567",), ("ข้อที่", "รายการ", "คะแนน"), (1, "โครงสร้าง", 100), (), (2, name, "-"), (3, "ข", 100)]
    assert seen(rows) == ({(A, 2567, "o1"): 100, (A, 2567, "o3"): 100}, [])


@pytest.mark.parametrize("heads, row", [((INDICATORS[8], INDICATORS[9], "OIT"), (100, 100, 100)), (("o1", "o2", "o3"), (100, 100, 100)), (("IIT", "EIT", "OIT"), (100, 100, 100)),
                                        (("IIT", "EIT", "OIT"), (30, 40, 30)), (("IIT", "EIT", "OIT"), (30, 30, 40))])
def test_round_scores_are_no_weights(heads, row):
    assert sorted(seen([(TITLE,), heads, row])[0].values()) == sorted(row)


def test_a_summary_ends_what_is_written_once():
    rows = [("หน่วยงาน", "ปี", "IIT"), (A, 2566, 97), (None, 2567, 98), ("ค่าเฉลี่ยจังหวัด", 2566, 50), (None, 2568, 60)]
    scores, faults = seen(rows)
    assert scores == {(A, 2566, "IIT"): 97, (A, 2567, "IIT"): 98} and faults == [("row_without_agency", "A5")]


@pytest.mark.parametrize("tool, count", [("IIT", 5), ("EIT", 3), ("OIT", 10)])
def test_numbers_that_may_be_indicators_or_items_are_neither(tool, count):
    scores, faults = seen([(f"ผลคะแนน {tool} ปี 2567",), ("หน่วยงาน", *range(1, count + 1)), (A, *[90] * count)])
    assert scores == {}


def test_a_line_with_a_tools_score_says_nothing_of_the_next_total():
    line = [(f"ผล ITA {A}",), ("OIT ปี 2567 ได้ 80.50 คะแนน",), (), ("ปี", "คะแนนรวม"), (2565, 90), (2566, 91)]
    assert seen(line) == ({(A, 2567, "OIT"): 80.5, (A, 2565, "ITA"): 90, (A, 2566, "ITA"): 91}, [])
    apart = [(TITLE,), ("IIT", 94.5), (), ("EIT", 87.7), (), ("OIT", 80), (), ("คะแนนรวม", 88)]
    assert seen(apart) == ({(A, 2567, "IIT"): 94.5, (A, 2567, "EIT"): 87.7, (A, 2567, "OIT"): 80, (A, 2567, "ITA"): 88}, [])


def test_numbers_of_rows_are_no_years():
    rows = [(LIST,), ("ลำดับ", "หน่วยงาน", "IIT"), ("จังหวัดลำปาง",), *((str(n), f"อบต.ที่{n}", 90) for n in range(64, 68))]
    assert {year for _, year, _ in seen(rows)[0]} == {2567}


def test_a_tools_total_with_a_level_is_the_tools():
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน", "ระดับ"), ("แบบวัด IIT",), (ONE, 94, None), (TWO, 95, None), ("คะแนนเฉลี่ย", 94.5, "AA")]
    assert seen(rows)[0] == {(A, 2567, "1"): 94, (A, 2567, "2"): 95, (A, 2567, "IIT"): 94.5}


def test_a_list_of_names_under_another_heading():
    rows = [(LIST,), ("ลำดับ", "ชื่อ", "ITA"), (1, A, 91), (2, B, 81)]
    assert seen(rows) == ({(A, 2567, "ITA"): 91, (B, 2567, "ITA"): 81}, [])


def test_a_rank_that_is_unknown_heads_nothing():
    rows = [(TITLE,), ("รายการ", "คะแนน"), ("ลำดับที่", "-"), (ONE, 97.97), (TWO, 93.19)]
    assert seen(rows)[0] == TWO_SCORES


def test_rows_of_several_agencies_in_a_long_table():
    rows = [("หน่วยงาน", "ปี", "รหัส", "คะแนน"), (A, 2567, "IIT", 91), ("รวมทั้งจังหวัด", 2567, "IIT", 80), ("ค่าเฉลี่ยจังหวัดตาก", 2567, "IIT", 81)]
    assert seen(rows) == ({(A, 2567, "IIT"): 91}, [("row_of_many", "A3"), ("row_of_many", "A4")])


def test_a_province_beside_an_agency_is_where_it_lies():
    assert seen([(A, None, "จังหวัดตาก"), ("ปี 2567",), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES, [])


def test_a_year_between_titles_side_by_side_and_their_tables():
    rows = [(A, None, None, B), ("ปี 2567",), ("แบบวัด", "คะแนน", None, "แบบวัด", "คะแนน"), ("IIT", 91, None, "IIT", 71)]
    assert seen(rows) == ({(A, 2567, "IIT"): 91, (B, 2567, "IIT"): 71}, [])


MEASURES = [("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"), ("เผยแพร่", "1. รวบรวม", "สำนักปลัด", "ตลอดปี 68")]
SILENT = [(A,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97)]


@pytest.mark.parametrize("title", ["มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2568", "แผนปฏิบัติการ ปี 2568", "ปฏิทินการประเมิน ITA 2568", "รายงานการติดตามมาตรการ ปี 2568"])
def test_the_year_of_a_plan_is_not_the_scores(title):
    assert seen(SILENT, more={"มาตรการ": [(title,), *MEASURES]}) == ({}, [("no_year", "B3")])
    assert seen([*SILENT, (), (title,), *MEASURES]) == ({}, [("no_year", "B3")])
    assert seen(SILENT, more={"มาตรการ 2568": MEASURES}) == ({}, [("no_year", "B3")])


def test_measures_below_scores_are_none_of_them():
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19), *MEASURES]) == (TWO_SCORES, [])


@pytest.mark.parametrize("other", ["จังหวัดอุบลราชธานี", "จังหวัด : อุบลราชธานี", "กรมส่งเสริมการปกครองท้องถิ่น กระทรวงมหาดไทย", "โดย สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดอุบลราชธานี"])
def test_what_an_agency_belongs_to_is_not_the_agency(other):
    table = [("ปี 2567",), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]
    assert seen([(A,), (other,), *table]) == (TWO_SCORES, [])
    assert seen([(other,), (A,), *table]) == (TWO_SCORES, [])
    assert seen([(A,), (other,)], more={"คะแนน": table}) == (TWO_SCORES, [])


@pytest.mark.parametrize("left", [60.5, "-", None])
def test_two_lists_side_by_side(left):
    rows = [(LIST,), ("ที่", "หน่วยงาน", "คะแนน", None, "ที่", "หน่วยงาน", "คะแนน"), (1, A, left, None, 3, B, 80.5), (2, "อบต.ค", 70.5)]
    expected = {(A, 2567, "ITA"): left, (B, 2567, "ITA"): 80.5, ("อบต.ค", 2567, "ITA"): 70.5}
    assert seen(rows) == ({key: score for key, score in expected.items() if isinstance(score, float)}, [])


def test_rows_of_headings_that_name_the_indicators_twice():
    rows = [(LIST,), ("ที่", "หน่วยงาน", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "คะแนน ITA", "ระดับ"), (None, None, ONE, TWO, None, None), (1, A, 91, 92, 86, "ผ่าน")]
    assert seen(rows) == ({(A, 2567, "1"): 91, (A, 2567, "2"): 92, (A, 2567, "ITA"): 86}, [])


@pytest.mark.parametrize("cell", ["▲ 97.97", "97.97 ↑", "97.97▼", "97.97 ✓"])
def test_what_decorates_a_score_is_none_of_it(cell):
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, cell), (TWO, 93.19)]) == (TWO_SCORES, [])


def test_a_mean_of_the_province_in_merged_cells():
    rows = [(LIST,), ("ที่", "หน่วยงาน", "คะแนน"), (1, A, 91), ("เฉลี่ยทั้งจังหวัด", None, 80)]
    assert seen(rows, ("A4:B4",)) == ({(A, 2567, "ITA"): 91}, [("row_of_many", "B4")])


@pytest.mark.parametrize("line", ["ที่ อบ 123/2568", "ประชุมครั้งที่ 2/2568", "ใช้ประกอบการจัดทำมาตรการ ปี 2568", "ฉบับปรับปรุง 2568", "เอกสารแนบ 1 OIT o25 ปี 2568", "จัดทำโดย เทศบาลตำบลหนองไผ่",
                                  "เปรียบเทียบกับ เทศบาลตำบลหนองไผ่", "ประเภท องค์การบริหารส่วนตำบล"])
def test_a_line_below_the_title_leaves_its_year_and_agency(line):
    assert seen([(TITLE,), (line,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES, [])


@pytest.mark.parametrize("line", ["ปีงบประมาณ พ.ศ. 2568", "ผลคะแนน ITA ปี 2568"])
def test_a_title_of_scores_replaces_the_year_before(line):
    assert set(seen([(TITLE,), (line,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97)])[0]) == {(A, 2568, "1")}


def test_names_over_their_scores_and_levels():
    rows = [(TITLE,), ("คะแนนรวม",), ("86.63 คะแนน",), ("ระดับ",), ("ผ่าน",), (), *table("หมายเหตุ")[1:]]
    made = whole.read("a", sheets({"s": rows}))
    assert seen(rows) == (TWO_SCORES | {(A, 2567, "ITA"): 86.63}, [])
    assert [row["reported_level"] for row in made.rounds] == ["ผ่าน"]
    cards = [(TITLE,), ("IIT",), (95,), ("EIT",), (85,), ("OIT",), (75,), ("คะแนนรวม",), (84,)]
    assert seen(cards) == ({(A, 2567, "IIT"): 95, (A, 2567, "EIT"): 85, (A, 2567, "OIT"): 75, (A, 2567, "ITA"): 84}, [])


def test_a_section_over_rows_is_no_name_over_its_score():
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), ("แบบวัด IIT",), (ONE, 97.97), (TWO, 93.19)]
    assert seen(rows) == (TWO_SCORES, [])
