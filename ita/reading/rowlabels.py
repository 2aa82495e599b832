"""The label cells of one row together → what the row is about.

    IIT |  1 | การปฏิบัติหน้าที่        indicator 1: the name decides, a number in a ลำดับ column does not
        | o9 | รายงานผล               item o9: a code decides
    OIT |    | คะแนนเฉลี่ย             the total of the tool that its own row names
"""

from typing import NamedTuple

from ita import frameworks
from ita.reading import headers, items_of_rows, labels, numbers, sheets, words
from ita.reading.labels import Label, Subject

OVERALL = Subject("overall", "", "ITA")
EIT = Subject("tool", "EIT", "EIT")
PARTS = (Subject("tool", "EIT", "EIT1"), Subject("tool", "EIT", "EIT2"))
NAMED = ("item", "sub_indicator", "indicator", "part")  # the most specific first


class Row(NamedTuple):
    """What the label cells of a row say together."""

    subject: Subject | None = None
    name: str = ""
    part: str = ""
    years: tuple[int, ...] = ()
    score: str = ""
    grade: str = ""
    conflict: str = ""
    tool: str = ""
    named: tuple[Subject, ...] = ()  # everything that the labels name, the row's own first
    heads: bool = False  # one EIT part's name stands where other rows have their number: it heads what follows
    beside: tuple[tuple[Subject, str], ...] = ()  # scores of what the row stands under, in one cell with its name: IIT (95.19)
    moved: tuple[tuple[Subject, str], ...] = ()  # a score that stands under the headings of names, where the row's own cell has none: IIT | 95.19 | 30


class _Cells(NamedTuple):
    """The label cells of a row, parsed: those that speak for it, and those that head a group of rows."""

    own: list[Label]
    group: list[Label]
    code: Subject | None
    item_number: str
    level: str
    tool: str
    said_tool: bool
    part: str
    heads: bool
    lists_items: bool = False
    first_is_number: bool = False  # the first label stands where other rows have their number
    item_text: str = ""  # what a column of questions says beside one of indicators
    tool_number: Subject | None = None  # IIT-1 under ข้อ


class Labelled:
    """Reads the label cells of a table's rows, each different combination once."""

    def __init__(self, columns: list[headers.Column] | None, width: int):
        self.roles = roles_of(columns) if columns else {index: "name" for index in range(width)}
        self.groups: frozenset[int] = frozenset()
        self.lists_items = self.tool_numbers = self.asks = self.asks_once = False
        self._seen: dict[tuple, Row] = {}

    def group_columns(self, cells_of_columns: dict[int, list]) -> None:
        """Notice the columns whose words head several rows: blank where a label further right is not."""
        groups, right = set(), None
        for index in reversed(self.roles):
            here = [bool(sheets.text_of(cell).strip()) for cell in cells_of_columns[index]]
            if right and any(other and not own for own, other in zip(here, right, strict=True)):
                groups.add(index)
            right = here if right is None else [a or b for a, b in zip(here, right, strict=True)]
        self.groups = frozenset(groups)
        self.lists_items = items_of_rows.lists_items(self.roles, cells_of_columns)
        numbered = {labels.tool_and_number(sheets.text_of(cell)) for index, role in self.roles.items() if role == "item_number"
                    for cell in set(cells_of_columns[index]) if cell not in (None, "")}
        self.tool_numbers = None not in numbered and items_of_rows.are_items(numbered)
        self.asks = "item_text" in self.roles.values() and items_of_rows.asks(self.roles, cells_of_columns)
        self.asks_once = "item_text" in self.roles.values() and not self.asks and items_of_rows.asks_once(self.roles, cells_of_columns)
        self._seen.clear()

    def row(self, cells: tuple, tool: str, part: str) -> Row:
        """Return what a row's label cells say; tool and part are what holds where they name none."""
        key = (cells, tool, part)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = _decide(self._parsed(cells, tool, part))
        return found

    def _parsed(self, cells: tuple, tool: str, part: str) -> _Cells:
        own, group, code, item_number, level, said_tool, heads, first_is_number, item_text, tool_number = [], [], None, "", "", False, False, False, "", None
        for (index, role), cell in zip(self.roles.items(), cells, strict=True):
            text = sheets.text_of(cell)
            if not words.key(text):
                continue
            label = labels.parse(text)
            if self.tool_numbers and role == "item_number":
                tool_number = labels.tool_and_number(text)
            elif role == "level":
                level = words.granularity().get(words.key(text), "")
            elif role == "code" and (found := code_of(text)) or role == "indicator" and (found := items_of_rows.numbered_cell(text)):
                code = found if code is None or found.level == "item" and code.level in ("indicator", "sub_indicator") else code
            elif role == "item_number" and (found := _typed_zero(text, tool)):
                code = code or found
            elif role in ("ordinal", "item_number") and _is_number(text):
                item_number = words.key(text) if role == "item_number" else item_number
            else:
                item_text = text if role == "item_text" and self.asks and items_of_rows.is_question(text) else item_text
                first_is_number |= role in ("ordinal", "item_number") and not own
                is_item = label.subject and label.subject.level == "item"  # heads no rows, be there none beside a total
                (group if index in self.groups and not is_item else own).append(label)
                if label.tool and label.subject is None or label.subject and label.subject.level == "tool":
                    tool, part, said_tool = label.tool, label.part or part, True
                part = label.part or part
                heads |= role in ("ordinal", "item_number") and label.subject in PARTS
        return _Cells(own or group, group if own else [], code, item_number, level, tool, said_tool, part, heads, self.lists_items, first_is_number, item_text, tool_number)


def roles_of(columns: list[headers.Column]) -> dict[int, str]:
    """Return the label columns of a table with their roles; where none has a heading, all before the first value."""
    roles = {index: column.role for index, column in enumerate(columns) if column.role in (*headers.LABELS, "level")}
    first = min((index for index, column in enumerate(columns) if column.role in headers.VALUES), default=0)
    unheaded = ("blank", "text", "part", "number")
    if not set(roles.values()) & {"code", "name", "item_number"}:
        roles |= {index: "name" for index, column in enumerate(columns[:first]) if column.role in unheaded}
    else:
        roles |= {index: "name" for index, column in enumerate(columns[:first])
                  if column.role == "blank" and index - 1 in roles}
    for index, role in roles.items():
        if role == "name" and _heads_indicators(columns[index].text):
            roles[index] = "indicator"
        elif role == "name" and words.is_item_text(columns[index].text) and list(roles.values()).count("name") + ("indicator" in roles.values()) > 1:
            roles[index] = "item_text"
    return dict(sorted(roles.items()))


def _heads_indicators(heading: str) -> bool:
    return words.key(heading).startswith(tuple(words.key(word) for word in words.headings()["prefixes"]["indicator"]))


def code_of(text: str) -> Subject | None:
    """Return the subject of a code cell: ITA, IIT, EIT1, 1, 9.1, i1; None for anything else."""
    item, rest = labels.item_code(words.plain(text))
    if item and not rest:
        return item
    found = items_of_rows.numbered_cell(text)
    if found:
        return found
    label = labels.parse(text)
    if label.subject and label.subject.level in ("tool", "overall", "indicator", "sub_indicator") and not label.score:
        return label.subject
    return None


def _typed_zero(text: str, tool: str) -> Subject | None:
    """The item of a number whose zero was typed for the letter o: 021, or ๐9 where no other tool is said."""
    plain = words.plain(text)
    digits = "".join(letter for letter in plain if letter.isdecimal())
    item, rest = labels.item_code(plain)
    return item if plain[:1] == "0" and item and not rest and (len(digits) == 3 or tool in ("", item.tool)) else None


def _is_number(text: str) -> bool:
    return words.plain(text).strip("().# ").replace(".", "", 1).isdecimal()


def _moved(cells: _Cells) -> tuple[tuple[Subject, str], ...]:
    """The score of a row of another table pasted below, whose name stands where the others have their number: IIT | 95.19 | 30."""
    both = (*cells.group, *cells.own)
    if len(both) != 2 or not cells.first_is_number or not (subject := both[0].subject) or not isinstance(numbers.of_text(both[1].text), float):
        return ()
    subject = OVERALL if subject.level == "total" else subject
    return ((subject, both[1].text),) if subject.level in ("tool", "overall") else ()


def _decide(cells: _Cells) -> Row:
    subject, label = _subject(cells)
    if subject is None:
        return Row(None, " ".join(label.rest for label in cells.own), cells.part, moved=_moved(cells))
    subject = of_part(subject, cells.part)
    title = next((other.text for other in cells.own if other.subject is None and words.key(other.rest)), "")
    # An item that the row names by its code alone has no name; its code is said already.
    name = label.rest or title if subject.level == "item" else title or label.text
    named = tuple(label.subject for label in (*cells.own, *cells.group) if label.subject)
    beside = tuple((other.subject, score) for other in (*cells.own, *cells.group) if other is not label and other.subject
                   and other.subject.level in ("tool", "indicator") and (score := other.score or labels.bracketed_score(other.text)))
    return Row(subject, name, cells.part, label.years, label.score, label.grade, _conflict(subject, cells), cells.tool, named, cells.heads, beside, _moved(cells))


def _subject(cells: _Cells) -> tuple[Subject | None, Label]:
    first = cells.own[0] if cells.own else Label()
    item = next((label for label in cells.own if label.subject and label.subject.level == "item"), None)
    named = next((subject for subject in (cells.code, *(label.subject for label in cells.own)) if subject and subject.level in ("indicator", "sub_indicator")), None)
    if cells.lists_items and cells.item_number.isdecimal() and named:
        return Subject("item", named.tool, f"{frameworks.PREFIX[named.tool]}{int(cells.item_number)}"), first
    if cells.tool_number and not any(label.subject for label in cells.own):
        return cells.tool_number, first
    if cells.item_text and named and not cells.code:
        return Subject("named", named.tool, words.key(cells.item_text)), first
    if cells.code and not (item and cells.code.level in ("indicator", "sub_indicator")):
        return cells.code, first
    for level in NAMED:
        for label in reversed(cells.own):
            if label.subject and label.subject.level == level:
                return label.subject, label
    unknown = [label for label in cells.own if label.subject is None and words.key(label.rest).strip("0123456789")
               and not _only_part(label) and not label.tool]
    if cells.item_number and cells.tool:
        number = int(cells.item_number) if cells.item_number.isdecimal() else 0
        if number:
            return Subject("item", cells.tool, f"{frameworks.PREFIX[cells.tool]}{number}"), first
    if unknown:
        return Subject("named", cells.tool, words.key(unknown[-1].rest)), unknown[-1]
    return _summary(cells)


def _summary(cells: _Cells) -> tuple[Subject | None, Label]:
    """The subject of a row that names no indicator and no item: a total, a fact, a tool, one EIT part."""
    for label in cells.own:
        if label.subject and label.subject.level == "total":
            tool = cells.tool if cells.said_tool else ""
            return (Subject("tool", tool, tool) if tool else label.subject), label
    for label in cells.own:
        if label.subject:
            return label.subject, label
    for label in (*cells.own, *reversed(cells.group)):
        if cells.part and label.subject and label.subject.tool == "EIT":
            return label.subject, label
    if cells.own and cells.part and cells.tool == "EIT":
        return EIT, cells.own[0]
    return None, Label()


def _only_part(label: Label) -> bool:
    return bool(label.part) and label.subject is None


def of_part(subject: Subject, part: str) -> Subject:
    """Return the subject as one EIT collection measures it; the second asks other people, its items are not the first's."""
    if part == "2" and subject.level == "item" and subject.tool == "EIT":
        return Subject("part", "EIT", f"{subject.code}/{part}")
    return labels.in_part(subject, part)


def under_eit(rows: list[Row]) -> list[Row]:
    """Return the rows, with those below EIT that say ส่วนที่ 1 alone as that collection's, and those below a part's own row as that part's."""
    different = {id(row): row for row in rows}.values()
    if not any(row.heads or row.part and row.subject is None for row in different):
        return rows
    placed, above, part = [], None, ""
    for row in rows:
        subject = row.subject
        if subject is None and row.part and above == EIT:
            row = row._replace(subject=of_part(EIT, row.part))
        elif row.heads:  # one part listed after the other heads nothing
            part, above = "" if above in PARTS else subject.code[-1], subject
        else:
            if subject and subject.tool == "EIT" and subject.level in ("indicator", "item") and part and not row.part:
                row = row._replace(subject=of_part(subject, part))
            elif subject and subject.level not in ("named", "part"):
                part = ""
            above = subject
        placed.append(row)
    return placed


def _conflict(subject: Subject, cells: _Cells) -> str:
    """The words of the row that say something else than its subject."""
    for label in cells.own:
        other = label.subject
        if other and other.level == subject.level and other.code != subject.code and other.level in NAMED:
            return label.rest
    if cells.said_tool and subject.tool and cells.tool != subject.tool:
        return cells.tool
    if cells.level and subject.level in (*NAMED, "tool", "overall") and cells.level != subject.level:
        return cells.level
    return ""
