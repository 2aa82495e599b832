"""python -m ita check: CSV on stdout, exit 1 when anything differs."""

import csv
import io
from pathlib import Path

import pytest

from ita import scores as tidy
from ita.__main__ import main
from ita.scoring.command import COLUMNS, check_command
from tests.scoring.published import published_levels, published_scores

SAMPLES = Path(__file__).parents[2] / "sample_data"


def test_the_table_has_its_columns_even_when_empty():
    assert list(check_command(tidy.empty()).columns) == list(COLUMNS) and check_command(tidy.empty()).empty


def test_without_reported_levels_there_are_no_level_rows():
    assert set(check_command(published_scores())["level"]) == {"overall", "tool", "indicator"}
    assert check_command(published_scores(), published_levels())["level"].eq("level").sum() == 5


@pytest.mark.parametrize("file, code, counts", [
    ("rawe_2567.xlsx", 0, {"match": 9, "unchecked": 3}),
    ("tak_2566.xlsx", 0, {"match": 4, "unchecked": 8}),
    ("khlongkhwang_2565_2566.xlsx", 1, {"match": 7, "unchecked": 13, "differs": 4}),
    ("serplo_2565.xlsx", 1, {"match": 2, "unchecked": 10, "differs": 2}),
])
def test_the_command_on_the_sample_workbooks(file, code, counts, capfd):
    assert main(["check", str(SAMPLES / file)]) == code
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert list(rows[0]) == list(COLUMNS)
    assert {status: sum(row["status"] == status for row in rows) for status in counts} == counts and len(rows) == sum(counts.values())


def test_a_file_that_cannot_be_read_is_an_error(tmp_path, capfd):
    (tmp_path / "x.xlsx").write_bytes(b"nothing")
    assert main(["check", str(tmp_path / "x.xlsx")]) == 1
    assert capfd.readouterr().out.strip() == ",".join(COLUMNS)
