"""What looks wrong in a file as it is read, each a warning with its proof; ita/doubts.py looks at the numbers together."""

from collections.abc import Collection

from ita import frameworks, thai
from ita.reading import words
from ita.reading.codes import framework_of
from ita.reading.flat import Flat
from ita.reading.found import Found
from ita.reading.labels import Subject
from ita.reading.problems import ERROR, WARNING

MOST_LOOKED_THROUGH = 3_000  # scores of a column: a longer list is not looked through one by one
NEAR = 0.03  # a sum of three rounded numbers


def look(flats: list[Flat], found: Found) -> None:
    """Add the warnings of a file, and find whether it has parts of 1."""
    for flat in flats:
        if min(flat.spread) <= 1 or _has_oit_items(flat):
            different = flat.different_scores()
            found.parts_of_one |= any(0 < score <= 1 for score in different)
            _between(flat, different, found)
            _fractions(flat, different, found)
    _points(flats, found)
    _other_titles(flats, found)
    _two_names(flats, found)


def _points(flats: list[Flat], found: Found) -> None:
    """Scores of tools that are multiplied by their weights already: those of a round together are its total, and none is above its weight."""
    of_tools = [flat for flat in flats if len(flat.scores) <= MOST_LOOKED_THROUGH and any(subject.level == "tool" for subject in flat.different_subjects())]
    if any(isinstance(flat.subjects, Subject) and max(flat.spread) > max(frameworks.weights()) for flat in of_tools):
        return
    rounds: dict[tuple, dict[str, tuple]] = {}
    for flat in (flat for flat in flats if len(flat.scores) <= MOST_LOOKED_THROUGH):
        for agency, year, subject, score, row in flat.each():
            if subject.level in ("tool", "overall"):
                rounds.setdefault((agency, year), {})[subject.code] = score, (flat.rows.sheet, row, flat.column)
    for said in rounds.values():
        points = [said[tool][0] for tool in frameworks.TOOLS if tool in said and 0 < said[tool][0] <= max(frameworks.weights(tool))]
        if len(points) == len(frameworks.TOOLS) and "ITA" in said and abs(sum(points) - said["ITA"][0]) <= NEAR:
            proof = " + ".join(f"{score:.2f}" for score in points)
            for tool in frameworks.TOOLS:
                score, place = said[tool]
                found.at(ERROR, "points_of_weights", place, f"{score:g}", f"{proof} = {said['ITA'][0]:.2f}")


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
    first: dict[str, str] = {}
    for rows in {id(flat.rows): flat.rows for flat in flats}.values():
        names = dict(zip(rows.agencies, rows.rows, strict=True)) if isinstance(rows.agencies, list) else {
            rows.agencies: rows.rows[0]}
        for name, row in names.items():
            short = thai.agency_key(name)
            if first.setdefault(short, name) != name and short not in found.told:
                found.told.add(short)
                found.at(WARNING, "two_names", (rows.sheet, row, 0), name, first[short])


def _between(flat: Flat, different: Collection[float], found: Found) -> None:
    """An OIT item that is neither passed (100) nor failed (0)."""
    if not {0.0, 100.0}.issuperset(different) and _has_oit_items(flat):
        for _, _, subject, score, row in flat.each():
            if subject.level == "item" and subject.tool == "OIT" and score not in (0.0, 100.0):
                found.at(WARNING, "oit_between", (flat.rows.sheet, row, flat.column), f"{score:g}", subject.code)


def _has_oit_items(flat: Flat) -> bool:
    return any(subject.level == "item" and subject.tool == "OIT" for subject in flat.different_subjects())


def _fractions(flat: Flat, different: Collection[float], found: Found) -> None:
    """A column of parts of 1: percentages that Excel keeps as 0.97."""
    if max(different) <= 1 and any(0 < score < 1 for score in different):
        first = next(i for i, score in enumerate(flat.scores) if 0 < score < 1)
        found.at(WARNING, "fractions", flat.place(flat.positions()[first]), f"{flat.scores[first]:g}")
