"""The agency's own Word templates, one for each kind of document."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, insert, select

from ita.store.agencies import locked
from ita.store.tables import agencies, templates


@dataclass(frozen=True)
class Template:
    """A .docx file that an agency gave; nobody has vouched for it."""

    name: str
    data: bytes
    at: datetime
    by: str


def template_of(engine: Engine, agency: str, kind: str) -> Template | None:
    """Return the agency's own template of a kind of document, None when it uses the built-in one."""
    query = (select(templates.c.name, templates.c.data, templates.c.at, templates.c.by).join_from(templates, agencies)
             .where(agencies.c.name == agency, templates.c.kind == kind))
    with engine.connect() as connection:
        row = connection.execute(query).first()
    return Template(*row) if row else None


def keep_template(engine: Engine, agency: str, kind: str, *, name: str, data: bytes, by: str = "") -> None:
    """Use this file for a kind of document from now on; NotFound when the agency is not stored."""
    with engine.begin() as connection:
        owner = locked(connection, agency)
        _drop(connection, owner, kind)
        connection.execute(insert(templates).values(agency_id=owner, kind=kind, name=name, data=data, by=by))


def drop_template(engine: Engine, agency: str, kind: str) -> None:
    """Use the built-in template again."""
    with engine.begin() as connection:
        _drop(connection, locked(connection, agency), kind)


def _drop(connection: Connection, owner: int, kind: str) -> None:
    connection.execute(delete(templates).where(templates.c.agency_id == owner, templates.c.kind == kind))
