"""The level (ระดับ) of a round by its year's rule, why, and what is missing to the next one."""

from dataclasses import dataclass

from ita import text
from ita.frameworks import Level
from ita.scoring.rounds import Round
from ita.scoring.tree import OVERALL_KEY, known_framework
from ita.scoring.values import printed, score

BY_TOOLS, BY_OVERALL = "by_tools", "by_overall"  # what the rule looked at


@dataclass(frozen=True)
class Standing:
    """The overall or a tool against a line; `missing` is 0 when it is reached and None when the score is unknown."""

    code: str  # ITA, IIT, EIT, EIT1, EIT2 or OIT
    score: float | None
    line: float
    missing: float | None


@dataclass(frozen=True)
class NextLevel:
    """The level above, and where everything that it asks for stands."""

    name: str
    standings: tuple[Standing, ...]

    @property
    def short(self) -> tuple[Standing, ...]:
        """What is not reached yet, as far as known."""
        return tuple(one for one in self.standings if one.missing)


@dataclass(frozen=True)
class LevelResult:
    """The level that the scores give (`name`) beside the one in the report; `reason` says how, or why there is none."""

    name: str | None
    reported: str | None
    estimated: bool = False  # the combined EIT stood in for its two parts
    reason: str = ""
    overall: float | None = None
    standings: tuple[Standing, ...] = ()  # against the level's own lines
    below: float | None = None  # the overall stays under this, where another level begins
    next: NextLevel | None = None

    @property
    def differs(self) -> bool:
        """Whether the report says another level than its scores give."""
        return None not in (self.name, self.reported) and spelled(self.reported) != self.name


def level_of(round_: Round) -> LevelResult:
    """Return the level by the year's rule; without the scores or the rule, no name and the reason."""
    known = known_framework(round_.fiscal_year)
    overall = score(round_, OVERALL_KEY)
    why_not = ("no_framework" if known is None else "levels_unknown" if not known.trusts("levels")
               else "overall_unknown" if overall is None else "")
    if why_not:
        return LevelResult(None, round_.reported_level, reason=why_not, overall=overall)
    place = _place(known.levels, round_)
    if place is None:
        return LevelResult(None, round_.reported_level, reason="tools_unknown", overall=overall)
    return _described(round_, known.levels, place)


def spelled(level: str) -> str:
    """Return a level in the spelling of the rule; agencies print some otherwise."""
    return text.LEVEL_SPELLINGS.get(level.strip(), level.strip())


def lowest_possible(round_: Round) -> str | None:
    """Return the level if EIT's parts, not known, were as low as can be; None when no level can be said."""
    known = known_framework(round_.fiscal_year)
    if level_of(round_).name is None:
        return None
    worst = Round(round_.agency, round_.fiscal_year, {("tool", "EIT1"): 0.0, ("tool", "EIT2"): 0.0} | dict(round_.scores))
    return known.levels[_place(known.levels, worst)].name


def tool_scores(round_: Round) -> dict[str, float | None]:
    """Return the tools that a level looks at; the combined EIT stands in for a part that is not known."""
    parts = {part: score(round_, ("tool", part)) for part in ("EIT1", "EIT2")}
    known = {part: points for part, points in parts.items() if points is not None}
    eit = known if len(known) == 2 else known | {"EIT": score(round_, ("tool", "EIT"))}
    return {"IIT": score(round_, ("tool", "IIT")), **eit, "OIT": score(round_, ("tool", "OIT"))}


def _place(levels: tuple[Level, ...], round_: Round) -> int | None:
    """Return the level's place from the best down, or None when an unknown tool decides it."""
    overall, tools = printed(score(round_, OVERALL_KEY)), tool_scores(round_)
    for place, level in enumerate(levels):
        if overall < level.overall_min:
            continue
        if level.each_tool_min is None:
            return place
        if any(points is not None and printed(points) < level.each_tool_min for points in tools.values()):
            continue
        return None if None in tools.values() else place
    return len(levels) - 1


def _described(round_: Round, levels: tuple[Level, ...], place: int) -> LevelResult:
    level, above = levels[place], levels[place - 1] if place else None
    overall = score(round_, OVERALL_KEY)
    looked = any(one.each_tool_min is not None and printed(overall) >= one.overall_min for one in levels)
    return LevelResult(
        name=level.name,
        reported=round_.reported_level,
        estimated=looked and tool_scores(round_).get("EIT") is not None,
        reason=BY_TOOLS if looked else BY_OVERALL,
        overall=overall,
        standings=_standings(round_, level),
        below=next((one.overall_min for one in reversed(levels[:place]) if one.overall_min > level.overall_min), None),
        next=above and NextLevel(above.name, _standings(round_, above)),
    )


def _standings(round_: Round, level: Level) -> tuple[Standing, ...]:
    lines = {"ITA": (score(round_, OVERALL_KEY), level.overall_min)}
    if level.each_tool_min is not None:
        lines |= {tool: (points, level.each_tool_min) for tool, points in tool_scores(round_).items()}
    return tuple(Standing(code, points, line, _missing(points, line)) for code, (points, line) in lines.items())


def _missing(points: float | None, line: float) -> float | None:
    return None if points is None else max(0.0, round(line - printed(points), 2))
