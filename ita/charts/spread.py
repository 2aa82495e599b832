"""The ten indicators at a glance: as dots against last year's, and on a radar."""

from collections.abc import Mapping

import plotly.graph_objects as go

from ita import captions, text
from ita.captions import axis_start
from ita.charts.parts import beside, layout, line_at_85, right_room, ticks
from ita.charts.style import FULL, Style, indicator_label
from ita.frameworks import PASS_LINE

RADAR_HEIGHT = 470  # pixels


def indicator_dumbbells(now: Mapping[int, float | None], before: Mapping[int, float | None], year: int, style: Style) -> go.Figure:
    """Draw a year's ten indicators as dots against last year's as rings, official order, 85 marked; the key is under them."""
    palette, numbers = style.palette, list(now)
    names = [indicator_label(number, style) for number in numbers]
    figure = go.Figure()
    for number, name in zip(numbers, names, strict=True):
        if now[number] is not None and before.get(number) is not None:
            figure.add_scatter(x=[before[number], now[number]], y=[name, name], mode="lines", hoverinfo="skip",
                               line={"color": palette.context, "width": 4})
    figure.add_scatter(x=[before.get(number) for number in numbers], y=names, mode="markers", hoverinfo="skip", cliponaxis=False,
                       marker={"size": 13, "color": palette.surface, "line": {"color": palette.context, "width": 3}})
    figure.add_scatter(x=[now[number] for number in numbers], y=names, mode="markers", hoverinfo="skip", cliponaxis=False,
                       marker={"size": 16, "color": [style.colour(now[number]) for number in numbers]})
    for number, name in zip(numbers, names, strict=True):
        beside(figure, name, now[number], before.get(number), style)
    line_at_85(figure, style)
    low = axis_start([*now.values(), *before.values()])
    _key(figure, year, low, before, style)
    figure.update_layout(**layout(style, height=266, top=22, bottom=24, right=right_room(before.values())))
    figure.update_xaxes(range=[low - (FULL - low) * 0.03, FULL + (FULL - low) * 0.03], visible=False)
    figure.update_yaxes(autorange="reversed", categoryorder="array", categoryarray=names, automargin=True, ticklabelstandoff=8,
                        showgrid=True, gridcolor=palette.track)
    return figure


def _key(figure: go.Figure, year: int, low: float, before: Mapping[int, float | None], style: Style) -> None:
    """Say under the dots which mark is which year and where the axis starts, because it does not start at 0."""
    figure.add_annotation(x=FULL, y=0, yref="paper", xanchor="right", yanchor="top", showarrow=False, xshift=right_room(before.values()),
                          text=style.say(text.LEGEND.format(years=captions.years_key(year, before), start=f"{low:.0f}")),
                          font={"size": 16, "color": style.palette.muted})


def radar(now: Mapping[int, float | None], before: Mapping[int, float | None], years: tuple[int, int | None],
          style: Style) -> go.Figure:
    """Draw the ten indicators of this year over last year's, each with its score at its name, and the ring at 85."""
    palette, numbers = style.palette, list(now)
    spokes = [style.say(f"{number}. {'<br>'.join(text.INDICATOR_LINES[number])}") + f"<br><b>{style.shown(now[number])}</b>"
              for number in numbers]
    figure = go.Figure()
    around = {"theta": [*spokes, spokes[0]], "hoverinfo": "skip"}
    figure.add_scatterpolar(r=[PASS_LINE] * (len(spokes) + 1), name=style.say(text.LINE_85), mode="lines", **around,
                            line={"color": palette.bad, "dash": "dash", "width": 2})
    for year, scores, colour, is_now in ((years[1], before, palette.context, False), (years[0], now, palette.agency, True)):
        if year is not None and any(scores.get(number) is not None for number in numbers):
            values = [scores.get(number) for number in numbers]
            figure.add_scatterpolar(
                r=[*values, values[0]], mode="lines+markers", fill="toself" if is_now else "none", connectgaps=False,
                name=style.say(text.YEAR.format(year=year)), opacity=0.85, line={"color": colour, "width": 3}, **around,
                marker={"size": 9, "color": colour if is_now else palette.surface, "line": {"color": colour, "width": 3}})
    low = axis_start([*now.values(), *before.values()])
    figure.update_layout(**layout(style, height=RADAR_HEIGHT, top=66, bottom=70, right=116, left=116))
    figure.update_polars(bgcolor="rgba(0,0,0,0)",
                         radialaxis={"range": [low, FULL], "gridcolor": palette.track, "tickvals": ticks(low), "showticklabels": False,
                                     "showline": False, "ticks": ""},
                         angularaxis={"type": "category", "direction": "clockwise", "rotation": 90, "gridcolor": palette.track,
                                      "tickfont": {"size": 16}, "linecolor": palette.context})
    return figure
