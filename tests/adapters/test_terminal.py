"""The terminal: the contract, and a conversation typed, piped and read from a file."""

from __future__ import annotations

import asyncio
import io
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.contract import AdapterContract, Platform
from adapters.terminal import Terminal
from bot.clock import MovableClock
from bot.core.events import Heard, Pressed
from tests.adapters.scripted import EVENING, ScriptedBot

ROOT = Path(__file__).parents[2]


class TerminalPlatform(Platform):
    def __init__(self) -> None:
        super().__init__()
        self.out = io.StringIO()
        self.typed: asyncio.Queue[str] = asyncio.Queue()
        self.adapter: Terminal = Terminal(MovableClock(EVENING), self.settled, lines=self.lines(), out=self.out)
        self._done: asyncio.Queue[None] = asyncio.Queue()
        self._shown: dict[str, list[str]] = {}

    async def settled(self) -> None:
        self._done.put_nowait(None)

    async def lines(self) -> AsyncIterator[str]:
        await self._done.get()
        while True:
            yield await self.typed.get()

    async def writes(self, person: str, text: str) -> None:
        await self.types(f"{person}: {text}")

    async def types(self, line: str) -> None:
        self.typed.put_nowait(line)
        await self._done.get()

    async def presses(self, person: str, label: str) -> None:
        number = re.findall(rf"\[(\d)\] {label}", self.out.getvalue())[-1]
        await self.types(f"{person}: {number}")

    async def screen(self, person: str) -> list[str]:
        heard = re.findall(r"^(\w+) hears: (.*?)(?=\n\w+ hears: |\n    \[|\n--|\n\Z)", self.out.getvalue(), re.M | re.S)
        return [text for name, text in heard if name == person]

    def as_shown(self, text: str) -> str:
        return re.sub(r"[\x00-\x1f\x7f-\x9f]", "␣", text).replace("\ud83d", "?")


class TestContract(AdapterContract):
    @pytest.fixture
    async def platform(self) -> AsyncIterator[TerminalPlatform]:
        platform = TerminalPlatform()
        async with platform.running():
            yield platform


async def run(*lines: str, stay_broken: bool = False) -> tuple[ScriptedBot, str, MovableClock]:
    """Type these lines; the bot, what was shown, and the clock afterwards."""

    async def typed():
        for line in lines:
            yield line

    async def settled():
        return None

    bot, clock, out = ScriptedBot(), MovableClock(EVENING), io.StringIO()
    terminal = Terminal(clock, settled, lines=typed(), out=out)
    bot.mouth, bot.broken = terminal, 99 if stay_broken else 0
    await asyncio.wait_for(terminal.run(bot.hear), 5)
    return bot, out.getvalue(), clock


async def test_a_conversation():
    bot, shown, _ = await run("ana: ask for me", "1", "Ben: hello", "ana: tell ben hello back")
    assert [(event.speaker, event.text if isinstance(event, Heard) else "a press") for event in bot.spoken()] == [
        ("terminal:ana", "ask for me"),
        ("terminal:ana", "a press"),
        ("terminal:ben", "hello"),
        ("terminal:ana", "tell ben hello back"),
    ]
    assert shown.splitlines() == [
        "ana hears: Shall I ask around?",
        "    [1] Yes   [2] No",
        "ana hears: You chose yes:1.",
        "ben hears: Heard.",
        "ben hears: hello back",
    ]


async def test_words_that_only_look_like_something_else_stay_words():
    bot, _, _ = await run("ana: ask", "3", "10 past 6", "https://example.org", "ana: quit", "ana: +1d", "ana: ben: hi")
    assert [event.text for event in bot.heard if isinstance(event, Heard)] == [
        *("ask", "3", "10 past 6", "https://example.org", "quit", "+1d", "ben: hi")
    ]


async def test_the_clock_moves():
    for typed, by in {"+1h": timedelta(hours=1), "+2d": timedelta(days=2), "+1w": timedelta(days=7)}.items():
        _, shown, clock = await run(typed)
        assert timedelta(0) <= clock.now() - EVENING - by < timedelta(seconds=5)
        assert shown.startswith("-- ")


async def test_nobody_speaks_before_a_name():
    bot, shown, _ = await run("hello")
    assert bot.heard == []
    assert "Who is speaking?" in shown


async def test_quit_ends_it():
    bot, _, _ = await run("ana: one", "quit", "ana: two")
    assert len(bot.heard) == 1


async def test_what_never_reached_the_bot_is_said():
    bot, shown, _ = await run("ana: hello", stay_broken=True)
    assert "did not reach the bot" in shown
    assert len({event.id for event in bot.heard}) == 1


async def test_a_press_is_of_the_last_message_that_had_choices():
    bot, _, _ = await run("ana: ask", "thanks", "2")
    assert [event.choice for event in bot.heard if isinstance(event, Pressed)] == ["no:1"]


PROGRAM = """
import asyncio
from adapters.terminal import Terminal
from bot.clock import MovableClock
from tests.adapters.scripted import EVENING, ScriptedBot

async def settled():
    await asyncio.sleep(0)

bot = ScriptedBot()
bot.mouth = Terminal(MovableClock(EVENING), settled)
asyncio.run(bot.mouth.run(bot.hear))
"""


@pytest.mark.parametrize("way", ["pipe", "file"])
def test_input_that_ends_ends_the_program(way: str, tmp_path: Path):
    words = "ana: ask żółw 🐢\r\n1\nben: bad byte \N{BULLET} no newline at the end".encode() + b" \xff"
    (tmp_path / "typed").write_bytes(words)
    with (tmp_path / "typed").open("rb") as file:
        program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            stdin=subprocess.PIPE if way == "pipe" else file,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
        shown, complaints = program.communicate(words if way == "pipe" else None, timeout=60)
    assert (program.returncode, complaints) == (0, b"")
    assert shown.decode().splitlines()[-2:] == ["ana hears: You chose yes:1.", "ben hears: Heard."]


def test_an_interrupted_program_ends_while_somebody_could_still_type():
    waiting = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.replace("asyncio.run(bot", "import signal; signal.alarm(1); asyncio.run(bot")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert waiting.wait(30) != 0
    waiting.communicate()
