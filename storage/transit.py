"""Tables of what is under way: what waits to be said, what was delivered, what was taken, what will ring."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, text

from storage.columns import AutoId, flag, key, metadata, moment, number, sealed, words

BEGINS = text("thread = 'begins'")

outbox = Table(
    "outbox",
    metadata,
    Column("number", AutoId, primary_key=True, autoincrement=True),
    words("key"),
    words("community"),
    words("neighbour"),
    words("address"),
    sealed("address"),  # where nobody known is reached: a goodbye to somebody erased, an answer in a public place
    words("about"),
    words("connection"),
    words("carries"),
    words("source"),
    words("withdraws"),
    words("thread"),
    words("direct"),
    sealed("body"),
    number("due"),
    number("lease"),
    words("token"),
    number("tries"),
    flag("veiled"),  # waits until its reader asks to see it
    moment("at"),
    Index("ix_outbox_key", "key", unique=True),
    Index("ix_outbox_address", "address", "number"),
    Index("ix_outbox_due", "due"),
    Index("ix_outbox_source", "source", sqlite_where=text("source <> ''"), postgresql_where=text("source <> ''")),
)

receipt = Table(
    "receipt",
    metadata,
    key("key"),
    number("number"),
    words("community"),
    words("neighbour"),
    words("about"),
    words("carries"),
    words("source"),
    words("target"),
    words("thread"),
    words("address"),
    sealed("ref"),
    moment("at"),
    Index("ix_receipt_source", "source", sqlite_where=text("source <> ''"), postgresql_where=text("source <> ''")),
    Index("ix_receipt_target", "target"),
    Index(
        "ix_receipt_carries",
        "carries",
        "number",
        sqlite_where=text("carries <> ''"),
        postgresql_where=text("carries <> ''"),
    ),
    Index("ix_receipt_at", "at"),
    Index("ix_receipt_begins", "about", sqlite_where=BEGINS, postgresql_where=BEGINS),
)

inbox = Table("inbox", metadata, key("digest"), moment("at"), Index("ix_inbox_at", "at"))

timer = Table(
    "timer",
    metadata,
    key(),
    words("community"),
    words("form"),  # due, work or undelivered
    words("what"),
    words("about"),
    words("body"),
    number("at"),
    number("lease"),
    Index("ix_timer_at", "at"),
    Index("ix_timer_about", "about"),
)
