"""Which codes a year has: items by their titles, unknown items, official names."""

from ita import frameworks, text
from ita.errors import FrameworkError
from ita.reading import words
from ita.reading.flat import Flat
from ita.reading.found import Found
from ita.reading.labels import Subject
from ita.reading.problems import WARNING


def framework_of(year: int) -> frameworks.Framework | None:
    """Return the framework of a year, or None when the program has none."""
    try:
        return frameworks.framework(year)
    except FrameworkError:
        return None


def resolve_names(flats: list[Flat], found: Found) -> list[Flat]:
    """Give items that stand there by title only their code of that year; what is no title is left out."""
    titles: dict[tuple, Subject | None] = {}
    resolved = [_resolved(flat, titles, found) if _has_titles(flat) else flat for flat in flats]
    return [flat for flat in resolved if flat.scores]


def _has_titles(flat: Flat) -> bool:
    return any(subject.level == "named" for subject in flat.different_subjects())


def _resolved(flat: Flat, titles: dict[tuple, Subject | None], found: Found) -> Flat:
    subjects, keep = [flat.subject_of(position) for position in range(len(flat.rows.rows))], []
    for position, score in zip(flat.positions(), flat.scores, strict=True):
        if subjects[position].level == "named":
            key = subjects[position], flat.year_of(position)
            if key not in titles:
                titles[key] = _by_title(*key)
            subjects[position] = titles[key]
            if titles[key] is None:
                found.at(WARNING, "row_not_understood", flat.place(position), f"{score:g}")
        keep.append(subjects[position] is not None)
    return flat._replace(subjects=subjects).only(keep)


def _by_title(subject: Subject, year: int) -> Subject | None:
    framework = framework_of(year)
    if framework is None:
        return None
    same = [item for item in framework.items.values() if subject.tool in ("", item.tool) and item.label
            and words.key(item.label) == subject.code]
    return Subject("item", same[0].tool, same[0].code) if len(same) == 1 else None


def known_codes(flats: list[Flat], found: Found) -> list[Flat]:
    """Leave out items that the year does not have, one warning a code, year and sheet."""
    pairs = {pair for flat in flats for pair in flat.subjects_and_years()}
    unknown = {pair for pair in pairs if _is_unknown(*pair)}
    if not unknown:
        return flats
    told: set[tuple] = set()
    known = [_without(flat, unknown, told, found) for flat in flats]
    return [flat for flat in known if flat.scores]


def _without(flat: Flat, unknown: set[tuple], told: set[tuple], found: Found) -> Flat:
    keep = []
    for position in flat.positions():
        pair = flat.subject_of(position), flat.year_of(position)
        keep.append(pair not in unknown)
        key = *pair, flat.rows.sheet.name
        if pair in unknown and key not in told:
            told.add(key)
            found.at(WARNING, "unknown_item", flat.place(position), pair[0].code, str(pair[1]))
    return flat.only(keep)


def _is_unknown(subject: Subject, year: int) -> bool:
    framework = framework_of(year)
    if framework is None or subject.level != "item" or not framework.items_of(subject.tool):
        return False
    return subject.code not in framework.items


def name_of(subject: Subject, year: int, found: Found) -> str:
    """Return the official name of what a score is about, else what the file calls it."""
    if subject.level == "overall":
        return text.OVERALL
    if subject.level == "tool":
        return text.EIT_PARTS.get(subject.code) or text.TOOL_NAMES[subject.code]
    if subject.level == "indicator":
        return frameworks.indicators()[int(subject.code)].name
    if subject.level == "sub_indicator":
        return frameworks.sub_indicators()[subject.code]
    framework = framework_of(year)
    item = framework.items.get(subject.code) if framework else None
    return (item.label if item else "") or found.names.get(subject.code, "")
