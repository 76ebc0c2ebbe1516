"""What waits in the outbox until its reader is awake, or asks to see it. Where a platform has told an address to wait,
what is let go waits with all the rest that goes there."""

from __future__ import annotations

from datetime import datetime, timedelta

from storage.prepared import Database, Prepared
from storage.records import ms

_NOW_OR_HELD = """coalesce((SELECT max(h.due) FROM outbox h
    WHERE h.address = outbox.address AND h.token = 'held' AND h.due > :now), :now)"""
_THEIRS = """neighbour = :neighbour AND address IN (SELECT a.digest FROM address a WHERE a.neighbour IN
    (:neighbour, (SELECT n.without_chat FROM neighbour n WHERE n.id = :neighbour)))"""
"""Found by where it goes: most of what waits, in the night, is for others."""
RELEASE = Prepared(
    f"""UPDATE outbox SET due = {_NOW_OR_HELD}
    WHERE {_THEIRS} AND about = :connection AND due > :now AND veiled = 0 AND token <> 'held'"""
)
UNVEIL = Prepared(f"UPDATE outbox SET veiled = 0, due = {_NOW_OR_HELD} WHERE {_THEIRS} AND veiled = 1 AND lease = 0")


def release(db: Database, connection: str, neighbour: str, at: datetime) -> None:
    RELEASE.run(db, connection=connection, neighbour=neighbour, now=ms(at))


def unveil(db: Database, neighbour: str, at: datetime) -> None:
    UNVEIL.run(db, neighbour=neighbour, now=ms(at))


# --- the clock went back ----------------------------------------------------------------------------------------------

SURELY = timedelta(hours=1)
"""So far ahead of each other are no two replicas, nor summer and winter time."""
FURTHEST = timedelta(hours=26)
"""Quiet hours, and whatever else may wait, end before."""
_CLOCK_WENT_BACK = tuple(
    Prepared(statement)
    for statement in (
        "UPDATE outbox SET due = :now + due - at, at = :now WHERE at > :surely",
        "UPDATE outbox SET due = :now WHERE due > :furthest",
        "UPDATE outbox SET lease = 1 WHERE lease > :surely",
        "UPDATE timer SET lease = 1 WHERE lease > :surely",
    )
)


def clock_went_back(db: Database, at: datetime) -> None:
    """What was written, put off or leased by a clock that ran ahead waits no longer than if it were done now."""
    times = {"now": ms(at), "surely": ms(at + SURELY), "furthest": ms(at + FURTHEST)}
    for statement in _CLOCK_WENT_BACK:
        statement.run(db, **times)
