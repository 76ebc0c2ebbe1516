"""whether somebody has to let newcomers in"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", sa.Column("admission", sa.SmallInteger(), server_default="0", nullable=False))
