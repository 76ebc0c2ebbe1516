"""A believable street: its people come in by the front door, event by event, like everybody else.

The cast and their words are in `adapters/playground/street.toml`. Used by the playground, the terminal and the demo.
"""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, time
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.building import House, a_house
from bot.clock import MovableClock
from bot.core.events import Heard, Pressed
from bot.ports import Adapter, Founding, Tape
from prompts.phrasebook import Phrasebook
from storage.founding import Founded, FoundingRefused
from storage.sealing import new_key


@dataclass(frozen=True, slots=True)
class Somebody:
    """One of the cast."""

    key: str
    name: str
    role: str
    language: str
    area: str
    posts: tuple[str, ...]
    new: bool  # has not joined yet


@dataclass(frozen=True, slots=True)
class Cast:
    founding: Founding
    people: tuple[Somebody, ...]


def the_cast() -> Cast:
    raw = tomllib.loads(files("adapters.playground").joinpath("street.toml").read_text("utf-8"))
    street = raw["street"]
    founding = Founding(
        name=street["name"],
        country=street["country"],
        timezone=street["timezone"],
        languages=tuple(street["languages"]),
        areas=tuple(street["areas"]),
        next_to=tuple((one, other) for one, other in street["next_to"]),
    )
    people = tuple(
        Somebody(
            key=one["key"],
            name=one["name"],
            role=one.get("role", ""),
            language=one.get("language", "en"),
            area=one.get("area", founding.areas[0]),
            posts=tuple(one.get("posts", ())),
            new=one.get("new", False),
        )
        for one in raw["people"]
    )
    return Cast(founding, people)


def this_morning(timezone: str) -> datetime:
    """Ten o'clock today on the street's clocks: nobody's quiet hours."""
    zone = ZoneInfo(timezone)
    today = datetime.now(zone).date()  # noqa: TID251 - where the movable clock starts
    return datetime.combine(today, time(10), zone).astimezone(UTC)


class Stage:
    """A whole bot on a fresh database in a folder of its own, seeded with the cast; can be set up again."""

    def __init__(self, platform: str) -> None:
        cast = the_cast()
        self.cast = cast
        self.clock = MovableClock(this_morning(cast.founding.timezone))
        self.community = cast.founding.name
        self.community_timezone = cast.founding.timezone
        self.languages = cast.founding.languages
        self.street_code = ""
        self.people: Sequence[Any] = ()
        self.house: House | None = None
        self._platform = platform
        self._adapter: Adapter | None = None
        self._tape: Tape | None = None
        self._open = AsyncExitStack()
        self._numbers = count(1)

    def use(self, adapter: Adapter, tape: Tape | None = None) -> None:
        """Play on this adapter."""
        self._adapter = adapter
        self._tape = tape

    async def start_over(self, *, at_rest: bool = False) -> None:
        """Forget everything and set up the seeded street; returns when the bot listens, or, `at_rest`, when all that
        the posts of the street lead to has come about."""
        founded = await self._afresh(self.cast.founding)
        self.people = self.cast.people
        house = self._house
        with house.app.without_jobs():
            await self._seed(house, founded)
        if at_rest:
            await house.settled()

    async def found(self, founding: Founding) -> tuple[str, str]:
        """Forget everything and found this community instead."""
        unknown = [one for one in founding.languages if one not in Phrasebook().languages]
        if unknown:
            raise FoundingRefused(f"languages: there are no words for {unknown[0]} yet")
        founded = await self._afresh(founding)
        self.people = ()
        return founded.street_code, founded.admin_code

    async def close(self) -> None:
        await self._open.aclose()
        self.house = None

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _house(self) -> House:
        if self.house is None:
            raise RuntimeError("the stage is not set up")
        return self.house

    async def _afresh(self, founding: Founding) -> Founded:
        if self._adapter is None:
            raise RuntimeError("a stage needs an adapter to play on")
        await self.close()
        self._open = AsyncExitStack()
        folder = self._open.enter_context(tempfile.TemporaryDirectory(prefix="leveller-street-"))
        clear = getattr(self._adapter, "clear", None)
        if clear:
            clear()
        self.clock.move_to(this_morning(founding.timezone))
        url = f"sqlite:///{Path(folder) / 'street.db'}"
        self.house = await self._open.enter_async_context(
            a_house(url, new_key(), {self._platform: self._adapter}, self.clock, tape=self._tape)
        )
        founded = await self.house.memory.found(founding, at=self.clock.now())
        self.community, self.community_timezone = founding.name, founding.timezone
        self.languages, self.street_code = founding.languages, founded.street_code
        return founded

    async def _seed(self, house: House, founded: Founded) -> None:
        tags: dict[str, str] = {}
        for one in self.cast.people:
            if not one.new:
                await self._join(house, one)
                tags[one.key] = await house.memory.tag_of(self._address(one.key))
        await self._grant(founded, tags)
        for one in self.cast.people:
            for words in one.posts:
                await self._says(one.key, words)
                await self._presses(one.key, "post")

    async def _join(self, house: House, one: Somebody) -> None:
        await self._says(one.key, "cześć" if one.language == "pl" else "hello")
        if one.language != self.languages[0]:
            await self._presses(one.key, f"speak:{one.language}")
        await self._presses(one.key, "agree")
        areas = list(self.cast.founding.areas)
        if len(areas) > 1:
            await self._presses(one.key, f"area:{areas.index(one.area)}")

    async def _grant(self, founded: Founded, tags: dict[str, str]) -> None:
        admin = next((one for one in self.cast.people if one.role == "coordinator"), None)
        if admin is None:
            return
        await self._says(admin.key, f"/admin {founded.admin_code}")
        for one in self.cast.people:
            if one.role:
                await self._says(admin.key, f"/make {tags[one.key]} {one.role}")
        await self._says(admin.key, "/channel", place=self._address("street"))

    def _address(self, key: str) -> str:
        return f"{self._platform}:{key}"

    async def _says(self, key: str, text: str, place: str = "") -> None:
        event = f"{self._platform}:seed:{next(self._numbers)}"
        await self._house.app.hear(
            Heard(id=event, at=self.clock.now(), speaker=self._address(key), text=text, ref=event, place=place)
        )

    async def _presses(self, key: str, choice: str) -> None:
        event = f"{self._platform}:seed:{next(self._numbers)}"
        await self._house.app.hear(Pressed(id=event, at=self.clock.now(), speaker=self._address(key), choice=choice))
