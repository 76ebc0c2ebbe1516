"""Records of what follows a report: notes on it, cool-downs, bans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.core.dialogue import Id

UNLINKED = "unlinked"
"""Why nobody joins from a chat that was parted from another: it would be a way round whatever concerns its owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNote:
    """What a coordinator noted on a report, or what whoever was reported said in return."""

    id: Id
    community: Id
    case: Id
    who: Id
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CoolDown:
    """Somebody was given a rest from everything new. Remembered for a year: the next one is longer."""

    id: Id
    community: Id
    neighbour: Id
    case: Id
    at: datetime
    since: datetime
    until: datetime
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ban:
    """Nobody joins from an address that somebody had. It outlives the neighbour, and then names nobody.

    `reason`: one of the reasons that can be chosen for a report, never words; or UNLINKED. `asked_at`: when a review
    was asked for.
    """

    id: Id
    community: Id
    neighbour: Id = ""
    case: Id = ""
    reason: str
    at: datetime
    until: datetime
    asked_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BanRow:
    """A ban as coordinators see it: by the tag, while there is one, and by the beginning of a digest."""

    ban: Ban
    tag: str
    digest: str
