"""An upload's files together, its corrections, and what would change."""

import pandas as pd
import pytest

from ita import incoming, scores
from ita.reading import Grid, Reading
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
    assert [(one.code, one.severity, one.file, one.cell, one.found, one.detail) for one in made.problems] == [
        ("conflicting_files", "error", "a.xlsx", "A1", "100.00", "o1 = 0.00 (b.xlsx s A1)"),
        ("conflicting_files", "error", "b.xlsx", "A1", "0.00", "o1 = 100.00 (a.xlsx s A1)")]
    assert "0.00 (b.xlsx" in made.problems[0].what
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
    assert [problem.code for problem in one.problems] == ["conflicting_files"] * 2 and len(one.scores) == 1
    changed_places = incoming.combine(files, {("ก.", 2566): ("ข", 2567), ("ข", 2567): ("ก.", 2566)})
    assert listed(changed_places.scores, "agency", "fiscal_year", "score") == [("ข", 2567, 90.0), ("ก.", 2566, 80.0)]


def test_problems_are_in_the_order_in_which_a_person_goes_through_the_sheets():
    def grid(file, sheet):
        return Grid(file, sheet, (), (), (), 0, 0)

    def problem(severity, sheet, cell, file="b.xlsx", code="out_of_range"):
        return Problem(code, severity, file, sheet, cell)

    expected = [problem("error", "", "", "a.xlsx"), problem("error", "", ""), problem("error", "ส2", "A2"), problem("error", "ส2", "B2"),
                problem("error", "ส2", "AA2"), problem("error", "ส2", "B10"), problem("error", "ส1", "A1"), problem("error", "", "", code="more"),
                problem("warning", "ส2", "A1"), problem("warning", "ส1", "A1")]
    mixed = [expected[place] for place in (8, 5, 9, 6, 7, 4, 2, 1, 3)]
    made = incoming.combine({"a.xlsx": Reading(table(), NO_FACTS, (expected[0],), ()),
                             "b.xlsx": Reading(table(), NO_FACTS, tuple(mixed), (grid("b.xlsx", "ส2"), grid("b.xlsx", "ส1")))})
    assert list(made.problems) == expected


def test_contradictions_beyond_a_thousand_are_counted():
    rows = [[("ก", 2567, f"o{n}", score) for n in range(1, 1003)] for score in (0.0, 100.0)]
    made = incoming.combine({"a.xlsx": reading(rows[0]), "b.xlsx": reading(rows[1], file="b.xlsx")})
    assert len(made.problems) == 2001 and (made.problems[-1].code, made.problems[-1].detail) == ("more", "2")


LONG, SHORT = "องค์การบริหารส่วนตำบลระเว", "อบต. ระเว"


@pytest.mark.parametrize("read, stored, taken", [
    ([(SHORT, 2567)], [LONG, "ข"], {(SHORT, 2567): (LONG, 2567)}),
    ([(SHORT, 2566), ("อบต.ระเว", 2567)], [LONG], {(SHORT, 2566): (LONG, 2566), ("อบต.ระเว", 2567): (LONG, 2567)}),
    ([(LONG, 2567)], [SHORT], {(LONG, 2567): (SHORT, 2567)}),  # also the other way round
    ([(LONG, 2567), (SHORT, 2567)], [LONG, SHORT], {}),  # each is stored as it stands
    ([("อบตระเว", 2567)], [LONG, SHORT], {}),  # which of the two is not known
    ([(SHORT, 2567)], ["องค์การบริหารส่วนจังหวัดระเว"], {}),
    ([(SHORT, 2567)], [], {}),
    ([], [LONG], {}),
])
def test_an_agency_written_in_another_way_is_the_one_stored_agency_that_it_can_be(read, stored, taken):
    assert incoming.as_stored(read, stored) == taken


def test_thousands_of_rounds_are_renamed_at_once():
    files = {"a.xlsx": reading([(f"ก{n}", 2567, "1", n / 100) for n in range(5000)])}
    made = incoming.combine(files, {(f"ก{n}", 2567): (f"ก{n + 1}", 2566) for n in range(1, 5000)})
    assert listed(made.scores, "agency", "fiscal_year", "score")[:3] == [("ก0", 2567, 0.0), ("ก2", 2566, 0.01), ("ก3", 2566, 0.02)]
    assert len(made.names) == 0 and scores.check(made.scores) is made.scores


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
    assert (made.taken(keep=True), made.taken(keep=False)) == (2, made.count)  # the score of 1 and the rank in the country
    whole = incoming.to_save(found, made.rounds(keep=True), stored)
    assert listed(whole.scores, "code", "score") == [("1", 95.0), ("2", 80.0)]
    assert listed(whole.rounds, "agency", "reported_level", "rank_in_province", "rank_nationwide") == [("ก", "ผ่าน", 3, 7)]
    assert listed(incoming.to_save(found, made.rounds(keep=False)).scores, "agency", "code", "score") == [("ก", "1", 95.0), ("ข", "1", 50.0)]


def test_the_chosen_agency_stays_where_its_scores_were_saved():
    saved = table(("ก", 2566, "1", 90.0), ("ก", 2567, "1", 80.0), ("ข", 2566, "1", 50.0))
    assert [incoming.to_show(saved, chosen) for chosen in ("ข", "ก", "ค", None)] == [("ข", 2566), ("ก", 2567), ("ก", 2567), ("ก", 2567)]


def test_the_same_upload_again_changes_nothing():
    found = upload([("ก", 2567, "1", 90.0)], ("ก", 2567, "ผ่าน", 1, 2))
    made = incoming.compared(found, found.scores, found.rounds)
    assert (made.count, made.removes, made.rounds(keep=False)) == (0, False, frozenset())
    assert incoming.to_save(found, ()).scores.empty
