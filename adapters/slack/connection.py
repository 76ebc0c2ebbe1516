"""The way to Slack: one HTTP session while anybody needs it, tries that grow rarer, and a log that hears nothing.

The ear ends before the mouth does: what is still to be said is said after the listening is over.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

SECONDS = aiohttp.ClientTimeout(total=12, sock_connect=5)
"""Shorter than the courier waits."""

log = logging.getLogger("leveller.slack")

QUIET = logging.getLogger("leveller.slack.sdk")
"""For the SDKs, which log bodies and tokens: nothing is even put into words."""
QUIET.setLevel(logging.CRITICAL + 1)
QUIET.propagate = False


class Connection:
    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._apis: dict[str, AsyncWebClient] = {}
        self._session: aiohttp.ClientSession | None = None
        self._holders = 0

    def api(self, token: str = "") -> AsyncWebClient:
        """Slack, as it answers to this token."""
        if token not in self._apis:
            self._apis[token] = AsyncWebClient(
                token=token or None,
                base_url=self._base_url,
                session=self._session,
                retry_handlers=[],  # a request sent twice unasked could say a thing twice: the courier decides
                logger=QUIET,
            )
        return self._apis[token]

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        if self._session is None:
            self._use(aiohttp.ClientSession(timeout=SECONDS))
        self._holders += 1
        try:
            yield
        finally:
            self._holders -= 1
            if not self._holders and self._session is not None:
                ended = self._session
                self._use(None)
                await ended.close()

    def _use(self, session: aiohttp.ClientSession | None) -> None:
        self._session = session
        for api in self._apis.values():
            api.session = session


class Patience:
    """Waits that grow from one try to the next. Says once that Slack is away, and once that it is back."""

    def __init__(self, first: float, longest: float) -> None:
        self._first, self._longest = first, longest
        self._tries = 0

    async def turn(self) -> None:
        """Return when it may be tried (again)."""
        if self._tries == 1:
            log.warning("Slack can't be reached; it is tried again until it can, and everything else goes on")
        if self._tries:
            await asyncio.sleep(min(self._longest, self._first * 2 ** min(self._tries - 1, 16)))
        self._tries += 1

    def worked(self) -> None:
        if self._tries > 1:
            log.warning("Slack is reached again")
        self._tries = 0


class Turns:
    """What is under way, so that its end can be waited for."""

    def __init__(self) -> None:
        self._many = 0
        self._none = asyncio.Event()
        self._none.set()

    def __enter__(self) -> None:
        self._many += 1
        self._none.clear()

    def __exit__(self, *_: object) -> None:
        self._many -= 1
        if not self._many:
            self._none.set()

    async def rest(self) -> None:
        await self._none.wait()
