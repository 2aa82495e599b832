"""What pages show of a round: plain mappings in which unknown stays unknown."""

import pytest

from ita import results, scoring
from ita.store.samples import sample_scores

RAWE, KHLONG = "องค์การบริหารส่วนตำบลระเว", "องค์การบริหารส่วนตำบลคลองขวาง"


@pytest.fixture(scope="module")
def table():
    return sample_scores()


def test_tools_and_indicators_of_a_published_report(table):
    rawe = scoring.round_of(table, RAWE, 2567)
    assert results.overall(rawe) == 86.63
    assert results.by_tool(rawe) == pytest.approx({"IIT": 95.19, "EIT": 81.84, "OIT": 83.81}, abs=0.005)
    assert results.by_indicator(rawe)[8] == 64.61
    assert results.by_tool(None) == {"IIT": None, "EIT": None, "OIT": None}


def test_oit_items_pass_fail_or_are_unknown(table):
    rawe = scoring.round_of(table, RAWE, 2567)
    assert results.failed_items(rawe, 2567) == ["o2", "o5", "o9", "o12", "o17", "o21", "o33"]
    assert results.counts(results.oit_states(rawe, 2567)) == {"pass": 28, "fail": 7}
    assert set(results.oit_states(None, 2567).values()) == {"unknown"}


def test_items_are_grouped_by_what_is_known_of_the_year():
    assert [(name.split(" ")[0], len(codes)) for name, codes in results.oit_groups(2567)] == [
        ("9.1", 6), ("9.2", 7), ("9.3", 4), ("9.4", 4), ("9.5", 4), ("10.1", 5), ("10.2", 5)]
    assert [(name, len(codes)) for name, codes in results.oit_groups(2569)] == [
        ("9 การเปิดเผยข้อมูล", 19), ("10 การป้องกันการทุจริต", 7)]


def test_a_year_without_a_round_is_a_gap(table):
    rounds = {year: scoring.round_of(table, KHLONG, year) for year in (2565, 2566)}
    assert results.overall_by_year(rounds, 2566) == {2565: 76.47, 2566: 79.67}
    assert results.overall_by_year({2563: rounds[2565], 2566: rounds[2566]}, 2566) == {
        2563: 76.47, 2564: None, 2565: None, 2566: 79.67}
    assert results.overall_by_year({}, 2566) == {2566: None}


def test_items_have_thai_headings_and_can_stand_lowest_first(table):
    items = results.item_table(scoring.round_of(table, RAWE, 2567), 2567, {}, "EIT")
    assert results.item_rows(items, lowest_first=True)[0] == ("e9 เคยใช้บริการออนไลน์ (E-Service)", 16.98)
    printed = results.printed_items(items, lowest_first=True)
    assert printed.iloc[0].to_dict() == {
        "เครื่องมือ": "EIT", "รหัส": "e9", "รายการ": "เคยใช้บริการออนไลน์ (E-Service)", "ตัวชี้วัด": "8. การปรับปรุงการทำงาน",
        "คะแนน": 16.98, "เทียบเกณฑ์ 85": "ต่ำกว่า"}


def test_years_whose_items_ask_for_other_things_are_marked():
    assert results.framework_changes(range(2564, 2570)) == [2565, 2566, 2567, 2568, 2569]
    assert results.framework_changes([2565, 2567]) == []


def test_an_item_that_no_framework_names_is_called_what_its_file_calls_it(table):
    rows = table[(table["agency"] == RAWE) & (table["code"].isin(["o1", "o2"]))].assign(fiscal_year=2563)
    rows.loc[rows["code"] == "o1", "name"] = "โครงสร้างหน่วยงาน"
    rows.loc[rows["code"] == "o2", "name"] = "o2"
    names = results.item_names(rows, 2563)
    assert names == {"o1": "โครงสร้างหน่วยงาน"}
    assert list(results.item_table(scoring.round_of(rows, RAWE, 2563), 2563, names)["label"]) == ["โครงสร้างหน่วยงาน", ""]
