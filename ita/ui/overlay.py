"""The person's own sheet with what was understood of it: which cell became which score, what is wrong, what was left out."""

import re
from collections.abc import Iterable, Mapping

from ita import text
from ita.reading import Grid
from ita.reading.problems import ERROR, Problem
from ita.ui.words import safe

ROWS, COLUMNS = 120, 40  # shown of a sheet; more is not looked at on a screen
_CELL = re.compile(r"([A-Z]+)(\d+)")


def letters(column: int) -> str:
    """Return a column's letters as Excel has them: 1 is A, 27 is AA."""
    word = ""
    while column:
        column, rest = divmod(column - 1, 26)
        word = chr(65 + rest) + word
    return word


def marks(grid: Grid, scores, problems: Iterable[Problem]) -> dict[str, tuple[str, str]]:
    """Return what became of each cell of a sheet, {A1: (score|error|warning, words)}; problems win over scores."""
    own = scores[(scores["file"] == grid.file) & (scores["sheet"] == grid.sheet)]
    made = {row.cell: ("score", f"{row.code} · {row.fiscal_year}") for row in own.itertuples()}
    for problem in problems:
        if (problem.file, problem.sheet) == (grid.file, grid.sheet) and _CELL.fullmatch(problem.cell):
            made[problem.cell] = ("error" if problem.severity == ERROR else "warning", problem.what)
    return made


def table(grid: Grid, marked: Mapping[str, tuple[str, str]]) -> str:
    """Return a sheet as a table with Excel's row numbers and column letters and its marked cells coloured and worded."""
    width = min(max((len(row) for row in grid.rows), default=0), COLUMNS)
    names = [letters(grid.first_column + place) for place in range(width)]
    head = "".join(f"<th>{name}</th>" for name in names)
    rows = "".join(_row(grid.first_row + place, row, names, marked) for place, row in enumerate(grid.rows[:ROWS]))
    return f"<table class='ita-grid'><thead><tr><th></th>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(number: int, cells: tuple[str, ...], names: list[str], marked: Mapping) -> str:
    shown = "".join(_cell(cells[place] if place < len(cells) else "", marked.get(f"{name}{number}"))
                    for place, name in enumerate(names))
    return f"<tr><th>{number}</th>{shown}</tr>"


def _cell(words: str, mark: tuple[str, str] | None) -> str:
    if mark is None:
        return f"<td>{safe(words)}</td>"
    kind, said = mark
    return f"<td class='{kind}' title='{safe(said)}'>{safe(words)} <small>{text.GRID_MARKS[kind]} {safe(said)}</small></td>"


def key() -> str:
    """Return what the colours of the table mean."""
    return "<div class='ita-key'>" + "".join(
        f"<span><span class='ita-swatch {kind}'>{mark}</span> {text.GRID_KINDS[kind]}</span>"
        for kind, mark in text.GRID_MARKS.items()) + f"<span>{text.GRID_LEFT_OUT}</span></div>"
