"""the small team, and what one person moves and another seconds"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("community", _words("team"))
    op.create_table(
        "motion",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default="0", nullable=False),
        *(_words(name) for name in ("community", "form", "what", "mover", "whom", "second")),
        sa.Column("sealed_reason", sa.LargeBinary(), nullable=True),
        _words("state"),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion")),
    )
    op.create_index("ix_motion_at", "motion", ["at"])


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)
