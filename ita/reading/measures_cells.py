"""The cells of one row of a measures table → the fields of the contract."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from ita import cell_text, thai, timeframe
from ita.item_codes import spelled_out
from ita.reading import labels, measures_rows, sheets, words
from ita.reading.found import Found
from ita.reading.measures_headings import END, MEASURE, START, TICK, Column
from ita.reading.problems import ERROR

FIELDS = ("aspect", "item_codes", "finding", "measure", "steps", "owner", "timeframe", "follow_up", "result",
          "recommendation")
DASHED = ("measure", "steps")  # our own layouts print a dash for an empty one, so that no row looks like a title
MOST_DIGITS = 18  # of an id
FIRST_YEAR, FIRST_BUDDHIST, TWO_DIGITS = 2000, 2400, 2500 - 1900 - thai.BUDDHIST_ERA  # no plan is older; none is so late
_CODES = re.compile(r"(?<![A-Za-z0-9])([iIeEoO])\s?([1-9]\d?)(?!\d)")
_REAL_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T]0{1,2}:00(?::00)?)?")
ARROW = "→"  # in each column that an arrow of a timetable runs through
_RULE, _LINE = re.compile(r"[-‐-―−─━═]+"), re.compile(r"[-‐-―−─━═_.\s]*")
_TAIL, _HEAD = re.compile(rf"[←◄◀<⇐]{_LINE.pattern}"), re.compile(rf"{_LINE.pattern}[→►▶>⇒]")
_BOTH = re.compile(rf"{_TAIL.pattern}[→►▶>⇒]|[↔⟷⇔]")
_LISTED = re.compile(r"\s*[-•]\s*(\S.*)")


def text_of(cell, kind: str) -> str:
    """Return a cell's text as it was written; real dates as they are printed."""
    if isinstance(cell, date):
        return thai.long_date(_meant(cell))
    text = cell_text.clean(sheets.text_of(cell))
    return cell_text.unguard(text) if kind == "csv" else text


def _meant(day: date) -> date:
    """Return the day that was meant by one typed as 1/10/2567 or 1/10/67, of which Excel makes the years 2567 and 1967."""
    year = day.year - thai.BUDDHIST_ERA if day.year > FIRST_BUDDHIST else day.year + TWO_DIGITS if day.year < FIRST_YEAR else day.year
    return date(year, day.month, min(day.day, 28) if day.month == 2 else day.day) if year != day.year else day


class Texts(Sequence):
    """The rows of a sheet as texts, each made when it is asked for: a sheet of scores may have very many."""

    def __init__(self, sheet: sheets.Sheet):
        self._rows, self._kind = sheet.rows, sheet.kind

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, at):
        if isinstance(at, slice):
            return [self[row] for row in range(*at.indices(len(self)))]
        return [text_of(cell, self._kind) for cell in self._rows[at]]


def fields_of(columns: Sequence[Column], texts: Sequence[str]) -> dict[str, str]:
    """Return what a row's texts say for each field, "" for one that its table does not have."""
    return {field: _field([column for column in columns if column.field == field], texts) for field in FIELDS}


def _field(columns: list[Column], texts: Sequence[str]) -> str:
    whole = _joined(_named([column for column in columns if not column.part], texts))
    if not any(column.part for column in columns):
        return whole
    ends = _from_to([column for column in columns if column.part in (START, END)], texts)
    return "\n".join(filter(None, (whole, ends, _of_ticks([column for column in columns if column.part == TICK], texts))))


def _from_to(columns: list[Column], texts: Sequence[str]) -> str:
    """Return "a - b" of the columns that say when it begins and ends; a beginning alone is said to be one."""
    said = {column.part: (column.heading, text) for column in columns if (text := _dated(texts[column.index]))}
    if len(columns) == 1 and START in said:
        return words.clean(" ".join(said[START]))
    return " - ".join(said[part][1] for part in (START, END) if part in said)


def _dated(text: str) -> str:
    """Return the day of a column of days as it is printed; a CSV file of real dates has them as 2024-10-01 0:00:00."""
    match = _REAL_DATE.fullmatch(text.strip())
    try:
        return thai.long_date(_meant(date.fromisoformat(match[1]))) if match else text.strip()
    except ValueError:  # 2024-02-31
        return text.strip()


def _named(columns: list[Column], texts: Sequence[str]) -> list[str]:
    """Return the texts of a field's columns; of several, a tick is what its column's heading says: แล้วเสร็จ, กองคลัง."""
    return [column.heading if len(columns) > 1 and column.heading.strip() and texts[column.index].strip().lower() in _ticks() - {"*"} else texts[column.index]
            for column in columns]


def _joined(texts: list[str]) -> str:
    """Return the texts of the columns below one heading: a number leads its text, others stand one a line."""
    if len(texts) == 1:
        return texts[0]
    said = [text for text in texts if text.strip()]
    if len(said) > 1 and measures_rows.is_lead(said[0]):
        said = [measures_rows.led(said[0], said[1]), *said[2:]]
    return "\n".join(said)


def _of_ticks(columns: list[Column], texts: Sequence[str]) -> str:
    """Return the quarters or months in which a row has ticks, more than two that follow each other as "first - last", with what else stands there."""
    runs: list[tuple[str, list[str]]] = []
    last = ""
    for column, text in zip(columns, _drawn([words.clean(texts[column.index]) for column in columns]), strict=True):
        note = "" if text.lower() in _ticks() or text == ARROW else text
        if text and not (len(text) < 3 and _RULE.fullmatch(text)):  # - and -- are none
            if not last or note != runs[-1][0]:
                runs.append((note, []))
            runs[-1][1].append(words.clean(column.heading))
            last = text
        else:
            last = ""
    return ", ".join((", ".join(run) if len(run) < 3 else f"{run[0]} - {run[-1]}") + (f" ({note})" if note else "") for note, run in runs)


def _drawn(texts: list[str]) -> list[str]:
    """The cells of a row's quarters or months, with ARROW in each that a drawn arrow runs through, from its tail to its head."""
    if any(text.lower() in _ticks() for text in texts):  # lines beside ticks say that there is none
        texts = ["" if _RULE.fullmatch(text) else text for text in texts]
    drawn, start = [ARROW if _BOTH.fullmatch(text) or len(text) > 2 and _RULE.fullmatch(text) else text for text in texts], None
    for at, text in enumerate(texts):
        if _TAIL.fullmatch(text):
            start = at
        elif start is not None and _HEAD.fullmatch(text):
            drawn[start:at + 1] = [ARROW] * (at + 1 - start)
            start = None
        elif _HEAD.fullmatch(text):  # of a line that has no tail
            drawn[at] = ARROW
        elif text and not _LINE.fullmatch(text):
            start = None
    return drawn


def spread(columns: Sequence[Column], texts: list[str], ranges: Sequence[tuple[int, int]]) -> list[str]:
    """Return a row's texts with that of a cell merged across quarters or months in each of them, a tick or an arrow as ARROW."""
    ticked, made = {column.index for column in columns if column.part == TICK}, list(texts)
    for left, right in ranges:
        text = words.clean(texts[left]) if left in ticked else ""
        if text and text not in measures_rows.DASHES:
            is_drawn = text.lower() in _ticks() or _HEAD.fullmatch(text) or _BOTH.fullmatch(text) or _RULE.fullmatch(text)
            made[left:right + 1] = [(ARROW if is_drawn else text) if index in ticked else texts[index] for index in range(left, right + 1)]
    return made


@cache
def _ticks() -> frozenset[str]:
    return frozenset(tick.lower() for tick in words.headings()["measures"]["lower"]["ticks"])


def without_dashes(made: dict[str, str]) -> dict[str, str]:
    """Return the fields with "" for a measure and steps that are only a dash."""
    return made | {field: "" for field in DASHED if made[field].strip() in measures_rows.DASHES}


def added(last: dict[str, str], made: dict[str, str]) -> None:
    """Add a further row's words to those of the measure that it goes on with; who and when only where it differs."""
    for field in FIELDS:
        said = made[field]
        if said.strip() and (field == "steps" or said.strip() not in last[field].split("\n")):
            last[field] = f"{last[field]}\n{said}".strip("\n")


def done(made: dict[str, str]) -> dict[str, str]:
    """Return the fields of a row of what was done: its time is part of the result."""
    return made | {"timeframe": "", "result": "\n".join(filter(None, (made["result"], made["timeframe"])))}


def tell_odd(found: Found, sheet: sheets.Sheet, row: int, columns: Sequence[Column]) -> None:
    """Tell of a row's cells that hold an error or no value."""
    for column in columns:
        if isinstance(cell := sheet.rows[row][column.index], sheets.Odd):
            code = "error_in_text" if cell.code == "error_cell" else cell.code
            found.at(ERROR, code, (sheet, row, column.index), cell.shown)


def place_of(sheet: sheets.Sheet, row: int, columns: Sequence[Column], in_section: bool) -> dict:
    """Return where a measure stands and which fields its table has; a section gives its aspect."""
    held = {column.field for column in columns}
    fields = [field for field in FIELDS if field in held or field == "aspect" and in_section]
    index = min((column.index for column in columns if column.field == MEASURE), default=columns[0].index)
    return {"sheet": sheet.name, "cell": sheet.cell(row, index), "fields": fields}


def finished(measure: dict[str, str], plan_year: int | None) -> dict:
    """Return a measure with the codes of its items, the days that its time says, and the id that our export gave it."""
    period = timeframe.parse(measure["timeframe"], plan_year=plan_year)
    number = words.plain(measure.get("id", "")).partition("-")[0]
    return {**{field: measure[field] for field in FIELDS},
            "item_codes": measure["item_codes"] if "id" in measure else item_codes(measure["item_codes"]),
            "start_date": period and period[0].isoformat(), "end_date": period and period[1].isoformat(),
            "id": int(number) if number.isdecimal() and len(number) <= MOST_DIGITS else None}


@cache
def _more() -> re.Pattern:
    """A list of numbers after a code (i7, 8 และ 9): all of the code, its letter, the further numbers."""
    item, joined = words.either(words.headings()["prefixes"]["item"]), words.either(words.headings()["timeframes"]["and"])
    return re.compile(rf"(?<![A-Za-z0-9])(([ieo])(?:it\s*(?:{item}\s*)?)?\s?[1-9]\d?)"
                      rf"((?:\s*{joined}\s*(?:{item}\s*)?[1-9]\d?(?![\d.]|\s*\)))+)", re.IGNORECASE)


@cache
def _of_tool() -> re.Pattern:
    """An item by its tool and number: OIT ข้อ 12, IIT i5."""
    item = words.either(words.headings()["prefixes"]["item"])
    return re.compile(rf"(?<![a-z])([ieo])it\s*(?:{item}\s*)+(?:[ieo0]\s?)?([1-9]\d?)(?!\d|\.\d)|(?<![a-z])([ieo])it\s*[ieo0]\s?([1-9]\d?)(?!\d|\.\d)",
                      re.IGNORECASE)


def item_codes(text: str) -> str:
    """Return the items that a cell names, as o12,o13; a text that names none as it stands.

    A line of a list that names none stays among them in its own words."""
    found: list[str] = []
    coded = False
    for line in spelled_out(text).split("\n"):
        codes = _codes_of(words.plain(line))
        coded |= bool(codes)
        listed = _LISTED.fullmatch(line)
        found += codes or ([listed[1].strip()] if listed else [])
    return ",".join(dict.fromkeys(found)) if coded else text


def _codes_of(plain: str) -> list[str]:
    plain = _more().sub(lambda more: more[1] + re.sub(r"(?<!\d)(?=\d)", more[2], more[3]), plain)
    by_tool = [f"{(one[1] or one[3]).lower()}{one[2] or one[4]}" for one in _of_tool().finditer(plain)]
    first, rest = labels.item_code(_of_tool().sub(" ", plain).strip() if by_tool else plain)
    return [*by_tool, *([first.code] if first else []), *(f"{letter.lower()}{number}" for letter, number in _CODES.findall(words.plain(rest)))]


def names_items(cells: Sequence[str]) -> bool:
    """Say whether items or indicators stand in a column: its texts name one, more often than not."""
    said = [text for text in cells if text.strip()]
    named = [text for text in said if _codes_of(words.plain(text)) or (labels.parse(text).subject or labels.Subject("")).level in (
        "item", "indicator", "sub_indicator")]
    return 2 * len(named) > len(said)
