"""The measures of a plan laid out over its fiscal year."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from ita.follow_up import NEAR, OVERDUE, Due
from ita.measures import Measure
from ita.thai import fiscal_year_dates
from ita.timeline import Bar, Month, timeline

FIRST, LAST = date(2024, 10, 1), date(2025, 9, 30)  # FY2568, 365 days
TODAY = date(2025, 4, 2)


def lasting(start: date | None, end: date | None, status: str = "in_progress") -> Measure:
    return Measure(start_date=start, end_date=end, status=status)


def test_months_run_from_october_to_september_without_a_gap():
    assert timeline([], 2568, TODAY).months == (
        Month("ต.ค.", 0.0, 8.49), Month("พ.ย.", 8.49, 8.22), Month("ธ.ค.", 16.71, 8.5), Month("ม.ค.", 25.21, 8.49),
        Month("ก.พ.", 33.7, 7.67), Month("มี.ค.", 41.37, 8.49), Month("เม.ย.", 49.86, 8.22), Month("พ.ค.", 58.08, 8.5),
        Month("มิ.ย.", 66.58, 8.21), Month("ก.ค.", 74.79, 8.5), Month("ส.ค.", 83.29, 8.49), Month("ก.ย.", 91.78, 8.22))


@pytest.mark.parametrize("today, place", [
    (FIRST, 0.0), (TODAY, 50.14), (LAST, 99.73), (FIRST - timedelta(days=1), None), (LAST + timedelta(days=1), None)])
def test_todays_line_stands_where_the_day_begins_within_the_year_only(today, place):
    assert timeline([], 2568, today).today == place


WHOLE_YEAR, LATE, SOON = lasting(FIRST, LAST), lasting(date(2024, 11, 1), date(2025, 3, 31)), lasting(None, date(2025, 4, 30))
FROM_BEFORE, UNDATED, OTHER_YEAR = lasting(date(2024, 5, 1), date(2026, 1, 1), "postponed"), lasting(None, None), lasting(
    date(2023, 10, 1), date(2024, 9, 30), "done")


def test_each_measure_is_a_bar_or_is_listed_beside():
    made = timeline([WHOLE_YEAR, UNDATED, LATE, SOON, OTHER_YEAR, FROM_BEFORE, lasting(LAST, None)], 2568, TODAY)
    assert made.bars == (
        Bar(1, WHOLE_YEAR, None, 0.0, 100.0, False, False),
        Bar(3, LATE, Due(OVERDUE, 2), 8.49, 41.37, False, False),
        Bar(4, SOON, Due(NEAR, 28), 0.0, 58.08, False, False),
        Bar(6, FROM_BEFORE, None, 0.0, 100.0, True, True),
        Bar(7, lasting(LAST, None), None, 99.73, 0.27, False, False))
    assert (made.undated, made.elsewhere) == (((2, UNDATED),), ((5, OTHER_YEAR),))


@pytest.mark.parametrize("start, width, place", [
    (0, 100, "inside"), (30, 40, "inside"), (0, 20, "right"), (40, 20, "right"), (41, 20, "left"), (90, 10, "left"), (34, 33, "left"),
    (33, 33, "right"), (32, 39, "inside")])
def test_a_bars_words_stand_where_there_is_room(start, width, place):
    assert Bar(1, WHOLE_YEAR, None, float(start), float(width), False, False).words_at == place


days = st.dates(date(2023, 1, 1), date(2027, 1, 1))


@given(st.lists(st.tuples(st.none() | days, st.none() | days).filter(lambda pair: None in pair or pair[0] <= pair[1])), days,
       st.sampled_from([2567, 2568, 2569]))
def test_no_measure_is_lost_and_none_leaves_the_year(dates, today, plan_year):
    measures = [lasting(*pair) for pair in dates]
    made = timeline(measures, plan_year, today)
    numbers = [bar.number for bar in made.bars] + [number for number, _ in (*made.undated, *made.elsewhere)]
    assert sorted(numbers) == list(range(1, len(measures) + 1))
    assert all(0 <= bar.start < 100 and 0 < bar.width and bar.start + bar.width <= 100.01 for bar in made.bars)
    first, last = fiscal_year_dates(plan_year)
    assert (made.today is not None) == (first <= today <= last)
