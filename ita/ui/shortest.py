"""The shortest way to the next level on screen: the fewest items, every set of that size, and what IIT or EIT must rise."""

from functools import partial

import streamlit as st

from ita import text
from ita.findings.words import tool
from ita.scoring import Pick, Rise, Round, Way, level_of, shortest_way
from ita.scoring.wording import every_called
from ita.ui import blocks, data, levels
from ita.ui.remember import remembered
from ita.ui.words import say


FEW = 12  # ways listed at once, without a scroll bar


def way(shown: data.View, mended: tuple[str, ...], tick) -> None:
    """Show the shortest way; tick(codes) marks the items of a set that the person wants to try."""
    found = remembered(("way", *shown.key), lambda: shortest_way(shown.round))
    if found is None:
        result = level_of(shown.round)
        words = text.WAY_TOP if result.name else text.WAY_NO_LEVEL.format(reason=levels.why(shown.round, result.reason))
        st.html(blocks.title(words))
        return
    said = "".join(map(blocks.said, sentences(found, shown.round)))
    st.html(blocks.title(text.SHORTEST_WAY.format(level=found.level)) + said)
    if found.sets:
        _sets(found, mended, tick)


def sentences(found: Way, round_: Round) -> list[str]:
    """Say how the level is reached: by items alone, by items and the surveys, or why it cannot be counted."""
    known = text.COST_AS_FAR_AS_KNOWN if found.partial else ""
    if found.reaches:
        return [_items_alone(found) + known]
    said = _rises(found)
    if found.sets:
        said.append(text.WAY_AND_ITEMS.format(size=len(found.sets[0]), count=_count(found)) + known)
    elif not found.reason and not found.lacking:
        said.append(text.WAY_OIT_ENOUGH)
    if found.lacking:
        said.append(_beyond_items(found))
    if found.reason:
        said.append(text.WAY_REASON.format(reason=levels.why(round_, found.reason)))
    return said


def _items_alone(found: Way) -> str:
    size = len(found.sets[0])
    if found.count == 1:
        return text.WAY_REACHES_ONLY.format(size=size)
    return (text.WAY_REACHES_ONE if size == 1 else text.WAY_REACHES).format(size=size, count=_count(found))


def _rises(found: Way) -> list[str]:
    """Say what the tools must rise: IIT and EIT, and OIT where its items cannot be counted."""
    rises = [*found.rises, *([Rise("OIT", found.oit_rise)] if found.oit_rise else [])]
    form = text.WAY_NOT_ITEMS if found.rises else text.WAY_RISES
    return [form.format(rises=text.listed([_rise(one) for one in rises]))] if rises else []


def _beyond_items(found: Way) -> str:
    lacking = f"{found.lacking:.2f}"
    if not found.either:
        return text.WAY_TOGETHER.format(lacking=lacking)
    return text.WAY_EITHER.format(lacking=lacking, rises=text.WAY_EITHER_OR.join(map(_rise, found.either)))


def _rise(one: Rise) -> str:
    return text.WAY_RISE.format(tool=tool(one.tool), points=f"{one.points:.2f}")


def _count(found: Way) -> str:
    return f"{found.count:,}"


def _sets(found: Way, mended: tuple[str, ...], tick) -> None:
    """Offer every set, or where they are many every way to pick one; what is ticked now is marked."""
    one_by_one = found.count <= FEW
    st.html(blocks.note(text.WAY_TRY if one_by_one else text.WAY_TRY_PICK))
    rows = [(codes, " ".join(codes), set(codes) == set(mended)) for codes in found.sets] if one_by_one else [
        (_first(picks), _picked(picks), _is_picked(picks, mended)) for picks in found.picks]
    with st.container(horizontal=True, key="ways", height=300 if len(rows) > FEW else "content"):
        for number, (codes, label, is_now) in enumerate(rows):
            st.button(say(label), key=f"way-{number}", on_click=partial(tick, codes), type="primary" if is_now else "secondary",
                      width="content" if one_by_one else "stretch")


def _first(picks: tuple[Pick, ...]) -> tuple[str, ...]:
    return tuple(code for one in picks for code in one.codes[:one.take])


def _is_picked(picks: tuple[Pick, ...], mended: tuple[str, ...]) -> bool:
    return (len(mended) == sum(one.take for one in picks)
            and all(len({*one.codes} & {*mended}) == one.take for one in picks))


def _picked(picks: tuple[Pick, ...]) -> str:
    """Say how many of which items, as "o39–o43 ทุกข้อ และ 1 ข้อใดก็ได้จาก o31–o38"."""
    return text.listed([_pick(one) for one in picks])


def _pick(one: Pick) -> str:
    codes = every_called(("item", code) for code in one.codes).replace("–", "\u2060–\u2060")  # no line breaks a run apart
    if len(one.codes) == 1:
        return codes
    return text.PICK_ALL.format(codes=codes) if one.take == len(one.codes) else text.PICK_ANY.format(take=one.take, codes=codes)
