"""Steps of a measure: a list for a person, numbered lines ("1. …") where they are kept and printed."""

import re
from collections.abc import Iterable

from ita import thai

_NUMBER = re.compile(r"\s*(?:\(?\d{1,2}[.)](?![\d.])\s*)+")
# 1.1 and - stand under the step before them and keep their own mark.
_UNDER = re.compile(r"\s*(?:\(?\d{1,2}(?:\.\d{1,2})+|[-–•*])")


def steps_of(words: str) -> list[str]:
    """Return the steps, one a line, without their numbers; empty lines are none."""
    found = (_without_number(line.strip()) for line in words.splitlines())
    return [step for step in found if step]


def numbered(steps: Iterable[str]) -> str:
    """Return steps as they are kept: "1. …", one a line; several lines in one are several steps."""
    lines, number = [], 0
    for step in steps_of("\n".join(steps)):
        number += not is_under(step)
        lines.append(step if is_under(step) else f"{number}. {step}")
    return "\n".join(lines)


def is_under(step: str) -> bool:
    """Say whether a line belongs to the step before it ("1.1 …", "- …") and so has no number of its own."""
    return _UNDER.match(thai.to_arabic(step)) is not None


def _without_number(line: str) -> str:
    match = _NUMBER.match(thai.to_arabic(line))
    return line[match.end():] if match and match.end() < len(line) else "" if match else line
