"""rounds in which newcomers meet those who have been here longer"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("round", sa.Column("mixed", sa.SmallInteger(), server_default="0", nullable=False))
