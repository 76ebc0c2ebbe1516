"""who looks after a report, what is noted on it, and what came of it"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("claimed", "outcome"):
        op.add_column("report", _words(name))
    op.create_table(
        "case_note",
        sa.Column("id", sa.Text(), nullable=False),
        *(_words(name) for name in ("community", "report", "who")),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_note")),
    )
    op.create_index("ix_case_note_report", "case_note", ["report", "at"])


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)
