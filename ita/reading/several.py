"""Several names with their scores in one cell: i1 = 98.70, i2 = 97.39, or IIT 95.19 / EIT 81.84 / OIT 83.81."""

import re
from functools import cache

from ita.reading import labels, measures_rows, words
from ita.reading.labels import Subject
from ita.reading.rowlabels import OVERALL

_TWO_SCORES = re.compile(r"\d\s*\S?[.,]\d.*\d[.,]\d|\d.*[\s=:(]\d{1,3}.*[\s=:(]\d", re.DOTALL)
_SCORE = r"(?P<score>\d{1,3}(?:\.\d{1,2})?)(?![\d.])"
TOOLS = ("IIT", "EIT", "OIT")


@cache
def _pair() -> re.Pattern:
    around = words.either([*words.headings()["cells"]["around_scores"], "(", ")"])
    before = words.either([*words.headings()["prefixes"]["item"], *words.headings()["prefixes"]["between_items"], *words.headings()["around_tools"]["words"]])
    between = rf"(?:[\s,;/|•*·\-–]|{before})*"
    name = r"(?P<name>[ieo๐]\s?\d{1,2}|iit|eit|oit|ita)"
    return re.compile(rf"{between}{name}(?:\s|[-–]\s|{around})+{_SCORE}(?:\s|{around})*{between}")


@cache
def in_cell(text: str) -> tuple[tuple[Subject, float], ...]:
    """Return the subjects with their scores of a text that holds two pairs of them or more and nothing else, each once; else ()."""
    plain = words.plain(text).lower()
    if len(plain) > words.LONGEST or not _TWO_SCORES.search(plain):
        return ()
    found, at = {}, 0
    while at < len(plain):
        match = _pair().match(plain, at)
        subject = match and _subject(match["name"])
        if subject is None or subject in found:
            return ()
        found[subject], at = float(match["score"]), match.end()
    are_weights = all(score.is_integer() for score in found.values()) and all(subject.level == "tool" for subject in found)
    return tuple(found.items()) if len(found) > 1 and not are_weights else ()


def in_row(cells: list) -> bool:
    """Say whether one of a row's cells holds several names with their scores, and the others nothing that says whose else they may be."""
    if not any(isinstance(cell, str) and len(cell) > 6 and in_cell(cell) for cell in cells):
        return False
    return all(in_cell(cell) or words.is_score(words.key(cell)) or measures_rows.section_of(cell) == measures_rows.ASPECT
               for cell in cells if isinstance(cell, str) and words.key(cell).strip("0123456789"))


def are_named(cell) -> bool:
    """Say whether a text holds scores of several items among other words."""
    return isinstance(cell, str) and len(labels.CODED_SCORE.findall(words.plain(cell))) > 1


def _subject(name: str) -> Subject | None:
    if name.upper() in TOOLS:
        return Subject("tool", name.upper(), name.upper())
    return OVERALL if name == "ita" else labels.item_code(name)[0]
