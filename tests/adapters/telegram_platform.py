"""The adapter on the stand-in, polling or called: for the contract, and for every other test of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from typing import Any

from adapters.contract import Platform
from adapters.telegram import TelegramSettings
from adapters.telegram.adapter import Telegram
from adapters.web import Web
from bot.clock import SystemClock
from bot.core.events import Event
from bot.ports import Button, Message, Missing, Receipt, Surroundings
from prompts.phrasebook import Phrasebook
from tests.fakes.telegram.stage import TelegramStage
from tests.fakes.telegram.table import cleaned

SECRET = "a-secret-of-32-letters-or-longer"
PHRASEBOOK = Phrasebook()


class Pocket:
    """A safe for one test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        return self.kept.get(name)

    async def put(self, name: str, value: str) -> None:
        self.kept[name] = value

    async def drop(self, name: str) -> None:
        self.kept.pop(name, None)


async def nowhere(_address: str) -> None:
    return None


async def nothing_missed(_platform: str, _since: datetime) -> None:
    return None


def an_adapter(given: dict[str, Any], pocket: Pocket | None = None, missed: Missing = nothing_missed) -> Telegram:
    surroundings = Surroundings(
        clock=SystemClock(),
        phrasebook=PHRASEBOOK,
        safe=pocket or Pocket(),
        where_you_are=nowhere,
        missed=missed,
    )
    return Telegram(TelegramSettings(_env_file=None, **given), surroundings)  # type: ignore[call-arg]


async def until(so: Callable[[], bool]) -> None:
    """Return when this has become true."""
    async with asyncio.timeout(20):
        while not so():  # noqa: ASYNC110 - what is looked at here tells nobody
            await asyncio.sleep(0.005)


class TelegramPlatform(Platform):
    redelivery = True
    pictures = True
    misfortunes = frozenset({"later", "gone", "never", "unknown"})

    def __init__(self, stage: TelegramStage, adapter: Telegram) -> None:
        super().__init__()
        self.stage = stage
        self.adapter: Telegram = adapter
        self.turn: Callable[[Event], Awaitable[None]] | None = None  # what each turn does besides

    async def hear(self, event: Event) -> None:
        await super().hear(event)
        if self.turn is not None:
            await self.turn(event)

    async def writes(self, person: str, text: str) -> None:
        await self.stage.writes(person, text)
        await self.stage.taken()

    async def presses(self, person: str, label: str) -> None:
        await self.stage.presses(person, label)
        await self.stage.taken()

    async def replies(self, person: str, to: Receipt, text: str) -> None:
        await self.stage.writes(person, text, reply_to=int(to.ref))
        await self.stage.taken()

    async def shows(self, person: str, caption: str) -> None:
        await self.stage.writes(person, None, photo=[{"file_id": "AgAC"}], caption=caption)
        await self.stage.taken()

    async def edits(self, person: str, text: str) -> None:
        await self.stage.edits(person, text)
        await self.stage.taken()

    async def redelivers(self) -> None:
        await self.stage.control("repeats")
        await self.stage.taken()

    async def screen(self, person: str) -> list[str]:
        return await self.stage.texts(person)

    async def suffers(self, misfortune: str) -> None:
        match misfortune:
            case "later":
                await self.stage.fails("sendMessage", status=429, parameters={"retry_after": 7})
            case "gone":
                await self.stage.fails("sendMessage", status=403, description="Forbidden: bot was blocked by the user")
            case "never":
                await self.stage.fails("sendMessage", status=400, description="Bad Request: something is wrong")
            case "unknown":
                await self.stage.fails("sendMessage", "drop", acts=True)

    def as_shown(self, text: str) -> str:
        return cleaned(text.replace("\ud83d", "\ufffd")) or "…"

    async def tells(self, to: str, text: str, *buttons: Button, key: str = "", **more: Any) -> Receipt:
        """The bot says something, with everything that a message can have."""
        key = key or f"message-{next(self._numbers)}"
        return await self.adapter.send(Message(id=key, to=to, text=text, buttons=buttons, **more))


def a_platform(stage: TelegramStage, pocket: Pocket | None = None, **more: Any) -> TelegramPlatform:
    """Not listening yet."""
    return TelegramPlatform(stage, an_adapter(stage.settings | more, pocket))


@asynccontextmanager
async def polling(stage: TelegramStage, pocket: Pocket | None = None, **more: Any) -> AsyncIterator[TelegramPlatform]:
    platform = a_platform(stage, pocket, **more)
    async with platform.running():
        yield platform


@asynccontextmanager
async def called(stage: TelegramStage, **more: Any) -> AsyncIterator[TelegramPlatform]:
    """With a webhook, under the one web server."""
    async with a_web_server(stage, **more) as (platform, _url), platform.running():
        await stage.asked("setWebhook")
        yield platform


@asynccontextmanager
async def a_web_server(stage: TelegramStage, **more: Any) -> AsyncIterator[tuple[TelegramPlatform, str]]:
    """The adapter's doorway is served; it does not listen yet."""
    web = Web(port=0)
    url = web.open()
    hook = {"telegram_webhook_url": url, "telegram_webhook_secret": SECRET}
    platform = TelegramPlatform(stage, an_adapter(stage.settings | hook | more))
    web.pages = (platform.adapter,)
    serving = asyncio.create_task(web.run())
    try:
        yield platform, url
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
