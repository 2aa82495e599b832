"""What differs between two texts, as a person reads it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita.text_diff import LONGEST, marked


def shown(pieces):
    return "".join(f"[{words}]" if changed else words for words, changed in pieces)


@pytest.mark.parametrize("before, after, left, right", [
    ("1. จัดทำสถิติ\n2. เผยแพร่รายเดือน", "1. จัดทำสถิติการให้บริการ\n2. เผยแพร่รายไตรมาส",
     "1. จัดทำสถิติ\n2. เผยแพร่ราย[เดือน]", "1. จัดทำสถิติ[การให้บริการ]\n2. เผยแพร่ราย[ไตรมาส]"),
    ("ก\nข\nค", "ก\nค", "ก\n[ข\n]ค", "ก\nค"),
    ("", "กองคลัง", "", "[กองคลัง]"),
    ("กองคลัง", "สำนักปลัด", "[กองคลัง]", "[สำนักปลัด]"),  # hardly a sign in common: another text
    ("ที่นี่น้ำไหล", "ที่นี้น้ำไหล", "ที่[นี่]น้ำไหล", "ที่[นี้]น้ำไหล"),  # marks stay with their consonant
    ("เหมือนกัน", "เหมือนกัน", "เหมือนกัน", "เหมือนกัน"),
])
def test_what_the_other_lacks_is_marked(before, after, left, right):
    assert tuple(map(shown, marked(before, after))) == (left, right)


TEXTS = st.text("กขคเที่น้ำ \n12", max_size=60)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_no_sign_is_lost_and_what_is_unmarked_is_the_same(before, after):
    old, new = marked(before, after)
    assert ("".join(words for words, _ in old), "".join(words for words, _ in new)) == (before, after)
    assert "".join(words for words, changed in old if not changed) == "".join(words for words, changed in new if not changed)


def test_long_texts_that_repeat_themselves_do_not_take_long():
    started = time.perf_counter()
    marked("กขคงจฉช" * 4000, "กคงจฉชซ" * 4000)
    marked("กขคงจฉช" * (LONGEST // 7), "กคงจฉชซ" * (LONGEST // 7))
    marked("\n" * 16000 + "ก", "ข" + "\n" * 15000)
    assert time.perf_counter() - started < 5
