"""Bringing things to the app until it acknowledges them: as envelopes over a socket, or as signed calls.

What is not acknowledged comes again: over any socket there is, and by HTTP with the headers of a retry. Slack waits
minutes between its tries; here it is moments.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import json
import random
import time
import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import aiohttp
from aiohttp import WSMsgType, web

from tests.fakes.slack.world import App, World

MOST_SOCKETS = 10
PATIENCE = 3.0  # seconds for an answer


@dataclass
class Delivery:
    kind: str  # events_api, interactive or slash_commands
    payload: dict[str, Any]
    tries: int = 0
    envelope: str = field(default_factory=lambda: str(uuid.uuid4()))
    answer: Any = None
    taken: bool = False  # acknowledged
    done: asyncio.Event = field(default_factory=asyncio.Event)  # that, or given up
    stirred: asyncio.Event = field(default_factory=asyncio.Event)  # acknowledged, or its socket is lost
    socket: web.WebSocketResponse | None = None

    def acknowledge(self, answer: Any) -> None:
        self.answer, self.taken = answer, True
        self.stirred.set()
        self.done.set()


class Post:
    """Slack's side that calls the app."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.sockets: dict[str, list[web.WebSocketResponse]] = defaultdict(list)
        self.deliveries: dict[str, dict[str, Delivery]] = defaultdict(dict)  # by app and envelope
        self.unacknowledged_after = 1.0
        self._greets: dict[str, list[str]] = {}  # what sockets hear instead of hello, by app
        self._came = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._http: aiohttp.ClientSession | None = None

    # --- sockets ----------------------------------------------------------------------------------------------------

    async def link(self, request: web.Request) -> web.StreamResponse:
        app = self.world.apps.get(request.query.get("app_id", ""))
        if app is None or request.query.get("ticket") not in app.tickets:
            return web.Response(status=403)
        app.tickets.discard(request.query["ticket"])
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        mine = self.sockets[app.id]
        refused = self._greets.get(app.id) or (["too_many_websockets"] if len(mine) >= MOST_SOCKETS else [])
        if refused:
            await socket.send_json({"type": "disconnect", "reason": refused.pop(0)})
            await socket.close()
            return socket
        mine.append(socket)
        await socket.send_json({"type": "hello", "num_connections": len(mine), "connection_info": {"app_id": app.id}})
        self._came.set()
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._acknowledged(app, json.loads(message.data))
        finally:
            mine.remove(socket)
            for one in self.deliveries[app.id].values():
                if one.socket is socket:
                    one.stirred.set()
        return socket

    def refuse_next(self, app: App, reasons: list[str]) -> None:
        self._greets[app.id] = reasons

    async def disturb(self, app: App, how: str) -> int:
        """Tell every socket that it ends (refresh_requested, warning), or drop it without a word."""
        some = list(self.sockets[app.id])
        for socket in some:
            if how == "drop":
                transport = socket._req.transport if socket._req else None
                assert transport is not None
                transport.abort()
            else:
                await socket.send_json({"type": "disconnect", "reason": how, "debug_info": {"host": "here"}})
        return len(some)

    def _acknowledged(self, app: App, message: dict[str, Any]) -> None:
        if one := self.deliveries[app.id].get(message.get("envelope_id", "")):
            one.acknowledge(message.get("payload"))

    # --- delivering -------------------------------------------------------------------------------------------------

    def bring(self, app: App, kind: str, payload: dict[str, Any]) -> Delivery:
        delivery = Delivery(kind, payload)
        self.deliveries[app.id][delivery.envelope] = delivery
        task = asyncio.create_task(self._deliver(app, delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return delivery

    async def _deliver(self, app: App, delivery: Delivery) -> None:
        while not delivery.taken:
            again = await (self._call(app, delivery) if app.request_url else self._send(app, delivery))
            delivery.tries += 1
            if not again:
                delivery.done.set()
                return
            await asyncio.sleep(min(1.0, 0.1 * (delivery.tries - 1)) if app.request_url else 0.01)

    async def _send(self, app: App, delivery: Delivery) -> bool:
        while not (some := [one for one in self.sockets[app.id] if not one.closed]):
            self._came.clear()
            await self._came.wait()
        socket = delivery.socket = random.choice(some)
        delivery.stirred.clear()
        envelope = {
            "type": delivery.kind,
            "envelope_id": delivery.envelope,
            "payload": delivery.payload,
            "accepts_response_payload": delivery.kind != "events_api",
            "retry_attempt": delivery.tries,
            "retry_reason": "timeout" if delivery.tries else "",
        }
        with contextlib.suppress(ConnectionError):
            await socket.send_json(envelope)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(delivery.stirred.wait(), self.unacknowledged_after)
        return not delivery.taken

    async def _call(self, app: App, delivery: Delivery) -> bool:
        """Whether it is to come again. Of presses and commands Slack says at once that they failed."""
        if delivery.kind == "events_api":
            body, kind = json.dumps(delivery.payload), "application/json"
        else:
            form = {"payload": json.dumps(delivery.payload)} if delivery.kind == "interactive" else delivery.payload
            body, kind = urlencode(form), "application/x-www-form-urlencoded"
        headers = {"Content-Type": kind, **signed(app.secret, body)}
        if delivery.tries:
            headers |= {"X-Slack-Retry-Num": str(delivery.tries), "X-Slack-Retry-Reason": "http_error"}
        try:
            status, answered, said = await self.call(app.request_url, body.encode(), headers)
        except (aiohttp.ClientError, TimeoutError):
            return delivery.kind == "events_api"
        if status == 200:
            delivery.acknowledge(json.loads(answered) if answered.startswith("{") else None)
        return status != 200 and said.get("X-Slack-No-Retry") != "1" and delivery.kind == "events_api"

    async def call(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, str, dict[str, str]]:
        if self._http is None:
            self._http = aiohttp.ClientSession()
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with self._http.post(url, data=body, headers=headers, timeout=timeout) as response:
            return response.status, await response.text(), dict(response.headers)

    async def verify(self, app: App, url: str) -> bool:
        """The handshake with which Slack tries a new request URL."""
        challenge = uuid.uuid4().hex
        body = json.dumps({"token": "old", "challenge": challenge, "type": "url_verification"})
        headers = {"Content-Type": "application/json", **signed(app.secret, body)}
        status, answered, _ = await self.call(url, body.encode(), headers)
        return status == 200 and challenge in answered

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        if self._http is not None:
            await self._http.close()


def signed(secret: str, body: str, at: float | None = None) -> dict[str, str]:
    """The headers with which Slack signs a call."""
    when = str(int(time.time() if at is None else at))
    digest = hmac.new(secret.encode(), f"v0:{when}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": when, "X-Slack-Signature": f"v0={digest}"}
