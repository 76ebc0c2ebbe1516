"""What a decision asks for. No effect calls an API: storage records them all in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.core.events import Address
from bot.core.model import Id, Permission, Record

Value = Any
"""What a Line may hold: str, int, float, bool, datetime, another Line, or a tuple of these."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something to say: a key of `prompts/` and the values it needs. Text lives only in `prompts/`."""

    key: str
    values: Mapping[str, Value]

    def __init__(self, key: str, /, **values: Value) -> None:
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "values", values)

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted(self.values))))


@dataclass(frozen=True, slots=True)
class Choice:
    """A button, and the same as a typed word. Its label is the Line `choice-<label or verb>`."""

    verb: str
    about: str = ""
    label: Line | None = None

    @property
    def payload(self) -> str:
        """At most 64 bytes, as Telegram demands."""
        return f"{self.verb}:{self.about}" if self.about else self.verb

    @property
    def line(self) -> Line:
        return self.label or Line(f"choice-{self.verb}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """Write this record. Storage refuses it if somebody else has written a newer version since."""

    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Erase:
    """Remove for good. `what`: "kept" (the last words of a connection), "first-name", "neighbour" (everything of
    a person)."""

    what: str
    about: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Keep these words sealed among the last ten of a connection, as evidence should one side report the other."""

    connection: Id
    neighbour: Id
    number: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Say this line to a neighbour, or to a community's channel when `to` is the community's id.

    `carries`: the neighbour whose words are in it; told if it cannot be delivered.
    `connection`: sent only while that connection is open. `about`: the connection a threaded reply will mean.
    `not_before`: quiet hours. `ref`: the sender's platform reference of the words carried, for corrections.
    `withdraws`: the message taken back. `begins`: it is the first of its line, under which the others may hang.
    `place`: said there, and not where `to` was seen last. `direct`: both agreed that the platform may show this one to
    whoever reads it. `veiled`: kept until its reader asks to see it.
    """

    to: Id
    line: Line
    choices: tuple[Choice, ...] = ()
    about: Id = ""
    connection: Id = ""
    carries: Id = ""
    not_before: datetime | None = None
    ref: str = ""
    withdraws: str = ""
    begins: bool = False
    place: Address = ""
    direct: Id = ""
    veiled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Ring at this time: `Due(what, about)` comes back. A ring that is no longer wanted is ignored by its turn."""

    at: datetime
    what: str
    about: Id
    community: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Do something slow outside the transaction; `Worked(what, about)` comes back with the answer."""

    what: str
    about: Id
    community: Id
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What waits for the end of this neighbour's quiet hours on this connection may come now: they are awake."""

    connection: Id
    neighbour: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Relieve:
    """This neighbour has `lost` what their roles let them do: what they looked after is free again, and what waits to
    be said to them is not said if it needs more than they still `may`. None: they have left, and hear nothing of it."""

    neighbour: Id
    lost: frozenset[Permission]
    may: frozenset[Permission] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepApart:
    """This neighbour is never to meet whoever is named so on their platform."""

    neighbour: Id
    handle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unveil:
    """What waits until this neighbour asks to see it may come now."""

    neighbour: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """Use up a one-time code."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Know:
    """This address is this neighbour's from now on."""

    address: Address
    neighbour: Id
    community: Id
    home: Address = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Nobody joins this community from an address of this neighbour, or from this one only, while this ban lasts."""

    neighbour: Id
    ban: Id
    community: Id
    address: Address = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlink:
    """This address is nobody's any more; what waits to be said there goes to the neighbour's other address."""

    address: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Mint:
    """A new code comes to be worth something. `purpose`: "street", or of the neighbour `about`: "link", "invite"."""

    code: str
    purpose: str
    community: Id
    about: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A stranger from the lobby joins this community: neighbour, dialogue and addresses move together."""

    neighbour: Id
    community: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Teach:
    """In this community a word means this; nothing, if it means "" from now on."""

    community: Id
    word: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forestall:
    """Whatever comes under this event id from now on counts as taken."""

    event: str


FOR = "for:"
"""In the audit log: before the id of whoever was shown something, where another has agreed to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """Write into the audit log what whoever speaks has done, looked at or was refused; never anybody's words.

    `about`: the key of the thing. `concerns`: whose data it was; they read it in "my data". `reason`: why, as written.
    """

    what: str
    about: Id = ""
    concerns: tuple[Id, ...] = ()
    reason: str = ""


Effect = (
    Save
    | Erase
    | Keep
    | Say
    | Later
    | Work
    | Release
    | Unveil
    | Relieve
    | KeepApart
    | Spend
    | Know
    | Bar
    | Unlink
    | Mint
    | Move
    | Teach
    | Forestall
    | Audit
)
Effects = tuple[Effect, ...]
