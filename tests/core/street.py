"""A street in memory: the pure core with a world of plain dictionaries around it, fast enough to try everything.

It recalls and records as storage does, one turn at a time, and keeps whatever was said.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256
from typing import Any

from bot.core.checking_in import waits
from bot.core.circles import Round, Seat
from bot.core.decide import decide
from bot.core.dice import Dice
from bot.core.effects import Effect, Erase, Keep, Know, Later, Line, Save, Say, Work
from bot.core.events import Drawn, Due, Edited, Event, Heard, Missed, Pressed, Resemblance, Undelivered, Worked
from bot.core.model import (
    Alert,
    Ban,
    Block,
    Case,
    CaseNote,
    Community,
    Connection,
    CoolDown,
    Dialogue,
    Introduction,
    LogEntry,
    Match,
    Motion,
    Neighbour,
    Post,
)
from bot.core.sanctions import BanRow
from bot.core.scene import Code, Desk, LogRow, Scene, Sent, View
from bot.core.viewing import view_for
from bot.reading.reader import Reader
from bot.reading.values import Reading
from prompts.lexicon import lexicon
from prompts.warnings import signs

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)  # a Monday
ELM = Community(
    id="elm",
    name="Elm Street",
    country="GB",
    timezone="Europe/London",
    languages=("en", "pl"),
    areas=("Northside", "Harbour"),
    channel=True,
    version=1,
)
ADMIN_CODE = "paper-heron-abcdefgh234567892345"


@cache
def reader() -> Reader:
    return Reader(lexicon(), signs())


@dataclass
class World:
    """Everything that is remembered, and everything that was said."""

    at: datetime = NOON
    people: dict[str, Neighbour] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    dialogues: dict[str, Dialogue] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    matches: dict[str, Match] = field(default_factory=dict)
    introductions: dict[str, Introduction] = field(default_factory=dict)
    lines: dict[str, Connection] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    motions: dict[str, Motion] = field(default_factory=dict)
    alerts: dict[str, Alert] = field(default_factory=dict)
    rounds: dict[str, Round] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    blocks: set[frozenset[str]] = field(default_factory=set)
    parted: set[tuple[str, str]] = field(default_factory=set)  # (who blocked, whom)
    cool_downs: dict[str, CoolDown] = field(default_factory=dict)
    bans: dict[str, Ban] = field(default_factory=dict)
    case_notes: list[CaseNote] = field(default_factory=list)
    entries: list[LogEntry] = field(default_factory=list)
    kept: dict[str, list[Keep]] = field(default_factory=dict)
    waiting: list[Later | Work] = field(default_factory=list)
    carried: dict[str, tuple[str, ...]] = field(default_factory=dict)  # my reference → lines
    said: list[Say] = field(default_factory=list)
    number: int = 0

    def copy(self) -> World:
        """The same world to go on from, with shelves of its own; what stands on them is frozen."""
        twin = copy.copy(self)
        for name, value in vars(self).items():
            if isinstance(value, dict | list | set):
                setattr(twin, name, copy.copy(value))
        return twin

    # --- what people do -----------------------------------------------------------------------------------------------

    def says(self, name: str, text: str, **more: Any) -> tuple[Effect, ...]:
        number = self._next()
        ref = f"m{number}"
        event = Heard(id=f"e{number}", at=self.at, speaker=f"x:{name}", text=text, ref=ref, **more)
        return self.turn(event, reader().read(text))

    def presses(self, name: str, payload: str) -> tuple[Effect, ...]:
        return self.turn(Pressed(id=f"e{self._next()}", at=self.at, speaker=f"x:{name}", choice=payload))

    def edits(self, name: str, ref: str, text: str) -> tuple[Effect, ...]:
        event = Edited(id=f"e{self._next()}", at=self.at, speaker=f"x:{name}", ref=ref, text=text)
        return self.turn(event, reader().read(text))

    def passes(self, **time: float) -> list[tuple[Effect, ...]]:
        """Time passes; what rings meanwhile rings at its time."""
        until, turns = self.at + timedelta(**time), []
        while due := [one for one in self.waiting if one.at <= until]:
            first = min(due, key=lambda one: one.at)
            self.waiting.remove(first)
            self.at = max(self.at, first.at)
            turns.append(self._ring(first))
        self.at = until
        return turns

    def _ring(self, one: Later | Work) -> tuple[Effect, ...]:
        about = {"id": f"t{self._next()}", "at": self.at, "what": one.what, "about": one.about, "community": "elm"}
        if isinstance(one, Later):
            return self.turn(Due(**about))  # type: ignore[arg-type]
        if one.what == "draw":
            return self.turn(Worked(**about, drawn=self._drawn(one.about)))  # type: ignore[arg-type]
        post = self.posts.get(one.about)
        found = tuple(
            Resemblance(post=other.id, likeness=0.5, reasons=(("mention", "dog"),))
            for other in self.posts.values()
            if post and other.side != post.side and other.state == "open"
        )
        return self.turn(Worked(**about, found=found))  # type: ignore[arg-type]

    def _drawn(self, about: str) -> Drawn | None:
        """The first with the second, the third with the fourth: how well they fit is tried elsewhere."""
        if (at := self.rounds.get(about)) is None:
            return None
        ids = [one.neighbour for one in self.seats.values() if one.round == about and one.is_in]
        people = [self.people[who] for who in ids if who in self.people]
        here = [who.id for who in people if who.state == "joined" and not who.is_paused(self.at)]
        pairs = tuple(zip(here[::2], here[1::2], strict=False))
        weeks = (pairs,) * (at.times - at.number or 1) if pairs else ()
        return Drawn(version=at.version, number=at.number, people=frozenset(here), weeks=weeks)

    def _next(self) -> int:
        self.number += 1
        return self.number

    # --- one turn -----------------------------------------------------------------------------------------------------

    def turn(self, event: Event, reading: Reading | None = None) -> tuple[Effect, ...]:
        reading = reading or Reading(anew=reader().read)
        scene, view = self._scene(event, reading)
        effects = decide(event, reading, self._filled(scene, view))
        check(effects)
        for effect in effects:
            self._record(effect, event)
        if not isinstance(event, Worked | Due):
            self.passes()  # what follows at once
        return effects

    def _scene(self, event: Event, reading: Reading) -> tuple[Scene, View]:
        dice = Dice(sha256(event.id.encode()).digest())
        if isinstance(event, Due | Worked | Undelivered | Missed):
            return Scene(at=self.at, dice=dice, community=ELM), view_for(event, reading, None)
        me = self.people.get(self.addresses.get(event.speaker, ""))
        scene = Scene(at=self.at, dice=dice, community=ELM, speaker=event.speaker, communities=(ELM,))
        if me is None:
            return scene, view_for(event, reading, None)
        mine = {me.id} | {one.id for one in self.people.values() if one.without_chat == me.id}
        lines = tuple(line for line in self.lines.values() if line.open and mine & set(ends(line)))
        people = {who: self.people[who] for line in lines for who in ends(line) if who in self.people}
        people |= {who: self.people[who] for who in mine}
        people.pop(me.id)
        dialogue = self.dialogues[me.id]
        scene = replace(
            scene,
            communities=(),
            me=me,
            dialogue=dialogue,
            lines=lines,
            people=people,
            crowded=frozenset(who for who in people if len(self._open(who)) > 1),
        )
        return scene, view_for(event, reading, dialogue)

    def _open(self, who: str) -> list[Connection]:
        return [line for line in self.lines.values() if line.open and who in ends(line)]

    def _filled(self, scene: Scene, view: View) -> Scene:
        me = scene.me
        parts: dict[str, Any] = {"blocks": frozenset(self.blocks), "people": dict(scene.people)}
        parts["parted"] = frozenset(other for who, other in self.parted if me and who == me.id)
        known = parts["people"]
        known.update({who: one for who, one in self.people.items() if me is None or who != me.id})
        if me:
            past = [line for line in self.lines.values() if not line.open and me.id in ends(line)]
            mine = {me.id} | {one.id for one in self.people.values() if one.without_chat == me.id}
            live = tuple(one for one in self.matches.values() if one.live and mine & {one.asker, one.helper})
            if view.waiting and not scene.lines:
                view = replace(view, questions=True, check_ins=True)
            parts |= {
                "my_posts": self._posts_of(me.id) if view.my_posts else (),
                "needs": tuple(self._requests()) if view.needs else (),
                "past_lines": tuple(past) if view.my_past_lines or view.check_ins else (),
                "check_ins": tuple(line for line in past if waits(line, me.id, self.at)) if view.check_ins else (),
                "everything": {"neighbour": me.tag} if view.everything else {},
                "sent": self._sent(view.sent_ref, me.id) if view.sent_ref else None,
            }
            if view.questions:
                asked = tuple(one for one in live if any(one.waits_for(who) for who in mine))
                parts["questions"] = asked
                if len(asked) == 1 and not view.match:
                    view = replace(view, match=asked[0].id)
            if view.farewell:
                parts["matches"] = live
                parts["introductions"] = {
                    one.id: self.introductions[one.introduction] for one in live if one.introduction
                }
        elif view.my_posts and view.neighbour:
            known = parts["people"] = {who: one for who, one in self.people.items() if who == view.neighbour}
            parts["my_posts"] = self._posts_of(view.neighbour)
            parts["cool_downs"] = tuple(one for one in self.cool_downs.values() if one.neighbour == view.neighbour)
        if view.names:
            parts["names"] = frozenset(
                {one.tag for one in self.people.values()}
                | {end.alias for line in self.lines.values() for end in (line.left, line.right)}
            )
        if view.tags:
            parts["tagged"] = {one.tag: one for one in self.people.values() if one.tag in view.tags}
        parts["admins"] = sum("admin" in one.roles for one in self.people.values())
        parts["holders"] = tuple(one for one in self.people.values() if one.roles and one.state == "joined")
        parts["coordinators"] = tuple(one for one in parts["holders"] if "coordinator" in one.roles)
        if view.involved:
            two = [ends(line) for line in self.lines.values()] + [
                (one.reporter, one.reported) for one in self.cases.values()
            ]
            parts["involved"] = {
                who: frozenset(end for pair in two if who in pair for end in pair) - {who} for who in self.people
            }
        if view.motion or view.identity or view.answered_for:
            found = [one for one in self.motions.values() if one.id.startswith(view.motion or "-")]
            parts["motion"] = found[0] if len(found) == 1 else None
            parts["identity"] = ("x:somebody",) if view.identity else ()
        parts["asked"] = frozenset(one.helper for one in self.matches.values() if one.live)
        if view.code:
            parts["code"] = Code(community="elm", purpose="admin" if view.code == ADMIN_CODE else "street")
        if post := self.posts.get(view.post):
            parts |= {"post": post, "posts": {post.id: post}, "matches": self._about(post.id)}
        if view.posts:
            posts = {one: self.posts[one] for one in view.posts if one in self.posts}
            parts["posts"] = {**parts.get("posts", {}), **posts}
            parts["matches"] = tuple(self.matches.values())
        if match := self.matches.get(view.match):
            parts |= {
                "match": match,
                "posts": {one: self.posts[one] for one in (match.request, match.offer) if one in self.posts},
                "matches": self._about(match.request) if match.request else (match,),
                "introduction": self.introductions.get(match.introduction),
            }
        if line := self.lines.get(view.connection):
            of = self.matches.get(line.match)
            about = (of.request, of.offer) if of else ()
            parts |= {
                "connection": line,
                "match": parts.get("match") or of,
                "posts": {one: self.posts[one] for one in about if one in self.posts},
            }
        if view.ban in self.bans:
            parts["ban"] = self.bans[view.ban]
        if view.bans:
            parts["ban_rows"] = tuple(BanRow(ban=one, tag="heron", digest="") for one in self.bans.values())
        if case := self.cases.get(self._rests(me) if view.rest and me else view.case):
            parts["case"] = case
            parts["cool_downs"] = tuple(one for one in self.cool_downs.values() if one.neighbour == case.reported)
            parts["case_notes"] = tuple(one for one in self.case_notes if one.case == case.id)
            parts["kept"] = tuple((one.neighbour, one.text) for one in self.kept.get(case.connection, []))
        parts["alert"] = self.alerts.get(view.alert)
        if view.together:
            opened = {one.connection: self.rounds.get(one.introduction) for one in self.matches.values()}
            parts["opened_by"] = {
                line.id: (by.id, by.name)
                for line in scene.lines
                if (by := opened.get(line.id)) and by.form in ("round", "cohort")
            }
        if me and (view.rounds or view.questions):
            seated = {one.round: one for one in self.seats.values() if one.neighbour == me.id}
            parts["rounds"] = tuple(
                one for one in self.rounds.values() if one.form in ("round", "cohort") and one.state != "closed"
            )
            parts["my_seats"] = seated
            parts["last_seats"] = {one.round: one.number for one in self.seats.values()}
        if at := self._round(view.round, me):
            its = {one.id for one in self.matches.values() if one.introduction == at.id}
            parts["round"] = at
            parts["seats"] = tuple(one for one in self.seats.values() if one.round == at.id)
            parts["its_lines"] = tuple(line for line in self.lines.values() if line.match in its)
        if view.desk and me:
            parts["desk"] = Desk(cases=tuple((one, "") for one in self.cases.values()))
        if view.log and me:
            parts["log"] = tuple(
                LogRow(match=one, asker_tag="", helper_tag="", connection=self.lines.get(one.connection))
                for one in self.matches.values()
                if one.id.startswith(view.log.story) and me.id not in (one.asker, one.helper)
            )
        return replace(scene, **parts)

    def _round(self, wanted: str, me: Neighbour | None) -> Round | None:
        if wanted in ("drop-in", "hello"):
            going = (one for one in self.rounds.values() if one.state != "closed")
            return next((one for one in going if one.form == wanted), None)
        if wanted == "drawn":
            return next(
                (one for one in self.rounds.values() if me and one.lead == me.id and one.state == "drawn"), None
            )
        return self.rounds.get(wanted)

    def _rests(self, me: Neighbour) -> str:
        return next((one.case for one in self.cool_downs.values() if one.neighbour == me.id), "")

    def _posts_of(self, who: str) -> tuple[Post, ...]:
        return tuple(one for one in self.posts.values() if one.neighbour == who and one.state != "cancelled")

    def _requests(self) -> Iterator[Post]:
        return (one for one in self.posts.values() if one.side == "request" and one.state == "open")

    def _about(self, post: str) -> tuple[Match, ...]:
        return tuple(one for one in self.matches.values() if post in (one.request, one.offer))

    def _sent(self, ref: str, me: str) -> Sent | None:
        if ref == "last":
            mine = [say for say in self.said if say.carries == me and say.ref]
            ref = mine[-1].ref if mine else ""
        sent: Sent | None = None
        for line in self.carried.get(ref, ()):
            sent = Sent(ref=ref, connection=line, at=self.at, before=sent)
        return sent

    # --- recording ----------------------------------------------------------------------------------------------------

    def _record(self, effect: Effect, event: Event) -> None:
        match effect:
            case Save():
                self._save(effect.record)
            case Say():
                self.said.append(effect)
                if effect.ref:
                    self.carried[effect.ref] = (*self.carried.get(effect.ref, ()), effect.connection)
            case Keep():
                self.kept[effect.connection] = [*self.kept.get(effect.connection, []), effect][-10:]
            case Later() | Work():
                self.waiting.append(effect)
            case Know():
                self.addresses[effect.address] = effect.neighbour
            case Erase(what="kept"):
                self.kept.pop(effect.about, None)
            case Erase():
                self._forget(effect.about)
            case _:
                pass

    def _save(self, record: Any) -> None:
        match record:
            case LogEntry():
                self.entries.append(record)
            case CaseNote():
                self.case_notes.append(record)
            case Block():
                self.blocks.add(frozenset({record.blocker, record.blocked}))
                self.parted.add((record.blocker, record.blocked))
            case Dialogue():
                self.dialogues[record.neighbour] = _next_version(self.dialogues.get(record.neighbour), record)
            case Community():
                pass
            case _:
                shelves: dict[type, dict[str, Any]] = {
                    Neighbour: self.people,
                    Post: self.posts,
                    Match: self.matches,
                    Introduction: self.introductions,
                    Connection: self.lines,
                    Case: self.cases,
                    CoolDown: self.cool_downs,
                    Ban: self.bans,
                    Alert: self.alerts,
                    Round: self.rounds,
                    Seat: self.seats,
                    Motion: self.motions,
                }
                shelf = shelves[type(record)]
                shelf[record.id] = _next_version(shelf.get(record.id), record)

    def _forget(self, who: str) -> None:
        self.people.pop(who, None)
        self.dialogues.pop(who, None)
        self.addresses = {address: one for address, one in self.addresses.items() if one != who}
        self.posts = {key: post for key, post in self.posts.items() if post.neighbour != who}
        self.seats = {key: seat for key, seat in self.seats.items() if seat.neighbour != who}
        self.introductions = {
            key: one for key, one in self.introductions.items() if who not in (one.lead, one.left, one.right)
        }
        for line in self.lines.values():
            if who in ends(line):
                gone = replace(line.mine(who), neighbour=f"gone-{who}", alias="")
                side = "left" if line.left.neighbour == who else "right"
                self.lines[line.id] = replace(line, **{side: gone})  # type: ignore[arg-type]
        for one in self.matches.values():
            if who in (one.asker, one.helper):
                side = "asker" if one.asker == who else "helper"
                self.matches[one.id] = replace(one, **{side: f"gone-{who}"})  # type: ignore[arg-type]

    # --- looking at it ------------------------------------------------------------------------------------------------

    def person(self, name: str) -> Neighbour:
        return self.people[self.addresses[f"x:{name}"]]

    def heard(self, name: str) -> list[str]:
        """The keys of the lines that somebody was told."""
        me = self.addresses.get(f"x:{name}", "")
        return [say.line.key for say in self.said if say.to == me]

    def line_of(self, one: str, other: str) -> Connection:
        """The line between these two that was opened last."""
        both = {self.person(one).id, self.person(other).id}
        return [line for line in self.lines.values() if set(ends(line)) == both][-1]

    def question(self, name: str) -> Match:
        """The match that waits for this neighbour."""
        me = self.person(name).id
        return next(one for one in self.matches.values() if one.waits_for(me))


def _next_version(stored: Any, record: Any) -> Any:
    was = stored.version if stored else 0
    assert record.version == was, f"{type(record).__name__} was read as version {record.version}, and is {was}"
    return replace(record, version=was + 1)


def check(effects: Iterable[Effect]) -> None:
    """What holds for every turn: no record is written twice, no timer hides another, every button fits."""
    written, timers = [], []
    for effect in effects:
        match effect:
            case Save(record=LogEntry() | Block() | CaseNote()):
                pass
            case Save(record=Dialogue() as dialogue):
                written.append(("dialogue", dialogue.neighbour))
            case Save():
                written.append((type(effect.record).__name__, effect.record.id))  # type: ignore[union-attr]
            case Later():
                timers.append((effect.what, effect.about))
            case Say():
                assert effect.to or effect.place, f"nobody is told {effect.line.key}"
                for choice in effect.choices:
                    assert len(choice.payload.encode()) <= 64
            case _:
                pass
    assert len(written) == len(set(written)), f"written twice: {written}"
    assert len(timers) == len(set(timers)), f"two timers of the same name: {timers}"


def ends(line: Connection) -> tuple[str, str]:
    return line.left.neighbour, line.right.neighbour


def texts(value: Any) -> Iterator[str]:
    """Every string that a Line holds, its own keys included."""
    match value:
        case Line():
            yield value.key
            for one in value.values.values():
                yield from texts(one)
        case str():
            yield value
        case tuple():
            for one in value:
                yield from texts(one)
        case _:
            pass


# --- ready-made -------------------------------------------------------------------------------------------------------


def joined(*names: str, world: World | None = None, area: str = "Northside") -> World:
    """A street where these have joined; their tags are left to chance."""
    world = world or World()
    for name in names:
        world.says(name, "hi")
        world.presses(name, "agree")
        world.says(name, area)
        assert world.person(name).state == "joined"
    return world


def posted(world: World, name: str, text: str, *toggles: str) -> Post:
    world.says(name, text)
    for toggle in toggles:
        world.presses(name, toggle)
    world.presses(name, "post")
    return list(world.posts.values())[-1]


def talking(one: str = "ana", other: str = "ben", world: World | None = None, *, card: bool = True) -> World:
    """Two who are through to each other: `one` asked, `other` helps. Both have read the safety card."""
    world = world or World()
    joined(*(name for name in (one, other) if f"x:{name}" not in world.addresses), world=world)
    posted(world, other, "offer: I walk dogs")
    posted(world, one, "ask: could someone walk my dog")
    world.presses(other, f"willing:{world.question(other).id}")
    world.presses(one, f"accept:{world.question(one).id}")
    line = world.line_of(one, other)
    assert line.open
    for name in (one, other) if card else ():
        world.presses(name, f"read-card:{line.id}")
    return world


def ended(world: World | None = None) -> World:
    """Ana and Ben have talked and ended, and are asked how it went."""
    world = world or talking()
    world.says("ana", "end")
    world.passes(days=15)
    return world
