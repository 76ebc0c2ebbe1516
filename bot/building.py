"""Putting a house together: which concrete memory, words and adapters a bot is made of."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial

from bot.app import App
from bot.core import whereabouts
from bot.core.effects import Line
from bot.core.events import Address, Missed
from bot.core.times import zone_of
from bot.courier import Courier
from bot.pace import Pace
from bot.ports import Adapter, Button, Clock, NoTape, Phrasebook, Surroundings, Tape
from bot.reading.reader import Reader
from bot.understanding import second_opinion, understanding, with_kind
from prompts.lexicon import lexicon
from prompts.phrasebook import Phrasebook as FluentPhrasebook
from prompts.warnings import signs
from storage.drawing import RoundDrawing
from storage.memory import SqlMemory
from storage.nearest import Nearest


def settle_in() -> None:
    """For a process that lives long: what is loaded stays, so the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


@cache
def reader() -> Reader:
    """One for every house of a process: it keeps nothing of what it reads."""
    return Reader(lexicon(), signs())


@dataclass(frozen=True)
class House:
    """A running bot."""

    memory: SqlMemory
    app: App
    courier: Courier
    clock: Clock
    adapters: Mapping[str, Adapter]

    async def settled(self) -> None:
        """Return when everything that is due by now has been rung, worked on and delivered."""
        while True:
            await asyncio.sleep(0.003)
            # Asked between two moments of rest: what was under way while we asked may have brought something new.
            if self._busy:
                self.courier.hurry()
                continue
            due = await self.memory.next_due(at=self.clock.now())
            if (due is None or due > self.clock.now()) and not self._busy:
                return

    @property
    def _busy(self) -> bool:
        return self.app.busy or self.courier.busy


@asynccontextmanager
async def a_house(
    url: str,
    key: bytes,
    adapters: Mapping[str, Adapter] | Callable[[Surroundings], Mapping[str, Adapter]],
    clock: Clock,
    *,
    tape: Tape | None = None,
    phrasebook: Phrasebook | None = None,
    pace: Pace | None = None,
) -> AsyncIterator[House]:
    """A bot that runs while the block does, and is drained at its end."""
    tape, phrasebook = tape or NoTape(), phrasebook or FluentPhrasebook()
    memory = await SqlMemory.open(url, key, tape=tape)
    try:
        if not isinstance(adapters, Mapping):
            adapters = adapters(
                Surroundings(
                    clock=clock,
                    phrasebook=phrasebook,
                    safe=memory.safe(clock),
                    where_you_are=partial(_where_you_are, memory, phrasebook, clock),
                    missed=lambda platform, since: was_missed(memory, app, clock, platform, since),
                )
            )
        app = App(
            memory,
            reader().read,
            with_kind,
            second_opinion,
            Nearest(memory, understanding),
            RoundDrawing(memory),
            clock,
            tape,
            lambda: courier.wake(),
            pace,
        )
        courier = Courier(memory, adapters, phrasebook, clock, tape, app.hear, app.look_at_timers)
        stop = asyncio.Event()
        running = asyncio.create_task(app.run(adapters, courier, stop))
        _end_with(running, stop)
        try:
            yield House(memory, app, courier, clock, adapters)
        except asyncio.CancelledError:
            if running.done() and not running.cancelled() and (died := running.exception()):
                raise died from None  # not cancelled by anybody: the bot itself went down
            raise
        finally:
            stop.set()
            await running
    finally:
        await memory.close()


async def _where_you_are(
    memory: SqlMemory, phrasebook: Phrasebook, clock: Clock, address: Address
) -> tuple[str, tuple[Button, ...]] | None:
    """`ports.WhereYouAre`, in words."""
    scene = await memory.look(address, whereabouts.VIEW, at=clock.now())
    found = whereabouts.where_you_are(scene)
    if found is None:
        return None
    line, choices = found

    def say(one: Line) -> str:
        return phrasebook.say(one, scene.myself.language, zone_of(scene.myself, scene.community))

    return say(line), tuple(Button(say(choice.line), choice.payload) for choice in choices)


async def was_missed(memory: SqlMemory, app: App, clock: Clock, platform: str, since: datetime) -> None:
    """`ports.Missing`: a turn in each community."""
    for community in await memory.communities():
        key = f"missed:{platform}:{since.isoformat()}:{community.id}"
        await app.hear(Missed(id=key, at=clock.now(), platform=platform, since=since, community=community.id))


def _end_with(running: asyncio.Task[None], stop: asyncio.Event) -> None:
    """Nobody shall go on with a bot that no longer listens: if it dies, whoever lives in the house is woken."""
    inhabitant = asyncio.current_task()

    def died(_task: asyncio.Task[None]) -> None:
        if not stop.is_set() and inhabitant is not None:
            inhabitant.cancel()

    running.add_done_callback(died)
