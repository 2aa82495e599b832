"""The column of a table of tools that holds score × weight: of its numbers only the total is a score, that of ITA.

    แบบวัด | คะแนน | น้ำหนัก | คะแนนถ่วงน้ำหนัก
     IIT   | 95.19 |  30   |   28.56
     EIT   | 81.84 |  30   |   24.55
     OIT   | 83.81 |  40   |   33.52
     รวม   |       |  100  |   86.63
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita import frameworks
from ita.reading import headers, numbers
from ita.reading.headers import Column
from ita.reading.sheets import Sheet

if TYPE_CHECKING:
    from ita.reading.walk import Block

MOST_ROWS, MOST_COLUMNS = 60, 20  # of a table that is looked at: one of the tools is small
NEAR = 0.011  # a product that was rounded, or cut, to two decimals


def told(sheet: Sheet, block: Block, columns: list[Column]) -> list[Column]:
    """Return the columns, with those whose numbers are another's times weights as what they are."""
    if len(block.rows) > MOST_ROWS or len(columns) > MOST_COLUMNS or any(column.role == "agency" for column in columns):
        return columns
    held = [[numbers.of_cell(sheet.rows[row][index]) for row in block.rows] for index in range(len(columns))]
    values = [index for index, column in enumerate(columns) if column.role in headers.VALUES]
    return [column._replace(role="weighted") if column.role in ("ignored", "text", *headers.VALUES) and any(
        other != index and _is_product(held[index], held[other]) for other in values) else column for index, column in enumerate(columns)]


def _is_product(weighted: list, scores: list) -> bool:
    """Say whether numbers are the scores beside them times a tool's weight, in two rows or more and in all but the total's."""
    pairs = [(product, score) for product, score in zip(weighted, scores, strict=True) if isinstance(product, float) and isinstance(score, float) and score]
    products = sum(any(abs(product - score * weight / 100) <= NEAR for weight in frameworks.weights()) for product, score in pairs)
    return products >= 2 and products >= len(pairs) - 1
