"""How wide the columns of a table are: by the shares of their column set, but no narrower than the words that stand in them."""

import re
from collections.abc import Iterable, Sequence

from ita.exports.sheet import clusters

ROOM = 25.7  # cm between the margins of a turned A4 page
CLUSTER, SIDES = 0.24, 0.3  # cm: of Thai at 16 points, measured on the font; beside a cell's text
# Thai words stand without spaces, so no more is asked for than the longest common ones take; a heading's words may stand on several lines.
LONGEST, LONGEST_OF_HEADING = 10, 7
_BETWEEN = re.compile(r"[\s/]+")


def fitting(headings: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[float]) -> list[float]:
    """Return the widths in cm of a table's columns, together as wide as a turned page."""
    columns = zip(headings, *rows, strict=True)
    return spread(shares, [need(heading, cells) for heading, *cells in columns])


def need(heading: str, cells: Iterable[str]) -> float:
    """Return the centimetres that a column needs so that its words are not torn."""
    longest = max(min(_longest(heading), LONGEST_OF_HEADING), min(max(map(_longest, cells), default=0), LONGEST))
    return longest * CLUSTER + SIDES


def spread(shares: Sequence[float], needs: Sequence[float], room: float = ROOM) -> list[float]:
    """Return widths that fill the room by shares, none below its need; where the needs alone are more, by needs."""
    if sum(needs) >= room:
        return [one * room / sum(needs) for one in needs]
    raised: set[int] = set()
    while True:
        unit = (room - sum(needs[number] for number in raised)) / sum(share for number, share in enumerate(shares) if number not in raised)
        short = {number for number, share in enumerate(shares) if number not in raised and share * unit < needs[number]}
        if not short:
            return [needs[number] if number in raised else share * unit for number, share in enumerate(shares)]
        raised |= short


def _longest(words: str) -> int:
    return max(map(clusters, _BETWEEN.split(words)))
