"""The vocabulary of headings.toml, and the one way in which texts are compared with it."""

import re
import tomllib
from functools import cache
from typing import NamedTuple

from ita import frameworks

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"), None)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\r\n\x0b\x0c"), " ")
_DIGITS = {0x0E50 + n: str(n) for n in range(10)} | {0xFF10 + n: str(n) for n in range(10)}  # Thai and full width
_CLEAN = str.maketrans(_INVISIBLE | _SPACES)
_ARABIC = str.maketrans(_DIGITS)
# Sara am typed as two characters, a tone mark in between or before; and sara ae typed as two sara e.
_SARA_AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32|([\u0e48-\u0e4b])\u0e4d\u0e32")
_PUNCTUATION = re.compile(r"[\s()\[\]{}.,:;\-–—_/\\\"'“”‘’`|*•·\u0e2f?!=<>+~^&]+")

LONGEST_COMPOSED = 60  # letters of a heading that is composed of others
LONGEST = 2000  # characters of a cell that are looked at


class Subject(NamedTuple):
    """What a score is about: a level and code of the contract, or one of the reader's own levels (see labels)."""

    level: str
    tool: str = ""
    code: str = ""


@cache
def headings() -> dict:
    """Return headings.toml."""
    return tomllib.loads((frameworks.FOLDER / "headings.toml").read_text(encoding="utf-8"))


# Anything that cleaning would change: most texts have none of it.
_UNCLEAN = re.compile("^ | $|  |\u0e40\u0e40|[\u0e4d" + "".join(re.escape(chr(code)) for code in (*_INVISIBLE, *_SPACES)) + "]")


def clean(text: str) -> str:
    """Return the text as shown: no invisible characters, single spaces, sara am composed; digits stay as typed.

    Of a very long text it is the beginning: no name is as long, and patterns would take minutes to search the rest."""
    text = text[:LONGEST]
    if not _UNCLEAN.search(text):
        return text
    text = " ".join(text.translate(_CLEAN).split())
    if "\u0e4d" in text:
        text = _SARA_AM.sub(lambda match: (match[1] or match[2] or "") + "\u0e33", text)
    return text.replace("\u0e40\u0e40", "\u0e41")


def plain(text: str) -> str:
    """Return the text clean, with Arabic digits."""
    return clean(text).translate(_ARABIC)


def key(text: str) -> str:
    """Return what two spellings of one word have in common: no spaces, no punctuation, small letters, Arabic digits."""
    return _PUNCTUATION.sub("", plain(text).lower())


@cache
def _slips() -> dict[int, str | None]:
    slips = headings()["slips"]
    alike = {ord(letter): row[0] for row in slips["alike"] for letter in row[1:]}
    return alike | {ord(mark): None for mark in slips["silent"]}


def folded(word: str) -> str:
    """Return a key with the letters made equal that scanning and typing confuse."""
    return word.translate(_slips())


class Lexicon:
    """Words and what they mean, found as written or, long ones, through the usual slips."""

    def __init__(self, meanings: dict[str, object]):
        at_least = headings()["slips"]["at_least"]
        self.exact = meanings
        self.folded = {}
        for word, meaning in meanings.items():
            if len(word) >= at_least:
                other = self.folded.setdefault(folded(word), meaning)
                if other != meaning:  # two meanings look alike: neither is taken for the other
                    self.folded[folded(word)] = None

    def find(self, word: str):
        """Return the meaning of a key, or None."""
        found = self.exact.get(word)
        if found is None and len(word) >= headings()["slips"]["at_least"]:
            found = self.folded.get(folded(word))
        return found


def _keys(table: dict) -> dict:
    return {key(word): meaning for meaning, words in table.items() for word in words}


@cache
def columns() -> Lexicon:
    """Return the roles of columns by heading."""
    return Lexicon(_keys(headings()["columns"]))


@cache
def subjects() -> Lexicon:
    """Return indicators, sub-indicators, the overall, general totals and facts of a round by name."""
    words: dict[str, Subject] = {}
    for code, name in _facts_of_a_round():
        words[key(name)] = Subject("fact", "", code)
    for name in headings()["overall"]["general"]:
        words[key(name)] = Subject("total")
    for name in headings()["overall"]["explicit"]:
        words[key(name)] = Subject("overall", "", "ITA")
    for name in headings()["others"]["words"]:
        words[key(name)] = Subject("other")
    for code, name in _sub_indicator_names():
        words[key(name)] = Subject("sub_indicator", "OIT", code)
    for number, name in _indicator_names():
        words[key(name)] = Subject("indicator", frameworks.indicators()[number].tool, str(number))
    return Lexicon(words)


@cache
def _composed(kind: str) -> tuple[re.Pattern, tuple[str, ...]]:
    """Words of which others are composed (คะแนน + รวม + ถ่วงน้ำหนัก), as a pattern for a whole key, and those of which one must be there."""
    known = headings()["composed"][kind]
    pieces = sorted(map(key, (*known["needed"], *known["pieces"])), key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, pieces)) + ")+"), tuple(map(key, known["needed"]))


def _is_composed(kind: str, word: str) -> bool:
    pattern, needed = _composed(kind)
    return len(word) <= LONGEST_COMPOSED and any(piece in word for piece in needed) and bool(pattern.fullmatch(word))


def is_score(word: str) -> bool:
    """Say whether a key is composed of words for the agency's score alone: คะแนนที่หน่วยงานได้รับ."""
    return _is_composed("score", word)


def summary_of(word: str) -> Subject | None:
    """Return the overall, a general total or the level where a key is composed of words for it: คะแนนรวมถ่วงน้ำหนัก."""
    if _is_composed("level", word):
        return Subject("fact", "", "grade")
    if not _is_composed("total", word):
        return None
    return Subject("overall", "", "ITA") if any(key(piece) in word for piece in headings()["composed"]["of_all"]) else Subject("total")


@cache
def keys_of(*path: str) -> frozenset[str]:
    """Return the keys of a list of headings.toml by its table and name."""
    return frozenset(map(key, headings()[path[0]][path[1]]))


def is_mean(heading: str) -> bool:
    """Say whether a heading is of a mean or a sum of what stands beside it."""
    return key(heading) in keys_of("overall", "means")


def is_beside_year(text: str) -> bool:
    """Say whether a text only says which year the one beside it is: ปัจจุบัน, จริง."""
    return key(text) in keys_of("cells", "beside_years")


def is_item_text(heading: str) -> bool:
    """Say whether a heading is of the questions of items."""
    return key(heading) in keys_of("cells", "questions")


def is_got(heading: str) -> bool:
    """Say whether a heading is of what was got of a full mark beside it."""
    return key(heading) in keys_of("cells", "got")


def is_failed(word: str) -> bool:
    """Say whether a key says that an item is not passed."""
    return word in keys_of("cells", "failed")


def is_real(heading: str) -> bool:
    """Say whether a heading is of what was really got, beside targets and trials."""
    return key(heading) in keys_of("cells", "real")


@cache
def subjects_of_all() -> frozenset[str]:
    """Return the keys of headings of the overall."""
    return frozenset(word for word, subject in subjects().exact.items() if subject.level == "overall")


def bare_scores() -> frozenset[str]:
    """Return the keys of words that say no more than that a number is a score."""
    return keys_of("cells", "bare_scores")


def is_full_mark(heading: str) -> bool:
    """Say whether a heading is of the full mark of what stands beside it."""
    return key(heading) in keys_of("others", "full_marks")


def _facts_of_a_round():
    for role in ("grade", "rank_in_province", "rank_nationwide", "agency_type", "province"):
        for name in headings()["columns"][role]:
            yield role, name


def _indicator_names():
    for number, indicator in frameworks.indicators().items():
        for name in (indicator.name, *indicator.aliases, *headings()["indicators"][str(number)]):
            yield number, name


def _sub_indicator_names():
    for code, name in frameworks.sub_indicators().items():
        for variant in (name, *headings()["sub_indicators"].get(code, ())):
            yield code, variant


@cache
def grades() -> Lexicon:
    """Return the official names of levels (ระดับ) by any of their spellings."""
    official = headings()["levels"]
    return Lexicon({key(name): name for name in official} | _keys(official))


@cache
def granularity() -> dict[str, str]:
    """Return the contract's levels by what the level column of a long table says."""
    return _keys(headings()["granularity"])


@cache
def unknown_words() -> frozenset[str]:
    """Return what a cell says when the score is not known, small letters."""
    return frozenset(plain(word).lower() for word in headings()["cells"]["unknown"])


def either(words) -> str:
    """Return a regular expression that matches any of the words, the longest first, spaces free."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(plain(word).lower()).replace(r"\ ", r"\s*") for word in ordered) + ")"
