"""What a walk down a sheet takes from the rows around tables: titles, and cells of keys and values.

    ผลการประเมิน ITA อบต.ก ปี 2567
    หน่วยงาน | อบต.ก | ปีงบประมาณ | 2567
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ita.reading import headers, labels, same_names, titles, words, years
from ita.reading.headers import Column

if TYPE_CHECKING:
    from ita.reading.walk import Walk


def take_title(walk: Walk, row: int) -> None:
    """Take a row above a table for what it says of agency and year."""
    if not pairs_beside(walk, row):
        title(walk, row)


def title(walk: Walk, row: int) -> None:
    """Take the titles of a row; several agencies or years side by side hold each for the table below it."""
    _take(walk, {index: cell for index, cell in enumerate(walk.sheet.rows[row]) if isinstance(cell, str) and cell.strip()})


def title_beside(walk: Walk, row: int) -> None:
    """Take the title that names the agency from a row that has a score in a box beside it: ผล ITA อบต.ก ปี 2567 | คะแนนรวม | 86.63."""
    _take(walk, {index: cell for index, cell in enumerate(walk.sheet.rows[row]) if titles.stands_beside(cell)})


def _take(walk: Walk, texts: dict[int, str]) -> None:
    """Take what the texts of a row, by their columns, say of agency, year, place and tool."""
    said = {index: found for index, text in texts.items() if not titles.is_footer(text) and any(found := _said(walk, text))}
    near = {agency for agency, _ in said.values() if agency} | ({walk.context.agency} if walk.named == walk.table else set())
    said = {index: (agency if agency in titles.the_local(near) else "", found) for index, (agency, found) in said.items()}
    place = [next(filter(None, said_places), "") for said_places in zip(*map(same_names.place_in, texts.values()), strict=True)]
    if any(place):
        walk.say(place=(place[0] or walk.context.place[0], place[1]))
        walk.placed = _taken(walk)
    elif any(map(titles.speaks_of_scores, texts.values())) and walk.placed != _taken(walk):  # the title of another table, which says no place
        walk.say(place=walk.own.place)
    if walk.dated == walk.table:  # a letter's or a meeting's year does not replace that of the scores
        said = {index: (agency, found if titles.speaks_of_scores(texts[index]) else ()) for index, (agency, found) in said.items()}
    if walk.context.others and walk.unreal_until < walk.table and (any(any(found) for found in said.values()) or any(map(titles.speaks_of_scores, texts.values()))):
        walk.say(others="" if any(map(titles.speaks_of_results, texts.values())) else walk.own.others)
    for agency, found_years in said.values():
        walk.agencies += [agency] if agency else []
        walk.years += [found_years] if found_years else []
    agencies = {agency for agency, _ in said.values() if agency}
    if len(agencies) > 1 or len(said) > 1 and len({said_years for _, said_years in said.values() if said_years}) > 1:
        walk.say(agency=agencies.pop() if len(agencies) == 1 else "", years=(), across=tuple(titles.Beside(index, *found) for index, found in said.items()))
        return
    for agency, found_years in said.values():
        if agency:
            walk.say(agency=agency, across=())
            walk.named = walk.table
        if found_years and not (len(found_years) > 1 and walk.dated == walk.table):  # a plan's years beside the year of the scores
            walk.say(years=found_years)
            walk.dated = walk.table if len(found_years) == 1 else -1


def _taken(walk: Walk) -> tuple[int, int, int]:
    """How far a walk has come in the rows of tables."""
    return walk.table, len(walk.blocks), len(walk.rows)


def _said(walk: Walk, text: str) -> tuple[str, tuple[int, ...]]:
    """The agency and the years that a title names; a tool that it names is said at once."""
    if of := titles.subject_in(text):
        walk.say(of=of)
        walk.of_is_new = True
    label = labels.parse(text)
    if label.tool and (label.subject is None or label.subject.level == "tool"):
        walk.say(tool=label.tool, part=label.part)
        walk.tool_is_new = True
    return _named(text)


@cache
def _named(text: str) -> tuple[str, tuple[int, ...]]:
    """The agency and the years that a text names; a large sheet may repeat a text in every cell."""
    found = () if titles.is_aim(text) else labels.parse(text).years or years.split(words.plain(text))[0]
    return _after_colon(text) or (titles.agency_in(text) if titles.names_its_own(text) else ""), found


def _after_colon(text: str) -> str:
    head, colon, tail = words.clean(text).partition(":")
    return tail.strip() if colon and headers.of_cell(head).role == "agency" else ""


def pairs_beside(walk: Walk, row: int) -> int:
    """Take a row of keys and values (หน่วยงาน | อบต.ก | ปีงบประมาณ | 2567); return how many rows were taken."""
    said = [cell for cell in walk.sheet.rows[row] if cell not in (None, "")]
    if len(said) < 2 or len(said) % 2:
        return 0
    return _take_all(walk, [(headers.of_cell(said[index]), said[index + 1]) for index in range(0, len(said), 2)], 1)


def pairs_below(walk: Walk, row: int) -> int:
    """Take a row of keys with the row of values below; return how many rows were taken."""
    if row + 1 >= len(walk.sheet.rows):
        return 0
    keys, values = walk.sheet.rows[row], walk.sheet.rows[row + 1]
    said = [index for index, cell in enumerate(keys) if cell not in (None, "")]
    if said != [index for index, cell in enumerate(values) if cell not in (None, "")]:
        return 0
    return _take_all(walk, [(headers.of_cell(keys[index]), values[index]) for index in said], 2)


def _take_all(walk: Walk, pairs: list, rows: int) -> int:
    own = [(column, value) for column, value in pairs if _is_pair(column, value)]
    if not own or not all(pair in own or _is_beside_pair(*pair) for pair in pairs):
        return 0
    for column, value in own:
        if column.role == "year":
            walk.years.append((years.of_cell(value),))
            walk.say(years=walk.years[-1])
            walk.dated = walk.table
        else:
            walk.agencies.append(words.clean(value))
            walk.say(agency=walk.agencies[-1], across=())
            walk.named = walk.table
    return rows


def _is_beside_pair(column: Column, value) -> bool:
    """Whether a key and its value tell more of the agency whose name stands beside: จังหวัด | อุบลราชธานี."""
    return column.role in ("province", "district", "agency_type") and isinstance(value, str) and headers.of_cell(value).role in ("text", "agency_value")


def _is_pair(column: Column, value) -> bool:
    if column.role == "year":
        return not column.years and years.of_cell(value) is not None
    if column.role != "agency" or column.years or not isinstance(value, str):
        return False
    return headers.of_cell(value).role in ("text", "agency_value") and labels.parse(value).score == ""
