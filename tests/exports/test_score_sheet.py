"""The score sheet: live formulas over the item cells where the rules determine a value, the reported value elsewhere."""

import io
import shutil
import subprocess

import openpyxl
import pytest

from ita import reading
from ita.exports.excel import measures_excel
from ita.exports.score_sheet import score_workbook
from ita.measures import measure_for
from ita.scoring import Round, reason_words, score
from ita.scoring.tree import rules
from tests.exports.word_files import KLONGKHWANG, RAWE, SERPLO, TAK, sample

SAMPLES = ((KLONGKHWANG, 2566), (RAWE, 2567), (TAK, 2566), (SERPLO, 2565))
SOFFICE = shutil.which("soffice")
SHORT = {"ภาพรวม": "overall", "เครื่องมือ": "tool", "ตัวชี้วัด": "indicator", "ตัวชี้วัดย่อย": "sub_indicator", "ข้อ": "item"}


def cells(data: bytes, values: bool = False) -> dict[tuple[str, str], tuple]:
    """Return reported, formula, difference and how by (level, code)."""
    sheet = openpyxl.load_workbook(io.BytesIO(data), data_only=values).active
    rows = sheet.iter_rows(min_row=4, values_only=True)
    return {(SHORT[row[0].strip()], row[1]): row[3:] for row in rows}


def round_of_sample(agency: str, year: int) -> Round:
    return sample(agency, year + 1, "standard").round


def test_formulas_follow_the_rules_of_the_year():
    made = openpyxl.load_workbook(io.BytesIO(score_workbook(round_of_sample(RAWE, 2567)))).active
    place = {(SHORT[row[0].value.strip()], row[1].value): row[0].row for row in made.iter_rows(min_row=4)}
    found = cells(score_workbook(round_of_sample(RAWE, 2567)))
    first = place["indicator", "1"]
    assert found["indicator", "1"][1] == (f"=IF(COUNT(D{first + 1},D{first + 2},D{first + 3})=3,AVERAGE(D{first + 1},D{first + 2},D{first + 3}),"
                                          f'IF(D{first}="","",D{first}))')
    tools = [f"E{place['tool', tool]}" for tool in ("IIT", "EIT", "OIT")]
    assert found["overall", "ITA"][1] == f'=IF(COUNT({",".join(tools)})=3,0.3*{tools[0]}+0.3*{tools[1]}+0.4*{tools[2]},IF(D4="","",D4))'
    eit = place["indicator", "6"]
    assert found["indicator", "6"][1] == f'=IF(D{eit}="","",D{eit})'
    assert found["indicator", "6"][3] == f"ใช้คะแนนที่รายงาน เพราะ{reason_words('eit_two_parts', 2567)}"
    assert found["indicator", "1"][3] == "ค่าเฉลี่ยของ i1–i3"
    assert found["overall", "ITA"][3] == "ผลรวมของ IIT × 0.30 EIT × 0.30 และ OIT × 0.40 ตามน้ำหนัก"


@pytest.mark.parametrize("agency, year", SAMPLES)
def test_every_score_of_the_round_stands_in_it_and_unknown_stays_empty(agency, year):
    round_ = round_of_sample(agency, year)
    found = cells(score_workbook(round_))
    assert {key: row[0] for key, row in found.items() if row[0] is not None} == dict(round_.scores)
    assert set(rules(year)) <= set(found)


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_recalculated_values_are_what_the_program_computes(tmp_path):
    rounds = {f"{number}": round_of_sample(*one) for number, one in enumerate(SAMPLES)}
    (tmp_path / "done").mkdir()
    for name, round_ in rounds.items():
        (tmp_path / f"{name}.xlsx").write_bytes(score_workbook(round_))
    subprocess.run([SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "done"),
                    *(str(tmp_path / f"{name}.xlsx") for name in rounds)], check=True, capture_output=True, timeout=120)
    for name, round_ in rounds.items():
        found = cells((tmp_path / "done" / f"{name}.xlsx").read_bytes(), values=True)
        for key in rules(round_.fiscal_year):
            shown = found[key][1] if found[key][1] != "" else None
            assert shown == pytest.approx(expected(round_, key), abs=1e-9), key


def expected(round_: Round, key) -> float | None:
    """Return a value from its items up; what its items do not determine is taken from the report."""
    rule = rules(round_.fiscal_year)[key]
    parts = [round_.scores.get(part) if part[0] == "item" else expected(round_, part) for part in rule.parts] if rule.determined else [None]
    if None in parts:
        return round_.scores.get(key)
    return sum(share * points for share, points in zip(rule.shares, parts))


def test_where_the_report_agrees_with_its_items_the_two_ways_agree():
    round_ = round_of_sample(RAWE, 2567)
    assert all(expected(round_, key) == pytest.approx(score(round_, key), abs=0.01) for key in rules(2567))


def test_a_year_without_a_framework_shows_what_is_reported():
    found = cells(score_workbook(Round("หน่วยงาน", 2560, {("overall", "ITA"): 80.0, ("indicator", "1"): 70.0})))
    assert {key: row[0] for key, row in found.items()} == {("overall", "ITA"): 80.0, ("indicator", "1"): 70.0}
    assert found["overall", "ITA"][1] == '=IF(D5="","",D5)'


def test_text_that_looks_like_a_formula_stays_text():
    made = openpyxl.load_workbook(io.BytesIO(score_workbook(Round("=1+1", 2567, {})))).active
    assert made["A1"].data_type == "s" and "=1+1" in made["A1"].value


def test_the_measures_workbook_has_the_scores_beside_it_and_comes_back_the_same():
    round_, rows = round_of_sample(RAWE, 2567), [measure_for("o12", 2567, 0.0), measure_for("o2", 2567, 0.0)]
    data = measures_excel(rows, "full", RAWE, 2568, round_)
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["มาตรการ", "คะแนนและสูตร"] and book.calculation.fullCalcOnLoad
    alone = openpyxl.load_workbook(io.BytesIO(score_workbook(round_))).active
    assert [[cell.value for cell in row] for row in book["คะแนนและสูตร"]] == [[cell.value for cell in row] for row in alone]
    read = reading.read_measures("มาตรการ.xlsx", data)
    assert ([one.measure for one in read.measures], read.problems) == ([one.measure for one in rows], ())
    assert openpyxl.load_workbook(io.BytesIO(measures_excel(rows, "full", RAWE, 2568))).sheetnames == ["มาตรการ"]
