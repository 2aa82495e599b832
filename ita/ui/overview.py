"""The overview's score card and sentences."""

import streamlit as st

from ita import charts, measures as drafting, results, text
from ita.charts import Style
from ita.findings import Finding, findings
from ita.frameworks import PASS_LINE
from ita.scoring import LevelResult, level_of
from ita.store import measures as stored
from ita.ui import blocks, data, shell
from ita.ui.words import plain, say


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
    said = _findings(shown.key, covered, shown)
    half = -(-len(said) // 2)
    for column, part in zip(st.columns(2, gap="small"), (said[:half], said[half:]), strict=True):
        with column:
            for one in part:
                _sentence(one)


@st.cache_resource(show_spinner=False, max_entries=500)
def _findings(key: tuple, covered: frozenset[str], _shown: data.View) -> list[Finding]:
    return findings(_shown.round, _shown.rounds.values(), covered)


def _sentence(one: Finding) -> None:
    words = plain(say(one.sentence))
    if shell.has_page(one.page) and one.page != "overview":
        st.page_link(shell.page_file(one.page), label=words)
    else:
        st.markdown(words)
