"""Each rule in each framework file, against means worked out from the raw file."""

import tomllib
from statistics import mean

import pytest

from ita.frameworks import FOLDER, YEARS, framework
from ita.scoring import check_of, rules, score, tree, value
from tests.scoring.published import made

# What is not determined, by year: (which values, why).
UNDETERMINED = {year: {"EIT indicators": "eit_two_parts"} for year in (2564, 2565, 2566, 2567)} | {
    year: {"EIT indicators": "eit_two_parts", "IIT indicators": "items_unknown", "OIT indicators": "sub_indicators_unknown",
           "overall": "weights_unknown"} for year in (2568, 2569)}
GROUPS = {"overall": ["ITA"], "IIT indicators": list("12345"), "EIT indicators": list("678"), "OIT indicators": ["9", "10"]}


def raw(year):
    return tomllib.loads((FOLDER / f"{year}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("year", YEARS)
def test_what_is_not_determined_says_why(year):
    expected = {code: reason for group, reason in UNDETERMINED[year].items() for code in GROUPS[group]}
    assert {code: rule.reason for (_, code), rule in rules(year).items() if not rule.determined} == expected


@pytest.mark.parametrize("year", YEARS)
def test_only_weights_of_one_source_are_marked_as_assumed(year):
    assert [key for key, rule in rules(year).items() if rule.assumed] == ([("overall", "ITA")] if year == 2564 else [])


@pytest.mark.parametrize("year", YEARS)
def test_a_tool_is_the_mean_of_its_indicators(year):
    scores = {str(number): 50 + number ** 2 / 3 for number in range(1, 11)}
    got = [score(made(year, scores), ("tool", tool)) for tool in ("IIT", "EIT", "OIT")]
    assert got == pytest.approx([mean(scores[str(n)] for n in numbers) for numbers in (range(1, 6), (6, 7, 8), (9, 10))])


@pytest.mark.parametrize("year", (2564, 2565, 2566, 2567))
def test_the_overall_weighs_the_tools(year):
    assert score(made(year, {"IIT": 91, "EIT": 72, "OIT": 63}), ("overall", "ITA")) == pytest.approx(0.3 * 91 + 0.3 * 72 + 0.4 * 63)


@pytest.mark.parametrize("year, number", [(year, n) for year in (2564, 2565, 2566, 2567) for n in range(1, 6)])
def test_an_iit_indicator_is_the_mean_of_its_items(year, number):
    items = {code: 40 + place for place, (code, row) in enumerate(raw(year)["IIT"].items()) if row["indicator"] == number}
    assert value(made(year, items), "indicator", str(number)).score == pytest.approx(mean(items.values()))


@pytest.mark.parametrize("year", (2564, 2565, 2566, 2567))
def test_oit_items_make_sub_indicators_and_those_make_indicators(year):
    items = {code: 100.0 * (int(code[1:]) % 3 > 0) for code in raw(year)["OIT"]}
    subs: dict[str, list] = {}
    for code, row in raw(year)["OIT"].items():
        subs.setdefault(row["sub_indicator"], []).append(items[code])
    round_ = made(year, items)
    assert {code: score(round_, ("sub_indicator", code)) for code in subs} == pytest.approx(
        {code: mean(scores) for code, scores in subs.items()})
    for number in ("9", "10"):
        own = [mean(scores) for code, scores in subs.items() if code.startswith(f"{number}.")]
        assert score(round_, ("indicator", number)) == pytest.approx(mean(own))


@pytest.mark.parametrize("year", YEARS)
def test_the_eit_items_of_one_part_never_make_an_indicator(year):
    items = {f"e{n}": 50.0 for n in range(1, 16)}
    assert score(made(year, items), ("indicator", "6")) is None
    assert (check_of(made(year, items | {"6": 90}), ("indicator", "6")).status) == "unchecked"


def test_every_rule_has_shares_that_sum_to_one():
    sums = {sum(rule.shares) for year in YEARS for rule in rules(year).values() if rule.determined}
    assert sums and all(total == pytest.approx(1) for total in sums)


def test_every_item_of_a_trusted_year_is_part_of_exactly_one_value():
    for year in (2564, 2565, 2566, 2567):
        parts = [part for rule in tree(framework(year)).values() for part in rule.parts if part[0] == "item"]
        assert sorted(code for _, code in parts) == sorted(framework(year).items)
