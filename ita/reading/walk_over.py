"""What a walk down a sheet takes from names and numbers that stand one over the other, as text copied from a web page does.

    คะแนนรวม
    86.63
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita.reading import labels, numbers, words

if TYPE_CHECKING:
    from ita.reading.walk import Walk


def stands_over_its_value(walk: Walk, row: int) -> bool:
    """Say whether a row is a name alone, and the next alone its score or level, as on a web page: คะแนนรวม, below it 86.63."""
    said = [[(index, cell) for index, cell in enumerate(cells) if cell not in (None, "")] for cells in walk.sheet.rows[row:row + 2]]
    if [len(cells) for cells in said] != [1, 1] or said[0][0][0] != said[1][0][0] or not isinstance(said[0][0][1], str):
        return False
    label, value = labels.parse(said[0][0][1]), said[1][0][1]
    if stands_below_numbers(walk, row, [said[0][0][0]]) or _stands_between(walk, row, said[0][0][0]):
        return False
    if label.subject is None or label.score or label.grade:
        return False
    if label.subject.level == "fact":
        return label.subject.code == "grade" and isinstance(value, str) and words.grades().find(words.key(value)) is not None
    return label.subject.level in ("overall", "total", "tool", "indicator") and isinstance(walk.scores.of(value), float)


def stands_below_numbers(walk: Walk, row: int, columns: list[int]) -> bool:
    """Say whether numbers that belong to nothing stand right above these cells: then it may be those that they name, not those below."""
    claimed = walk.rows[-1:] or (walk.blocks[-1].rows[-1:] if walk.blocks else [])
    return row > 0 and row - 1 not in claimed and bool(columns) and all(
        isinstance(numbers.of_cell(walk.sheet.rows[row - 1][index]), float) for index in columns)  # not scores.of, which notes a blank as a score's


def _stands_between(walk: Walk, row: int, column: int) -> bool:
    """Say whether a name stands below other names and above more than one number: all the names were pasted, then all their scores."""
    if row == 0 or row + 2 >= len(walk.sheet.rows):
        return False
    above, after = ([cell for cell in walk.sheet.rows[at] if cell not in (None, "")] for at in (row - 1, row + 2))
    if not len(above) == len(after) == 1 or not isinstance(above[0], str) or walk.sheet.rows[row - 1][column] != above[0]:
        return False
    subject = labels.parse(above[0]).subject
    return subject is not None and subject.level == "indicator" and isinstance(numbers.of_cell(after[0]), float)


def looks_like_a_score(cell) -> bool:
    """Say whether a cell is a number with decimals, as counts, years and ranks are not."""
    score = numbers.of_cell(cell)
    return isinstance(score, float) and not score.is_integer() and 0 < score < 100
