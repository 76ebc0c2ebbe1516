"""How transactions run: one writer thread with group commit on SQLite, a pool on PostgreSQL.

A job is plain synchronous code over a connection; it may be run again from the start, so it has no effects elsewhere.
"""

from __future__ import annotations

import asyncio
import queue
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import Tape
from storage.prepared import Database
from storage.writing import Conflict

T = TypeVar("T")
GROUP = 64
CROWD = 4
LINGER = 0.0005  # seconds
SWITCH = 0.0005
"""Seconds after which a busy event loop lets this thread go on; the usual 0.005 is longer than a turn."""
ATTEMPTS = 8


class MemoryClosed(Exception):
    """Work came after the memory was closed."""


class Lane(Protocol):
    async def run(self, job: Callable[[Database], T]) -> T: ...

    async def close(self) -> None: ...


@dataclass(eq=False, slots=True)
class _Waiting:
    job: Callable[[Database], Any]
    loop: asyncio.AbstractEventLoop
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None

    def resolve(self) -> None:
        if self.done.cancelled():
            return
        if self.error is not None:
            self.done.set_exception(self.error)
        else:
            self.done.set_result(self.result)


class WriterLane:
    """SQLite: up to 64 jobs share a commit.

    A job that fails before its first write costs nothing; one that fails later takes the group back, and each runs
    alone.
    """

    def __init__(self, engine: Engine, tape: Tape) -> None:
        self._engine = engine
        self._tape = tape
        self._queue: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._closed = False
        self._recent = 0.0  # size of the latest groups
        self._thread = threading.Thread(target=self._work, name="leveller-writer", daemon=True)
        self._thread.start()

    async def run(self, job: Callable[[Database], T]) -> T:
        if self._closed:
            raise MemoryClosed
        loop = asyncio.get_running_loop()
        waiting = _Waiting(job, loop, loop.create_future())
        self._queue.put(waiting)
        result: T = await waiting.done  # whoever is cancelled meanwhile doesn't take the job back
        return result

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._queue.put(None)
            await asyncio.to_thread(self._thread.join)
            self._engine.dispose()

    # --- in the writer thread ---------------------------------------------------------------------------------------

    def _work(self) -> None:
        sys.setswitchinterval(SWITCH)
        with self._engine.connect() as conn:
            db = Database(conn)
            while group := self._gather():
                self._commit_group(db, group)
                _resolve(group)
                self._recent = max(len(group), self._recent * 0.75)

    def _gather(self) -> list[_Waiting]:
        """The next group; empty when the memory was closed.

        While many write at once, wait for those on their way as long as more keep coming: a commit costs as much for
        one as for sixty. A lone writer never waits.
        """
        group = [self._queue.get()]
        while len(group) < GROUP and group[-1] is not None:
            try:
                group.append(self._queue.get_nowait())
            except queue.Empty:
                if self._recent < CROWD:
                    break
                time.sleep(LINGER)
                if self._queue.empty():
                    break
        if group[-1] is None:
            self._queue.put(None)  # met again when this group is done
        return [one for one in group if one is not None]

    def _commit_group(self, db: Database, group: list[_Waiting]) -> None:
        try:
            db.run("BEGIN IMMEDIATE", ())
        except Exception as error:  # locked for too long, or the disk is gone: nothing was done
            for one in group:
                one.error = error
            return
        try:
            for one in group:
                before = db.changes
                try:
                    one.result = one.job(db)
                except Exception as error:
                    if db.changes != before:
                        raise
                    one.error = error
            self._tape.mark("committing", turns=len(group))
            db.run("COMMIT", ())
            self._tape.mark("committed", turns=len(group))
        except Exception as error:
            db.roll_back()
            if len(group) == 1:
                group[0].error = error
                return
            for one in group:
                one.result, one.error = None, None
                self._commit_group(db, [one])


def _resolve(group: list[_Waiting]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[_Waiting]] = {}
    for one in group:
        by_loop.setdefault(one.loop, []).append(one)
    for loop, waiting in by_loop.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_resolve_all, waiting)


def _resolve_all(waiting: list[_Waiting]) -> None:
    for one in waiting:
        one.resolve()


class PoolLane:
    """PostgreSQL: each job in a transaction of its own, taken again when another wrote first or the server went."""

    def __init__(self, engine: AsyncEngine, tape: Tape) -> None:
        self._engine = engine
        self._tape = tape
        self._closed = False

    async def run(self, job: Callable[[Database], T]) -> T:
        for attempt in range(1, ATTEMPTS + 1):
            if self._closed:
                raise MemoryClosed
            try:
                async with self._engine.connect() as conn, conn.begin():
                    result = await conn.run_sync(lambda sync: job(Database(sync)))
                    self._tape.mark("committing", turns=1)
                self._tape.mark("committed", turns=1)
                return result
            except (Conflict, DBAPIError) as error:
                if attempt == ATTEMPTS or not _worth_another_try(error):
                    raise
                await asyncio.sleep(0.005 * 2**attempt)
        raise AssertionError("unreachable")

    async def close(self) -> None:
        self._closed = True
        await self._engine.dispose()


def _worth_another_try(error: Exception) -> bool:
    if isinstance(error, Conflict):
        return True
    if isinstance(error, OperationalError):  # the server went away, a deadlock, a serialisation failure
        return True
    return isinstance(error, DBAPIError) and error.connection_invalidated
