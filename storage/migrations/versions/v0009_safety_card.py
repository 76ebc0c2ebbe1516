"""who has read the safety card on a line, and what waits to be shared until both have"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for side in ("left", "right"):
        read = sa.Column(f"{side}_read_card", sa.SmallInteger(), server_default="0", nullable=False)
        op.add_column("connection", read)
        op.add_column("connection", sa.Column(f"sealed_{side}_place", sa.LargeBinary(), nullable=True))
        op.add_column("connection", sa.Column(f"{side}_place_until", sa.BigInteger(), nullable=True))
