"""What holds for every round, whatever its scores."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from ita.frameworks import YEARS, framework
from ita.scoring import costs, failed, level_of, printed, reconcile, rules, score, shortest_way, total, value, waterfall, what_if
from ita.scoring.way import SETS
from tests.scoring.published import followed, made

TRUSTED = (2564, 2565, 2566, 2567)
POINTS = st.integers(0, 100_00).map(lambda hundredths: hundredths / 100)
FLOORS = st.sampled_from([0, 70_00, 84_00, 94_00])  # so that every level is met, not only the lowest
FEW = settings(max_examples=40, deadline=None)


@st.composite
def reports(draw, years=TRUSTED, eit=None):
    """Whole reports that follow the year's rules; eit are the hundredths of its indicators."""
    year, floor = draw(st.sampled_from(years)), draw(FLOORS)
    points = st.integers(floor, 100_00).map(lambda hundredths: hundredths / 100)
    items = framework(year).items.values()
    oit = dict(zip([i.code for i in items if i.tool == "OIT"], draw(st.lists(st.sampled_from([0.0, 100.0, 100.0]), min_size=43, max_size=43))))
    iit = dict(zip([i.code for i in items if i.tool == "IIT"], draw(st.lists(points, min_size=30, max_size=30))))
    return followed(year, oit | iit, {n: draw(points if eit is None else eit.map(lambda hundredths: hundredths / 100)) for n in "678"})


@st.composite
def anything(draw):
    """Rounds of any year with any part of the scores, which need not add up."""
    year = draw(st.sampled_from(YEARS + (2563,)))
    codes = ["ITA", "IIT", "EIT", "OIT", "EIT1", "EIT2", *map(str, range(1, 11)), "9.1", "10.2", *(f"i{n}" for n in range(1, 8)),
             *(f"o{n}" for n in range(1, 44)), "e1", "e2"]
    return made(year, draw(st.dictionaries(st.sampled_from(codes), POINTS, max_size=60)), draw(st.sampled_from([None, "ผ่าน", "A"])))


@FEW
@given(reports())
def test_a_report_computed_by_the_rules_reconciles(round_):
    assert {check.status for check in reconcile(round_)} <= {"match", "unchecked"}
    unchecked = {check.code for check in reconcile(round_) if check.status == "unchecked"}
    assert unchecked == {"6", "7", "8"}


@FEW
@given(reports(), st.data())
def test_swapping_two_different_indicators_whose_items_are_known_never_reconciles(round_, data):
    known = [key for key in round_.scores if key[0] == "indicator" and key[1] not in "678"]
    one, other = data.draw(st.permutations(known).map(lambda keys: keys[:2]))
    assume(abs(round_.scores[one] - round_.scores[other]) > 0.04)
    swapped = type(round_)(round_.agency, round_.fiscal_year, dict(round_.scores) | {
        one: round_.scores[other], other: round_.scores[one]})
    assert {check.key for check in reconcile(swapped) if check.status == "differs"} >= {one, other}


@FEW
@given(reports())
def test_costs_of_all_failed_items_sum_to_what_oit_lost(round_):
    lost = [cost for cost in failed(round_)]
    assert abs(sum(cost.lost.tool for cost in lost) - (100 - score(round_, ("tool", "OIT")))) <= 0.011
    assert abs(total(lost) - 0.4 * (100 - score(round_, ("tool", "OIT")))) <= 0.005


@FEW
@given(reports())
def test_costs_of_all_iit_items_sum_to_what_iit_lost(round_):
    lost = [cost for cost in costs(round_) if cost.tool == "IIT"]
    assert abs(sum(cost.lost.tool for cost in lost) - (100 - score(round_, ("tool", "IIT")))) <= 0.011
    assert all(cost.to_pass.overall <= cost.lost.overall for cost in lost)


@FEW
@given(st.one_of(reports(), anything()))
def test_a_waterfall_ends_at_the_overall_to_the_last_digit(round_):
    found = waterfall(round_)
    if found.steps:
        hundredths = sum(round(step.points * 100) for step in found.steps)
        assert 100_00 - hundredths == round(printed(score(round_, ("overall", "ITA"))) * 100)
        assert all(abs(step.points * 100 - round(step.points * 100)) < 1e-6 for step in found.steps)


@FEW
@given(st.one_of(reports(), anything()))
def test_what_if_nothing_changed_is_today(round_):
    found = what_if(round_)
    assert {key: one.after for key, one in found.values.items()} == {key: score(round_, key) for key in rules(round_.fiscal_year)}
    assert found.level_after == found.level_before == level_of(round_)


@FEW
@given(st.one_of(reports(), anything()), st.data())
def test_mending_an_item_never_lowers_anything(round_, data):
    codes = [key[1] for key in round_.scores if key[0] == "item"]
    mended = data.draw(st.sets(st.sampled_from(codes))) if codes else set()
    before, after = level_of(round_), what_if(round_, mended)
    for one in after.values.values():
        if one.before is not None and one.after is not None:
            assert one.after >= one.before
    names = [level.name for level in framework(round_.fiscal_year).levels] if round_.fiscal_year in YEARS else []
    if before.name and after.level_after.name and not after.level_after.estimated:
        assert names.index(after.level_after.name) <= names.index(before.name)


@FEW
@given(reports(), st.data())
def test_mending_items_is_what_the_rules_make_of_them(round_, data):
    lost = [cost.code for cost in failed(round_)]
    mended = data.draw(st.sets(st.sampled_from(lost))) if lost else set()
    items = {key[1]: points for key, points in round_.scores.items() if key[0] == "item"} | dict.fromkeys(mended, 100.0)
    remade = followed(round_.fiscal_year, items, {n: round_.scores["indicator", n] for n in "678"})
    got = what_if(round_, mended).values
    assert all(abs(got[key].after - points) <= 0.021 for key, points in remade.scores.items() if key in got)


@FEW
@given(reports((2566, 2567)))
def test_the_shortest_way_reaches_the_level_and_fewer_items_do_not(round_):
    way = shortest_way(round_)
    assume(way is not None and way.reaches)
    dearest = [cost.code for cost in failed(round_)][:len(way.sets[0]) - 1]
    assert all(reached(round_, codes, way.level) for codes in way.sets[:5])
    assert not reached(round_, dearest, way.level)
    assert way.count >= len({*way.sets}) == len(way.sets) == min(way.count, SETS)


@settings(FEW, suppress_health_check=[HealthCheck.filter_too_much])  # most reports need no rise, or no item
@given(reports((2566, 2567), eit=st.integers(20_00, 60_00)))
def test_what_items_cannot_bring_is_brought_by_the_rises_that_are_said(round_):
    way = shortest_way(round_)
    assume(way is not None and not way.reaches and not way.reason and (way.rises or way.either))
    risen = {one.tool: one.points for one in way.rises}
    for more in way.either[:1]:
        risen[more.tool] = risen.get(more.tool, 0) + more.points
    assume(not way.lacking or way.either)
    moved = {n: 100.0 if score(round_, ("tool", tool)) + points > 99.99 else _lifted(round_, tool, n, points)
             for tool, points in risen.items() for n in NUMBERS[tool]}
    mended = way.sets[0] if way.sets else [cost.code for cost in failed(round_)]
    assert reached(round_, mended, way.level, moved)
    assert not reached(round_, [cost.code for cost in failed(round_)], way.level)  # OIT items alone are not enough


def reached(round_, mended, level, moved=None):
    """Whether the level, or a better one, is reached."""
    names = [one.name for one in framework(round_.fiscal_year).levels]
    return names.index(what_if(round_, mended, moved).level_after.name) <= names.index(level)


NUMBERS = {"IIT": range(1, 6), "EIT": range(6, 9)}


def _lifted(round_, tool, number, points):
    """What an indicator must be so that its tool rises by the points, each by the same part of what it lacks."""
    lacks = sum(100 - score(round_, ("indicator", str(n))) for n in NUMBERS[tool]) / len(NUMBERS[tool])
    own = score(round_, ("indicator", str(number)))
    return own + (100 - own) * min(1.0, (points + 1e-9) / lacks)


@FEW
@given(anything())
def test_no_check_of_an_eit_indicator_is_ever_wrong_and_no_unknown_is_a_number(round_):
    for check in reconcile(round_):
        if check.level == "indicator" and check.code in ("6", "7", "8"):
            assert check.status == "unchecked"
        if check.status == "unchecked" and check.level != "level":
            assert check.computed is None and check.why
    for key in rules(round_.fiscal_year):
        known = value(round_, *key)
        assert (known.score is None) == (known.origin == "unknown")


@FEW
@given(reports((2566, 2567)), POINTS)
def test_raising_a_survey_indicator_never_lowers_the_level(round_, points):
    now = score(round_, ("indicator", "8"))
    found = what_if(round_, moved={8: max(now, points)})
    names = [level.name for level in framework(round_.fiscal_year).levels]
    assert names.index(found.level_after.name) <= names.index(found.level_before.name)
