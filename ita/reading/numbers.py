"""Cells → scores: what is a number, what says that the score is unknown, what is neither."""

import re
from functools import cache

from ita import frameworks
from ita.reading import words

UNKNOWN = None  # the cell says that there is no score
NOT_A_NUMBER = "not a number"  # the cell says something else
FAILED = "failed"  # what stands beside a 0 and is no level of a round
LEAST_WHOLE = 50  # a smaller whole number beside a level counts something: 3 A, 10 ผ่าน
LONGEST = 300  # letters of a score with all that may stand around it

_OUT_OF_100 = re.compile(r"/\s*100(?:\.0+)?\s*$")
_FOOTNOTE = re.compile(r"(?<=\d)\s*\*{1,3}\s*$")
_DRAWN = re.compile(r"\(\s*[▲▼△▽↑↓⬆⬇✓✔]\s*\)")
_NUMBER = re.compile(r"[-+−]?\d+(?:\.\d+)?|[-+−]?\.\d+")


@cache
def _around() -> re.Pattern:
    return re.compile(words.either(words.headings()["cells"]["around_scores"]))


@cache
def _change() -> re.Pattern:
    """What may stand in brackets after a score: by how much it rose or fell, (+2.31), (ลดลง 1.05)."""
    moved = words.either(words.headings()["others"]["changes"])
    return re.compile(rf"(?<=\d)(?P<beside>[^\d()]*(?:\([^\d()]*\))?)\s*\(\s*(?:[-–+−±▲▼△▽↑↓⬆⬇]|{moved})[^\d()]*\d+(?:\.\d+)?[^\d()]*\)$")


def of_text(text: str) -> float | str | None:
    """Return the score that a text says, UNKNOWN or NOT_A_NUMBER."""
    if len(text) > LONGEST and text.strip():
        return NOT_A_NUMBER
    plain = words.plain(text).lower()
    if plain in words.unknown_words():
        return UNKNOWN
    bare = _FOOTNOTE.sub("", _OUT_OF_100.sub("", _around().sub(" ", _DRAWN.sub(" ", _change().sub(r"\g<beside>", plain))))).strip()
    compact = bare.replace(" ", "").lstrip("'")  # typed so that Excel keeps a text
    if "," in compact and compact.count(",") == 1 and "." not in compact:
        compact = compact.replace(",", ".")
    if _NUMBER.fullmatch(compact) and not re.search(r"\d\s+\d", bare):
        return float(compact.replace("−", "-"))
    return NOT_A_NUMBER


@cache
def _full_mark() -> re.Pattern:
    unit = words.either(words.headings()["cells"]["full_mark"])
    return re.compile(rf"\(\s*(?:{unit}\s*)*(?P<inside>\d{{1,2}})\s*(?:{unit}\s*)*\)|\s(?:{unit}\s*)*(?P<bare>\d{{1,2}})\s*(?:{unit}\s*)+$")


def full_mark_in(heading: str) -> float | None:
    """Return the full mark that a heading gives where it is a tool's weight, IIT (30 คะแนน) or IIT 30%, or None."""
    found = _full_mark().search(words.plain(heading).lower())
    mark = float(found["inside"] or found["bare"]) if found else None
    return mark if mark and mark in frameworks.weights() else None  # the weights of all years take a while to look up


def is_weight(subject: words.Subject, cell) -> bool:
    """Say whether a text is a tool's weight (ร้อยละ 30), which no tool's score ever is."""
    return subject.level == "tool" and isinstance(cell, str) and of_text(cell) in frameworks.weights(subject.tool) and bool(
        words.key(cell).strip("0123456789"))


def is_unit(text: str) -> bool:
    """Say whether a text is only what stands beside scores: คะแนน, ร้อยละ, %."""
    return not words.key(_around().sub("", words.plain(text).lower()))


@cache
def _graded() -> re.Pattern:
    before, unit = (words.either(words.headings()["cells"][which]) for which in ("before_level", "around_scores"))
    between = r"[\s,/:|-]*"
    return re.compile(rf"(?P<score>[^()]*\d(?:\s*{unit})*){between}\(?\s*(?:{before})?\s*(?P<grade>[^\d()]+?)\s*\)?$|"
                      rf"(?:{before})?\s*(?P<first>[^\d():]+?){between}\(?(?P<last>\d[\d.]*(?:\s*{unit})*)\)?$")


def with_grade(cell) -> tuple[float | None, str]:
    """Return the score and the level of a cell that says both, 86.63 (ผ่าน) or A: 86.63, or FAILED beside a 0; None and "" for any other."""
    match = _graded().match(_change().sub(r"\g<beside>", words.plain(cell))) if isinstance(cell, str) and len(cell) <= LONGEST else None
    if not match:
        return None, ""
    said = match["score"] or match["last"]
    score, word = of_text(said), words.key(match["grade"] or match["first"])
    grade = words.grades().find(word)
    if score == 0 and words.is_failed(word):
        return score, FAILED
    is_whole_and_small = isinstance(score, float) and "." not in said and "," not in said and 0 < score < LEAST_WHOLE
    return (score, grade) if grade and isinstance(score, float) and not is_whole_and_small else (None, "")


def is_percent(text: str) -> bool:
    """Say whether a heading is only the sign or the word of a percentage, which beside scores of years may be of how they changed."""
    return words.key(text) in map(words.key, words.headings()["cells"]["percent"]) or words.clean(text) == "%"


def of_cell(cell) -> float | str | None:
    """Return the score of a cell, UNKNOWN or NOT_A_NUMBER."""
    if isinstance(cell, str):
        return of_text(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return float(cell) if cell == cell else NOT_A_NUMBER
    return UNKNOWN if cell is None else NOT_A_NUMBER


class Scores:
    """Cells to scores, each different text looked at once."""

    def __init__(self):
        self._texts: dict[str, float | str | None] = {}

    def of(self, cell) -> float | str | None:
        """Return the score of a cell, UNKNOWN or NOT_A_NUMBER."""
        if type(cell) is not str:
            return of_cell(cell)
        found = self._texts.get(cell, self)
        if found is self:
            found = self._texts[cell] = of_text(cell)
        return found

    @property
    def saw_blank(self) -> bool:
        """Whether a blank cell was asked for."""
        return "" in self._texts

    def column(self, cells) -> tuple[list, bool]:
        """Return the scores of a column, and whether all are plain numbers."""
        if set(map(type, cells)) == {float}:
            total = sum(cells)
            if total == total:  # else there is one that is not a number
                return cells, True
        scores = list(map(self.of, cells))
        return scores, False
