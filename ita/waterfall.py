"""The waterfall from 100 down to the overall as a figure: what each indicator and failed item takes."""

import plotly.graph_objects as go

from ita import text
from ita.charts import FONT, FULL, Style
from ita.scoring import Step, Waterfall, called
from ita.scoring.tree import known_framework
from ita.scoring.waterfall import ITEM, REST

ROW = 52  # pixels: a label over its bar


def figure(found: Waterfall, year: int, style: Style) -> go.Figure:
    """Draw a bar a step, each beginning where the one above ended; the label stands over its bar and is never cut."""
    palette, ends = style.palette, _ends(found)
    low, room = _low(ends), FULL - _low(ends)
    rows = [text.LOST_START, *(_label(step, year) for step in found.steps), text.OVERALL]
    figure = go.Figure()
    _totals(figure, (0, len(rows) - 1), (low, found.end), style)
    _steps(figure, found, ends, style)
    for place, label in enumerate(rows):
        figure.add_annotation(x=low, y=place - 0.36, text=style.say(label), showarrow=False, xanchor="left",
                              font={"size": 15, "color": palette.text})
    _values(figure, found, ends, style)
    _tools(figure, found, style)
    figure.update_layout(height=20 + ROW * len(rows), margin={"l": 8, "r": 150, "t": 4, "b": 4}, showlegend=False, barmode="overlay",
                         paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)", dragmode=False,
                         font={"family": FONT, "size": 15, "color": palette.text})
    figure.update_xaxes(range=[low, FULL + room * 0.1], visible=False)
    figure.update_yaxes(range=[len(rows) - 0.5, -0.65], visible=False)
    return figure


def _ends(found: Waterfall) -> list[float]:
    """Return where each step ends."""
    ends, at = [], FULL
    for step in found.steps:
        at = round(at - step.points, 2)
        ends.append(at)
    return ends


def _low(ends: list[float]) -> float:
    """Return where the axis begins: under everything that is drawn."""
    lowest = min([*ends, FULL - 1])
    return max(0.0, lowest - (FULL - lowest) * 0.1)


def _label(step: Step, year: int) -> str:
    if step.kind == REST:
        return text.LOST_REST.format(what=called(step.key)) if step.tool else text.LOST_REST_WHOLE
    known = known_framework(year)
    if step.kind == ITEM and known and step.key[1] in known.items:
        return text.ITEM_TITLED.format(code=step.key[1], title=known.items[step.key[1]].label)
    return called(step.key)


def _totals(figure: go.Figure, places: tuple[int, int], values: tuple[float, float], style: Style) -> None:
    low, end = values
    figure.add_bar(y=list(places), x=[FULL - low, end - low], base=[low, low], orientation="h", width=0.24, hoverinfo="skip",
                   marker_color=[style.palette.context, style.palette.agency])


def _steps(figure: go.Figure, found: Waterfall, ends: list[float], style: Style) -> None:
    figure.add_bar(y=list(range(1, len(ends) + 1)), x=[step.points for step in found.steps], base=ends, orientation="h", width=0.24,
                   hoverinfo="skip", marker={"color": [_colour(step, style) for step in found.steps],
                                             "pattern": {"shape": ["/" if step.kind == REST else "" for step in found.steps]}})
    for place, end in enumerate(ends, start=1):
        figure.add_shape(type="line", x0=end, x1=end, y0=place - 0.13, y1=place + 1.13, layer="below",
                         line={"color": style.palette.context, "width": 1, "dash": "dot"})


def _colour(step: Step, style: Style) -> str:
    """Return red for a failed item, amber for survey points, grey for what the parts do not explain."""
    if step.kind == REST:
        return style.palette.context
    return style.palette.bad if step.kind == ITEM else style.palette.near


def _values(figure: go.Figure, found: Waterfall, ends: list[float], style: Style) -> None:
    """Print each step's points right of its bar, where no label stands; the start and the end in their bars' colour."""
    for place, (step, end) in enumerate(zip(found.steps, ends, strict=True), start=1):
        figure.add_annotation(x=max(end, end + step.points), y=place, text=style.score(-step.points, signed=True), showarrow=False,
                              xanchor="left", xshift=4, font={"size": 16, "weight": 700, "color": style.palette.text})
    for place, value in ((0, FULL), (len(found.steps) + 1, found.end)):
        figure.add_annotation(x=1.0, xref="paper", y=place, text=style.score(value), showarrow=False, xanchor="left", xshift=10,
                              font={"size": 18, "weight": 700, "color": style.palette.agency})


def _tools(figure: go.Figure, found: Waterfall, style: Style) -> None:
    """Print what each tool takes together beside its steps, over a band that holds them together."""
    for number, tool in enumerate(dict.fromkeys(step.tool for step in found.steps if step.tool)):
        places = [place for place, step in enumerate(found.steps, start=1) if step.tool == tool]
        first, last = min(places), max(places)
        figure.add_shape(type="rect", xref="paper", x0=0, x1=1, y0=first - 0.52, y1=last + 0.46, layer="below", line_width=0,
                         fillcolor=style.palette.track, opacity=0.55 if number % 2 == 0 else 0.15)
        figure.add_annotation(x=1.0, xref="paper", y=(first + last) / 2, xanchor="left", xshift=10, showarrow=False,
                              text=f"{tool} {style.score(-found.of_tool(tool), signed=True)}",
                              font={"size": 16, "weight": 700, "color": style.palette.text})
