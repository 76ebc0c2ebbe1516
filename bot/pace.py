"""Not too much at once: so many messages a minute from one address; whoever writes more is told, and rests a minute.

Kept in the process, since a count in the memory would cost every message a write: each replica counts for itself, and a
new start forgets. What must always get through is for the core to say; see `bot.core.pacing`.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.core.events import Address

MINUTE = timedelta(minutes=1)
MOST = 10_000
"""Addresses that are counted, the latest heard: a crowd must not fill the machine."""


@dataclass(slots=True)
class _Bucket:
    left: float
    at: datetime
    rests_until: datetime | None = None


class Pace:
    """`a_minute` messages at once, and as many more each minute; 0 counts nothing."""

    def __init__(self, a_minute: int = 0) -> None:
        self.a_minute = a_minute
        self._buckets: OrderedDict[Address, _Bucket] = OrderedDict()

    def take(self, who: Address, at: datetime) -> Literal["go", "too-many", "rests"]:
        """May this message be taken? "too-many" is said once; while they rest, the answer is "rests"."""
        if not self.a_minute:
            return "go"
        bucket = self._buckets.pop(who, None) or _Bucket(self.a_minute, at)
        self._buckets[who] = bucket
        if len(self._buckets) > MOST:
            self._buckets.popitem(last=False)
        if bucket.rests_until is not None:
            if at < bucket.rests_until <= at + MINUTE:  # further off only where the clock went back
                return "rests"
            bucket.left, bucket.at, bucket.rests_until = self.a_minute, at, None
        grown = max(at - bucket.at, timedelta()) / MINUTE * self.a_minute
        bucket.left, bucket.at = min(bucket.left + grown, self.a_minute), max(at, bucket.at)
        if bucket.left < 1:
            bucket.rests_until = at + MINUTE
            return "too-many"
        bucket.left -= 1
        return "go"

    def back(self, who: Address) -> None:
        """What was counted is not one message more: it was taken before, or could not be and comes again."""
        if bucket := self._buckets.get(who):
            bucket.left, bucket.rests_until = min(bucket.left + 1, self.a_minute), None

    def untold(self, who: Address) -> None:
        """The one that was too many went on all the same, or is not one more, so the next is the one to be told of."""
        if bucket := self._buckets.get(who):
            bucket.rests_until = None
