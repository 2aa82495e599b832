"""Why the level is what it is, what is missing to the next, and the shortest way there."""

from ita import text
from ita.findings.finding import Finding
from ita.findings.words import item_of, shown, tool
from ita.scoring import OVERALL_KEY, LevelResult, Round, Standing, level_of, shortest_way
from ita.scoring.levels import BY_OVERALL
from ita.scoring.wording import enumerated


_SHOWN = ("check", "level")  # the page and its part


def level_sentence(result: LevelResult) -> str:
    """Return why the level is what it is, from its scores; "" when they do not give one."""
    if result.name is None:
        return ""
    said = _by_overall(result) if result.reason == BY_OVERALL else _by_tools(result)
    return said + (text.LEVEL_IS_ESTIMATED if result.estimated and not result.reported else "")


def next_sentence(result: LevelResult) -> str:
    """Return what is missing to the next level; "" when nothing known is, or there is none."""
    short = result.next.short if result.next else ()
    if not short:
        return ""
    parts = [_next_part(one) for one in short]
    joined = text.listed([part.strip() for part in parts])
    lead = " " if parts[0].startswith(" ") else ""
    return text.NEXT_LEVEL.format(parts=lead + joined, level=result.next.name)


def level(round_: Round) -> Finding | None:
    """Say why the level is what it is."""
    result = level_of(round_)
    facts = {"level": result.name, "reported": result.reported, "overall": result.overall}
    if result.differs:
        said = text.LEVELS_DIFFER.format(reported=result.reported, computed=result.name)
        said += text.LEVEL_IS_ESTIMATED if result.estimated else ""
    elif result.name is None:
        said = text.LEVEL_AS_REPORTED.format(level=result.reported) if result.reported else ""
    else:
        said = level_sentence(result)
    return Finding("level", said, facts, *_SHOWN) if said else None


def next_level(round_: Round) -> Finding | None:
    """Say what is missing to the next level."""
    result = level_of(round_)
    said = next_sentence(result)
    if not said:
        return None
    return Finding("next_level", said, {one.code: one.missing for one in result.next.short}, *_SHOWN)


def way(round_: Round) -> Finding | None:
    """Say the shortest way by OIT items: to the next level, or to what it asks of OIT."""
    found = shortest_way(round_)
    if found is None or not found.sets or not (found.reaches or found.for_oit_line):
        return None
    codes = found.sets[0]
    if found.reaches:
        form = text.NEXT_OIT_ONE if len(codes) == 1 else text.NEXT_OIT_ALONE
    else:
        form = text.NEXT_OIT_TOOL_ONE if len(codes) == 1 else text.NEXT_OIT_TOOL
    said = form.format(count=len(codes), codes=enumerated(codes), item=item_of(round_, codes[0]), level=found.level,
                       line=f"{found.oit_line:g}", score=shown(found.oit_after))
    said += text.COST_AS_FAR_AS_KNOWN if found.partial else ""
    return Finding("way", said, {"codes": codes, "level": found.level, "oit": found.oit_after}, "what-if")


def held(result: LevelResult) -> str:
    """Return what keeps the round from the next level, as the end of a headline."""
    if result.differs:
        return text.HEADLINE_DIFFERS.format(level=result.name) + (text.HEADLINE_ESTIMATED if result.estimated else "")
    if result.name is None:
        return ""
    if result.next is None:
        return text.HEADLINE_TOP
    short = result.next.short
    names, both = [tool(one.code) for one in short if one.code != OVERALL_KEY[1]], short and short[0].code == OVERALL_KEY[1]
    if not names:
        return text.HEADLINE_SHORT.format(points=shown(short[0].missing), level=result.next.name) if short else ""
    form, named = (text.HEADLINE_HELD_BOTH, [text.OVERALL, *names]) if both else (text.HEADLINE_HELD, names)
    return form.format(tools=text.listed(named), line=f"{short[0].line:g}")


def _by_overall(result: LevelResult) -> str:
    line, facts = result.standings[0].line, {"overall": shown(result.overall), "level": result.name}
    if result.below is None:
        return text.LEVEL_OVER.format(line=f"{line:g}", **facts)
    if line == 0:
        return text.LEVEL_UNDER.format(below=f"{result.below:g}", **facts)
    return text.LEVEL_RANGE.format(line=f"{line:g}", below=f"{result.below - 0.01:.2f}", **facts)


def _by_tools(result: LevelResult) -> str:
    line, facts = f"{result.standings[0].line:g}", {"overall": shown(result.overall), "level": result.name}
    if result.next is None:
        return text.LEVEL_ALL.format(line=line, **facts)
    short = [_standing(one) for one in result.next.short if one.code != OVERALL_KEY[1]]
    next_line = f"{result.next.standings[0].line:g}"
    if not short:
        return text.LEVEL_ALL_BUT_OVERALL.format(line=line, next_line=next_line, **facts)
    # Where the level itself asks something of every tool, all of them have reached that.
    form = (text.LEVEL_PASSED_BUT if len(result.standings) == 1 else text.LEVEL_ALL_BUT if len(short) == len(result.next.short)
            else text.LEVEL_ALL_BUT_BOTH)
    return form.format(line=line, tools=text.listed(short), next_line=next_line, **facts)


def _next_part(one: Standing) -> str:
    if one.code == OVERALL_KEY[1]:
        return text.NEXT_OVERALL.format(points=shown(one.missing))
    return text.NEXT_PART.format(what=tool(one.code), points=shown(one.missing))


def _standing(one: Standing) -> str:
    return text.TOOL_SCORE.format(tool=tool(one.code), score=shown(one.score))
