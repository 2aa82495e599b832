"""Tables in, Plotly figures out: values on the marks, the line at 85, last year in grey."""

from ita.charts.bars import change_bars, score_bars, tool_bars
from ita.charts.parts import zoom
from ita.charts.spread import RADAR_HEIGHT, indicator_dumbbells, radar
from ita.charts.style import DARK, FONT, FULL, LIGHT, Palette, Style, change, indicator_label, moved_words
from ita.charts.years import indicator_heatmap, indicator_lines, overall_trend

__all__ = ["DARK", "FONT", "FULL", "LIGHT", "RADAR_HEIGHT", "Palette", "Style", "change", "change_bars", "indicator_dumbbells",
           "indicator_heatmap", "indicator_label", "indicator_lines", "moved_words", "overall_trend", "radar", "score_bars", "tool_bars",
           "zoom"]
