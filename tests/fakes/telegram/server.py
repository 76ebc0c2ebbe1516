"""HTTP: the Bot API with its faults, long polling, webhooks that are called until they answer, and /control."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from typing import Any

import aiohttp
from aiohttp import web

from tests.fakes.telegram import bot_side, crowd, people, table
from tests.fakes.telegram.table import Refused
from tests.fakes.telegram.world import Fault, World

DO = people.DO | crowd.DO
AGAIN_SECONDS = 0.05
LOOK_SECONDS = 0.2
"""A held question looks again so often, whether or not it was woken."""


class Server:
    def __init__(self) -> None:
        self.world = World()
        self._polling = bot_side.Polling()
        self._calling: asyncio.Task[None] | None = None

    def app(self) -> web.Application:
        app = web.Application(client_max_size=20_000_000)
        app.router.add_post("/control/{what}", self._control)
        app.router.add_route("*", "/bot{token}/{method}", self._called)
        app.cleanup_ctx.append(self._call_webhooks)
        return app

    # --- what only tests may do -------------------------------------------------------------------------------------

    async def _control(self, request: web.Request) -> web.Response:
        what, given = request.match_info["what"], await request.json()
        if what == "reset":
            self.world, old = World(), self.world
            async with old.changed:
                old.changed.notify_all()
            return web.json_response(None)
        if what not in DO:
            return web.json_response(f"nobody can do {what}", status=404)
        try:
            return web.json_response(await DO[what](self.world, **given))
        except (Refused, TimeoutError, TypeError, StopIteration) as error:
            return web.json_response(f"{type(error).__name__}: {error}", status=400)

    # --- the Bot API ------------------------------------------------------------------------------------------------

    async def _called(self, request: web.Request) -> web.StreamResponse:
        world, method = self.world, request.match_info["method"]
        given = await _parameters(request)
        asked = {"method": method, "parameters": given, "headers": dict(request.headers), "at": time.monotonic()}
        world.requests.append(asked)
        async with world.changed:
            world.changed.notify_all()
        if world.latency:
            await asyncio.sleep(world.latency)
        chat = str(given.get("chat_id", ""))
        fault = world.fault_for(method, int(chat) if chat.lstrip("-").isdigit() else 0)
        if fault is not None and not fault.acts:
            return await _suffered(request, fault)
        try:
            status, answer = 200, {"ok": True, "result": await self._done(world, request, method, given)}
            asked["done"] = time.monotonic()
        except Refused as refused:
            status, answer = refused.code, refused.answer
        if fault is not None:
            return await _suffered(request, fault)
        return web.json_response(answer, status=status)

    async def _done(self, world: World, request: web.Request, method: str, given: dict[str, Any]) -> Any:
        if not world.token_accepted or request.match_info["token"] != world.token:
            raise Refused(401, "Unauthorized")
        if request.method not in ("GET", "POST") or method not in table.METHODS:
            raise Refused(404, "Not Found")
        checked = table.checked(method, given)
        if method != "getUpdates":
            return await bot_side.DO[method](world, checked)
        loop = asyncio.get_running_loop()
        begun = loop.time()

        async def wait(seconds: float) -> bool:
            left = begun + min(seconds, 50) - loop.time()
            if left <= 0 or request.transport is None or world is not self.world:
                return False
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(left, LOOK_SECONDS)), world.changed:
                    await world.changed.wait()
            return True

        return await self._polling.get_updates(world, checked, wait)

    # --- webhooks ---------------------------------------------------------------------------------------------------

    async def _call_webhooks(self, _app: web.Application) -> Any:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as http:
            self._calling = asyncio.create_task(self._call(http))
            yield
            self._calling.cancel()
            await asyncio.wait({self._calling})

    async def _call(self, http: aiohttp.ClientSession) -> None:
        """Every update that waits; those of one chat one after the other."""
        chains: dict[int, asyncio.Task[None]] = {}
        while True:
            world = self.world
            if world.webhook:
                for update in world.pending:
                    if (chat := _chat(update)) not in chains:
                        chains[chat] = asyncio.create_task(self._bring(http, world, update))
            chains = {chat: task for chat, task in chains.items() if not task.done()}
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(AGAIN_SECONDS), world.changed:
                    await world.changed.wait()

    async def _bring(self, http: aiohttp.ClientSession, world: World, update: dict[str, Any]) -> None:
        hook = dict(world.webhook)
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook["secret"]} if hook["secret"] else {}
        try:
            async with http.post(hook["url"], json=update, headers=headers) as response:
                taken, why = 200 <= response.status < 300, f"Wrong response from the webhook: {response.status}"
        except aiohttp.ClientError as error:
            taken, why = False, f"Connection failed: {type(error).__name__}"
        if taken:
            await world.confirm(update)
        else:
            world.last_error = (world.now(), why)
            await asyncio.sleep(AGAIN_SECONDS)


async def _parameters(request: web.Request) -> dict[str, Any]:
    """From wherever Telegram takes them: the address, a form of either kind, or JSON."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.read()
        found = json.loads(body) if body else {}
        return given | (found if isinstance(found, dict) else {})
    return given | {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


async def _suffered(request: web.Request, fault: Fault) -> web.StreamResponse:
    if fault.how == "hang":
        await asyncio.sleep(3600)
    if fault.how in ("hang", "drop"):
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if fault.how == "garbage":
        return web.Response(text=fault.body if fault.body is not None else "<html>", status=fault.status or 200)
    if fault.body is not None:
        return web.Response(text=fault.body, status=fault.status)
    refused = Refused(fault.status, fault.description, fault.parameters)
    return web.json_response(refused.answer, status=fault.status)


def _chat(update: dict[str, Any]) -> int:
    for fields in update.values():
        if isinstance(fields, dict):
            chat = fields.get("chat") or (fields.get("message") or {}).get("chat") or {}
            if isinstance(chat, dict) and isinstance(chat.get("id"), int):
                return int(chat["id"])
    return 0


async def serve(port: int = 0, host: str = "127.0.0.1") -> tuple[web.AppRunner, str]:
    """Listening within this process; clean up the runner at the end."""
    runner = web.AppRunner(Server().app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    return runner, f"http://{host}:{runner.addresses[0][1]}"
