"""The blank workbook: the year's own items, what Excel refuses with its reason, and that it reads back when filled."""

import io

import openpyxl
import pytest

from ita import frameworks, reading
from ita.exports.template import template

AGENCY = "องค์การบริหารส่วนตำบลระเว"
TOTALS = ["ITA", "IIT", "EIT", "EIT1", "EIT2", "OIT", *map(str, range(1, 11))]


def opened(year, agency=""):
    return openpyxl.load_workbook(io.BytesIO(template(year, agency)))


def rows_by_code(sheet):
    return {row[0].value: row for row in sheet.iter_rows(max_col=3) if row[0].value}


def rules(sheet):
    return {str(rule.sqref): (rule.type, rule.operator, rule.formula1, rule.formula2, rule.error)
            for rule in sheet.data_validations.dataValidation}


@pytest.mark.parametrize("year, sheets", [
    (2564, ["คำแนะนำ", "ตัวชี้วัด", "IIT", "EIT", "OIT"]),
    (2567, ["คำแนะนำ", "ตัวชี้วัด", "IIT", "EIT", "OIT"]),
    (2568, ["คำแนะนำ", "ตัวชี้วัด", "OIT"]),  # the survey items of these years are not known
    (2569, ["คำแนะนำ", "ตัวชี้วัด", "OIT"]),
])
def test_each_tool_whose_items_are_known_has_a_sheet_with_the_years_titles(year, sheets):
    book = opened(year)
    assert book.sheetnames == sheets
    for tool in sheets[2:]:
        found = {code: row[1].value for code, row in rows_by_code(book[tool]).items() if code[0] in "ieo"}
        assert found == {item.code: item.label or f"ข้อ {item.code}"
                         for item in frameworks.framework(year).items_of(tool)}


def test_the_first_table_has_overall_tools_parts_and_indicators():
    codes = [row[0].value for row in opened(2567)["ตัวชี้วัด"].iter_rows(min_row=9, max_col=3)]
    assert codes == TOTALS


def test_what_excel_refuses_and_why():
    book = opened(2567)
    assert rules(book["ตัวชี้วัด"]) == {
        "B2": ("textLength", "greaterThanOrEqual", "3", None, "กรอกชื่อเต็มของหน่วยงานอย่างน้อย 3 ตัวอักษร"),
        "B3": ("whole", "between", "2567", "2567",
               "แบบฟอร์มนี้ใช้กับปีงบประมาณ พ.ศ. 2567 เท่านั้น หากเป็นปีอื่นโปรดดาวน์โหลดแบบฟอร์มของปีนั้น"),
        "B4": ("list", None, '"ผ่านดีเยี่ยม,ผ่านดี,ผ่าน,ต้องปรับปรุง,ต้องปรับปรุงโดยด่วน"', None, "เลือกระดับจากรายการของปีนี้"),
        "B5": ("whole", "greaterThanOrEqual", "1", None, "ลำดับต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"),
        "B6": ("whole", "greaterThanOrEqual", "1", None, "ลำดับต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"),
        "C9:C24": ("decimal", "between", "0", "100", "คะแนนต้องเป็นตัวเลขตั้งแต่ 0 ถึง 100 หากไม่ทราบให้เว้นว่าง"),
    }
    [(where, rule)] = rules(book["OIT"]).items()
    assert rule == ("list", None, '"0,100"', None, "ข้อ OIT กรอกได้เฉพาะ 0 (ไม่ผ่าน) หรือ 100 (ผ่าน) หากไม่ทราบให้เว้นว่าง")
    assert where == f"C4:C{book['OIT'].max_row}"


@pytest.mark.parametrize("year", frameworks.YEARS)
def test_excel_takes_every_rule(year):
    for sheet in opened(year):
        for kind, _, first, _, error in rules(sheet).values():
            assert len(error) <= 255 and len(first) <= 255  # Excel calls a file damaged that has longer ones


def test_only_the_cells_to_fill_are_white_and_nothing_is_locked():
    book = opened(2567)
    for sheet in book:
        assert not sheet.protection.sheet
    for code, row in rows_by_code(book["IIT"]).items():
        if code[0] == "i":
            assert [cell.fill.fill_type for cell in row] == ["solid", "solid", None]


def test_every_sheet_prints_on_one_page_width_with_its_header_repeated():
    for sheet in opened(2567):
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.oddFooter.center.text) == (
            "portrait", 1, "หน้า &P จาก &N")
    assert opened(2567)["OIT"].print_title_rows == "$3:$3"


def filled(year, scores, agency=AGENCY, level=None):
    book = opened(year, agency)
    for sheet in book.worksheets[1:]:
        for code, row in rows_by_code(sheet).items():
            if code in scores:
                row[2].value = scores[code]
    book["ตัวชี้วัด"]["B4"] = level
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def scores_of(year):
    items = frameworks.framework(year).items
    made = {code: 80 + number + 0.25 for number, code in enumerate(TOTALS)}
    return made | {code: (number % 2) * 100.0 if code[0] == "o" else 40 + number / 2
                   for number, code in enumerate(items)}


@pytest.mark.parametrize("year", frameworks.YEARS)
def test_a_filled_template_reads_back_whole(year):
    scores = scores_of(year)
    level = frameworks.framework(year).levels[0].name
    read = reading.read("แบบ.xlsx", filled(year, scores, level=level))
    assert {row.code: row.score for row in read.scores.itertuples()} == scores
    assert set(read.scores["agency"]) == {AGENCY} and set(read.scores["fiscal_year"]) == {year}
    assert read.rounds[["agency", "fiscal_year", "reported_level"]].values.tolist() == [[AGENCY, year, level]]
    assert read.ok


def test_what_is_left_empty_is_unknown_and_not_zero():
    read = reading.read("แบบ.xlsx", filled(2567, {"ITA": 86.63, "o2": 0, "i1": 98.7}))
    assert {row.code: row.score for row in read.scores.itertuples()} == {"ITA": 86.63, "o2": 0.0, "i1": 98.7}
    assert read.ok


def test_a_blank_template_says_that_it_holds_no_score():
    read = reading.read("แบบ.xlsx", template(2567, AGENCY))
    assert read.scores.empty and [problem.code for problem in read.problems] == ["no_score"]
