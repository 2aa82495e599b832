"""What the app downloads reads back with nothing lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita import frameworks, reading
from ita.exports.csv import measures_csv
from ita.exports.excel import measures_excel
from ita.exports.layouts import layouts
from ita.measures import PRINTED, Measure, measure_for

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
