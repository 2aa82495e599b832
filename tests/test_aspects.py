"""Every item in its aspect, its class by the rules' data, the drafted text, and the OIT items that mend a survey item."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita import aspects
from ita.aspects import GIVEN, MOVED, PROPOSED, Own, Placement, analyse, class_of, placements, remedies, unplaced
from ita.errors import FrameworkError
from ita.frameworks import TOOLS, YEARS, aspect_rules, framework
from ita.scoring import Round

AGENCY = "องค์การบริหารส่วนตำบลตัวอย่าง"


def of(year, **scores):
    return Round(AGENCY, year, {("item", code): score for code, score in scores.items()})


@pytest.mark.parametrize("tool, score, expected", [
    ("OIT", 100.0, "keep"), ("OIT", 0.0, "urgent"), ("OIT", 99.99, "urgent"),
    ("EIT", 69.99, "urgent"), ("EIT", 70.0, "improve"), ("IIT", 84.99, "improve"), ("IIT", 85.0, "keep"), ("IIT", 100.0, "keep"),
    ("IIT", None, None),
])
def test_class(tool, score, expected):
    assert class_of(tool, score) == expected


@given(st.sampled_from(TOOLS), st.floats(0, 100))
def test_every_score_has_a_class_and_a_higher_one_is_never_more_pressing(tool, score):
    order = list(aspect_rules.CLASSES)
    assert order.index(class_of(tool, score)) <= order.index(class_of(tool, 100.0))


def test_an_item_of_two_aspects_stands_in_both():
    made = analyse(of(2566, o9=0.0))
    assert [aspect.number for aspect in made if any(item.code == "o9" and item.score == 0 for item in aspect.items)] == [1, 3]
    assert placements(2566)["o9"] == Placement((1, 3), GIVEN)


def test_an_agency_moves_an_item():
    assert placements(2566, {"o9": (5,)})["o9"] == Placement((5,), MOVED)
    assert unplaced(of(2566, e15=80.0)) == (
        aspects.AspectItem(framework(2566).items["e15"], 80.0, "improve", "", ("o36", "o38")),)
    assert unplaced(of(2566, e15=80.0), Own(moved={"e15": (7,)})) == ()
    assert any(item.code == "e15" for item in analyse(of(2566), Own(moved={"e15": (7,)}))[6].items)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_without_a_map_takes_the_concepts_of_the_nearest_year_as_a_proposal(year):
    known = aspects.knows_aspects(year)
    origins = {placement.origin for code, placement in placements(year).items() if code.startswith("o")}
    assert (known, origins <= ({GIVEN} if known else {PROPOSED, ""})) == (year in (2566, 2567), True)


def test_a_proposed_aspect_follows_the_concept_not_the_code():
    where = placements(2568)
    assert where["o11"] == Placement(placements(2567)["o12"].numbers, PROPOSED)  # service_statistics
    assert placements(2564)["o16"] == Placement(placements(2566)["o17"].numbers, PROPOSED)  # satisfaction_survey: none in 2567
    assert placements(2564)["o34"] == Placement((), "")  # executive_integrity_will: in no year with a map
    assert placements(2563) == {}


@pytest.mark.parametrize("year, code, expected", [
    (2566, "e1", ("o13", "o14")), (2566, "e4", ("o27", "o28", "o34", "o35")), (2566, "e8", ("o8",)), (2566, "e10", ("o28",)),
    (2566, "e13", ("o18",)), (2566, "e14", ("o30",)), (2566, "e15", ("o36", "o38")),
    (2567, "e9", ("o13",)), (2567, "e1", ()), (2565, "e1", ()), (2563, "e1", ())])
def test_remedies(year, code, expected):
    assert remedies(code, year) == expected


def test_drafted_text():
    made = analyse(of(2566, e1=36.63, e2=90.0, e3=84.0, o4=100.0, o9=0.0), Own(notes={"e1": " ควรปรับปรุงคู่มือ "}))[0]
    eit, oit = made.tools[1:]
    assert made.class_name == "ข้อบกพร่องที่ต้องแก้ไขโดยด่วน"
    assert eit.said.split("\n") == [
        "ข้อที่ได้คะแนนต่ำกว่า 70 คือ e1 (36.63) เป็นข้อบกพร่องที่ต้องแก้ไขโดยด่วน",
        "ข้อที่ได้คะแนนต่ำกว่าเกณฑ์ 85 คือ e3 (84.00) เป็นข้อที่ต้องพัฒนา",
        "ส่วนข้ออื่นอีก 1 ข้อได้คะแนนตั้งแต่ 90.00 ขึ้นไป ควรรักษาระดับไว้",
        "ยังไม่มีคะแนนของข้อ e4 e11 และ e12 จึงยังไม่นำมาวิเคราะห์",
        "การแก้ไขข้อ e1 ควรปรับปรุงข้อมูลที่เผยแพร่ในข้อ o13 และ o14 ควบคู่กัน",
        "ผู้ประเมินให้ข้อสังเกตเกี่ยวกับข้อ e1 ว่า “ควรปรับปรุงคู่มือ”"]
    assert oit.said.split("\n")[0].startswith("ข้อที่ยังไม่ผ่านคือ o9 Social Network เป็นข้อบกพร่อง")


def test_what_a_person_wrote_stands_and_a_whole_tool_without_scores_says_so():
    made = analyse(of(2566, o4=100.0), Own(texts={(1, "OIT"): "ข้อความของเรา"}))[0]
    assert [tool.said for tool in made.tools] == [
        "รายงานไม่มีคะแนนรายข้อในประเด็นนี้ จึงยังไม่นำมาวิเคราะห์", "รายงานไม่มีคะแนนรายข้อในประเด็นนี้ จึงยังไม่นำมาวิเคราะห์", "ข้อความของเรา"]


def raw():
    import tomllib
    return tomllib.loads((aspect_rules.FOLDER / "aspect_rules.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("change, fault", [
    (lambda data: data["classes"].pop("keep"), "classes must be"),
    (lambda data: data["rules"].pop(), "no rule holds for every score of IIT"),
    (lambda data: data["rules"][0].update({"class": "bad"}), "unknown class bad"),
    (lambda data: data["sentences"]["OIT"].pop("urgent"), "sentence OIT.urgent is missing"),
    (lambda data: data["remedies"][0].update({"item": "2566:o1"}), "2566:o1 is not a survey item"),
    (lambda data: data["remedies"][0].update({"concepts": ["x"]}), "names the unknown concept x"),
    (lambda data: data["remedies"][0].pop("source"), "must say its source"),
])
def test_incomplete_rules_are_refused(change, fault):
    data = raw()
    change(data)
    with pytest.raises(FrameworkError, match=fault):
        aspect_rules.build(data)
