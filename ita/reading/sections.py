"""Tables whose rows of one agency or year stand below a row that names it and has its total: each such part as a table of its own.

    ตัวชี้วัด           | คะแนน
    อบต.ก             | 91.20        the total of อบต.ก
    การปฏิบัติหน้าที่     | 97.97        its first indicator
    อบต.ข             | 81.20
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ita.reading import headers, labels, titles, words
from ita.reading.sheets import Sheet
from ita.reading.year_column import unheaded_year

if TYPE_CHECKING:
    from ita.reading.walk import Block

MOST_ROWS = 3_000  # of a table that is looked through
NAMED = ("indicator", "sub_indicator", "item", "tool")


def apart(sheet: Sheet, block: Block) -> list[Block]:
    """Return the block, or its parts where rows that name agencies, or years, head the rows of indicators, tools or items below them."""
    label = _label(block)
    if label is None:
        return [block]
    texts = {row: cell for row in block.rows if isinstance(cell := sheet.rows[row][label], str)}
    for role, of in (("agency", _agency), ("year", unheaded_year)):
        heads = {row: value for row, text in texts.items() if (value := of(text))}
        named = [row for row, text in texts.items() if (subject := labels.parse(text).subject) and subject.level in NAMED]
        if named and _are_heads(block, heads, named) and not (role == "year" and any(column.years for column in block.columns)) and (
                len(heads) > 1 or not _said(block, role) or _said(block, role) == [*heads.values()]):
            return _parts(block, label, role, heads)
    return [block]


def _are_heads(block: Block, heads: dict, named: list[int]) -> bool:
    """Say whether the table begins with one of the rows, and something that has a score stands below each: a row of last year among this year's heads nothing."""
    if not heads or block.rows[0] not in heads:
        return False
    return all(any(head < row < end for row in named) for head, end in pairwise([*heads, block.rows[-1] + 1]))


def _said(block: Block, role: str) -> list:
    """The agency or the years that the titles above the table say."""
    return ([block.context.agency] if block.context.agency else []) if role == "agency" else [*block.context.years]


def _label(block: Block) -> int | None:
    """The one column of names of a table without columns of agencies, years or subjects."""
    roles = [column.role for column in block.columns or ()]
    first = next((index for index, role in enumerate(roles) if role in headers.VALUES), 0)
    names = [index for index, role in enumerate(roles[:first]) if role in ("name", "blank", "text", "tool")]
    if len(names) != 1 or len(block.rows) > MOST_ROWS or {"agency", "year", "subject", "agency_value"} & set(roles):
        return None
    return names[0]


def _agency(text: str) -> str:
    return words.clean(text) if titles.is_agency(text) and titles.starts_as_agency(words.clean(text)) else ""


def _parts(block: Block, label: int, role: str, heads: dict) -> list[Block]:
    """The rows of heads as tables of agencies or years, the rows below each in its context."""
    of_heads = [column._replace(role=role) if index == label else column for index, column in enumerate(block.columns)]
    parts, context, rows = [], block.context, []
    for row in (*block.rows, None):
        if row is not None and row not in heads:
            rows.append(row)
            continue
        parts += [block._replace(rows=rows, context=context)] if rows else []
        if row is not None:
            parts.append(block._replace(rows=[row], columns=of_heads))
            context, rows = block.context._replace(**{"agency": heads[row]} if role == "agency" else {"years": (heads[row],)}), []
    return parts
