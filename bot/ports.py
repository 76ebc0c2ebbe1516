"""What the house needs from its rooms: ears, mouths, a memory, words, time. Rooms implement these."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from bot.core.effects import Line
from bot.core.events import Address, Event

Hear = Callable[[Event], Awaitable[None]]
"""Takes an event; returns when its turn is committed, and only then may a platform be told that it was received."""


# --- delivery -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Button:
    """A choice, rendered. Pressing it comes back as `Pressed(choice=payload)`."""

    label: str
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Rendered words for one address. Plain text: an adapter escapes it for its platform and changes nothing else."""

    id: str  # opaque and stable: a repeat of this message has the same id
    to: Address
    text: str
    language: str = ""  # of the text, for whoever reads it aloud; "" where it is a neighbour's own words
    buttons: tuple[Button, ...] = ()
    thread: str = ""  # the reference of the message that began this line here, given where it helps to tell lines apart
    withdraws: str = ""  # the reference of a message to delete; when the platform cannot, `text` says it
    begun: str = ""  # the reference of the pieces that earlier attempts have shown
    repeat: bool = False  # an earlier attempt under this id may have arrived; who can ask the platform, asks
    decided: datetime | None = None  # when it was to be said: nothing under this id arrived before
    direct: Button | None = None  # both agreed to go on without the bot: the way to the platform's chat with `payload`


@dataclass(frozen=True, slots=True)
class Receipt:
    """The platform's own reference of the message sent: replies, edits and deletions name it.

    A message sent in pieces has one of its adapter's making, and `parts` are those by which a reply may name it.
    """

    ref: str = ""
    parts: tuple[str, ...] = ()


class TryLater(Exception):
    """Not now; surely not sent, save the pieces that `shown` names. `after` in seconds, as told, or None."""

    def __init__(self, after: float | None = None, shown: Receipt | None = None) -> None:
        super().__init__(after)
        self.after = after
        self.shown = shown


class Unreachable(Exception):
    """This address cannot be reached any more: blocked, gone, left."""


class Refused(Exception):
    """The platform will never take this message."""


# Any other exception of `Speaker.send` means that nobody knows whether the message arrived.


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What a platform can truly convey. What it can't is replaced by typed choices or by words."""

    buttons: bool = False  # else its adapter makes them numbers to type
    threads: bool = False  # a reply names the message it answers, and a message can hang under an earlier one
    edits: bool = False  # it tells when somebody changes what they wrote
    deletes: bool = False  # the bot can delete what it sent
    tells_deletes: bool = False  # it tells when somebody deletes what they wrote


class Speaker(Protocol):
    """A mouth: sends rendered messages to the addresses of one platform."""

    name: str
    capabilities: Capabilities

    async def send(self, message: Message) -> Receipt: ...


class Listener(Protocol):
    """An ear: turns what a platform says into events, until cancelled.

    A platform that goes away (no network, a token taken back) is its adapter's own affair: it says so in the log, tries
    again where that can help, and never ends the others by raising.
    """

    async def run(self, hear: Hear) -> None: ...


class Adapter(Listener, Speaker, Protocol):
    """A platform: an ear and a mouth under one name. Its addresses start with `name:`."""


class Safe(Protocol):
    """Small secret values that an adapter keeps between starts, sealed, under names of its own."""

    async def get(self, name: str) -> str | None: ...

    async def put(self, name: str, value: str) -> None: ...

    async def drop(self, name: str) -> None: ...


WhereYouAre = Callable[[Address], Awaitable["tuple[str, tuple[Button, ...]] | None"]]
"""What somebody has open, as text and buttons in their language; None for strangers. Changes nothing."""


Missing = Callable[[str, datetime], Awaitable[None]]
"""A platform, by its name, has lost what was said on it since then: whoever may have written there is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an adapter is given when it is built, besides its own settings."""

    clock: Clock
    phrasebook: Phrasebook
    safe: Safe
    where_you_are: WhereYouAre
    missed: Missing

    def of(self, platform: str) -> Surroundings:
        """The same for one platform: what it puts into the safe, no other can read."""
        return replace(self, safe=Drawer(self.safe, platform))


@dataclass(frozen=True, slots=True)
class Drawer:
    """A part of the safe, under a name of its own."""

    safe: Safe
    name: str

    async def get(self, name: str) -> str | None:
        return await self.safe.get(f"{self.name}:{name}")

    async def put(self, name: str, value: str) -> None:
        await self.safe.put(f"{self.name}:{name}", value)

    async def drop(self, name: str) -> None:
        await self.safe.drop(f"{self.name}:{name}")


# --- words, time, and looking on ------------------------------------------------------------------------------------


class Phrasebook(Protocol):
    """Line + language → text."""

    @property
    def languages(self) -> Sequence[str]: ...

    def say(self, line: Line, language: str, timezone: str) -> str: ...


class Clock(Protocol):
    """What time it is, aware and in UTC. The playground's can be moved."""

    def now(self) -> datetime: ...

    async def sleep_until(self, when: datetime | None) -> None:
        """Return at `when`, or earlier if the clock was moved; never for None, unless it was moved."""
        ...


class Tape(Protocol):
    """Told of every step that the house takes, for the playground's drawer and the crash tests. Facts hold no words."""

    def mark(self, point: str, **facts: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class NoTape:
    """A tape that records nothing."""

    def mark(self, point: str, **facts: Any) -> None:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """What makes a community."""

    name: str
    country: str
    timezone: str
    languages: tuple[str, ...]
    areas: tuple[str, ...] = field(default=())
    next_to: tuple[tuple[str, str], ...] = ()  # areas that lie next to each other
