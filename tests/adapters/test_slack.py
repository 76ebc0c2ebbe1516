"""Slack by the real SDK against a strict stand-in: the contract, over sockets and over signed HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import pytest

from adapters.contract import AdapterContract, Platform
from adapters.slack.adapter import Slack
from adapters.web import Web
from bot.clock import SystemClock
from bot.core.events import Address
from bot.ports import Button, Receipt, Surroundings
from prompts.phrasebook import Phrasebook
from tests.adapters.slack_stage import SlackStage, a_slack, a_workspace


@pytest.fixture(scope="module")
def slack_url() -> Iterator[str]:
    with a_slack() as url:
        yield url


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


async def nowhere(address: Address) -> tuple[str, tuple[Button, ...]] | None:
    return None


class SlackPlatform(Platform):
    redelivery = True
    misfortunes = frozenset({"later", "gone", "never", "unknown"})

    def __init__(self, stage: SlackStage, *, socket: bool = True, several: bool = False) -> None:
        super().__init__()
        self.stage, self.socket = stage, socket
        self.pocket = Pocket()
        self.missed: list[datetime] = []
        surroundings = Surroundings(
            clock=SystemClock(),
            phrasebook=Phrasebook(),
            safe=self.pocket,
            where_you_are=nowhere,
            missed=self.note_missed,
        )
        self.adapter: Slack = Slack(stage.settings(socket=socket, several=several), surroundings)
        self.adapter.ping_interval = 0.2
        self.adapter.first_wait = 0.05

    async def note_missed(self, platform: str, since: datetime) -> None:
        self.missed.append(since)

    async def writes(self, person: str, text: str) -> None:
        await self.stage.writes(person, text)

    async def presses(self, person: str, label: str) -> None:
        await self.stage.presses(person, label)

    async def replies(self, person: str, to: Receipt, text: str) -> None:
        await self.stage.writes(person, text, thread=to.ref)

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
        async with super().running():
            if self.socket:
                yield
                return
            web = Web(self.adapter, port=0)
            url = web.open()
            serving = asyncio.create_task(web.run())
            await asyncio.sleep(0)
            await self.stage.does("request-url", url=f"{url}slack/events")
            try:
                yield
            finally:
                serving.cancel()
                await asyncio.gather(serving, return_exceptions=True)


@asynccontextmanager
async def a_platform(slack_url: str, **given: Any) -> AsyncIterator[SlackPlatform]:
    async with a_workspace(slack_url) as stage:
        platform = SlackPlatform(stage, **given)
        async with platform.running():
            yield platform
        assert await stage.pings() == []


class TestContractOverSockets(AdapterContract):
    @pytest.fixture
    async def platform(self, slack_url: str) -> AsyncIterator[SlackPlatform]:
        async with a_platform(slack_url) as platform:
            yield platform


class TestContractOverHttp(AdapterContract):
    @pytest.fixture
    async def platform(self, slack_url: str) -> AsyncIterator[SlackPlatform]:
        async with a_platform(slack_url, socket=False) as platform:
            yield platform
