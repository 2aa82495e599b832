"""What a workbook or a CSV file can hold, and that nothing written is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita import cell_text


@pytest.mark.parametrize("written, kept", [
    ("ก\r\nข\rค\nง", "ก\nข\nค\nง"),
    ("ก\x07ข\x00\x0b", "กข"),
    ("\ud800ก\ufffe", "ก"),
    ("ก\tข", "ก\tข"),
])
def test_only_what_no_workbook_can_hold_is_removed(written, kept):
    assert cell_text.clean(written) == kept


@pytest.mark.parametrize("text, guarded", [
    ("=1+1", "'=1+1"), ("+66", "'+66"), ("-5", "'-5"), ("@คนดู", "'@คนดู"), ("\tก", "'\tก"),
    ("'=1", "''=1"), ("'ก", "'ก"), ("ก=1", "ก=1"), ("", ""), ("๕", "๕"),
])
def test_a_formula_is_guarded_by_an_apostrophe_and_other_text_is_not_touched(text, guarded):
    assert cell_text.guard(text) == guarded


TEXTS = st.text(st.sampled_from("=+-@\t'กิ่1 \n")) | st.text()


@given(TEXTS)
def test_what_is_guarded_comes_back_and_starts_with_no_formula(text):
    assert cell_text.unguard(cell_text.guard(text)) == text
    assert not cell_text.looks_like_a_formula(cell_text.guard(text))


@given(TEXTS)
def test_cleaning_twice_changes_nothing_more(text):
    assert cell_text.clean(cell_text.clean(text)) == cell_text.clean(text)
