"""whether coordinators were alarmed on a visit, and when two of a rhythm are reminded next"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbour", sa.Column("visit_alarmed", sa.SmallInteger(), server_default="0", nullable=False))
    op.add_column("connection", sa.Column("rhythm_at", sa.BigInteger(), nullable=True))
    op.execute("UPDATE neighbour SET visit_alarmed = 1 WHERE visit_step = 'told'")
