"""The SDK's HTTP on one aiohttp session, and errors that say what is known.

1. `Refusal`: Telegram answered and did not do it. `NotSent`: nothing was written. Any other error leaves open what
   happened. They are told apart here, where the answer is whole: the SDK's own errors drop `retry_after` when it is 0
   or no number, and mix what was answered with what was not.
2. The session lives while somebody needs it: the ear for as long as it listens, the mouth for one message. So messages
   that are delivered after the ear has closed still go out, and nothing is left open.
3. Answers stay as they come (`ask` returns plain JSON). `Bot.get_updates` parses a whole batch at once: one malformed
   update would lose the others, again and again, and fields newer than the SDK would be guessed at.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from adapters.telegram.sdk import BaseRequest, Bot, NetworkError, RequestData, TelegramError, TimedOut

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 12.0
"""Shorter than a courier waits."""


class Refusal(TelegramError):
    """Telegram's answer that it did not do it. Its description stays out of the log."""

    def __init__(self, code: int, answer: object) -> None:
        super().__init__(f"refused ({code})")
        fields = answer if isinstance(answer, dict) else {}
        parameters = fields.get("parameters")
        parameters = parameters if isinstance(parameters, dict) else {}
        self.code = code
        self.told = fields.get("ok") is False  # in Telegram's own form, not by something on the way there
        self.description = str(fields.get("description", "")).lower()
        self.after = _seconds(parameters.get("retry_after"))
        self.moved_to = _whole(parameters.get("migrate_to_chat_id"))

    @property
    def no_token(self) -> bool:
        return self.told and self.code == 401


class NotSent(NetworkError):
    """There was no connection: surely nothing was done."""


class Transport(BaseRequest):
    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=10)
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        assert self._session is not None, "nothing is asked without a session"
        seconds = read_timeout if isinstance(read_timeout, int | float) else ANSWER_SECONDS
        try:
            async with self._session.request(
                method,
                url,
                data=request_data.url_encoded_parameters().encode() if request_data else None,
                headers={"content-type": "application/x-www-form-urlencoded"},
                timeout=aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS),
                allow_redirects=False,
            ) as response:
                code, body = response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise NotSent("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(f"the connection broke ({type(error).__name__})") from None
        if 200 <= code <= 299:
            return code, body
        if not body:
            raise NetworkError(f"no answer in the answer ({code})")
        raise Refusal(code, _json(body))


class Api(Bot):
    """The SDK's bot, asked plainly."""

    def __init__(self, token: str, base_url: str, base_file_url: str) -> None:
        transport = Transport()
        super().__init__(
            token, base_url=base_url, base_file_url=base_file_url, request=transport, get_updates_request=transport
        )
        self._transport = transport
        self._needed = 0

    def __repr__(self) -> str:
        """Without the token, which the SDK would show."""
        return f"{type(self).__name__}()"

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Within this block it can be asked."""
        self._needed += 1
        await self._transport.initialize()
        try:
            yield
        finally:
            self._needed -= 1
            if not self._needed:
                await self._transport.shutdown()

    async def ask(self, method: str, /, *, seconds: float = ANSWER_SECONDS, **parameters: Any) -> Any:
        """Telegram's result as it came, or one of the errors above."""
        return await self._post(method, parameters, read_timeout=seconds)


def _json(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _seconds(given: object) -> float | None:
    if isinstance(given, bool) or not isinstance(given, int | float):
        return None
    return float(given) if -(2**31) < given < 2**31 else None


def _whole(given: object) -> int | None:
    return given if isinstance(given, int) and not isinstance(given, bool) else None
