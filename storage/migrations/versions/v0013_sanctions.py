"""cool-downs, and bans by keyed digests of addresses"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("cools_from", "cools_until"):
        op.add_column("neighbour", _moment(name))
    op.create_table(
        "cool_down",
        sa.Column("id", sa.Text(), nullable=False),
        _version(),
        *map(_words, ("community", "neighbour", "report")),
        *map(_moment, ("at", "since", "until")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cool_down")),
    )
    op.create_index("ix_cool_down_neighbour", "cool_down", ["neighbour", "at"])
    op.create_table(
        "ban",
        sa.Column("id", sa.Text(), nullable=False),
        _version(),
        *map(_words, ("community", "neighbour", "report", "reason")),
        *map(_moment, ("at", "until", "asked_at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ban")),
    )
    op.create_table(
        "ban_address",
        sa.Column("digest", sa.Text(), nullable=False),
        *map(_words, ("community", "ban")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_ban_address")),
    )


def _version() -> sa.Column[int]:
    return sa.Column("version", sa.BigInteger(), server_default="0", nullable=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _moment(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)
