"""A town whose people are on Telegram and on Slack; what they do and see there is the same play.

async with a_town(places, url) as town:
    ana, ben = town.on_telegram("ana"), town.on_slack("ben")
    await ana.says("hello")
    await ana.hears("Are you 18 or over")
    await ana.presses("I agree")
"""

from __future__ import annotations

import asyncio
import re
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any, TypeVar

import adapters.slack
import adapters.telegram
from adapters.web import Pages, Web
from bot.building import House, a_house
from bot.clock import MovableClock
from bot.platforms import Switched, built
from bot.ports import Founding
from storage.founding import Founded
from tests.adapters.slack_stage import SlackStage, a_slack, a_workspace
from tests.fakes.telegram.stage import TelegramStage, a_stage, a_stand_in

KEY = bytes(range(32))
PATIENCE = 20.0
SECRET = "a-secret-of-32-letters-or-longer"
ELM = Founding(name="Elm Street", country="GB", timezone="UTC", languages=("en", "pl"), areas=("Northside", "Harbour"))
NOON = datetime.combine(datetime.now(UTC).date(), time(12), UTC)


@dataclass(frozen=True)
class Places:
    """Where the two stand-ins listen."""

    telegram: str
    slack: str


@contextmanager
def the_places() -> Iterator[Places]:
    with a_stand_in() as telegram, a_slack() as slack:
        yield Places(telegram, slack)


T = TypeVar("T")


async def _eventually(look: Callable[[], Awaitable[T | None]]) -> T:
    """What is found, as soon as there is something: no platform tells what it has shown."""
    async with asyncio.timeout(PATIENCE):
        while not (found := await look()):  # noqa: ASYNC110 - there is no event to wait for
            await asyncio.sleep(0.02)
        return found


@dataclass
class Person(ABC):
    """Somebody in town, in one chat with the bot."""

    town: Town
    name: str
    read: set[str] = field(default_factory=set)

    @abstractmethod
    async def says(self, text: str) -> str:
        """Write to the bot; the platform's reference of it, once the bot has taken it."""

    @abstractmethod
    async def presses(self, label: str) -> None:
        """The newest button that is called so."""

    @abstractmethod
    async def posts(self) -> list[dict[str, Any]]:
        """What the bot said here, as it stands on the screen now: `text`, `labels`, `ref`."""

    @abstractmethod
    async def edits(self, ref: str, text: str) -> None:
        """Change what they wrote."""

    async def hears(self, words: str) -> dict[str, Any]:
        """Return when a message with these words has come after the last one that was heard so."""

        async def heard() -> dict[str, Any] | None:
            posts = await self.posts()
            for number, post in enumerate(posts):
                if post["ref"] not in self.read and re.search(words, post["text"]):
                    self.read |= {one["ref"] for one in posts[: number + 1]}
                    return post
            return None

        return await _eventually(heard)

    async def has_button(self, label: str) -> None:
        """Return when there is such a button."""

        async def there() -> bool:
            return any(label in post["labels"] for post in await self.posts())

        await _eventually(there)

    async def lost(self, words: str) -> None:
        """Return when nothing on the screen holds these words any more."""

        async def away() -> bool:
            return words not in await self.everything()

        await _eventually(away)

    async def hears_at(self, words: str) -> dict[str, Any]:
        """The newest message with these words that is there already."""
        return [post for post in await self.posts() if words in post["text"]][-1]

    async def everything(self) -> str:
        """All that the bot has said here, buttons too."""
        return "\n".join("\n".join((post["text"], *post["labels"])) for post in await self.posts())

    async def joins(self, area: str = "Northside") -> None:
        await self.says("hello")
        await self.hears("Are you 18 or over")
        await self.presses("I agree")
        await self.presses(area)
        await self.hears("You're in")


@dataclass
class OnTelegram(Person):
    async def says(self, text: str, *, reply_to: str = "", **fields: Any) -> str:
        ref = await self.town.telegram.writes(self.name, text, reply_to=int(reply_to or 0), **fields)
        await self.town.telegram.taken()
        return str(ref)

    async def presses(self, label: str) -> None:
        await self.has_button(label)
        await self.town.telegram.presses(self.name, label)
        await self.town.telegram.taken()

    async def posts(self) -> list[dict[str, Any]]:
        return [
            {"text": one["text"], "labels": [button["text"] for button in _buttons(one)], "ref": str(one["message_id"])}
            for one in await self.town.telegram.screen(self.name)
        ]

    async def edits(self, ref: str, text: str) -> None:
        await self.town.telegram.edits(self.name, text, int(ref))
        await self.town.telegram.taken()


def _buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", ()) for button in row]


@dataclass
class OnSlack(Person):
    async def says(self, text: str, *, reply_to: str = "", **fields: Any) -> str:
        thread = {"thread": reply_to} if reply_to else {}
        return str((await self.town.slack.writes(self.name, text, fields=fields, **thread))["ts"])

    async def presses(self, label: str) -> None:
        await self.has_button(label)
        await self.town.slack.presses(self.name, label)

    async def posts(self) -> list[dict[str, Any]]:
        posts = await self.town.slack.posts(self.name)
        return [
            {"text": one["text"], "labels": [button["label"] for button in one["buttons"]], "ref": one["ts"]}
            for one in posts
        ]

    async def edits(self, ref: str, text: str) -> None:
        await self.town.slack.edits(self.name, text, ts=ref)


@dataclass
class Town:
    house: House
    clock: MovableClock
    telegram: TelegramStage
    slack: SlackStage
    founded: Founded
    people: dict[str, Person] = field(default_factory=dict)

    def on_telegram(self, name: str) -> OnTelegram:
        return OnTelegram(self, name)

    def on_slack(self, name: str) -> OnSlack:
        return OnSlack(self, name)

    async def passes(self, **time_: float) -> None:
        await self.house.settled()
        self.clock.move(timedelta(**time_))
        await self.house.settled()
        await self.house.settled()

    async def requests(self) -> list[Any]:
        """Everything that the bot asked of either platform."""
        asked: list[Any] = await self.telegram.requests()
        return [*asked, *(await self.slack.does("log"))["requests"]]


@asynccontextmanager
async def a_town(
    places: Places,
    url: str,
    *,
    called: bool = False,
    settings: Mapping[str, Any] | None = None,
    start: datetime = NOON,
) -> AsyncIterator[Town]:
    """`called`: by webhook and signed HTTP, instead of polling and Socket Mode."""
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(a_stage(places.telegram))
        slack = await stack.enter_async_context(a_workspace(places.slack))
        web = Web(port=0)
        here = web.open() if called else ""
        on = _switched(telegram, slack, here, settings or {})
        clock = MovableClock(start)
        house = await stack.enter_async_context(a_house(url, KEY, partial(built, on), clock))
        if called:
            web.pages = tuple(one for one in house.adapters.values() if isinstance(one, Pages))
            serving = asyncio.create_task(web.run())
            stack.push_async_callback(_ended, serving)
            await slack.does("request-url", url=f"{here}slack/events")
            await telegram.asked("setWebhook")
        communities = await house.memory.communities()
        founded = Founded(communities[0], "", "") if communities else await house.memory.found(ELM, at=clock.now())
        yield Town(house, clock, telegram, slack, founded)
        assert await slack.pings() == [], "something posted would have pinged somebody"


def _switched(telegram: TelegramStage, slack: SlackStage, here: str, more: Mapping[str, Any]) -> Switched:
    hook = {"telegram_webhook_url": here, "telegram_webhook_secret": SECRET} if here else {}
    given: dict[str, Any] = {**telegram.settings, **hook, **more}
    on_telegram = adapters.telegram.TelegramSettings(_env_file=None, **given)  # type: ignore[call-arg]
    return (
        (adapters.telegram.PLATFORM, on_telegram),
        (adapters.slack.PLATFORM, slack.settings(socket=not here)),
    )


async def _ended(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
