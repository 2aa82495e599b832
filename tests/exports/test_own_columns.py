"""A column set of the agency's own choice, in every kind of file."""

import csv
import io
from datetime import date

import openpyxl
import pytest

from ita.exports.csv import measures_csv
from ita.exports.excel import measures_excel
from ita.exports.layouts import layouts
from ita.exports.own_columns import NoSuchColumns, choosable, named, own_columns
from ita.exports.word import document
from ita.measures import Measure
from tests.exports.word_files import plain, tables

ROW = Measure(measure="=จัดทำสถิติ", owner="กองคลัง", item_codes="o12", result="แล้วเสร็จ", id=7)
EXPECTED = [["ผู้รับผิดชอบ", "หัวข้อที่ใช้ในการวิเคราะห์", "มาตรการ", "ผลการดำเนินการ"],
            ["กองคลัง", "- o12 ข้อมูลสถิติการให้บริการ", "=จัดทำสถิติ", "แล้วเสร็จ"]]


def test_the_columns_stand_in_the_order_chosen_in_every_file():
    chosen = own_columns(("owner", "items", "measure", "result"))
    assert tables(document("measures", plain(measures=(ROW,), columns=chosen)).data)[0] == EXPECTED
    rows = openpyxl.load_workbook(io.BytesIO(measures_excel([ROW], chosen, "ทต.ก", 2568))).active.iter_rows(min_row=3, values_only=True)
    assert [list(row) for row in rows] == EXPECTED
    read = list(csv.reader(io.StringIO(measures_csv([ROW], chosen, 2568).decode("utf-8-sig"))))
    assert [[cell.lstrip("'") for cell in row] for row in read] == EXPECTED


def test_every_printed_column_of_the_presets_and_of_the_follow_up_can_be_chosen():
    printed = {column.field for layout in layouts().values() for column in layout.printed.columns}
    assert set(choosable()) == printed | {"status", "progress", "evidence", "start_date", "end_date"} and "id" not in printed


def test_what_is_no_text_is_written_in_thai():
    rows = (Measure(status="in_progress", progress=40, start_date=date(2024, 10, 1), evidence="https://a.go.th/1"), Measure())
    chosen = own_columns(("status", "progress", "start_date", "end_date", "evidence"))
    assert tables(document("measures", plain(measures=rows, columns=chosen, thai_digits=True)).data)[0] == [
        ["สถานะ", "ความก้าวหน้า", "วันเริ่ม", "วันสิ้นสุด", "หลักฐาน"],
        ["อยู่ระหว่างดำเนินการ", "๔๐%", "๑ ต.ค. ๒๕๖๗", "", "https://a.go.th/1"], ["ยังไม่เริ่ม", "", "", "", ""]]


def test_the_full_set_leaves_its_reference_out_of_documents():
    heads = tables(document("measures", plain(measures=(ROW,), columns=layouts()["full"])).data)[0][0]
    assert heads == [column.heading for column in layouts()["full"].printed.columns] and "รหัสมาตรการ" not in heads


def test_columns_are_named_by_a_preset_or_their_fields():
    assert named("tak") == layouts()["tak"]
    assert [column.field for column in named("measure, steps ,owner").columns] == ["measure", "steps", "owner"]
    with pytest.raises(NoSuchColumns, match="ไม่มีชุดคอลัมน์หรือคอลัมน์ชื่อ bad ชื่อที่ใช้ได้คือ full klongkhwang"):
        named("measure,bad")
