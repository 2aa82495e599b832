"""The sentences: grammar for one and for many, and silence when there is nothing to say."""

import re

import pytest

from ita import text
from ita.findings import findings, headline
from tests.scoring.published import KHLONGKHWANG, RAWE, all_items, followed, made, published

EIT = {"6": 90, "7": 90, "8": 90}
GOOD = all_items(2567, 100.0)


def said(round_, kind, earlier=(), covered=None):
    return next((one.sentence for one in findings(round_, earlier, covered) if one.kind == kind), None)


def failing(*codes, year=2567):
    return made(year, {code: points for code, points in all_items(year, 100.0).items() if code[0] == "o"} | dict.fromkeys(codes, 0))


@pytest.mark.parametrize("codes, sentence", [
    ((), "ข้อ OIT ผ่านครบทั้ง 35 ข้อ"),
    (("o2",), "ข้อ OIT ที่ไม่ผ่านมีข้อเดียว คือ o2 ข้อมูลผู้บริหาร ทำให้เสียคะแนนภาพรวม 0.67 คะแนน"),
    (("o2", "o5"), "ข้อ OIT ที่ไม่ผ่าน 2 ข้อ คือ o2 และ o5 ทำให้เสียคะแนนภาพรวมข้อละ 0.67 คะแนน รวม 1.33 คะแนน"),
    (("o2", "o22"), "ข้อ OIT ที่ไม่ผ่าน 2 ข้อทำให้เสียคะแนนภาพรวม 1.67 คะแนน มากที่สุดคือ "
                    "o22 แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ข้อเดียว 1.00 คะแนน"),
    (("o2", "o22", "o23"), "ข้อ OIT ที่ไม่ผ่าน 3 ข้อทำให้เสียคะแนนภาพรวม 2.67 คะแนน มากที่สุดคือ o22 และ o23 ข้อละ 1.00 คะแนน"),
])
def test_cost(codes, sentence):
    assert said(failing(*codes), "cost") == sentence


@pytest.mark.parametrize("round_, sentence", [
    (made(2567, {"o2": 0}), "ข้อ OIT ที่ไม่ผ่านมีข้อเดียว คือ o2 ข้อมูลผู้บริหาร ทำให้เสียคะแนนภาพรวม 0.67 คะแนน (เท่าที่มีผลรายข้อ)"),
    (failing("o2", "o5", year=2568), "ข้อ OIT ไม่ผ่าน 2 ข้อ คือ o2 และ o5"),
    (failing("o2", year=2568), "ข้อ OIT ที่ไม่ผ่านมีข้อเดียว คือ o2 ข้อมูลผู้บริหาร"),
    (made(2567, {"o2": 100}), None),  # the others are not known
    (made(2567, {"ITA": 90}), None),
])
def test_cost_as_far_as_known(round_, sentence):
    assert said(round_, "cost") == sentence


@pytest.mark.parametrize("covered, sentence", [
    (None, None),
    ({"o2", "o5"}, None),
    ({"o5"}, "o2 ข้อมูลผู้บริหาร ไม่ผ่านและยังไม่มีมาตรการรองรับ"),
    ({"o7"}, "ข้อ OIT ที่ไม่ผ่านทั้ง 2 ข้อยังไม่มีมาตรการรองรับ"),
])
def test_uncovered(covered, sentence):
    assert said(failing("o2", "o5"), "uncovered", covered=covered) == sentence


def test_some_of_many_uncovered():
    assert said(published(RAWE, 2567), "uncovered", covered={"o5", "o9", "o17", "o21", "o33"}) == (
        "ข้อ OIT ที่ไม่ผ่าน 2 ข้อยังไม่มีมาตรการรองรับ คือ o2 และ o12")


def test_many_codes_are_counted_from_the_ninth_on():
    assert said(failing(*(f"o{n}" for n in range(1, 12))), "uncovered", covered={"o1"}) == (
        "ข้อ OIT ที่ไม่ผ่าน 10 ข้อยังไม่มีมาตรการรองรับ คือ o2 o3 o4 o5 o6 o7 o8 o9 และอีก 2 รายการ")


@pytest.mark.parametrize("earlier, sentence", [
    ([], None),
    ([failing("o2", year=2566)], "o2 ข้อมูลผู้บริหาร ไม่ผ่านติดต่อกันตั้งแต่ปี 2566"),
    ([failing("o2", "o7", year=2566)], "ข้อ OIT 2 ข้อไม่ผ่านติดต่อกันตั้งแต่ปี 2566 คือ o2 และ o5"),  # o7 of 2566 is o5
    ([failing("o2", "o7", year=2566), failing("o7", year=2565)],
     "ข้อ OIT 2 ข้อไม่ผ่านซ้ำจากปีก่อน คือ o2 และ o5 นานที่สุดคือ o5 ตั้งแต่ปี 2565"),
    ([failing("o2", year=2565)], None),  # 2566 is not known
    ([failing("o2", year=2568)], None),  # a later year says nothing of this one
])
def test_repeats(earlier, sentence):
    assert said(failing("o2", "o5"), "repeats", earlier) == sentence


def test_several_items_since_the_same_year_are_all_the_longest():
    earlier = [failing("o2", "o7", "o11", year=2566), failing("o2", "o7", year=2565)]  # o7 of 2566 is o5, o11 is o8
    assert said(failing("o2", "o5", "o8"), "repeats", earlier) == (
        "ข้อ OIT 3 ข้อไม่ผ่านซ้ำจากปีก่อน คือ o2 o5 และ o8 นานที่สุดคือ o2 และ o5 ตั้งแต่ปี 2565")


@pytest.mark.parametrize("between, sentence", [
    (failing(year=2566), "ข้อ OIT 2 ข้อเคยแก้ได้แล้วแต่กลับมาไม่ผ่านอีก คือ o2 และ o5"),
    (failing("o7", year=2566), "o2 ข้อมูลผู้บริหาร กลับมาไม่ผ่านอีก หลังจากเคยไม่ผ่านในปี 2565"),
    (made(2566, {"ITA": 80}), None),  # whether they had been mended is not known
])
def test_items_that_fail_again(between, sentence):
    assert said(failing("o2", "o5"), "again", [failing("o2", "o7", year=2565), between]) == sentence


def test_again():
    assert said(failing("o2"), "again", [failing("o2", year=2565), failing(year=2566)]) == (
        "o2 ข้อมูลผู้บริหาร กลับมาไม่ผ่านอีก หลังจากเคยไม่ผ่านในปี 2565")


@pytest.mark.parametrize("before, sentence", [
    (80.0, "คะแนนภาพรวมเพิ่มขึ้น 5.50 คะแนนจากปี 2566 (80.00 เป็น 85.50)"),
    (90.0, "คะแนนภาพรวมลดลง 4.50 คะแนนจากปี 2566 (90.00 เป็น 85.50)"),
    (85.5, "คะแนนภาพรวมเท่ากับปี 2566 ที่ 85.50 คะแนน"),
])
def test_moved(before, sentence):
    assert said(made(2567, {"ITA": 85.5}), "moved", [made(2566, {"ITA": before}), made(2565, {"ITA": 10})]) == sentence


def test_moved_since_the_latest_year_that_is_known():
    assert said(made(2567, {"ITA": 85.5}), "moved", [made(2566, {"1": 50}), made(2564, {"ITA": 80})]) == (
        "คะแนนภาพรวมเพิ่มขึ้น 5.50 คะแนนจากปี 2564 (80.00 เป็น 85.50)")


@pytest.mark.parametrize("before, sentence", [
    ({"1": 80, "2": 90}, "เทียบกับปี 2566 การปฏิบัติหน้าที่เพิ่มขึ้นมากที่สุด 5.00 คะแนน ส่วนการใช้งบประมาณลดลงมากที่สุด 5.00 คะแนน"),
    ({"1": 80, "2": 81}, "เทียบกับปี 2566 ไม่มีตัวชี้วัดใดลดลง การปฏิบัติหน้าที่เพิ่มขึ้นมากที่สุด 5.00 คะแนน"),
    ({"1": 80, "2": 80}, "เทียบกับปี 2566 ไม่มีตัวชี้วัดใดลดลง การปฏิบัติหน้าที่ และ การใช้งบประมาณเพิ่มขึ้นมากที่สุด 5.00 คะแนน"),
    ({"1": 85, "2": 90}, "เทียบกับปี 2566 ไม่มีตัวชี้วัดใดเพิ่มขึ้น การใช้งบประมาณลดลงมากที่สุด 5.00 คะแนน"),
    ({"1": 85, "2": 85}, None),
    ({"3": 85}, None),
])
def test_moved_most(before, sentence):
    assert said(made(2567, {"1": 85, "2": 85}), "moved_most", [made(2566, before)]) == sentence


def test_indicators_that_contradict_their_items_are_not_compared():
    next_year = made(2567, {str(n): 80 + n for n in range(1, 11)})
    assert said(next_year, "moved_most", [published(KHLONGKHWANG, 2566)]) is None
    kinds = {one.kind for one in findings(published(KHLONGKHWANG, 2566), [published(KHLONGKHWANG, 2565)])}
    assert "differs" in kinds and not kinds & {"best_and_worst", "moved_most"}


@pytest.mark.parametrize("scores, sentence", [
    ({"1": 90, "2": 80, "3": 85}, "ตัวชี้วัดที่ได้คะแนนสูงสุดคือการปฏิบัติหน้าที่ 90.00 ต่ำสุดคือการใช้งบประมาณ 80.00"),
    ({"1": 90, "2": 80, "3": 80}, "ตัวชี้วัดที่ได้คะแนนสูงสุดคือการปฏิบัติหน้าที่ 90.00 ต่ำสุดคือการใช้งบประมาณ และการใช้อำนาจ 80.00"),
    ({"1": 90, "2": 90, "3": 80}, "2 ตัวชี้วัดได้คะแนนสูงสุดเท่ากันที่ 90.00 ส่วนต่ำสุดคือการใช้อำนาจ 80.00"),
    ({"1": 90, "2": 90}, "ทั้ง 2 ตัวชี้วัดที่มีคะแนนได้ 90.00 คะแนนเท่ากัน"),
    ({"1": 90}, None),
])
def test_best_and_worst(scores, sentence):
    got = said(made(2567, scores), "best_and_worst")
    assert got and got.replace(" และ ", " และ") == sentence if sentence else got is None


@pytest.mark.parametrize("scores, sentence", [
    ({"i1": 70, "i2": 60}, "ข้อคำถามที่ได้คะแนนต่ำสุดคือ i2 ให้บริการอย่างเท่าเทียม ได้ 60.00 คะแนน"),
    ({"i2": 60, "e3": 60, "i1": 60}, "ข้อคำถามที่ได้คะแนนต่ำสุดมี 3 ข้อ คือ e3 i1 และ i2 ได้ข้อละ 60.00 คะแนน"),
    ({"i1": 85}, None),
])
def test_lowest_question(scores, sentence):
    assert said(made(2567, scores), "lowest_question") == sentence


@pytest.mark.parametrize("scores, tools, best", [
    ({"IIT": 90, "EIT": 80, "OIT": 70, "ITA": 79, "1": 90, "6": 80}, "เครื่องมือที่ได้คะแนนสูงสุดคือ IIT 90.00 ต่ำสุดคือ OIT 70.00",
     "ตัวชี้วัดที่ได้คะแนนสูงสุดคือการปฏิบัติหน้าที่ 90.00 ต่ำสุดคือคุณภาพการดำเนินงาน 80.00"),
    ({"IIT": 90, "EIT": 80, "OIT": 70, "ITA": 60, "1": 90, "6": 80},  # one of them is wrong, and it may be a tool
     "ตามที่รายงาน เครื่องมือที่ได้คะแนนสูงสุดคือ IIT 90.00 ต่ำสุดคือ OIT 70.00",
     "ตามที่รายงาน ตัวชี้วัดที่ได้คะแนนสูงสุดคือการปฏิบัติหน้าที่ 90.00 ต่ำสุดคือคุณภาพการดำเนินงาน 80.00"),
    ({"IIT": 90, "OIT": 70, "9": 95, "10": 95}, None,  # OIT is not what its indicators make of it
     "ตามที่รายงาน ทั้ง 2 ตัวชี้วัดที่มีคะแนนได้ 95.00 คะแนนเท่ากัน"),
    ({"IIT": 90, "OIT": 70, "1": 60, "2": 80, "i1": 90, "i2": 90, "i3": 90}, None, None),
])
def test_what_is_contradicted_is_not_compared(scores, tools, best):
    assert (said(made(2567, scores), "tools"), said(made(2567, scores), "best_and_worst")) == (tools, best)


LINES = {"ITA": 96, "IIT": 96, "EIT1": 96, "EIT2": 96, "OIT": 96}


@pytest.mark.parametrize("year, scores, sentence", [
    (2567, LINES, "ภาพรวม 96.00 และทุกเครื่องมือผ่านเกณฑ์ 95 จึงอยู่ระดับ “ผ่านดีเยี่ยม” ซึ่งเป็นระดับสูงสุด"),
    (2567, {**LINES, "EIT2": 90}, "ภาพรวม 96.00 และทุกเครื่องมือผ่านเกณฑ์ 85 แต่ EIT ส่วนที่ 2 90.00 ยังไม่ถึง 95 จึงอยู่ระดับ “ผ่านดี”"),
    (2567, {**LINES, "ITA": 94, "EIT1": 90, "OIT": 88}, "ภาพรวม 94.00 และทุกเครื่องมือผ่านเกณฑ์ 85 แต่ภาพรวมยังไม่ถึง 95 เช่นเดียวกับ "
                                                        "EIT ส่วนที่ 1 90.00 และ OIT 88.00 จึงอยู่ระดับ “ผ่านดี”"),
    (2567, {**LINES, "ITA": 94}, "ทุกเครื่องมือผ่านเกณฑ์ 85 แต่ภาพรวม 94.00 ยังไม่ถึง 95 จึงอยู่ระดับ “ผ่านดี”"),
    (2567, {"ITA": 90, "IIT": 90, "EIT": 80, "OIT": 96},
     "ภาพรวม 90.00 ผ่านเกณฑ์ 85 แต่ EIT 80.00 ต่ำกว่า 85 จึงอยู่ระดับ “ผ่าน” (โดยประมาณ เพราะไม่มีคะแนน EIT แยกส่วน)"),
    (2567, {"ITA": 84.99}, "ภาพรวม 84.99 อยู่ในช่วง 70–84.99 จึงอยู่ระดับ “ต้องปรับปรุง”"),
    (2567, {"ITA": 60}, "ภาพรวม 60.00 ต่ำกว่า 70 จึงอยู่ระดับ “ต้องปรับปรุงโดยด่วน”"),
    (2565, {"ITA": 99}, "ภาพรวม 99.00 ไม่ต่ำกว่า 95 จึงอยู่ระดับ “AA” ซึ่งเป็นระดับสูงสุด"),
    (2565, {"ITA": 90}, "ภาพรวม 90.00 อยู่ในช่วง 85–94.99 จึงอยู่ระดับ “A”"),
    (2565, {"ITA": 20}, "ภาพรวม 20.00 ต่ำกว่า 50 จึงอยู่ระดับ “F”"),
    (2567, {"IIT": 90}, None),
])
def test_level(year, scores, sentence):
    assert said(made(year, scores), "level") == sentence


def test_level_of_the_report():
    assert said(made(2567, LINES, "ผ่าน"), "level") == "รายงานระบุระดับ “ผ่าน” แต่คะแนนในรายงานให้ระดับ “ผ่านดีเยี่ยม”"
    assert said(made(2569, LINES, "ผ่าน"), "level") == "รายงานระบุระดับ “ผ่าน”"


@pytest.mark.parametrize("zero, eit, sentence", [
    (("o22", "o33"), 96, "แก้ o33 รายงานผลการดำเนินการป้องกันการทุจริตประจำปี ข้อเดียวก็ถึงระดับ “ผ่านดีเยี่ยม”"),
    (("o31", "o32", "o33"), 96, "แก้ข้อ OIT เพียง 2 ข้อก็ถึงระดับ “ผ่านดีเยี่ยม” ได้ เช่น o31 และ o32"),
    (("o31", "o32", "o33", "o34"), 80, "แก้ o31 รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบประจำปี ข้อเดียว "
                                       "คะแนน OIT จะถึงเกณฑ์ 85 (85.00)"),
    ((), 80, None),
])
def test_way(zero, eit, sentence):
    round_ = followed(2567, GOOD | dict.fromkeys(zero, 0.0), dict.fromkeys(("6", "7", "8"), eit))
    assert said(round_, "way") == sentence


def test_no_way_is_said_when_more_than_oit_decides_how_many_items():
    items = {"o2": 0, "o5": 0, "o9": 0, "o12": 0}
    assert said(made(2567, {"ITA": 93.4, "IIT": 96, "EIT1": 90, "EIT2": 96, "OIT": 94, **items}), "way") is None


@pytest.mark.parametrize("scores, level, sentence", [
    ({}, None, "ยังไม่มีคะแนนภาพรวมของอบต.ระเว ปี 2567"),
    ({"ITA": 90}, None, "อบต.ระเวได้ 90.00 คะแนน — ยังบอกระดับไม่ได้"),
    ({"ITA": 90}, "ผ่านดี", "อบต.ระเวได้ 90.00 คะแนน ระดับ “ผ่านดี”"),
    (LINES, None, "อบต.ระเวได้ 96.00 คะแนน ระดับ “ผ่านดีเยี่ยม” ซึ่งเป็นระดับสูงสุด"),
    (LINES, "ผ่าน", "อบต.ระเวได้ 96.00 คะแนน ระดับ “ผ่าน” ตามรายงาน แต่คะแนนให้ระดับ “ผ่านดีเยี่ยม”"),
    ({**LINES, "ITA": 94, "EIT1": 90}, None, "อบต.ระเวได้ 94.00 คะแนน ระดับ “ผ่านดี” — ติดที่ทั้งคะแนนภาพรวม และ EIT ส่วนที่ 1 ซึ่งยังไม่ถึง 95"),
    ({**LINES, "ITA": 94, "EIT1": 90, "OIT": 90}, None,
     "อบต.ระเวได้ 94.00 คะแนน ระดับ “ผ่านดี” — ติดที่ทั้งคะแนนภาพรวม EIT ส่วนที่ 1 และ OIT ซึ่งยังไม่ถึง 95"),
    ({"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 90}, "ผ่าน",  # a part of EIT may be lower: not sure
     "อบต.ระเวได้ 90.00 คะแนน ระดับ “ผ่าน” ตามรายงาน แต่คะแนนให้ระดับ “ผ่านดี” (โดยประมาณ)"),
    ({"ITA": 80}, None, "อบต.ระเวได้ 80.00 คะแนน ระดับ “ต้องปรับปรุง” — ขาดอีก 5.00 คะแนนจะถึงระดับ “ผ่าน”"),
    ({"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 84}, None, "อบต.ระเวได้ 90.00 คะแนน ระดับ “ผ่าน” (โดยประมาณ) — ติดที่ OIT ซึ่งยังไม่ถึง 85"),
])
def test_headline(scores, level, sentence):
    assert headline(made(2567, scores, level, RAWE)) == sentence


@pytest.mark.parametrize("scores, sentence", [
    ({"ITA": 90, "IIT": 80, "EIT": 80, "OIT": 80}, "คะแนนภาพรวมที่รายงาน 90.00 ไม่ตรงกับที่คำนวณได้ 80.00"),
    ({"OIT": 90, "9": 80, "10": 80, "EIT": 70, "6": 80, "7": 80, "8": 80},
     "คะแนนในรายงาน 2 ค่าไม่ตรงกับที่คำนวณได้ คือ EIT (รายงาน 70.00 คำนวณได้ 80.00) และ OIT (รายงาน 90.00 คำนวณได้ 80.00)"),
])
def test_differs(scores, sentence):
    assert said(made(2567, scores), "differs") == sentence and said(made(2567, scores), "adds_up") is None


@pytest.mark.parametrize("scores, sentence", [
    ({"OIT": 80, "9": 80, "10": 80, "o1": 100}, "ค่าในรายงานที่ตรวจได้มีค่าเดียว และตรงกับที่คำนวณได้ ส่วนอีก 2 ค่าตรวจไม่ได้"),
    ({"ITA": 80, "IIT": 80, "EIT": 80, "OIT": 80, "1": 80, "2": 80, "3": 80, "4": 80, "5": 80},
     "ค่าในรายงานที่ตรวจได้ 2 ค่า ตรงกับที่คำนวณได้ทุกค่า ส่วนอีก 7 ค่าตรวจไม่ได้"),
    ({"9": 80}, None),
])
def test_adds_up(scores, sentence):
    assert said(made(2567, scores), "adds_up") == sentence


def test_nothing_known_says_nothing():
    assert findings(made(2567, {})) == []


def test_eight_at_most_each_with_a_page_and_no_gap_in_its_words():
    round_ = published(RAWE, 2567)
    made_ = findings(round_, [failing("o2", year=2566), made(2566, {"ITA": 70, "1": 90, "2": 99})], set())
    assert len(made_) == 8
    assert {one.page for one in made_} <= {*text.PAGES} - {"overview"}  # the sentences stand there: each leads elsewhere
    views = text.CHECK_VIEWS | text.TOOL_NAMES
    assert {one.view for one in made_} <= {"", *views} and {"level", "years"} <= {one.view for one in made_}
    assert not [one.sentence for one in made_ if re.search(r"[{}]|  |None|nan", one.sentence)]
