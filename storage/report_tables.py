"""The tables of what parts people: blocks, and reports with what their reporters attached."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text

from storage.columns import key, metadata, moment, number, sealed, words

block = Table(
    "block",
    metadata,
    key("blocker"),
    Column("blocked", Text, primary_key=True),
    words("community"),
    moment("at"),
    Index("ix_block_blocked", "blocked"),
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
