"""Cool-downs and bans, to rows and back, and the parts of the scene about them.

An address that is barred is found by a keyed digest under a label of its own, together with the community; under a key
that was replaced it is looked for too, since what is kept of it cannot be made anew. With it lie all the bans that bar
it: while one of them lasts it is barred, whatever becomes of the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from bot.core.effects import Bar
from bot.core.model import Ban, CoolDown
from bot.core.sanctions import BanRow
from bot.core.scene import Scene, View
from storage.fields import Keyring, Values, moment, ms, when
from storage.involved import with_part
from storage.prepared import Database, Prepared, Row
from storage.sealing import Vault

YEAR = timedelta(days=365)

_COOL_DOWNS = Prepared("SELECT * FROM cool_down WHERE neighbour = :who AND at > :since ORDER BY at, id")
_MY_CASE = Prepared(
    """SELECT c.report AS report FROM cool_down c JOIN report r ON r.id = c.report
    WHERE c.until > :now AND (c.neighbour = :me OR c.neighbour IN (SELECT id FROM neighbour WHERE without_chat = :me))
    ORDER BY CASE WHEN c.neighbour = :me THEN 0 ELSE 1 END, c.at DESC, c.id DESC LIMIT 1"""
)
_RESTING = Prepared(
    """SELECT neighbour FROM cool_down WHERE community = :community AND report >= :low AND report < :high
    AND until > :now LIMIT 2"""
)


def bars(address: str) -> str:
    """SQL: the ban `b` is one of those that bar the address in the row of this name."""
    return f"' ' || {address}.ban || ' ' LIKE '% ' || b.id || ' %'"


_BARRED = Prepared(
    f"""SELECT b.* FROM ban_address a JOIN ban b ON {bars("a")} WHERE a.digest = :digest AND b.until > :now
    ORDER BY b.until DESC, b.id LIMIT 1"""
)
_BAR = Prepared(
    """INSERT INTO ban_address (digest, community, ban) VALUES (:digest, :community, :ban)
    ON CONFLICT (digest) DO UPDATE SET ban = ban_address.ban || ' ' || excluded.ban"""
)
_ANOTHER = Prepared(
    "SELECT id FROM ban WHERE neighbour = :who AND id <> :ban AND community = :community AND until > :now LIMIT 1"
)
_ADDRESSES = Prepared("SELECT digest, sealed_address FROM address WHERE neighbour = :who")
_NO_PART = f"""b.neighbour NOT IN ({with_part("me")}) AND NOT EXISTS (SELECT 1 FROM report r
    WHERE r.id = b.report AND (r.reporter IN ({with_part("me")}) OR r.reported IN ({with_part("me")})))"""
_BANS = Prepared(
    f"""SELECT b.*, n.tag AS tag, (SELECT min(a.digest) FROM ban_address a WHERE {bars("a")}) AS digest
    FROM ban b LEFT JOIN neighbour n ON n.id = b.neighbour
    WHERE b.community = :community AND b.until > :now AND {_NO_PART} ORDER BY b.at, b.id LIMIT 31"""
)
_BAN = Prepared(
    f"SELECT b.* FROM ban b WHERE b.community = :community AND b.id >= :low AND b.id < :high AND {_NO_PART} LIMIT 2"
)


def cool_down_row(record: CoolDown, _keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "neighbour": record.neighbour,
        "report": record.case,
        "at": ms(record.at),
        "since": ms(record.since),
        "until": ms(record.until),
    }


def cool_down(row: Row) -> CoolDown:
    return CoolDown(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        neighbour=row["neighbour"],
        case=row["report"],
        at=moment(row["at"]),
        since=moment(row["since"]),
        until=moment(row["until"]),
    )


def ban_row(record: Ban, _keys: Keyring) -> Values:
    return {
        "id": record.id,
        "community": record.community,
        "neighbour": record.neighbour,
        "report": record.case,
        "reason": record.reason,
        "at": ms(record.at),
        "until": ms(record.until),
        "asked_at": ms(record.asked_at),
    }


def ban(row: Row) -> Ban:
    return Ban(
        id=row["id"],
        version=row["version"],
        community=row["community"],
        neighbour=row["neighbour"],
        case=row["report"],
        reason=row["reason"],
        at=moment(row["at"]),
        until=moment(row["until"]),
        asked_at=when(row["asked_at"]),
    )


def cool_downs(db: Database, who: str, at: datetime) -> tuple[CoolDown, ...]:
    """Those of the last year."""
    return tuple(cool_down(row) for row in _COOL_DOWNS.rows(db, who=who, since=ms(at - YEAR)))


def resting_after(db: Database, community: str, start: str, at: datetime) -> str:
    """Who rests after the report whose id begins so, also when it is gone by now; or ""."""
    rows = _RESTING.rows(db, community=community, low=start, high=f"{start}~", now=ms(at))
    return str(rows[0]["neighbour"]) if len(rows) == 1 else ""


def my_case(db: Database, me: str, at: datetime) -> str:
    """The report that my cool-down comes from, or that of somebody for whom I answer, while it is kept; or ""."""
    row = _MY_CASE.row(db, me=me, now=ms(at))
    return str(row["report"]) if row else ""


def bar(db: Database, vault: Vault, what: Bar) -> None:
    """Every address of theirs, or only this one."""
    for row in _ADDRESSES.rows(db, who=what.neighbour):
        address = vault.field.open_text(row["sealed_address"], f"address {row['digest']}")
        if what.address in ("", address):
            digest = vault.lookup("ban", f"{what.community} {address}")
            _BAR.run(db, digest=digest, community=what.community, ban=what.ban)


def barring(db: Database, vault: Vault, address: str, communities: Iterable[str], at: datetime) -> dict[str, Ban]:
    """Community → the ban that keeps this address from it: of several, the one that lasts longest."""
    found: dict[str, Ban] = {}
    for community in communities:
        digests = vault.lookups("ban", f"{community} {address}")
        bans = [ban(row) for digest in digests if (row := _BARRED.row(db, digest=digest, now=ms(at)))]
        if bans:
            found[community] = max(bans, key=lambda one: one.until)
    return found


def parts(db: Database, scene: Scene, view: View) -> dict[str, Any]:
    """The bans that a view asks for, without those in which whoever asks has a part."""
    here = {"community": scene.community.id, "me": scene.me.id if scene.me else ""}
    found: dict[str, Any] = {}
    if view.ban:
        rows = _BAN.rows(db, **here, low=view.ban, high=f"{view.ban}~")
        found["ban"] = one = ban(rows[0]) if len(rows) == 1 else None
        found["banned_otherwise"] = one is not None and _banned_otherwise(db, one, scene.at)
    if view.bans:
        rows = _BANS.rows(db, **here, now=ms(scene.at))
        found["ban_rows"] = tuple(
            BanRow(ban=ban(row), tag=row["tag"] or "", digest=row["digest"] or "") for row in rows
        )
    return found


def _banned_otherwise(db: Database, one: Ban, at: datetime) -> bool:
    named = {"who": one.neighbour, "ban": one.id, "community": one.community}
    return bool(one.neighbour) and _ANOTHER.row(db, **named, now=ms(at)) is not None
