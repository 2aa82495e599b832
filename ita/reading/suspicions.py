"""What can be read and yet looks wrong: each a warning with its proof, nothing is changed."""

from ita import thai
from ita.reading import words
from ita.reading.codes import framework_of
from ita.reading.flat import Flat
from ita.reading.found import Found
from ita.reading.problems import WARNING

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
    _other_titles(flats, found)
    _two_names(flats, found)


def _other_titles(flats: list[Flat], found: Found) -> None:
    """An item whose text is the title of another item of that year: the code or the year is wrong."""
    told = set()
    for flat in flats:
        for subject, year in flat.subjects_and_years():
            framework = framework_of(year) if subject.level == "item" and subject.code in found.names else None
            if framework is None or (subject.code, year) in told:
                continue
            told.add((subject.code, year))
            said = words.key(found.names[subject.code])
            titles = {code: words.key(item.label) for code, item in framework.items.items() if item.tool == subject.tool}
            others = [code for code, title in titles.items() if title == said and title]
            if others and titles.get(subject.code) != said:
                row = next(row for _, _, other, _, row in flat.each() if other == subject)
                found.at(WARNING, "title_of_other", (flat.rows.sheet, row, flat.column), subject.code,
                         f"{others[0]} ({framework.items[others[0]].label})")


def _two_names(flats: list[Flat], found: Found) -> None:
    """One agency written long and short: two agencies, as far as the program can see."""
    first: dict[str, tuple] = {}
    for rows in {id(flat.rows): flat.rows for flat in flats}.values():
        names = dict(zip(rows.agencies, rows.rows, strict=True)) if isinstance(rows.agencies, list) else {
            rows.agencies: rows.rows[0]}
        for name, row in names.items():
            short = words.key(thai.short_agency(name))
            known = first.setdefault(short, (name, rows.sheet, row))
            if known[0] != name and short not in found.told:
                found.told.add(short)
                found.at(WARNING, "two_names", (rows.sheet, row, 0), name, known[0])


def _between(flats: list[Flat], found: Found) -> None:
    """An OIT item that is neither passed (100) nor failed (0)."""
    for flat in flats:
        if _has_oit_items(flat) and not set(flat.scores) <= {0.0, 100.0}:
            for _, _, subject, score, row in flat.each():
                if subject.level == "item" and subject.tool == "OIT" and score not in (0.0, 100.0):
                    found.at(WARNING, "oit_between", (flat.rows.sheet, row, flat.column), f"{score:g}", subject.code)


def _has_oit_items(flat: Flat) -> bool:
    return any(subject.level == "item" and subject.tool == "OIT" for subject in flat.different_subjects())


def _fractions(flats: list[Flat], found: Found) -> None:
    """A column of parts of 1: percentages that Excel keeps as 0.97."""
    for flat in flats:
        if flat.scores[0] <= 1 and max(flat.scores) <= 1 and len([score for score in flat.scores if 0 < score < 1]) >= SOME:
            first = next(i for i, score in enumerate(flat.scores) if 0 < score < 1)
            found.at(WARNING, "fractions", flat.place(flat.positions()[first]), f"{flat.scores[first]:g}")


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
