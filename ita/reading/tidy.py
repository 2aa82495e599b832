"""What was found → tidy scores: each with its agency, year and code, once; the rest becomes problems."""

from typing import NamedTuple

from ita import frameworks, text
from ita.errors import FrameworkError
from ita.reading import words
from ita.reading.found import Found, Rows, Run
from ita.reading.labels import Subject
from ita.reading.problems import ERROR, WARNING
from ita.reading.sheets import Sheet
from ita.reading.stacked import BAD_YEAR

SAME = 0.005  # two prints of one score differ by less


class Said(NamedTuple):
    """What the person, the workbook and a sheet say where a table is silent."""

    agency: str
    year: int | None


class Flat(NamedTuple):
    """Known scores of one column: positions of their rows (None: all rows), a subject or one each, scores."""

    rows: Rows
    column: int
    at: list[int] | None
    subjects: Subject | list[Subject]
    scores: list[float]

    def each(self):
        """Yield agency, year, subject, score and row of each score."""
        rows = self.rows
        for position, score in zip(self.at or range(len(rows.rows)), self.scores, strict=True):
            subject = self.subjects if isinstance(self.subjects, Subject) else self.subjects[position]
            yield (rows.agencies[position] if isinstance(rows.agencies, list) else rows.agencies,
                   rows.years[position] if isinstance(rows.years, list) else rows.years,
                   subject, score, rows.rows[position])


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

    flats = _known_codes(_resolve_names(flat(found.runs), found), found)
    flats = _once(_in_range(flats, found), found)
    _parts_left_out(flat(found.parts), flats, found)
    return flats


def _parts_left_out(parts: list[Flat], flats: list[Flat], found: Found) -> None:
    """Warn, once a column or row, of scores of one EIT collection whose combined score is not there."""
    codes = {_whole_code(flat.subjects.code) for flat in parts}
    there = {entry[:2] + (entry[2].code,) for flat in flats if codes & {s.code for s in set(_subjects(flat))}
             for entry in flat.each()}
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
    return None if lacking else rows._replace(agencies=agencies, years=years)


def _filled(values, empty, other):
    if isinstance(values, list):
        return [other if value == empty else value for value in values] if empty in values else values
    return other if values == empty else values


def _flat(run: Run, rows: Rows) -> list[Flat]:
    subjects, scores, years = run.subjects, run.scores, rows.years
    each = isinstance(subjects, list)
    bad_years = isinstance(years, list) and BAD_YEAR in years
    if not bad_years and (run.all_known or None not in scores and not (each and None in subjects)):
        return [Flat(rows, run.column, None, subjects, scores)]
    keep = [at for at, score in enumerate(scores) if score is not None
            and not (each and subjects[at] is None) and not (bad_years and years[at] == BAD_YEAR)]
    return [Flat(rows, run.column, keep, subjects, [scores[at] for at in keep])] if keep else []


def _year_of(flat: Flat, position: int) -> int:
    return flat.rows.years[position] if isinstance(flat.rows.years, list) else flat.rows.years


def _positions(flat: Flat):
    return flat.at if flat.at is not None else range(len(flat.rows.rows))


def _kept(flat: Flat, keep: list[bool]) -> Flat:
    """The flat without the scores that are not kept."""
    if all(keep):
        return flat
    at = [position for position, is_kept in zip(_positions(flat), keep, strict=True) if is_kept]
    return flat._replace(at=at, scores=[score for score, is_kept in zip(flat.scores, keep, strict=True) if is_kept])


def _subjects(flat: Flat) -> list[Subject]:
    if isinstance(flat.subjects, Subject):
        return [flat.subjects] * len(flat.scores)
    return [flat.subjects[position] for position in _positions(flat)]


def _subjects_and_years(flat: Flat) -> set[tuple[Subject, int]]:
    """The different pairs of subject and year, without looking at each score where one holds for all."""
    subjects, years = flat.subjects, flat.rows.years
    if isinstance(subjects, Subject):
        return {(subjects, year) for year in (set(years) if isinstance(years, list) else (years,))}
    subjects = _subjects(flat)
    if isinstance(years, list):
        return set(zip(subjects, (years[position] for position in _positions(flat)), strict=True))
    return {(subject, years) for subject in set(subjects)}


def framework_of(year: int) -> frameworks.Framework | None:
    """Return the framework of a year, or None when the program has none."""
    try:
        return frameworks.framework(year)
    except FrameworkError:
        return None


def _resolve_names(flats: list[Flat], found: Found) -> list[Flat]:
    """Give items that stand there by title only their code of that year; what is no title is left out."""
    resolved = []
    titles: dict[tuple, Subject | None] = {}
    for flat in flats:
        if isinstance(flat.subjects, Subject) or not any(s and s.level == "named" for s in set(flat.subjects)):
            resolved.append(flat)
            continue
        subjects, keep = list(flat.subjects), []
        for position in _positions(flat):
            subject = subjects[position]
            if subject.level == "named":
                key = subject, _year_of(flat, position)
                if key not in titles:
                    titles[key] = _by_title(*key)
                subjects[position] = titles[key]
                if titles[key] is None:
                    found.at(WARNING, "row_not_understood", (flat.rows.sheet, flat.rows.rows[position], flat.column),
                             _score_text(flat, position))
            keep.append(subjects[position] is not None)
        resolved.append(_kept(flat._replace(subjects=subjects), keep))
    return [flat for flat in resolved if flat.scores]


def _score_text(flat: Flat, position: int) -> str:
    return f"{flat.scores[list(_positions(flat)).index(position)]:g}"


def _by_title(subject: Subject, year: int) -> Subject | None:
    framework = framework_of(year)
    if framework is None:
        return None
    same = [item for item in framework.items.values() if subject.tool in ("", item.tool) and item.label
            and words.key(item.label) == subject.code]
    return Subject("item", same[0].tool, same[0].code) if len(same) == 1 else None


def _known_codes(flats: list[Flat], found: Found) -> list[Flat]:
    """Leave out items that the year does not have, one warning a code, year and sheet."""
    unknown: dict[tuple, bool] = {}
    told, kept = set(), []
    for flat in flats:
        pairs = _subjects_and_years(flat)
        for pair in pairs:
            if pair not in unknown:
                unknown[pair] = _is_unknown(*pair)
        if not any(unknown[pair] for pair in pairs):
            kept.append(flat)
            continue
        keep = []
        for position, subject in zip(_positions(flat), _subjects(flat), strict=True):
            year = _year_of(flat, position)
            keep.append(not unknown[subject, year])
            key = subject.code, year, flat.rows.sheet.name
            if unknown[subject, year] and key not in told:
                told.add(key)
                found.at(WARNING, "unknown_item", (flat.rows.sheet, flat.rows.rows[position], flat.column),
                         subject.code, str(year))
        kept.append(_kept(flat, keep))
    return [flat for flat in kept if flat.scores]


def _is_unknown(subject: Subject, year: int) -> bool:
    framework = framework_of(year)
    if framework is None or subject.level != "item" or not framework.items_of(subject.tool):
        return False
    return subject.code not in framework.items


def _in_range(flats: list[Flat], found: Found) -> list[Flat]:
    kept = []
    for flat in flats:
        if min(flat.scores) >= 0 and max(flat.scores) <= 100:
            kept.append(flat)
            continue
        keep = [0 <= score <= 100 for score in flat.scores]
        for position, score in zip(_positions(flat), flat.scores, strict=True):
            if not 0 <= score <= 100:
                found.at(ERROR, "out_of_range", (flat.rows.sheet, flat.rows.rows[position], flat.column), f"{score:g}")
        kept.append(_kept(flat, keep))
    return [flat for flat in kept if flat.scores]


def _once(flats: list[Flat], found: Found) -> list[Flat]:
    """Keep each score once; two different ones for one thing are a fault."""
    if _all_differ(flats):
        return flats
    first: dict[tuple, tuple[float, Sheet, int, int]] = {}
    kept = []
    for flat in flats:
        keep = []
        for agency, year, subject, score, row in flat.each():
            key = agency, year, subject.level, subject.code
            place = score, flat.rows.sheet, row, flat.column
            known = first.setdefault(key, place)
            keep.append(known is place)
            if known is not place and abs(known[0] - score) >= SAME:
                where = f"{known[1].name} {known[1].cell(known[2], known[3])} = {known[0]:g}".strip()
                found.at(ERROR, "twice_different", (flat.rows.sheet, row, flat.column), f"{score:g}",
                         f"{subject.code} ({where})")
        kept.append(_kept(flat, keep))
    return [flat for flat in kept if flat.scores]


def _all_differ(flats: list[Flat]) -> bool:
    """Say without looking at every score that no key comes twice: one column a code, one row a round."""
    codes = [flat.subjects.code for flat in flats if isinstance(flat.subjects, Subject)]
    if len(codes) != len(flats) or len(set(codes)) != len(codes):
        if len(flats) == 1:
            return len({entry[:3] for entry in flats[0].each()}) == len(flats[0].scores)
        return False
    return all(_rounds_differ(rows) for rows in {id(flat.rows): flat.rows for flat in flats}.values())


def _rounds_differ(rows: Rows) -> bool:
    count = len(rows.rows)
    agencies = rows.agencies if isinstance(rows.agencies, list) else [rows.agencies] * count
    years = rows.years if isinstance(rows.years, list) else [rows.years] * count
    return len(set(zip(agencies, years, strict=True))) == count


def name_of(subject: Subject, year: int, found: Found) -> str:
    """Return the official name of what a score is about, else what the file calls it."""
    if subject.level == "overall":
        return text.OVERALL
    if subject.level == "tool":
        return text.EIT_PARTS.get(subject.code) or text.TOOL_NAMES[subject.code]
    if subject.level == "indicator":
        return frameworks.indicators()[int(subject.code)].name
    if subject.level == "sub_indicator":
        return frameworks.sub_indicators()[subject.code]
    framework = framework_of(year)
    item = framework.items.get(subject.code) if framework else None
    return (item.label if item else "") or found.names.get(subject.code, "")
