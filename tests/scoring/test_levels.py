"""The level of each year, at each of its lines, and what it says when something is not known."""

import pytest

from ita.scoring import level_of, reconcile
from tests.scoring.published import made

LETTERS = [(95, "AA"), (94.99, "A"), (85, "A"), (84.99, "B"), (75, "B"), (74.99, "C"), (65, "C"), (64.99, "D"), (55, "D"),
           (54.99, "E"), (50, "E"), (49.99, "F"), (0, "F"), (100, "AA"), (94.996, "AA"), (94.994, "A")]


@pytest.mark.parametrize("year", (2564, 2565))
@pytest.mark.parametrize("overall, name", LETTERS)
def test_to_2565_the_overall_alone_decides(year, overall, name):
    result = level_of(made(year, {"ITA": overall, "EIT": 0}))
    assert (result.name, result.estimated, result.reason) == (name, False, "by_overall")


PARTS = {"IIT": 96, "EIT1": 96, "EIT2": 96, "OIT": 96}


@pytest.mark.parametrize("year", (2566, 2567, 2568))
@pytest.mark.parametrize("scores, name", [
    ({"ITA": 95, **PARTS}, "ผ่านดีเยี่ยม"),
    ({"ITA": 94.99, **PARTS}, "ผ่านดี"),
    ({"ITA": 96, **PARTS, "IIT": 94.99}, "ผ่านดี"),
    ({"ITA": 96, **PARTS, "EIT1": 94.99}, "ผ่านดี"),
    ({"ITA": 96, **PARTS, "EIT2": 94.99}, "ผ่านดี"),
    ({"ITA": 96, **PARTS, "OIT": 94.99}, "ผ่านดี"),
    ({"ITA": 85, **PARTS, "OIT": 85}, "ผ่านดี"),
    ({"ITA": 96, **PARTS, "IIT": 84.99}, "ผ่าน"),
    ({"ITA": 96, **PARTS, "IIT": 84.996}, "ผ่านดี"),  # printed as 85.00
    ({"ITA": 96, **PARTS, "EIT1": 84.99}, "ผ่าน"),
    ({"ITA": 96, **PARTS, "EIT2": 84.99}, "ผ่าน"),
    ({"ITA": 96, **PARTS, "OIT": 84.99}, "ผ่าน"),
    ({"ITA": 94.64, **PARTS, "EIT1": 80}, "ผ่าน"),
    ({"ITA": 84.99, **PARTS}, "ต้องปรับปรุง"),
    ({"ITA": 70, **PARTS}, "ต้องปรับปรุง"),
    ({"ITA": 69.99, **PARTS}, "ต้องปรับปรุงโดยด่วน"),
    ({"ITA": 0, **PARTS}, "ต้องปรับปรุงโดยด่วน"),
])
def test_from_2566_each_tool_and_both_parts_of_eit_count(year, scores, name):
    result = level_of(made(year, scores))
    assert (result.name, result.estimated) == (name, False)


@pytest.mark.parametrize("scores, name, estimated", [
    ({"ITA": 96, "IIT": 96, "EIT": 96, "OIT": 96}, "ผ่านดีเยี่ยม", True),
    ({"ITA": 90, "IIT": 96, "EIT": 84.99, "OIT": 96}, "ผ่าน", True),
    ({"ITA": 90, "IIT": 96, "EIT": 90, "EIT1": 84, "OIT": 96}, "ผ่าน", True),
    ({"ITA": 80, "IIT": 96, "EIT": 60, "OIT": 96}, "ต้องปรับปรุง", False),
    ({"ITA": 90, "IIT": 84, "OIT": 96}, "ผ่าน", False),
])
def test_the_combined_eit_stands_in_and_makes_it_an_estimate(scores, name, estimated):
    result = level_of(made(2567, scores))
    assert (result.name, result.estimated) == (name, estimated)


@pytest.mark.parametrize("year, scores, reason", [
    (2567, {}, "overall_unknown"),
    (2567, {"ITA": 90}, "tools_unknown"),
    (2567, {"ITA": 90, "IIT": 90, "OIT": 90}, "tools_unknown"),
    (2567, {"IIT": 90, "OIT": 90}, "overall_unknown"),
    (2568, {"IIT": 90, "EIT": 90, "OIT": 90}, "overall_unknown"),  # weights are not trusted
    (2569, {"ITA": 90, **PARTS}, "levels_unknown"),
    (2563, {"ITA": 90, **PARTS}, "no_framework"),
])
def test_without_scores_or_rule_there_is_no_level_but_a_reason(year, scores, reason):
    result = level_of(made(year, scores, "ผ่านดี"))
    assert (result.name, result.reported, result.reason, result.next) == (None, "ผ่านดี", reason, None)


@pytest.mark.parametrize("year, scores, name, missing", [
    (2567, {"ITA": 86, "IIT": 86, "EIT1": 84, "EIT2": 80.5, "OIT": 90}, "ผ่านดี",
     {"ITA": 0, "IIT": 0, "EIT1": 1, "EIT2": 4.5, "OIT": 0}),
    (2567, {"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 97}, "ผ่านดีเยี่ยม", {"ITA": 5, "IIT": 5, "EIT": 5, "OIT": 0}),
    (2567, {"ITA": 79.67}, "ผ่าน", {"ITA": 5.33}),
    (2567, {"ITA": 90, "IIT": 80}, "ผ่านดี", {"ITA": 0, "IIT": 5, "EIT": None, "OIT": None}),
    (2565, {"ITA": 76.47}, "A", {"ITA": 8.53}),
])
def test_what_is_missing_to_the_next_level(year, scores, name, missing):
    above = level_of(made(year, scores)).next
    assert (above.name, {one.code: one.missing for one in above.standings}) == (name, missing)


def test_above_the_best_level_there_is_none():
    assert level_of(made(2567, {"ITA": 96, **PARTS})).next is None


@pytest.mark.parametrize("reported, scores, status, reason", [
    ("ผ่านดี", {"ITA": 90, **PARTS}, "match", ""),
    ("ควรปรับปรุง", {"ITA": 80}, "match", ""),  # another spelling of ต้องปรับปรุง
    ("ผ่านดีเยี่ยม", {"ITA": 90, **PARTS}, "differs", "level_differs"),
    ("ผ่าน", {"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 90}, "unchecked", "eit_parts_unknown"),  # one EIT part may be below 85
    ("ต้องปรับปรุง", {"ITA": 90, "IIT": 90, "EIT": 90, "OIT": 90}, "differs", "level_differs"),
    ("ผ่านดี", {"ITA": 90, "IIT": 90, "EIT": 80, "OIT": 90}, "differs", "level_differs"),
    ("ดีมาก", {"ITA": 90, **PARTS}, "unchecked", "level_name_unknown"),
    ("ผ่านดี", {"ITA": 90}, "unchecked", "tools_unknown"),
])
def test_the_reported_level_is_checked(reported, scores, status, reason):
    check = reconcile(made(2567, scores, reported))[0]
    assert (check.level, check.reported, check.status, check.reason) == ("level", reported, status, reason)
