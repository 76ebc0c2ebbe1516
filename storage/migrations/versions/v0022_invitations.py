"""invitations: whether newcomers have to bring one, and who came by whom"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", sa.Column("invites", sa.SmallInteger(), server_default="0", nullable=False))
    op.create_table(
        "invitation",
        sa.Column("neighbour", sa.Text(), primary_key=True, nullable=False),
        sa.Column("version", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("community", sa.Text(), server_default="", nullable=False),
        sa.Column("inviter", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=True),
    )
    op.create_index("ix_invitation_inviter", "invitation", ["inviter"])
