"""What tells in one cheap question whether anything that pages show has changed."""

from dataclasses import dataclass
from threading import Lock
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event, func, select

from ita.store.tables import corrections, measure_changes, versions


@dataclass(frozen=True)
class Stamps:
    """Numbers that change with every import, every acceptance or taking back of a correction, and every edit of a measure."""

    rounds: int
    corrections: tuple[int, int]
    measures: int


_QUERY = select(*(query.scalar_subquery() for query in (
    select(func.max(versions.c.id)),
    select(func.count()).select_from(corrections), select(func.count(corrections.c.taken_back_at)),
    select(func.max(measure_changes.c.id)))))
_known: WeakKeyDictionary[Engine, tuple[int, Stamps]] = WeakKeyDictionary()


def stamps(engine: Engine) -> Stamps:
    """Return the numbers to key caches by; on SQLite a hundredth of a query as long as nothing was written."""
    if engine.dialect.name != "sqlite":
        return _asked(engine)
    version = _watch(engine).version()  # before the query: a write in between is then seen next time
    known = _known.get(engine)
    if known is None or known[0] != version:
        known = _known[engine] = version, _asked(engine)
    return known[1]  # not what another thread has put there since


def _asked(engine: Engine) -> Stamps:
    with engine.connect() as connection:
        rounds, accepted, taken_back, measures = connection.execute(_QUERY).one()
    return Stamps(rounds or 0, (accepted, taken_back), measures or 0)


class _Watch:
    """A connection that only asks whether another one has written; SQLite answers it without looking at any table."""

    def __init__(self, engine: Engine) -> None:
        self.lock, self.connection = Lock(), engine.raw_connection()
        self.connection.detach()
        event.listen(engine, "engine_disposed", lambda _engine: self.connection.close())

    def version(self) -> int:
        with self.lock:
            return self.connection.dbapi_connection.execute("PRAGMA data_version").fetchone()[0]


_watches: WeakKeyDictionary[Engine, _Watch] = WeakKeyDictionary()


def _watch(engine: Engine) -> _Watch:
    if engine not in _watches:
        _watches[engine] = _Watch(engine)
    return _watches[engine]
