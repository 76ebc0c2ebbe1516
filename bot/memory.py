"""The port of the memory: what the house needs of whatever remembers. `storage` implements it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.core.decide import Decide
from bot.core.effects import Line
from bot.core.events import Address, Drawn, Event, Resemblance
from bot.core.model import Id
from bot.ports import Receipt
from bot.reading.values import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A message waiting in the outbox, leased to this courier until it is settled."""

    number: int
    token: str  # of this lease: what is settled under an older one changes nothing
    key: str  # opaque and stable, the id of its Message
    address: Address
    language: str
    timezone: str
    line: Line
    choices: tuple[tuple[str, Line], ...] = ()  # (payload, label)
    decided: datetime | None = None  # when it was to be said
    tries: int = 0  # earlier attempts of which nobody knows whether they arrived
    spent: bool = False  # tried as often as it may be
    taken_back: bool = False  # by its writer, while it was being tried
    unseen: bool = False  # its reader did not ask to see it in time
    closed: bool = False  # its connection ended before it could be sent
    parted: bool = False  # it was to go across after the end, and the two want nothing of each other any more
    thread: str = ""
    withdraws: str = ""
    begun: str = ""
    direct: Address = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What became of a parcel: sent (with its receipt), postponed (`again_at`), uncertain, or given up (`why`)."""

    number: int
    token: str
    receipt: Receipt | None = None
    again_at: datetime | None = None
    shown: Receipt | None = None  # of a postponed one: the pieces that are there already
    uncertain: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a courier wants: these settled, then at most `limit` leased, one an address, the oldest first."""

    settled: tuple[Settled, ...]
    limit: int
    at: datetime


class Memory(Protocol):
    """Remembers. Every method is one transaction."""

    async def turn(self, event: Event, reading: Reading, decide: Decide) -> bool:
        """Recall, decide, record. False: this event was taken before, and nothing was done."""
        ...

    async def set_aside(self, event: Event, said: Line) -> None:
        """Take this event without recalling anything; whoever spoke reads this where they spoke."""
        ...

    @property
    def claims_follow(self) -> bool:
        """Does a claim follow each turn, in its commit, by itself?"""
        ...

    async def claim(self, ask: Callable[[], Wish]) -> tuple[Parcel, ...]:
        """After the next turn, if claims follow, or when told to `hurry`: store what became of parcels, lease the next.

        What is wished is asked only then, in whatever thread, and again if the transaction is tried again.
        """
        ...

    def hurry(self) -> None: ...

    async def ring(self, *, at: datetime, limit: int) -> tuple[Event | Job, ...]:
        """The timers that are due, oldest first. They ring again unless their turn is taken."""
        ...

    async def next_due(self, *, at: datetime) -> datetime | None:
        """As of now: when the next timer or postponed message wants attention, if any."""
        ...

    async def sweep(self, *, at: datetime) -> None:
        """Remove what has been kept as long as its rule allows. Several transactions; safe to begin again."""
        ...

    async def overdue(self, *, at: datetime) -> tuple[Event, ...]:
        """Events by which coordinators are told, once, that this has not succeeded for more than a day."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Slow work to do outside a turn; its answer comes back as `Worked` under the same id."""

    id: str
    what: str
    about: Id
    community: Id


class Delivery(Protocol):
    """The courier, as seen by whoever runs it."""

    async def run(self) -> None: ...

    def stop(self) -> None: ...


class Likeness(Protocol):
    """Which open posts of the other side resemble this one? Only posts that could be matched are ranked."""

    async def resembling(self, post: Id, *, at: datetime) -> tuple[Resemblance, ...]: ...


class Drawing(Protocol):
    """Who meets whom in a round or a cohort? Thought out outside of any turn."""

    async def draw(self, round_: Id, *, at: datetime) -> Drawn | None: ...
