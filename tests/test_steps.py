"""Steps as a list and as numbered lines."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita.steps import numbered, steps_of


@pytest.mark.parametrize("words, steps, kept", [
    ("1. ก\n2. ข", ["ก", "ข"], "1. ก\n2. ข"),
    ("ก\n\nข\n", ["ก", "ข"], "1. ก\n2. ข"),
    ("๑) ก\n(๒) ข", ["ก", "ข"], "1. ก\n2. ข"),
    ("1. 1. ก", ["ก"], "1. ก"),
    ("1. ก\n1.1 รายละเอียด\n- ข้อย่อย\n2. ข", ["ก", "1.1 รายละเอียด", "- ข้อย่อย", "ข"], "1. ก\n1.1 รายละเอียด\n- ข้อย่อย\n2. ข"),
    ("15 ต.ค. 2567 ประชุม", ["15 ต.ค. 2567 ประชุม"], "1. 15 ต.ค. 2567 ประชุม"),
    ("1.", [], ""),
    ("", [], ""),
])
def test_steps_are_numbered_by_the_program(words, steps, kept):
    assert steps_of(words) == steps
    assert numbered(steps) == kept


@settings(deadline=None)
@given(st.lists(st.text("กข1.) -\n", max_size=8), max_size=5))
def test_numbering_again_changes_nothing(steps):
    kept = numbered(steps)
    assert numbered(steps_of(kept)) == kept
    assert numbered([kept]) == kept
    assert [letter for letter in kept if letter in "กข"] == [letter for step in steps for letter in step if letter in "กข"]
