"""The waterfall's figure holds what the steps say: every bar begins where the one above ended."""

import pytest

from ita.charts import DARK, LIGHT, Style
from ita.frameworks import framework
from ita.scoring import waterfall
from ita.waterfall import figure
from tests.scoring.published import KHLONGKHWANG, RAWE, TAK, all_items, followed, made, published


def drawn(round_, style=Style()):
    found = waterfall(round_)
    return found, figure(found, round_.fiscal_year, style)


@pytest.mark.parametrize("report", [(RAWE, 2567), (KHLONGKHWANG, 2566), (TAK, 2566)])
def test_the_bars_go_from_100_to_the_overall_without_a_gap(report):
    found, chart = drawn(published(*report))
    totals, steps = chart.data
    assert [round(base + length, 2) for base, length in zip(steps.base, steps.x)] == [100.0, *[round(base, 2) for base in steps.base[:-1]]]
    assert round(steps.base[-1], 2) == found.end == round(totals.base[1] + totals.x[1], 2)
    assert chart.layout.xaxis.range[0] == totals.base[0] < min(steps.base)
    assert len(steps.y) == len(found.steps) and all(after - before >= 1 for before, after in zip(steps.y, steps.y[1:]))
    assert totals.y[0] == 0 and totals.y[1] == steps.y[-1] + 1


def test_labels_and_points_stand_on_the_marks():
    _, chart = drawn(published(TAK, 2566))
    assert [note.text for note in chart.layout.annotations] == [
        "คะแนนเต็ม", "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน",
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล −0.40", "o2 ข้อมูลผู้บริหาร", "คะแนนภาพรวม", "−0.45", "−0.89", "−1.12", "−0.40", "100.00", "97.14", "EIT −2.46", "OIT −0.40"]
    assert list(chart.data[1].marker.color) == [LIGHT.near, LIGHT.near, LIGHT.near, LIGHT.bad]


def test_failed_items_stand_under_their_indicator_with_what_they_take_together():
    found, chart = drawn(published(RAWE, 2567))
    headings = [note for note in chart.layout.annotations if note.font.weight == 700 and note.xanchor == "left" and "ตัวชี้วัด" in note.text]
    assert [note.text for note in headings] == ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล −4.48", "ตัวชี้วัดที่ 10 การป้องกันการทุจริต −2.00"]
    assert found.of_tool("OIT") == 6.48


@pytest.mark.parametrize("year, failing", [(2567, 0), (2567, 7), (2566, 40), (2565, 43)])
def test_no_two_rows_of_words_lie_on_each_other_however_many_failed(year, failing):
    items = {code: points for code, points in all_items(year, 88.0).items() if code[0] == "i"}
    items |= {f"o{n}": 0.0 if n <= failing else 100.0 for n in range(1, len(framework(year).items_of("OIT")) + 1)}
    found, chart = drawn(followed(year, items, {"6": 80, "7": 82.5, "8": 71.3}))
    low = chart.layout.xaxis.range[0]
    labels = sorted(note.y for note in chart.layout.annotations if note.x == low)
    bars = sorted([*chart.data[0].y, *chart.data[1].y])
    assert len(labels) == len(bars) + len({step.key for step in found.steps if step.kind == "item"} and {
        "9" if int(step.key[1][1:]) < (34 if year == 2565 else 31) else "10" for step in found.steps if step.kind == "item"})
    row = (chart.layout.height - 20) / (bars[-1] + 1)  # pixels
    assert min(after - before for before, after in zip(labels, labels[1:])) * row >= 22  # a line of 15 px
    assert min(after - before for before, after in zip(bars, bars[1:])) * row >= 50
    assert round(100 - sum(step.points for step in found.steps), 2) == found.end


def test_a_joint_stops_before_a_label_that_it_would_cross():
    _, chart = drawn(published(RAWE, 2567))
    lines = [shape for shape in chart.layout.shapes if shape.type == "line"]
    assert lines[0].y1 == pytest.approx(2.13) and lines[-1].y1 - lines[-1].y0 == pytest.approx(0.55)


def test_what_the_parts_do_not_explain_is_hatched_and_may_rise():
    found, chart = drawn(published(KHLONGKHWANG, 2566))
    rests = [place for place, step in enumerate(found.steps) if step.kind == "rest"]
    assert [place for place, shape in enumerate(chart.data[1].marker.pattern.shape) if shape] == rests
    words = [note.text for note in chart.layout.annotations]
    assert "ตัวชี้วัดที่ 10 การป้องกันการทุจริต ส่วนที่อธิบายไม่ได้" in words and "+3.65" in words and "ส่วนที่รายงานไม่ตรง" in words


def test_digits_and_colours_follow_the_viewer():
    _, chart = drawn(made(2567, {"IIT": 90, "EIT": 80, "OIT": 70, "ITA": 79}), Style(DARK, thai_digits=True))
    words = [note.text for note in chart.layout.annotations]
    assert words[:5] == ["คะแนนเต็ม", "IIT", "EIT", "OIT", "คะแนนภาพรวม"] and words[-1] == "OIT −๑๒.๐๐"
    assert set(chart.data[1].marker.color) == {DARK.near}


def test_a_report_of_nothing_lost_has_only_its_two_ends():
    _, chart = drawn(made(2567, {"IIT": 100, "EIT": 100, "OIT": 100, "ITA": 100}))
    assert len(chart.data[1].x) == 0 and [note.text for note in chart.layout.annotations][-2:] == ["100.00", "100.00"]
