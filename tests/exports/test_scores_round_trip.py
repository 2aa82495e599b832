"""The score tables that the pages offer come back as the same scores of the same agency and years."""

import pytest

from ita import charts, reading, results, scoring
from ita.exports.csv import scores_csv
from ita.exports.excel import measures_excel, scores_excel
from ita.measures import measure_for
from ita.store import rounds
from ita.store.samples import sample_store


@pytest.fixture(scope="module")
def agencies():
    """Rounds of each sample agency that has any, and what its items are called."""
    engine = sample_store()
    found = {agency: _rounds(engine, agency) for agency in rounds.years_by_agency(engine)}
    yield {agency: (made, table) for agency, (made, table) in found.items() if made}
    engine.dispose()


def _rounds(engine, agency):
    stored = rounds.current_rounds(engine, agency)
    table = rounds.scores_of(engine, stored)
    return {one.fiscal_year: scoring.round_of(table, agency, one.fiscal_year, one.reported_level) for one in stored}, table


def files(table, name, agency, year=None):
    return {f"{name}.xlsx": scores_excel(table, name, agency, year), f"{name}.csv": scores_csv(table, agency, year)}


def read_back(name, data):
    """Return {(agency, year, code): score}; a download is never refused."""
    made = reading.read(name, data)
    assert [problem for problem in made.problems if problem.severity == "error"] == []
    return {(row.agency, row.fiscal_year, row.code): row.score for row in made.scores.itertuples()}


def scores_of(made, level):
    return {(one.agency, year, code): score for year, one in made.items() for (kind, code), score in one.scores.items() if kind == level}


@pytest.mark.parametrize("lowest_first", [False, True])
def test_all_items_of_a_year_come_back(agencies, lowest_first):
    for agency, (made, table) in agencies.items():
        year = max(made)
        items = results.item_table(made[year], year, results.item_names(table, year))
        if items.empty:
            continue
        for name, data in files(results.printed_items(items, lowest_first), "คะแนนทุกข้อ", agency, year).items():
            assert read_back(name, data) == scores_of({year: made[year]}, "item"), (name, agency)


def test_the_indicators_of_all_years_come_back(agencies):
    for agency, (made, _) in agencies.items():
        for name, data in files(_trends(made), "แนวโน้มตัวชี้วัด", agency).items():
            assert read_back(name, data) == scores_of(made, "indicator"), (name, agency)


def test_the_sheet_of_scores_and_formulas_comes_back(agencies):
    for agency, (made, _) in agencies.items():
        for year, one in made.items():
            data = measures_excel([measure_for("o12", 2567, 0)], "full", agency, year + 1, one)
            table = reading.read("มาตรการ.xlsx", data).scores
            assert {(row.agency, row.fiscal_year, row.level, row.code): row.score for row in table.itertuples()} == {
                (agency, year, *key): score for key, score in one.scores.items()}


def _trends(made):
    years, year = range(min(made), max(made) + 1), max(made)
    table = results.indicators_by_year(made, years)
    moved = {number: charts.change(scores.get(year), scores.get(year - 1)) for number, scores in table.items()}
    return results.indicator_table(table, years, moved, year)


@pytest.mark.parametrize("agency", ["ทดสอบ", "อบต.ระเว", "โรงพยาบาลบ้านแพ้ว (องค์การมหาชน)", "เทศบาลตำบลท่าช้าง อ.เมือง", "ส่วนราชการ 2566"])
def test_any_agency_comes_back_as_it_is_called(agencies, agency):
    made, _ = next(iter(agencies.values()))
    for name, data in files(_trends(made), "แนวโน้มตัวชี้วัด", agency).items():
        assert {found for found, _, _ in read_back(name, data)} == {agency}, name
