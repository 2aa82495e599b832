"""Header cells → columns: what each column of a table holds, over one header row or several.

    ลำดับ | หน่วยงาน |    IIT    |    EIT    |        ordinal | agency | subject 1 | subject 2 | …
          |          |  1  |  2  |  6  |  7  |
"""

from functools import cache

from ita import frameworks
from ita.reading import compared, labels, numbers, short_headings, titles, words, years
from ita.reading.columns import BLANK, FACTS, LABELS, VALUES, Column
from ita.reading.labels import Subject

OVER_OTHERS = (*VALUES, *FACTS, "part", "ignored", "text")  # headings that may stand over one more of their own column
OF_LEVEL = {"tool_score": "tool", "indicator_score": "indicator"}  # headings of scores that are of what stands above the rows


def of_cell(cell) -> Column:
    """Return what a header cell says of its column."""
    if cell is None or cell == "":
        return BLANK
    if isinstance(cell, str):
        return _of_text(cell)
    year = years.of_cell(cell)
    if year:
        return Column("score", (year,), text=str(year))
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return Column("number", text=f"{cell:g}")
    return Column("text", text=str(cell))


@cache
def _of_text(text: str) -> Column:
    """What a heading says; one with brackets that say something else than a score is not understood."""
    column = _of_words(text)
    is_score = column.role in VALUES and not column.years
    return Column("text", text=column.text) if is_score and any(map(compared.says_other, labels.in_brackets(words.plain(text)))) else column


def _of_words(text: str) -> Column:
    shown = words.clean(text)
    if not shown:
        return BLANK
    found_years, rest = years.split(words.plain(text))
    without = labels.without_brackets(rest) if not found_years or all(map(_is_harmless, labels.in_brackets(rest))) else rest
    for words_left in dict.fromkeys((rest, without)):
        word = words.key(words_left)
        if found_years and (not word or words.is_beside_year(word)):
            return Column("score", found_years, text=shown)
        role = words.columns().find(word) or ("score" if words.is_score(word) else _of_two_words(words_left))
        if role == "score_before":
            return Column("score", found_years, text=shown, back=0 if found_years else 1)
        if role in OF_LEVEL:
            return Column("score", found_years, text=shown, level=OF_LEVEL[role])
        if role:
            return Column(role, found_years, text=shown)
    label = labels.parse(text)
    if label.subject and (not label.score or numbers.is_weight(label.subject, f"{label.score}%") and "%" in text):  # IIT 30%
        if label.subject.level == "other":
            return Column("ignored", text=shown)
        if label.subject.level == "fact":
            return Column(label.subject.code, found_years, text=shown)
        return Column("subject", found_years, label.subject, label.part, text=shown)
    if label.part and not label.tool and not label.score:
        return Column("part", found_years, part=label.part, text=shown)
    if label.tool and (role := words.columns().find(labels.tool_of(words.key(rest))[2])) in ("item_number", "name", "code"):  # ข้อ IIT
        return Column(role, found_years, text=shown)
    if titles.is_agency(text):
        return Column("agency_value", found_years, agency=shown, text=shown)
    bare = words.plain(text)
    if bare.replace(".", "", 1).isdecimal() and len(bare) <= 4:
        return Column("number", text=bare.rstrip("."))
    return Column("text", found_years, text=shown)


def _is_harmless(bracketed: str) -> bool:
    """Say whether what stands in brackets beside a year leaves the scores as they are: a unit, a weight, what the year is."""
    said = words.key(bracketed)
    return said.isdecimal() or words.is_score(said) or numbers.is_unit(bracketed) or words.is_full_mark(bracketed) or (
        words.is_beside_year(said)) or _of_text(bracketed).role in ("score", "blank", "year", "number")


def _of_two_words(plain: str) -> str:
    """The role of a heading such as ตัวชี้วัด/ข้อ, whose words each head a label; "" for any other."""
    roles = [words.columns().find(words.key(word)) for word in plain.split("/")]
    return "name" if len(roles) > 1 and set(roles) <= set(LABELS) - {"ordinal"} else ""


def of_row(row) -> list[Column]:
    """Return what each cell of a row would say as a header."""
    columns = short_headings.of_lettered_indicators([of_cell(cell) for cell in row])
    roles = {column.role for column in columns}
    if "text" in roles:
        columns = short_headings.of_years_at_the_end(short_headings.of_got(columns))
    if "number" in roles and roles & {"agency", "year"}:
        made = _of_all_indicators(columns)
        return short_headings.of_short_years(columns) if made is columns and "subject" not in roles else made
    return short_headings.of_short_years(columns) if "number" in roles and roles & {"name", "code", "tool"} else columns


def of_items(columns: list[Column], tool: str) -> list[Column]:
    """Numbers that beside agencies or years head columns below a tool's title are that tool's items, where they count from 1."""
    numbered = [column.subject.code if column.role == "subject" else column.text for column in columns if _is_number(column)]
    beside = {column.role for column in columns} & {"agency", "year"}
    if not tool or not beside or len(numbered) < 3 or numbered != [str(number) for number in range(1, len(numbered) + 1)]:
        return columns
    if len(numbered) in (len(frameworks.indicators()), sum(one.tool == tool for one in frameworks.indicators().values())):
        return [column._replace(role="number", subject=None) if _is_number(column) else column for column in columns]  # of either
    return [column._replace(role="subject", subject=Subject("item", tool, f"{frameworks.PREFIX[tool]}{int(column.text)}"))
            if _is_number(column) else column for column in columns]


def _is_number(column: Column) -> bool:
    return column.role in ("number", "subject") and column.text.isdecimal()


def _of_all_indicators(columns: list[Column]) -> list[Column]:
    """Numbers that beside agencies or years head columns are indicators where all of them are there, in their order."""
    numbered = [column.text for column in columns if column.role == "number"]
    if numbered != [str(number) for number in frameworks.indicators()]:
        return columns
    return [column._replace(role="subject", subject=labels.numbered(column.text)) if column.role == "number" else column
            for column in columns]


def bands(columns: list[Column]) -> list[set[int]]:
    """Return the columns of each of the tables that stand side by side: each has names of its own before its scores."""
    found: list[set[int]] = [set()]
    named = scored = False
    for index, column in enumerate(columns):
        if column.role in (*LABELS, "agency") and named and scored and _begins_table(columns[index:]):
            found.append(set())
            named = scored = False
        named |= column.role in (*LABELS, "agency")
        scored |= column.role in VALUES and not column.level  # a tool's score stands before its indicators
        found[-1].add(index)
    return found


def _begins_table(columns: list[Column]) -> bool:
    """Say whether columns are a table of their own: names before scores. A rank among years is headed like the numbers of rows, and none."""
    first = next((at for at, column in enumerate(columns) if column.role in VALUES), 0)
    return first > 0 and any(column.role in (*LABELS, "agency") and column.role != "ordinal" for column in columns[:first])


def spans(columns: list[Column], merged: dict[int, int]) -> dict[int, int]:
    """Return, for each column that an upper header cell covers, the column of that cell.

    Covered are merged cells, and blank ones to the right of a cell (a merge lost in CSV)."""
    covered, origin = {}, None
    for index, column in enumerate(columns):
        if index in merged:
            covered[index] = merged[index]
            origin = merged[index]
        elif column.role != "blank":
            origin = index
        elif origin is not None:
            covered[index] = origin
    return covered | {origin: origin for origin in covered.values()}


def continues(upper: list[Column], lower: list[Column], covered: dict[int, int]) -> bool:
    """Say whether a row is the lower row of a two-row header."""
    said = [index for index, column in enumerate(lower) if column.role != "blank"]
    under = [index for index in said if index in covered]
    if len(under) < 2 or any(lower[index].role == "text" and upper[index].role == "text" and not _is_compared(index, lower, covered) for index in said):
        return False
    beside = [index for index in said if index not in covered]
    heads = any(lower[index].role in (*VALUES, *FACTS, "part") for index in under)  # then it is no row of a table
    return all(upper[index].role == "blank" or upper[index] == lower[index] or upper[index].role == lower[index].role in (*LABELS, "agency") or heads and upper[index].role in OVER_OTHERS for index in beside) and all(
        lower[index].role != "text" or upper[covered[index]].role != "blank" for index in under)


def _is_compared(index: int, lower: list[Column], covered: dict[int, int]) -> bool:
    """Say whether a column is one of several below a wide heading, in a row that heads scores of years: 2566 | 2567 | เพิ่มขึ้น | ลดลง."""
    beside = [other for other, origin in covered.items() if origin == covered.get(index)]
    return len(beside) > 1 and any(column.role == "score" and column.years for column in lower)


def joined(upper: list[Column], lower: list[Column], covered: dict[int, int]) -> list[Column]:
    """Return the columns that an upper and a lower header row say together."""
    columns, lower = [], _items_of(upper, _of_own(upper, lower, covered), covered)
    beside = {index for index, below in enumerate(lower) if below.role != "blank"}
    known = any(upper[origin].role in (*VALUES, "year") for origin in {*covered.values(), *beside})
    for index, below in enumerate(lower):
        above = upper[covered.get(index, index)]
        if below.role in VALUES and (above.role in (*FACTS, "ignored", "ordinal") or above.role == "text" and known):  # of aims, of the country, of who knows
            plainly = above.role != "text" and (index in covered or compared.is_aim(above.text))
            columns.append(below._replace(role="ignored" if plainly else "text", text=f"{above.text} {below.text}"))
        else:
            columns.append(above if below.role == "blank" and index == covered.get(index, index) else _join(above, below))
    return columns


def _of_own(upper: list[Column], lower: list[Column], covered: dict[int, int]) -> list[Column]:
    """The lower row with หน่วยงาน | จังหวัด below years as whose the scores are, where no heading in it is of scores: the agency's own, and others'."""
    under = {index for index, column in enumerate(lower) if column.role in ("agency", "province", "district") and upper[covered.get(index, index)].role in VALUES}
    if not any(lower[index].role == "agency" for index in under) or any(column.role in VALUES for column in lower):
        return lower
    return [column._replace(role="score" if column.role == "agency" else "ignored") if index in under else column for index, column in enumerate(lower)]


def _items_of(upper: list[Column], lower: list[Column], covered: dict[int, int]) -> list[Column]:
    """The lower row with the numbers that count from 1 below a tool's heading as its items; as its indicators where all three tools have as many."""
    below: dict[str, list[int]] = {}
    for index, column in enumerate(lower):
        above = upper[covered.get(index, index)].subject
        if column.role == "number" and above and above.level == "tool":
            below.setdefault(above.tool, []).append(index)
    indicators = {tool: [number for number, indicator in frameworks.indicators().items() if indicator.tool == tool] for tool in frameworks.TOOLS}
    are_indicators = {tool: len(own) for tool, own in below.items()} == {tool: len(own) for tool, own in indicators.items()}
    made = list(lower)
    for tool, own in below.items():
        if [lower[index].text for index in own] != [str(number) for number in range(1, len(own) + 1)]:
            continue
        if set(range(1, len(own) + 1)) <= set(indicators[tool]):  # the first indicators, by their own numbers
            continue
        for at, index in enumerate(own):
            subject = labels.numbered(str(indicators[tool][at])) if are_indicators else Subject("item", tool, f"{frameworks.PREFIX[tool]}{at + 1}")
            made[index] = lower[index]._replace(role="subject", subject=subject)
    return made


def _join(above: Column, below: Column) -> Column:
    if above.role == "blank" or below.role == "blank":
        return below
    text = f"{above.text} {below.text}"
    merged = below._replace(years=below.years or above.years, part=below.part or above.part, text=text, level=below.level or above.level,
                            agency=below.agency or above.agency, back=0 if below.years or above.years else below.back or above.back)
    if below.role == "number":
        return _numbered(above, merged, below.text)
    if below.role == "part":
        return _part(above, merged)
    if below.subject and above.part:
        return merged._replace(subject=labels.in_part(below.subject, above.part))
    if above.subject is None:
        return merged
    if below.role in ("score", "result") or below.subject and below.subject.level == "total":
        return merged._replace(role="subject", subject=above.subject)
    if below.role == "grade" and above.subject.level not in ("overall", "total"):
        return merged._replace(role="ignored")
    return merged


def _numbered(above: Column, merged: Column, number: str) -> Column:
    subject = labels.numbered(number)
    tool = above.subject.tool if above.subject else ""
    if subject and (above.role == "code" or above.level == "indicator" or subject.tool == tool or heads_indicators(above.text)):
        return merged._replace(role="subject", subject=labels.in_part(subject, merged.part), level="")
    return merged._replace(role="text", level="")


def heads_indicators(heading: str) -> bool:
    """Say whether a heading is of indicators: ตัวชี้วัด, คะแนนรายตัวชี้วัด."""
    return any(words.key(word) in words.key(heading) for word in words.headings()["prefixes"]["indicator"])


def _part(above: Column, merged: Column) -> Column:
    if above.subject and above.subject.tool == "EIT":
        subject = labels.in_part(above.subject, merged.part)
        return merged._replace(role="subject", subject=subject)
    return merged if above.role in VALUES else merged._replace(role="text")
