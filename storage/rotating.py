"""A new root key: everything that the old one sealed or indexed is sealed and indexed anew, in small batches.

1. It may end at any moment and be begun again: what is done is known by the id of the key in it. 2. Until it is
finished both keys are needed, and the bot does not start. 3. What people wrote stays under their own keys; those are
wrapped anew. 4. What cannot be made anew (digests of codes and of events, the chain of the audit log) is found and
checked with what is kept of the old key, itself sealed under the new one.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, Engine

from storage import migrating
from storage.engines import Place, StorageRefused, check_file, in_one_sentence, lock_file, plain_engine
from storage.fields import ms
from storage.prepared import Database, Prepared, Row
from storage.sealing import Retired, Ring, Root, Vault, WrongKey

T = TypeVar("T")
BATCH = 200


@dataclass(frozen=True)
class Sealed:
    """A column that a root key seals: the key of its row, and what it is bound to."""

    table: str
    column: str
    key: str
    bound_to: str
    safeguarding: bool = False

    def ring(self, vault: Vault) -> Ring:
        return vault.safeguarding if self.safeguarding else vault.field

    def bound(self, row: Row) -> str:
        return self.bound_to.format_map(row)


COLUMNS = (
    Sealed("personal_key", "sealed_key", "neighbour", "personal key {neighbour}"),
    Sealed("address", "sealed_address", "digest", "address {digest}"),
    Sealed("outbox", "sealed_address", "number", "goodbye {address}"),
    Sealed("outbox", "sealed_body", "number", "outbox {key}"),
    Sealed("receipt", "sealed_ref", "key", "receipt {key}"),
    Sealed("safe", "sealed_value", "digest", "safe {digest}"),
    Sealed("log_entry", "sealed_note", "id", "note {id}"),
    Sealed("own_word", "sealed_words", "digest", "own word {digest}"),
    Sealed("motion", "sealed_reason", "id", "motion {id}", safeguarding=True),
    Sealed("report", "sealed_reason", "id", "reason {id}", safeguarding=True),
    Sealed("report", "sealed_evidence", "id", "evidence {id}", safeguarding=True),
    Sealed("neighbour", "sealed_numbers_for", "id", "numbers for {id}", safeguarding=True),
    Sealed("alert", "sealed_kinds", "id", "kinds {id}", safeguarding=True),
    Sealed("case_note", "sealed_text", "id", "case note {id}", safeguarding=True),
)
THEIR_OWN = frozenset(
    {
        ("dialogue", "sealed_draft"),
        ("first_name", "sealed_name"),
        ("post", "sealed_text"),
        ("kept", "sealed_text"),
        ("introduction", "sealed_words"),
        ("connection", "sealed_left_shows"),
        ("connection", "sealed_right_shows"),
        ("connection", "sealed_left_place"),
        ("connection", "sealed_right_place"),
        ("meaning", "sealed_vector"),
        ("round", "sealed_cards"),
    }
)
"""Sealed under the key of a person, which is wrapped anew."""
NEVER = frozenset({("audit", "sealed_reason")})
"""Only ever added to."""

_META = Prepared("SELECT value FROM meta WHERE name = :name")
_RETIRED = Prepared("SELECT value FROM meta WHERE name LIKE 'retired key %' ORDER BY name")
_SET = Prepared(
    """INSERT INTO meta (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value"""
)
_UNSET = Prepared("DELETE FROM meta WHERE name = :name")
_ADDRESSES = Prepared("SELECT * FROM address WHERE digest > :after ORDER BY digest LIMIT :batch")
_MOVE_ADDRESS = (
    Prepared("UPDATE address SET digest = :new, sealed_address = :sealed WHERE digest = :old"),
    Prepared("UPDATE outbox SET address = :new WHERE address = :old AND sealed_address IS NULL"),
    Prepared("UPDATE outbox SET direct = :new WHERE direct = :old"),
    Prepared("UPDATE receipt SET address = :new WHERE address = :old"),
)
_WORDS = Prepared("SELECT * FROM own_word WHERE digest > :after ORDER BY digest LIMIT :batch")
_MOVE_WORD = Prepared("UPDATE own_word SET digest = :new, sealed_words = :sealed WHERE digest = :old")


def remember(db: Database, vault: Vault) -> None:
    """What is kept of keys that were replaced."""
    for row in _RETIRED.rows(db):
        vault.remember(Retired.unpacked(vault.field.open_text(base64.b64decode(row["value"]), "retired key")))


def rotate(where: Place, vault: Vault, *, at: datetime, done: Callable[[str], None] = lambda _step: None) -> int:
    """From the older key of this vault to its newest: how many fields were sealed anew. `done` hears of each batch."""
    _new, old = vault.roots
    lock = None
    if where.is_sqlite:
        if not where.path.exists():
            raise StorageRefused("There is no database yet, so no key is in use")
        check_file(where.path)
        lock = lock_file(where.path)
    engine = plain_engine(where)
    try:
        with in_one_sentence("The key cannot be replaced"):
            return _rotated(engine, vault, old, at, done)
    finally:
        engine.dispose()
        if lock:
            lock.close()


def _rotated(engine: Engine, vault: Vault, old: Root, at: datetime, done: Callable[[str], None]) -> int:
    if not _begin(engine, vault, old, at):
        return 0
    done("begun")
    many = 0
    for column in COLUMNS:
        for some in _batches(engine, partial(_seal_anew, vault, column)):
            many += some
            done(f"{column.table}.{column.column}")
    for job in (_index_addresses, _index_words):
        for _some in _batches(engine, partial(job, vault)):
            done(job.__name__)
    _finish(engine, vault)
    done("finished")
    return many


def _begin(engine: Engine, vault: Vault, old: Root, at: datetime) -> bool:
    """From here on both keys are needed. False: all of it was done before."""
    with engine.begin() as conn:
        migrating.refuse_unready(conn, vault)
        db = _database(conn)
        if _value(db, "key check") == vault.check:
            if _value(db, "key before") not in ("", old.check):
                raise WrongKey("The old key is not the one that is being replaced")
            remember(db, vault)
            return _value(db, "key before") != ""
        for row in _RETIRED.rows(db):  # of a key before the old one
            earlier = vault.field.open_text(base64.b64decode(row["value"]), "retired key")
            _keep(db, vault, Retired.unpacked(earlier))
        _keep(db, vault, vault.retired(old, ms(at) or 0))
        _SET.run(db, name="key before", value=old.check)
        _SET.run(db, name="key check", value=vault.check)
        return True


def _keep(db: Database, vault: Vault, retired: Retired) -> None:
    sealed = base64.b64encode(vault.field.seal_text(retired.packed(), "retired key")).decode()
    _SET.run(db, name=f"retired key {retired.id.hex()}", value=sealed)
    vault.remember(retired)


def _finish(engine: Engine, vault: Vault) -> None:
    """The old key goes only when nothing of it is left."""
    with engine.begin() as conn:
        db = _database(conn)
        for column in COLUMNS:
            rows = Prepared(f"SELECT {column.column} AS sealed FROM {column.table}").rows(db)
            if not all(column.ring(vault).is_newest(bytes(row["sealed"] or b"")) for row in rows):
                raise StorageRefused("Something was written with the old key meanwhile: stop the bot and begin again")
        _UNSET.run(db, name="key before")


def _batches(engine: Engine, job: Callable[[Database, str | int], tuple[str | int | None, int]]) -> Iterator[int]:
    """Each in a transaction of its own. `job` gives the key of the last row it saw, or None when there is no more."""
    after: str | int | None = ""
    while after is not None:
        with engine.begin() as conn:
            after, many = job(_database(conn), after)
        yield many


def _database(conn: Connection) -> Database:
    return Database(conn.connection.driver_connection, conn.dialect)


def _value(db: Database, name: str) -> str:
    row = _META.row(db, name=name)
    return row["value"] if row else ""


def _seal_anew(vault: Vault, column: Sealed, db: Database, after: str | int) -> tuple[str | int | None, int]:
    table, name, key = column.table, column.column, column.key
    start = after if after != "" or key != "number" else -1
    rows = Prepared(f"SELECT * FROM {table} WHERE {key} > :after ORDER BY {key} LIMIT :batch").rows(
        db, after=start, batch=BATCH
    )
    update, ring, many = Prepared(f"UPDATE {table} SET {name} = :sealed WHERE {key} = :key"), column.ring(vault), 0
    for row in rows:
        sealed = bytes(row[name] or b"")
        if not ring.is_newest(sealed):
            bound = column.bound(row)
            update.run(db, sealed=ring.seal(ring.open(sealed, bound), bound), key=row[key])
            many += 1
    return (rows[-1][key] if rows else None), many


def _index_addresses(vault: Vault, db: Database, after: str | int) -> tuple[str | int | None, int]:
    """An address is found by the new key, and everything that waits for it with it."""
    rows = _ADDRESSES.rows(db, after=after, batch=BATCH)
    for row in rows:
        old = row["digest"]
        address = vault.field.open_text(row["sealed_address"], f"address {old}")
        new = vault.lookup("address", address)
        if new != old:
            sealed = vault.field.seal_text(address, f"address {new}")
            _MOVE_ADDRESS[0].run(db, old=old, new=new, sealed=sealed)
            for statement in _MOVE_ADDRESS[1:]:
                statement.run(db, old=old, new=new)
    return (rows[-1]["digest"] if rows else None), len(rows)


def _index_words(vault: Vault, db: Database, after: str | int) -> tuple[str | int | None, int]:
    rows = _WORDS.rows(db, after=after, batch=BATCH)
    for row in rows:
        old = row["digest"]
        words = vault.field.open_text(row["sealed_words"], f"own word {old}")
        new = vault.lookup("own word", f"{row['community']} {json.loads(words)[0]}")
        if new != old:
            _MOVE_WORD.run(db, old=old, new=new, sealed=vault.field.seal_text(words, f"own word {new}"))
    return (rows[-1]["digest"] if rows else None), len(rows)
