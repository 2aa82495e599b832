"""The memo (บันทึกข้อความ) that sends a document to the head of the agency."""

from ita import text
from ita.exports.word.blocks import Block, Paragraph, Space
from ita.exports.word.given import Given
from ita.exports.word.sections.frame import FIRST_LINE, signature_table


def body(given: Given, about: str) -> list[Block]:
    """Return beginning, facts and proposal; about is "measures" or "report"."""
    facts = {"agency": given.agency, "year": given.plan_year, "scores_year": given.scores_year, "count": len(given.measures),
             "reported": sum(bool(row.result.strip()) for row in given.measures)}
    found = text.WORD_MEMO_FOUND if given.measures else text.WORD_MEMO_FOUND_NONE
    made: list[Block] = []
    for heading, said in ((text.WORD_MEMO_STORY, text.WORD_MEMO_BEGINNING), (text.WORD_MEMO_FACTS, found),
                          (text.WORD_MEMO_PROPOSAL, text.WORD_MEMO_ASK)):
        made += [Paragraph(heading, align="left", bold=True, first=FIRST_LINE, keep=True),
                 Paragraph(said[about].format(**facts), first=FIRST_LINE)]
    return made


def signatures(given: Given) -> list[Block]:
    """Return the officer's signature, then opinions and signatures of those above."""
    return [Space(), signature_table(("", text.WORD_ROLES[0])), Space(), signature_table(text.WORD_OPINION_ROLES, opinions=True)]
