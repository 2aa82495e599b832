"""The import of measures without a browser: what is understood, chosen, refused and saved, over a real store."""

import io
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ita import reading, store
from ita.exports.csv import measures_csv
from ita.exports.excel import measures_excel
from ita.measures import PRINTED, Measure
from ita.store import measures, rounds
from tests.test_screens import store as empty_store  # noqa: F401  (a fixture)
from tests.test_screens import walked

CASES = Path(__file__).parent / "reading" / "cases"
PAGE = "pages/measures/import_measures.py"
AGENCY, OTHER = "องค์การบริหารส่วนตำบลระเว", "องค์การบริหารส่วนตำบลคลองขวาง"
PLAN = (Measure(item_codes="o12", measure="จัดทำสถิติการให้บริการ", steps="1. ออกแบบ\n2. เผยแพร่", owner="กองคลัง"),
        Measure(item_codes="o9", measure="เผยแพร่รายงานประจำปี", owner="สำนักปลัด"))


@cache
def scores():
    return reading.read("rawe_2567.xlsx", (CASES / "rawe_2567.xlsx").read_bytes())


@pytest.fixture
def plan(empty_store, tmp_path):  # noqa: F811
    """Store two agencies with scores of 2567 and the plan of the first; return its engine."""
    engine = store.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    store.upgrade(engine)
    read = scores()
    for agency in (AGENCY, OTHER):
        rounds.save(engine, read.scores.assign(agency=agency), read.rounds.assign(agency=agency), "rawe_2567.xlsx")
    measures.add(engine, AGENCY, 2568, list(PLAN))
    yield engine
    engine.dispose()


def present(engine, agency=AGENCY, year=2568):
    return measures.measures_of(engine, agency, year)


def words(rows, *fields):
    return [tuple(getattr(one, field) for field in fields) for one in rows]


def edited(data: bytes, cells: dict) -> bytes:
    book = load_workbook(io.BytesIO(data))
    for cell, value in cells.items():
        book.active[cell] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def opened(*files, agency=AGENCY):
    app = walked(PAGE, agency=agency)
    app.file_uploader[0].set_value([(name, data, "") for name, data in files])
    return app.run()


def exported(engine, cells=None, agency=AGENCY):
    return edited(measures_excel(present(engine), "full", agency, 2568), cells or {})


def titles(app):
    return [one.value for one in app.subheader]


def save(app):
    return next(button for button in app.button if button.key == "save-measures")


def row_boxes(app):
    return [box for box in app.checkbox if box.label == "เพิ่มมาตรการนี้"]


def questions(app):
    return [radio for radio in app.radio if "take" in radio.options or "ใช้ตามไฟล์" in radio.options]


def test_an_edited_export_is_saved_field_by_field_with_who_and_what(plan):
    app = opened(("แก้แล้ว.xlsx", exported(plan, {"F4": "กองช่าง", "D5": "เผยแพร่รายงานทุกไตรมาส", "D6": "อบรมจริยธรรม", "B6": "O1"})))
    assert titles(app) == ["อ่านได้ 3 มาตรการ", "เปลี่ยน 2 · เพิ่ม 1"]
    assert not app.exception and not app.error and not save(app).disabled
    save(app).click().run()
    assert [one.value for one in app.success] == ["บันทึกแล้ว เพิ่ม 1 เปลี่ยน 2 ลบ 0 มาตรการ ในแผนปีงบประมาณ 2568 ของอบต\\.ระเว"]
    assert words(present(plan), "item_codes", "measure", "owner") == [
        ("o12", "จัดทำสถิติการให้บริการ", "กองช่าง"), ("o9", "เผยแพร่รายงานทุกไตรมาส", "สำนักปลัด"), ("o1", "อบรมจริยธรรม", "")]
    change = measures.last_change(plan, present(plan)[0].id, "owner")
    assert (change.before, change.after) == ("กองคลัง", "กองช่าง")
    assert not app.file_uploader[0].value  # the place is empty for the next files


def test_single_rows_are_left_out_and_stored_words_kept(plan):
    app = opened(("แก้แล้ว.xlsx", exported(plan, {"F4": "กองช่าง", "D6": "อบรมจริยธรรม", "D7": "งานที่สอง"})))
    questions(app)[0].set_value("keep").run()
    row_boxes(app)[0].uncheck().run()
    save(app).click().run()
    assert words(present(plan), "measure", "owner") == [*words(PLAN, "measure", "owner"), ("งานที่สอง", "")]


def test_all_new_rows_are_left_or_taken_with_one_click(plan):
    app = opened(("ใหม่.xlsx", exported(plan, {"D6": "งานหนึ่ง", "D7": "งานสอง"})))
    next(button for button in app.button if button.key == "leave-all-rows").click().run()
    assert [box.value for box in row_boxes(app)] == [False, False] and save(app).disabled
    next(button for button in app.button if button.key == "take-all-rows").click().run()
    assert [box.value for box in row_boxes(app)] == [True, True] and not save(app).disabled


def test_a_conflict_waits_for_the_person_and_keeps_the_other_fields_of_both(plan):
    data = exported(plan, {"E4": "1. ของไฟล์", "G4": "ไตรมาสที่ 2"})
    first = present(plan)[0]
    measures.edit(plan, first.id, {"steps": first.steps, "owner": first.owner}, {"steps": "1. ของผู้อื่น", "owner": "กองช่าง"}, "สมชาย")
    app = opened(("แก้แล้ว.xlsx", data))
    assert titles(app)[1] == "แก้ตรงกันสองคน 1 · เหมือนเดิม 1" and save(app).disabled
    questions(app)[0].set_value("take").run()
    save(app).click().run()
    assert words(present(plan)[:1], "steps", "owner", "timeframe") == [("1. ของไฟล์", "กองช่าง", "ไตรมาสที่ 2")]
    assert present(plan)[0].start_date.isoformat() == "2025-01-01"


def test_what_changes_between_the_look_and_the_save_is_shown_again_and_nothing_is_stored(plan):
    app = opened(("แก้แล้ว.xlsx", exported(plan, {"F4": "กองช่าง", "D6": "งานใหม่"})))
    first = present(plan)[0]
    measures.edit(plan, first.id, {"owner": "กองคลัง"}, {"owner": "กองการศึกษา"}, "สมชาย")
    save(app).click().run()
    assert len(app.warning) == 1 and "มีผู้อื่นแก้มาตรการระหว่างที่ท่านตรวจ" in app.warning[0].value
    assert titles(app)[1] == "แก้ตรงกันสองคน 1 · เพิ่ม 1 · เหมือนเดิม 1" and save(app).disabled
    assert words(present(plan), "owner") == [("กองการศึกษา",), ("สำนักปลัด",)]


def test_nothing_is_deleted_unless_it_is_ticked_and_confirmed(plan):
    book = load_workbook(io.BytesIO(exported(plan, {"F5": "กองช่าง"})))
    book.active.delete_rows(4)
    out = io.BytesIO()
    book.save(out)
    app = opened(("ตัดแล้ว.xlsx", out.getvalue()))
    assert titles(app)[1] == "เปลี่ยน 1 · ไม่มีในไฟล์ 1" and not save(app).disabled
    tick = next(box for box in app.checkbox if box.label.startswith("ลบ "))
    tick.check().run()
    assert save(app).disabled
    confirm = next(box for box in app.checkbox if box.label.startswith("ยืนยันลบ 1"))
    confirm.check().run()
    save(app).click().run()
    assert words(present(plan), "measure", "owner") == [("เผยแพร่รายงานประจำปี", "กองช่าง")]
    assert words(measures.deleted_of(plan, AGENCY, 2568), "measure") == [("จัดทำสถิติการให้บริการ",)]


def test_a_report_fills_in_results(plan):
    book = Workbook()
    for row in (["รายงานผล ปีงบประมาณ พ.ศ. 2568"], ["มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "ข้อเสนอแนะ"],
                ["1. จัดทำสถิติการให้บริการ", "กองคลัง", "แล้วเสร็จ", "ทำต่อ"], ["2. เผยแพร่รายงานประจำปี", None, "อยู่ระหว่างดำเนินการ", None]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    app = opened(("ผล.xlsx", out.getvalue()))
    assert titles(app)[1] == "เปลี่ยน 2"
    save(app).click().run()
    assert words(present(plan), "owner", "result", "recommendation") == [("กองคลัง", "แล้วเสร็จ", "ทำต่อ"), ("สำนักปลัด", "อยู่ระหว่างดำเนินการ", "")]


@pytest.mark.parametrize("name", ["khuankhanun", "klongkhwang", "rawe", "serplo", "tak"])
def test_each_of_the_five_layouts_comes_in_whole(plan, name):
    data = (CASES / f"measures_{name}.xlsx").read_bytes()
    app = opened((f"{name}.xlsx", data), agency=OTHER)
    assert titles(app) == ["อ่านได้ 2 มาตรการ", "เพิ่ม 2"]
    save(app).click().run()
    expected = reading.read_measures("m", data).measures
    assert words(present(plan, OTHER), *PRINTED, "start_date", "end_date") == words(expected, *PRINTED, "start_date", "end_date")
    app = opened((f"{name}.xlsx", data), agency=OTHER)
    assert titles(app)[1] == "เหมือนเดิม 2" and save(app).disabled


def test_the_plan_year_is_the_files_and_can_be_corrected(plan):
    app = opened(("มาตรการ.xlsx", measures_excel([Measure(measure="งาน", timeframe="ตลอดปี")], "rawe", AGENCY, 2566)))
    year = next(box for box in app.selectbox if box.label == "ปีงบประมาณของมาตรการ")
    assert year.value == 2566
    year.select(2570).run()
    sheet = next(box for box in app.checkbox if box.label.startswith("มาตรการ"))
    assert not sheet.value and not [one for one in app.button if one.key == "save-measures"]  # the title still says 2566
    sheet.check().run()
    save(app).click().run()
    assert words(present(plan, year=2570), "measure", "start_date") == [("งาน", date(2026, 10, 1))]
    assert app.session_state["year"] == 2569  # a year that had neither scores nor measures until now


def test_a_sheet_of_another_agency_is_not_taken_in_by_itself_and_its_ids_are_not_trusted(plan):
    data = exported(plan, {"F4": "กองช่าง"})
    app = opened(("ของระเว.xlsx", data), agency=OTHER)
    assert titles(app) == ["อ่านได้ 2 มาตรการ"] and [one.value for one in app.info] == ["ยังไม่ได้เลือกแผ่นงานที่จะนำเข้า"]
    next(box for box in app.checkbox if box.label.startswith("ของระเว")).check().run()
    assert titles(app)[1] == "เพิ่ม 2" and "2 รายการ" in app.warning[0].value
    save(app).click().run()
    assert words(present(plan, OTHER), "measure", "owner") == [("จัดทำสถิติการให้บริการ", "กองช่าง"), ("เผยแพร่รายงานประจำปี", "สำนักปลัด")]
    assert words(present(plan), "owner") == words(PLAN, "owner")


def test_the_csv_export_comes_back_as_well_as_the_workbook(plan):
    rows = [replace(one, owner="กองช่าง") for one in present(plan)]
    told = measures_csv(present(plan), "full", 2568).decode("utf-8-sig").replace("กองคลัง", "กองช่าง").replace("สำนักปลัด", "กองช่าง")
    app = opened(("มาตรการ.csv", told.encode("utf-8-sig")))
    assert titles(app)[1] == "เปลี่ยน 2"
    save(app).click().run()
    assert present(plan) == rows


BAD = {
    "note.xlsx": (b"\x89PNG this is no workbook", "ไฟล์นี้ไม่ใช่ตาราง"),
    "empty.xlsx": (b"", "ไฟล์ว่าง"),
    "cut.xlsx": (b"PK\x03\x04 cut", "ไฟล์ชำรุด"),
    "scores.csv": ("ตัวชี้วัด,คะแนน\nการปฏิบัติหน้าที่,90\n".encode(), "ไม่พบตารางมาตรการ"),
    "latin.csv": (b"\xff\xff\x81\x8d", "รหัสเป็น UTF-8"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_said_in_thai_and_stores_nothing(plan, name):
    content, said = BAD[name]
    app = opened((name, content))
    assert not app.exception and [one.value for one in app.error] == ["พบข้อผิดพลาด 1 รายการ ต้องแก้ในไฟล์แล้วนำเข้าใหม่ ยังไม่มีการบันทึกใด ๆ"]
    assert any(said in one.proto.body for one in app.get("html")) and not [one for one in app.button if one.key == "save-measures"]
    assert words(present(plan), "owner") == words(PLAN, "owner")


def test_an_error_in_one_cell_stops_the_save_and_shows_beside_its_row(plan):
    app = opened(("สูตร.xlsx", exported(plan, {"F4": "=1/0"})))
    assert save(app).disabled and len(app.error) == 1
    beside = [one.proto.body for one in app.get("html") if "ita-row-problem error" in one.proto.body]
    assert len(beside) == 1 and "F4: เซลล์นี้เป็นสูตรที่ยังไม่มีค่าเก็บไว้ในไฟล์" in beside[0]


def test_what_a_file_says_is_shown_as_it_stands(plan):
    app = opened(("<b>x</b>.xlsx", exported(plan, {"D4": "<img src=x onerror=alert(1)> **หนา** [ก](http://x)"})))
    shown = "".join(one.proto.body for one in app.get("html"))
    assert "<img" not in shown and "&lt;img" in shown
    assert not app.exception and not app.error
