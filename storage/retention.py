"""What is kept how long (see the table in `tables`), removed hourly in small batches. Safe to run at any time."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.prepared import Database, Prepared
from storage.records import ms

DAY = timedelta(days=1)
BATCH = 2000

_RULES: tuple[tuple[Prepared, timedelta], ...] = tuple(
    (
        Prepared(f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {rule} LIMIT :batch)"),
        kept,
    )
    for table, key, rule, kept in (
        ("inbox", "digest", "at < :before", 7 * DAY),
        ("receipt", "key", "at < :before", 2 * DAY),
        ("post", "id", "state IN ('done', 'cancelled', 'expired') AND until < :before", 30 * DAY),
        ("post", "id", "state = 'busy' AND until < :before", 60 * DAY),
        ("report", "id", "state = 'closed' AND at < :before", 30 * DAY),
        ("log_entry", "id", "at < :before", 365 * DAY),
        ("introduction", "id", "at < :before", 365 * DAY),
        ("match", "id", "state <> 'proposed' AND at < :before", 365 * DAY),
        ("connection", "id", "state = 'ended' AND ended_at < :before", 365 * DAY),
        ("code", "digest", "purpose = 'admin' AND at < :before", 30 * DAY),
    )
)
_STRANGERS = Prepared(
    """DELETE FROM address WHERE at < :before AND neighbour IN
    (SELECT id FROM neighbour WHERE state = 'joining' AND joined_at IS NULL)"""
)
_ORPHANS = tuple(
    Prepared(
        f"""DELETE FROM {table} WHERE {key} IN (SELECT n.id FROM neighbour n WHERE n.state = 'joining'
        AND n.joined_at IS NULL AND NOT EXISTS (SELECT 1 FROM address a WHERE a.neighbour = n.id))"""
    )
    for table, key in (("dialogue", "neighbour"), ("personal_key", "neighbour"), ("neighbour", "id"))
)


def sweep(db: Database, *, at: datetime) -> None:
    for statement, kept in _RULES:
        statement.run(db, before=ms(at - kept), batch=BATCH)
    # Somebody who wrote once and never joined is forgotten after a week.
    _STRANGERS.run(db, before=ms(at - 7 * DAY))
    for orphans in _ORPHANS:
        orphans.run(db)
