"""What measures brought and what goes on, over two years whose items are renumbered (2566 to 2567)."""

from datetime import date

import pytest

from ita.frameworks import YEARS, concepts, framework
from ita.measures import Measure
from ita.outcomes import Offer, Origin, Outcome, Result, carried, item_asking, offers, origins, outcomes, results
from tests.scoring.published import made

RISK = "o34 การประเมินความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี"
RISK_AFTER = "o30 การประเมินความเสี่ยงการทุจริตในประเด็นที่เกี่ยวข้องกับสินบน"
MEASURES_DOCUMENT = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
NEWS, ANNOUNCEMENTS = "ข่าวประชาสัมพันธ์", "ประกาศต่าง ๆ เกี่ยวกับการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ"
PLAN_AFTER = "o8 แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี"
FIRST = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"

# o34 is the risk assessment in 2566 and the measures document in 2567.
BEFORE = made(2566, {"o2": 100, "o6": 0, "o7": 0, "o11": 0, "o12": 0, "o20": 0, "o34": 0, "o42": 100, "i3": 71.5, "1": 80.0})
AFTER = made(2567, {"o2": 0, "o5": 100, "o8": 100, "o15": 0, "o30": 100, "o34": 100, "1": 84.0})
ROUNDS = {2566: BEFORE, 2567: AFTER}


def brought(item_codes: str, **fields) -> list[Outcome]:
    return list(outcomes(Measure(item_codes=item_codes, **fields), 2567, ROUNDS))


@pytest.mark.parametrize("code, expected, kind", [
    ("o7", Outcome(f"o7 {NEWS}", f"o5 {NEWS}", 0, 100, 100), "mended"),
    ("o20", Outcome(f"o20 {ANNOUNCEMENTS}", f"o15 {ANNOUNCEMENTS}", 0, 0, 100), "still"),
    ("o42", Outcome(f"o42 {MEASURES_DOCUMENT}", f"o34 {MEASURES_DOCUMENT}", 100, 100, 100), "kept"),
    ("o2", Outcome("o2 ข้อมูลผู้บริหาร", "o2 ข้อมูลผู้บริหาร", 100, 0, 100), "lost"),
    ("o34", Outcome(RISK, RISK_AFTER, 0, 100, 100, "ในปี 2567 ประเมินเฉพาะความเสี่ยงที่เกี่ยวข้องกับสินบน"), "unclear"),
    ("o6", Outcome("o6 กฎหมายที่เกี่ยวข้อง", "", 0, None, 100, "ตั้งแต่ปี 2567 ไม่มีข้อนี้แล้ว"), "unclear"),
    ("o12", Outcome("o12 รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน", PLAN_AFTER, 0, 100, 100,
                    f"ตั้งแต่ปี 2567 รวมอยู่ในข้อ {PLAN_AFTER}"), "unclear"),
    ("o11", Outcome("o11 แผนดำเนินงานและการใช้งบประมาณประจำปี", PLAN_AFTER, 0, 100, 100,
                    "ตั้งแต่ปี 2567 ข้อนี้รวมเรื่อง “รายงานการกำกับติดตามการดำเนินงานและการใช้งบประมาณประจำปี รอบ 6 เดือน” ไว้ด้วย"), "unclear"),
    ("o1", Outcome("o1 โครงสร้าง", "o1 โครงสร้าง", None, None, 100, "ไม่มีคะแนนปี 2566 และ 2567"), "unclear"),
    ("o10", Outcome("o10 นโยบายคุ้มครองข้อมูลส่วนบุคคล", "", None, None, 100, "มีเฉพาะปี 2566"), "unclear"),
    ("o25", Outcome("o25 หลักเกณฑ์การบริหารและพัฒนาทรัพยากรบุคคล", "", None, None, 100, "ปี 2567 ไม่มีข้อที่ประเมินเรื่องนี้"), "unclear"),
    ("o99", Outcome("o99", "", None, None, 100, "ไม่มีรหัสนี้ในกรอบการประเมินของปี 2566"), "unclear"),
])
def test_an_item_is_followed_by_what_it_asks_and_never_by_its_code(code, expected, kind):
    assert brought(code) == [expected]
    assert brought(code)[0].kind == kind


def test_a_survey_question_is_not_joined_and_its_indicator_stands_in():
    question = Outcome("i3", "", 71.5, None, 85, "ข้อคำถามของแบบวัดเทียบรายข้อข้ามปีไม่ได้ ดูตัวชี้วัดที่ 1 แทน")
    indicator = Outcome(FIRST, FIRST, 80.0, 84.0, 85)
    assert brought("i3") == [question, indicator] and [one.kind for one in brought("i3")] == ["unclear", "still"]
    assert brought("", finding=f"{FIRST} ได้ 80.00 คะแนน") == [indicator]
    assert brought("i3", finding=f"{FIRST} ได้ 80.00 คะแนน") == [question, indicator]  # once
    assert brought("") == []


def test_a_year_without_a_framework_or_without_scores_says_so():
    one = Measure(item_codes="o1")
    assert [(each.kind, each.reason) for each in outcomes(one, 2570, {2569: made(2569, {"o1": 0}), 2570: made(2570, {"o1": 100})})] == [
        ("unclear", "ไม่มีกรอบการประเมินของปี 2570 ในระบบ")]
    assert [each.reason for each in outcomes(one, 2571, {})] == ["ไม่มีกรอบการประเมินของปี 2570 ในระบบ"]
    assert [each.reason for each in outcomes(Measure(item_codes="o2"), 2567, {2567: AFTER})] == ["ไม่มีคะแนนปี 2566"]


@pytest.mark.parametrize("codes, verdict", [
    ("o7", "worked"), ("o7,o42", "worked"), ("o7,o6", "worked"), ("o7,o20", "partly"), ("o20,o2", "not_yet"), ("o6", "unclear"), ("", "unclear")])
def test_a_measures_verdict_counts_what_can_be_compared(codes, verdict):
    [result] = results([Measure(item_codes=codes)], 2567, ROUNDS)
    assert (result.number, result.verdict) == (1, verdict)


def test_unfinished_measures_and_those_that_fail_again_are_offered():
    plan = [Measure(id=1, item_codes="o7", status="done"), Measure(id=2, item_codes="o20", status="done"),
            Measure(id=3, item_codes="o7", status="in_progress"), Measure(id=4, item_codes="o20,o34", status="postponed"),
            Measure(id=5, item_codes="o2", status="cancelled"), Measure(id=6, item_codes="o7", status="cancelled"),
            Measure(id=7, item_codes="o20", status="not_started")]
    following = [Measure(id=11, item_codes="o15"), Measure(id=12, carried_from=7, item_codes="o30")]
    made_ = results(plan, 2567, ROUNDS)
    assert offers(made_, 2567, following) == (
        Offer(made_[0], "finished"),
        Offer(made_[1], "offered", ("failing",), answered_by=(1,)),
        Offer(made_[2], "offered", ("unfinished",)),
        Offer(made_[3], "offered", ("unfinished", "failing"), answered_by=(1, 2)),
        Offer(made_[4], "offered", ("failing",)),
        Offer(made_[5], "dropped"),
        Offer(made_[6], "goes_on", goes_on_as=2))


def test_a_joined_item_that_fails_is_offered_though_it_cannot_be_compared():
    rounds = {2566: BEFORE, 2567: made(2567, {"o8": 0})}
    [result] = results([Measure(id=1, item_codes="o12", status="done")], 2567, rounds)
    assert result.verdict == "unclear" and offers([result], 2567, ())[0].reasons == ("failing",)


FULL = Measure(
    aspect="1. ประเด็น", item_codes="o34,o12,o11,o6,i3", finding="ข้อ o34 ไม่ผ่าน", measure="ประเมินความเสี่ยง", steps="1. ก\n2. ข", owner="สำนักปลัด",
    timeframe="ตลอดปี 2567", follow_up="ทุกไตรมาส", result="ทำแล้วครึ่งหนึ่ง", recommendation="ควรเร่ง", start_date=date(2023, 10, 1),
    end_date=date(2024, 9, 30), status="in_progress", progress=50, evidence="https://example.go.th", id=8, carried_from=2)


def test_a_carried_measure_keeps_its_words_and_starts_anew_with_the_new_years_codes():
    found = carried(FULL, 2567)
    assert found.lost == ("o6", "i3")
    assert found.measure == Measure(
        aspect="1. ประเด็น", item_codes="o30,o8",
        finding=f"ต่อเนื่องจากมาตรการปี 2567 (รหัสข้อในข้อความเดิมเป็นของผลคะแนนปี 2566)\n{FIRST}\nข้อ o34 ไม่ผ่าน",
        measure="ประเมินความเสี่ยง", steps="1. ก\n2. ข", owner="สำนักปลัด", timeframe="1 ตุลาคม 2567 – 30 กันยายน 2568", follow_up="ทุกไตรมาส",
        start_date=date(2024, 10, 1), end_date=date(2025, 9, 30), carried_from=8)


def test_a_measure_that_is_carried_again_says_once_of_which_year_its_codes_are():
    once = carried(FULL, 2567).measure
    assert carried(once, 2568).measure.finding == once.finding
    assert carried(Measure(finding="ยังไม่มีระบบ"), 2567).measure.finding == "ยังไม่มีระบบ"
    assert carried(Measure(finding=""), 2567).measure.finding == ""


def test_nothing_is_carried_to_a_code_of_a_year_that_is_not_known():
    assert carried(Measure(item_codes="o1,o2"), 2570).lost == ("o1", "o2")


@pytest.mark.parametrize("concept", concepts())
@pytest.mark.parametrize("year", YEARS)
def test_every_concept_ends_at_an_item_of_the_year_or_nowhere(concept, year):
    found = item_asking(concept, year)
    own = concepts()[concept].get(year)
    assert found is None or found == framework(year).items[found.code]
    assert own is None or found.code == own


def test_what_stands_inside_another_is_found_there_over_the_years():
    assert item_asking("budget_progress", 2566).code == "o12" and item_asking("budget_progress", 2567).code == "o8"
    assert item_asking("authority", 2569).code == "o1" and item_asking("q_and_a", 2569).code == "o3"
    assert item_asking("laws", 2567) is None and item_asking("structure", 2570) is None


def test_a_plan_is_new_continued_or_finished_since_last_year():
    before = [Measure(id=1, status="done"), Measure(id=2, status="in_progress"), Measure(id=3, status="done"), Measure(id=4, status="cancelled")]
    now = [Measure(id=11), Measure(id=12, carried_from=2), Measure(id=13, carried_from=3), Measure(id=14, carried_from=99)]
    assert origins(now, before) == (
        Origin("new", now[0], None, 1), Origin("continued", now[1], 2, 2), Origin("continued", now[2], 3, 3),
        Origin("continued", now[3], None, 4), Origin("finished", before[0], 1, None))


def test_a_result_without_outcomes_is_not_made_up():
    assert Result(1, Measure(), ()).verdict == "unclear"
