"""Numbers that look like an agency's scores and are those of many agencies, of a part of one, of a trial or of a question.

Read in this process: {(agency, year, code): score} and what is said of the rest."""

import pytest
from reading_files import INDICATORS, sheets
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, B, seen

from ita import frameworks
from ita.reading import whole

PROVINCE = "ผลคะแนน ITA จังหวัดตาก ปี 2567"
OWN = {(A, 2567, "ITA"): 91, (B, 2567, "ITA"): 81}


def told(faults) -> list[str]:
    return [code for code, _ in faults]


@pytest.mark.parametrize("heading", [[], [("รายการ", "คะแนน")], [("รายการ", "คะแนนรวม")]])
@pytest.mark.parametrize("mean", ["คะแนนเฉลี่ย", "เฉลี่ย"])
def test_a_mean_beside_the_highest_and_the_lowest_of_a_province_is_nobodys(heading, mean):
    scores, faults = seen([(PROVINCE,), *heading, (mean, 85.12), ("คะแนนสูงสุด", 99.1), ("คะแนนต่ำสุด", 60.2)])
    assert (scores, told(faults)) == ({}, ["row_of_many"] * 3 + ["no_score"])


def test_a_column_of_such_means():
    rows = [(PROVINCE,), ("แบบวัด", "คะแนนเฉลี่ย", "สูงสุด", "ต่ำสุด"), ("IIT", 85.12, 99.1, 60.2), ("OIT", 77.5, 97.5, 40.1)]
    assert seen(rows) == ({}, [("row_of_many", "B3"), ("no_score", "")])


def test_an_agencys_own_mean_with_its_highest_and_lowest_is_its_own():
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (INDICATORS[5], 85.5), ("คะแนนเฉลี่ย", 91.74), ("สูงสุด", 97.97), ("ต่ำสุด", 85.5)]
    assert seen(rows) == ({(A, 2567, "1"): 97.97, (A, 2567, "6"): 85.5, (A, 2567, "ITA"): 91.74}, [])


@pytest.mark.parametrize("department", ["กองคลัง", "สำนักปลัด", "สำนักปลัด อบต.", "กองการศึกษา ศาสนาและวัฒนธรรม", "หน่วยตรวจสอบภายใน"])
def test_a_department_is_no_agency(department):
    assert seen([(LIST,), ("หน่วยงาน", "คะแนนรวม"), (A, 91), (B, 81), (department, 88.5)]) == (OWN, [("row_of_department", "A5")])
    long = [("หน่วยงาน", "ปี", "รหัส", "คะแนน"), (A, 2567, "ITA", 91), (B, 2567, "ITA", 81), (department, 2567, "ITA", 88.5)]
    assert seen(long) == (OWN, [("row_of_department", "A4")])


@pytest.mark.parametrize("fund", ["กองทุนสนับสนุนการวิจัย", "กองทัพบก"])
def test_what_only_begins_like_a_department_is_an_agency(fund):
    assert seen([(LIST,), ("หน่วยงาน", "คะแนนรวม"), (fund, 88.5), (A, 91)]) == ({(fund, 2567, "ITA"): 88.5, (A, 2567, "ITA"): 91}, [])


@pytest.mark.parametrize("title", ["คะแนนจำลอง ITA {0}", "แบบประเมินตนเอง OIT {0}", "ผลการประเมินตนเอง ITA {0}", "ผลคะแนน ITA {0} (คาดการณ์)", "ประมาณการคะแนน {0}"])
def test_scores_below_a_title_of_a_trial_are_none(title):
    trial = title.format(f"{A} ปี 2568")
    table = [("ตัวชี้วัด", "คะแนน"), (ONE, 99), (TWO, 98)]
    assert seen([(trial,), *table]) == ({}, [("others_left_out", "A1"), ("no_score", "")])
    assert seen([(trial,), (f"{A} ปี 2568",), *table])[0] == {}
    beside = [(TITLE,), table[0], (ONE, 97.97), (TWO, 93.19), (None,), (trial,), *table]
    assert seen(beside) == (TWO_SCORES, [("others_left_out", "A6")])
    assert seen([(trial,), *table, (None,), (TITLE,), table[0], (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES, [("others_left_out", "A1")])


def test_a_forecast_beside_scores_in_one_table():
    rows = [("ผลการประเมิน ITA ปี 2567 และคาดการณ์ปี 2568",), (A,), ("ตัวชี้วัด", "ปี 2567", "ปี 2568 (คาดการณ์)"), (ONE, 97.97, 99), (TWO, 93.19, 98)]
    assert seen(rows) == (TWO_SCORES, [("column_left_out", "C4")])


def test_a_target_in_a_column_of_years():
    rows = [(A,), ("ปี", "คะแนนรวม"), ("2566 (ปีก่อน)", 85.1), ("2567 (จริง)", 90.1), ("2568 (เป้าหมาย)", 95)]
    assert seen(rows) == ({(A, 2566, "ITA"): 85.1, (A, 2567, "ITA"): 90.1}, [("others_left_out", "A5")])


def test_one_question_beside_each_indicator_is_told():
    questions = ["ปฏิบัติงานตามขั้นตอน", "ใช้งบประมาณคุ้มค่า", "มอบหมายงานเป็นธรรม"]
    rows = [(TITLE,), ("ตัวชี้วัด", "ข้อคำถาม", "คะแนน"), *zip(INDICATORS, questions, (97.5, 93.5, 92.5))]
    scores = {(A, 2567, str(number)): score for number, score in enumerate((97.5, 93.5, 92.5), 1)}
    assert seen(rows) == (scores, [("question_beside", "B3")])


def test_one_known_question_beside_each_indicator_is_an_item():
    items = [item for item in frameworks.framework(2567).items.values() if item.tool == "OIT"][:2]
    rows = [(TITLE,), ("ตัวชี้วัด", "ข้อคำถาม", "คะแนน"), *((INDICATORS[8], item.label, 100) for item in items[:1])]
    assert seen(rows) == ({(A, 2567, items[0].code): 100}, [])


@pytest.mark.parametrize("first, again", [("ข้อมูลพื้นฐาน", "การบริหารงาน"), (ONE, TWO)])
def test_items_numbered_anew_for_each_indicator_are_nobodys(first, again):
    rows = [(TITLE,), ("ตัวชี้วัด", "ข้อ", "คะแนน"), (first, 1, 100), (first, 2, 100), (again, 1, 0), (again, 2, 100)]
    assert seen(rows) == ({}, [("counted_anew", "B5"), ("no_score", "")])


@pytest.mark.parametrize("heads", [[(A, 91.2), (B, 81.2)], [("ปี 2566", 91.2), ("ปี 2567", 81.2)]])
def test_rows_of_an_agency_or_a_year_below_its_total(heads):
    of_years = heads[0][0] != A
    rows = [(f"ผลการประเมิน ITA {A}" if of_years else LIST,), ("ตัวชี้วัด", "คะแนน"), heads[0], (ONE, 97.97), (TWO, 95.1), heads[1], (ONE, 87.97), (TWO, 85.1)]
    rounds = [(A, 2566), (A, 2567)] if of_years else [(A, 2567), (B, 2567)]
    expected = {(*one, code): score for one, scores in zip(rounds, ((91.2, 97.97, 95.1), (81.2, 87.97, 85.1))) for code, score in zip(("ITA", "1", "2"), scores)}
    assert seen(rows) == (expected, [])


@pytest.mark.parametrize("cell, score, level", [
    ("90.12 (+2.31)", 90.12, None), ("88.10 คะแนน (ลดลง 1.05)", 88.1, None), ("88.1 (▲2.3%)", 88.1, None), ("90.12\nระดับ A", 90.12, "A"),
    ("90.43 ผ่านดี", 90.43, "ผ่านดี"), ("๙๐.๔๓ คะแนน (ระดับผ่าน)", 90.43, "ผ่าน"), ("90.12 / A", 90.12, "A")])
def test_a_score_with_its_change_or_its_level_in_one_cell(cell, score, level):
    for rows in [(LIST,), ("หน่วยงาน", "คะแนนรวม"), (A, cell)], [(TITLE,), ("แบบวัด", "คะแนน"), ("คะแนนรวม", cell)], [(TITLE,), ("คะแนนรวม", cell)]:
        assert seen(rows) == ({(A, 2567, "ITA"): score}, [])
        assert [one.get("reported_level") for one in whole.read("a.xlsx", sheets({"Sheet1": rows})).rounds] == [level]


@pytest.mark.parametrize("cell", ["88.1 (2.3)", "90 - 95 A", "90.12 ไม่ผ่าน", "1.2.3 A"])
def test_a_cell_that_may_say_two_things_is_no_score(cell):
    assert seen([(LIST,), ("หน่วยงาน", "คะแนนรวม"), (A, 91), (B, cell)]) == ({(A, 2567, "ITA"): 91}, [("not_a_number", "B4")])


SAME, CITY, OTHER = "อบต.หนองบัว", "อบต.หนองบัว อำเภอเมือง", "อบต.หนองบัว อำเภอวังเจ้า"


@pytest.mark.parametrize("rows", [
    [("หน่วยงาน", "อำเภอ", "คะแนนรวม"), (SAME, "เมือง", 91), (SAME, "อ.วังเจ้า", 81), (A, "เมือง", 85)],
    [("ที่", "หน่วยงาน", "คะแนนรวม"), ("อำเภอเมือง",), (1, SAME, 91), ("อำเภอวังเจ้า",), (1, SAME, 81), (2, A, 85)],
    [("อำเภอเมือง",), ("ที่", "หน่วยงาน", "คะแนนรวม"), (1, SAME, 91), (None,), ("อำเภอวังเจ้า",), ("ที่", "หน่วยงาน", "คะแนนรวม"), (1, SAME, 81), (2, A, 85)]])
def test_agencies_of_one_name_in_two_districts_are_told_apart(rows):
    scores, faults = seen([(f"{PROVINCE}",), *rows])
    assert (scores, told(faults)) == ({(CITY, 2567, "ITA"): 91, (OTHER, 2567, "ITA"): 81, (A, 2567, "ITA"): 85}, ["same_name"])


def test_agencies_of_one_name_in_sections_of_provinces_are_told_apart():
    rows = [(LIST,), ("ที่", "หน่วยงาน", "คะแนนรวม"), ("จังหวัดตาก",), (1, SAME, 91), ("จังหวัดน่าน",), (1, SAME, 81)]
    scores, faults = seen(rows)
    assert (scores, told(faults)) == ({(f"{SAME} จังหวัดตาก", 2567, "ITA"): 91, (f"{SAME} จังหวัดน่าน", 2567, "ITA"): 81}, ["same_name"])


def test_an_agency_twice_in_one_place_stays_twice():
    rows = [(LIST,), ("หน่วยงาน", "อำเภอ", "คะแนนรวม"), (SAME, "เมือง", 91), (SAME, "เมือง", 81)]
    assert seen(rows) == ({(SAME, 2567, "ITA"): 91}, [("twice_different", "C4")])


def test_points_of_weights_with_their_full_marks_have_only_a_total():
    rows = [(TITLE,), ("แบบวัด", "คะแนนเต็ม", "คะแนนที่ได้"), ("IIT", 30, 28.5), ("EIT", 30, 27.1), ("OIT", 40, 33.52), ("รวม", 100, 89.12)]
    assert seen(rows) == ({(A, 2567, "ITA"): 89.12}, [("points_left_out", "C3")])


@pytest.mark.parametrize("heading", ["จำนวนผู้ตอบ", "จำนวนข้อ", "+/-", "เฉลี่ย 3 ปี", "คะแนนเฉลี่ยจังหวัด", "ผลต่างปี 66-67"])
def test_what_is_plainly_no_score_needs_no_word(heading):
    assert seen([(TITLE,), ("ตัวชี้วัด", heading, "คะแนน"), (ONE, 45.5, 97.97), (TWO, 46.5, 93.19)]) == (TWO_SCORES, [])


SEVERAL = {
    "iit and eit on sheets, one with districts": {"IIT": [(LIST,), ("หน่วยงาน", "อำเภอ", "IIT"), (A, "เมือง", 91)], "EIT": [(LIST,), ("หน่วยงาน", "EIT"), (A, 81)]},
    "a province in one title": {"IIT": [(PROVINCE,), ("หน่วยงาน", "IIT"), (A, 91)], "EIT": [(LIST,), ("หน่วยงาน", "EIT"), (A, 81)]},
    "one district by two names": {"IIT": [(LIST,), ("หน่วยงาน", "อำเภอ", "IIT"), (A, "เมือง", 91)], "EIT": [(LIST,), ("หน่วยงาน", "อำเภอ", "EIT"), (A, "เมืองตาก", 81)]},
    "a section that ended": {"Sheet1": [(LIST,), ("หน่วยงาน", "IIT"), ("อำเภอเมือง",), (A, 91), ("อำเภอแม่สอด",), (B, 92), (None,),
                                        (LIST,), ("หน่วยงาน", "EIT"), (A, 81), (B, 82)]}}


@pytest.mark.parametrize("name", SEVERAL)
def test_one_agency_in_several_tables_stays_one(name):
    made = whole.read("a.xlsx", sheets(SEVERAL[name]))
    scores = {(agency, subject.code): score for flat in made.flats for agency, _, subject, score, _ in flat.each()}
    assert ({key: score for key, score in scores.items() if key[0] == A}, made.found.faults) == ({(A, "IIT"): 91, (A, "EIT"): 81}, [])
    assert {agency for agency, _ in scores} <= {A, B}


@pytest.mark.parametrize("heads", [("ที่", "หน่วยงาน", "คะแนนเฉลี่ย", "คะแนนสูงสุด", "คะแนนต่ำสุด"), ("ที่", "หน่วยงาน", "คะแนนรวม", "Max", "Min")])
def test_in_a_list_of_a_province_the_mean_is_each_agencys(heads):
    assert seen([(PROVINCE,), heads, (1, A, 91, 99, 70), (2, B, 81, 98, 60)]) == (OWN, [])


def test_a_provinces_own_indicators_beside_the_highest_and_the_lowest():
    rows = [(PROVINCE,), ("ตัวชี้วัด", "คะแนนเฉลี่ย", "สูงสุด", "ต่ำสุด"), (ONE, 91, 99, 70), (TWO, 81, 98, 60)]
    assert seen(rows) == ({("จังหวัดตาก", 2567, "1"): 91, ("จังหวัดตาก", 2567, "2"): 81}, [])


@pytest.mark.parametrize("note", ["คาดการณ์ว่าปีหน้าคะแนนจะเพิ่มขึ้น", "คาดการณ์ปี 2568 คะแนน 95"])
def test_a_note_of_a_forecast_hides_no_later_table(note):
    table = [("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]
    rows = [(TITLE,), *table, (None,), (note,), (None,), (f"ผลการประเมิน ITA {A} ปี 2566",), *table]
    assert seen(rows)[0] == TWO_SCORES | {(A, 2566, "1"): 97.97, (A, 2566, "2"): 93.19}


@pytest.mark.parametrize("title", ["ผลการประเมิน ITA {0} ปี 2567 และ ปี 2568 (คาดการณ์)", "ผลการประเมินตนเองเทียบกับผลการประเมิน ITA {0} ปี 2567"])
def test_a_title_of_results_and_a_trial_is_of_results(title):
    assert seen([(title.format(A),), ("ตัวชี้วัด", "ปี 2567", "ปี 2568 (คาดการณ์)"), (ONE, 97.97, 99), (TWO, 93.19, 98)])[0] == TWO_SCORES


@pytest.mark.parametrize("heads, scores", [(("ตัวชี้วัด", "เป้าหมาย", "ผลจริง"), (95, 97.97)), (("ตัวชี้วัด", "คะแนนจริง", "คะแนนร้อยละ"), (4.5, 97.97))])
def test_what_was_really_got_is_a_score_where_nothing_else_is(heads, scores):
    assert seen([(TITLE,), heads, (ONE, *scores)])[0] == {(A, 2567, "1"): 97.97}


@pytest.mark.parametrize("agency", ["สำนักงานปลัดกระทรวงมหาดไทย", "สำนักปลัดกรุงเทพมหานคร"])
def test_a_department_of_the_state_is_an_agency(agency):
    assert seen([(LIST,), ("หน่วยงาน", "คะแนนรวม"), (agency, 91)]) == ({(agency, 2567, "ITA"): 91}, [])


def test_a_level_beside_a_department_is_not_why_it_is_left_out():
    assert seen([(LIST,), ("หน่วยงาน", "คะแนนรวม", "ระดับ"), (A, 91, "A"), ("กองคลัง", 88, "A")]) == ({(A, 2567, "ITA"): 91}, [("row_of_department", "A4")])


def test_points_of_one_year_beside_scores_of_another():
    rows = [(A,), ("แบบวัด", "คะแนนเต็ม", "ปี 2566", "ปี 2567"), ("IIT", 30, 95.1, 28.1), ("EIT", 30, 90.1, 26), ("OIT", 40, 88, 34), ("รวม", 100, 91.1, 88.1)]
    assert seen(rows) == ({(A, 2566, code): score for code, score in (("IIT", 95.1), ("EIT", 90.1), ("OIT", 88), ("ITA", 91.1))}, [("column_left_out", "D3")])


OF_2566 = {(A, 2566, "1"): 90.11}


@pytest.mark.parametrize("upper, lower, row, expected", [
    (("ที่", "ตัวชี้วัด", "ปี 2566", None, "ปี 2567"), (None, None, "คะแนน", "ระดับ", "เป้าหมาย"), (1, ONE, 90.11, "A", 95), OF_2566),
    (("ที่", "ตัวชี้วัด", "ปี 2566", None, "ปี 2567"), (None, None, "คะแนน", "ระดับ", "คะแนน"), (1, ONE, 90.11, "A", "-"), OF_2566),
    (("ที่", "ตัวชี้วัด", "ปี 2566", None, "ปี 2567"), ("ที่", "ตัวชี้วัด", "คะแนน", "ระดับ", "คะแนน"), (1, ONE, 90.11, "A", 91.5), OF_2566 | {(A, 2567, "1"): 91.5}),
    (("ที่", "ตัวชี้วัด", "ปี 2567", "ปี 2566", None), (None, None, "คะแนน", "คะแนน", "ลำดับ"), (1, ONE, 91.5, 90.11, 3), OF_2566 | {(A, 2567, "1"): 91.5}),
    (("ที่", "หน่วยงาน", "เป้าหมาย", None, "ผลการประเมิน"), (None, None, "IIT", "EIT", "ITA"), (1, A, 95, 95, 90.5), {(A, 2567, "ITA"): 90.5}),
    (("ที่", "หน่วยงาน", "ค่าเฉลี่ยประเทศ", None, "คะแนนหน่วยงาน"), (None, None, "IIT", "EIT", "ITA"), (1, A, 95, 95, 90.5), {(A, 2567, "ITA"): 90.5}),
    (("ที่", "หน่วยงาน", "จำนวนผู้ตอบ", None, "คะแนน"), (None, None, "IIT", "EIT", "OIT"), (1, A, 30, 50, 90.5), {(A, 2567, "OIT"): 90.5}),
    (("ที่", "หน่วยงาน", "OIT", None, "รวม"), (None, None, "คะแนน", "ระดับ", "ลำดับ"), (1, A, 90.5, "A", 4), {(A, 2567, "OIT"): 90.5}),
    (("ที่", "หน่วยงาน", "EIT", None, "OIT"), (None, None, "ส่วนที่ 1", "ส่วนที่ 2", "คะแนน"), (1, A, 80, 81, 90.5),
     {(A, 2567, "EIT1"): 80, (A, 2567, "EIT2"): 81, (A, 2567, "OIT"): 90.5})])
def test_a_heading_of_one_column_beside_wide_ones(upper, lower, row, expected):
    assert seen([(TITLE,), upper, lower, row])[0] == expected


@pytest.mark.parametrize("note", ["คน", "จำนวนผู้ตอบ", "n", "ลำดับ", "จังหวัด", "คาดการณ์", "ร่าง", "+/-", "เพิ่ม/ลด", "ครั้งที่ 1", "เต็ม 5", "ค่าเฉลี่ยประเทศ"])
def test_numbers_below_a_heading_with_a_note_that_they_are_none(note):
    assert seen([(LIST,), ("หน่วยงาน", f"IIT ({note})", "คะแนน ITA"), (A, 45.5, 91), (B, 46.5, 81)])[0] == OWN
    assert seen([(TITLE,), ("ตัวชี้วัด", f"คะแนน ({note})", "คะแนน"), (ONE, 45.5, 97.97), (TWO, 46.5, 93.19)]) == (TWO_SCORES, [("column_left_out", "B3")])
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19), (f"IIT ({note})", 45.5)])[0] == TWO_SCORES


@pytest.mark.parametrize("note", ["30%", "ร้อยละ", "100 คะแนน", "เต็ม 100", "Internal", "ค่าเฉลี่ย", "ปี 2567"])
def test_numbers_below_a_heading_with_any_other_note(note):
    assert seen([(LIST,), ("หน่วยงาน", f"IIT ({note})", "คะแนน ITA"), (A, 45.5, 91)]) == ({(A, 2567, "IIT"): 45.5, (A, 2567, "ITA"): 91}, [])


@pytest.mark.parametrize("cell", ["i1 = 98.70\ni2 = 97.39\ne1 = 96.98", "i1 (98.70), i2 (97.39), e1 (96.98)", "- ข้อ i1 98.70 คะแนน\n- ข้อ i2 97.39 คะแนน และข้อ e1 96.98 คะแนน"])
@pytest.mark.parametrize("heads", [[], [("ประเด็น", "ข้อที่ใช้วิเคราะห์")], [("ตัวชี้วัด", "คะแนน")]])
def test_several_items_with_their_scores_in_one_cell(heads, cell):
    assert seen([(TITLE,), *heads, (None, cell) if heads else (cell,)]) == ({(A, 2567, "i1"): 98.7, (A, 2567, "i2"): 97.39, (A, 2567, "e1"): 96.98}, [])


@pytest.mark.parametrize("cell", ["IIT = 95.19, EIT = 81.84, OIT = 83.81", "IIT 95.19 EIT 81.84 OIT 83.81", "แบบวัด IIT 95.19 คะแนน / EIT 81.84 คะแนน และ OIT 83.81 คะแนน"])
def test_the_tools_with_their_scores_in_one_cell(cell):
    assert seen([(TITLE,), (cell,)]) == ({(A, 2567, "IIT"): 95.19, (A, 2567, "EIT"): 81.84, (A, 2567, "OIT"): 83.81}, [])


@pytest.mark.parametrize("cell", ["IIT 30% EIT 30% OIT 40%", "i1 98.70 ดีขึ้น i2 97.39 ลดลง"])
def test_several_names_that_are_no_scores_or_stand_among_words(cell):
    assert seen([(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19), (None,), (cell,)])[0] == TWO_SCORES


@pytest.mark.parametrize("line", ["ผลคะแนน 86.63 คะแนน", "ผลคะแนน : ๘๖.๖๓ ระดับ : ผ่าน", "ได้คะแนน 86.63 คะแนน ระดับผลการประเมิน ผ่าน", "ผลคะแนน ร้อยละ 86.63 (ผ่าน)",
                                  "มีผลคะแนนการประเมินอยู่ที่ร้อยละ 86.63 อยู่ในระดับ ผ่าน"])
def test_a_total_in_one_line_above_a_table(line):
    assert seen([(TITLE,), (line,), (None,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES | {(A, 2567, "ITA"): 86.63}, [])


@pytest.mark.parametrize("box", [("คะแนนรวม", 86.63), ("คะแนนภาพรวม", 86.63)])
def test_a_box_beside_the_title(box):
    rows = [(TITLE, None, None, *box), (None, None, None, "ระดับ", "ผ่าน"), (None,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]
    assert seen(rows) == (TWO_SCORES | {(A, 2567, "ITA"): 86.63}, [])


@pytest.mark.parametrize("heading", ["ประเภทคะแนน", "กลุ่ม", "ชนิด", "metric"])
def test_a_column_of_names_under_any_heading(heading):
    rows = [("หน่วยงาน", "ปี", heading, "คะแนน"), (A, 2567, "OIT", 83.81), (A, 2567, TWO, 93.19)]
    assert seen(rows) == ({(A, 2567, "OIT"): 83.81, (A, 2567, "2"): 93.19}, [])


@pytest.mark.parametrize("heads", [("ข้อ IIT", "คะแนน", "ข้อ EIT", "คะแนน"), ("ข้อคำถาม IIT", "คะแนน", "ข้อคำถาม EIT", "คะแนน")])
def test_items_of_two_tools_side_by_side(heads):
    rows = [(TITLE,), ("ประเด็น", *heads), ("ก", "i1", 90, "e1", 91), (None, "i2", 90, "e2", 91), (None, None, None, "e3", 94)]
    assert seen(rows) == ({(A, 2567, "i1"): 90, (A, 2567, "i2"): 90, (A, 2567, "e1"): 91, (A, 2567, "e2"): 91, (A, 2567, "e3"): 94}, [])


TEN = {(A, 2567, str(number)): 80 + number for number in range(1, 11)} | {(A, 2567, "ITA"): 86.5}


@pytest.mark.parametrize("heads", [
    [("ที่", "หน่วยงาน", "ตัวชี้วัดที่"), (None, None, *range(1, 11), "รวม")], [("ที่", "หน่วยงาน", "คะแนนรายตัวชี้วัด"), (None, None, *range(1, 11), "รวม")],
    [("ที่", "หน่วยงาน", *(f"{number}." for number in range(1, 11)), "รวม")], [("ที่", "หน่วยงาน", *"I1 I2 I3 I4 I5 E6 E7 E8 O9 O10".split(), "รวม")]])
def test_numbers_of_all_ten_indicators_as_headings(heads):
    assert seen([(LIST,), *heads, (1, A, *range(81, 91), 86.5)]) == (TEN, [])


def test_headings_that_say_there_is_and_is_not():
    rows = [(TITLE,), ("ข้อ", "รายการ", "มี", "ไม่มี", "คะแนน"), ("๐1", "โครงสร้าง", "/", None, 100), ("๐2", "ผู้บริหาร", None, "/", 0)]
    assert seen(rows) == ({(A, 2567, "o1"): 100, (A, 2567, "o2"): 0}, [])


def test_a_result_with_its_level_in_one_cell():
    assert seen([(LIST,), ("ที่", "หน่วยงาน", "ผลการประเมิน"), (1, A, "91 (ผ่านดี)"), (2, B, "81 (ผ่าน)")]) == (OWN, [])


def test_the_mean_of_agencies_side_by_side_is_nobodys():
    assert seen([(LIST,), ("ตัวชี้วัด", A, B, "เฉลี่ย"), ("คะแนนรวม", 91, 81, 86)]) == (OWN, [])


@pytest.mark.parametrize("other", ["จังหวัด", "อำเภอ"])
def test_the_agencys_own_scores_beside_the_provinces_below_years(other):
    rows = [(A,), ("ตัวชี้วัด", "ปี 2566", None, "ปี 2567", None), (None, "หน่วยงาน", other, "หน่วยงาน", other), (ONE, 90.11, 80, 97.97, 81)]
    assert seen(rows) == (OF_2566 | {(A, 2567, "1"): 97.97}, [])


def test_lists_of_agencies_below_years_stay_lists():
    rows = [("ผลคะแนน ITA",), ("ปี 2566", None, "ปี 2567", None), ("หน่วยงาน", "คะแนน", "หน่วยงาน", "คะแนน"), (A, 90, B, 81)]
    assert seen(rows)[0] == {(A, 2566, "ITA"): 90, (B, 2567, "ITA"): 81}


def test_a_count_of_levels_beside_a_list():
    rows = [(LIST,), ("ที่", "หน่วยงาน", "คะแนน", "ระดับ", None, "ระดับ", "จำนวน", "ร้อยละ"), (1, A, 91, "ผ่าน", None, "ผ่านดีเยี่ยม", 3, 20), (2, B, 81, "ผ่าน", None, "ผ่านดี", 4, 80)]
    assert seen(rows) == (OWN, [])


def test_numbers_below_a_heading_of_districts_are_none():
    assert seen([(TITLE,), ("ตัวชี้วัด", "อำเภอ"), (ONE, 85)])[0] == {}


def test_a_row_without_a_name_is_not_the_agencys_above_for_the_same_year():
    heads = ("หน่วยงาน", "ปี", "คะแนนรวม")
    scores, faults = seen([heads, (A, 2567, 91), (B, 2567, 81), (None, 2567, 88)])
    assert (scores, faults) == (OWN, [("row_without_agency", "A4")])
    assert seen([heads, (A, 2566, 90), (None, 2567, 91), (B, 2567, 81)]) == ({(A, 2566, "ITA"): 90} | OWN, [])


@pytest.mark.parametrize("heads", [("ที่", "ประเด็น", "คะแนน"), ("ข้อที่", "ประเด็น", "คะแนน")])
def test_names_under_a_heading_of_issues(heads):
    rows = [(TITLE,), heads, (1, ONE, 97.97), (2, TWO, 93.19), (None, "คะแนนรวม", 95)]
    assert seen(rows) == (TWO_SCORES | {(A, 2567, "IIT"): 95}, [])


@pytest.mark.parametrize("heading", ["จุดอ่อน", "ตัวชี้วัดที่ควรพัฒนา", "ประเภท"])
def test_an_indicator_beside_an_agency_is_not_what_its_score_is_of(heading):
    rows = [(LIST,), ("หน่วยงาน", heading, "คะแนนรวม"), (A, ONE, 91), (B, TWO, 81)]
    assert seen(rows)[0] == OWN


def test_a_row_of_last_year_below_this_years_heads_nothing():
    rows = [(TITLE,), ("รายการ", "คะแนน"), ("ITA", 87.5), ("ปี 2566", 80.5), ("IIT", 88), ("EIT", 81)]
    assert seen(rows) == ({(A, 2567, "ITA"): 87.5, (A, 2567, "IIT"): 88, (A, 2567, "EIT"): 81}, [("row_not_understood", "B4")])


@pytest.mark.parametrize("whose", ["ค่าเฉลี่ยประเทศ", "ปี 2566", B, "เป้าหมาย", "จำนวนผู้ตอบ", "เพิ่มขึ้น"])
def test_several_scores_beside_whose_they_are_are_not_the_agencys(whose):
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19), (None,), (whose, "IIT 85.1, EIT 75.2, OIT 80.3")]
    assert seen(rows)[0] == TWO_SCORES


def test_the_numbers_of_indicators_beside_their_parts_are_no_items():
    rows = [("ผลการประเมิน OIT " + A + " ปี 2567",), ("ข้อ", "รายการ", "คะแนน"), (9, INDICATORS[8], 90), ("9.1", "ข้อมูลพื้นฐาน", 100), ("9.2", "การบริหารงาน", 80)]
    assert seen(rows)[0] == {(A, 2567, "9"): 90, (A, 2567, "9.1"): 100, (A, 2567, "9.2"): 80}


@pytest.mark.parametrize("name", ["IIT (จำนวน 30 คน)", "แบบวัด IIT (30 ข้อ)"])
def test_how_many_were_asked_does_not_say_what_a_number_is(name):
    assert seen([(TITLE,), ("แบบวัด", "คะแนน"), (name, 95.19)]) == ({(A, 2567, "IIT"): 95.19}, [])


def test_numbers_of_questions_are_no_indicators():
    rows = [(LIST,), ("หน่วยงาน", "ข้อคำถาม"), (None, *range(1, 11)), (A, *range(81, 91)), (B, *range(71, 81))]
    assert seen(rows)[0] == {}


def test_a_level_with_its_limit_beside_scores_is_a_level():
    assert seen([(LIST,), ("หน่วยงาน", "คะแนน", "ระดับ"), (A, 91, "A (85.00)"), (B, 81, "B (75.00)")])[0] == OWN


def test_the_year_of_a_target_below_its_heading_is_none():
    rows = [(A,), ("ตัวชี้วัด", "ปี", None, "เป้าหมาย"), (None, "2566", "2567", "2568"), (ONE, 90.11, 97.97, 99)]
    assert seen(rows) == (OF_2566 | {(A, 2567, "1"): 97.97}, [])


def test_years_below_one_heading_of_scores_beside_headings_said_in_other_words():
    rows = [(LIST,), ("ลำดับ", "หน่วยงาน", "คะแนน", None), ("ที่", "อปท.", "2566", "2567"), (1, A, 80.1, 90.2), (2, B, 81.1, 91.2)]
    assert seen(rows) == ({(A, 2566, "ITA"): 80.1, (B, 2566, "ITA"): 81.1, (A, 2567, "ITA"): 90.2, (B, 2567, "ITA"): 91.2}, [])
