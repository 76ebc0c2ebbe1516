"""The courier by itself: what it settles, whatever becomes of those it tells."""

import asyncio
from datetime import UTC, datetime

from bot.clock import MovableClock
from bot.core.effects import Line
from bot.courier import Courier
from bot.memory import Parcel, Settled
from bot.ports import Capabilities, NoTape, Unreachable
from prompts.phrasebook import Phrasebook

PARCEL = Parcel(
    number=1,
    token="t",
    key="k",
    address="bench:ben",
    language="en",
    timezone="UTC",
    line=Line("helping-failed"),
)


class OneParcel:
    """A memory with one message to bring."""

    def __init__(self) -> None:
        self.settled: list[Settled] = []
        self._left = [PARCEL]
        self._wanted = asyncio.Event()

    async def claim(self, ask):
        await self._wanted.wait()
        self._wanted.clear()
        wish = ask()
        self.settled += wish.settled
        given, self._left = self._left[: wish.limit], self._left[wish.limit :]
        return tuple(given)

    def hurry(self) -> None:
        self._wanted.set()


class Gone:
    name = "bench"
    capabilities = Capabilities()

    async def send(self, _message):
        raise Unreachable


async def test_that_somebody_is_gone_is_settled_also_while_nobody_can_be_told():
    async def away(_event):
        raise OSError("the database is away")

    memory, told = OneParcel(), asyncio.Event()
    clock = MovableClock(datetime(2026, 11, 23, tzinfo=UTC))
    courier = Courier(memory, {"bench": Gone()}, Phrasebook(), clock, NoTape(), away, told.set)  # type: ignore[arg-type]
    running = asyncio.create_task(courier.run())
    await asyncio.wait_for(told.wait(), timeout=10)
    courier.stop()
    await asyncio.wait_for(running, timeout=10)
    assert [(one.why, one.uncertain) for one in memory.settled] == [("unreachable", False)]
