"""What is taken is kept, and what is kept is delivered once and in order, or its writer is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.clock import MovableClock
from bot.core.effects import Effects, Know, Line, Release, Save, Say, Unlink
from bot.core.events import Event, Heard
from bot.core.model import AGREEMENT, Dialogue, Neighbour
from bot.core.scene import Scene
from bot.courier import Courier
from bot.memory import Parcel, Settled, Wish
from bot.ports import Capabilities, Founding, Hear, Message, NoTape, Receipt
from bot.reading.values import Reading
from prompts.phrasebook import Phrasebook
from storage.memory import SqlMemory
from storage.prepared import Database

KEY = bytes(range(32))
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ELM = Founding(name="Elm Street", country="GB", timezone="Europe/London", languages=("en",))
SECOND = timedelta(seconds=1)


@dataclass
class Desk:
    """A memory with a few neighbours in it, and no courier: messages are claimed and settled by hand."""

    memory: SqlMemory
    community: str
    numbers: int = 0

    async def turn(self, effects: Effects, *, event_id: str = "", speaker: str = "") -> bool:
        self.numbers += 1
        event = Heard(id=event_id or f"event:{self.numbers}", at=NOON, speaker=speaker, text="")
        return await self.memory.turn(event, Reading(), lambda _event, _reading, _scene: effects)

    async def meets(self, name: str) -> None:
        """Somebody joins: their id is their name."""
        one = Neighbour(id=name, community=self.community, state="joined", agreed=AGREEMENT)
        known = Know(address=f"desk:{name}", neighbour=name, community=self.community)
        await self.turn((Save(record=one), Save(record=Dialogue(neighbour=name, community=self.community)), known))

    async def says(self, to: str, words: str, *, carries: str = "", event_id: str = "") -> bool:
        said = Say(to=to, line=Line("verbatim", text=words), carries=carries)
        return await self.turn((said,), event_id=event_id, speaker=f"desk:{carries or to}")

    async def claims(self, *settled: Settled, after: float = 0) -> list[Parcel]:
        self.memory.hurry()
        wish = Wish(settled=settled, at=NOON + after * SECOND, limit=64)
        return list(await self.memory.claim(lambda: wish))


@asynccontextmanager
async def a_desk(url: str, *names: str) -> AsyncIterator[Desk]:
    memory = await SqlMemory.open(url, KEY)
    communities = await memory.communities() or ((await memory.found(ELM, at=NOON)).community,)
    desk = Desk(memory, communities[0].id)
    for name in names:
        await desk.meets(name)
    try:
        yield desk
    finally:
        await memory.close()


def words(parcels: list[Parcel]) -> list[str]:
    return [str(parcel.line.values["text"]) for parcel in parcels]


def settled(parcel: Parcel, **how: object) -> Settled:
    return replace(Settled(number=parcel.number, token=parcel.token), **how)  # type: ignore[arg-type]


# --- read, then write -----------------------------------------------------------------------------------------------


async def test_forty_turns_at_once_that_read_and_then_write_lose_nothing(database_url: str) -> None:
    async with a_desk(database_url, "ana") as desk:

        def counting(_event: Event, _reading: Reading, scene: Scene) -> Effects:
            counted = int(scene.mine.draft.get("count", "0")) + 1
            return (Save(record=scene.mine.at_step("counting", count=str(counted))),)

        events = [Heard(id=f"count:{number}", at=NOON, speaker="desk:ana", text="") for number in range(40)]
        taken = await asyncio.gather(*(desk.memory.turn(event, Reading(), counting) for event in events))
        assert all(taken)
        counts: list[str] = []

        def looking(_event: Event, _reading: Reading, scene: Scene) -> Effects:
            counts.append(scene.mine.draft["count"])
            return ()

        await desk.memory.turn(Heard(id="look", at=NOON, speaker="desk:ana", text=""), Reading(), looking)
        assert counts[-1] == "40"


async def test_the_library_s_defaults_would_lose_updates_without_an_error(tmp_path: Path) -> None:
    """Why `storage.engines` begins every transaction itself: were this test to fail, it need not any more."""
    engine = create_async_engine(f"sqlite+aiosqlite:///{tmp_path / 'defaults.sqlite'}")
    async with engine.begin() as db:
        await db.execute(text("CREATE TABLE counter (value INTEGER NOT NULL)"))
        await db.execute(text("INSERT INTO counter VALUES (0)"))

    async def count_to_forty() -> None:
        for _ in range(40):
            async with engine.begin() as db:
                value = (await db.execute(text("SELECT value FROM counter"))).scalar_one()
                await db.execute(text("UPDATE counter SET value = :value"), {"value": value + 1})

    await asyncio.gather(*(count_to_forty() for _ in range(4)))
    async with engine.connect() as db:
        counted = (await db.execute(text("SELECT value FROM counter"))).scalar_one()
    await engine.dispose()
    assert counted < 160


async def test_the_same_counter_on_our_memory_counts_everything(database_url: str) -> None:
    async with a_desk(database_url) as desk:

        def count(db: Database) -> int:
            lock = "" if db.kind == "sqlite" else " FOR UPDATE"
            value = int(db.run(f"SELECT value FROM meta WHERE name = 'counter'{lock}").fetchone()[0])
            db.run(f"UPDATE meta SET value = '{value + 1}' WHERE name = 'counter'")
            return value + 1

        await desk.memory.run(lambda db: db.run("INSERT INTO meta (name, value) VALUES ('counter', '0')").rowcount)

        async def count_to_forty() -> None:
            for _ in range(40):
                await desk.memory.run(count)

        await asyncio.gather(*(count_to_forty() for _ in range(4)))
        assert await desk.memory.run(count) == 161


# --- the same event again -------------------------------------------------------------------------------------------


async def test_an_event_that_comes_again_has_one_effect(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        assert await desk.says("ben", "first", carries="ana", event_id="one")
        assert await desk.says("ben", "second", carries="ana", event_id="two")
        assert not await desk.says("ben", "first", carries="ana", event_id="one")
        first = await desk.claims()
        assert not await desk.says("ben", "first", carries="ana", event_id="one")
        assert words(first + await desk.claims(settled(first[0], receipt=Receipt("r1")))) == ["first", "second"]


async def test_an_event_that_comes_ten_times_at_once_has_one_effect(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben", "cem") as desk:
        both = [("one", "ben", "ana"), ("two", "ana", "ben")] * 10
        taken = await asyncio.gather(
            *(desk.says(to, event_id, carries=by, event_id=event_id) for event_id, to, by in both)
        )
        assert sorted(taken) == [False] * 18 + [True] * 2
        assert sorted(words(await desk.claims())) == ["one", "two"]


# --- leases ---------------------------------------------------------------------------------------------------------


async def test_one_message_an_address_is_under_way_and_the_others_flow(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        for number in range(3):
            await desk.says("ana", f"ana {number}")
            await desk.says("ben", f"ben {number}")
        first = await desk.claims()
        assert words(first) == ["ana 0", "ben 0"]
        assert await desk.claims() == []
        assert words(await desk.claims(settled(first[1], receipt=Receipt("r1")))) == ["ben 1"]
        later = settled(first[0], again_at=NOON + 60 * SECOND)
        assert await desk.claims(later) == [], "the address waits, also with what came after"
        assert words(await desk.claims(after=59)) == ["ben 1"], "whose lease is over"
        assert words(await desk.claims(after=61)) == ["ana 0"]


async def test_what_is_said_while_an_address_waits_waits_behind_it(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        await desk.says("ana", "first")
        (first,) = await desk.claims()
        await desk.claims(settled(first, again_at=NOON + 900 * SECOND))
        await desk.says("ana", "second")
        await desk.turn((Release(connection="", neighbour="ana"),))
        await desk.says("ben", "meanwhile")
        (other,) = await desk.claims(after=10)
        assert words([other]) == ["meanwhile"]
        assert await desk.claims(settled(other, receipt=Receipt("r0")), after=11) == []
        assert await desk.memory.next_due(at=NOON + 11 * SECOND) == NOON + 900 * SECOND
        (again,) = await desk.claims(after=901)
        assert words([again]) == ["first"]
        assert words(await desk.claims(settled(again, receipt=Receipt("r1")), after=902)) == ["second"]


async def test_a_lease_runs_out_and_what_it_held_is_tried_once_more_and_then_given_up(database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        await desk.says("ben", "hello", carries="ana")
        assert [(one.tries, one.spent) for one in await desk.claims()] == [(0, False)]
        assert await desk.claims(after=19) == []
        (again,) = await desk.claims(after=21)
        assert (again.tries, again.spent, again.decided) == (1, False, NOON)
        assert [(one.tries, one.spent) for one in await desk.claims(after=42)] == [(2, True)]


@pytest.mark.parametrize("how", ["receipt", "again_at", "uncertain", "why"])
async def test_a_courier_whose_lease_was_taken_over_does_no_harm_with(how: str, database_url: str) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        await desk.says("ben", "hello", carries="ana")
        (slow,) = await desk.claims()
        (now,) = await desk.claims(after=21)
        outcome = {"receipt": Receipt("r1"), "again_at": NOON, "uncertain": True, "why": "refused"}[how]
        assert await desk.claims(settled(slow, **{how: outcome}), after=22) == []
        assert await desk.memory.ring(at=NOON + 23 * SECOND, limit=9) == (), "nobody is told anything yet"
        assert await desk.claims(settled(now, receipt=Receipt("r2")), after=24) == []
        assert await desk.claims(after=9999) == []


@pytest.mark.postgres
@pytest.mark.parametrize("how", [{"receipt": Receipt("r1")}, {"uncertain": True}, {"again_at": NOON}])
async def test_what_is_under_way_to_a_chat_that_is_parted_from_comes_to_the_other(
    how: dict[str, object], database_url: str
) -> None:
    async with a_desk(database_url, "ana", "ben") as desk:
        for said in ("one", "two"):
            await desk.says("ben", said, carries="ana")
        (parcel,) = await desk.claims()
        await desk.turn((Know(address="other:ben", neighbour="ben", community=desk.community),))
        await desk.turn((Unlink(address="desk:ben"),))
        (again,) = await desk.claims(settled(parcel, **how))
        assert (again.key, again.address, again.tries) == (parcel.key, "other:ben", 0)
        (following,) = await desk.claims(settled(again, receipt=Receipt("r2")))
        assert words([following]) == ["two"]


async def test_two_couriers_on_one_database_deliver_everything_once_and_in_order(postgres_url: str) -> None:
    names = [f"n{number}" for number in range(8)]
    async with a_desk(postgres_url, *names) as desk, a_desk(postgres_url) as another_desk:
        mouth = Mouth()
        both = [a_courier(one.memory, mouth) for one in (desk, another_desk)]
        running = [asyncio.create_task(courier.run()) for courier in both]
        for number in range(25):
            await asyncio.gather(*(desk.says(name, str(number)) for name in names))
            both[number % 2].wake()
        async with asyncio.timeout(30):
            while len(mouth.said) < 25 * len(names):
                await asyncio.sleep(0.01)
                for courier in both:
                    courier.wake()
        for courier in both:
            courier.stop()
        await asyncio.gather(*running)
        for name in names:
            assert [what for to, what in mouth.said if to == f"desk:{name}"] == [str(number) for number in range(25)]


async def test_a_courier_that_is_stopped_finishes_what_is_under_way_and_ends_at_once(database_url: str) -> None:
    async with a_desk(database_url, "ana") as desk:
        await desk.says("ana", "hello")
        mouth = Mouth(seconds=0.1)
        courier = a_courier(desk.memory, mouth)
        running = asyncio.create_task(courier.run())
        await mouth.speaking.wait()
        courier.stop()
        await asyncio.wait_for(running, timeout=5)
        assert mouth.said == [("desk:ana", "hello")]
        assert await desk.claims(after=9999) == [], "its receipt is stored"


class Mouth:
    """A platform that only listens to us."""

    name = "desk"
    capabilities = Capabilities()

    def __init__(self, seconds: float = 0.001) -> None:
        self.said: list[tuple[str, str]] = []
        self.speaking = asyncio.Event()
        self._seconds = seconds

    async def run(self, hear: Hear) -> None:
        await asyncio.Event().wait()

    async def send(self, message: Message) -> Receipt:
        self.speaking.set()
        await asyncio.sleep(self._seconds)
        self.said.append((message.to, message.text))
        return Receipt(f"r{len(self.said)}")


def a_courier(memory: SqlMemory, mouth: Mouth) -> Courier:
    return Courier(memory, {"desk": mouth}, Phrasebook(), MovableClock(NOON), NoTape(), _nobody_listens, lambda: None)


async def _nobody_listens(_event: Event) -> None:
    raise AssertionError("nothing was to be heard")


async def test_an_event_that_cannot_be_recalled_is_set_aside_and_its_speaker_told(database_url: str) -> None:
    """Were it left to come again, whatever waits behind it on its platform would never be heard."""
    async with a_desk(database_url, "ana", "ben") as desk:

        def damage(db: Database) -> int:
            return int(db.run("DELETE FROM dialogue").rowcount + db.run("DELETE FROM neighbour").rowcount)

        event = Heard(id="e1", at=NOON, speaker="desk:ana", text="hello")
        await desk.memory.run(damage)
        await desk.memory.set_aside(event, Line("helping-failed"))
        (told,) = await desk.claims()
        assert (told.address, told.line.key) == ("desk:ana", "helping-failed")
        assert not await desk.memory.turn(event, Reading(), lambda *_: ())
        await desk.memory.set_aside(event, Line("helping-failed"))
        assert not await desk.claims(), "its speaker is told once, however often it comes"
