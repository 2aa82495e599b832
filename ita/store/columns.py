"""What people said of the columns of files that the reader did not understand, by the shape of the file."""

import json

from sqlalchemy import Engine, delete, insert, select

from ita import store
from ita.reading.shapes import Columns
from ita.store.tables import column_meanings


def known(engine: Engine) -> tuple[Columns, ...]:
    """Return everything that was said so far; nothing where nothing is stored."""
    if not store.exists(engine):
        return ()
    with engine.connect() as connection:
        rows = connection.execute(select(column_meanings.c.shape, column_meanings.c.meanings)).all()
    return tuple(Columns(shape, tuple(tuple(pair) for pair in json.loads(meanings))) for shape, meanings in rows)


def remember(engine: Engine, said: Columns, by: str = "") -> None:
    """Keep what was said of a shape, in place of what was said before."""
    with engine.begin() as connection:
        connection.execute(delete(column_meanings).where(column_meanings.c.shape == said.shape))
        connection.execute(insert(column_meanings).values(shape=said.shape, meanings=json.dumps(said.meanings), by=by))


def forget(engine: Engine, shape: str) -> None:
    """Drop what was said of a shape."""
    with engine.begin() as connection:
        connection.execute(delete(column_meanings).where(column_meanings.c.shape == shape))
