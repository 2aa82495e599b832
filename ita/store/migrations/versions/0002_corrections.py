"""Corrections of reported values."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Change the schema."""
    op.create_table("corrections",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agency_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(), nullable=False),
        sa.Column("accepted_by", sa.String(length=200), nullable=False),
        sa.Column("taken_back_at", sa.DateTime(), nullable=True),
        sa.Column("taken_back_by", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["agency_id"], ["agencies.id"], name=op.f("fk_corrections_agency_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections"))
    )
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_corrections_agency_id"), ["agency_id"], unique=False)

    op.create_table("corrected_values",
        sa.Column("correction_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("reported", sa.Float(), nullable=False),
        sa.Column("corrected", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["correction_id"], ["corrections.id"], name=op.f("fk_corrected_values_correction_id")),
        sa.PrimaryKeyConstraint("correction_id", "position", name=op.f("pk_corrected_values"))
    )


def downgrade() -> None:
    """Change it back."""
    op.drop_table("corrected_values")
    with op.batch_alter_table("corrections", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_corrections_agency_id"))

    op.drop_table("corrections")
