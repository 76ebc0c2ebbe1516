"""whom neighbours want to be kept apart from, by keyed digests of handles"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("address", sa.Column("handles", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "apart",
        sa.Column("neighbour", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("community", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("neighbour", "digest", name="pk_apart"),
    )
    op.create_index("ix_apart_digest", "apart", ["digest"])
