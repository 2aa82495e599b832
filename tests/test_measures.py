"""The draft made from a year's scores: what is in it, in which order, and that it never overwrites."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita import frameworks, scores
from ita.frameworks.suggestions import suggestion
from ita.measures import Measure, clean, codes, draft, measure_for, missing, owners, placed, plan_dates, plan_timeframe, together

PREFIX_TOOLS = {"i": "IIT", "e": "EIT", "o": "OIT"}


def round_of(fiscal_year, **by_code):
    """A tidy table; i1_, e1_, o1_ are items, n8 is indicator 8."""
    rows = [{"agency": "อบต.ก", "fiscal_year": fiscal_year, "score": score, "name": "",
             "level": "indicator" if code[0] == "n" else "item", "code": code.removeprefix("n"),
             "tool": frameworks.indicators()[int(code[1:])].tool if code[0] == "n" else PREFIX_TOOLS[code[0]],
             "file": "", "sheet": "", "cell": ""} for code, score in by_code.items()]
    return scores.check(scores.typed(pd.DataFrame(rows)))


def test_a_failed_oit_item_gets_the_whole_suggested_row():
    [row] = draft(round_of(2567, o8=100, o9=0), 2567)
    hint = suggestion("annual_report")
    assert row == Measure(
        aspect="1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
        item_codes="o9",
        finding=f"ข้อ o9 รายงานผลการดำเนินงานประจำปี ได้ 0.00 คะแนน {hint.finding}",
        measure=hint.measure,
        steps="\n".join(f"{n}. {step}" for n, step in enumerate(hint.steps, 1)),
        owner=hint.owner,
        timeframe="1 ตุลาคม 2567 – 30 กันยายน 2568",
        follow_up=hint.follow_up,
        start_date=date(2024, 10, 1),
        end_date=date(2025, 9, 30),
    )


def test_the_order_is_official_oit_first_then_survey_by_indicator():
    table = round_of(2567, e9=16.98, i12=84.99, o12=0, o9=0, i2=85, n7=84, n8=64.61, n9=50, e4=90, n1=97)
    assert [row.item_codes or row.finding.split(" ได้ ")[0] for row in draft(table, 2567)] == [
        "o9", "o12", "i12", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "e9"]


def test_a_low_indicator_stands_in_only_where_none_of_its_items_is_low():
    rows = draft(round_of(2566, n6=84.37, e1=36.63, n7=80.16, e6=85.59, n8=75.75), 2566)
    assert [(row.item_codes, row.measure) for row in rows] == [
        ("e1", suggestion(6).measure), ("", suggestion(7).measure), ("", suggestion(8).measure)]


def test_an_indicator_has_an_aspect_only_when_all_its_items_share_it():
    assert measure_for("7", 2566, 80).aspect == "3. ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ"
    assert measure_for("8", 2566, 80).aspect == ""
    assert measure_for("8", 2568, 80).aspect == ""


def test_an_item_of_two_aspects_names_both():
    assert measure_for("o15", 2567, 0).aspect == (
        "5. กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง\n"
        "6. กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล")


def test_the_measure_follows_the_concept_not_the_code():
    assert measure_for("o34", 2566, 0).measure == suggestion("risk_assessment").measure
    assert measure_for("o34", 2567, 0).measure == suggestion("integrity_measures").measure


def test_an_item_unknown_to_the_years_framework_is_named_as_in_the_file():
    row = measure_for("i5", 2568, 70, "การมอบหมายงาน")
    assert (row.item_codes, row.measure) == ("i5", suggestion("general").measure)
    assert row.finding.startswith("ข้อ i5 การมอบหมายงาน ได้ 70.00 คะแนน ")


def test_other_years_and_unknown_scores_draft_nothing():
    assert draft(round_of(2566, o9=0), 2567) == []
    assert draft(scores.empty(), 2567) == []
    assert draft(round_of(2567, o9=100, e1=85, n1=85), 2567) == []


@pytest.mark.parametrize("existing, left", [
    ([], ["o9", "o12", ""]),
    ([Measure(item_codes="o12, o13")], ["o9", ""]),
    ([Measure(item_codes="o9,o12"), Measure(finding="ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ต้องแก้")], []),
    ([Measure(measure=suggestion(7).measure)], ["o9", "o12"]),
    ([Measure(measure=suggestion("annual_report").measure)], ["o9", "o12", ""]),  # a title answers no item
])
def test_only_what_no_row_answers_is_missing(existing, left):
    drafted = draft(round_of(2567, o9=0, o12=0, n7=70), 2567)
    assert [row.item_codes for row in missing(drafted, existing)] == left


@pytest.mark.parametrize("field, typed, kept", [
    ("item_codes", " O12, o 13 ", "o12,o13"),
    ("item_codes", "๐๒๑\n042; I1 E๙", "o21,o42,i1,e9"),
    ("item_codes", "- o12\n- o13", "o12,o13"),
    ("item_codes", "o12,o12", "o12"),
    ("item_codes", "o12 และงานอื่น", "o12 และงานอื่น"),  # words are never thrown away
    ("item_codes", "o1-o3, O9", "o1,o2,o3,o9"),
    ("item_codes", "o1-o3 และงานอื่น", "o1-o3 และงานอื่น"),
    ("item_codes", "", ""),
    ("steps", " 1. ก\r\n2. ข\x07\n ", "1. ก\n2. ข"),
])
def test_what_is_typed_is_kept_as_codes_and_clean_text(field, typed, kept):
    assert clean(field, typed) == kept


def test_codes_are_found_however_they_are_written():
    assert codes(Measure(item_codes="ข้อ ๐12 และ O13 ปี 2567")) == ("o12", "o13")
    assert codes(Measure(item_codes="o1 ถึง o3 และงานอื่น")) == ("o1", "o2", "o3")
    assert codes(Measure()) == ()


def test_owners_stand_one_a_line_or_between_commas():
    assert owners("สำนักปลัด\nกองคลัง, กองช่าง;สำนักปลัด\n") == ("สำนักปลัด", "กองคลัง", "กองช่าง")


def test_rows_of_the_same_action_become_one_that_serves_several_items():
    drafted = draft(round_of(2567, o2=0, o9=0), 2567, {code: Measure(measure="ก", steps="1. ข", owner="ค", follow_up="ง") for code in ("o2", "o9")})
    [row] = together(drafted)
    assert (row.item_codes, row.measure) == ("o2,o9", "ก")
    assert row.finding == "\n".join(one.finding for one in drafted)
    assert row.aspect == "\n".join(one.aspect for one in drafted)
    assert together(draft(round_of(2567, o2=0, o9=0), 2567)) == draft(round_of(2567, o2=0, o9=0), 2567)


def test_the_agencys_own_aspects_go_before_the_years():
    [row] = draft(round_of(2567, o9=0), 2567, moved={"o9": (2, 6)})
    assert [line[0] for line in row.aspect.split("\n")] == ["2", "6"]
    assert draft(round_of(2568, o2=0), 2568)[0].aspect.startswith("3. ")  # where no map is known, as near years place it
    outside = draft(round_of(2568, i5=70), 2568, moved={"i5": (4,)})  # an item that the framework does not list
    assert outside[0].aspect.startswith("4. ")


def test_an_indicator_stands_where_all_its_items_were_moved():
    row = measure_for("8", 2566, 60)
    codes_of_8 = [item.code for item in frameworks.framework(2566).items.values() if item.indicator == 8]
    assert placed(row, 2566, dict.fromkeys(codes_of_8, (7,))).aspect.startswith("7. ")
    assert placed(row, 2566, {codes_of_8[0]: (7,), codes_of_8[1]: (1,)}).aspect == ""  # they share none any more
    assert placed(row, 2566, {}) == row


def test_a_year_without_a_framework_drafts_by_what_the_file_says():
    [row] = draft(round_of(2563, o2=0), 2563)
    assert (row.item_codes, row.aspect, row.measure) == ("o2", "", suggestion("general").measure)


def test_the_plan_years_days():
    assert plan_dates(2568) == (date(2024, 10, 1), date(2025, 9, 30))
    assert plan_timeframe(2568) == "1 ตุลาคม 2567 – 30 กันยายน 2568"


def test_without_a_score_the_finding_says_none():
    assert measure_for("o9", 2567).finding == f"ข้อ o9 รายงานผลการดำเนินงานประจำปี {suggestion('annual_report').finding}"


CODES = st.sampled_from([
    *(item.code for item in frameworks.framework(2567).items.values()), *(f"n{n}" for n in range(1, 11))])
ROUNDS = st.dictionaries(CODES, st.floats(0, 100), min_size=1, max_size=30)


@settings(deadline=None)
@given(ROUNDS)
def test_every_failed_item_and_low_indicator_is_covered_once(by_code):
    drafted = draft(round_of(2567, **by_code), 2567)
    items = {c: s for c, s in by_code.items() if c[0] != "n"}
    bad = {c for c, s in items.items() if s < (100 if c[0] == "o" else 85)}
    covered = [row.item_codes for row in drafted if row.item_codes]
    assert sorted(covered) == sorted(bad)
    of = {frameworks.framework(2567).items[code].indicator for code in bad}
    low = {int(c[1:]) for c, s in by_code.items() if c[0] == "n" and int(c[1:]) <= 8 and s < 85}
    named = [row.finding.split()[1] for row in drafted if not row.item_codes]
    assert named == [str(n) for n in sorted(low - of)]


@settings(deadline=None)
@given(ROUNDS, st.data())
def test_drafting_again_adds_nothing_and_edits_stay(by_code, data):
    drafted = draft(round_of(2567, **by_code), 2567)
    edited = [replace(row, measure="ของเรา", steps="") for row in drafted]
    assert missing(drafted, edited) == []
    kept = [row for row in edited if data.draw(st.booleans())]
    assert missing(drafted, [*kept, *missing(drafted, kept)]) == []
