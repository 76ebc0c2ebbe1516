"""The memory: `ports.Memory` over SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import IO, TypeVar

from bot.core.effects import Line
from bot.core.events import Event
from bot.core.model import Community
from bot.core.scene import Scene, View
from bot.memory import Job, Parcel, Wish
from bot.ports import Clock, NoTape, Tape
from bot.reading.values import Reading
from storage import founding, migrating, outbox, recall, retention, rotating, safe, timers, turns
from storage.engines import POOL, Place, check_file, lock_file, mark_used, place, postgres_engine, sqlite_engine
from storage.keyring import KeyCache
from storage.lanes import Lane, PoolLane, WriterLane
from storage.prepared import Database, Prepared
from storage.sealing import Vault
from storage.tidying import tidy

T = TypeVar("T")
_FREE_LEASES = (
    Prepared("UPDATE outbox SET lease = 1, token = '' WHERE lease > 0"),
    Prepared("UPDATE timer SET lease = 0 WHERE lease > 0"),
)


class SqlMemory:
    """Opened with `await SqlMemory.open(url, root_key)`; every method is one transaction."""

    def __init__(self, where: Place, vault: Vault, lane: Lane, tape: Tape, lock: IO[bytes] | None) -> None:
        self.place = where
        self.vault = vault
        self._lane = lane
        self._tape = tape
        self._lock = lock
        self.keys = KeyCache()
        self._known = turns.Known(self.keys, recall.Communities())

    @property
    def claims_follow(self) -> bool:
        return self.place.is_sqlite

    @classmethod
    async def open(cls, url: str, root_key: bytes, *, tape: Tape | None = None) -> SqlMemory:
        """Check, migrate and open. Raises StorageRefused or WrongKey before anything is touched."""
        where, vault, tape = place(url), Vault(root_key), tape or NoTape()
        lock = None
        if where.is_sqlite:
            await asyncio.to_thread(check_file, where.path)
            lock = lock_file(where.path)
        try:
            await asyncio.to_thread(migrating.prepare, where, vault)
            if lock:
                mark_used(lock)
            if where.is_sqlite:
                lane: Lane = WriterLane(sqlite_engine(where), tape)
            else:
                lane = PoolLane(postgres_engine(where), tape, POOL)
        except BaseException:
            if lock:
                lock.close()
            raise
        memory = cls(where, vault, lane, tape, lock)
        await memory.run(partial(rotating.remember, vault=vault))
        if where.is_sqlite:  # nobody else can hold a lease: what was leased when we stopped is free, and uncertain
            await memory.run(_free_leases)
        return memory

    async def run(self, job: Callable[[Database], T]) -> T:
        return await self._lane.run(job)

    async def close(self) -> None:
        await self._lane.close()
        if self._lock:
            self._lock.close()

    # --- ports.Memory -----------------------------------------------------------------------------------------------

    async def turn(self, event: Event, reading: Reading, decide: turns.Decide) -> bool:
        return await self._lane.run(
            partial(
                turns.take,
                vault=self.vault,
                known=self._known,
                tape=self._tape,
                event=event,
                reading=reading,
                decide=decide,
            ),
            followed=True,
        )

    async def set_aside(self, event: Event, said: Line) -> None:
        await self._lane.run(
            partial(turns.set_aside, vault=self.vault, known=self._known, event=event, said=said), followed=True
        )

    async def claim(self, ask: Callable[[], Wish]) -> tuple[Parcel, ...]:
        def job(db: Database) -> tuple[Parcel, ...]:
            wish = ask()
            outbox.settle(db, self.vault, wish.settled, at=wish.at)
            if wish.settled:
                self._tape.mark("settled", messages=len(wish.settled))
            leased = outbox.claim(db, self.vault, at=wish.at, limit=wish.limit) if wish.limit else ()
            if leased:
                self._tape.mark("leased", messages=len(leased))
            return leased

        return await self._lane.follow(job)

    def hurry(self) -> None:
        self._lane.hurry()

    async def ring(self, *, at: datetime, limit: int) -> tuple[Event | Job, ...]:
        def job(db: Database) -> tuple[Event | Job, ...]:
            rung = timers.ring(db, at=at, limit=limit)
            if rung:
                self._tape.mark("ring-leased", timers=len(rung))
            return rung

        return await self.run(job)

    async def next_due(self, *, at: datetime) -> datetime | None:
        return await self.run(partial(timers.next_due, at=at))

    async def sweep(self, *, at: datetime) -> None:
        before = await self.run(retention.swept) or at
        while await self.run(partial(retention.sweep, vault=self.vault, at=at)):
            pass
        erased = await self.run(partial(retention.erased_since, since=before))
        await asyncio.to_thread(tidy, self.place, erased=erased)

    async def overdue(self, *, at: datetime) -> tuple[Event, ...]:
        return await self.run(partial(retention.overdue, at=at))

    # --- beside the turns -------------------------------------------------------------------------------------------

    async def look(self, address: str, view: View, *, at: datetime) -> Scene:
        """What a decision would see of whoever is reached at this address."""
        return await self.run(
            partial(turns.look, vault=self.vault, known=self._known, address=address, view=view, at=at)
        )

    def safe(self, clock: Clock) -> SqlSafe:
        return SqlSafe(self, clock)

    # --- founding -----------------------------------------------------------------------------------------------------

    async def found(self, community: founding.Founding, *, at: datetime) -> founding.Founded:
        return await self.run(partial(founding.found, vault=self.vault, wanted=community, at=at))

    async def another_admin_code(self, name: str, *, at: datetime) -> str:
        return await self.run(partial(founding.another_admin_code, vault=self.vault, name=name, at=at))

    async def tag_of(self, address: str) -> str:
        return await self.run(partial(founding.tag_of, vault=self.vault, address=address))

    async def communities(self) -> tuple[Community, ...]:
        return await self.run(founding.communities)


class SqlSafe:
    """`ports.Safe`."""

    def __init__(self, memory: SqlMemory, clock: Clock) -> None:
        self._memory = memory
        self._clock = clock

    async def get(self, name: str) -> str | None:
        return await self._memory.run(partial(safe.get, vault=self._memory.vault, name=name))

    async def put(self, name: str, value: str) -> None:
        at = self._clock.now()
        await self._memory.run(partial(safe.put, vault=self._memory.vault, name=name, value=value, at=at))

    async def drop(self, name: str) -> None:
        await self._memory.run(partial(safe.drop, vault=self._memory.vault, name=name))


def _free_leases(db: Database) -> None:
    for statement in _FREE_LEASES:
        statement.run(db)
