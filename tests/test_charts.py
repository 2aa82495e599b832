"""Figures hold what the tables say: values on the marks, gaps for unknown years, 85 always in view."""

import pytest

from ita import charts
from ita.charts import DARK, LIGHT, Style

YEARS = (2564, 2565, 2566)
TABLE = {9: {2564: None, 2565: 90.0, 2566: 62.5}, 10: {2564: 41.25, 2565: None, 2566: 59.49}}
NOW, BEFORE = {number: 80.0 + number for number in range(1, 11)}, {number: 85.0 for number in range(1, 11)}


def words(figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_tools_print_score_and_change_on_the_marks():
    figure = charts.tool_bars({"IIT": 95.19, "EIT": 81.84, "OIT": None}, {"IIT": 94.0, "EIT": 83.43}, Style())
    assert words(figure) == ["95.19", "+1.19 ▲", "81.84", "−1.59 ▼", "–", "เกณฑ์ 85"]
    assert list(figure.data[1].x) == [95.19, 81.84, None]
    assert list(figure.data[1].marker.color) == [LIGHT.agency, LIGHT.near, LIGHT.context]
    assert figure.layout.xaxis.range[0] == 0


def test_digits_and_colours_follow_the_viewer():
    style = Style(DARK, thai_digits=True)
    assert words(charts.tool_bars({"IIT": 65.19}, {}, style)) == ["๖๕.๑๙", "เกณฑ์ ๘๕"]
    assert style.colour(65.19) == DARK.bad
    assert charts.indicator_label(10, style) == "๑๐. การป้องกันการทุจริต"


def test_unknown_years_are_gaps_and_never_crossed():
    figure = charts.indicator_lines(TABLE, YEARS, [2566], Style())
    assert [list(line.y) for line in figure.data] == [[None, 90.0, 62.5], [41.25, None, 59.49]]
    assert not any(line.connectgaps for line in figure.data)
    assert list(figure.layout.xaxis.ticktext) == ["2564", "2565", "2566<br>◆"]
    assert list(charts.overall_trend({2565: 76.47, 2566: None}, Style()).data[0].y) == [76.47, None]


def test_what_the_mouse_shows_has_the_viewers_digits():
    figure = charts.indicator_lines(TABLE, YEARS, [], Style(thai_digits=True))
    assert list(figure.data[1].hovertext) == ["๒๕๖๔: ๔๑.๒๕", "๒๕๖๕: ", "๒๕๖๖: ๕๙.๔๙"]
    assert figure.data[1].hovertemplate == "%{fullData.name}<br>%{hovertext}<extra></extra>"


def test_names_at_the_line_ends_keep_apart():
    table = {number: {2566: 90.0 + number / 100} for number in range(1, 11)}
    ends = [note.y for note in charts.indicator_lines(table, (2566,), [], Style()).layout.annotations if note.xref == "paper" and note.x > 1]
    assert len(ends) == 10
    assert all(upper - lower > 1 for upper, lower in zip(ends, ends[1:]))


def test_a_heat_map_prints_each_score_and_a_dash_for_none():
    figure = charts.indicator_heatmap(TABLE, YEARS, [], Style())
    assert [list(row) for row in figure.data[0].text] == [["–", "90.00", "62.50"], ["41.25", "–", "59.49"]]
    assert words(figure) == ["–", "–"]


def test_changes_say_by_how_much():
    figure = charts.change_bars({9: -27.5, 10: 18.24, 8: None, 7: 0.0}, Style())
    assert list(figure.data[0].text) == ["−27.50 ▼", "+18.24 ▲", "–", "0.00"]


def test_bars_keep_their_order_and_start_at_zero():
    figure = charts.score_bars([("o1 โครงสร้าง", 100.0), ("e9", 16.98), ("e1", None)], Style())
    assert words(figure) == ["o1 โครงสร้าง", "100.00", "e9", "16.98", "e1", "–", "เกณฑ์ 85"]
    assert figure.layout.xaxis.range[0] == 0


def test_a_radar_shows_both_years_and_the_line():
    figure = charts.radar(NOW, BEFORE, (2567, 2566), Style())
    assert [trace.name for trace in figure.data] == ["เกณฑ์ 85", "ปี 2566", "ปี 2567"]
    assert [trace.name for trace in charts.radar(NOW, {}, (2567, None), Style()).data] == ["เกณฑ์ 85", "ปี 2567"]


@pytest.mark.parametrize("values", [[100.0], [85.0], [40.0, 90.0], [], [None], [0.0]])
def test_the_line_at_85_and_every_score_are_in_view(values):
    low, high = charts.zoom(values)
    assert 0 <= low < 85 < 100 < high
    assert all(low <= value for value in values if value is not None)


def test_no_figure_needs_a_score():
    nothing = {number: None for number in range(1, 11)}
    by_year = {number: {2566: None} for number in range(1, 11)}
    for figure in (charts.tool_bars({"IIT": None}, {}, Style()), charts.indicator_dumbbells(nothing, {}, 2566, Style()),
                   charts.overall_trend({2566: None}, Style()), charts.indicator_lines(by_year, (2566,), [], Style()),
                   charts.indicator_heatmap(by_year, (2566,), [], Style()), charts.change_bars(nothing, Style()),
                   charts.score_bars([], Style()), charts.radar(nothing, {}, (2566, None), Style())):
        assert figure.to_json()


def test_names_in_two_lines_are_the_official_ones():
    from ita import text
    from ita.frameworks import indicators

    assert {number: "".join(lines) for number, lines in text.INDICATOR_LINES.items()} == {
        number: one.name for number, one in indicators().items()}
