"""for what somebody was shown numbers to call, sealed: what lay in the clear goes"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("neighbour", sa.Column("sealed_numbers_for", sa.LargeBinary(), nullable=True))
    op.execute("UPDATE neighbour SET numbers_at = NULL, numbers_for = '' WHERE numbers_at IS NOT NULL")
    op.drop_column("neighbour", "numbers_at")
    op.drop_column("neighbour", "numbers_for")
