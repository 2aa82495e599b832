"""The widths of a printed table's columns: they fill the page, and words are not torn while there is room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita.exports.word.widths import ROOM, fitting, need, spread


@pytest.mark.parametrize("shares, needs, widths", [
    ((1, 1), (2, 2), [5, 5]), ((1, 4), (2, 2), [2, 8]), ((1, 9), (2, 2), [2, 8]), ((1, 1, 8), (2, 3, 3), [2, 3, 5]),
    ((1, 1), (10, 10), [5, 5]), ((1, 9), (15, 5), [7.5, 2.5]), ((1,), (2,), [10])])
def test_shares_give_way_to_needs(shares, needs, widths):
    assert spread(shares, needs, 10) == pytest.approx(widths)


@given(st.lists(st.tuples(st.floats(1, 100), st.floats(0.3, 3)), min_size=1, max_size=20))
def test_the_page_is_filled_and_no_column_is_below_its_need_while_there_is_room(columns):
    shares, needs = zip(*columns)
    widths = spread(shares, needs)
    assert sum(widths) == pytest.approx(ROOM)
    if sum(needs) < ROOM:
        assert all(width >= least - 1e-9 for width, least in zip(widths, needs))


def test_a_column_is_as_wide_as_its_longest_word_but_an_address_may_be_broken():
    assert need("ผู้รับผิดชอบ", ["งานประชาสัมพันธ์ สำนักปลัด"]) == need("ก", ["https://example.go.th/ita/2568/o12.html"]) == pytest.approx(2.7)
    assert need("ก", ["ก ข/ค"]) == pytest.approx(0.54) and need("ระยะเวลาดำเนินการ", [""]) == pytest.approx(1.98)
    assert fitting(("ก", "ข"), [("ประชาสัมพันธ์", "")], (1, 99)) == pytest.approx([2.7, 23.0])
    assert fitting(("ก",), [], (5,)) == [ROOM]
