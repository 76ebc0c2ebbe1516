"""names and places that their writer lets pass on a line, from now on"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for side in ("left", "right"):
        op.add_column("connection", sa.Column(f"{side}_frank", sa.SmallInteger(), server_default="0", nullable=False))
