"""who may be a child, and what coordinators say of it"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbour", sa.Column("young_at", sa.BigInteger(), nullable=True))
    op.add_column("alert", sa.Column("votes", sa.Text(), server_default="", nullable=False))
