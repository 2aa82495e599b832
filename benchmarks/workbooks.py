"""Workbooks to measure reading with."""

import io
import random


def national(agencies: int, columns: int) -> bytes:
    """Return one row an agency of FY2566: name, kind, province, ten indicators, tools, overall, level, then items."""
    from openpyxl import Workbook

    from ita.frameworks import framework, indicators

    chance = random.Random(2566)
    codes = [item.code for item in framework(2566).items.values()]
    heads = ["หน่วยงาน", "ประเภท", "จังหวัด", *(f"{n}. {one.name}" for n, one in indicators().items()), "IIT", "EIT", "OIT",
             "คะแนนรวม", "ระดับ"]
    heads += codes[:columns - len(heads)]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("2566")
    sheet.append(["ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566"])
    sheet.append(heads)
    for number in range(agencies):
        scores = [round(chance.uniform(40, 100), 2) for _ in range(14)]
        items = [chance.choice((0, 100)) if code[0] == "o" else round(chance.uniform(40, 100), 2) for code in heads[18:]]
        sheet.append([f"องค์การบริหารส่วนตำบลที่ {number + 1}", "อบต.", "ตาก", *scores, "ผ่าน", *items])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
