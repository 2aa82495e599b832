"""The column sets of the measures table are the ones that agencies print."""

from dataclasses import fields

import pytest

from ita import text
from ita.exports.layouts import Layout, cells, layout_of, layouts, sheet_cells
from ita.measures import PRINTED, Measure
from ita.references import reference_of

HEADINGS = {
    "klongkhwang": ["ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อน", "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ/มาตรการ", "ผู้รับผิดชอบ",
                    "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลาดำเนินการ"],
    "serplo": ["มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การติดตามผล"],
    "rawe": ["มาตรการ/โครงการ/กิจกรรม", "ขั้นตอน/วิธีปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"],
    "tak": ["หัวข้อการวิเคราะห์", "หัวข้อที่ใช้ในการวิเคราะห์", "ผลการวิเคราะห์", "มาตรการ/กิจกรรม",
            "ขั้นตอนและวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"],
    "khuankhanun": ["มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ข้อเสนอแนะ"],
}


def test_the_five_real_column_sets_and_a_full_one_can_be_chosen():
    assert list(layouts()) == list(text.LAYOUTS) == ["full", *HEADINGS]
    assert {key: [column.heading for column in layouts()[key].columns] for key in HEADINGS} == HEADINGS


def test_the_full_set_has_every_field_that_is_printed():
    assert [column.field for column in layouts()["full"].columns] == [*PRINTED, "id"]


def test_only_the_full_set_can_be_found_again_and_people_are_not_shown_how():
    assert [key for key, layout in layouts().items() if layout.reference] == ["full"]
    assert [column.field for column in layouts()["full"].printed.columns] == list(PRINTED)
    assert layouts()["rawe"].printed == layouts()["rawe"]


@pytest.mark.parametrize("layout", layouts().values(), ids=lambda layout: layout.key)
def test_every_column_is_a_field_and_has_room(layout):
    known = {field.name for field in fields(Measure)} | {"items"}
    assert {column.field for column in layout.columns} <= known
    assert all(8 <= column.width <= 80 for column in layout.columns)


ROW = Measure(aspect="2. การให้บริการและระบบ E-Service", item_codes="o12,o13", measure="จัดทำสถิติ\x07", id=7)


def test_items_are_printed_with_the_titles_of_the_scores_year():
    assert cells(ROW, layouts()["tak"], 2568)[:2] == [
        "2. การให้บริการและระบบ E-Service", "- o12 ข้อมูลสถิติการให้บริการ\n- o13 E-Service"]
    assert cells(ROW, layouts()["tak"])[1] == "- o12\n- o13"
    assert cells(ROW, layouts()["tak"], 2500)[1] == "- o12\n- o13"


def test_texts_are_clean_and_what_is_not_given_is_empty():
    assert cells(ROW, layouts()["full"]) == [
        "2. การให้บริการและระบบ E-Service", "o12,o13", "", "จัดทำสถิติ", "", "", "", "", "", "", reference_of(ROW)]
    assert cells(Measure(), layouts()["full"]) == [""] * 11


@pytest.mark.parametrize("written, printed", [
    ("ข้อ 5 และอื่น ๆ", "ข้อ 5 และอื่น ๆ"), ("o12,ข้อ 5", "- o12 ข้อมูลสถิติการให้บริการ\n- ข้อ 5"), ("o12 และ e3", "o12 และ e3"), ("", "")])
def test_items_that_are_no_codes_are_printed_as_they_stand(written, printed):
    assert cells(Measure(item_codes=written), layouts()["tak"], 2568)[1] == printed


def test_in_files_a_dash_stands_for_no_measure_and_no_steps_where_no_reference_does():
    assert sheet_cells(Measure(owner="กองคลัง"), layouts()["rawe"]) == ["-", "-", "กองคลัง", ""]
    assert sheet_cells(ROW, layouts()["full"], 2568) == cells(ROW, layouts()["full"], 2568)


def test_a_layout_is_chosen_by_key_or_given():
    own = Layout("own", layouts()["rawe"].columns[:1])
    assert (layout_of(own), layout_of("rawe")) == (own, layouts()["rawe"])
    with pytest.raises(KeyError):
        layout_of("nothing")
