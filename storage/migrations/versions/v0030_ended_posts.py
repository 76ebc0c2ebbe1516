"""since when a post is over"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("post", sa.Column("ended_at", sa.BigInteger(), nullable=True))
