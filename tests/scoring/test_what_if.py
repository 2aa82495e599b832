"""What if, and the shortest way to the next level, against all possible sets and by recomputation."""

from itertools import combinations, product

import pytest

from ita.frameworks import framework
from ita.scoring import Pick, failed, level_of, shortest_way, what_if
from ita.scoring.way import SETS
from tests.scoring.published import KHLONGKHWANG, RAWE, SERPLO, TAK, all_items, followed, made, published


def after(round_, mended=(), moved=None):
    found = what_if(round_, mended, moved)
    return {key[1]: round(one.after, 2) for key, one in found.values.items() if one.before != one.after and one.after is not None}


def test_mending_one_item_moves_everything_above_it():
    assert after(published(RAWE, 2567), {"o2"}) == {"9.1": 83.33, "9": 80.95, "OIT": 85.48, "ITA": 87.3}


def test_moving_a_survey_indicator():
    assert after(published(RAWE, 2567), moved={8: 85}) == {"8": 85, "EIT": 88.64, "ITA": 88.67}


def test_both_at_once_reach_the_next_level():
    found = what_if(published(RAWE, 2567), {"o2"}, {"8": 85})
    assert (found.level_before.name, found.level_after.name, round(found.overall.after, 2)) == ("ผ่าน", "ผ่านดี", 89.34)


def test_a_value_whose_parts_are_not_all_known_moves_by_what_the_item_costs():
    assert after(published(TAK, 2566), {"o2"}) == {"9": 100, "OIT": 100, "ITA": 97.54}


@pytest.mark.parametrize("report", [(KHLONGKHWANG, 2566), (SERPLO, 2565), (RAWE, 2567), (TAK, 2566)])
def test_nothing_changed_is_today(report):
    found = what_if(published(*report))
    assert found.after is published(*report)
    assert all(one.before == one.after for one in found.values.values())
    assert found.level_after == found.level_before


def test_what_is_not_determined_becomes_unknown_and_not_zero():
    found = what_if(made(2568, {"ITA": 90, "OIT": 80, "9": 70, "10": 90, "o1": 0}), {"o1"})
    assert {key[1]: one.after for key, one in found.values.items() if one.before is not None} == {
        "9": None, "OIT": None, "ITA": None, "10": 90}
    assert (found.level_after.name, found.level_after.reason) == (None, "overall_unknown")


def test_an_item_that_passed_or_is_not_known_adds_nothing():
    assert after(published(RAWE, 2567), {"o1", "o99"}) == {}
    assert after(published(TAK, 2566), {"o1"}) == {}


def test_an_unknown_indicator_may_be_given_a_score():
    found = what_if(made(2567, {"6": 80, "7": 90}), moved={"8": 100})
    assert (found.values["indicator", "8"].after, found.values["tool", "EIT"].after) == (100, 90)


def test_reported_parts_of_eit_are_not_known_after_eit_moved():
    report = {"ITA": 90, "IIT": 90, "EIT": 90, "EIT1": 84, "EIT2": 96, "OIT": 90, "6": 90, "7": 90, "8": 90, "o1": 0}
    assert (what_if(made(2567, report), {"o1"}).level_after.name, what_if(made(2567, report), {"o1"}).level_after.estimated) == (
        "ผ่าน", False)
    assert what_if(made(2567, report), moved={8: 96}).level_after.estimated


def test_a_report_that_contradicts_its_items_never_rises_above_100():
    report = published(KHLONGKHWANG, 2566)  # prints 59.49 for indicator 10, whose failed items alone cost 58.75
    assert what_if(report, [cost.code for cost in failed(report)]).values["indicator", "10"].after == 100


def test_oit_indicators_cannot_be_moved():
    with pytest.raises(ValueError, match="follow from their items"):
        what_if(published(RAWE, 2567), moved={9: 100})


# --- the shortest way ------------------------------------------------------------------------------
def brute_force(round_, name):
    codes = [cost.code for cost in failed(round_)]
    for size in range(1, len(codes) + 1):
        sets = {chosen for chosen in combinations(codes, size) if what_if(round_, chosen).level_after.name == name}
        if sets:
            return sets
    return set()


def test_khlongkhwang_needs_three_items():
    way = shortest_way(published(KHLONGKHWANG, 2566))
    assert (way.level, way.reaches, way.count, way.picks) == ("ผ่าน", True, 4, ((Pick(3, ("o40", "o41", "o42", "o43")),),))
    assert set(way.sets) == brute_force(published(KHLONGKHWANG, 2566), "ผ่าน") == {
        ("o40", "o41", "o42"), ("o40", "o41", "o43"), ("o40", "o42", "o43"), ("o41", "o42", "o43")}


def test_rawe_needs_any_one_item_and_316_in_eit():
    way = shortest_way(published(RAWE, 2567))
    assert (way.level, way.reaches, [(one.tool, one.points) for one in way.rises]) == ("ผ่านดี", False, [("EIT", 3.16)])
    assert {codes for codes, in way.sets} == {"o2", "o5", "o9", "o12", "o17", "o21", "o33"}


EIT_GOOD = {"6": 96, "7": 96, "8": 96}


@pytest.mark.parametrize("zero", [("o1", "o7", "o14", "o33"), ("o1", "o2", "o3", "o7", "o8", "o26", "o31"), ("o31", "o32", "o33"),
                                  ("o7", "o8", "o9", "o10", "o11", "o12", "o13", "o22")])
def test_the_sets_are_all_the_smallest(zero):
    round_ = followed(2567, all_items(2567, 100.0) | dict.fromkeys(zero, 0.0), EIT_GOOD)
    way = shortest_way(round_)
    assert way.reaches and set(way.sets) == brute_force(round_, way.level) == picked(way)
    assert way.count == len(way.sets)


def picked(way):
    """Every set that the picks allow."""
    return {tuple(code for part in parts for code in part)
            for picks in way.picks for parts in product(*(combinations(one.codes, one.take) for one in picks))}


def test_hundreds_of_equal_ways_are_counted_and_said_by_what_can_be_picked():
    round_ = followed(2566, {code: 0.0 if code[0] == "o" else 88.0 for code in all_items(2566, 0)}, {"6": 80, "7": 82.5, "8": 71.3})
    way = shortest_way(round_)
    assert (way.level, way.reaches, len(way.sets), way.count) == ("ต้องปรับปรุง", True, SETS, 35_206)
    assert [[(one.take, one.codes[0], one.codes[-1]) for one in picks] for picks in way.picks] == [
        [(5, "o39", "o43"), (8, "o31", "o38"), (1, "o19", "o30")],
        [(5, "o39", "o43"), (8, "o31", "o38"), (1, "o11", "o18")],
        [(5, "o39", "o43"), (8, "o31", "o38"), (1, "o1", "o10")],
        [(5, "o39", "o43"), (7, "o31", "o38"), (2, "o19", "o30")],
        [(5, "o39", "o43"), (7, "o31", "o38"), (1, "o19", "o30"), (1, "o11", "o18")],
        [(5, "o39", "o43"), (6, "o31", "o38"), (3, "o19", "o30")],
        [(5, "o39", "o43"), (5, "o31", "o38"), (4, "o19", "o30")]]
    every = picked(way)
    assert len(every) == way.count and {*way.sets} <= every
    assert {what_if(round_, codes).level_after.name for codes in sorted(every)[::997]} == {"ต้องปรับปรุง"}


def test_when_items_are_not_enough_iit_or_eit_must_rise():
    items = {code: 100.0 if code[0] == "o" else 60.0 for code in all_items(2567, 0)} | {"o1": 0.0}
    round_ = followed(2567, items, {"6": 70, "7": 70, "8": 70})
    way = shortest_way(round_)  # 18 + 21 + 40 = 79.00 with every item passed, 85 is 6 more
    assert (way.level, way.reaches, way.sets, way.reason) == ("ผ่าน", False, (), "")
    assert way.lacking == pytest.approx(6, abs=0.02)
    assert {one.tool: one.points for one in way.either} == pytest.approx({"IIT": 20, "EIT": 20}, abs=0.05)
    risen = {n: 60 + way.either[0].points + 0.01 for n in range(1, 6)}
    assert what_if(round_, {"o1"}, risen).level_after.name == "ผ่าน"


def test_a_tool_that_would_pass_100_is_not_proposed():
    items = {code: 100.0 if code[0] == "o" else 98.0 for code in all_items(2567, 0)}
    way = shortest_way(followed(2567, items, {"6": 40, "7": 40, "8": 40}))
    assert [one.tool for one in way.either] == ["EIT"] and way.lacking == pytest.approx(3.6, abs=0.01)


def test_a_score_printed_as_the_line_reaches_it():
    way = shortest_way(made(2567, {"ITA": 88, "IIT": 90, "EIT": 90, "OIT": 83.33, "o2": 0, "o5": 0}))
    assert (way.reaches, way.sets) == (True, (("o2",), ("o5",)))  # 84.9967 is printed as 85.00


def test_what_the_other_tools_must_rise_counts_for_the_overall_too():
    items = {"o2": 0, "o5": 0, "o9": 0, "o12": 0}
    way = shortest_way(made(2567, {"ITA": 93.4, "IIT": 90, "EIT": 96, "OIT": 94, **items}))
    assert (way.sets[0], way.for_oit_line, [one.tool for one in way.rises]) == (("o2",), True, ["IIT"])


def test_what_a_part_of_eit_brings_is_not_known_and_not_counted():
    items = {"o2": 0, "o5": 0, "o9": 0, "o12": 0}
    way = shortest_way(made(2567, {"ITA": 93.4, "IIT": 96, "EIT1": 90, "EIT2": 96, "OIT": 94, **items}))
    assert (len(way.sets[0]), way.for_oit_line, way.reaches) == (3, False, False)


OIT_2567 = {code: 100.0 for code in all_items(2567, 100.0) if code[0] == "o"}


@pytest.mark.parametrize("year, scores, reason", [
    (2567, {"ITA": 80, "OIT": 60}, "oit_items_unknown"),
    (2567, {"ITA": 80, "OIT": 60, **OIT_2567, "o1": 0}, "oit_contradicted"),
    (2568, {"ITA": 80, "OIT": 60, "o1": 0}, "weights_unknown"),
    (2568, {"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 60, "o1": 0}, "sub_indicators_unknown"),
    (2567, {"ITA": 90, "IIT": 80}, "tools_unknown"),
])
def test_when_the_way_cannot_be_counted_it_says_why(year, scores, reason):
    way = shortest_way(made(year, scores))
    assert (way.reaches, way.sets, way.reason) == (False, (), reason)


@pytest.mark.parametrize("year, scores, rise, lacking", [
    (2565, {"ITA": 76.47, "OIT": 65.63}, 21.32, 0),  # 76.47 + 0.40 × 21.32 is printed as 85.00, 21.31 would give 84.99
    (2567, {"ITA": 80, "OIT": 60, **OIT_2567, "o1": 0}, 12.49, 0),
    (2567, {"ITA": 60, "OIT": 90, "o1": 0}, 0, 6),  # OIT at 100 brings 4 of the 10 points
    (2567, {"ITA": 80}, 0, 0),
    (2568, {"ITA": 88, "IIT": 90, "EIT": 88, "OIT": 86.5, "o3": 0}, 8.5, 0),
    (2567, {"ITA": 90, "IIT": 90, "OIT": 80}, 5, 0),
])
def test_where_items_cannot_be_counted_it_says_what_oit_must_rise_and_what_even_100_would_not_bring(year, scores, rise, lacking):
    way = shortest_way(made(year, scores))
    assert (way.reaches, way.sets, way.oit_rise, way.lacking) == (False, (), rise, lacking) and way.reason


def test_khlongkhwang_2565_is_not_told_that_oit_cannot_bring_it():
    way = shortest_way(published(KHLONGKHWANG, 2565))
    assert (way.level, way.oit_rise, way.lacking, way.either, way.reason) == ("A", 21.32, 0, (), "oit_items_unknown")


@pytest.mark.parametrize("known, partial", [(OIT_2567, False), ({}, True)])
def test_sets_of_a_few_known_items_are_said_to_be_so(known, partial):
    way = shortest_way(made(2567, {"ITA": 84.5, "OIT": 90, **known, "o2": 0}))
    assert (way.sets, way.partial) == ((("o2",),), partial)


def test_at_the_top_and_without_a_level_there_is_no_way():
    assert level_of(published(SERPLO, 2565)).next is None and shortest_way(published(SERPLO, 2565)) is None
    assert shortest_way(made(2569, {"ITA": 80})) is None
    assert len(framework(2569).levels) == 5
