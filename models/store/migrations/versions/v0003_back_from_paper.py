"""Back from paper: which sheets were typed in, and what each of them says."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the two tables; no row that was there changes."""
    _make(
        "sheets",
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("note_taker", sa.Text(), nullable=False),
        sa.Column("on", sa.JSON(), nullable=False),
        sa.Column("is_unreadable", sa.Boolean(), nullable=False),
    )
    _make(
        "heard",
        sa.Column("sheet", sa.String(36), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("became", sa.String(36)),
        sa.Column("is_unreadable", sa.Boolean(), nullable=False),
        sa.Column("is_merged", sa.Boolean(), nullable=False),
    )


def _make(name: str, *columns: "sa.Column[Any]") -> None:
    op.create_table(
        name,
        sa.Column("plan_id", sa.String(36), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        *columns,
        sa.Column("beyond", sa.JSON(), nullable=False),
        sa.Column("hash", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "record_id", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plans.id"], name=f"fk_{name}_plan_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
