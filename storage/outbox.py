"""The outbox: what was decided to be said, until it is delivered or its writer is told that it could not be.

1. One message an address at a time, the oldest first; a message of a line never overtakes an earlier one of that line.
2. A lease that ran out, or an attempt nobody knows the end of, is tried once more and marked as a possible repeat; then
its writer is told. 3. What a line carried is sent only while that line is open. 4. Bodies are gone once settled.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.ports import Parcel, Settled
from storage import refs, tables, wire
from storage.prepared import Database, Prepared, Row, insert_once
from storage.records import moment, ms
from storage.sealing import Cipher, Vault

LEASE = timedelta(seconds=20)
GIVE_UP_AFTER = timedelta(hours=24)
ATTEMPTS = 2

_TURN_TO_CLAIM = Prepared("SELECT pg_advisory_xact_lock(7216001)")
_CLAIM = """UPDATE outbox SET tries = tries + CASE WHEN lease > 0 THEN 1 ELSE 0 END, lease = :until
    WHERE number IN (
        SELECT o.number FROM outbox o
        WHERE o.due <= :now AND o.lease <= :now AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.address = o.address AND e.number < o.number
            AND (e.due <= :now OR e.lease > 0 OR (e.about <> '' AND e.about = o.about))
        )
        ORDER BY o.number LIMIT :limit{lock}
    ) RETURNING *"""
_CLAIM_ON = {"sqlite": Prepared(_CLAIM.format(lock="")), "postgresql": Prepared(_CLAIM.format(lock=" FOR UPDATE"))}
_ADDRESS = Prepared("SELECT sealed_address FROM address WHERE digest = :digest")
_READER = Prepared(
    """SELECT n.language AS language, c.timezone AS timezone FROM neighbour n
    JOIN community c ON c.id = n.community WHERE n.id = :id"""
)
_COMMUNITY = Prepared("SELECT languages, timezone FROM community WHERE id = :id")
_IS_OPEN = Prepared("SELECT state FROM connection WHERE id = :id")
_REF_OF = Prepared("SELECT sealed_ref FROM receipt WHERE key = :key")
_FETCH = Prepared("SELECT * FROM outbox WHERE number = :number")
_DONE = Prepared("DELETE FROM outbox WHERE number = :number")
_POSTPONE = Prepared("UPDATE outbox SET due = :due, lease = 0 WHERE number = :number")
_HOLD_ADDRESS = Prepared("UPDATE outbox SET due = :due WHERE address = :address AND due < :due AND lease = 0")
_UNCERTAIN = Prepared("UPDATE outbox SET tries = tries + 1, lease = 0 WHERE number = :number")
_RECEIPT = insert_once(tables.receipt)
_TIMER = insert_once(tables.timer)


def claim(db: Database, vault: Vault, *, at: datetime, limit: int) -> tuple[Parcel, ...]:
    """Lease the next messages: at most one an address."""
    if db.kind == "postgresql":
        _TURN_TO_CLAIM.run(db)  # claims of several replicas one after the other: they are quick, and order is kept
    now, until = ms(at), ms(at + LEASE)
    rows = _CLAIM_ON[db.kind].rows(db, now=now, until=until, limit=limit)
    return tuple(_parcel(db, vault, row) for row in sorted(rows, key=lambda row: row["number"]))


def _parcel(db: Database, vault: Vault, row: Row) -> Parcel:
    common: Cipher = vault.field
    line, choices = wire.load(common.open_text(row["sealed_body"], f"outbox {row['key']}"))
    reader = _READER.row(db, id=row["neighbour"]) or _fallback(db, row["community"])
    closed = False
    if row["connection"]:
        state = _IS_OPEN.row(db, id=row["connection"])
        closed = state is None or state["state"] != "open"
    return Parcel(
        number=row["number"],
        key=row["key"],
        address=_address(db, common, row),
        language=reader["language"],
        timezone=reader["timezone"],
        line=line,
        choices=choices,
        tries=row["tries"],
        closed=closed,
        withdraws=_ref(db, common, row["withdraws"]),
    )


def _fallback(db: Database, community: str) -> Row:
    row = _COMMUNITY.row(db, id=community)
    if row is None:
        return {"language": "en", "timezone": "UTC"}
    return {"language": (row["languages"].split() or ["en"])[0], "timezone": row["timezone"]}


def _address(db: Database, common: Cipher, row: Row) -> str:
    digest = row["address"]
    if row["sealed_address"]:
        return common.open_text(row["sealed_address"], f"goodbye {digest}")
    known = _ADDRESS.row(db, digest=digest)
    return common.open_text(known["sealed_address"], f"address {digest}") if known else ""


def _ref(db: Database, common: Cipher, key: str) -> str:
    row = _REF_OF.row(db, key=key) if key else None
    return common.open_text(row["sealed_ref"], f"receipt {key}") if row else ""


def settle(db: Database, vault: Vault, settled: Sequence[Settled], *, at: datetime) -> None:
    """Store what became of leased messages. A message settled by somebody else meanwhile is left alone."""
    for one in settled:
        row = _FETCH.row(db, number=one.number)
        if row is None:
            continue
        if one.receipt is not None:
            _sent(db, vault, row, one.receipt.ref, at)
        elif one.why:
            _give_up(db, row, one.why, at)
        elif one.uncertain and row["tries"] + 1 >= ATTEMPTS:
            _give_up(db, row, "uncertain", at)
        elif one.uncertain:
            _UNCERTAIN.run(db, number=one.number)
        elif one.again_at is not None:
            _postpone(db, row, one.again_at, at)


def _sent(db: Database, vault: Vault, row: Row, ref: str, at: datetime) -> None:
    _DONE.run(db, number=row["number"])
    if not row["about"]:
        return
    address = _address(db, vault.field, row)
    _RECEIPT.run(
        db,
        key=row["key"],
        number=row["number"],
        community=row["community"],
        neighbour=row["neighbour"],
        about=row["about"],
        carries=row["carries"],
        source=row["source"],
        target=refs.target_of(vault, address, ref),
        sealed_ref=vault.field.seal_text(ref, f"receipt {row['key']}"),
        at=ms(at),
    )


def _postpone(db: Database, row: Row, again_at: datetime, at: datetime) -> None:
    """The whole address waits, as told; the others flow."""
    waited_since = moment(max(row["at"], min(row["due"], ms(at) or 0)))
    if again_at - waited_since > GIVE_UP_AFTER:
        _give_up(db, row, "too-late", at)
        return
    _POSTPONE.run(db, number=row["number"], due=ms(again_at))
    _HOLD_ADDRESS.run(db, address=row["address"], due=ms(again_at))


def _give_up(db: Database, row: Row, why: str, at: datetime) -> None:
    """The body goes; whoever wrote what it carried is told by a turn of its own."""
    _DONE.run(db, number=row["number"])
    if not row["carries"]:
        return
    body = {"to": row["neighbour"], "sender": row["carries"], "connection": row["about"], "why": why}
    _TIMER.run(
        db,
        id=f"u{row['key']}",
        community=row["community"],
        form="undelivered",
        what="undelivered",
        about=row["about"],
        body=json.dumps(body),
        at=ms(at),
        lease=0,
    )
