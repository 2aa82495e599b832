"""The waterfall from 100 down to the overall as a figure: what each indicator and failed item takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

import plotly.graph_objects as go

from ita import text
from ita.charts import FONT, FULL, Style
from ita.scoring import Key, Step, Waterfall, called
from ita.scoring.tree import known_framework, shares_above
from ita.scoring.waterfall import ITEM, REST

ROW, HEADING = 52, 0.68  # pixels: a label over its bar; a heading's part of that
_NARROWEST = 860  # pixels of the plot in a window of 1366
_LETTER = 8.5  # pixels, wide ones


@dataclass(frozen=True)
class _Row:
    """One row: its place counted from the top, its label, and the step with the point where it ends, if it is one."""

    place: float
    label: str
    step: Step | None = None
    end: float = FULL
    is_heading: bool = False


def figure(found: Waterfall, year: int, style: Style) -> go.Figure:
    """Draw a bar a step, each beginning where the one above ended; the label stands over its bar and is never cut."""
    rows = list(_rows(found, year, style))
    steps, low = [row for row in rows if row.step], _low(rows)
    figure = go.Figure()
    _totals(figure, (rows[0].place, rows[-1].place), (low, found.end), style)
    _steps(figure, steps, style)
    _joints(figure, [*steps, rows[-1]], low, style)
    for row in rows:
        figure.add_annotation(x=low, y=row.place - (0.16 if row.is_heading else 0.36), text=row.label, showarrow=False, xanchor="left",
                              font={"size": 15, "color": style.palette.text, "weight": 700 if row.is_heading else 400})
    _values(figure, steps, style)
    _ends(figure, (rows[0].place, rows[-1].place), found.end, style)
    _tools(figure, found, steps, style)
    figure.update_layout(height=20 + round(ROW * (rows[-1].place + 1)), margin={"l": 8, "r": 150, "t": 4, "b": 4}, showlegend=False,
                         barmode="overlay", paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)", dragmode=False,
                         font={"family": FONT, "size": 15, "color": style.palette.text})
    figure.update_xaxes(range=[low, FULL + (FULL - low) * 0.1], visible=False)
    figure.update_yaxes(range=[rows[-1].place + 0.5, -0.65], visible=False)
    return figure


def _rows(found: Waterfall, year: int, style: Style) -> Iterator[_Row]:
    """Yield the rows: 100, the steps, the items of an indicator under a heading with what they take together, the overall."""
    place, end, above = 1.0, FULL, None
    yield _Row(0.0, text.LOST_START)
    for step in found.steps:
        indicator = _indicator(step, year)
        if step.kind == ITEM and indicator != above:
            taken = sum(one.points for one in found.steps if _indicator(one, year) == indicator)
            label = text.LOST_INDICATOR.format(what=called(indicator), points=style.score(-round(taken, 2), signed=True))
            yield _Row(place, style.say(label), is_heading=True)
            place, above = place + HEADING, indicator
        end = round(end - step.points, 2)
        yield _Row(place, style.say(_label(step, year)), step, end)
        place += 1
    yield _Row(place, text.OVERALL, end=found.end)


def _indicator(step: Step, year: int) -> Key | None:
    """Return the indicator that a step is part of, None for a tool's or the whole report's."""
    return next((key for key in (step.key, *shares_above(year, step.key)) if key[0] == "indicator"), None)


def _low(rows: list[_Row]) -> float:
    """Return where the axis begins: under everything that is drawn."""
    lowest = min([*(row.end for row in rows), FULL - 1])
    return max(0.0, lowest - (FULL - lowest) * 0.1)


def _label(step: Step, year: int) -> str:
    if step.kind == REST:
        return text.LOST_REST.format(what=called(step.key)) if step.tool else text.LOST_REST_WHOLE
    known = known_framework(year)
    if step.kind == ITEM and known and step.key[1] in known.items:
        return text.ITEM_TITLED.format(code=step.key[1], title=known.items[step.key[1]].label)
    return called(step.key)


def _totals(figure: go.Figure, places: tuple[float, float], values: tuple[float, float], style: Style) -> None:
    low, end = values
    figure.add_bar(y=list(places), x=[FULL - low, end - low], base=[low, low], orientation="h", width=0.24, hoverinfo="skip",
                   marker_color=[style.palette.context, style.palette.agency])


def _steps(figure: go.Figure, rows: list[_Row], style: Style) -> None:
    figure.add_bar(y=[row.place for row in rows], x=[row.step.points for row in rows], base=[row.end for row in rows], orientation="h",
                   width=0.24, hoverinfo="skip", marker={
                       "color": [_colour(row.step, style) for row in rows],
                       "pattern": {"shape": ["/" if row.step.kind == REST else "" for row in rows]}})


def _joints(figure: go.Figure, rows: list[_Row], low: float, style: Style) -> None:
    """Draw a dotted line from each bar's end to the next bar; it stops short of a label that it would cross."""
    per_point = _NARROWEST / ((FULL - low) * 1.1)
    for row, after in zip(rows, rows[1:]):
        is_crossed = _width(after.label) > (row.end - low) * per_point
        figure.add_shape(type="line", x0=row.end, x1=row.end, y0=row.place - 0.13, layer="below",
                         y1=row.place + 0.42 if is_crossed else after.place + 0.13,
                         line={"color": style.palette.context, "width": 1, "dash": "dot"})


def _width(label: str) -> float:
    """Return about how many pixels a label takes, rather more than less."""
    return 12 + _LETTER * sum(category(letter) != "Mn" for letter in label)  # Mn: over or under a letter


def _colour(step: Step, style: Style) -> str:
    """Return red for a failed item, amber for survey points, grey for what the parts do not explain."""
    if step.kind == REST:
        return style.palette.context
    return style.palette.bad if step.kind == ITEM else style.palette.near


def _values(figure: go.Figure, rows: list[_Row], style: Style) -> None:
    """Print each step's points right of its bar, where no label stands."""
    for row in rows:
        figure.add_annotation(x=max(row.end, row.end + row.step.points), y=row.place, text=style.score(-row.step.points, signed=True),
                              showarrow=False, xanchor="left", xshift=4,
                              font={"size": 16, "weight": 700, "color": style.palette.text})


def _ends(figure: go.Figure, places: tuple[float, float], end: float, style: Style) -> None:
    """Print the start and the end at the right edge, in their bars' colour."""
    for place, value in zip(places, (FULL, end)):
        figure.add_annotation(x=1.0, xref="paper", y=place, text=style.score(value), showarrow=False, xanchor="left", xshift=10,
                              font={"size": 18, "weight": 700, "color": style.palette.agency})


def _tools(figure: go.Figure, found: Waterfall, rows: list[_Row], style: Style) -> None:
    """Print what each tool takes together beside its steps, over a band that holds them together."""
    for number, tool in enumerate(dict.fromkeys(row.step.tool for row in rows if row.step.tool)):
        places = [row.place for row in rows if row.step.tool == tool]
        has_heading = any(row.step.kind == ITEM for row in rows if row.step.tool == tool)
        first, last = min(places) - (HEADING if has_heading else 0), max(places)
        figure.add_shape(type="rect", xref="paper", x0=0, x1=1, y0=first - 0.52, y1=last + 0.46, layer="below", line_width=0,
                         fillcolor=style.palette.track, opacity=0.55 if number % 2 == 0 else 0.15)
        figure.add_annotation(x=1.0, xref="paper", y=(first + last) / 2, xanchor="left", xshift=10, showarrow=False,
                              text=f"{tool} {style.score(-found.of_tool(tool), signed=True)}",
                              font={"size": 16, "weight": 700, "color": style.palette.text})
