"""Neighbours, and what their roles let them do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Literal

from bot.core.dialogue import Id


class Permission(StrEnum):
    """What a role lets its holder do. Code asks for permissions, never for roles."""

    INTRODUCE = "introduce"
    READ_LOG = "read-log"
    JUDGE = "judge"  # reports: claim, note, decide, and lift a ban
    MATCH_BY_HAND = "match-by-hand"
    ENTER = "enter"
    LOOK_UP = "look-up"  # who somebody is on their platform; it takes two
    GRANT = "grant"
    READ_AUDIT = "read-audit"


MATCHER = frozenset({Permission.READ_LOG, Permission.MATCH_BY_HAND, Permission.ENTER})
SAFEGUARDING = frozenset({Permission.JUDGE, Permission.LOOK_UP})
ROLES: Mapping[str, frozenset[Permission]] = {
    "lead": frozenset({Permission.INTRODUCE}),
    "matcher": MATCHER,
    "safeguarding": SAFEGUARDING,
    "coordinator": MATCHER | SAFEGUARDING,  # both of these in one word
    "admin": frozenset({Permission.GRANT}),
    "auditor": frozenset({Permission.READ_AUDIT}),
}
EVERYTHING = frozenset({Permission.JUDGE, Permission.MATCH_BY_HAND, Permission.GRANT, Permission.READ_AUDIT})
"""Reports, matching, settings and the audit log: all of it in one hand only in a small team."""


def permissions(roles: Iterable[str]) -> frozenset[Permission]:
    return frozenset(one for role in roles for one in ROLES.get(role, ()))


def with_role(roles: frozenset[str], role: str) -> frozenset[str]:
    """What the new role holds already need not be held twice."""
    if ROLES[role] <= permissions(roles):
        return roles
    return frozenset(one for one in roles if not ROLES.get(one, frozenset()) <= ROLES[role]) | {role}


def without_role(roles: frozenset[str], role: str) -> frozenset[str]:
    """Nothing that the role allows is left; of a role that holds more, the rest stays."""
    gone, kept = ROLES[role], set[str]()
    for one in roles:
        held = ROLES.get(one, frozenset())
        if not held & gone:
            kept.add(one)
        elif not held <= gone:
            kept |= {part for part, allows in ROLES.items() if allows < held and not allows & gone}
    return frozenset(kept)


OUT_OF_REACH = datetime(9999, 1, 1, tzinfo=UTC)
"""So long is a neighbour paused whom their platform can't reach: until they are heard again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Somebody is out at another neighbour's, and is asked at a time whether they are back."""

    until: datetime  # when they said they would be back
    next_at: datetime  # when the bot asks, asks again, or tells coordinators
    step: Literal["away", "asked", "asked-again", "told", "unheard", "answered", "back"] = "away"
    matches: tuple[Id, ...] = ()  # of the lines they had open
    apart: tuple[Id, ...] = ()  # whoever is at their other ends hears nothing of it, whatever their role
    alarmed: bool = False  # coordinators were told, and are to hear when they are back


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    id: Id
    community: Id
    tag: str = ""  # word keys such as "heron", rendered in the reader's language; seen by coordinators, never by a peer
    state: Literal["joining", "joined", "left"] = "joining"
    language: str = "en"
    area: str = ""
    roles: frozenset[str] = frozenset()
    paused_until: datetime | None = None
    quiet: tuple[int, int] = (22, 7)  # hours of their own clock [from, to); equal means none
    timezone: str = ""  # IANA name of the zone they live by, where it is not the community's
    agreed: int = 0  # version of the agreement
    joined_at: datetime | None = None
    left_at: datetime | None = None
    asked_at: datetime | None = None  # when last asked to help: the least recently asked comes first
    without_chat: Id = ""  # the coordinator who answers for somebody reached by phone
    hello_by: Id = ""  # the lead who asked them for a hello, until it is written or declined
    hello_at: datetime | None = None
    numbers_for: tuple[tuple[str, datetime], ...] = ()  # for what they were shown numbers to call unasked, and when
    told_at: datetime | None = None  # when a coordinator was last told that they may need somebody
    visit: Visit | None = None
    cools_from: datetime | None = None  # from when on they know that nothing new begins for them
    cools_until: datetime | None = None
    checked: tuple[str, ...] = ()  # for what a coordinator saw a check, and until when: "children:2027-05-31"
    discreet: bool = False  # what others write arrives as a notice, and is shown when asked for
    young_at: datetime | None = None  # said then that they are under 18: nothing new begins until it is looked at
    duty_until: datetime | None = None  # of a coordinator: until then alerts come to them first
    version: int = 0

    def may(self, permission: Permission) -> bool:
        return self.state == "joined" and any(permission in ROLES.get(role, ()) for role in self.roles)

    @property
    def out_of_reach(self) -> bool:
        return self.paused_until == OUT_OF_REACH

    def is_paused(self, at: datetime) -> bool:
        """May nothing new be brought to them: by their own wish, a coordinator's, or as they may be a child?"""
        return (self.paused_until is not None and self.paused_until > at) or self.rests(at)

    def rests(self, at: datetime) -> bool:
        """May nothing new begin for them, whoever wants it?"""
        return self.cools(at) or self.young_at is not None

    def is_looked_for(self, at: datetime) -> bool:
        """May others be asked on their behalf? A pause of their own is from helping; what they need does not pause."""
        return not (self.rests(at) or self.out_of_reach)

    def cools(self, at: datetime) -> bool:
        return self.cools_until is not None and self.cools_until > at

    def knows_of_rest(self, at: datetime) -> bool:
        return self.cools(at) and self.cools_from is not None and self.cools_from <= at


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Who came by whom. Only coordinators read it, by tags."""

    neighbour: Id
    community: Id
    inviter: Id
    at: datetime
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstName:
    """By which leads may know somebody, who has agreed to it."""

    neighbour: Id
    community: Id
    name: str
    version: int = 0
