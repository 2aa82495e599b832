"""The items that a text names: "o9, O12" and "ข้อ ๐12" as codes, "o1-o5" as every code of the range, other words kept as they stand."""

import re

from ita import text, thai

# i1, E 1, o12 and, after Thai digits became Arabic ones, 012 for ๐12: staff type a zero for the letter o.
_LETTER, _NUMBER = r"(?<![A-Za-z0-9])([ieoIEO0])\s?", r"([1-9]\d?)(?!\d)"
_TO = rf"[ \t]*(?:[-\u2010-\u2015\u2212~]|{text.RANGE_TO})[ \t]*"
# o1-o5 and o1-5; a dash on the next line is a list's, not a range's.
_NAMED = re.compile(rf"{_LETTER}{_NUMBER}(?:{_TO}(?<![A-Za-z0-9])([ieoIEO0])\s?{_NUMBER}|[-\u2010-\u2015\u2212~]{_NUMBER}(?![-.,/]\d))?")
_LETTER_O = str.maketrans("0", "o")
_APART = re.compile(r"[,;\n]")
_AROUND = " \t/-\u2010\u2011\u2012\u2013\u2014\u2015\u2212~"


def codes_in(words: str) -> tuple[str, ...]:
    """Return the codes that a text names, as o12, each once, a range as every code from its first to its last."""
    return tuple(dict.fromkeys(code for match in _NAMED.finditer(thai.to_arabic(words)) for code in _codes(match)))


def spelled_out(words: str) -> str:
    """Return a text with each range of codes as its codes ("o1,o2,o3"), the rest as it stands."""
    parts, last = [], 0
    for match in _NAMED.finditer(thai.to_arabic(words)):
        if len(codes := _codes(match)) > 2:
            parts += [words[last:match.start()], ",".join(codes)]
            last = match.end()
    return "".join([*parts, words[last:]])


def pieces(words: str) -> tuple[str, ...]:
    """Return a text's codes and the words between them, each once in their order; no word is left out."""
    found, last = [], 0
    for match in _NAMED.finditer(thai.to_arabic(words)):  # a digit for a digit, so that places are the same in `words`
        found += [*_free(words[last:match.start()]), *_codes(match)]
        last = match.end()
    return tuple(dict.fromkeys([*found, *_free(words[last:])]))


def joined(parts) -> str:
    """Return codes and words as they are kept: "o1,o2"."""
    return ",".join(pieces(",".join(parts)))


def _codes(match: re.Match) -> list[str]:
    letter, number, other, last, bare = match.groups()
    letter, other = (one and one.lower().translate(_LETTER_O) for one in (letter, other))
    first, final = int(number), int(last or bare or number)
    if other in (None, letter) and first <= final:
        return [f"{letter}{number}" for number in range(first, final + 1)]
    return [f"{letter}{first}", f"{other or letter}{final}"]


def _free(words: str) -> list[str]:
    parts = [kept for part in _APART.split(words) if (kept := part.strip(_AROUND))]
    # A code that hung on to the one before it (o1o2) is one by itself.
    return [one for part in parts for one in (pieces(part) if _NAMED.search(thai.to_arabic(part)) else (part,))]
