"""Headings that only the others of their row explain: years of two digits, and what was got of a full mark.

    ตัวชี้วัด | คะแนน 66 | คะแนน 67          ตัวชี้วัด | เต็ม | ได้
"""

import re
from functools import cache

from ita import frameworks
from ita.reading import words, years
from ita.reading.columns import VALUES, Column
from ita.reading.labels import Subject


def of_short_years(columns: list[Column]) -> list[Column]:
    """Return the columns, numbers among them as years where two or more follow each other: ตัวชี้วัด | 65 | 66."""
    numbered = [int(column.text) if column.text.isdecimal() else 0 for column in columns if column.role == "number"]
    if len(numbered) < 2 or not all(map(years.of_cell, map(str, numbered))) or not _follow(numbered):
        return columns
    return [Column("score", (years.of_cell(column.text),), text=column.text) if column.role == "number" else column for column in columns]


_SHORT_YEAR = re.compile(r"(?P<before>.*?)\s*(?P<mark>['’‘]?)(?P<year>\d{2})$")


def of_years_at_the_end(columns: list[Column]) -> list[Column]:
    """Return the columns, headings of scores that end in a year's last two digits as that year's, where two or more do and follow each other: คะแนน 66 | คะแนน 67."""
    ended = {index: match["year"] for index, column in enumerate(columns) if column.role == "text" and (match := _SHORT_YEAR.match(words.plain(column.text)))
             and (words.key(match["before"]) or match["mark"]) and years.of_cell(match["year"]) and _is_of_scores(words.key(match["before"]))}
    if len(ended) < 2 or not _follow([int(year) for year in ended.values()]):
        return columns
    return [column._replace(role="score", years=(years.of_cell(ended[index]),)) if index in ended else column for index, column in enumerate(columns)]


def _is_of_scores(word: str) -> bool:
    found = words.subjects().find(word)
    bare = years.split(word)[1]
    return not word or words.columns().find(word) in ("score", "year") or words.is_score(word) or bool(found and found.level == "overall") or words.key(bare) in (
        _scores_of_years())


@cache
def _scores_of_years() -> frozenset[str]:
    """คะแนนปีงบ: a word of scores with one that leads a year."""
    return frozenset(words.key(score + led) for score in words.headings()["columns"]["score"] for led in words.headings()["years"]["led_by"])


def _follow(numbers: list[int]) -> bool:
    """Say whether numbers of two digits are years that follow each other, of which one at least had a round that is known."""
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and any(years.of_cell(str(number)) in frameworks.YEARS for number in numbers)


def of_lettered_indicators(columns: list[Column]) -> list[Column]:
    """Return the columns, those headed I1 … I5, E6 … E8, O9, O10 as the indicators: no list of items ends and begins so."""
    lettered = [column.subject for column in columns if column.subject and column.subject.level == "item"]
    if [one.code[1:] for one in lettered] != [str(number) for number in frameworks.indicators()]:
        return columns
    if any(one.tool != indicator.tool for one, indicator in zip(lettered, frameworks.indicators().values(), strict=True)):
        return columns
    return [column._replace(subject=Subject("indicator", column.subject.tool, column.subject.code[1:])) if column.subject in lettered else column
            for column in columns]


def of_got(columns: list[Column]) -> list[Column]:
    """Return the columns, what was got beside full marks or weights, or really, as scores where nothing else is said to be one: เต็ม | ได้."""
    if any(column.role in VALUES for column in columns):
        return columns
    beside = any(column.role == "ignored" for column in columns)
    return [column._replace(role="score") if column.role == "text" and (beside and words.is_got(column.text) or words.is_real(column.text)) else column
            for column in columns]
