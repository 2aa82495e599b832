"""Small files that the tests of reading are about, and readings as plain tuples."""

import io

import openpyxl

from ita import reading

INDICATORS = ("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
              "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต")
TITLE = "ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ ปีงบประมาณ พ.ศ. 2567"
AGENCY = "องค์การบริหารส่วนตำบลทดสอบ"
HEAD = ("ตัวชี้วัด", "คะแนน")


def saved(workbook) -> bytes:
    """Return the bytes of an openpyxl workbook."""
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def xlsx(*rows, sheet: str = "Sheet1", merged: tuple[str, ...] = (), top: int = 0) -> bytes:
    """Return a workbook with one sheet of these rows."""
    return sheets({sheet: rows}, merged=merged, top=top)


def sheets(by_name: dict, merged: tuple[str, ...] = (), top: int = 0) -> bytes:
    """Return a workbook with these sheets, {name: rows}."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in by_name.items():
        sheet = workbook.create_sheet(name)
        for index, row in enumerate(rows, 1 + top):
            for column, cell in enumerate(row, 1):
                if cell is not None:
                    sheet.cell(index, column, cell)
        for cells in merged:
            sheet.merge_cells(cells)
    return saved(workbook)


def read(data: bytes, name: str = "file.xlsx", **said):
    """Read a file."""
    return reading.read(name, data, **said)


def scores(made, *columns: str) -> list[tuple]:
    """Return the chosen columns of the tidy table as tuples, in the order of the file."""
    return list(made.scores[list(columns)].itertuples(index=False, name=None))


def by_code(made) -> dict:
    """Return {(fiscal year, code): score}."""
    return {(year, code): score for year, code, score in scores(made, "fiscal_year", "code", "score")}


def codes(made) -> dict:
    """Return {code: score} of a reading of one round."""
    return dict(scores(made, "code", "score"))


def problems(made) -> list[tuple]:
    """Return code, severity, sheet and cell of each problem."""
    return [(problem.code, problem.severity, problem.sheet, problem.cell) for problem in made.problems]
