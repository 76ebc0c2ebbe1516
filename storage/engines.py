"""Databases by URL: SQLite in a file (the default) or PostgreSQL, the same code on both.

SQLite: the driver's own transactions are off and every transaction begins IMMEDIATE, else concurrent read-then-write
transactions lose updates without an error. `synchronous=FULL`: a committed turn survives power loss.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool, StaticPool

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

BUSY_SECONDS = 30
DRIVERS = {"sqlite": "sqlite", "postgresql": "postgresql+psycopg"}
"""Whatever driver a URL names, these are the ones that we have."""
POOL = 8
CONNECT_SECONDS, ANSWER_SECONDS = 5, 15
"""How long a PostgreSQL server may take to let us in, and its host to take what we send, before it counts as gone."""
IDLE_SECONDS, LOCK_SECONDS = 30, 10
"""A replica that stands still in the middle of a transaction holds up the others for so long. A turn that opens
thousands of lines thinks for some seconds between two statements."""
CHECKED_WHOLE = 64_000_000
"""Bytes up to which a SQLite file is checked whole at every start."""
OF_THE_DISK = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY})
"""Errors that say nothing about the file itself."""
_HEADER = b"SQLite format 3\x00"


class StorageRefused(Exception):
    """The memory cannot be used as it is; the message says what to do, in one sentence."""


@dataclass(frozen=True)
class Place:
    """Where the memory is."""

    url: URL

    @property
    def is_sqlite(self) -> bool:
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path:
        return Path(self.url.database or "")

    def __str__(self) -> str:
        return self.url.render_as_string(hide_password=True)


def place(url: str) -> Place:
    """Understand a database URL; `postgres://` is what many hosts hand out."""
    if url.startswith("postgres://"):
        url = f"postgresql://{url.removeprefix('postgres://')}"
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageRefused("DATABASE_URL is not a database URL, such as sqlite:///leveller.db") from None
    if parsed.get_backend_name() not in ("sqlite", "postgresql"):
        raise StorageRefused("DATABASE_URL must begin with sqlite:/// or postgresql://")
    if parsed.get_backend_name() == "sqlite" and (not parsed.database or parsed.database == ":memory:"):
        raise StorageRefused("DATABASE_URL must name a file: SQLite in memory would forget everybody")
    return Place(parsed.set(drivername=DRIVERS[parsed.get_backend_name()]))


def check_file(path: Path) -> None:
    """Refuse what is not a usable database file, before anything opens (and could recreate) it."""
    if path.is_dir():
        raise StorageRefused(f"DATABASE_URL points to a folder, not a file: {path.name}")
    if not path.parent.is_dir():
        raise StorageRefused(f"The folder of the database file does not exist: {path.parent.name}")
    if not path.exists():
        if not os.access(path.parent, os.W_OK):
            raise StorageRefused(f"The folder of the database file cannot be written to: {path.parent.name}")
        if any(path.with_name(path.name + suffix).exists() for suffix in ("-wal", "-journal")):
            raise StorageRefused(f"{path.name} is missing but its journal is there: restore the database from a backup")
        try:
            path.touch(mode=0o600)
        except OSError as error:
            raise StorageRefused(f"The database file cannot be made: {path.name}: {error.strerror}") from None
        return
    if not os.access(path, os.R_OK | os.W_OK):
        raise StorageRefused(f"The database file cannot be read and written: {path.name}")
    size = path.stat().st_size
    if size == 0 and _was_used(path):
        raise StorageRefused(f"{path.name} was in use and is empty now: restore it from a backup")
    if size == 0:  # made at a first start that came no further
        return
    with path.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise StorageRefused(f"{path.name} is not a database: restore it from a backup, or move it away")
    try:
        verdict = _examine(path, size)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # the driver stumbles over damaged names, too
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in OF_THE_DISK:
            raise StorageRefused(f"The disk refuses to work with {path.name}: {error}; is it full?") from None
        raise StorageRefused(f"{path.name} is damaged: restore it from a backup") from None
    if verdict != b"ok":
        raise StorageRefused(f"{path.name} is damaged: restore it from a backup")


def _examine(path: Path, size: int) -> bytes:
    """b"ok", or what is wrong. A large file is only looked at: a full check would hold up the start for long."""
    trial = sqlite3.connect(f"file:{path}?mode=rw", uri=True, timeout=BUSY_SECONDS)
    trial.text_factory = bytes
    try:
        if size <= CHECKED_WHOLE:
            return bytes(trial.execute("PRAGMA quick_check(1)").fetchone()[0])
        trial.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return b"ok"
    finally:
        trial.close()


def lock_file(path: Path) -> IO[bytes]:
    """Only one process writes a SQLite file; the lock goes with the process, however it ends."""
    handle = _lock_of(path).open("ab")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise StorageRefused(f"Another Leveller is running on {path.name}: stop it first, or use PostgreSQL") from None
    return handle


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + ".lock")


def mark_used(lock: IO[bytes]) -> None:
    """From now on the database beside this lock is never empty."""
    if lock.tell() == 0:
        lock.write(b"in use\n")
        lock.flush()


def _was_used(path: Path) -> bool:
    return _lock_of(path).exists() and _lock_of(path).stat().st_size > 0


def sqlite_engine(where: Place) -> Engine:
    """For the writer thread: one connection, explicit BEGIN IMMEDIATE."""
    engine = create_engine(
        where.url, poolclass=StaticPool, connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False}
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",
            f"busy_timeout={BUSY_SECONDS * 1000}",
            "temp_store=MEMORY",
            "cache_size=-16000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def reading_engine(where: Place) -> AsyncEngine:
    """For the log and the console: it cannot write."""
    from sqlalchemy.ext.asyncio import create_async_engine  # here: the bot itself never needs it

    if not where.is_sqlite:
        return create_async_engine(where.url, pool_size=4)
    engine = create_async_engine(where.url.set(drivername="sqlite+aiosqlite"), poolclass=NullPool)

    @event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA query_only=ON")
        cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        cursor.close()

    return engine


def _errors() -> tuple[type[Exception], ...]:
    """What a database and its driver raise. PostgreSQL's takes ten megabytes, and is loaded by whoever uses it."""
    postgres = sys.modules.get("psycopg")
    return (DBAPIError, sqlite3.Error, *((postgres.Error,) if postgres else ()))


@contextmanager
def in_one_sentence(what: str) -> Iterator[None]:
    """What a database, a disk or a folder refuses is told in one sentence: full, locked, not allowed, gone."""
    try:
        yield
    except OSError as error:
        raise StorageRefused(f"{what}: {error.strerror}") from None
    except _errors() as error:
        said = " ".join(str(getattr(error, "orig", None) or error).split())[:200]
        raise StorageRefused(f"{what}: {said}") from None


def copying_engine(where: Place) -> Engine:
    """For a backup: all that was committed at one moment, holding up nobody."""
    if not where.is_sqlite:
        return create_engine(where.url, poolclass=NullPool, isolation_level="REPEATABLE READ")
    engine = create_engine(where.url, poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def postgres_engine(where: Place) -> Engine:
    """With patience that ends. What the URL itself says of its connections goes before."""
    patience = {"connect_timeout": CONNECT_SECONDS, "tcp_user_timeout": ANSWER_SECONDS * 1000}
    said = {name: value for name, value in patience.items() if name not in where.url.query}
    engine = create_engine(
        where.url, pool_size=POOL, max_overflow=0, isolation_level="READ COMMITTED", connect_args=said
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        held = {"idle_in_transaction_session_timeout": IDLE_SECONDS, "lock_timeout": LOCK_SECONDS}
        connection.execute("; ".join(f"SET {name} = '{seconds}s'" for name, seconds in held.items()))
        connection.commit()  # set afterwards: a pooler between lets nobody in who sets more at connecting

    return engine


def plain_engine(where: Place) -> Engine:
    """A synchronous engine for migrations and look-ups at start, closed after use."""
    return sqlite_engine(where) if where.is_sqlite else create_engine(where.url, poolclass=NullPool)
