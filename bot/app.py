"""The app: `hear` is one turn, `run` is everything at once: the ears, the courier and the clock in one TaskGroup."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.decide import decide
from bot.core.dialogue import Dialogue
from bot.core.effects import Effects, Later, Line, Save, Say, Work
from bot.core.events import Edited, Event, Failed, Heard, Noticed
from bot.core.model import Id
from bot.core.pacing import counts, tells
from bot.core.scene import Scene
from bot.jobs import Jobs, where
from bot.memory import Delivery, Drawing, Job, Likeness, Memory
from bot.pace import Pace
from bot.ports import Clock, Listener, Tape
from bot.reading.values import CRIES, Reading

ATTEMPTS = 3
RUNG_AT_ONCE = 50
LOOK_AT_LEAST = timedelta(seconds=5)
"""Another replica may have set a timer: look this often, whatever this one knows."""
BREATH = 0.02
EACH_HOUR = timedelta(hours=1)
AGAIN = timedelta(minutes=5)
DRAIN_SECONDS, FOR_RECEIPTS = 18.0, 3.0
"""From the moment at which it is to stop, in all; and what is kept of it for what is under way to be settled."""

log = logging.getLogger("leveller.app")


class App:
    """One community connector: what its rooms are is given, what it does is here. `on_said` wakes the courier."""

    def __init__(
        self,
        memory: Memory,
        read: Callable[[str], Reading],
        with_kind: Callable[[Reading], Awaitable[Reading]],
        second_opinion: Callable[[str], Awaitable[tuple[str, ...]]],
        likeness: Likeness,
        drawing: Drawing,
        clock: Clock,
        tape: Tape,
        on_said: Callable[[], None],
        pace: Pace | None = None,
    ) -> None:
        self._memory = memory
        self._read = read
        self._with_kind = with_kind
        self._second_opinion = second_opinion
        self._clock = clock
        self._tape = tape
        self._on_said = on_said
        self._pace = pace or Pace()
        self._timers_changed = asyncio.Event()
        self._working: set[asyncio.Task[None]] = set()
        self._jobs = Jobs(likeness, drawing, clock, tape, self.hear)
        self._swept: datetime | None = None
        self._ringing = False

    @property
    def busy(self) -> bool:
        """Is a job or a rung timer under way?"""
        return bool(self._working) or self._ringing

    # --- one turn ---------------------------------------------------------------------------------------------------

    async def hear(self, event: Event) -> None:
        """Take one event. When this returns, it is recorded; when it raises, it is not, and may be sent again."""
        self._tape.mark("heard", event=event.id, form=type(event).__name__)
        text, reading = self._reading(event)
        self._tape.mark("read", event=event.id)
        if counts(event, reading):
            crying = not CRIES.isdisjoint(reading.perhaps)
            match self._pace.take(event.speaker, self._clock.now()):
                case "rests":
                    reading = replace(reading, too_many="more", unsure=crying)
                case "too-many":
                    reading = replace(reading, too_many="first", unsure=crying)
        over: tuple[Id, ...] = ()
        for attempt in range(1, ATTEMPTS + 1):
            try:
                over = await self._take(event, reading)
                break
            except Exception as error:
                log.error("turn %s failed (%s of %s): %s", _digest(event), attempt, ATTEMPTS, where(error))
                if attempt == ATTEMPTS:
                    await self._set_aside(event, reading, error)
                await asyncio.sleep(BREATH * attempt)
        if reading.unsure and isinstance(event, Heard | Edited):
            self._start(self._look_closer(event, text, reading.perhaps, over))

    def _reading(self, event: Event) -> tuple[str, Reading]:
        """What is looked at, and what of it goes further: of words beside a picture, for what they cry for help."""
        if not isinstance(event, Heard | Edited):
            return "", Reading(anew=self._read)
        if not event.caption:
            reading = self._read(event.text)
            return reading.text, reading
        beside = self._read(event.caption)
        return beside.text, Reading(flags=beside.cries, perhaps=beside.perhaps, unsure=beside.unsure)

    async def _look_closer(
        self, event: Heard | Edited, text: str, perhaps: tuple[str, ...], over: tuple[Id, ...]
    ) -> None:
        """Their words have gone their way; a second opinion may find that they cry for help, or do harm over a line."""
        try:
            flags = await self._second_opinion(text)
        except Exception as error:
            log.error("no second opinion on turn %s: %s", _digest(event), where(error))
            flags = perhaps
        cries = tuple(flag for flag in flags if flag in CRIES)
        harm = tuple(flag for flag in flags if flag not in CRIES)
        for found, line in ((cries, ""), *((harm, line) for line in over)):
            if found:
                noticed = Noticed(
                    id=f"{event.id} noticed {line}", at=self._clock.now(), speaker=event.speaker, flags=found, over=line
                )
                with contextlib.suppress(Exception):  # logged by hear
                    await self.hear(noticed)

    async def _set_aside(self, event: Event, reading: Reading, error: Exception) -> None:
        """Three failures: the event is set aside and the person told, if need be without recalling who they are, or it
        would come again for ever. If even that fails, the platform keeps it."""
        speaker = getattr(event, "speaker", "")
        try:
            await self._take(Failed(id=event.id, at=event.at, speaker=speaker), Reading())
            return
        except Exception as again:
            log.error("turn %s cannot even be told of: %s", _digest(event), where(again))
        try:
            await self._memory.set_aside(event, Line("helping-failed"))
        except Exception:
            self._uncount(event, reading)
            raise error from None
        self._on_said()

    def _uncount(self, event: Event, reading: Reading) -> None:
        """It was taken before, or comes again, so it is not one message more."""
        if counts(event, reading) and not reading.too_many:
            self._pace.back(event.speaker)
        elif counts(event, reading) and reading.too_many == "first":
            self._pace.untold(event.speaker)

    async def _take(self, event: Event, reading: Reading, *, guessed: bool = False) -> tuple[Id, ...]:
        """One transaction; the lines over which words went in it. If its decision turns out to want the kind of help,
        that is guessed outside, then taken."""
        said, timed = False, False
        over: tuple[Id, ...] = ()

        def noting(event_: Event, reading_: Reading, scene: Scene) -> Effects:
            nonlocal said, timed, over
            effects = decide(event_, reading_, scene)
            if isinstance(event_, Heard) and not guessed and _wants_kind(effects):
                raise _Unguessed
            if reading_.too_many == "first" and isinstance(event_, Heard | Edited) and not tells(effects):
                self._pace.untold(event_.speaker)
            said = any(isinstance(effect, Say) for effect in effects)
            timed = any(isinstance(effect, Later | Work) for effect in effects)
            over = tuple(effect.connection for effect in effects if isinstance(effect, Say) and effect.carries)
            return effects

        try:
            taken = await self._memory.turn(event, reading, noting)
        except _Unguessed:
            return await self._take(event, await self._with_kind(reading), guessed=True)
        self._tape.mark("taken" if taken else "seen-before", event=event.id)
        if not taken:
            self._uncount(event, reading)
        if said and not self._memory.claims_follow:
            self._on_said()
        if timed:
            self._timers_changed.set()
        return tuple(dict.fromkeys(over))

    def look_at_timers(self) -> None:
        """There may be a new one."""
        self._timers_changed.set()

    # --- the clock --------------------------------------------------------------------------------------------------

    async def keep_time(self) -> None:
        """Ring what is due, until cancelled."""
        while True:
            self._timers_changed.clear()
            self._ringing = True
            try:
                rung = await self._memory.ring(at=self._clock.now(), limit=RUNG_AT_ONCE)
                await asyncio.gather(*(self._ring(one) for one in rung))
                await self._sweep()
                due = None if rung else await self._memory.next_due(at=self._clock.now())
            except Exception as error:
                log.error("the clock could not ring, trying again: %s", where(error))
                await asyncio.sleep(1)
                continue
            finally:
                self._ringing = False
            self._on_said()  # something postponed may be due by now
            if not rung:
                await self._wait_until(due)

    async def _wait_until(self, due: datetime | None) -> None:
        await asyncio.sleep(BREATH)
        latest = self._clock.now() + LOOK_AT_LEAST
        sleeping = asyncio.create_task(self._clock.sleep_until(min(due, latest) if due else latest))
        changed = asyncio.create_task(self._timers_changed.wait())
        try:
            await asyncio.wait({sleeping, changed}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            changed.cancel()
            await asyncio.wait({sleeping, changed})  # not awaited one by one: that could swallow our own cancellation

    async def _ring(self, one: Event | Job) -> None:
        self._tape.mark("rung", event=one.id)
        if not isinstance(one, Job):
            with contextlib.suppress(Exception):  # logged by hear; it rings again when its lease is over
                await self.hear(one)
        elif self._jobs.begins(one):
            self._start(self._jobs.work(one))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)

    def without_jobs(self) -> AbstractContextManager[None]:
        """Within this block jobs wait, so that one turn can follow the other at once."""
        return self._jobs.waiting()

    async def _sweep(self) -> None:
        """Once an hour: what has been kept long enough goes."""
        now = self._clock.now()
        if self._swept is not None and timedelta() <= now - self._swept < EACH_HOUR:  # earlier: the clock went back
            return
        try:
            await self._memory.sweep(at=now)
            self._swept = now
        except Exception as error:
            self._swept = now - EACH_HOUR + AGAIN
            log.error("old data could not be removed, trying again: %s", where(error))
            for event in await self._memory.overdue(at=now):
                log.error("old data has not been removed for more than a day")
                await self.hear(event)

    # --- everything at once -----------------------------------------------------------------------------------------

    async def run(self, listeners: Mapping[str, Listener], courier: Delivery, stop: asyncio.Event) -> None:
        """Listen, deliver and ring until `stop`; then take nothing more in, and drain."""
        delivering = asyncio.create_task(courier.run())
        now = asyncio.get_running_loop().time
        until = now() + DRAIN_SECONDS
        try:
            async with asyncio.TaskGroup() as ears:
                tasks = [ears.create_task(listener.run(self.hear)) for listener in listeners.values()]
                tasks.append(ears.create_task(self.keep_time()))
                waiting = ears.create_task(stop.wait())
                await asyncio.wait({waiting, delivering}, return_when=asyncio.FIRST_COMPLETED)
                until = now() + DRAIN_SECONDS
                for task in (*tasks, waiting):
                    task.cancel()
        finally:
            courier.stop()
            if self._working:
                await asyncio.wait(self._working, timeout=max(until - now() - FOR_RECEIPTS, 0))
            for work in self._working:  # a job is a timer: it rings again
                work.cancel()
            await asyncio.wait({delivering}, timeout=max(until - now(), FOR_RECEIPTS))
            delivering.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await delivering


class _Unguessed(Exception):
    """Before anything was written: a need or offer is being noted of which no word names the kind of help."""


def _wants_kind(effects: Effects) -> bool:
    """Talk never wants it, so talk never waits for an encoder."""
    records = (effect.record for effect in effects if isinstance(effect, Save))
    return any(isinstance(one, Dialogue) and one.draft.get("kind") in ("", "other") for one in records)


def _digest(event: Event) -> str:
    """An event's name in the log: its id may hold a platform's ids."""
    return hashlib.sha256(event.id.encode("utf-8", "surrogatepass")).hexdigest()[:12]
