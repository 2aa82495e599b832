"""Sheets → what is found in them: each block is read as the kind of table that its header and cells say it is."""

from itertools import chain

from ita.reading import by_numbers, compared, forced, headers, labels, loose, numbers, of_many, sections, sheets, split_names, stacked, titles, walk, wide, words
from ita.reading.found import Found
from ita.reading.problems import WARNING
from ita.reading.sheets import Sheet
from ita.reading.titles import Context
from ita.reading.totals import Totals
from ita.reading.walk import Block
from ita.reading.year_column import year_of

EIT = headers.Subject("tool", "EIT", "EIT")
NOTES = ("ignored", "text", "blank", "agency_type", "grade", "result")  # columns in which a word may tell what a row's numbers are
OF_OTHERS = ("text", "agency_type", "level", "grade", "ignored")  # headings that may stand over names
NAMED_LEVELS = ("overall", "tool", "indicator", "sub_indicator", "item")
WHOLE = 100.0  # the full mark of all tools together
LOOKED_AT = 50  # cells of a column that tell what it holds


def read(sheet: Sheet, found: Found, explained: list) -> walk.Walk:
    """Read every block of a sheet; return the walk, which knows the agencies and years that titles name.

    explained are pairs of a shape and what the columns of such sheets hold, as the person said."""
    scores = numbers.Scores()
    meanings = forced.meanings_for(sheet, explained)
    if meanings is None:
        sheet = split_names.joined(sheet)
    walked = walk.blocks(sheet, scores) if meanings is None else forced.blocks(sheet, scores, meanings)
    above, others = Totals(), ""
    for block in walked.blocks if meanings else chain.from_iterable(sections.apart(sheet, block) for block in walked.blocks):
        if block.context.others and meanings is None and not _tells_aims_apart(block):
            if block.context.others != others:
                found.at(WARNING, "others_left_out", (sheet, *_place_of(sheet, block)), block.context.others)
            others = block.context.others
            continue
        block = of_many.without_means(sheet, block, found)
        if not block.rows:
            continue
        if block.columns is None:
            loose.read(sheet, block, above, scores, found)
            continue
        settled = block if meanings else _of_two_years(block._replace(columns=_settled(sheet, block, scores)))
        settled = _without_aims(sheet, settled, found)
        kind = kind_of(settled)
        if kind == "wide":
            settled = settled._replace(columns=_of_wide(settled.columns))
        _left_out(sheet, settled, scores, found, kind)
        if kind == "wide":
            for band in _bands(settled):
                wide.read(sheet, band, scores, found)
        elif kind == "stacked":
            for band in _bands(settled):
                stacked.read(sheet, band, above, scores, found)
    for row, column in walked.left_out:
        found.at(WARNING, "row_not_understood", (sheet, row, column), sheets.text_of(sheet.rows[row][column]))
    found.blanks |= scores.saw_blank or not found.runs
    return walked


def _place_of(sheet: Sheet, block: Block) -> tuple[int, int]:
    """Where the title stands that says that the numbers of a block are of others; the block's first row, where the sheet's name says it."""
    above = ((row, column) for row in range(block.rows[0] - 1, -1, -1) for column, cell in enumerate(sheet.rows[row])
             if isinstance(cell, str) and words.clean(cell) == block.context.others)
    return next(above, (block.rows[0], 0))


def _of_two_years(block: Block) -> Block:
    """The block with the later of two years that its title compares as its own, where a column is of the year before: ปี 2566 กับ 2567."""
    said = sorted(block.context.years)
    if len(said) == 2 and said[0] + 1 == said[1] and any(column.back == 1 for column in block.columns):
        return block._replace(context=block.context._replace(years=(said[1],)))
    return block


def _tells_aims_apart(block: Block) -> bool:
    """Say whether headings tell the targets from the scores: ตัวชี้วัด | เป้าหมาย | คะแนน."""
    roles = [column.role for column in block.columns or ()]
    return any(role in headers.VALUES for role in roles) and any(column.role == "ignored" and compared.is_aim(column.text) for column in block.columns or ())


def _without_aims(sheet: Sheet, block: Block, found: Found) -> Block:
    """The block without the years that a note says to be targets or forecasts: 2568 | 95 | เป้าหมาย."""
    roles = {column.role for column in block.columns}
    notes = [index for index, column in enumerate(block.columns) if column.role in NOTES]
    if "year" not in roles or roles & {"agency", *headers.LABELS} - {"ordinal"} or not notes:  # elsewhere it may speak of the measure, not the number
        return block
    aims = {row: index for index in notes for row in block.rows if isinstance(cell := sheet.rows[row][index], str) and compared.is_aim(cell)}
    for row, index in aims.items():
        found.at(WARNING, "others_left_out", (sheet, row, index), sheets.text_of(sheet.rows[row][index]))
    return block._replace(rows=[row for row in block.rows if row not in aims]) if aims else block


def _of_wide(columns: list[headers.Column]) -> list[headers.Column]:
    """The columns of a table whose rows stand under nothing: ส่วนที่ 1 alone is EIT's where EIT has a column too."""
    has_eit = any(column.subject and column.subject.tool == "EIT" for column in columns)
    return [column._replace(role="text") if column.level and not column.subject
            else column._replace(role="subject", subject=EIT) if column.role == "part" and has_eit else column for column in columns]


def kind_of(block: Block) -> str:
    """Say whether a block's columns or its rows are what the scores are of; "" when it holds no scores."""
    roles = [column.role for column in block.columns]
    if not any(role in (*headers.VALUES, *headers.FACTS, "weighted") for role in roles):
        return ""
    if "subject" in roles:
        return "wide"
    named = any(role in ("name", "code", "item_number", "tool") for role in roles)
    if ("agency" in roles or "year" in roles) and not named:
        return "wide"
    return "stacked"


def _left_out(sheet: Sheet, block: Block, scores: numbers.Scores, found: Found, kind: str) -> None:
    """Warn of a column of numbers whose heading is not understood, or that has points beside no scores, once a heading."""
    codes = {"text": "column_left_out"} | ({"number": "column_left_out"} if kind == "wide" else {})
    scored = any(column.role in headers.VALUES for column in block.columns)
    if not scored:
        codes["weighted"] = "points_left_out"
    for index, column in enumerate(block.columns):
        place = sheet.name, block.table, index
        is_plain = scored and titles.is_plainly_none(column.text)
        if column.role in codes and not is_plain and place not in found.columns_told and any(
                isinstance(scores.of(cell), float) for cell in _sample(sheet, block, index)):
            found.columns_told.add(place)
            found.at(WARNING, codes[column.role], (sheet, block.rows[0], index), column.text)


def _bands(block: Block) -> list[Block]:
    """The tables that stand side by side under one header row, each with what the titles above it say."""
    bands = headers.bands(block.columns)
    roles = [column.role for column in block.columns]
    shared = {roles.index(role) for role in ("agency", "year") if roles.count(role) == 1}
    return [block._replace(context=_of_band(block.context, min(band)) if len(bands) > 1 else block.context,
                           columns=[column if index in band | shared else headers.Column("ignored")
                                    for index, column in enumerate(block.columns)]) for band in bands]


def _of_band(context: Context, first: int) -> Context:
    """What the title says that stands over a table or left of it."""
    above = [beside for beside in context.across if beside.column <= first] or list(context.across[:1])
    if not above:
        return context
    return context._replace(agency=above[-1].agency or context.agency, years=above[-1].years or context.years)


def _settled(sheet: Sheet, block: Block, scores: numbers.Scores) -> list[headers.Column]:
    """The columns, with those whose heading may mean two things decided by what stands in them."""
    columns = _without_counts(sheet, block)
    alone = not any(column.role in ("score", "subject", "agency_value") for column in columns)
    columns = [_decided(column, _sample(sheet, block, index), scores, alone) for index, column in enumerate(columns)]
    columns = _without_points(sheet, block, _without_means(by_numbers.told(sheet, block, columns)), scores)
    first = next((index for index, column in enumerate(columns) if column.role in headers.VALUES), 0)
    may_name = _may_name_rows(sheet, block, columns)
    columns[:first] = [column._replace(role="name") if column.role == "text" and _holds_items(_sample(sheet, block, index))
                       or may_name and column.role in OF_OTHERS and _holds_subjects(_sample(sheet, block, index)) else column
                       for index, column in enumerate(columns[:first])]
    subjects = {column.subject.level for column in columns if column.role == "subject"}
    doubtful = subjects or any(column.role == "part" for column in columns)
    if doubtful and subjects <= {"overall", "total", "tool"} and (_names_subjects(sheet, block, columns) or _lists_items(sheet, block, columns)):
        return [_of_rows(column) if column.role in ("subject", "part") else column for column in columns]
    return columns


def _without_counts(sheet: Sheet, block: Block) -> list[headers.Column]:
    """The columns, without a list of levels and how many have them that stands beside a list with levels, a blank column between."""
    columns = block.columns
    gap = next((index for index, column in enumerate(columns[:-1]) if column.role == "blank" and columns[index + 1].role == "grade"
                and any(before.role == "grade" for before in columns[:index]) and not _sample(sheet, block, index)), None)
    return columns if gap is None else [column._replace(role="ignored") if index > gap else column for index, column in enumerate(columns)]


def _without_means(columns: list[headers.Column]) -> list[headers.Column]:
    """The columns, with one of the mean or sum of what stands beside it as not understood: of several years it is of none."""
    plain = [column for column in columns if (column.role == "score" or column.subject and column.subject.level == "total")
             and not (column.part or column.agency or column.level or column.back)]
    dated = any(column.years for column in plain)
    means = [column for column in plain if not column.years and (words.is_mean(column.text) or dated and numbers.is_percent(column.text))]
    if any(column.agency for column in columns):  # agencies side by side: their mean is nobody's
        return [column._replace(role="ignored") if column in plain and words.is_mean(column.text) and not column.years else column for column in columns]
    in_parts = any(column.part or column.role == "part" for column in columns)
    beside = [column for column in plain if column not in means]
    if in_parts or not (any(not column.years for column in beside) or len({column.years for column in beside}) > 1):
        return columns
    return [column._replace(role="text") if column in means else column for column in columns]


def _without_points(sheet: Sheet, block: Block, columns: list[headers.Column], scores: numbers.Scores) -> list[headers.Column]:
    """The columns, with one of points of a full mark below 100, in the heading or in a column of full marks, as not understood.

    Where no other column has scores and the total's full mark is a hundred, its points are a score: 28.50 of 30, …, 89.12 of 100.
    """
    full = next((index for index, column in enumerate(columns) if column.role == "ignored" and words.is_full_mark(column.text)), None)
    points = [index for index, column in enumerate(columns) if column.role in ("score", "subject") and _is_points(sheet, block, (index, full), scores, column.text)]
    alone = not any(column.role in headers.VALUES for index, column in enumerate(columns) if index not in points)
    role = "weighted" if alone and full is not None and any(scores.of(sheet.rows[row][full]) == WHOLE and _is_total(sheet.rows[row]) for row in block.rows) else "text"
    return [column._replace(role=role) if index in points else column for index, column in enumerate(columns)]


def _is_total(cells: list) -> bool:
    """Say whether a row names the overall or a total."""
    return any(isinstance(cell, str) and (subject := labels.parse(cell).subject) and subject.level in ("overall", "total") for cell in cells)


def _is_points(sheet: Sheet, block: Block, places: tuple[int, int | None], scores: numbers.Scores, heading: str) -> bool:
    index, full = places
    rows = [sheet.rows[row] for row in block.rows[:LOOKED_AT]]
    marks = numbers.full_mark_in(heading)
    pairs = [(score, marks or (scores.of(cells[full]) if full is not None else None)) for cells in rows
             if isinstance(score := scores.of(cells[index]), float)]
    below = [(score, mark) for score, mark in pairs if isinstance(mark, float) and mark < 100]
    return bool(below) and len(below) * 2 > len(pairs) and all(score <= mark for score, mark in below)


def _lists_items(sheet: Sheet, block: Block, columns: list[headers.Column]) -> bool:
    """Say whether each row is an item of its own, though only a number and its words say so: the column's tool is theirs."""
    roles = [column.role for column in columns]
    if "agency" in roles or "year" in roles or roles.count("subject") != len(headers.bands(columns)):
        return False
    if any(titles.is_agency(text) for index, role in enumerate(roles) if role == "name" for text in map(sheets.text_of, _sample(sheet, block, index))):
        return False  # a list of agencies
    return any(len(texts) > (role != "item_number") and len(set(texts)) == len(texts) for index, role in enumerate(roles) if role in ("name", "code", "item_number")
               for texts in [[sheets.text_of(cell) for cell in _sample(sheet, block, index)]])


def _of_rows(column: headers.Column) -> headers.Column:
    """A column headed คะแนนรวม, IIT or EIT ส่วนที่ 1 beside rows that name indicators: it holds the rows' scores."""
    tool = column.subject if column.subject and column.subject.level == "tool" else None
    part = tool.code.removeprefix("EIT") if tool and tool.tool == "EIT" else column.part
    return column._replace(role="score", subject=tool, part=part)


def _sample(sheet: Sheet, block: Block, index: int) -> list:
    return [cell for row in block.rows[:LOOKED_AT] if (cell := sheet.rows[row][index]) not in (None, "")]


def _decided(column: headers.Column, cells: list, scores: numbers.Scores, alone: bool) -> headers.Column:
    texts = [cell for cell in cells if isinstance(cell, str)]
    held = [scores.of(cell) for cell in cells]
    if column.role in ("result", "grade"):
        if any(isinstance(score, float) for score in held) or alone and any(numbers.with_grade(cell)[1] for cell in cells):
            return column._replace(role="score")
        return column._replace(role="grade")
    if column.role == "level":
        is_kind = any(words.key(text) in words.granularity() for text in texts)
        return column if is_kind else column._replace(role="grade")
    if column.role == "year" and texts and not any(map(year_of, cells)) and any(
            labels.parse(text).subject or words.is_score(words.key(text)) for text in texts):
        return column._replace(role="name")  # ปี | 2566 | 2567 over rows that say what
    if column.role in ("name", "item_number") and labels.parse(column.text).tool and any(isinstance(score, float) and not score.is_integer() for score in held):
        return column._replace(role="text")  # ตัวชี้วัด IIT over numbers
    if column.role == "subject" and texts and not any(isinstance(score, float) for score in held) and any(
            labels.parse(text).subject for text in texts):
        return column._replace(role="name")
    return column


def _holds_items(cells: list) -> bool:
    """Say whether cells are codes of items, whatever their heading is called."""
    return bool(cells) and all(isinstance(cell, str) and labels.item_code(words.plain(cell))[0] for cell in cells)


def _may_name_rows(sheet: Sheet, block: Block, columns: list[headers.Column]) -> bool:
    """Say whether a column under any heading may say what the rows are of: none does, the scores are under a bare heading, and an agency's year has several rows."""
    numbered = [cell for index, column in enumerate(columns) if column.role == "item_number" for cell in _sample(sheet, block, index)]
    if any(column.role in headers.LABELS and column.role not in ("ordinal", "item_number") or column.role == "subject" for column in columns) or not all(
            words.key(sheets.text_of(cell)).isdecimal() for cell in numbered):
        return False
    keys = [index for index, column in enumerate(columns) if column.role in ("agency", "year")]
    of_rows = [tuple(sheets.text_of(sheet.rows[row][index]) for index in keys) for row in block.rows[:LOOKED_AT]]
    totals = any(words.is_mean(column.text) for column in columns if column.role == "score")
    return not keys or len(set(of_rows)) < len(of_rows) and not totals


def _holds_subjects(cells: list) -> bool:
    """Say whether most cells are names of tools, indicators, items or the overall, whatever their heading is called."""
    named = [cell for cell in cells if isinstance(cell, str) and (label := labels.parse(cell)).subject and not label.score and label.subject.level in NAMED_LEVELS]
    return bool(named) and len(named) * 2 > len(cells)


def _names_subjects(sheet: Sheet, block: Block, columns: list[headers.Column]) -> bool:
    named = [index for index, column in enumerate(columns) if column.role in ("name", "code", "item_number")]
    for index in named:
        texts = [sheets.text_of(cell) for cell in _sample(sheet, block, index)]
        if texts and 2 * sum(1 for text in texts if labels.parse(text).subject) >= len(texts):
            return True
    return False
