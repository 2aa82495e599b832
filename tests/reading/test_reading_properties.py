"""Any grid either reads or gives problems; what is written in any shape reads back; mutated files never break the reader."""

import csv
import io
import os
import random
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading_files import INDICATORS

from ita import frameworks, reading, scores, thai
from ita.errors import CannotRead
from ita.exports.template import template
from ita.reading import measures_table, whole
from ita.reading.found import Found
from ita.reading.marked import marked_copy
from ita.reading.problems import ERROR, WARNING, Problem
from ita.reading.sheets import Sheet

CASES = sorted((Path(__file__).parent / "cases").glob("*.xlsx")) + sorted((Path(__file__).parent / "files").glob("klong*"))
MEASURES = [path for path in CASES if "measures" in path.name]
MUTANTS = int(os.environ.get("ITA_FUZZ", "40"))

WORDS = ["หน่วยงาน", "ปี", "ปี 2567", "ปี ๒๕๖๖", 2567.0, "เครื่องมือ", "ตัวชี้วัด", "คะแนน", "ระดับ", "รหัส", "ข้อ", "ข้อคำถาม", "ลำดับ", "จังหวัด", "ประเภท", "IIT", "EIT", "OIT", "EIT ส่วนที่ 1",
         "ส่วนที่ 2", "คะแนนเฉลี่ย", "คะแนนภาพรวม", "รวม", "ผ่าน", "AA", "อบต.ก", "องค์การบริหารส่วนตำบลข", "ผลการประเมิน ITA อบต.ค ปี 2567", "หมายเหตุ ปี 2565", *INDICATORS,
         "๑. การปฏิบัติหน้าที่ ๙๙.๖๙ คะแนน", "i1", "o12 ข้อมูล", "๐21", "e9", "9.1", "-", "ไม่มี", "๙๕.๕๐", "95,5", "101", "-1", "=1+1", 1.0, 9.0, 55.5, 100.0, 0.0, 1e308, float("inf"), float("nan"), True,
         "ประเด็นที่ 1 กระบวนการ", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "ต.ค.", "พ.ย.", "ไตรมาส 1", "✓", "◄──►", "1.1", "ลงชื่อ", "เป้าหมาย", "level", "item", "indicator"]
CELLS = st.one_of(st.just(""), st.sampled_from(WORDS), st.text(max_size=8), st.floats(), st.none())


@st.composite
def grids(draw):
    width = draw(st.integers(1, 7))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=9))
    ranges = st.tuples(st.integers(-2, 9), st.integers(-4, 9), st.integers(0, 12), st.integers(0, 9))
    return Sheet("f", draw(st.sampled_from(["", "2567", "s"])), rows, draw(st.integers(0, 5)), draw(st.integers(0, 30)), tuple(draw(st.lists(ranges, max_size=3))))


@settings(max_examples=400, deadline=None)
@given(st.lists(grids(), min_size=1, max_size=2, unique_by=lambda sheet: sheet.name))
def test_any_grid_reads_or_gives_problems(sheets):
    if not any(sheet.rows for sheet in sheets):
        return
    made = whole.of_sheets(sheets, Found(), whole.Asked("อบต.ก", 2566))
    entries = [entry for flat in made.flats for entry in flat.each()]
    assert all(0 <= score <= 100 and agency and isinstance(year, int) for agency, year, _, score, _ in entries)
    assert len({(agency, year, subject.level, subject.code) for agency, year, subject, _, _ in entries}) == len(entries)
    assert all(subject.level in scores.LEVELS for _, _, subject, _, _ in entries)
    assert entries or any(fault.severity == ERROR for fault in made.found.faults)
    for fault in (*made.found.faults, *made.found.uncounted()):
        assert Problem(*fault).what and Problem(*fault).todo
    measures_table.of_sheets(sheets, Found())


@settings(max_examples=150, deadline=None)
@example(b"\xfe\xff")  # a mark of UTF-16 and nothing after it
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode), st.text("<table>rdo/ =1\"ก,;\n&", max_size=200).map(lambda t: ("<table>" + t).encode())))
def test_any_bytes_read_or_give_problems(data):
    made = whole.read("f", data)
    assert made.flats or any(fault.severity == ERROR for fault in made.found.faults)


# ---- what is written reads back -----------------------------------------------------------------
SCORE = st.integers(0, 10000).map(lambda hundredths: hundredths / 100)
AGENCIES = ("องค์การบริหารส่วนตำบลก", "เทศบาลเมืองข", "อบต.ค", "กรมการทดสอบ")


def known_codes(year: int) -> dict[str, str]:
    """The level of each code that a year has, items as far as they are known."""
    totals = {"ITA": "overall"} | {code: "tool" for code in scores.TOOL_CODES}
    return (totals | {str(n): "indicator" for n in frameworks.indicators()} | {code: "sub_indicator" for code in frameworks.sub_indicators()}
            | {code: "item" for code in frameworks.framework(year).items})


@st.composite
def rounds(draw):
    """{(agency, year): {code: score}}, OIT items 0 or 100."""
    made = {}
    for agency in draw(st.lists(st.sampled_from(AGENCIES), min_size=1, max_size=3, unique=True)):
        for year in draw(st.lists(st.sampled_from(frameworks.YEARS), min_size=1, max_size=2, unique=True)):
            codes = draw(st.lists(st.sampled_from(sorted(known_codes(year))), min_size=1, max_size=12, unique=True))
            made[agency, year] = {code: draw(st.sampled_from([0.0, 100.0])) if code.startswith("o") else draw(SCORE) for code in codes}
    return made


def printed(score: float, style: int):
    return [score, f"{score:.2f}", thai.to_thai(f"{score:.2f}"), f"{score:.2f} คะแนน"][style]


def long_rows(made, style):
    yield ("หน่วยงาน", "ปีงบประมาณ", "รหัส", "คะแนน")
    for (agency, year), codes in made.items():
        for code, score in codes.items():
            yield agency, year if style else float(year), code, printed(score, style)


def wide_rows(made, style):
    codes = sorted({code for one in made.values() for code in one})
    yield ("หน่วยงาน", "ปี", "จังหวัด", *codes[:0], *(heading(code) for code in codes))
    for (agency, year), known in made.items():
        yield agency, str(year), "ตาก", *(printed(known[code], style) if code in known else "-" for code in codes)


def heading(code: str) -> str:
    level = known_codes(2566).get(code, "item")
    if level == "indicator":
        return f"{code}. {frameworks.indicators()[int(code)].name}"
    return {"sub_indicator": f"{code} {frameworks.sub_indicators().get(code)}", "overall": "คะแนนภาพรวม"}.get(level, code)


def one_sheet(rows) -> list[Sheet]:
    rows = [list(row) for row in rows]
    width = max(map(len, rows))
    return [Sheet("f", "s", [row + [""] * (width - len(row)) for row in rows])]


def stacked_sheets(made, style):
    """A sheet a round: title, then code, name and score."""
    for number, ((agency, year), codes) in enumerate(made.items()):
        rows = [[f"ผลการประเมิน ITA {agency}", "", ""], [f"ปีงบประมาณ พ.ศ. {year}", "", ""], ["รหัส", "รายการ", "คะแนน"]]
        rows += [[code, heading(code), printed(score, style)] for code, score in codes.items()]
        yield Sheet("f", f"s{number}", rows)


def years_side_by_side(made, style):
    """A sheet an agency, a column a year."""
    for number, agency in enumerate(dict.fromkeys(agency for agency, _ in made)):
        years = [year for other, year in made if other == agency]
        codes = sorted({code for year in years for code in made[agency, year]})
        rows = [["หน่วยงาน", agency] + [""] * len(years), ["ข้อ/ตัวชี้วัด", "รหัส"] + [f"ปี {year}" for year in years]]
        rows += [[heading(code), code] + [printed(made[agency, year][code], style) if code in made[agency, year] else "" for year in years] for code in codes]
        yield Sheet("f", f"s{number}", [row[:2 + len(years)] for row in rows])


SHAPES = {"long": lambda made, style: one_sheet(long_rows(made, style)), "wide": lambda made, style: one_sheet(wide_rows(made, style)),
          "a sheet a round": lambda made, style: list(stacked_sheets(made, style)), "years side by side": lambda made, style: list(years_side_by_side(made, style))}


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=120, deadline=None)
@given(made=rounds(), style=st.integers(0, 3))
def test_a_table_written_in_any_shape_reads_back(shape, made, style):
    read = whole.of_sheets(SHAPES[shape](made, style), Found())
    got: dict = {}
    for flat in read.flats:
        for agency, year, subject, score, _ in flat.each():
            assert known_codes(year).get(subject.code, "item") == subject.level
            got.setdefault((agency, year), {})[subject.code] = round(score, 2)
    assert got == made
    assert {fault.code for fault in read.found.faults} <= {"fractions"}


def test_the_tidy_csv_of_the_command_reads_back():
    rows = [("agency", "fiscal_year", "tool", "level", "code", "score"), ("อบต.ก", 2567, "", "overall", "ITA", "86.63"), ("อบต.ก", 2567, "EIT", "tool", "EIT2", "81.00"),
            ("อบต.ก", 2567, "OIT", "sub_indicator", "10.1", "75.00"), ("อบต.ก", 2567, "OIT", "item", "o12", "0.00"), ("อบต.ก", 2567, "IIT", "indicator", "1", "97.97")]
    target = io.StringIO()
    csv.writer(target).writerows(rows)
    made = reading.read("a.csv", target.getvalue().encode())
    assert made.problems == ()
    assert [tuple(map(str, row[:5])) + (f"{row[5]:.2f}",) for row in made.scores[list(rows[0])].itertuples(index=False)] == [tuple(map(str, row)) for row in rows[1:]]


@pytest.mark.parametrize("year", frameworks.YEARS)
def test_the_template_filled_reads_back_and_blank_is_no_score(year):
    import openpyxl
    blank = template(year, "องค์การบริหารส่วนตำบลทดสอบ")
    assert [(p.code, p.severity) for p in reading.read("t.xlsx", blank).problems] == [("no_score", ERROR)]
    book = openpyxl.load_workbook(io.BytesIO(blank))
    expected = {}
    for sheet in book:
        for row in sheet.iter_rows():
            code = str(row[0].value or "")
            if code in known_codes(year) and len(row) >= 3:
                expected[code] = float(100 if code[0] in "o" else 60 + len(expected) % 40)
                row[2].value = expected[code]
    target = io.BytesIO()
    book.save(target)
    made = reading.read("t.xlsx", target.getvalue())
    assert dict(zip(made.scores["code"], made.scores["score"], strict=True)) == expected
    assert set(made.scores["agency"]) == {"องค์การบริหารส่วนตำบลทดสอบ"} and set(made.scores["fiscal_year"]) == {year}
    assert {p.severity for p in made.problems} <= {WARNING}


# ---- mutated files ------------------------------------------------------------------------------
def mutant(data: bytes, chance: random.Random) -> bytes:
    """Cut, flip or swap bytes: of the file, or of a part inside the zip."""
    if zipfile.is_zipfile(io.BytesIO(data)) and chance.random() < 0.7:
        source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
        victim = chance.choice(source.namelist())
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in source.namelist():
                archive.writestr(name, damaged(source.read(name), chance) if name == victim else source.read(name))
        return target.getvalue()
    return damaged(data, chance)


def damaged(data: bytes, chance: random.Random) -> bytes:
    bad = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 20])):
        at = chance.randrange(len(bad) or 1)
        what = chance.randrange(5)
        if what == 0:
            del bad[at:]
        elif what == 1:
            del bad[at:at + chance.randrange(1, 40)]
        elif what == 2 and bad:
            bad[at] = chance.randrange(256)
        elif what == 3:
            bad[at:at] = bytes(chance.choice(b'<>"0&/\x00\xff9') for _ in range(chance.randrange(1, 20)))
        else:
            bad[at:at] = bad[chance.randrange(len(bad) or 1):][:200]
        if not bad:
            break
    return bytes(bad)


def read_scores(data: bytes) -> tuple[bool, set[str]]:
    made = reading.read("m.xlsx", data)
    scores.check(made.scores)
    assert not made.scores.empty or not made.ok
    return not made.scores.empty, {problem.code for problem in made.problems}


def read_measures(data: bytes) -> tuple[bool, set[str]]:
    made = reading.read_measures("m.xlsx", data)
    assert made.rows or not made.ok
    return bool(made.rows), {problem.code for problem in made.problems}


def mark(data: bytes) -> tuple[bool, set[str]]:
    try:
        copy = marked_copy("m.xlsx", data, [Problem("no_year", ERROR, "m.xlsx", "Sheet1", "B2")])
    except CannotRead as error:
        return False, {error.problem.code}
    assert zipfile.ZipFile(io.BytesIO(copy)).testzip() is None
    return True, set()


def test_mutated_workbooks_read_or_give_problems(capsys):
    chance = random.Random(20267)
    counts: dict[str, Counter[str]] = {}
    for number in range(MUTANTS):
        do = (read_scores, read_scores, read_measures, read_scores, mark)[number % 5]
        understood, codes = do(mutant(chance.choice(MEASURES if do is read_measures else CASES).read_bytes(), chance))
        counts.setdefault(do.__name__, Counter()).update({"understood" if understood else "refused", *codes})
    with capsys.disabled():
        print(f"\n{MUTANTS} mutated workbooks: { {name: dict(one) for name, one in counts.items()} }")
    for one in counts.values():
        assert "failed" not in one and one["understood"] and one["refused"]
