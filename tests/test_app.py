"""The app around the core: it stops when it is told to, at whatever moment."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot import app as apps
from bot.app import App
from bot.clock import MovableClock
from bot.core.events import Heard
from bot.memory import Job
from bot.pace import Pace
from bot.ports import NoTape
from bot.reading.values import Reading


class NothingDue:
    """A memory in which nothing is ever due."""

    async def ring(self, **_):
        return ()

    async def sweep(self, *, at):
        pass

    async def next_due(self, *, at):
        return None


@pytest.mark.parametrize("steps", range(1, 25))
async def test_the_clock_stops_when_told_to_at_whatever_step_it_is(monkeypatch, steps):
    monkeypatch.setattr(apps, "BREATH", 0)
    clock = MovableClock(datetime(2026, 11, 23, tzinfo=UTC))
    app = App(NothingDue(), lambda _text: Reading(), None, None, None, None, clock, NoTape(), lambda: None)  # type: ignore[arg-type]
    keeping = asyncio.create_task(app.keep_time())
    for _step in range(steps):
        app._timers_changed.set()  # something new to look at, again and again
        await asyncio.sleep(0)
    keeping.cancel()
    await asyncio.wait({keeping}, timeout=2)
    assert keeping.cancelled()


class Broken(NothingDue):
    """A memory that takes nothing, until it is mended."""

    claims_follow = True

    def __init__(self) -> None:
        self.mended = False
        self.readings: list[Reading] = []
        self.swept: list[datetime] = []

    async def turn(self, _event, reading, _decide):
        if not self.mended:
            raise OSError("the disk is full")
        self.readings.append(reading)
        return True

    async def set_aside(self, _event, _said):
        raise OSError("the disk is full")

    async def sweep(self, *, at):
        self.swept.append(at)


def an_app(memory: object, clock: MovableClock, *, likeness: object = None, pace: Pace | None = None) -> App:
    rooms: list[Any] = [
        memory,
        lambda text: Reading(text=text),
        None,
        None,
        likeness,
        None,
        clock,
        NoTape(),
        print,
        pace,
    ]
    return App(*rooms)


async def test_what_could_not_be_taken_is_not_counted_when_it_comes_again(monkeypatch):
    monkeypatch.setattr(apps, "BREATH", 0)
    memory, clock = Broken(), MovableClock(datetime(2026, 11, 23, tzinfo=UTC))
    app = an_app(memory, clock, pace=Pace(2))
    events = [Heard(id=str(number), at=clock.now(), speaker="bench:ana", text="words") for number in range(3)]
    for _delivery in range(4):
        for event in events:
            with pytest.raises(OSError, match="full"):
                await app.hear(event)
    memory.mended = True
    for event in events:
        await app.hear(event)
    assert [one.too_many for one in memory.readings] == ["", "", "first"]


async def test_what_was_taken_before_is_not_counted_again():
    class Remembers(Broken):
        def __init__(self) -> None:
            super().__init__()
            self.taken: dict[str, str] = {}

        async def turn(self, event, reading, _decide):
            if event.id in self.taken:
                return False
            self.taken[event.id] = reading.too_many
            return True

    memory, clock = Remembers(), MovableClock(datetime(2026, 11, 23, tzinfo=UTC))
    app = an_app(memory, clock, pace=Pace(2))
    events = [Heard(id=str(number), at=clock.now(), speaker="bench:ana", text="words") for number in range(5)]
    for event in (events[0], events[0], events[1], events[1], events[2], events[3], events[3], events[4]):
        await app.hear(event)
    assert list(memory.taken.values()) == ["", "", "first", "more", "more"]


async def test_after_the_clock_went_back_old_data_is_removed_all_the_same():
    memory, clock = Broken(), MovableClock(datetime(2027, 12, 24, tzinfo=UTC))
    app = an_app(memory, clock)
    await app._sweep()
    now = datetime(2026, 11, 23, tzinfo=UTC)
    app._clock = MovableClock(now)
    await app._sweep()
    await app._sweep()
    assert [at.year for at in memory.swept] == [2027, 2026]
    app._clock = MovableClock(now + timedelta(hours=2))
    await app._sweep()
    assert len(memory.swept) == 3


async def test_a_job_that_takes_longer_than_its_lease_is_not_begun_again():
    class Slow:
        begun = 0

        async def resembling(self, _post, *, at):
            self.begun += 1
            await asyncio.Event().wait()

    likeness = Slow()
    app = an_app(Broken(), MovableClock(datetime(2026, 11, 23, tzinfo=UTC)), likeness=likeness)
    job = Job(id="timer:one", what="look", about="post", community="elm")
    for _ring in range(3):
        await app._ring(job)
        await asyncio.sleep(0)
    assert likeness.begun == 1
    for task in app._working:
        task.cancel()


async def test_what_can_neither_be_taken_nor_told_of_is_set_aside(monkeypatch):
    """A dialogue that does not open any more makes every turn of one person fail, also the one that says so."""
    monkeypatch.setattr(apps, "BREATH", 0)

    aside = []

    class Unreadable(Broken):
        async def set_aside(self, event, said):
            aside.append((event.id, said.key))

    memory = Unreadable()
    app = an_app(memory, MovableClock(datetime(2026, 11, 23, tzinfo=UTC)))
    await app.hear(Heard(id="e1", at=app._clock.now(), speaker="bench:ana", text="words"))
    assert aside == [("e1", "helping-failed")]


async def test_when_it_stops_nothing_is_waited_for_beyond_one_common_time(monkeypatch):
    monkeypatch.setattr(apps, "DRAIN_SECONDS", 0.05)
    monkeypatch.setattr(apps, "FOR_RECEIPTS", 0.01)

    class Endless:
        ended: bool = False

        async def resembling(self, _post, *, at):
            try:
                await asyncio.Event().wait()
            finally:
                self.ended = True

    class NeverDone:
        stopped: bool = False

        async def run(self):
            await asyncio.Event().wait()

        def stop(self):
            self.stopped = True

    likeness, courier, stop = Endless(), NeverDone(), asyncio.Event()
    app = an_app(NothingDue(), MovableClock(datetime(2026, 11, 23, tzinfo=UTC)), likeness=likeness)
    running = asyncio.create_task(app.run({}, courier, stop))
    await app._ring(Job(id="timer:one", what="look", about="post", community="elm"))
    await asyncio.sleep(0)
    stop.set()
    await asyncio.wait_for(running, timeout=10)
    assert (likeness.ended, courier.stopped, app.busy) == (True, True, False)
