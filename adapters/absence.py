"""How long a platform and the bot have not been in touch. What was said meanwhile, the platform may have thrown away.

An adapter calls `in_touch` whenever its platform answers, and once a minute at least where that can be known. The last
time is kept in the safe, so that an absence of the bot itself is noticed too.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.ports import Surroundings

NOTED_EVERY = timedelta(minutes=1)
_LAST = "last in touch"


class Absence:
    def __init__(self, platform: str, surroundings: Surroundings, keeps: timedelta) -> None:
        """`keeps`: for how long the platform keeps what it could not bring."""
        self._platform = platform
        self._surroundings = surroundings
        self._keeps = keeps
        self._last: datetime | None = None
        self._noted: datetime | None = None

    async def in_touch(self) -> None:
        now = self._surroundings.clock.now()
        last = self._last or await self._remembered()
        if last is not None and now - last > self._keeps:
            await self._surroundings.missed(self._platform, last)
        self._last = now
        if self._noted is None or now - self._noted >= NOTED_EVERY:
            await self._surroundings.safe.put(_LAST, now.isoformat())
            self._noted = now

    async def _remembered(self) -> datetime | None:
        kept = await self._surroundings.safe.get(_LAST)
        return datetime.fromisoformat(kept) if kept else None
