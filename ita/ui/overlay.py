"""The person's own sheet with what was understood of it: which cell became which score, what is wrong, what was left out."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ita import text
from ita.reading import Grid
from ita.reading.problems import ERROR, Problem
from ita.ui.words import safe

ROWS, COLUMNS = 120, 60  # shown of a sheet at once
_CELL = re.compile(r"([A-Z]+)(\d+)")


def letters(column: int) -> str:
    """Return a column's letters as Excel has them: 1 is A, 27 is AA."""
    word = ""
    while column:
        column, rest = divmod(column - 1, 26)
        word = chr(65 + rest) + word
    return word


class Mark(NamedTuple):
    """What became of a cell: score, error or warning, the words beside it, and those that appear over it."""

    kind: str
    words: str
    over: str = ""


def marks(grid: Grid, scores, problems: Iterable[Problem]) -> dict[str, Mark]:
    """Return what became of each cell of a sheet, {A1: Mark}; a doubted score says which score it is, and its problem over it."""
    names = [letters(grid.first_column + place) for place in range(COLUMNS)]
    cells = [f"{name}{grid.first_row + place}" for place in range(len(grid.rows)) for name in names]
    own = scores[scores["cell"].isin(cells)]  # of a national list most cells are not shown
    own = own[(own["file"] == grid.file) & (own["sheet"] == grid.sheet)]
    made = {row.cell: Mark("score", f"{row.code} · {row.fiscal_year}") for row in own.itertuples()}
    doubted = {cell: Mark(mark.kind, made[cell].words, mark.words) if cell in made else mark for cell, mark in problem_marks(grid, problems).items()}
    return made | doubted


def problem_marks(grid: Grid, problems: Iterable[Problem]) -> dict[str, Mark]:
    """Return the cells of a sheet that have a problem, {A1: Mark}."""
    return {problem.cell: Mark("error" if problem.severity == ERROR else "warning", problem.what) for problem in problems
            if (problem.file, problem.sheet) == (grid.file, grid.sheet) and _CELL.fullmatch(problem.cell)}


def table(grid: Grid, marked: Mapping[str, tuple[str, ...]], first: int = 0) -> str:
    """Return ROWS rows of a sheet from the first one on, with Excel's row numbers and column letters, its marked cells coloured and worded."""
    width = min(max((len(row) for row in grid.rows), default=0), COLUMNS)
    names = [letters(grid.first_column + place) for place in range(width)]
    head = "".join(f"<th>{name}</th>" for name in names)
    rows = "".join(_row(grid.first_row + place, row, names, marked) for place, row in enumerate(grid.rows[first:first + ROWS], first))
    return f"<table class='ita-grid'><thead><tr><th></th>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(number: int, cells: tuple[str, ...], names: list[str], marked: Mapping) -> str:
    shown = "".join(_cell(cells[place] if place < len(cells) else "", marked.get(f"{name}{number}"))
                    for place, name in enumerate(names))
    return f"<tr><th>{number}</th>{shown}</tr>"


def _cell(words: str, mark: tuple[str, ...] | None) -> str:
    if mark is None:
        return f"<td>{safe(words)}</td>"
    kind, said, over = Mark(*mark)
    return f"<td class='{kind}' title='{safe(over or said)}'>{safe(words)} <small>{text.GRID_MARKS[kind]} {safe(said)}</small></td>"


def key() -> str:
    """Return what the colours of the table mean."""
    return "<div class='ita-key'>" + "".join(
        f"<span><span class='ita-swatch {kind}'>{mark}</span> {text.GRID_KINDS[kind]}</span>"
        for kind, mark in text.GRID_MARKS.items()) + f"<span>{text.GRID_LEFT_OUT}</span></div>"
