"""A sheet → blocks: runs of rows that stand under one header and in one context.

    ผลการประเมิน ITA อบต.ก ปี 2567                  a title: context of what follows
    แบบ | ลำดับ | ตัวชี้วัด | คะแนน                    a header
    IIT |   1   | การปฏิบัติหน้าที่ | 97.97            a block of rows under it
    แบบวัด … (OIT) มีค่าคะแนนเท่ากับ 83.81 คะแนน      a loose row: it carries its own score
"""

import sys
from typing import NamedTuple

from ita.reading import header_rows, headers, labels, numbers, rowlabels, same_names, several, sheets, titles, walk_others, walk_over, walk_titles
from ita.reading.headers import Column
from ita.reading.sheets import Sheet
from ita.reading.titles import Context

class Block(NamedTuple):
    """Rows under one header (None: rows without one) in one context; table counts the headers of the sheet."""

    columns: list[Column] | None
    rows: list[int]
    context: Context
    table: int
    top: int = 0  # the first row below the header


class Walk:
    """The state of walking down one sheet."""

    def __init__(self, sheet: Sheet, scores: numbers.Scores, own: Context = Context()):
        self.sheet, self.scores = sheet, scores
        self.own = self.context = own  # own is what the sheet's name says
        self.columns: list[Column] | None = None
        self.probe: int | None = None  # the first column that holds values
        self.table, self.top = 0, 0
        self.in_footer = self.tool_is_new = self.others_are_listed = self.of_is_new = False
        self.last_was_loose = False  # the last row carried its own score
        self.dated = self.named = -1  # the tables below which a title named one year, and an agency
        self.placed: tuple | None = None  # how far the walk had come when a place was said
        self.unreal_until = sys.maxsize if titles.is_unreal(sheet.name) else -1  # the table up to which titles do not say that scores are results
        self.rows: list[int] = []
        self.blocks: list[Block] = []
        self.agencies: list[str] = []  # every agency named in titles
        self.years: list[tuple[int, ...]] = []
        self.left_out: list[tuple[int, int]] = []  # numbers below the first table that belong to none

    def close(self) -> None:
        """End the running block."""
        if self.rows:
            self.blocks.append(Block(self.columns, self.rows, self.context, self.table, self.top))
            self.rows = []

    def say(self, **said) -> None:
        """Change the context of what follows."""
        changed = self.context._replace(**said)
        if changed != self.context:
            self.close()
            self.context = changed


def blocks(sheet: Sheet, scores: numbers.Scores) -> Walk:
    """Walk down a sheet and return its blocks, and every agency and year that its titles name."""
    walk = Walk(sheet, scores, own_of(sheet))
    row, last = 0, len(sheet.rows)
    while row < last:
        row = _step(walk, row) if walk.probe is None else _plain_rows(walk, row)
    walk.close()
    return walk


def own_of(sheet: Sheet) -> Context:
    """Return the context of a sheet whose name is that of a tool, of an EIT part, of a place, or of what are no scores: เป้าหมาย 2568, คะแนนจำลอง."""
    named = titles.of_sheet_name(sheet.name)
    return Context(tool=named.tool, part=named.part, of=named.of, place=same_names.place_in(sheet.name), others=sheet.name if titles.is_unreal(sheet.name) or titles.is_sheet_of_others(sheet.name) else "")


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
        walk.in_footer = False
        walk_others.end_listed(walk)
        if walk.probe is None:  # a table without scores ends where it says nothing
            walk.close()
            walk.columns = None
        return row + 1
    taken = walk_titles.pairs_beside(walk, row) or walk_titles.pairs_below(walk, row)
    if taken:
        return row + taken
    if several.in_row(cells) and not any(column.role == "agency" for column in walk.columns or ()):
        return _apart(walk, row, 1)
    columns = headers.of_items(headers.of_row(cells), walk.context.tool if walk.tool_is_new else walk.own.tool)
    if _is_row_of_a_year(walk, cells, columns):
        walk.rows.append(row)
    elif _is_row_of_titles(walk, row, columns):
        walk_titles.title(walk, row)
    elif walk_others.heads_others(walk, row, columns):
        walk.close()
        walk.columns = walk.probe = None
        walk.say(others=next(column.text for column in columns if column.text))
    elif header_rows.heads_measures(columns, cells):
        return _start_table(walk, row, [column._replace(role="ignored") for column in columns])
    elif header_rows.is_header(columns, cells) or _is_upper_row(walk, row, columns) or header_rows.heads_no_scores(columns, _next_row(walk, row)):
        return _start_table(walk, row, columns)
    elif walk.columns and walk.probe is None and sum(cell not in (None, "") for cell in cells) > 1:
        walk.rows.append(row)  # of a table without scores, and no title though it may name a year
    elif walk_over.stands_over_its_value(walk, row):
        walk.last_was_loose = True
        return _apart(walk, row, 2)
    elif _is_footer(walk, row):
        walk.in_footer = True  # until a row is blank or holds a number
        return row + 1
    else:
        was_loose, walk.last_was_loose = walk.last_was_loose, False
        _other_row(walk, row, columns, was_loose)
    walk.in_footer = False
    return row + 1


def _apart(walk: Walk, row: int, count: int) -> int:
    """Take so many rows as a block without a header; return the row after them."""
    walk.close()
    walk.blocks.append(Block(None, [*range(row, row + count)], _with_one_year(walk), walk.table, walk.top))
    return row + count


def below_headings(sheet: Sheet, row: int, columns: list[Column]) -> int:
    """Return the first row of a table that begins at this row or below: units, weights and the numbers of the columns are none of it."""
    rows = sheet.rows
    while row < len(rows) and (header_rows.is_units(columns, rows[row]) or header_rows.is_numbering(columns, rows[row])
                               or row + 1 < len(rows) and header_rows.is_weights(columns, rows[row], rows[row + 1])):
        row += 1
    return row


def _is_row_of_a_year(walk: Walk, cells: list, columns: list[Column]) -> bool:
    """Say whether a row has its year in the table's column of years and heads nothing, whatever stands for its score."""
    at = next((index for index, column in enumerate(walk.columns or ()) if column.role == "year"), None)
    return at is not None and columns[at].role == "score" and bool(columns[at].years) and not any(
        column.role in (*headers.LABELS, "agency", "year") or column.role == "score" and not column.years for column in columns)


def _next_row(walk: Walk, row: int) -> list:
    """The next row that is not blank."""
    return next((cells for cells in walk.sheet.rows[row + 1:row + 4] if any(cell not in (None, "") for cell in cells)), [])


def _is_row_of_titles(walk: Walk, row: int, columns: list[Column]) -> bool:
    """Say whether a row names the agencies of tables that stand side by side below it, be there a title of one cell between."""
    if not {column.role for column in columns} <= {"blank", "agency_value"}:
        return False
    if titles.is_one_with_its_province([column.agency for column in columns if column.agency]):
        return True
    below = next((cells for cells in walk.sheet.rows[row + 1:row + 4] if sum(cell not in (None, "") for cell in cells) > 1), [])
    heads = headers.of_row(below)
    return header_rows.is_header(heads, below) and len(headers.bands(heads)) > 1


def _is_plain_score(cell, scores: numbers.Scores) -> bool:
    if type(cell) is float or type(cell) is int:
        return cell <= 100
    return type(cell) is str and type(scores.of(cell)) is float


def _is_upper_row(walk: Walk, row: int, columns: list[Column]) -> bool:
    """Say whether a row that alone is no header becomes one with the row below, which it spans."""
    across = sheets.merged_across(walk.sheet, row)
    said = [column for column in columns if column.role != "blank"]
    if row + 1 >= len(walk.sheet.rows) or len(said) < 2 or all(c.role == "text" for c in said):
        return False
    below = headers.of_row(walk.sheet.rows[row + 1])
    of_numbers = header_rows.counts_indicators(below) and any(headers.heads_indicators(column.text) for column in said)
    of_aims = any(column.role == "ignored" for column in said) and sum(column.role == "score" and bool(column.years) for column in below) > 1  # ปี | | เป้าหมาย over years
    if not across and not of_numbers and not of_aims:
        return False
    covered = headers.spans(columns, across)
    return not header_rows.has_scores(below, walk.sheet.rows[row + 1]) and headers.continues(columns, below, covered)


def _start_table(walk: Walk, row: int, columns: list[Column]) -> int:
    if walk.columns and walk.top == row and not walk.rows:  # a further row of headings: what it leaves blank was said above
        columns = [above if column.role == "blank" else column for above, column in zip(walk.columns, columns, strict=True)]
    walk.close()
    walk_others.end_listed(walk)
    walk.table += 1
    first, row = row, row + 1
    while row < len(walk.sheet.rows):
        covered = headers.spans(columns, sheets.merged_across(walk.sheet, row - 1))
        below = headers.of_row(walk.sheet.rows[row])
        if header_rows.is_units(columns, walk.sheet.rows[row]) or header_rows.has_scores(below, walk.sheet.rows[row]) or not headers.continues(columns, below, covered):
            break
        columns = headers.joined(columns, below, covered)
        row += 1
    if walk_over.stands_below_numbers(walk, first, [index for index, column in enumerate(columns) if column.role == "subject"]):
        columns = [column._replace(role="text") if column.role == "subject" else column for column in columns]
    row = below_headings(walk.sheet, row, columns)
    walk.columns, walk.top, walk.in_footer = columns, row, False
    values = [index for index, column in enumerate(columns) if column.role in headers.VALUES]
    walk.probe = values[0] if values else None
    if not walk.tool_is_new:
        walk.context = walk.context._replace(tool=walk.own.tool, part=walk.own.part)
    if not walk.of_is_new:
        walk.context = walk.context._replace(of=walk.own.of)
    walk.tool_is_new = walk.of_is_new = False
    return row


def _other_row(walk: Walk, row: int, columns: list[Column], was_loose: bool) -> None:
    """A row that is neither plain data nor a header: data with unknown scores, a section, a title, a note."""
    cells = walk.sheet.rows[row]
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    parsed = [labels.parse(text) for text in texts]
    scored = any(label.subject and (label.score or len(texts) == 1 and labels.bracketed_score(label.text)) or label.grade and not label.rest and not label.number for label in parsed)
    subjects = [label.subject for label in parsed if label.subject]
    has_values = walk.columns and any(
        cells[index] not in (None, "") for index, column in enumerate(walk.columns) if column.role in headers.VALUES)
    sections = [label for label in parsed if label.subject and label.subject.level == "tool" and not scored]
    other_numbers = any(isinstance(cell, float | int) for cell in cells) or any(
        type(walk.scores.of(text)) is float for text in texts)
    if sections and len(subjects) == len(sections) == 1 and not has_values and not other_numbers and len(texts) == 1:
        walk.say(tool=sections[0].tool, part=sections[0].part)
        walk.tool_is_new = True
        walk_titles.title(walk, row)
    elif len(texts) == 1 and not other_numbers and titles.subject_in(texts[0]) and walk_others.heads_table(walk, row):
        walk_titles.title(walk, row)
    elif walk.columns and (has_values or subjects) and not scored:
        walk.rows.append(row)
    elif scored or subjects and (other_numbers or len(texts) > 1):
        walk.last_was_loose = was_loose
        _loose(walk, row)
    else:
        walk_titles.title(walk, row)
        if walk.blocks and not walk.context.others:
            walk.left_out += [(row, index) for index, cell in enumerate(cells) if walk_over.looks_like_a_score(cell) or several.are_named(cell)]


def _is_footer(walk: Walk, row: int) -> bool:
    """Whether a row stands below a table and is none of it, nor a title: a source, a signature and the names below it."""
    cells = walk.sheet.rows[row]
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    if not walk.columns or not texts or _has_number(walk, cells) or any(labels.parse(text).subject for text in texts):
        return False
    if titles.is_footer(texts[0]):
        return True
    return walk.in_footer and not titles.heads_another(texts) or _stands_below_scores(walk, cells)


def _stands_below_scores(walk: Walk, cells: list) -> bool:
    """Whether all that a row says stands in columns of scores, as the name below a signature does."""
    return all(column.role in headers.VALUES for cell, column in zip(cells, walk.columns, strict=True) if cell not in (None, ""))


def _has_number(walk: Walk, cells: list) -> bool:
    return any(column.role in headers.VALUES and type(walk.scores.of(cells[index])) is float
               for index, column in enumerate(walk.columns))


def _loose(walk: Walk, row: int) -> None:
    walk.close()
    walk_titles.title_beside(walk, row)
    walk.blocks.append(Block(None, [row], _with_one_year(walk), walk.table, walk.top))
    own = {label.subject for cell in walk.sheet.rows[row] if isinstance(cell, str) for label in [labels.parse(cell)] if label.subject}
    part = own.pop() if len(own) == 1 else None
    if walk.last_was_loose:  # one of several in a list heads nothing
        walk.say(tool=walk.own.tool, part=walk.own.part)
        walk.tool_is_new = False
    elif part in rowlabels.PARTS or part and part.level == "tool" and _heads_items(walk, row):
        walk.say(tool=part.tool, part=part.code.removeprefix(part.tool))
        walk.tool_is_new = True
    walk.last_was_loose = True


def _heads_items(walk: Walk, row: int) -> bool:
    """Say whether what follows a row are the headings of a table of items: ข้อ | คะแนน."""
    return any(column.role == "item_number" for column in headers.of_row(_next_row(walk, row)))


def _with_one_year(walk: Walk) -> Context:
    """The context of a row that carries its own score: the header's year, where it has one only."""
    found = {column.years for column in walk.columns or () if column.years}
    return walk.context._replace(years=found.pop()) if len(found) == 1 else walk.context
