"""matches of two who must not meet, which end as if nobody had answered"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("match", sa.Column("unasked", sa.SmallInteger(), server_default="0", nullable=False))
