"""The platform: it outlives the bot, keeps what it was told and what it showed, and misbehaves as platforms do.

An event that was not acknowledged comes again, under the same id, and now and then one that was. A message counts as
shown as soon as it has reached the platform, whatever the bot gets to know of it.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import signal
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.crash.child import NAME
from tests.crash.cradle import Cradle

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp()
LEASES_OVER = 61.0
"""Every lease that a killed bot held has run out after so many seconds of its clock."""
PATIENCE = 30.0

# How many sends in a hundred go wrong, and how.
FAULTS = {"later": 4, "accepted-reset": 4, "lost-reset": 4, "hang": 1, "refused": 1}
FAULTS_A_MESSAGE = 3
"""No message meets more misfortunes than this: a platform that never works is another story."""


@dataclass
class Told:
    """An event, as a neighbour caused it."""

    id: str
    who: str
    at: float
    text: str = ""
    choice: str = ""
    taken: bool = False


@dataclass(frozen=True)
class Shown:
    """A message, as a neighbour saw it."""

    id: str
    to: str
    text: str
    key: str  # of its line; of the line it repeats, if it is marked as a possible repeat
    repeat: bool
    choices: tuple[str, ...]

    def choice(self, verb: str) -> str:
        return next(choice for choice in self.choices if choice.partition(":")[0] == verb)


@dataclass
class Kill:
    """Kill the bot at the n-th mark of a point, or so many seconds after its start."""

    point: str = ""
    nth: int = 1
    after: float | None = None


@dataclass
class Platform:
    """Records of one street, over all the lives of its bot."""

    name: str = "e"
    seed: int = 0
    faults: dict[str, int] = field(default_factory=lambda: dict(FAULTS))
    patience: float = PATIENCE  # seconds for a life
    hasty: bool = False  # a bot that acknowledges too early, to prove that this is noticed

    def __post_init__(self) -> None:
        self.events: list[Told] = []
        self.shown: list[Shown] = []
        self.refused: list[Shown] = []
        self.deaths = 0
        self.order: dict[str, Any] = {}  # what a bot is told besides
        self.on_shown: Callable[[Shown], None] = lambda _shown: None
        self.on_taken: Callable[[Told], None] = lambda _told: None
        self._dice = random.Random(self.seed)
        self._queues: dict[str, deque[Told]] = {}
        self._misfortunes: Counter[str] = Counter()
        self._writer: asyncio.StreamWriter | None = None
        self._ready, self._silent = asyncio.Event(), asyncio.Event()
        self._silent.set()
        self._quiet: dict[int, asyncio.Future[None]] = {}
        self._started = time.monotonic()
        self._jumped = 0.0
        self.wrong: list[str] = []

    # --- what neighbours do -----------------------------------------------------------------------------------------

    def says(self, who: str, text: str) -> Told:
        return self._tell(Told(self._new_id(), who, self.now, text=text))

    def presses(self, who: str, choice: str) -> Told:
        return self._tell(Told(self._new_id(), who, self.now, choice=choice))

    def _new_id(self) -> str:
        return f"{self.name}{len(self.events)}"

    def _tell(self, event: Told) -> Told:
        self.events.append(event)
        queue = self._queues.setdefault(event.who, deque())
        queue.append(event)
        if len(queue) == 1:
            self._send(event)
        return event

    @property
    def waiting(self) -> list[Told]:
        """Events that are not acknowledged."""
        return [event for queue in self._queues.values() for event in queue]

    # --- the wire ---------------------------------------------------------------------------------------------------

    @property
    def now(self) -> float:
        return NOON + time.monotonic() - self._started + self._jumped

    def jump(self, seconds: float) -> None:
        self._jumped += seconds

    def _write(self, **fact: Any) -> None:
        if self._writer is not None and self._ready.is_set():
            self._writer.write(json.dumps(fact).encode() + b"\n")

    def _send(self, event: Told) -> None:
        fact = {"speaker": f"{NAME}:{event.who}", "text": event.text, "choice": event.choice, "at": event.at}
        self._write(event=event.id, **fact)
        if self._dice.random() < 0.1:  # twice at once
            self._write(event=event.id, **fact)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        self._silent.clear()
        with suppress(ConnectionError):
            while told := await reader.readline():
                if told.endswith(b"\n"):  # else it died while writing
                    self._read(json.loads(told))
        writer.close()
        self._silent.set()

    def _read(self, fact: dict[str, Any]) -> None:
        if "send" in fact:
            self._take_message(fact)
        elif "taken" in fact:
            self._acknowledged(fact["taken"])
        elif "refused" in fact:
            self.wrong.append(f"the bot refused {fact['refused']}: {fact['why']}")
        elif "quiet" in fact:
            self._quiet.pop(fact["quiet"]).set_result(None)
        elif "ready" in fact:
            self._ready.set()
            for queue in self._queues.values():
                if queue:
                    self._send(queue[0])
            if self.events and self._dice.random() < 0.5:  # one that was acknowledged long ago
                self._send(self._dice.choice(self.events[: len(self.events) // 2 + 1]))

    def _acknowledged(self, event_id: str) -> None:
        event = next(one for one in reversed(self.events) if one.id == event_id)
        if event.taken:
            return
        event.taken = True
        queue = self._queues[event.who]
        assert queue.popleft() is event
        if queue:
            self._send(queue[0])
        self.on_taken(event)

    def _take_message(self, fact: dict[str, Any]) -> None:
        shown = Shown(
            id=fact["id"],
            to=fact["to"].partition(":")[2],
            text=fact["text"],
            key=fact["repeats"] or fact["key"],
            repeat=bool(fact["repeats"]),
            choices=tuple(fact["choices"]),
        )
        fault = self._fault(shown)
        number = fact["send"]
        if fault == "later":
            self._write(answer=number, how="later", after=self._dice.choice([0.02, 0.2, None]))
            return
        if fault == "lost-reset":
            self._write(answer=number, how="reset")
            return
        if fault == "refused":
            self.refused.append(shown)
            self._write(answer=number, how="refused")
            return
        self.shown.append(shown)
        if fault == "accepted-reset":
            self._write(answer=number, how="reset")
        elif fault != "hang":
            self._write(answer=number, how="shown", ref=f"r{len(self.shown)}")
        self.on_shown(shown)

    def _fault(self, shown: Shown) -> str:
        if self._misfortunes[shown.id] >= FAULTS_A_MESSAGE:
            return ""
        found = self._dice.choices(["", *self.faults], [100 - sum(self.faults.values()), *self.faults.values()])[0]
        if found == "refused" and not shown.key.startswith("relaying-said"):
            return ""
        self._misfortunes[shown.id] += bool(found)
        return found

    # --- the bot's lives --------------------------------------------------------------------------------------------

    async def live(self, cradle: Cradle, url: str, until: Kill | Callable[[], bool]) -> None:
        """One life of the bot: until it is killed, or until a condition holds and it is stopped in order."""
        kill = until if isinstance(until, Kill) else None
        folder = Path(tempfile.mkdtemp(prefix="leveller-"))  # a socket's path must be short
        server = await asyncio.start_unix_server(self._serve, folder / "s", limit=2**20)
        if self._dice.random() < 0.7:
            self.jump(LEASES_OVER)
        self._ready.clear()
        try:
            point, nth = (kill.point, kill.nth) if kill else ("", 0)
            here = {"socket": str(folder / "s"), "url": url, "now": self.now, "hasty": self.hasty}
            pid = await cradle.start(**here, point=point, nth=nth, **self.order)
            ended = asyncio.create_task(cradle.ended())
            async with asyncio.timeout(self.patience):
                if kill is not None and kill.after is not None:
                    await asyncio.wait({ended}, timeout=kill.after)
                    if not ended.done():
                        os.kill(pid, signal.SIGKILL)
                elif kill is not None:
                    await self._until(ended, lambda: False)
                else:
                    assert callable(until)
                    await self._until(ended, until)
                    if not ended.done():
                        self._write(stop=True)
                await asyncio.wait({ended})
            status = ended.result()
            expected = -signal.SIGKILL if kill else 0
            assert status == expected, f"the bot ended with {status}, not with {expected}"
            self.deaths += kill is not None
        except TimeoutError:
            os.kill(pid, signal.SIGKILL)
            self.wrong.append(f"the bot neither died nor settled within {self.patience} s of {until}")
            await ended
        finally:
            server.close()
            await server.wait_closed()
            await self._silent.wait()  # what it said before it died has arrived all the same
            self._writer = None
            self._quiet.clear()
            shutil.rmtree(folder, ignore_errors=True)

    async def _until(self, ended: asyncio.Task[int], done: Callable[[], bool]) -> None:
        """Wait for the end, or for the condition; meanwhile time passes and leases run out."""
        ready = asyncio.create_task(self._ready.wait())
        await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
        ready.cancel()
        number = 0
        while not ended.done() and not done():
            number += 1
            quiet: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._quiet[number] = quiet
            self._write(settle=number, now=self.now)
            waiting: set[asyncio.Future[Any]] = {ended, quiet}
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED, timeout=0.3)
            self.jump(LEASES_OVER / 3)
