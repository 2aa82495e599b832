"""Measures tables: rows of มาตรการ, ขั้นตอน, ผู้รับผิดชอบ … under any of the headings that agencies print.

    หัวข้อการวิเคราะห์ | หัวข้อที่ใช้ | ผลการวิเคราะห์ | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา
    1. กระบวนการ…   | - ๐9 …    | ยังไม่…      | 1. …   | 1. …  | สำนักปลัด   | ตลอดปี ๖๘

measures_walk goes down a sheet; measures_start finds the headings of a table and measures_headings what they mean; measures_rows knows
rows that are no measure, measures_said keeps what titles and sections say, measures_cells makes fields of a row's cells.
"""

from collections.abc import Callable

from ita.reading import grids, measures_broken, measures_rows, measures_walk, unseen, whole, words
from ita.reading.found import Fault, Found
from ita.reading.measures_cells import finished
from ita.reading.problems import ERROR, WARNING
from ita.reading.scan import Refused
from ita.reading.sheets import Sheet


def read(file: str, data: bytes, progress: Callable[[float], None] = lambda part: None) -> dict:
    """Read a file's measures: {"measures": [fields], "places": [where each stands], "sheets": [titles], "faults", "grids"}.

    places go with measures one by one; progress is told how far the work is, from 0 to 1.
    """
    found = Found()
    read_sheets = [sheet for sheet in _sheets_of(file, data, found) if sheet.rows]
    tables = of_sheets(read_sheets, found, progress)
    measures = [measure for table in tables for measure in table["measures"]]
    if read_sheets and not measures and not any(fault.severity == ERROR for fault in found.faults):
        found.fault(Fault("no_measures", ERROR, file))
    return {"measures": measures, "places": [place for table in tables for place in table["places"]],
            "sheets": [table["sheet"] for table in tables if table["measures"]],
            "faults": [*found.faults, *found.uncounted()], "grids": [grids.shown(sheet) for sheet in read_sheets]}


def _sheets_of(file: str, data: bytes, found: Found) -> list[Sheet]:
    """Return the sheets with what the parser does not give, of a large workbook too."""
    made = whole.sheets_of(file, data, found)
    try:
        return unseen.complete(made, data)
    except Refused as refusal:
        found.fault(Fault(refusal.args[0], ERROR, file))
        return []


def of_sheets(read_sheets: list[Sheet], found: Found, progress: Callable[[float], None] = lambda part: None) -> list[dict]:
    """Return the measures of each sheet in their order, where each stands, and what the sheet's titles say."""
    walks = []
    for number, sheet in enumerate(read_sheets, 1):
        walks.append(measures_walk.down(measures_broken.joined(sheet), found))
        progress(number / len(read_sheets))
    if any(walk.measures for walk in walks):
        for walk in walks:
            if not walk.measures and measures_rows.look_like_measures(walk.texts):
                found.of_sheet(WARNING, "sheet_without_headings", walk.sheet)
    cover = _only([walk.said.agency for walk in walks]), _only([walk.said.year_of_plan for walk in walks])
    return [_table(walk, *cover) for walk in walks]


def _only(said: list):
    """The one thing that the sheets say, or the first that says nothing."""
    different = {one for one in said if one}
    return different.pop() if len(different) == 1 else None


def _table(walk: measures_walk.Walk, agency: str | None, plan_year: int | None) -> dict:
    """A sheet's measures in their order, where each stands, and what its titles say, else the only ones that do in the file: its cover's."""
    sheet, agency, plan_year = walk.sheet, walk.said.agency or agency or "", walk.said.plan_year or plan_year
    return {"measures": [finished(measure, year or plan_year) for measure, year in zip(walk.measures, walk.plan_years, strict=True)],
            "places": [place | {"reference": words.plain(measure.get("id", ""))}
                       for place, measure in zip(walk.places, walk.measures, strict=True)],
            "sheet": {"sheet": sheet.name, "agency": agency, "plan_year": plan_year}}
