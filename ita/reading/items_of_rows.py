"""Whether the rows of a table are items of the indicators that they name: by a column of their numbers, or of questions.

    ตัวชี้วัดที่ | ข้อที่ | คะแนน          ตัวชี้วัด          | ข้อคำถาม              | คะแนน
        1    |  1   | 98.70          การปฏิบัติหน้าที่    | ให้บริการอย่างเท่าเทียม   | 97.39
"""

from functools import cache
from itertools import pairwise

from ita import frameworks
from ita.reading import labels, sheets, words
from ita.reading.labels import Subject


def numbered_cell(text: str) -> Subject | None:
    """Return the indicator or sub-indicator of a cell that holds its number alone."""
    return labels.numbered(words.plain(text).rstrip(".) "))


def lists_items(roles: dict[int, str], cells: dict[int, list]) -> bool:
    """Say whether the numbers beside names of indicators are of items below them: neither the indicators' own, nor counted anew for each tool."""
    numbered, named = (next((index for index, role in roles.items() if role in wanted), None) for wanted in (("item_number",), ("name", "indicator")))
    if named is None:  # the indicators' numbers, where no name stands beside them
        named = next((index for index, role in roles.items() if role == "code"), None)
    if numbered is None or named is None:
        return False
    read = numbered_cell if roles[named] == "code" else lambda text: labels.parse(text).subject
    pairs = [(int(number), subject) for number, subject in (
        (words.plain(sheets.text_of(one)).strip("().# "), read(sheets.text_of(other))) for one, other in zip(cells[numbered], cells[named], strict=True))
        if number.isdecimal() and subject and subject.level in ("indicator", "sub_indicator")]
    if any(subject.level == "sub_indicator" for _, subject in pairs) and pairs[0][0] != 1:
        return False  # the numbers of their indicators: 9 | 9.1
    of_tool: dict[str, list[int]] = {}
    for number, subject in pairs:
        of_tool.setdefault(subject.tool, []).append(number)
    counted = all(map(_count, of_tool.values())) or _count([number for number, _ in pairs])
    counted &= len({subject for _, subject in pairs}) == len(pairs)
    return not counted and any(str(number) != subject.code for number, subject in pairs)


def count_anew(numbers: list[int]) -> bool:
    """Say whether numbers count from 1 more than once, as the items of one indicator after the other: which of the tool's they are is not said."""
    starts = [at for at, number in enumerate(numbers) if number == 1]
    runs = [numbers[start:end] for start, end in pairwise([*starts, None])]
    several = sum(len(run) > 1 for run in runs) > 1 or len(numbers) == len(runs) > 2  # a row that stands there twice counts nothing anew
    return several and numbers[:1] == [1] and all(map(_count, runs))


def are_items(numbered: set[Subject]) -> bool:
    """Say whether tools with numbers (IIT-1) are items: EIT1 and EIT2 alone are EIT's parts, IIT-1 to OIT-10 the indicators."""
    of_indicators = all(labels.numbered(one.code[1:]) and labels.numbered(one.code[1:]).tool == one.tool for one in numbered)
    return any(one.code not in ("e1", "e2") for one in numbered) and not (of_indicators and any(one.tool != "IIT" for one in numbered))


def asks(roles: dict[int, str], cells: dict[int, list]) -> bool:
    """Say whether a column of questions tells what the rows are: the same indicator has several, or one is an item's title."""
    named, questions = _named_and_asked(roles, cells)
    return len(set(named)) < len(named) or any(words.key(question) in _item_titles() for question in questions if is_question(question))


def asks_once(roles: dict[int, str], cells: dict[int, list]) -> bool:
    """Say whether each of three indicators and more has one question of its own beside it: whose the scores are is then not quite sure."""
    named, questions = _named_and_asked(roles, cells)
    return len(named) > 2 and len(set(questions)) == len(questions) == len(set(named)) and all(map(is_question, questions))


def _named_and_asked(roles: dict[int, str], cells: dict[int, list]) -> tuple[list[Subject], list[str]]:
    """The indicators that the rows name, and the question beside each."""
    named = [(subject, row) for index, role in roles.items() if role in ("name", "indicator") for row, cell in enumerate(cells[index])
             if (subject := labels.parse(sheets.text_of(cell)).subject) and subject.level == "indicator"]
    asked = next(cells[index] for index, role in roles.items() if role == "item_text")
    return [subject for subject, _ in named], [sheets.text_of(asked[row]) for _, row in named]


@cache
def _item_titles() -> frozenset[str]:
    """The keys of the items' official titles, of all years."""
    return frozenset(words.key(item.label) for year in frameworks.YEARS for item in frameworks.framework(year).items.values() if item.label)


def is_question(text: str) -> bool:
    """Say whether a text is what an item asks: no name of anything else, no number or code."""
    return bool(words.key(text)) and labels.parse(text).subject is None and not any(map(str.isdigit, text))


def _count(numbers: list[int]) -> bool:
    return numbers == [*range(1, len(numbers) + 1)]
