"""Bad data: what is not known is unchecked or unknown with the reason, never a crash, never 0."""

import pandas as pd
import pytest

from ita import scores as tidy
from ita.findings import findings, headline
from ita.scoring import costs, explanations, history, level_of, outline, reconcile, round_of, shortest_way, value, waterfall, what_if
from tests.scoring.published import RAWE, made, published, published_scores

BAD = {
    "nothing": made(2567, {}),
    "a year before the frameworks": made(2562, {"ITA": 80, "1": 70, "o1": 0, "i1": 50}, "A"),
    "a year after them": made(2575, {"ITA": 80, "IIT": 70, "9": 90, "9.1": 80, "o1": 0}, "ผ่าน"),
    "only totals": made(2567, {"ITA": 80, "IIT": 70, "EIT": 80, "OIT": 90}),
    "only the overall": made(2567, {"ITA": 80}),
    "only items": made(2567, {"i1": 50, "e1": 60, "o1": 0}),
    "half a year": made(2567, {"1": 90, "2": 80, "6": 70, "o1": 0, "o2": 100}),
    "one item of an indicator": made(2567, {"1": 90, "i1": 90}),
    "codes of another year": made(2567, {"o43": 0, "i30": 50, "e15": 70, "11": 80, "9.9": 80}),
    "an unknown tool": made(2567, {"EIT1": 80, "EIT2": 90}),
    "an OIT item between": made(2567, {"o1": 50}),
    "everything at 0": made(2567, {"ITA": 0, "IIT": 0, "EIT": 0, "OIT": 0, "1": 0, "o1": 0, "i1": 0}),
    "2568 with its sub-indicators": made(2568, {"9.1": 80, "9": 80, "10": 90, "OIT": 85, "ITA": 90, "o1": 0}),
    "2569": made(2569, {"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 90, "o1": 0}, "ผ่านดี"),
    "a level of nobody": made(2567, {"ITA": 90, "IIT": 90, "EIT1": 90, "EIT2": 90, "OIT": 90}, "???"),
}


@pytest.mark.parametrize("name", BAD)
def test_nothing_crashes_and_what_is_not_checked_says_why(name):
    round_ = BAD[name]
    for check in reconcile(round_):
        assert check.status in ("match", "differs", "unchecked")
        assert (check.computed is None) == (check.status == "unchecked") or check.level == "level"
        assert check.why if check.status == "unchecked" else True
        assert "{" not in check.why
    level = level_of(round_)
    assert level.name or level.reason
    assert waterfall(round_).steps or waterfall(round_).reason or round_.scores[("overall", "ITA")] == 100
    assert headline(round_) and all(one.sentence for one in findings(round_, [published(RAWE, 2567)], set()))
    assert all(cost.overall is not None or cost.reason for cost in costs(round_))
    assert what_if(round_, {"o1"}, {1: 100}).values is not None and explanations([round_]) is not None
    way = shortest_way(round_)
    assert way is None or way.sets or way.reason or way.rises or way.lacking
    assert outline(round_).key == ("overall", "ITA") and history({round_.fiscal_year: round_}, "o1", round_.fiscal_year)


@pytest.mark.parametrize("round_, key, reason", [
    (made(2567, {"1": 90}), ("indicator", "1"), "ตรวจไม่ได้ เพราะไม่มีคะแนนของ i1–i3"),
    (made(2567, {"1": 90, "i1": 90, "i3": 90}), ("indicator", "1"), "ตรวจไม่ได้ เพราะไม่มีคะแนนของ i2"),
    (made(2567, {"1": 90, "i3": 90}), ("indicator", "1"), "ตรวจไม่ได้ เพราะไม่มีคะแนนของ i1 และ i2"),
    (made(2567, {"9": 90, "o1": 100}), ("indicator", "9"), "ตรวจไม่ได้ เพราะไม่มีคะแนนของ o2–o25"),
    (made(2567, {"9.1": 90, "o1": 100, "o3": 0}), ("sub_indicator", "9.1"), "ตรวจไม่ได้ เพราะไม่มีคะแนนของ o2 และ o4–o6"),
    (made(2567, {"ITA": 90}), ("overall", "ITA"), "ตรวจไม่ได้ เพราะไม่มีคะแนนของ IIT EIT และ OIT"),
    (made(2567, {"IIT": 90, "1": 90, "2": 90, "3": 90, "4": 90}), ("tool", "IIT"),
     "ตรวจไม่ได้ เพราะไม่มีคะแนนของ ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"),
    (made(2567, {"EIT1": 90}), ("tool", "EIT1"), "ตรวจไม่ได้ เพราะไม่มีคะแนนอื่นในรายงานที่ใช้คำนวณคะแนน EIT แต่ละส่วนได้"),
    (made(2568, {"9": 90}), ("indicator", "9"), "ตรวจไม่ได้ เพราะยังไม่ทราบแน่ชัดว่าปี 2568 จัดข้อ OIT ลงตัวชี้วัดย่อยอย่างไร"),
    (made(2569, {"9.1": 90}), ("sub_indicator", "9.1"), "ตรวจไม่ได้ เพราะยังไม่ทราบแน่ชัดว่าปี 2569 จัดข้อ OIT ลงตัวชี้วัดย่อยอย่างไร"),
    (made(2568, {"1": 90}), ("indicator", "1"), "ตรวจไม่ได้ เพราะไม่ทราบรายการข้อคำถามของปี 2568"),
    (made(2568, {"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 90}), ("overall", "ITA"),
     "ตรวจไม่ได้ เพราะยังไม่ทราบน้ำหนักของเครื่องมือในปี 2568 แน่ชัด"),
    (made(2562, {"ITA": 90}), ("overall", "ITA"), "ตรวจไม่ได้ เพราะไม่มีกรอบการประเมินของปี 2562 ในระบบ"),
    (made(2567, {"11": 90}), ("indicator", "11"), "ตรวจไม่ได้ เพราะไม่มีรหัสนี้ในกรอบการประเมินของปี 2567"),
])
def test_an_unchecked_value_says_why(round_, key, reason):
    (check,) = [check for check in reconcile(round_) if check.key == key]
    assert (check.status, check.computed, check.why) == ("unchecked", None, reason)


@pytest.mark.parametrize("level, code", [("overall", "ITA"), ("tool", "OIT"), ("indicator", "9"), ("sub_indicator", "9.1"), ("item", "o1")])
def test_unknown_is_unknown_and_not_0(level, code):
    assert value(made(2567, {"o2": 0}), level, code) == value(made(2567, {}), level, code)
    assert (value(made(2567, {}), level, code).score, value(made(2567, {}), level, code).origin) == (None, "unknown")


def test_a_computed_value_of_assumed_weights_is_marked():
    (check,) = [one for one in reconcile(made(2564, {"ITA": 79, "IIT": 90, "EIT": 80, "OIT": 70})) if one.level == "overall"]
    assumed = "คำนวณด้วยน้ำหนักของเครื่องมือที่สันนิษฐานว่าใช้ในปี 2564"
    assert (check.status, check.assumed, check.why) == ("match", True, assumed)
    (check,) = [one for one in reconcile(made(2564, {"ITA": 90, "IIT": 90, "EIT": 80, "OIT": 70})) if one.level == "overall"]
    assert (check.status, check.assumed) == ("differs", True)
    assert check.why == f"ต่างกัน 11.00 คะแนน คำนวณจาก 0.30 × 90 + 0.30 × 80 + 0.40 × 70 = 79.00 {assumed}"


@pytest.mark.parametrize("reported, status", [(80.0, "match"), (80.02, "match"), (80.021, "differs"), (79.98, "match"), (79.97, "differs")])
def test_the_tolerance_of_rounded_parts(reported, status):
    check = next(one for one in reconcile(made(2567, {"EIT": reported, "6": 70, "7": 80, "8": 90})) if one.level == "tool")
    assert check.status == status


@pytest.mark.parametrize("reported, status", [(66.67, "match"), (66.66, "match"), (66.68, "differs"), (66.65, "differs")])
def test_the_tolerance_of_exact_parts(reported, status):
    items = {"o1": 0, "o2": 0, "o3": 100, "o4": 100, "o5": 100, "o6": 100, "9.1": reported}
    assert reconcile(made(2567, items))[0].status == status


@pytest.mark.parametrize("level", [None, "", "  ", float("nan"), "ผ่าน "])
def test_a_round_of_a_table(level):
    table = published_scores()
    one = round_of(table, RAWE, 2567, level)
    assert one.scores == published(RAWE, 2567).scores
    assert one.reported_level == ("ผ่าน" if level == "ผ่าน " else None)
    assert round_of(table, RAWE, 2500).scores == {} == round_of(tidy.empty(), RAWE, 2567).scores


def test_missing_numbers_in_a_table_are_unknown():
    table = pd.concat([published_scores().query("fiscal_year == 2567")]).assign(score=float("nan"))
    assert round_of(table, RAWE, 2567).scores == {}


def test_the_tree_opens_where_something_differs():
    scores = {"1": 90, "i1": 90, "i2": 90, "i3": 90, "2": 90, "i4": 0, "i5": 90, "i6": 90}
    root = outline(made(2567, scores))
    nodes = {child.key[1]: child for tool in root.children for child in tool.children}
    assert (root.opens, root.children[0].opens, nodes["2"].opens) == (True, True, True)
    assert not (nodes["1"].opens or root.children[1].opens or root.children[2].opens)
    assert nodes["2"].arithmetic == "(0 + 90 + 90) ÷ 3 = 60.00" and [leaf.score for leaf in nodes["2"].children] == [0, 90, 90]
