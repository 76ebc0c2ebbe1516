"""who is out on a visit, and when they are asked whether they are back"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("visit_until", "visit_next_at"):
        op.add_column("neighbour", sa.Column(name, sa.BigInteger(), nullable=True))
    for name in ("visit_step", "visit_matches", "visit_apart"):
        op.add_column("neighbour", sa.Column(name, sa.Text(), server_default="", nullable=False))
