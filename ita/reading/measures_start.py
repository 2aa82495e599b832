"""Where a measures table starts: its headings in one row or more, what each column holds, the first row below them."""

from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from ita import timeframe
from ita.reading import measures_rows, words, years
from ita.reading.measures_headings import LONGEST_HEADING, Column, Heading, is_header, is_heading, is_lower, is_numbers, is_period, understood
from ita.reading.sheets import Sheet, merged_across

LONGEST_TITLES = 5  # lines of titles above a table
MOST_LOWER = 3  # rows of headings below the first
LOOKED_AT = 300  # rows below the headings, to know what a column without a heading holds


class Start(NamedTuple):
    """A table's columns, its rows of headings as keys, the row below them, and the columns that are not read."""

    columns: tuple[Column, ...] = ()
    keys: tuple[list[str], ...] = ()
    body: int = 0
    left_out: dict[int, str] = {}
    without_heading: tuple[tuple[int, int], ...] = ()  # where their first text stands: row and column


def start(sheet: Sheet, texts: Sequence[list[str]], row: int, names_items: Callable[[Sequence[str]], bool]) -> Start:
    """Return the table whose headings begin in this row; names_items says whether the texts of a column name items."""
    body = _body(sheet, texts, row)
    below = list(takewhile(lambda cells: not is_header(cells), texts[body:body + LOOKED_AT]))
    headings = _dated(_of_quarters(_headings(sheet, texts[row:body], row, below)), texts[row:body])
    made = understood(headings, lambda index: names_items([cells[index] for cells in below]))
    keys = tuple([words.key(text) for text in texts[one]] for one in range(row, body) if any(map(str.strip, texts[one])))
    bare = [index for index in range(sheet.width) if index not in headings]
    first = ((at, index) for index in bare for at in _first_text(below, index))
    return Start(made.columns, keys, body, made.left_out, tuple((body + at, index) for at, index in first))


def leads_to_table(texts: Sequence[list[str]], row: int) -> bool:
    """Say whether a table's headings follow below a row, with nothing but titles between."""
    for below in texts[row + 1:row + 1 + LONGEST_TITLES]:
        if len({text.strip() for text in below if text.strip()}) > 1:
            return is_header(below)
    return False


def _first_text(below: list[list[str]], index: int) -> list[int]:
    """Where the first text of a column stands that has others beside it, as a note would not."""
    return [at for at, cells in enumerate(below) if cells[index].strip() and sum(bool(text.strip()) for text in cells) > 2][:1]


def _body(sheet: Sheet, texts: Sequence[list[str]], row: int) -> int:
    """The first row below the headings: under those that are merged down, those that go on, and the columns' numbers."""
    merged = min(max((bottom for top, _, bottom, _ in sheet.merged if top == row), default=row), row + MOST_LOWER)
    body = row + 1
    while body < len(texts) and (body <= merged and _is_short(texts[body]) or body <= row + MOST_LOWER and (
            is_lower(texts[body], texts[body - 1]) or _is_under_wide(sheet, texts, body))):
        body += 1
    if body < len(texts) and is_numbers(texts[body], _lowest(texts[row:body])):
        body += 1
    return body


def _is_under_wide(sheet: Sheet, texts: Sequence[list[str]], row: int) -> bool:
    """Say whether a row says something below headings that are merged across, below each of their columns, and nowhere else."""
    across = merged_across(sheet, row - 1)
    said = {index: text for index, text in enumerate(texts[row]) if text.strip()}
    return len(said) > 1 and set(said) == {index for index, left in across.items() if left in said} and all(map(is_heading, said.values()))


def _is_short(texts: list[str]) -> bool:
    return all(len(text) <= LONGEST_HEADING for text in texts)


def _lowest(rows: list[list[str]]) -> list[str]:
    """The lowest words in each column of these rows."""
    return [next((text for text in reversed(column) if text.strip()), "") for column in zip(*rows, strict=True)]


def _headings(sheet: Sheet, rows: list[list[str]], row: int, below: list[list[str]]) -> dict[int, Heading]:
    """What stands over each column, by the rows of headings from this row on; a wide heading stands over all columns that it spans."""
    upper, lower, across = rows[0], _lower(rows), merged_across(sheet, row)
    made, left = {}, None
    for index, text in enumerate(upper):
        left = index if text.strip() else left
        spanned = index in across or bool(lower[index]) or bool(text.strip()) or _is_led(below, left, index)
        over = across.get(index, left) if spanned else None
        above = "" if over is None else upper[over]
        if text.strip() and not lower[index]:
            made[index] = Heading(text, "", index)
        elif lower[index] or above.strip():
            made[index] = Heading(lower[index], above, -1 if over is None else over)
    return made


def _of_quarters(headings: dict[int, Heading]) -> dict[int, Heading]:
    """The headings, the numbers 1 to 4 below one of quarters as quarters."""
    quarter = words.headings()["timeframes"]["quarter"][0]
    return {index: heading._replace(text=f"{quarter} {words.key(heading.text)}") if words.key(heading.text) in ("1", "2", "3", "4")
            and any(words.key(word) in words.key(heading.above) for word in words.headings()["timeframes"]["quarter"][:2]) else heading
            for index, heading in headings.items()}


def _dated(headings: dict[int, Heading], rows: list[list[str]]) -> dict[int, Heading]:
    """The headings, a month with the year of the calendar (พ.ศ.) that a heading above it says, as far as the next year."""
    made, led = dict(headings), words.headings()["measures"]["lower"]["fiscal_year"]
    for texts in rows:
        starts = [index for index, text in enumerate(texts) if text.strip()]
        for left, right in pairwise([*starts, len(texts)]):
            year = years.of_cell(texts[left])
            months = {index: month for index in range(left, right) if index in made and (month := timeframe.month(made[index].text))}
            if year and not months:  # quarters and halves
                made |= {index: made[index]._replace(text=f"{made[index].text} {led} {year}") for index in range(left, right)
                         if index in made and made[index].text != texts[left] and is_period(made[index].text)}
            if year and months:
                is_fiscal = _says_fiscal(texts[left]) or list(months.values()) != sorted(months.values())
                made |= {index: made[index]._replace(text=f"{made[index].text} {year - (is_fiscal and month >= 10)}")
                         for index, month in months.items()}
    return made


def _says_fiscal(text: str) -> bool:
    return any(word in words.key(text) for word in words.headings()["measures"]["lower"]["fiscal"])


def _lower(rows: list[list[str]]) -> list[str]:
    """The words below the first row of headings, without the columns' numbers."""
    numbered = len(rows) > 1 and is_numbers(rows[-1], _lowest(rows[:-1]))
    return _lowest(rows[1:-1] if numbered else rows[1:]) or [""] * len(rows[0])


def _is_led(below: list[list[str]], left: int | None, index: int) -> bool:
    """Whether a column without a heading goes on with the one to its left, which only numbers it."""
    said = [cells[left] for cells in below if cells[index].strip()] if left == index - 1 else []
    return bool(said) and all(measures_rows.is_lead(text) for text in said)
