"""One small workbook for each shape that staff use; whole results compared."""

import io

import openpyxl
import pytest
from reading_files import AGENCY, HEAD, INDICATORS, TITLE, by_code, codes, problems, read, saved, scores, sheets, xlsx

from ita.reading.problems import ERROR, WARNING

SHORT = "ผลการประเมิน ITA " + AGENCY
THREE = {"1": 95.5, "2": 90.25, "3": 88.0}
NAMES = INDICATORS[:3]


def values(*texts):
    return tuple(zip(NAMES, texts, strict=True))


INDICATOR_TABLES = {
    "number in a column of its own": [(TITLE,), ("ที่", "ตัวชี้วัด", "คะแนน"), (1, NAMES[0], 95.5), (2, NAMES[1], 90.25), (3, NAMES[2], 88)],
    "number in the name": [(TITLE,), HEAD, ("๑. " + NAMES[0], 95.5), ("๒) " + NAMES[1], 90.25), ("(๓) " + NAMES[2], 88)],
    "number in words": [(TITLE,), HEAD, ("ตัวชี้วัดที่ 1 " + NAMES[0], 95.5), ("ตัวชี้วัดที่ ๒", 90.25), ("ตัวชี้วัด 3: " + NAMES[2], 88)],
    "name only": [(TITLE,), HEAD, (NAMES[0], 95.5), (NAMES[1], 90.25), (NAMES[2], 88)],
    "name and score in one cell": [(TITLE,), ("๑. การปฏิบัติหน้าที่ ๙๕.๕๐ คะแนน",), ("๒. การใช้งบประมาณ ร้อยละ 90.25",), ("๓. การใช้อำนาจ 88.00",)],
    "no header": [(TITLE,), (1, NAMES[0], 95.5), (2, NAMES[1], "๙๐.๒๕"), (3, NAMES[2], 88)],
    "no header, blank columns between": [(TITLE,), (NAMES[0], None, None, 95.5), (NAMES[1], None, None, 90.25), (NAMES[2], None, None, 88)],
    "blank rows between": [(TITLE,), (), HEAD, (), (NAMES[0], 95.5), (), (NAMES[1], 90.25), (), (), (NAMES[2], 88)],
    "blank rows and columns around": [(), (), (None, None, TITLE), (), (None, None, *HEAD), *((None, None, *row) for row in values(95.5, 90.25, 88))],
    "notes below": [(TITLE,), HEAD, *values(95.5, 90.25, 88), (), ("หมายเหตุ: ปี 2566 ใช้เกณฑ์เดิม",), ("ที่มา: สำนักงาน ป.ป.ช. พ.ศ. 2567",)],
    "a column of change and one of remarks": [(TITLE,), (*HEAD, "เพิ่มขึ้น/ลดลง", "หมายเหตุ"), *((*row, 1.5, "ดี") for row in values(95.5, 90.25, 88))],
    "a column of weights": [(TITLE,), ("ตัวชี้วัด", "น้ำหนัก", "คะแนน"), *((name, 10, score) for name, score in values(95.5, 90.25, 88))],
    "agency and year as keys and values": [("หน่วยงาน", AGENCY), ("ปีงบประมาณ", 2567), (), ("รหัส", "รายการ", "คะแนน"),
                                           ("1", NAMES[0], 95.5), ("2", NAMES[1], 90.25), ("3", NAMES[2], 88)],
    "keys over values": [("หน่วยงาน", "ปีงบประมาณ"), (AGENCY, 2567), (), ("รหัส", "รายการ", "คะแนน"), (1, NAMES[0], 95.5), (2, NAMES[1], 90.25), (3, NAMES[2], 88)],
    "keys and values in one cell": [(f"หน่วยงาน : {AGENCY}",), ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",), HEAD, *values(95.5, 90.25, 88)],
    "code alone": [(TITLE,), ("รหัส", "คะแนน"), (1, 95.5), ("๒", 90.25), ("3", 88)],
    "English": [(f"ITA results {AGENCY} fiscal year 2567",), ("No.", "Indicator", "Score"), (1, "การปฏิบัติหน้าที่", 95.5), (2, "การใช้งบประมาณ", 90.25), (3, "การใช้อำนาจ", 88)],
    "the tool heads the names": [(TITLE,), ("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "คะแนน"), *values(95.5, 90.25, 88)],
    "spelling variants": [(TITLE,), HEAD, ("การปฎิบัติหน้าที่", 95.5), ("การใช้ งบ ประมาณ", 90.25), ("การใช้อํานาจ", 88)],
    "slips of scanning": [(TITLE,), HEAD, ("การปฏิบัติหน้าที", 95.5), ("การใช้งบประมาน", 90.25), ("การใชอำนาจ", 88)],
    "invisible characters": [(TITLE,), HEAD, ("การ\u200bปฏิบัติ\u200bหน้าที่", 95.5), ("\u00a0การใช้งบประมาณ\u00a0", 90.25), ("\ufeffการใช้อำนาจ ", 88)],
    "over two lines in a cell": [(TITLE,), ("ตัวชี้\nวัด", "คะแนน\n(ร้อยละ)"), ("การปฏิบัติ\nหน้าที่", 95.5), ("การใช้\nงบประมาณ", 90.25), ("การใช้\nอำนาจ", 88)],
    "a description beside the name": [(TITLE,), ("ตัวชี้วัด", "รายละเอียด", "คะแนน"), (NAMES[0], "การทำงานตามขั้นตอน", 95.5), (NAMES[1], "ความคุ้มค่า", 90.25), (NAMES[2], "ความเป็นธรรม", 88)],
    "agencies in columns": [("ผลการประเมิน ITA ปี 2567",), ("ตัวชี้วัด", AGENCY), *values(95.5, 90.25, 88)],
    "years in rows": [(SHORT,), ("ปี", *NAMES), (2567, 95.5, 90.25, 88)],
    "the unit beside the score": [(TITLE,), *((n, name, score, "คะแนน") for n, (name, score) in enumerate(values(95.5, 90.25, 88), 1))],
    "the header again in the middle": [(TITLE,), HEAD, *values(95.5, 90.25, 88)[:2], HEAD, values(95.5, 90.25, 88)[2]],
}


@pytest.mark.parametrize("name", INDICATOR_TABLES)
def test_indicator_tables(name):
    made = read(xlsx(*INDICATOR_TABLES[name]))
    assert problems(made) == []
    assert scores(made, "agency", "fiscal_year", "tool", "level", "code", "name", "score") == [
        (AGENCY, 2567, "IIT", "indicator", code, NAMES[int(code) - 1], score) for code, score in THREE.items()]


NUMBERS = {
    95.5: 95.5, 95: 95.0, "95.50": 95.5, "๙๕.๕๐": 95.5, " 95.5 ": 95.5, "95.50 คะแนน": 95.5, "95.50%": 95.5, "95,5": 95.5, "๙๕,๕๐": 95.5,
    "95.50\u00a0": 95.5, "95\u200b.5": 95.5, "ร้อยละ 95.50": 95.5, "95 .50": 95.5, "100.00": 100.0, "๐": 0.0, "0.00": 0.0, "=95.5": 95.5,
    "-": None, "–": None, "N/A": None, "n/a": None, "ไม่มี": None, "": None, " ": None, "ไม่มีข้อมูล": None, "…": None,
}


def test_numbers_are_read_as_people_write_them_and_unknown_is_absent():
    rows = [(f"o{n}", cell) for n, cell in enumerate(NUMBERS, 1)]
    data = xlsx(("ผลการประเมิน ITA อบต.ทดสอบ ปี 2566",), ("ข้อ", "คะแนน"), *rows)
    # "=95.5" would be a formula without a value in a workbook: as CSV it is text
    made = read("\n".join(f"{a},{b}" if "," not in str(b) else f'{a},"{b}"' for a, b in
                          [("ผลการประเมิน ITA อบต.ทดสอบ ปี 2566", ""), ("ข้อ", "คะแนน"), *rows]).encode(), "file.csv")
    assert data and {p.code for p in made.problems} == {"oit_between"}
    assert codes(made) == {f"o{n}": score for n, score in enumerate(NUMBERS.values(), 1) if score is not None}


@pytest.mark.parametrize("form", ["0%", "0.00%", '0.0"คะแนน"%'])
def test_percentages_of_excel_are_read_as_they_are_seen(form):
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx((TITLE,), HEAD, (NAMES[0], 0.9797), (NAMES[1], 1), (NAMES[2], 95.5), top=1)))
    for cell in ("B4", "B5"):
        workbook.active[cell].number_format = form
    made = read(saved(workbook))
    assert problems(made) == []
    assert codes(made) == {"1": 97.97, "2": 100, "3": 95.5}
    assert [row[1] for row in made.grids[0].rows[2:]] == ["97.97%", "100%", "95.5"]


def test_a_sign_of_percent_in_quotes_is_no_percentage():
    workbook = openpyxl.load_workbook(io.BytesIO(xlsx((TITLE,), HEAD, (NAMES[0], 0.97))))
    workbook.active["B3"].number_format = '0.00"%"'
    made = read(saved(workbook))
    assert codes(made) == {"1": 0.97}
    assert problems(made) == [("fractions", WARNING, "Sheet1", "B3")]


def test_last_year_is_the_year_before_the_tables():
    rows = [(TITLE,), ("ตัวชี้วัด", "ปีที่แล้ว", "ปีนี้"), (NAMES[0], 90, 91), (NAMES[1], 80, "-"), ("ระดับ", "ผ่าน", "ผ่านดี")]
    made = read(xlsx(*rows))
    assert by_code(made) == {(2566, "1"): 90, (2567, "1"): 91, (2566, "2"): 80}
    assert sorted(made.rounds[["fiscal_year", "reported_level"]].itertuples(index=False, name=None)) == [(2566, "ผ่าน"), (2567, "ผ่านดี")]
    wide = [("ผล ITA จังหวัดตาก ปี 2567",), ("หน่วยงาน", "ผลคะแนนปีก่อน", "คะแนนปีปัจจุบัน", "ระดับ"), ("อบต.ก", 90, 91, "ผ่านดี"), ("อบต.ข", 80, 81, "ผ่าน")]
    made = read(xlsx(*wide))
    assert problems(made) == []
    assert scores(made, "agency", "fiscal_year", "code", "score") == [
        ("อบต.ก", 2566, "ITA", 90), ("อบต.ข", 2566, "ITA", 80), ("อบต.ก", 2567, "ITA", 91), ("อบต.ข", 2567, "ITA", 81)]
    assert list(made.rounds[["fiscal_year", "reported_level"]].dropna().itertuples(index=False, name=None)) == [(2567, "ผ่านดี"), (2567, "ผ่าน")]


ITEM_CODES = {"I1": "i1", "i1": "i1", "ข้อ i1": "i1", "ข้อ i 12 ข้อความ": "i12", "i-3": "i3", "๐21": "o21", "021": "o21", "042": "o42", "O๙": "o9", "๐๙ รายงาน": "o9",
              "E๑๕": "e15", "ข้อ ๐10 คู่มือ": "o10", "o.7": "o7", "(o8) แผน": "o8", "ข้อที่ O11.": "o11", "- o12 สถิติ": "o12", "ΟО"[0] + "13": "o13"}


def test_codes_of_items_as_people_write_them():
    data = xlsx((f"{SHORT} ปี 2566",), ("ข้อคำถาม", "คะแนน"), *((text, 100) for text in ITEM_CODES))
    made = read(data)
    assert problems(made) == []
    assert set(codes(made)) == set(ITEM_CODES.values())


def test_a_zero_typed_for_the_letter_of_an_item():
    made = read(xlsx((f"{SHORT} ปี 2566",), ("ข้อ", "คะแนน"), ("๐21", 100), ("O๙", 0), ("042", 100), ("๐๑", 100)))
    assert problems(made) == []
    assert codes(made) == {"o21": 100, "o9": 0, "o42": 100, "o1": 100}


def test_numbers_with_a_zero_before_them_are_their_tools_items():
    made = read(xlsx((f"{SHORT} ปี 2566",), ("แบบวัด IIT",), ("ข้อที่", "คะแนน"), ("01", 90), ("02", 91), ("แบบวัด OIT",), ("ข้อที่", "คะแนน"), ("01", 100), ("๐๒", 0)))
    assert problems(made) == []
    assert codes(made) == {"i1": 90, "i2": 91, "o1": 100, "o2": 0}


YEARS_IN_HEADERS = {
    "Thai digits": ("ปี ๒๕๖๕", "ปี ๒๕๖๖"), "พ.ศ.": ("พ.ศ. 2565", "พ.ศ. 2566"), "fiscal": ("ปีงบประมาณ 2565", "ปีงบประมาณ พ.ศ. 2566"),
    "bare text": ("2565", "2566"), "numbers": (2565, 2566), "FY": ("FY65", "FY66"), "two digits": ("ปี 65", "ปี ๖๖"), "CE": ("2022", "2023"), "CE numbers": (2022, 2023),
    "with the score": ("คะแนน ปี 2565", "คะแนน ปี 2566"), "in brackets": ("คะแนน (ปี 2565)", "คะแนน (ปี 2566)"), "over two lines": ("ปี\n2565", "ปี\n2566"),
    "ITA": ("คะแนน ITA ปี 2565", "คะแนน ITA ปี 2566"), "percent": ("ปี 2565 (ร้อยละ)", "ปี 2566 (ร้อยละ)"),
}


@pytest.mark.parametrize("name", YEARS_IN_HEADERS)
def test_years_side_by_side(name):
    made = read(xlsx((SHORT,), ("ตัวชี้วัด", *YEARS_IN_HEADERS[name], "การเปลี่ยนแปลง"),
                     (NAMES[0], 80, 95.5, 15.5), (NAMES[1], "-", 90.25, None), ("คะแนนเฉลี่ย", 81, 92, 11), ("ระดับ", "B", "ผ่าน", None)))
    assert problems(made) == []
    assert by_code(made) == {(2565, "1"): 80, (2566, "1"): 95.5, (2566, "2"): 90.25, (2565, "ITA"): 81, (2566, "ITA"): 92}
    assert list(made.rounds[["fiscal_year", "reported_level"]].itertuples(index=False, name=None)) == [(2565, "B"), (2566, "ผ่าน")]


def test_eight_years_and_gaps():
    years = list(range(2560, 2568))
    made = read(xlsx((SHORT,), ("ตัวชี้วัด", *(f"ปี {year}" for year in years)), ("คะแนนภาพรวม", *range(60, 68)), (NAMES[0], *[None] * 7, 99)))
    assert by_code(made) == {(year, "ITA"): 60 + n for n, year in enumerate(years)} | {(2567, "1"): 99}
    assert {problem.code for problem in made.problems} == {"year_without_framework"}


@pytest.mark.parametrize("names", [("2566", "2567"), ("ปี 2566", "ปี ๒๕๖๗"), ("FY66", "FY67"), ("ITA 2566", "ITA67"), ("ผลปี2566", "2024")])
def test_a_sheet_a_year(names):
    made = read(sheets({name: [(SHORT,), HEAD, (NAMES[0], 90 + n)] for n, name in enumerate(names)}))
    assert problems(made) == []
    assert by_code(made) == {(2566, "1"): 90, (2567, "1"): 91}


def test_the_year_of_a_cover_sheet_holds_for_the_workbook():
    made = read(sheets({"ปก": [(TITLE,)], "IIT": [HEAD, (NAMES[0], 90)], "OIT": [("ข้อ", "คะแนน"), ("o1", 100)]}))
    assert problems(made) == []
    assert by_code(made) == {(2567, "1"): 90, (2567, "o1"): 100}


def test_what_the_person_says_is_used_only_where_the_file_is_silent():
    silent = xlsx(HEAD, (NAMES[0], 90))
    assert scores(read(silent, agency="อบต.ก", fiscal_year=2566), "agency", "fiscal_year") == [("อบต.ก", 2566)]
    assert scores(read(xlsx((TITLE,), HEAD, (NAMES[0], 90)), agency="อบต.ก", fiscal_year=2566), "agency", "fiscal_year") == [(AGENCY, 2567)]


def test_what_the_person_says_may_hold_for_single_sheets():
    silent = sheets({"ก": [HEAD, (NAMES[0], 90)], "ข": [HEAD, (NAMES[0], 80)], "ค": [HEAD, (NAMES[0], 70)]})
    made = read(silent, agency={"ก": " อบต.ก ", "ข": "อบต.ข"}, fiscal_year={"ก": 2566, "ข": 2567, "ค": 2567})
    assert scores(made, "agency", "fiscal_year", "score") == [("อบต.ก", 2566, 90), ("อบต.ข", 2567, 80)]
    assert problems(made) == [("no_agency", ERROR, "ค", "B2")]


def test_sections_carry_the_total_of_their_tool():
    rows = [(TITLE,), ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment: IIT) มีค่าคะแนนเท่ากับ ๙๙.๓๗ คะแนน",),
            ("๑. การปฏิบัติหน้าที่ ๙๙.๓๗ คะแนน",), ("๕. การแก้ไขปัญหาการทุจริต ๙๙.๖๙ คะแนน",),
            ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "มีค่าคะแนนเท่ากับ ๙๕.๘๓ คะแนน"), ("๖. คุณภาพการดำเนินงาน", "๙๖.๘๖ คะแนน"),
            ("แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)", 100), ("๙. การเปิดเผยข้อมูล", 100),
            ("ผลคะแนนภาพรวม ๙๘.๕๒ คะแนน อยู่ในระดับ AA",)]
    made = read(xlsx(*rows))
    assert problems(made) == []
    assert codes(made) == {"IIT": 99.37, "1": 99.37, "5": 99.69, "EIT": 95.83, "6": 96.86, "OIT": 100, "9": 100, "ITA": 98.52}
    assert list(made.rounds["reported_level"]) == ["AA"]


TOTALS = {"คะแนนเฉลี่ย": "ITA", "คะแนนรวม": "ITA", "ผลคะแนน": "ITA", "คะแนนภาพรวม": "ITA", "คะแนนภาพรวมหน่วยงาน": "ITA", "รวม": "ITA", "คะแนน ITA": "ITA"}


@pytest.mark.parametrize("word", TOTALS)
def test_a_total_below_all_tools_is_the_overall(word):
    made = read(xlsx((TITLE,), ("เครื่องมือ", "ตัวชี้วัด", "คะแนน"), ("IIT", NAMES[0], 90), ("EIT", INDICATORS[5], 80), ("OIT", INDICATORS[8], 70), (word, None, 79)))
    assert problems(made) == []
    assert codes(made) == {"1": 90, "6": 80, "9": 70, "ITA": 79}


def test_a_total_below_one_tool_is_that_tools():
    made = read(xlsx((TITLE,), ("ตัวชี้วัด", "คะแนน"), ("แบบวัด IIT",), (NAMES[0], 90), ("คะแนนเฉลี่ย", 90), ("แบบวัด EIT",), (INDICATORS[5], 80), ("คะแนนเฉลี่ย", 80),
                     ("แบบวัด OIT",), (INDICATORS[8], 70), ("คะแนนเฉลี่ย", 70), ("คะแนนรวม", 79)))
    assert problems(made) == []
    assert codes(made) == {"1": 90, "IIT": 90, "6": 80, "EIT": 80, "9": 70, "OIT": 70, "ITA": 79}


def test_the_one_total_with_a_level_is_the_overall():
    made = read(xlsx((TITLE,), (*HEAD, "ระดับ"), (NAMES[0], 90, None), ("คะแนนรวม", 88, "ผ่าน")))
    assert problems(made) == []
    assert codes(made) == {"1": 90, "ITA": 88}
    assert list(made.rounds["reported_level"]) == ["ผ่าน"]


def test_the_mean_of_some_items_is_nobodys_score():
    made = read(xlsx((TITLE,), ("ประเด็นที่ 1 กระบวนการปฏิบัติงาน",), ("ข้อคำถาม", "คะแนน"), ("i1 ก", 90), ("i2 ข", 92), ("คะแนนเฉลี่ย", 91)))
    assert problems(made) == [("row_not_understood", WARNING, "Sheet1", "B6")]
    assert codes(made) == {"i1": 90, "i2": 92}


def test_sub_indicators_by_code_and_by_name():
    made = read(xlsx((TITLE,), ("ตัวชี้วัดย่อย", "คะแนน"), ("9.1 ข้อมูลพื้นฐาน", 66.67), ("๙.๒ การบริหารงาน", 71.43), ("การบริหารเงินงบประมาณ", 75),
                     ("ตัวชี้วัดย่อยที่ 9.4", 75), ("9.5", 100), ("10.1 การดำเนินการเพื่อป้องกันการทุจริต", 100)))
    assert problems(made) == []
    assert codes(made) == {"9.1": 66.67, "9.2": 71.43, "9.3": 75, "9.4": 75, "9.5": 100, "10.1": 100}


def test_indicator_and_sub_indicator_merged_beside_items_are_not_their_score():
    rows = [(TITLE,), ("ตัวชี้วัด", "ตัวชี้วัดย่อย", "ข้อ", "ข้อมูล", "คะแนน"),
            ("9. การเปิดเผยข้อมูล", "9.1 ข้อมูลพื้นฐาน", "o1", "โครงสร้าง", 100), (None, None, "o2", "ข้อมูลผู้บริหาร", 0),
            (None, "9.2 การบริหารงาน", "o7", "แผน", 100), (None, None, "o8", "แผน", 0)]
    made = read(xlsx(*rows, merged=("A3:A6", "B3:B4", "B5:B6")))
    assert problems(made) == []
    assert codes(made) == {"o1": 100, "o2": 0, "o7": 100, "o8": 0}


def test_a_heading_of_two_words_and_sections_merged_across():
    made = read(xlsx((TITLE,), ("ตัวชี้วัด/ข้อ", "รายการ", "คะแนน"), ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่",), ("I1", "คำถาม", 90), ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",), ("O1", "โครงสร้าง", 100),
                     merged=("A3:C3", "A5:C5")))
    assert problems(made) == []
    assert codes(made) == {"i1": 90, "o1": 100}


def test_codes_below_a_heading_nobody_knows():
    made = read(xlsx((TITLE,), ("องค์ประกอบ", "เรื่องที่ถาม", "คะแนน"), ("i1", "คำถาม", 90), ("i2", "คำถาม", 91)))
    assert problems(made) == []
    assert codes(made) == {"i1": 90, "i2": 91}


ABOVE = {
    "tools": (("เครื่องมือ", "ตัวชี้วัด", "คะแนน", "คะแนนเครื่องมือ"), {"1": 97, "2": 93, "IIT": 95, "6": 80, "EIT": 80, "ITA": 90},
              [("IIT", NAMES[0], 97, 95), (None, NAMES[1], 93, None), ("EIT", INDICATORS[5], 80, 80), ("คะแนนรวม", None, 90, None)]),
    "indicators": (("ตัวชี้วัด", "คะแนนตัวชี้วัด", "ข้อ", "คะแนนข้อ"), {"1": 97, "i1": 98, "i2": 96, "2": 93, "i7": 93},
                   [("1. " + NAMES[0], 97, "i1", 98), (None, None, "i2", 96), ("2. " + NAMES[1], 93, "i7", 93)]),
}


@pytest.mark.parametrize("merged", [("A3:A4",), ()])
@pytest.mark.parametrize("name", ABOVE)
def test_a_second_column_of_scores_is_of_what_stands_above(name, merged):
    head, expected, rows = ABOVE[name]
    made = read(xlsx((TITLE,), head, *rows, merged=merged))
    assert problems(made) == []
    assert codes(made) == expected


def test_items_by_title_only():
    made = read(xlsx((TITLE,), ("เครื่องมือ", "ข้อมูล", "คะแนน"), ("OIT", "โครงสร้าง", 100), (None, "ข้อมูลผู้บริหาร", 0), (None, "Q & A", 100), (None, "อะไรก็ไม่รู้", 100)))
    assert problems(made) == [("row_not_understood", WARNING, "Sheet1", "C6")]
    assert codes(made) == {"o1": 100, "o2": 0, "o6": 100}


def test_items_by_number_under_their_tool():
    made = read(xlsx((TITLE,), ("เครื่องมือ", "ข้อ", "รายการ", "คะแนน"), ("IIT", 1, "ทำงาน", 90), (None, 2, "บริการ", 91), ("OIT", 1, "โครงสร้าง", 100), (None, "๒", "ผู้บริหาร", 0)))
    assert problems(made) == []
    assert codes(made) == {"i1": 90, "i2": 91, "o1": 100, "o2": 0}


def test_an_item_under_two_aspects_with_one_score_is_one_item():
    table = [("เครื่องมือการประเมิน", "ข้อคำถาม", None, "คะแนน")]
    made = read(xlsx((TITLE,), ("ประเด็นที่ 5 การใช้งบประมาณและการจัดซื้อจัดจ้าง",), *table, ("OIT", "ข้อ o15 ประกาศ", None, 100), (), ("ประเด็นที่ 6 การควบคุม",), *table,
                     ("OIT", "ข้อ o15 ประกาศ", None, 100), (None, "ข้อ o18 แผน", None, 0)))
    assert problems(made) == []
    assert codes(made) == {"o15": 100, "o18": 0}


FACTS = ("agency", "fiscal_year", "reported_level", "rank_in_province", "rank_nationwide", "agency_type", "province")


def facts(made):
    return [tuple(None if value is None or value != value else value for value in row)
            for row in made.rounds[list(FACTS)].itertuples(index=False, name=None)]


def test_a_list_of_agencies():
    head = ("ลำดับที่", "หน่วยงาน", "ประเภท", "จังหวัด", *INDICATORS, "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ", "ลำดับในจังหวัด", "ระดับประเทศ")
    row_a = (1, "องค์การบริหารส่วนตำบลก", "อบต.", "ตาก", *range(81, 91), 83, 87, 89.5, 86.8, "ผ่าน", 3, 120)
    row_b = (2, "เทศบาลเมืองข", "ทม.", "ตาก", *range(71, 81), 73, 77, "-", 76.8, "ควรปรับปรุง", None, "1,240")
    made = read(xlsx(("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",), (), head, row_a, row_b, (None, "ค่าเฉลี่ย", None, None, *range(76, 86), 78, 82, 89.5, 81.8)))
    assert problems(made) == []
    got = {(agency, code): score for agency, code, score in scores(made, "agency", "code", "score")}
    names = [str(n) for n in range(1, 11)]
    assert got == ({("องค์การบริหารส่วนตำบลก", code): 80 + n for n, code in enumerate(names, 1)}
                   | {("องค์การบริหารส่วนตำบลก", code): score for code, score in zip(("IIT", "EIT", "OIT", "ITA"), (83, 87, 89.5, 86.8), strict=True)}
                   | {("เทศบาลเมืองข", code): 70 + n for n, code in enumerate(names, 1)}
                   | {("เทศบาลเมืองข", code): score for code, score in zip(("IIT", "EIT", "ITA"), (73, 77, 76.8), strict=True)})
    assert facts(made) == [("องค์การบริหารส่วนตำบลก", 2567, "ผ่าน", 3, 120, "อบต.", "ตาก"),
                           ("เทศบาลเมืองข", 2567, "ต้องปรับปรุง", None, 1240, "ทม.", "ตาก")]


def test_a_list_with_numbered_indicators_under_one_heading():
    made = read(xlsx(("ผลการประเมิน ITA ปี 2567",), ("ที่", "หน่วยงาน", "ตัวชี้วัด", *[None] * 9, "คะแนนรวม"), (None, None, *range(1, 11), None),
                     (1, "อบต.ก", *range(81, 91), 86), merged=("A2:A3", "B2:B3", "C2:L2", "M2:M3")))
    assert problems(made) == []
    assert codes(made) == {str(n): 80 + n for n in range(1, 11)} | {"ITA": 86}


@pytest.mark.parametrize("more", [(), ("คะแนนรวม",)])
def test_a_list_whose_indicators_are_numbers_alone(more):
    row = ("อบต.ก", *range(81, 91), 86)
    made = read(xlsx(("ผลการประเมิน ITA ปี 2567",), ("ที่", "หน่วยงาน", *range(1, 11), *more), (1, *row[:11 + len(more)])))
    assert problems(made) == []
    assert codes(made) == {str(n): 80 + n for n in range(1, 11)} | ({"ITA": 86} if more else {})


def test_other_numbers_as_headings_are_left_out_with_a_warning():
    made = read(xlsx(("ผลการประเมิน ITA ปี 2567",), ("ที่", "หน่วยงาน", 1, 2, 3, "คะแนนรวม"), (1, "อบต.ก", 81, 82, 83, 86)))
    assert problems(made) == [("column_left_out", WARNING, "Sheet1", cell) for cell in ("C3", "D3", "E3")]
    assert codes(made) == {"ITA": 86}


def test_a_list_with_tools_over_indicators_and_their_totals():
    made = read(xlsx(("ผลการประเมิน ITA ปี 2567",), ("หน่วยงาน", "IIT", None, None, "EIT", None, None, "ภาพรวม"), (None, NAMES[0], NAMES[1], "รวม", "ส่วนที่ 1", "ส่วนที่ 2", "รวม", None),
                     ("อบต.ก", 91, 92, 91.5, 80, 84, 82, 86), merged=("A2:A3", "B2:D2", "E2:G2", "H2:H3")))
    assert problems(made) == []
    assert codes(made) == {"1": 91, "2": 92, "IIT": 91.5, "EIT1": 80, "EIT2": 84, "EIT": 82, "ITA": 86}


def test_a_list_of_years_side_by_side():
    made = read(xlsx(("คะแนน ITA รายหน่วยงาน",), ("หน่วยงาน", "ปี 2566", None, "ปี 2567", None), (None, "คะแนน", "ระดับ", "คะแนน", "ระดับ"),
                     ("อบต.ก", 84, "ต้องปรับปรุง", 86, "ผ่าน"), ("อบต.ข", 96, "ผ่านดีเยี่ยม", 97, "ผ่านดีเยี่ยม"), merged=("B2:C2", "D2:E2", "A2:A3")))
    assert problems(made) == []
    assert scores(made, "agency", "fiscal_year", "level", "code", "score") == [
        ("อบต.ก", 2566, "overall", "ITA", 84), ("อบต.ข", 2566, "overall", "ITA", 96), ("อบต.ก", 2567, "overall", "ITA", 86), ("อบต.ข", 2567, "overall", "ITA", 97)]
    assert [row[:3] for row in facts(made)] == [("อบต.ก", 2566, "ต้องปรับปรุง"), ("อบต.ข", 2566, "ผ่านดีเยี่ยม"), ("อบต.ก", 2567, "ผ่าน"), ("อบต.ข", 2567, "ผ่านดีเยี่ยม")]


def test_agencies_of_one_name_are_told_apart_by_their_province():
    made = read(xlsx(("ผลการประเมิน ITA ปี 2567",), ("หน่วยงาน", "จังหวัด", "IIT", "EIT", "OIT"), ("อบต.บ้านใหม่", "ตาก", 90, 80, 70), ("อบต.บ้านใหม่", "น่าน", 91, 81, 71), ("อบต.ก", "ตาก", 92, 82, 72)))
    assert problems(made) == [("same_name", WARNING, "Sheet1", "A3")]
    assert scores(made, "agency", "code", "score")[:3] == [
        ("อบต.บ้านใหม่ จังหวัดตาก", "IIT", 90), ("อบต.บ้านใหม่ จังหวัดน่าน", "IIT", 91), ("อบต.ก", "IIT", 92)]


LONG = {
    "English": (("agency", "fiscal_year", "tool", "level", "code", "score"), ("IIT", "indicator", "1"), ("EIT", "item", "e1"), ("", "overall", "ITA")),
    "Thai": (("หน่วยงาน", "ปีงบประมาณ", "เครื่องมือ", "ระดับข้อมูล", "รหัส", "คะแนน"), ("IIT", "ตัวชี้วัด", "1"), ("EIT", "ข้อ", "E1"), ("", "ภาพรวม", "ITA")),
}


@pytest.mark.parametrize("name", LONG)
def test_long_form(name):
    head, *kinds = LONG[name]
    made = read(xlsx(head, *((agency, year, *kind, 80 + n) for agency in ("อบต.ก", "อบต.ข") for year in (2566, 2567) for n, kind in enumerate(kinds))))
    assert problems(made) == []
    assert scores(made, "agency", "fiscal_year", "level", "code", "score") == [
        (agency, year, level, code, 80 + n) for agency in ("อบต.ก", "อบต.ข") for year in (2566, 2567)
        for n, (level, code) in enumerate((("indicator", "1"), ("item", "e1"), ("overall", "ITA")))]


def test_long_form_with_names_and_merged_agencies():
    made = read(xlsx(("หน่วยงาน", "ปี", "ตัวชี้วัด", "คะแนน"), ("อบต.ก", 2567, NAMES[0], 90), (None, None, NAMES[1], 91), ("อบต.ข", "ปี ๒๕๖๖", NAMES[0], 92), merged=("A2:A3", "B2:B3")))
    assert problems(made) == []
    assert scores(made, "agency", "fiscal_year", "code", "score") == [("อบต.ก", 2567, "1", 90), ("อบต.ก", 2567, "2", 91), ("อบต.ข", 2566, "1", 92)]


EIT_PARTS = {
    "columns": [(TITLE,), ("ตัวชี้วัด", "ส่วนที่ 1", "ส่วนที่ 2", "รวม"), (INDICATORS[5], 80, 84, 82), ("EIT", 81, 85, 83)],
    "columns under one heading": [(TITLE,), ("ตัวชี้วัด", "EIT", None, None), (None, "ส่วนที่ 1", "ส่วนที่ 2", "คะแนนรวม"), (INDICATORS[5], 80, 84, 82), ("คะแนนเฉลี่ย", 81, 85, 83)],
    "rows": [(TITLE,), HEAD, (INDICATORS[5], 82), ("คุณภาพการดำเนินงาน ส่วนที่ 1", 80), ("คุณภาพการดำเนินงาน (ส่วนที่ 2)", 84), ("EIT ส่วนที่ 1", 81), ("EIT ส่วนที่ 2", 85), ("EIT", 83)],
    "rows with a column of their own": [(TITLE,), ("เครื่องมือ", "ตัวชี้วัด", "คะแนน"), ("EIT ส่วนที่ 1", INDICATORS[5], 80), ("EIT ส่วนที่ 2", INDICATORS[5], 84), ("EIT", INDICATORS[5], 82),
                                        ("EIT ส่วนที่ 1", "คะแนนรวม", 81), ("EIT ส่วนที่ 2", "คะแนนรวม", 85), ("EIT", "คะแนนรวม", 83)],
    "rows below their tool": [(TITLE,), ("เครื่องมือ / ตัวชี้วัด", "คะแนน"), (INDICATORS[5], 82), ("EIT", 83), ("  - ส่วนที่ 1", 81), ("  - ส่วนที่ ๒ ผู้มารับบริการ", 85)],
    "tables": [(TITLE,), ("EIT ส่วนที่ 1",), HEAD, (INDICATORS[5], 80), ("คะแนนเฉลี่ย", 81), (), ("EIT ส่วนที่ 2",), HEAD, (INDICATORS[5], 84), ("คะแนนเฉลี่ย", 85), (), ("EIT",), HEAD, (INDICATORS[5], 82), ("คะแนนเฉลี่ย", 83)],
}


@pytest.mark.parametrize("name", EIT_PARTS)
def test_the_two_eit_collections_are_never_mixed(name):
    made = read(xlsx(*EIT_PARTS[name], merged=("B2:D2",) if name == "columns under one heading" else ()))
    assert codes(made) == {"6": 82, "EIT1": 81, "EIT2": 85, "EIT": 83}
    assert problems(made) == []


def test_one_collection_alone_is_left_out_with_a_warning():
    made = read(xlsx((TITLE,), ("ตัวชี้วัด", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2"), (INDICATORS[5], 80, 84), (INDICATORS[0], 95, None)))
    assert problems(made) == [("row_not_understood", WARNING, "Sheet1", "B4"), ("part_left_out", WARNING, "Sheet1", "B3"),
                              ("part_left_out", WARNING, "Sheet1", "C3"), ("no_score", ERROR, "", "")]
    assert codes(made) == {}


def test_items_of_the_second_collection_are_left_out():
    made = read(xlsx((TITLE,), ("EIT ส่วนที่ 1",), ("ข้อ", "คะแนน"), ("e1", 80), ("EIT ส่วนที่ 2",), ("ข้อ", "คะแนน"), ("e1", 60)))
    assert codes(made) == {"e1": 80}
    assert problems(made) == [("part_left_out", WARNING, "Sheet1", "B7")]


def test_tables_side_by_side():
    made = read(xlsx((TITLE,), ("ตัวชี้วัด", "คะแนน", None, "ตัวชี้วัด", "คะแนน"), (NAMES[0], 90, None, INDICATORS[5], 80), (NAMES[1], 91, None, None, None), ("รวม", 90.5, None, "รวม", 80)))
    assert problems(made) == []
    assert codes(made) == {"1": 90, "2": 91, "IIT": 90.5, "6": 80, "EIT": 80}


def test_overalls_of_years_in_rows():
    made = read(xlsx((AGENCY,), ("ปี พ.ศ.", "คะแนน", "ระดับ"), ("2565", 80, "B"), (2566, "90.00/100", "ผ่านดี")))
    assert problems(made) == []
    assert by_code(made) == {(2565, "ITA"): 80, (2566, "ITA"): 90}
    assert list(made.rounds["reported_level"]) == ["B", "ผ่านดี"]


@pytest.mark.parametrize("heading, years", [("ปี ค.ศ.", (2023, 2024)), ("ปีงบประมาณ", ("ITA 2566", "ITA ๒๕๖๗")), ("ปี", ("2566.0", "2567.00")), ("ปี", ("FY66", "FY67"))])
def test_years_of_rows(heading, years):
    made = read(xlsx((AGENCY,), (heading, *NAMES, "ผลประเมิน"), (years[0], 90, 91, 92, "ผ่าน"), (years[1], 93, 94, 95, "ผ่านดี")))
    assert problems(made) == []
    assert by_code(made) == {(2566, "1"): 90, (2566, "2"): 91, (2566, "3"): 92, (2567, "1"): 93, (2567, "2"): 94, (2567, "3"): 95}
    assert list(made.rounds["reported_level"]) == ["ผ่าน", "ผ่านดี"]


def test_facts_said_in_one_cell():
    made = read(xlsx((TITLE,), ("คะแนนภาพรวม 97.14 คะแนน ระดับผ่านดี",), ("ลำดับในจังหวัด ๑",), ("ระดับประเทศ ลำดับที่ 23",)))
    assert problems(made) == []
    assert facts(made)[0][2:5] == ("ผ่านดี", 1, 23)


def test_the_result_said_in_a_title():
    made = read(xlsx((TITLE,), ("ผลการประเมิน 92.10 คะแนน ระดับ ผ่านดี",), HEAD, (NAMES[0], 95.5)))
    assert problems(made) == []
    assert codes(made) == {"ITA": 92.1, "1": 95.5}
    assert list(made.rounds["reported_level"]) == ["ผ่านดี"]


def test_level_and_ranks_in_rows():
    made = read(xlsx(("ผลการประเมิน ITA องค์การบริหารส่วนจังหวัดตาก ปี ๒๕๖๖",), ("คะแนนภาพรวม", "๙๗.๑๔"), ("ระดับผลการประเมิน", "ผ่านดี"), ("ลำดับในจังหวัด", "ลำดับที่ ๑"), ("ลำดับระดับประเทศ", 23)))
    assert problems(made) == []
    assert facts(made) == [("องค์การบริหารส่วนจังหวัดตาก", 2566, "ผ่านดี", 1, 23, None, None)]
    assert list(made.rounds["cell"]) == ["B3"]


def test_a_score_knows_its_cell_and_the_grid_shows_it():
    made = read(xlsx((None, TITLE), (), (None, *HEAD), (None, NAMES[0], 95.5), top=2, sheet="ผล"))
    assert scores(made, "file", "sheet", "cell") == [("file.xlsx", "ผล", "C6")]
    grid = made.grids[0]
    assert (grid.file, grid.sheet, grid.first_row, grid.first_column, grid.total_rows, grid.total_columns) == ("file.xlsx", "ผล", 3, 2, 4, 2)
    assert grid.rows == ((TITLE, ""), ("", ""), HEAD, (NAMES[0], "95.5"))


@pytest.mark.parametrize("columns, rows", [(4, 4500), (80, 300)])
def test_of_a_large_sheet_the_top_left_is_shown(columns, rows):
    data = "\n".join(",".join(["x"] * columns) for _ in range(5000))
    grid = read(data.encode(), "a.csv").grids[0]
    assert (len(grid.rows), len(grid.rows[0]), grid.total_rows, grid.total_columns) == (rows, min(columns, 60), 5000, columns)


def test_the_table_keeps_the_contract():
    from ita import scores as contract
    made = read(xlsx((TITLE,), HEAD, (NAMES[0], 95.5)))
    assert contract.check(made.scores) is made.scores
    assert tuple(made.rounds.columns) == contract.ROUND_COLUMNS


def test_a_long_list_is_every_score_with_its_place():
    agencies = [f"องค์การบริหารส่วนตำบลที่ {number}" for number in range(1, 1701)]
    long, short = agencies, agencies[:1200]
    heads = ("หน่วยงาน", "IIT", "OIT", "o1")
    made = read(sheets({
        "2566": [heads, *((agency, 60 + at / 100, 90, 100 if at % 2 else None) for at, agency in enumerate(long))],
        "2567": [heads, *((agency, 70 + at / 100, 80.5, 0) for at, agency in enumerate(short))],
    }))
    wanted = [(agency, 2566, "tool", "IIT", 60 + at / 100, f"B{at + 2}") for at, agency in enumerate(long)]
    wanted += [(agency, 2566, "tool", "OIT", 90, f"C{at + 2}") for at, agency in enumerate(long)]
    wanted += [(agency, 2566, "item", "o1", 100, f"D{at + 2}") for at, agency in enumerate(long) if at % 2]
    wanted += [(agency, 2567, "tool", "IIT", 70 + at / 100, f"B{at + 2}") for at, agency in enumerate(short)]
    wanted += [(agency, 2567, "tool", "OIT", 80.5, f"C{at + 2}") for at, agency in enumerate(short)]
    wanted += [(agency, 2567, "item", "o1", 0, f"D{at + 2}") for at, agency in enumerate(short)]
    assert scores(made, "agency", "fiscal_year", "level", "code", "score", "cell") == wanted
    assert list(made.scores["sheet"]) == [str(year) for _, year, *_ in wanted]
