"""What a person says of a table that the reader does not understand, and how a file of the same shape is known again.

The person looks at a Grid and says for each column, by its letter, what it holds: one of ROLES, or the code of what
its scores are of (ITA, IIT, EIT1, 1, 9.1, o12). Years are said from the table's own, so that the answer holds for next year's file."""

import re
from functools import cache
from typing import NamedTuple

from ita import frameworks, text

BACK = {"score@-1": 1, "score@-2": 2, "score@-3": 3}  # scores of so many years before the table's
ROLES = ("agency", "year", "tool", "code", "name", "score", *BACK, "grade", "rank_in_province", "rank_nationwide",
         "agency_type", "province", "district", "ignored")
LOOKED_AT = 40  # rows in which headings are looked for
_NUMBER = re.compile(r"[\d\u0e50-\u0e59.,%\s-]+")


class Columns(NamedTuple):
    """What the columns hold of every sheet of one shape: pairs of a column's letter and its meaning."""

    shape: str
    meanings: tuple[tuple[str, str], ...]


def header_row(rows) -> int:
    """Return which of the rows, as texts, holds the headings: the first of those with the most words."""
    counts = [sum(1 for cell in row if _is_words(cell)) for row in rows[:LOOKED_AT]]
    return counts.index(max(counts)) if counts else 0


def _is_words(cell: str) -> bool:
    return bool(cell.strip()) and not _NUMBER.fullmatch(cell)


def shape_of(grid) -> str:
    """Return the fingerprint of a sheet (a Grid): its headings and where they stand, whatever the year."""
    rows = grid.rows
    if not rows:
        return ""
    headings = [(grid.first_column + at, _without_numbers(cell)) for at, cell in enumerate(rows[header_row(rows)])]
    import hashlib  # not light, and of no use to most files
    said = "|".join(f"{column}:{heading}" for column, heading in headings if heading)
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def _without_numbers(cell: str) -> str:
    return "".join(letter for letter in cell.lower() if not letter.isspace() and not letter.isdigit())


@cache
def meanings() -> dict[str, str]:
    """Return everything that a column can hold, with its Thai name: roles first, then what its scores may be of."""
    codes = {"ITA": text.OVERALL} | text.TOOL_NAMES | text.EIT_PARTS
    indicators = {str(n): f"{n}. {one.name}" for n, one in frameworks.indicators().items()}
    subs = {code: f"{code} {name}" for code, name in frameworks.sub_indicators().items()}
    return text.COLUMN_ROLES | codes | indicators | subs
