"""What would explain a difference: each mistake made on purpose in a report that is right, and found again."""

import pytest

from ita.scoring import applied, corrected, explanations, printed, reconcile, value
from tests.scoring.published import KHLONGKHWANG, RAWE, SERPLO, TAK, made, published

ITEM, INDICATOR, TOOL, OVERALL = "item", "indicator", "tool", ("overall", "ITA")


def rawe(**changes):
    """The report of ระเว with other scores, rawe(n9=76.0, i1=90.0, ITA=80.0)."""
    report = published(RAWE, 2567)
    keys = {name: made(2567, {name.removeprefix("n"): 0}).scores for name in changes}
    return type(report)(report.agency, 2567, report.scores | {next(iter(keys[name])): points for name, points in changes.items()},
                        report.reported_level)


MISTAKES = {
    "two indicators swapped": (rawe(n1=93.19, n2=97.97), "rows_swapped", {(INDICATOR, "1"): 97.97, (INDICATOR, "2"): 93.19}, True),
    "two items swapped": (rawe(i1=96.96, i4=98.70), "rows_swapped", {(ITEM, "i1"): 98.70, (ITEM, "i4"): 96.96}, True),
    "two tools swapped": (rawe(IIT=95.19, EIT=83.81, OIT=81.84), "rows_swapped", {(TOOL, "EIT"): 81.84, (TOOL, "OIT"): 83.81}, True),
    "digits of the overall": (rawe(ITA=86.36), "digits", {OVERALL: 86.63}, True),
    "digits of an indicator": (rawe(n3=94.39), "digits", {(INDICATOR, "3"): 94.93}, True),
    "a mean of items": (rawe(n9=76.0), "other_mean", {(INDICATOR, "9"): 77.62}, True),
    "a plain mean of tools": (rawe(ITA=86.95), "other_mean", {OVERALL: 86.63}, True),
    "an item left out": (rawe(n2=95.0), "left_out", {(INDICATOR, "2"): 93.19}, True),
    "an item counted as 0": (rawe(n2=63.33), "as_zero", {(INDICATOR, "2"): 93.19}, True),
    "a number copied": (rawe(IIT=97.97, EIT=81.84, OIT=83.81), "copied", {(TOOL, "IIT"): 95.19}, True),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_the_mistake_is_found(name):
    report, kind, corrections, settles = MISTAKES[name]
    found = explanations([report])
    assert (found[0].kind, {fix.key: fix.corrected for fix in found[0].corrections}, found[0].settles) == (kind, corrections, settles)


def test_no_swap_gives_an_oit_item_a_score_that_it_cannot_have():
    found = explanations([rawe(n5=97.83, o2=100)])  # as with 100 of an OIT item in the place of i13
    assert [fix.key for one in found for fix in one.corrections if one.kind == "rows_swapped"] == []


@pytest.mark.parametrize("name", MISTAKES)
def test_an_accepted_correction_is_shown_as_one_and_settles(name):
    report, *_ = MISTAKES[name]
    found = explanations([report])[0]
    (after,) = applied([report], found)
    assert [check.code for check in reconcile(after) if check.status == "differs"] == []
    for fix in found.corrections:
        assert value(after, *fix.key).origin == "corrected" and after.originals[fix.key] == report.scores[fix.key]
    assert {check.key for check in reconcile(after) if check.corrected} == {
        fix.key for fix in found.corrections if fix.key[0] != "item"}


@pytest.mark.parametrize("name", MISTAKES)
def test_every_explanation_has_words_with_its_figures(name):
    found = explanations([MISTAKES[name][0]])[0]
    assert "{" not in found.words and " = " in found.words  # the arithmetic of the proof
    assert found.words.startswith(found.said)


@pytest.mark.parametrize("name, how, confirmed", [
    ("two indicators swapped", "", True),
    ("digits of the overall", "", True),
    ("a mean of items", "(100 + 0 + 100) ÷ 3", None),
    ("a plain mean of tools", "(95.19 + 81.84 + 83.81) ÷ 3 = 86.95", False),  # nothing else of the report depends on the overall
    ("an item left out", "(96.96 + 93.04) ÷ 2 = 95.00", True),
    ("an item counted as 0", "(96.96 + 0 + 93.04) ÷ 3 = 63.33", True),
    ("a number copied", "", True),
])
def test_what_gives_the_reported_value_is_worked_out_and_what_confirms_it_is_something_else(name, how, confirmed):
    found = explanations([MISTAKES[name][0]])[0]
    if confirmed is None:  # 25 items: their sum alone
        assert (found.how, found.is_confirmed) == ("1900 ÷ 25 = 76.00", True)
    else:
        assert (found.how, found.is_confirmed) == (how, confirmed)


def test_an_agreement_of_a_value_with_its_own_parts_confirms_nothing():
    (found,) = explanations([published(SERPLO, 2565)])
    assert (found.kind, [check.code for check in found.proof], found.is_confirmed) == ("copied", ["IIT"], False)


# 9.1 of 2567 has six items and o2 and o5 failed: (100 × 4) ÷ 6 = 66.67, without o2 80, without o1 60, with o1 at 0 50.
@pytest.mark.parametrize("inside, kind, first", [(80.0, "left_out", "o2"), (60.0, "left_out", "o1"), (50.0, "as_zero", "o1")])
def test_an_oit_item_left_out_of_a_sub_indicator_that_is_not_printed(inside, kind, first):
    report = rawe()
    wrong = printed((inside + sum(value(report, "sub_indicator", f"9.{n}").score for n in range(2, 6))) / 5)
    (found,) = [one for one in explanations([rawe(n9=wrong)]) if one.kind == kind]
    assert (found.parts[0], found.corrections[0].corrected) == (("item", first), 77.62)
    assert found.how.startswith("ตัวชี้วัดย่อย 9.1 (") and f" = {inside:.2f} · (" in found.how and found.how.endswith(f" = {wrong:.2f}")


def test_a_correction_is_taken_back_by_the_originals():
    report = published(KHLONGKHWANG, 2566)
    fixed = corrected(corrected(report, {("indicator", "9"): 90.0}), {("indicator", "9"): 91.0})
    assert fixed.originals == {("indicator", "9"): 62.5}
    assert (fixed.scores | fixed.originals) == report.scores


def test_years_swapped_row_by_row_and_as_a_whole_tool():
    first = made(2565, {"1": 90, "2": 80, "3": 70, "4": 60, "5": 50, "IIT": 70, "EIT": 80, "OIT": 90, "ITA": 81})
    last = made(2566, {"1": 91, "2": 82, "3": 73, "4": 64, "5": 55, "IIT": 73, "EIT": 80, "OIT": 90, "ITA": 81.9})
    swapped = [type(one)(one.agency, one.fiscal_year, {**one.scores, **{("indicator", n): other.scores["indicator", n] for n in "12345"}})
               for one, other in ((first, last), (last, first))]
    found = explanations(swapped)
    assert found[0].settles and {fix.key[1] for fix in found[0].corrections} <= {*"12345", "IIT", "ITA"}
    assert {one.kind for one in found} == {"years_swapped"}


@pytest.mark.parametrize("rounds", [[], [made(2567, {})], [made(2563, {"ITA": 90})], [published(RAWE, 2567), published(TAK, 2566)],
                                    [made(2568, {"ITA": 10, "IIT": 90, "EIT": 90, "OIT": 90})]])
def test_where_nothing_differs_nothing_is_explained(rounds):
    assert explanations(rounds) == ()


def test_a_year_that_still_differs_is_not_settled():
    report, *_ = MISTAKES["digits of the overall"]
    assert [one.settles for one in explanations([report, made(2566, {"ITA": 71.23, "IIT": 90, "EIT": 90, "OIT": 90})])] == [False]


def test_a_full_score_is_no_sign_of_copying():
    assert explanations([made(2567, {"EIT": 100, "6": 100, "7": 77, "8": 81})]) == ()


def test_a_difference_that_nothing_explains_is_left_alone():
    assert explanations([made(2567, {"ITA": 71.23, "IIT": 90, "EIT": 90, "OIT": 90})]) == ()
