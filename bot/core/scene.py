"""What a decision may look at.

`view_for` (in `decide.py`) names the parts of the scene that an event needs; storage fulfils it with one query a part.
Whoever speaks, their dialogue and their open lines are always there; the rest only when the view asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.core.circles import Pair, Round, Seat
from bot.core.dice import Dice
from bot.core.events import Address, Resemblance
from bot.core.model import (
    Alert,
    Case,
    Community,
    Connection,
    Dialogue,
    FirstName,
    Id,
    Introduction,
    LogEntry,
    Match,
    Neighbour,
    Post,
)
from bot.core.motions import Motion
from bot.core.sanctions import Ban, BanRow, CaseNote, CoolDown
from bot.core.sent import Sent as Sent


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Which parts of the scene are wanted besides the speaker's own."""

    questions: bool = False  # what the bot has asked me that waits for my answer
    waiting: bool = False  # questions and check-ins, unless a line is open: then other words are for its other end
    my_posts: bool = False
    my_past_lines: bool = False  # connections of mine that ended in the last days
    names: bool = False  # tags or aliases in use, to choose a new one
    needs: bool = False  # open requests that I could help with
    check_ins: bool = False  # ended lines whose check-in waits for me
    post: Id = ""  # with its owner and its matches
    match: Id = ""  # with both neighbours, both posts, the introduction, and the request's other matches
    connection: Id = ""  # with both neighbours and its match
    case: Id = ""  # with what was noted on it, and everybody who has to do with it
    kept: bool = False  # the last ten messages of the case's connection
    rest: bool = False  # the case that my cool-down comes from, if it is still there; or cool-downs of the one by id
    ban: Id = ""  # unless I have a part in it
    bans: bool = False  # all of them, without those in which I have a part
    posts: tuple[Id, ...] = ()  # posts by id, with their owners
    tags: tuple[str, ...] = ()  # neighbours by tag
    introduction: Id = ""  # with its people; "sought", "found": the oldest that waits for me in that state
    communities: bool = False  # in which somebody could be found for an introduction
    code: str = ""  # which community and purpose a code stands for
    original: str = ""  # was the event of this id taken?
    sent_ref: str = ""  # what became of the message that I wrote under this reference
    reply_to: str = ""  # which connection a reply to this message means
    own: str = ""  # or a reply to a message of mine
    coordinators: bool = False
    neighbour: Id = ""  # somebody by id
    farewell: bool = False  # my live matches, and everybody concerned
    admins: bool = False  # how many there are, and everybody with a role
    motion: Id = ""  # with everybody in it
    involved: bool = False  # who has a part with me, and with everybody whom it is about
    answered_for: bool = False  # for whom the one named, or meant by the motion, answers; and who can't instead
    identity: bool = False  # the addresses of the one whom the motion is about, or who is named
    audit: int | None = None  # a page of the audit log, before this one of what is shown (0: the newest)
    log: LogQuery | None = None
    desk: bool = False  # the coordinator's view of who is waiting
    strangers: bool = False  # for a lead who asks whom to introduce
    first_names: bool = False  # by which leads may know some
    own_words: bool = False  # the community's own words
    everything: bool = False  # all that is held about me
    elsewhere: bool = False  # my other addresses
    reached_on: str = ""  # everybody of the community who is reached on this platform
    together: Literal["", "asked", "meant"] = ""  # which of my lines rounds opened; "asked": unless one is replied to
    rounds: bool = False  # the rounds and cohorts that are going on, and my seats in them
    round: Id = ""  # with its seats, everybody who has one, who blocked whom, and its open lines
    everybody: bool = False  # all who have joined
    audit_head: bool = False  # where the audit log ends now
    checked: bool = False  # everybody with a mark of a check
    avoided: bool = False  # who has named handles
    veiled: bool = False  # does something wait until I ask to see it?
    alert: Id = ""  # with whom it is about and whoever took it
    invited: bool = False  # did I come by an invitation, and how many was I given?
    branch: bool = False  # who came by the one named, and by those, and so on; for coordinators


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """Which log rows: all, or by state, neighbour, ISO week; or the story of one match (a prefix of its id)."""

    state: str = ""
    neighbour_tag: str = ""
    week: str = ""  # "2026-W48"
    story: str = ""
    before: tuple[datetime, Id] | None = None
    limit: int = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """A match as coordinators see it: tags and states, no words of anybody."""

    match: Match
    asker_tag: str
    helper_tag: str
    connection: Connection | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the audit log: who, by tag and with which roles, did what. Nobody's words."""

    number: int
    at: datetime
    what: str
    about: str
    by_somebody: bool  # or by the clock
    tag: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who is waiting for us, each list with the longest wait first, without what concerns the reader."""

    waiting: tuple[tuple[Post, str], ...] = ()  # requests without an open line, and their owners' tags
    silent: tuple[LogRow, ...] = ()  # lines silent for two days
    declined_twice: tuple[tuple[Post, str], ...] = ()
    newcomers: tuple[Neighbour, ...] = ()  # joined, and nothing has come of it yet
    cases: tuple[tuple[Case, str], ...] = ()  # and the tag of who looks after it, if anybody does
    held: tuple[LogRow, ...] = ()  # matches that wait for a coordinator to look at them
    untaken: tuple[tuple[Alert, str], ...] = ()  # not taken, or not settled, and the tag of whom it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    community: Id
    purpose: str  # "street", "admin", "link" or "invite"
    about: Id = ""  # whom it links to, or who gave it
    at: datetime | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Branched:
    """Somebody who came by an invitation, or from whom others came."""

    neighbour: Neighbour
    by: str = ""  # the tag of who invited them
    at: datetime  # when they came
    rests: tuple[datetime, datetime] | None = None  # after a report, from when they know it; not one of the branch


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    at: datetime
    dice: Dice
    community: Community
    speaker: Address = ""
    home: Address = ""  # the workspace that a stranger writes from
    me: Neighbour | None = None
    dialogue: Dialogue | None = None
    lines: tuple[Connection, ...] = ()  # my open lines
    people: Mapping[Id, Neighbour] = field(default_factory=dict)  # everybody else who has to do with this
    crowded: frozenset[Id] = frozenset()  # neighbours with more than one open line: their messages carry a label
    abroad: Mapping[Id, Community] = field(default_factory=dict)  # where those of another community are at home
    communities: tuple[Community, ...] = ()  # for a stranger: which there are; for a lead: in which to look
    # --- what a view may add
    questions: tuple[Match, ...] = ()
    check_ins: tuple[Connection, ...] = ()  # ended lines whose check-in waits for me
    my_posts: tuple[Post, ...] = ()
    past_lines: tuple[Connection, ...] = ()
    names: frozenset[str] = frozenset()
    strangers: tuple[tuple[Pair, str], ...] = ()  # two who may get on and have never met, and why
    first_names: Mapping[Id, FirstName] = field(default_factory=dict)
    own_words: Mapping[str, str] = field(default_factory=dict)  # phrase → what it means here
    met: frozenset[Id] = frozenset()  # whom the owner of the post has had a line with
    needs: tuple[Post, ...] = ()
    peopled: frozenset[str] = frozenset()  # areas in which enough neighbours live for a card to name them
    post: Post | None = None
    match: Match | None = None
    matches: tuple[Match, ...] = ()  # all matches of the post or request at hand
    connection: Connection | None = None
    introduction: Introduction | None = None
    introductions: Mapping[Id, Introduction] = field(default_factory=dict)  # of my live matches
    talking: frozenset[Id] = frozenset()  # who of those concerned has an open line already
    lately: Mapping[Id, tuple[str, ...]] = field(default_factory=dict)  # line → what its end of mine wrote just before
    kept: tuple[tuple[Id, str], ...] = ()  # (who wrote it, text), oldest first
    case: Case | None = None
    alert: Alert | None = None
    case_notes: tuple[CaseNote, ...] = ()
    cool_downs: tuple[CoolDown, ...] = ()  # of whoever was reported in it, or of the one by id, in a year
    bans: Mapping[Id, Ban] = field(default_factory=dict)  # community → what bars whoever has not joined
    ban: Ban | None = None
    banned_otherwise: bool = False  # another ban of the same neighbour holds too
    ban_rows: tuple[BanRow, ...] = ()
    posts: Mapping[Id, Post] = field(default_factory=dict)
    yeses: Mapping[Id, int] = field(default_factory=dict)  # offer → yeses this month
    entrusted: frozenset[Id] = frozenset()  # newcomers who have another match already of a kind that needs trust
    asked: frozenset[Id] = frozenset()  # neighbours who have a question of ours waiting
    blocks: frozenset[frozenset[Id]] = frozenset()  # pairs that must never meet again
    unspoken: frozenset[frozenset[Id]] = frozenset()  # of them those by a handle: nobody may learn whose
    parted: frozenset[Id] = frozenset()  # whom I have blocked or reported; known to me alone
    tagged: Mapping[str, Neighbour] = field(default_factory=dict)
    code: Code | None = None
    sent: Sent | None = None
    unheard: bool = False  # what they changed or deleted has not reached us yet
    replied: Id = ""
    stray: bool = False  # they replied to a message of which we don't know any more what it was about
    elsewhere: tuple[Address, ...] = ()  # my other addresses
    reached: tuple[Id, ...] = ()  # who is reached on the platform asked about
    housemates: frozenset[Id] = frozenset()  # who of those I talk with is in the workspace that I write from
    coordinators: tuple[Neighbour, ...] = ()  # who reads the log or the reports
    holders: tuple[Neighbour, ...] = ()  # everybody with a role
    motion: Motion | None = None
    involved: Mapping[Id, frozenset[Id]] = field(default_factory=dict)  # whom it is about → who has a part with them
    identity: tuple[Address, ...] = ()
    entries: tuple[Entry, ...] = ()
    found: tuple[Resemblance, ...] = ()
    log: tuple[LogRow, ...] = ()
    story: tuple[LogEntry, ...] = ()
    desk: Desk | None = None
    opened_by: Mapping[Id, tuple[Id, str]] = field(default_factory=dict)  # line of mine → its round, by id and name
    rounds: tuple[Round, ...] = ()
    alumni: Mapping[Id, tuple[str, frozenset[Id]]] = field(default_factory=dict)  # cohort that is over → (name, who)
    my_seats: Mapping[Id, Seat] = field(default_factory=dict)  # round → my seat
    last_seats: Mapping[Id, int] = field(default_factory=dict)  # round → the highest number of a seat in it
    round: Round | None = None
    seats: tuple[Seat, ...] = ()  # of the round at hand
    its_lines: tuple[Connection, ...] = ()  # its open lines
    said_of_it: Mapping[str, int] = field(default_factory=dict)  # how it was → how often, over all its lines
    said_by: int = 0  # by so many at most, its lead apart
    everything: Mapping[str, Any] = field(default_factory=dict)
    admins: int = 0
    audit_head: str = ""  # where the audit log ends now
    checked: tuple[Neighbour, ...] = ()  # everybody with a mark of a check
    avoided: Mapping[Id, int] = field(default_factory=dict)  # who has named handles to be kept apart from, how many
    veiled: bool = False  # something waits until I ask to see it
    invited: bool = False  # I came by an invitation
    given_invites: int = 0  # so many codes I was given in the last seven days
    branch: tuple[Branched, ...] = ()  # somebody, and who came by them

    @property
    def myself(self) -> Neighbour:
        """The speaker, where the decision has made sure that there is one."""
        if self.me is None:
            raise LookupError("this event has no known speaker")
        return self.me

    @property
    def mine(self) -> Dialogue:
        if self.dialogue is None:
            raise LookupError("this event has no dialogue")
        return self.dialogue

    def person(self, who: Id) -> Neighbour | None:
        """Somebody who has to do with this, the speaker included."""
        return self.me if self.me and self.me.id == who else self.people.get(who)

    def line(self, connection: Id) -> Connection | None:
        """One of my lines, open or ended, or one of somebody for whom I answer."""
        for line in (*self.lines, *self.past_lines, *self.check_ins):
            if line.id == connection:
                return line
        found = self.connection
        return found if found and found.id == connection and self.end_of(found) else None

    def end_of(self, line: Connection) -> Id:
        """Whose end of this line is mine to speak for: my own, else that of somebody without chat; "" if neither."""
        ends = (line.left.neighbour, line.right.neighbour)
        return self.me.id if self.me and self.me.id in ends else self.stand_in(ends)

    def stand_in(self, parties: Iterable[Id]) -> Id:
        """Which of these has no chat and is answered for by me, if any."""
        if self.me is None:
            return ""
        known = (self.people.get(who) for who in parties)
        return next((one.id for one in known if one and one.without_chat == self.me.id), "")

    def near(self, *whom: Id) -> frozenset[Id]:
        """These, and whoever has a part with one of them: nobody who decides about them, or hears of it."""
        return frozenset(whom).union(*(self.involved.get(one, ()) for one in whom))

    def home_of(self, who: Neighbour) -> Community:
        """The community that somebody lives in: its hours, and who there looks after them."""
        return self.abroad.get(who.community, self.community)

    def blocked(self, one: Id, other: Id) -> bool:
        return frozenset({one, other}) in self.blocks

    def openly_apart(self, one: Id, other: Id) -> bool:
        """Do they know each other by an alias, and one has blocked or reported the other?"""
        return self.blocked(one, other) and frozenset({one, other}) not in self.unspoken
