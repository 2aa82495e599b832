"""Charts as pictures: Thai marks are shaped, digits follow the document, unknown is no bar."""

import io

import numpy as np
import pytest
from PIL import Image

from ita.exports.word import pictures
from ita.exports.word.pictures import Bar, Panel, bars, panels


def pixels(data: bytes):
    return np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)


def drawn(words: str):
    """Return the rows and columns that a word covers, large, in the shipped font."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(3, 2), dpi=200)
    figure.text(0.1, 0.3, words, fontproperties=pictures._font(size=60))
    out = io.BytesIO()
    figure.savefig(out, format="png")
    dark = pixels(out.getvalue()).sum(axis=2) < 300
    rows, columns = np.nonzero(dark)
    return dark[rows.min():rows.max() + 1, columns.min():columns.max() + 1]


def test_a_tone_mark_stands_above_the_vowel_not_upon_it():
    without, with_mark = drawn("ที"), drawn("ที่")
    risen = with_mark.shape[0] - without.shape[0]
    assert risen > 15  # the mark has rows of its own above the vowel
    assert (with_mark[risen:, :without.shape[1]] == without[:, :with_mark.shape[1]]).mean() > 0.97  # and the rest is unchanged
    assert abs(with_mark.shape[1] - without.shape[1]) <= 8  # it takes no width


@pytest.mark.parametrize("lower, word", [("ญู", "ญู"), ("ฐู", "ฐู")])
def test_a_consonant_loses_its_foot_over_a_vowel_below(lower, word):
    assert drawn(word).shape[0] < drawn(word[0]).shape[0] + 40


@pytest.mark.parametrize("name", ["Regular", "Bold"])
def test_the_font_has_every_letter_that_charts_use_and_its_licence(name):
    from fontTools.ttLib import TTFont

    with TTFont(pictures.FONTS / f"Sarabun-{name}.ttf") as font:
        assert set(map(chr, font.getBestCmap())) >= set("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮฤะาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๐๑๒๓๔๕๖๗๘๙"
                                                         "0123456789ABCIEOT().–- abcio")
    assert "SIL OPEN FONT LICENSE" in (pictures.FONTS / "Sarabun-OFL.txt").read_text(encoding="utf-8")


def coloured(data: bytes, colour: str) -> int:
    wanted = np.array([int(colour[place:place + 2], 16) for place in (1, 3, 5)])
    return int((np.abs(pixels(data) - wanted).sum(axis=2) < 12).sum())


def test_bars_have_the_colour_of_their_score_and_unknown_has_none():
    high = bars((Bar("IIT", 97.0),), (), False)
    assert coloured(high, pictures.AGENCY) > 5000 and coloured(high, pictures.NEAR) == 0
    assert coloured(bars((Bar("IIT", 80.0),), (), False), pictures.NEAR) > 5000
    low = bars((Bar("IIT", 60.0, 90.0),), ("ปี 2567", "ปี 2566"), False)
    assert coloured(low, pictures.CONTEXT) > 3000
    nothing = bars((Bar("IIT", None),), (), False)
    assert coloured(nothing, pictures.AGENCY) == 0


def test_digits_are_those_of_the_document():
    row = (Bar("IIT", 97.0),)
    assert bars(row, (), True) != bars(row, (), False)
    assert bars(row, (), True) == bars(row, (), True)  # and the same again


def test_a_missing_year_leaves_a_gap():
    whole, gap = (panels((Panel("1. ก", {2565: 80.0, 2566: middle, 2567: 80.0}),), False) for middle in (80.0, None))
    assert coloured(gap, pictures.AGENCY) < coloured(whole, pictures.AGENCY) / 2
    assert Image.open(io.BytesIO(whole)).size[0] == pytest.approx(pictures.INCHES * pictures.DPI, abs=1)


def test_charts_are_in_the_document_with_words_for_who_cannot_see_them():
    from docx.oxml.ns import qn

    from ita.exports.word import document
    from tests.exports.word_files import KLONGKHWANG, opened, sample

    made = opened(document("measures", sample(KLONGKHWANG, 2567, "tak", charts=True)).data)
    assert [one.get("descr") for one in made.element.body.iter(qn("wp:docPr"))] == [
        "คะแนนภาพรวมรายปี: เพิ่มขึ้น ๓.๒๐ จากปี ๒๕๖๕", "คะแนนรายเครื่องมือ: EIT และ OIT ยังไม่ถึงเกณฑ์ ๘๕ ในปี ๒๕๖๖",
        "คะแนนรายตัวชี้วัดย้อนหลัง: ปี ๒๕๖๕–๒๕๖๖ การป้องกันการทุจริตเพิ่มขึ้นมากสุด ๑๘.๒๔ การเปิดเผยข้อมูลลดลงมากสุด ๒๗.๕๐"]
    assert len({one.get("id") for one in made.element.body.iter(qn("wp:docPr"))}) == 3
