"""What reading finds, column by column: runs of scores with the rows that they stand in."""

from collections.abc import Iterable
from typing import NamedTuple

from ita.reading.labels import Subject
from ita.reading.problems import ERROR, MORE
from ita.reading.same_names import Listed
from ita.reading.sheets import Odd, Sheet, text_of

MOST_OF_A_KIND = 1_000  # problems of one code that are listed one by one; the rest are counted


class Rows(NamedTuple):
    """Rows of a sheet with whose round each is: one value for all rows, or a list; "" and None where not said; back are the years to go
    back from there."""

    sheet: Sheet
    rows: list[int]
    agencies: str | list[str]
    years: int | None | list
    back: int = 0


class Run(NamedTuple):
    """Scores of one column (None: unknown) in these rows, of one subject or a subject each (None: not understood)."""

    rows: Rows
    column: int
    subjects: Subject | list
    scores: list
    all_known: bool = False  # no score and no subject is None, known without looking again


class Facts(NamedTuple):
    """What a file says of rounds beside their scores: a text for each of these rows, "" for none."""

    name: str
    rows: Rows
    column: int
    texts: list[str]


class Fault(NamedTuple):
    """One thing wrong, where it stands and what stands there; codes as in problems.toml."""

    code: str
    severity: str
    file: str
    sheet: str = ""
    cell: str = ""
    found: str = ""
    detail: str = ""


class Found:
    """Everything found in a file."""

    def __init__(self, faults: Iterable[Fault] = ()):
        self.runs: list[Run] = []
        self.parts: list[Run] = []  # scores of one EIT collection, which the contract has no place for
        self.facts: list[Facts] = []
        self.faults: list[Fault] = list(faults)
        self.listed: list[Listed] = []  # the lists of agencies, whose names are told apart once all are known
        self.names: dict[str, str] = {}  # what the file calls a code
        self.told: set[str] = set()  # agencies whose second name was told
        self.columns_told: set[tuple] = set()  # columns that were said to be left out
        self.blanks = False  # a blank stood where a score could be
        self.parts_of_one = False  # a score is above 0 and not above 1: hardly ever one, often a percentage
        self.counts: dict[tuple[str, str], int] = {}

    def fault(self, fault: Fault) -> None:
        """Keep a fault, or only count it when there are many of its kind."""
        kind = fault.code, fault.severity
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if self.counts[kind] <= MOST_OF_A_KIND:
            self.faults.append(fault)

    def at(self, severity: str, code: str, place: tuple[Sheet, int, int], found: str = "", detail: str = "") -> None:
        """Keep a fault of a cell: place is sheet, row and column in its rows."""
        sheet, row, column = place
        self.fault(Fault(code, severity, sheet.file, sheet.name, sheet.cell(row, column), shorten(found), detail))

    def not_a_number(self, place: tuple[Sheet, int, int], cell) -> None:
        """Keep the fault of a cell that should hold a number: what it says instead, or why it says nothing."""
        self.at(ERROR, cell.code if isinstance(cell, Odd) else "not_a_number", place, text_of(cell))

    def of_sheet(self, severity: str, code: str, sheet: Sheet, detail: str = "") -> None:
        """Keep a fault of a whole sheet."""
        self.fault(Fault(code, severity, sheet.file, sheet.name, detail=detail))

    def uncounted(self) -> list[Fault]:
        """Return, for each kind with too many faults to list, one that says how many more there are."""
        return [Fault(MORE, severity, self.faults[0].file, detail=str(count - MOST_OF_A_KIND), found=code)
                for (code, severity), count in self.counts.items() if count > MOST_OF_A_KIND]


def shorten(text: str, most: int = 80) -> str:
    """Return the text on one line and not longer than a sentence can carry."""
    line = " ".join(str(text).split())
    return line if len(line) <= most else line[:most - 1] + "…"
