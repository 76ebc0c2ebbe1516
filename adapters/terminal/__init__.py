"""The street in a terminal: `leveller chat`. The smallest example of an adapter, to be read before writing another.

    ana: could someone walk my dog     Ana writes
    this week                          whoever wrote last goes on
    ben: 2                             Ben presses the second choice of the last message that had any
    +1h  +1d  +1w                      the clock moves
    quit                               or the end of the input

An ear and a mouth under one name is all that an adapter is. `run` makes an event of each line and calls `hear`, which
returns when the turn is committed. `send` shows a message and returns the platform's reference of it. Addresses are
`terminal:ana`: minted here, and read nowhere else.
"""

from __future__ import annotations

import asyncio
import re
import secrets
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol, TextIO

from adapters.numbered import Numbered
from adapters.terminal.typed import typed_lines
from bot.core.events import Heard, Pressed
from bot.ports import Capabilities, Hear, Message, Receipt, Unreachable

MOVES = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
STEP = timedelta(hours=6)


class MovableClock(Protocol):
    def now(self) -> datetime: ...
    def move(self, by: timedelta) -> datetime: ...


class Terminal:
    name = "terminal"
    capabilities = Capabilities()  # choices are numbers to type

    def __init__(
        self,
        clock: MovableClock,
        settled: Callable[[], Awaitable[None]],
        *,
        lines: AsyncIterator[str] | None = None,
        out: TextIO = sys.stdout,
    ) -> None:
        """`settled` returns when everything that is due by now was delivered; then the next line is read."""
        self._clock, self._settled, self._out = clock, settled, out
        self._lines = lines or typed_lines()
        self._speaker = ""
        self._choices = Numbered()
        self._numbers, self._run_id = count(1), secrets.token_hex(4)

    async def run(self, hear: Hear) -> None:
        """Ends with the input, or when somebody types `quit`."""
        await self._settled()
        async for line in self._lines:
            if line.strip() == "quit":
                return
            if move := re.fullmatch(r"\+(\d{1,4})([hdw])", line.strip()):
                await self._move(int(move[1]) * MOVES[move[2]])
            elif not (event := self.event(line)):
                self._show("-- Who is speaking? Begin with a name, like this:  ana: hello")
            else:
                await self._tell(hear, event)
            await self._settled()

    async def send(self, message: Message) -> Receipt:
        adapter, _, person = message.to.partition(":")
        if adapter != self.name or not person:
            raise Unreachable
        self._show(f"{person} hears: {message.text}".replace("\n", f"\n{' ' * len(person)}        "))
        if choices := self._choices.offered(person, message.buttons):
            self._show(f"    {choices}")
        return Receipt(str(next(self._numbers)))

    def event(self, line: str) -> Heard | Pressed | None:
        """What a typed line means, or None while nobody is speaking."""
        named = re.match(r"([A-Za-z][A-Za-z0-9-]{0,30}):(?: |$)", line)
        if named:
            self._speaker, line = named[1].lower(), line[named.end() :]
        if not self._speaker:
            return None
        key, speaker = f"{self.name}:{self._run_id}:{next(self._numbers)}", f"{self.name}:{self._speaker}"
        if choice := self._choices.chosen(self._speaker, line):
            return Pressed(id=key, at=self._clock.now(), speaker=speaker, choice=choice)
        return Heard(id=key, at=self._clock.now(), speaker=speaker, text=line, ref=key)

    async def _move(self, by: timedelta) -> None:
        while by > timedelta(0):  # in steps: what one timer leads to may itself be due before the end
            self._clock.move(min(by, STEP))
            by -= STEP
            await self._settled()
        self._show(f"-- {self._clock.now():%A %d %B, %H:%M} UTC")

    async def _tell(self, hear: Hear, event: Heard | Pressed) -> None:
        for _ in range(3):
            try:
                await hear(event)  # again under the same id: a turn is never taken twice
            except Exception:
                await asyncio.sleep(0.05)
            else:
                return
        self._show("-- That did not reach the bot.")

    def _show(self, text: str) -> None:
        # Control characters would drive the terminal.
        safe = re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", "␣", text)
        encoding = self._out.encoding or "utf-8"
        print(safe.encode(encoding, "replace").decode(encoding), file=self._out, flush=True)
