"""The results: in a sentence, in tables with last year beside, as charts."""

from dataclasses import replace

from ita import captions, text
from ita import results as figures
from ita.exports.word import pictures
from ita.exports.word.blocks import CENTER, Block, Cell, Heading, Paragraph, Picture, Table, of_table
from ita.exports.word.given import Given
from ita.exports.word.sections.frame import FIRST_LINE
from ita.frameworks import TOOLS, indicators
from ita.scoring import OVERALL_KEY, Key, Round, level_of, printed, value

WIDTH = 15.5  # cm of a chart on a portrait page
CHART_YEARS = 5
_LISTED: tuple[Key, ...] = (*(("indicator", str(number)) for number in range(1, 11)), OVERALL_KEY)
_COMPARED = (*_LISTED, *(("tool", tool) for tool in TOOLS))


def summary(given: Given) -> list[Block]:
    """Return score, level, ranks and the change since the year before in a sentence."""
    made = [Heading(text.WORD_SECTIONS["results"])]
    overall = figures.overall(given.round)
    if overall is None:
        return [*made, Paragraph(text.WORD_NO_SCORES.format(year=given.scores_year), first=FIRST_LINE)]
    said = text.WORD_SCORED.format(agency=given.agency, year=given.scores_year, overall=shown(overall))
    return [*made, Paragraph(said + _level(given.round) + _ranks(given.ranks) + _moved(given, overall), first=FIRST_LINE)]


def compare(given: Given) -> list[Block]:
    """Return tools and indicators with last year and the change, rows for the overall and the level below."""
    if given.round is None:
        return []
    rows = [row for tool in TOOLS for row in _tool_rows(given, tool)]
    rows.append((Cell(text.WORD_MEAN, bold=True, span=2), *_scores(given, OVERALL_KEY, bold=True)))
    rows.append((Cell(text.WORD_LEVEL_ROW, bold=True, span=2), *_levels(given)))
    years = [text.WORD_SCORE_YEAR.format(year=one.fiscal_year) for one in _rounds(given)]
    headings = (*text.WORD_COMPARE, *years, *([text.WORD_CHANGE] if given.before else []))
    widths = (16, 40, *(15 for _ in years), 20)[:len(headings)]
    return [Table(tuple(headings), tuple(rows), widths, whole=True), *_notes(given, _COMPARED)]


def indicator_list(given: Given) -> list[Block]:
    """Return the ten indicators with their tool, number, name and score."""
    if given.round is None:
        return []
    rows = []
    for tool in TOOLS:
        numbers = [number for number, one in indicators().items() if one.tool == tool]
        rows += [(Cell(tool if place == 0 else "", down="start" if place == 0 else "on", align=CENTER), Cell(str(number), align=CENTER),
                  Cell(indicators()[number].name), _score(given.round, ("indicator", str(number))))
                 for place, number in enumerate(numbers)]
    rows.append((Cell(text.WORD_MEAN, bold=True, span=3, align=CENTER), _score(given.round, OVERALL_KEY, bold=True)))
    return [of_table(text.WORD_LIST, rows, (12, 10, 58, 20), whole=True), *_notes(replace(given, earlier={}), _LISTED)]


def chart_overall(given: Given) -> list[Block]:
    """Return the overall over the years, as far as known."""
    by_year = figures.overall_by_year(_by_year(given), given.scores_year, CHART_YEARS)
    bars = tuple(pictures.Bar(text.YEAR.format(year=year), score) for year, score in by_year.items())
    return _chart(given, "overall", captions.overall_trend(by_year), bars)


def chart_tools(given: Given) -> list[Block]:
    """Return the tools with last year."""
    now, before = figures.by_tool(given.round), figures.by_tool(given.before)
    return _chart(given, "tools", captions.tools(now, given.scores_year),
                  tuple(pictures.Bar(tool, now[tool], before[tool]) for tool in now))


def chart_indicators(given: Given) -> list[Block]:
    """Return the ten indicators with last year."""
    now, before = figures.by_indicator(given.round), figures.by_indicator(given.before)
    bars = tuple(pictures.Bar(text.WORD_NUMBERED.format(number=number, name=one.name), now[number], before[number])
                 for number, one in indicators().items())
    return _chart(given, "indicators", captions.indicator_spread(now, before, given.scores_year), bars)


def chart_years(given: Given) -> list[Block]:
    """Return each indicator over up to five years; the indicators alone where only one year is known."""
    rounds = _by_year(given)
    years = [year for year in range(given.scores_year - CHART_YEARS + 1, given.scores_year + 1) if year >= min(rounds, default=0)]
    if len(rounds) < 2 or not given.charts:
        return chart_indicators(given)
    table = figures.indicators_by_year(rounds, years)
    title = text.WORD_CHART_TITLE.format(what=text.WORD_CHARTS["years"], caption=captions.lines(table, years))
    panels = tuple(pictures.Panel(text.WORD_NUMBERED.format(number=number, name=indicators()[number].name), scores)
                   for number, scores in table.items())
    return [_caption(title), Picture(pictures.panels(panels, given.in_thai), WIDTH, title)]


def shown(score: float) -> str:
    """Return a score with two decimals."""
    return f"{printed(score):.2f}"


def _chart(given: Given, what: str, caption: str, bars: tuple) -> list[Block]:
    if not given.charts or all(bar.now is None for bar in bars):
        return []
    title = text.WORD_CHART_TITLE.format(what=text.WORD_CHARTS[what], caption=caption)
    legend = tuple(text.YEAR.format(year=one.fiscal_year) for one in reversed(_rounds(given))) if what != "overall" else ()
    return [_caption(title), Picture(pictures.bars(bars, legend, given.in_thai), WIDTH, title)]


def _caption(title: str) -> Paragraph:
    return Paragraph(title, CENTER, bold=True, keep=True)


def _by_year(given: Given) -> dict[int, Round]:
    made = {year: one for year, one in given.earlier.items() if year < given.scores_year}
    return made | ({given.scores_year: given.round} if given.round else {})


def _rounds(given: Given) -> list[Round]:
    return [one for one in (given.before, given.round) if one]


def _level(round_: Round) -> str:
    result = level_of(round_)
    name = result.reported or result.name
    if name is None:
        return ""
    return text.WORD_LEVEL.format(level=name) + ("" if result.reported else text.WORD_LEVEL_ESTIMATED)


def _ranks(ranks: tuple[int | None, int | None]) -> str:
    province, nation = ranks
    said = text.WORD_RANK_PROVINCE.format(rank=province) if province else ""
    form = text.WORD_RANK_NATION if province else text.WORD_RANK_NATION_ALONE
    return said + (form.format(rank=nation) if nation else "")


def _moved(given: Given, overall: float) -> str:
    before = figures.overall(given.before)
    if before is None:
        return ""
    moved = round(printed(overall) - printed(before), 2)
    return text.WORD_CHANGES[_sign(moved)].format(year=given.before.fiscal_year, points=shown(abs(moved)))


def _sign(moved: float) -> int:
    return (moved > 0) - (moved < 0)


def _tool_rows(given: Given, tool: str) -> list[tuple[Cell, ...]]:
    numbers = [number for number, one in indicators().items() if one.tool == tool]
    rows = [(Cell(tool if place == 0 else "", down="start" if place == 0 else "on", align=CENTER),
             Cell(text.WORD_NUMBERED.format(number=number, name=indicators()[number].name)),
             *_scores(given, ("indicator", str(number)))) for place, number in enumerate(numbers)]
    total = Cell(text.WORD_TOOL_MEAN.format(tool=tool), bold=True, shaded=True)
    return [*rows, (Cell("", down="on"), total, *_scores(given, ("tool", tool), bold=True))]


def _scores(given: Given, key: Key, bold: bool = False) -> list[Cell]:
    cells = [_score(one, key, bold) for one in _rounds(given)]
    if given.before is None:
        return cells
    now, before = (value(one, *key).score for one in (given.round, given.before))
    if None in (now, before):
        return [*cells, Cell(text.UNKNOWN, align=CENTER)]
    moved = round(printed(now) - printed(before), 2)
    return [*cells, Cell(text.WORD_MOVED[_sign(moved)].format(points=shown(abs(moved))), bold=bold, align=CENTER)]


def _score(round_: Round, key: Key, bold: bool = False) -> Cell:
    one = value(round_, *key)
    said = text.UNKNOWN if one.score is None else shown(one.score) + text.WORD_MARKS.get(one.origin, "")
    return Cell(said, bold=bold, align=CENTER)


def _levels(given: Given) -> list[Cell]:
    names = [(level_of(one).reported or level_of(one).name or text.UNKNOWN) for one in _rounds(given)]
    return [Cell(name, bold=True, align=CENTER) for name in [*names, *([text.UNKNOWN] if given.before else [])]]


def _notes(given: Given, keys: tuple[Key, ...]) -> list[Block]:
    """Say what the marks beside scores mean, where there are any."""
    origins = {value(one, *key).origin for one in _rounds(given) for key in keys}
    return [Paragraph(note, align="left", size=14) for origin, note in text.WORD_MARK_NOTES.items() if origin in origins]
