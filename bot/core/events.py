"""What can happen. Every event has an id under which it is taken once, however often it arrives, and a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.core.model import Id

Address = str
"""Opaque: `adapter:whatever the adapter likes`. Only the adapter that minted it looks inside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Somebody wrote words. `other` names what came instead of words ("photo"), and then `text` is empty.

    `caption`: their words under it or beside it, looked at for cries for help and for nothing else.
    Without a `speaker` it can't be told who it was ("hidden" in `other`), or they can't be written to ("elsewhere").
    """

    id: str
    at: datetime
    speaker: Address
    text: str
    reply_to: str = ""  # the platform's reference of the bot's message that is answered
    own: str = ""  # the platform's reference of an earlier message of theirs that is answered
    ref: str = ""  # the platform's reference of this message: edits and withdrawals name it
    other: str = ""
    caption: str = ""
    place: Address = ""  # the public channel it was said in; "" in the private chat
    home: Address = ""  # the workspace they belong to, where the platform has such
    handles: str = ""  # what others can name them by there, with spaces between; only keyed digests of it are kept
    told: bool = False  # in a public channel: the adapter tells them, and nobody else, that most things are private


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """Somebody chose one of the choices the bot gave: `verb` or `verb:about`."""

    id: str
    at: datetime
    speaker: Address
    choice: str
    handles: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """Somebody changed words they had written; `ref` is the reference of the message changed.

    `original`: the id of the event by which that message was heard, or still will be: platforms bring things again.
    `caption`: as of `Heard`, and then `text` is empty.
    """

    id: str
    at: datetime
    speaker: Address
    ref: str
    text: str
    original: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """Somebody deleted a message on the platform. `original`: as of `Edited`."""

    id: str
    at: datetime
    speaker: Address
    ref: str
    original: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """The platform says that the bot can no longer reach this address (blocked, uninstalled)."""

    id: str
    at: datetime
    speaker: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """The platform says that this address can be reached again."""

    id: str
    at: datetime
    speaker: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A timer that a `Later` set has rung."""

    id: str
    at: datetime
    what: str
    about: Id
    community: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A job that a `Work` asked for is done; `found` is its answer."""

    id: str
    at: datetime
    what: str
    about: Id
    community: Id
    found: tuple[Resemblance, ...] = ()
    drawn: Drawn | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Who meets whom in a round, the next time first, among these people; whoever is in no group can't be placed.

    `fewest`: nobody could have drawn fewer who meet again. `gap`: how far from the best it may be, as a share.
    """

    version: int  # of the round, when it was looked at
    number: int  # how many times had gone out by then
    people: frozenset[Id]
    weeks: tuple[tuple[tuple[Id, ...], ...], ...]
    repeats: int = 0
    fewest: bool = True
    gap: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Resemblance:
    """Another post that resembles the one asked about: 0 (nothing in common) to 1 (the best there can be)."""

    post: Id
    likeness: float
    reasons: tuple[tuple[str, str], ...] = ()  # (reason key, words)
    parts: tuple[tuple[str, float], ...] = ()  # what the likeness is made of
    model: str = ""  # the version of what made it


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """A message could not be delivered. `why`: unreachable, refused, uncertain, too-late or closed."""

    id: str
    at: datetime
    to: Id
    sender: Id  # who wrote what was to be carried; empty when the bot spoke for itself
    connection: Id
    community: Id
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """A second opinion on what somebody wrote: `flags` that the signs had not found. Their words have been taken.

    `over`: the line that they went over, where the flags are about what is said there and are no cry for help.
    """

    id: str
    at: datetime
    speaker: Address
    flags: tuple[str, ...]
    over: Id = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What was said on a platform since then may be lost: it, or we, were away for longer than it keeps things."""

    id: str
    at: datetime
    platform: str
    since: datetime
    community: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Our own mistake: this event's turn failed three times and is set aside. `details` never holds their words."""

    id: str
    at: datetime
    speaker: Address
    details: Mapping[str, str] = field(default_factory=dict)


Event = Heard | Pressed | Edited | Withdrawn | Left | Returned | Noticed | Due | Worked | Undelivered | Missed | Failed
Spoken = Heard | Pressed | Edited | Withdrawn | Left | Returned | Noticed | Failed
"""Events that come from a person's address; the others come from the clock, a job, the courier or an adapter."""
