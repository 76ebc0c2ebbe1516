"""The bots that Leveller is measured beside: each answers everything with the same words, remembers nothing.

    floor    Telegram without any framework: aiohttp, getUpdates, and a sendMessage for each at once
    default  python-telegram-bot as its guide shows it: on httpx, one update after the other
    bare     the same on the adapter's own transport, updates at once
    bolt     slack-bolt as its guide shows it, under Starlette, on one shared session

`python -m bench.relay_bots <name>`, with the settings of Leveller in its environment; prints one line when it is ready.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

import aiohttp


def _ready() -> None:
    print("ready", flush=True)


def floor() -> None:
    asyncio.run(_floor(f"{os.environ['TELEGRAM_BASE_URL']}{os.environ['TELEGRAM_TOKEN']}"))


async def _floor(url: str) -> None:
    tasks: set[asyncio.Task[None]] = set()
    async with aiohttp.ClientSession() as http:

        async def ask(method: str, **given: Any) -> Any:
            async with http.post(f"{url}/{method}", json=given) as response:
                return (await response.json())["result"]

        async def answer(message: Any) -> None:
            await ask("sendMessage", chat_id=message["chat"]["id"], text=message["text"])

        _ready()
        offset = 0
        while True:
            for update in await ask("getUpdates", offset=offset, timeout=25):
                offset = update["update_id"] + 1
                task = asyncio.create_task(answer(update["message"]))
                tasks.add(task)
                task.add_done_callback(tasks.discard)


def default() -> None:
    from telegram.ext import Application

    builder = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).base_url(os.environ["TELEGRAM_BASE_URL"])
    _echoing(builder.build())


def bare() -> None:
    from telegram.ext import Application

    from adapters.telegram.transport import Api

    base = os.environ["TELEGRAM_BASE_URL"]
    api = Api(os.environ["TELEGRAM_TOKEN"], base, base)
    _echoing(Application.builder().bot(api).concurrent_updates(True).build())


def _echoing(application: Any) -> None:
    from telegram.ext import MessageHandler, filters

    async def echo(update: Any, _context: Any) -> None:
        await update.message.reply_text(update.message.text)

    application.add_handler(MessageHandler(filters.TEXT, echo))
    _ready()
    application.run_polling()


def bolt() -> None:
    asyncio.run(_bolt())


async def _bolt() -> None:
    import uvicorn
    from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
    from slack_bolt.async_app import AsyncApp
    from slack_sdk.web.async_client import AsyncWebClient
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

    async with aiohttp.ClientSession() as http:
        given = os.environ
        client = AsyncWebClient(given.pop("SLACK_BOT_TOKEN"), base_url=given["SLACK_API_URL"], session=http)
        app = AsyncApp(signing_secret=given["SLACK_SIGNING_SECRET"], client=client)

        @app.event("message")
        async def echo(event: dict[str, Any], say: Any) -> None:
            await say(event["text"])

        handler = AsyncSlackRequestHandler(app)

        async def events(request: Request) -> Response:
            return await handler.handle(request)

        class Telling(uvicorn.Server):
            async def startup(self, sockets: Any = None) -> None:
                await super().startup(sockets)
                _ready()

        routes = [Route("/slack/events", events, methods=["POST"])]
        config = uvicorn.Config(Starlette(routes=routes), port=int(given["PORT"]), log_config=None, access_log=False)
        await Telling(config).serve()


if __name__ == "__main__":
    {"floor": floor, "default": default, "bare": bare, "bolt": bolt}[sys.argv[1]]()
