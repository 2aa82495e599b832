"""Measures tables as people really lay them out: headings, sections, notes, signatures, totals, steps a row, times in columns."""

import csv
import io
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_files import xlsx

from ita import reading
from ita.exports.csv import measures_csv
from ita.exports.excel import measures_excel
from ita.exports.layouts import layouts
from ita.measures import PRINTED, Measure
from ita.reading import measures_cells, measures_headings, measures_rows, measures_table, words

TITLE = ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568"]
HEAD = ["มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"]
FIRST = ["1. เผยแพร่รายงาน", "1. รวบรวม\n2. เผยแพร่", "สำนักปลัด", "ตลอดปีงบประมาณ พ.ศ. 2568"]
SECOND = ["2. จัดทำสถิติ", "1. ออกแบบ", "กองคลัง", "ไตรมาสที่ 2"]
SECTION = "ประเด็นที่ 1 กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"
FIELDS = ("measure", "steps", "owner", "timeframe")


def told(data: bytes) -> tuple[list[dict], list[tuple]]:
    """What a file's measures say, fields that say nothing left out, and its problems as code and cell."""
    made = measures_table.read("m", data)
    return [{field: row[field] for field in PRINTED if row[field]} for row in made["measures"]], [(f.code, f.cell) for f in made["faults"]]


def written(rows) -> bytes:
    target = io.StringIO(newline="")
    csv.writer(target).writerows(rows)
    return target.getvalue().encode()


def of(row, **more) -> dict:
    said = {field: text for field, text in zip(FIELDS, row, strict=False) if text} | more
    return {field: said[field] for field in PRINTED if field in said}


ONE, TWO = of(FIRST), of(SECOND)
BOTH = [ONE, TWO]

# ---- rows that are no measures: (rows, merged cells, measures) ----------------------------------
APART = {
    "a note and a signature right below": ([TITLE, HEAD, FIRST, SECOND, ["หมายเหตุ: ข้อมูล ณ วันที่ 1 มกราคม 2568"], ["ลงชื่อ ผู้รายงาน"]], (), BOTH),
    "a signature in the middle": ([TITLE, HEAD, FIRST, SECOND, [None, None, "ลงชื่อ ผู้รายงาน"], [None, None, "(นายสมชาย ใจดี)"], [None, None, "ปลัดองค์การบริหารส่วนตำบล"]], (), BOTH),
    "a signature in two cells": ([TITLE, HEAD, FIRST, SECOND, [], [None, None, "ลงชื่อ", "ผู้รายงาน"], [None, None, "(นายสมชาย ใจดี)", "ปลัด"]], (), BOTH),
    "two who sign": ([TITLE, HEAD, FIRST, SECOND, [], ["ลงชื่อ......ผู้รายงาน", None, "ลงชื่อ......ผู้อนุมัติ"], ["(นาย ก)", None, "(นาย ข)"], ["ปลัด", None, "นายก"]], (), BOTH),
    "a total by its number": ([TITLE, ["ที่", *HEAD, "งบประมาณ"], [1, *FIRST, 60], [2, *SECOND, 40], ["รวม", None, None, None, None, 100]], (), BOTH),
    "a total by its word": ([TITLE, [*HEAD, "งบประมาณ"], [*FIRST, 60], [*SECOND, 40], ["รวมทั้งสิ้น", None, None, None, "100 บาท"]], (), BOTH),
    "a row of nothing but a number": ([TITLE, ["ที่", *HEAD], [1, *FIRST], [2, *SECOND], [3]], (), BOTH),
    "numbers of columns": ([TITLE, HEAD, ["(1)", "(2)", "(3)", "(4)"], FIRST, SECOND], (), BOTH),
    "title and headings again": ([TITLE, HEAD, FIRST, TITLE, HEAD, SECOND], (), BOTH),
    "a section of an aspect": ([TITLE, HEAD, ["ด้านที่ 1 กระบวนการปฏิบัติงาน"], FIRST, ["ด้านที่ ๒ การให้บริการ"], SECOND], ("A3:D3", "A5:D5"),
                               [{"aspect": "ด้านที่ 1 กระบวนการปฏิบัติงาน", **ONE}, {"aspect": "ด้านที่ ๒ การให้บริการ", **TWO}]),
    "sections of tools": ([TITLE, HEAD, ["แบบวัด OIT"], FIRST, ["แบบวัด IIT"], SECOND], (), [{"aspect": "แบบวัด OIT", **ONE}, {"aspect": "แบบวัด IIT", **TWO}]),
    "tools within an aspect": ([TITLE, HEAD, [SECTION], ["แบบวัด OIT"], FIRST, ["แบบวัด IIT"], SECOND], (), [{"aspect": SECTION, **ONE}, {"aspect": SECTION, **TWO}]),
    "sections of indicators": ([TITLE, HEAD, ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"], FIRST, ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต"], SECOND], (),
                               [{"aspect": "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", **ONE}, {"aspect": "ตัวชี้วัดที่ 10 การป้องกันการทุจริต", **TWO}]),
    "an aspect with its tool": ([TITLE, HEAD, ["1) กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ (OIT)"], FIRST], (),
                                [{"aspect": "1) กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ (OIT)", **ONE}]),
    "a section in every cell": ([TITLE, HEAD, [SECTION] * 4, FIRST], (), [{"aspect": SECTION, **ONE}]),
    "aspects by their first word": ([TITLE, HEAD, ["ด้านการเปิดเผยข้อมูล"], FIRST, ["ข. ด้านงานบริการ"], SECOND, ["- 2 -"]], (),
                                    [{"aspect": "ด้านการเปิดเผยข้อมูล", **ONE}, {"aspect": "ข. ด้านงานบริการ", **TWO}]),
    "numbered groups": ([TITLE, ["ที่", *HEAD], [1, "ด้านการปฏิบัติหน้าที่"], [1.1, *FIRST], [1.2, *SECOND], ["๒", "งานบริการ"], [2.1, *FIRST]], (),
                        [{"aspect": "ด้านการปฏิบัติหน้าที่", **ONE}, {"aspect": "ด้านการปฏิบัติหน้าที่", **TWO}, {"aspect": "งานบริการ", **ONE}]),
    "groups numbered in their text": ([TITLE, HEAD, ["1. งานบริการ"], ["1.1 เผยแพร่", *FIRST[1:]]], (), [{"aspect": "1. งานบริการ", **ONE, "measure": "1.1 เผยแพร่"}]),
    "a section that only its merged cells tell": ([TITLE, HEAD, ["งานบริการ"], FIRST], ("A3:D3",), [{"aspect": "งานบริการ", **ONE}]),
}
# Rows that only look like them.
MEASURES = {
    "an issue without a number": ["ประเด็นที่ต้องเร่ง อบรม"],
    "a total with steps": ["รวม", "1. รวบรวม", "กองคลัง"],
    "a measure that speaks of signing": ["ลงชื่อเข้าปฏิบัติงาน", "1. ตรวจ"],
    "a note with steps": ["หมายเหตุ: เร่งรัด", "1. ตรวจ", "กองคลัง"],
    "a name in brackets with steps": ["(โครงการ)", "1. ตรวจ"],
    "one text in two cells": ["อบรม", "อบรม"],
    "nothing but a measure": ["3. อบรม"],
    "one whom another signs for": ["3. อบรม", None, "ผู้ตรวจสอบ"],
}


@pytest.mark.parametrize("name", APART)
def test_rows_that_are_no_measures(name):
    rows, merged, measures = APART[name]
    assert told(xlsx(*rows, merged=merged)) == (measures, [])


@pytest.mark.parametrize("name", MEASURES)
def test_measures_that_look_like_something_else(name):
    assert told(xlsx(TITLE, HEAD, FIRST, MEASURES[name])) == ([ONE, of(MEASURES[name])], [])


def test_what_may_be_a_measure_is_left_out_with_a_warning():
    assert told(xlsx(TITLE, HEAD, FIRST, [], ["อบรมบุคลากร"])) == ([ONE], [("row_left_out", "A5")])
    assert told(xlsx(TITLE, HEAD, FIRST, ["อบรมบุคลากร"], HEAD, SECOND)) == (BOTH, [("row_left_out", "A4")])
    long = "ก" * 100
    assert told(xlsx(TITLE, HEAD, FIRST, ["ลงชื่อ"], [long])) == ([ONE], [("row_left_out", "A5")])
    assert told(xlsx(TITLE, HEAD, FIRST, ["ลงชื่อ"], ["2. อบรม", None, "กองคลัง"])) == ([ONE], [("row_left_out", "A5")])
    assert told(xlsx(TITLE, HEAD, FIRST, [], SECOND[:1])) == ([ONE, of(SECOND[:1])], [])  # its number goes on


# ---- headings -----------------------------------------------------------------------------------
@pytest.mark.parametrize("head", [
    ["มาตรการ/แนวทางการดำเนินงาน", "วิธีปฏิบัติ", "หน่วยงานที่รับผิดชอบ", "กรอบเวลา"],
    ["มาตรการ/แนวทางการดำเนินงาน", "กระบวนการ/ขั้นตอน", "ฝ่าย/งานที่รับผิดชอบ", "กำหนดการ"],
    ["แนวทางการปรับปรุง", "การดำเนินการ", "ผู้ดำเนินการ", "วันที่ดำเนินการ"],
    ["มาตรการในการปรับปรุง", "รายละเอียดการดำเนินการ", "สำนัก/กอง", "ปีงบประมาณ"],
    ["กิจกรรม/โครงการ", "แผนการดำเนินงาน", "ส่วนราชการที่รับผิดชอบ", "ห้วงเวลา"],
    ["มาตรการเพื่อขับเคลื่อน", "วิธีการ", "เจ้าภาพ", "วันเริ่มต้น - วันสิ้นสุด"],
    ["มาตราการ", "ขันตอน", "ผู้รับผิดขอบ", "ระยะเวลาดําเนินการ"],
], ids="|".join)
def test_other_wordings(head):
    assert told(xlsx(TITLE, head, FIRST, SECOND)) == (BOTH, [])


def test_a_table_of_measures_never_loses_its_measures():
    assert told(xlsx(TITLE, ["มาตรการ/ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ"], ["อบรม", "กองคลัง"])) == ([{"measure": "อบรม", "owner": "กองคลัง"}], [])


DATES = ["1 ต.ค. 67", "30 ก.ย. 68"]
SPLIT = {**of(FIRST[:3]), "timeframe": "1 ต.ค. 67 - 30 ก.ย. 68"}
LAID_OUT = {
    "owners below one heading": ([[*HEAD[:3], None, HEAD[3]], [None, None, "หลัก", "ร่วม"], [*FIRST[:2], "สำนักปลัด", "กองช่าง", FIRST[3]]], ("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
                                 [ONE | {"owner": "สำนักปลัด\nกองช่าง"}]),
    "owners in two columns": ([[*HEAD[:2], "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", HEAD[3]], [*FIRST[:2], "สำนักปลัด", "กองช่าง", FIRST[3]]], (), [ONE | {"owner": "สำนักปลัด\nกองช่าง"}]),
    "quarters to tick": ([[*HEAD[:3], "ระยะเวลา", None, None, None], [None, None, None, "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"], [*FIRST[:3], "/", "✓"],
                          [*SECOND[:3], "-", "-", "X", "เริ่ม"]], ("D1:G1",), [ONE | {"timeframe": "ไตรมาส 1, ไตรมาส 2"}, TWO | {"timeframe": "ไตรมาส 3, ไตรมาส 4 (เริ่ม)"}]),
    "results of two rounds": ([[*HEAD[:3], "ผลการดำเนินการ", None], [None, None, None, "รอบ 6 เดือน", "รอบ 12 เดือน"], [*FIRST[:3], "ทำแล้ว", "ทำครบ"]], ("D1:E1",),
                              [of(FIRST[:3], result="ทำแล้ว\nทำครบ")]),
    "an arrow through months": ([[*HEAD[:3], "ระยะเวลา", None, None, None, None], [None, None, None, "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ."],
                                 [*FIRST[:3], None, "←", "──", None, "→"], [*SECOND[:3], "←", None, "/"]], ("D1:H1",),
                                [ONE | {"timeframe": "พ.ย. - ก.พ."}, TWO | {"timeframe": "ต.ค. (←), ธ.ค."}]),
    "months of two years": ([[*HEAD[:3], "พ.ศ. 2567", None, None, "พ.ศ. 2568"], [None, None, None, "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค."], [*FIRST[:3], None, None, "/", "/"]],
                            ("D1:F1",), [ONE | {"timeframe": "ธ.ค. 2567, ม.ค. 2568"}]),
    "months of a fiscal year": ([[*HEAD[:3], "ปีงบประมาณ 2569", None, None], [None, None, None, "ต.ค.", "พ.ย.", "ม.ค."], [*FIRST[:3], "/", "/"]],
                                ("D1:F1",), [ONE | {"timeframe": "ต.ค. 2568, พ.ย. 2568"}]),
    "months to tick": ([[*HEAD[:3], "ต.ค.", "พ.ย.", "ธ.ค."], [*FIRST[:3], None, "x", "x"]], (), [ONE | {"timeframe": "พ.ย., ธ.ค."}]),
    "money by quarters": ([[*HEAD, "งบประมาณ", None], [None] * 4 + ["ไตรมาส 1", "ไตรมาส 2"], [*FIRST, 500, 600]], ("E1:F1",), [ONE]),
    "begins and ends": ([[*HEAD[:3], "ระยะเวลาเริ่มต้น", "ระยะเวลาสิ้นสุด"], [*FIRST[:3], *DATES]], (), [SPLIT]),
    "first and last day": ([[*HEAD[:3], "วันเริ่มต้น", "วันสิ้นสุด"], [*FIRST[:3], *DATES]], (), [SPLIT]),
    "begun and done": ([[*HEAD[:3], "วันที่เริ่มดำเนินการ", "วันที่แล้วเสร็จ"], [*FIRST[:3], *DATES]], (), [SPLIT]),
    "from and to": ([[*HEAD[:3], "เริ่มต้น", "สิ้นสุด"], [*FIRST[:3], *DATES]], (), [SPLIT]),
    "nothing but a beginning": ([[*HEAD[:3], "ระยะเวลาเริ่มต้น"], [*FIRST[:3], DATES[0]]], (), [SPLIT | {"timeframe": "ระยะเวลาเริ่มต้น 1 ต.ค. 67"}]),
    "real dates": ([[*HEAD[:3], "วันเริ่มต้น", "วันสิ้นสุด"], [*FIRST[:3], date(2024, 10, 1), date(2025, 9, 30)]], (), [SPLIT | {"timeframe": "1 ตุลาคม 2567 - 30 กันยายน 2568"}]),
    "another table right below": ([HEAD, FIRST, ["มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ"], [*SECOND, "แล้วเสร็จ"]], (), [ONE, TWO | {"result": "แล้วเสร็จ"}]),
    "numbers beside measures": ([["มาตรการ", None, *HEAD[1:]], [1, "เผยแพร่", *FIRST[1:]], [2, *SECOND]], ("A1:B1",), [ONE | {"measure": "1. เผยแพร่"}, TWO]),
    "numbers beside steps": ([["มาตรการ", "ขั้นตอน", None, *HEAD[2:]], [FIRST[0], "1.", "รวบรวม", *FIRST[2:]], [None, "2.", "เผยแพร่"]], ("B1:C1",), [ONE]),
    "a step a row, each with who and when": ([HEAD, [FIRST[0], "1. รวบรวม", "สำนักปลัด", "ต.ค. 67"], [None, "2. เสนอ", "กองคลัง", "พ.ย. 67"], [None, "3. ปิด", "กองคลัง", "พ.ย. 67"]], (),
                                             [of([FIRST[0], "1. รวบรวม\n2. เสนอ\n3. ปิด", "สำนักปลัด\nกองคลัง", "ต.ค. 67\nพ.ย. 67"])]),
    "blank rows between steps": ([HEAD, [FIRST[0], "1. รวบรวม", *FIRST[2:]], [], [None, "2. เผยแพร่"], [], SECOND], (), [ONE, TWO]),
    "three rows of headings": ([[*HEAD[:3], "ระยะเวลาดำเนินการ", None, None], [None, None, None, "ไตรมาส 1", None, "ไตรมาส 2"], [None, None, None, "ต.ค.", "พ.ย.", "ม.ค."], [*FIRST[:3], "/", "/"]],
                               ("A1:A3", "B1:B3", "C1:C3", "D1:F1", "D2:E2"), [ONE | {"timeframe": "ต.ค., พ.ย."}]),
    "rows numbered anew": ([["ที่", *HEAD], [1, *FIRST], [2, None, *SECOND[1:]]], (), [ONE, of(["", *SECOND[1:]])]),
    "findings of one measure": ([["ข้อบกพร่อง", *HEAD], ["ก", *FIRST], ["ข"]], ("B2:B3", "C2:C3"), [{"finding": "ก\nข", **ONE}]),
    "what shows success": ([[*HEAD, "ผลผลิต/ตัวชี้วัด"], [*FIRST, "ร้อยละ 80"]], (), [ONE]),
    "indicators to mend": ([["ตัวชี้วัด", *HEAD], ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", *FIRST], ["OIT ข้อ 12", *SECOND]], (),
                           [{"item_codes": "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", **ONE}, {"item_codes": "o12", **TWO}]),
    "a dash for none": ([HEAD, FIRST, ["-", *SECOND[1:]], ["อบรม", "-", "กองคลัง"]], (), [ONE, of(["", *SECOND[1:]]), of(["อบรม", "", "กองคลัง"])]),
}


def as_text(cell):
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("name", LAID_OUT)
def test_layouts_of_columns(name):
    rows, merged, measures = LAID_OUT[name]
    assert told(xlsx(*rows, merged=merged)) == (measures, [])


@pytest.mark.parametrize("name", sorted(set(LAID_OUT) - {"real dates", "findings of one measure"}))
def test_layouts_of_columns_without_merged_cells(name):
    rows, _, measures = LAID_OUT[name]
    assert told(written([as_text(cell) for cell in row] for row in rows)) == (measures, [])


# What a review and testers found: a first row, groups, signatures, headings, years.
@pytest.mark.parametrize("rows, merged, measures", [
    ([["ที่", *HEAD], [1, *FIRST], [2, *SECOND]], ("H3:I3",), BOTH),  # a merged cell outside of the table
    ([["มาตรการ", None, *HEAD[2:]], [1, "จัดทำคู่มือ"], [2, "อบรม", "กองคลัง"]], ("A1:B1",), [of(["1. จัดทำคู่มือ"]), of(["2. อบรม", "", "กองคลัง"])]),
    ([["ที่", *HEAD], [1, "งานบริการ"], [1.1, *FIRST], [2, *SECOND]], (), [{"aspect": "งานบริการ", **ONE}, TWO]),
    ([["ที่", *HEAD], [SECTION], [1, "งานบริการ"], [1.1, *FIRST], [2, *SECOND]], ("A2:E2",), [{"aspect": SECTION, **ONE}, {"aspect": SECTION, **TWO}]),
    ([["ที่", *HEAD], [1, *FIRST], [2, "อบรม"], [2.1, *SECOND]], ("D2:D3", "E2:E3"), [ONE, of(["อบรม", "", *FIRST[2:]]), TWO]),
    ([["ที่", *HEAD], [1, "อบรม"], [1.1, None, "ร่าง", "ก"]], (), [of(["อบรม"]), of(["", "ร่าง", "ก"])]),
    ([HEAD, FIRST, [], ["2. จัดทำมาตรการ", "กำหนดขั้นตอนการดำเนินการ", "ผู้รับผิดชอบงานบุคคล", "ระยะเวลา 3 เดือน"]], (),
     [ONE, of(["2. จัดทำมาตรการ", "กำหนดขั้นตอนการดำเนินการ", "ผู้รับผิดชอบงานบุคคล", "ระยะเวลา 3 เดือน"])]),
    ([HEAD, ["ลงนาม ประกาศเจตนารมณ์", None, "ปลัด"], SECOND], (), [of(["ลงนาม ประกาศเจตนารมณ์", "", "ปลัด"]), TWO]),
    ([[*HEAD[:3], "ผลการดำเนินการ", None], [None, None, None, "แล้วเสร็จ", "ยังไม่ดำเนินการ"], [*FIRST[:3], "✓"], [*SECOND[:3], None, "✓"]], ("D1:E1",),
     [of(FIRST[:3], result="แล้วเสร็จ"), of(SECOND[:3], result="ยังไม่ดำเนินการ")]),
    ([[*HEAD[:3], "แผนการดำเนินงาน", None], [None, None, None, "ต.ค.", "พ.ย."], [*FIRST[:3], "/", "/"]], ("D1:E1",), [ONE | {"timeframe": "ต.ค., พ.ย."}]),
    ([[*HEAD[:3], "ต.ค.67", "พ.ย.67"], [*FIRST[:3], "/", "/"]], (), [ONE | {"timeframe": "ต.ค.67, พ.ย.67"}]),
    ([HEAD, FIRST, [], ["ข้อจำกัดของหน่วยงาน", "การวิเคราะห์", "ข้อเสนอแนะ"], ["คนน้อย", "งานมาก", "ขอเพิ่ม"]], (), [ONE]),
    ([HEAD, FIRST, [], ["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", 95.5]], (), [ONE]),
    ([HEAD, ["แบบวัด IIT (85.00 คะแนน)"], FIRST, ["แบบวัด OIT ได้ 100 คะแนน"], SECOND], (), [{"aspect": "แบบวัด IIT (85.00 คะแนน)", **ONE}, {"aspect": "แบบวัด OIT ได้ 100 คะแนน", **TWO}]),
    ([[*HEAD[:3], "วันเริ่มต้น", "วันสิ้นสุด"], [*FIRST[:3], datetime(2567, 10, 1), datetime(1968, 9, 30)]], (), [ONE | {"timeframe": "1 ตุลาคม 2567 - 30 กันยายน 2568"}]),
], ids=["merged outside", "first row", "group ends", "group in aspect", "merged down", "steps below", "speaks of headings", "signs", "ticked results", "plan of months",
        "months with years", "limitations", "scores below", "sections with scores", "buddhist dates"])
def test_what_once_was_read_wrong(rows, merged, measures):
    assert told(xlsx(*rows, merged=merged)) == (measures, [])


def test_rows_below_a_signature_and_its_name_are_said():
    rows = [HEAD, FIRST, ["ลงชื่อ......ผู้รายงาน"], ["(นายสมชาย)"], ["ปลัด"], [], ["อบรม", None, "ปลัด"], ["ประชุม", None, "คลัง"]]
    assert told(xlsx(*rows)) == ([ONE], [("row_left_out", "A7"), ("row_left_out", "A8")])


@pytest.mark.parametrize("line", ["จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", "ผลคะแนน ITA ปี 2567 ได้ 85.50 คะแนน", "ตาม พ.ร.บ. พ.ศ. 2561"])
def test_the_year_of_a_plan_stays(line):
    made = measures_table.read("m", xlsx(TITLE, [line], ["ปีงบประมาณ", "คะแนน"], [2566, 80], [], HEAD, [*FIRST[:3], "ตลอดปี"]))
    assert [sheet["plan_year"] for sheet in made["sheets"]] == [2568]
    assert (made["measures"][0]["start_date"], made["measures"][0]["end_date"]) == ("2024-10-01", "2025-09-30")


def test_quarters_of_two_years():
    rows = [[*HEAD[:3], "ปีงบประมาณ 2568", None, "ปีงบประมาณ 2569", None], [None, None, None, "ไตรมาส 3", "ไตรมาส 4", "ไตรมาส 1", "ไตรมาส 2"], [*FIRST[:3], None, "/", "/", "/"]]
    first = measures_table.read("m", xlsx(TITLE, *rows, merged=("D2:E2", "F2:G2")))["measures"][0]
    assert (first["timeframe"], first["start_date"], first["end_date"]) == (
        "ไตรมาส 4 ปีงบประมาณ 2568 - ไตรมาส 2 ปีงบประมาณ 2569", "2025-07-01", "2026-03-31")


@pytest.mark.parametrize(("drawn", "said"), [("◄──►", "ต.ค. - ธ.ค."), ("/", "ต.ค. - ธ.ค."), ("──────", "ต.ค. - ธ.ค."), ("-", None), (".....", "ต.ค. - ธ.ค. (.....)"), ("จัดทำ", "ต.ค. - ธ.ค. (จัดทำ)"), ("<-->", "ต.ค. - ธ.ค."), (None, None)])
def test_a_cell_merged_over_months(drawn, said):
    rows = [[*HEAD[:3], "ระยะเวลา", None, None], [None, None, None, "ต.ค.", "พ.ย.", "ธ.ค."], [*FIRST[:3], drawn]]
    measure = of([*FIRST[:3], said])
    assert told(xlsx(*rows, merged=("D1:F1", "D3:F3"))) == ([measure], [] if said else [("time_not_marked", "D3")])


def test_times_in_columns_say_their_days():
    for name in ("quarters to tick", "begins and ends", "real dates"):
        rows, merged, _ = LAID_OUT[name]
        first = measures_table.read("m", xlsx(TITLE, [], *rows[:3], merged=()))["measures"][0]
        assert (first["start_date"], first["end_date"]) == ("2024-10-01", "2025-03-31" if "quarters" in name else "2025-09-30")


def test_real_dates_saved_as_csv():
    rows = [[*HEAD[:3], "วันเริ่มต้น", "วันสิ้นสุด"], [*FIRST[:3], "2024-10-01 0:00:00", "2025-09-30"], [*SECOND[:3], "2024-02-31", ""]]
    assert [row["timeframe"] for row in told(written(rows))[0]] == ["1 ตุลาคม 2567 - 30 กันยายน 2568", "2024-02-31"]
    first = measures_table.read("m", written([HEAD, [*FIRST[:3], "2024-10-01 0:00:00 - 2025-09-30 0:00:00"]]))["measures"][0]
    assert (first["timeframe"], first["start_date"], first["end_date"]) == ("2024-10-01 0:00:00 - 2025-09-30 0:00:00", "2024-10-01", "2025-09-30")


def test_a_column_without_a_heading_is_said():
    assert told(xlsx(TITLE, [*HEAD, None], [*FIRST, "ฟ้า"])) == ([ONE], [("column_without_heading", "E3")])


def test_scores_beside_in_the_same_table():
    rows = [[None, None, None, *TITLE], ["ตัวชี้วัด", 2566, "2567", *HEAD], ["1. การปฏิบัติหน้าที่", 90, 91, *FIRST], ["2. การใช้งบประมาณ", 80, 81, *SECOND], ["3. การใช้อำนาจ", 70, 71]]
    assert told(xlsx(*rows)) == ([{"item_codes": "1. การปฏิบัติหน้าที่", **ONE}, {"item_codes": "2. การใช้งบประมาณ", **TWO}],
                                 [("measure_column_left_out", "B2"), ("measure_column_left_out", "C2"), ("row_left_out", "A5")])


def test_scores_above_in_the_same_sheet():
    rows = [["ผลการประเมิน ITA ปี 2567"], ["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "97.9"], ["2. การใช้งบประมาณ", "93.1"], [], TITLE, HEAD, FIRST, SECOND]
    assert told(xlsx(*rows)) == told(written(rows)) == (BOTH, [])


@pytest.mark.parametrize("text, codes", [
    ("OIT ข้อ 12", "o12"), ("EIT ข้อ 3", "e3"), ("IIT i5", "i5"), ("OIT ข้อที่ 9 และ EIT ข้อ e2", "o9,e2"), ("คะแนน OIT 85", "คะแนน OIT 85"),
    ("- o12 สถิติ\n- ข้อ 5 และอื่น ๆ", "o12,ข้อ 5 และอื่น ๆ"), ("ข้อ 5 และอื่น ๆ", "ข้อ 5 และอื่น ๆ")])
def test_items_by_their_tool(text, codes):
    assert measures_cells.item_codes(text) == codes


def test_no_heading_means_two_fields_after_the_slips_of_scanning():
    exact = {key: field for key, (_, field) in measures_headings._exact().items()}
    assert [key for key, field in exact.items() if measures_headings._scanned()[0].get(words.folded(key), field) != field] == []


def test_what_is_a_signature():
    assert [measures_rows.is_signer(text) for text in ("(นาย ก)", "......", "ลงชื่อ", "อบรม", "(ก) อบรม")] == [True, True, True, False, False]


# ---- our own printed layouts --------------------------------------------------------------------
# Texts of any shape; only what a heading, a number or a dash alone says is no text of a measure.
SAID = st.one_of(st.just(""), st.text(max_size=12).map("กี่ {}".format), st.sampled_from(
    ["=1+1", "'=x", "a\nb\n\nc", "ประเด็นที่ 1", "แบบวัด OIT", "หมายเหตุ: x", "รวม", "ปี 2567", "1. ก\n2. ข", "ทุกข้อ"]))
CODES = st.sampled_from(["", "o12", "o12,e3", "ข้อ 5 และอื่น ๆ", "o12,ข้อ 5 และอื่น ๆ", "ตัวชี้วัดที่ 8"])
ROWS = st.lists(st.builds(Measure, **{field: SAID for field in PRINTED} | {"measure": SAID | st.just("ลงชื่อ ผู้รายงาน"), "item_codes": CODES}), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sampled_from([key for key, layout in layouts().items() if not layout.reference]), st.sampled_from(["xlsx", "csv"]))
def test_every_printed_layout_reads_back_whole(measures, key, kind):
    fields = [{"items": "item_codes"}.get(column.field, column.field) for column in layouts()[key].columns]
    data = measures_excel(measures, key, "อบต.ก", 2568) if kind == "xlsx" else measures_csv(measures, key, 2568)
    made = measures_table.read("m", data)
    kept = [[measures_cells.text_of(getattr(one, field), "") for field in fields] for one in measures]
    assert [[row[field] for field in fields] for row in made["measures"]] == [row for row in kept if any(text.strip() for text in row)]


def test_each_measure_is_of_the_year_of_the_title_above_it():
    head, row = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"), ("เผยแพร่", "1. รวบรวม", "สำนักปลัด", "ไตรมาส 1")
    data = xlsx(("มาตรการ อบต.ก ปี 2567",), head, row, (), ("มาตรการ อบต.ก ปี 2568",), head, row)
    made = reading.read_measures("a.xlsx", data).measures
    assert [one.start_date.isoformat() for one in made] == ["2023-10-01", "2024-10-01"]
