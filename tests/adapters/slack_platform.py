"""The adapter on the stand-in: as the contract wants it, and for the tests of what is Slack's own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from adapters.contract import Platform
from adapters.slack.adapter import Slack
from adapters.web import Web
from bot.clock import MovableClock
from bot.core.events import Address
from bot.ports import Button, Message, Receipt, Surroundings
from prompts.phrasebook import Phrasebook
from tests.adapters.slack_stage import SlackStage, a_workspace


class Pocket:
    """A safe in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    async def get(self, name: str) -> str | None:
        return self.kept.get(name)

    async def put(self, name: str, value: str) -> None:
        self.kept[name] = value

    async def drop(self, name: str) -> None:
        self.kept.pop(name, None)


class SlackPlatform(Platform):
    redelivery = True
    pictures = True
    misfortunes = frozenset({"later", "gone", "never", "unknown"})

    def __init__(
        self,
        stage: SlackStage,
        *,
        socket: bool = True,
        several: bool = False,
        pocket: Pocket | None = None,
        clock: MovableClock | None = None,
    ) -> None:
        super().__init__()
        self.stage, self.socket, self.several = stage, socket, several
        self.url = ""
        self.pocket = pocket or Pocket()
        self.clock = clock or MovableClock(datetime.now(UTC))
        self.missed: list[datetime] = []
        self.where: tuple[str, tuple[Button, ...]] | None = None  # what App Home shows
        self.lost = False  # or nobody knows
        self.surroundings = Surroundings(
            clock=self.clock,
            phrasebook=Phrasebook(),
            safe=self.pocket,
            where_you_are=self.look,
            missed=self.note_missed,
        )
        self.adapter: Slack = Slack(stage.settings(socket=socket, several=several), self.surroundings)
        self.adapter.ping_interval = 0.2
        self.adapter.first_wait = 0.05

    def started_anew(self) -> SlackPlatform:
        """The same bot after a restart: it has its safe and the time, and remembers nothing else."""
        return SlackPlatform(self.stage, socket=self.socket, several=self.several, pocket=self.pocket, clock=self.clock)

    def message(self, to: Address, text: str, **more: Any) -> Message:
        return Message(id=f"message-{next(self._numbers)}", to=to, text=text, **more)

    async def look(self, address: Address) -> tuple[str, tuple[Button, ...]] | None:
        if self.lost:
            raise RuntimeError("the memory can't be reached")
        return self.where

    async def note_missed(self, platform: str, since: datetime) -> None:
        self.missed.append(since)

    async def writes(self, person: str, text: str) -> None:
        await self.stage.writes(person, text)

    async def presses(self, person: str, label: str) -> None:
        await self.stage.presses(person, label)

    async def replies(self, person: str, to: Receipt, text: str) -> None:
        await self.stage.writes(person, text, thread=to.ref)

    async def shows(self, person: str, caption: str) -> None:
        photo = {"id": "F1", "mimetype": "image/jpeg", "name": "IMG_1.jpg"}
        await self.stage.writes(person, caption, fields={"subtype": "file_share", "files": [photo]})

    async def edits(self, person: str, text: str) -> None:
        await self.stage.edits(person, text)

    async def takes_back(self, person: str) -> None:
        await self.stage.deletes(person)

    async def redelivers(self) -> None:
        await self.stage.does("again", fresh=True)

    async def screen(self, person: str) -> list[str]:
        return await self.stage.screen(person)

    async def suffers(self, misfortune: str) -> None:
        faults: dict[str, dict[str, Any]] = {
            "later": {"code": "ratelimited", "status": 429, "headers": {"Retry-After": "7"}},
            "gone": {"code": "channel_not_found"},
            "never": {"code": "msg_too_long"},
            "unknown": {"how": "drop-after"},
        }
        await self.stage.fails(**faults[misfortune])

    def as_shown(self, text: str) -> str:
        return text.replace("\ud83d", "\ufffd") if text.strip() else "…"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """In HTTP mode under a server of its own, as the house runs it."""
        self._listening = asyncio.create_task(self.adapter.run(self.hear))
        try:
            if self.socket:
                yield
            else:
                async with self._served():
                    yield
        finally:
            await self.stop()

    @asynccontextmanager
    async def _served(self) -> AsyncIterator[None]:
        web = Web(self.adapter, port=0)
        self.url = web.open()
        serving = asyncio.create_task(web.run())
        try:
            await self.stage.does("request-url", url=f"{self.url}slack/events")
            yield
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)

    async def stop(self) -> None:
        """The house stops listening."""
        self._listening.cancel()
        await asyncio.gather(self._listening, return_exceptions=True)

    async def ended(self) -> None:
        """Return when the adapter stops listening by itself."""
        await self._listening


@asynccontextmanager
async def a_platform(slack_url: str, *, installed: bool = True, **given: Any) -> AsyncIterator[SlackPlatform]:
    async with a_workspace(slack_url, installed=installed) as stage:
        platform = SlackPlatform(stage, **given)
        async with platform.running():
            yield platform
        assert await stage.pings() == []


async def until(true: Callable[[], object]) -> None:
    """Return when it is; what is waited for tells nobody."""
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
