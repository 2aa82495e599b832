"""Scores that stand beside a table or in an unusual place of it: none is lost without a word.

Read in this process: {(agency, year, code): score} and what is said of the rest."""

import pytest
from reading_files import INDICATORS
from test_reading_glance import LIST, ONE, TITLE, TWO, TWO_SCORES, A, seen

THREE, FOUR = INDICATORS[5], INDICATORS[6]
TOOLS = {(A, 2567, "IIT"): 95.19, (A, 2567, "EIT"): 81.84, (A, 2567, "OIT"): 83.81}


def told(faults) -> list[str]:
    return [code for code, _ in faults]


@pytest.mark.parametrize("iit, eit", [("IIT (95.19)", "EIT\n81.84"), ("IIT 95.19 คะแนน", "แบบวัด EIT\n(81.84 คะแนน)"), ("แบบวัด IIT (30%) 95.19", "EIT (๘๑.๘๔)")])
@pytest.mark.parametrize("merged", [(), ("A3:A4", "A5:A6")])
def test_a_tools_score_in_one_cell_with_its_name_beside_its_indicators(iit, eit, merged):
    rows = [(TITLE,), ("แบบวัด", "ตัวชี้วัด", "คะแนน"), (iit, ONE, 97.97), (None, TWO, 93.19), (eit, THREE, 92.62), (None, FOUR, 88.3)]
    own = TWO_SCORES | {(A, 2567, "6"): 92.62, (A, 2567, "7"): 88.3}
    assert seen(rows, merged) == (own | {(A, 2567, "IIT"): 95.19, (A, 2567, "EIT"): 81.84}, [])


def test_of_several_years_it_is_of_none():
    rows = [(A,), ("แบบวัด", "ตัวชี้วัด", "ปี 2566", "ปี 2567"), ("IIT (95.19)", ONE, 99.45, 97.97)]
    assert seen(rows) == ({(A, 2566, "1"): 99.45, (A, 2567, "1"): 97.97}, [("row_not_understood", "A3")])


def test_a_weight_in_brackets_is_no_score():
    rows = [(LIST,), ("หน่วยงาน", "IIT (30.00)", "OIT (40.00)"), (A, 95.19, 83.81)]
    assert seen(rows) == ({(A, 2567, "IIT"): 95.19, (A, 2567, "OIT"): 83.81}, [])


def test_a_title_with_its_tools_score_heads_items():
    rows = [(TITLE,), ("แบบวัด IIT (95.19)",), ("ข้อ", "คะแนน"), (1, 97.5), (2, 90.5)]
    assert seen(rows) == ({(A, 2567, "IIT"): 95.19, (A, 2567, "i1"): 97.5, (A, 2567, "i2"): 90.5}, [])


@pytest.mark.parametrize("heading", ["คะแนนถ่วงน้ำหนัก", "คะแนนหลังถ่วงน้ำหนัก", "ผลคะแนนถ่วงน้ำหนัก", "คะแนน x น้ำหนัก", "คะแนนที่ได้ (ถ่วงน้ำหนัก)", "คะแนนสุทธิ"])
@pytest.mark.parametrize("plain_mean", [None, 86.95])
def test_of_scores_times_weights_only_the_total_is_a_score(heading, plain_mean):
    rows = [(TITLE,), ("แบบวัด", "คะแนน", "น้ำหนัก", heading), ("IIT", 95.19, 30, 28.56), ("EIT", 81.84, 30, 24.55), ("OIT", 83.81, 40, 33.52),
            ("รวม", plain_mean, 100, 86.63)]
    scores, faults = seen(rows)
    assert (scores, told(faults)) == (TOOLS | {(A, 2567, "ITA"): 86.63}, ["row_not_understood"] if plain_mean else [])


@pytest.mark.parametrize("blank", [[], [()]])
def test_rows_of_another_table_pasted_below_the_total(blank):
    indicators = [(number, name, 80.5 + number) for number, name in enumerate(INDICATORS, 1)]
    rows = [(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), *indicators, (None, "คะแนนรวม", 86.63), *blank, ("IIT", 95.19, 30), ("EIT", 81.84, 30), ("OIT", 83.81, 40)]
    scores, faults = seen(rows)
    assert {at: score for at, score in scores.items() if at[2] in ("IIT", "EIT", "OIT", "ITA")} == TOOLS | {(A, 2567, "ITA"): 86.63}
    assert told(faults) == ["row_not_understood"] * 3  # the weights


@pytest.mark.parametrize("between", [[], [("คะแนน",)]])
def test_all_names_and_then_all_scores_are_not_paired(between):
    rows = [(TITLE,), (ONE,), (TWO,), *between, (97.97,), (93.19,)]
    scores, faults = seen(rows)
    assert (scores, told(faults)) == ({}, ["no_score"])
    scores, faults = seen([(TITLE,), ("คะแนนรวม", 86.63), *rows[1:]])
    assert (scores, told(faults)) == ({(A, 2567, "ITA"): 86.63}, ["row_not_understood"] * 2)


@pytest.mark.parametrize("rows", [
    [(ONE, 97.97, THREE, 92.62), (TWO, 93.19, FOUR, 88.3)],
    [(1, ONE, 97.97, 6, THREE, 92.62), (2, TWO, 93.19, 7, FOUR, 88.3)]])
def test_pairs_of_names_and_scores_side_by_side(rows):
    assert seen([(TITLE,), *rows]) == (TWO_SCORES | {(A, 2567, "6"): 92.62, (A, 2567, "7"): 88.3}, [])


def test_a_score_with_its_level_beside_it():
    assert seen([(TITLE,), ("คะแนนรวม", 86.63, "ระดับผลการประเมิน", "ผ่าน")]) == ({(A, 2567, "ITA"): 86.63}, [])


@pytest.mark.parametrize("rows", [[("IIT", 95.19, 30), ("EIT", 81.84, 30), ("OIT", 83.81, 40)], [("IIT", 30, 95.19), ("EIT", 30, 81.84), ("OIT", 40, 83.81)]])
def test_a_weight_beside_a_score_without_headings_is_left(rows):
    assert seen([(TITLE,), *rows]) == (TOOLS, [])
