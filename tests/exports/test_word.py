"""The three documents: the five published layouts from the samples, read back whole; fonts, rows, sections, digits."""

import re
from dataclasses import replace
from datetime import date

import pytest
from docx.oxml.ns import qn

from ita import measures as drafting
from ita.aspects import Own
from ita.exports.layouts import Column, Layout, layouts
from ita.exports.word import Limitation, document, forms, parts_of
from ita.exports.word.blocks import from_wire, to_wire
from ita.measures import Measure
from ita.scoring import Round
from ita.store import samples
from tests.exports.word_files import KHUANKHANUN, KLONGKHWANG, RAWE, SERPLO, TAK, opened, plain, sample, tables, texts, xml_of

MEASURE = Measure(aspect="2. การให้บริการและระบบ E-Service", item_codes="o12", finding="ข้อ o12 ไม่ผ่าน", measure="จัดทำสถิติ",
                  steps="1. รวบรวม\n2. เผยแพร่ 3 ครั้ง", owner="กองคลัง", timeframe="1 ต.ค. 2567 – 30 ก.ย. 2568", result="แล้วเสร็จ 50 %",
                  recommendation="ทำต่อ")
EVERY = [(kind, form) for kind in ("measures", "report", "memo") for form in forms()]


def drafted(agency: str, plan_year: int):
    return tuple(drafting.draft(samples.sample_scores().query("agency == @agency"), plan_year - 1))


def klongkhwang(**others):
    return sample(KLONGKHWANG, 2567, "klongkhwang", measures=drafted(KLONGKHWANG, 2567), **others)


@pytest.mark.parametrize("kind, form", EVERY)
def test_every_run_is_in_the_official_font_and_size_for_every_script(kind, form):
    given = sample(KLONGKHWANG, 2567, form, measures=(MEASURE,), limitations=(Limitation("ข้อจำกัดของเรา"),))
    body = opened(document(kind, given).data).element.body
    runs = [run for run in body.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    fonts = {tuple(sorted((name.rpartition("}")[2], value) for name, value in run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}").attrib.items()))
             for run in runs}
    assert fonts == {tuple((script, "TH Sarabun New") for script in ("ascii", "cs", "eastAsia", "hAnsi"))}
    sizes = {(run.rPr.find(qn("w:sz")).get(qn("w:val")), run.rPr.find(qn("w:szCs")).get(qn("w:val"))) for run in runs}
    assert all(latin == thai for latin, thai in sizes) and ("32", "32") in sizes
    assert all(run.rPr.find(qn("w:cs")) is not None and run.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH" for run in runs)
    in_tables = [run for run in runs if any(one.tag == qn("w:tc") for one in run.iterancestors())]
    assert {run.rPr.find(qn("w:szCs")).get(qn("w:val")) for run in in_tables} <= ({"32", "40"} if kind == "memo" else {"32"})


@pytest.mark.parametrize("kind, form", EVERY)
def test_rows_stay_whole_and_headings_are_repeated(kind, form):
    given = sample(KLONGKHWANG, 2567, form, measures=(MEASURE,))
    for table in opened(document(kind, given).data).element.body.iter(qn("w:tbl")):
        rows = table.findall(qn("w:tr"))
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        headed = [row.trPr.find(qn("w:tblHeader")) is not None for row in rows]
        bordered = table.tblPr.find(qn("w:tblBorders")) is not None
        assert headed == [bordered, *[False] * (len(rows) - 1)]


@pytest.mark.parametrize("form", forms())
def test_wide_tables_stand_on_landscape_a4_with_page_numbers(form):
    made = document("measures", sample(KLONGKHWANG, 2567, form, measures=drafted(KLONGKHWANG, 2567), thai_digits=True)).data
    sizes = [(section.page_width.twips, section.page_height.twips, str(section.orientation)) for section in opened(made).sections]
    assert set(sizes) <= {(11906, 16838, "PORTRAIT (0)"), (16838, 11906, "LANDSCAPE (1)")}
    assert sizes[0][2] == "PORTRAIT (0)" and any("LANDSCAPE" in size[2] for size in sizes)
    xml = xml_of(made)
    assert xml.count('<w:pgNumType w:fmt="thaiNumbers"/>') == len(sizes) == xml.count("w:headerReference")
    assert xml.count("<w:titlePg/>") == 1
    assert 'w:instr="PAGE"' in xml_of(made, "word/header1.xml")


def test_tables_fit_between_the_margins():
    made = opened(document("measures", klongkhwang()).data)
    for table in made.element.body.iter(qn("w:tbl")):
        following = [one for one in table.itersiblings() if one.tag == qn("w:sectPr") or one.find(f".//{qn('w:sectPr')}") is not None]
        section = following[0] if following[0].tag == qn("w:sectPr") else following[0].find(f".//{qn('w:sectPr')}")
        size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
        room = int(size.get(qn("w:w"))) - int(margins.get(qn("w:left"))) - int(margins.get(qn("w:right")))
        assert abs(sum(int(one.get(qn("w:w"))) for one in table.tblGrid) - room) < 10


def test_klongkhwang():
    made = document("measures", klongkhwang(limitations=(Limitation("งบประมาณจำกัด"), Limitation("บุคลากรน้อย", "งานมาก", "ขออัตรากำลัง")))).data
    said, [compare, *others] = texts(made), tables(made)
    assert said[:4] == ["มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
                        "จากผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", KLONGKHWANG]
    assert ("ผลการประเมิน ITA ขององค์การบริหารส่วนตำบลคลองขวาง ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ได้คะแนนภาพรวม ๗๙.๖๗ คะแนน อยู่ในระดับ “ต้องปรับปรุง” "
            "เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๕ จำนวน ๓.๒๐ คะแนน") in said
    assert compare == [
        ["เครื่องมือ", "ตัวชี้วัด", "ปี ๒๕๖๕", "ปี ๒๕๖๖", "การเปลี่ยนแปลง"],
        ["IIT", "๑. การปฏิบัติหน้าที่", "๙๗.๓๙", "๙๙.๔๕", "เพิ่มขึ้น ๒.๐๖"],
        ["", "๒. การใช้งบประมาณ", "๘๕.๒๙", "๙๘.๑๖", "เพิ่มขึ้น ๑๒.๘๗"],
        ["", "๓. การใช้อำนาจ", "๙๐.๒๔", "๙๖.๖๘", "เพิ่มขึ้น ๖.๔๔"],
        ["", "๔. การใช้ทรัพย์สินของราชการ", "๘๕.๗๒", "๙๖.๘๖", "เพิ่มขึ้น ๑๑.๑๔"],
        ["", "๕. การแก้ไขปัญหาการทุจริต", "๘๖.๕๐", "๙๘.๗๑", "เพิ่มขึ้น ๑๒.๒๑"],
        ["", "คะแนน IIT", "๘๙.๐๓*", "๙๗.๙๗*", "เพิ่มขึ้น ๘.๙๔"],
        ["EIT", "๖. คุณภาพการดำเนินงาน", "๘๖.๑๓", "๘๔.๓๗", "ลดลง ๑.๗๖"],
        ["", "๗. ประสิทธิภาพการสื่อสาร", "๘๓.๖๙", "๘๐.๑๖", "ลดลง ๓.๕๓"],
        ["", "๘. การปรับปรุงการทำงาน", "๘๓.๗๖", "๗๕.๗๕", "ลดลง ๘.๐๑"],
        ["", "คะแนน EIT", "๘๔.๕๓*", "๘๐.๐๙*", "ลดลง ๔.๔๔"],
        ["OIT", "๙. การเปิดเผยข้อมูล", "๙๐.๐๐", "๖๒.๕๐", "ลดลง ๒๗.๕๐"],
        ["", "๑๐. การป้องกันการทุจริต", "๔๑.๒๕", "๕๙.๔๙", "เพิ่มขึ้น ๑๘.๒๔"],
        ["", "คะแนน OIT", "๖๕.๖๓*", "๖๑.๐๐*", "ลดลง ๔.๖๓"],
        ["คะแนนภาพรวม", "๗๖.๔๗", "๗๙.๖๗", "เพิ่มขึ้น ๓.๒๐"],
        ["ระดับผลการประเมิน", "B", "ต้องปรับปรุง", "–"]]
    assert [table[0] for table in others[:7]] == [
        ["ประเด็น", "หัวข้อ", "เครื่องมือประเมิน", "ข้อคำถาม", "คะแนน", "ข้อบกพร่อง/ข้อแก้ไข/รักษาระดับคะแนน"]] * 7
    plan = others[7:-1]
    heads = ["ประเด็นที่เป็นข้อบกพร่อง/จุดอ่อน", "วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ/มาตรการ", "ผู้รับผิดชอบ", "ขั้นตอนหรือวิธีการปฏิบัติ",
             "ระยะเวลาดำเนินการ"]
    assert {tuple(table[0]) for table in plan} == {tuple(heads)}
    assert said[said.index("ข้อจำกัด") + 1:][:2] == ["๑. งบประมาณจำกัด", "๒. บุคลากรน้อย\nงานมาก\nขออัตรากำลัง"]


def test_every_item_and_score_of_the_store_stands_in_the_analysis():
    given = klongkhwang(thai_digits=False)
    cells = [(row[3].split()[0], row[4]) for table in tables(document("measures", given).data)[1:8] for row in table[1:]]
    expected = [(item.code, f"{item.score:.2f}" if item.score is not None else "–") for aspect in given.aspects for item in aspect.items]
    assert cells == expected and len(cells) > 85


def test_rawe():
    given = sample(RAWE, 2568, "rawe", measures=drafted(RAWE, 2568))
    made = tables(document("measures", given).data)
    assert made[0] == [
        ["แบบ", "ลำดับ", "รายละเอียดตัวชี้วัด", "คะแนน"],
        ["IIT", "1", "การปฏิบัติหน้าที่", "97.97"], ["", "2", "การใช้งบประมาณ", "93.19"], ["", "3", "การใช้อำนาจ", "94.93"],
        ["", "4", "การใช้ทรัพย์สินของราชการ", "93.04"], ["", "5", "การแก้ไขปัญหาการทุจริต", "96.81"],
        ["EIT", "6", "คุณภาพการดำเนินงาน", "92.62"], ["", "7", "ประสิทธิภาพการสื่อสาร", "88.30"], ["", "8", "การปรับปรุงการทำงาน", "64.61"],
        ["OIT", "9", "การเปิดเผยข้อมูล", "77.62"], ["", "10", "การป้องกันการทุจริต", "90.00"],
        ["คะแนนภาพรวม", "86.63"]]
    second = made[2]
    assert second[0] == ["เครื่องมือการประเมิน", "ข้อคำถาม", "คะแนน"]
    assert ["OIT", "o11 คู่มือหรือแนวทางการให้บริการสำหรับผู้รับบริการหรือผู้มาติดต่อ", "100.00"] in second
    assert second[-5] == ["ผลการวิเคราะห์ข้อบกพร่อง ข้อที่ต้องพัฒนา หรือข้อที่ควรรักษาระดับ"]
    assert second[-3][0].startswith("OIT: ข้อที่ยังไม่ผ่านคือ o12 ข้อมูลสถิติการให้บริการ")
    o12 = next(row for row in given.measures if row.item_codes == "o12")
    assert second[-1] == [f"ข้อคำถาม: o12 ข้อมูลสถิติการให้บริการ\nวิเคราะห์: {o12.finding}\nข้อปรับปรุง: {o12.measure}"]
    assert made[8] == [["มาตรการ/โครงการ/กิจกรรม", "ขั้นตอน/วิธีปฏิบัติ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"],
                       *([row.measure, row.steps, row.owner, row.timeframe] for row in given.measures)]


def test_serplo_has_no_items_and_goes_down_to_indicators():
    rows = (replace(MEASURE, carried_from=7, measure="ทำต่อ"), replace(MEASURE, measure="ทำใหม่"))
    made = document("measures", sample(SERPLO, 2566, "serplo", measures=rows)).data
    [mend, carried, new] = tables(made)[:3]
    assert mend[:3] == [["ตัวชี้วัดของการประเมิน ITA", "ประเด็นที่ต้องแก้ไข ปรับปรุง หรือรักษาระดับ"],
                        ["แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๙๙.๓๗ คะแนน"], ["๑. การปฏิบัติหน้าที่ ๙๙.๓๗ คะแนน", "รักษาระดับ"]]
    assert ["๘. การปรับปรุงการทำงาน", "–"] in mend  # not printed, so not known
    assert [carried[1][0], new[1][0]] == ["ทำต่อ", "ทำใหม่"]
    assert carried[0] == ["มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "การติดตามผล"]


def test_tak():
    given = sample(TAK, 2567, "tak", measures=drafted(TAK, 2567), own=Own(notes={"o2": "ยังไม่ครบทุกตำแหน่ง", "e8": "ตอบช้า"}),
                   limitations=(Limitation("บุคลากรน้อย", "งานมาก", "ขออัตรากำลัง"),))
    made = document("measures", given).data
    said, found = texts(made), tables(made)
    assert any(line.endswith("เป็นลำดับที่ ๑ ของจังหวัด และลำดับที่ ๒๓ ของประเทศในหน่วยงานประเภทเดียวกัน") for line in said)
    start = said.index("ข้อสังเกตของผู้ประเมิน")
    assert said[start + 1:start + 5] == ["แบบวัดผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "ข้อ e8 “ตอบช้า”", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)",
                                         "ข้อ o2 “ยังไม่ครบทุกตำแหน่ง”"]
    heads = [table[0] for table in found]
    assert heads[2] == ["ประเด็น", "ข้อที่ใช้ในการวิเคราะห์", "ผลการวิเคราะห์"]
    assert heads[3] == [column.heading for column in layouts()["tak"].columns]
    assert found[4] == [["ข้อจำกัดของหน่วยงาน", "การวิเคราะห์", "ข้อเสนอแนะ/การจัดการ"], ["บุคลากรน้อย", "งานมาก", "ขออัตรากำลัง"]]


def test_khuankhanun_reports_its_stored_measures():
    given = sample(KHUANKHANUN, 2565, "khuankhanun")
    made = document("report", given).data
    assert texts(made)[:4] == [
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. 2565", KHUANKHANUN,
        "ตามที่องค์การบริหารส่วนตำบลควนขนุนได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2565 จำนวน 10 มาตรการ "
        "และมอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ ขอรายงานผลการดำเนินการพร้อมข้อเสนอแนะ ดังนี้"]
    assert tables(made)[0] == [["มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ข้อเสนอแนะ"],
                               *([one.measure, one.steps, one.owner, one.timeframe, one.result, one.recommendation] for one in given.measures)]
    assert len(opened(made).sections) == 1  # no empty upright page before or after


def test_memo():
    given = plain(measures=(MEASURE,), day=date(2024, 11, 5))
    made = document("memo", given, about="report").data
    fields = tables(made)
    assert [fields[0], fields[1], fields[2], fields[3]] == [
        [["ส่วนราชการ\t" + "." * 110]], [["ที่\t" + "." * 55, "วันที่\t5 พฤศจิกายน 2567"]],
        [["เรื่อง\tรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568"]],
        [["เรียน\tนายกเทศมนตรีตำบลทดสอบ"]]]
    assert "ยังไม่มีมาตรการที่กำหนดสำหรับปีงบประมาณ พ.ศ. 2568" in texts(document("memo", plain()).data)[4]
    labels = [run for run in opened(made).tables[0]._tbl.iter(qn("w:r"))]
    assert [run.rPr.find(qn("w:szCs")).get(qn("w:val")) for run in labels] == ["40", "32"]  # as official memos are set
    assert texts(made)[0] == "บันทึกข้อความ"
    assert texts(made)[1::2] == ["1. เรื่องเดิม", "2. ข้อเท็จจริง", "3. ข้อเสนอ/ข้อพิจารณา"]
    assert "มีมาตรการที่รายงานผล 1 จาก 1 มาตรการ" in texts(made)[4]
    assert [cell.split("\n")[0] for cell in fields[-1][0]] == ["ความเห็นของหัวหน้าสำนัก", "ความเห็นของปลัด", "ความเห็นของผู้บริหาร"]


@pytest.mark.parametrize("agency, head", [
    ("เทศบาลนครทดสอบ", "นายกเทศมนตรีนครทดสอบ"), ("เทศบาลเมืองทดสอบ", "นายกเทศมนตรีเมืองทดสอบ"), (TAK, "นายกองค์การบริหารส่วนจังหวัดตาก"),
    ("เมืองพัทยา", "นายกเมืองพัทยา"), ("กรุงเทพมหานคร", "ผู้ว่าราชการกรุงเทพมหานคร"), ("กรมทดสอบ", "หัวหน้าหน่วยงาน")])
def test_a_memo_goes_to_the_head_by_the_title_of_the_agency_s_kind(agency, head):
    assert tables(document("memo", plain(agency=agency)).data)[3] == [[f"เรียน\t{head}"]]


def test_digits_are_thai_or_arabic_throughout_but_codes_and_addresses_keep_theirs():
    row = replace(MEASURE, finding="ข้อ o12 ได้ 0.00", owner="ดู https://abc.go.th/2567/x?id=9 และ a1@b2.th", steps="๑. ทำ 2 ครั้ง")
    thai = texts_and_tables(document("measures", plain(measures=(row,), thai_digits=True)).data)
    assert set(re.findall(r"\d", re.sub(r"o12|https?://\S+|\S+@\S+|[๐-๙]", "", thai))) == set()
    assert "https://abc.go.th/2567/x?id=9 และ a1@b2.th" in thai and "๑. ทำ ๒ ครั้ง" in thai and "o12 ได้ ๐.๐๐" in thai
    arabic = texts_and_tables(document("measures", plain(measures=(row,), thai_digits=False)).data)
    assert not re.search("[๐-๙]", arabic) and "1. ทำ 2 ครั้ง" in arabic


def texts_and_tables(made: bytes) -> str:
    return "\n".join([*texts(made), *(cell for table in tables(made) for row in table for cell in row)])


def test_any_column_set_can_be_printed():
    columns = Layout("own", (Column("measure", "ก", 10), Column("status", "ข", 10), Column("items", "ค", 20)))
    made = document("measures", plain(measures=(MEASURE,), columns=columns)).data
    assert tables(made)[0] == [["ก", "ข", "ค"], ["จัดทำสถิติ", "ยังไม่เริ่ม", "- o12 ข้อมูลสถิติการให้บริการ"]]


def test_what_no_measure_answers_has_its_reason_printed():
    said = {"o2": "อยู่ระหว่างสรรหา", "o3": " ", "8": "รอผลสำรวจ", "aspect:5": "ไม่มีงบประมาณ", "o12": "มีมาตรการแล้ว", "aspect:2": "มีแล้ว"}
    made = document("measures", plain(measures=(MEASURE,), reasons=said)).data
    assert tables(made)[1] == [["ข้อ", "เหตุผล"], ["o2 ข้อมูลผู้บริหาร", "อยู่ระหว่างสรรหา"],
                               ["ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", "รอผลสำรวจ"],
                               ["ประเด็นที่ 5 กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง", "ไม่มีงบประมาณ"]]


def test_what_a_person_wrote_is_in_the_file_as_it_is():
    odd = "<b>&amp; “ก”\x07 {{หน่วยงาน}} {% x %} ]]> ก\r\nข"
    made = document("measures", plain(measures=(replace(MEASURE, measure=odd),))).data
    assert any("<b>&amp; “ก” {{หน่วยงาน}} {% x %} ]]> ก\nข" in cell for table in tables(made) for row in table for cell in row)


def test_a_year_without_scores_says_so_and_a_measure_of_two_aspects_stands_in_both():
    form = forms()["klongkhwang"]
    rows = (replace(MEASURE, aspect="1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ\n2. การให้บริการและระบบ E-Service"), Measure(measure="ลอย"))
    made = document("measures", plain(form=form, measures=rows)).data
    assert "ยังไม่มีคะแนนของปีงบประมาณ พ.ศ. 2567 ในระบบ" in texts(made)
    assert [table[1][1] for table in tables(made)[:3]] == ["จัดทำสถิติ", "จัดทำสถิติ", "ลอย"]
    assert "มาตรการอื่น" in texts(made)


def test_a_proposed_map_and_unplaced_items_are_told():
    old = Round("เทศบาลตำบลทดสอบ", 2568, {("item", "o11"): 0.0, ("item", "i1"): 90.0})
    said = texts(document("measures", plain(plan_year=2569, round=old)).data)
    assert "การจัดข้อลงประเด็นของปีนี้เป็นข้อเสนอ เทียบจากข้อที่มีเรื่องเดียวกันในปีใกล้เคียง" in said
    assert "ข้อที่ยังไม่ได้จัดลงประเด็นใด คือ i1" in said


def test_properties_are_thai_and_blocks_survive_their_way_to_another_process():
    given = klongkhwang(charts=True)
    about = opened(document("measures", given).data).core_properties
    assert about.title.startswith("มาตรการส่งเสริม") and about.language == "th-TH" and about.last_modified_by == "ผลประเมิน ITA"
    for blocks in parts_of("measures", given).values():
        assert from_wire(to_wire(blocks)) == blocks


@pytest.mark.parametrize("form", forms())
def test_a_row_or_a_line_stays_with_the_signatures_so_that_nobody_signs_an_empty_page(form):
    body = opened(document("measures", sample(KLONGKHWANG, 2567, form, measures=(MEASURE,))).data).element.body
    signatures = [one for one in body.iter(qn("w:tbl")) if "ผู้เห็นชอบ" in "".join(one.itertext())][-1]
    row = signatures.getparent().getparent()
    if row.tag == qn("w:tr"):  # under a table they are its last row, which LibreOffice keeps with the one before
        above = [*row.getprevious().iter(qn("w:p"))]
    else:
        above = [one for one in signatures.itersiblings(preceding=True)][:3]
        assert above[-1].findall(f".//{qn('w:t')}")
    assert above and all(one.pPr.find(qn("w:keepNext")) is not None for one in above)


def test_an_indicator_table_is_not_broken_over_pages():
    table = opened(document("measures", sample(RAWE, 2568, "rawe", measures=(MEASURE,))).data).tables[0]._tbl
    *kept, last = [[paragraph.pPr.find(qn("w:keepNext")) is not None for paragraph in row.iter(qn("w:p"))] for row in table.findall(qn("w:tr"))]
    assert all(map(all, kept)) and not any(last)


# The order of elements that WordprocessingML's schema asks for (ECMA-376, part 1, A.1); Word calls a file with another order damaged.
ORDERS = {
    "pPr": ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr"),
    "rPr": ("rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "cs", "lang"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "tblPr": ("tblW", "tblBorders", "tblLayout", "tblCellMar"),
    "tblBorders": ("top", "left", "bottom", "right", "insideH", "insideV"),
    "tblCellMar": ("top", "left", "bottom", "right"),
    "tr": ("trPr", "tc"),
    "trPr": ("cantSplit", "tblHeader"),
    "tc": ("tcPr", "p"),
    "tcPr": ("tcW", "gridSpan", "vMerge", "tcBorders", "shd"),
    "tcBorders": ("top", "left", "bottom", "right"),
    "p": ("pPr", "r", "fldSimple"),
    "sectPr": ("headerReference", "footerReference", "pgSz", "pgMar", "pgNumType", "titlePg"),
}


@pytest.mark.parametrize("kind, form", EVERY)
def test_elements_stand_in_the_order_that_word_asks_for(kind, form):
    given = sample(KLONGKHWANG, 2567, form, measures=(MEASURE,), limitations=(Limitation("ก", "ข", "ค"),), charts=kind == "measures")
    made = opened(document(kind, given).data)
    for element in made.element.body.iter(*(qn(f"w:{name}") for name in ORDERS)):
        order = ORDERS[element.tag.rpartition("}")[2]]
        names = [child.tag.rpartition("}")[2] for child in element]
        if element.tag == qn("w:tc"):
            names = ["p" if name == "tbl" else name for name in names]  # a cell's paragraphs and tables come in any order
        places = [order.index(name) for name in names]  # an element that is not listed fails here
        assert places == sorted(places), (element.tag, places)
    assert all(cell[-1].tag == qn("w:p") for cell in made.element.body.iter(qn("w:tc")))  # a cell ends with a paragraph
    assert [row.tag for row in made.element.body][-1] == qn("w:sectPr")


def test_merged_cells_fill_the_grid():
    for table in opened(document("measures", klongkhwang()).data).element.body.iter(qn("w:tbl")):
        columns = len(table.tblGrid)
        for row in table.findall(qn("w:tr")):
            spans = [cell.tcPr.find(qn("w:gridSpan")) for cell in row.findall(qn("w:tc"))]
            assert sum(1 if span is None else int(span.get(qn("w:val"))) for span in spans) == columns
