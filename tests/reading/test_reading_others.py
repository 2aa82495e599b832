"""Numbers that look like an agency's scores and are those of many agencies, of a part of one, of a trial or of a question.

Read in this process: {(agency, year, code): score} and what is said of the rest."""

import pytest
from reading_files import INDICATORS, sheets
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, B, seen

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
    assert seen(rows) == ({}, [("column_left_out", "B3"), ("no_score", "")])


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
    assert seen([(trial,), *table]) == ({}, [("others_left_out", "A3"), ("no_score", "")])
    assert seen([(trial,), (f"{A} ปี 2568",), *table])[0] == {}
    beside = [(TITLE,), table[0], (ONE, 97.97), (TWO, 93.19), (None,), (trial,), *table]
    assert seen(beside) == (TWO_SCORES, [("others_left_out", "A8")])
    assert seen([(trial,), *table, (None,), (TITLE,), table[0], (ONE, 97.97), (TWO, 93.19)]) == (TWO_SCORES, [("others_left_out", "A3")])


def test_a_forecast_beside_scores_in_one_table():
    rows = [("ผลการประเมิน ITA ปี 2567 และคาดการณ์ปี 2568",), (A,), ("ตัวชี้วัด", "ปี 2567", "ปี 2568 (คาดการณ์)"), (ONE, 97.97, 99), (TWO, 93.19, 98)]
    assert seen(rows) == (TWO_SCORES, [("column_left_out", "C4")])


def test_a_target_in_a_column_of_years():
    rows = [(A,), ("ปี", "คะแนนรวม"), ("2566 (ปีก่อน)", 85.1), ("2567 (จริง)", 90.1), ("2568 (เป้าหมาย)", 95)]
    assert seen(rows) == ({(A, 2566, "ITA"): 85.1, (A, 2567, "ITA"): 90.1}, [("others_left_out", "A5")])


def test_one_question_for_each_indicator_is_not_the_indicator():
    questions = ["ปฏิบัติงานตามขั้นตอน", "ใช้งบประมาณคุ้มค่า", "มอบหมายงานเป็นธรรม"]
    rows = [(TITLE,), ("ตัวชี้วัด", "ข้อคำถาม", "คะแนน"), *zip(INDICATORS, questions, (97.5, 93.5, 92.5))]
    scores, faults = seen(rows)
    assert (scores, told(faults)) == ({}, ["row_not_understood"] * 3 + ["no_score"])


@pytest.mark.parametrize("cell, score, level", [
    ("90.12 (+2.31)", 90.12, None), ("88.10 คะแนน (ลดลง 1.05)", 88.1, None), ("88.1 (▲2.3%)", 88.1, None), ("90.12\nระดับ A", 90.12, "A"),
    ("90.43 ผ่านดี", 90.43, "ผ่านดี"), ("๙๐.๔๓ คะแนน (ระดับผ่าน)", 90.43, "ผ่าน"), ("90.12 / A", 90.12, "A")])
def test_a_score_with_its_change_or_its_level_in_one_cell(cell, score, level):
    for rows in [(LIST,), ("หน่วยงาน", "คะแนนรวม"), (A, cell)], [(TITLE,), ("แบบวัด", "คะแนน"), ("คะแนนรวม", cell)]:
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
