"""several platforms: linked addresses, threads, a platform's own chat, an adapter's safe; when asked"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BEGINS = sa.text("thread = 'begins'")


def upgrade() -> None:
    op.create_table(
        "safe",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sealed_value", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_safe")),
    )
    added: dict[str, tuple[sa.Column[Any], ...]] = {
        "community": (_flag("linking"),),
        "address": (_words("home"),),
        "connection": (_flag("left_direct"), _flag("right_direct")),
        "outbox": (_words("thread"), _words("direct")),
        "receipt": (_words("thread"), _words("address")),
        "report": (_moment("closed_at"),),
        "neighbour": (_words("hello_by"), _moment("hello_at")),
        "dialogue": (_moment("at"),),
        "match": (_moment("asked_at"),),
    }
    for table, columns in added.items():
        for column in columns:
            op.add_column(table, column)
    op.create_index(
        "ix_receipt_begins", "receipt", ["about"], unique=False, sqlite_where=BEGINS, postgresql_where=BEGINS
    )


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _flag(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger(), server_default="0", nullable=False)


def _moment(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)
