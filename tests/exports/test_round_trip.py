"""What the app downloads reads back with nothing lost, and its import knows what was edited in it."""

import io
import re
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from hypothesis import given, settings
from hypothesis import strategies as st

from ita import frameworks, incoming_measures, reading, scoring
from ita.exports.csv import measures_csv
from ita.exports.excel import measures_excel
from ita.exports.layouts import layouts
from ita.incoming_measures import CHANGED, SAME
from ita.measures import PRINTED, Measure, clean, measure_for
from ita.references import reference_of

AGENCY, PLAN_YEAR = "องค์การบริหารส่วนตำบลระเว", 2568
FAILED = [item.code for item in frameworks.framework(2567).items_of("OIT")]


def fields_of(key):
    """The fields that a layout prints; items are the codes with their titles."""
    return ["item_codes" if column.field == "items" else column.field
            for column in layouts()[key].columns if column.field != "id"]


def written(rows, fields):
    return [[getattr(row, field) for field in fields] for row in rows]


def read_back(rows, key):
    """The rows as read from the Excel file and from the CSV file."""
    books = {"มาตรการ.xlsx": measures_excel(rows, key, AGENCY, PLAN_YEAR),
             "มาตรการ.csv": measures_csv(rows, key, PLAN_YEAR)}
    return [reading.read_measures(name, made) for name, made in books.items()]


@pytest.mark.parametrize("key", layouts())
def test_a_draft_reads_back_in_every_layout(key):
    rows = [measure_for(code, 2567, 0) for code in [*FAILED, "e9", "8"]]
    for read in read_back(rows, key):
        assert written(read.measures, fields_of(key)) == written(rows, fields_of(key))
        assert [problem for problem in read.problems if problem.severity == "error"] == []


HARD = [Measure(measure="=1+1", steps='1. ก "ข", ค\n2. ง;จ', owner="+66 2", timeframe="- ทุกไตรมาส", follow_up="@ผู้ตรวจ",
                result="'=2", recommendation="100%", finding="-5", item_codes="o12,o13")]


def test_line_breaks_quotes_and_leading_signs_come_back():
    for read in read_back(HARD, "full"):
        assert written(read.measures, PRINTED) == written(HARD, PRINTED)


# Texts as people write them: single spaces, none around a line break. The middle keeps them from being a number.
ENDS = st.text(st.sampled_from("=+-@'\"\n,;กข1 "), max_size=15)
WORDS = st.builds("{}กี่{}".format, ENDS, ENDS).map(
    lambda text: re.sub(r" *\n+ *", "\n", re.sub(" +", " ", text)).strip())


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=3))
def test_any_text_comes_back(texts):
    rows = [Measure(measure=measure, steps=steps, owner=owner) for measure, steps, owner in texts]
    for read in read_back(rows, "full"):
        assert written(read.measures, PRINTED) == written(rows, PRINTED)


# ---- and the import takes it for what it is ------------------------------------------------------
def stored(rows):
    return [replace(row, id=number) for number, row in enumerate(rows, 11)]


def outcomes(read, plan):
    made = incoming_measures.compare(read.rows, plan, PLAN_YEAR)
    return [(one.kind, one.stored and one.stored.id, one.newer) for one in made.outcomes], made.absent


@pytest.mark.parametrize("key", layouts())
def test_an_untouched_file_changes_nothing_in_any_layout(key):
    plan = stored(measure_for(code, 2567, 0) for code in [*FAILED, "e9", "8"])
    for read in read_back(plan, key):
        assert outcomes(read, plan) == ([(SAME, one.id, ()) for one in plan], ())
        assert [row.reference for row in read.rows] == [reference_of(one) if key == "full" else "" for one in plan]


def test_the_sheet_of_scores_beside_the_measures_is_left_alone():
    plan = stored(HARD)
    round_ = scoring.Round(AGENCY, 2567, {("item", "o1"): 100.0, ("overall", "ITA"): 90.0})
    read = reading.read_measures("ก.xlsx", measures_excel(plan, "full", AGENCY, PLAN_YEAR, round_))
    assert outcomes(read, plan) == ([(SAME, 11, ())], ()) and read.problems == ()


EDITS = st.tuples(st.sampled_from(PRINTED), WORDS)


@settings(max_examples=10, deadline=None)
@given(st.lists(st.builds(Measure, measure=WORDS, steps=WORDS, item_codes=st.sampled_from(["", "o12", "o12,o13"]), result=WORDS),
                min_size=1, max_size=3), EDITS)
def test_an_edit_in_excel_is_that_one_difference_and_nothing_else(rows, edit):
    plan, (field, words) = stored(rows), edit
    book = load_workbook(io.BytesIO(measures_excel(plan, "full", AGENCY, PLAN_YEAR)))
    cell = book.active.cell(3 + len(plan), 1 + PRINTED.index(field))  # of the last row
    cell.value, cell.data_type = words, "s"
    out = io.BytesIO()
    book.save(out)
    made = incoming_measures.compare(reading.read_measures("ก.xlsx", out.getvalue()).rows, plan, PLAN_YEAR)
    before, after = clean(field, getattr(plan[-1], field)), clean(field, words)
    expected = [(field, before, after, False)] if before != after else []
    assert [(one.kind, one.stored.id) for one in made.outcomes] == [
        *((SAME, one.id) for one in plan[:-1]), (CHANGED if expected else SAME, plan[-1].id)]
    assert [(d.field, d.stored, d.incoming, d.conflicting) for one in made.outcomes for d in one.differences] == expected
