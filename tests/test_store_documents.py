"""The store of what an agency says of its round, of its units, templates and issued documents."""

from hashlib import sha256

import pandas as pd
import pytest
from sqlalchemy import text as sql

from ita import store
from ita.aspects import Limitation, Own
from ita.errors import Changed, NotFound
from ita.store import issued, statements, templates, units
from ita.store.issued import NewDocument
from ita.store.statements import ANALYSIS, LIMITATION, MOVED, NOTE, REASON
from tests.test_store import NO_FACTS, RAWE, TAK, rounds, scored


@pytest.fixture
def engine(empty_database):
    store.upgrade(empty_database)
    rounds.save(empty_database, pd.concat([scored(RAWE, 2567, o2=0.0), scored(TAK, 2567, o2=0.0)]), NO_FACTS, "a.xlsx")
    return empty_database


def say(engine, kind, place, seen, wanted, **more):
    statements.say(engine, more.pop("agency", RAWE), more.pop("year", 2567), (kind, place), seen=seen, wanted=wanted, **more)


def test_what_is_said_last_stands_and_the_rest_is_history(engine):
    say(engine, REASON, "o2", "", "รอระบบกลาง", by="สมศรี")
    say(engine, REASON, "o2", "รอระบบกลาง", "รอระบบกลางของจังหวัด", by="สมชาย")
    say(engine, REASON, "o2", "", "ของอีกแห่ง", agency=TAK)
    say(engine, REASON, "o2", "", "ของอีกปี", year=2566)
    assert statements.statements_of(engine, RAWE, 2567) == {(REASON, "o2"): "รอระบบกลางของจังหวัด"}
    assert [(one.number, one.by, one.words) for one in statements.history_of(engine, RAWE, 2567, (REASON, "o2"))] == [
        (2, "สมชาย", "รอระบบกลางของจังหวัด"), (1, "สมศรี", "รอระบบกลาง")]


def test_nothing_said_takes_a_statement_back(engine):
    say(engine, NOTE, "o2", "", "ไม่พบลิงก์")
    say(engine, NOTE, "o2", "ไม่พบลิงก์", "")
    assert statements.statements_of(engine, RAWE, 2567) == {}
    say(engine, NOTE, "o2", "", "พบแล้ว")
    assert statements.statements_of(engine, RAWE, 2567) == {(NOTE, "o2"): "พบแล้ว"}


def test_the_second_of_two_people_is_told_what_stands(engine):
    say(engine, ANALYSIS, "3:OIT", "", "ของคนแรก")
    with pytest.raises(Changed) as told:
        say(engine, ANALYSIS, "3:OIT", "", "ของคนที่สอง")
    assert told.value.current == "ของคนแรก"
    say(engine, ANALYSIS, "3:OIT", "", "ของคนแรก")  # the same words are no quarrel
    assert statements.statements_of(engine, RAWE, 2567) == {(ANALYSIS, "3:OIT"): "ของคนแรก"}


def test_every_wording_moves_the_stamp(engine):
    seen = [statements.stamp(engine)]
    for before, after in (("", "ก"), ("ก", "ข"), ("ข", "")):
        say(engine, NOTE, "o2", before, after)
        seen.append(statements.stamp(engine))
    assert sorted(set(seen)) == seen


def test_statements_become_what_the_analysis_and_the_documents_take():
    said = {(MOVED, "o2"): "1,3", (NOTE, "o2"): "ไม่พบลิงก์", (ANALYSIS, "3:OIT"): "ควรแก้", (REASON, "aspect:2"): "ไม่มีข้อต่ำ",
            (LIMITATION, "2:limit"): "บุคลากร", (LIMITATION, "10:limit"): "ท้าย", (LIMITATION, "1:advice"): "ของบ",
            (LIMITATION, "1:limit"): "งบประมาณ"}
    assert statements.own_of(said) == Own(moved={"o2": (1, 3)}, notes={"o2": "ไม่พบลิงก์"}, texts={(3, "OIT"): "ควรแก้"})
    assert statements.reasons_of(said) == {"aspect:2": "ไม่มีข้อต่ำ"}
    assert statements.limitations_of(said) == (
        Limitation("งบประมาณ", advice="ของบ"), Limitation("บุคลากร"), Limitation("ท้าย"))


def test_units_keep_their_order_without_blanks_and_doubles(engine):
    assert units.units_of(engine, RAWE) == []
    units.set_units(engine, RAWE, ["สำนักปลัด", " กองคลัง ", "", "สำนักปลัด", "กองช่าง"])
    units.set_units(engine, TAK, ["สำนักปลัด อบจ."])
    assert units.units_of(engine, RAWE) == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    units.set_units(engine, RAWE, [])
    assert (units.units_of(engine, RAWE), units.units_of(engine, TAK)) == ([], ["สำนักปลัด อบจ."])


def test_a_template_is_kept_for_its_kind_until_it_is_dropped(engine):
    templates.keep_template(engine, RAWE, "memo", name="เก่า.docx", data=b"1")
    templates.keep_template(engine, RAWE, "memo", name="หัวจดหมาย.docx", data=b"2", by="สมศรี")
    kept = templates.template_of(engine, RAWE, "memo")
    assert (kept.name, kept.data, kept.by) == ("หัวจดหมาย.docx", b"2", "สมศรี")
    assert templates.template_of(engine, RAWE, "report") is None
    templates.drop_template(engine, RAWE, "memo")
    assert templates.template_of(engine, RAWE, "memo") is None


def test_issued_documents_count_up_within_their_kind_and_keep_their_bytes(engine):
    first = issued.issue(engine, RAWE, 2568, NewDocument("measures", "a.docx", b"one", True), by="สมศรี")
    second = issued.issue(engine, RAWE, 2568, NewDocument("measures", "a.docx", b"two", False))
    memo = issued.issue(engine, RAWE, 2568, NewDocument("memo", "m.docx", b"memo", True))
    issued.issue(engine, RAWE, 2567, NewDocument("measures", "b.docx", b"old", True))
    assert issued.issued_of(engine, RAWE, 2568) == [memo, second, first]
    assert [(one.kind, one.number, one.complete) for one in (first, second, memo)] == [
        ("measures", 1, True), ("measures", 2, False), ("memo", 1, True)]
    assert (first.checksum, first.by) == (sha256(b"one").hexdigest(), "สมศรี")
    assert issued.issued_data(engine, first.id) == b"one"
    with pytest.raises(NotFound, match="เอกสาร"):
        issued.issued_data(engine, 999)


@pytest.mark.parametrize("write", [
    lambda engine: say(engine, NOTE, "o2", "", "ก", agency="ไม่มี"),
    lambda engine: units.set_units(engine, "ไม่มี", ["ก"]),
    lambda engine: templates.keep_template(engine, "ไม่มี", "memo", name="a", data=b""),
    lambda engine: issued.issue(engine, "ไม่มี", 2568, NewDocument("memo", "a", b"", True))])
def test_an_agency_that_is_not_stored_is_refused(engine, write):
    with pytest.raises(NotFound, match="ยังไม่มีหน่วยงาน"):
        write(engine)


def test_a_store_of_the_version_before_is_brought_up_to_date_with_its_measures(tmp_path):
    from alembic import command
    from alembic.config import Config

    engine = store.connect(f"sqlite:///{tmp_path}/old.db")
    config = Config()
    config.set_main_option("script_location", store.__path__[0] + "/migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        connection.execute(sql("INSERT INTO agencies (id, name) VALUES (1, 'ก')"))
        connection.execute(sql(
            "INSERT INTO measures (agency_id, plan_year, position, aspect, item_codes, finding, measure, steps, owner, timeframe, "
            "follow_up, result, recommendation, status, evidence, updated_at, updated_by) VALUES "
            "(1, 2568, 1, '', 'o2', '', 'คงอยู่', '', '', '', '', '', '', 'done', '', '2024-10-01 08:00:00', '')"))
    store.upgrade(engine)
    from ita.store import measures
    [one] = measures.measures_of(engine, "ก", 2568)
    assert (one.measure, one.status, one.progress) == ("คงอยู่", "done", None)
    engine.dispose()
