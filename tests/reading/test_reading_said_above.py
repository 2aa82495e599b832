"""What titles, sheets' names and notes say of the numbers below or beside them: of one indicator, of a part, of others, of no result.

Read in this process: {(agency, year, code): score} and what is said of the rest."""

import pytest
from reading_files import INDICATORS, sheets
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, B, seen

from ita.reading import titles, whole

OWN = [("ตัวชี้วัด", "คะแนน"), (ONE, 97.97), (TWO, 93.19)]
TOOLS = [("เครื่องมือ", "คะแนน"), ("IIT", 95.19), ("EIT", 81.84), ("OIT", 83.81)]
TOOL_SCORES = {(A, 2567, tool): score for tool, score in TOOLS[1:]}
INDICATOR_ROWS = [(number, name, 80.5 + number) for number, name in enumerate(INDICATORS, 1)]
INDICATOR_SCORES = {(A, 2567, str(number)): score for number, _, score in INDICATOR_ROWS}


def told(faults) -> list[str]:
    return [code for code, _ in faults]


# ---- of one indicator or item -------------------------------------------------------------------
@pytest.mark.parametrize("title, code", [
    ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "1"), ("ผลคะแนนตัวชี้วัดการใช้งบประมาณ", "2"), ("คะแนนตัวชี้วัดย่อย 9.1 ข้อมูลพื้นฐาน", "9.1"), ("ข้อ i1", "i1"), ("ผลคะแนนข้อ O12", "o12"),
    ("IIT ตัวชี้วัดที่ 3 การใช้อำนาจ", "3"), ("EIT ส่วนที่ 2", "EIT2"), ("ผลการประเมิน ITA ตัวชี้วัดที่ 1 - 10", "ITA"), ("ผลการประเมิน ITA 10 ตัวชี้วัด 3 แบบวัด", "ITA")])
def test_a_list_below_a_title_of_one_indicator(title, code):
    score = 100 if code == "o12" else 91.1
    assert seen([(title,), ("ปี 2567",), ("หน่วยงาน", "คะแนน"), (A, score), (B, score)]) == ({(A, 2567, code): score, (B, 2567, code): score}, [])


@pytest.mark.parametrize("name, code", [("ตัวชี้วัดที่ 1", "1"), ("O34", "ITA"), ("LPA ตัวชี้วัดที่ 8", "ITA"), ("EIT ส่วนที่ 2", "EIT2"), ("ข้อ o1 - o35", "ITA")])
def test_a_list_on_a_sheet_of_one_indicator(name, code):
    made = whole.read("a.xlsx", sheets({name: [(LIST,), ("หน่วยงาน", "คะแนน"), (A, 100)]}))
    assert [(subject.code, score) for flat in made.flats for _, _, subject, score, _ in flat.each()] == [(code, 100)]


def test_years_and_single_cells_below_a_title_of_one_indicator():
    title = f"ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล {A}"
    both = {(A, 2566, "9"): 96.67, (A, 2567, "9"): 97.5}
    assert seen([(title,), ("ปีงบประมาณ", "คะแนน"), (2566, 96.67), (2567, 97.5)]) == (both, [])
    assert seen([(title,), (None, "ปี 2566", "ปี 2567"), ("คะแนน", 96.67, 97.5)]) == (both, [])
    assert seen([(title + " ปี 2567",), ("คะแนน", 97.5)]) == ({(A, 2567, "9"): 97.5}, [])


@pytest.mark.parametrize("line", ["O22 ผลการประเมิน ITA", "คะแนนต่ำสุด: ตัวชี้วัดการเปิดเผยข้อมูล", "ตัวชี้วัดที่ต้องปรับปรุง: ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "แบบรายงานตัวชี้วัดที่ 5 : คะแนน ITA ของ อปท.",
                                  "ยุทธศาสตร์ที่ 4 ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 1 ระดับความสำเร็จของการประเมิน ITA", "ข้อ O33 การดำเนินการเพื่อส่งเสริมคุณธรรม"])
def test_a_line_that_mentions_an_indicator_leaves_the_total_what_it_is(line):
    assert seen([(TITLE,), (line,), *TOOLS, ("รวม", 86.63)]) == (TOOL_SCORES | {(A, 2567, "ITA"): 86.63}, [])
    ten = [("ที่", "ตัวชี้วัด", "คะแนน", "ระดับ"), *INDICATOR_ROWS, (None, "คะแนนรวม", 86.63, "ผ่าน")]
    assert seen([(TITLE,), (line,), *ten]) == (INDICATOR_SCORES | {(A, 2567, "ITA"): 86.63}, [])
    if not line.startswith("ข้อ O33"):  # of a list below it the scores could be meant
        assert seen([(LIST,), (line,), ("หน่วยงาน", "คะแนน"), (B, 79.33)]) == ({(B, 2567, "ITA"): 79.33}, [])


def test_a_level_or_tools_beside_say_that_a_list_is_of_all():
    title = ("ตัวชี้วัดที่ 5 ของแผน ปี 2567",)
    assert seen([title, ("หน่วยงาน", "คะแนน", "ระดับ"), (B, 79.33, "ผ่าน")]) == ({(B, 2567, "ITA"): 79.33}, [])
    assert seen([title, ("หน่วยงาน", "IIT", "คะแนนรวม"), (B, 90.5, 79.33)]) == ({(B, 2567, "IIT"): 90.5, (B, 2567, "ITA"): 79.33}, [])
    assert seen([title, ("หน่วยงาน", "คะแนน ITA"), (B, 79.33)]) == ({(B, 2567, "ITA"): 79.33}, [])


def test_only_the_mean_right_below_the_items_is_the_titles():
    rows = [(TITLE,), ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",), ("ข้อ", "คะแนน"), ("o1", 100), ("o2", 0), ("เฉลี่ย", 50), ("คะแนน OIT", 83.8), ("คะแนนรวม", 88.35)]
    scores, faults = seen(rows)
    assert ({at[2]: score for at, score in scores.items()}, told(faults)) == ({"o1": 100, "o2": 0, "9": 50, "OIT": 83.8, "ITA": 88.35}, [])


@pytest.mark.parametrize("name, heads", [("เป้าหมาย", ("ตัวชี้วัด", "เป้าหมาย", "คะแนน 2567")), ("เป้าหมายเทียบคะแนนจริง", ("ตัวชี้วัด", "เป้าหมาย", "คะแนน"))])
def test_headings_that_tell_targets_from_scores(name, heads):
    made = whole.read("a.xlsx", sheets({name: [(f"{A} ปี 2567",), heads, (ONE, 95, 97.97), (TWO, 95, 93.19)]}))
    assert ([score for flat in made.flats for *_, score, _ in flat.each()], made.found.faults) == ([97.97, 93.19], [])


def test_a_note_of_a_target_in_a_table_of_indicators_leaves_its_score():
    rows = [(A,), ("ตัวชี้วัด", "ปี", "คะแนน", "ข้อสังเกต"), (ONE, 2567, 97.97, "เป้าหมาย"), (TWO, 2567, 93.19, None)]
    assert seen(rows) == (TWO_SCORES, [])


def test_years_of_which_some_rounds_are_known():
    scores, faults = seen([(A,), ("ตัวชี้วัด", "63", "64", "65"), (ONE, 90, 91, 92)])
    assert (sorted(scores.values()), told(faults)) == ([90, 91, 92], ["year_without_framework"])


def test_the_mean_of_items_below_a_title_or_a_section_is_its_indicators():
    rows = [(TITLE,), ("ตัวชี้วัดที่ 1",), ("ข้อ", "คะแนน"), ("i1", 90), ("i2", 91), ("คะแนนเฉลี่ย", 90.5), (), ("ตัวชี้วัดที่ 6",), ("ข้อ", "คะแนน"), ("e1", 80), ("คะแนนเฉลี่ย", 80)]
    assert seen(rows) == ({(A, 2567, "i1"): 90, (A, 2567, "i2"): 91, (A, 2567, "1"): 90.5, (A, 2567, "e1"): 80, (A, 2567, "6"): 80}, [])
    rows = [(TITLE,), ("ข้อ", "คะแนน"), ("9.1 ข้อมูลพื้นฐาน",), ("o1", 100), ("o2", 0), ("คะแนนเฉลี่ย", 50)]
    assert seen(rows) == ({(A, 2567, "o1"): 100, (A, 2567, "o2"): 0, (A, 2567, "9.1"): 50}, [])


# ---- of others ----------------------------------------------------------------------------------
@pytest.mark.parametrize("title", [
    "คะแนนเฉลี่ย ITA อบต.ระเว ปี 2567", "ค่าเฉลี่ยคะแนน ITA ของ อบต.ระเว ปี 2567", "สัดส่วนคะแนน ITA อบต.ระเว ปี 2567", "ตัวอย่าง ผลการประเมิน ITA อบต.ระเว ปี 2567"])
def test_a_title_of_scores_that_begins_with_such_a_word(title):
    assert seen([(title,), *OWN]) == (TWO_SCORES, [])


@pytest.mark.parametrize("line", ["(คะแนนเต็ม 100 คะแนน)", "เกณฑ์ : 95-100 ผ่านดีเยี่ยม, 85-94.99 ผ่านดี", "คะแนนเต็ม 100"])
def test_a_line_of_the_full_mark_above_a_table_leaves_its_scores(line):
    assert seen([(TITLE,), *TOOLS, (), (line,), *OWN]) == (TOOL_SCORES | TWO_SCORES, [])
    assert seen([(TITLE,), (line,), *OWN[1:]]) == (TWO_SCORES, [])


def test_a_list_of_weights_ends_with_the_next_blank_row_or_headings():
    weights = [("น้ำหนัก",), ("IIT", 30), ("EIT", 30), ("OIT", 40)]
    left_out = [("others_left_out", "A2")]
    assert seen([(TITLE,), *weights, *OWN]) == (TWO_SCORES, left_out)
    assert seen([(TITLE,), *weights, (), *TOOLS[1:]]) == (TOOL_SCORES, left_out)


@pytest.mark.parametrize("name", ["ผลต่าง 66-67", "เป้าหมาย-ผล 2567", "เกณฑ์และผล", "สัดส่วนคะแนน", "ผู้ตอบ IIT"])
def test_a_sheet_of_results_whose_name_begins_so(name):
    made = whole.read("a.xlsx", sheets({name: [(TITLE,), *OWN]}))
    assert ([score for flat in made.flats for *_, score, _ in flat.each()], made.found.faults) == ([97.97, 93.19], [])


@pytest.mark.parametrize("note", ["เป้าหมาย", "คาดการณ์", "ค่าเป้าหมาย"])
def test_a_row_that_is_noted_as_a_target(note):
    rows = [(A,), ("ปี", "คะแนน", "หมายเหตุ"), (2567, 90.1, None), (2568, 95, note)]
    assert seen(rows) == ({(A, 2567, "ITA"): 90.1}, [("others_left_out", "C4")])


@pytest.mark.parametrize("rows, cells", [
    ([("เครื่องมือ", "คะแนน"), ("IIT (ร้อยละ 30)", 27.6), ("EIT (ร้อยละ 30)", 26.9), ("OIT (ร้อยละ 40)", 39.3), ("รวม", 93.8)], ["B3", "B4", "B5"]),
    ([("หน่วยงาน", "IIT", "EIT", "OIT", "รวม"), (A, 27.6, 26.9, 39.3, 93.8)], ["B3", "C3", "D3"])])
def test_points_of_the_weights_stop_the_save(rows, cells):
    made = whole.read("a.xlsx", sheets({"Sheet1": [(TITLE,), *rows]}))
    assert [(fault.code, fault.severity, fault.cell) for fault in made.found.faults] == [("points_of_weights", "error", cell) for cell in cells]


def test_the_kind_of_an_agency_stands_before_its_bare_name():
    rows = [(LIST,), ("ประเภท", "หน่วยงาน", "คะแนน"), ("อบต.", "หนองบัว", 91.1), ("เทศบาลตำบล", "หนองบัว", 92.2), ("อบต.", A, 90)]
    assert seen(rows) == ({("อบต.หนองบัว", 2567, "ITA"): 91.1, ("เทศบาลตำบลหนองบัว", 2567, "ITA"): 92.2, (A, 2567, "ITA"): 90}, [])


# ---- numbers that belong to the row, not to the name before them --------------------------------
@pytest.mark.parametrize("of_row", [lambda number, tool: number, lambda number, tool: {"IIT": 30, "EIT": 30, "OIT": 40}[tool] if tool else None])
def test_a_table_pasted_without_its_headings(of_row):
    tools = {1: "IIT", 6: "EIT", 9: "OIT"}
    rows = [(tools.get(number), of_row(number, tools.get(number)), name, score) for number, name, score in INDICATOR_ROWS]
    assert seen([(TITLE,), *rows]) == (INDICATOR_SCORES, [])


@pytest.mark.parametrize("beside", [("คะแนนเต็ม", 100), ("เป้าหมาย", 85), ("คะแนนเฉลี่ยระดับจังหวัด", 85.2)])
def test_a_total_with_something_to_compare_beside_it(beside):
    assert seen([(TITLE,), ("คะแนนรวม", 86.63, *beside)]) == ({(A, 2567, "ITA"): 86.63}, [])


def test_a_totals_weight_under_the_names():
    rows = [(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), *INDICATOR_ROWS, ("รวม", 100, 86.63)]
    assert seen(rows) == (INDICATOR_SCORES | {(A, 2567, "ITA"): 86.63}, [])


def test_running_numbers_are_no_items():
    rows = [(TITLE,), ("ข้อ", "รหัส", "ตัวชี้วัด", "คะแนน"), *((place, number, name, score) for place, (number, name, score) in enumerate(INDICATOR_ROWS[5:], 1))]
    assert seen(rows) == (dict(list(INDICATOR_SCORES.items())[5:]), [])
    by_score = [(place, number, score) for place, (number, _, score) in enumerate(reversed(INDICATOR_ROWS), 1)]
    assert seen([(TITLE,), ("ข้อ", "ตัวชี้วัดที่", "คะแนน"), *by_score]) == (INDICATOR_SCORES, [])


def test_the_name_of_an_indicator_goes_before_a_tools_number():
    rows = [(TITLE,), ("ข้อ", "ตัวชี้วัด", "คะแนน"), ("IIT1", ONE, 97.97), ("IIT2", TWO, 93.19), ("EIT1", INDICATORS[5], 92.62)]
    assert seen(rows) == (TWO_SCORES | {(A, 2567, "6"): 92.62}, [])


def test_a_tools_weight_in_brackets_is_part_of_its_name():
    rows = [("แบบวัด", "คะแนน"), *((f"{tool} ({weight})", score) for (tool, score), weight in zip(TOOLS[1:], (30, 30, 40), strict=True))]
    assert seen([(TITLE,), *rows]) == (TOOL_SCORES, [])


@pytest.mark.parametrize("said", ["IIT ร้อยละ 100", "IIT 100 คะแนน", "IIT (85.00)", "IIT 25 คะแนน"])
def test_a_full_mark_or_target_beside_a_tools_name_is_no_score(said):
    scores, _ = seen([(TITLE,), ("แบบวัด", "ตัวชี้วัด", "คะแนน"), (said, ONE, 97.97), (None, TWO, 93.19)], ("A3:A4",))
    assert scores == TWO_SCORES


def test_the_same_tools_score_of_two_agencies_is_read_for_both():
    rows = [("หน่วยงาน", "ปี", "แบบวัด", "ตัวชี้วัด", "คะแนน"), (A, 2567, "IIT (95.19)", ONE, 97.97), (B, 2567, "IIT (95.19)", ONE, 96.5)]
    assert seen(rows) == ({(A, 2567, "1"): 97.97, (B, 2567, "1"): 96.5, (A, 2567, "IIT"): 95.19, (B, 2567, "IIT"): 95.19}, [])


def test_a_number_beside_goes_before_one_in_brackets():
    assert seen([(TITLE,), (f"{ONE} (96.97)", 97.97), (f"{TWO} (92.19)", 93.19)]) == (TWO_SCORES, [])


@pytest.mark.parametrize("heads, row", [(("ข้อ", "รายการ", "ได้"), ("o1", "โครงสร้าง", 1)), (("ข้อ", "คำถาม", "ได้", "ไม่ได้"), ("o1", "โครงสร้าง", 1, 0))])
def test_counts_of_answers_are_no_scores(heads, row):
    scores, faults = seen([(TITLE,), heads, row])
    assert (scores, told(faults)[-1]) == ({}, "no_score")


def test_what_was_got_of_a_full_mark():
    assert seen([(TITLE,), ("ตัวชี้วัด", "เต็ม", "ได้"), (ONE, 100, 97.97), (TWO, 100, 93.19)]) == (TWO_SCORES, [])


@pytest.mark.parametrize("heading", ["ร้อยละ", "คะแนนที่ได้รับ"])
def test_a_single_number_under_another_heading_is_no_total(heading):
    rows = [(TITLE,), ("ตัวชี้วัด", "คะแนน", heading), *((name, score, 96 if number == 1 else None) for number, name, score in INDICATOR_ROWS)]
    scores, faults = seen(rows)
    assert ((A, 2567, "ITA") in scores, told(faults)) == (False, ["twice_different"])


def test_indicators_with_a_text_beside_each_stay_indicators():
    rows = [(TITLE,), ("ที่", "ตัวชี้วัด", "ประเด็นคำถาม", "คะแนน"), *((number, name, "การให้บริการ", score) for number, name, score in INDICATOR_ROWS)]
    assert seen(rows) == (INDICATOR_SCORES, [])


@pytest.mark.parametrize("heads", [("แบบวัด", "คะแนน 60", "คะแนน 80"), ("หน่วยงาน", 60, 61)])
def test_two_digits_of_no_known_year_are_none(heads):
    scores, faults = seen([(TITLE,), heads, ("IIT" if heads[0] == "แบบวัด" else A, 90.5, 91.5)])
    assert (scores, told(faults)[-1]) == ({}, "no_score")


def test_participants_are_no_part():
    assert seen([(TITLE,), ("แบบวัด", "คะแนน"), ("IIT", 95.19), ("EIT participants", 70.5)]) == ({(A, 2567, "IIT"): 95.19}, [("row_not_understood", "B4")])


@pytest.mark.parametrize("text, code", [("ตัวชี้วัดที่ 8 อบต.ก", "8"), ("ด้านที่ 1 การปฏิบัติ", None), ("ตัวชี้วัดที่ 9 และ 10", None), ("O1-O35", None)])
def test_the_one_subject_of_a_title(text, code):
    found = titles.subject_in(text)
    assert (found and found.code) == code
