"""CSV that Thai Excel opens right, with nothing lost."""

import csv
import io

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from ita.cell_text import clean, unguard
from ita.exports.csv import measures_csv, scores_csv
from ita.measures import PRINTED, Measure


def test_the_file_has_a_byte_order_mark_windows_line_ends_and_guarded_text():
    rows = [Measure(measure="=1+1", steps='1. ก "ข"\n2. ค', owner="กองคลัง", timeframe="-")]
    assert measures_csv(rows, "rawe").decode("utf-8") == (
        "\ufeffมาตรการ/โครงการ/กิจกรรม,ขั้นตอน/วิธีปฏิบัติ,ผู้รับผิดชอบ,ระยะเวลาดำเนินการ\r\n"
        "'=1+1,\"1. ก \"\"ข\"\"\n2. ค\",กองคลัง,'-\r\n")


def test_items_have_their_titles_when_the_plan_year_is_known():
    made = measures_csv([Measure(item_codes="o12")], "tak", 2568).decode("utf-8-sig")
    assert made.splitlines()[1] == ",'- o12 ข้อมูลสถิติการให้บริการ,,'-,'-,,"


def test_a_table_of_numbers_stays_numbers_and_what_is_unknown_is_empty():
    table = pd.DataFrame({"ข้อ": ["o1", "=o2"], "คะแนน": [100.0, None], "เปลี่ยน": [-1.5, 2.0]})
    assert scores_csv(table, "ก, ข").decode("utf-8-sig") == (
        "หน่วยงาน,ข้อ,คะแนน,เปลี่ยน\r\n\"ก, ข\",o1,100.0,-1.5\r\n\"ก, ข\",'=o2,,2.0\r\n")
    assert scores_csv(table[["ข้อ"]], "ก", 2567).decode("utf-8-sig") == "หน่วยงาน,ปีงบประมาณ,ข้อ\r\nก,2567,o1\r\nก,2567,'=o2\r\n"


def test_a_table_without_rows_has_its_headings():
    assert scores_csv(pd.DataFrame({"ข้อ": []}), "ก").decode("utf-8-sig") == "หน่วยงาน,ข้อ\r\n"


@given(st.lists(st.text(st.sampled_from("=+-@'\"\n,;\tกี่1 ") | st.characters(codec="utf-8")), min_size=10, max_size=10))
def test_every_text_reads_back(texts):
    [headings, row] = csv.reader(io.StringIO(measures_csv([Measure(*texts)], "full").decode("utf-8-sig"), newline=""))
    assert len(headings) == 11
    assert [unguard(cell) for cell in row] == [*(clean(text) for text in texts), ""]
    assert len(PRINTED) == len(texts)
