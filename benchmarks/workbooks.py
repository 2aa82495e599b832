"""Workbooks to measure reading with, written as Excel writes them: texts shared, numbers plain."""

import io
import random
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                           f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPES}.worksheet+xml"/>'
                           f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPES}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
                                  f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="2566" sheetId="1" r:id="rId1"/></sheets></workbook>',
}


def national(agencies: int, columns: int) -> bytes:
    """Return one row an agency of FY2566: name, kind, province, ten indicators, tools, overall, level, then items."""
    from ita.frameworks import framework, indicators

    chance = random.Random(2566)
    codes = [item.code for item in framework(2566).items.values()]
    heads = ["หน่วยงาน", "ประเภท", "จังหวัด", *(f"{n}. {one.name}" for n, one in indicators().items()), "IIT", "EIT", "OIT",
             "คะแนนรวม", "ระดับ"]
    heads += codes[:columns - len(heads)]

    def rows():
        yield ["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566"]
        yield heads
        for number in range(agencies):
            scores = [round(chance.uniform(40, 100), 2) for _ in range(14)]
            items = [chance.choice((0, 100)) if code[0] == "o" else round(chance.uniform(40, 100), 2) for code in heads[18:]]
            yield [f"องค์การบริหารส่วนตำบลที่ {number + 1}", "อบต.", "ตาก", *scores, "ผ่าน", *items]

    return _workbook(rows())


def items(count: int) -> bytes:
    """Return so many item scores of FY2566, one a row: agency, year, tool, code, name, score."""
    from ita.frameworks import framework

    chance = random.Random(2566)
    known = list(framework(2566).items.values())

    def rows():
        yield ["หน่วยงาน", "ปีงบประมาณ", "เครื่องมือ", "รหัส", "รายการ", "คะแนน"]
        for number in range(count):
            item = known[number % len(known)]
            score = chance.choice((0, 100)) if item.tool == "OIT" else round(chance.uniform(40, 100), 2)
            yield [f"องค์การบริหารส่วนตำบลที่ {number // len(known) + 1}", 2566, item.tool, item.code, item.label or item.code, score]

    return _workbook(rows())


def _workbook(rows: Iterable[list]) -> bytes:
    """Return a workbook of one sheet."""
    texts: dict[str, int] = {}
    names = [_letters(column) for column in range(200)]

    def cell(place: str, value) -> str:
        if isinstance(value, str):
            return f'<c r="{place}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'
        return f'<c r="{place}"><v>{value}</v></c>'

    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, values in enumerate(rows, 1):
                part.write(f'<row r="{number}">{"".join(cell(f"{name}{number}", value) for name, value in zip(names, values))}</row>'.encode())
            part.write(b"</sheetData></worksheet>")
        shared = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}" count="{len(texts)}" uniqueCount="{len(texts)}">{shared}</sst>')
    return target.getvalue()


def _letters(column: int) -> str:
    return (chr(64 + column // 26) if column >= 26 else "") + chr(65 + column % 26)
