"""What every adapter must do, whatever its platform. An adapter's own tests subclass `AdapterContract`.

A `Platform` plays the people on the other side: they write, press, edit and delete with the platform's own means, and
their screens can be looked at. What the adapter makes of it arrives in `heard`. Needs pytest with pytest-asyncio; an
adapter of another package imports it from here too.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from itertools import count

import pytest

from bot.core.events import Edited, Event, Heard, Pressed, Withdrawn
from bot.ports import Adapter, Button, Message, Receipt, Refused, TryLater, Unreachable

HOSTILE = {
    "empty": "",
    "blank": "   ",
    "long": "x" * 100_000,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈🐕‍🦺",
    "right to left": "مرحبا \u202eevil\u202c שלום",
    "zero width": "a\u200bb\u200dc\ufeff",
    "controls": "bell \a, escape \x1b[31mred\x1b[0m, null \x00, next line \x85",
    "half a surrogate pair": "half \ud83d",
    "markup": "<script>alert(1)</script> & <b>bold</b> *stars* _lines_ `ticks`",
    "mentions": "@here <!channel> <@U123> @ana https://example.org?a=b&c=d",
    "placeables": "{ $name } { -term } {{ jinja }} %s {0}",
    "looks like a command": "/start 123",
    "spaces around": "  kept as typed  ",
}


class Platform(ABC):
    """The people's side of one platform, and the adapter that is tried on it."""

    adapter: Adapter
    redelivery = False  # may the platform bring the same event again?
    pictures = False  # can people send something else than words, with words beside it?
    misfortunes: frozenset[str] = frozenset()  # what a send can meet there, see `suffers`

    def __init__(self) -> None:
        self.heard: list[Event] = []
        self.failures = 0
        self._numbers = count(1)

    @abstractmethod
    async def writes(self, person: str, text: str) -> None:
        """Return when the adapter has taken it to the bot."""

    @abstractmethod
    async def presses(self, person: str, label: str) -> None:
        """The newest button of that label."""

    @abstractmethod
    async def screen(self, person: str) -> list[str]:
        """The texts of the bot's messages that this person can see now, oldest first."""

    async def replies(self, person: str, to: Receipt, text: str) -> None:
        raise NotImplementedError

    async def shows(self, person: str, caption: str) -> None:
        """A picture, or something else that is no words, with these words beside it."""
        raise NotImplementedError

    async def edits(self, person: str, text: str) -> None:
        raise NotImplementedError

    async def takes_back(self, person: str) -> None:
        """The last message this person wrote."""
        raise NotImplementedError

    async def redelivers(self) -> None:
        """The platform brings its last event once more, though it was taken."""
        raise NotImplementedError

    async def suffers(self, misfortune: str) -> None:
        """The next send fails: "later" (try again in 7 seconds), "gone", "never", or "unknown" whether it arrived."""
        raise NotImplementedError

    def as_shown(self, text: str) -> str:
        """How these words look on a screen of this platform: the same, save for what no screen shows."""
        return text

    async def hear(self, event: Event) -> None:
        self.heard.append(event)
        if self.failures:
            self.failures -= 1
            raise RuntimeError("this turn failed")

    async def says(self, to: str, text: str, *labels: str, withdraws: str = "") -> Receipt:
        """The bot says something."""
        buttons = tuple(Button(label, f"{label.lower()}:about") for label in labels)
        key = f"message-{next(self._numbers)}"
        return await self.adapter.send(Message(id=key, to=to, text=text, buttons=buttons, withdraws=withdraws))

    async def address(self, person: str) -> str:
        """Known since this person wrote."""
        await self.writes(person, "hello")
        event = self.heard.pop()
        assert isinstance(event, Heard)
        return event.speaker

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.adapter.run(self.hear))
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


class AdapterContract:
    """A subclass brings a fixture `platform`, which is running."""

    async def test_an_address_begins_with_its_name_and_leads_back(self, platform: Platform) -> None:
        ana, ben = await platform.address("ana"), await platform.address("ben")
        assert ana != ben
        assert ana.startswith(f"{platform.adapter.name}:")
        await platform.says(ana, "for Ana")
        assert await platform.screen("ana") == ["for Ana"]
        assert await platform.screen("ben") == []

    async def test_an_address_of_another_platform_is_unreachable(self, platform: Platform) -> None:
        with pytest.raises(Unreachable):
            await platform.says("elsewhere:ana", "hello")

    async def test_what_the_bot_says_is_not_heard(self, platform: Platform) -> None:
        await platform.says(await platform.address("ana"), "my own words", "Yes")
        await asyncio.sleep(0.05)
        assert platform.heard == []

    async def test_every_event_has_an_id_of_its_own_and_a_time(self, platform: Platform) -> None:
        for _ in range(3):
            await platform.writes("ana", "the same words")
        assert len({event.id for event in platform.heard}) == 3
        assert all(event.at.tzinfo for event in platform.heard)

    async def test_what_could_not_be_taken_comes_again_under_the_same_id(self, platform: Platform) -> None:
        platform.failures = 1
        await platform.writes("ana", "hello")
        first, again = platform.heard
        assert replace(again, at=first.at) == first

    async def test_what_is_brought_again_keeps_its_id(self, platform: Platform) -> None:
        if not platform.redelivery:
            pytest.skip("this platform brings nothing twice")
        await platform.writes("ana", "hello")
        await platform.redelivers()
        first, again = platform.heard
        assert replace(again, at=first.at) == first

    async def test_words_keep_their_order(self, platform: Platform) -> None:
        for number in range(20):
            await platform.writes("ana", f"number {number}")
        assert [event.text for event in platform.heard if isinstance(event, Heard)] == [
            f"number {n}" for n in range(20)
        ]

    @pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
    async def test_words_arrive_as_typed(self, platform: Platform, text: str) -> None:
        await platform.writes("ana", text)
        (event,) = platform.heard
        assert isinstance(event, Heard)
        assert event.text == text

    @pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
    async def test_words_are_shown_as_they_are(self, platform: Platform, text: str) -> None:
        await platform.says(await platform.address("ana"), text)
        assert "".join(await platform.screen("ana")) == platform.as_shown(text)

    async def test_a_choice_comes_back_as_a_press(self, platform: Platform) -> None:
        ana = await platform.address("ana")
        await platform.says(ana, "Shall I?", "Yes", "No")
        await platform.presses("ana", "No")
        (event,) = platform.heard
        assert isinstance(event, Pressed)
        assert (event.speaker, event.choice) == (ana, "no:about")

    async def test_two_presses_are_two_events(self, platform: Platform) -> None:
        await platform.says(await platform.address("ana"), "Shall I?", "Yes", "No")
        await platform.presses("ana", "Yes")
        await platform.presses("ana", "Yes")
        first, second = platform.heard
        assert first.id != second.id

    async def test_a_reply_names_the_message_it_answers(self, platform: Platform) -> None:
        _only_with(platform.adapter.capabilities.threads)
        receipt = await platform.says(await platform.address("ana"), "first")
        await platform.says(await platform.address("ana"), "second")
        await platform.replies("ana", receipt, "to the first")
        (event,) = platform.heard
        assert isinstance(event, Heard)
        assert event.reply_to == receipt.ref != ""

    async def test_words_beside_a_picture_are_no_words_said(self, platform: Platform) -> None:
        _only_with(platform.pictures)
        await platform.shows("ana", "I can't go on")
        (event,) = platform.heard
        assert isinstance(event, Heard)
        assert event.other
        assert (event.text, event.caption) == ("", "I can't go on")

    async def test_an_edit_names_the_message_it_changes(self, platform: Platform) -> None:
        _only_with(platform.adapter.capabilities.edits)
        await platform.writes("ana", "before")
        await platform.edits("ana", "after")
        heard, edited = platform.heard
        assert isinstance(heard, Heard)
        assert isinstance(edited, Edited)
        assert (edited.text, edited.ref) == ("after", heard.ref)
        assert edited.id != heard.id
        assert edited.original in ("", heard.id)

    async def test_a_deletion_names_the_message_it_takes_back(self, platform: Platform) -> None:
        _only_with(platform.adapter.capabilities.tells_deletes)
        await platform.writes("ana", "before")
        await platform.takes_back("ana")
        heard, withdrawn = platform.heard
        assert isinstance(heard, Heard)
        assert isinstance(withdrawn, Withdrawn)
        assert withdrawn.ref == heard.ref
        assert withdrawn.original in ("", heard.id)

    async def test_the_bot_can_delete_what_it_said(self, platform: Platform) -> None:
        _only_with(platform.adapter.capabilities.deletes)
        ana = await platform.address("ana")
        receipt = await platform.says(ana, "not for long")
        await platform.says(ana, "stays")
        await platform.says(ana, "They took it back.", withdraws=receipt.ref)
        assert await platform.screen("ana") == ["stays"]

    async def test_what_cannot_be_deleted_is_said(self, platform: Platform) -> None:
        ana = await platform.address("ana")
        await platform.says(ana, "They took it back.", withdraws="no such message")
        assert await platform.screen("ana") == ["They took it back."]

    async def test_a_platform_in_a_hurry_says_for_how_long(self, platform: Platform) -> None:
        ana = await _unlucky(platform, "later")
        with pytest.raises(TryLater) as caught:
            await platform.says(ana, "hello")
        assert caught.value.after == 7
        await platform.says(ana, "hello again")
        assert await platform.screen("ana") == ["hello again"]

    async def test_somebody_gone_is_unreachable(self, platform: Platform) -> None:
        ana = await _unlucky(platform, "gone")
        with pytest.raises(Unreachable):
            await platform.says(ana, "hello")

    async def test_what_will_never_be_taken_is_refused(self, platform: Platform) -> None:
        ana = await _unlucky(platform, "never")
        with pytest.raises(Refused):
            await platform.says(ana, "hello")

    async def test_what_may_have_arrived_is_none_of_these(self, platform: Platform) -> None:
        ana = await _unlucky(platform, "unknown")
        with pytest.raises(Exception) as caught:  # noqa: PT011 - any but the three
            await platform.says(ana, "hello")
        assert not isinstance(caught.value, TryLater | Unreachable | Refused)


async def _unlucky(platform: Platform, misfortune: str) -> str:
    if misfortune not in platform.misfortunes:
        pytest.skip("this platform has no such misfortune")
    ana = await platform.address("ana")
    await platform.suffers(misfortune)
    return ana


def _only_with(capability: bool) -> None:
    if not capability:
        pytest.skip("this platform does not claim it")
