"""Measures of an agency's plan year: every edit is kept with who, when and what it replaced."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime

from sqlalchemy import Connection, Engine, func, insert, select, update

from ita import text
from ita.errors import Changed, NotFound
from ita.measures import Measure
from ita.store.tables import agencies, measure_changes, measures, now

DELETED = "deleted"
EDITABLE = tuple(field.name for field in fields(Measure) if field.name not in ("id", "carried_from"))


@dataclass(frozen=True)
class Change:
    """One edit of one field of one measure."""

    measure_id: int
    at: datetime
    by: str
    field: str
    before: str
    after: str


def measures_of(engine: Engine, agency: str, plan_year: int) -> list[Measure]:
    """Return the measures of a plan year in their order, without deleted ones."""
    query = (select(*(measures.c[field.name] for field in fields(Measure))).join_from(measures, agencies)
             .where(agencies.c.name == agency, measures.c.plan_year == plan_year, measures.c.deleted_at.is_(None))
             .order_by(measures.c.position, measures.c.id))
    with engine.connect() as connection:
        return [Measure(**row) for row in connection.execute(query).mappings()]


def add(engine: Engine, agency: str, plan_year: int, new: list[Measure], by: str = "") -> list[int]:
    """Append measures to a plan year and return their ids, all or none; NotFound when the agency is not stored."""
    with engine.begin() as connection:
        agency_id = connection.execute(select(agencies.c.id).where(agencies.c.name == agency)).scalar()
        if agency_id is None:
            raise NotFound(text.AGENCY_NOT_STORED.format(agency=agency))
        last = connection.execute(select(func.max(measures.c.position)).where(
            measures.c.agency_id == agency_id, measures.c.plan_year == plan_year)).scalar() or 0
        return [_insert(connection, agency_id, plan_year, last + number, one, by)
                for number, one in enumerate(new, start=1)]


def edit(engine: Engine, measure_id: int, seen: dict, wanted: dict, by: str = "") -> None:
    """Write the wanted fields; Changed when a field no longer holds what was seen, because another person was first."""
    with engine.begin() as connection:
        row = _row(connection, measure_id)
        if row["deleted_at"] is not None:
            raise NotFound(text.MEASURE_GONE)
        for field, value in seen.items():
            if row[field] not in (value, wanted[field]):
                raise Changed(text.CHANGED_MEANWHILE, _as_text(row[field]))
        changed = {field: value for field, value in wanted.items() if row[field] != value}
        if changed:
            _write(connection, row, changed, by)
            _remember(connection, measure_id, {field: (row[field], value) for field, value in changed.items()}, by)


def delete(engine: Engine, measure_id: int, by: str = "") -> None:
    """Take a measure out of the table; its words and history stay, and `restore` brings it back."""
    _set_deleted(engine, measure_id, now(), by)


def restore(engine: Engine, measure_id: int, by: str = "") -> None:
    """Bring a deleted measure back to its place."""
    _set_deleted(engine, measure_id, None, by)


def reorder(engine: Engine, ids: list[int]) -> None:
    """Put the measures with these ids in this order."""
    with engine.begin() as connection:
        for position, measure_id in enumerate(ids, start=1):
            connection.execute(update(measures).where(measures.c.id == measure_id).values(position=position))


def history(engine: Engine, measure_id: int) -> list[Change]:
    """Return the edits of a measure, newest first."""
    query = (select(*(measure_changes.c[field.name] for field in fields(Change)))
             .where(measure_changes.c.measure_id == measure_id).order_by(measure_changes.c.id.desc()))
    with engine.connect() as connection:
        return [Change(**row) for row in connection.execute(query).mappings()]


def last_saved(engine: Engine, agency: str, plan_year: int) -> datetime | None:
    """Return when anything in a plan year's measures was last written, in UTC."""
    query = (select(func.max(measures.c.updated_at)).join_from(measures, agencies)
             .where(agencies.c.name == agency, measures.c.plan_year == plan_year))
    with engine.connect() as connection:
        return connection.execute(query).scalar()


def _row(connection: Connection, measure_id: int):
    row = connection.execute(select(measures).where(measures.c.id == measure_id)).mappings().first()
    if row is None:
        raise NotFound(text.MEASURE_GONE)
    return row


def _insert(connection: Connection, agency_id: int, plan_year: int, position: int, one: Measure, by: str) -> int:
    values = asdict(one) | {"agency_id": agency_id, "plan_year": plan_year, "position": position, "updated_by": by}
    del values["id"]
    return connection.execute(insert(measures).values(**values)).inserted_primary_key[0]


def _write(connection: Connection, row, values: dict, by: str) -> None:
    # Compares again while it writes: another person may have written since the row was read.
    unchanged = (measures.c[field].is_not_distinct_from(row[field]) for field in values)
    written = connection.execute(update(measures).where(measures.c.id == row["id"], *unchanged).values(
        **values, updated_at=now(), updated_by=by))
    if not written.rowcount:
        current = _row(connection, row["id"])
        raise Changed(text.CHANGED_MEANWHILE, _as_text(current[next(iter(values))]))


def _remember(connection: Connection, measure_id: int, changed: dict, by: str) -> None:
    connection.execute(insert(measure_changes), [
        {"measure_id": measure_id, "by": by, "field": field, "before": _as_text(before), "after": _as_text(after)}
        for field, (before, after) in changed.items()])


def _set_deleted(engine: Engine, measure_id: int, moment: datetime | None, by: str) -> None:
    with engine.begin() as connection:
        row = _row(connection, measure_id)
        _write(connection, row, {"deleted_at": moment}, by)
        _remember(connection, measure_id, {DELETED: (row["deleted_at"], moment)}, by)


def _as_text(value: str | date | datetime | None) -> str:
    return "" if value is None else value if isinstance(value, str) else value.isoformat()
