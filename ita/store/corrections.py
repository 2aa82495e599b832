"""Corrections that a person accepted: they stand beside the reported values, say why, and can be taken back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, Engine, func, insert, select, update

from ita import text
from ita.errors import NotFound, StoreError
from ita.scoring import Correction, Key
from ita.store.agencies import locked
from ita.store.tables import agencies, corrected_values, corrections, now


@dataclass(frozen=True)
class StoredCorrection:
    """One accepted explanation with the values that it puts in place; `taken_back_at` is None while it stands."""

    id: int
    reason: str
    accepted_at: datetime
    accepted_by: str
    taken_back_at: datetime | None
    taken_back_by: str
    values: tuple[Correction, ...]


def stamp(engine: Engine) -> tuple[int, int]:
    """Return numbers that change with every acceptance and every taking back, to key caches by."""
    with engine.connect() as connection:
        return tuple(connection.execute(select(func.count(), func.count(corrections.c.taken_back_at)).select_from(corrections)).one())


def corrections_of(engine: Engine, agency: str) -> list[StoredCorrection]:
    """Return an agency's corrections, oldest first, those taken back too."""
    query = (select(corrections, corrected_values).join_from(corrections, agencies).join(corrected_values)
             .where(agencies.c.name == agency).order_by(corrections.c.id, corrected_values.c.position))
    with engine.connect() as connection:
        rows = connection.execute(query).mappings().all()
    values: dict[int, list[Correction]] = {}
    for row in rows:
        values.setdefault(row["id"], []).append(
            Correction(row["fiscal_year"], (row["level"], row["code"]), row["reported"], row["corrected"]))
    first = {row["id"]: row for row in reversed(rows)}
    names = ("id", "reason", "accepted_at", "accepted_by", "taken_back_at", "taken_back_by")
    return [StoredCorrection(**{name: first[each][name] for name in names}, values=tuple(values[each])) for each in values]


def accept(engine: Engine, agency: str, values: Iterable[Correction], reason: str, by: str = "") -> int:
    """Store a correction of one or more values and return its id.

    StoreError when one of them is corrected already, by another person at this moment; NotFound when the agency is not stored.
    """
    wanted = tuple(values)
    with engine.begin() as connection:
        agency_id = locked(connection, agency)
        taken = {(year, key) for year, key in _standing(connection, agency_id)}
        if any((one.fiscal_year, one.key) in taken for one in wanted):
            raise StoreError(text.CORRECTED_ALREADY)
        made = connection.execute(insert(corrections).values(agency_id=agency_id, reason=reason, accepted_by=by))
        correction_id = made.inserted_primary_key[0]
        connection.execute(insert(corrected_values), [
            {"correction_id": correction_id, "position": position, "fiscal_year": one.fiscal_year, "level": one.key[0],
             "code": one.key[1], "reported": one.reported, "corrected": one.corrected} for position, one in enumerate(wanted)])
        return correction_id


def take_back(engine: Engine, correction_id: int, by: str = "") -> None:
    """Let the reported values stand again; the correction stays in the history."""
    with engine.begin() as connection:
        done = connection.execute(update(corrections).values(taken_back_at=now(), taken_back_by=by).where(
            corrections.c.id == correction_id, corrections.c.taken_back_at.is_(None)))
        if not done.rowcount:
            raise NotFound(text.CORRECTION_GONE)


def in_force(stored: Iterable[StoredCorrection], table: pd.DataFrame) -> list[StoredCorrection]:
    """Return the corrections that stand for one agency's tidy scores.

    One whose report has been imported again with other values is left out whole: half a swap would be wrong.
    """
    reported = {(year, (level, code)): score for year, level, code, score in
                zip(table["fiscal_year"], table["level"], table["code"], table["score"])}
    return [one for one in stored if one.taken_back_at is None
            and all(reported.get((fix.fiscal_year, fix.key)) == fix.reported for fix in one.values)]


def by_year(standing: Iterable[StoredCorrection]) -> dict[int, dict[Key, float]]:
    """Return the corrected values as {fiscal year: {(level, code): score}}."""
    made: dict[int, dict[Key, float]] = {}
    for one in standing:
        for fix in one.values:
            made.setdefault(fix.fiscal_year, {})[fix.key] = fix.corrected
    return made


def corrected_table(table: pd.DataFrame, values: dict[int, dict[Key, float]]) -> pd.DataFrame:
    """Return one agency's tidy scores with the corrected values in place."""
    if not values:
        return table
    keys = zip(table["fiscal_year"], table["level"], table["code"], table["score"])
    return table.assign(score=[values.get(year, {}).get((level, code), score) for year, level, code, score in keys])


def _standing(connection: Connection, agency_id: int) -> list[tuple[int, Key]]:
    query = (select(corrected_values).join_from(corrections, corrected_values)
             .where(corrections.c.agency_id == agency_id, corrections.c.taken_back_at.is_(None)))
    return [(row["fiscal_year"], (row["level"], row["code"])) for row in connection.execute(query).mappings()]
