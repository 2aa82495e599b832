"""What is due, how measures are counted, and what a person types as progress and evidence."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from ita.follow_up import (
    CONTINUED,
    NEAR,
    NEW,
    OVERDUE,
    Due,
    Evidence,
    Tally,
    aspects_of,
    by_aspect,
    by_unit,
    due,
    evidence,
    origin,
    percent,
    placed_items,
    tally,
    units_of,
    years_to_follow,
)
from ita.frameworks import aspects
from ita.measures import STATUSES, Measure

TODAY = date(2026, 1, 31)
UNITS = ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองช่างสุขาภิบาล"]


def ending(days: int | None, status: str = "in_progress", owner: str = "") -> Measure:
    return Measure(status=status, owner=owner, end_date=None if days is None else TODAY + timedelta(days=days))


def counted(**by_status: int) -> dict[str, int]:
    return {status: by_status.get(status, 0) for status in STATUSES}


@pytest.mark.parametrize("one, mark", [
    (ending(-1), Due(OVERDUE, 1)),
    (ending(-400, "postponed"), Due(OVERDUE, 400)),
    (ending(0, "not_started"), Due(NEAR, 0)),  # its last day is not past yet
    (ending(30), Due(NEAR, 30)),
    (ending(31), None),
    (ending(None), None),
    (ending(-1, "done"), None),
    (ending(-1, "cancelled"), None),
    (ending(3, "done"), None),
])
def test_what_is_due_follows_from_the_end_date_and_the_status(one, mark):
    assert due(one, TODAY) == mark


@given(st.integers(-2000, 2000), st.sampled_from(STATUSES))
def test_a_measure_is_overdue_or_near_or_neither(days, status):
    mark = due(ending(days, status), TODAY)
    open_ = status not in ("done", "cancelled")
    assert mark == (Due(OVERDUE, -days) if open_ and days < 0 else Due(NEAR, days) if open_ and days <= 30 else None)


def test_a_group_is_counted_by_status_and_by_what_is_due():
    group = [ending(-3), ending(-9, "not_started"), ending(5), ending(-9, "done"), ending(None)]
    found = tally("ทุกหน่วย", group, TODAY)
    assert found == Tally("ทุกหน่วย", counted(in_progress=3, not_started=1, done=1), 2, 1)
    assert found.total == 5


@pytest.mark.parametrize("owner, names", [
    ("สำนักปลัด", ("สำนักปลัด",)),
    ("งานการเจ้าหน้าที่ สำนักปลัด", ("สำนักปลัด",)),
    ("1. กองคลัง\n2. สำนักปลัด", ("กองคลัง", "สำนักปลัด")),
    ("กองคลัง, กองคลัง ; สำนักปลัด", ("กองคลัง", "สำนักปลัด")),
    ("สำนักปลัด/กองคลัง", ("สำนักปลัด", "กองคลัง")),  # the agency's own units part what the slash joins
    ("กองช่างสุขาภิบาล", ("กองช่างสุขาภิบาล",)),
    ("กองช่าง และกองช่างสุขาภิบาล", ("กองช่าง", "กองช่างสุขาภิบาล")),
    ("ทุกสำนัก/กอง", ("ทุกสำนัก/กอง",)),
    ("- หน่วยตรวจสอบภายใน", ("หน่วยตรวจสอบภายใน",)),
    (" \n ", ()),
])
def test_an_owner_is_taken_to_its_units(owner, names):
    assert units_of(owner, UNITS) == names


def test_units_are_counted_in_the_agencys_order_and_nobody_last():
    rows = [ending(None, owner=""), ending(-1, owner="ทุกสำนัก/กอง"), ending(2, "done", "กองคลัง\nสำนักปลัด"), ending(-2, owner="สำนักปลัด")]
    assert by_unit(rows, UNITS, TODAY) == (
        Tally("สำนักปลัด", counted(done=1, in_progress=1), 1, 0), Tally("กองคลัง", counted(done=1), 0, 0),
        Tally("ทุกสำนัก/กอง", counted(in_progress=1), 1, 0), Tally("", counted(in_progress=1), 0, 0))
    assert by_unit([], UNITS, TODAY) == ()


@given(st.lists(st.sampled_from(["", "สำนักปลัด", "กองคลัง, กองช่าง", "หน่วยอื่น", "1. กองช่าง\n2. สำนักปลัด"])))
def test_no_measure_is_lost_among_the_units(owners):
    found = by_unit([Measure(owner=owner) for owner in owners], UNITS, TODAY)
    assert sum(row.total for row in found) == sum(max(1, len(units_of(owner, UNITS))) for owner in owners)
    assert len({row.name for row in found}) == len(found) and all(row.total for row in found)


def test_aspects_come_from_the_measures_words_and_else_from_its_items():
    placed = placed_items(2567, {"o2": (1, 7)})
    assert placed["o2"] == (1, 7) and len(placed) == 59
    words = Measure(aspect=f"ประเด็น {aspects()[4]}\n7. {aspects()[7].replace('ป้องกัน', 'ป้องกัน ')}", item_codes="o2")
    assert aspects_of(words, placed) == (4, 7)
    assert aspects_of(Measure(aspect="อื่น ๆ", item_codes="O2,o99"), placed) == (1, 7)
    assert aspects_of(Measure(aspect="อื่น ๆ"), placed) == ()


def test_aspects_are_all_seven_and_then_those_without_one():
    rows = by_aspect([Measure(aspect=aspects()[3], status="done"), Measure(item_codes="o1"), Measure()], {"o1": (3, 5)}, TODAY)
    assert [row.name for row in rows] == [*(f"{number}. {name}" for number, name in aspects().items()), ""]
    assert [row.total for row in rows] == [0, 0, 2, 0, 1, 0, 0, 1]
    assert rows[2].by_status == counted(done=1, not_started=1)
    assert len(by_aspect([], {}, TODAY)) == 7


@pytest.mark.parametrize("typed, value", [
    ("", None), ("  ", None), ("0", 0), ("๕๐", 50), ("50%", 50), ("ร้อยละ ๗๕", 75), (" 100 % ", 100), ("40.0", 40)])
def test_progress_is_understood(typed, value):
    assert percent(typed) == value


@pytest.mark.parametrize("typed", ["101", "-5", "ครึ่งหนึ่ง", "50-60", "12.5", "1e2", "๕๐๐", "=50", "½"])
def test_progress_that_is_no_percent_is_said_and_quoted(typed):
    with pytest.raises(ValueError) as said:
        percent(typed)
    assert str(said.value) == (f"ยังไม่ได้บันทึก “{typed}” เพราะความก้าวหน้าต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง 100 "
                               "โปรดพิมพ์ใหม่ หรือลบให้ว่างถ้ายังไม่ทราบ")


@pytest.mark.parametrize("words, lines", [
    ("", ()),
    ("https://www.example.go.th/a?b=1#ค", (Evidence("", "https://www.example.go.th/a?b=1#ค"),)),
    ("คำสั่ง: HTTP://example.go.th/๑.pdf หน้า ๒", (Evidence("คำสั่ง: ", "HTTP://example.go.th/๑.pdf", " หน้า ๒"),)),
    ("\n ก \n\nhttp://ข.ไทย\n", (Evidence("ก"), Evidence("", "http://ข.ไทย"))),
    ("javascript:alert(1)", (Evidence("javascript:alert(1)"),)),
    ("data:text/html,<b>x</b>", (Evidence("data:text/html,<b>x</b>"),)),
    ("file:///C:/งาน/1.pdf", (Evidence("file:///C:/งาน/1.pdf"),)),
    (r"\\server\งาน\2568.pdf", (Evidence(r"\\server\งาน\2568.pdf"),)),
    ("https://", (Evidence("https://"),)),
    ("www.example.go.th", (Evidence("www.example.go.th"),)),
])
def test_only_web_addresses_are_links(words, lines):
    assert evidence(words) == lines


def test_a_measure_is_new_or_goes_on():
    assert (origin(Measure()), origin(Measure(carried_from=3))) == (NEW, CONTINUED)


@pytest.mark.parametrize("planned, plan_year, today, expected", [
    ({2567, 2568}, 2567, date(2025, 9, 30), ([2568, 2567], 2568)),  # the last day of FY2568
    ({2567, 2568}, 2567, date(2025, 10, 1), ([2568, 2567], 2567)),
    (set(), 2568, date(2025, 1, 1), ([2568], 2568)),
    ({2566}, 2568, date(2025, 1, 1), ([2568, 2566], 2568)),  # no measures in today's year
])
def test_the_plan_of_todays_year_is_followed_up_where_there_is_one(planned, plan_year, today, expected):
    assert years_to_follow(planned, plan_year, today) == expected
