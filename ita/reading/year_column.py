"""A column of years → the year of each row."""

from typing import NamedTuple

from ita.reading import sheets, words, years
from ita.reading.found import Found
from ita.reading.problems import ERROR
from ita.reading.sheets import Sheet

BAD_YEAR = 0  # told already


class Place(NamedTuple):
    """A column of these rows of a sheet."""

    sheet: Sheet
    rows: list[int]
    column: int


def known_years(cells: list, place: Place, found: Found) -> list:
    """Return the year of each cell, None for a blank one, BAD_YEAR with a fault for one that says no year."""
    known = {cell: years.of_cell(cell) or years.of_cell(sheets.text_of(cell)) or (None if cell in (None, "") else BAD_YEAR) for cell in set(cells)}
    if BAD_YEAR in known.values():
        for at, cell in enumerate(cells):
            if known[cell] == BAD_YEAR and not words.is_comparison(sheets.text_of(cell)):
                found.at(ERROR, "bad_year", (place.sheet, place.rows[at], place.column), sheets.text_of(cell))
    return [known[cell] for cell in cells]
