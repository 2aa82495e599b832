"""Cover, purpose, limitations and signatures."""

from ita import text
from ita.exports.word.blocks import CENTER, Block, Cell, Heading, PageBreak, Paragraph, Space, Table, of_table
from ita.exports.word.given import Given

FIRST_LINE = 2.5  # cm, as official letters indent


def cover(given: Given) -> list[Block]:
    """Return the title page of the measures document."""
    lines = [text.WORD_FROM_SCORES.format(year=given.scores_year)]
    return _cover(given, [text.MEASURES_TITLE], lines)


def cover_report(given: Given) -> list[Block]:
    """Return the title page of the report."""
    return _cover(given, [text.WORD_REPORT_OF, text.MEASURES_TITLE], [])


def title_report(given: Given) -> list[Block]:
    """Return the report's title above its text, without a page of its own."""
    lines = (text.WORD_REPORT_TITLE, text.WORD_YEAR.format(year=given.plan_year), given.agency)
    return [*(Heading(line, 0) for line in lines), Space()]


def purpose(given: Given) -> list[Block]:
    """Return what the document is for."""
    said = text.WORD_PURPOSE.format(agency=given.agency, scores_year=given.scores_year, year=given.plan_year)
    return [Heading(text.WORD_SECTIONS["purpose"]), Paragraph(said, first=FIRST_LINE)]


def limitations(given: Given) -> list[Block]:
    """Return the limitations, numbered."""
    rows = [_numbered(number, "\n".join(filter(None, (one.limit, one.analysis, one.advice))))
            for number, one in enumerate(given.limitations, 1)]
    return [Heading(text.WORD_SECTIONS["limitations"]), *(rows or [Paragraph(text.WORD_NO_LIMITATIONS, first=FIRST_LINE)])]


def limitations_if_any(given: Given) -> list[Block]:
    """Return the limitations, or nothing when there is none."""
    return limitations(given) if given.limitations else []


def limitations_table(given: Given) -> list[Block]:
    """Return the limitations with their analysis and advice."""
    if not given.limitations:
        return limitations(given)
    rows = [(one.limit, one.analysis, one.advice) for one in given.limitations]
    return [Heading(text.WORD_SECTIONS["limitations"]), of_table(text.WORD_LIMITATIONS, rows, (1, 1, 1))]


def signature(given: Given) -> list[Block]:
    """Return the blanks for who made, checked and approved it."""
    return [Space(2), signature_table(text.WORD_ROLES)]


def signature_table(roles: tuple[str, ...], opinions: bool = False) -> Table:
    """Return a row of signatures with blanks for name and position, and for an opinion above; "" leaves a place empty."""
    blank = text.WORD_BLANK[:24]
    asked = ((text.WORD_OPINION.format(role=role), text.WORD_BLANK, text.WORD_BLANK) if opinions else () for role in roles)
    pairs = zip(roles, asked)
    said = tuple("" if not role else "\n".join((*above, text.WORD_SIGNED.format(blank=blank), text.WORD_NAME_BLANK.format(blank=blank),
                                                text.WORD_POSITION_BLANK.format(blank=blank), role)) for role, above in pairs)
    return Table(("",) * len(roles), (tuple(Cell(one, align=CENTER) for one in said),), (1,) * len(roles), borders=False)


def _cover(given: Given, title: list[str], lines: list[str]) -> list[Block]:
    top = [*title, text.WORD_YEAR.format(year=given.plan_year)]
    return [Space(6), *(Paragraph(line, CENTER, bold=True, size=22) for line in top), Space(2), *(Paragraph(line, CENTER, size=18) for line in lines),
            Space(10), Paragraph(given.agency, CENTER, bold=True, size=22), PageBreak()]


def _numbered(number: int, said: str) -> Paragraph:
    return Paragraph(text.WORD_NUMBERED.format(number=number, name=said), align="left", left=1.0)
