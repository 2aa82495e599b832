"""One thing wrong with a file: what, where, and how bad; ita/reading/problems.toml has the Thai sentences."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ita import text

ERROR = "error"  # stops the save
WARNING = "warning"  # does not


@dataclass(frozen=True)
class Problem:
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


@cache
def _sentences() -> dict[str, dict[str, str]]:
    import tomllib  # not needed before a problem is shown
    return tomllib.loads((Path(__file__).parent / "problems.toml").read_text(encoding="utf-8"))
