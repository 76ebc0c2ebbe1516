"""The records: what Leveller remembers, as frozen values.

Ids are opaque strings. Times are aware datetimes in UTC. `version` counts the writes of a record; storage refuses to
save a record whose version is no longer the stored one, so two turns can never silently overwrite each other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from bot.core.alerts import Alert as Alert
from bot.core.circles import Round, Seat
from bot.core.dialogue import LISTS as LISTS
from bot.core.dialogue import SETTINGS as SETTINGS
from bot.core.dialogue import Dialogue as Dialogue
from bot.core.dialogue import Id as Id
from bot.core.motions import Motion as Motion
from bot.core.people import OUT_OF_REACH as OUT_OF_REACH
from bot.core.people import ROLES as ROLES
from bot.core.people import FirstName as FirstName
from bot.core.people import Invitation as Invitation
from bot.core.people import Neighbour as Neighbour
from bot.core.people import Permission as Permission
from bot.core.people import Visit as Visit
from bot.core.sanctions import Ban as Ban
from bot.core.sanctions import CaseNote as CaseNote
from bot.core.sanctions import CoolDown as CoolDown

Side = Literal["request", "offer"]
Moderation = Literal["open", "flagged", "all", "hand"]
"""What a coordinator approves before anybody is asked: nothing, flagged kinds, everything; or they match by hand."""
Team = Literal["", "small", "full"]
"""Small: roles may combine, and a second pair of eyes may be missing. "": as small, and no admin has been told yet."""

AGREEMENT = 1
"""Version of what neighbours agree to when they join. Raise it when the words change: everybody is asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    id: Id
    name: str
    country: str  # ISO 3166-1 alpha-2, decides the emergency number
    timezone: str  # IANA name
    languages: tuple[str, ...]
    areas: tuple[str, ...] = ()
    channel: bool = False  # is there a public channel? Its address is known under the community's id
    linking: bool = False  # may a neighbour write from several platforms?
    admission: bool = False  # must somebody let newcomers in?
    invites: bool = False  # must newcomers bring a neighbour's invitation?
    dots: bool = False  # may leads introduce somebody to a neighbour of another community?
    moderation: Moderation = "flagged"
    places: tuple[str, ...] = ()  # public places for a first meeting, kept by coordinators
    team: Team = ""
    next_to: frozenset[frozenset[str]] = frozenset()  # pairs of areas that lie next to each other
    version: int = 0

    @property
    def small_team(self) -> bool:
        return self.team != "full"

    @property
    def is_lobby(self) -> bool:
        return self.id == LOBBY


LOBBY: Id = "lobby"
"""Strangers who have not said yet which community they belong to wait in this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A request or an offer: one shape, one `side`."""

    id: Id
    community: Id
    neighbour: Id
    side: Side
    text: str
    kind: str
    times: tuple[str, ...] = ()  # time keys, e.g. ("this-week", "mornings")
    area: str = ""
    state: Literal["open", "busy", "done", "cancelled", "expired"] = "open"
    urgent: bool = False
    first_yes: bool = False  # "the first yes may write to me": the asker's own yes, given ahead
    lonely: bool = False  # its author has been told that there is nobody to ask yet
    own_words: bool = False  # a helper may read the asker's words before saying yes
    standing: bool = False  # an offer that serves again and again
    bridging: bool = False  # "someone I would not usually meet"
    carer: bool = False  # its author looks after somebody
    cap: int = 3  # a standing offer is asked for at most so many yeses a month
    at: datetime
    until: datetime
    ended_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A proposal that two neighbours meet. It opens a connection only when both have said yes.

    state "held": a coordinator looks at it first. origin "words": found by likeness; the helper is asked first, then
    the asker. "picked": a helper chose the card. "hand": a coordinator's. "lead": an introduction, both asked at once.
    "again": after a good first time. "round": by a round (`introduction`) that both are in.
    """

    id: Id
    community: Id
    origin: Literal["words", "picked", "hand", "lead", "again", "round"]
    asker: Id
    helper: Id
    request: Id = ""
    offer: Id = ""
    introduction: Id = ""
    kind: str = ""
    state: Literal["held", "proposed", "accepted", "declined", "expired", "overtaken", "closed"] = "proposed"
    asker_yes: bool = False
    helper_yes: bool = False
    unasked: bool = False  # the two must not meet, and neither may learn it: it ends like one that nobody answered
    score: float = 0.0
    reasons: tuple[tuple[str, str], ...] = ()  # (reason key, words), e.g. ("mention", "dog, mornings")
    parts: tuple[tuple[str, float], ...] = ()  # what the score is made of
    model: str = ""  # the version of what made it
    at: datetime
    asked_at: datetime | None = None  # when the one who asked was asked in turn
    answer_by: datetime | None = None
    connection: Id = ""
    version: int = 0

    @property
    def live(self) -> bool:
        return self.state == "proposed"

    @property
    def pending(self) -> bool:
        """Asked, or waiting for a coordinator to look at it first."""
        return self.state in ("proposed", "held")

    def waits_for(self, neighbour: Id) -> bool:
        """Has this neighbour been asked, and not answered yet?"""
        if not self.live or neighbour not in (self.asker, self.helper):
            return False
        if self.origin in ("lead", "again"):
            return not (self.helper_yes if neighbour == self.helper else self.asker_yes)
        if self.unasked:
            return False
        return (not self.helper_yes) if neighbour == self.helper else (self.helper_yes and not self.asker_yes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduction:
    """What a lead wrote to bring two neighbours together.

    To somebody of another community: "sought" until a lead over there has named who that is, "found" until the first
    lead has agreed, then "asked" like any other; or "over" before that.
    """

    id: Id
    community: Id
    lead: Id
    left: Id
    right: Id
    elsewhere: Id = ""  # the other community
    other_lead: Id = ""
    state: Literal["sought", "found", "asked", "over"] = "asked"
    reason: str
    left_brings: str
    right_brings: str
    first_step: str
    at: datetime
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """One end of a connection: a neighbour, and what only this side has said to the bot about it."""

    neighbour: Id
    alias: str  # word keys such as "hazel", new for every connection and side
    spoke_at: datetime | None = None
    shows: str = ""  # what they typed to be revealed
    consents_until: datetime | None = None  # a live consent to reveal; None: none
    rests_until: datetime | None = None  # "not yet": the question rests
    outcome: str = ""  # check-in: happened, partly, not-yet, didnt; unasked: they blocked or reported
    again: str = ""  # "yes" or "no"
    direct: bool = False  # they would like to go on in the platform's own direct chat
    frank: bool = False  # names and places in their words pass here unasked
    cautioned: tuple[str, ...] = ()  # what happens once: of what they were told to take care, and that they "thanked"
    read_card: bool = False  # they have read the safety card
    place: str = ""  # what they shared, until the other has read it too
    place_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """An open line between two neighbours who see only each other's alias."""

    id: Id
    community: Id
    match: Id
    kind: str
    left: End
    right: End
    state: Literal["open", "ended"] = "open"
    frozen: bool = False  # ended by a report; the other side reads the ordinary ending
    words: tuple[str, str] = ("", "")  # doorstep words, the same for both
    revealed: bool = False
    carried: int = 0  # messages so far
    scams: int = 0  # of them, and of those kept back, so many about money or codes
    at: datetime
    due: datetime | None = None  # when the help was wanted by: the check-in comes a day later
    rhythm_at: datetime | None = None  # when the two are reminded next
    last_at: datetime
    ended_at: datetime | None = None
    version: int = 0

    def mine(self, neighbour: Id) -> End:
        """The end of this neighbour; a stranger to the line has none."""
        if self.left.neighbour == neighbour:
            return self.left
        if self.right.neighbour == neighbour:
            return self.right
        raise LookupError("not a neighbour of this line")

    def theirs(self, neighbour: Id) -> End:
        return self.right if self.mine(neighbour) is self.left else self.left

    def with_mine(self, end: End, **changes: Any) -> Connection:
        """The same connection with the end of `end.neighbour` replaced, and whatever else changes."""
        side = "left" if end.neighbour == self.left.neighbour else "right"
        changed: dict[str, Any] = {side: end, **changes}
        return replace(self, **changed)

    @property
    def open(self) -> bool:
        return self.state == "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    community: Id
    blocker: Id
    blocked: Id
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A report. `evidence` is what the reporter chose to attach: nothing, or the line's last ten messages.

    `claimed`: the coordinator who looks after it. `outcome`: what came of it; see `cases`.
    """

    id: Id
    community: Id
    connection: Id
    reporter: Id
    reported: Id
    reason: str
    evidence: str = ""
    state: Literal["open", "closed"] = "open"
    claimed: Id = ""
    outcome: str = ""
    at: datetime
    closed_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """One line of the coordinators' log: what happened to a match, never what anybody wrote to each other."""

    id: Id
    community: Id
    about: Id  # the match
    what: str
    who: Id = ""
    note: str = ""
    at: datetime


Meeting = Round | Seat | Motion
Reported = Case | CoolDown | Ban | Alert
Once = Block | CaseNote | LogEntry
"""Written once and never changed: they need no version."""
Person = Neighbour | FirstName | Invitation | Dialogue
Record = Community | Person | Post | Match | Introduction | Connection | Meeting | Reported | Once
