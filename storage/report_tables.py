"""The tables of what parts people: blocks, reports with what their reporters attached, and what follows from them."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from storage.columns import flag, key, metadata, moment, number, sealed, words

block = Table(
    "block",
    metadata,
    key("blocker"),
    Column("blocked", Text, primary_key=True),
    words("community"),
    moment("at"),
    Index("ix_block_blocked", "blocked"),
)

apart = Table(
    "apart",
    metadata,
    key("neighbour"),
    Column("digest", Text, primary_key=True),
    words("community"),
    moment("at"),
    flag("blocked"),
    Index("ix_apart_digest", "digest"),
)

report = Table(
    "report",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("connection"),
    words("reporter"),
    words("reported"),
    sealed("reason"),
    sealed("evidence"),
    words("state"),
    words("claimed"),
    words("outcome"),
    moment("at"),
    moment("closed_at"),
    Index("ix_report_open", "community", "state", "at"),
)

alert = Table(
    "alert",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("what"),
    words("about"),
    sealed("kinds"),
    words("apart"),
    flag("wide"),
    words("taken_by"),
    words("votes"),
    moment("at"),
)

case_note = Table(
    "case_note",
    metadata,
    key(),
    words("community"),
    words("report"),
    words("who"),
    sealed("text"),
    moment("at"),
    Index("ix_case_note_report", "report", "at"),
)

cool_down = Table(
    "cool_down",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("neighbour"),
    words("report"),
    moment("at"),
    moment("since"),
    moment("until"),
    Index("ix_cool_down_neighbour", "neighbour", "at"),
)

ban = Table(
    "ban",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("neighbour"),
    words("report"),
    words("reason"),
    moment("at"),
    moment("until"),
    moment("asked_at"),
)

ban_address = Table("ban_address", metadata, key("digest"), words("community"), words("ban"))
