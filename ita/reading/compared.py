"""Words that say that numbers are no agency's own scores: what they are compared with, many agencies, a part of one."""

import re
from functools import cache

from ita import frameworks
from ita.reading import words


@cache
def is_aim(text: str) -> bool:
    """Say whether a cell says that the numbers beside it are a target or a forecast."""
    return words.key(text) in words.keys_of("others", "aims")


def is_plain_mean(text: str) -> bool:
    """Say whether a text is of a mean and not of a sum: คะแนนเฉลี่ย."""
    return words.is_mean(text) and any(piece in words.key(text) for piece in words.headings()["others"]["mean_words"])


def is_statistic(text: str) -> bool:
    """Say whether a text is of a mean or of the highest or the lowest."""
    return is_plain_mean(text) or is_extreme(text)


def is_extreme(text: str) -> bool:
    """Say whether a text is of the highest or the lowest of many."""
    return words.key(text) in words.keys_of("others", "extremes")


def is_other(text: str) -> bool:
    """Say whether a text is of what scores are compared with: ค่าเฉลี่ยประเทศ, ค่าเป้าหมาย."""
    found = words.subjects().find(words.key(text))
    return bool(found) and found.level == "other"


@cache
def _full_mark_said() -> re.Pattern:
    return re.compile(rf"{words.either(words.headings()['others']['full_marks'])}\s*(\d{{1,3}})$")


@cache
def says_other(inside: str) -> bool:
    """Say whether words in brackets after a name or a heading say that its numbers are no scores of the agency: IIT (คน), คะแนน (จังหวัด), คะแนน (เต็ม 5)."""
    word, others, bare = words.key(inside), words.headings()["others"], words.plain(inside).strip("()[] ")
    mark = _full_mark_said().search(bare)
    if is_other(inside) or is_aim(inside) or bare in others["signs"]:
        return True
    if mark and float(mark[1]) not in {*frameworks.weights(), 100.0}:
        return True
    return word in words.keys_of("others", "in_brackets") or word.startswith(tuple(map(words.key, (*others["in_brackets_begin"], *others["unreal"]))))


def is_comparison(text: str) -> bool:
    """Say whether a text is of what is compared, ผลต่าง or ค่าเฉลี่ย 2 ปี, as headings that are knowingly not read are."""
    word = words.key(text)
    found = words.subjects().find(word)
    return words.columns().find(word) == "ignored" or bool(found) and found.level in ("other", "total") or is_summary_row(text) or any(
        words.key(other) in word for other in words.headings()["others"]["changes"])


@cache
def _summary_rows() -> tuple[tuple[str, ...], tuple[str, ...]]:
    others = words.headings()["others"]
    return tuple(map(words.key, others["starts"])), tuple(map(words.key, others["contains"]))


@cache
def _of_many() -> tuple[tuple[str, ...], frozenset[str]]:
    return tuple(words.headings()["others"]["ends"]), frozenset((*words.headings()["agencies"]["local"], *words.headings()["agencies"]["kinds"]))


def names_many(text: str) -> bool:
    """Say whether a clean text that begins as an agency's name is that of many: a kind alone, อบต. (179 แห่ง), เทศบาล เฉลี่ย."""
    ends, kinds = _of_many()
    return text.endswith(ends) or text in kinds


def is_summary_row(text: str) -> bool:
    """Say whether a text stands for several agencies, as ค่าเฉลี่ยอำเภอเมือง and รวมทั้งจังหวัด do."""
    starts, contains = _summary_rows()
    word = words.key(text)
    return word.startswith(starts) or any(piece in word for piece in contains) or names_many(words.clean(text)) or words.grades().find(word) is not None


@cache
def _departments() -> re.Pattern:
    named, of_the_state = (words.either(words.headings()["agencies"][which]) for which in ("departments", "of_the_state"))
    return re.compile(rf"(?:\d+[.)]?\s*)?{named}(?!\s*{of_the_state})")


def nobodys(text: str) -> str:
    """Return the code of the problem where a clean text names no agency but many of them, or a part of one as กองคลัง does; else ""."""
    return "row_of_many" if is_summary_row(text) else "row_of_department" if _departments().match(words.plain(text)) else ""
