"""A bot that dies takes whoever runs it along, instead of leaving them with a house where nobody listens."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.building import a_house
from bot.clock import SystemClock
from bot.ports import Capabilities, Hear, Message, Receipt


class Deaf:
    """An ear that fails after a moment."""

    name = "deaf"
    capabilities = Capabilities()

    async def run(self, hear: Hear) -> None:
        await asyncio.sleep(0.05)
        raise OSError("the network is gone for good")

    async def send(self, message: Message) -> Receipt:
        return Receipt()


async def test_a_bot_that_dies_is_noticed_by_whoever_runs_it(tmp_path: Path) -> None:
    with pytest.raises(ExceptionGroup) as died:
        async with a_house(f"sqlite:///{tmp_path / 'x.db'}", bytes(32), {"deaf": Deaf()}, SystemClock()):
            await asyncio.sleep(30)
    assert died.group_contains(OSError, match="gone for good")


async def test_somebody_elses_cancelling_stays_a_cancelling(tmp_path: Path) -> None:
    async def live() -> None:
        async with a_house(f"sqlite:///{tmp_path / 'x.db'}", bytes(32), {}, SystemClock()):
            await asyncio.sleep(30)

    living = asyncio.create_task(live())
    await asyncio.sleep(0.3)
    living.cancel()
    with pytest.raises(asyncio.CancelledError):
        await living
