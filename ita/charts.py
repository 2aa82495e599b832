"""Tables in, Plotly figures out: values on the marks, the line at 85, last year in grey."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from ita import text
from ita.frameworks import PASS_LINE, indicators
from ita.scoring import printed
from ita.thai import to_thai

FONT = "Noto Sans Thai, sans-serif"
FULL = 100.0


@dataclass(frozen=True)
class Palette:
    """The colours of one theme; each is AA on that theme's card background."""

    agency: str
    context: str
    good: str
    bad: str
    near: str
    text: str
    muted: str
    track: str
    surface: str


LIGHT = Palette("#1F4E79", "#9AA5B1", "#2E7D32", "#C62828", "#B26A00", "#17212B", "#52606D", "#E9EEF3", "#FFFFFF")
DARK = Palette("#7FB3E0", "#8794A1", "#7BC67F", "#FF8A80", "#F0B45A", "#E8EDF2", "#AEBBC7", "#2B3742", "#1C252E")


@dataclass(frozen=True)
class Style:
    """How figures are drawn for one viewer: the theme's colours, Thai or Arabic digits."""

    palette: Palette = LIGHT
    thai_digits: bool = False

    def say(self, words: str) -> str:
        """Return words with the viewer's digits."""
        return to_thai(words) if self.thai_digits else words

    def score(self, value: float | None, signed: bool = False) -> str:
        """Return a score with two decimals as printed, or nothing when unknown."""
        if value is None:
            return ""
        value = printed(value)  # halves up, as reports round
        return self.say(f"{value:+.2f}".replace("-", "−") if signed else f"{value:.2f}")

    def colour(self, value: float | None) -> str:
        """Return the colour of a score: the agency's at 85 and more, amber below, red below 70."""
        if value is None:
            return self.palette.context
        if value >= PASS_LINE:
            return self.palette.agency
        return self.palette.near if value >= 70 else self.palette.bad


def change(now: float | None, before: float | None) -> float | None:
    """Return by how much a score changed, or None when either year is unknown."""
    return None if now is None or before is None else round(now - before, 2)


def tool_bars(now: Mapping[str, float | None], before: Mapping[str, float | None], style: Style) -> go.Figure:
    """Draw the three tools as bars from 0 with last year as a tick and the line at 85."""
    palette, tools = style.palette, list(now)
    figure = go.Figure()
    figure.add_bar(y=tools, x=[FULL] * len(tools), orientation="h", width=0.5, marker_color=palette.track, hoverinfo="skip")
    figure.add_bar(y=tools, x=[now[tool] for tool in tools], orientation="h", width=0.5,
                   marker_color=[style.colour(now[tool]) for tool in tools], hoverinfo="skip")
    figure.add_scatter(y=tools, x=[before.get(tool) for tool in tools], mode="markers", hoverinfo="skip",
                       marker={"symbol": "line-ns", "size": 17, "line": {"width": 3, "color": palette.context}})
    for tool in tools:
        _beside(figure, tool, 103, style.score(now[tool]) or text.UNKNOWN, style.colour(now[tool]), bold=True)
        moved = change(now[tool], before.get(tool))
        if moved is not None:
            _beside(figure, tool, 126, moved_words(moved, style), _moved_colour(moved, palette))
    _line_at_85(figure, style)
    figure.update_layout(**_layout(style, height=128, top=22), barmode="overlay")
    figure.update_xaxes(range=[0, 152 if any(score is not None for score in before.values()) else 124], visible=False)
    figure.update_yaxes(autorange="reversed", tickfont={"size": 16, "weight": 700}, showgrid=False, automargin=True,
                        ticklabelstandoff=8)
    return figure


def indicator_dumbbells(now: Mapping[int, float | None], before: Mapping[int, float | None], style: Style) -> go.Figure:
    """Draw this year's ten indicators as dots against last year's as rings, official order, 85 marked."""
    palette, numbers = style.palette, list(now)
    names = [indicator_label(number, style) for number in numbers]
    figure = go.Figure()
    for number, name in zip(numbers, names, strict=True):
        if now[number] is not None and before.get(number) is not None:
            figure.add_scatter(x=[before[number], now[number]], y=[name, name], mode="lines", hoverinfo="skip",
                               line={"color": palette.context, "width": 4})
    figure.add_scatter(x=[before.get(number) for number in numbers], y=names, mode="markers", hoverinfo="skip",
                       marker={"size": 13, "color": palette.surface, "line": {"color": palette.context, "width": 3}})
    figure.add_scatter(x=[now[number] for number in numbers], y=names, mode="markers", hoverinfo="skip",
                       marker={"size": 16, "color": [style.colour(now[number]) for number in numbers]})
    low = axis_start([*now.values(), *before.values()])
    room = FULL - low
    for number, name in zip(numbers, names, strict=True):
        _beside(figure, name, FULL + room * 0.05, style.score(now[number]) or text.UNKNOWN, style.colour(now[number]), bold=True)
        moved = change(now[number], before.get(number))
        if moved is not None:
            _beside(figure, name, FULL + room * 0.25, moved_words(moved, style), _moved_colour(moved, palette))
    _line_at_85(figure, style)
    figure.update_layout(**_layout(style, height=340, top=22))
    width = 0.5 if any(score is not None for score in before.values()) else 0.24
    figure.update_xaxes(range=[low - room * 0.02, FULL + room * width], visible=False)
    figure.update_yaxes(autorange="reversed", categoryorder="array", categoryarray=names, automargin=True, ticklabelstandoff=8,
                        showgrid=True, gridcolor=palette.track)
    return figure


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
                       textfont={"size": 15, "weight": 700})
    _line_across_85(figure, style)
    figure.update_layout(**_layout(style, height=128, top=22, bottom=30))
    _year_axis(figure, years, style)
    low, high = _zoom(values)
    figure.update_yaxes(range=[low - (high - low) * 0.25, high + (high - low) * 0.12], visible=False)
    return figure


def indicator_lines(table: Mapping[int, Mapping[int, float | None]], years: Sequence[int], changed: Sequence[int],
                    style: Style) -> go.Figure:
    """Draw one line an indicator over the years, {number: {year: score}}, its name at the right end."""
    palette = style.palette
    colours = ("#1F4E79", "#B26A00", "#2E7D32", "#7B3FA0", "#C62828", "#00838F", "#8D6E63", "#5C6BC0", "#AD1457", "#558B2F")
    light = ("#7FB3E0", "#F0B45A", "#7BC67F", "#CF9BEA", "#FF8A80", "#66C7D1", "#C9AFA4", "#AAB4EE", "#F08BB4", "#B0D67E")
    colours = light if palette is DARK else colours
    figure = go.Figure()
    for number, scores in table.items():
        values = [scores.get(year) for year in years]
        figure.add_scatter(x=list(years), y=values, mode="lines+markers", connectgaps=False, name=indicator_label(number, style),
                           line={"color": colours[number - 1], "width": 3}, marker={"size": 10},
                           hovertemplate="%{fullData.name}<br>%{x}: %{y:.2f}<extra></extra>")
    _end_labels(figure, table, years, style, colours)
    _line_across_85(figure, style)
    values = [value for scores in table.values() for value in scores.values()]
    figure.update_layout(**_layout(style, height=470, top=24, right=330, bottom=46))
    _year_axis(figure, years, style, changed)
    low, high = _zoom(values)
    figure.update_yaxes(range=[low, high], showgrid=True, gridcolor=palette.track, automargin=True, ticklabelstandoff=8,
                        **_score_ticks(low, style))
    return figure


def indicator_heatmap(table: Mapping[int, Mapping[int, float | None]], years: Sequence[int], changed: Sequence[int],
                      style: Style) -> go.Figure:
    """Draw indicators by years as cells with their scores; an unknown one is an empty cell with a dash."""
    palette = style.palette
    names = [indicator_label(number, style) for number in table]
    cells = [[scores.get(year) for year in years] for scores in table.values()]
    words = [[style.score(value) or text.UNKNOWN for value in row] for row in cells]
    figure = go.Figure(go.Heatmap(
        z=cells, x=list(years), y=names, text=words, texttemplate="%{text}", textfont={"size": 16, "color": "#17212B"},
        xgap=4, ygap=4, zmin=50, zmax=100, showscale=False, hoverinfo="skip",
        colorscale=[[0, "#E57373"], [0.4, "#F6B26B"], [0.69, "#FCE8B2"], [0.7, "#DCEBF7"], [1, "#8DBBE3"]]))
    unknown = [(year, name) for name, row in zip(names, cells, strict=True)
               for year, value in zip(years, row, strict=True) if value is None]
    for year, name in unknown:
        figure.add_annotation(x=year, y=name, text=text.UNKNOWN, showarrow=False, font={"color": palette.muted, "size": 15})
    figure.update_layout(**_layout(style, height=40 + 42 * max(len(names), 1), top=8, bottom=46))
    _year_axis(figure, years, style, changed)
    figure.update_yaxes(autorange="reversed", automargin=True, showgrid=False)
    figure.update_xaxes(showgrid=False)
    return figure


def change_bars(changes: Mapping[int, float | None], style: Style) -> go.Figure:
    """Draw how much each indicator changed since last year, falls to the left and rises to the right."""
    palette, numbers = style.palette, list(changes)
    names = [indicator_label(number, style) for number in numbers]
    known = [abs(value) for value in changes.values() if value is not None]
    reach = max([*known, 1.0])
    figure = go.Figure(go.Bar(
        y=names, x=[changes[number] for number in numbers], orientation="h", width=0.6, hoverinfo="skip",
        marker_color=[palette.context if changes[number] is None else _moved_colour(changes[number], palette) for number in numbers],
        text=[text.UNKNOWN if changes[number] is None else moved_words(changes[number], style) for number in numbers],
        textposition="outside", textfont={"size": 15}, cliponaxis=False))
    figure.update_layout(**_layout(style, height=40 + 40 * max(len(names), 1), top=8))
    figure.update_xaxes(range=[-reach * 1.35, reach * 1.35], zeroline=True, zerolinecolor=palette.muted, showticklabels=False,
                        showgrid=False)
    figure.update_yaxes(autorange="reversed", automargin=True, showgrid=False)
    return figure


def score_bars(rows: Sequence[tuple[str, float | None]], style: Style) -> go.Figure:
    """Draw labelled scores as bars from 0 with the line at 85; the label stands over its bar and is never cut."""
    palette, places = style.palette, list(range(len(rows)))
    figure = go.Figure()
    figure.add_bar(y=places, x=[FULL] * len(rows), orientation="h", width=0.34, marker_color=palette.track, hoverinfo="skip")
    figure.add_bar(y=places, x=[value for _, value in rows], orientation="h", width=0.34, hoverinfo="skip",
                   marker_color=[style.colour(value) for _, value in rows])
    for place, (label, value) in zip(places, rows, strict=True):
        figure.add_annotation(x=0, y=place - 0.36, text=style.say(label), showarrow=False, xanchor="left", align="left",
                              font={"size": 15, "color": palette.text})
        _beside(figure, place, 102, style.score(value) or text.UNKNOWN, style.colour(value), bold=True)
    _line_at_85(figure, style)
    figure.update_layout(**_layout(style, height=40 + 52 * max(len(rows), 1), top=24), barmode="overlay")
    figure.update_xaxes(range=[0, 116], visible=False)
    figure.update_yaxes(range=[len(rows) - 0.6, -0.75], visible=False)
    return figure


def radar(now: Mapping[int, float | None], before: Mapping[int, float | None], years: tuple[int, int | None],
          style: Style) -> go.Figure:
    """Draw the ten indicators of this year over last year's on a radar with the 85 ring."""
    palette, numbers = style.palette, list(now)
    spokes = [style.say(f"{number}. {'<br>'.join(text.INDICATOR_LINES[number])}")
              + f"<br><b>{style.score(now[number]) or text.UNKNOWN}</b>" for number in numbers]
    figure = go.Figure()
    ring = {"theta": [*spokes, spokes[0]], "mode": "lines", "hoverinfo": "skip"}
    figure.add_scatterpolar(r=[PASS_LINE] * (len(spokes) + 1), name=style.say(text.LINE_85), **ring,
                            line={"color": palette.bad, "dash": "dash", "width": 2})
    for year, scores, colour, fill in ((years[1], before, palette.context, "none"), (years[0], now, palette.agency, "toself")):
        if year is not None and any(scores.get(number) is not None for number in numbers):
            values = [scores.get(number) for number in numbers]
            figure.add_scatterpolar(r=[*values, values[0]], theta=[*spokes, spokes[0]], mode="lines+markers", fill=fill,
                                    connectgaps=False, name=style.say(text.YEAR.format(year=year)), opacity=0.85,
                                    line={"color": colour, "width": 3}, marker={"size": 8}, hoverinfo="skip")
    low = axis_start([*now.values(), *before.values()])
    figure.update_layout(**_layout(style, height=500, top=62, bottom=84, right=110, left=110))
    figure.update_layout(showlegend=True, legend={
        "orientation": "h", "y": -0.24, "x": 0.5, "xanchor": "center", "font": {"size": 15}})
    figure.update_polars(bgcolor="rgba(0,0,0,0)",
                         radialaxis={"range": [low, FULL], "gridcolor": palette.track, "tickvals": _ticks(low), "angle": 72,
                                     "ticktext": [style.say(str(tick)) for tick in _ticks(low)], "tickfont": {"size": 14}, "tickangle": 0,
                                     "showline": False},
                         angularaxis={"type": "category", "direction": "clockwise", "rotation": 90, "gridcolor": palette.track,
                                      "tickfont": {"size": 14}})
    return figure


def indicator_label(number: int, style: Style) -> str:
    """Return an indicator's number and official name."""
    return style.say(f"{number}. {indicators()[number].name}")


def moved_words(moved: float, style: Style) -> str:
    """Return a change as +1.20 ▲, −0.81 ▼ or 0.00."""
    if moved == 0:
        return style.score(0.0)
    return f"{style.score(moved, signed=True)} {'▲' if moved > 0 else '▼'}"


def _moved_colour(moved: float, palette: Palette) -> str:
    return palette.muted if moved == 0 else palette.good if moved > 0 else palette.bad


def _beside(figure: go.Figure, y, x: float, words: str, colour: str, bold: bool = False) -> None:
    figure.add_annotation(x=x, y=y, text=words, showarrow=False, xanchor="left",
                          font={"size": 16 if bold else 14, "color": colour, "weight": 700 if bold else 400})


def _line_at_85(figure: go.Figure, style: Style) -> None:
    figure.add_vline(x=PASS_LINE, line={"color": style.palette.bad, "dash": "dash", "width": 2})
    figure.add_annotation(x=PASS_LINE, y=1, yref="paper", yanchor="bottom", text=style.say(text.LINE_85), showarrow=False,
                          font={"size": 14, "color": style.palette.bad})


def _line_across_85(figure: go.Figure, style: Style) -> None:
    figure.add_hline(y=PASS_LINE, line={"color": style.palette.bad, "dash": "dash", "width": 2})
    figure.add_annotation(x=0, xref="paper", y=PASS_LINE, yanchor="bottom", xanchor="left", text=style.say(text.LINE_85),
                          showarrow=False, font={"size": 14, "color": style.palette.bad})


def _year_axis(figure: go.Figure, years: Sequence[int], style: Style, changed: Sequence[int] = ()) -> None:
    labels = [style.say(str(year)) + (f"<br>{text.FRAMEWORK_CHANGED_MARK}" if year in changed else "") for year in years]
    figure.update_xaxes(tickvals=list(years), ticktext=labels, range=[min(years) - 0.5, max(years) + 0.5], showgrid=False,
                        zeroline=False, tickfont={"size": 15})


def _end_labels(figure: go.Figure, table, years: Sequence[int], style: Style, colours: Sequence[str]) -> None:
    ends = []
    for number, scores in table.items():
        known = [year for year in years if scores.get(year) is not None]
        if known:
            ends.append((scores[known[-1]], number))
    low, high = _zoom([value for scores in table.values() for value in scores.values()])
    gap = (high - low) * 0.052  # the height of one label, so that names never lie on each other
    placed: list[float] = []
    for value, number in sorted(ends, reverse=True):
        place = value if not placed else min(value, placed[-1] - gap)
        placed.append(place)
        figure.add_annotation(x=1.01, xref="paper", y=place, xanchor="left", showarrow=False,
                              text=f"{style.score(value)}  {indicator_label(number, style)}",
                              font={"size": 15, "color": colours[number - 1]})


def _zoom(values) -> tuple[float, float]:
    low = axis_start(values)
    return low, FULL + (FULL - low) * 0.12


def axis_start(values) -> float:
    """Return the lowest round ten below what is shown and below 85, so that the line is always in view."""
    known = [value for value in values if value is not None]
    return max(0.0, min([*known, PASS_LINE]) // 10 * 10 - (0 if known and min(known) % 10 > 3 else 10))


def _ticks(low: float) -> list[int]:
    return list(range(int(low), 101, 10 if low >= 40 else 20))


def _score_ticks(low: float, style: Style) -> dict:
    return {"tickvals": _ticks(low), "ticktext": [style.say(str(tick)) for tick in _ticks(low)], "tickfont": {"size": 14}}


def _layout(style: Style, height: int, *, top: int = 10, right: int = 8, bottom: int = 8, left: int = 8) -> dict:
    return {"height": height, "margin": {"l": left, "r": right, "t": top, "b": bottom}, "showlegend": False,
            "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "dragmode": False,
            "font": {"family": FONT, "size": 15, "color": style.palette.text}}
