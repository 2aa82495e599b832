"""The agency's own units, which own measures."""

from sqlalchemy import Engine, delete, insert, select

from ita import cell_text
from ita.store.agencies import locked
from ita.store.tables import agencies, units


def units_of(engine: Engine, agency: str) -> list[str]:
    """Return the names of an agency's units in its order."""
    query = select(units.c.name).join_from(units, agencies).where(agencies.c.name == agency).order_by(units.c.position)
    with engine.connect() as connection:
        return list(connection.execute(query).scalars())


def set_units(engine: Engine, agency: str, names: list[str]) -> None:
    """Put these names in place of the agency's units, blanks and doubles dropped; NotFound when the agency is not stored."""
    kept = dict.fromkeys(name for name in (cell_text.clean(one).strip() for one in names) if name)
    with engine.begin() as connection:
        owner = locked(connection, agency)
        connection.execute(delete(units).where(units.c.agency_id == owner))
        if kept:
            connection.execute(insert(units), [{"agency_id": owner, "position": place, "name": name}
                                               for place, name in enumerate(kept, start=1)])
