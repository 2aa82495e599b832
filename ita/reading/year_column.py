"""A column of years → the year of each row."""

from ita.reading import compared, sheets, words, years
from ita.reading.found import Found
from ita.reading.problems import ERROR, WARNING
from ita.reading.sheets import Place

BAD_YEAR = 0  # told already


def known_years(cells: list, place: Place, found: Found) -> list:
    """Return the year of each cell, None for a blank one, BAD_YEAR with a fault for one that says no year."""
    known = {cell: year_of(cell) or (None if cell in (None, "") else BAD_YEAR) for cell in set(cells)}
    if BAD_YEAR in known.values():
        for at, cell in enumerate(cells):
            where, text = (place.sheet, place.rows[at], place.column), sheets.text_of(cell)
            if known[cell] == BAD_YEAR and _is_aim(text):
                found.at(WARNING, "others_left_out", where, text)
            elif known[cell] == BAD_YEAR and not compared.is_comparison(text):
                found.at(ERROR, "bad_year", where, text)
    return [known[cell] for cell in cells]


def year_of(cell) -> int | None:
    """Return the year that a cell says, be there a word beside it that leaves the scores as they are: 2567 (จริง)."""
    text = sheets.text_of(cell)
    found, rest = years.split(words.plain(text))
    return years.of_cell(cell) or years.of_cell(text) or (found[0] if len(found) == 1 and words.is_beside_year(rest) else None)


def unheaded_year(cell) -> int | None:
    """Return the year that a cell without a heading says: two digits alone count rows, and 9.5 is a sub-indicator."""
    return years.of_cell(cell) if len(words.key(sheets.text_of(cell))) > 2 else None


def _is_aim(text: str) -> bool:
    """Say whether a year is one of a target or a forecast: 2568 (เป้าหมาย)."""
    found, rest = years.split(words.plain(text))
    return len(found) == 1 and compared.is_aim(rest)
