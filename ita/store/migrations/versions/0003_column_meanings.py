"""What people said of the columns of files of one shape."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change the schema."""
    op.create_table(
        "column_meanings",
        sa.Column("shape", sa.String(length=64), nullable=False),
        sa.Column("meanings", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("shape", name=op.f("pk_column_meanings")),
    )


def downgrade() -> None:
    """Change it back."""
    op.drop_table("column_meanings")
