"""How transactions run: one writer thread with group commit on SQLite, a pool of threads on PostgreSQL.

A job is plain synchronous code over a connection; it may be run again from the start, so it has no effects elsewhere.
"""

from __future__ import annotations

import asyncio
import queue
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import uniform
from typing import Any, Protocol, TypeVar

from sqlalchemy import Engine

from bot.ports import Tape
from storage.prepared import Database
from storage.together import Conflict

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
    async def run(self, job: Callable[[Database], T], *, followed: bool = False) -> T: ...

    async def follow(self, job: Callable[[Database], T]) -> T:
        """Run this after the next job that is to be followed, or, with `hurry`, now. One at a time follows."""
        ...

    def hurry(self) -> None: ...

    async def close(self) -> None: ...


@dataclass(eq=False, slots=True)
class _Waiting:
    job: Callable[[Database], Any]
    loop: asyncio.AbstractEventLoop
    done: asyncio.Future[Any]
    followed: bool = False
    follows: bool = False
    result: Any = None
    error: BaseException | None = None

    def resolve(self) -> None:
        if self.done.cancelled():
            return
        if isinstance(self.error, StopIteration):  # a future takes none, and whoever waits would wait for ever
            self.done.set_exception(RuntimeError(f"{self.error!r} in a job"))
        elif self.error is not None:
            self.done.set_exception(self.error)
        else:
            self.done.set_result(self.result)


class WriterLane:
    """SQLite: up to 64 jobs share a commit.

    A job that fails before its first write costs nothing; one that fails later takes the group back, and each runs
    alone. What follows is the last of the group, in its commit.
    """

    def __init__(self, engine: Engine, tape: Tape) -> None:
        self._engine = engine
        self._tape = tape
        self._queue: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._closed = False
        self._recent = 0.0  # size of the latest groups
        self._following = threading.Lock()
        self._follower: _Waiting | None = None
        self._missed = True  # has something run that nothing followed?
        self._thread = threading.Thread(target=self._work, name="leveller-writer", daemon=True)
        self._thread.start()

    async def run(self, job: Callable[[Database], T], *, followed: bool = False) -> T:
        waiting = self._waiting(job, followed=followed)
        self._queue.put(waiting)
        result: T = await waiting.done  # whoever is cancelled meanwhile doesn't take the job back
        return result

    async def follow(self, job: Callable[[Database], T]) -> T:
        waiting = self._waiting(job, follows=True)
        with self._following:
            self._follower = waiting
            late = self._missed
        if late:
            self.hurry()
        result: T = await waiting.done
        return result

    def hurry(self) -> None:
        if follower := self._taken():
            self._queue.put(follower)

    def _waiting(self, job: Callable[[Database], Any], *, followed: bool = False, follows: bool = False) -> _Waiting:
        if self._closed:
            raise MemoryClosed
        loop = asyncio.get_running_loop()
        return _Waiting(job, loop, loop.create_future(), followed, follows)

    def _taken(self) -> _Waiting | None:
        """Whoever waits to follow; if nobody does, whoever comes next has missed it, and need not wait."""
        with self._following:
            follower, self._follower = self._follower, None
            self._missed = follower is None
        return follower

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            if follower := self._taken():
                follower.done.cancel()
            self._queue.put(None)
            await asyncio.to_thread(self._thread.join)
            self._engine.dispose()

    # --- in the writer thread ---------------------------------------------------------------------------------------

    def _work(self) -> None:
        sys.setswitchinterval(SWITCH)
        connection = self._engine.raw_connection()
        try:
            db = Database(connection.driver_connection, self._engine.dialect)
            while group := self._gather():
                if any(one.follows for one in group):
                    group.sort(key=lambda one: one.follows)
                elif any(one.followed for one in group) and (follower := self._taken()):
                    group.append(follower)
                self._commit_group(db, group)
                _resolve(group)
                self._recent = max(len(group), self._recent * 0.75)
        finally:
            connection.close()

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
        db.begun()
        try:
            db.run("BEGIN IMMEDIATE")
        except Exception as error:  # locked for too long, or the disk is gone: nothing was done
            for one in group:
                one.error = error
            return
        try:
            for one in group:
                before = db.driver.total_changes
                try:
                    one.result = one.job(db)
                except Exception as error:
                    if db.driver.total_changes != before:
                        raise
                    one.error = error
            self._tape.mark("committing", turns=len(group))
            db.run("COMMIT")
            db.committed()
            self._tape.mark("committed", turns=len(group))
        except Exception as error:
            if db.driver.in_transaction:  # some errors have taken it back themselves
                db.run("ROLLBACK")
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
    """PostgreSQL: each job in a transaction and thread of its own, taken again when another wrote first."""

    def __init__(self, engine: Engine, tape: Tape, width: int) -> None:
        self._engine = engine
        self._tape = tape
        self._threads = ThreadPoolExecutor(width, thread_name_prefix="leveller-writer")
        self._hurried = asyncio.Event()
        self._closed = False

    async def run(self, job: Callable[[Database], T], *, followed: bool = False) -> T:
        if self._closed:
            raise MemoryClosed
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._persist, job)

    async def follow(self, job: Callable[[Database], T]) -> T:
        """After `hurry` alone: what runs in several threads has no next and no last."""
        await self._hurried.wait()
        self._hurried.clear()
        return await self.run(job)

    def hurry(self) -> None:
        self._hurried.set()

    async def close(self) -> None:
        if not self._closed:
            self._closed = True
            await asyncio.to_thread(self._threads.shutdown)
            self._engine.dispose()

    # --- in a thread of the pool ------------------------------------------------------------------------------------

    def _persist(self, job: Callable[[Database], T]) -> T:
        passing: tuple[type[Exception], ...] = (Conflict, *self._passing)
        for attempt in range(1, ATTEMPTS):
            try:
                return self._once(job)
            except passing:
                time.sleep(0.005 * 2**attempt * uniform(0.5, 1))
        return self._once(job)

    @property
    def _passing(self) -> tuple[type[Exception], ...]:
        """The server went away, a deadlock, a serialisation failure: the whole transaction may be tried again."""
        driver = self._engine.dialect.loaded_dbapi
        return (driver.OperationalError, driver.errors.IdleInTransactionSessionTimeout)

    def _once(self, job: Callable[[Database], T]) -> T:
        connection = self._engine.raw_connection()
        try:
            db = Database(connection.driver_connection, self._engine.dialect)
            result = job(db)
            self._tape.mark("committing", turns=1)
            connection.commit()
            db.committed()
            self._tape.mark("committed", turns=1)
            return result
        except self._passing:
            connection.invalidate()  # its server may be gone
            raise
        finally:
            connection.close()  # back to the pool, which takes back what was not committed
