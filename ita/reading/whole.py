"""A whole file → what is found in it: every sheet read, then what one sheet says used where another is silent."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ita.reading import facts, grids, interpret, kinds, same_names, suspicions, tidy, titles, unseen
from ita.reading.flat import Flat
from ita.reading.found import Fault, Found
from ita.reading.problems import ERROR, WARNING
from ita.reading.scan import Refused
from ita.reading.sheets import Sheet
from ita.reading.tidy import Said

PARSED, INTERPRETED = 0.6, 0.8  # how far the work is
NUMBERS_THAT_MATTER = 3  # a sheet with fewer numbers is not missed


class Asked(NamedTuple):
    """What the person says where the file is silent, of the file or of its sheets by name, the columns that were explained,
    and who hears how far it is."""

    agency: str | Mapping[str, str] = ""
    fiscal_year: int | Mapping[str, int] | None = None
    columns: list = []
    progress: Callable[[float], None] = lambda part: None

    def of(self, sheet: str) -> Said:
        """Return what the person says of a sheet."""
        agency, year = (said.get(sheet) if isinstance(said, Mapping) else said for said in (self.agency, self.fiscal_year))
        return Said((agency or "").strip(), year)


class Whole(NamedTuple):
    """A file as read: its sheets, the scores, the facts of rounds, the faults and what the file calls things."""

    sheets: list[Sheet]
    flats: list[Flat]
    rounds: list[dict]
    found: Found


def sheets_of(file: str, data: bytes, found: Found) -> list[Sheet]:
    """Return the sheets of a file; none, with a fault, when the whole file is refused."""
    kind = kinds.of(data)
    try:
        if kind.refused:
            raise Refused(kind.refused)
        if kind.name in ("html", "text"):
            from ita.reading import texts  # not needed for a workbook, and not light
            sheets = (texts.of_html if kind.name == "html" else texts.of_csv)(file, data)
        else:
            sheets = grids.of_workbook(file, data, kind.name, found)
        if not any(sheet.rows for sheet in sheets):
            raise Refused("empty_file")
        return sheets
    except Refused as refusal:
        found.fault(_fault(file, refusal))
        return []


def _fault(file: str, refusal: Refused) -> Fault:
    code, sheet = (*refusal.args, "")[:2]
    return Fault(code, ERROR, file, sheet)


def read(file: str, data: bytes, asked: Asked = Asked()) -> Whole:
    """Read a file into scores, facts of rounds and faults."""
    found = Found()
    sheets = sheets_of(file, data, found)
    if not sheets:
        return Whole([], [], [], found)
    asked.progress(PARSED)
    before = list(found.faults)
    made = of_sheets(sheets, found, asked)
    if not (made.found.blanks or made.found.parts_of_one):
        return made
    try:  # only where it matters, for it costs a third of a large file's time: a blank may be an error, 0.97 may be 97%
        again = unseen.complete(sheets, data)
        return made if again is sheets else of_sheets(again, Found(faults=before), asked)
    except Refused as refusal:
        return Whole([], [], [], Found(faults=[_fault(file, refusal)]))


def of_sheets(sheets: list[Sheet], found: Found, asked: Asked = Asked()) -> Whole:
    """Read the sheets of one file into scores, facts of rounds and faults."""
    walks = {sheet.name: interpret.read(sheet, found, asked.columns) for sheet in sheets if sheet.rows}
    asked.progress(INTERPRETED)
    said = _said(walks, asked)
    same_names.tell_apart(found)
    flats = tidy.flatten(found, said)
    suspicions.look(flats, found)
    _other_years(flats, found)
    _nothing(sheets, flats, found)
    return Whole(sheets, flats, facts.rounds(flats, found, said), found)


def _said(walks: dict, asked: Asked) -> dict[str, Said]:
    """What holds for each sheet where its tables are silent: its titles, its name, the workbook, then the person."""
    names = {name: titles.of_sheet_name(name) for name in walks}
    agencies = {name: _one(titles.the_local(set(walk.agencies))) or names[name].agency for name, walk in walks.items()}
    years = {name: _one(walk.years) or (() if titles.is_aim(name) else names[name].years) for name, walk in walks.items()}
    whole_agency = _one(titles.the_local({value for walk in walks.values() for value in walk.agencies} | set(filter(None, agencies.values()))))
    whole_years = _one([value for value in years.values() if value])
    return {name: Said(agencies[name] or whole_agency or asked.of(name).agency,
                       _single(years[name]) or _single(whole_years) or asked.of(name).year) for name in walks}


def _one(values: Iterable):
    """The only value among those that say something, or None."""
    said = {value for value in values if value}
    return said.pop() if len(said) == 1 else None


def _single(years) -> int | None:
    return years[0] if years and len(years) == 1 else None


def _other_years(flats: list[Flat], found: Found) -> None:
    """Say where a sheet's scores are taken for another year than its name says: a copied sheet with the title of last year."""
    of_sheets = {flat.rows.sheet.name: flat.rows.sheet for flat in flats}
    for name, sheet in of_sheets.items():
        named = titles.of_sheet_name(name).years
        taken = {flat.rows.years for flat in flats if flat.rows.sheet is sheet and isinstance(flat.rows.years, int)}
        if len(named) == 1 and len(taken) == 1 and taken != set(named):
            found.of_sheet(WARNING, "sheet_of_other_year", sheet, f"{taken.pop()}")


def _nothing(sheets: list[Sheet], flats: list[Flat], found: Found) -> None:
    """Say that a file, or a sheet beside others that were read, holds no score."""
    read_sheets = {run.rows.sheet.name for run in found.runs} | {fault.sheet for fault in found.faults}
    if not flats:
        if not any(fault.severity == ERROR for fault in found.faults):
            found.fault(Fault("no_score", ERROR, sheets[0].file))
        return
    for sheet in sheets:
        if sheet.name not in read_sheets and _numbers(sheet) >= NUMBERS_THAT_MATTER:
            found.of_sheet(WARNING, "sheet_not_understood", sheet)


def _numbers(sheet: Sheet) -> int:
    return sum(1 for row in sheet.rows for cell in row if type(cell) in (float, int) and 0 < cell <= 100)
