"""The overview's cards: score, what each chart says, failed items, and sentences that lead to where one acts."""

from collections.abc import Mapping
from dataclasses import dataclass

from ita import captions, charts, results, text
from ita.charts import Style
from ita.findings import findings, headline
from ita.frameworks import PASS_LINE
from ita.scoring import LevelResult, level_of
from ita.ui import addresses, blocks, data, failing
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
    items_caption: str
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
        items_caption=captions.oit_items(states, year),
        items=blocks.tiles(results.oit_tiles(now, year)) + _key(results.counts(states)))


def _key(counts: Mapping[str, int]) -> str:
    """Return the key of the tiles where some are unknown; the card's title says how many failed of how many."""
    return blocks.tile_key(counts) if counts.get(results.UNKNOWN) else ""


def cards(shown: data.View, page: Overview) -> str:
    """Return everything of the overview but its charts: one piece, because each piece costs the server a message."""
    covered = failing.answered(shown)
    return remembered(("cards", *shown.key, say("1"), covered), lambda: "".join((
        blocks.cell("score-head", blocks.note(text.OVERALL)),
        blocks.cell("score", page.score_card),
        blocks.cell("tools-head", blocks.title(page.tools_caption)),
        blocks.cell("trend-head", blocks.title(page.trend_caption)),
        blocks.cell("indicators-head", blocks.title(page.indicators_caption)),
        blocks.cell("items-head", blocks.title(page.items_caption)),
        blocks.cell("items", page.items),
        blocks.cell("see", blocks.title(text.WHAT_TO_SEE) + _sentences(shown, covered)))))


def _sentences(shown: data.View, covered: frozenset[str]) -> str:
    """Return what to see in sentences, each a link to the page, and the part of it, that shows the figures."""
    asked = {"agency": shown.agency, "year": str(shown.fiscal_year)}
    return blocks.links((one.sentence, addresses.address(one.page, **asked, **({"view": one.view} if one.view else {})))
                        for one in findings(shown.round, shown.rounds.values(), covered))


def score_card(shown: data.View) -> str:
    """Return the overall score, its level, and how it moved since last year."""
    now, plain_style = results.overall(shown.round), Style()
    moved, before, level = charts.change(now, results.overall(shown.before)), shown.fiscal_year - 1, level_of(shown.round)
    beside, notes = [], [*_next_level(level), *_ranks(shown)]
    if moved is None and len(shown.rounds) > 1:  # the trend says that there is but one
        notes.append(text.NO_YEAR_BEFORE.format(year=before))
    if moved is not None:
        beside.append((f"{charts.moved_words(moved, plain_style)} {text.FROM_YEAR.format(year=before)}",
                       "ita-up" if moved > 0 else "ita-down" if moved < 0 else "ita-note"))
    if level.name and level.estimated and not level.reported:
        beside.append((text.ESTIMATED_NOTE, "ita-note"))
    return blocks.score_card(plain_style.shown(now), _level(level, now), beside, notes)


def _level(level: LevelResult, now: float | None) -> tuple[str, str]:
    name = level.reported or level.name
    if name is None:
        return text.LEVEL_UNKNOWN, ""
    return name, "" if now is None else "good" if now >= PASS_LINE else "bad"


def _next_level(level: LevelResult) -> list[str]:
    notes = [text.LEVEL_DIFFERS.format(level=level.name)] if level.differs else []
    if level.next and level.next.short:
        missing = [text.MISSING_IN.format(points=f"{one.missing:.2f}", code=text.SHORT_NAMES.get(one.code, one.code))
                   for one in level.next.short]
        notes.append(text.SHORT_OF_LEVEL.format(missing=" ".join(missing), level=level.next.name))
    return notes


def _ranks(shown: data.View) -> list[str]:
    stored_round = shown.stored[shown.fiscal_year]
    ranks = ((stored_round.rank_in_province, text.RANK_IN_PROVINCE), (stored_round.rank_nationwide, text.RANK_NATIONWIDE))
    return [words.format(rank=rank) for rank, words in ranks if rank is not None]
