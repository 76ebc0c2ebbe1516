"""Tables of what outlasts what it tells of: the log of matches, the audit log, and that somebody was erased."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Table

from storage.columns import key, metadata, moment, sealed, words


def _number() -> Column[int]:
    return Column("number", BigInteger, primary_key=True, autoincrement=False)


log_entry = Table(
    "log_entry",
    metadata,
    key(),
    words("community"),
    words("about"),
    words("what"),
    words("who"),
    sealed("note"),
    moment("at"),
    Index("ix_log_entry_about", "about", "at"),
)

audit = Table(
    "audit",
    metadata,
    key("community"),
    _number(),
    moment("at"),
    words("what"),
    words("who"),
    words("role"),
    words("about"),
    words("concerns"),
    sealed("reason"),
    words("key"),
    words("seal"),
)

audit_checkpoint = Table(
    "audit_checkpoint", metadata, key("community"), _number(), moment("at"), words("seal"), words("key"), words("mark")
)

tombstone = Table("tombstone", metadata, key("digest"), moment("at"))
