"""introductions to a neighbour of another community"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", sa.Column("dots", sa.SmallInteger(), server_default="0", nullable=False))
    for name in ("elsewhere", "other_lead", "state"):
        op.add_column("introduction", sa.Column(name, sa.Text(), server_default="", nullable=False))
    op.execute("UPDATE introduction SET state = 'asked'")
    op.create_index("ix_introduction_state", "introduction", ["state", "at", "id"])
