"""Documents as they were issued: kept byte for byte, never changed."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Engine, func, insert, select

from ita import text
from ita.errors import NotFound
from ita.store.agencies import locked
from ita.store.tables import agencies, issued, now


@dataclass(frozen=True)
class NewDocument:
    """A document about to be issued; complete says whether nothing that it must answer was left open."""

    kind: str
    name: str
    data: bytes
    complete: bool


@dataclass(frozen=True)
class Issued:
    """An issued document without its bytes; numbers count from 1 within a plan year's kind, checksum is SHA-256 in hex."""

    id: int
    kind: str
    number: int
    name: str
    checksum: str
    complete: bool
    at: datetime
    by: str


_SHOWN = tuple(issued.c[name] for name in ("id", "kind", "number", "name", "checksum", "complete", "at", "by"))


def issue(engine: Engine, agency: str, plan_year: int, document: NewDocument, by: str = "") -> Issued:
    """Keep a document under the next number; NotFound when the agency is not stored."""
    checksum, moment = sha256(document.data).hexdigest(), now()
    with engine.begin() as connection:
        owner = locked(connection, agency)
        last = connection.execute(select(func.max(issued.c.number)).where(
            issued.c.agency_id == owner, issued.c.plan_year == plan_year, issued.c.kind == document.kind)).scalar() or 0
        row = {"kind": document.kind, "number": last + 1, "name": document.name, "checksum": checksum,
               "complete": document.complete, "at": moment, "by": by}
        made = connection.execute(insert(issued).values(agency_id=owner, plan_year=plan_year, data=document.data, **row))
    return Issued(id=made.inserted_primary_key[0], **row)


def issued_of(engine: Engine, agency: str, plan_year: int) -> list[Issued]:
    """Return what was issued for a plan year, newest first."""
    query = (select(*_SHOWN).join_from(issued, agencies).where(agencies.c.name == agency, issued.c.plan_year == plan_year)
             .order_by(issued.c.id.desc()))
    with engine.connect() as connection:
        return [Issued(*row) for row in connection.execute(query)]


def issued_data(engine: Engine, issued_id: int) -> bytes:
    """Return the very bytes that were issued; NotFound when there is no such document."""
    with engine.connect() as connection:
        data = connection.execute(select(issued.c.data).where(issued.c.id == issued_id)).scalar()
    if data is None:
        raise NotFound(text.ISSUED_GONE)
    return data
