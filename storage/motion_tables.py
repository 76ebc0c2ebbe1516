"""The table of what needs a second person."""

from __future__ import annotations

from sqlalchemy import Index, Table

from storage.columns import key, metadata, moment, number, sealed, words

motion = Table(
    "motion",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("form"),
    words("what"),
    words("mover"),
    words("whom"),
    words("second"),
    sealed("reason"),
    words("state"),
    moment("at"),
    Index("ix_motion_at", "at"),
)
