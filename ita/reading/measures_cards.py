"""Measures written one below the other, a field a row, or side by side with their fields down the page, instead of one a row.

    มาตรการที่ 1 | เผยแพร่รายงาน               มาตรการ     | เผยแพร่รายงาน | จัดทำสถิติ
    ผู้รับผิดชอบ  | สำนักปลัด                   ผู้รับผิดชอบ  | สำนักปลัด     | กองคลัง
    ระยะเวลา: ตลอดปีงบประมาณ               ระยะเวลา    | ต.ค. 67     | ไตรมาสที่ 2
"""

from collections.abc import Iterable
from typing import NamedTuple

from ita.reading import words
from ita.reading.measures_cells import FIELDS
from ita.reading.measures_headings import MEASURE, fields_of, is_own_name

LONGEST_LABEL = 40
FEWEST = 3  # fields of a card, the measure among them: two lines that begin so are in many a text
MOST_ROWS = 2_000  # of a sheet that is looked through


class Card(NamedTuple):
    """One measure's fields, and the row and column where its measure stands."""

    fields: dict[str, str]
    row: int
    column: int


def cards(rows: Iterable[list[str]]) -> list[Card]:
    """Return the measures of rows of labels and values; none where the rows are anything else."""
    made: list[list[Card]] = [[]]
    for row, texts in enumerate(rows):
        if row == MOST_ROWS:
            break
        pairs = _pairs(texts)
        if not pairs and made[-1] and not texts[0].strip():
            _go_on(made[-1], texts)
        if any(number < len(made[-1]) and field in made[-1][number].fields for number, field, _, _ in pairs):
            made.append([])  # a label again: the next measures
        for number, field, text, column in pairs:
            while len(made[-1]) <= number:
                made[-1].append(Card({}, row, column))
            card = made[-1][number]
            card.fields[field] = text
            if field == MEASURE:
                made[-1][number] = card._replace(row=row, column=column)
    found = [card for group in made for card in group if MEASURE in card.fields]
    return found if any(len(card.fields) >= FEWEST for card in found) else []


def _go_on(cards: list[Card], texts: list[str]) -> None:
    """Add what stands below a value, with no label beside it, to the field that the cards' last label named."""
    said = [text.strip() for text in texts if text.strip()]
    for card, text in zip(cards, said, strict=False):
        field = list(card.fields)[-1]
        card.fields[field] += f"\n{text}"


def _pairs(texts: list[str]) -> list[tuple[int, str, str, int]]:
    """The labels of a row with their values: the number of the card, its field, what it says and in which column."""
    said = [(index, text.strip()) for index, text in enumerate(texts) if text.strip()]
    if len(said) == 1 and (own := _in_one(said[0][1])):
        return [(0, *own, said[0][0])]
    if len(said) < 2 or not (label := _label(said[0][1])):
        return []
    if len(said) % 2 == 0 and all(_label(text) for _, text in said[::2]) and not any(is_own_name(text) for _, text in said[1::2]):
        return [(0, _label(text), *reversed(value)) for (_, text), value in zip(said[::2], said[1::2], strict=True)]
    return [] if any(is_own_name(text) for _, text in said[1:]) else [(number, label, text, index) for number, (index, text) in enumerate(said[1:])]


def _label(text: str) -> str:
    """The field that a label names, มาตรการที่ 1 or ผู้รับผิดชอบ:, or ""."""
    bare = words.plain(text).rstrip(": ").rstrip("0123456789 ").removesuffix(words.headings()["measures"]["rows"]["counted"]).strip()
    named = fields_of(bare) if len(bare) <= LONGEST_LABEL else ()
    return named[0][1] if named and named[0][1] in FIELDS else ""


def _in_one(text: str) -> tuple[str, str] | None:
    """A label and its value in one cell, ผู้รับผิดชอบ: สำนักปลัด, as field and text."""
    before, colon, after = text.partition(":")
    field = _label(before) if colon and after.strip() else ""
    return (field, after.strip()) if field else None
