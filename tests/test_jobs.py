"""Jobs: of a round one draw at a time, and nobody who asked for one is forgotten."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.clock import MovableClock
from bot.core.events import Drawn
from bot.jobs import Jobs
from bot.memory import Job
from bot.ports import NoTape


class Table:
    """Where draws are thought out: each waits until it is let go on."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.may = asyncio.Semaphore(0)
        self.fails = False

    async def draw(self, round_, *, at):
        self.begun.append(round_)
        await self.may.acquire()
        if self.fails:
            raise OSError("no room to think in")
        return Drawn(version=len(self.begun), number=0, people=frozenset(), weeks=())


class Room:
    def __init__(self) -> None:
        self.table = Table()
        self.heard: list[tuple[str, bool]] = []  # which job, and whether something was drawn
        clock = MovableClock(datetime(2026, 11, 23, tzinfo=UTC))
        self.jobs = Jobs(None, self.table, clock, NoTape(), self._hear)  # type: ignore[arg-type]
        self.tasks: list[asyncio.Task[None]] = []

    async def _hear(self, event):
        self.heard.append((event.id, event.drawn is not None))

    async def asked(self, *ids, round_="walks"):
        for one in ids:
            job = Job(id=one, what="draw", about=round_, community="elm")
            assert self.jobs.begins(job)
            self.tasks.append(asyncio.create_task(self.jobs.work(job)))
        await asyncio.sleep(0.01)

    async def all_heard(self):
        for _ in self.tasks:
            self.table.may.release()
        await asyncio.gather(*self.tasks)


async def test_of_many_draws_asked_for_at_once_one_goes_on_and_one_waits():
    room = Room()
    await room.asked(*"abcdefgh")
    assert room.table.begun == ["walks"]
    assert room.heard == [(one, False) for one in "cdefgh"], "the one that waits draws for these too"
    await room.all_heard()
    assert room.heard[-2:] == [("a", True), ("b", True)]
    assert len(room.table.begun) == 2


async def test_a_draw_asked_for_while_the_last_is_thought_out_comes_after_it():
    room = Room()
    await room.asked("a")
    await room.all_heard()
    await room.asked("b")
    await room.asked("c")
    await room.all_heard()
    assert room.heard == [("a", True), ("b", True), ("c", True)]


async def test_another_round_does_not_wait():
    room = Room()
    await room.asked("a")
    await room.asked("b", round_="tea")
    assert room.table.begun == ["walks", "tea"]
    await room.all_heard()


async def test_a_draw_that_fails_holds_up_no_other():
    room = Room()
    room.table.fails = True
    await room.asked("a", "b")
    await room.all_heard()
    assert room.heard == []
    room.table.fails = False
    await room.asked("a")
    await room.all_heard()
    assert room.heard == [("a", True)]
