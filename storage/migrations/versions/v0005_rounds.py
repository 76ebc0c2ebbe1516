"""rounds and cohorts, and the seats in them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

GOING = sa.text("state <> 'closed'")


def upgrade() -> None:
    op.create_table(
        "round",
        sa.Column("id", sa.Text(), nullable=False),
        _number("version"),
        *map(_words, ("community", "form", "name", "called", "lead")),
        *map(_number, ("every", "size", "times")),
        _words("state"),
        _number("number"),
        _moment("next_at"),
        sa.Column("sealed_cards", sa.LargeBinary(), nullable=True),
        *map(_words, ("plan", "past")),
        _number("repeats"),
        _moment("at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
    )
    op.create_index(
        "ix_round_called", "round", ["community", "called"], unique=True, sqlite_where=GOING, postgresql_where=GOING
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.Text(), nullable=False),
        _number("version"),
        *map(_words, ("community", "round", "neighbour")),
        _number("number"),
        _words("state"),
        *map(_number, ("waited", "missed")),
        _words("met"),
        _moment("asked_at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
    )
    op.create_index("ix_seat_round", "seat", ["round", "neighbour"], unique=True)
    op.create_index("ix_seat_number", "seat", ["round", "number"], unique=True)
    op.create_index("ix_seat_neighbour", "seat", ["neighbour"], unique=False)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), server_default="0", nullable=False)


def _moment(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)
