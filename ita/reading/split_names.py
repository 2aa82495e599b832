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
    """Return the sheet with each broken name whole in the cell of its score's row; the same sheet where none is broken."""
    if len(sheet.rows) > MOST_ROWS or sheet.width > MOST_COLUMNS:
        return sheet
    rows = list(sheet.rows)
    for row in range(len(rows)):
        for column, cell in enumerate(rows[row]):
            if _is_piece(cell):
                _join_across(rows, row, column)
                _join_down(rows, row, column)
    return sheet if all(new is old for new, old in zip(rows, sheet.rows, strict=True)) else sheet._replace(rows=rows)


def _join_across(rows: list[list], row: int, column: int) -> None:
    """Join a name with the rest of it in the next column."""
    cells = rows[row]
    if column + 1 < len(cells) and _are_pieces(pieces := cells[column:column + 2]):
        rows[row] = [*cells[:column], "".join(pieces), "", *cells[column + 2:]]


def _join_down(rows: list[list], row: int, column: int) -> None:
    """Join a name with the rest of it in the rows below, where these rows say nothing twice."""
    for many in range(2, MOST_PIECES + 1):
        lines = rows[row:row + many]
        if len(lines) < many or not _are_pieces([line[column] for line in lines]):
            continue
        beside = [[*cells[:column], *cells[column + 1:]] for cells in lines]
        scored = [at for at, cells in enumerate(beside) if any(isinstance(numbers.of_cell(cell), float) for cell in cells)]
        if any(sum(cell not in (None, "") for cell in cells) > 1 for cells in zip(*beside, strict=True)) or not scored:
            return
        whole = [next((cell for cell in cells if cell not in (None, "")), "") for cells in zip(*lines, strict=True)]
        whole[column] = "".join(line[column] for line in lines)
        for at in range(many):
            rows[row + at] = whole if at == scored[-1] else [""] * len(whole)
        return


def _is_piece(cell) -> bool:
    return isinstance(cell, str) and len(cell) <= LONGEST_PIECE and not words.key(cell).isdecimal() and cell.strip() != ""


@cache
def _ends() -> frozenset[str]:
    """The ends of all names of indicators, by which most cells are seen not to be one."""
    names = [key for key, subject in words.subjects().exact.items() if subject.level == "indicator"]
    return frozenset(name[at:] for name in names for at in range(1, len(name)))


def _are_pieces(cells: list) -> bool:
    """Say whether cells, none of which names anything alone, name an indicator together."""
    if not all(map(_is_piece, cells)) or words.key(cells[-1]) not in _ends() or any(labels.parse(cell).subject for cell in cells):
        return False
    whole = labels.parse("".join(cells))
    return whole.subject is not None and whole.subject.level == "indicator" and not whole.score
