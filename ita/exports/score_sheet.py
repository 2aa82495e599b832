"""The scores of a round as a workbook whose indicator, tool and overall cells are formulas over the item cells.

A value is a formula where the year's rules determine it from its parts; elsewhere the reported value stands, with the reason.
"""

from dataclasses import dataclass

from ita import text
from ita.exports import sheet as sheets
from ita.frameworks import indicators, sub_indicators
from ita.scores import OVERALL
from ita.scoring import OVERALL_KEY, Key, Round, Rule, reason_words, rules, score
from ita.scoring.tree import known_framework
from ita.scoring.wording import all_called, called

MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WIDTHS = (22, 9, 62, 16, 16, 12, 60)
REPORTED, FORMULA = "D", "E"


@dataclass(frozen=True)
class _Row:
    """One line: a value, how far it is indented, and the rule that makes it (None for an item)."""

    key: Key
    depth: int
    rule: Rule | None


def score_workbook(round_: Round) -> bytes:
    """Return a round as .xlsx: reported values, formulas beside them, their difference, and how each is computed."""
    made = sheets.workbook(_title(round_))
    made.remove(made.active)
    add_scores(made, round_)
    return sheets.save(made)


def add_scores(made, round_: Round) -> None:
    """Add a round's scores to a workbook, as a sheet of their own that its formulas do not leave."""
    sheet = made.create_sheet(sheets.sheet_name(text.SCORE_SHEET))
    sheets.set_widths(sheet, WIDTHS)
    header = sheets.title(sheet, [_title(round_), text.SCORE_SHEET_NOTE], WIDTHS)
    _cells(sheet, header, text.SCORE_SHEET_COLUMNS, heading=True)
    rows = _rows(round_)
    places = {row.key: header + number for number, row in enumerate(rows, 1)}
    for row in rows:
        _write(sheet, round_, row, places)
    sheets.page(sheet, header)
    made.calculation.fullCalcOnLoad = True


def _title(round_: Round) -> str:
    return text.SCORE_SHEET_TITLE.format(agency=round_.agency, year=round_.fiscal_year)


def _rows(round_: Round) -> list[_Row]:
    """Return the rule tree from the overall down, then what the report says and the tree does not know."""
    known = rules(round_.fiscal_year)
    made = _below(OVERALL_KEY, round_, 0) if known else []
    listed = {row.key for row in made}
    return made + [_Row(key, 0, None) for key in sorted(round_.scores) if key not in listed]


def _below(key: Key, round_: Round, depth: int) -> list[_Row]:
    rule = rules(round_.fiscal_year).get(key)
    return [_Row(key, depth, rule), *(row for part in (rule.parts if rule else ()) for row in _below(part, round_, depth + 1))]


def _write(sheet, round_: Round, row: _Row, places: dict[Key, int]) -> None:
    number, reported = places[row.key], round_.scores.get(row.key)
    name = _name(round_, row.key)
    values = ("  " * row.depth + text.SCORE_LEVELS[row.key[0]], row.key[1], name, reported, None, None, _how(round_, row))
    _cells(sheet, number, values)
    if row.key[0] != "item":
        _formula(sheet[f"{FORMULA}{number}"], _score(row, number, places))
        _formula(sheet[f"F{number}"], f'=IF(OR({REPORTED}{number}="",{FORMULA}{number}=""),"",ROUND({REPORTED}{number}-{FORMULA}{number},2))')


def _cells(sheet, row: int, values, heading: bool = False) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row, column)
        sheets.put(cell, value, bold=heading, fill=sheets.HEADER_FILL if heading else "")
        if isinstance(value, float):
            cell.number_format = "0.00"
    sheets.set_height(sheet, row, sheets.height(["" if value is None else value for value in values], WIDTHS))


def _formula(cell, formula: str) -> None:
    sheets.put(cell, None, fill=sheets.FIXED_FILL)
    cell.value, cell.data_type, cell.number_format = formula, "f", "0.00"


def _score(row: _Row, number: int, places: dict[Key, int]) -> str:
    """Return the formula of a value: over its parts where the rule determines it and all are there, else the reported value."""
    reported = f'IF({REPORTED}{number}="","",{REPORTED}{number})'
    if row.rule is None or not row.rule.determined:
        return f"={reported}"
    parts = [f"{REPORTED if part[0] == 'item' else FORMULA}{places[part]}" for part in row.rule.parts]
    known = f"COUNT({','.join(parts)})={len(parts)}"
    return f'=IF({known},{_sum(row.rule, parts)},{reported})'


def _sum(rule: Rule, parts: list[str]) -> str:
    if len(set(rule.shares)) == 1:
        return f"AVERAGE({','.join(parts)})"
    return "+".join(f"{share:g}*{part}" for share, part in zip(rule.shares, parts))


def _how(round_: Round, row: _Row) -> str:
    """Say what a value follows from, after what the report says where a correction stands."""
    corrected = text.CORRECTED_REPORT.format(reported=f"{round_.originals[row.key]:.2f}") if row.key in round_.originals else ""
    return f"{corrected} {_follows(round_, row)}".strip()


def _follows(round_: Round, row: _Row) -> str:
    if row.rule is None:
        return ""
    if not row.rule.determined:
        return text.SCORE_AS_REPORTED.format(reason=reason_words(row.rule.reason, round_.fiscal_year))
    said = _arithmetic(row.rule)
    lacking = [part for part in row.rule.parts if score(round_, part) is None]
    return said + (text.SCORE_LACKING.format(missing=all_called(lacking)) if lacking else "")


def _arithmetic(rule: Rule) -> str:
    if len(set(rule.shares)) == 1:
        return text.SCORE_MEAN_OF.format(parts=all_called(rule.parts))
    parts = [text.SCORE_WEIGHTED_PART.format(part=called(part), share=f"{share:.2f}") for part, share in zip(rule.parts, rule.shares)]
    return text.SCORE_WEIGHTED.format(parts=text.listed(parts))


def _name(round_: Round, key: Key) -> str:
    level, code = key
    if level == "item":
        known = known_framework(round_.fiscal_year)
        return known.items[code].label if known and code in known.items else ""
    if level == "indicator" and code.isdigit() and int(code) in indicators():
        return indicators()[int(code)].name
    if level == "sub_indicator":
        return sub_indicators().get(code, "")
    return text.OVERALL if code == OVERALL else text.TOOL_NAMES.get(code) or text.EIT_PARTS.get(code, "")
