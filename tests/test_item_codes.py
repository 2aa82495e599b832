"""Items named in free text: ranges, Thai digits, words kept."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita.item_codes import codes_in, joined, pieces, spelled_out


@pytest.mark.parametrize("words, codes", [
    ("o12,o13", "o12 o13"),
    ("O12 และ ๐๑๓ ปี 2567", "o12 o13"),
    ("o1-o5", "o1 o2 o3 o4 o5"),
    ("o1 – o3, e9", "o1 o2 o3 e9"),
    ("ข้อ O1 ถึง O3", "o1 o2 o3"),
    ("o41-43", "o41 o42 o43"),
    ("01-03", "o1 o2 o3"),
    ("o๙-o๑๑", "o9 o10 o11"),
    ("o5-o1", "o5 o1"),  # no range runs backwards
    ("i1-o5", "i1 o5"),
    ("o1 - 5 ครั้ง", "o1"),  # a number apart is not a code
    ("o1-2567", "o1"),
    ("- o12\n- o13", "o12 o13"),  # dashes of a list
    ("", ""),
])
def test_codes_are_found_however_they_are_written(words, codes):
    assert codes_in(words) == tuple(codes.split())


@pytest.mark.parametrize("words, kept", [
    ("o1-o3", ("o1", "o2", "o3")),
    ("o12 และงานอื่น", ("o12", "และงานอื่น")),
    ("ตัวชี้วัดที่ 8, งานพัสดุ; o9", ("ตัวชี้วัดที่ 8", "งานพัสดุ", "o9")),
    ("o9 (ทั้งปี ๒๕๖๗)\no9", ("o9", "(ทั้งปี ๒๕๖๗)")),
    (" , \n", ()),
])
def test_words_stand_between_the_codes_as_they_are(words, kept):
    assert pieces(words) == kept
    assert joined(kept) == ",".join(kept)


def test_ranges_are_spelled_out_where_a_document_has_them():
    assert spelled_out("ข้อ o1 – o3, e9\n๐9-๐๑๑ รายงาน") == "ข้อ o1,o2,o3, e9\no9,o10,o11 รายงาน"
    assert spelled_out("o9 ตั้งแต่ 01-10-2567") == "o9 ตั้งแต่ 01-10-2567"


TEXTS = st.lists(st.sampled_from(["o1", "O12", "๐๙", "-", "–", "ถึง", "o5-o7", ",", ";", "\n", " ", "งาน", "ข้อ", "2567", "e1/e2", "i", "0", "5"]),
                 max_size=8).map("".join)


@settings(deadline=None)
@given(TEXTS)
def test_no_word_is_lost_and_the_same_items_are_meant(words):
    kept = joined(pieces(words))
    assert pieces(kept) == pieces(words)
    assert set(codes_in(kept)) >= set(codes_in(words))
    for word in ("งาน", "ข้อ", "2567"):
        assert (word in kept) == (word in words)
    assert re.sub(r"[\s,;/–-]", "", words) == "" or kept
