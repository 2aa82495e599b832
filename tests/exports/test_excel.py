"""Excel files: what stands in the cells, how they print, and that long Thai rows are high enough."""

import io
import unicodedata
import zipfile
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from ita import frameworks
from ita.cell_text import clean
from ita.exports import sheet as sheets
from ita.exports.excel import measures_excel, scores_excel
from ita.exports.layouts import layouts
from ita.measures import Measure, measure_for
from ita.references import reference_of

AGENCY = "องค์การบริหารส่วนตำบลระเว"


def opened(made: bytes):
    return openpyxl.load_workbook(io.BytesIO(made)).active


def thirty_rows():
    return [measure_for(item.code, 2567, 0) for item in frameworks.framework(2567).items_of("OIT")[:30]]


def test_the_table_stands_under_the_agency_and_the_plan_year():
    sheet = opened(measures_excel([Measure(measure="ก", steps="1. ข\n2. ค", owner="กองคลัง")], "rawe", AGENCY, 2568))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", None, None, None],
        [f"{AGENCY} ประจำปีงบประมาณ พ.ศ. 2568", None, None, None],
        ["มาตรการ/โครงการ/กิจกรรม", "ขั้นตอน/วิธีปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"],
        ["ก", "1. ข\n2. ค", "กองคลัง", None]]
    assert sorted(map(str, sheet.merged_cells.ranges)) == ["A1:D1", "A2:D2"]


def printed(key):
    return len(layouts()[key].printed.columns)


def test_what_finds_a_row_again_stands_small_outside_what_is_printed():
    stored = replace(measure_for("o12", 2567, 0), id=7)
    sheet = opened(measures_excel([stored, Measure(measure="ก")], "full", AGENCY, 2568))
    assert [(cell.value, cell.font.sz, cell.alignment.wrap_text) for cell in sheet["K"]][2:] == [
        ("รหัสมาตรการ", 8, None), (reference_of(stored), 8, None), (None, 8, None)]
    assert sheet.print_area == "'มาตรการ'!$A$1:$J$5"


@pytest.mark.parametrize("key", layouts())
def test_it_prints_on_a4_landscape_with_the_header_on_each_page(key):
    sheet = opened(measures_excel(thirty_rows(), key, AGENCY, 2568))
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        True, 1, 0)
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$3", "A4")
    assert sheet.oddFooter.center.text == "หน้า &P จาก &N"
    assert {(cell.font.name, cell.font.sz, cell.alignment.wrap_text, cell.border.left.style)
            for row in sheet.iter_rows(min_row=3, max_col=printed(key)) for cell in row} == {("TH Sarabun New", 16, True, "thin")}
    assert {(cell.font.b, cell.fill.fill_type) for cell in sheet[3][:printed(key)]} == {(True, "solid")}
    assert sheet.max_row == 33


def test_the_file_describes_itself_in_thai():
    book = openpyxl.load_workbook(io.BytesIO(measures_excel([], "rawe", AGENCY, 2568)))
    assert book.properties.title.startswith("มาตรการส่งเสริมคุณธรรม") and AGENCY in book.properties.title
    assert book.properties.language == "th-TH"
    assert book.sheetnames == ["มาตรการ"]


@pytest.mark.parametrize("text, value, quoted", [
    ("=1+1", "=1+1", True), ("+66", "+66", True), ("-5", "-5", True), ("@ก", "@ก", True),
    ("#N/A", "#N/A", False), ("12", "12", False), ("ก\x07ข", "กข", False), ("ก\r\nข", "ก\nข", False),
])
def test_text_stays_text(text, value, quoted):
    cell = opened(measures_excel([Measure(measure=text)], "rawe", AGENCY, 2568))["A4"]
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (value, "s", quoted)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("=+-@'กี่_x0041_\n ") | st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_every_text_reads_back(text):
    made = measures_excel([Measure(measure=text, owner="กองคลัง")], "rawe", AGENCY, 2568)
    [read] = CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0).to_python()[3:]
    assert read == [clean(text) or "-", "-", "กองคลัง", ""]


def lines_needed(text: str, width: float) -> int:
    """Lines on Sarabun's real widths (8.44 pixels a cluster, 7 a unit of width), words broken anywhere."""
    counts = (sum(unicodedata.category(char) != "Mn" for char in line) for line in text.split("\n"))
    return sum(max(1, -(-count * 8.44 // (7 * width))) for count in counts)


@pytest.mark.parametrize("key", layouts())
def test_no_thai_row_is_cut(key):
    sheet = opened(measures_excel(thirty_rows(), key, AGENCY, 2568))
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[3]]
    for row in sheet.iter_rows(min_row=4, max_col=printed(key)):
        needed = max(lines_needed(cell.value or "", width) for cell, width in zip(row, widths))
        assert needed * 22.5 <= sheet.row_dimensions[row[0].row].height <= 409


def test_a_very_long_text_makes_the_table_wider_rather_than_cut():
    rows = [Measure(steps="งานนโยบายและแผนรวบรวมผลการดำเนินงาน " * 60, owner="กองคลัง")]
    sheet = opened(measures_excel(rows, "tak", AGENCY, 2568))
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[3]]
    usual = [column.width for column in layouts()["tak"].columns]
    assert {round(width / other, 6) for width, other in zip(widths, usual)} == {round(widths[0] / usual[0], 6)}
    assert widths[0] > usual[0]
    assert lines_needed(rows[0].steps, widths[4]) * 22.5 <= sheet.row_dimensions[4].height <= 409


def test_vowels_and_tone_marks_take_no_width():
    assert [sheets.clusters(word) for word in ("ที่", "น้ำ", "กิ่ง", "abc", "")] == [1, 2, 2, 3, 0]


def test_a_row_grows_when_somebody_types_more():
    made = measures_excel([Measure(measure="ก")], "rawe", AGENCY, 2568)
    xml = zipfile.ZipFile(io.BytesIO(made)).read("xl/worksheets/sheet1.xml").decode()
    assert 'ht="28"' in xml and 'customHeight="1"' not in xml


def test_a_score_table_keeps_numbers_and_leaves_the_unknown_empty():
    table = pd.DataFrame({"ข้อ": ["o1", "=o2"], "ปี": [2567, 2567], "คะแนน": [100.0, None]})
    sheet = opened(scores_excel(table, "คะแนน", AGENCY, 2567))
    assert sheet.title == "คะแนน"
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["คะแนน ปีงบประมาณ พ.ศ. 2567", None, None], [f"หน่วยงาน: {AGENCY}", None, None], ["ข้อ", "ปี", "คะแนน"], ["o1", 2567, 100], ["=o2", 2567, None]]
    assert (sheet["C4"].number_format, sheet["B4"].number_format, sheet["A5"].data_type) == ("0.00", "General", "s")


def test_a_table_without_rows_has_its_headings():
    sheet = opened(scores_excel(pd.DataFrame({"ข้อ": [], "คะแนน": []}), "คะแนน", AGENCY))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["คะแนน", None], [f"หน่วยงาน: {AGENCY}", None], ["ข้อ", "คะแนน"]]


@pytest.mark.parametrize("name, sheet", [
    ("คะแนน: IIT/EIT [1]?", "คะแนน  IIT EIT  1"),
    ("ก" * 40, "ก" * 31),
    ("'ก'", "ก"),
    ("", "ผลประเมิน ITA"),
])
def test_any_name_becomes_one_that_excel_allows(name, sheet):
    assert opened(scores_excel(pd.DataFrame({"ข้อ": ["o1"]}), name, AGENCY)).title == sheet
