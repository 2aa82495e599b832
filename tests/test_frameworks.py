"""Each framework file is complete, and an incomplete one is refused by name."""

import copy
import tomllib

import pytest

from ita import frameworks
from ita.errors import FrameworkError

COUNTS = {2564: (30, 15, 43), 2565: (30, 15, 43), 2566: (30, 15, 43), 2567: (15, 9, 35), 2568: (0, 0, 28), 2569: (0, 0, 26)}


@pytest.mark.parametrize("year", frameworks.YEARS)
def test_every_year_has_all_its_items(year):
    made = frameworks.framework(year)
    assert tuple(len(made.items_of(tool)) for tool in frameworks.TOOLS) == COUNTS[year]


def test_what_is_unknown_stays_unknown():
    parts = ("weights", "levels", "sub_indicators")
    assert {year: [part for part in parts if not frameworks.framework(year).trusts(part)] for year in frameworks.YEARS} == {
        2564: [], 2565: [], 2566: [], 2567: [],
        2568: ["weights", "sub_indicators"],
        2569: ["weights", "levels", "sub_indicators"]}
    assert {item.sub_indicator for item in frameworks.framework(2568).items_of("OIT")} == {None}


def test_codes_are_joined_by_concept():
    def code(concept, year):
        item = frameworks.framework(year).concept_item(concept)
        return item and item.code

    assert [code("risk_assessment", year) for year in frameworks.YEARS] == ["o36", "o36", "o34", "o30", "o23", "o21"]
    assert [code("authority", year) for year in (2567, 2568)] == ["o3", None]
    assert frameworks.framework(2567).items["o34"].concept == "integrity_measures"


def raw_2567():
    return tomllib.loads((frameworks.FOLDER / "2567.toml").read_text(encoding="utf-8"))


def without(*path):
    raw = copy.deepcopy(raw_2567())
    branch = raw
    for key in path[:-1]:
        branch = branch[key]
    del branch[path[-1]]
    return raw


def changed(value, *path):
    raw = copy.deepcopy(raw_2567())
    branch = raw
    for key in path[:-1]:
        branch = branch[key]
    branch[path[-1]] = value
    return raw


@pytest.mark.parametrize("raw, said", [
    (without("OIT", "o7"), "OIT must list 35 items in order"),
    (without("weights"), "'weights' is missing"),
    (without("OIT", "o7", "indicator"), "'indicator' is missing"),
    (without("OIT", "o7", "label"), "o7 has no title"),
    (without("OIT", "o7", "sub_indicator"), "o7 has no sub-indicator of its indicator"),
    (without("confidence", "levels"), "confidence of levels is missing"),
    (changed("10.1", "OIT", "o7", "sub_indicator"), "o7 has no sub-indicator of its indicator"),
    (changed(3, "OIT", "o7", "indicator"), "o7 names an indicator of another tool"),
    (changed([8], "IIT", "i1", "aspects"), "i1 names an unknown aspect"),
    (changed(0.5, "weights", "OIT"), "weights must sum to 1 over the three tools"),
    (changed("o1", "measures_item"), "measures_item must be the item of the concept integrity_measures"),
    (changed([], "levels"), "levels"),
])
def test_an_incomplete_file_is_refused_by_name(raw, said):
    with pytest.raises(FrameworkError, match=said):
        frameworks.build(raw)


def test_a_year_without_a_file_is_refused():
    with pytest.raises(FrameworkError, match="no framework for fiscal year 2500"):
        frameworks.framework(2500)
