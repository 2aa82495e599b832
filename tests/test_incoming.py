"""An upload's files together, its corrections, and what would change."""

import pandas as pd

from ita import incoming, scores
from ita.reading import Reading
from ita.reading.problems import Problem

NO_FACTS = pd.DataFrame(columns=list(scores.ROUND_COLUMNS))


def table(*rows, file="a.xlsx"):
    """Build tidy rows from (agency, year, code, score); codes with a letter are items, numbers indicators."""
    return scores.typed(pd.DataFrame([
        {"agency": agency, "fiscal_year": year, "tool": "", "level": "item" if code[0].isalpha() else "indicator", "code": code,
         "name": f"ข้อ {code}", "score": score, "file": file, "sheet": "s", "cell": "A1"} for agency, year, code, score in rows]))


def reading(rows, *problems, file="a.xlsx"):
    return Reading(table(*rows, file=file), NO_FACTS, tuple(problems), ())


def listed(frame, *columns):
    return [tuple(row) for row in frame[list(columns)].itertuples(index=False)]


def test_files_of_one_upload_are_one_table():
    made = incoming.combine({
        "a.xlsx": reading([("ก", 2567, "1", 90.0), ("ก", 2567, "o1", 100.0)]),
        "b.xlsx": reading([("ก", 2567, "o1", 100.0), ("ข", 2567, "1", 80.0)], file="b.xlsx")})
    assert listed(made.scores, "agency", "code", "score", "file") == [
        ("ก", "1", 90.0, "a.xlsx"), ("ก", "o1", 100.0, "a.xlsx"), ("ข", "1", 80.0, "b.xlsx")]
    assert made.problems == () and made.savable and made.files == ("a.xlsx", "b.xlsx")


def test_files_that_contradict_each_other_are_a_problem_and_not_saved():
    made = incoming.combine({"a.xlsx": reading([("ก", 2567, "o1", 100.0)]),
                             "b.xlsx": reading([("ก", 2567, "o1", 0.0)], file="b.xlsx")})
    [problem] = made.problems
    assert (problem.code, problem.severity, problem.file, problem.cell, problem.found) == (
        "conflicting_files", "error", "b.xlsx", "A1", "0.00")
    assert "100.00" in problem.what and "a.xlsx" in problem.what and problem.todo
    assert not made.savable


def test_an_error_in_one_file_forbids_the_whole_upload():
    made = incoming.combine({"a.xlsx": reading([("ก", 2567, "1", 90.0)]),
                             "b.xlsx": reading([], Problem("empty_file", "error", "b.xlsx"), file="b.xlsx")})
    assert not made.savable
    assert not incoming.combine({}).savable


def test_the_person_corrects_names_and_years():
    files = {"a.xlsx": reading([("ก.", 2566, "1", 90.0), ("ข", 2567, "1", 80.0)])}
    right = incoming.combine(files, {("ก.", 2566): ("ก", 2567), ("ข", 2567): ("ข", 2567)})
    assert listed(right.scores, "agency", "fiscal_year", "score") == [("ก", 2567, 90.0), ("ข", 2567, 80.0)]
    assert scores.check(right.scores) is right.scores
    one = incoming.combine(files, {("ก.", 2566): ("ข", 2567)})
    assert [problem.code for problem in one.problems] == ["conflicting_files"] and len(one.scores) == 1
    changed_places = incoming.combine(files, {("ก.", 2566): ("ข", 2567), ("ข", 2567): ("ก.", 2566)})
    assert listed(changed_places.scores, "agency", "fiscal_year", "score") == [("ข", 2567, 90.0), ("ก.", 2566, 80.0)]


def test_rounds_are_counted_by_kind():
    found = incoming.rounds_found(table(("ก", 2567, "1", 90.0), ("ก", 2567, "o1", 0.0), ("ก", 2567, "o2", 0.0)))
    assert found.to_dict("records") == [
        {"agency": "ก", "fiscal_year": 2567, "overall": 0, "tool": 0, "indicator": 1, "sub_indicator": 0, "item": 2}]


def test_changes_are_listed_number_by_number_in_official_order():
    before = table(("ก", 2567, "o10", 0.0), ("ก", 2567, "o2", 0.0), ("ก", 2567, "1", 90.0), ("ก", 2567, "2", 80.0))
    after = table(("ก", 2567, "o10", 100.0), ("ก", 2567, "1", 90.0), ("ก", 2567, "2", 81.5), ("ก", 2567, "o3", 0.0),
                  ("ข", 2567, "1", 10.0))
    changed = incoming.changes(before, after).astype(object)
    changed = changed.where(changed.notna(), None)
    assert listed(changed, "agency", "code", "before", "after", "kind") == [
        ("ก", "2", 80.0, 81.5, "changed"), ("ก", "o2", 0.0, None, "removed"), ("ก", "o3", None, 0.0, "added"),
        ("ก", "o10", 0.0, 100.0, "changed")]
    assert incoming.changes(before, before).empty


def test_stored_scores_that_the_file_does_not_mention_can_be_kept():
    before = table(("ก", 2567, "1", 90.0), ("ก", 2567, "2", 80.0), ("ข", 2567, "1", 70.0))
    after = table(("ก", 2567, "1", 95.0))
    assert listed(incoming.kept(before, after), "agency", "code", "score") == [("ก", "1", 95.0), ("ก", "2", 80.0)]


def facts(*rows):
    """Build rows of facts from (agency, year, level, rank in province, rank nationwide)."""
    names = ("agency", "fiscal_year", "reported_level", "rank_in_province", "rank_nationwide")
    return pd.DataFrame([dict(zip(names, row, strict=True)) for row in rows], columns=list(scores.ROUND_COLUMNS))


def test_levels_and_ranks_that_differ_are_listed():
    before = facts(("ก", 2567, "ผ่าน", 3, None), ("ข", 2567, "ผ่าน", None, 9.0), ("ค", 2567, "ผ่าน", 1, 1))
    after = facts(("ก", 2567, "ผ่านดี", 3.0, 120), ("ข", 2567, None, float("nan"), 9), ("ง", 2567, "ผ่าน", 1, 1))
    assert listed(incoming.fact_changes(before, after), *incoming.FACT_CHANGE_COLUMNS) == [
        ("ก", 2567, "reported_level", "ผ่าน", "ผ่านดี", "changed"), ("ก", 2567, "rank_nationwide", "", "120", "added"),
        ("ข", 2567, "reported_level", "ผ่าน", "", "removed")]
    assert incoming.fact_changes(before, before).empty and incoming.fact_changes(before.head(0), after).empty


def upload(rows, *some_facts):
    return incoming.Incoming(table(*rows), facts(*some_facts), (), ("a.xlsx",))


def test_only_rounds_that_are_new_or_differ_are_saved():
    stored = table(("ก", 2567, "1", 90.0), ("ข", 2567, "1", 80.0), ("ค", 2567, "1", 70.0)), facts(("ก", 2567, "ผ่าน", None, None), ("ค", 2567, "ผ่าน", 5, None))
    found = upload([("ก", 2567, "1", 90.0), ("ข", 2567, "1", 81.0), ("ค", 2567, "1", 70.0), ("ง", 2567, "1", 60.0)],
                   ("ก", 2567, "ผ่าน", None, None), ("ข", 2567, None, None, None), ("ค", 2567, "ผ่าน", 4, None), ("ง", 2567, None, None, None))
    made = incoming.compared(found, *stored)
    assert made.count == 2 and not made.removes and made.fresh == {("ง", 2567)}
    assert made.rounds(keep=False) == {("ข", 2567), ("ค", 2567), ("ง", 2567)}
    saved = incoming.to_save(found, made.rounds(keep=False))
    assert listed(saved.scores, "agency", "score") == [("ข", 81.0), ("ค", 70.0), ("ง", 60.0)]
    assert list(saved.rounds["agency"]) == ["ข", "ค", "ง"] and scores.check(saved.scores) is saved.scores


def test_what_the_file_does_not_mention_is_kept_or_dropped_as_the_person_says():
    stored = table(("ก", 2567, "1", 90.0), ("ก", 2567, "2", 80.0), ("ข", 2567, "1", 50.0)), facts(("ก", 2567, "ผ่าน", 3, None), ("ข", 2567, "ผ่าน", 1, None))
    found = upload([("ก", 2567, "1", 95.0), ("ข", 2567, "1", 50.0)], ("ก", 2567, None, None, 7), ("ข", 2567, None, None, None))
    made = incoming.compared(found, *stored)
    assert made.removes and made.rounds(keep=False) == {("ก", 2567), ("ข", 2567)} and made.rounds(keep=True) == {("ก", 2567)}
    whole = incoming.to_save(found, made.rounds(keep=True), stored)
    assert listed(whole.scores, "code", "score") == [("1", 95.0), ("2", 80.0)]
    assert listed(whole.rounds, "agency", "reported_level", "rank_in_province", "rank_nationwide") == [("ก", "ผ่าน", 3, 7)]
    assert listed(incoming.to_save(found, made.rounds(keep=False)).scores, "agency", "code", "score") == [("ก", "1", 95.0), ("ข", "1", 50.0)]


def test_the_same_upload_again_changes_nothing():
    found = upload([("ก", 2567, "1", 90.0)], ("ก", 2567, "ผ่าน", 1, 2))
    made = incoming.compared(found, found.scores, found.rounds)
    assert (made.count, made.removes, made.rounds(keep=False)) == (0, False, frozenset())
    assert incoming.to_save(found, ()).scores.empty
