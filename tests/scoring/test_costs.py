"""What items cost where rules are partly unknown, and the waterfall down to the overall."""

import pytest

from ita.scoring import costs, failed, total, waterfall
from tests.scoring.published import KHLONGKHWANG, RAWE, TAK, made, published


@pytest.mark.parametrize("year, code, lost, reason", [
    (2567, "o2", (100, 100 / 6, 100 / 30, 100 / 60, 40 / 60), ""),
    (2564, "o2", (100, 100 / 9, 100 / 45, 100 / 90, 40 / 90), ""),
    (2567, "i1", (100, None, 100 / 3, 100 / 15, 30 / 15), ""),
    (2567, "e1", (100, None, None, None, None), "eit_two_parts"),
    (2568, "o2", (100, None, None, None, None), "sub_indicators_unknown"),
    (2569, "o2", (100, None, None, None, None), "sub_indicators_unknown"),
    (2568, "i1", (100, None, None, None, None), "unknown_code"),
    (2567, "o99", (100, None, None, None, None), "unknown_code"),
    (2563, "o2", (100, None, None, None, None), "no_framework"),
])
def test_an_item_at_zero_takes_so_much(year, code, lost, reason):
    (cost,) = costs(made(year, {code: 0}))
    got = (cost.lost.item, cost.lost.sub_indicator, cost.lost.indicator, cost.lost.tool, cost.lost.overall)
    assert (got, cost.reason) == (pytest.approx(lost), reason)


def test_weights_of_one_source_make_a_cost_assumed():
    assert [costs(made(year, {"o2": 0}))[0].assumed for year in (2564, 2565)] == [True, False]


def test_a_survey_item_lacks_points_to_100_and_to_85():
    (cost,) = costs(made(2567, {"i1": 70}))
    assert (cost.lost.item, cost.to_pass.item, cost.to_pass.indicator) == (30, 15, 5)
    assert costs(made(2567, {"i1": 90}))[0].to_pass.overall == 0
    assert costs(made(2567, {"i1": 100, "o1": 100})) == ()


def test_a_total_with_something_undetermined_is_unknown():
    assert total(failed(made(2568, {"o1": 0, "o2": 0}))) is None


def steps(round_):
    return [(step.kind, step.key[1], step.points) for step in waterfall(round_).steps]


def test_the_waterfall_of_rawe_by_tool():
    found = waterfall(published(RAWE, 2567))
    assert ({tool: found.of_tool(tool) for tool in ("IIT", "EIT", "OIT")}, found.end) == (
        {"IIT": 1.44, "EIT": 5.45, "OIT": 6.48}, 86.63)
    assert round(100 - sum(step.points for step in found.steps), 2) == 86.63


def test_only_tools_fall_by_tool():
    assert steps(made(2567, {"IIT": 90, "EIT": 80, "OIT": 70, "ITA": 79})) == [
        ("value", "IIT", 3.0), ("value", "EIT", 6.0), ("value", "OIT", 12.0)]


def test_what_the_known_parts_do_not_explain_is_a_rest():
    assert steps(made(2567, {"IIT": 90, "1": 60, "EIT": 100, "OIT": 100, "ITA": 97})) == [("value", "1", 2.4), ("rest", "IIT", 0.6)]
    assert steps(published(TAK, 2566))[-1] == ("item", "o2", 0.4)


def test_a_report_that_does_not_add_up_says_so_in_its_rest():
    rests = [step for step in steps(published(KHLONGKHWANG, 2566)) if step[0] == "rest"]
    assert rests == [("rest", "9", 5.5), ("rest", "10", -3.65), ("rest", "ITA", -1.85)]


@pytest.mark.parametrize("year, scores, reason", [
    (2567, {}, "overall_unknown"),
    (2567, {"IIT": 90}, "overall_unknown"),
    (2568, {"ITA": 90, "IIT": 90}, "weights_unknown"),
    (2563, {"ITA": 90}, "no_framework"),
])
def test_without_an_overall_or_weights_there_is_no_waterfall(year, scores, reason):
    found = waterfall(made(year, scores))
    assert (found.steps, found.reason) == ((), reason)


def test_an_overall_without_parts_is_one_rest():
    assert steps(made(2567, {"ITA": 90})) == [("rest", "ITA", 10.0)]
