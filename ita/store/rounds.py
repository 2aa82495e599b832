"""Rounds: one agency's one fiscal year, with every version that was imported."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
from sqlalchemy import Connection, Engine, func, insert, select, union, update
from sqlalchemy.exc import IntegrityError

from ita import scores as tidy
from ita import text
from ita.errors import StoreError
from ita.store.tables import agencies, measures, now, rounds, scores, versions

SCORE_COLUMNS = ("tool", "level", "code", "name", "score", "file", "sheet", "cell")
_newest = (
    select(versions.c.round_id, func.max(versions.c.number).label("number"))
    .group_by(versions.c.round_id).subquery())


@dataclass(frozen=True)
class StoredRound:
    """One version of a round, without its scores."""

    agency: str
    fiscal_year: int
    version_id: int
    number: int
    saved_at: datetime
    saved_by: str
    files: str
    reported_level: str | None
    rank_in_province: int | None
    rank_nationwide: int | None


def stamp(engine: Engine) -> int:
    """Return a number that changes with every import, to key caches by."""
    with engine.connect() as connection:
        return connection.execute(select(func.max(versions.c.id))).scalar() or 0


def years_by_agency(engine: Engine) -> dict[str, list[int]]:
    """Return each agency's fiscal years, newest first: those with scores, and those before a plan year with measures."""
    planned = measures.c.plan_year - 1  # scores of year N, plan of year N + 1
    query = union(
        select(agencies.c.name, rounds.c.fiscal_year).join_from(agencies, rounds),
        select(agencies.c.name, planned).join_from(agencies, measures).where(measures.c.deleted_at.is_(None)))
    years: dict[str, list[int]] = {}
    with engine.connect() as connection:
        for name, year in sorted(connection.execute(query).all(), key=lambda row: (row[0], -row[1])):
            years.setdefault(name, []).append(year)
    return years


def plans(engine: Engine) -> frozenset[tuple[int, int]]:
    """Return which plan years of which agencies have measures, (agency id, plan year)."""
    query = select(measures.c.agency_id, measures.c.plan_year).where(measures.c.deleted_at.is_(None)).distinct()
    with engine.connect() as connection:
        return frozenset(tuple(row) for row in connection.execute(query))


def current_rounds(engine: Engine, agency: str | None = None) -> list[StoredRound]:
    """Return the newest version of each round, by agency and year; of one agency when named."""
    query = _version_query().join(
        _newest, (_newest.c.round_id == versions.c.round_id) & (_newest.c.number == versions.c.number))
    if agency is not None:
        query = query.where(agencies.c.name == agency)
    return _stored_rounds(engine, query.order_by(agencies.c.name, rounds.c.fiscal_year))


def versions_of(engine: Engine, agency: str, fiscal_year: int) -> list[StoredRound]:
    """Return every version of a round, newest first."""
    query = _version_query().where(agencies.c.name == agency, rounds.c.fiscal_year == fiscal_year)
    return _stored_rounds(engine, query.order_by(versions.c.number.desc()))


def scores_of(engine: Engine, stored: list[StoredRound]) -> pd.DataFrame:
    """Return the tidy scores of these versions in one table."""
    by_id = {one.version_id: one for one in stored}
    query = (select(scores.c.version_id, *(scores.c[name] for name in SCORE_COLUMNS))
             .where(scores.c.version_id.in_(by_id)))
    with engine.connect() as connection:
        table = pd.DataFrame(connection.execute(query).all(), columns=["version_id", *SCORE_COLUMNS])
    table["agency"] = [by_id[i].agency for i in table["version_id"]]
    table["fiscal_year"] = [by_id[i].fiscal_year for i in table["version_id"]]
    return tidy.typed(table)


def facts_of(engine: Engine) -> pd.DataFrame:
    """Return what is stored of each round beside its scores, newest versions only."""
    return pd.DataFrame([{name: getattr(one, name, None) for name in tidy.ROUND_COLUMNS} for one in current_rounds(engine)],
                        columns=list(tidy.ROUND_COLUMNS))


def save(engine: Engine, table: pd.DataFrame, facts: pd.DataFrame, files: str, saved_by: str = "") -> int:
    """Store checked scores and what the file says of their rounds, all or nothing; return how many rounds.

    StoreError when somebody saved one of the rounds at the same moment.
    """
    tidy.check(table)
    try:
        return _save(engine, table, facts, {"files": files, "saved_by": saved_by})
    except IntegrityError as taken:
        raise StoreError(text.SAVED_MEANWHILE) from taken


def _save(engine: Engine, table: pd.DataFrame, facts: pd.DataFrame, source: dict) -> int:
    told = {(row.agency, row.fiscal_year): row for row in facts.itertuples(index=False)}
    keys = list(dict.fromkeys(zip(table["agency"], table["fiscal_year"].tolist(), strict=True)))
    with engine.begin() as connection:
        agency_ids = _agency_ids(connection, table["agency"].unique(), told)
        round_ids = _round_ids(connection, [(agency_ids[agency], year) for agency, year in keys])
        version_ids = _new_versions(connection, {
            round_ids[agency_ids[agency], year]: {**source, **_facts(told.get((agency, year)))} for agency, year in keys})
        of_key = {(agency, year): version_ids[round_ids[agency_ids[agency], year]] for agency, year in keys}
        versions_of_rows = [of_key[key] for key in zip(table["agency"], table["fiscal_year"].tolist(), strict=True)]
        rows = zip(versions_of_rows, *(table[name].tolist() for name in SCORE_COLUMNS), strict=True)
        connection.execute(insert(scores), [dict(zip(("version_id", *SCORE_COLUMNS), row, strict=True)) for row in rows])
    return len(keys)


def _version_query():
    return select(
        agencies.c.name.label("agency"), rounds.c.fiscal_year, versions.c.id.label("version_id"),
        *(versions.c[name] for name in (
            "number", "saved_at", "saved_by", "files", "reported_level", "rank_in_province", "rank_nationwide")),
    ).join_from(agencies, rounds).join(versions)


def _stored_rounds(engine: Engine, query) -> list[StoredRound]:
    with engine.connect() as connection:
        return [StoredRound(**row) for row in connection.execute(query).mappings()]


def _agency_ids(connection: Connection, names, told: dict) -> dict[str, int]:
    known = dict(connection.execute(select(agencies.c.name, agencies.c.id)).all())
    new = [name for name in names if name not in known]
    if new:
        connection.execute(insert(agencies), [{"name": name} for name in new])
        known = dict(connection.execute(select(agencies.c.name, agencies.c.id)).all())
    for (name, _year), row in told.items():
        described = {"kind": _given(row.agency_type), "province": _given(row.province)}
        described = {key: value for key, value in described.items() if value is not None}
        if described and name in known:
            connection.execute(update(agencies).where(agencies.c.id == known[name]).values(**described))
    return known


def _round_ids(connection: Connection, keys: list[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """Return the ids of rounds by (agency id, fiscal year), making those that are not there."""
    query = select(rounds.c.agency_id, rounds.c.fiscal_year, rounds.c.id)
    known = {(agency, year): id_ for agency, year, id_ in connection.execute(query)}
    new = [{"agency_id": agency, "fiscal_year": year} for agency, year in keys if (agency, year) not in known]
    if new:
        connection.execute(insert(rounds), new)
        known = {(agency, year): id_ for agency, year, id_ in connection.execute(query)}
    return known


def _new_versions(connection: Connection, values: dict[int, dict]) -> dict[int, int]:
    """Add a version to each round, {round id: its values}, and return the new versions' ids by round."""
    last = dict(connection.execute(select(_newest.c.round_id, _newest.c.number)).all())
    columns = ("files", "saved_by", "reported_level", "rank_in_province", "rank_nationwide")
    moment = now()
    connection.execute(insert(versions), [
        {"round_id": round_id, "number": last.get(round_id, 0) + 1, "saved_at": moment,
         **{name: given.get(name) for name in columns}} for round_id, given in values.items()])
    newest = select(versions.c.round_id, versions.c.id).join(
        _newest, (_newest.c.round_id == versions.c.round_id) & (_newest.c.number == versions.c.number))
    return dict(connection.execute(newest).all())


def _facts(row) -> dict:
    if row is None:
        return {}
    ranks = {name: _given(getattr(row, name)) for name in ("rank_in_province", "rank_nationwide")}
    return {"reported_level": _given(row.reported_level),
            **{name: None if rank is None else int(rank) for name, rank in ranks.items()}}


def _given(value):
    return None if value is None or value == "" or pd.isna(value) else value
