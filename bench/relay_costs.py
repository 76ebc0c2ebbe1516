"""`leveller run` with a stopwatch at its doors: how much CPU time each room takes, without those inside it.

`python -m bench.relay_costs` runs the bot. Told SIGUSR1, it prints the seconds so far as one line of JSON; what is
under way on the event loop and under no name is what the process took besides.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Coroutine, Generator, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from typing import Any

PLACES = (
    ("asking for updates", "adapters.telegram.ear:Ear._asked"),
    ("reading updates", "adapters.telegram.inbound:read"),
    ("HTTP answers", "aiohttp.client_proto:ResponseHandler.data_received"),
    ("reading the text", "bot.reading.reader:Reader.read"),
    ("recalling", "storage.turns:_recalled"),
    ("recalling", "storage.scenes:Fetcher.fill"),
    ("deciding", "bot.app:decide"),
    ("recording", "storage.turns:take"),
    ("committing", "storage.lanes:WriterLane._commit_group"),
    ("committing", "storage.lanes:PoolLane._once"),
    ("claiming, receipts", "storage.outbox:claim"),
    ("claiming, receipts", "storage.outbox:settle"),
    ("rendering", "bot.courier:Courier._render"),
    ("sending", "adapters.telegram.adapter:Telegram.send"),
)
"""What is timed, and under which name."""


class Stopwatch:
    """Seconds of CPU by name. Each thread has its own stack of what is under way."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._local = threading.local()

    @contextmanager
    def under(self, name: str) -> Iterator[None]:
        inside = self._local.__dict__.setdefault("inside", [0.0])
        inside.append(0.0)
        begun = time.thread_time()
        try:
            yield
        finally:
            took = time.thread_time() - begun
            self.seconds[name] += took - inside.pop()
            inside[-1] += took

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def called(*given: Any, **named: Any) -> Any:
            with self.under(name):
                found = function(*given, **named)
            return self._in_steps(name, found) if isinstance(found, Coroutine) else found

        return called

    async def _in_steps(self, name: str, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return await _Steps(self, name, coroutine)


class _Steps:
    """A coroutine that is timed whenever it runs, and not while it waits."""

    def __init__(self, watch: Stopwatch, name: str, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._watch, self._name, self._coroutine = watch, name, coroutine

    def __await__(self) -> Generator[Any, Any, Any]:
        step, given = self._coroutine.send, None
        while True:
            try:
                with self._watch.under(self._name):
                    waited = step(given)
            except StopIteration as end:
                return end.value
            try:
                step, given = self._coroutine.send, (yield waited)
            except BaseException as error:
                step, given = self._coroutine.throw, error


def place(watch: Stopwatch) -> None:
    for name, path in PLACES:
        module, _, inside = path.partition(":")
        owner: Any = import_module(module)
        *within, last = inside.split(".")
        for one in within:
            owner = getattr(owner, one)
        setattr(owner, last, watch.timed(name, getattr(owner, last)))


def main() -> None:
    from bot.__main__ import main as leveller

    watch = Stopwatch()
    place(watch)
    signal.signal(signal.SIGUSR1, lambda *_: os.write(1, f"{json.dumps(watch.seconds)}\n".encode()))
    sys.argv = ["leveller", "run"]
    leveller()


if __name__ == "__main__":
    main()
