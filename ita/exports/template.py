"""A blank workbook to fill in Excel: the year's titles in grey, white cells for scores, and reasons in Thai for refused ones."""

from itertools import groupby

from ita import text
from ita.exports import sheet as sheets
from ita.frameworks import TOOLS, Framework, Item, framework, indicators, sub_indicators
from ita.scores import OVERALL

WIDTHS = (24, 72, 20)  # code, title, score: an A4 portrait page
GUIDE_WIDTHS = (116,)
SCORE = "C"
OIT_SCORES = '"0,100"'


def template(fiscal_year: int, agency: str = "") -> bytes:
    """Return the blank workbook of a year; sheets of items that the year's framework does not know are left out."""
    known = framework(fiscal_year)
    made = sheets.workbook(text.FORM_TITLE.format(year=fiscal_year), agency)
    _guide(made.active, fiscal_year)
    _scores(made.create_sheet(text.FORM_SCORES_SHEET), known, agency)
    for tool in TOOLS:
        if known.items_of(tool):
            _items(made.create_sheet(tool), known, tool)
    return sheets.save(made)


def _guide(sheet, fiscal_year: int) -> None:
    sheet.title = text.FORM_GUIDE_SHEET
    sheets.set_widths(sheet, GUIDE_WIDTHS)
    row = sheets.title(sheet, [text.FORM_TITLE.format(year=fiscal_year)], GUIDE_WIDTHS)
    for number, line in enumerate(text.FORM_GUIDE, row + 1):
        sheets.write(sheet.cell(number, 1), line, bold=number == row + 1)
        sheet.cell(number, 1).alignment = sheets.wrapped()
        sheets.set_height(sheet, number, sheets.height([line], GUIDE_WIDTHS))
    sheets.page(sheet, row, landscape=False)
    sheet.print_title_rows, sheet.freeze_panes = None, None


def _scores(sheet, known: Framework, agency: str) -> None:
    """Write the agency, the year and what a report says beside the scores, then overall, tools and indicators."""
    sheets.set_widths(sheet, WIDTHS)
    sheets.title(sheet, [text.FORM_TITLE.format(year=known.fiscal_year)], WIDTHS)
    levels = '"' + ",".join(level.name for level in known.levels) + '"'
    facts = (
        (text.AGENCY, agency or None, "textLength", ("3",), text.FORM_WRONG_AGENCY),
        (text.FISCAL_YEAR, known.fiscal_year, "whole", (str(known.fiscal_year),) * 2,
         text.FORM_WRONG_YEAR.format(year=known.fiscal_year)),
        (text.FORM_LEVEL, None, "list", (levels,), text.FORM_WRONG_LEVEL),
        (text.FORM_RANK_PROVINCE, None, "whole", ("1",), text.FORM_WRONG_RANK),
        (text.FORM_RANK_NATION, None, "whole", ("1",), text.FORM_WRONG_RANK),
    )
    for row, (label, value, kind, limits, wrong) in enumerate(facts, 2):
        sheets.put(sheet.cell(row, 1), label, bold=True, fill=sheets.FIXED_FILL)
        sheets.put(sheet.cell(row, 2), value)
        sheet.cell(row, 2).alignment = sheets.wrapped("left")
        sheets.set_height(sheet, row, sheets.height([label, value or ""], WIDTHS))
        _allow(sheet, f"B{row}", kind, limits, wrong)
    header = len(facts) + 3
    last = _table(sheet, header, _totals())
    _allow(sheet, f"{SCORE}{header + 1}:{SCORE}{last}", "decimal", ("0", "100"), text.FORM_WRONG_SCORE)
    sheets.page(sheet, header, landscape=False)


def _totals() -> list[tuple[str, str]]:
    rows = [(OVERALL, text.OVERALL)]
    for tool in TOOLS:
        rows.append((tool, text.FORM_TOOL_TOTAL.format(tool=text.TOOL_NAMES[tool])))
        if tool == "EIT":
            rows += [(code, text.FORM_EIT_PART.format(part=name)) for code, name in text.EIT_PARTS.items()]
    return rows + [(str(number), indicator.name) for number, indicator in indicators().items()]


def _items(sheet, known: Framework, tool: str) -> None:
    """Write a tool's items in their official order under the names of their groups."""
    sheets.set_widths(sheet, WIDTHS)
    title = text.FORM_ITEMS_TITLE.format(tool=text.TOOL_NAMES[tool], year=known.fiscal_year)
    header = sheets.title(sheet, [title], WIDTHS) + 1
    rows = [row for name, items in groupby(known.items_of(tool), _group)
            for row in ((None, name), *((item.code, _label(item)) for item in items))]
    last = _table(sheet, header, rows)
    where = f"{SCORE}{header + 1}:{SCORE}{last}"
    if tool == "OIT":
        _allow(sheet, where, "list", (OIT_SCORES,), text.FORM_WRONG_OIT)
    else:
        _allow(sheet, where, "decimal", ("0", "100"), text.FORM_WRONG_SCORE)
    sheets.page(sheet, header, landscape=False)


def _group(item: Item) -> str:
    if item.sub_indicator:
        return f"{item.sub_indicator} {sub_indicators()[item.sub_indicator]}"
    return text.NUMBERED_INDICATOR.format(number=item.indicator, name=indicators()[item.indicator].name)


def _label(item: Item) -> str:
    return item.label or text.CODED_ITEM.format(code=item.code, title="").strip()


def _table(sheet, header: int, rows: list[tuple[str | None, str]]) -> int:
    """Write codes and titles with a white cell for each score, none for a group's name; return the last row."""
    for column, heading in enumerate(text.FORM_COLUMNS, 1):
        sheets.put(sheet.cell(header, column), heading, bold=True, fill=sheets.HEADER_FILL)
    sheets.set_height(sheet, header, sheets.height(text.FORM_COLUMNS, WIDTHS))
    for row, (code, name) in enumerate(rows, header + 1):
        sheets.put(sheet.cell(row, 1), code, fill=sheets.FIXED_FILL)
        sheets.put(sheet.cell(row, 2), name, bold=code is None, fill=sheets.FIXED_FILL)
        sheets.put(sheet.cell(row, 3), None, fill="" if code else sheets.FIXED_FILL)
        sheet.cell(row, 3).number_format = "0.00"
        sheets.set_height(sheet, row, sheets.height([name], [WIDTHS[1]]))
    return header + len(rows)


def _allow(sheet, where: str, kind: str, limits: tuple[str, ...], wrong: str) -> None:
    """Refuse what is outside the limits, with the reason; one limit is the least, a list has one formula."""
    from openpyxl.worksheet.datavalidation import DataValidation

    rule = DataValidation(
        type=kind, formula1=limits[0], formula2=limits[1] if len(limits) == 2 else None,
        operator=None if kind == "list" else "between" if len(limits) == 2 else "greaterThanOrEqual",
        allow_blank=True, showErrorMessage=True, errorTitle=text.FORM_WRONG, error=wrong,
        showInputMessage=True, prompt=wrong)
    sheet.add_data_validation(rule)
    rule.add(where)
