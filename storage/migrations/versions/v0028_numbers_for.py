"""for what somebody was shown numbers to call"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbour", sa.Column("numbers_for", sa.Text(), server_default="", nullable=False))
