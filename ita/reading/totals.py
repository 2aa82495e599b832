"""What the rows of a table are of where only what stands above tells: totals and means, and the level in a total's row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita.reading import headers, words
from ita.reading.labels import Subject
from ita.reading.rowlabels import OVERALL, Row, of_part

if TYPE_CHECKING:
    from ita.reading.stacked import Part
    from ita.reading.walk import Block

GRADE = Subject("fact", "", "grade")


class Totals:
    """Which tools stand above a general total: the one since the last total, or all of the table."""

    def __init__(self):
        self.table, self.section = -1, ("", "")
        self.since: set[str] = set()
        self.items_only = True
        self.totalled = False  # this section has its total already

    def resolve(self, row: Row, block: Block) -> Subject | None:
        """Return the row's subject, a general total as the tool's or the overall's; None where that cannot be told."""
        self._enter(block)
        subject = row.subject
        if subject is None or subject.level != "total":
            self._pass(subject)
            return subject
        since, items_only, totalled = self.since, self.items_only, self.totalled
        self.since, self.items_only, self.totalled = set(), True, True
        if block.context.of and (items_only and since or not since and not totalled and words.key(row.name) in words.bare_scores()):
            return block.context.of
        if items_only and since:  # the mean of some items is nobody's score
            return None
        tool = next(iter(since)) if len(since) == 1 else "" if since or totalled else block.context.tool
        return of_part(Subject("tool", tool, tool), row.part) if tool else OVERALL

    def _enter(self, block: Block) -> None:
        if block.table != self.table:
            self.table, self.since, self.items_only, self.totalled = block.table, set(), True, False
        section = block.context.tool, block.context.part
        if section != self.section:
            self.section, self.totalled = section, False

    def _pass(self, subject: Subject | None) -> None:
        if subject and subject.tool and subject.level != "tool":
            self.since.add(subject.tool)
            self.items_only &= subject.level in ("item", "named")


def subjects_of(rows: list[Row], part: Part, totals: Totals, long: bool) -> list:
    """Return what each row's scores are of; in a table of many agencies a total stands for its own row only."""
    if not long and not _total_is_graded(rows, part):
        return _resolved(rows, part, totals)
    return [OVERALL if row.subject and row.subject.level == "total" else row.subject for row in rows]


def _resolved(rows: list[Row], part: Part, totals: Totals) -> list:
    """The rows' subjects, a total below the items of an indicator that has no score of its own as that indicator's."""
    values = [part.cells[index] for index, column in enumerate(part.columns) if column.role in headers.VALUES]
    subjects, heading, items = [], None, 0
    for at, row in enumerate(rows):
        subject = totals.resolve(row, part.block)
        level = row.subject.level if row.subject else ""
        if level == "total" and heading and items:
            subject = heading
        if level in ("indicator", "sub_indicator") and all(cells[at] in (None, "") for cells in values):
            heading, items = row.subject, 0
        elif level in ("item", "named"):
            items += 1
        else:
            heading = None
        subjects.append(subject)
    return subjects


def graded(rows: list[Row], part: Part) -> list[Row]:
    """Return the rows, with those of a total whose cells hold levels as that of the level: ผลการประเมิน | ผ่าน."""
    doubtful = {id(row) for row in {id(row): row for row in rows}.values() if row.subject and _may_be_level(row.subject)}
    if not doubtful:
        return rows
    values = [part.cells[index] for index, column in enumerate(part.columns) if column.role in headers.VALUES]
    return [row._replace(subject=GRADE) if id(row) in doubtful
            and (held := [cells[at] for cells in values if cells[at] not in (None, "")]) and all(map(_is_level, held)) else row
            for at, row in enumerate(rows)]


def _may_be_level(subject: Subject) -> bool:
    return subject.level in ("total", "overall") or subject.level == "named" and words.columns().find(subject.code) == "result"


def _is_level(cell) -> bool:
    return isinstance(cell, str) and words.grades().find(words.key(cell)) is not None


def _total_is_graded(rows: list[Row], part: Part) -> bool:
    """Whether the one total has a level, in a row or a column of levels: only the whole round has one, and no section of a tool."""
    if part.block.context.tool:
        return False
    at = [place for place, row in enumerate(rows) if row.subject and row.subject.level == "total"]
    if len(at) != 1:
        return False
    graded = [[place for place, cell in enumerate(part.cells[index]) if cell not in (None, "")]
              for index, column in enumerate(part.columns) if column.role == "grade"]
    return any(row.subject == GRADE for row in rows) or at in graded
