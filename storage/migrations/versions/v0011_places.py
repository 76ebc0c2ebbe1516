"""public places for a first meeting"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", sa.Column("places", sa.Text(), server_default="", nullable=False))
