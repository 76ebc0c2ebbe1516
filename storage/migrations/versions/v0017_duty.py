"""who is on duty, alerts to coordinators, and words of care on a line"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbour", sa.Column("duty_until", sa.BigInteger(), nullable=True))
    op.add_column("connection", sa.Column("scams", sa.BigInteger(), server_default="0", nullable=False))
    for side in ("left", "right"):
        op.add_column("connection", sa.Column(f"{side}_cautioned", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "alert",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("version", sa.BigInteger(), server_default="0", nullable=False),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in ("community", "what", "about")),
        sa.Column("sealed_kinds", sa.LargeBinary(), nullable=True),
        sa.Column("apart", sa.Text(), server_default="", nullable=False),
        sa.Column("wide", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("taken_by", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
    )
