"""The row of an agency, for whatever is written under it."""

from sqlalchemy import Connection, select, update

from ita import text
from ita.errors import NotFound
from ita.store.tables import agencies


def locked(connection: Connection, agency: str) -> int:
    """Return the agency's id; writing its row first makes a second person wait, on every database. NotFound when it is not stored."""
    connection.execute(update(agencies).where(agencies.c.name == agency).values(name=agency))
    agency_id = connection.execute(select(agencies.c.id).where(agencies.c.name == agency)).scalar()
    if agency_id is None:
        raise NotFound(text.AGENCY_NOT_STORED.format(agency=agency))
    return agency_id
