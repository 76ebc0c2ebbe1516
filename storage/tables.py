"""The tables. Every row belongs to a community, and every table says here how long its rows are kept.

Columns are plain numbers, texts and bytes (times are milliseconds since 1970, UTC), so a statement compiled once runs
as it is on every database. `sealed_*` columns hold what only the root key opens.

| table        | kept                                                                              |
| ------------ | --------------------------------------------------------------------------------- |
| community    | as long as it exists                                                              |
| code         | street codes with their community; one-time codes until spent                     |
| neighbour    | membership, and 30 days after leaving                                             |
| personal_key | with its neighbour; destroyed at once by "forget me"                              |
| address      | with its neighbour                                                                |
| dialogue     | with its neighbour; its draft until the step is finished                          |
| post         | while open, and 30 days                                                           |
| match        | 12 months (no words in it)                                                        |
| introduction | 12 months                                                                         |
| connection   | 12 months (no words in it)                                                        |
| kept         | the last ten of a line, until 72 hours after it ended                             |
| block        | until one of the two is erased                                                    |
| report       | 30 days after its case is closed                                                  |
| log_entry    | 12 months                                                                         |
| outbox       | until delivered, at most 24 hours                                                 |
| receipt      | 48 hours                                                                          |
| inbox        | 7 days (longer than any platform redelivers)                                      |
| timer        | until it has rung                                                                 |
| meta         | always                                                                            |
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, MetaData, SmallInteger, Table, Text, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s",
    }
)

AutoId = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up by itself only on INTEGER


def _id(name: str = "id") -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _number(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default="0")


def _flag(name: str) -> Column[int]:
    return Column(name, SmallInteger, nullable=False, server_default="0")


def _time(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=True)


def _sealed(name: str) -> Column[bytes]:
    return Column(f"sealed_{name}", LargeBinary, nullable=True)


def _end(side: str) -> list[Column[str] | Column[int] | Column[bytes]]:
    return [
        _text(f"{side}_neighbour"),
        _text(f"{side}_alias"),
        _time(f"{side}_spoke_at"),
        _sealed(f"{side}_shows"),
        _time(f"{side}_consents_until"),
        _time(f"{side}_rests_until"),
        _text(f"{side}_outcome"),
        _text(f"{side}_again"),
    ]


meta = Table("meta", metadata, _id("name"), _text("value"))

community = Table(
    "community",
    metadata,
    _id(),
    _number("version"),
    _text("name"),
    _text("country"),
    _text("timezone"),
    _text("languages"),
    _text("areas"),
    _flag("channel"),
)

code = Table("code", metadata, _id("digest"), _text("community"), _text("purpose"), _time("at"))

neighbour = Table(
    "neighbour",
    metadata,
    _id(),
    _number("version"),
    _text("community"),
    _text("tag"),
    _text("state"),
    _text("language"),
    _text("area"),
    _text("roles"),
    _time("paused_until"),
    _number("quiet_from"),
    _number("quiet_to"),
    _number("agreed"),
    _time("joined_at"),
    _time("left_at"),
    _time("asked_at"),
    _text("without_chat"),
    Index("ix_neighbour_joined", "community", "joined_at"),
    Index(
        "ix_neighbour_tag",
        "community",
        "tag",
        unique=True,
        sqlite_where=text("tag <> ''"),
        postgresql_where=text("tag <> ''"),
    ),
    Index(
        "ix_neighbour_without_chat",
        "without_chat",
        sqlite_where=text("without_chat <> ''"),
        postgresql_where=text("without_chat <> ''"),
    ),
    Index("ix_neighbour_roles", "community", sqlite_where=text("roles <> ''"), postgresql_where=text("roles <> ''")),
)

personal_key = Table("personal_key", metadata, _id("neighbour"), _sealed("key"))

address = Table(
    "address",
    metadata,
    _id("digest"),
    _text("community"),
    _text("neighbour"),
    _sealed("address"),
    _time("at"),
    Index("ix_address_neighbour", "neighbour"),
)

dialogue = Table(
    "dialogue",
    metadata,
    _id("neighbour"),
    _number("version"),
    _text("community"),
    _text("step"),
    _text("about"),
    _sealed("draft"),
)

post = Table(
    "post",
    metadata,
    _id(),
    _number("version"),
    _text("community"),
    _text("neighbour"),
    _text("side"),
    _sealed("text"),
    _text("kind"),
    _text("times"),
    _text("area"),
    _text("state"),
    _flag("urgent"),
    _flag("first_yes"),
    _flag("lonely"),
    _flag("own_words"),
    _flag("standing"),
    _number("cap"),
    _time("at"),
    _time("until"),
    Index("ix_post_neighbour", "neighbour"),
    Index(
        "ix_post_open",
        "community",
        "side",
        "at",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)

match = Table(
    "match",
    metadata,
    _id(),
    _number("version"),
    _text("community"),
    _text("origin"),
    _text("asker"),
    _text("helper"),
    _text("request"),
    _text("offer"),
    _text("introduction"),
    _text("kind"),
    _text("state"),
    _flag("asker_yes"),
    _flag("helper_yes"),
    Column("score", Float, nullable=False, server_default="0"),
    _text("reasons"),
    _time("at"),
    _time("answer_by"),
    _text("connection"),
    Index("ix_match_page", "community", "at", "id"),
    Index("ix_match_state", "community", "state", "at", "id"),
    Index("ix_match_asker", "asker", "at"),
    Index("ix_match_helper", "helper", "at"),
    Index("ix_match_request", "request"),
    Index("ix_match_offer", "offer"),
)

introduction = Table(
    "introduction",
    metadata,
    _id(),
    _number("version"),
    _text("community"),
    _text("lead"),
    _text("left_neighbour"),
    _text("right_neighbour"),
    _sealed("words"),
    _time("at"),
)

_OPEN = text("state = 'open'")

connection = Table(
    "connection",
    metadata,
    _id(),
    _number("version"),
    _text("community"),
    _text("match"),
    _text("kind"),
    *_end("left"),
    *_end("right"),
    _text("state"),
    _flag("frozen"),
    _text("words"),
    _flag("revealed"),
    _number("carried"),
    _time("at"),
    _time("due"),
    _time("last_at"),
    _time("ended_at"),
    Index("ix_connection_left", "left_neighbour", "state"),
    Index("ix_connection_right", "right_neighbour", "state"),
    Index("ix_connection_page", "community", "state", "at", "match"),
    Index("ix_connection_silent", "community", "last_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
)

kept = Table(
    "kept",
    metadata,
    _id("connection"),
    Column("slot", Integer, primary_key=True),
    _text("community"),
    _number("number"),
    _text("neighbour"),
    _sealed("text"),
    _time("at"),
)

block = Table(
    "block",
    metadata,
    _id("blocker"),
    Column("blocked", Text, primary_key=True),
    _text("community"),
    _time("at"),
    Index("ix_block_blocked", "blocked"),
)

report = Table(
    "report",
    metadata,
    _id(),
    _number("version"),
    _text("community"),
    _text("connection"),
    _text("reporter"),
    _text("reported"),
    _sealed("reason"),
    _sealed("evidence"),
    _text("state"),
    _time("at"),
    Index("ix_report_open", "community", "state", "at"),
)

log_entry = Table(
    "log_entry",
    metadata,
    _id(),
    _text("community"),
    _text("about"),
    _text("what"),
    _text("who"),
    _sealed("note"),
    _time("at"),
    Index("ix_log_entry_about", "about", "at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("number", AutoId, primary_key=True, autoincrement=True),
    _text("key"),
    _text("community"),
    _text("neighbour"),
    _text("address"),
    _sealed("address"),  # only for the goodbye to somebody who was erased
    _text("about"),
    _text("connection"),
    _text("carries"),
    _text("source"),
    _text("withdraws"),
    _sealed("body"),
    _number("due"),
    _number("lease"),
    _text("token"),
    _number("tries"),
    _time("at"),
    Index("ix_outbox_key", "key", unique=True),
    Index("ix_outbox_address", "address", "number"),
    Index("ix_outbox_due", "due"),
    Index("ix_outbox_source", "source", sqlite_where=text("source <> ''"), postgresql_where=text("source <> ''")),
)

receipt = Table(
    "receipt",
    metadata,
    _id("key"),
    _number("number"),
    _text("community"),
    _text("neighbour"),
    _text("about"),
    _text("carries"),
    _text("source"),
    _text("target"),
    _sealed("ref"),
    _time("at"),
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
)

inbox = Table("inbox", metadata, _id("digest"), _time("at"), Index("ix_inbox_at", "at"))

timer = Table(
    "timer",
    metadata,
    _id(),
    _text("community"),
    _text("form"),  # due, work or undelivered
    _text("what"),
    _text("about"),
    _text("body"),
    _number("at"),
    _number("lease"),
    Index("ix_timer_at", "at"),
    Index("ix_timer_about", "about"),
)
