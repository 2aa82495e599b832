"""Bars: the three tools, labelled scores, and changes since last year."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from ita import text
from ita.charts.parts import beside, layout, line_at_85, right_room
from ita.charts.style import FULL, Style, indicator_label, moved_words

PITCH, WIDEST = 52, 92  # pixels from bar to bar


def tool_bars(now: Mapping[str, float | None], before: Mapping[str, float | None], style: Style) -> go.Figure:
    """Draw the three tools as bars from 0 with last year as a tick and the line at 85."""
    tools = list(now)
    figure = _tracked(tools, list(now.values()), 0.5, style)
    _last_year(figure, tools, [before.get(tool) for tool in tools], 17, style)
    for tool in tools:
        beside(figure, tool, now[tool], before.get(tool), style)
    line_at_85(figure, style)
    figure.update_layout(**layout(style, height=100, top=22, right=right_room(before.values())), barmode="overlay")
    figure.update_xaxes(range=[0, FULL], visible=False)
    figure.update_yaxes(autorange="reversed", tickfont={"size": 16, "weight": 700}, showgrid=False, automargin=True,
                        ticklabelstandoff=8)
    return figure


def score_bars(rows: Sequence[tuple[str, float | None]], style: Style, before: Sequence[float | None] = (),
               height: int = 0) -> go.Figure:
    """Draw labelled scores as bars from 0 with the line at 85; the label stands over its bar and is never cut.

    before: last year's scores in the same order, drawn as ticks; height: pixels that a few bars may spread over.
    """
    places = list(range(len(rows)))
    pitch = min(WIDEST, max(PITCH, (height - 40) // max(len(rows), 1)))
    figure = _tracked(places, [score for _, score in rows], 0.34, style)
    _last_year(figure, places, before or [None] * len(rows), round(pitch * 0.34) + 4, style)
    for place, (label, score) in zip(places, rows, strict=True):
        figure.add_annotation(x=0, y=place - 0.2, yshift=12, text=style.say(label), showarrow=False, xanchor="left", align="left",
                              font={"size": 16, "color": style.palette.text})
        beside(figure, place, score, before[place] if before else None, style)
    line_at_85(figure, style)
    figure.update_layout(**layout(style, height=32 + pitch * max(len(rows), 1), top=24, right=right_room(before)), barmode="overlay")
    figure.update_xaxes(range=[0, FULL], visible=False)
    figure.update_yaxes(range=[len(rows) - 0.6, -0.75], visible=False)
    return figure


def change_bars(changes: Mapping[int, float | None], style: Style) -> go.Figure:
    """Draw how much each indicator changed since last year, falls to the left and rises to the right."""
    palette, numbers = style.palette, list(changes)
    names = [indicator_label(number, style) for number in numbers]
    known = [abs(value) for value in changes.values() if value is not None]
    reach = max([*known, 1.0])
    figure = go.Figure(go.Bar(
        y=names, x=[changes[number] for number in numbers], orientation="h", width=0.6, hoverinfo="skip",
        marker_color=[palette.context if changes[number] is None else style.moved_colour(changes[number]) for number in numbers],
        text=[text.UNKNOWN if changes[number] is None else moved_words(changes[number], style) for number in numbers],
        textposition="outside", textfont={"size": 16}, cliponaxis=False))
    figure.update_layout(**layout(style, height=40 + 40 * max(len(names), 1), top=8))
    figure.update_xaxes(range=[-reach * 1.35, reach * 1.35], zeroline=True, zerolinecolor=palette.muted, showticklabels=False,
                        showgrid=False)
    figure.update_yaxes(autorange="reversed", automargin=True, showgrid=False)
    return figure


def _tracked(places: Sequence, scores: Sequence[float | None], width: float, style: Style) -> go.Figure:
    """Return bars over their tracks from 0 to 100."""
    figure = go.Figure()
    figure.add_bar(y=places, x=[FULL] * len(places), orientation="h", width=width, marker_color=style.palette.track, hoverinfo="skip")
    figure.add_bar(y=places, x=scores, orientation="h", width=width, hoverinfo="skip",
                   marker_color=[style.colour(score) for score in scores])
    return figure


def _last_year(figure: go.Figure, places: Sequence, scores: Sequence[float | None], size: int, style: Style) -> None:
    figure.add_scatter(y=places, x=scores, mode="markers", hoverinfo="skip",
                       marker={"symbol": "line-ns", "size": size, "line": {"width": 3, "color": style.palette.context}})
