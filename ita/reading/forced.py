"""A sheet whose columns the person has explained → one block: rows below its headings, titles above for the rest."""

from types import SimpleNamespace

from ita.reading import grids, headers, labels, numbers, rowlabels, shapes, walk, walk_titles
from ita.reading.headers import Column
from ita.reading.sheets import Sheet, letters


def meanings_for(sheet: Sheet, explained: list) -> dict[str, str] | None:
    """Return what the person said of sheets of this one's shape, or None."""
    if not explained or not sheet.rows:
        return None
    shape = shapes.shape_of(SimpleNamespace(**grids.shown(sheet)))
    return next((dict(meanings) for of, meanings in explained if of == shape), None)


def blocks(sheet: Sheet, scores: numbers.Scores, meanings: dict[str, str]) -> walk.Walk:
    """Walk down a sheet with its columns given."""
    header = shapes.header_row(grids.shown(sheet)["rows"])
    walked = walk.Walk(sheet, scores, walk.own_of(sheet))
    for row in range(header):
        walk_titles.take_title(walked, row)
    walked.columns = [_column(meanings.get(letters(sheet.first_column + at), ""), sheet, header, at)
                      for at in range(sheet.width)]
    walked.table, walked.top = 1, walk.below_headings(sheet, header + 1, walked.columns)
    walked.rows = [row for row in range(walked.top, len(sheet.rows))
                   if any(cell not in (None, "") for cell in sheet.rows[row])]
    walked.close()
    return walked


def _column(meaning: str, sheet: Sheet, header: int, at: int) -> Column:
    heading = headers.of_cell(sheet.rows[header][at])
    if meaning in shapes.BACK:
        return Column("score", heading.years, text=heading.text, back=0 if heading.years else shapes.BACK[meaning])
    if meaning in shapes.ROLES:
        return Column(meaning, heading.years, text=heading.text)
    subject = rowlabels.code_of(meaning) if meaning else None
    if subject and subject.level == "item":
        subject = labels.item_code(meaning)[0]
    if not meaning and heading.role not in ("text", "number"):
        return heading  # not said: read as its heading says
    return Column("subject", heading.years, subject, text=heading.text) if subject else Column("ignored", text=heading.text)
