"""Sheets → what is found in them: each block is read as the kind of table that its header and cells say it is."""

from ita.reading import forced, headers, labels, loose, numbers, sheets, stacked, walk, wide, words
from ita.reading.found import Found
from ita.reading.problems import WARNING
from ita.reading.sheets import Sheet
from ita.reading.walk import Block

LOOKED_AT = 50  # cells of a column that tell what it holds


def read(sheet: Sheet, found: Found, explained: list) -> walk.Walk:
    """Read every block of a sheet; return the walk, which knows the agencies and years that titles name.

    explained are pairs of a shape and what the columns of such sheets hold, as the person said."""
    scores = numbers.Scores()
    meanings = forced.meanings_for(sheet, explained)
    walked = walk.blocks(sheet, scores) if meanings is None else forced.blocks(sheet, scores, meanings)
    totals = stacked.Totals()
    for block in walked.blocks:
        if block.columns is None:
            loose.read(sheet, block, totals, scores, found)
            continue
        settled = block if meanings else block._replace(columns=_settled(sheet, block, scores))
        kind = kind_of(settled)
        if kind == "wide":  # its rows stand under nothing
            settled = settled._replace(columns=[column._replace(role="text") if column.level and not column.subject else column
                                                for column in settled.columns])
        if kind:
            _left_out(sheet, settled, scores, found, ("text", "number") if kind == "wide" else ("text",))
        if kind == "wide":
            wide.read(sheet, settled, scores, found)
        elif kind == "stacked":
            for band in _bands(settled):
                stacked.read(sheet, band, totals, scores, found)
    found.blanks |= scores.saw_blank or not found.runs
    return walked


def kind_of(block: Block) -> str:
    """Say whether a block's columns or its rows are what the scores are of; "" when it holds no scores."""
    roles = [column.role for column in block.columns]
    if not any(role in (*headers.VALUES, *headers.FACTS) for role in roles):
        return ""
    if "subject" in roles:
        return "wide"
    named = any(role in ("name", "code", "item_number", "tool") for role in roles)
    if ("agency" in roles or "year" in roles) and not named:
        return "wide"
    return "stacked"


def _left_out(sheet: Sheet, block: Block, scores: numbers.Scores, found: Found, roles: tuple[str, ...]) -> None:
    """Warn of a column of numbers whose heading is not understood, once a heading."""
    for index, column in enumerate(block.columns):
        place = sheet.name, block.table, index
        if column.role in roles and place not in found.columns_told and any(
                isinstance(scores.of(cell), float) for cell in _sample(sheet, block, index)):
            found.columns_told.add(place)
            found.at(WARNING, "column_left_out", (sheet, block.rows[0], index), column.text)


def _bands(block: Block) -> list[Block]:
    """The tables that stand side by side under one header row: each has names of its own before its scores."""
    bands: list[set[int]] = [set()]
    named = scored = False
    for index, column in enumerate(block.columns):
        if column.role in headers.LABELS and named and scored and any(
                later.role in headers.VALUES for later in block.columns[index:]):
            bands.append(set())
            named = scored = False
        named |= column.role in headers.LABELS
        scored |= column.role in headers.VALUES
        bands[-1].add(index)
    shared = {index for index, column in enumerate(block.columns) if column.role in ("agency", "year")}
    return [block._replace(columns=[column if index in band | shared else headers.Column("ignored")
                                    for index, column in enumerate(block.columns)]) for band in bands]


def _settled(sheet: Sheet, block: Block, scores: numbers.Scores) -> list[headers.Column]:
    """The columns, with those whose heading may mean two things decided by what stands in them."""
    columns = [_decided(column, _sample(sheet, block, index), scores) for index, column in enumerate(block.columns)]
    first = next((index for index, column in enumerate(columns) if column.role in headers.VALUES), 0)
    columns[:first] = [column._replace(role="name") if column.role == "text" and _holds_items(_sample(sheet, block, index)) else column
                       for index, column in enumerate(columns[:first])]
    subjects = {column.subject.level for column in columns if column.role == "subject"}
    doubtful = subjects or any(column.role == "part" for column in columns)
    if doubtful and subjects <= {"overall", "total", "tool"} and _names_subjects(sheet, block, columns):
        return [_of_rows(column) if column.role in ("subject", "part") else column for column in columns]
    return columns


def _of_rows(column: headers.Column) -> headers.Column:
    """A column headed คะแนนรวม, IIT or EIT ส่วนที่ 1 beside rows that name indicators: it holds the rows' scores."""
    tool = column.subject if column.subject and column.subject.level == "tool" else None
    part = tool.code.removeprefix("EIT") if tool and tool.tool == "EIT" else column.part
    return column._replace(role="score", subject=tool, part=part)


def _sample(sheet: Sheet, block: Block, index: int) -> list:
    return [cell for row in block.rows[:LOOKED_AT] if (cell := sheet.rows[row][index]) not in (None, "")]


def _decided(column: headers.Column, cells: list, scores: numbers.Scores) -> headers.Column:
    texts = [cell for cell in cells if isinstance(cell, str)]
    held = [scores.of(cell) for cell in cells]
    if column.role in ("result", "grade"):
        if any(isinstance(score, float) for score in held):
            return column._replace(role="score")
        return column._replace(role="grade")
    if column.role == "level":
        is_kind = any(words.key(text) in words.granularity() for text in texts)
        return column if is_kind else column._replace(role="grade")
    if column.role == "subject" and texts and not any(isinstance(score, float) for score in held) and any(
            labels.parse(text).subject for text in texts):
        return column._replace(role="name")
    return column


def _holds_items(cells: list) -> bool:
    """Say whether cells are codes of items, whatever their heading is called."""
    return bool(cells) and all(isinstance(cell, str) and labels.item_code(words.plain(cell))[0] for cell in cells)


def _names_subjects(sheet: Sheet, block: Block, columns: list[headers.Column]) -> bool:
    named = [index for index, column in enumerate(columns) if column.role in ("name", "code", "item_number")]
    for index in named:
        texts = [sheets.text_of(cell) for cell in _sample(sheet, block, index)]
        if texts and 2 * sum(1 for text in texts if labels.parse(text).subject) >= len(texts):
            return True
    return False
