"""Measures tables: rows of มาตรการ, ขั้นตอน, ผู้รับผิดชอบ … under any of the headings that agencies print.

    หัวข้อการวิเคราะห์ | หัวข้อที่ใช้ | ผลการวิเคราะห์ | มาตรการ | ขั้นตอน | ผู้รับผิดชอบ | ระยะเวลา
    1. กระบวนการ…   | - ๐9 …    | ยังไม่…      | 1. …   | 1. …  | สำนักปลัด   | ตลอดปี ๖๘
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from ita import cell_text, frameworks, thai, timeframe
from ita.item_codes import spelled_out
from ita.reading import grids, labels, numbers, sheets, titles, unseen, whole, words, years
from ita.reading.found import Fault, Found
from ita.reading.problems import ERROR, WARNING
from ita.reading.scan import Refused
from ita.reading.sheets import Odd, Sheet

FIELDS = ("aspect", "item_codes", "finding", "measure", "steps", "owner", "timeframe", "follow_up", "result",
          "recommendation")
LONGEST_HEADING = 80  # a longer text is a measure that speaks of measures
MOST_DIGITS = 18  # of an id
STARTS = ("measure", "finding", "item_codes")  # a row with one of these is a measure of its own
_VALUE = re.compile(r"[iIeEoO]?\s?\d{1,2}|100|\d{1,2}\.\d+|100\.0+")  # an item's code or a score
_CODES = re.compile(r"(?<![A-Za-z0-9])([iIeEoO])\s?([1-9]\d?)(?!\d)")


def read(file: str, data: bytes, progress: Callable[[float], None] = lambda part: None) -> dict:
    """Read a file's measures: {"measures": [fields], "places": [where each stands], "sheets": [titles], "faults", "grids"}.

    places go with measures one by one; progress is told how far the work is, from 0 to 1.
    """
    found = Found()
    read_sheets = [sheet for sheet in _sheets_of(file, data, found) if sheet.rows]
    tables = []
    for number, sheet in enumerate(read_sheets, 1):
        tables.append(of_sheet(sheet, found))
        progress(number / len(read_sheets))
    measures = [measure for table in tables for measure in table["measures"]]
    if read_sheets and not measures and not found.faults:
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


@cache
def _exact() -> dict[str, str]:
    return {words.key(text): field for field, texts in words.headings()["measures"]["exact"].items() for text in texts}


@cache
def _own_words() -> frozenset[str]:
    """The heading that is each field's own name; others only speak of the field."""
    return frozenset(words.key(texts[0]) for texts in words.headings()["measures"]["exact"].values())


@cache
def _ends() -> dict[str, str]:
    return {words.key(text): end for end, texts in words.headings()["measures"]["ends"].items() for text in texts}


def field_of(heading: str) -> str:
    """Return the field that a heading names, ignored for one that is no field, "" for one not understood."""
    key = words.key(heading)
    if key in _exact():
        return _exact()[key]
    for field, texts in words.headings()["measures"]["contains"].items():
        if any(words.key(text) in key for text in texts):
            return field
    return ""


class _Table:
    """The state of walking down a sheet: the columns of the running table and what its titles said."""

    def __init__(self, sheet: Sheet, found: Found):
        self.sheet, self.found = sheet, found
        self.down = sheets.merged_down(sheet)
        self.columns: dict[str, int] = {}
        self.headers: list[list[str]] = []  # one row of headings, or two
        self.until: int | None = None  # the column of the day that ends the time
        self.started, self.aspect = -1, ""
        named = titles.of_sheet_name(sheet.name)
        self.agency = named.agency
        self.plan_year: int | None = named.years[0] if len(named.years) == 1 else None
        self.after_gap = True  # a new header may come after a blank row or a title
        self.measures: list[dict] = []
        self.places: list[dict] = []

    def row(self, row: int, texts: list[str]) -> None:
        """Take one row: a blank one, a header, a title or note, or a measure."""
        said = [index for index, text in enumerate(texts) if text.strip()]
        if not said:
            self.after_gap = True
        elif self.after_gap and "id" not in self.columns and _is_header(texts):
            self._start(row, texts)
        elif self.columns and [words.key(text) for text in texts] in self.headers:
            return  # the header again, on the next page
        elif self.columns and row == self.started + 1 and self._is_lower_header(said, texts):
            self._start_lower(said, texts)
        elif not self.columns or len(said) == 1 and self._stands_apart(said[0], texts):
            self._note(texts[said[0]])
        else:
            self._measure(row, texts)
            self.after_gap = False

    def _start(self, row: int, texts: list[str]) -> None:
        self.headers, self.after_gap, self.columns = [[words.key(text) for text in texts]], False, {}
        self.started, self.until = row, None
        for index, text in sorted(enumerate(texts), key=lambda one: words.key(one[1]) not in _own_words()):
            field = field_of(text) if text.strip() else "ignored"
            if field in ("", "ignored") or field in self.columns:
                if field != "ignored":
                    self.found.at(WARNING, "column_left_out", (self.sheet, row, index), text)
            else:
                self.columns[field] = index

    def _is_lower_header(self, said: list[int], texts: list[str]) -> bool:
        """Whether a row goes on with the headings above: it names fields, one of them beside what a merged heading leaves blank."""
        return "id" not in self.columns and any(not self.headers[0][index] for index in said) and all(
            len(texts[index]) <= LONGEST_HEADING and (field_of(texts[index]) or words.key(texts[index]) in _ends()) for index in said)

    def _start_lower(self, said: list[int], texts: list[str]) -> None:
        self.headers.append([words.key(text) for text in texts])
        for index in said:
            end = _ends().get(words.key(texts[index]), "")
            field = "timeframe" if end == "start_date" else "" if end else field_of(texts[index])
            if end == "end_date":
                self.until = index
            elif field != "ignored" and self.columns.get(field, index) in said:
                self.columns = {other: at for other, at in self.columns.items() if at != index} | {field: index}

    def _stands_apart(self, index: int, texts: list[str]) -> bool:
        """A lone text that is no measure: a section, a note below the table, words outside its columns.

        In our own export every row is a measure, whatever it holds."""
        if index not in self.columns.values() or "id" in self.columns:
            return index not in self.columns.values()
        return self.after_gap or index == min(self.columns.values()) and _is_section(texts[index])

    def _note(self, text: str) -> None:
        self.after_gap = True
        if _is_section(text):
            self.aspect = words.clean(text)
        if titles.is_note(text):
            return
        said, _ = years.split(words.plain(text))
        self.plan_year = said[0] if len(said) == 1 else self.plan_year
        self.agency = titles.agency_in(text) or self.agency

    def _measure(self, row: int, texts: list[str]) -> None:
        made = {field: texts[index] if field in self.columns else "" for field in FIELDS
                for index in (self.columns.get(field, 0),)}
        if self.until is not None:
            made["timeframe"] = " - ".join(filter(None, (made["timeframe"].strip(), texts[self.until].strip())))
        self._odd(row)
        if self.measures and self._continues(row, made, texts):
            last = self.measures[-1]
            for field in FIELDS:
                if made[field].strip():
                    last[field] = f"{last[field]}\n{made[field]}".strip("\n")
            return
        for field, index in self.columns.items():
            above = self.down.get((row, index))
            if field in FIELDS and not made[field] and above is not None:
                made[field] = _text(above, self.sheet.kind)
        made["aspect"] = made["aspect"] or self.aspect
        if "id" in self.columns:  # our own export: its codes are kept as they were written
            made["id"] = texts[self.columns["id"]]
        self.measures.append(made)
        self.places.append(self._place(row))

    def _odd(self, row: int) -> None:
        for index in self.columns.values():
            if isinstance(cell := self.sheet.rows[row][index], Odd):
                code = "error_in_text" if cell.code == "error_cell" else cell.code
                self.found.at(ERROR, code, (self.sheet, row, index), cell.shown)

    def _place(self, row: int) -> dict:
        """Where a measure stands and which fields its table has."""
        fields = [field for field in FIELDS if field in self.columns or field == "aspect" and self.aspect]
        column = self.columns.get("measure", min(self.columns.values()))
        return {"sheet": self.sheet.name, "cell": self.sheet.cell(row, column), "fields": fields}

    def _continues(self, row: int, made: dict, texts: list[str]) -> bool:
        """Whether a row goes on with the measure above: its cell is merged with that one's, or it adds steps only."""
        if "id" in self.columns or any(made[field].strip() for field in STARTS):
            return False
        merged = (row, self.columns.get("measure", -1)) in self.down
        only_steps = {field for field in FIELDS if made[field].strip()} == {"steps"}
        return merged or only_steps


def of_sheet(sheet: Sheet, found: Found) -> dict:
    """Return a sheet's measures in their order, where each stands, and what the sheet's titles say."""
    table = _Table(sheet, found)
    for row, cells in enumerate(sheet.rows):
        table.row(row, [_text(cell, sheet.kind) for cell in cells])
    return {"measures": [_finished(measure, table.plan_year) for measure in table.measures],
            "places": [place | {"reference": words.plain(measure.get("id", ""))}
                       for place, measure in zip(table.places, table.measures, strict=True)],
            "sheet": {"sheet": sheet.name, "agency": table.agency, "plan_year": table.plan_year}}


def _text(cell, kind: str) -> str:
    if isinstance(cell, date):
        return thai.long_date(cell)
    text = cell_text.clean(sheets.text_of(cell))
    return cell_text.unguard(text) if kind == "csv" else text


def _is_header(texts: list[str]) -> bool:
    said = [text for text in texts if text.strip()]
    if any(isinstance(numbers.of_text(text), float) for text in said):
        return False  # as in the sheet of scores beside the measures, whose items speak of steps
    known = [field for text in said if len(text) <= LONGEST_HEADING and (field := field_of(text))]
    fields = set(known) - {"ignored"}
    if any(_VALUE.fullmatch(words.plain(text)) for text in said):  # a row of items, one of which speaks of steps
        return False
    return len(fields) >= 2 and bool(fields & {"measure", "steps"}) and 2 * len(known) >= len(said)


def _is_section(text: str) -> bool:
    shown = words.clean(text)
    return shown.startswith(tuple(words.headings()["measures"]["section"]["starts"])) or words.key(shown).lstrip(
        "0123456789") in _aspect_names()


@cache
def _aspect_names() -> frozenset[str]:
    return frozenset(words.key(name) for name in frameworks.aspects().values())


def _finished(measure: dict, plan_year: int | None) -> dict:
    period = timeframe.parse(measure["timeframe"], plan_year=plan_year)
    number = words.plain(measure.get("id", "")).partition("-")[0]
    return {**{field: measure[field] for field in FIELDS},
            "item_codes": measure["item_codes"] if "id" in measure else item_codes(measure["item_codes"]),
            "start_date": period and period[0].isoformat(), "end_date": period and period[1].isoformat(),
            "id": int(number) if number.isdecimal() and len(number) <= MOST_DIGITS else None}


def item_codes(text: str) -> str:
    """Return the items that a cell names, as o12,o13; a text that names none as it stands."""
    codes = []
    for line in spelled_out(text).split("\n"):
        first, rest = labels.item_code(words.plain(line))
        codes += [first.code] if first else []
        codes += [f"{letter.lower()}{number}" for letter, number in _CODES.findall(words.plain(rest))]
    return ",".join(dict.fromkeys(codes)) or text
