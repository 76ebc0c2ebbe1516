"""Socket Mode: the SDK's client, with three habits of its own.

1. An address that Slack gave is used once. The SDK would try the same for ever if Slack did not answer there. 2. Tries
grow rarer until Slack says hello, also when it sends us away again and again (`too_many_websockets`). 3. What is under
way counts as a turn until it is acknowledged. What was not taken is not acknowledged, and comes again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from adapters.slack.connection import QUIET, Patience, Turns
from adapters.slack.refusals import Revoked, understood


class Socket(SocketModeClient):
    def __init__(
        self,
        token: str,
        app: AsyncApp,
        turns: Turns,
        patience: Patience,
        ping_interval: float,
        revoked: Callable[[str], None],
    ) -> None:
        super().__init__(app_token=token, logger=QUIET, web_client=app.client, ping_interval=ping_interval)
        self._app, self._turns, self._patience, self._revoked = app, turns, patience, revoked
        self.message_listeners.append(self._greeted)
        self.socket_mode_request_listeners.append(self._take)
        once = aiohttp.TraceConfig()
        once.on_request_start.append(self._used)
        once.freeze()
        self.aiohttp_client_session.trace_configs.append(once)

    async def issue_new_wss_url(self) -> str:
        while True:
            await self._patience.turn()
            try:
                with understood(sends=False):
                    response = await self.web_client.apps_connections_open(app_token=self.app_token)
                    return str(response["url"])
            except Revoked as end:
                self._revoked(end.code)
                raise
            except Exception:  # whatever it is, it may be over by the next try
                continue

    async def close(self) -> None:
        await super().close()  # type: ignore[no-untyped-call]
        tasks = (self.message_processor, self.current_session_monitor, self.message_receiver)
        await asyncio.gather(*(task for task in tasks if task is not None), return_exceptions=True)

    async def _take(self, _client: Any, request: SocketModeRequest) -> None:
        with self._turns:
            response = await run_async_bolt_app(self._app, request)
            await send_async_response(self, request, response, 0.0)

    async def _greeted(self, _client: Any, message: dict[str, Any], _raw: str | None) -> None:
        if message.get("type") == "hello":
            self._patience.worked()

    async def _used(self, *_: object) -> None:
        self.wss_uri = None
