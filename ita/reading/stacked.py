"""Tables whose rows are indicators, tools, items or totals: the row says what, the column says when.

    เครื่องมือ | ตัวชี้วัด | ปี 2565 | ปี 2566        or, one score a row: หน่วยงาน | ปี | รหัส | คะแนน
"""

from typing import NamedTuple

from ita import frameworks
from ita.reading import headers, numbers, rows_left_out, sheets, totals, words
from ita.reading.found import Facts, Found, Rows, Run
from ita.reading.labels import Subject
from ita.reading.problems import WARNING
from ita.reading.rowlabels import OVERALL, Labelled, Row, of_part, under_eit
from ita.reading.sheets import Place, Sheet
from ita.reading.walk import Block
from ita.reading.year_column import known_years

SCORED = ("overall", "tool", "indicator", "sub_indicator", "item", "named")
ROUNDED = 0.06  # between a total of rounded parts and the total


class Part(NamedTuple):
    """The cells of a block, column by column, and where what is found goes."""

    sheet: Sheet
    block: Block
    columns: list[headers.Column]
    cells: list[tuple]
    found: Found


def read(sheet: Sheet, block: Block, above: totals.Totals, scores: numbers.Scores, found: Found) -> None:
    """Read the rows of a block into runs, facts and faults."""
    part = _part(sheet, block, found)
    agencies, row_years = _agencies(part), _years(part)
    rows = totals.graded(_rows(part, row_years), part)
    subjects = totals.subjects_of(rows, part, above, isinstance(agencies, list))
    rows_left_out.conflicts(part, rows, subjects)
    if row_years is None and isinstance(agencies, str):
        rows_left_out.counted_anew(part, subjects)
    rows_left_out.summaries(part, agencies, subjects)
    weighted = _weighted_totals(part, subjects)
    for index, column in enumerate(part.columns):
        if column.role in headers.VALUES:
            of_column = Rows(sheet, block.rows, column.agency or agencies,
                             _years_of(column, rows, row_years, part), column.back)
            own = [subject if at not in weighted else None for at, subject in enumerate(subjects)] if weighted else subjects
            _column(part, index, _of_level(column.level, rows, own), of_column, scores)
        elif column.role == "weighted":
            for at in weighted:
                of_row = Rows(sheet, block.rows, agencies, _years_of(column, rows, row_years, part))
                found.runs.append(Run(one_row(of_row, at), index, subjects[at], [scores.of(part.cells[index][at])]))
        elif column.role in headers.FACTS:
            _facts(part, index, subjects, Rows(sheet, block.rows, agencies,
                                               _years_of(column, rows, row_years, part)))
    _beside(part, rows, Rows(sheet, block.rows, agencies, _years_of(headers.BLANK, rows, row_years, part)))
    for row, subject in zip(rows, subjects, strict=True):
        if subject and subject.level in SCORED and row.name:
            found.names.setdefault(subject.code, row.name)


def _part(sheet: Sheet, block: Block, found: Found) -> Part:
    down = sheets.merged_down(sheet, block.top)
    rows = [sheet.rows[row] for row in block.rows]
    if down:
        inside = set(block.rows)
        place = {row: at for at, row in enumerate(block.rows)}
        labels_at = {(row, column): value for (row, column), value in down.items()
                     if row in inside and block.columns[column].role not in headers.VALUES}
        for (row, column), value in labels_at.items():
            if rows[place[row]][column] in (None, ""):
                if rows[place[row]] is sheet.rows[row]:
                    rows[place[row]] = list(sheet.rows[row])
                rows[place[row]][column] = value
    return Part(sheet, block, block.columns, list(zip(*rows, strict=True)), found)


def _rows(part: Part, row_years: list | None) -> list[Row]:
    labelled = Labelled(part.columns, part.sheet.width)
    labelled.group_columns({index: part.cells[index] for index in labelled.roles})
    if labelled.asks_once:
        asked = next(index for index, role in labelled.roles.items() if role == "item_text")
        part.found.at(WARNING, "question_beside", (part.sheet, part.block.rows[0], asked), part.columns[asked].text)
    label_cells = [_filled(part.cells[index]) if role == "tool" and index in labelled.groups else part.cells[index]
                   for index, role in labelled.roles.items()]
    context = part.block.context
    if not label_cells:
        return [Row()] * len(part.block.rows)
    if row_years is not None:  # what is written once over its years
        label_cells = [_filled_together(label_cells, cells) for cells in label_cells]
    tools = {column.subject.tool for column in part.columns if column.role in headers.VALUES and column.subject}
    tool = context.tool or (tools.pop() if len(tools) == 1 else "")
    return _moved(under_eit([labelled.row(cells, tool, context.part) for cells in zip(*label_cells, strict=True)]), part)


def _moved(rows: list[Row], part: Part) -> list[Row]:
    """The rows, with one of another table pasted below by its own places, where its cells of scores hold nothing but a weight: IIT | 95.19 | 30."""
    if not any(row.moved for row in {id(row): row for row in rows}.values()):
        return rows
    values = [part.cells[index] for index, column in enumerate(part.columns) if column.role in headers.VALUES]
    return [Row(beside=row.moved) if row.moved and all(cells[at] in (None, "") or numbers.of_cell(cells[at]) in (*frameworks.weights(), 100.0)
                                                       for cells in values) else row for at, row in enumerate(rows)]


def _filled(cells: tuple) -> list:
    """A column with each blank cell as the one above it."""
    filled, above = [], None
    for cell in cells:
        above = above if cell in (None, "") else cell
        filled.append(above)
    return filled


def _filled_together(columns: list, cells: tuple | list) -> list:
    """A column with each cell of a row without any label as the one above it."""
    filled, above = [], None
    for cell, row in zip(cells, zip(*columns, strict=True), strict=True):
        above = cell if any(one not in (None, "") for one in row) else above
        filled.append(above)
    return filled


def _agencies(part: Part) -> str | list[str]:
    index = next((i for i, column in enumerate(part.columns) if column.role == "agency"), None)
    if index is None:
        return part.block.context.agency
    cleaned = {cell: words.clean(sheets.text_of(cell)) for cell in set(part.cells[index])}
    return [cleaned.get(cell, "") for cell in _filled(part.cells[index])] if "" in cleaned.values() else [
        cleaned[cell] for cell in part.cells[index]]


def _years(part: Part) -> list | None:
    index = next((i for i, column in enumerate(part.columns) if column.role == "year"), None)
    if index is None:
        return None
    cells = _filled(part.cells[index])
    return known_years(cells, Place(part.sheet, part.block.rows, index), part.found)


def _years_of(column, rows: list[Row], row_years: list | None, part: Part):
    """The year of each row in a value column: the column's own, else the row's, else the table's."""
    if len(column.years) == 1:
        return column.years[0]
    if row_years is not None:
        return row_years
    headed = {c.years for c in part.columns if c.role in headers.LABELS and c.role != "ordinal" and len(c.years) == 1}
    around = headed.pop() if len(headed) == 1 else part.block.context.years
    year = around[0] if len(around) == 1 and not column.years else None
    if any(row.years for row in rows):
        return [row.years[0] if len(row.years) == 1 else year for row in rows]
    return year


def _beside(part: Part, rows: list[Row], where: Rows) -> None:
    """Keep the scores that stand in one cell with the name of what rows stand under, once for all the rows below it."""
    dated = {column.years for column in part.columns if column.role in headers.VALUES and column.years}
    year = dated.pop()[0] if len(dated) == 1 else None
    label = next(iter(Labelled(part.columns, part.sheet.width).roles), 0)
    above: tuple = ()
    for at, row in enumerate(rows):
        of_row = one_row(where._replace(years=year or where.years), at)
        said = row.beside, of_row.agencies, of_row.years
        for subject, text in row.beside if said != above else ():
            score = numbers.of_text(text)
            if of_row.years is None and dated or score.is_integer():  # of one of several years; a full mark or a target
                part.found.at(WARNING, "row_not_understood", (part.sheet, of_row.rows[0], label), text)
            else:
                part.found.runs.append(Run(of_row, label, subject, [score]))
        above = said


def _weighted_totals(part: Part, subjects: list) -> list[int]:
    """The rows of the overall whose score stands among the scores times their weights: no other column holds it."""
    weighted, values = ([[numbers.of_cell(cell) for cell in part.cells[index]] for index, column in enumerate(part.columns) if column.role in roles]
                        for roles in (("weighted",), headers.VALUES))
    return [at for at, subject in enumerate(subjects) if subject and subject.level == "overall" and any(isinstance(cells[at], float) for cells in weighted)
            and not any(isinstance(score[at], float) and abs(score[at] - total[at]) <= ROUNDED for score in values for total in weighted)]


def _column(part: Part, index: int, subjects: list, rows: Rows, scores: numbers.Scores) -> None:
    column = part.columns[index]
    of_column = subjects
    if column.part or column.subject:
        of_column = [subject and _under(subject, column) for subject in subjects]
    cells = part.cells[index]
    read_scores, plain = scores.column(list(cells))
    taken = list(read_scores)
    kinds = {subject.level if subject else None for subject in set(of_column)}
    weighted = not plain and "tool" in kinds and any(subject and numbers.is_weight(subject, cell) for subject, cell in zip(of_column, cells, strict=True))
    if weighted or not kinds <= set(SCORED) or numbers.NOT_A_NUMBER in set(map(_hashable, taken)):
        of_column = list(of_column)
        for at, subject in enumerate(of_column):
            taken[at] = _taken(part, (index, at), subject, taken[at], rows)
            if taken[at] is None:
                of_column[at] = None
    part.found.runs.append(Run(rows, index, of_column, taken))


def _of_level(level: str, rows: list[Row], subjects: list) -> list:
    """What the scores of a column of tools or of indicators are of, row by row: what the row stands under."""
    if not level:
        return subjects
    below = SCORED[SCORED.index(level) + 1:]
    return [_above(level, row) if subject and subject.level in below else subject for row, subject in zip(rows, subjects, strict=True)]


def _above(level: str, row: Row) -> Subject | None:
    if level == "overall":
        return OVERALL
    if level == "tool":
        tool = row.tool or row.subject.tool
        return Subject("tool", tool, tool) if tool else None
    return next((subject for subject in row.named if subject.level == level), None)


def _under(subject: Subject, column: headers.Column) -> Subject | None:
    """What a row's score is of in a column of one tool or of one EIT collection."""
    tool = column.subject
    if tool and subject.level in ("overall", "total"):
        return tool
    if tool and subject.level in SCORED and subject.tool not in ("", tool.tool):
        return None
    return of_part(subject, column.part)


def _hashable(score):
    return score if isinstance(score, str) else None


def _taken(part: Part, where: tuple[int, int], subject, score, rows: Rows):
    """The score of a cell (column and position) if it is one; else None, with a fact or a fault kept."""
    (index, at), found = where, part.found
    row = part.block.rows[at]
    cell = part.cells[index][at]
    place = (part.sheet, row, index)
    if subject and numbers.is_weight(subject, cell):
        found.at(WARNING, "weight_no_score", place, sheets.text_of(cell), subject.code)
        return None
    if subject is None or subject.level == "total":
        if isinstance(score, float):
            found.at(WARNING, "row_not_understood", place, sheets.text_of(cell))
        return None
    if subject.level == "fact":
        if cell not in (None, ""):
            found.facts.append(Facts(subject.code, one_row(rows, at), index, [sheets.text_of(cell)]))
        return None
    if subject.level in ("part", "other", "conflict"):
        if subject.level == "part" and isinstance(score, float):
            found.parts.append(Run(one_row(rows, at), index, subject, [score]))
        return None
    if score is numbers.NOT_A_NUMBER:
        score, grade = numbers.with_grade(cell)
        if grade not in ("", numbers.FAILED) and subject.level == "overall":
            found.facts.append(Facts("grade", one_row(rows, at), index, [grade]))
        if not grade:
            found.not_a_number(place, cell)
    return score


def _facts(part: Part, index: int, subjects: list, rows: Rows) -> None:
    """Keep the level of rows that are the overall, and the other facts of rounds that have rows of their own."""
    name = part.columns[index].role
    kept = set()
    for at, (cell, subject) in enumerate(zip(part.cells[index], subjects, strict=True)):
        if cell in (None, "") or subject is None or name == "grade" and subject.level != "overall":
            continue
        row, text = one_row(rows, at), sheets.text_of(cell)
        said = row.agencies, row.years, text
        if said not in kept:  # once a round, not once a score
            kept.add(said)
            part.found.facts.append(Facts(name, row, index, [text]))


def one_row(rows: Rows, at: int) -> Rows:
    """Return one of these rows."""
    return Rows(rows.sheet, [rows.rows[at]], _one(rows.agencies, at), _one(rows.years, at), rows.back)


def _one(values, at: int):
    return values[at] if isinstance(values, list) else values
