"""What is kept how long (see the table in `tables`), removed hourly in small batches. Safe to run at any time."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.events import Due, Event
from bot.core.inviting import LIVES as INVITE_LIVES
from bot.core.leaving import UNDO_LEAVING
from bot.core.linking import LINK_LIVES
from storage import audit, recall, waiting
from storage.engines import Place, copying_engine
from storage.prepared import Database, Prepared
from storage.records import moment, ms
from storage.sanctions import bars
from storage.sealing import Vault

DAY = timedelta(days=1)
BATCH = 2000
BEGAN_AN_OPEN_LINE = """thread = 'begins' AND EXISTS
    (SELECT 1 FROM connection k WHERE k.id = receipt.about AND k.state = 'open')"""

UNSETTLED = """what = 'young' AND taken_by = ''
    AND EXISTS (SELECT 1 FROM neighbour n WHERE n.id = alert.about AND n.young_at IS NOT NULL)"""
ITS_BANS = f"SELECT 1 FROM ban b WHERE {bars('ban_address')}"
ITS_NEIGHBOUR = "SELECT 1 FROM neighbour n WHERE n.id = invitation.neighbour"
LONG_ENDED = "SELECT id FROM connection WHERE state = 'ended' AND ended_at < :before"
"""For the last ten of a line, should the clock have missed it."""

_RULES: tuple[tuple[Prepared, timedelta], ...] = tuple(
    (
        Prepared(f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {table} WHERE {rule} LIMIT :batch)"),
        kept,
    )
    for table, key, rule, kept in (
        ("inbox", "digest", "at < :before", 7 * DAY),
        ("receipt", "key", f"at < :before AND NOT ({BEGAN_AN_OPEN_LINE})", 2 * DAY),
        ("post", "id", "state IN ('done', 'cancelled', 'expired') AND coalesce(ended_at, until) < :before", 30 * DAY),
        ("post", "id", "state = 'busy' AND until < :before", 60 * DAY),
        ("meaning", "post", "NOT EXISTS (SELECT 1 FROM post p WHERE p.id = meaning.post) AND :before > 0", DAY),
        ("report", "id", "state = 'closed' AND closed_at < :before", 30 * DAY),
        ("case_note", "id", "NOT EXISTS (SELECT 1 FROM report r WHERE r.id = case_note.report) AND :before > 0", DAY),
        ("cool_down", "id", "at < :before AND until < :before", 365 * DAY),
        ("ban", "id", "until < :before", 0 * DAY),
        ("ban_address", "digest", f"NOT EXISTS ({ITS_BANS}) AND :before > 0", DAY),
        ("alert", "id", f"at < :before AND NOT ({UNSETTLED})", 30 * DAY),
        ("log_entry", "id", "at < :before", 365 * DAY),
        ("kept", "connection", f"connection IN ({LONG_ENDED})", timedelta(hours=73)),
        ("introduction", "id", "at < :before", 365 * DAY),
        ("match", "id", "state <> 'proposed' AND at < :before", 365 * DAY),
        ("connection", "id", "state = 'ended' AND ended_at < :before", 365 * DAY),
        ("motion", "id", "at < :before", 30 * DAY),
        ("tombstone", "digest", "at < :before", 365 * DAY),
        ("round", "id", "state = 'closed' AND next_at < :before", 365 * DAY),
        ("code", "digest", "purpose = 'admin' AND at < :before", 30 * DAY),
        ("code", "digest", "purpose LIKE 'link %' AND at < :before", LINK_LIVES),
        ("code", "digest", "(purpose LIKE 'invite %' OR purpose LIKE 'invited %') AND at < :before", INVITE_LIVES),
        ("invitation", "neighbour", f"NOT EXISTS ({ITS_NEIGHBOUR}) AND :before > 0", DAY),
    )
)
_STRANGERS = Prepared(
    """DELETE FROM address WHERE neighbour IN (SELECT id FROM neighbour WHERE state = 'joining' AND joined_at IS NULL
    AND at < CASE WHEN tag = '' THEN :before ELSE :waiting END)"""
)
_HELD = Prepared(
    """UPDATE dialogue SET step = '', about = '', sealed_draft = NULL, version = version + 1
    WHERE step = 'held' AND at < :before"""
)
_WORDLESS = Prepared("UPDATE introduction SET sealed_words = :nothing WHERE at < :before AND sealed_words <> :nothing")
_FORGET = Prepared(
    """INSERT INTO timer (id, community, form, what, about, body, at, lease)
    SELECT 'left ' || id || ' ' || left_at, community, 'due', 'erase', id, '', left_at, 0 FROM neighbour
    WHERE state <> 'joined' AND left_at < :before
    AND NOT EXISTS (SELECT 1 FROM timer t WHERE t.about = neighbour.id AND t.what = 'erase')"""
)
"""Whoever left long ago, should their own timer never have been set."""
_LONG_FORGOTTEN = Prepared("DELETE FROM apart WHERE blocked = 1 AND at < :before")
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
_LAST = Prepared("SELECT value FROM meta WHERE name = 'swept'")
_ERASED = Prepared("SELECT 1 AS erased FROM tombstone WHERE at >= :since LIMIT 1")
OVERDUE = timedelta(hours=26)
_TIMES_OF_A_LINE = (
    *("ended_at", "at", "due", "last_at", "rhythm_at"),
    *("left_spoke_at", "right_spoke_at", "left_rests_until", "right_rests_until"),
)
_ONLY_THE_DAY = tuple(
    Prepared(
        f"""UPDATE {table} SET {", ".join(f"{name} = {name} - {name} % 86400000" for name in names)}
        WHERE {rule} AND {names[0]} % 86400000 <> 0"""
    )
    for table, names, rule in (
        ("match", ("at", "asked_at", "answer_by"), "state NOT IN ('proposed', 'held') AND at < :before"),
        ("connection", _TIMES_OF_A_LINE, "state = 'ended' AND ended_at < :before"),
        ("log_entry", ("at",), "at < :before"),
        ("introduction", ("at",), "at < :before"),
    )
)
"""A month later the review record still knows the day, and no longer the time."""


def sweep(db: Database, vault: Vault, *, at: datetime) -> bool:
    """One batch of each; True if there may be more."""
    full = False
    for statement, kept in _RULES:
        full |= statement.run(db, before=ms(at - kept), batch=BATCH).rowcount == BATCH
    for statement in _ONLY_THE_DAY:
        statement.run(db, before=ms(at - 30 * DAY))
    _WORDLESS.run(db, before=ms(at - 30 * DAY), nothing=b"")
    # Somebody who wrote once and never joined is forgotten after a week; who waits to be let in, after thirty days.
    _STRANGERS.run(db, before=ms(at - 7 * DAY), waiting=ms(at - 30 * DAY))
    _HELD.run(db, before=ms(at - DAY))  # kept back from the other side, and never chosen for
    _FORGET.run(db, before=ms(at - UNDO_LEAVING - DAY))
    _LONG_FORGOTTEN.run(db, before=ms(at - 730 * DAY))
    _EMPTY_SEATS.run(db)
    for orphans in _ORPHANS:
        orphans.run(db)
    audit.shorten(db, vault, at)
    waiting.clock_went_back(db, at)
    _SWEPT.run(db, at=str(ms(at)))
    return full


def swept(db: Database) -> datetime | None:
    """When that last succeeded."""
    row = _LAST.row(db)
    return moment(int(row["value"])) if row else None


def last_swept(where: Place) -> datetime | None:
    """The same, for those who only look."""
    engine = copying_engine(where)
    try:
        with engine.begin() as conn:
            return swept(Database(conn.connection.driver_connection, conn.dialect))
    finally:
        engine.dispose()


def erased_since(db: Database, since: datetime) -> bool:
    return _ERASED.row(db, since=ms(since)) is not None


def overdue(db: Database, *, at: datetime) -> tuple[Event, ...]:
    """A turn in each community, once, if nothing has been removed for more than a day."""
    last = swept(db)
    if last is None or at - last <= OVERDUE:
        return ()
    return tuple(
        Due(id=f"unswept:{ms(last)}:{one.id}", at=at, what="unswept", about=one.id, community=one.id)
        for one in recall.communities(db)
    )
