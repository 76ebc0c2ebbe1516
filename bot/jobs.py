"""Slow work outside of any turn: which posts resemble one, and who meets whom. Its answer comes back as a turn.

A job is a timer: one that fails, or whose process dies, rings again. One that takes longer than its lease rings again
too, and is not begun twice. Of a round one draw is thought out at a time, and one more may wait: it begins when the
other has been heard of, and so sees all that was asked for meanwhile.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from bot.core.events import Drawn, Resemblance, Worked
from bot.memory import Drawing, Job, Likeness
from bot.ports import Clock, Hear, Tape

log = logging.getLogger("leveller.app")


class Jobs:
    def __init__(self, likeness: Likeness, drawing: Drawing, clock: Clock, tape: Tape, hear: Hear) -> None:
        self._likeness = likeness
        self._drawing = drawing
        self._clock = clock
        self._tape = tape
        self._hear = hear
        self._may_go_on = asyncio.Event()
        self._may_go_on.set()
        self._under_way: set[str] = set()
        self._at_a_time: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._next: set[str] = set()  # rounds of which a draw waits for another

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Within this block none goes on."""
        self._may_go_on.clear()
        try:
            yield
        finally:
            self._may_go_on.set()

    def begins(self, job: Job) -> bool:
        """Is this a new one? Then it counts as under way."""
        new = job.id not in self._under_way
        self._under_way.add(job.id)
        return new

    async def work(self, job: Job) -> None:
        try:
            await self._may_go_on.wait()
            if job.what != "draw":
                found = await self._likeness.resembling(job.about, at=self._clock.now())
                await self._answer(job, found=found)
            elif job.about in self._next:
                await self._answer(job)  # the one that waits draws for this one too
            else:
                async with self._alone(job.about):
                    await self._answer(job, drawn=await self._drawing.draw(job.about, at=self._clock.now()))
        except Exception as error:
            log.error("job %s failed and will be tried again: %s", job.what, where(error))
        finally:
            self._under_way.discard(job.id)

    @asynccontextmanager
    async def _alone(self, round_: str) -> AsyncIterator[None]:
        """Within this block no other draw of this round goes on."""
        self._next.add(round_)
        try:
            await self._at_a_time[round_].acquire()
        finally:
            self._next.discard(round_)
        try:
            yield
        finally:
            self._at_a_time[round_].release()

    async def _answer(self, job: Job, *, found: tuple[Resemblance, ...] = (), drawn: Drawn | None = None) -> None:
        self._tape.mark("work-found", event=job.id, posts=len(found))
        worked = Worked(
            id=job.id,
            at=self._clock.now(),
            what=job.what,
            about=job.about,
            community=job.community,
            found=found,
            drawn=drawn,
        )
        await self._hear(worked)


def where(error: BaseException) -> str:
    """The kind of error and where it arose, for the log; never its message, which may hold words."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" at {trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__}{place}"
