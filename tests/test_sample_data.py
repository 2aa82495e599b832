"""The sample workbooks and tables are what build.py makes of the published figures, and read to exactly those tables."""

import csv
from statistics import mean

import openpyxl
import pytest

from ita import frameworks, reading
from ita.measures import PRINTED
from ita.scores import COLUMNS, ROUND_COLUMNS
from sample_data import build

WORKBOOKS = sorted(path.name for path in build.FOLDER.glob("*.xlsx"))
TABLES = ("samples.csv", "rounds.csv", "measures.csv")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample_data")
    build.write_all(folder)
    return folder


def cells(path):
    return {(sheet.title, cell.coordinate): (cell.value, cell.number_format, cell.font.name, cell.font.b)
            for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row} | {
            sheet.title: sorted(map(str, sheet.merged_cells.ranges)) for sheet in openpyxl.load_workbook(path)}


def rows(name):
    with (build.FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_is_a_workbook_for_each_published_report(built):
    assert WORKBOOKS == ["khlongkhwang_2565_2566.xlsx", "khuankhanun_measures_2565.xlsx", "rawe_2567.xlsx",
                         "serplo_2565.xlsx", "tak_2566.xlsx"]
    assert sorted(path.name for path in built.iterdir()) == sorted([*WORKBOOKS, *TABLES])


@pytest.mark.parametrize("name", WORKBOOKS)
def test_building_again_gives_the_same_cells(built, name):
    assert cells(built / name) == cells(build.FOLDER / name)


@pytest.mark.parametrize("name", TABLES)
def test_building_again_gives_the_same_tables(built, name):
    assert (built / name).read_bytes() == (build.FOLDER / name).read_bytes()


def scores(agency, year, level):
    return {row["code"]: float(row["score"]) for row in rows("samples.csv")
            if (row["agency"].endswith(agency), row["fiscal_year"], row["level"]) == (True, str(year), level)}


def sub_indicator_means(items, year, indicator):
    groups = {}
    for code, score in items.items():
        item = frameworks.framework(year).items[code]
        if item.indicator == indicator:
            groups.setdefault(item.sub_indicator, []).append(score)
    return round(mean(mean(group) for group in groups.values()), 2)


def test_the_items_give_the_indicators_that_the_facts_call_proven():
    items = scores("ระเว", 2567, "item")
    assert [sub_indicator_means(items, 2567, number) for number in (9, 10)] == [77.62, 90.0]
    assert scores("ระเว", 2567, "indicator") == {
        "1": 97.97, "2": 93.19, "3": 94.93, "4": 93.04, "5": 96.81, "6": 92.62, "7": 88.3, "8": 64.61,
        "9": 77.62, "10": 90.0}
    tak = scores("ตาก", 2566, "item")
    assert [sub_indicator_means(tak, 2566, number) for number in (9, 10)] == [98.0, 100.0]


def test_the_swapped_rows_stand_as_printed():
    assert [scores("คลองขวาง", year, "indicator")[code] for year in (2565, 2566) for code in ("9", "10")] == [
        90.0, 41.25, 62.5, 59.49]
    items = scores("คลองขวาง", 2566, "item")
    assert [sub_indicator_means(items, 2566, number) for number in (9, 10)] == [90.0, 41.25]


def test_what_is_not_printed_is_absent():
    assert "8" not in scores("เสอเพลอ", 2565, "indicator")
    assert "e15" not in scores("คลองขวาง", 2566, "item")
    assert len(scores("คลองขวาง", 2566, "item")) == 30 + 14 + 43


def test_an_item_of_two_aspects_is_printed_in_both_and_counted_once():
    sheet = openpyxl.load_workbook(build.FOLDER / "rawe_2567.xlsx")["2567"]
    printed = [cell.coordinate for cell in sheet["B"] if str(cell.value).startswith("ข้อ o15 ")]
    assert [row["cell"] for row in rows("samples.csv") if (row["file"], row["code"]) == ("rawe_2567.xlsx", "o15")] == [
        printed[0].replace("B", "C")]
    assert len(printed) == 2


def as_written(table, columns):
    """The rows of a table as its CSV has them."""
    def written(value):
        if isinstance(value, float):
            return f"{value:.2f}"
        return "" if value is None else str(value)

    return sorted(tuple(written(value) for value in row) for row in table[list(columns)].itertuples(index=False))


def listed(name, file, columns):
    return sorted(tuple(row[column] for column in columns) for row in rows(name) if row["file"] == file)


SCORE_BOOKS = [name for name in WORKBOOKS if "measures" not in name]


@pytest.mark.parametrize("name", SCORE_BOOKS)
def test_a_workbook_reads_to_the_table_of_scores_with_every_cell(name):
    read = reading.read(name, (build.FOLDER / name).read_bytes())
    assert as_written(read.scores, COLUMNS) == listed("samples.csv", name, COLUMNS)
    assert read.ok


@pytest.mark.parametrize("name", SCORE_BOOKS)
def test_a_workbook_reads_to_the_table_of_rounds(name):
    read = reading.read(name, (build.FOLDER / name).read_bytes())
    assert as_written(read.rounds, ROUND_COLUMNS) == listed("rounds.csv", name, ROUND_COLUMNS)


def test_the_measures_workbook_reads_to_the_table_of_measures():
    name = "khuankhanun_measures_2565.xlsx"
    read = reading.read_measures(name, (build.FOLDER / name).read_bytes())
    assert [[getattr(measure, field) for field in PRINTED] for measure in read.measures] == [
        [row[field] for field in PRINTED] for row in rows("measures.csv")]
    assert read.problems == ()
