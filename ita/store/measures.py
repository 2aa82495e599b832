"""Measures of an agency's plan year: every edit is kept with who, when and what it replaced."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy import delete as remove_rows

from ita import text, timeframe
from ita.errors import Changed, NotFound
from ita.measures import Measure
from ita.store.agencies import locked
from ita.store.tables import agencies, measure_changes, measures, now

# Changes that are not of a field.
ADDED, MOVED, DELETED = "added", "position", "deleted"
EDITABLE = tuple(one.name for one in fields(Measure) if one.name not in ("id", "carried_from"))
# Edits of one field by one person in this time are one change of the history: a field saves itself while a person types.
ONE_SITTING = timedelta(minutes=5)


@dataclass(frozen=True)
class Change:
    """One edit of one field of one measure."""

    id: int
    measure_id: int
    at: datetime
    by: str
    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Intake:
    """What an import puts into a plan year: rows to add, {id: (seen fields, wanted fields)} to change, ids to delete."""

    added: tuple[Measure, ...] = ()
    changed: Mapping[int, tuple[dict, dict]] = field(default_factory=dict)
    removed: tuple[int, ...] = ()


_MEASURE = tuple(measures.c[one.name] for one in fields(Measure))
_CHANGE = tuple(measure_changes.c[one.name] for one in fields(Change))


def measures_of(engine: Engine, agency: str, plan_year: int) -> list[Measure]:
    """Return the measures of a plan year in their order, without deleted ones."""
    return measures_by_year(engine, agency).get(plan_year, [])


def measures_by_year(engine: Engine, agency: str) -> dict[int, list[Measure]]:
    """Return an agency's measures by plan year, each year's in their order, without deleted ones."""
    query = (select(measures.c.plan_year, *_MEASURE).join_from(measures, agencies)
             .where(agencies.c.name == agency, measures.c.deleted_at.is_(None))
             .order_by(measures.c.plan_year, measures.c.position, measures.c.id))
    found: dict[int, list[Measure]] = {}
    with engine.connect() as connection:
        for plan_year, *values in connection.execute(query):
            found.setdefault(plan_year, []).append(Measure(**dict(zip((one.name for one in fields(Measure)), values, strict=True))))
    return found


def deleted_of(engine: Engine, agency: str, plan_year: int) -> list[Measure]:
    """Return the deleted measures of a plan year, the last one first."""
    query = (select(*_MEASURE).join_from(measures, agencies)
             .where(agencies.c.name == agency, measures.c.plan_year == plan_year, measures.c.deleted_at.is_not(None))
             .order_by(measures.c.deleted_at.desc(), measures.c.id.desc()))
    with engine.connect() as connection:
        return [Measure(**row) for row in connection.execute(query).mappings()]


def stamp(engine: Engine) -> int:
    """Return a number that changes with every write to any measure, to key caches by."""
    with engine.connect() as connection:
        return connection.execute(select(func.max(measure_changes.c.id))).scalar() or 0


def add(engine: Engine, agency: str, plan_year: int, new: list[Measure], by: str = "") -> list[int]:
    """Append measures to a plan year and return their ids, all or none; NotFound when the agency is not stored."""
    with engine.begin() as connection:
        return _append(connection, (locked(connection, agency), plan_year), new, by)


def carry(engine: Engine, agency: str, plan_year: int, new: Sequence[Measure], by: str = "") -> list[int]:
    """Append rows that go on with last year's measures and return their ids; one that has gone on already is left out."""
    with engine.begin() as connection:
        owner = locked(connection, agency)
        there = set(connection.execute(select(measures.c.carried_from).where(
            measures.c.agency_id == owner, measures.c.plan_year == plan_year, measures.c.deleted_at.is_(None))).scalars())
        return _append(connection, (owner, plan_year), [one for one in new if one.carried_from not in there], by)


def take_in(engine: Engine, agency: str, plan_year: int, intake: Intake, by: str = "") -> list[int]:
    """Add, change and delete in one transaction and return the new ids.

    Changed when a measure no longer holds what was seen; NotFound when one is gone or is not of this agency and plan year.
    """
    with engine.begin() as connection:
        owner = locked(connection, agency)
        for measure_id in (*intake.changed, *intake.removed):
            row = _row(connection, measure_id)
            if (row["agency_id"], row["plan_year"]) != (owner, plan_year):
                raise NotFound(text.MEASURE_GONE)
        for measure_id, (seen, wanted) in intake.changed.items():
            _edit(connection, measure_id, seen, wanted, by)
        for measure_id in intake.removed:
            _set_deleted(connection, measure_id, now(), by)
        return _append(connection, (owner, plan_year), intake.added, by)


def edit(engine: Engine, measure_id: int, seen: dict, wanted: dict, by: str = "") -> None:
    """Write the wanted fields; Changed when a field no longer holds what was seen, because another person was first."""
    with engine.begin() as connection:
        _edit(connection, measure_id, seen, wanted, by)


def delete(engine: Engine, measure_id: int, by: str = "") -> None:
    """Take a measure out of the table; its words and history stay, and `restore` brings it back."""
    with engine.begin() as connection:
        _set_deleted(connection, measure_id, now(), by)


def restore(engine: Engine, measure_id: int, by: str = "") -> None:
    """Bring a deleted measure back to its place."""
    with engine.begin() as connection:
        _set_deleted(connection, measure_id, None, by)


def reorder(engine: Engine, ids: list[int], by: str = "") -> None:
    """Put the measures with these ids in this order."""
    with engine.begin() as connection:
        for position, measure_id in enumerate(ids, start=1):
            row = _row(connection, measure_id)
            if row["position"] != position:
                connection.execute(update(measures).where(measures.c.id == measure_id).values(position=position))
                _remember(connection, measure_id, {MOVED: (str(row["position"]), str(position))}, by)


def undo(engine: Engine, change_id: int, by: str = "") -> None:
    """Take back one change of a field, the dates with a timeframe's words; Changed when another wording stands there by now."""
    with engine.begin() as connection:
        change = connection.execute(select(*_CHANGE).where(measure_changes.c.id == change_id)).mappings().first()
        if change is None or change["field"] not in EDITABLE:
            raise NotFound(text.CHANGE_GONE)
        name, row = change["field"], _row(connection, change["measure_id"])
        wanted = {name: _from_text(name, change["before"])}
        if name == "timeframe":
            dates = timeframe.parse(change["before"], plan_year=row["plan_year"]) or (None, None)
            wanted |= dict(zip(("start_date", "end_date"), dates, strict=True))
        _edit(connection, change["measure_id"], {name: _from_text(name, change["after"])}, wanted, by)


def history(engine: Engine, measure_id: int) -> list[Change]:
    """Return the edits of a measure, newest first."""
    query = select(*_CHANGE).where(measure_changes.c.measure_id == measure_id).order_by(measure_changes.c.id.desc())
    with engine.connect() as connection:
        return [Change(**row) for row in connection.execute(query).mappings()]


def last_change(engine: Engine, measure_id: int, name: str) -> Change | None:
    """Return the newest edit of a field, None when it stands as it was added."""
    return next((one for one in history(engine, measure_id) if one.field == name), None)


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


def _append(connection: Connection, place: tuple[int, int], new, by: str) -> list[int]:
    """Insert measures after those of (agency id, plan year) and return their ids."""
    last = connection.execute(select(func.max(measures.c.position)).where(
        measures.c.agency_id == place[0], measures.c.plan_year == place[1])).scalar() or 0
    return [_insert(connection, (*place, last + number), one, by) for number, one in enumerate(new, start=1)]


def _insert(connection: Connection, place: tuple[int, int, int], one: Measure, by: str) -> int:
    values = asdict(one) | dict(zip(("agency_id", "plan_year", "position"), place, strict=True)) | {"updated_by": by}
    del values["id"]
    measure_id = connection.execute(insert(measures).values(**values)).inserted_primary_key[0]
    _remember(connection, measure_id, {ADDED: ("", "")}, by)
    return measure_id


def _edit(connection: Connection, measure_id: int, seen: dict, wanted: dict, by: str) -> None:
    row = _row(connection, measure_id)
    if row["deleted_at"] is not None:
        raise NotFound(text.MEASURE_GONE)
    for name, value in seen.items():
        if row[name] not in (value, wanted[name]):
            raise Changed(text.CHANGED_MEANWHILE, _as_text(row[name]))
    changed = {name: value for name, value in wanted.items() if row[name] != value}
    if changed:
        _write(connection, row, changed, by)
        _remember(connection, measure_id, {name: (row[name], value) for name, value in changed.items()}, by)


def _write(connection: Connection, row, values: dict, by: str) -> None:
    # Compares again while it writes: another person may have written since the row was read.
    unchanged = (measures.c[name].is_not_distinct_from(row[name]) for name in values)
    written = connection.execute(update(measures).where(measures.c.id == row["id"], *unchanged).values(
        **values, updated_at=now(), updated_by=by))
    if not written.rowcount:
        current = _row(connection, row["id"])
        raise Changed(text.CHANGED_MEANWHILE, _as_text(current[next(iter(values))]))


def _remember(connection: Connection, measure_id: int, changed: dict, by: str) -> None:
    for name, (before, after) in changed.items():
        before, after = _as_text(before), _as_text(after)
        earlier = _same_sitting(connection, measure_id, name, by) if name in EDITABLE else None
        if joined := earlier is not None and earlier["after"] == before and earlier["before"] != after:
            before = earlier["before"]
        connection.execute(insert(measure_changes).values(measure_id=measure_id, by=by, field=name, before=before, after=after))
        if joined:  # after the insert, so that the new row's number is a new one and `stamp` moves
            connection.execute(remove_rows(measure_changes).where(measure_changes.c.id == earlier["id"]))


def _same_sitting(connection: Connection, measure_id: int, name: str, by: str):
    """Return the field's last change when this person made it just now."""
    query = (select(*_CHANGE).where(measure_changes.c.measure_id == measure_id, measure_changes.c.field == name)
             .order_by(measure_changes.c.id.desc()).limit(1))
    last = connection.execute(query).mappings().first()
    return last if last and last["by"] == by and now() - last["at"] < ONE_SITTING else None


def _set_deleted(connection: Connection, measure_id: int, moment: datetime | None, by: str) -> None:
    row = _row(connection, measure_id)
    _write(connection, row, {"deleted_at": moment}, by)
    _remember(connection, measure_id, {DELETED: (row["deleted_at"], moment)}, by)


def _as_text(value: str | int | date | datetime | None) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _from_text(name: str, words: str) -> str | int | date | None:
    """Return a field's value as the history keeps it in words."""
    if name in ("start_date", "end_date"):
        return date.fromisoformat(words) if words else None
    if name == "progress":
        return int(words) if words else None
    return words
