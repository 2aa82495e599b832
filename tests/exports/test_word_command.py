"""python -m ita document: from the samples while nothing is stored, from the store afterwards."""

import os
import subprocess
import sys
from pathlib import Path

from ita import store
from ita.scoring import Correction
from ita.store import corrections, measures, rounds
from ita.store.samples import sample_facts, sample_scores
from tests.exports.word_files import KLONGKHWANG, RAWE, tables, texts

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
