"""One thing wrong with a file: what, where, and how bad; ita/reading/problems.toml has the Thai sentences."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ita import text

ERROR = "error"  # stops the save
WARNING = "warning"  # does not
MORE = "more"  # the code of the problem that says how many others there are of a kind


class Problem(NamedTuple):
    """One thing wrong: its code in problems.toml, where it stands and what stands there."""

    code: str
    severity: str
    file: str
    sheet: str = ""
    cell: str = ""
    found: str = ""
    detail: str = ""

    @property
    def what(self) -> str:
        """The Thai words for what is wrong."""
        return _sentences()[self.code]["what"].format(found=self.found, detail=self.detail)

    @property
    def todo(self) -> str:
        """The Thai words for what the person can do about it."""
        return _sentences()[self.code]["todo"].format(found=self.found, detail=self.detail)

    @property
    def where(self) -> str:
        """The file, sheet and cell, as far as known."""
        parts = ((text.FILE, self.file), (text.SHEET, self.sheet), (text.CELL, self.cell))
        return " ".join(f"{label} {value}" for label, value in parts if value)

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.todo}"


def ordered(problems: Iterable[Problem], places: Iterable[tuple[str, str]] = ()) -> list[Problem]:
    """Return problems as a person goes through them: errors first, then file, sheet, row and column; how many more there are comes last.

    places are the files and sheets in their order, a file alone with "" as its sheet; others follow in the order in which they come.
    """
    found = list(problems)
    named = [*places, *((one.file, one.sheet) for one in found)]
    files, sheets = ({name: number for number, name in enumerate(dict.fromkeys(names))} for names in ((file for file, _ in named), named))
    return sorted(found, key=lambda one: (one.severity != ERROR, one.code == MORE, files[one.file],
                                          sheets[one.file, one.sheet] if one.sheet else -1, *_row_and_column(one.cell)))


def _row_and_column(cell: str) -> tuple[int, int, str]:
    letters = cell.rstrip("0123456789")
    return int(cell[len(letters):] or 0), len(letters), letters


@cache
def _sentences() -> dict[str, dict[str, str]]:
    import tomllib  # not needed before a problem is shown
    return tomllib.loads((Path(__file__).parent / "problems.toml").read_text(encoding="utf-8"))
