"""The databases that the store is tested over: SQLite always, PostgreSQL where one is given to be emptied."""

import os

import pytest
from sqlalchemy import create_engine
from sqlalchemy import text as sql

from ita import store

POSTGRESQL = os.environ.get("ITA_TEST_DATABASE_URL", "")


@pytest.fixture(params=["sqlite", *(["postgresql"] if POSTGRESQL else [])])
def empty_database(request, tmp_path):
    """An engine of a database in which nothing was ever stored; the PostgreSQL one is emptied first."""
    if request.param == "postgresql":
        _empty(POSTGRESQL)
    engine = store.connect(POSTGRESQL if request.param == "postgresql" else f"sqlite:///{tmp_path}/new/ita.db")
    yield engine
    engine.dispose()


def _empty(url: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(sql("DROP SCHEMA public CASCADE"))
        connection.execute(sql("CREATE SCHEMA public"))
    engine.dispose()
