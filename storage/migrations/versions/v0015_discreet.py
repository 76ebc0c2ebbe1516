"""who wants to read what others write only when they ask for it, and what waits for that"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table, name in (("neighbour", "discreet"), ("outbox", "veiled")):
        op.add_column(table, sa.Column(name, sa.SmallInteger(), server_default="0", nullable=False))
