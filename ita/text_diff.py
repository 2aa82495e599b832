"""What differs between two texts, in pieces that a person can read: Thai has no spaces between words to go by."""

import re
from difflib import SequenceMatcher

Piece = tuple[str, bool]  # words, and whether the other text lacks them
LONGEST = 400  # signs between what is equal at both ends; longer stretches are marked whole, for comparing takes their square
LEAST_IN_COMMON = 0.3  # of the longer text; with less in common the whole is another text
LEAST_EQUAL = 3  # signs; shorter stretches that happen to be equal only break up what a person reads as one change
# A consonant with the vowel before it and the marks above and below it: never marked apart.
_SIGN = re.compile(r"[\u0e40-\u0e44]?[^\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|.", re.DOTALL)


def marked(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts as pieces, each with whether the other text lacks it."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    made: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        pieces = _within("".join(old[a:b]), "".join(new[c:d])) if kind == "replace" else (
            [("".join(old[a:b]), kind != "equal")], [("".join(new[c:d]), kind != "equal")])
        for side, found in zip(made, pieces, strict=True):
            side.extend(found)
    return _joined(made[0]), _joined(made[1])


def _within(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Compare sign by sign what stands between the equal beginning and the equal end."""
    old, new = _SIGN.findall(before), _SIGN.findall(after)
    first = _equal(old, new)
    last = _equal(old[first:][::-1], new[first:][::-1])
    head, tail = "".join(old[:first]), "".join(old[len(old) - last:])
    middle = _signs(old[first:len(old) - last], new[first:len(new) - last])
    return [(head, False), *middle[0], (tail, False)], [(head, False), *middle[1], (tail, False)]


def _equal(old: list[str], new: list[str]) -> int:
    return next((place for place, (one, other) in enumerate(zip(old, new)) if one != other), min(len(old), len(new)))


def _signs(old: list[str], new: list[str]) -> tuple[list[Piece], list[Piece]]:
    longer, whole = max(len(old), len(new)), ([("".join(old), True)], [("".join(new), True)])
    if longer > LONGEST:
        return whole
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    equal = [b - a for kind, a, b, _, _ in steps if kind == "equal" and b - a >= LEAST_EQUAL]
    if sum(equal) < LEAST_IN_COMMON * longer:
        return whole
    made: tuple[list[Piece], list[Piece]] = ([], [])
    for kind, a, b, c, d in steps:
        changed = kind != "equal" or b - a < LEAST_EQUAL
        made[0].append(("".join(old[a:b]), changed))
        made[1].append(("".join(new[c:d]), changed))
    return made


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for words, changed in pieces:
        if joined and joined[-1][1] == changed:
            joined[-1] = joined[-1][0] + words, changed
        elif words:
            joined.append((words, changed))
    return tuple(joined)
