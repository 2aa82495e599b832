"""What the figures share: words beside a mark, the line at 85, the axis of years, the room that axes need."""

from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

from ita import text
from ita.captions import axis_start
from ita.charts.style import FONT, FULL, Style, change, moved_words
from ita.frameworks import PASS_LINE

SCORE_ROOM, CHANGE_ROOM = 76, 88  # pixels right of the axis for a score, and for its change


def beside(figure: go.Figure, y, score: float | None, before: float | None, style: Style) -> None:
    """Write a score, and its change since last year, right of its row where the axis ends."""
    _right_of(figure, y, 10, style.shown(score), {"size": 16, "weight": 700, "color": style.colour(score)})
    moved = change(score, before)
    if moved is not None:
        _right_of(figure, y, SCORE_ROOM, moved_words(moved, style), {"size": 16, "color": style.moved_colour(moved)})


def _right_of(figure: go.Figure, y, pixels: int, words: str, font: dict) -> None:
    figure.add_annotation(x=FULL, xshift=pixels, y=y, text=words, showarrow=False, xanchor="left", font=font)


def right_room(before: Iterable[float | None]) -> int:
    """Return the pixels that scores need right of the axis, and their changes when last year is known."""
    return SCORE_ROOM + (CHANGE_ROOM if any(score is not None for score in before) else 0)


def line_at_85(figure: go.Figure, style: Style) -> None:
    """Draw the line at 85 from top to bottom with its name over it."""
    figure.add_vline(x=PASS_LINE, line={"color": style.palette.bad, "dash": "dash", "width": 2})
    figure.add_annotation(x=PASS_LINE, y=1, yref="paper", yanchor="bottom", text=style.say(text.LINE_85), showarrow=False,
                          font={"size": 16, "color": style.palette.bad})


def line_across_85(figure: go.Figure, style: Style) -> None:
    """Draw the line at 85 from left to right; its name stands elsewhere, because dots may lie on the line."""
    figure.add_hline(y=PASS_LINE, line={"color": style.palette.bad, "dash": "dash", "width": 2})


def year_axis(figure: go.Figure, years: Sequence[int], style: Style, changed: Sequence[int] = ()) -> None:
    """Put the years under a figure, with a mark where what is asked changed."""
    labels = [style.say(str(year)) + (f"<br>{text.FRAMEWORK_CHANGED_MARK}" if year in changed else "") for year in years]
    figure.update_xaxes(tickvals=list(years), ticktext=labels, range=[min(years) - 0.5, max(years) + 0.5], showgrid=False,
                        zeroline=False, tickfont={"size": 16})


def zoom(values: Iterable[float | None]) -> tuple[float, float]:
    """Return the ends of an axis that shows these scores and the line at 85."""
    low = axis_start(values)
    return low, FULL + (FULL - low) * 0.06


def ticks(low: float) -> list[int]:
    """Return the round scores to mark on an axis from `low` to 100."""
    return list(range(int(low), 101, 10 if low >= 40 else 20))


def layout(style: Style, height: int, *, top: int = 10, right: int = 8, bottom: int = 8, left: int = 8) -> dict:
    """Return what every figure's layout has in common; margins in pixels."""
    return {"height": height, "margin": {"l": left, "r": right, "t": top, "b": bottom}, "showlegend": False,
            "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "dragmode": False,
            "font": {"family": FONT, "size": 16, "color": style.palette.text}}
