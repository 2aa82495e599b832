"""What a measures document must answer, and when it may be called complete."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita import frameworks, text
from ita.aspects import Own
from ita.coverage import Coverage, Covered, coverage
from ita.measures import Measure, measure_for
from ita.scoring import Round

ASPECT_1, ASPECT_3, ASPECT_5, ASPECT_6 = (
    f"ประเด็นที่ {number} {name}" for number, name in frameworks.aspects().items() if number in (1, 3, 5, 6))


def round_of(fiscal_year=2567, **by_code):
    """A round; o1, e1 are items, n8 is indicator 8."""
    return Round("อบต.ก", fiscal_year, {(("indicator", code[1:]) if code[0] == "n" else ("item", code)): score
                                        for code, score in by_code.items()})


def weak(found: Coverage):
    return [one for one in found.aspects if one.asked]


def answered(*codes, **fields):
    return Measure(**{"item_codes": ",".join(codes), "measure": "ม", "owner": "สำนักปลัด", "steps": "1. ก", "follow_up": "ทุกไตรมาส", **fields})


def unmet(found: Coverage):
    return {one.key: one.lacking for one in found.criteria if not one.met}


def test_each_failed_item_and_each_weak_aspect_is_listed_with_what_answers_it():
    found = coverage(round_of(o8=100, o9=0, o15=0, e9=16.98), [answered("o9"), answered("o9", "o15")], {"e9": "รอระบบ"})
    assert found.items == (
        Covered("o9", "o9 รายงานผลการดำเนินงานประจำปี", (1, 2)),
        Covered("o15", "o15 ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ", (2,)),
        Covered("e9", "e9 เคยใช้บริการออนไลน์ (E-Service)", (), "รอระบบ"))
    assert [(one.place, one.answered_by, one.reason) for one in weak(found)] == [
        ("aspect:1", (1, 2), ""), ("aspect:2", (), "e9: รอระบบ"), ("aspect:5", (2,), ""), ("aspect:6", (2,), "")]
    assert found.complete and unmet(found) == {}
    assert found.measures_item.code == "o27"  # of the plan year's round


def test_an_item_without_a_measure_needs_a_written_reason():
    scores = round_of(o2=0, o9=0)
    lacking = coverage(scores, [answered("o9")], {})
    assert not lacking.complete
    assert unmet(lacking) == {"items": ("o2 ข้อมูลผู้บริหาร",), "weak_aspects": (ASPECT_3,)}
    assert [one.place for one in lacking.unanswered] == ["o2", "aspect:3"]
    assert unmet(coverage(scores, [answered("o9")], {"aspect:3": "ดีอยู่แล้ว"})) == {"items": ("o2 ข้อมูลผู้บริหาร",)}
    told = coverage(scores, [answered("o9")], {"o2": "ไม่มีผู้บริหาร"})
    assert told.complete and [one.place for one in told.unanswered] == ["o2", "aspect:3"]


def test_an_aspect_is_answered_by_a_measure_that_names_it():
    found = coverage(round_of(o2=0), [answered(aspect=ASPECT_3)], {"o2": "ก"})
    assert weak(found) == [Covered("aspect:3", ASPECT_3, (1,), "o2: ก")]


def test_where_the_agency_moves_an_item_its_measure_answers_there():
    found = coverage(round_of(o2=0), [], {}, Own(moved={"o2": (1, 6)}))
    assert [one.label for one in weak(found)] == [ASPECT_1, ASPECT_6]


def test_every_aspect_is_shown_and_one_without_a_weak_item_needs_no_measure():
    found = coverage(round_of(o1=100, o2=0), [answered("o2"), answered("o9"), answered(aspect=frameworks.aspects()[7])], {})
    assert [(one.answered_by, one.asked) for one in found.aspects] == [
        ((2,), False), ((), False), ((1,), True), ((), False), ((), False), ((), False), ((3,), False)]
    assert found.complete and not found.unanswered


@pytest.mark.parametrize("fields, lacking", [
    ({"measure": " "}, {"measure": ("มาตรการที่ 2",)}),
    ({"owner": "", "steps": ""}, {"owner": ("มาตรการที่ 2",), "steps": ("มาตรการที่ 2",)}),
    ({"follow_up": ""}, {"follow_up": ("มาตรการที่ 2",)}),
])
def test_each_measure_must_say_what_the_criteria_ask(fields, lacking):
    assert unmet(coverage(round_of(o2=0), [answered("o2"), answered(**fields)], {})) == lacking


def test_a_low_indicator_without_low_items_is_answered_by_a_measure_that_names_it():
    scores = round_of(2565, n8=64.61, n1=97)
    assert coverage(scores, [], {}).items == (Covered("8", "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", ()),)
    assert coverage(scores, [measure_for("8", 2565, 64.61)], {}).complete


def test_seven_aspects_are_asked_from_the_year_that_has_them():
    keys = {year: [one.key for one in coverage(round_of(year, o2=0), [], {}).criteria] for year in (2565, 2566, 2568, 2569)}
    assert ["aspects" in keys[year] for year in keys] == [False, True, True, True]
    assert coverage(round_of(2569, o2=0), [], {}).measures_item is None  # the framework of 2570 is not known


def test_an_item_in_no_aspect_is_named():
    found = coverage(round_of(2566, e15=90, o2=100), [answered()], {})
    assert unmet(found) == {"aspects": ("e15",)}


def test_titles_of_the_file_stand_in_where_the_framework_has_none():
    [one] = coverage(round_of(2568, i5=70), [], {}, titles={"i5": "การมอบหมายงาน"}).items
    assert one.label == "i5 การมอบหมายงาน"


def test_without_scores_and_without_measures_nothing_is_complete():
    assert not coverage(None, [answered("o2")], {}).complete
    passed = coverage(round_of(o2=100), [], {})
    assert passed.items == () and not weak(passed) and list(unmet(passed)) == ["measures"]
    assert coverage(round_of(2565, n9=80), [], {}).aspects == ()  # without items nothing is known of the aspects
    assert coverage(round_of(2563, o2=100), [answered()], {}).complete  # a year without a framework lists no items


CODES = st.sampled_from([item.code for item in frameworks.framework(2567).items.values()])
SCORES = st.dictionaries(CODES, st.sampled_from([0.0, 69.0, 84.99, 85.0, 100.0]), min_size=1, max_size=25)


@settings(deadline=None)
@given(SCORES, st.data())
def test_it_is_complete_exactly_when_each_weak_item_is_answered(by_code, data):
    weak = sorted(code for code, score in by_code.items() if score < (100 if code[0] == "o" else 85))
    measured = {code for code in weak if data.draw(st.booleans())}
    told = {code: text.REASON_HINT for code in weak if data.draw(st.booleans())}
    found = coverage(round_of(**by_code), [answered(code) for code in sorted(measured)] or [answered()], told)
    assert sorted(one.place for one in found.items) == weak
    assert {one.place for one in found.items if one.answered} == measured | set(told)
    assert found.complete == (set(weak) <= measured | set(told))
