"""Tables whose columns are indicators, tools, items: one row an agency, or one row a year.

    หน่วยงาน | จังหวัด | การปฏิบัติหน้าที่ | … | IIT | EIT | OIT | คะแนนรวม | ระดับ
"""

from typing import NamedTuple

from ita.reading import compared, headers, labels, numbers, same_names, sheets, titles, words, years
from ita.reading.found import Facts, Found, Rows, Run
from ita.reading.labels import Subject
from ita.reading.problems import ERROR, WARNING
from ita.reading.rowlabels import OVERALL, of_part
from ita.reading.sheets import Place, Sheet
from ita.reading.stacked import SCORED, one_row
from ita.reading.walk import Block
from ita.reading.year_column import known_years, unheaded_year

LOOKED_AT = 50  # cells of a column that tell what it holds


def read(sheet: Sheet, block: Block, scores: numbers.Scores, found: Found) -> None:
    """Read the rows of a block into runs, facts and faults, column by column."""
    columns = _settled(sheet, block)
    rows, agencies = _rows_of_agencies(sheet, block, columns, scores, found)
    if not rows:
        return
    cells = list(zip(*(sheet.rows[row] for row in rows), strict=True))
    row_years = _years(sheet, rows, columns, cells, found)
    if isinstance(agencies, list):
        at = next(i for i, column in enumerate(columns) if column.role == "agency")
        of_rows = row_years or [_around(block) or sheet.name] * len(rows)
        subjects = frozenset(_subject(column, block) for column in columns if column.role in headers.VALUES)
        found.listed.append(same_names.Listed(Place(sheet, rows, at), agencies, of_rows, subjects, _near(block, columns, cells)))
    of_year: dict[tuple, Rows] = {}
    for index, column in enumerate(columns):
        year = column.years[0] if len(column.years) == 1 else None
        key = year, column.back
        if key not in of_year:
            of_year[key] = Rows(sheet, rows, agencies, year or (row_years if row_years is not None else _around(block)), column.back)
        if column.role in headers.VALUES:
            _scores(_subject(column, block), Cells(of_year[key], index, cells[index]), scores, found)
        elif column.role in headers.FACTS and not (column.role == "grade" and block.context.tool):  # a tool's level is not the round's
            _facts(column.role, Cells(of_year[key], index, cells[index]), found)


def _around(block: Block) -> int | None:
    return block.context.years[0] if len(block.context.years) == 1 else None


def _subject(column: headers.Column, block: Block) -> Subject:
    if column.subject is None or column.subject.level == "total":
        tool = block.context.tool
        if block.context.of and _is_of_title(column, block):
            return block.context.of
        return (of_part(Subject("tool", tool, tool), block.context.part) if tool else OVERALL)
    return of_part(column.subject, column.part or (block.context.part if column.subject.tool == "EIT" else ""))


def _is_of_title(column: headers.Column, block: Block) -> bool:
    """Say whether a column of scores may be of the one indicator that a title names: a bare heading, no tools and no level beside it."""
    beside = any(other.subject or other.role == "grade" for other in block.columns)
    return not beside and column.subject is None and words.key(labels.without_brackets(words.plain(column.text))) not in words.subjects_of_all()


def _settled(sheet: Sheet, block: Block) -> list[headers.Column]:
    """The columns, with the agencies' and the years' found by what stands in them where no heading says so."""
    columns = list(block.columns)
    for role, fits, among in (("agency", _is_agency, ("blank", "text", "name", "ordinal")), ("year", unheaded_year, ("blank", "text", "name"))):
        if not any(column.role == role for column in columns):
            for index, column in enumerate(columns):
                if column.role in among and _mostly(sheet, block, index, fits):
                    columns[index] = column._replace(role=role)
                    break
    return columns


def _mostly(sheet: Sheet, block: Block, index: int, fits) -> bool:
    said = [cell for row in block.rows[:LOOKED_AT] if (cell := sheet.rows[row][index]) not in (None, "")]
    return bool(said) and 2 * sum(1 for cell in said if fits(cell)) > len(said)


def _is_agency(cell) -> bool:
    return isinstance(cell, str) and titles.is_agency(cell)


def _rows_of_agencies(sheet: Sheet, block: Block, columns, scores, found: Found) -> tuple[list[int], str | list[str]]:
    """The rows of the block that are somebody's, and whose they are."""
    index = next((i for i, column in enumerate(columns) if column.role == "agency"), None)
    if index is None:
        return block.rows, block.context.agency
    down = sheets.merged_down(sheet, block.top)
    year_column = next((i for i, column in enumerate(columns) if column.role == "year"), None)
    kind_column = next((i for i, column in enumerate(columns) if column.role == "agency_type"), None)
    names, rows, agencies, last, its_years = {}, [], [], "", set()
    for row in block.rows:
        cell, year = sheet.rows[row][index], None if year_column is None else years.of_cell(sheet.rows[row][year_column])
        its_years = its_years if cell in (None, "") else set()
        if cell in (None, ""):
            cell = down.get((row, index), "")
            if not cell and year and year not in its_years:
                cell = last  # written once over its years
        last = cell
        its_years.add(year)
        said = cell, "" if kind_column is None else sheet.rows[row][kind_column]
        name = names.get(said)
        if name is None:
            name = names[said] = _name(*said)
        if name:
            rows.append(row)
            agencies.append(name)
        elif not _is_summary(sheet.rows[row]) and _has_score(sheet.rows[row], columns, scores):
            _tell_nobodys((sheet, row, index), found)
    return rows, agencies


def _tell_nobodys(place: tuple[Sheet, int, int], found: Found) -> None:
    """Say why the scores of a row are no agency's: they are of many, of a part of one, or nobody knows whose."""
    sheet, row, index = place
    named, *others = (words.clean(text) for text in (sheets.text_of(sheet.rows[row][index]), *(cell for cell in sheet.rows[row] if isinstance(cell, str))))
    said = [text for text in others if text and words.grades().find(words.key(text)) is None]
    for text in (named, *said):
        if code := compared.nobodys(text):
            found.at(WARNING, code, place, text)
            return
    found.at(ERROR, "row_without_agency", place)


def _near(block: Block, columns, cells: list[tuple]) -> list[tuple[str, str]]:
    """The province and the district of each row: of its own columns, else of the title or section above."""
    made = []
    for kind, around in zip(("province", "district"), block.context.place, strict=True):
        index = next((i for i, column in enumerate(columns) if column.role == kind), None)
        made.append([around] * len(cells[0]) if index is None else [same_names.bare(sheets.text_of(cell), kind) or around for cell in cells[index]])
    return list(zip(*made, strict=True))


def _name(cell, kind) -> str:
    """The agency that a cell names, with its kind before a bare name where another column says it: อบต. | หนองบัว."""
    text = words.clean(sheets.text_of(cell))
    if titles.starts_as_agency(text):
        return "" if compared.names_many(text) else text
    meaning = words.subjects().find(words.key(text))
    if meaning and meaning.level in ("total", "overall", "other") or compared.nobodys(text):
        return ""
    led, known = words.clean(sheets.text_of(kind)), words.headings()["agencies"]
    is_bare = text and not titles.is_agency(text) and not text.startswith((*known["kinds"], *known["other"], *known["institutions"]))
    return led + text if is_bare and led in known["local"] else text


def _is_summary(cells: list) -> bool:
    texts = [cell for cell in cells if isinstance(cell, str) and cell]
    return any((found := words.subjects().find(words.key(text))) and found.level in ("total", "overall", "other")
               for text in texts)


def _has_score(cells: list, columns, scores) -> bool:
    return any(column.role in headers.VALUES and isinstance(scores.of(cells[index]), float)
               for index, column in enumerate(columns))


def _years(sheet: Sheet, rows: list[int], columns, cells: list[tuple], found: Found) -> list | None:
    index = next((i for i, column in enumerate(columns) if column.role == "year"), None)
    if index is None:
        return None
    return known_years(cells[index], Place(sheet, rows, index), found)


class Cells(NamedTuple):
    """The cells of one column in these rows."""

    rows: Rows
    column: int
    cells: tuple


def _scores(subject: Subject, of: Cells, scores, found: Found) -> None:
    rows, index, cells = of
    taken, is_plain = scores.column(cells)
    if subject.level not in SCORED:
        if subject.level == "part":
            found.parts.append(Run(rows, index, subject, [score if isinstance(score, float) else None for score in taken]))
        return
    if not is_plain:
        taken = list(taken)
        for at, score in enumerate(taken):
            if score is numbers.NOT_A_NUMBER:
                taken[at], grade = numbers.with_grade(cells[at])
                if grade not in ("", numbers.FAILED) and subject == OVERALL:
                    found.facts.append(Facts("grade", one_row(rows, at), index, [grade]))
                if not grade:
                    found.not_a_number((rows.sheet, rows.rows[at], index), cells[at])
    found.runs.append(Run(rows, index, subject, taken, is_plain))


def _facts(name: str, of: Cells, found: Found) -> None:
    texts = {cell: sheets.text_of(cell) for cell in set(of.cells)}
    found.facts.append(Facts(name, of.rows, of.column, [texts[cell] for cell in of.cells]))
