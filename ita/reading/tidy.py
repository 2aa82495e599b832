"""What was found → tidy scores: each with its agency, year and code, once; the rest becomes problems."""

from typing import NamedTuple

from ita.reading import codes
from ita.reading.flat import Flat, of_scores
from ita.reading.found import Found, Rows, Run
from ita.reading.labels import Subject
from ita.reading.problems import ERROR, WARNING
from ita.reading.year_column import BAD_YEAR

SAME = 0.005  # two prints of one score differ by less


class Said(NamedTuple):
    """What the person, the workbook and a sheet say where a table is silent."""

    agency: str
    year: int | None


def flatten(found: Found, said: dict[str, Said]) -> list[Flat]:
    """Return the scores that have everything; said is by the name of the sheet."""
    known: dict[int, Rows | None] = {}
    missing: set[tuple] = set()

    def flat(runs: list[Run]) -> list[Flat]:
        flats = []
        for run in runs:
            if not run.all_known and run.scores.count(None) == len(run.scores):
                continue
            key = id(run.rows)
            if key not in known:
                known[key] = _whole(run, said[run.rows.sheet.name], found, missing)
            if known[key] is not None:
                flats += _flat(run, known[key])
        return flats

    flats = codes.known_codes(codes.resolve_names(flat(found.runs), found), found)
    flats = _once(_in_range(flats, found), found)
    _parts_left_out(flat(found.parts), flats, found)
    return flats


def _parts_left_out(parts: list[Flat], flats: list[Flat], found: Found) -> None:
    """Warn, once a column or row, of scores of one EIT collection whose combined score is not there."""
    wanted = {_whole_code(flat.subjects.code) for flat in parts}
    there = {entry[:2] + (entry[2].code,) for flat in flats
             if wanted & {subject.code for subject in flat.different_subjects()} for entry in flat.each()}
    for flat in parts:
        code = flat.subjects.code
        for agency, year, _, _, row in flat.each():
            if not code[0].isdecimal() or (agency, year, _whole_code(code)) not in there:
                found.at(WARNING, "part_left_out", (flat.rows.sheet, row, flat.column), detail=code)
                break


def _whole_code(code: str) -> str:
    return code.partition("/")[0]


def _whole(run: Run, said: Said, found: Found, missing: set) -> Rows | None:
    """The rows with agency and year filled from around the table; None, with a fault a sheet, where nobody says."""
    rows = run.rows
    agencies = _filled(rows.agencies, "", said.agency)
    years = _filled(rows.years, None, said.year)
    lacking = [code for code, values, empty in (("no_agency", agencies, ""), ("no_year", years, None))
               if values == empty or isinstance(values, list) and empty in values]
    for code in lacking:
        if (code, rows.sheet.name) not in missing:
            missing.add((code, rows.sheet.name))
            at = next(i for i, score in enumerate(run.scores) if score is not None)
            found.at(ERROR, code, (rows.sheet, rows.rows[at], run.column))
    return None if lacking else rows._replace(agencies=agencies, years=_before(years, rows.back) if rows.back else years)


def _before(years: int | list, back: int):
    if isinstance(years, list):
        return [year if year == BAD_YEAR else year - back for year in years]
    return years - back


def _filled(values, empty, other):
    if isinstance(values, list):
        return [other if value == empty else value for value in values] if empty in values else values
    return other if values == empty else values


def _flat(run: Run, rows: Rows) -> list[Flat]:
    subjects, scores, years = run.subjects, run.scores, rows.years
    each = isinstance(subjects, list)
    bad_years = isinstance(years, list) and BAD_YEAR in years
    if not bad_years and (run.all_known or None not in scores and not (each and None in subjects)):
        return [of_scores(rows, run.column, None, subjects, scores)]
    keep = [at for at, score in enumerate(scores) if score is not None
            and not (each and subjects[at] is None) and not (bad_years and years[at] == BAD_YEAR)]
    return [of_scores(rows, run.column, keep, subjects, [scores[at] for at in keep])] if keep else []


def _in_range(flats: list[Flat], found: Found) -> list[Flat]:
    inside = [flat if min(flat.spread) >= 0 and max(flat.spread) <= 100 else _only_in_range(flat, found) for flat in flats]
    return [flat for flat in inside if flat.scores]


def _only_in_range(flat: Flat, found: Found) -> Flat:
    for position, score in zip(flat.positions(), flat.scores, strict=True):
        if not 0 <= score <= 100:
            found.at(ERROR, "out_of_range", flat.place(position), f"{score:g}")
    return flat.only([0 <= score <= 100 for score in flat.scores])


def _once(flats: list[Flat], found: Found) -> list[Flat]:
    """Keep each score once; two different ones for one thing are a fault."""
    if _all_differ(flats):
        return flats
    first: dict[tuple, tuple] = {}
    once = [_first_only(flat, first, found) for flat in flats]
    return [flat for flat in once if flat.scores]


def _first_only(flat: Flat, first: dict[tuple, tuple], found: Found) -> Flat:
    keep = []
    for agency, year, subject, score, row in flat.each():
        place = score, flat.rows.sheet, row, flat.column
        known = first.setdefault((agency, year, subject.level, subject.code), place)
        keep.append(known is place)
        if known is not place and abs(known[0] - score) >= SAME:
            other, sheet, other_row, column = known
            where = f"{sheet.name} {sheet.cell(other_row, column)} = {other:g}".strip()
            found.at(ERROR, "twice_different", place[1:], f"{score:g}", f"{subject.code} ({where})")
    return flat.only(keep)


def _all_differ(flats: list[Flat]) -> bool:
    """Say without looking at every score that no key comes twice: one column a code, one row a round."""
    columns = [flat.subjects.code for flat in flats if isinstance(flat.subjects, Subject)]
    if len(columns) != len(flats) or len(set(columns)) != len(columns):
        if len(flats) == 1:
            return len({entry[:3] for entry in flats[0].each()}) == len(flats[0].scores)
        return False
    return all(_rounds_differ(rows) for rows in {id(flat.rows): flat.rows for flat in flats}.values())


def _rounds_differ(rows: Rows) -> bool:
    count = len(rows.rows)
    agencies = rows.agencies if isinstance(rows.agencies, list) else [rows.agencies] * count
    years = rows.years if isinstance(rows.years, list) else [rows.years] * count
    return len(set(zip(agencies, years, strict=True))) == count
