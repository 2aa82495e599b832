"""Measures laid out in unusual ways: labels beside their values, headings broken over rows, plans above what was done, covers, colours."""

import pytest
from reading_files import sheets, xlsx
from test_reading_measures_variants import BOTH, FIRST, HEAD, ONE, SECOND, SECTION, TITLE, TWO, of, told, written

from ita.reading import measures_table

MONTHS = [[*HEAD[:3], "ระยะเวลา", None, None], [None, None, None, "ต.ค.", "พ.ย.", "ธ.ค."]]
OVER_MONTHS = ("A2:A3", "B2:B3", "C2:C3", "D2:F2")


def card(row, numbered="") -> list:
    return [[heading + (numbered if heading == HEAD[0] else ""), text] for heading, text in zip(HEAD, row, strict=True)]


@pytest.mark.parametrize("rows", [
    [*card(FIRST, "ที่ 1"), [], *card(SECOND, "ที่ 2")],
    [*card(FIRST), *card(SECOND)],
    [[heading, *texts] for heading, *texts in zip(HEAD, FIRST, SECOND, strict=True)],
    [[f"{heading}: {text}"] for row in (FIRST, SECOND) for heading, text in zip(HEAD, row, strict=True)],
    [cells for row in (FIRST, SECOND) for cells in ([HEAD[0], row[0]], [HEAD[1], row[1]], [HEAD[2], row[2], HEAD[3], row[3]])]])
def test_labels_beside_their_values(rows):
    assert told(xlsx(TITLE, *rows)) == (BOTH, [])


def test_a_card_says_where_its_measure_stands():
    made = measures_table.read("m", xlsx(TITLE, *card(FIRST), [], *card(SECOND)))
    assert [(place["cell"], place["fields"]) for place in made["places"]] == [("B2", ["measure", "steps", "owner", "timeframe"]), ("B7", ["measure", "steps", "owner", "timeframe"])]


def test_two_fields_that_say_the_same_are_no_section():
    row = ["ประเด็นที่ 1", None, "ประเด็นที่ 1", None]
    assert told(xlsx(TITLE, HEAD, FIRST, row, SECOND)) == ([ONE, of(row), TWO], [])


def test_two_lines_that_begin_as_labels_do_are_no_card():
    assert told(xlsx(TITLE, ["มาตรการ", "ส่งเสริมคุณธรรม"], ["ผู้รับผิดชอบ", "ทุกกอง"])) == ([], [("no_measures", "")])


@pytest.mark.parametrize("below", [["กิจกรรม", None, "ผิดชอบ", "ดำเนินการ"], ["กิจกรรม", "การดำเนินการ", "ผิดชอบ", "ดำเนินการ"]])
def test_headings_broken_over_two_rows(below):
    rows = [TITLE, ["มาตรการ/", "ขั้นตอน", "ผู้รับ", "ระยะเวลา"], below, FIRST, SECOND]
    assert told(xlsx(*rows)) == (BOTH, [])


def test_a_row_below_the_headings_is_not_joined_with_them():
    row = ["มาตรการ", "ขั้นตอน", "กองคลัง", "ต.ค. 67"]
    assert told(xlsx(TITLE, HEAD, row, SECOND)) == ([of(row), TWO], [])


@pytest.mark.parametrize("above", ["ไตรมาส", "ระยะเวลาดำเนินการ (ไตรมาส)"])
def test_quarters_by_their_numbers(above):
    rows = [TITLE, [*HEAD[:3], above, None, None, None], [None, None, None, 1, 2, 3, 4], [*FIRST[:3], "/", "/"]]
    made = measures_table.read("m", xlsx(*rows, merged=("A2:A3", "B2:B3", "C2:C3", "D2:G2")))["measures"]
    assert [(row["timeframe"], row["start_date"], row["end_date"]) for row in made] == [("ไตรมาสที่ 1, ไตรมาสที่ 2", "2024-10-01", "2025-03-31")]


@pytest.mark.parametrize("drawn, said", [(["-----", "-----"], "ต.ค., พ.ย."), ([None, "---->"], "พ.ย."), (["-", "✓"], "พ.ย.")])
def test_lines_drawn_in_single_cells(drawn, said):
    assert told(xlsx(TITLE, *MONTHS, [*FIRST[:3], *drawn], merged=OVER_MONTHS)) == ([of([*FIRST[:3], said])], [])


def test_months_without_a_tick_are_told_once_a_table():
    rows = [TITLE, *MONTHS, FIRST[:3], SECOND[:3]]
    made = measures_table.read("m", xlsx(*rows, merged=OVER_MONTHS))
    assert [(fault.code, fault.cell, fault.detail) for fault in made["faults"]] == [("time_not_marked", "D4", "2")]
    rows[3] = [*FIRST[:3], "✓"]
    made = measures_table.read("m", xlsx(*rows, merged=OVER_MONTHS))
    assert [(fault.code, fault.cell, fault.detail) for fault in made["faults"]] == [("time_not_marked", "D5", "1")]


def test_what_was_done_stands_below_the_plan():
    rows = [TITLE, ["มาตรการ", "แผน/ผล", "ผู้รับผิดชอบ", "ต.ค.", "พ.ย."], ["1. อบรม", "แผน", "สำนักปลัด", "/", None], [None, "ผล", None, None, "/"]]
    assert told(xlsx(*rows)) == ([{"measure": "1. อบรม", "owner": "สำนักปลัด", "timeframe": "ต.ค.", "result": "พ.ย."}], [])


def test_the_day_of_a_result_is_not_the_plans():
    rows = [TITLE, ["มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", None, "ระยะเวลา"], [None, None, "วันที่ดำเนินการ", "ผล"], ["1. อบรม", "สำนักปลัด", "1 ต.ค. 67", "อบรม 20 คน", "ไตรมาส 1"]]
    merged = ("A2:A3", "B2:B3", "C2:D2", "E2:E3")
    one = {"measure": "1. อบรม", "owner": "สำนักปลัด", "timeframe": "ไตรมาส 1", "result": "1 ต.ค. 67\nอบรม 20 คน"}
    assert told(xlsx(*rows, merged=merged)) == ([one], [])


@pytest.mark.parametrize("above", ["แผน/ผลการดำเนินงาน", "ผลการดำเนินการ"])
def test_the_only_time_of_a_table_is_the_plans(above):
    rows = [TITLE, ["มาตรการ", "ผู้รับผิดชอบ", above, None], [None, None, "ระยะเวลา", "ผล"], ["1. อบรม", "สำนักปลัด", "ต.ค. 67 - ก.ย. 68", "เสร็จ"]]
    one = {"measure": "1. อบรม", "owner": "สำนักปลัด", "timeframe": "ต.ค. 67 - ก.ย. 68", "result": "เสร็จ"}
    assert told(xlsx(*rows, merged=("A2:A3", "B2:B3", "C2:D2"))) == ([one], [])


def test_two_dashes_are_no_tick_and_other_measures_no_aspect():
    rows = [TITLE, ["มาตรการ", "ผู้รับผิดชอบ", "ไตรมาส 1", "ไตรมาส 2"], ["1. อบรม", "สำนักปลัด", "✓", "--"], ["อื่นๆ ตามที่ได้รับมอบหมาย", "กองคลัง", None, "✓"]]
    made = told(xlsx(*rows))[0]
    assert [(row["measure"], row["timeframe"]) for row in made] == [("1. อบรม", "ไตรมาส 1"), ("อื่นๆ ตามที่ได้รับมอบหมาย", "ไตรมาส 2")]


def test_a_short_card_and_a_line_below_a_value_are_kept():
    rows = [TITLE, *card(FIRST), ["มาตรการ", "อบรม"], ["ขั้นตอน", "1. ก"], ["", "2. ข"]]
    assert told(xlsx(*rows)) == ([ONE, {"measure": "อบรม", "steps": "1. ก\n2. ข"}], [])


def test_measures_of_none_of_the_aspects():
    rows = [TITLE, [SECTION], HEAD, FIRST, [], ["มาตรการอื่น ๆ"], HEAD, SECOND]
    assert told(xlsx(*rows)) == ([{"aspect": SECTION, **ONE}, {"aspect": "มาตรการอื่น ๆ", **TWO}], [])


def test_a_cover_says_whose_plan_it_is_and_of_which_year():
    made = measures_table.read("m", sheets({"ปก": [("แผนมาตรการ ITA อบต.ระเว",), ("ประจำปีงบประมาณ พ.ศ. 2568",)], "ตาราง": [HEAD, SECOND]}))
    assert made["sheets"] == [{"sheet": "ตาราง", "agency": "อบต.ระเว", "plan_year": 2568}]
    assert (made["measures"][0]["start_date"], made["faults"]) == ("2025-01-01", [])


def test_scores_are_no_cover():
    made = measures_table.read("m", sheets({"ผล": [("ผลการประเมิน ITA อบต.ระเว ปี 2567",), ("ตัวชี้วัด", "คะแนน"), ("การปฏิบัติหน้าที่", 97.97)], "ตาราง": [HEAD, SECOND]}))
    assert (made["sheets"][0]["plan_year"], made["measures"][0]["start_date"], made["faults"]) == (None, None, [])


def test_a_sheet_that_goes_on_without_headings_is_told():
    made = measures_table.read("m", sheets({"1": [TITLE, HEAD, FIRST], "2": [SECOND], "ปก": [("แผน",)]}))
    assert ([row["measure"] for row in made["measures"]], [(fault.code, fault.sheet) for fault in made["faults"]]) == (
        [FIRST[0]], [("sheet_without_headings", "2")])


def test_labels_read_from_a_text_file_too():
    assert told(written([TITLE, *card(FIRST), [""], *card(SECOND)])) == (BOTH, [])
