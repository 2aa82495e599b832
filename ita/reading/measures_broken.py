"""Headings of measures that were broken over two rows, as a table copied from a PDF breaks them.

    ที่ | มาตรการ/ | ผู้รับ           ที่ | มาตรการ/กิจกรรม | ผู้รับผิดชอบ
       | กิจกรรม  | ผิดชอบ     →
"""

from ita.reading.measures_headings import fields_of, is_header, is_heading, is_own_name
from ita.reading.sheets import Sheet

MOST_ROWS, LONGEST_PIECE = 200, 40  # rows that are looked through, characters of a piece


def joined(sheet: Sheet) -> Sheet:
    """Return the sheet with each heading whole in its first row; the same sheet where none is broken."""
    rows, is_broken = list(sheet.rows), False
    for row, (upper, lower) in enumerate(zip(sheet.rows[:MOST_ROWS], sheet.rows[1:], strict=False)):
        whole = _whole(upper, lower)
        if whole and rows[row] is upper:
            rows[row], rows[row + 1], is_broken = whole, ["" for _ in lower], True
    return sheet._replace(rows=rows) if is_broken else sheet


def _whole(upper: list, lower: list) -> list | None:
    """The two rows as one of headings, or None where they are not the pieces of one."""
    said = [index for index, cell in enumerate(lower) if cell not in (None, "")]
    if len(said) < 2 or not all(_is_piece(lower[index]) and _is_piece(upper[index]) for index in said):
        return None
    made = [f"{above}{lower[index]}" if index in said else above for index, above in enumerate(upper)]
    broken = [index for index in said if not fields_of(upper[index])]
    goes_on = all(is_heading(lower[index]) or upper[index].rstrip().endswith("/") for index in said if index not in broken)
    is_whole = broken and goes_on and all(is_own_name(made[index]) for index in broken) and all(fields_of(made[index]) for index in said)
    return made if is_whole and is_header([cell if isinstance(cell, str) else "" for cell in made]) else None


def _is_piece(cell) -> bool:
    return isinstance(cell, str) and 0 < len(cell.strip()) <= LONGEST_PIECE
