"""Where rounds and measures are kept: SQLite in data/ita.db, or any database by ITA_DATABASE_URL."""

import os
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, inspect, select
from sqlalchemy.engine import make_url

from ita.store import tables

DEFAULT_URL = "sqlite:///data/ita.db"
HEAD = "0004"  # the newest migration; a test compares it with the folder


def url_from_environment() -> str:
    """Return the database URL that the installation chose, else the SQLite file in data/."""
    return os.environ.get("ITA_DATABASE_URL", "") or DEFAULT_URL


def connect(url: str) -> Engine:
    """Return an engine for the URL; SQLite gets WAL, foreign keys, a patient lock, and what it answered survives a power cut. Nothing is created yet."""
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection, _record) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}")


def exists(engine: Engine) -> bool:
    """Say whether anything was ever stored there, without creating a file."""
    path = _sqlite_file(engine)
    if path is not None and not path.exists():
        return False
    return inspect(engine).has_table("agencies")


def is_empty(engine: Engine) -> bool:
    """Say whether no agency is stored, so that samples are shown instead."""
    if not exists(engine):
        return True
    with engine.connect() as connection:
        return connection.execute(select(tables.agencies.c.id).limit(1)).first() is None


def upgrade(engine: Engine) -> None:
    """Bring the schema to the newest migration, creating the database when there is none."""
    if _revision(engine) == HEAD:
        return
    from alembic import command  # slow to import and seldom needed
    from alembic.config import Config

    path = _sqlite_file(engine)
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def create_throwaway(engine: Engine) -> None:
    """Create the tables at once, for a store that no later version will open."""
    tables.metadata.create_all(engine)


def _revision(engine: Engine) -> str | None:
    if not exists(engine):
        return None
    with engine.connect() as connection:
        return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _sqlite_file(engine: Engine) -> Path | None:
    name = make_url(engine.url).database
    return Path(name) if engine.dialect.name == "sqlite" and name else None
