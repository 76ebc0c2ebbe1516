"""The whole bot on a real database, with a scripted platform: stories are read as plays.

    await ana.says("could someone walk my dog this week")
    ana.hears("posting-card-request")
    await ana.presses("post")

They assert line keys, not English; `street.transcript()` shows how it read.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.building import House, a_house
from bot.clock import MovableClock
from bot.core.effects import Line
from bot.core.events import Edited, Heard, Left, Pressed, Returned, Withdrawn
from bot.core.model import Case
from bot.pace import Pace
from bot.ports import Capabilities, Founding, Hear, Message, Receipt, Refused, TryLater, Unreachable
from prompts.phrasebook import Phrasebook
from storage import records
from storage.founding import Founded
from storage.keyring import KeyCache, TurnKeyring
from storage.prepared import Database, Prepared

KEY = bytes(range(32))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)  # a Monday
HANGS = 60
"""Seconds after which a house that does not come to rest never will: the first look loads what understands posts, and a
busy machine takes its time."""


@dataclass
class Said:
    """What one neighbour was told: the line's key, its text, and the choices that came with it."""

    key: str
    text: str
    choices: tuple[str, ...]
    line: Line
    ref: str
    thread: str = ""
    direct: str = ""
    parts: tuple[str, ...] = ()

    def choice(self, verb: str) -> str:
        for payload in self.choices:
            if payload == verb or payload.split(":")[0] == verb:
                return payload
        raise AssertionError(f"no choice {verb!r} with {self.key}: {self.choices}")


class RecordingPhrasebook:
    """The real words, and the Line each came from."""

    def __init__(self) -> None:
        self._real = Phrasebook()
        self.languages = self._real.languages
        self.last: dict[str, Line] = {}

    def say(self, line: Line, language: str, timezone: str) -> str:
        text = self._real.say(line, language, timezone)
        self.last[text] = line
        return text


class ScriptedPlatform:
    """A platform in memory that does what a story tells it to."""

    name = "story"
    capabilities = Capabilities(buttons=True, threads=True, edits=True, deletes=True, tells_deletes=True)

    def __init__(self, phrasebook: RecordingPhrasebook) -> None:
        self.delivered: list[tuple[str, Message, Line]] = []
        self.fails: dict[str, list[Exception]] = {}
        self.receipts: list[Receipt] = []
        self.in_pieces = 0  # so many pieces is every message sent in
        self._phrasebook = phrasebook

    async def run(self, hear: Hear) -> None:
        await asyncio.Event().wait()

    async def send(self, message: Message) -> Receipt:
        name = message.to.partition(":")[2]
        if self.fails.get(name):
            raise self.fails[name].pop(0)
        number = len(self.receipts) + 1
        parts = tuple(f"r{number}.{piece}" for piece in range(self.in_pieces))
        self.delivered.append((name, message, self._phrasebook.last[message.text]))
        self.receipts.append(Receipt(f"r{number}", parts))
        return self.receipts[-1]


@dataclass
class Person:
    name: str
    street: Street
    read: int = 0
    heard: list[Said] = field(default_factory=list)
    handle: str = ""  # by which others know them on the platform

    @property
    def address(self) -> str:
        return f"story:{self.name}"

    async def says(
        self,
        text: str,
        *,
        reply_to: str = "",
        other: str = "",
        place: str = "",
        home: str = "",
        number: int = 0,
        own: str = "",
        told: bool = False,
    ) -> str:
        """Write words, or something `other` with words beside it; returns their platform reference."""
        number = number or self.street.next_number()
        ref = f"m{number}"
        await self.street.app.hear(
            Heard(
                id=f"story:{number}",
                at=self.street.clock.now(),
                speaker=self.address,
                text="" if other else text,
                caption=text if other else "",
                reply_to=reply_to,
                own=own,
                ref=ref,
                other=other,
                place=place,
                home=home,
                handles=self.handle,
                told=told,
            )
        )
        await self.street.quiet()
        return ref

    async def presses(self, verb: str, about: Said | None = None) -> None:
        """Press a choice of the last message that offered it (or of `about`)."""
        message = about or next(
            (
                said
                for said in reversed(self.heard)
                if any(one.split(":")[0] == verb.split(":")[0] for one in said.choices)
            ),
            None,
        )
        assert message is not None, f"{self.name} was never offered {verb!r}; heard {[said.key for said in self.heard]}"
        payload = verb if verb in message.choices else message.choice(verb)
        await self.sends(payload)

    async def sends(self, payload: str) -> None:
        """Press a button with exactly this payload."""
        number = self.street.next_number()
        at, mine = self.street.clock.now(), self.handle
        event = Pressed(id=f"story:{number}", at=at, speaker=self.address, choice=payload, handles=mine)
        await self.street.app.hear(event)
        await self.street.quiet()

    async def edits(self, ref: str, text: str, *, other: str = "") -> None:
        """What they wrote, or what stands beside something `other`."""
        await self._hears_of(Edited, ref=ref, text="" if other else text, caption=text if other else "")

    async def deletes(self, ref: str) -> None:
        await self._hears_of(Withdrawn, ref=ref)

    async def _hears_of(self, what: type[Edited] | type[Withdrawn], ref: str, **more: str) -> None:
        """Of a message `m7`, whose event is, or will be, `story:7`."""
        number, at = self.street.next_number(), self.street.clock.now()
        original = f"story:{ref[1:]}"
        await self.street.app.hear(
            what(id=f"story:{number}", at=at, speaker=self.address, ref=ref, original=original, **more)
        )
        await self.street.quiet()

    async def vanishes(self) -> None:
        """The platform says that the bot was blocked."""
        number = self.street.next_number()
        await self.street.app.hear(Left(id=f"story:{number}", at=self.street.clock.now(), speaker=self.address))
        await self.street.quiet()

    async def returns(self) -> None:
        """The platform says that the bot is welcome again."""
        number = self.street.next_number()
        await self.street.app.hear(Returned(id=f"story:{number}", at=self.street.clock.now(), speaker=self.address))
        await self.street.quiet()

    def hears(self, *keys: str, **values: Any) -> Said:
        """The next lines, in this order; nothing between them. Returns the last."""
        for key in keys:
            assert self.read < len(self.heard), f"{self.name} heard nothing more, but should hear {key!r}"
            said = self.heard[self.read]
            assert said.key == key, f"{self.name} heard {said.key!r} ({said.text!r}), not {key!r}"
            self.read += 1
        last = self.heard[self.read - 1]
        for name, value in values.items():
            assert last.line.values.get(name) == value, f"{name}: {last.line.values.get(name)!r}, not {value!r}"
        return last

    @property
    def ends(self) -> Said:
        """The last message that came with buttons for a line."""
        return next(said for said in reversed(self.heard) if any(one.startswith("end:") for one in said.choices))

    def hears_nothing(self) -> None:
        rest = [said.key for said in self.heard[self.read :]]
        assert not rest, f"{self.name} heard more: {rest}"

    def skips(self) -> None:
        """What came so far doesn't matter to the story."""
        self.read = len(self.heard)

    @property
    def last(self) -> Said:
        return self.heard[-1]


class Street:
    """A community with its people."""

    def __init__(self, house: House, platform: ScriptedPlatform, clock: MovableClock, founded: Founded) -> None:
        self.house = house
        self.memory = house.memory
        self.app = house.app
        self.platform = platform
        self.phrasebook = Phrasebook()
        self.clock = clock
        self.founded = founded
        self.people: dict[str, Person] = {}
        self._number = 0
        self._seen = 0

    def next_number(self) -> int:
        self._number += 1
        return self._number

    def person(self, name: str) -> Person:
        return self.people.setdefault(name, Person(name, self))

    async def quiet(self) -> None:
        """Wait until nothing is waiting to be said, rung or worked on; then hand round what was delivered."""
        try:
            async with asyncio.timeout(HANGS):
                await self.house.settled()
        except TimeoutError:
            raise AssertionError(f"the house does not come to rest: {await self._unrest()}") from None
        for name, message, line in self.platform.delivered[self._seen :]:
            self.person(name).heard.append(
                Said(
                    key=line.key,
                    text=message.text,
                    choices=tuple(button.payload for button in message.buttons),
                    line=line,
                    ref=self.platform.receipts[self._seen].ref,
                    parts=self.platform.receipts[self._seen].parts,
                    thread=message.thread,
                    direct=message.direct.payload if message.direct else "",
                )
            )
            self._seen += 1

    async def _unrest(self) -> dict[str, Any]:
        """What keeps the house busy."""

        def waiting(db: Database) -> dict[str, Any]:
            outbox = Prepared("SELECT number, address, about, due, lease, tries FROM outbox").rows(db)
            return {"outbox": outbox, "timers": Prepared("SELECT form, what, at, lease FROM timer").rows(db)}

        house, now = self.house, self.clock.now()
        busy = {"app": house.app.busy, "courier": house.courier.busy, "now": int(now.timestamp() * 1000)}
        return {**busy, **await self.memory.run(waiting)}

    async def passes(self, **time: float) -> None:
        """Time passes."""
        self.clock.move(timedelta(**time))
        await self.quiet()
        await self.quiet()

    async def joined(self, *names: str, area: str = "Northside", home: str = "") -> list[Person]:
        """People who have joined already."""
        people = []
        for name in names:
            one = self.person(name)
            await one.says("hi", home=home)
            await one.presses("agree")
            if any(payload.startswith("area") for payload in one.last.choices):
                await one.sends(f"area:{self.founded.community.areas.index(area)}")
            one.skips()
            people.append(one)
        return people

    async def posted(self, person: Person, text: str, *toggles: str) -> None:
        """Somebody asks or offers, ticks what is named, and posts it."""
        await person.says(text)
        for toggle in toggles:
            await person.presses(toggle)
        await person.presses("post")
        posted = [number for number, said in enumerate(person.heard) if said.key.startswith("posting-posted")]
        person.read = posted[-1] + 1

    async def talking(
        self,
        asker: str = "ana",
        helper: str = "ben",
        *,
        ask: str = "Could someone walk my dog this week",
        offer: str = "I can do dog walks most mornings",
        card: bool = True,
    ) -> tuple[Person, Person]:
        """Two who have joined, met through a post each, and are put through; and who have read the safety card."""
        one, other = (self.person(asker), self.person(helper))
        await self.joined(*(who.name for who in (one, other) if not who.heard))
        await self.posted(other, offer)
        await self.posted(one, ask)
        await other.presses("willing")
        await one.presses("accept")
        for who in (one, other):
            assert who.heard[-1].key == "opening-through", f"{who.name} heard {who.heard[-1].key}"
            if card:
                await who.sends(who.ends.choice("end").replace("end:", "read-card:"))
                assert who.heard.pop().key == "first-meeting-read"
            who.skips()
        return one, other

    async def made(self, person: Person, *roles: str) -> None:
        """Give somebody roles, by the first admin."""
        admin = self.person("admin")
        if not admin.heard:
            await self.joined("admin")
            await admin.says(f"admin {self.founded.admin_code}")
            admin.hears("granting-admin")
        for role in roles:
            await admin.says(f"make {await self.tag(person)} {role}")
            admin.hears("granting-done")
        person.skips()

    async def case(self) -> Case:
        """The only report there is."""

        def job(db: Database) -> Case:
            row = Prepared("SELECT * FROM report").row(db)
            assert row is not None
            return records.case(row, TurnKeyring(db, self.memory.vault, KeyCache()))

        return await self.memory.run(job)

    def heard_by(self, person: Person) -> str:
        """Everything somebody was told."""
        return "\n".join(said.text for said in person.heard)

    def spoken(self, line: Line) -> str:
        """A Line in English, to be typed."""
        return self.phrasebook.say(line, "en", "UTC")

    async def another(self, name: str) -> Founded:
        """A second community in the same house."""
        founding = Founding(name=name, country="GB", timezone="Europe/London", languages=("en",))
        return await self.memory.found(founding, at=self.clock.now())

    async def count(self, table: str) -> int:
        row = await self.memory.run(Prepared(f"SELECT count(*) AS many FROM {table}").row)
        return int(row["many"]) if row else 0

    async def with_a_channel(self) -> None:
        """The community has a public channel, called "square"."""
        if not self.person("admin").heard:
            await self.joined("admin")
            await self.person("admin").says(f"admin {self.founded.admin_code}")
        await self.person("admin").says("/channel", place="story:square")
        assert self.person("admin").last.key == "granting-channel"

    async def tag(self, person: Person) -> str:
        """The tag that coordinators know somebody by, as a word key."""
        joined = next(said for said in person.heard if said.key == "joining-done")
        return str(joined.line.values["tag"].key).removeprefix("name-")

    def transcript(self) -> str:
        return "\n".join(f"{name} < {message.text}" for name, message, _line in self.platform.delivered)


@asynccontextmanager
async def a_street(
    url: str,
    *,
    start: datetime = NOON,
    languages: tuple[str, ...] = ("en", "pl"),
    tape: Any = None,
    pace: Pace | None = None,
    founded: Founded | None = None,
) -> AsyncIterator[Street]:
    """Elm Street, new, or `founded` before in this memory."""
    phrasebook = RecordingPhrasebook()
    platform = ScriptedPlatform(phrasebook)
    clock = MovableClock(start)
    async with a_house(url, KEY, {"story": platform}, clock, tape=tape, phrasebook=phrasebook, pace=pace) as house:
        founding = Founding(
            name="Elm Street",
            country="GB",
            timezone="Europe/London",
            languages=languages,
            areas=("Northside", "Harbour"),
        )
        founded = founded or await house.memory.found(founding, at=clock.now())
        yield Street(house, platform, clock, founded)


__all__ = ["NOON", "Person", "Refused", "Said", "Street", "TryLater", "Unreachable", "a_street"]
