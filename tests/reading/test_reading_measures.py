"""Measures tables: the five real layouts exactly, near variants, and our own exports back without a loss."""

import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_files import sheets, xlsx

from ita import reading
from ita.exports.csv import measures_csv
from ita.exports.excel import measures_excel
from ita.measures import PRINTED, Measure, clean
from ita.reading import measures_cells, measures_table
from ita.reading.problems import ERROR, WARNING

CASES = Path(__file__).parent / "cases"
HEAD = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา")
FIRST = ("1. เผยแพร่รายงาน", "1. รวบรวม\n2. เผยแพร่", "สำนักปลัด", "ตลอดปีงบประมาณ พ.ศ. 2568")
SECOND = ("2. จัดทำสถิติ", "1. ออกแบบ", "กองคลัง", "ไตรมาสที่ 2")
YEAR_68 = {"start_date": date(2024, 10, 1), "end_date": date(2025, 9, 30)}
QUARTER_2 = {"start_date": date(2025, 1, 1), "end_date": date(2025, 3, 31)}


def measure(row, **more) -> Measure:
    return Measure(**dict(zip(("measure", "steps", "owner", "timeframe"), row, strict=True)), **more)


@pytest.mark.parametrize("name", ["khuankhanun", "klongkhwang", "rawe", "serplo", "tak"])
def test_the_five_layouts(name):
    ran = subprocess.run([sys.executable, "-m", "ita", "read-measures", CASES / f"measures_{name}.xlsx"], capture_output=True, check=False)
    assert ran.stdout == (CASES / f"measures_{name}.expected.csv").read_bytes()
    assert (ran.returncode, ran.stderr) == (0, b"")


TITLE = ("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568",)
VARIANTS = {
    "as it is": [TITLE, HEAD, FIRST, SECOND],
    "blank rows, a number column, notes": [TITLE, (), (None, "ที่", *HEAD), (), (None, 1, *FIRST), (), (None, 2, *SECOND), (), ("หมายเหตุ ปี 2567",), ("ลงชื่อ ผู้รายงาน",)],
    "other wordings": [TITLE, ("มาตรการ / แนวทางการแก้ไข", "วิธีการดำเนินการ", "หน่วยงานผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"), FIRST, SECOND],
    "headings over two lines": [TITLE, ("มาตรการ/\nกิจกรรม", "ขั้นตอน\nและวิธีปฏิบัติ", "ผู้รับ\nผิดชอบ", "ระยะ เวลา\nดำเนินการ"), FIRST, SECOND],
    "the header again on the next page": [TITLE, HEAD, FIRST, HEAD, SECOND],
    "other order": [TITLE, ("ระยะเวลา", "ผู้รับผิดชอบ", "ขั้นตอน", "มาตรการ"), FIRST[::-1], SECOND[::-1]],
    "other words for steps": [TITLE, ("แบบวัด", "แนวทางการปรับปรุง", "แนวทางปฏิบัติ", "หน่วยงานที่รับผิดชอบ", "กำหนดระยะเวลา"), ("IIT", *FIRST), ("OIT", *SECOND)],
    "a step a row": [TITLE, HEAD, (FIRST[0], "1. รวบรวม", *FIRST[2:]), (None, "2. เผยแพร่"), SECOND],
}


@pytest.mark.parametrize("name", VARIANTS)
def test_near_variants(name):
    made = reading.read_measures("m.xlsx", xlsx(*VARIANTS[name]))
    assert made.problems == ()
    assert made.measures == (measure(FIRST, **YEAR_68), measure(SECOND, **QUARTER_2))


def test_headings_in_two_rows_are_read_together():
    rows = [TITLE, ("มาตรการ", "การดำเนินการ", None, "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", None), (None, "ขั้นตอน", "การติดตามผล", None, "เริ่มต้น", "สิ้นสุด"),
            (*FIRST[:2], "ทุกเดือน", FIRST[2], "1 ต.ค. 67", "30 ก.ย. 68"), (*SECOND[:2], None, SECOND[2], "ไตรมาสที่ 2", None)]
    made = reading.read_measures("m.xlsx", xlsx(*rows, merged=("A2:A3", "B2:C2", "D2:D3", "E2:F2")))
    assert made.problems == ()
    assert made.measures == (measure((*FIRST[:3], "1 ต.ค. 67 - 30 ก.ย. 68"), follow_up="ทุกเดือน", **YEAR_68), measure((*SECOND[:3], "ไตรมาสที่ 2"), **QUARTER_2))


def test_a_heading_that_names_the_field_itself_comes_before_one_that_speaks_of_it():
    made = reading.read_measures("m.xlsx", xlsx(TITLE, ("มาตรการ", "ผลการดำเนินการ", "ปัญหาและอุปสรรค", "ข้อเสนอแนะ"), ("ก", "ทำแล้ว", "ไม่มี", "ทำต่อ")))
    assert [(one.measure, one.result, one.recommendation) for one in made.measures] == [("ก", "ทำแล้ว", "ทำต่อ")]
    assert [(p.code, p.cell, p.found) for p in made.problems] == [("measure_column_left_out", "C2", "ปัญหาและอุปสรรค")]


def test_sections_give_the_aspect_and_merged_cells_hold_for_their_rows():
    rows = [TITLE, ("ข้อบกพร่อง", *HEAD), ("ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",), ("ยังไม่เผยแพร่", *FIRST), (None, *SECOND)]
    made = reading.read_measures("m.xlsx", xlsx(*rows, merged=("A3:E3", "A4:A5")))
    both = {"aspect": "ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ", "finding": "ยังไม่เผยแพร่"}
    assert made.measures == (measure(FIRST, **both, **YEAR_68), measure(SECOND, **both, **QUARTER_2))


def test_items_are_taken_from_titles():
    assert measures_cells.item_codes("- ๐9 รายงานผล\n- O ๑๒ สถิติ (ดู e3)\n042 มาตรการ") == "o9,o12,e3,o42"
    assert measures_cells.item_codes("o1-o3 และ e1 ถึง e3") == "o1,o2,o3,e1,e2,e3"
    assert measures_cells.item_codes("ตัวชี้วัดที่ 8") == "ตัวชี้วัดที่ 8"


def test_every_sheet_is_read_and_a_strange_column_is_said():
    made = reading.read_measures("m.xlsx", sheets({"1": [TITLE, HEAD, FIRST], "2": [TITLE, (*HEAD, "สีประจำหน่วย"), (*SECOND, "ฟ้า")]}))
    assert [row.measure for row in made.measures] == [FIRST[0], SECOND[0]]
    assert [(p.code, p.severity, p.sheet, p.cell, p.found) for p in made.problems] == [("measure_column_left_out", WARNING, "2", "E2", "สีประจำหน่วย")]


def test_each_row_says_where_it_stands_and_each_sheet_what_its_titles_say():
    section = ("ประเด็นที่ 1 กระบวนการปฏิบัติงาน",)
    made = reading.read_measures("m.xlsx", sheets({"แผน": [("มาตรการของ อบต.ระเว",), TITLE, HEAD, FIRST], "มาตรการ 2567": [HEAD, section, SECOND], "ว่าง": [("ก",)]}))
    assert [(row.file, row.sheet, row.cell, row.fields, row.reference) for row in made.rows] == [
        ("m.xlsx", "แผน", "A4", ("measure", "steps", "owner", "timeframe"), ""),
        ("m.xlsx", "มาตรการ 2567", "A3", ("aspect", "measure", "steps", "owner", "timeframe"), "")]
    assert [(one.sheet, one.agency, one.plan_year) for one in made.sheets] == [("แผน", "อบต.ระเว", 2568), ("มาตรการ 2567", "อบต.ระเว", 2567)]


def test_a_row_of_items_that_speaks_of_steps_is_no_header():
    rows = [("ระดับ", "รหัส", "รายการ", "คะแนน"), ("ข้อ", "i1", "ปฏิบัติงานตามขั้นตอนและระยะเวลา", "90.5"), ("ข้อ", "i2", "ให้บริการเท่าเทียม", "91")]
    assert [problem.code for problem in reading.read_measures("m.xlsx", xlsx(*rows)).problems] == ["no_measures"]


def test_a_cell_that_holds_an_error_or_no_value_is_said():
    made = reading.read_measures("m.xlsx", xlsx(HEAD, ("ก", "=1+1", "กองคลัง", "ตลอดปี")))
    assert [(p.code, p.severity, p.cell) for p in made.problems] == [("formula_without_value", ERROR, "B2")] and not made.ok


def test_a_reading_under_way_can_be_cancelled():
    job = reading.start_measures("m.xlsx", xlsx(HEAD, FIRST))
    job.cancel()
    assert [problem.code for problem in job.result().problems] == ["cancelled"] and job.done


@pytest.mark.parametrize("data, code", [(b"", "empty_file"), (b"\x89PNG123", "not_a_workbook"), (xlsx(("ก", "ข"), (1, 2)), "no_measures"), (b"PK\x03\x04 cut", "damaged")])
def test_a_bad_file_is_one_problem(data, code):
    made = reading.read_measures("m.xlsx", data)
    assert [(p.code, p.severity) for p in made.problems] == [(code, ERROR)]
    assert not made.ok and made.measures == ()


TEXTS = st.one_of(st.text(max_size=30), st.sampled_from(
    ["=1+1", "+66", "-", "@x", "'=x", "''", 'a "b", c', "a\nb\n\nc", " ก ", "_x000D_", "_x0041_", "\t=", "มาตรการ", "ขั้นตอน", "ประเด็นที่ 1", "๐๑", "1", "ประเด็นที่ 2", "o12,o13", "ข้อ o12 ก", "2567"]))
MEASURES = st.lists(st.builds(Measure, **{field: TEXTS.map(partial(clean, field)) for field in PRINTED}, id=st.none() | st.integers(1, 10**9)), min_size=1, max_size=4)


def told(measures) -> list[tuple]:
    return [tuple(getattr(one, field) for field in PRINTED) + (one.id,) for one in measures
            if one.id or any(getattr(one, field).strip() for field in PRINTED)]


@settings(max_examples=150, deadline=None)
@given(MEASURES, st.sampled_from(["xlsx", "csv"]))
def test_what_we_export_reads_back_with_nothing_lost(measures, kind):
    data = measures_excel(measures, "full", "อบต.ก", 2568) if kind == "xlsx" else measures_csv(measures, "full", 2568)
    made = measures_table.read("m", data)
    assert [fault for fault in made["faults"] if fault.code != "no_measures"] == []
    assert [tuple(row[field] for field in PRINTED) + (row["id"],) for row in made["measures"]] == told(measures)
