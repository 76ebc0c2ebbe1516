"""Timers are rows. One that rings is leased, and rings again unless the turn it leads to is taken."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from bot.core.events import Due, Event, Undelivered
from bot.memory import Job
from storage.prepared import Database, Prepared, Row
from storage.records import moment, ms

LEASE = timedelta(seconds=60)
PREFIX = "timer:"

_RING = """UPDATE timer SET lease = :until WHERE id IN (
        SELECT id FROM timer WHERE at <= :now AND lease <= :now ORDER BY at, id LIMIT :limit{lock}
    ) RETURNING *"""
_RING_ON = {
    "sqlite": Prepared(_RING.format(lock="")),
    "postgresql": Prepared(_RING.format(lock=" FOR UPDATE SKIP LOCKED")),
}
_DONE = Prepared("DELETE FROM timer WHERE id = :id")
_FIRST_OF_ITS_ADDRESS = """NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.address = o.address AND e.number < o.number
            AND (e.due <= o.due OR e.lease > 0 OR e.token = 'held'
                OR (e.about <> '' AND e.about = o.about AND e.veiled = 0))
        )"""
"""A message behind another of its address is not due before that one, else the clock would ring without end."""
NEXT = Prepared(
    f"""SELECT min(at) AS at FROM (
        SELECT min(CASE WHEN lease > at THEN lease ELSE at END) AS at FROM timer WHERE at <= :now
        UNION ALL SELECT min(at) FROM timer WHERE at > :now
        UNION ALL SELECT min(CASE WHEN o.lease > o.due THEN o.lease ELSE o.due END) FROM outbox o
            WHERE o.due <= :now AND {_FIRST_OF_ITS_ADDRESS}
        UNION ALL SELECT due FROM (
            SELECT o.due AS due FROM outbox o WHERE o.due > :now AND {_FIRST_OF_ITS_ADDRESS} ORDER BY o.due LIMIT 1
        ) AS first
    ) AS each"""
)
"""What is due may be leased; of all that is not, which may be much, only the first is looked at."""


def ring(db: Database, *, at: datetime, limit: int) -> tuple[Event | Job, ...]:
    rows = _RING_ON[db.kind].rows(db, now=ms(at), until=ms(at + LEASE), limit=limit)
    return tuple(_event(row, at) for row in sorted(rows, key=lambda row: (row["at"], row["id"])))


def _event(row: Row, at: datetime) -> Event | Job:
    event_id = f"{PREFIX}{row['id']}"
    if row["form"] == "work":
        return Job(id=event_id, what=row["what"], about=row["about"], community=row["community"])
    if row["form"] == "undelivered":
        body = json.loads(row["body"])
        return Undelivered(id=event_id, at=at, community=row["community"], **body)
    return Due(id=event_id, at=at, what=row["what"], about=row["about"], community=row["community"])


def done(db: Database, event_id: str) -> None:
    """The turn of this timer is taken."""
    if event_id.startswith(PREFIX):
        _DONE.run(db, id=event_id.removeprefix(PREFIX))


def next_due(db: Database, at: datetime) -> datetime | None:
    row = NEXT.row(db, now=ms(at))
    return moment(row["at"]) if row and row["at"] is not None else None
