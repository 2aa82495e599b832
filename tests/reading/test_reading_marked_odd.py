"""The marked copy of workbooks that openpyxl cannot take, or whose sheets' names it cannot write."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart
from reading_files import AGENCY, HEAD, INDICATORS, TITLE, by_code, problems, read, saved, xlsx
from test_reading_hostile import MAIN, ods, with_parts

from ita.errors import CannotRead
from ita.reading import marking
from ita.reading.marked import marked_copy
from ita.reading.problems import ERROR, Problem

GOOD = xlsx((TITLE,), HEAD, (INDICATORS[0], 95.5))
WRONG = [Problem("out_of_range", ERROR, "a", "Sheet1", "B3", "101")]


def part(name: str, before: str, after: str) -> bytes:
    """The good workbook with other words in one of its parts."""
    text = zipfile.ZipFile(io.BytesIO(GOOD)).read(name).decode()
    assert before in text
    return with_parts({name: text.replace(before, after, 1)}, GOOD)


def below_the_cells(xml: str) -> bytes:
    return part("xl/worksheets/sheet1.xml", "</sheetData>", f"</sheetData>{xml}")


def marks(data: bytes) -> dict[str, list[str]]:
    """The marked cells of each sheet."""
    return {sheet.title: [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment]
            for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets}


ODD = {
    "a family of fonts that there is not": part("xl/styles.xml", '<family val="2"', '<family val="99"'),
    "an entity among the styles": part("xl/styles.xml", "<styleSheet", '<!DOCTYPE styleSheet [<!ENTITY a "General">]><styleSheet x="&a;&b;"'),
    "an unknown kind of validation": below_the_cells('<dataValidations count="1"><dataValidation type="weird" sqref="A1"/></dataValidations>'),
    "a filter of an unknown kind": below_the_cells('<autoFilter ref="A2:B3"><filterColumn colId="0"><customFilters><customFilter operator="equalTo" val="x"/>'
                                                   "</customFilters></filterColumn></autoFilter>"),
    "a day that is none": part("xl/worksheets/sheet1.xml", "</sheetData>", '<row r="9"><c r="A9" t="d"><v>not a day</v></c></row></sheetData>'),
    "paper turned no way": part("xl/worksheets/sheet1.xml", "</worksheet>", '<pageSetup orientation="sideways"/></worksheet>'),
}


@pytest.mark.parametrize("name", ODD)
def test_where_openpyxl_gives_up_the_cells_are_copied(name):
    assert by_code(read(ODD[name])) == {(2567, "1"): 95.5}
    copy = marked_copy("a.xlsx", ODD[name], WRONG)
    assert marks(copy) == {"Sheet1": ["B3"]}
    assert by_code(read(copy)) == {(2567, "1"): 95.5}


def test_a_chart_before_the_tables_gets_no_mark():
    book = openpyxl.load_workbook(io.BytesIO(GOOD))
    book.create_chartsheet("กราฟ", 0).add_chart(BarChart())
    copy = marked_copy("a.xlsx", saved(book), [Problem("no_score", ERROR, "a"), *WRONG])
    assert marks(copy) == {"Sheet1": ["A1", "B3"]}
    assert openpyxl.load_workbook(io.BytesIO(copy)).sheetnames == ["กราฟ", "Sheet1"]


def table(name: str, year: int, *rows: tuple) -> str:
    cells = "".join("<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row)
                    + "</table:table-row>" for row in ((f"ผลการประเมิน ITA {AGENCY} ปี {year}",), HEAD, *rows))
    return f'<table:table table:name="{name}">{cells}</table:table>'


@pytest.mark.parametrize("name, written", [
    ("คะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567", "คะแนนการประเมิน ITA ประจำปีงบปร"), ("ITA 2566/2567", "ITA 2566 2567"), ("ก&#10;ข", "ก ข"), ("'ก'", "ก")])
def test_a_name_that_no_sheet_may_have_still_gets_its_marks(name, written):
    data = ods(f"</table:table>{table('สรุป', 2566, (INDICATORS[0], 91))}{table(name, 2567, (INDICATORS[0], 92), (INDICATORS[1], 'ผิด'))}<table:table table:name='ท้าย'>")
    made = read(data)
    assert [(problem.code, problem.cell) for problem in made.problems] == [("not_a_number", "B4")]
    assert marks(marked_copy("a.ods", data, made.problems)) == {"1": [], "สรุป": [], written: ["B4"], "ท้าย": []}


def test_names_that_are_cut_to_the_same_letters_stay_apart():
    long = "ก" * 31
    data = ods(f"</table:table>{table(long + 'ข', 2566, (INDICATORS[0], 'ผิด'))}{table(long + 'ค', 2567, (INDICATORS[0], 'ผิด'))}<table:table table:name='ท้าย'>")
    given = [Problem("not_a_number", ERROR, "a", long + end, cell, "ผิด") for end, cell in (("ข", "B3"), ("ค", "A3"))]
    made = marks(marked_copy("a.ods", data, given))
    assert len(made) == 4 and [*made.values()] == [[], ["B3"], ["A3"], []]
    assert all(len(title) <= 31 for title in made)


def test_what_a_copy_cannot_be_made_of_is_said_as_reading_says_it(monkeypatch):
    data = (Path(__file__).parent / "files" / "klongkhwang.xls").read_bytes()
    monkeypatch.setattr(marking.limits, "CELLS", 10)
    with pytest.raises(marking.Refused) as caught:
        marking.marked("a.xls", data, [])
    assert caught.value.args[0] == "too_wide"


def test_a_workbook_without_a_table_is_empty():
    data = with_parts({"xl/worksheets/sheet1.xml": f"<worksheet {MAIN}><sheetData/><pageSetup orientation='sideways'/></worksheet>"}, GOOD)
    assert problems(read(data)) == [("empty_file", ERROR, "", "")]
    with pytest.raises(CannotRead) as caught:
        marked_copy("a.xlsx", data, [])
    assert caught.value.problem.code == "empty_file"
