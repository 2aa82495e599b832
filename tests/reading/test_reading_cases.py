"""The real workbooks read to exactly what is expected, through the command that people run."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
ROOT = Path(__file__).parents[2]


def run(*arguments) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "ita", *map(str, arguments)], capture_output=True, check=False, cwd=ROOT)


@pytest.mark.parametrize("name", ["klongkhwang_2565_2566", "rawe_2567"])
def test_scores(name):
    ran = run("read", CASES / f"{name}.xlsx")
    assert ran.stdout == (CASES / f"{name}.expected.csv").read_bytes()
    assert ran.returncode == 0


def test_several_files_and_json():
    ran = run("read", "--json", CASES / "klongkhwang_2565_2566.xlsx", CASES / "rawe_2567.xlsx")
    printed = json.loads(ran.stdout)
    assert len(printed["scores"]) == 22 + 70
    assert printed["scores"][0] == {"agency": "องค์การบริหารส่วนตำบลคลองขวาง", "fiscal_year": 2565, "tool": "EIT",
                                    "level": "indicator", "code": "6", "score": 86.13}
    assert [(p["code"], p["severity"], p["cell"]) for p in printed["problems"]] == [
        *(("years_swapped", "warning", cell) for cell in ("C11", "D11", "C12", "D12")),
        ("does_not_add_up", "warning", "C13"), ("does_not_add_up", "warning", "D13"), ("far_from_neighbours", "warning", "D33")]
