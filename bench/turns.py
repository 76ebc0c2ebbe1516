"""Whole turns a second and their latency: hear, read, recall, decide, record, deliver, receipt, on a town of 10,000.

    python -m bench turns --database sqlite
    python -m bench turns --database postgresql

With `--unguarded` no text is looked at by the guard or for signs of distress: what the house costs by itself.
Beside it, in the same run, a bare transaction of two rows through the same lane: what the database alone costs.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from itertools import count
from unittest.mock import patch

import psutil

from bench.place import database
from bench.town import Town, build
from bot.building import House, a_house, settle_in
from bot.clock import SystemClock
from bot.core.events import Heard
from bot.ports import Capabilities, Founding, Hear, Message, Receipt
from bot.reading.safeguarding import Seen, Signs
from bot.reading.values import Verdict
from storage import tables
from storage.prepared import Database, insert_once

TALK = (
    "Hello! Yes, I would be glad to walk him. Is he good with other dogs?",
    "He is, mostly. He pulls a bit when he sees a squirrel.",
    "See you at nine by the bakery, and bring the long lead please",
    "Thank you so much. I have not been out since the operation, so this means a lot to both of us.",
    "No trouble at all :)",
    "Would Tuesday at half past six suit you better?",
    "I'm afraid not, my shift ends at 7. Wednesday?",
    "Wednesday is fine. Shall I bring the bags or do you have some?",
    "We have plenty, there must be 200 of them in the drawer.",
    "Ha! Then only the dog and me.",
    "Could you also look at my radiator some day? It ticks all night, and I don't like to ask twice.",
    "ok",
    "Of course. I had the same last winter, it only needed bleeding. I'll bring the little key.",
    "You are very kind. My sister says people here don't talk to each other, and look at us.",
    "It was lovely to meet you both, he slept in the car the whole way home",
    "Good night, and sleep well!",
)
"""Words of two neighbours, as they pass the guard: short ones and longer ones, few with a number in them."""
LETTERS = "bcdfghjklmnpqrstvwxz"
_INBOX = insert_once(tables.inbox)
_META = insert_once(tables.meta)


def _tag(number: int) -> str:
    """The same number in letters, so that each text is told apart and none looks like a number of somebody's."""
    return ("" if number < len(LETTERS) else _tag(number // len(LETTERS))) + LETTERS[number % len(LETTERS)]


def said_by(number: int) -> str:
    """The words of a turn, told apart from those of every other."""
    return f"{TALK[number % len(TALK)]} zq{_tag(number)}"


class Null:
    """A platform that takes everything at once and notes when."""

    name = "bench"
    capabilities = Capabilities(buttons=True)

    def __init__(self) -> None:
        self.arrived: dict[str, float] = {}
        self.many = 0

    async def run(self, hear: Hear) -> None:
        await asyncio.Event().wait()

    async def send(self, message: Message) -> Receipt:
        self.many += 1
        self.arrived[message.text] = time.perf_counter()
        return Receipt(str(self.many))


class Load:
    """Neighbours with an open line write, each in turn."""

    def __init__(self, house: House, town: Town, platform: Null) -> None:
        self.house = house
        self.platform = platform
        self._speakers = [speaker for pair in town.pairs for speaker in pair]
        self._numbers = count()
        self.latencies: list[float] = []
        self.sent_at: dict[str, float] = {}

    async def one(self) -> None:
        number = next(self._numbers)
        text = said_by(number)
        event = Heard(
            id=f"bench:{number}",
            at=self.house.clock.now(),
            speaker=self._speakers[number * 7 % len(self._speakers)],
            text=text,
            ref=str(number),
        )
        begun = time.perf_counter()
        self.sent_at[text] = begun
        await self.house.app.hear(event)
        self.latencies.append(time.perf_counter() - begun)

    async def closed(self, waiting: int, seconds: float) -> float:
        """`waiting` writers, each writing again as soon as acknowledged; turns a second, all delivered."""
        until = time.perf_counter() + seconds
        before, begun = self.platform.many, time.perf_counter()

        async def writer() -> None:
            while time.perf_counter() < until:
                await self.one()

        await asyncio.gather(*(writer() for _ in range(waiting)))
        await self.house.settled()
        return (self.platform.many - before) / (time.perf_counter() - begun)

    async def steady(self, rate: float, seconds: float) -> tuple[list[float], list[float]]:
        """An open loop at `rate` a second: latencies to the acknowledgement and to the delivery."""
        self.latencies.clear()
        self.sent_at.clear()
        self.platform.arrived.clear()
        tasks = []
        begun = time.perf_counter()
        for number in range(int(rate * seconds)):
            due = begun + number / rate
            if (left := due - time.perf_counter()) > 0:
                await asyncio.sleep(left)
            tasks.append(asyncio.create_task(self.one()))
        await asyncio.gather(*tasks)
        await self.house.settled()
        delivered = [self.platform.arrived[text] - at for text, at in self.sent_at.items()]
        return self.latencies[:], delivered


async def bare(house: House, waiting: int, seconds: float, numbers: Callable[[], int]) -> float:
    """Two rows a transaction through the same lane, nothing else."""
    until, done = time.perf_counter() + seconds, 0

    def two_rows(db: Database, number: int) -> None:
        _INBOX.run(db, digest=f"bare{number}", at=number)
        _META.run(db, name=f"bare{number}", value="x" * 300)

    async def writer() -> None:
        nonlocal done
        while time.perf_counter() < until:
            await house.memory.run(partial(two_rows, number=numbers()))
            done += 1

    begun = time.perf_counter()
    await asyncio.gather(*(writer() for _ in range(waiting)))
    return done / (time.perf_counter() - begun)


@contextmanager
def _unguarded() -> Iterator[None]:
    passes, nothing = Verdict(), Seen()
    with (
        patch("bot.reading.reader.judge", lambda *_given: passes),
        patch("bot.reading.reader.judge_after", lambda *_given, **_more: passes),
        patch.object(Signs, "seen", lambda *_given: nothing),
    ):
        yield


def _percentile(values: list[float], share: float) -> float:
    return 1000 * sorted(values)[min(len(values) - 1, int(len(values) * share))]


async def measure(url: str, seconds: float, neighbours: int, lines: int) -> dict[str, float]:
    platform = Null()
    begun = time.perf_counter()
    async with a_house(url, bytes(range(32)), {"bench": platform}, SystemClock()) as house:
        await house.settled()
        figures = {"ready, s (imports apart)": time.perf_counter() - begun}
        figures["idle, MB"] = psutil.Process().memory_info().rss / 1e6
        founding = Founding(name="Town", country="GB", timezone="Europe/London", languages=("en",))
        founded = await house.memory.found(founding, at=datetime.now(UTC))
        town = await build(house.memory, founded.community.id, neighbours=neighbours, lines=lines, at=house.clock.now())
        settle_in()
        load = Load(house, town, platform)
        await load.closed(16, 1)  # warm up
        numbers = count()
        for waiting in (1, 64):
            figures[f"bare two rows, {waiting} waiting, /s"] = await bare(
                house, waiting, seconds / 2, lambda: next(numbers)
            )
            runs = [await load.closed(waiting, seconds) for _ in range(3)]
            figures[f"whole turns, {waiting} waiting, /s"] = statistics.median(runs)
        acknowledged, delivered = await load.steady(200, seconds * 2)
        figures["200 a second: acknowledged p50, ms"] = _percentile(acknowledged, 0.5)
        figures["200 a second: acknowledged p99, ms"] = _percentile(acknowledged, 0.99)
        figures["200 a second: delivered p50, ms"] = _percentile(delivered, 0.5)
        figures["200 a second: delivered p99, ms"] = _percentile(delivered, 0.99)
        figures["after all that, MB"] = psutil.Process().memory_info().rss / 1e6
        return figures


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench turns", description=__doc__)
    parser.add_argument("--database", default="sqlite", help="sqlite, postgresql, or the URL of an empty database")
    parser.add_argument("--seconds", type=float, default=5, help="of each measurement")
    parser.add_argument("--neighbours", type=int, default=10_000)
    parser.add_argument("--lines", type=int, default=1_000)
    parser.add_argument("--unguarded", action="store_true", help="without the guard and the signs of distress")
    given = parser.parse_args(arguments)
    with database(given.database) as url, _unguarded() if given.unguarded else nullcontext():
        figures = asyncio.run(measure(url, given.seconds, given.neighbours, given.lines))
    for name, value in figures.items():
        print(f"{name:<42} {value:>10.2f}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
