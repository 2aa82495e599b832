"""Figures over the years: a year without a score leaves a gap, and 85 is always in view."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from ita import text
from ita.charts.parts import layout, line_across_85, ticks, year_axis, zoom
from ita.charts.style import DARK, Style, indicator_label
from ita.frameworks import PASS_LINE

# One colour an indicator, on light and on dark cards.
ON_LIGHT = ("#1F4E79", "#B26A00", "#2E7D32", "#7B3FA0", "#C62828", "#00838F", "#8D6E63", "#5C6BC0", "#AD1457", "#558B2F")
ON_DARK = ("#7FB3E0", "#F0B45A", "#7BC67F", "#CF9BEA", "#FF8A80", "#66C7D1", "#C9AFA4", "#AAB4EE", "#F08BB4", "#B0D67E")


def overall_trend(by_year: Mapping[int, float | None], style: Style) -> go.Figure:
    """Draw the overall score over consecutive years; a year without one leaves a gap."""
    palette, years = style.palette, list(by_year)
    values = [by_year[year] for year in years]
    figure = go.Figure()
    figure.add_scatter(x=years, y=values, mode="lines+markers+text", connectgaps=False, cliponaxis=False, hoverinfo="skip",
                       line={"color": palette.agency, "width": 3}, marker={"size": 11, "color": palette.agency},
                       text=[style.score(value) for value in values],
                       # Away from the line at 85, so that neither is crossed out.
                       textposition=["bottom center" if (value or 0) < PASS_LINE else "top center" for value in values],
                       textfont={"size": 16, "weight": 700})
    line_across_85(figure, style)
    # Over the figure, where no score can be, however near to the line it is.
    figure.add_annotation(x=1, xref="paper", y=1, yref="paper", xanchor="right", yanchor="bottom", showarrow=False,
                          text=style.say(text.LINE_85_KEY), font={"size": 16, "color": palette.bad})
    figure.update_layout(**layout(style, height=100, top=22, bottom=30))
    year_axis(figure, years, style)
    low, high = zoom(values)
    figure.update_yaxes(range=[low - (high - low) * 0.55, high + (high - low) * 0.2], visible=False)
    return figure


def indicator_lines(table: Mapping[int, Mapping[int, float | None]], years: Sequence[int], changed: Sequence[int],
                    style: Style) -> go.Figure:
    """Draw one line an indicator over the years, {number: {year: score}}, its name at the right end."""
    colours = ON_DARK if style.palette is DARK else ON_LIGHT
    figure = go.Figure()
    for number, scores in table.items():
        values = [scores.get(year) for year in years]
        figure.add_scatter(x=list(years), y=values, mode="lines+markers", connectgaps=False, name=indicator_label(number, style),
                           line={"color": colours[number - 1], "width": 3}, marker={"size": 10},
                           hovertext=[style.say(f"{year}: {style.score(value)}") for year, value in zip(years, values, strict=True)],
                           hovertemplate="%{fullData.name}<br>%{hovertext}<extra></extra>")
    low, high = zoom([value for scores in table.values() for value in scores.values()])
    _end_labels(figure, table, years, style, (low, high))
    line_across_85(figure, style)
    figure.update_layout(**layout(style, height=470, top=10, right=330, bottom=46))
    year_axis(figure, years, style, changed)
    figure.update_yaxes(range=[low, high], showgrid=True, gridcolor=style.palette.track, automargin=True, ticklabelstandoff=8,
                        **_score_ticks(low, style))
    return figure


def indicator_heatmap(table: Mapping[int, Mapping[int, float | None]], years: Sequence[int], changed: Sequence[int],
                      style: Style) -> go.Figure:
    """Draw indicators by years as cells with their scores; an unknown one is an empty cell with a dash."""
    palette = style.palette
    names = [indicator_label(number, style) for number in table]
    cells = [[scores.get(year) for year in years] for scores in table.values()]
    words = [[style.shown(value) for value in row] for row in cells]
    figure = go.Figure(go.Heatmap(
        z=cells, x=list(years), y=names, text=words, texttemplate="%{text}", textfont={"size": 16, "color": "#17212B"},
        xgap=4, ygap=4, zmin=50, zmax=100, showscale=False, hoverinfo="skip",
        colorscale=[[0, "#E57373"], [0.4, "#F6B26B"], [0.69, "#FCE8B2"], [0.7, "#DCEBF7"], [1, "#8DBBE3"]]))
    unknown = [(year, name) for name, row in zip(names, cells, strict=True)
               for year, value in zip(years, row, strict=True) if value is None]
    for year, name in unknown:
        figure.add_annotation(x=year, y=name, text=text.UNKNOWN, showarrow=False, font={"color": palette.muted, "size": 16})
    figure.update_layout(**layout(style, height=40 + 42 * max(len(names), 1), top=8, bottom=46))
    year_axis(figure, years, style, changed)
    figure.update_yaxes(autorange="reversed", automargin=True, showgrid=False)
    figure.update_xaxes(showgrid=False)
    return figure


def _end_labels(figure: go.Figure, table, years: Sequence[int], style: Style, ends_of_axis: tuple[float, float]) -> None:
    """Write each line's last score and name at its end, moved apart so that names never lie on each other."""
    colours = ON_DARK if style.palette is DARK else ON_LIGHT
    ends = []
    for number, scores in table.items():
        known = [year for year in years if scores.get(year) is not None]
        if known:
            ends.append((scores[known[-1]], number))
    gap = (ends_of_axis[1] - ends_of_axis[0]) * 0.056  # the height of one label
    placed: list[float] = []
    for value, number in sorted(ends, reverse=True):
        placed.append(value if not placed else min(value, placed[-1] - gap))
        figure.add_annotation(x=1.01, xref="paper", y=placed[-1], xanchor="left", showarrow=False,
                              text=f"{style.score(value)}  {indicator_label(number, style)}",
                              font={"size": 16, "color": colours[number - 1]})


def _score_ticks(low: float, style: Style) -> dict:
    """Return the marks of the axis of scores, the line at 85 named among them."""
    line = f"<span style='color:{style.palette.bad}'>{style.say(text.LINE_85)}</span>"
    marks = sorted({**{tick: style.say(str(tick)) for tick in ticks(low)}, PASS_LINE: line}.items())
    return {"tickvals": [tick for tick, _ in marks], "ticktext": [words for _, words in marks], "tickfont": {"size": 16}}
