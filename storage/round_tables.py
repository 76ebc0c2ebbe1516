"""The tables of rounds and cohorts. Who meets whom is kept by numbers of seats, and a seat goes with its neighbour."""

from __future__ import annotations

from sqlalchemy import Index, Table, text

from storage.columns import flag, key, metadata, moment, number, sealed, words

GOING = text("state <> 'closed'")

round_ = Table(
    "round",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("form"),
    words("name"),
    words("called"),
    words("lead"),
    number("every"),
    number("size"),
    number("times"),
    flag("mixed"),
    words("state"),
    number("number"),
    moment("next_at"),
    sealed("cards"),
    words("plan"),
    words("past"),
    number("repeats"),
    moment("at"),
    Index("ix_round_called", "community", "called", unique=True, sqlite_where=GOING, postgresql_where=GOING),
)

seat = Table(
    "seat",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("round"),
    words("neighbour"),
    number("number"),
    words("state"),
    number("waited"),
    number("missed"),
    words("met"),
    moment("asked_at"),
    Index("ix_seat_round", "round", "neighbour", unique=True),
    Index("ix_seat_number", "round", "number", unique=True),
    Index("ix_seat_neighbour", "neighbour"),
)
