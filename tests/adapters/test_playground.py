"""The playground as a platform: the contract, and what is special about a street in memory."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.contract import AdapterContract, Platform
from adapters.playground import NotThere, Playground
from adapters.playground.chats import NotNow
from adapters.playground.pages import Mistakes, countries, read_founding, timezones
from bot.clock import MovableClock
from bot.core.events import Heard
from bot.ports import Button, Founding, Message, Receipt
from tests.adapters.scripted import EVENING, ScriptedBot, ScriptedStage, a_playground


class PlaygroundPlatform(Platform):
    def __init__(self) -> None:
        super().__init__()
        self.adapter: Playground = Playground(ScriptedStage())

    async def writes(self, person: str, text: str) -> None:
        await self.adapter.say(person, text)

    async def presses(self, person: str, label: str) -> None:
        bubble = next(one for one in reversed(self._chat(person)) if label in one["buttons"])
        await self.adapter.press(person, bubble["n"], bubble["buttons"].index(label))

    async def replies(self, person: str, to: Receipt, text: str) -> None:
        await self.adapter.say(person, text, answers=int(to.ref))

    async def edits(self, person: str, text: str) -> None:
        await self.adapter.edit(person, self._last(person), text)

    async def takes_back(self, person: str) -> None:
        await self.adapter.take_back(person, self._last(person))

    async def screen(self, person: str) -> list[str]:
        return [bubble["text"] for bubble in self._chat(person) if bubble["by"] == "bot" and not bubble["gone"]]

    def _chat(self, person: str) -> list[dict[str, Any]]:
        chats: dict[str, list[dict[str, Any]]] = shown(self.adapter)["chats"]
        return chats.get(person, [])

    def _last(self, person: str) -> int:
        return int([bubble["n"] for bubble in self._chat(person) if bubble["by"] == "person"][-1])


class TestContract(AdapterContract):
    @pytest.fixture
    async def platform(self) -> AsyncIterator[PlaygroundPlatform]:
        platform = PlaygroundPlatform()
        async with platform.running():
            yield platform


def shown(playground: Playground) -> dict[str, Any]:
    """What a page that has just been opened would be told."""
    picture: dict[str, Any] = json.loads(playground.picture())
    return picture


@pytest.fixture
async def street() -> AsyncIterator[tuple[Playground, ScriptedStage, ScriptedBot]]:
    playground, stage, bot = a_playground()
    listening = asyncio.create_task(playground.run(bot.hear))
    yield playground, stage, bot
    listening.cancel()


async def test_a_page_opened_late_shows_everything(street):
    playground, _, _ = street
    await playground.say("ana", "ask for me")
    await playground.press("ana", 2, 0)
    chat = shown(playground)["chats"]["ana"]
    assert [(bubble["by"], bubble["text"]) for bubble in chat] == [
        ("person", "ask for me"),
        ("bot", "Shall I ask around?"),
        ("choice", "Yes"),
        ("bot", "You chose yes:1."),
    ]
    assert chat[1]["pressed"] == [0]
    assert "yes:1" not in json.dumps(chat[:3]), "what a button carries is not for the page"


async def test_an_old_button_can_still_be_pressed(street):
    playground, _, bot = street
    await playground.say("ana", "ask once")
    await playground.say("ana", "ask twice")
    await playground.press("ana", 2, 1)
    assert bot.heard[-1].choice == "no:1"


async def test_a_cast_may_act_before_anybody_looks(street):
    playground, _, bot = street
    await playground.say("ana", "ask early")
    await playground.say("ana", "ask again")
    await playground.choose("ana", "no:1")
    assert bot.heard[-1].choice == "no:1"
    assert [bubble["pressed"] for bubble in shown(playground)["chats"]["ana"]] == [[], [], [], [1], [], []]
    with pytest.raises(NotThere):
        await playground.choose("ana", "no:2")
    playground.begin()
    assert shown(playground)["earlier"] == {"ana": 6}
    assert shown(playground)["steps"] == []


async def test_a_button_of_an_evening_that_is_over_is_refused(street):
    playground, _, _ = street
    await playground.say("ana", "ask for me")
    await playground.start_over()
    with pytest.raises(NotThere):
        await playground.press("ana", 2, 0)


async def test_nobody_writes_in_the_name_of_somebody_unknown_or_in_the_channel(street):
    playground, _, bot = street
    for nobody in ("zoe", "street", ""):
        with pytest.raises(NotThere):
            await playground.say(nobody, "hello")
    assert bot.heard == []


async def test_nobody_changes_what_the_bot_said(street):
    playground, _, _ = street
    await playground.say("ana", "hello")
    with pytest.raises(NotThere):
        await playground.edit("ana", 2, "Heard, and agreed.")
    with pytest.raises(NotThere):
        await playground.take_back("ana", 2)


async def test_what_was_taken_back_is_gone_from_memory(street):
    playground, _, _ = street
    await playground.say("ana", "my number is secret")
    await playground.take_back("ana", 1)
    assert "secret" not in json.dumps(shown(playground)["chats"])


async def test_a_repeat_of_a_message_is_shown_once(street):
    playground, _, _ = street
    message = Message(id="one", to="playground:ana", text="hello", buttons=(Button("Yes", "yes"),))
    assert await playground.send(message) == await playground.send(message) == Receipt("1")
    assert len(shown(playground)["chats"]["ana"]) == 1


async def test_a_message_that_never_reached_the_bot_says_so(street):
    playground, _, bot = street
    bot.broken = 99
    with pytest.raises(NotNow):
        await playground.say("ana", "hello")
    assert shown(playground)["chats"]["ana"][0]["lost"]
    assert len({event.id for event in bot.heard}) == 1


async def test_words_written_while_the_bot_starts_wait_for_it():
    playground, _, bot = a_playground()
    writing = asyncio.create_task(playground.say("ana", "early"))
    await asyncio.sleep(0.01)
    assert bot.heard == []
    listening = asyncio.create_task(playground.run(bot.hear))
    await writing
    assert bot.texts() == ["early"]
    listening.cancel()


async def test_a_bot_that_never_starts_is_not_waited_for():
    playground, _, _ = a_playground()
    playground.patience = 0.01
    with pytest.raises(NotNow):
        await playground.say("ana", "hello")


async def test_a_slow_turn_of_one_does_not_hold_up_another():
    playground, _, bot = a_playground()
    waiting = asyncio.Event()

    async def hear(event):
        if event.speaker == "playground:ana":
            await waiting.wait()
        await bot.hear(event)

    listening = asyncio.create_task(playground.run(hear))
    slow = [asyncio.create_task(playground.say("ana", f"number {n}")) for n in (1, 2)]
    await asyncio.sleep(0.01)
    await playground.say("ben", "meanwhile")
    waiting.set()
    await asyncio.gather(*slow)
    assert bot.texts() == ["meanwhile", "number 1", "number 2"]
    listening.cancel()


async def test_somebody_new_comes_to_the_street_and_is_gone_after_a_fresh_start(street):
    playground, stage, bot = street
    first, second = playground.bring("  Zofia   Ż. "), playground.bring("zofia ż")
    assert first.name == "Zofia Ż."
    assert len({first.key, second.key, "ana"}) == 3
    assert playground.bring("Ana").key not in {"ana", first.key}
    assert playground.bring("шура").key == "new"
    assert playground.bring("Street").key != "street"
    await playground.say(first.key, "hello")
    assert bot.heard[-1].speaker == f"playground:{first.key}"
    await playground.start_over()
    assert stage.started_over == 1
    assert [person.key for person in playground.people] == [person.key for person in stage.people]
    with pytest.raises(ValueError, match="name"):
        playground.bring(" ")


async def test_a_stage_that_clears_in_time_keeps_what_the_new_evening_says(street):
    playground, stage, bot = street

    async def start_over():
        playground.clear()
        await bot.say("playground:ana", "Good evening.")

    stage.start_over = start_over
    await playground.say("ana", "old words")
    await playground.start_over()
    assert [bubble["text"] for bubble in shown(playground)["chats"]["ana"]] == ["Good evening."]


async def test_tomorrow_is_the_same_hour_also_when_the_clocks_change(street):
    playground, stage, _ = street
    stage.clock = MovableClock(datetime(2027, 3, 27, 18, 0, tzinfo=UTC))  # the night after, summer time begins
    await playground.move(days=1)
    assert stage.clock.now().replace(second=0, microsecond=0) == datetime(2027, 3, 28, 17, 0, tzinfo=UTC)
    await playground.move(hours=1)
    assert stage.clock.now().hour == 18


async def test_two_presses_on_the_clock_add_up(street):
    playground, stage, _ = street
    await asyncio.gather(playground.move(days=7), playground.move(days=1), playground.move(hours=1))
    assert timedelta(0) <= stage.clock.now() - EVENING - timedelta(days=8, hours=1) < timedelta(minutes=1)


async def test_a_long_way_is_gone_in_steps_so_that_one_thing_leads_to_another(street):
    playground, stage, _ = street
    rings = []

    async def ring_every_day():
        due = stage.clock.now()
        while True:
            due += timedelta(days=1)
            while stage.clock.now() < due:
                await stage.clock.sleep_until(due)
            rings.append(stage.clock.now().day)

    ringing = asyncio.create_task(ring_every_day())
    await asyncio.sleep(0)
    await playground.move(days=3)
    assert rings == [24, 25, 26]
    ringing.cancel()


async def test_the_drawer_tells_who_saw_what_and_marks_hold_no_long_words(street):
    playground, _, _ = street
    await playground.say("ana", "tell ben see you at six")
    playground.tape.mark("committed", says=2, what="x" * 500, roles=("lead", "admin"), nothing=None)
    did, saw, step = shown(playground)["steps"]
    assert (did["who"], did["point"]) == ("ana", "wrote")
    assert (saw["who"], saw["text"]) == ("ben", "see you at six")
    assert step["facts"]["roles"] == "lead, admin"
    assert len(step["facts"]["what"]) == 80


async def test_marks_may_come_from_another_thread(street):
    playground, _, _ = street
    await playground.say("ana", "hello")
    await asyncio.to_thread(playground.tape.mark, "committed", says=1)
    await asyncio.sleep(0)
    assert shown(playground)["steps"][-1]["point"] == "committed"


FORM = {
    "name": "Lime  Row",
    "country": "PL",
    "timezone": "Europe/Warsaw",
    "languages": ["pl", "en"],
    "areas": "A\n\n B",
}


def test_a_founding_is_read_from_the_form():
    assert read_founding(FORM, ("en", "pl")) == Founding(
        name="Lime Row", country="PL", timezone="Europe/Warsaw", languages=("en", "pl"), areas=("A", "B")
    )


def test_a_community_may_be_founded_without_areas():
    assert read_founding({**FORM, "areas": " \n"}, ("en", "pl")).areas == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "  "),
        ("name", "x" * 61),
        ("country", "XX"),
        ("timezone", "../etc"),
        ("languages", ["tlh"]),
        ("languages", []),
        ("areas", "x" * 41),
        ("areas", "\n".join(map(str, range(21)))),
    ],
)
def test_a_founding_with_a_mistake_says_which_field(field, value):
    with pytest.raises(Mistakes) as caught:
        read_founding({**FORM, field: value}, ("en", "pl"))
    assert list(caught.value.fields) == [field]


def test_countries_and_time_zones_are_real_ones():
    assert {"GB", "PL", "UA"} <= dict(countries()).keys()
    assert not {"EU", "UN", "ZZ"} & dict(countries()).keys()
    assert {"Europe/London", "Asia/Kolkata"} <= set(timezones())


async def test_after_founding_strangers_stand_on_the_street(street):
    playground, stage, bot = street
    await playground.say("ana", "old words")
    codes = await playground.found(read_founding(FORM, stage.languages))
    assert codes == ("new-street-7", "once-only-9")
    assert shown(playground)["chats"] == {}
    assert [person["name"] for person in shown(playground)["people"]] == ["Ana", "Ben", "Celina"]
    await playground.say("ana", "new-street-7")
    assert isinstance(bot.heard[-1], Heard)
