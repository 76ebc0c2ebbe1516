"""when numbers to call were shown unasked, and when a coordinator was told"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("numbers_at", "told_at"):
        op.add_column("neighbour", sa.Column(name, sa.BigInteger(), nullable=True))
