"""Backups: the whole memory in one encrypted file, and back again, on either database.

1. What is written is rows, read in one transaction while the bot runs: no free pages with what was deleted, and a
   backup of SQLite can be restored to PostgreSQL.
2. The file is sealed, piece by piece, under a key of its own; a piece that is missing, changed or out of order is
   noticed before anything is written.
3. What waited to be said is not said again: whoever wrote it is told that it may not have arrived.
4. Whoever was erased stays erased: their tombstones are in every later backup, and all backups in the folder are looked
   through.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, inspect, select

from storage import migrating, tables
from storage.engines import (
    Place,
    StorageRefused,
    check_file,
    copying_engine,
    in_one_sentence,
    lock_file,
    mark_used,
    plain_engine,
)
from storage.erasing import erase_neighbour
from storage.keyring import KeyCache, TurnKeyring
from storage.prepared import Database
from storage.records import ms
from storage.sealing import Cipher, OtherKey, Vault, WrongKey, new_key

MAGIC = b"leveller backup 1\n"
ENDING = ".leveller"
PIECE = 1 << 20
"""Bytes sealed at a time."""
LEFT_OUT = frozenset({"outbox"})
ROWS = 500


class BadBackup(StorageRefused):
    """A file that is no backup, or not whole."""


@dataclass(frozen=True)
class Header:
    made: datetime
    revision: str
    key: str  # how the key check of its memory begins

    def line(self) -> bytes:
        fields = {"made": self.made.isoformat(), "revision": self.revision, "key": self.key}
        return json.dumps(fields, sort_keys=True).encode() + b"\n"


def write(where: Place, vault: Vault, folder: Path, *, at: datetime, keep: int) -> Path:
    """Write a backup of the memory into this folder and remove the oldest but `keep`. Raises `StorageRefused`."""
    if where.is_sqlite:
        if not where.path.exists():
            raise StorageRefused("There is no database yet, so there is nothing to keep")
        check_file(where.path)
    with in_one_sentence("The backup cannot be written"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}{ENDING}"
    unfinished = path.with_suffix(".unfinished")
    engine = copying_engine(where)
    try:
        with in_one_sentence("The backup cannot be written"), engine.begin() as conn, _private(unfinished) as file:
            migrating.refuse_other_key(conn, vault)
            header = Header(at, migrating.revision(conn), vault.check[:16])
            if header.revision != migrating.HEAD:
                raise StorageRefused("The database is older than this Leveller: start it once, then make the backup")
            file.write(MAGIC + header.line())
            for piece in _sealed(vault.backup, header, _compressed(_lines(conn, at))):
                file.write(len(piece).to_bytes(4) + piece)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
        engine.dispose()
    for old in sorted(folder.glob(f"*{ENDING}"))[:-keep]:
        old.unlink()
    return path


def restore(where: Place, vault: Vault, path: Path, *, at: datetime, anyway: bool = False) -> tuple[datetime, int]:
    """Fill an empty database from this backup: when it was made, and how many were erased since. All or nothing.

    `anyway`: though a newer backup in its folder cannot be read, in which it may stand who was forgotten since.
    """
    header, text = read(path, vault)
    gone, unread = erased_since(path.parent, vault)
    if (newer := [name for name in unread if name > path.name]) and not anyway:
        raise StorageRefused(
            f"{max(newer)} is newer and cannot be read, so whoever was forgotten since would be back: set "
            "LEVELLER_OLD_KEY to the key that was replaced, or add --anyway"
        )
    lock = None
    if where.is_sqlite:
        check_file(where.path)
        lock = lock_file(where.path)
    engine = plain_engine(where)
    try:
        with in_one_sentence("The backup cannot be restored"), engine.begin() as conn:
            if inspect(conn).get_table_names():
                raise StorageRefused("The database is not empty: restore into a new one, and set DATABASE_URL to it")
            if header.revision > migrating.HEAD:
                raise StorageRefused(f"{path.name} was made by a newer Leveller: update this one first")
            migrating.upgrade(conn, header.revision)
            _fill(conn, text)
            migrating.upgrade(conn)
            erased = _erase(conn, vault, gone, at)
        if lock:
            mark_used(lock)
    finally:
        engine.dispose()
        if lock:
            lock.close()
    return header.made, erased


def read(path: Path, vault: Vault) -> tuple[Header, bytes]:
    """A whole backup, checked. Raises `BadBackup` or `WrongKey`."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadBackup(f"The backup cannot be read: {error.strerror}") from None
    if not raw.startswith(MAGIC):
        raise BadBackup(f"{path.name} is no backup of Leveller")
    end = raw.find(b"\n", len(MAGIC)) + 1
    try:
        fields = json.loads(raw[len(MAGIC) : end])
        header = Header(datetime.fromisoformat(fields["made"]), str(fields["revision"]), str(fields["key"]))
    except (ValueError, KeyError, TypeError):
        raise BadBackup(f"{path.name} is damaged at its beginning") from None
    if header.key not in {root.check[:16] for root in vault.roots}:
        raise OtherKey("LEVELLER_KEY is not the key that this backup was made with")
    try:
        return header, zlib.decompress(b"".join(_opened(vault.backup, header, raw[end:])))
    except (WrongKey, zlib.error, IndexError):
        raise BadBackup(f"{path.name} is damaged or not whole: take another backup") from None


def erased_since(folder: Path, vault: Vault) -> tuple[frozenset[str], tuple[str, ...]]:
    """The tombstones of all backups in this folder that can be read, and the names of those that cannot."""
    found: set[str] = set()
    unread: list[str] = []
    for path in folder.glob(f"*{ENDING}"):
        try:
            _header, text = read(path, vault)
        except (BadBackup, WrongKey):
            unread.append(path.name)
            continue
        found.update(row["digest"] for table, row in _rows(text) if table == tables.tombstone.name)
    return frozenset(found), tuple(unread)


# --- out --------------------------------------------------------------------------------------------------------------


def _lines(conn: Connection, at: datetime) -> Iterator[bytes]:
    for table in tables.metadata.sorted_tables:
        if table.name not in LEFT_OUT:
            for row in conn.execute(select(table)).mappings():
                yield _line(table.name, dict(row))
    for row in conn.execute(select(tables.outbox).where(tables.outbox.c.carries != "")).mappings():
        yield _line(tables.timer.name, _unsure(row, at))


def _unsure(row: Any, at: datetime) -> dict[str, Any]:
    """A turn in which the writer of something that waits is told that it may not have arrived."""
    body = {"to": row["neighbour"], "sender": row["carries"], "connection": row["about"], "why": "uncertain"}
    return {
        "id": f"u{row['key']}",
        "community": row["community"],
        "form": "undelivered",
        "what": "undelivered",
        "about": row["about"],
        "body": json.dumps(body),
        "at": ms(at),
        "lease": 0,
    }


def _line(table: str, row: dict[str, Any]) -> bytes:
    packed = {
        name: {"bytes": base64.b64encode(bytes(value)).decode()} if isinstance(value, bytes | memoryview) else value
        for name, value in row.items()
    }
    return json.dumps([table, packed], ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def _compressed(lines: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj()
    for line in lines:
        yield packer.compress(line)
    yield packer.flush()


def _sealed(cipher: Cipher, header: Header, parts: Iterable[bytes]) -> Iterator[bytes]:
    """Pieces bound to their header and their place; the last one knows that it is."""
    waiting, number = b"", 0
    for part in parts:
        waiting += part
        while len(waiting) > PIECE:
            yield cipher.seal(waiting[:PIECE], _bound(header, number, last=False))
            waiting, number = waiting[PIECE:], number + 1
    yield cipher.seal(waiting, _bound(header, number, last=True))


def _bound(header: Header, number: int, *, last: bool) -> str:
    return f"backup {hashlib.sha256(header.line()).hexdigest()} {number}{' last' if last else ''}"


def _private(path: Path) -> Any:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


# --- and back ---------------------------------------------------------------------------------------------------------


def _opened(cipher: Cipher, header: Header, rest: bytes) -> Iterator[bytes]:
    place, number = 0, 0
    while True:
        length = int.from_bytes(rest[place : place + 4])
        piece, place = rest[place + 4 : place + 4 + length], place + 4 + length
        last = place >= len(rest)
        yield cipher.open(piece, _bound(header, number, last=last))
        if last:
            return
        number += 1


def _rows(text: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    for line in text.splitlines():
        table, packed = json.loads(line.decode("utf-8", "surrogatepass"))
        yield (
            table,
            {
                name: base64.b64decode(value["bytes"]) if isinstance(value, dict) else value
                for name, value in packed.items()
            },
        )


def _fill(conn: Connection, text: bytes) -> None:
    known = tables.metadata.tables
    waiting: list[dict[str, Any]] = []
    before = ""
    for name, row in _rows(text):
        if name != before or len(waiting) >= ROWS:
            _insert(conn, known.get(before), waiting)
            before, waiting = name, []
        waiting.append(row if name != tables.timer.name else {**row, "lease": 0})
    _insert(conn, known.get(before), waiting)


def _insert(conn: Connection, table: Table | None, rows: list[dict[str, Any]]) -> None:
    if table is not None and rows:
        conn.execute(insert(table), rows)


def _erase(conn: Connection, vault: Vault, gone: frozenset[str], at: datetime) -> int:
    """Whoever was erased after the backup was made is erased again."""
    db = Database(conn.connection.driver_connection, conn.dialect)
    keys = TurnKeyring(db, vault, KeyCache())
    ids = [row.id for row in conn.execute(select(tables.neighbour.c.id))]
    erased = [one for one in ids if {root.lookup("tombstone", one) for root in vault.roots} & gone]
    for one in erased:
        erase_neighbour(db, vault, keys, one, new_key()[:8].hex(), at)
    return len(erased)
