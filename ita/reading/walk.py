"""A sheet → blocks: runs of rows that stand under one header and in one context.

    ผลการประเมิน ITA อบต.ก ปี 2567                  a title: context of what follows
    แบบ | ลำดับ | ตัวชี้วัด | คะแนน                    a header
    IIT |   1   | การปฏิบัติหน้าที่ | 97.97            a block of rows under it
    แบบวัด … (OIT) มีค่าคะแนนเท่ากับ 83.81 คะแนน      a loose row: it carries its own score
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from ita.reading import headers, labels, numbers, sheets, titles, words, years
from ita.reading.headers import Column
from ita.reading.sheets import Sheet
from ita.reading.titles import Context


class Block(NamedTuple):
    """Rows under one header (None: rows without one) in one context; table counts the headers of the sheet."""

    columns: list[Column] | None
    rows: list[int]
    context: Context
    table: int


@dataclass
class Walk:
    """The state of walking down one sheet."""

    sheet: Sheet
    scores: numbers.Scores
    context: Context = Context()
    columns: list[Column] | None = None
    probe: int | None = None  # the first column that holds values
    table: int = 0
    rows: list[int] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    tool_is_new: bool = False
    agencies: list[str] = field(default_factory=list)  # every agency named in titles
    years: list[tuple[int, ...]] = field(default_factory=list)

    def close(self) -> None:
        """End the running block."""
        if self.rows:
            self.blocks.append(Block(self.columns, self.rows, self.context, self.table))
            self.rows = []

    def say(self, **said) -> None:
        """Change the context of what follows."""
        changed = self.context._replace(**said)
        if changed != self.context:
            self.close()
            self.context = changed


def blocks(sheet: Sheet, scores: numbers.Scores) -> Walk:
    """Walk down a sheet and return its blocks, and every agency and year that its titles name."""
    walk = Walk(sheet, scores)
    row, last = 0, len(sheet.rows)
    while row < last:
        row = _step(walk, row) if walk.probe is None else _plain_rows(walk, row)
    walk.close()
    return walk


def _plain_rows(walk: Walk, row: int) -> int:
    """Take the rows that are plain data at once, or one that is not."""
    first, rows, probe = row, walk.sheet.rows, walk.probe
    while row < len(rows) and _is_plain_score(rows[row][probe], walk.scores):
        row += 1
    walk.rows += range(first, row)
    return row if row > first else _step(walk, row)


def _step(walk: Walk, row: int) -> int:
    cells = walk.sheet.rows[row]
    if not any(cell not in (None, "") for cell in cells):
        return row + 1
    taken = _pairs_beside(walk, row) or _pairs_below(walk, row)
    if taken:
        return row + taken
    columns = headers.of_row(cells)
    if headers.is_header(columns, cells) or _is_upper_row(walk, row, columns):
        return _start_table(walk, row, columns)
    _other_row(walk, row, columns)
    return row + 1


def take_title(walk: Walk, row: int) -> None:
    """Take a row above a table for what it says of agency and year."""
    if not _pairs_beside(walk, row):
        _title(walk, [cell for cell in walk.sheet.rows[row] if isinstance(cell, str) and cell.strip()])


def _is_plain_score(cell, scores: numbers.Scores) -> bool:
    if type(cell) is float or type(cell) is int:
        return cell <= 100
    return type(cell) is str and type(scores.of(cell)) is float


def _is_upper_row(walk: Walk, row: int, columns: list[Column]) -> bool:
    """Say whether a row that alone is no header becomes one with the row below, which it spans."""
    across = sheets.merged_across(walk.sheet, row)
    said = [column for column in columns if column.role != "blank"]
    if not across or row + 1 >= len(walk.sheet.rows) or len(said) < 2 or all(c.role == "text" for c in said):
        return False
    below = headers.of_row(walk.sheet.rows[row + 1])
    covered = headers.spans(columns, across)
    return not headers.has_scores(below, walk.sheet.rows[row + 1]) and headers.continues(columns, below, covered)


def _start_table(walk: Walk, row: int, columns: list[Column]) -> int:
    walk.close()
    walk.table += 1
    row += 1
    while row < len(walk.sheet.rows):
        covered = headers.spans(columns, sheets.merged_across(walk.sheet, row - 1))
        below = headers.of_row(walk.sheet.rows[row])
        if headers.has_scores(below, walk.sheet.rows[row]) or not headers.continues(columns, below, covered):
            break
        columns = headers.joined(columns, below, covered)
        row += 1
    walk.columns = columns
    values = [index for index, column in enumerate(columns) if column.role in headers.VALUES]
    walk.probe = values[0] if values else None
    if not walk.tool_is_new:
        walk.context = walk.context._replace(tool="", part="")
    walk.tool_is_new = False
    return row


def _other_row(walk: Walk, row: int, columns: list[Column]) -> None:
    """A row that is neither plain data nor a header: data with unknown scores, a section, a title, a note."""
    cells = walk.sheet.rows[row]
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    parsed = [labels.parse(text) for text in texts]
    scored = any(label.subject and label.score for label in parsed)
    subjects = [label.subject for label in parsed if label.subject]
    has_values = walk.columns and any(
        cells[index] not in (None, "") for index, column in enumerate(walk.columns) if column.role in headers.VALUES)
    sections = [label for label in parsed if label.subject and label.subject.level == "tool" and not label.score]
    other_numbers = any(isinstance(cell, float | int) for cell in cells) or any(
        type(walk.scores.of(text)) is float for text in texts)
    if sections and len(subjects) == len(sections) == 1 and not has_values and not other_numbers and len(texts) == 1:
        walk.say(tool=sections[0].tool, part=sections[0].part)
        walk.tool_is_new = True
        _title(walk, texts)
    elif walk.columns and (has_values or subjects) and not scored:
        walk.rows.append(row)
    elif subjects and (scored or other_numbers or len(texts) > 1):
        _loose(walk, row)
    else:
        _title(walk, texts)


def _loose(walk: Walk, row: int) -> None:
    walk.close()
    walk.blocks.append(Block(None, [row], _with_one_year(walk), walk.table))


def _with_one_year(walk: Walk) -> Context:
    """The context of a row that carries its own score: the header's year, where it has one only."""
    found = {column.years for column in walk.columns or () if column.years}
    return walk.context._replace(years=found.pop()) if len(found) == 1 else walk.context


def _title(walk: Walk, texts: list[str]) -> None:
    for text in texts:
        if titles.is_note(text):
            continue
        label = labels.parse(text)
        said = {}
        agency = _after_colon(text) or titles.agency_in(text)
        if agency:
            said["agency"] = agency
            walk.agencies.append(agency)
        found = label.years or years.split(words.plain(text))[0]
        if found:
            said["years"] = found
            walk.years.append(found)
        if label.tool and label.subject is None:
            said |= {"tool": label.tool, "part": label.part}
            walk.tool_is_new = True
        if said:
            walk.say(**said)


def _after_colon(text: str) -> str:
    head, colon, tail = words.clean(text).partition(":")
    return tail.strip() if colon and headers.of_cell(head).role == "agency" else ""


def _pairs_beside(walk: Walk, row: int) -> int:
    """Take a row of keys and values (หน่วยงาน | อบต.ก | ปีงบประมาณ | 2567); return how many rows were taken."""
    said = [cell for cell in walk.sheet.rows[row] if cell not in (None, "")]
    if len(said) < 2 or len(said) % 2:
        return 0
    return _take_all(walk, [(headers.of_cell(said[index]), said[index + 1]) for index in range(0, len(said), 2)], 1)


def _pairs_below(walk: Walk, row: int) -> int:
    """Take a row of keys with the row of values below; return how many rows were taken."""
    if row + 1 >= len(walk.sheet.rows):
        return 0
    keys, values = walk.sheet.rows[row], walk.sheet.rows[row + 1]
    said = [index for index, cell in enumerate(keys) if cell not in (None, "")]
    if said != [index for index, cell in enumerate(values) if cell not in (None, "")]:
        return 0
    return _take_all(walk, [(headers.of_cell(keys[index]), values[index]) for index in said], 2)


def _take_all(walk: Walk, pairs: list, rows: int) -> int:
    if not pairs or not all(_is_pair(column, value) for column, value in pairs):
        return 0
    for column, value in pairs:
        if column.role == "year":
            walk.years.append((years.of_cell(value),))
            walk.say(years=walk.years[-1])
        else:
            walk.agencies.append(words.clean(value))
            walk.say(agency=walk.agencies[-1])
    return rows


def _is_pair(column: Column, value) -> bool:
    if column.role == "year":
        return not column.years and years.of_cell(value) is not None
    if column.role != "agency" or column.years or not isinstance(value, str):
        return False
    return headers.of_cell(value).role in ("text", "agency_value") and labels.parse(value).score == ""
