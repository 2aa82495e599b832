"""Corrections beside the reported values: accepted, in force, taken back, and void once the report says otherwise."""

import pandas as pd
import pytest
from sqlalchemy import select
from sqlalchemy import text as sql

from ita import scores as tidy
from ita import store
from ita.errors import NotFound, StoreError
from ita.scoring import Correction
from ita.store import corrections, rounds
from ita.store import tables

AGENCY, OTHER = "องค์การบริหารส่วนตำบลคลองขวาง", "องค์การบริหารส่วนตำบลระเว"
NINE, TEN = ("indicator", "9"), ("indicator", "10")
SWAP = (Correction(2565, NINE, 90.0, 62.5), Correction(2566, NINE, 62.5, 90.0))


def scored(agency=AGENCY, **by_year):
    rows = [{"agency": agency, "fiscal_year": int(year[1:]), "tool": "OIT", "level": "indicator", "code": code, "name": "", "score": score,
             "file": "a.xlsx", "sheet": "s", "cell": "B2"} for year, scores in by_year.items() for code, score in scores.items()]
    return tidy.typed(pd.DataFrame(rows))


REPORTED = scored(y2565={"9": 90.0, "10": 41.25}, y2566={"9": 62.5, "10": 59.49})


@pytest.fixture
def engine(empty_database):
    store.upgrade(empty_database)
    save(empty_database, REPORTED)
    return empty_database


def save(engine, table):
    rounds.save(engine, table, pd.DataFrame(columns=list(tidy.ROUND_COLUMNS)), "a.xlsx")


def known(engine):
    return corrections.corrections_of(engine, AGENCY)


def test_a_correction_is_kept_with_reason_person_and_time(engine):
    made = corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน", "สมศรี")
    [one] = known(engine)
    assert (one.id, one.reason, one.accepted_by, one.taken_back_at, one.values) == (made, "สลับปีกัน", "สมศรี", None, SWAP)
    assert one.accepted_at is not None
    assert corrections.corrections_of(engine, OTHER) == []


def test_the_reported_values_stay_in_the_scores(engine):
    corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน")
    stored = rounds.scores_of(engine, rounds.current_rounds(engine, AGENCY))
    assert sorted(stored["score"]) == sorted(REPORTED["score"])
    values = corrections.by_year(corrections.in_force(known(engine), stored))
    assert values == {2565: {NINE: 62.5}, 2566: {NINE: 90.0}}
    shown = corrections.corrected_table(stored, values)
    assert shown.set_index(["fiscal_year", "code"])["score"].to_dict() == {
        (2565, "9"): 62.5, (2565, "10"): 41.25, (2566, "9"): 90.0, (2566, "10"): 59.49}
    tidy.check(shown)


def test_taken_back_it_is_history_and_may_be_accepted_again(engine):
    first = corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน")
    corrections.take_back(engine, first, "สมชาย")
    [one] = known(engine)
    assert one.taken_back_by == "สมชาย" and one.taken_back_at >= one.accepted_at
    assert corrections.in_force(known(engine), REPORTED) == []
    assert corrections.corrected_table(REPORTED, {}) is REPORTED
    corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน")
    assert [each.taken_back_at is None for each in known(engine)] == [False, True]
    with pytest.raises(NotFound, match="ยกเลิกไปแล้ว"):
        corrections.take_back(engine, first)


def test_a_value_is_corrected_once_at_a_time(engine):
    corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน")
    with pytest.raises(StoreError, match="มีการแก้ไขอยู่แล้ว"):
        corrections.accept(engine, AGENCY, [Correction(2566, TEN, 59.49, 41.25), SWAP[1]], "อื่น")
    assert len(known(engine)) == 1
    with engine.connect() as connection:
        assert len(connection.execute(select(tables.corrected_values)).all()) == 2
    save(engine, scored(OTHER, y2566={"9": 62.5}))
    corrections.accept(engine, OTHER, [SWAP[1]], "ของหน่วยงานอื่น")


def test_an_unknown_agency_is_refused(engine):
    with pytest.raises(NotFound, match="ยังไม่มีหน่วยงาน"):
        corrections.accept(engine, "ไม่มี", SWAP, "")


@pytest.mark.parametrize("again, stands", [
    ({"y2566": {"9": 62.5, "10": 70.0}}, True),   # another value was mended in the file
    ({"y2566": {"9": 90.0, "10": 41.25}}, False),  # the file has been mended: half a swap would be wrong
    ({"y2566": {"10": 59.49}}, False),             # the value is gone
])
def test_a_correction_stands_only_while_the_report_says_what_it_corrects(engine, again, stands):
    corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน")
    save(engine, scored(**again))
    table = rounds.scores_of(engine, rounds.current_rounds(engine, AGENCY))
    assert bool(corrections.in_force(known(engine), table)) is stands


def test_the_stamp_changes_with_every_acceptance_and_taking_back(engine):
    stamps = [corrections.stamp(engine)]
    one = corrections.accept(engine, AGENCY, SWAP, "ก")
    stamps.append(corrections.stamp(engine))
    corrections.take_back(engine, one)
    stamps.append(corrections.stamp(engine))
    assert stamps == [(0, 0), (1, 0), (1, 1)]


def test_a_store_of_the_first_version_is_brought_up_to_date_and_keeps_its_scores(tmp_path):
    from alembic import command
    from alembic.config import Config

    engine = store.connect(f"sqlite:///{tmp_path}/old.db")
    config = Config()
    config.set_main_option("script_location", store.__path__[0] + "/migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    save(engine, REPORTED)
    store.upgrade(engine)
    with engine.connect() as connection:
        assert connection.execute(sql("SELECT version_num FROM alembic_version")).scalar() == store.HEAD
    corrections.accept(engine, AGENCY, SWAP, "สลับปีกัน")
    assert len(rounds.scores_of(engine, rounds.current_rounds(engine, AGENCY))) == 4
    engine.dispose()
