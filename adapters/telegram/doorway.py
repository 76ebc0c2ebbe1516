"""Webhook: Telegram calls, and is answered after the turn.

1. Who calls must bring the secret, once; else nothing of the call is read or waited for. 2. 200 means that the turn is
committed. Anything else makes Telegram bring it again. 3. Calls of one chat are taken in the order in which they came.
4. Closing, it takes nothing more in and waits for the turns under way.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from adapters.telegram.ear import Take
from adapters.telegram.inbound import chain_of
from adapters.web import Heads

if TYPE_CHECKING:  # only a bot that is called needs a web server
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

PATH = "/telegram"
SECRET = "x-telegram-bot-api-secret-token"
DRAIN_SECONDS = 10.0

log = logging.getLogger("leveller.telegram")


class Doorway:
    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._take: Take | None = None
        self._turns: set[asyncio.Future[None]] = set()
        self._latest: dict[int, asyncio.Future[None]] = {}  # by chat

    def turned_away(self, headers: Heads) -> tuple[int, str] | None:
        given = [value for name, value in headers if name.lower() == SECRET.encode()]
        known = len(given) == 1 and hmac.compare_digest(given[0], self._secret)
        return None if known else (403, "No.")

    def routes(self) -> Sequence[BaseRoute]:
        from starlette.routing import Route

        return (Route(PATH, self._called, methods=["POST"]),)

    @asynccontextmanager
    async def open(self, take: Take) -> AsyncIterator[None]:
        self._take = take
        try:
            yield
        finally:
            self._take = None
            if self._turns:
                await asyncio.wait(self._turns, timeout=DRAIN_SECONDS)

    async def _called(self, request: Request) -> Response:
        from starlette.responses import PlainTextResponse

        status = await self._status(request)
        return PlainTextResponse("" if status == 200 else "No.", status)

    async def _status(self, request: Request) -> int:
        if self.turned_away(request.headers.raw):
            return 403
        try:
            update = json.loads(await request.body())
        except (ValueError, RecursionError):
            return 400
        if not isinstance(update, dict):
            return 400
        if self._take is None:
            return 503
        try:
            await asyncio.shield(self._turn(self._take, update))
        except Exception as error:
            log.error("something heard could not be taken and will come again: %s", type(error).__name__)
            return 500
        return 200

    def _turn(self, take: Take, update: object) -> asyncio.Future[None]:
        """Goes on, even if whoever called hangs up."""
        chat = chain_of(update)
        turn = asyncio.ensure_future(_after(self._latest.get(chat), take, update))
        self._latest[chat] = turn
        self._turns.add(turn)

        def done(_turn: object) -> None:
            self._turns.discard(turn)
            if self._latest.get(chat) is turn:
                del self._latest[chat]

        turn.add_done_callback(done)
        return turn


async def _after(earlier: asyncio.Future[None] | None, take: Take, update: object) -> None:
    if earlier is not None:
        await asyncio.wait({earlier})
    await take(update)
