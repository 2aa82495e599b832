"""What an agency says of a round beside its scores: the assessor's words, moved items, analyses, reasons, limitations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, select

from ita import text
from ita.aspects import Limitation, Own
from ita.errors import Changed
from ita.store.agencies import locked
from ita.store.tables import agencies, statements

NOTE = "note"  # place: item code; what the assessor wrote of it
MOVED = "moved"  # place: item code; words: the aspects in which it stands, as "1,3"
ANALYSIS = "analysis"  # place: "3:OIT"; the edited analysis of a tool within an aspect
BASIS = "basis"  # place as of an analysis; the draft that the person saw when the analysis was edited first
REASON = "reason"  # place: item code or "aspect:3"; why no measure answers it
LIMITATION = "limitation"  # place: "1:limit", "1:analysis", "1:advice"; the number gives the order
Statements = Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Statement:
    """One wording of a statement; "" took it back."""

    number: int
    words: str
    at: datetime
    by: str


def statements_of(engine: Engine, agency: str, fiscal_year: int) -> dict[tuple[str, str], str]:
    """Return what stands for a round as {(kind, place): words}."""
    last = (select(statements.c.kind, statements.c.place, func.max(statements.c.number).label("number"))
            .join_from(statements, agencies).where(agencies.c.name == agency, statements.c.fiscal_year == fiscal_year)
            .group_by(statements.c.kind, statements.c.place).subquery())
    query = (select(statements.c.kind, statements.c.place, statements.c.words).join_from(statements, agencies)
             .join(last, (statements.c.kind == last.c.kind) & (statements.c.place == last.c.place)
                   & (statements.c.number == last.c.number))
             .where(agencies.c.name == agency, statements.c.fiscal_year == fiscal_year).order_by(statements.c.id))
    with engine.connect() as connection:
        return {(kind, place): words for kind, place, words in connection.execute(query) if words}


def say(engine: Engine, agency: str, fiscal_year: int, what: tuple[str, str], *, seen: str, wanted: str, by: str = "") -> None:
    """Let a statement (kind, place) read `wanted`, "" to take it back.

    Changed when something else than `seen` stands there, because another person was first; NotFound when the agency is not stored.
    """
    say_together(engine, agency, fiscal_year, {what: (seen, wanted)}, by)


def say_together(engine: Engine, agency: str, fiscal_year: int, wordings: Mapping[tuple[str, str], tuple[str, str]], by: str = "") -> None:
    """Let several statements read otherwise, all or none: {(kind, place): (seen, wanted)}; raises as `say` does."""
    with engine.begin() as connection:
        owner = locked(connection, agency)
        for what, (seen, wanted) in wordings.items():
            _write(connection, (owner, fiscal_year, what), seen, {"words": wanted, "by": by})


def history_of(engine: Engine, agency: str, fiscal_year: int, what: tuple[str, str]) -> list[Statement]:
    """Return each wording of a statement (kind, place), newest first."""
    with engine.connect() as connection:
        owner = connection.execute(select(agencies.c.id).where(agencies.c.name == agency)).scalar()
        return [Statement(*row) for row in connection.execute(_wordings(owner, fiscal_year, what))]


def stamp(engine: Engine) -> int:
    """Return a number that changes with every wording of anyone, to key caches by."""
    with engine.connect() as connection:
        return connection.execute(select(func.max(statements.c.id))).scalar() or 0


def own_of(said: Statements) -> Own:
    """Return what the analysis by aspects takes from an agency's statements."""
    return Own(
        moved={place: tuple(int(number) for number in words.split(",")) for place, words in _of(said, MOVED)},
        notes=dict(_of(said, NOTE)),
        texts={_aspect_and_tool(place): words for place, words in _of(said, ANALYSIS)})


def reasons_of(said: Statements) -> dict[str, str]:
    """Return why no measure answers an item or an aspect, {place: words}."""
    return dict(_of(said, REASON))


def limitations_of(said: Statements) -> tuple[Limitation, ...]:
    """Return the agency's limitations in their order; one that is all empty is none."""
    rows: dict[int, dict[str, str]] = {}
    for place, words in _of(said, LIMITATION):
        number, _, part = place.partition(":")
        rows.setdefault(int(number), {})[part] = words
    return tuple(Limitation(**{"limit": "", **rows[number]}) for number in sorted(rows))


def _write(connection: Connection, place: tuple[int, int, tuple[str, str]], seen: str, wording: dict) -> None:
    owner, fiscal_year, (kind, where) = place
    before = _last(connection, *place)
    words = before.words if before else ""
    if words == wording["words"]:
        return
    if words != seen:
        raise Changed(text.CHANGED_MEANWHILE, words)
    connection.execute(insert(statements).values(agency_id=owner, fiscal_year=fiscal_year, kind=kind, place=where,
                                                 number=before.number + 1 if before else 1, **wording))


def _of(said: Statements, kind: str):
    return [(place, words) for (its, place), words in said.items() if its == kind]


def _aspect_and_tool(place: str) -> tuple[int, str]:
    number, _, tool = place.partition(":")
    return int(number), tool


def _wordings(owner: int | None, fiscal_year: int, what: tuple[str, str]):
    return (select(statements.c.number, statements.c.words, statements.c.at, statements.c.by)
            .where(statements.c.agency_id == owner, statements.c.fiscal_year == fiscal_year,
                   statements.c.kind == what[0], statements.c.place == what[1])
            .order_by(statements.c.number.desc()))


def _last(connection: Connection, owner: int, fiscal_year: int, what: tuple[str, str]) -> Statement | None:
    row = connection.execute(_wordings(owner, fiscal_year, what).limit(1)).first()
    return Statement(*row) if row else None
