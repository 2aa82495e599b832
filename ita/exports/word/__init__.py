"""The published documents as Word files: what is given → blocks → a template's places → bytes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ita import text, thai
from ita.exports.word.blocks import Block, said
from ita.exports.word.builtin import KINDS, MEASURES, MEMO, MIME, REPORT, built_in, memo_head
from ita.exports.word.given import Form, Given, Limitation, forms
from ita.exports.word.safety import Mistake

__all__ = ["KINDS", "MEASURES", "MEMO", "MIME", "REPORT", "Form", "Given", "Limitation", "Made", "built_in", "document", "forms",
           "mistakes_of", "parts_of", "whole"]
BLANKS = {"unit": 10, "number": 5, "date": 4}  # lengths, to fill the lines of a memo
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")  # digits of an address stay as they are


@dataclass(frozen=True)
class Made:
    """A document's bytes; mistakes say in Thai why the agency's own template was not used, empty when it was."""

    data: bytes
    mistakes: tuple[str, ...] = ()

    @property
    def remark(self) -> str:
        """What to tell the person when the built-in template stood in, else ""."""
        return text.WORD_BUILT_IN_USED.format(mistakes=" · ".join(self.mistakes)) if self.mistakes else ""


def document(kind: str, given: Given, template: bytes | None = None, about: str = MEASURES) -> Made:
    """Return a document: measures, report, or the memo about one of them; template is the agency's own .docx.

    A template with a mistake is not used: the built-in one is, and the mistakes are told.
    """
    from ita.exports.word.places import fill
    content = _content(kind, given, about)
    mistakes: list[Mistake] = []
    if template is not None:
        from ita.exports.word.apart import fill_apart
        data, mistakes = fill_apart(template, content)
        if not mistakes:
            return Made(data)
    data, ours = fill(built_in(kind), content)
    if ours:
        raise AssertionError(f"the built-in template has mistakes: {ours}")
    return Made(data, told(mistakes))


def mistakes_of(kind: str, given: Given, template: bytes) -> tuple[str, ...]:
    """Return what is wrong with an agency's template in Thai, empty when it can be used."""
    from ita.exports.word.apart import fill_apart
    return told(fill_apart(template, _content(kind, given, MEASURES))[1])


def told(mistakes: list[Mistake]) -> tuple[str, ...]:
    """Return mistakes as Thai sentences, each once."""
    return tuple(dict.fromkeys(text.WORD_MISTAKES[one.code].format(**_details(one)) for one in mistakes))


def parts_of(kind: str, given: Given, about: str = MEASURES) -> dict[str, tuple[Block, ...]]:
    """Return the blocks of a document by the block place that they go to, in the form's order."""
    from ita.exports.word.sections import PARTS, memo
    if kind == MEMO:
        return {"purpose": tuple(memo.body(given, about)), "signature": tuple(memo.signatures(given))}
    made: dict[str, tuple[Block, ...]] = {}
    for place, part in given.form.report if kind == REPORT else given.form.measures:
        made[place] = (*made.get(place, ()), *PARTS[part](given))
    return made


def whole(kind: str, given: Given, about: str = MEASURES) -> tuple[Block, ...]:
    """Return all that a document says in its order and digits, as the built-in template lays it out."""
    from ita.exports.word.places import PLACE
    content = _content(kind, given, about)
    head = said(memo_head(), lambda words: PLACE.sub(lambda found: content.texts[found[1]], words)) if kind == MEMO else ()
    return (*head, *(block for blocks in content.blocks.values() for block in blocks))


def digits(thai_digits: bool) -> Callable[[str], str]:
    """Return what gives a text the document's digits throughout; addresses of the internet keep theirs."""
    change = thai.to_thai if thai_digits else thai.to_arabic

    def changed(words: str) -> str:
        made, at = [], 0
        for address in _ADDRESS.finditer(words):
            made += [change(words[at:address.start()]), address[0]]
            at = address.end()
        return "".join((*made, change(words[at:])))
    return changed


def _content(kind: str, given: Given, about: str):
    from ita.exports.word.places import Content
    say = digits(given.in_thai)
    names = text.WORD_BLOCK_PLACES
    made = parts_of(kind, given, about)
    return Content(
        texts={text.WORD_PLACES[name]: say(words) for name, words in _texts(kind, given, about).items()},
        blocks={name: said(made.get(key, ()), say) for key, name in _in_order(made, names)},
        whole=names["all"], thai_digits=given.in_thai, title=say(f"{_title(kind, given, about)} {given.agency}"))


def _in_order(made: dict, names: dict[str, str]):
    """Return the block places of a document in its order, then those without blocks."""
    return [*((key, names[key]) for key in made), *((key, name) for key, name in names.items() if key not in (*made, "all"))]


def _texts(kind: str, given: Given, about: str) -> dict[str, str]:
    blanks = {name: text.WORD_MEMO_BLANK * times for name, times in BLANKS.items()}
    return {"agency": given.agency, "year": str(given.plan_year), "scores_year": str(given.scores_year),
            "title": _title(kind, given, about), "date": thai.long_date(given.day) if given.day else blanks["date"],
            "unit": blanks["unit"], "number": blanks["number"], "subject": text.WORD_MEMO_SUBJECT[about].format(year=given.plan_year), "to": _head(given.agency)}


def _title(kind: str, given: Given, about: str) -> str:
    if kind == MEMO:
        return text.WORD_MEMO_SUBJECT[about].format(year=given.plan_year)
    title = text.WORD_REPORT_TITLE if kind == REPORT else text.MEASURES_TITLE
    return f"{title} {text.WORD_YEAR.format(year=given.plan_year)}"


def _head(agency: str) -> str:
    """Return whom a memo is addressed to: the executive of a local authority by the title of its kind, else a general title."""
    heads = (head + agency.removeprefix(kind) for kind, head in text.WORD_MEMO_HEADS.items() if agency.startswith(kind))
    return next(heads, text.WORD_MEMO_TO_HEAD)


def _details(one: Mistake) -> dict[str, str]:
    return {name: text.WORD_IN_PARTS.get(words, words) if name == "part" else words for name, words in one.details}
