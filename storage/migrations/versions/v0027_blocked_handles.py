"""a block outlasts that whoever was blocked is forgotten"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("apart", sa.Column("blocked", sa.SmallInteger(), server_default="0", nullable=False))
