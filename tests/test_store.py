"""The store over real databases: rounds with their versions, measures with their history."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

from ita import scores as tidy
from ita import store
from ita.errors import Changed, ContractError, NotFound, StoreError
from ita.measures import Measure
from ita.store import measures, rounds
from ita.store.tables import metadata

RAWE = "องค์การบริหารส่วนตำบลระเว"
TAK = "องค์การบริหารส่วนจังหวัดตาก"


@pytest.fixture
def ready(empty_database):
    store.upgrade(empty_database)
    return empty_database


def scored(agency, year, **by_code):
    rows = [{"agency": agency, "fiscal_year": year, "tool": "OIT", "level": "item", "code": code, "name": "ชื่อ",
             "score": score, "file": "a.xlsx", "sheet": "s", "cell": "B2"} for code, score in by_code.items()]
    return tidy.typed(pd.DataFrame(rows))


def facts(*rows):
    return pd.DataFrame([dict(zip(tidy.ROUND_COLUMNS, row, strict=True)) for row in rows], columns=list(tidy.ROUND_COLUMNS))


NO_FACTS = facts()


def test_looking_at_a_store_that_is_not_there_creates_nothing(empty_database, tmp_path):
    assert store.is_empty(empty_database)
    assert list(tmp_path.iterdir()) == []


def test_migrations_make_exactly_the_tables_of_the_code(ready):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    with ready.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []
        assert context.get_current_revision() == store.HEAD
    assert ScriptDirectory(store.__path__[0] + "/migrations").get_current_head() == store.HEAD


def test_sqlite_waits_for_writers_and_keeps_a_write_ahead_log(tmp_path):
    ready = store.connect(f"sqlite:///{tmp_path}/ita.db")
    with ready.connect() as connection:
        assert connection.execute(sql("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(sql("PRAGMA foreign_keys")).scalar() == 1


def test_saved_scores_come_back_as_they_were(ready):
    table = pd.concat([scored(RAWE, 2567, o1=100.0, o2=0.0), scored(TAK, 2566, o1=100.0)], ignore_index=True)
    told = facts((TAK, 2566, "ผ่านดี", 1, 23, "อบจ.", "ตาก", "a.xlsx", "s", "A1"))
    assert rounds.save(ready, table, told, "a.xlsx", "ผู้ใช้") == 2
    stored = rounds.current_rounds(ready)
    assert [(one.agency, one.fiscal_year, one.number, one.files, one.saved_by, one.reported_level, one.rank_nationwide)
            for one in stored] == [
        (TAK, 2566, 1, "a.xlsx", "ผู้ใช้", "ผ่านดี", 23), (RAWE, 2567, 1, "a.xlsx", "ผู้ใช้", None, None)]
    back = rounds.scores_of(ready, stored).sort_values(["agency", "code"], ignore_index=True)
    pd.testing.assert_frame_equal(back, table.sort_values(["agency", "code"], ignore_index=True))
    assert not store.is_empty(ready)


def test_importing_again_keeps_the_earlier_version(ready):
    rounds.save(ready, scored(RAWE, 2567, o2=0.0), NO_FACTS, "first.xlsx")
    before = rounds.stamp(ready)
    rounds.save(ready, scored(RAWE, 2567, o2=100.0), NO_FACTS, "second.xlsx")
    assert rounds.stamp(ready) > before
    assert [one.files for one in rounds.current_rounds(ready, RAWE)] == ["second.xlsx"]
    versions = rounds.versions_of(ready, RAWE, 2567)
    assert [(one.number, one.files) for one in versions] == [(2, "second.xlsx"), (1, "first.xlsx")]
    assert [rounds.scores_of(ready, [one])["score"].tolist() for one in versions] == [[100.0], [0.0]]


def test_a_save_that_fails_leaves_nothing_of_it(ready):
    rounds.save(ready, scored(RAWE, 2567, o2=0.0), NO_FACTS, "first.xlsx")
    broken = pd.concat([scored(RAWE, 2567, o2=100.0), scored(TAK, 2566, o1=250.0)], ignore_index=True)
    with pytest.raises(ContractError, match="score range"):
        rounds.save(ready, broken, NO_FACTS, "bad.xlsx")
    with ready.begin() as connection:  # a fault of the database itself, in the middle of the save
        connection.execute(sql("CREATE UNIQUE INDEX one_of_each_name ON scores (name)"))
    with pytest.raises((StoreError, IntegrityError)):
        rounds.save(ready, pd.concat([scored(RAWE, 2567, o2=100.0), scored(TAK, 2566, o99=1.0)]), NO_FACTS, "bad.xlsx")
    assert [(one.agency, one.number, one.files) for one in rounds.current_rounds(ready)] == [(RAWE, 1, "first.xlsx")]


@pytest.fixture
def planned(ready):
    rounds.save(ready, scored(RAWE, 2567, o2=0.0), NO_FACTS, "a.xlsx")
    return ready


def add(engine, *names):
    return measures.add(engine, RAWE, 2568, [Measure(measure=name) for name in names])


def names(engine):
    return [one.measure for one in measures.measures_of(engine, RAWE, 2568)]


def test_measures_keep_their_words_dates_and_order(planned):
    full = Measure(aspect="1", item_codes="o2", finding="ก", measure="ข", steps="1\n2", owner="สำนักปลัด",
                   timeframe="ปี 2568", start_date=date(2024, 10, 1), end_date=date(2025, 9, 30))
    [first] = measures.add(planned, RAWE, 2568, [full])
    [second] = add(planned, "สอง")
    stored = measures.measures_of(planned, RAWE, 2568)
    assert [(one.id, one.measure) for one in stored] == [(first, "ข"), (second, "สอง")]
    assert stored[0] == Measure(**{**full.__dict__, "id": first})
    measures.reorder(planned, [second, first])
    assert names(planned) == ["สอง", "ข"]
    assert measures.measures_of(planned, RAWE, 2567) == []


def test_measures_of_an_unknown_agency_are_refused(planned):
    with pytest.raises(NotFound, match="ยังไม่มีหน่วยงาน"):
        measures.add(planned, "ไม่มี", 2568, [Measure()])


def test_every_edit_is_history(planned):
    [one] = add(planned, "ก")
    measures.edit(planned, one, {"measure": "ก"}, {"measure": "ข"}, by="สมศรี")
    measures.edit(planned, one, {"measure": "ข"}, {"measure": "ข"}, by="สมศรี")
    measures.delete(planned, one, by="สมชาย")
    assert names(planned) == []
    measures.restore(planned, one, by="สมชาย")
    assert names(planned) == ["ข"]
    assert [(c.by, c.field, c.before) for c in measures.history(planned, one) if c.field != "deleted"] == [
        ("สมศรี", "measure", "ก"), ("", "added", "")]
    assert [(c.by, bool(c.after)) for c in measures.history(planned, one) if c.field == "deleted"] == [
        ("สมชาย", False), ("สมชาย", True)]


def test_moving_a_measure_is_history_too(planned):
    first, second, third = add(planned, "ก", "ข", "ค")
    measures.reorder(planned, [second, first, third], by="สมศรี")
    assert [(c.by, c.before, c.after) for c in measures.history(planned, second) if c.field == "position"] == [("สมศรี", "2", "1")]
    assert [c.field for c in measures.history(planned, third)] == ["added"]


def edited(engine, one, *words, by="สมศรี"):
    for before, after in zip(words, words[1:]):
        measures.edit(engine, one, {"measure": before}, {"measure": after}, by=by)


def written(engine, one):
    return [(c.by, c.before, c.after) for c in measures.history(engine, one) if c.field == "measure"]


def test_what_one_person_types_in_one_sitting_is_one_change(planned):
    [one] = add(planned, "ก")
    edited(planned, one, "ก", "กา", "การ")
    assert written(planned, one) == [("สมศรี", "ก", "การ")]
    edited(planned, one, "การ", "การพ", by="สมชาย")
    edited(planned, one, "การพ", "การ", by="สมชาย")  # typed and taken away: both are kept, for nothing would be left
    assert written(planned, one) == [("สมชาย", "การพ", "การ"), ("สมชาย", "การ", "การพ"), ("สมศรี", "ก", "การ")]


def test_what_was_typed_long_ago_is_a_change_of_its_own(planned):
    [one] = add(planned, "ก")
    edited(planned, one, "ก", "ข")
    with planned.begin() as connection:
        connection.execute(sql("UPDATE measure_changes SET at = '2024-01-01 08:00:00'"))
    edited(planned, one, "ข", "ค")
    assert written(planned, one) == [("สมศรี", "ข", "ค"), ("สมศรี", "ก", "ข")]


def test_every_write_moves_the_stamp(planned):
    seen = [measures.stamp(planned)]
    first, second = add(planned, "ก", "ข")
    for act in (lambda: None, lambda: edited(planned, first, "ก", "กา"), lambda: edited(planned, first, "กา", "การ"),
                lambda: edited(planned, first, "การ", "ก"), lambda: measures.reorder(planned, [second, first]),
                lambda: measures.delete(planned, first), lambda: measures.restore(planned, first)):
        act()
        seen.append(measures.stamp(planned))
    assert sorted(set(seen)) == seen


def test_a_change_is_taken_back_and_that_is_history_as_well(planned):
    [one] = add(planned, "ก")
    edited(planned, one, "ก", "ข")
    measures.undo(planned, measures.last_change(planned, one, "measure").id, by="สมชาย")
    assert names(planned) == ["ก"]
    assert written(planned, one) == [("สมชาย", "ข", "ก"), ("สมศรี", "ก", "ข")]


def test_a_timeframe_is_taken_back_with_its_dates(planned):
    start = {"timeframe": "ไตรมาสที่ 1", "start_date": date(2024, 10, 1), "end_date": date(2024, 12, 31)}
    [one] = measures.add(planned, RAWE, 2568, [Measure(measure="ก", **start)])
    measures.edit(planned, one, {"timeframe": "ไตรมาสที่ 1"}, {"timeframe": "เมื่อพร้อม", "start_date": None, "end_date": None})
    measures.undo(planned, measures.last_change(planned, one, "timeframe").id)
    [stored] = measures.measures_of(planned, RAWE, 2568)
    assert {name: getattr(stored, name) for name in start} == start


def test_progress_is_taken_back_to_unknown(planned):
    [one] = add(planned, "ก")
    measures.edit(planned, one, {"progress": None}, {"progress": 40})
    measures.undo(planned, measures.last_change(planned, one, "progress").id)
    assert measures.measures_of(planned, RAWE, 2568)[0].progress is None


def test_only_a_change_that_still_stands_is_taken_back(planned):
    [one] = add(planned, "ก")
    edited(planned, one, "ก", "ข")
    change = measures.last_change(planned, one, "measure")
    edited(planned, one, "ข", "ค", by="สมชาย")
    with pytest.raises(Changed) as told:
        measures.undo(planned, change.id)
    assert told.value.current == "ค"
    with pytest.raises(NotFound, match="ประวัติ"):
        measures.undo(planned, 999)


def test_an_import_of_measures_is_one_act(planned):
    first, second = add(planned, "ก", "ข")
    intake = measures.Intake(added=(Measure(measure="ค"),), changed={first: ({"measure": "ก"}, {"measure": "กก"})}, removed=(second,))
    [third] = measures.take_in(planned, RAWE, 2568, intake, by="สมศรี")
    assert [(one.id, one.measure) for one in measures.measures_of(planned, RAWE, 2568)] == [(first, "กก"), (third, "ค")]
    assert [one.id for one in measures.deleted_of(planned, RAWE, 2568)] == [second]


@pytest.mark.parametrize(("intake", "error"), [
    (lambda one, _: measures.Intake(added=(Measure(),), changed={one: ({"measure": "อื่น"}, {"measure": "ข"})}), Changed),
    (lambda *_: measures.Intake(added=(Measure(),), removed=(999,)), NotFound),
    (lambda one, of_another_year: measures.Intake(added=(Measure(),), removed=(one, of_another_year)), NotFound)])
def test_an_import_of_measures_is_refused_whole(planned, intake, error):
    [one] = add(planned, "ก")
    [other] = measures.add(planned, RAWE, 2567, [Measure(measure="ปีอื่น")])
    with pytest.raises(error):
        measures.take_in(planned, RAWE, 2568, intake(one, other))
    assert names(planned) == ["ก"]
    assert [m.measure for m in measures.measures_by_year(planned, RAWE)[2567]] == ["ปีอื่น"]


def test_the_second_of_two_editors_is_told_and_loses_nothing(planned):
    [one] = add(planned, "ก")
    measures.edit(planned, one, {"measure": "ก"}, {"measure": "ของคนแรก"})
    with pytest.raises(Changed) as told:
        measures.edit(planned, one, {"measure": "ก"}, {"measure": "ของคนที่สอง"})
    assert told.value.current == "ของคนแรก"
    measures.edit(planned, one, {"owner": ""}, {"owner": "กองคลัง"})  # another field: no quarrel
    assert [(m.measure, m.owner) for m in measures.measures_of(planned, RAWE, 2568)] == [("ของคนแรก", "กองคลัง")]


def test_a_measure_that_somebody_deleted_takes_no_edit(planned):
    [one] = add(planned, "ก")
    measures.delete(planned, one)
    with pytest.raises(NotFound, match="ผู้อื่นลบ"):
        measures.edit(planned, one, {"measure": "ก"}, {"measure": "ข"})


def test_a_measure_that_is_not_there_is_said_so(planned):
    with pytest.raises(NotFound):
        measures.edit(planned, 99, {"measure": ""}, {"measure": "x"})


def test_what_was_said_of_columns_is_kept_by_shape(empty_database):
    from ita.reading.shapes import Columns
    from ita.store import columns

    assert columns.known(empty_database) == ()
    store.upgrade(empty_database)
    columns.remember(empty_database, Columns("abc", (("A", "agency"), ("B", "1"))))
    columns.remember(empty_database, Columns("abc", (("A", "agency"), ("B", "2@2567"))))
    columns.remember(empty_database, Columns("def", (("C", "ITA"),)))
    assert set(columns.known(empty_database)) == {Columns("abc", (("A", "agency"), ("B", "2@2567"))), Columns("def", (("C", "ITA"),))}
    columns.forget(empty_database, "def")
    assert [one.shape for one in columns.known(empty_database)] == ["abc"]
