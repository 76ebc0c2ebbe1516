"""The app around the core: it stops when it is told to, at whatever moment."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot import app as apps
from bot.app import App
from bot.clock import MovableClock
from bot.ports import NoTape
from bot.reading.values import Reading


class NothingDue:
    """A memory in which nothing is ever due."""

    async def ring(self, **_):
        return ()

    async def sweep(self, **_):
        return None

    async def next_due(self):
        return None


@pytest.mark.parametrize("steps", range(1, 25))
async def test_the_clock_stops_when_told_to_at_whatever_step_it_is(monkeypatch, steps):
    monkeypatch.setattr(apps, "BREATH", 0)
    clock = MovableClock(datetime(2026, 11, 23, tzinfo=UTC))
    app = App(NothingDue(), lambda _text: Reading(), None, None, None, None, clock, NoTape(), lambda: None)  # type: ignore[arg-type]
    keeping = asyncio.create_task(app.keep_time())
    for _step in range(steps):
        app._timers_changed.set()  # something new to look at, again and again
        await asyncio.sleep(0)
    keeping.cancel()
    await asyncio.wait({keeping}, timeout=2)
    assert keeping.cancelled()
