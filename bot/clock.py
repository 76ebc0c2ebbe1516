"""Two clocks: the machine's, and one that can be moved (for the playground and the tests)."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock. Waits are measured by the monotonic clock, in steps, so that a jump is noticed."""

    longest_step = timedelta(seconds=30)

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime | None) -> None:
        while when is None or (left := when - self.now()) > timedelta(0):
            step = self.longest_step if when is None else min(left, self.longest_step)
            await asyncio.sleep(step.total_seconds())


class MovableClock:
    """Runs on from a start, and can be moved forward; whoever sleeps is woken to look again."""

    def __init__(self, start: datetime, *, running: Callable[[], datetime] | None = None) -> None:
        self._running = running or (lambda: datetime.now(UTC))
        self._offset = start - self._running()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._running() + self._offset

    def move(self, by: timedelta) -> datetime:
        """Move the clock forward and return the new time."""
        if by < timedelta(0):
            raise ValueError("the clock only moves forward")
        return self.move_to(self.now() + by)

    def move_to(self, when: datetime) -> datetime:
        """Start anew from `when`, also from an earlier one: only for a fresh start of everything."""
        self._offset = when - self._running()
        self._moved.set()
        self._moved = asyncio.Event()
        return self.now()

    async def sleep_until(self, when: datetime | None) -> None:
        left = None if when is None else (when - self.now()).total_seconds()
        if left is not None and left <= 0:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._moved.wait(), timeout=left)
