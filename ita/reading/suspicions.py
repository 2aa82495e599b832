"""What can be read and yet looks wrong: each a warning with its proof, nothing is changed."""

from ita.reading.found import Found
from ita.reading.labels import Subject
from ita.reading.problems import WARNING
from ita.reading.tidy import Flat, framework_of

FEW_ROUNDS = 20  # a list of more agencies was not typed by hand
FAR = 40.0  # points from the middle of its neighbours
NEAR = 15.0  # neighbours that agree lie within so many points
NEIGHBOURS = 2  # at least
SOME = 3  # numbers that make a pattern


def look(flats: list[Flat], found: Found) -> None:
    """Add the warnings of a file."""
    _between(flats, found)
    _fractions(flats, found)
    _far(flats, found)


def _between(flats: list[Flat], found: Found) -> None:
    """An OIT item that is neither passed (100) nor failed (0)."""
    for flat in flats:
        if _has_oit_items(flat) and not set(flat.scores) <= {0.0, 100.0}:
            for _, _, subject, score, row in flat.each():
                if subject.level == "item" and subject.tool == "OIT" and score not in (0.0, 100.0):
                    found.at(WARNING, "oit_between", (flat.rows.sheet, row, flat.column), f"{score:g}", subject.code)


def _has_oit_items(flat: Flat) -> bool:
    subjects = (flat.subjects,) if isinstance(flat.subjects, Subject) else set(flat.subjects)
    return any(subject and subject.level == "item" and subject.tool == "OIT" for subject in subjects)


def _fractions(flats: list[Flat], found: Found) -> None:
    """A column of parts of 1: percentages that Excel keeps as 0.97."""
    for flat in flats:
        if flat.scores[0] <= 1 and max(flat.scores) <= 1 and len([score for score in flat.scores if 0 < score < 1]) >= SOME:
            first = next(i for i, score in enumerate(flat.scores) if 0 < score < 1)
            row = flat.rows.rows[(flat.at or range(len(flat.scores)))[first]]
            found.at(WARNING, "fractions", (flat.rows.sheet, row, flat.column), f"{flat.scores[first]:g}")


def _far(flats: list[Flat], found: Found) -> None:
    """A survey item far from the other items of its indicator, which agree among themselves."""
    if any(isinstance(flat.rows.agencies, list) and len(set(flat.rows.agencies)) > FEW_ROUNDS for flat in flats):
        return
    groups: dict[tuple, list] = {}
    rounds = set()
    for flat in flats:
        for agency, year, subject, score, row in flat.each():
            rounds.add((agency, year))
            indicator = _indicator(subject, year)
            if indicator:
                groups.setdefault((agency, year, indicator), []).append((score, subject, flat, row))
        if len(rounds) > FEW_ROUNDS:
            return
    for items in groups.values():
        for score, subject, flat, row in items:
            others = [other[0] for other in items if other[1] != subject]
            if len(others) >= NEIGHBOURS and max(others) - min(others) <= NEAR and abs(score - _middle(others)) > FAR:
                shown = ", ".join(f"{other[1].code} = {other[0]:g}" for other in items if other[1] != subject)
                found.at(WARNING, "far_from_neighbours", (flat.rows.sheet, row, flat.column), f"{score:g}",
                         f"{subject.code} ({shown})")


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _indicator(subject, year: int) -> int | None:
    framework = framework_of(year)
    if subject.level != "item" or subject.tool == "OIT" or framework is None:
        return None
    item = framework.items.get(subject.code)
    return item.indicator if item else None
