"""Webhook: Telegram calls, and is answered after the turn.

1. Who calls must bring the secret, once; else nothing of the call is read. 2. 200 means that the turn is committed.
Anything else makes Telegram bring it again. 3. Closing, it takes nothing more in and waits for the turns under way.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # only a bot that is called needs a web server
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

PATH = "/telegram"
SECRET = "x-telegram-bot-api-secret-token"
DRAIN_SECONDS = 15.0

log = logging.getLogger("leveller.telegram")


class Doorway:
    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._take: Callable[[object], Awaitable[None]] | None = None
        self._turns: set[asyncio.Future[None]] = set()

    def routes(self) -> Sequence[BaseRoute]:
        from starlette.routing import Route

        return (Route(PATH, self._called, methods=["POST"]),)

    @asynccontextmanager
    async def open(self, take: Callable[[object], Awaitable[None]]) -> AsyncIterator[None]:
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
        given = [value for name, value in request.headers.raw if name.lower() == SECRET.encode()]
        if len(given) != 1 or not hmac.compare_digest(given[0], self._secret):
            return 403
        try:
            update = json.loads(await request.body())
        except (ValueError, RecursionError):
            return 400
        if not isinstance(update, dict):
            return 400
        if self._take is None:
            return 503
        turn = asyncio.ensure_future(self._take(update))
        self._turns.add(turn)
        turn.add_done_callback(self._turns.discard)
        try:
            await asyncio.shield(turn)
        except Exception as error:
            log.error("something heard could not be taken and will come again: %s", type(error).__name__)
            return 500
        return 200
