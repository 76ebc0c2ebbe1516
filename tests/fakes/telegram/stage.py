"""The stand-in as tests see it: its people, their screens, and what the bot asked for."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import aiohttp

from tests.fakes.process import ROOT, Stage
from tests.fakes.telegram.world import TOKEN


class TelegramStage(Stage):
    token = TOKEN

    @property
    def settings(self) -> dict[str, str]:
        """What a bot must be set to."""
        return {
            "telegram_token": self.token,
            "telegram_base_url": f"{self.url}/bot",
            "telegram_base_file_url": f"{self.url}/file/bot",
        }

    async def reset(self) -> None:
        """An empty world."""
        await self.control("reset")

    async def writes(self, person: str, text: str | None = None, *, reply_to: int = 0, **fields: Any) -> int:
        """Somebody writes to the bot; any raw field of the message can be given. The message's number."""
        wrote = await self.control("writes", person=person, text=text, reply_to=reply_to, fields=fields)
        return int(wrote["message_id"])

    async def says_in(
        self, group: str, person: str, text: str | None = None, *, topic: int = 0, reply_to: int = 0, **fields: Any
    ) -> int:
        said = await self.control(
            "says_in", group=group, person=person, text=text, topic=topic, reply_to=reply_to, fields=fields
        )
        return int(said["message_id"])

    async def edits(self, person: str, text: str, message_id: int = 0) -> None:
        await self.control("edits", person=person, text=text, message_id=message_id)

    async def presses(self, person: str, label: str = "", **altered: Any) -> str:
        return str((await self.control("presses", person=person, label=label, **altered))["press"])

    async def blocks(self, person: str) -> None:
        await self.control("blocks", person=person)

    async def unblocks(self, person: str) -> None:
        await self.control("blocks", person=person, blocked=False)

    async def group(self, name: str, **given: Any) -> int:
        return int((await self.control("group", name=name, **given))["id"])

    async def who(self, person: str) -> int:
        return int((await self.control("who", person=person))["id"])

    async def taken(self) -> None:
        """Return when the bot has confirmed everything so far."""
        await self.control("taken")

    async def screen(self, person: str = "", group: str = "") -> list[dict[str, Any]]:
        return list(await self.control("screen", person=person, group=group))

    async def texts(self, person: str = "", group: str = "") -> list[str]:
        return [message["text"] for message in await self.screen(person, group)]

    async def answered(self, press: str, times: int = 1) -> list[dict[str, Any]]:
        return list(await self.control("answered", press=press, times=times))

    async def asked(self, method: str, times: int = 1, since: int = 0) -> list[dict[str, Any]]:
        """Return when the bot has asked for this so often; the requests."""
        return list(await self.control("asked", method=method, times=times, since=since))

    async def requests(self, method: str = "") -> list[dict[str, Any]]:
        return [one for one in await self.control("requests") if method in ("", one["method"])]

    async def fails(self, method: str, how: str = "answer", **given: Any) -> None:
        await self.control("faults", method=method, how=how, **given)

    async def state(self) -> dict[str, Any]:
        return dict(await self.control("state"))


@contextmanager
def a_stand_in(port: int = 0) -> Iterator[str]:
    """The stand-in as a process, until the block ends; its address."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.telegram", str(port)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        assert first, "the stand-in did not start"
        yield json.loads(first)["url"]
    finally:
        process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()


@asynccontextmanager
async def a_stage(url: str) -> AsyncIterator[TelegramStage]:
    """An empty world on a stand-in that runs."""
    async with aiohttp.ClientSession() as http:
        stage = TelegramStage(url, http)
        await stage.reset()
        yield stage


def a_free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
