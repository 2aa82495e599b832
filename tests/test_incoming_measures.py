"""Rows of measures files against the stored plan: what would be added, changed, in conflict, left; nothing by guess alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita import incoming_measures as coming
from ita.incoming_measures import ADDED, CHANGED, CONFLICT, DOUBT, KEEP, NEW, SAME, SKIP, TAKE
from ita.measure_matching import LIKENESS, REFERENCE, WORDS
from ita.measures import PRINTED, Measure
from ita.reading import MeasureRow, MeasuresSheet
from ita.references import LENGTH, parse, reference_of

STATISTICS = Measure(id=5, item_codes="o12", measure="จัดทำสถิติการให้บริการรายเดือน", steps="1. ออกแบบ\n2. เผยแพร่", owner="กองคลัง",
                     timeframe="ตลอดปีงบประมาณ พ.ศ. 2568", start_date=date(2024, 10, 1), end_date=date(2025, 9, 30))
REPORT = Measure(id=6, item_codes="o9,o10", measure="เผยแพร่รายงานผลการดำเนินงานประจำปี", owner="สำนักปลัด")
EMPTY = Measure(id=7)
PLAN = [STATISTICS, REPORT, EMPTY]


def exported(one: Measure, cell="D4", file="ส่งออก.xlsx", **changed) -> MeasureRow:
    """A row of our own full export, with what the person changed in it."""
    return MeasureRow(replace(one, **changed), file, "มาตรการ", cell, PRINTED, reference_of(one))


def printed(cell="A3", file="รายงาน.xlsx", **fields) -> MeasureRow:
    """A row of an agency's own table with these columns."""
    return MeasureRow(Measure(**fields), file, "Sheet", cell, tuple(fields))


def told(made):
    """Each row as (kind, id, how it was found, [(field, stored, incoming, conflicting)])."""
    return [(one.kind, one.stored and one.stored.id, one.found_by,
             [(d.field, d.stored, d.incoming, d.conflicting) for d in one.differences]) for one in made.outcomes]


def compared(*rows, plan=PLAN):
    return coming.compare(rows, plan, 2568)


def problems(made):
    return [(problem.code, problem.found, problem.detail, problem.cell) for problem in made.problems]


# ---- our own export comes back ------------------------------------------------------------------
def test_an_export_that_nobody_touched_changes_nothing():
    made = compared(*map(exported, PLAN))
    assert told(made) == [(SAME, 5, REFERENCE, []), (SAME, 6, REFERENCE, [])]
    assert made.absent == (EMPTY,) and made.problems == ()  # a row without words is nothing to read
    assert coming.decided(made, [one.usual for one in made.outcomes]) == ((), {})


def test_what_the_person_changed_is_listed_field_by_field_and_a_new_row_is_added():
    made = compared(exported(STATISTICS, measure="จัดทำสถิติรายไตรมาส", timeframe="ไตรมาสที่ 2"), exported(REPORT, owner=""),
                    printed(measure="อบรมจริยธรรม", item_codes="O1", timeframe="ตลอดปี ๖๘"), plan=PLAN[:2])
    assert told(made) == [
        (CHANGED, 5, REFERENCE, [("measure", "จัดทำสถิติการให้บริการรายเดือน", "จัดทำสถิติรายไตรมาส", False),
                                 ("timeframe", "ตลอดปีงบประมาณ พ.ศ. 2568", "ไตรมาสที่ 2", False)]),
        (CHANGED, 6, REFERENCE, [("owner", "สำนักปลัด", "", False)]),  # emptied in our own export: taken back
        (ADDED, None, "", [])]
    assert made.absent == ()
    assert coming.decided(made, [one.usual for one in made.outcomes]) == (
        (Measure(item_codes="o1", measure="อบรมจริยธรรม", timeframe="ตลอดปี ๖๘", start_date=date(2024, 10, 1), end_date=date(2025, 9, 30)),),
        {5: ({"measure": "จัดทำสถิติการให้บริการรายเดือน", "timeframe": "ตลอดปีงบประมาณ พ.ศ. 2568"},
             {"measure": "จัดทำสถิติรายไตรมาส", "timeframe": "ไตรมาสที่ 2", "start_date": date(2025, 1, 1), "end_date": date(2025, 3, 31)}),
         6: ({"owner": "สำนักปลัด"}, {"owner": ""})})
    assert coming.decided(made, [KEEP, NEW, SKIP]) == ((replace(REPORT, id=None, owner=""),), {})


def test_what_another_person_changed_meanwhile_stays_and_the_same_field_twice_is_a_conflict():
    now = replace(STATISTICS, owner="กองช่าง", steps="1. ออกแบบใหม่")
    made = compared(exported(STATISTICS, steps="1. ออกแบบเอง", follow_up="รายงานทุกไตรมาส"), plan=[now])
    assert told(made) == [(CONFLICT, 5, REFERENCE, [("steps", "1. ออกแบบใหม่", "1. ออกแบบเอง", True),
                                                    ("follow_up", "", "รายงานทุกไตรมาส", False)])]
    assert made.outcomes[0].newer == ("owner",) and made.outcomes[0].usual is None
    assert coming.decided(made, [None]) == ((), {}) == coming.decided(made, [KEEP])
    assert coming.decided(made, [TAKE]) == ((), {5: ({"steps": "1. ออกแบบใหม่", "follow_up": ""},
                                                     {"steps": "1. ออกแบบเอง", "follow_up": "รายงานทุกไตรมาส"})})


def test_both_having_written_the_same_is_no_conflict():
    made = compared(exported(STATISTICS, owner="กองช่าง"), plan=[replace(STATISTICS, owner="กองช่าง")])
    assert told(made) == [(SAME, 5, REFERENCE, [])]


def test_a_number_alone_finds_the_row_but_does_not_say_what_it_was():
    row = exported(STATISTICS, owner="", steps="1. ใหม่")._replace(reference="5")
    assert told(compared(row)) == [(CHANGED, 5, REFERENCE, [("steps", STATISTICS.steps, "1. ใหม่", False)])]


def test_an_id_of_another_plan_is_said_and_the_row_is_new():
    made = compared(exported(replace(STATISTICS, id=99)), exported(replace(REPORT, id=98, measure="งานของหน่วยงานอื่น"), cell="D5"))
    assert told(made) == [(ADDED, None, "", []), (ADDED, None, "", [])]
    assert problems(made) == [("reference_unknown", "99", "2568", "D4"), ("measure_there", "", "", "D4"), ("reference_unknown", "98", "2568", "D5")]
    assert [one.usual for one in made.outcomes] == [SKIP, TAKE]  # the very words are there already


def test_a_copied_row_is_a_new_measure():
    made = compared(exported(STATISTICS, measure="สำเนา", cell="D4"), exported(STATISTICS, cell="D5"))
    assert told(made) == [(ADDED, None, "", []), (SAME, 5, REFERENCE, [])]
    assert problems(made) == [("reference_twice", "5", "ส่งออก.xlsx มาตรการ D5", "D4")]


def test_references_that_were_sorted_apart_from_their_rows_do_no_harm():
    swapped = [exported(STATISTICS)._replace(reference=reference_of(REPORT)), exported(REPORT)._replace(reference=reference_of(STATISTICS))]
    assert told(compared(*swapped)) == [(SAME, 5, WORDS, []), (SAME, 6, WORDS, [])]


def test_a_row_emptied_but_for_its_reference_is_not_in_the_file():
    blank = {field: "" for field in PRINTED}
    made = compared(exported(STATISTICS, **blank), exported(REPORT))
    assert (told(made), made.absent) == ([(SAME, 6, REFERENCE, [])], (STATISTICS, EMPTY))


# ---- several files ------------------------------------------------------------------------------
def test_what_two_files_both_have_counts_once_and_the_edited_one_wins():
    made = compared(exported(STATISTICS), exported(REPORT, owner="กองช่าง"), exported(STATISTICS, file="ข.csv"), exported(REPORT, file="ข.csv"))
    assert [(kind, id_) for kind, id_, _, _ in told(made)] == [(SAME, 5), (CHANGED, 6)]
    assert made.repeated == 2


def test_two_files_that_edited_the_same_measure_are_taken_one_after_the_other():
    made = compared(exported(STATISTICS, owner="กองช่าง"), exported(STATISTICS, follow_up="ทุกเดือน", file="ข.xlsx"))
    assert [(one.kind, one.usual) for one in made.outcomes] == [(CHANGED, TAKE), (ADDED, SKIP)]
    assert problems(made) == [("measure_twice", "", "ส่งออก.xlsx มาตรการ D4", "D4"), ("reference_in_files", "5", "ส่งออก.xlsx มาตรการ D4", "D4")]


# ---- other tables -------------------------------------------------------------------------------
def test_a_report_fills_results_and_recommendations_and_its_blanks_take_nothing_away():
    plan = [replace(STATISTICS, recommendation="ทำต่อ"), REPORT]
    made = compared(printed(measure="2. จัดทำสถิติการให้บริการราย เดือน", owner="", result="แล้วเสร็จ", recommendation=""), plan=plan)
    assert told(made) == [(CHANGED, 5, WORDS, [("measure", "จัดทำสถิติการให้บริการรายเดือน", "2. จัดทำสถิติการให้บริการราย เดือน", False),
                                               ("result", "", "แล้วเสร็จ", False)])]
    assert made.absent == (REPORT,)


@pytest.mark.parametrize("row, expected", [
    (printed(measure=STATISTICS.measure), (SAME, 5, WORDS)),
    (printed(measure=STATISTICS.measure, item_codes="o12"), (SAME, 5, WORDS)),
    (printed(measure=STATISTICS.measure, item_codes="o13"), (CHANGED, 5, WORDS)),  # same words, other items
    (printed(measure="จัดทำสถิติการให้บริการรายไตรมาส"), (DOUBT, 5, LIKENESS)),
    (printed(measure="จัดทำข้อมูลสถิติทุกเดือน", item_codes="o12"), (DOUBT, 5, LIKENESS)),  # much less alike, same item
    (printed(measure="จัดทำข้อมูลสถิติทุกเดือน"), (ADDED, None, "")),
    (printed(measure="จัดทำสถิติการให้บริการรายไตรมาส", item_codes="o13"), (ADDED, None, "")),  # alike, but another item
    (printed(measure="อบรมจริยธรรม"), (ADDED, None, "")),
    (printed(finding="ไม่มีมาตรการ"), (ADDED, None, "")),
])
def test_rows_without_a_reference_are_found_by_items_and_words(row, expected):
    assert [(one.kind, one.stored and one.stored.id, one.found_by) for one in compared(row).outcomes] == [expected]


def test_what_is_only_alike_changes_nothing_until_the_person_says_so():
    made = compared(printed(measure="จัดทำสถิติการให้บริการรายไตรมาส"))
    assert [one.usual for one in made.outcomes] == [None] and coming.decided(made, [None]) == ((), {})
    assert coming.decided(made, [TAKE])[1] == {5: ({"measure": STATISTICS.measure}, {"measure": "จัดทำสถิติการให้บริการรายไตรมาส"})}


def test_of_several_that_read_alike_the_one_with_the_most_equal_fields_is_meant():
    plan = [replace(STATISTICS, id=1, item_codes="o1", owner="กองช่าง"), replace(STATISTICS, id=2, item_codes="o2"), replace(STATISTICS, id=3, item_codes="o3")]
    rows = [printed(measure=STATISTICS.measure, owner=STATISTICS.owner), printed(measure=STATISTICS.measure, owner="กองช่าง")]
    made = compared(*rows, plan=plan)
    assert [(kind, id_) for kind, id_, _, _ in told(made)] == [(SAME, 2), (SAME, 1)]
    assert [one.id for one in made.absent] == [3]


# ---- what is odd about rows ---------------------------------------------------------------------
@pytest.mark.parametrize("row, expected", [
    (printed(finding="ลงชื่อ"), [("no_measure_words", "", "")]),
    (printed(measure="ก", item_codes="o12,o99,i1"), [("item_not_in_year", "o99", "2567")]),
    (printed(measure="ก", timeframe="1 ต.ค. 2565 - 30 ก.ย. 2566"), [("outside_plan_year", "1 ต.ค. 2565 - 30 ก.ย. 2566", "2568")]),
    (printed(measure="ก", timeframe="1 ก.ย. 2567 - 31 ต.ค. 2567"), []),
    (printed(measure="ก", steps="ก" * 32_767), [("cell_full", "", "ขั้นตอนการดำเนินการ")]),
])
def test_what_is_odd_is_a_warning_at_its_cell(row, expected):
    made = compared(row, plan=[])
    assert [(p.code, p.found, p.detail) for p in made.problems] == expected
    assert all((p.severity, p.file, p.sheet, p.cell) == ("warning", row.file, row.sheet, row.cell) and p.what and p.todo for p in made.problems)


def test_the_same_measure_twice_in_a_file_is_said():
    made = compared(printed(measure="ก ข", cell="A3"), printed(measure="1. กข", cell="A9"), plan=[])
    assert problems(made) == [("measure_twice", "", "รายงาน.xlsx Sheet A3", "A9")]


def test_a_year_without_a_framework_knows_no_items_and_says_nothing_of_them():
    assert coming.compare([printed(measure="ก", item_codes="o99")], [], 2560).problems == ()


# ---- which agency and year ----------------------------------------------------------------------
def sheet(agency="", year=None):
    return MeasuresSheet("ก.xlsx", "1", agency, year)


@pytest.mark.parametrize("sheets, shown, expected", [
    ([sheet()], 2568, 2568), ([sheet(year=2566)], 2568, 2566), ([sheet(year=2566), sheet()], 2568, 2566),
    ([sheet(year=2566), sheet(year=2568)], 2568, 2568), ([sheet(year=2565), sheet(year=2566)], 2568, 2566)])
def test_the_plan_year_is_what_the_files_say(sheets, shown, expected):
    assert coming.likely_year(sheets, [], {}, shown) == expected


def test_a_silent_export_is_of_the_year_whose_references_it_bears():
    rows = [exported(STATISTICS), exported(REPORT)]
    assert coming.likely_year([sheet()], rows, {2567: [Measure(id=1)], 2568: PLAN}, 2567) == 2568
    assert coming.likely_year([sheet()], [printed(measure="ก")], {2568: PLAN}, 2567) == 2567


@pytest.mark.parametrize("said, other", [
    ("", False), ("อบต.ระเว", False), ("องค์การบริหารส่วนตำบลระเว", False), ("อบต. ระเว", False), ("อบต.คลองขวาง", True), ("สำนักงานปลัด", False)])
def test_another_agency_is_one_that_a_title_names(said, other):
    assert coming.is_of_other_agency(sheet(said), "องค์การบริหารส่วนตำบลระเว") is other


def test_a_sheet_belongs_unless_its_titles_say_otherwise():
    agency = "องค์การบริหารส่วนตำบลระเว"
    assert [coming.belongs(one, agency, 2568) for one in (sheet(), sheet("อบต.ระเว", 2568), sheet(year=2567), sheet("อบต.ก", 2568))] == [
        True, True, False, False]


# ---- references and properties ------------------------------------------------------------------
@pytest.mark.parametrize("written", ["", "ก", "-", "-5", "5.0", "1" * 19])
def test_what_is_no_reference_is_none(written):
    assert parse(written) is None


def test_a_reference_tells_what_stood_there():
    said = parse(reference_of(STATISTICS))
    assert said.id == 5 and all(said.stands(field, getattr(STATISTICS, field)) for field in PRINTED)
    assert said.stands("owner", " กองคลัง\n") and not said.stands("owner", "กองช่าง")
    assert len(reference_of(STATISTICS)) == len("5-") + LENGTH * len(PRINTED) and reference_of(Measure()) == ""


WORDS_ = st.sampled_from(["", "ก", "จัดทำสถิติ", "จัดทำสถิติใหม่", "1. ข", "o12", "o99"])
FIELDS = st.fixed_dictionaries({field: WORDS_ for field in ("measure", "item_codes", "owner", "timeframe")})
PLANS = st.lists(FIELDS, max_size=5).map(lambda made: [Measure(**one, id=number) for number, one in enumerate(made, 1)])
ROWS = st.lists(st.builds(lambda fields, reference, file: MeasureRow(Measure(**fields), file, "s", "A1", tuple(fields), reference), FIELDS,
                          st.sampled_from(["", "1", "2", "9"]), st.sampled_from("กข")), max_size=6)


@settings(max_examples=200, deadline=None)
@given(ROWS, PLANS)
def test_each_stored_measure_is_one_row_or_absent_and_nothing_is_done_twice(rows, plan):
    made = coming.compare(rows, plan, 2568)
    found = [one.stored.id for one in made.outcomes if one.stored]
    assert sorted(found + [one.id for one in made.absent]) == [one.id for one in plan]
    filled = sum(any(getattr(row.measure, field).strip() for field in PRINTED) for row in rows)
    assert len(made.outcomes) + made.repeated == filled
    added, changed = coming.decided(made, [one.usual or TAKE for one in made.outcomes])
    after = {one.id: one for one in plan} | {id_: replace(one, **changed[id_][1]) for one in plan if (id_ := one.id) in changed}
    again = coming.compare([exported(one) for one in after.values()], list(after.values()), 2568)
    assert {one.kind for one in again.outcomes} <= {SAME}
    assert all(seen.keys() <= wanted.keys() for seen, wanted in changed.values())
    assert len(added) == sum(one.stored is None and one.usual == TAKE for one in made.outcomes)
