"""matching by meaning: vectors of posts, a community's own words, what a coordinator is asked first"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meaning",
        sa.Column("post", sa.Text(), nullable=False),
        _words("community"),
        _words("neighbour"),
        sa.Column("sealed_vector", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("post", name=op.f("pk_meaning")),
    )
    op.create_index("ix_meaning_neighbour", "meaning", ["neighbour"], unique=False)
    op.create_table(
        "own_word",
        sa.Column("digest", sa.Text(), nullable=False),
        _words("community"),
        sa.Column("sealed_words", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_own_word")),
    )
    op.create_index("ix_own_word_community", "own_word", ["community"], unique=False)
    added: dict[str, tuple[sa.Column[Any], ...]] = {
        "community": (_words("moderation"), _words("next_to")),
        "post": (_flag("bridging"), _flag("carer")),
        "match": (_words("parts"), _words("model")),
    }
    for table, columns in added.items():
        for column in columns:
            op.add_column(table, column)


def _words(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _flag(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger(), server_default="0", nullable=False)
