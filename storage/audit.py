"""The audit log: rows that are only ever added, each sealed by a keyed hash over itself and the seal before it.

`seal = HMAC(audit key, seal before ‖ entry)`: whoever owns the database but not the key cannot flip, drop, reorder or
add an entry unnoticed. What is cut off at the end shows by a head that was noted elsewhere. Triggers refuse to change
rows; what is older than two years goes behind a checkpoint, which itself is sealed.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.core.effects import FOR, Audit
from bot.core.model import Permission
from bot.core.scene import Scene, View
from bot.core.times import DAY
from storage import auditors, tables
from storage.engines import Place, StorageRefused, check_file, copying_engine, in_one_sentence
from storage.fields import joined, moment, ms
from storage.heads import DAY_TOLD, HEAD_ID, SHOWN, Head
from storage.migrating import refuse_unready
from storage.prepared import Database, Prepared, Row, insert, insert_once
from storage.sealing import Cipher, Vault

KEPT = timedelta(days=730)
BEGINNING = "0" * 64

_ONE_AT_A_TIME = Prepared("SELECT pg_advisory_xact_lock(7216002)")
_LAST = Prepared("SELECT number, seal FROM audit WHERE community = :community ORDER BY number DESC LIMIT 1")
_CHECKPOINT = Prepared("SELECT * FROM audit_checkpoint WHERE community = :community ORDER BY number DESC LIMIT 1")
_ADD = insert(tables.audit)
_ADD_CHECKPOINT = insert(tables.audit_checkpoint)
_TIMER = insert_once(tables.timer)
_PAGE = Prepared("SELECT * FROM audit WHERE community = :community AND number > :after ORDER BY number LIMIT 500")
_COMMUNITIES = Prepared("SELECT community FROM audit UNION SELECT community FROM audit_checkpoint ORDER BY community")
_OLD = Prepared(
    """SELECT community, max(number) AS number FROM audit a WHERE at < :before GROUP BY community
    HAVING NOT EXISTS (SELECT 1 FROM audit_checkpoint c WHERE c.community = a.community AND c.at > :lately)"""
)
_SEAL = Prepared("SELECT seal FROM audit WHERE community = :community AND number = :number")
_DROP = Prepared("DELETE FROM audit WHERE community = :community AND number <= :number")
_ABOUT = Prepared("SELECT * FROM audit WHERE ' ' || concerns || ' ' LIKE '% ' || :who || ' %' ORDER BY at, number")


def add(db: Database, vault: Vault, scene: Scene, entries: Iterable[Audit]) -> None:
    """In the transaction of what they tell of."""
    if db.kind == "postgresql":
        _ONE_AT_A_TIME.run(db)
    community, me = scene.community.id, scene.me
    number, seal = _end(db, community)
    for entry in entries:
        number += 1
        row: dict[str, object] = {
            "community": community,
            "number": number,
            "at": ms(scene.at),
            "what": entry.what,
            "who": me.id if me else "",
            "role": joined(sorted(me.roles)) if me else "",
            "about": entry.about,
            "concerns": joined(entry.concerns),
        }
        seal = _sealed(vault.chains[vault.id], seal, row, entry.reason)
        reason = vault.audit.seal_text(entry.reason, f"audit {community} {number}")
        _ADD.run(db, **row, sealed_reason=reason, key=vault.id, seal=seal)
    _tell_tonight(db, community, scene.at)


def _tell_tonight(db: Database, community: str, at: datetime) -> None:
    """When the day is over its head is told, once; `tell` lets it wait for the morning."""
    day = int(at.timestamp()) // 86400
    row = {"id": f"audit-head {day} {community}", "community": community, "form": "due", "what": "audit-head"}
    _TIMER.run(db, **row, about=community, body="", at=(day + 1) * 86_400_000, lease=0)


def _end(db: Database, community: str) -> tuple[int, str]:
    row = _LAST.row(db, community=community) or _CHECKPOINT.row(db, community=community)
    return (row["number"], row["seal"]) if row else (0, BEGINNING)


def _sealed(key: bytes, before: str, row: Mapping[str, object], reason: str) -> str:
    names = ("community", "number", "at", "what", "who", "role", "about", "concerns")
    canonical = json.dumps([*(row[name] for name in names), reason], ensure_ascii=True, separators=(",", ":"))
    return hmac.digest(key, f"{before}{canonical}".encode(), "sha256").hex()


def head(db: Database, community: str) -> str:
    """Where the log ends now, or ""."""
    number, seal = _end(db, community)
    return str(Head.at(community, str(number), seal)) if number else ""


def told(db: Database, community: str, at: datetime) -> str:
    """The same as coordinators read it: by the day, so that nobody learns how much was done with a report of theirs."""
    number, seal = _end(db, community)
    return str(Head.at(community, at.astimezone(UTC).strftime(DAY_TOLD), seal)) if number else ""


def heads(db: Database) -> list[str]:
    return [head(db, row["community"]) for row in _COMMUNITIES.rows(db)]


def parts(db: Database, scene: Scene, view: View) -> dict[str, Any]:
    """What a view asks for."""
    found: dict[str, Any] = {}
    if view.audit_head:
        found["audit_head"] = told(db, scene.community.id, scene.at)
    if view.audit is not None and scene.me and scene.me.may(Permission.READ_AUDIT):
        found["entries"] = auditors.entries(db, scene.community.id, scene.me.id, view.audit)
    return found


def about(db: Database, words: Cipher, who: str) -> list[dict[str, str]]:
    """What is written about this person, for "my data": whoever did it appears as their role."""
    rows = _ABOUT.rows(db, who=who)
    return [_looked_up(row) if row["what"] == "look-up" else _about(row, words, who) for row in rows]


def _about(row: Row, words: Cipher, who: str) -> dict[str, str]:
    return {
        "day": moment(row["at"]).date().isoformat(),
        "what": row["what"],
        "by": "me" if row["who"] == who else row["role"] or "the clock",
        "reason": words.open_text(row["sealed_reason"], f"audit {row['community']} {row['number']}"),
    }


WAYS = {
    "pair": "safeguarding, two agreed",
    "alone": "safeguarding, one alone after a day",
    "danger": "danger to life",
}


def _looked_up(row: Row) -> dict[str, str]:
    """By whom it was shown to, not who agreed; the reason's kind, not its words, which may be about others."""
    way, *roles = row["about"].split()
    day = moment(row["at"]).date().isoformat()
    by = " ".join(one for one in roles if not one.startswith(FOR))
    return {"day": day, "what": "look-up", "by": by, "reason": WAYS.get(way, "")}


# --- what is old ------------------------------------------------------------------------------------------------------


def shorten(db: Database, vault: Vault, at: datetime) -> None:
    """Entries of more than two years go, once a month, behind a checkpoint that the rest of the chain hangs from."""
    for row in _OLD.rows(db, before=ms(at - KEPT), lately=ms(at - 30 * DAY)):
        here = {"community": row["community"], "number": row["number"]}
        found = _SEAL.row(db, **here)
        if found is None:
            continue
        mark = {**here, "at": ms(at), "seal": found["seal"], "key": vault.id}
        _ADD_CHECKPOINT.run(db, **mark, mark=_marked(vault.chains[vault.id], mark))
        _DROP.run(db, **here)


def _marked(key: bytes, row: Mapping[str, object]) -> str:
    names = ("community", "number", "at", "seal")
    return hmac.digest(key, ("checkpoint" + json.dumps([row[name] for name in names])).encode(), "sha256").hex()


@contextmanager
def reading(where: Place, vault: Vault) -> Iterator[Database]:
    """The memory as it is now, for reading only, also while the bot runs."""
    if where.is_sqlite:
        check_file(where.path)
        if not where.path.exists():
            raise StorageRefused("There is no database yet")
    engine = copying_engine(where)
    try:
        with in_one_sentence("The database cannot be read"), engine.begin() as conn:
            refuse_unready(conn, vault)
            yield Database(conn.connection.driver_connection, conn.dialect)
    finally:
        engine.dispose()


# --- is it whole? -----------------------------------------------------------------------------------------------------


def verify(db: Database, vault: Vault, heads: Sequence[Head] = ()) -> tuple[int, str]:
    """(how many entries were read, what is wrong or "")."""
    read, wanted = 0, set(heads)
    for found in _COMMUNITIES.rows(db):
        community = found["community"]
        mine = {head for head in wanted if community.startswith(head.community)}
        wanted -= mine
        try:
            read += _verified(db, vault, community, mine)
        except _Broken as broken:
            return read, f"{community[:HEAD_ID]}: {broken}"
    if wanted:
        return read, f"{min(map(str, wanted))}: there is no log of this community"
    return read, ""


class _Broken(Exception):
    pass


def _verified(db: Database, vault: Vault, community: str, heads: set[Head]) -> int:
    read, (number, seal, since) = 0, _start(db, vault, community)
    # What is behind a checkpoint is gone.
    numbered = {int(one.where): one.seal for one in heads if not one.day and int(one.where) >= max(number, 1)}
    dated = {one.seal[:SHOWN]: one for one in heads if one.day and one.day > since}
    while True:
        for row in (None, *_PAGE.rows(db, community=community, after=number)):
            if row is not None:
                if row["number"] != number + 1:
                    raise _Broken(f"after entry {number} some are missing")
                seal = _checked(vault, row, seal)
                number, read = number + 1, read + 1
            if not seal.startswith(numbered.pop(number, "")):
                raise _Broken(f"entry {number} is not the one whose head was told")
            if (one := dated.get(seal[:SHOWN])) and seal.startswith(one.seal):
                del dated[seal[:SHOWN]]
        if row is None:
            break
    if numbered:
        raise _Broken(f"it ends at entry {number}, but once had {max(numbered)}: the end was cut off")
    if dated:
        raise _Broken(f"no entry has the head {min(map(str, dated.values()))}: the end was cut off")
    return read


def _start(db: Database, vault: Vault, community: str) -> tuple[int, str, datetime]:
    """Behind which entry, and since when at the earliest, it is still there."""
    mark: Row | None = _CHECKPOINT.row(db, community=community)
    if mark is None:
        return 0, BEGINNING, moment(0)
    key = vault.chains.get(mark["key"])
    if key is None or not hmac.compare_digest(_marked(key, mark), mark["mark"]):
        raise _Broken(f"the checkpoint at entry {mark['number']} is not ours")
    return mark["number"], mark["seal"], moment(mark["at"]) - KEPT


def _checked(vault: Vault, row: Row, before: str) -> str:
    key = vault.chains.get(row["key"])
    try:
        reason = vault.audit.open_text(row["sealed_reason"], f"audit {row['community']} {row['number']}")
    except Exception:
        key = None
    seal = str(row["seal"])
    if key is None or not hmac.compare_digest(_sealed(key, before, row, reason), seal):
        raise _Broken(f"entry {row['number']} is not as it was written")
    return seal
