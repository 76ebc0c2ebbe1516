"""What is kept how long (see the table in `tables`), removed hourly in small batches. Safe to run at any time."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.linking import LINK_LIVES
from storage import audit
from storage.prepared import Database, Prepared
from storage.records import ms
from storage.sealing import Vault

DAY = timedelta(days=1)
BATCH = 2000
BEGAN_AN_OPEN_LINE = """thread = 'begins' AND EXISTS
    (SELECT 1 FROM connection k WHERE k.id = receipt.about AND k.state = 'open')"""

_RULES: tuple[tuple[Prepared, timedelta], ...] = tuple(
    (
        Prepared(f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {rule} LIMIT :batch)"),
        kept,
    )
    for table, key, rule, kept in (
        ("inbox", "digest", "at < :before", 7 * DAY),
        ("receipt", "key", f"at < :before AND NOT ({BEGAN_AN_OPEN_LINE})", 2 * DAY),
        ("post", "id", "state IN ('done', 'cancelled', 'expired') AND until < :before", 30 * DAY),
        ("post", "id", "state = 'busy' AND until < :before", 60 * DAY),
        ("meaning", "post", "NOT EXISTS (SELECT 1 FROM post p WHERE p.id = meaning.post) AND :before > 0", DAY),
        ("report", "id", "state = 'closed' AND closed_at < :before", 30 * DAY),
        ("log_entry", "id", "at < :before", 365 * DAY),
        ("introduction", "id", "at < :before", 365 * DAY),
        ("match", "id", "state <> 'proposed' AND at < :before", 365 * DAY),
        ("connection", "id", "state = 'ended' AND ended_at < :before", 365 * DAY),
        ("tombstone", "digest", "at < :before", 365 * DAY),
        ("round", "id", "state = 'closed' AND next_at < :before", 365 * DAY),
        ("code", "digest", "purpose = 'admin' AND at < :before", 30 * DAY),
        ("code", "digest", "purpose LIKE 'link %' AND at < :before", LINK_LIVES),
    )
)
_STRANGERS = Prepared(
    """DELETE FROM address WHERE at < :before AND neighbour IN
    (SELECT id FROM neighbour WHERE state = 'joining' AND joined_at IS NULL)"""
)
_EMPTY_SEATS = Prepared("DELETE FROM seat WHERE NOT EXISTS (SELECT 1 FROM round r WHERE r.id = seat.round)")
_ORPHANS = tuple(
    Prepared(
        f"""DELETE FROM {table} WHERE {key} IN (SELECT n.id FROM neighbour n WHERE n.state = 'joining'
        AND n.joined_at IS NULL AND NOT EXISTS (SELECT 1 FROM address a WHERE a.neighbour = n.id))"""
    )
    for table, key in (("dialogue", "neighbour"), ("personal_key", "neighbour"), ("neighbour", "id"))
)
_SWEPT = Prepared(
    """INSERT INTO meta (name, value) VALUES ('swept', :at)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value"""
)


def sweep(db: Database, vault: Vault, *, at: datetime) -> None:
    for statement, kept in _RULES:
        statement.run(db, before=ms(at - kept), batch=BATCH)
    # Somebody who wrote once and never joined is forgotten after a week.
    _STRANGERS.run(db, before=ms(at - 7 * DAY))
    _EMPTY_SEATS.run(db)
    for orphans in _ORPHANS:
        orphans.run(db)
    audit.shorten(db, vault, at)
    _SWEPT.run(db, at=str(ms(at)))
