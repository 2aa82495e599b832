"""python -m ita document: from the samples while nothing is stored, from the store afterwards."""

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from ita import store
from ita.aspects import Limitation, Own
from ita.scoring import Correction
from ita.exports.word import built_in, document
from ita.exports.word.command import Wish, gathered, prepared
from ita.store import corrections, measures, rounds, statements, templates
from ita.store.samples import sample_facts, sample_scores
from tests.exports.word_files import KHUANKHANUN, KLONGKHWANG, RAWE, opened, tables, texts

ROOT = Path(__file__).parents[2]


def run(*arguments: str, database: Path) -> subprocess.CompletedProcess:
    environment = os.environ | {"ITA_DATABASE_URL": f"sqlite:///{database.as_posix()}"}
    return subprocess.run([sys.executable, "-m", "ita", "document", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True,
                          encoding="utf-8", timeout=120)


def test_samples_are_used_and_not_stored(tmp_path):
    out = tmp_path / "report.docx"
    ended = run("report", "อบต.ควนขนุน", "2565", "-o", str(out), "--form", "khuankhanun", database=tmp_path / "no.db")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert len(tables(out.read_bytes())[0]) == 11
    assert not (tmp_path / "no.db").exists()


def test_measures_are_drafted_where_none_is_stored(tmp_path):
    out = tmp_path / "measures.docx"
    ended = run("measures", RAWE, "2568", "-o", str(out), "--form", "rawe", "--digits", "thai", database=tmp_path / "no.db")
    assert ended.returncode == 0
    assert ended.stderr.strip() == "ยังไม่มีมาตรการของปีงบประมาณ 2568 ที่บันทึกไว้ เอกสารนี้จึงใช้ร่างจากผลคะแนนปี 2567"
    assert "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘" in texts(out.read_bytes())


def test_what_is_stored_is_printed_with_its_corrections(tmp_path):
    database = tmp_path / "ita.db"
    engine = store.connect(f"sqlite:///{database.as_posix()}")
    store.upgrade(engine)
    table = sample_scores()
    rounds.save(engine, table[table["agency"] == KLONGKHWANG], sample_facts(), "a.xlsx")
    corrections.accept(engine, KLONGKHWANG, [Correction(2566, ("indicator", "9"), 62.5, 90.0)], "สลับปี")
    measures.add(engine, KLONGKHWANG, 2567, [measures.Measure(measure="ของเรา")])
    engine.dispose()
    out = tmp_path / "measures.docx"
    ended = run("measures", "อบต.คลองขวาง", "2567", "-o", str(out), "--digits", "arabic", database=database)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ["OIT", "9. การเปิดเผยข้อมูล", "90.00", "90.00**", "คงเดิม"] in tables(out.read_bytes())[0]
    assert "** แก้จากที่รายงานพิมพ์ไว้" in texts(out.read_bytes())
    assert any(row[1] == "ของเรา" for table in tables(out.read_bytes()) for row in table[1:] if len(row) == 5)
    missing = run("measures", "อบต.ระเว", "2568", "-o", str(out), database=database)
    assert (missing.returncode, missing.stderr.strip()) == (1, f"ไม่มีหน่วยงาน “อบต.ระเว” ในระบบ หน่วยงานที่มีคือ {KLONGKHWANG}")


def test_nothing_to_print_and_a_template_with_a_mistake(tmp_path):
    out, bad = tmp_path / "memo.docx", tmp_path / "bad.docx"
    bad.write_bytes(b"x")
    nothing = run("memo", "อบต.ควนขนุน", "2569", "-o", str(out), database=tmp_path / "no.db")
    assert nothing.returncode == 1 and not out.exists()
    assert nothing.stderr.strip() == "ไม่มีทั้งคะแนนปี 2568 และมาตรการปี 2569 ขององค์การบริหารส่วนตำบลควนขนุน จึงไม่มีเนื้อหาสำหรับเอกสาร"
    ended = run("memo", "อบต.ควนขนุน", "2565", "-o", str(out), "--template", str(bad), database=tmp_path / "no.db")
    assert ended.returncode == 1 and "ไม่ใช่เอกสาร Word" in ended.stderr
    assert texts(out.read_bytes())[0] == "บันทึกข้อความ"


@pytest.fixture
def engine(tmp_path):
    """Return a real store with the scores of one agency."""
    made = store.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    store.upgrade(made)
    table = sample_scores()
    rounds.save(made, table[table["agency"] == KLONGKHWANG], sample_facts(), "a.xlsx")
    yield made
    made.dispose()


def say(engine, kind: str, place: str, words: str) -> None:
    statements.say(engine, KLONGKHWANG, 2566, (kind, place), seen="", wanted=words)


def test_what_the_agency_says_of_the_round_is_in_the_document(engine):
    measures.add(engine, KLONGKHWANG, 2567, [measures.Measure(measure="ของเรา", item_codes="o21")])
    for kind, place, words in (("note", "o30", "ไม่พบหลักฐานปี 2566"), ("moved", "o30", "1,7"), ("analysis", "2:EIT", "เราวิเคราะห์เอง"),
                               ("reason", "o34", "รอคำสั่ง"), ("reason", "aspect:4", "ไม่มีจุดอ่อน"), ("limitation", "1:limit", "งบจำกัด"),
                               ("limitation", "1:advice", "ขอเพิ่ม")):
        say(engine, kind, place, words)
    given = gathered(engine, KLONGKHWANG, 2567)
    assert given.own == Own({"o30": (1, 7)}, {"o30": "ไม่พบหลักฐานปี 2566"}, {(2, "EIT"): "เราวิเคราะห์เอง"})
    assert given.limitations == (Limitation("งบจำกัด", "", "ขอเพิ่ม"),)
    assert given.reasons == {"o34": "รอคำสั่ง", "aspect:4": "ไม่มีจุดอ่อน"}
    made = document("measures", given).data
    said = "\n".join(cell for table in tables(made) for row in table for cell in row)
    assert "เราวิเคราะห์เอง" in said and "รอคำสั่ง" in said and "ไม่มีจุดอ่อน" in said
    assert "ข้อ o30 “ไม่พบหลักฐานปี ๒๕๖๖”" in texts(made) and "๑. งบจำกัด\nขอเพิ่ม" in texts(made)
    aspect_2, aspect_7 = (next(table for table in tables(made) if table[1:] and table[1][0] == number) for number in ("๒", "๗"))
    codes = [{row[3].split()[0] for row in table[1:]} for table in (aspect_2, aspect_7)]
    assert "o30" not in codes[0] and "o30" in codes[1]


def test_a_report_takes_last_year_s_plan_with_its_results_where_this_year_has_none(engine):
    measures.add(engine, KLONGKHWANG, 2566, [measures.Measure(measure="ปีก่อน", result="แล้วเสร็จ", recommendation="ทำต่อ")])
    given, remark = prepared(engine, KLONGKHWANG, "report", 2567, Wish())
    assert [(one.measure, one.result, one.recommendation) for one in given.measures] == [("ปีก่อน", "แล้วเสร็จ", "ทำต่อ")]
    assert (given.plan_year, remark) == (2566, "ปีงบประมาณ 2567 ยังไม่มีมาตรการที่บันทึกไว้ เอกสารนี้จึงรายงานมาตรการของปีงบประมาณ 2566")
    assert prepared(engine, KLONGKHWANG, "memo", 2567, Wish(about="report"))[0].plan_year == 2566
    measures.add(engine, KLONGKHWANG, 2567, [measures.Measure(measure="ปีนี้")])
    given, remark = prepared(engine, KLONGKHWANG, "report", 2567, Wish())
    assert ([one.measure for one in given.measures], given.plan_year, remark) == (["ปีนี้"], 2567, "")


def test_the_agency_s_own_template_is_used_unless_another_is_given(engine, tmp_path):
    own = opened(built_in("measures"))
    own.paragraphs[0].insert_paragraph_before("ตราของ{{หน่วยงาน}}")
    kept = io.BytesIO()
    own.save(kept)
    templates.keep_template(engine, KLONGKHWANG, "measures", name="ของเรา.docx", data=kept.getvalue())
    out, plain = tmp_path / "own.docx", tmp_path / "built_in.docx"
    plain.write_bytes(built_in("measures"))
    assert run("measures", KLONGKHWANG, "2567", "-o", str(out), database=tmp_path / "ita.db").returncode == 0
    assert texts(out.read_bytes())[0] == f"ตราของ{KLONGKHWANG}"
    assert run("measures", KLONGKHWANG, "2567", "-o", str(out), "--template", str(plain), database=tmp_path / "ita.db").returncode == 0
    assert texts(out.read_bytes())[0] == "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


def test_columns_and_day_are_chosen_and_wrong_words_are_told(tmp_path):
    out, database = tmp_path / "a.docx", tmp_path / "no.db"
    assert run("report", KHUANKHANUN, "2565", "-o", str(out), "--columns", "owner,measure", database=database).returncode == 0
    assert tables(out.read_bytes())[0][:2] == [["ผู้รับผิดชอบ", "มาตรการ"], ["ทุกหน่วยงาน", "แนวทางใช้ทรัพย์สินราชการ"]]
    assert run("memo", KHUANKHANUN, "2565", "-o", str(out), "--date", date(2022, 12, 15).isoformat(), database=database).returncode == 0
    assert tables(out.read_bytes())[1][0][1] == "วันที่\t๑๕ ธันวาคม ๒๕๖๕"
    for wrong, said in ((("--form", "x"), "ไม่มีแบบ “x” แบบที่มีคือ standard klongkhwang"), (("--columns", "x"), "ไม่มีชุดคอลัมน์หรือคอลัมน์ชื่อ x"),
                        (("--template", str(tmp_path / "none.docx")), "เปิดหรือเขียนไฟล์")):
        ended = run("report", KHUANKHANUN, "2565", "-o", str(out), *wrong, database=database)
        assert ended.returncode == 1 and said in ended.stderr and "Traceback" not in ended.stderr
