"""The tables of the store, in the order in which a person's work makes them."""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ita.measures import PRINTED

# Named so that Alembic can change a constraint later on any database.
metadata = MetaData(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s", "pk": "pk_%(table_name)s"})


def now() -> datetime:
    """Return this moment in UTC, without a zone, as the tables keep it."""
    return datetime.now(UTC).replace(tzinfo=None)


agencies = Table(
    "agencies", metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(300), nullable=False, unique=True),
    Column("kind", String(100)),
    Column("province", String(100)),
)

rounds = Table(
    "rounds", metadata,
    Column("id", Integer, primary_key=True),
    Column("agency_id", ForeignKey(agencies.c.id), nullable=False),
    Column("fiscal_year", Integer, nullable=False),
    UniqueConstraint("agency_id", "fiscal_year"),
)

# Each import of a round is a version; the one with the highest number is shown, the others are history.
versions = Table(
    "versions", metadata,
    Column("id", Integer, primary_key=True),
    Column("round_id", ForeignKey(rounds.c.id), nullable=False),
    Column("number", Integer, nullable=False),
    Column("saved_at", DateTime, nullable=False, default=now),
    Column("saved_by", String(200), nullable=False, default=""),
    Column("files", Text, nullable=False, default=""),
    Column("reported_level", String(100)),
    Column("rank_in_province", Integer),
    Column("rank_nationwide", Integer),
    UniqueConstraint("round_id", "number"),
)

scores = Table(
    "scores", metadata,
    Column("version_id", ForeignKey(versions.c.id), primary_key=True),
    Column("level", String(20), primary_key=True),
    Column("code", String(20), primary_key=True),
    Column("tool", String(3), nullable=False),
    Column("name", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("file", Text, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("cell", String(20), nullable=False),
)

# What a person accepted instead of reported values; those stay in `scores`. One correction is one act of several values.
corrections = Table(
    "corrections", metadata,
    Column("id", Integer, primary_key=True),
    Column("agency_id", ForeignKey(agencies.c.id), nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("accepted_at", DateTime, nullable=False, default=now),
    Column("accepted_by", String(200), nullable=False, default=""),
    Column("taken_back_at", DateTime),
    Column("taken_back_by", String(200), nullable=False, default=""),
)

corrected_values = Table(
    "corrected_values", metadata,
    Column("correction_id", ForeignKey(corrections.c.id), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("fiscal_year", Integer, nullable=False),
    Column("level", String(20), nullable=False),
    Column("code", String(20), nullable=False),
    Column("reported", Float, nullable=False),
    Column("corrected", Float, nullable=False),
)

measures = Table(
    "measures", metadata,
    Column("id", Integer, primary_key=True),
    Column("agency_id", ForeignKey(agencies.c.id), nullable=False),
    Column("plan_year", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    *(Column(field, Text, nullable=False, default="") for field in PRINTED),
    Column("start_date", Date),
    Column("end_date", Date),
    Column("status", String(20), nullable=False, default="not_started"),
    Column("progress", Integer),  # percent; unknown until said
    Column("evidence", Text, nullable=False, default=""),
    Column("carried_from", ForeignKey("measures.id")),
    Column("updated_at", DateTime, nullable=False, default=now),
    Column("updated_by", String(200), nullable=False, default=""),
    Column("deleted_at", DateTime),
    Index(None, "agency_id", "plan_year"),
)

# Who wrote what when; adding, moving and deleting are changes of the fields "added", "position" and "deleted".
measure_changes = Table(
    "measure_changes", metadata,
    Column("id", Integer, primary_key=True),
    Column("measure_id", ForeignKey(measures.c.id), nullable=False, index=True),
    Column("at", DateTime, nullable=False, default=now),
    Column("by", String(200), nullable=False, default=""),
    Column("field", String(50), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)

# What a person said of the columns of files of one shape (ita/reading/shapes.py), so that it is asked once.
column_meanings = Table(
    "column_meanings", metadata,
    Column("shape", String(64), primary_key=True),
    Column("meanings", Text, nullable=False),
    Column("at", DateTime, nullable=False, default=now),
    Column("by", String(200), nullable=False, default=""),
)

# What an agency says of a round beside its scores. Each wording is a row of its own; the highest number is what stands, "" says nothing.
statements = Table(
    "statements", metadata,
    Column("id", Integer, primary_key=True),
    Column("agency_id", ForeignKey(agencies.c.id), nullable=False),
    Column("fiscal_year", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("place", String(40), nullable=False),
    Column("number", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", DateTime, nullable=False, default=now),
    Column("by", String(200), nullable=False, default=""),
    UniqueConstraint("agency_id", "fiscal_year", "kind", "place", "number"),
)

# The agency's own units (สำนักปลัด, กองคลัง, …), which own measures.
units = Table(
    "units", metadata,
    Column("agency_id", ForeignKey(agencies.c.id), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("name", String(300), nullable=False),
)

templates = Table(
    "templates", metadata,
    Column("agency_id", ForeignKey(agencies.c.id), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("at", DateTime, nullable=False, default=now),
    Column("by", String(200), nullable=False, default=""),
)

# Documents as they were issued: nothing here is ever changed.
issued = Table(
    "issued", metadata,
    Column("id", Integer, primary_key=True),
    Column("agency_id", ForeignKey(agencies.c.id), nullable=False),
    Column("plan_year", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("number", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("checksum", String(64), nullable=False),  # SHA-256 of data
    Column("complete", Boolean, nullable=False),
    Column("at", DateTime, nullable=False, default=now),
    Column("by", String(200), nullable=False, default=""),
    UniqueConstraint("agency_id", "plan_year", "kind", "number"),
)
