"""first names that their owners let leads know"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "first_name",
        sa.Column("neighbour", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("community", sa.Text(), server_default="", nullable=False),
        sa.Column("sealed_name", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("neighbour", name=op.f("pk_first_name")),
    )
    op.create_index("ix_first_name_community", "first_name", ["community"], unique=False)
