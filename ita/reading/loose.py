"""Rows without a header: "แบบวัด … (IIT) มีค่าคะแนนเท่ากับ ๙๙.๓๗ คะแนน", or a name with one number to its right."""

from ita import frameworks
from ita.reading import labels, numbers, several, sheets, titles, words
from ita.reading.found import Facts, Found, Rows, Run
from ita.reading.labels import Label
from ita.reading.problems import WARNING
from ita.reading.rowlabels import Labelled, Row
from ita.reading.sheets import Sheet
from ita.reading.stacked import SCORED
from ita.reading.totals import Totals
from ita.reading.walk import Block


def read(sheet: Sheet, block: Block, totals: Totals, scores: numbers.Scores, found: Found) -> None:
    """Read the one row of a block without a header, or a name with its value in the row below."""
    row = block.rows[0]
    cells = sheet.rows[row]
    if len(block.rows) > 1:
        _over(sheet, block, totals, scores, found)
        return
    said = [index for index, cell in enumerate(cells) if cell not in (None, "")]
    if several.in_row(cells):
        _several(sheet, block, found)
        return
    said = _without_title(cells, said)
    for part in _pairs(cells, said, scores) or [said]:
        _read(sheet, block, part, totals, scores, found)


def _without_title(cells: list, said: list[int]) -> list[int]:
    """The cells of a row without a title with its agency, where a total or a level stands in a box beside it."""
    left = [index for index in said if not titles.stands_beside(cells[index])]
    named = [labels.parse(cells[index]).subject for index in left if isinstance(cells[index], str)]
    return left if any(subject and subject.level in ("overall", "total", "fact") for subject in named) else said


def _several(sheet: Sheet, block: Block, found: Found) -> None:
    """Read the names and scores that stand together in cells of the row."""
    row, year = block.rows[0], block.context.years[0] if len(block.context.years) == 1 else None
    for column, cell in enumerate(sheet.rows[row]):
        for subject, score in several.in_cell(cell) if isinstance(cell, str) else ():
            found.runs.append(Run(Rows(sheet, [row], block.context.agency, year), column, subject, [score]))


def _pairs(cells: list, said: list[int], scores: numbers.Scores) -> list[list[int]]:
    """The parts of a row of several names, each with one number to the right, weights and the names' own numbers aside; none for any other row.

    Of a score with its full mark or its target beside it only the score is a part."""
    named = {index: label.subject for index in said if isinstance(cells[index], str) and (label := labels.parse(cells[index])).subject
             and label.subject.level in ("tool", "indicator", "overall", "total", "fact", "other") and not label.score and not label.grade}
    if len(named) < 2 or len(set(named.values())) < len(named):
        return []
    starts, parts = list(named), []
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        values = [index for index in said if index > start and (end is None or index < end)
                  and (named[start].level == "fact" or isinstance(scores.of(cells[index]), float))]
        if end is not None and values and numbers.of_cell(cells[values[-1]]) == numbers.of_cell(named[end].code):  # the next one's number
            values.pop()
        values = _without_weights(named[start], cells, values)
        heads_next = end is not None and named[start].level == "tool" and named[end].level == "indicator"  # its number is the row's, not its score
        if len(values) != 1 or heads_next and numbers.of_cell(cells[values[0]]).is_integer():
            return []
        parts += [[start, values[0]]] if named[start].level != "other" else []
    return parts


def _read(sheet: Sheet, block: Block, said: list[int], totals: Totals, scores: numbers.Scores, found: Found) -> None:
    row = block.rows[0]
    cells = sheet.rows[row]
    values = [index for index in said if isinstance(scores.of(cells[index]), float)]
    texts = [index for index in said if isinstance(cells[index], str) and index not in values
             and scores.of(cells[index]) is numbers.NOT_A_NUMBER]
    texts = [index for index in texts if not numbers.is_unit(cells[index])] or texts
    if len(texts) == 1 and (grade := labels.parse(cells[texts[0]])).grade and not grade.rest and not grade.number:
        found.facts.append(Facts("grade", Rows(sheet, [row], block.context.agency, _year(grade, block)), texts[0], [grade.grade]))
        return
    graded = {index: numbers.with_grade(cells[index]) for index in texts[1:] if numbers.with_grade(cells[index])[1]}
    label, last = _label(cells, [index for index in texts if index not in graded], block)
    subject = totals.resolve(label, block)
    year = _year(label, block)
    if subject is None:
        return
    right = [index for index in values if index > last]
    if len(texts) == 1:
        right = _without_weights(subject, cells, right) or right
    place = (sheet, row, last)
    if label.grade:
        found.facts.append(Facts("grade", Rows(sheet, [row], block.context.agency, year), last, [label.grade]))
    if subject.level == "fact":
        _fact(label, [index for index in said if index > last], place, Rows(sheet, [row], block.context.agency, year), found)
    elif subject.level == "part":
        found.parts.append(Run(Rows(sheet, [row], block.context.agency, year), last, subject, [0.0]))
    elif subject.level in SCORED and not right and len(graded) == 1:
        (column, (score, grade)), own = graded.popitem(), Rows(sheet, [row], block.context.agency, year)
        found.runs.append(Run(own, column, subject, [score]))
        found.facts += [Facts("grade", own, column, [grade])] if subject.level == "overall" and grade != numbers.FAILED else []
    elif subject.level in SCORED:
        _score(label._replace(subject=subject), right, place, Rows(sheet, [row], block.context.agency, year), found)


def _without_weights(subject: labels.Subject, cells: list, values: list[int]) -> list[int]:
    """The numbers beside a name, without a tool's weight: IIT | 95.19 | 30. Beside points of that weight (30 | 28.56) nothing is left out."""
    weights = frameworks.weights(subject.tool) if subject.level == "tool" else frozenset()
    left = [index for index in values if numbers.of_cell(cells[index]) not in weights]
    return left if len(left) == len(values) or all(numbers.of_cell(cells[index]) > max(weights) for index in left) else values


def _over(sheet: Sheet, block: Block, totals: Totals, scores: numbers.Scores, found: Found) -> None:
    """A name that stands over its score or its level."""
    row, below = block.rows
    column = next(index for index, cell in enumerate(sheet.rows[row]) if cell not in (None, ""))
    label = Labelled(None, 1).row((sheet.rows[row][column],), block.context.tool, block.context.part)
    subject, value = totals.resolve(label, block), sheet.rows[below][column]
    rows = Rows(sheet, [below], block.context.agency, _year(label, block))
    if subject and subject.level == "fact":
        found.facts.append(Facts("grade", rows, column, [sheets.text_of(value)]))
    elif subject and subject.level in SCORED:
        found.names.setdefault(subject.code, label.name)
        found.runs.append(Run(rows, column, subject, [scores.of(value)]))


def _label(cells: list, texts: list[int], block: Block):
    """What the texts of a row say and where: the shortest run that names something with its score, else the longest that names."""
    named = []
    for end in range(1, len(texts) + 1):
        row = Labelled(None, end).row(tuple(cells[index] for index in texts[:end]), block.context.tool, block.context.part)
        if row.subject and row.subject.level != "named":
            if row.score:
                return row, texts[end - 1]
            named.append((row, texts[end - 1]))
    return named[-1] if named else (Labelled(None, 0).row((), "", ""), 0)


def _year(label: Row | Label, block: Block) -> int | None:
    said = label.years or block.context.years
    return said[0] if len(said) == 1 else None


def _score(label: Row, right: list[int], place: tuple, rows: Rows, found: Found) -> None:
    sheet, row, column = place
    cells, subject = sheet.rows[row], label.subject
    score = label.score or ("" if right else labels.bracketed_score(sheets.text_of(cells[column])))
    if score:
        value = numbers.of_text(score)
        if subject.level == "tool" and value in frameworks.weights(subject.tool):
            found.at(WARNING, "weight_no_score", place, score, subject.code)
            return
    elif len(right) == 1:
        column, value = right[0], numbers.of_cell(cells[right[0]])
    else:
        if right:
            found.at(WARNING, "which_number", place, sheets.text_of(cells[column]))
        return
    found.names.setdefault(subject.code, label.name)
    found.runs.append(Run(rows, column, subject, [value]))


def _fact(label: Row, right: list[int], place: tuple, rows: Rows, found: Found) -> None:
    sheet, row, column = place
    said = [index for index in right if words.key(sheets.text_of(sheet.rows[row][index]))]
    if label.score:
        value = label.score
    elif len(said) == 1:
        column, value = said[0], sheets.text_of(sheet.rows[row][said[0]])
    else:
        return
    found.facts.append(Facts(label.subject.code, rows, column, [value]))
