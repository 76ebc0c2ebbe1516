"""for what a coordinator saw a check of somebody, and until when"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbour", sa.Column("checked", sa.Text(), server_default="", nullable=False))
