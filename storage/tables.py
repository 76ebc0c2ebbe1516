"""The tables. Every row belongs to a community, and every table says here how long its rows are kept.

Columns are plain numbers, texts and bytes (times are milliseconds since 1970, UTC), so a statement compiled once runs
as it is on every database. `sealed_*` columns hold what only the root key opens.

| table        | kept                                                                              |
| ------------ | --------------------------------------------------------------------------------- |
| community    | as long as it exists                                                              |
| code         | street codes with their community; one-time codes until spent, at most 30 days;   |
|              | links ten minutes, invitations seven days                                         |
| neighbour    | membership, and 30 days after leaving, or while they wait to be let in            |
| personal_key | with its neighbour; destroyed at once by "forget me"                              |
| address      | with its neighbour                                                                |
| dialogue     | with its neighbour; its draft until the step is finished, held words a day        |
| invitation   | with its neighbour: who came by whom                                              |
| first_name   | until its owner takes it back, and with them                                      |
| post         | while open, and 30 days after it ended                                            |
| meaning      | with its post (how a text is compared, sealed like it)                            |
| own_word     | until a coordinator takes it out                                                  |
| match        | 12 months (no words in it)                                                        |
| introduction | 12 months                                                                         |
| connection   | 12 months (no words in it)                                                        |
| round        | while it goes on, and 12 months                                                   |
| seat         | with its round, and at most as long as its neighbour                              |
| kept         | the last ten of a line, until 72 hours after it ended                             |
| block        | until one of the two is erased                                                    |
| apart        | until its neighbour is erased: keyed digests of handles they are kept from; two   |
|              | years of those whom they had blocked and who are forgotten                        |
| report       | 30 days after its case is closed                                                  |
| case_note    | with its report                                                                   |
| cool_down    | a year: the next one is longer; with its neighbour                                |
| ban          | until it ends, two years if nobody lifts it; names nobody once they are forgotten |
| ban_address  | with the last of its bans                                                         |
| alert        | 30 days; that somebody may be a child, until it is settled                        |
| log_entry    | 12 months                                                                         |
| motion       | 30 days: what one person moved and another had to second                          |
| outbox       | until delivered, at most 24 hours                                                 |
| receipt      | 48 hours; the one that began a line, while that line is open                      |
| inbox        | 7 days (longer than any platform redelivers)                                      |
| timer        | until it has rung                                                                 |
| safe         | until its adapter takes it out (tokens of workspaces)                              |
| audit        | 24 months, then behind a checkpoint                                               |
| tombstone    | 12 months: keyed digests of who was forgotten, so that a backup forgets them too  |
| meta         | always                                                                            |
"""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, Table, text

from storage.columns import OPEN, end, flag, key, metadata, moment, number, sealed, visit, words
from storage.community_tables import code, community
from storage.first_names import first_name
from storage.invitations import invitation
from storage.lasting import audit, audit_checkpoint, log_entry, tombstone
from storage.motion_tables import motion
from storage.report_tables import alert, apart, ban, ban_address, block, case_note, cool_down, report
from storage.round_tables import round_, seat
from storage.transit import inbox, outbox, receipt, timer
from storage.wordings import meaning, own_word

# Handed on from where they stand.
__all__ = [
    "alert",
    "apart",
    "audit",
    "audit_checkpoint",
    "ban",
    "ban_address",
    "block",
    "case_note",
    "code",
    "community",
    "cool_down",
    "first_name",
    "inbox",
    "invitation",
    "log_entry",
    "meaning",
    "metadata",
    "motion",
    "outbox",
    "own_word",
    "receipt",
    "report",
    "round_",
    "seat",
    "timer",
    "tombstone",
]

meta = Table("meta", metadata, key("name"), words("value"))

safe = Table("safe", metadata, key("digest"), sealed("value"), moment("at"))

neighbour = Table(
    "neighbour",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("tag"),
    words("state"),
    words("language"),
    words("area"),
    words("roles"),
    moment("paused_until"),
    number("quiet_from"),
    number("quiet_to"),
    words("timezone"),
    number("agreed"),
    moment("joined_at"),
    moment("left_at"),
    moment("asked_at"),
    words("without_chat"),
    words("hello_by"),
    moment("hello_at"),
    sealed("numbers_for"),
    moment("told_at"),
    *visit(),
    moment("cools_from"),
    moment("cools_until"),
    flag("discreet"),
    words("checked"),
    moment("young_at"),
    moment("duty_until"),
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

personal_key = Table("personal_key", metadata, key("neighbour"), sealed("key"))

address = Table(
    "address",
    metadata,
    key("digest"),
    words("community"),
    words("neighbour"),
    sealed("address"),
    words("home"),
    words("handles"),  # keyed digests of what others can name them by there
    moment("at"),
    Index("ix_address_neighbour", "neighbour"),
)

dialogue = Table(
    "dialogue",
    metadata,
    key("neighbour"),
    number("version"),
    words("community"),
    words("step"),
    words("about"),
    sealed("draft"),
    moment("at"),
)

post = Table(
    "post",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("neighbour"),
    words("side"),
    sealed("text"),
    words("kind"),
    words("times"),
    words("area"),
    words("state"),
    flag("urgent"),
    flag("first_yes"),
    flag("lonely"),
    flag("own_words"),
    flag("standing"),
    flag("bridging"),
    flag("carer"),
    number("cap"),
    moment("at"),
    moment("until"),
    moment("ended_at"),
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
    key(),
    number("version"),
    words("community"),
    words("origin"),
    words("asker"),
    words("helper"),
    words("request"),
    words("offer"),
    words("introduction"),
    words("kind"),
    words("state"),
    flag("asker_yes"),
    flag("unasked"),
    flag("helper_yes"),
    Column("score", Float, nullable=False, server_default="0"),
    words("reasons"),
    words("parts"),
    words("model"),
    moment("at"),
    moment("asked_at"),
    moment("answer_by"),
    words("connection"),
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
    key(),
    number("version"),
    words("community"),
    words("lead"),
    words("left_neighbour"),
    words("right_neighbour"),
    words("elsewhere"),
    words("other_lead"),
    words("state"),
    sealed("words"),
    moment("at"),
    Index("ix_introduction_state", "state", "at", "id"),
)

connection = Table(
    "connection",
    metadata,
    key(),
    number("version"),
    words("community"),
    words("match"),
    words("kind"),
    *end("left"),
    *end("right"),
    words("state"),
    flag("frozen"),
    words("words"),
    flag("revealed"),
    number("carried"),
    number("scams"),
    moment("at"),
    moment("due"),
    moment("rhythm_at"),
    moment("last_at"),
    moment("ended_at"),
    Index("ix_connection_left", "left_neighbour", "state"),
    Index("ix_connection_right", "right_neighbour", "state"),
    Index("ix_connection_page", "community", "state", "at", "match"),
    Index("ix_connection_silent", "community", "last_at", sqlite_where=OPEN, postgresql_where=OPEN),
)

kept = Table(
    "kept",
    metadata,
    key("connection"),
    Column("slot", Integer, primary_key=True),
    words("community"),
    number("number"),
    words("neighbour"),
    sealed("text"),
    moment("at"),
)
