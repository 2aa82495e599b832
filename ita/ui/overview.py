"""The overview's score card and sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from ita import captions, charts, results, text
from ita import measures as drafting
from ita.charts import Style
from ita.findings import Finding, findings, headline
from ita.frameworks import PASS_LINE
from ita.scoring import LevelResult, level_of
from ita.store import measures as stored
from ita.ui import blocks, data, shell
from ita.ui.remember import remembered
from ita.ui.words import plain, say


@dataclass(frozen=True)
class Overview:
    """What the overview shows, made once for a view and a person's digits."""

    headline: str
    score_card: str
    tools: Mapping[str, float | None]
    tools_before: Mapping[str, float | None]
    tools_caption: str
    by_year: Mapping[int, float | None]
    trend_caption: str
    indicators: Mapping[int, float | None]
    indicators_before: Mapping[int, float | None]
    indicators_caption: str
    legend: str
    items: str


def prepared(shown: data.View) -> Overview:
    """Return the overview of a view."""
    return remembered(("overview", *shown.key, say("1")), lambda: _prepare(shown))


def _prepare(shown: data.View) -> Overview:
    year, now, before = shown.fiscal_year, shown.round, shown.before
    tools, by_year, states = results.by_tool(now), results.overall_by_year(shown.rounds, year), results.oit_states(now, year)
    numbers, numbers_before = results.by_indicator(now), results.by_indicator(before)
    return Overview(
        headline=plain(say(headline(now))), score_card=score_card(shown),
        tools=tools, tools_before=results.by_tool(before), tools_caption=captions.tools(tools, year),
        by_year=by_year, trend_caption=captions.overall_trend(by_year),
        indicators=numbers, indicators_before=numbers_before,
        indicators_caption=captions.indicator_spread(numbers, numbers_before, year),
        legend=_legend(year, numbers, numbers_before),
        items=blocks.title(captions.oit_items(states, year)) + blocks.tiles(results.oit_tiles(now, year))
        + blocks.tile_key(results.counts(states)))


def _legend(year: int, now: Mapping, before: Mapping) -> str:
    """Say which mark is which year and where the axis starts, because it does not start at 0."""
    years = text.THIS_YEAR_DOT.format(year=year)
    if any(score is not None for score in before.values()):
        years += text.LAST_YEAR_RING.format(year=year - 1)
    return text.LEGEND.format(years=years, start=f"{charts.axis_start([*now.values(), *before.values()]):.0f}")


def score_card(shown: data.View) -> str:
    """Return the overall score, its level, and how it moved since last year."""
    now, plain_style = results.overall(shown.round), Style()
    moved = charts.change(now, results.overall(shown.before))
    before = shown.fiscal_year - 1
    if moved is None:
        movement = text.NO_YEAR_BEFORE.format(year=before), "ita-note"
    else:
        movement = (f"{charts.moved_words(moved, plain_style)} {text.FROM_YEAR.format(year=before)}",
                    "ita-up" if moved > 0 else "ita-down" if moved < 0 else "ita-note")
    level = level_of(shown.round)
    notes = [*_next_level(level), *_ranks(shown)]
    return blocks.score_card(plain_style.score(now) or text.UNKNOWN, _level(level, now), movement, notes)


def _level(level: LevelResult, now: float | None) -> tuple[str, str]:
    name = level.reported or level.name
    if name is None:
        return text.LEVEL_UNKNOWN, ""
    estimated = f" ({text.LEVEL_ESTIMATED})" if level.estimated and not level.reported else ""
    return text.LEVEL.format(level=name) + estimated, "" if now is None else "good" if now >= PASS_LINE else "bad"


def _next_level(level: LevelResult) -> list[str]:
    notes = [text.LEVEL_DIFFERS.format(level=level.name)] if level.differs else []
    if level.next and level.next.short:
        missing = text.listed([text.MISSING_IN.format(points=f"{one.missing:.2f}", code=text.SHORT_NAMES.get(one.code, one.code))
                               for one in level.next.short])
        notes.append(text.SHORT_OF_LEVEL.format(missing=missing, level=level.next.name))
    return notes


def _ranks(shown: data.View) -> list[str]:
    stored_round = shown.stored[shown.fiscal_year]
    ranks = ((stored_round.rank_in_province, text.RANK_IN_PROVINCE), (stored_round.rank_nationwide, text.RANK_NATIONWIDE))
    return [words.format(rank=rank) for rank, words in ranks if rank is not None]


def sentences(shown: data.View) -> None:
    """Show what to see in sentences, each leading to where it is shown."""
    measures_now = stored.measures_of(shown.engine, shown.agency, shown.plan_year)
    covered = frozenset(code for one in measures_now for code in drafting.codes(one))
    said = remembered(("findings", *shown.key, covered), lambda: findings(shown.round, shown.rounds.values(), covered))
    for one in said:
        _sentence(one)


def _sentence(one: Finding) -> None:
    words = plain(say(one.sentence))
    if shell.has_page(one.page) and one.page != "overview":
        st.page_link(shell.page_file(one.page), label=words)
    else:
        st.markdown(words)
