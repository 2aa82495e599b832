"""Charts as pictures for documents: no browser engine, no internet, Thai shaped by matplotlib with the font shipped here.

Styled for paper: values beside the marks, last year in grey, the line at 85.
"""

import io
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ita import text
from ita.frameworks import PASS_LINE
from ita.scoring import printed
from ita.thai import to_thai

AGENCY, CONTEXT, NEAR, BAD, INK, GRID = "#1F4E79", "#9AA5B1", "#B26A00", "#C62828", "#17212B", "#D5DBE1"
FONTS = Path(__file__).parent / "fonts"
DPI = 200
INCHES = 15.5 / 2.54  # as wide as they stand on the page, so that a point is a point
SIZE = 11.0
FULL, URGENT_LINE = 100.0, 70.0
KEPT = 64  # pictures; the preview and the file show the same ones


@dataclass(frozen=True)
class Bar:
    """A score (0–100) with last year's; None is unknown and drawn as no bar."""

    name: str
    now: float | None
    before: float | None = None


@dataclass(frozen=True)
class Panel:
    """One indicator's scores by year; None leaves a gap."""

    name: str
    by_year: Mapping[int, float | None]


@lru_cache(maxsize=KEPT)
def bars(rows: tuple[Bar, ...], legend: tuple[str, ...], thai_digits: bool) -> bytes:
    """Return horizontal bars from 0 as PNG; legend names this year and, where there is one, last year."""
    say = to_thai if thai_digits else str
    both = any(row.before is not None for row in rows)
    figure, axes = _figure(0.75 + len(rows) * (0.46 if both else 0.34))
    for place, row in enumerate(rows):
        _bar(axes, place - (0.18 if both else 0), row.now, _colour(row.now), say)
        if both:
            _bar(axes, place + 0.2, row.before, CONTEXT, say, muted=True)
    axes.set_ylim(len(rows) - 0.4, -0.6)
    axes.set_yticks(range(len(rows)), [say(row.name) for row in rows], fontproperties=_font())
    _scale(axes, say)
    if both and len(legend) == 2:
        _legend(figure, [say(word) for word in legend])
    return _png(figure)


def panels(rows: tuple[Panel, ...], thai_digits: bool) -> bytes:
    """Return a small line chart an indicator, two in a row, as PNG; a missing year leaves a gap."""
    return _panels(tuple((row.name, tuple(row.by_year.items())) for row in rows), thai_digits)


@lru_cache(maxsize=KEPT)
def _panels(rows: tuple[tuple[str, tuple[tuple[int, float | None], ...]], ...], thai_digits: bool) -> bytes:
    from matplotlib.figure import Figure

    say = to_thai if thai_digits else str
    lines = math.ceil(len(rows) / 2)
    figure = Figure(figsize=(INCHES, lines * 1.25), dpi=DPI, layout="constrained")
    low = _floor(score for _, by_year in rows for _, score in by_year)
    for axes, (name, by_year) in zip(figure.subplots(lines, 2, sharex=True, squeeze=False).flat, rows):
        _panel(axes, Panel(name, dict(by_year)), low, say)
    return _png(figure)


def _panel(axes, row: Panel, low: float, say) -> None:
    years = list(row.by_year)
    axes.plot(years, [math.nan if score is None else score for score in row.by_year.values()], color=AGENCY, marker="o", markersize=4)
    axes.axhline(PASS_LINE, color=BAD, linewidth=0.8, linestyle="--")
    for year, score in row.by_year.items():
        if score is not None:
            axes.annotate(say(f"{printed(score):.2f}"), (year, score), (0, 5), textcoords="offset points", ha="center",
                          fontproperties=_font(size=8.5), color=_colour(score))
    axes.set_title(say(row.name), fontproperties=_font(bold=True, size=10), loc="left", color=INK)
    axes.set_xlim(min(years) - 0.5, max(years) + 0.5)
    axes.set_ylim(low, FULL + (FULL - low) * 0.35)
    axes.set_xticks(years, [say(str(year)) for year in years], fontproperties=_font(size=9))
    axes.tick_params(labelbottom=True, length=0)
    axes.set_yticks([])
    _bare(axes)


def _bar(axes, place: float, score: float | None, colour: str, say, muted: bool = False) -> None:
    axes.barh(place, score or 0, height=0.34 if not muted else 0.24, color=colour, zorder=2)
    said = text.UNKNOWN if score is None else say(f"{printed(score):.2f}")
    axes.text((score or 0) + 1.2, place, said, va="center", fontproperties=_font(not muted, SIZE - 2 * muted), zorder=3,
              color="#52606D" if muted else colour if score is not None else INK,
              bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6})


def _scale(axes, say) -> None:
    axes.set_xlim(0, 112)
    ticks = (0, 20, 40, 60, 80, 100)
    axes.set_xticks(ticks, [say(str(tick)) for tick in ticks], fontproperties=_font(size=SIZE - 1.5))
    axes.grid(axis="x", color=GRID, linewidth=0.6, zorder=0)
    axes.axvline(PASS_LINE, color=BAD, linewidth=1, linestyle="--", zorder=1)
    axes.text(PASS_LINE, 1.01, say(text.LINE_85), transform=axes.get_xaxis_transform(), ha="center", va="bottom", color=BAD,
              fontproperties=_font(size=SIZE - 1.5))
    axes.set_xlabel(say(text.UNIT_SCORE), fontproperties=_font(size=SIZE - 1.5))
    axes.tick_params(length=0)
    _bare(axes)


def _legend(figure, words: list[str]) -> None:
    from matplotlib.patches import Patch

    figure.legend(handles=[Patch(color=colour) for colour in (AGENCY, CONTEXT)], labels=[form.format(year=word) for form, word in zip(text.WORD_LEGEND, words)], loc="upper left", ncols=2,
                  frameon=False, prop=_font(size=SIZE - 1.5), borderaxespad=0.1)


def _bare(axes) -> None:
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(GRID)


def _figure(height: float):
    from matplotlib.figure import Figure  # slow to import and seldom needed; no pyplot, so that threads do not share it

    figure = Figure(figsize=(INCHES, height), dpi=DPI, layout="constrained")
    return figure, figure.subplots()


def _font(bold: bool = False, size: float = SIZE):
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(FONTS / f"Sarabun-{'Bold' if bold else 'Regular'}.ttf"), size=size)


def _png(figure) -> bytes:
    out = io.BytesIO()
    figure.savefig(out, format="png", facecolor="white", metadata={"Software": None})
    return out.getvalue()


def _colour(score: float | None) -> str:
    if score is None:
        return CONTEXT
    return AGENCY if score >= PASS_LINE else NEAR if score >= URGENT_LINE else BAD


def _floor(scores) -> float:
    known = [score for score in scores if score is not None]
    return max(0.0, math.floor((min(known, default=0.0) - 5) / 10) * 10)
