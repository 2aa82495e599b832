"""Columns of a small table that are known by their numbers, whatever their heading is called: products, and means of what stands beside.

    แบบวัด | คะแนน | น้ำหนัก | คะแนนถ่วงน้ำหนัก          แบบวัด | ตัวชี้วัด          | คะแนน | เฉลี่ย
     IIT   | 95.19 |  30   |   28.56               IIT   | การปฏิบัติหน้าที่    | 97.97 | 95.58   the tool's, once for its rows
     OIT   | 83.81 |  40   |   33.52                     | การใช้งบประมาณ    | 93.19 |
     รวม   |       |  100  |   86.63               only this product is a score, that of ITA
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita import frameworks
from ita.reading import headers, labels, numbers, words
from ita.reading.headers import Column
from ita.reading.sheets import Sheet

if TYPE_CHECKING:
    from ita.reading.walk import Block

MOST_ROWS, MOST_COLUMNS = 60, 20  # of a table that is looked at: one of the tools is small
NEAR = 0.011  # a product that was rounded, or cut, to two decimals


def told(sheet: Sheet, block: Block, columns: list[Column]) -> list[Column]:
    """Return the columns, with those known by their numbers as what they are: products of scores and weights, or the scores of tools."""
    if len(block.rows) > MOST_ROWS or len(columns) > MOST_COLUMNS or any(column.role == "agency" for column in columns):
        return columns
    held = [[numbers.of_cell(sheet.rows[row][index]) for row in block.rows] for index in range(len(columns))]
    values = [index for index, column in enumerate(columns) if column.role in headers.VALUES]
    tools = [_tool(sheet.rows[row]) for row in block.rows]
    return [_told(column, held[index], [held[other] for other in values if other != index and column.years in ((), columns[other].years)], tools)
            if column.role in ("ignored", "text", *headers.VALUES) else column for index, column in enumerate(columns)]


def _told(column: Column, own: list, others: list[list], tools: list[str]) -> Column:
    if any(_is_product(own, scores) for scores in others):
        return column._replace(role="weighted")
    if column.role != "ignored" and any(_are_means(own, scores, tools) for scores in others):
        return column._replace(role="score", level="tool", subject=None)
    if _says_total(column) and any(_stands_once(own, scores, tools) for scores in others):
        return column._replace(role="score", level="overall", subject=None)
    return column


def _says_total(column: Column) -> bool:
    """Say whether a heading is of a total: คะแนนรวม, เฉลี่ย, คะแนน ITA."""
    found = words.subjects().find(words.key(column.text))
    return column.role in headers.VALUES and not (column.part or column.back) and (
        words.is_mean(column.text) or bool(column.subject and column.subject.level == "overall" or found and found.level == "overall"))


def _tool(cells: list) -> str:
    """The tool of the indicator that a row names."""
    named = [subject for cell in cells if isinstance(cell, str) and (subject := labels.parse(cell).subject) and subject.level == "indicator"]
    return named[0].tool if named else ""


def _is_product(weighted: list, scores: list) -> bool:
    """Say whether numbers are the scores beside them times a tool's weight, in two rows or more and in all but the total's."""
    pairs = [(product, score) for product, score in zip(weighted, scores, strict=True) if isinstance(product, float) and isinstance(score, float) and score]
    products = sum(any(abs(product - score * weight / 100) <= NEAR for weight in frameworks.weights()) for product, score in pairs)
    return products >= 2 and products >= len(pairs) - 1


def _are_means(means: list, scores: list, tools: list[str]) -> bool:
    """Say whether numbers that stand once among the rows of each tool are the means of the scores in them."""
    found = 0
    for tool in filter(None, dict.fromkeys(tools)):
        said = [mean for mean, of in zip(means, tools, strict=True) if of == tool and isinstance(mean, float)]
        own = [score for score, of in zip(scores, tools, strict=True) if of == tool and isinstance(score, float)]
        if len(said) > 1 or len(said) == 1 and (len(own) < 2 or abs(said[0] - sum(own) / len(own)) > NEAR):
            return False
        found += len(said)
    return found > 1


def _stands_once(own: list, scores: list, tools: list[str]) -> bool:
    """Say whether one number stands beside the first of the indicators of all tools, each of which has its score."""
    at = [index for index, tool in enumerate(tools) if tool]
    said = [index for index in at if isinstance(own[index], float)]
    return len(set(tools) - {""}) > 1 and said == at[:1] and all(isinstance(scores[index], float) for index in at)
