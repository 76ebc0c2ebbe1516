"""Polling: asks Telegram for what is new, and moves on only past what was taken.

1. The offset is the receipt. It names the first update that was not taken, so that one and the later ones come again;
   what comes twice by it has its old id and is taken once.
2. Once everything is confirmed, no offset is named: after a quiet week Telegram begins to count anywhere, also below.
3. Different chats are taken at the same time, each chat in order.
4. Cancelled, it takes nothing more in, waits for the turns under way, and confirms them if that can be done quickly.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from adapters.telegram.inbound import WANTED, chain_of, number_of
from adapters.telegram.patience import Insisting
from adapters.telegram.transport import Api

LONG = 25
"""Seconds that Telegram holds a question to which there is nothing new."""
SHORT = 1
"""The same while something is still to be confirmed."""
DRAIN_SECONDS = 10.0
CONFIRM_SECONDS = 1.0
BREATH = 0.1

Take = Callable[[object], Awaitable[None]]

log = logging.getLogger("leveller.telegram")


class Ear:
    def __init__(self, api: Api, insisting: Insisting, take: Take, in_touch: Callable[[], Awaitable[None]]) -> None:
        self._in_touch = in_touch
        self._api = api
        self._insisting = insisting
        self._take = take
        self._offset: int | None = None
        self._taking: asyncio.Future[None] | None = None
        self._closing = False
        self._wait = BREATH

    async def listen(self) -> None:
        """Until cancelled, or until the token is not accepted any more."""
        try:
            while True:
                updates = await self._asked()
                self._taking = asyncio.ensure_future(self._take_all(updates))
                await asyncio.shield(self._taking)
                if self._wait > BREATH:
                    await asyncio.sleep(self._wait)
        finally:
            await self._close()

    async def _asked(self) -> Sequence[object]:
        seconds = LONG if self._offset is None else SHORT
        named: dict[str, Any] = {} if self._offset is None else {"offset": self._offset}
        begun = _now()
        updates: Sequence[object] = await self._insisting.ask(
            "getUpdates", read=_listed, seconds=seconds + 10, timeout=seconds, allowed_updates=WANTED, **named
        )
        await self._in_touch()
        if not updates:
            self._offset = None
            if _now() - begun < BREATH:  # whoever answers at once with nothing is not asked at once again
                await asyncio.sleep(BREATH)
        return updates

    async def _take_all(self, updates: Sequence[object]) -> None:
        chains: dict[int, list[object]] = {}
        for update in updates:
            chains.setdefault(chain_of(update), []).append(update)
        left = [one for rest in await asyncio.gather(*map(self._take_in_order, chains.values())) for one in rest]
        numbers = [number for update in updates if (number := number_of(update)) is not None]
        still = [number for update in left if (number := number_of(update)) is not None]
        if still:
            self._offset = min(still)
        elif numbers:
            self._offset = max(numbers) + 1
        if still or (updates and not numbers):
            self._wait = min(self._wait * 2, 60)
        else:
            self._wait = BREATH

    async def _take_in_order(self, updates: Sequence[object]) -> Sequence[object]:
        """The first that could not be taken, and all after it."""
        for number, update in enumerate(updates):
            if self._closing:
                return updates[number:]
            try:
                await self._take(update)
            except Exception as error:
                log.error("something heard could not be taken and will come again: %s", type(error).__name__)
                return updates[number:]
        return ()

    async def _close(self) -> None:
        self._closing = True
        if self._taking is not None and not self._taking.done():
            await asyncio.wait({self._taking}, timeout=DRAIN_SECONDS)
        if self._offset is not None:
            with contextlib.suppress(Exception):
                await self._api.ask("getUpdates", seconds=CONFIRM_SECONDS, timeout=0, limit=1, offset=self._offset)


def _listed(answer: object) -> Sequence[object]:
    if not isinstance(answer, list):
        raise ValueError("no list of updates")
    return answer


def _now() -> float:
    return asyncio.get_running_loop().time()
