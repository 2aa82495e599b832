"""One text → what it is about: "๕. การแก้ไขปัญหาการทุจริต ๙๙.๖๙ คะแนน" is indicator 5 with its score.

Subjects that are not the contract's: total (the mean of whatever stands above), part (one EIT collection's
indicator), fact (level, rank, type, province of a round), other (somebody else's score), and
named (an item by its title, resolved when the year is known)."""

import re
from functools import cache
from typing import NamedTuple

from ita import frameworks
from ita.reading import compared, words, years
from ita.reading.words import Subject

ITEM_TOOLS = {prefix: tool for tool, prefix in frameworks.PREFIX.items()}


class Label(NamedTuple):
    """What a text says: its subject, a number in front, the words left, a score, a level, years, an EIT part."""

    subject: Subject | None = None
    number: str = ""
    rest: str = ""
    score: str = ""
    grade: str = ""
    years: tuple[int, ...] = ()
    tool: str = ""
    part: str = ""
    text: str = ""  # the whole as written


@cache
def _item_pattern() -> re.Pattern:
    prefixes = words.either(words.headings()["prefixes"]["item"])
    letters = words.headings()["letters"]
    classes = "".join(f"(?P<{name}>[{re.escape(letters[name])}])|" for name in "ie")
    o = words.plain(letters["o"]).replace("0", "")
    # The letter may stand off its number; a zero typed for it may not, else 0.5 or 0-3 would be a code.
    return re.compile(
        rf"^(?:{prefixes}\s*)*[(\[]?(?:(?:{classes}(?P<o>[{re.escape(o)}]))[\s.\-]?\s?|(?P<zero>0))"
        r"(?P<number>\d{1,2})(?![\d])(?!\s?[.,]\d)(?![a-z])(?!\s*[-–]\s*[a-z]?\d)[)\]]?[\s.:)\-–]*", re.IGNORECASE)


@cache
def _more_codes() -> re.Pattern:
    between = words.either(words.headings()["prefixes"]["between_items"])
    return re.compile(rf"^(?:{between}|[\s,/&+\-–])*[ieo0]\s?\.?\d{{1,2}}(?!\d)", re.IGNORECASE)


_SCORED = re.compile(r"[=:(\s]*\d{1,3}[.,]\d")
CODED_SCORE = re.compile(r"(?<![a-z\d])[ieo]\s?\d{1,2}\s*[=:(\s]\s*\d{1,3}[.,]\d", re.IGNORECASE)  # an item with its score


def item_code(plain: str) -> tuple[Subject | None, str]:
    """Return the item that a plain text begins with, and the words after it."""
    match = _item_pattern().match(plain)
    if not match or int(match["number"]) == 0:
        return None, plain
    prefix = "i" if match["i"] else "e" if match["e"] else "o"
    return Subject("item", ITEM_TOOLS[prefix], f"{prefix}{int(match['number'])}"), plain[match.end():]


@cache
def _score_tail() -> re.Pattern:
    around = words.either(words.headings()["cells"]["around_scores"])
    number = r"(?<![\d.])\d{1,3}(?:[.,]\d+)?"
    return re.compile(rf"(?:(?:{around}\s*)+(?P<led>{number})\s*(?:{around}\s*)*"
                      rf"|\s(?P<followed>{number})\s*(?:{around}\s*)+|\s(?P<bare>\d{{1,3}}[.,]\d{{1,2}}))$")


@cache
def _grade_tail() -> re.Pattern:
    before = words.either(words.headings()["cells"]["before_level"])
    return re.compile(rf"(?:{before}\s*[:=“\"(]?\s*(?P<grade>[^\d\s()]+)[\"”)]?|\((?:{before}\s*)?(?P<bracketed>[^\d()]+)\))$")


def _split_grade(plain: str) -> tuple[str, str]:
    match = _grade_tail().search(plain)
    name = match and words.grades().find(words.key(match["grade"] or match["bracketed"]))
    return (name, plain[:match.start()].strip()) if name else ("", plain)


@cache
def bracketed_score(text: str) -> str:
    """Return the score that a name has in brackets after it, IIT (95.19); "" for whole numbers, which may be weights, full marks and targets."""
    around = words.either(words.headings()["cells"]["around_scores"])
    match = re.search(rf"\(\s*(?:{around}\s*)*(\d{{2}}[.,]\d{{1,2}})\s*(?:{around}\s*)*\)$", words.plain(text).lower())
    return match[1] if match and not float(match[1].replace(",", ".")).is_integer() else ""


def _split_score(plain: str) -> tuple[str, str]:
    match = _score_tail().search(plain)
    if not match:
        return "", plain
    return match["led"] or match["followed"] or match["bare"], plain[:match.start()].strip()


@cache
def _number_pattern() -> re.Pattern:
    indicator = words.either(words.headings()["prefixes"]["indicator"])
    item = words.either(words.headings()["prefixes"]["item"])
    return re.compile(rf"^(?:(?P<indicator>{indicator})\s*|{item}\s*)?[(\[]?(?P<number>\d{{1,2}}(?:\.\d)?)(?!\d|\.\d)[)\]]?[\s.):\-–]*")


_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
def without_brackets(text: str) -> str:
    """Return the text without what stands in brackets."""
    return " ".join(_BRACKETS.sub(" ", text).split())


def in_brackets(text: str) -> list[str]:
    """Return what stands in brackets in a text."""
    return [found[1:-1] for found in _BRACKETS.findall(text)]


_KNOWN_SUBS = frozenset(frameworks.sub_indicators())


def numbered(number: str) -> Subject | None:
    """Return the indicator or sub-indicator of a number written as 1–10 or 9.1, or None."""
    if number in _KNOWN_SUBS:
        return Subject("sub_indicator", "OIT", number)
    if number.isdecimal() and int(number) in frameworks.indicators():
        return Subject("indicator", frameworks.indicators()[int(number)].tool, str(int(number)))
    return None


@cache
def _tool_words() -> tuple[re.Pattern, re.Pattern]:
    tools = words.headings()["tools"]
    parts = words.headings()["parts"]
    keyed = {name: "|".join(sorted((re.escape(words.key(w)) for w in tools[name]), key=len, reverse=True)) for name in tools}
    groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in keyed.items())
    part = "|".join(f"(?P<p{n}>{'|'.join(re.escape(words.key(w)) for w in parts[n])})" for n in parts)
    fillers = sorted((re.escape(words.key(w)) for w in words.headings()["around_tools"]["words"] if words.key(w)), key=len, reverse=True)
    return re.compile(f"{groups}|{part}|(?P<filler>{'|'.join(fillers)})"), re.compile(r"eit(?:p|part)?([12])$|eit(?:(public|parti)|(survey|partii))$")


def tool_of(word: str) -> tuple[str, str, str]:
    """Return the one tool, the EIT part and what is left of a key; an empty tool when none or several."""
    pattern, numbered_part = _tool_words()
    if word in ("parti", "partii"):
        return "", str(len(word) - len("part")), ""
    tail = numbered_part.search(word)
    part = "" if not tail else tail[1] or ("1" if tail[2] else "2")  # the public's part is the first, the survey's the second
    found, left = set(), []
    position = 0
    word = word[:tail.start() + 3] if tail else word
    for match in pattern.finditer(word):
        left.append(word[position:match.start()])
        position = match.end()
        if match["p1"] or match["p2"]:
            part = "1" if match["p1"] else "2"
        elif not match["filler"]:
            found.add(match.lastgroup)
    left.append(word[position:])
    return (found.pop() if len(found) == 1 else ""), part, "".join(left)


def _subject_by_words(text: str) -> tuple[Subject | None, str, str]:
    """Return subject, tool and part of words without number, score and years."""
    found = words.subjects().find(words.key(text)) or words.summary_of(words.key(text))
    if found:
        return found, found.tool, ""
    if any(map(compared.is_other, _BRACKETS.findall(text))):
        return Subject("other"), "", ""
    if any(map(compared.says_other, _BRACKETS.findall(text))):
        return None, "", ""
    without = _BRACKETS.sub(" ", text)
    tool, part, left = tool_of(words.key(text))
    if without != text:
        found = words.subjects().find(words.key(without))
        if found and found.level not in ("total", "fact"):
            return in_part(found, part), found.tool or tool, part
    if not left:
        return (_tool_subject(tool, part) if tool else None), tool, part
    found = words.subjects().find(left)
    if found and found.level in ("indicator", "sub_indicator") and tool in ("", found.tool):
        return in_part(found, part), found.tool, part
    if tool and without != text and not tool_of(words.key(without))[2]:
        return _tool_subject(tool, part), tool, part
    return None, tool, part


def _tool_subject(tool: str, part: str) -> Subject:
    return Subject("tool", tool, tool + part if tool == "EIT" else tool)


def in_part(subject: Subject, part: str) -> Subject:
    """Return the subject as one EIT collection measures it, where a part is named."""
    if part and subject == Subject("tool", "EIT", "EIT"):
        return _tool_subject("EIT", part)
    if part and subject.tool == "EIT" and subject.level == "indicator":
        return Subject("part", "EIT", f"{subject.code}/{part}")
    return subject


@cache
def parse(text: str) -> Label:
    """Return what a text says."""
    plain = words.plain(text)
    item, rest = item_code(plain)
    if item and (_more_codes().match(rest) or _SCORED.match(rest) and CODED_SCORE.search(rest)):  # i1, i2, i3: the score is of none of them alone
        return Label(rest=plain, text=words.clean(text))
    if item:
        score, words_left = _split_score(" " + rest) if rest else ("", rest)
        return Label(item, item.code, words_left.strip(), score, tool=item.tool, text=words.clean(text))
    found_years, plain = years.split(plain)
    grade, plain = _split_grade(plain.lower())
    whole = _parse_bare(plain)
    if whole.subject is None:
        score, body = _split_score(plain)
        inner = _parse_bare(body) if score else None
        if inner and inner.subject:
            whole = inner._replace(score=score)
    if whole.subject is None:
        whole = _rank(plain) or _total_with_score(plain) or whole
    return whole._replace(grade=grade, years=found_years, text=words.clean(text))


@cache
def _rank_tail() -> re.Pattern:
    return re.compile(rf"^(?P<body>.*?)\s*(?:{words.either(words.headings()['cells']['before_rank'])})?\s*[:=]?\s*(?P<rank>\d{{1,5}})$")


def _rank(plain: str) -> Label | None:
    """A rank in one cell with what it is a rank of: ลำดับในจังหวัด 3."""
    match = _rank_tail().match(plain)
    subject = match and words.subjects().find(words.key(match["body"]))
    if subject and subject.level == "fact" and subject.code.startswith("rank"):
        return Label(subject, rest=match["body"], score=match["rank"])
    return None


@cache
def _around_totals() -> tuple[re.Pattern, re.Pattern]:
    around = words.either(words.headings()["cells"]["around_totals"])
    return re.compile(rf"^(?P<name>.*\D)(?P<score>\d{{1,3}}[.,]\d{{1,2}})\s*(?:{around}\s*)*$"), re.compile(rf"^{around}|{around}$")


def _total_with_score(plain: str) -> Label | None:
    """A total in one cell with its score, whose name is a word that may stand around scores too: ผลคะแนน 86.63 คะแนน."""
    tail, around = _around_totals()
    match = tail.match(plain)
    name, left = (match["name"].strip(), "") if match else ("", "")
    while name != left:
        found = words.subjects().find(words.key(name)) or words.summary_of(words.key(name))
        if found:
            return Label(found, rest=name, score=match["score"]) if found.level in ("total", "overall") else None
        name, left = around.sub("", name, count=1).strip(), name
    return None


_TOOL_AND_NUMBER = re.compile(r"(?P<tool>iit|eit|oit)\s*[-.:]?\s*(?P<number>\d{1,2})[\s.):\-–]*(?P<rest>\D.*)")


_TOOL_NUMBER = re.compile(r"(iit|eit|oit)\s?[-.]?\s?(\d{1,2})")


@cache
def tool_and_number(text: str) -> Subject | None:
    """Return the item of a tool's name with a number alone, IIT-1, or None."""
    match = _TOOL_NUMBER.fullmatch(words.plain(text).lower()) if len(text) < 12 else None
    tool = match[1].upper() if match else ""
    return Subject("item", tool, f"{frameworks.PREFIX[tool]}{int(match[2])}") if match and int(match[2]) else None


def _parse_bare(plain: str) -> Label:
    match = _number_pattern().match(plain)
    if not match:
        subject, tool, part = _subject_by_words(plain)
        coded = None if subject else _TOOL_AND_NUMBER.match(plain)  # IIT 1 การปฏิบัติหน้าที่
        inner = coded and _subject_by_words(coded["rest"])[0]
        of_a_part = coded and coded["tool"] == "eit" and coded["number"] in ("1", "2")  # EIT1: the first indicator, or what the first part says
        if inner and inner.level == "indicator" and inner.tool == coded["tool"].upper() and not of_a_part:
            return Label(inner, coded["number"], coded["rest"], tool=inner.tool)
        return Label(subject, "", plain, tool=tool, part=part)
    number, rest = match["number"], plain[match.end():].strip()
    subject, tool, part = _subject_by_words(rest) if rest else (None, "", "")
    if subject is None and match["indicator"] and not rest:
        subject = numbered(number)
    return Label(subject, number, rest, tool=tool or (subject.tool if subject else ""), part=part)
