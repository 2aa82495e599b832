"""What a row is as a whole: the headings of a table, of one without scores, of measures, or what stands between headings and rows.

    หน่วยงาน | IIT | EIT          a header
      (1)    | (2) | (3)          the numbers of the columns: none of the table
             | 30  | 30           the tools' weights: none either
"""

import re
from functools import cache

from ita import frameworks
from ita.reading import labels, numbers, sheets, words
from ita.reading.headers import FACTS, LABELS, VALUES, Column

_COUNTED = re.compile(r"[(\[]?(\d{1,2})(?:\.0)?[)\]]?(?:\s*=.*)?$")


def is_header(columns: list[Column], row) -> bool:
    """Say whether a row reads as the header of a table."""
    said = [column for column in columns if column.role != "blank"]
    if len(said) < 2 or has_scores(columns, row):
        return False
    roles = [column.role for column in said if column.role not in ("text", "number", "subject", "part", "agency_value")]
    subjects = {column.subject for column in said if column.role == "subject"}
    year_scores = sum(1 for column in said if column.role in ("score", "subject") and column.years)
    agencies = sum(1 for column in said if column.role == "agency_value")
    parts = sum(1 for column in said if column.role == "part")
    values = bool(subjects or agencies or parts) or any(column.role in VALUES or column.role in FACTS for column in said)
    later_score = any(column.role == "score" for column in said[1:])
    of_items = said[0].role in ("item_number", "code") and any(subject and subject.level == "tool" for subject in subjects)  # ข้อ | คะแนน OIT
    return (
        len(roles) >= 2 and values or of_items or subjects and bool({"agency", "year"} & set(roles))
        or bool(roles) and (len(subjects) >= 2 or year_scores >= 1 and len(said) > year_scores or agencies >= 2 or parts >= 2)
        or len(subjects) >= 3 or year_scores >= 2 or agencies >= 2 and len(said) == agencies
        or later_score and said[0].role in ("text", "subject", "name"))


def has_scores(columns: list[Column], row) -> bool:
    """Say whether a row holds numbers that no header has, one with decimals, or one or two alone, or says that one is unknown; มี | ไม่มี | คะแนน are headings."""
    roles = {column.role for column in columns}
    headed = "score" in roles and bool(roles & set(LABELS))
    for column, cell in zip(columns, row, strict=True):
        if column.role == "number" and not str(column.text).isdecimal():
            return True
        if column.role == "text" and isinstance(cell, str) and (score := numbers.of_text(cell)) is not numbers.NOT_A_NUMBER and (
                score is not numbers.UNKNOWN or not (words.key(cell) and headed)):
            return True
    plain_numbers = [cell for column, cell in zip(columns, row, strict=True) if column.role == "number"]
    return 0 < len(plain_numbers) < 3


def heads_no_scores(columns: list[Column], below) -> bool:
    """Say whether a row heads a table whose numbers are no scores: respondents, targets, weights beside names of indicators or tools."""
    said = {index: column.role for index, column in enumerate(columns) if column.role != "blank"}
    if any(words.plain(columns[index].text).lower() in words.unknown_words() for index in said):
        return False
    if len(said) < 2 or not below or not set(said.values()) <= {*LABELS, *FACTS, "district", "text", "ignored"} or not set(said.values()) & set(LABELS):
        return False
    scored = [index for index, cell in enumerate(below) if isinstance(numbers.of_cell(cell), float)]
    named = any(isinstance(below[index], str) and labels.parse(below[index]).subject for index in said if index not in scored)
    return named and bool(scored) and all(index in said for index in scored)


@cache
def _measures_headings() -> tuple[frozenset[str], frozenset[str]]:
    exact = words.headings()["measures"]["exact"]
    return tuple(frozenset(words.key(text) for field in fields for text in exact[field]) for fields in (("measure", "steps"), ("owner", "timeframe", "follow_up")))


def heads_measures(columns: list[Column], row) -> bool:
    """Say whether a row heads a table of measures, which may stand below one of scores."""
    if any(column.role in VALUES for column in columns):
        return False
    said = {words.key(cell) for cell in row if isinstance(cell, str) and cell.strip()}
    what, who = _measures_headings()
    return bool(said & what) and any(word.startswith(tuple(who)) for word in said)


def is_units(columns: list[Column], row) -> bool:
    """Say whether a row below headings holds only their units: คะแนน, (ร้อยละ)."""
    said = [index for index, cell in enumerate(row) if cell not in (None, "")]
    return bool(said) and all(isinstance(row[index], str) and numbers.is_unit(row[index]) and columns[index].role != "blank" for index in said)


def is_weights(columns: list[Column], row, next_row) -> bool:
    """Say whether a row below headings, with scores below it, holds only the tools' weights: 30 30 40 100, (ร้อยละ 30)."""
    said = [index for index, cell in enumerate(row) if cell not in (None, "")]
    held = [numbers.of_text(words.plain(sheets.text_of(row[index])).strip("()[] ")) for index in said]
    if len(said) < 2 or not all(columns[index].role in VALUES for index in said) or not set(held) & frameworks.weights():
        return False
    return all(value in _weights(columns[index]) for index, value in zip(said, held, strict=True)) and any(
        isinstance(numbers.of_cell(next_row[index]), float) for index in said)


def _weights(column: Column) -> frozenset[float]:
    """What a column's weight can be: a tool's own, the whole for all others."""
    is_tool = column.subject and column.subject.level == "tool"
    return frameworks.weights(column.subject.tool) if is_tool else frozenset({100.0})


def counts_indicators(columns: list[Column]) -> bool:
    """Say whether a row's numbers are those of all indicators, in their order: what heads them stands above."""
    return [column.text for column in columns if column.role == "number"] == [str(number) for number in frameworks.indicators()]


def is_numbering(columns: list[Column], row) -> bool:
    """Say whether a row below headings counts the columns: 1 2 3, (๑) (๒) (๓), (4) = (2) + (3)."""
    said = [cell for cell in row if cell not in (None, "")]
    counts = [_COUNTED.match(words.plain(sheets.text_of(cell))) for cell in said]
    headed = [index for index, column in enumerate(columns) if column.role != "blank"]
    return (len(said) >= 3 and len(said) >= len(headed) - 1 and all(counts)
            and [int(count[1]) for count in counts] == list(range(1, len(said) + 1)))
