"""Names of indicators that were broken over cells, as a table copied from a PDF breaks them.

    1 | การปฏิบัติ | 97.97          1 | การปฏิบัติหน้าที่ | 97.97
      | หน้าที่    |         →        |                |
"""

from functools import cache

from ita.reading import labels, numbers, words
from ita.reading.sheets import Sheet

MOST_ROWS, MOST_COLUMNS = 500, 60  # of a sheet that is looked through: what is copied from a report is small
MOST_PIECES, LONGEST_PIECE = 3, 80


def joined(sheet: Sheet) -> Sheet:
    """Return the sheet with each broken name whole in the row of its score; the same sheet where none is broken."""
    if len(sheet.rows) > MOST_ROWS or sheet.width > MOST_COLUMNS:
        return sheet
    rows = list(sheet.rows)
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            if _is_piece(cell) and words.key(cell) in _ends():  # the last piece of a name
                _join_across(rows, row, column)
                _join_down(rows, row, column)
    return sheet if all(new is old for new, old in zip(rows, sheet.rows, strict=True)) else sheet._replace(rows=rows)


def _join_across(rows: list[list], row: int, column: int) -> None:
    """Join a name whose end stands in this cell with its beginning in the column before."""
    cells = rows[row]
    if column and _are_pieces(pieces := cells[column - 1:column + 1]) and _is_scored(cells, column):
        rows[row] = [*cells[:column - 1], "".join(pieces), "", *cells[column + 1:]]


def _join_down(rows: list[list], row: int, column: int) -> None:
    """Join a name whose end stands in this cell with its beginning in the rows above, of which one has a score."""
    for many in range(2, min(MOST_PIECES, row + 1) + 1):
        own = range(row + 1 - many, row + 1)
        pieces = [rows[at][column] for at in own]
        scored = [at for at in own if _is_scored(rows[at], column)] if _are_pieces(pieces) else []
        if len(scored) == 1:
            for at in own:
                rows[at] = [*rows[at][:column], "".join(pieces) if at == scored[0] else "", *rows[at][column + 1:]]
            return


def _is_scored(cells: list, column: int) -> bool:
    """Say whether a number stands to the right of a name."""
    return any(isinstance(numbers.of_cell(cell), float) for cell in cells[column + 1:])


def _is_piece(cell) -> bool:
    return isinstance(cell, str) and len(cell) <= LONGEST_PIECE and not words.key(cell).isdecimal() and cell.strip() != ""


@cache
def _names() -> tuple[str, ...]:
    return tuple(key for key, subject in words.subjects().exact.items() if subject.level == "indicator")


@cache
def _ends() -> frozenset[str]:
    """The ends of all names of indicators, by which most cells are seen not to be one."""
    return frozenset(name[at:] for name in _names() for at in range(1, len(name)))


def _are_pieces(cells: list) -> bool:
    """Say whether cells, none of which names anything alone, name an indicator together."""
    if not all(map(_is_piece, cells)) or not words.key("".join(cells)).endswith(_names()) or any(labels.parse(cell).subject for cell in cells):
        return False  # most by what costs least
    whole = labels.parse("".join(cells))
    return whole.subject is not None and whole.subject.level == "indicator" and not whole.score
