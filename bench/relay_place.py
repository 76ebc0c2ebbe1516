"""Where the relay is measured: towns whose people the stand-ins know, bots as processes, and who writes what.

The stand-in, the bot and the one who measures are three processes. Times are those of the stand-in's clock; CPU time
and memory are those of the bot's process alone, its database server not included.
"""

from __future__ import annotations

import asyncio
import base64
import json
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

import psutil

from bench.town import build
from bench.turns import said_by
from bot.ports import Founding
from storage.memory import SqlMemory
from tests.fakes.process import ROOT, Stage
from tests.fakes.telegram.world import TOKEN

KEY = bytes(range(32))
FIRST = 700_000_000
"""The first neighbour's chat on Telegram."""
LEVELLER = ("bot", "run")
LISTENS = "Leveller listens"

Settings = Mapping[str, str]
T = TypeVar("T")


async def a_town(url: str, neighbours: int, lines: int, address: Callable[[int], str]) -> None:
    """Neighbours at these addresses; 0 and 1, 2 and 3, … have an open line."""
    memory = await SqlMemory.open(url, KEY)
    founding = Founding(name="Town", country="GB", timezone="Europe/London", languages=("en",))
    now = datetime.now(UTC)
    founded = await memory.found(founding, at=now)
    await build(memory, founded.community.id, neighbours=neighbours, lines=lines, at=now, address=address)
    await memory.close()


def leveller(database: str) -> Settings:
    """What Leveller is set to besides its platforms."""
    return {"DATABASE_URL": database, "LEVELLER_KEY": base64.urlsafe_b64encode(KEY).decode()}


def on_telegram(stage: Stage) -> Settings:
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": f"{stage.url}/bot",
        "TELEGRAM_BASE_FILE_URL": f"{stage.url}/file/bot",
    }


# --- bots -----------------------------------------------------------------------------------------------------------


class Bot:
    """A bot that runs, as a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process, ready: float) -> None:
        self.ready = ready  # seconds until it was
        self._process = process
        self._seen = psutil.Process(process.pid)

    @property
    def cpu(self) -> float:
        """Seconds of CPU time that it has taken."""
        times = self._seen.cpu_times()
        return float(times.user + times.system)

    @property
    def megabytes(self) -> float:
        return float(self._seen.memory_info().rss) / 1e6

    async def costs(self) -> dict[str, float]:
        """Seconds of CPU time by room, of a bot with a stopwatch."""
        assert self._process.stdout is not None
        self._process.send_signal(signal.SIGUSR1)
        found: dict[str, float] = json.loads(await self._process.stdout.readline())
        return found


@asynccontextmanager
async def a_bot(*command: str, settings: Settings, ready: str = "ready") -> AsyncIterator[Bot]:
    """`python -m command`, once it has printed what tells that it is ready."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
    with tempfile.TemporaryDirectory(prefix="leveller-bench-") as folder:
        begun = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *command),
            cwd=folder,
            env={**kept, "PYTHONPATH": str(ROOT), "LEVELLER_MESSAGES_A_MINUTE": "0", **settings},
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdout is not None
        try:
            while ready not in (line := (await process.stdout.readline()).decode()):
                assert line, f"{command} did not start"
            yield Bot(process, time.monotonic() - begun)
        finally:
            process.terminate()
            await process.wait()


def a_free_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


# --- who writes -----------------------------------------------------------------------------------------------------


@dataclass
class Speakers:
    """Everybody with an open line writes in turn; each message can be told by its tag."""

    people: Sequence[Any]
    number: int = 0

    def some(self, many: int) -> list[tuple[Any, str]]:
        said = []
        for _ in range(many):
            self.number += 1
            said.append((self.people[self.number * 7 % len(self.people)], said_by(self.number)))
        return said


def tag_of(text: str) -> str:
    """What `said_by` told it apart by."""
    return text.split()[-1]


@dataclass
class OnTelegram:
    stage: Stage
    speakers: Speakers

    async def flood(self, many: int) -> float:
        """Messages a second: from the first update offered, all of them at once, to the last message shown."""
        wrote = await self.stage.control("write", said=self.speakers.some(many))
        heard = await self.stage.control("heard", since=wrote["since"], many=many)
        await self.stage.control("taken")
        return float(many / (max(done for _, _, done in heard) - wrote["at"][0]))

    async def steady(self, rate: float, seconds: float) -> list[float]:
        """Seconds from each update offered to its message arriving."""
        said = self.speakers.some(int(rate * seconds))
        wrote = await self.stage.control("write", said=said, every=1 / rate)
        heard = await self.stage.control("heard", since=wrote["since"], many=len(said))
        await self.stage.control("taken")
        arrived = {tag_of(text): at for text, at, _ in heard}
        return [arrived[tag_of(text)] - at for (_, text), at in zip(said, wrote["at"], strict=True)]


@dataclass
class OnSlack:
    stage: Stage
    team: Mapping[str, str]  # and its app
    speakers: Speakers

    async def writes(self, many: int, **how: Any) -> tuple[dict[str, Any], float]:
        """What the stand-in tells of their being acknowledged, and messages shown a second; each was shown."""
        told: dict[str, Any] = await self.stage.control("write", **self.team, said=self.speakers.some(many), **how)
        shown = await self.stage.control("heard", **self.team, since=told["since"], many=many)
        return told, many / (max(shown) - told["begun"])


def percentile(values: Sequence[float], share: float) -> float:
    """In milliseconds."""
    return 1000 * sorted(values)[min(len(values) - 1, int(len(values) * share))]
