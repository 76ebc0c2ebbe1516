"""`leveller chat`: the playground's street in a terminal."""

from __future__ import annotations

import asyncio
from typing import Any

from adapters.terminal import Terminal
from bot.ports import Receipt
from bot.street import Stage


async def chat() -> None:
    """Seed the street in silence, then let its people type and read here."""
    stage = Stage("terminal")
    ended = asyncio.Event()

    async def settled() -> None:
        if stage.house:
            await stage.house.settled()

    class Seeded(Terminal):
        async def run(self, hear: Any) -> None:
            await ready.wait()
            try:
                await super().run(hear)
            finally:
                ended.set()

        async def send(self, message: Any) -> Any:
            return await super().send(message) if ready.is_set() else Receipt()

    ready = asyncio.Event()
    stage.use(Seeded(stage.clock, settled))
    try:
        await stage.start_over(at_rest=True)
        print(f"Welcome to {stage.community}. Names: {', '.join(one.key for one in stage.people)}.", flush=True)
        ready.set()
        await ended.wait()
    finally:
        await stage.close()
