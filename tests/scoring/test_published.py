"""Golden results for the published reports, whole tables; tests/scoring/golden/ holds them, looked at line by line."""

import csv
from pathlib import Path

import pytest

from ita.findings import findings, headline
from ita.scoring import costs, explanations, level_of, reconcile, total, failed, value, waterfall
from ita.scoring.command import COLUMNS, check_command
from tests.scoring.published import KHLONGKHWANG, RAWE, REPORTS, SERPLO, TAK, published, published_levels, published_scores

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str) -> list[list[str]]:
    with (GOLDEN / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_checks():
    checked = check_command(published_scores(), published_levels())
    assert [list(COLUMNS), *checked.astype(str).values.tolist()] == golden("checks")


def test_costs():
    def shown(points):
        return "" if points is None else f"{points:.4f}"

    rows = [[one.agency, str(one.fiscal_year), cost.code, shown(cost.score), shown(cost.lost.sub_indicator), shown(cost.lost.indicator),
             shown(cost.lost.tool), shown(cost.overall), shown(cost.to_pass.item), cost.reason]
            for one in (published(*report) for report in REPORTS) for cost in costs(one)]
    assert rows == golden("costs")[1:]


def test_waterfalls():
    rows = [[one.agency, str(one.fiscal_year), step.kind, step.key[1], step.tool, f"{step.points:.2f}"]
            for one in (published(*report) for report in REPORTS) for step in waterfall(one).steps]
    assert rows == golden("waterfalls")[1:]


def test_sentences():
    rows = []
    for agency, year in REPORTS:
        one = published(agency, year)
        rows.append([agency, str(year), "headline", "", "", headline(one)])
        others = [published(*report) for report in REPORTS if report[0] == agency]
        rows += [[agency, str(year), made.kind, made.page, made.view, made.sentence] for made in findings(one, others, {"o2"})]
    assert rows == golden("sentences")[1:]


def test_rawe_costs_what_the_facts_say():
    lost = {cost.code: round(cost.overall, 2) for cost in failed(published(RAWE, 2567))}
    assert lost == {"o33": 2.00, "o17": 1.00, "o21": 1.00, "o2": 0.67, "o5": 0.67, "o9": 0.57, "o12": 0.57}
    assert total(failed(published(RAWE, 2567))) == pytest.approx(6.48, abs=0.01)


@pytest.mark.parametrize("report, tools", [
    ((RAWE, 2567), {"IIT": 95.19, "EIT": 81.84, "OIT": 83.81}),
    ((TAK, 2566), {"IIT": 100.00, "EIT": 91.80, "OIT": 99.00}),
    ((KHLONGKHWANG, 2566), {"IIT": 97.97, "EIT": 80.09, "OIT": 61.00}),  # as printed, with the swapped rows
    ((SERPLO, 2565), {"IIT": 99.37, "EIT": 95.83, "OIT": 100.00}),
])
def test_tools_are_reported_or_the_mean_of_their_indicators(report, tools):
    values = {tool: value(published(*report), "tool", tool) for tool in tools}
    assert {tool: round(one.score, 2) for tool, one in values.items()} == tools
    assert {one.origin for one in values.values()} == {"reported" if report[0] == SERPLO else "computed"}


@pytest.mark.parametrize("report", [(RAWE, 2567), (TAK, 2566)])
def test_what_can_be_checked_of_rawe_and_tak_is_right(report):
    assert {check.status for check in reconcile(published(*report))} == {"match", "unchecked"}
    assert explanations([published(*report)]) == ()


@pytest.mark.parametrize("with_items", [True, False])
def test_khlongkhwang_swapped_its_oit_rows_between_the_years(with_items):
    reports = [published(KHLONGKHWANG, year) for year in (2565, 2566)]
    if not with_items:
        reports = [type(one)(one.agency, one.fiscal_year, {k: v for k, v in one.scores.items() if k[0] != "item"}) for one in reports]
    (found,) = explanations(reports)
    assert (found.kind, found.settles) == ("years_swapped", True)
    assert [(fix.fiscal_year, fix.key[1], fix.reported, fix.corrected) for fix in found.corrections] == [
        (2565, "9", 90.0, 62.5), (2566, "9", 62.5, 90.0), (2565, "10", 41.25, 59.49), (2566, "10", 59.49, 41.25)]
    proof = [(2565, "ITA", 76.47), (2566, "9", 62.5), (2566, "10", 59.49), (2566, "ITA", 79.67)]
    kept = proof if with_items else [proof[0], proof[3]]
    assert [(one.fiscal_year, one.code, one.status) for one in found.proof] == [(year, code, "match") for year, code, _ in kept]


def test_serplo_does_not_follow_and_nothing_explains_its_overall():
    differs = {check.code: (check.reported, round(check.computed, 2)) for check in reconcile(published(SERPLO, 2565))
               if check.status == "differs"}
    assert differs == {"ITA": (98.52, 98.56), "IIT": (99.37, 99.50)}
    (found,) = explanations([published(SERPLO, 2565)])
    assert (found.kind, found.settles, found.parts, found.corrections[0].key) == (
        "copied", False, (("indicator", "1"),), ("tool", "IIT"))


@pytest.mark.parametrize("report, name, estimated", [
    ((KHLONGKHWANG, 2565), "B", False), ((KHLONGKHWANG, 2566), "ต้องปรับปรุง", False), ((SERPLO, 2565), "AA", False),
    ((RAWE, 2567), "ผ่าน", True), ((TAK, 2566), "ผ่านดี", True)])
def test_levels_are_those_of_the_reports(report, name, estimated):
    result = level_of(published(*report))
    assert (result.name, result.reported, result.differs, result.estimated) == (name, name, False, estimated)


def test_rawe_lacks_316_in_eit_and_119_in_oit():
    result = level_of(published(RAWE, 2567))
    assert (result.next.name, {one.code: one.missing for one in result.next.short}) == ("ผ่านดี", {"EIT": 3.16, "OIT": 1.19})
