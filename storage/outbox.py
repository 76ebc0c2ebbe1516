"""The outbox: what was decided to be said, until it is delivered or its writer is told that it could not be.

1. One message an address at a time, the oldest first; a message of a line never overtakes an earlier one of that line,
and none overtakes one that a platform has told to wait (its token is "held" meanwhile).
2. A lease that ran out, or an attempt nobody knows the end of, is tried once more and marked as a possible repeat; then
its writer is told. The bot's own words have no writer who could be told: they are tried longer. 3. What a line carried
is sent only while that line is open; a word of thanks after its end, while neither has blocked the other. 4. Bodies are
gone once settled. 5. Only who holds the lease settles. 6. What is veiled holds up nothing, and is given up when
nobody has asked to see it in the time that anything is tried.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.memory import Parcel, Settled
from bot.ports import Receipt
from storage import refs, tables, wire, withdrawing
from storage.prepared import Database, Prepared, Row, insert_once
from storage.records import moment, ms
from storage.sealing import Cipher, Vault

LEASE = timedelta(seconds=20)
GIVE_UP_AFTER = timedelta(hours=24)
ATTEMPTS = 2
OWN_ATTEMPTS = 8
"""For the bot's own words: a question or a telling that is lost would leave somebody waiting in silence."""
BREATH = timedelta(seconds=5)
"""Between attempts after the second; doubled each time."""

_TURN_TO_CLAIM = Prepared("SELECT pg_advisory_xact_lock(7216001)")
_CLAIM = """UPDATE outbox SET tries = tries + CASE WHEN lease > 0 THEN 1 ELSE 0 END, lease = :until, token = :token
    WHERE number IN (
        SELECT o.number FROM outbox o
        WHERE o.due <= :now AND o.lease <= :now AND NOT EXISTS (
            SELECT 1 FROM outbox e WHERE e.address = o.address AND e.number < o.number
            AND (e.due <= :now OR e.lease > 0 OR e.token = 'held'
                OR (e.about <> '' AND e.about = o.about AND e.veiled = 0))
        )
        ORDER BY o.number LIMIT :limit{lock}
    ) RETURNING number"""
_CLAIM_ON = {"sqlite": Prepared(_CLAIM.format(lock="")), "postgresql": Prepared(_CLAIM.format(lock=" FOR UPDATE"))}
_CLAIMED = Prepared(
    """SELECT o.*, n.language AS language, c.languages AS languages,
    COALESCE(NULLIF(n.timezone, ''), c.timezone) AS timezone,
    a.sealed_address AS known_address, k.state AS line_state, r.sealed_ref AS withdrawn_ref,
    (o.tries > 0 AND EXISTS (SELECT 1 FROM outbox w WHERE w.address = o.address AND w.withdraws = o.key)) AS taken_back,
    (o.connection = '' AND o.carries <> '' AND EXISTS (SELECT 1 FROM connection e JOIN block b
        ON b.blocker IN (e.left_neighbour, e.right_neighbour) AND b.blocked IN (e.left_neighbour, e.right_neighbour)
        WHERE e.id = o.about)) AS parted,
    g.key AS begun_key, g.sealed_ref AS begun_ref,
    t.key AS thread_key, t.sealed_ref AS thread_ref, d.sealed_address AS direct_address
    FROM outbox o JOIN community c ON c.id = o.community
    LEFT JOIN neighbour n ON n.id = o.neighbour LEFT JOIN address a ON a.digest = o.address
    LEFT JOIN connection k ON k.id = o.connection LEFT JOIN receipt r ON r.key = o.withdraws
    LEFT JOIN receipt g ON g.key = o.key || '/begun' AND g.address = o.address
    LEFT JOIN receipt t ON o.thread = 'follows' AND t.about = o.about AND t.thread = 'begins' AND t.address = o.address
    LEFT JOIN address d ON d.digest = o.direct
    WHERE o.number BETWEEN :first AND :last AND o.token = :token ORDER BY o.number"""
)
_MINE = "WHERE number = :number AND token = :token"
_DONE = Prepared(f"DELETE FROM outbox {_MINE}")
_ALL_DONE = {
    "sqlite": Prepared(
        "DELETE FROM outbox WHERE number IN (SELECT value FROM json_each(:numbers)) AND token = :token RETURNING *"
    ),
    "postgresql": Prepared(
        """DELETE FROM outbox WHERE number IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(
        CAST(:numbers AS json))) AND token = :token RETURNING *"""
    ),
}
_FETCH = Prepared(f"SELECT * FROM outbox {_MINE}")
_POSTPONE = Prepared(f"UPDATE outbox SET due = :due, lease = 0, token = 'held' {_MINE}")
_HOLD_ADDRESS = Prepared(
    "UPDATE outbox SET due = :due, token = 'held' WHERE address = :address AND due < :due AND lease = 0"
)
_UNCERTAIN = Prepared(f"UPDATE outbox SET tries = tries + 1, due = :due, lease = 0, token = '' {_MINE}")
_RECEIPT = insert_once(tables.receipt)
_FORGET = Prepared("DELETE FROM receipt WHERE key = :key")
_TIMER = insert_once(tables.timer)


def claim(db: Database, vault: Vault, *, at: datetime, limit: int) -> tuple[Parcel, ...]:
    """Lease the next messages: at most one an address."""
    if db.kind == "postgresql":
        _TURN_TO_CLAIM.run(db)  # claims of several replicas one after the other: they are quick, and order is kept
    token = secrets.token_hex(8)
    claimed = _CLAIM_ON[db.kind].rows(db, now=ms(at), until=ms(at + LEASE), token=token, limit=limit)
    if not claimed:
        return ()
    numbers = [row["number"] for row in claimed]
    rows = _CLAIMED.rows(db, first=min(numbers), last=max(numbers), token=token)
    return tuple(_parcel(vault.field, row) for row in rows)


def _parcel(common: Cipher, row: Row) -> Parcel:
    line, choices = wire.load(common.open_text(row["sealed_body"], f"outbox {row['key']}"))
    withdrawn = row["withdrawn_ref"]
    return Parcel(
        number=row["number"],
        token=row["token"],
        key=row["key"],
        address=_address(common, row),
        language=row["language"] or (row["languages"].split() or ["en"])[0],
        timezone=row["timezone"],
        line=line,
        choices=choices,
        decided=moment(row["at"]),
        tries=row["tries"],
        spent=row["tries"] >= _attempts(row),
        taken_back=bool(row["taken_back"]),
        unseen=bool(row["veiled"]),
        closed=bool(row["connection"]) and row["line_state"] != "open",
        parted=bool(row["parted"]),
        withdraws=common.open_text(withdrawn, f"receipt {row['withdraws']}") if withdrawn else "",
        thread=common.open_text(row["thread_ref"], f"receipt {row['thread_key']}") if row["thread_ref"] else "",
        begun=common.open_text(row["begun_ref"], f"receipt {row['begun_key']}") if row["begun_ref"] else "",
        direct=common.open_text(row["direct_address"], f"address {row['direct']}") if row["direct_address"] else "",
    )


def _address(common: Cipher, row: Row) -> str:
    digest = row["address"]
    if row["sealed_address"]:
        return common.open_text(row["sealed_address"], f"goodbye {digest}")
    return common.open_text(row["known_address"], f"address {digest}") if row["known_address"] else ""


def settle(db: Database, vault: Vault, settled: Sequence[Settled], *, at: datetime) -> None:
    """Store what became of leased messages. What is settled under a lease that was taken over is left alone."""
    _sent(db, vault, [one for one in settled if one.receipt is not None])
    for one in settled:
        mine = {"number": one.number, "token": one.token}
        row = None if one.receipt is not None else _FETCH.row(db, **mine)
        if row is None:
            continue
        if one.shown is not None:
            _begin(db, vault, row, one.shown)
        if withdrawing.meanwhile(db, row, uncertain=one.uncertain):
            continue
        if one.why:
            _give_up(db, row, one.why, at)
        elif one.uncertain and row["tries"] + 1 >= _attempts(row):
            _give_up(db, row, "uncertain", at)
        elif one.uncertain:
            _UNCERTAIN.run(db, **mine, due=_after_another(row, at))
        elif one.again_at is not None:
            _postpone(db, row, one.again_at, at)


def _attempts(row: Row) -> int:
    return ATTEMPTS if row["carries"] else OWN_ATTEMPTS


def _after_another(row: Row, at: datetime) -> int:
    """The second attempt comes at once, later ones after a pause."""
    pause = BREATH * 2 ** (row["tries"] - 1) if row["tries"] else timedelta()
    return max(int(row["due"]), ms(at + pause) or 0)


def _sent(db: Database, vault: Vault, sent: Sequence[Settled]) -> None:
    """Those that arrived, a few statements for all of them. A receipt is kept where a reply could mean a line."""
    receipts: list[Row] = []
    for token in {one.token for one in sent}:
        told = {one.number: one.receipt for one in sent if one.token == token and one.receipt}
        rows = _ALL_DONE[db.kind].rows(db, numbers=json.dumps(list(told)), token=token)
        receipts += [one for row in rows if row["about"] for one in _receipts(vault, row, told[row["number"]])]
    if receipts:
        _RECEIPT.many(db, receipts)


def _receipts(vault: Vault, row: Row, receipt: Receipt) -> Iterator[Row]:
    """One of the message, and one of each piece, by which a reply to it finds the line."""
    whole = _receipt(vault, row, receipt.ref)
    yield whole
    for number, part in enumerate(receipt.parts, 1):
        nothing = {"carries": "", "source": "", "thread": "", "address": "", "sealed_ref": b""}
        target = refs.target_of(vault, row["address"], part)
        yield {**whole, **nothing, "key": f"{row['key']}/{number}", "target": target}


def _receipt(vault: Vault, row: Row, ref: str) -> Row:
    """With the time at which it was written, by which the last one is known: numbers come again on SQLite."""
    return {
        "key": row["key"],
        "number": row["number"],
        "community": row["community"],
        "neighbour": row["neighbour"],
        "about": row["about"],
        "carries": row["carries"],
        "source": row["source"],
        "target": refs.target_of(vault, row["address"], ref),
        "thread": row["thread"] if row["thread"] == "begins" else "",
        "address": row["address"],
        "sealed_ref": vault.field.seal_text(ref, f"receipt {row['key']}"),
        "at": row["at"],
    }


def _begin(db: Database, vault: Vault, row: Row, shown: Receipt) -> None:
    """Some pieces were shown: should it be taken back now, they can be found."""
    if row["about"]:
        key = withdrawing.begun(row["key"])
        _FORGET.run(db, key=key)
        nothing = {"carries": "", "source": "", "thread": ""}
        _RECEIPT.many(db, [{**_receipt(vault, {**row, "key": key}, shown.ref), **nothing}])


def _postpone(db: Database, row: Row, again_at: datetime, at: datetime) -> None:
    """The whole address waits, as told; the others flow."""
    if (ms(again_at) or 0) - row["at"] > GIVE_UP_AFTER // timedelta(milliseconds=1):
        _give_up(db, row, "too-late", at)
        return
    _POSTPONE.run(db, number=row["number"], token=row["token"], due=ms(again_at))
    _HOLD_ADDRESS.run(db, address=row["address"], due=ms(again_at))


def _give_up(db: Database, row: Row, why: str, at: datetime) -> None:
    """The body goes; whoever wrote what it carried is told by a turn of its own, and never more than is known: that
    they were blocked after the end they learn as little as whoever was blocked before they wrote."""
    if why == "parted":
        _DONE.run(db, number=row["number"], token=row["token"])
        return
    why = "uncertain" if row["tries"] else why
    done = _DONE.run(db, number=row["number"], token=row["token"])
    if done.rowcount != 1 or not row["carries"]:
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
