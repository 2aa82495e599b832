"""What does not add up or lies far off is a warning at its cell, with the arithmetic, at import and in the command."""

import io
import random
import subprocess
import sys
from pathlib import Path
from statistics import fmean

import openpyxl
import pandas as pd
import pytest

from ita import doubts, incoming, reading, scores
from ita.reading.marked import marked_copy
from ita.reading.problems import WARNING
from ita.scoring import reconcile, round_of

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "reading" / "cases"
SWAPPED = ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล และ ตัวชี้วัดที่ 10 การป้องกันการทุจริต ของปี 2565 และ 2566 น่าจะสลับปีกัน",
           "ปี 2565 0.30 × 89.03 + 0.30 × 84.53 + 0.40 × 61.00 = 76.46", "ปี 2566 0.30 × 97.97 + 0.30 × 80.09 + 0.40 × 65.63 = 79.67")


def read(name: str) -> dict:
    return {name: reading.read(name, (CASES / name).read_bytes())}


def table(agencies: int, codes: dict | None = None, level: str = "tool", **changed) -> pd.DataFrame:
    """Agencies of FY2567 whose parts give 0.3 x 90 + 0.3 x 80 + 0.4 x 70 = 79.00, with other values or codes where said."""
    values = codes or {"IIT": 90.0, "EIT": 80.0, "OIT": 70.0, "ITA": 79.0} | changed
    return scores.typed(pd.DataFrame([
        {"agency": f"อบต.{n}", "fiscal_year": 2567, "tool": "" if code == "ITA" else code, "level": "overall" if code == "ITA" else level, "code": code,
         "name": "", "score": score, "file": "a.xlsx", "sheet": "s", "cell": f"{column}{n + 2}"}
        for n in range(agencies) for column, (code, score) in zip("ABCD", values.items(), strict=True)]))


def told(problems) -> list[tuple]:
    return [(one.code, one.severity, one.file, one.sheet, one.cell, one.found) for one in problems]


def test_the_published_rows_that_two_years_swapped():
    name = "klongkhwang_2565_2566.xlsx"
    made = incoming.combine(read(name))
    at = [("years_swapped", "C11", "90.00"), ("years_swapped", "D11", "62.50"), ("years_swapped", "C12", "41.25"), ("years_swapped", "D12", "59.49"),
          ("does_not_add_up", "C13", "76.47"), ("does_not_add_up", "D13", "79.67")]
    assert told(made.problems) == [(code, WARNING, name, "สรุปผล", cell, found) for code, cell, found in at]
    assert all(part in one.what for one in made.problems if one.code == "years_swapped" for part in SWAPPED)
    assert "0.30 × 89.03 + 0.30 × 84.53 + 0.40 × 65.63 = 78.32" in made.problems[4].what and "สลับปีกัน" in made.problems[4].what
    assert made.savable


def test_the_marked_copy_colours_them():
    name = "klongkhwang_2565_2566.xlsx"
    made = incoming.combine(read(name))
    sheet = openpyxl.load_workbook(io.BytesIO(marked_copy(name, (CASES / name).read_bytes(), made.problems)))["สรุปผล"]
    marked = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment}
    assert marked == {"C11", "C12", "C13", "D11", "D12", "D13"}


def test_the_command_prints_them_as_warnings_and_succeeds():
    ran = subprocess.run([sys.executable, "-m", "ita", "read", CASES / "klongkhwang_2565_2566.xlsx"], capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    lines = ran.stderr.splitlines()
    assert len(lines) == 6 and all(line.startswith("warning ไฟล์ klongkhwang_2565_2566.xlsx แผ่นงาน สรุปผล เซลล์ ") for line in lines)
    assert all(part in lines[2] for part in SWAPPED)


def test_a_published_total_that_does_not_follow():
    path = ROOT / "sample_data" / "serplo_2565.xlsx"
    made = incoming.combine({path.name: reading.read(path.name, path.read_bytes())})
    assert [(one.code, one.cell, one.found) for one in made.problems] == [("does_not_add_up", "B2", "98.52"), ("does_not_add_up", "A6", "99.37")]
    assert "0.30 × 99.37 + 0.30 × 95.83 + 0.40 × 100 = 98.56" in made.problems[0].what
    assert "÷ 5 = 99.50" in made.problems[1].what and "คัดลอกมาผิดช่อง" in made.problems[1].what


@pytest.mark.parametrize("overall, cells", [(79.0, []), (79.02, []), (79.03, ["D2"]), (78.97, ["D2"])])
def test_only_more_than_rounding_is_doubted(overall, cells):
    assert [one.cell for one in doubts.doubts(table(1, ITA=overall))] == cells


def test_years_in_two_files_are_looked_at_together():
    klongkhwang = read("klongkhwang_2565_2566.xlsx")["klongkhwang_2565_2566.xlsx"]
    files = {f"{year}.xlsx": reading.Reading(klongkhwang.scores[klongkhwang.scores["fiscal_year"] == year].assign(file=f"{year}.xlsx"),
                                             klongkhwang.rounds.head(0), (), ()) for year in (2565, 2566)}
    assert [(one.file, one.cell) for one in incoming.combine(files).problems if one.code == "years_swapped"] == [
        ("2565.xlsx", "C11"), ("2565.xlsx", "C12"), ("2566.xlsx", "D11"), ("2566.xlsx", "D12")]


def test_a_score_far_from_its_neighbours():
    made = incoming.combine(read("rawe_2567.xlsx"))
    assert told(made.problems) == [("far_from_neighbours", WARNING, "rawe_2567.xlsx", "2567", "D33", "16.98")]
    assert "e7 = 97.36, e8 = 94.34" in made.problems[0].what


def test_an_indicator_far_from_the_others_of_its_tool_is_said_to_be_one():
    made = doubts.doubts(table(1, codes={"1": 96.9, "2": 9.69, "3": 95.0, "4": 94.0}, level="indicator"))
    assert [(one.code, one.cell, one.found, one.detail) for one in made] == [("far_from_indicators", "B2", "9.69", "2 (1 = 96.9, 3 = 95, 4 = 94)")]
    assert "ตัวชี้วัดอื่นของเครื่องมือเดียวกัน" in made[0].what


# ---- tables that people retyped with one decimal or none
def retyped(decimals: int, agencies: int, **changed: float) -> pd.DataFrame:
    """Agencies whose scores follow the rules, each then printed with so many decimals, with other values where said."""
    chance, rows = random.Random(1), []
    for n in range(agencies):
        parts = {str(number): chance.uniform(70, 100) for number in range(1, 11)}
        of = {tool: fmean(parts[str(number)] for number in numbers) for tool, numbers in (("IIT", range(1, 6)), ("EIT", range(6, 9)), ("OIT", (9, 10)))}
        values = parts | of | {"ITA": 0.3 * of["IIT"] + 0.3 * of["EIT"] + 0.4 * of["OIT"]}
        printed = {code: round(points, decimals) for code, points in values.items()} | changed
        rows += [{"agency": f"อบต.{n}", "fiscal_year": 2567, "tool": "", "level": "indicator" if code.isdigit() else "overall" if code == "ITA" else "tool", "code": code,
                  "name": "", "score": float(points), "file": "a.xlsx", "sheet": "s", "cell": code} for code, points in printed.items()]
    return scores.typed(pd.DataFrame(rows))


@pytest.mark.parametrize("decimals", [2, 1, 0])
def test_a_table_that_was_rounded_adds_up(decimals):
    assert doubts.doubts(retyped(decimals, 200)) == []


@pytest.mark.parametrize("decimals, wrong", [(1, 99.9), (0, 60)])
def test_what_rounding_cannot_explain_is_doubted_in_a_rounded_table(decimals, wrong):
    assert {one.cell for one in doubts.doubts(retyped(decimals, 1, ITA=wrong)) if one.code == "does_not_add_up"} == {"ITA"}


def test_one_score_with_two_decimals_shows_that_the_table_was_not_rounded():
    assert "does_not_add_up" in {one.code for one in doubts.doubts(retyped(0, 1, **{"1": 95.55}))}


def test_a_check_that_only_rounding_parts_says_so():
    table_ = retyped(0, 20)
    made = [check for n in range(20) for check in reconcile(round_of(table_, f"อบต.{n}", 2567)) if check.reason == "rounded"]
    assert made and all(check.status == "match" and 0.02 < abs(check.difference) <= 1 and "ปัดเศษ" in check.why for check in made)


def test_of_a_list_in_which_much_differs_some_are_listed_and_the_rest_counted():
    made = doubts.doubts(table(150, ITA=50.0))
    assert [one.cell for one in made[:100]] == [f"D{n + 2}" for n in range(100)]
    assert (made[100].code, made[100].severity, made[100].detail, len(made)) == ("more", WARNING, "50", 101)
    assert doubts.doubts(scores.empty()) == []
