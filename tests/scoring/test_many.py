"""The check of a whole table finds what the check of each round finds."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita import scores as tidy
from ita.frameworks import YEARS
from ita.scoring import DIFFERS, reconcile, round_of
from ita.scoring.many import Doubted, differences, outliers, years_of
from tests.scoring.published import KHLONGKHWANG, SERPLO, all_items, followed, made, published_scores

EIT = {"6": 81.5, "7": 90.25, "8": 77.0}


def table(*rounds) -> pd.DataFrame:
    """The tidy table of rounds."""
    return tidy.typed(pd.DataFrame([
        {"agency": one.agency, "fiscal_year": one.fiscal_year, "tool": "", "level": level, "code": code, "name": "", "score": points,
         "file": "f", "sheet": "s", "cell": "A1"} for one in rounds for (level, code), points in one.scores.items()], columns=list(tidy.COLUMNS)))


def one_by_one(scores: pd.DataFrame) -> set[Doubted]:
    rounds = scores[["agency", "fiscal_year"]].drop_duplicates().itertuples(index=False)
    return {Doubted(agency, year, check.key) for agency, year in rounds for check in reconcile(round_of(scores, agency, year))
            if check.status == DIFFERS}


def differing(scores: pd.DataFrame) -> list[Doubted]:
    return [one for year in years_of(scores) for one in differences(year)]


def test_the_published_reports():
    assert differing(published_scores()) == [
        Doubted(KHLONGKHWANG, 2565, ("overall", "ITA")), Doubted(SERPLO, 2565, ("overall", "ITA")), Doubted(SERPLO, 2565, ("tool", "IIT")),
        Doubted(KHLONGKHWANG, 2566, ("overall", "ITA")), Doubted(KHLONGKHWANG, 2566, ("indicator", "9")),
        Doubted(KHLONGKHWANG, 2566, ("indicator", "10"))]


@st.composite
def rounds(draw):
    """A round that follows the rules but for some values that are changed a little, or are not there."""
    year = draw(st.sampled_from(YEARS))
    whole = followed(year, all_items(year, 100.0) | {code: float(draw(st.sampled_from([0, 100]))) for code in ("o1", "o2", "o12")}, EIT)
    codes = {code for _, code in whole.scores}
    lost = draw(st.sets(st.sampled_from(sorted(codes)), max_size=5))
    moved = draw(st.dictionaries(st.sampled_from(sorted(codes)), st.sampled_from([0.01, 0.011, 0.02, 0.021, 0.03, -5, 1e-12]), max_size=4))
    scores = {code: min(max(points + moved.get(code, 0), 0), 100) for (_, code), points in whole.scores.items() if code not in lost}
    decimals = draw(st.sampled_from([9, 9, 1, 0]))
    scores = {code: round(points, decimals) for code, points in scores.items()}
    return made(year, scores, agency=draw(st.sampled_from(["ก", "ข", "ค"])))


@settings(max_examples=60, deadline=None)
@given(st.lists(rounds(), min_size=1, max_size=4, unique_by=lambda one: (one.agency, one.fiscal_year)))
def test_it_finds_what_the_check_of_each_round_finds(some):
    scores = table(*some)
    found = differing(scores)
    assert len(set(found)) == len(found) and set(found) == one_by_one(scores)


@pytest.mark.parametrize("known, differs", [({}, True), ({"1": 93.0, "2": 87.0}, True), ({"1": 93.0, "2": 87.0, "3": 99.0}, False), ({"1": 93.0, "2": 87.0, "i1": 99.5}, True)])
def test_a_few_round_scores_do_not_say_that_a_table_was_rounded(known, differs):
    scores = table(made(2566, {"9": 90.0, "10": 61.0, "OIT": 76.0} | known))
    assert [one.key for one in differing(scores)] == ([("tool", "OIT")] if differs else [])
    assert set(differing(scores)) == one_by_one(scores)


def test_an_empty_table_and_a_year_without_rules_have_none():
    assert differing(tidy.empty()) == differing(table(made(2560, {"ITA": 1, "IIT": 90, "EIT": 90, "OIT": 90}))) == []


NEIGHBOURS = {
    "one far below": ({"e1": 36.63, "e2": 89.75, "e3": 88.75}, [("e1", ("e2", "e3"))]),
    "one far above": ({"i1": 96, "i2": 50, "i3": 48, "i4": 49.5}, [("i1", ("i2", "i3"))]),
    "not far enough": ({"e1": 50, "e2": 89.75, "e3": 88.75}, []),
    "neighbours that do not agree": ({"e1": 30, "e2": 90, "e3": 74}, []),
    "one neighbour alone": ({"e1": 30, "e2": 90}, []),
    "of another indicator": ({"e1": 30, "e2": 90, "e4": 90}, []),
    "indicators of one tool": ({"1": 96.9, "2": 9.69, "3": 95, "4": 94}, [("2", ("1", "3", "4"))]),
    "OIT items are 0 or 100": ({"o1": 100, "o2": 100, "o3": 0, "o4": 100}, []),
}


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_a_score_far_from_its_neighbours(name):
    scores, far = NEIGHBOURS[name]
    level = "indicator" if "1" in scores else "item"
    (year,) = years_of(table(made(2567, scores), made(2567, {"i1": 90, "ITA": 50}, agency="others")))
    assert outliers(year) == [Doubted("หน่วยงานทดสอบ", 2567, (level, code), tuple((level, other) for other in others)) for code, others in far]
