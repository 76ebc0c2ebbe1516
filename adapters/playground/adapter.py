"""The playground's ear and mouth.

What somebody does on the page is shown on their screen at once and then becomes an event; the page's request is
answered when the turn is committed. The events of one person stay in order. If a turn fails, the same event is offered
again under the same id, and if that does not help, the message is marked as one that never arrived.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
import secrets
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from adapters.live import Live
from adapters.playground import pages
from adapters.playground.chats import Bubble, Chats, NotNow, NotThere
from adapters.playground.drawer import Drawer
from adapters.playground.stage import Person, Stage
from adapters.web import Doorkeeper
from bot.core.events import Address, Edited, Heard, Pressed, Spoken, Withdrawn
from bot.ports import Capabilities, Founding, Hear, Message, Receipt, Tape, Unreachable

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

CHANNEL = "street"
"""The key of the public channel: everybody reads it, only the bot writes there."""

STRANGERS = (Person("ana", "Ana"), Person("ben", "Ben"), Person("celina", "Celina"))
"""Who stands on the page when the stage brings nobody."""

TRIES = 3
STEP = timedelta(hours=1)


class Playground:
    name = "playground"
    capabilities = Capabilities(buttons=True, threads=True, edits=True, deletes=True, tells_deletes=True)
    signed: Mapping[str, Doorkeeper] = {}  # nobody calls its pages but the pages themselves
    patience = 10.0  # seconds that a message waits for a bot that is starting

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.live = Live()
        self._drawer = Drawer(lambda: self.stage.clock.now(), lambda entry: self._tell("step", step=entry))
        self._run_id = secrets.token_hex(4)
        self._numbers = count(1)
        self._hear: Hear | None = None
        self._listening = asyncio.Event()
        self._setting_up = asyncio.Lock()
        self._moving = asyncio.Lock()
        self.clear()

    @property
    def tape(self) -> Tape:
        """Where the house marks its steps, to be read in the page's drawer."""
        return self._drawer

    # --- ear and mouth -----------------------------------------------------------------------------------------------

    async def run(self, hear: Hear) -> None:
        self._drawer.loop = asyncio.get_running_loop()
        self._hear = hear
        self._listening.set()
        try:
            await asyncio.Event().wait()
        finally:
            if self._hear is hear:  # a fresh start may already listen anew
                self._hear = None
                self._listening.clear()

    async def send(self, message: Message) -> Receipt:
        key = self.key(message.to)
        if message.withdraws and (bubble := self._chats.withdraw(key, message.withdraws)):
            self._drawer.saw(key, "", withdrawn=True)
            self._show(key, bubble)
            return Receipt()
        bubble, new = self._chats.deliver(key, message, self.stage.clock.now())
        if new:
            self._drawer.saw(key, message.text)
            self._show(key, bubble)
        return Receipt(str(bubble.number))

    def address(self, key: str) -> Address:
        return f"{self.name}:{key}"

    def key(self, address: Address) -> str:
        # Somebody new of an evening before this one has an address too, and may come back.
        adapter, _, key = address.partition(":")
        if adapter != self.name or not re.fullmatch(r"[a-z0-9-]{1,60}", key):
            raise Unreachable
        return key

    # --- what people do on the page ----------------------------------------------------------------------------------

    async def say(self, key: str, text: str, answers: int = 0) -> None:
        async with self._turns[self._somebody(key)]:
            bubble = self._chats.write(key, text, self.stage.clock.now(), answers=answers)
            self._did(key, "wrote", bubble)
            await self._offer(
                Heard(
                    **self._new(key, bubble),
                    text=text,
                    reply_to=str(answers) if answers else "",
                    ref=str(bubble.number),
                ),
                bubble,
            )

    async def press(self, key: str, number: int, index: int) -> None:
        async with self._turns[self._somebody(key)]:
            button = self._chats.press(key, number, index)
            self._show(key, self._chats.bubble(key, number))
            bubble = self._chats.write(key, button.label, self.stage.clock.now(), choice=True)
            self._did(key, "pressed", bubble)
            await self._offer(Pressed(**self._new(key, bubble), choice=button.payload), bubble)

    async def choose(self, key: str, payload: str) -> None:
        """Press the newest button that carries this: how a stage lets its cast act before anybody looks."""
        await self.press(key, *self._chats.carrying(self._somebody(key), payload))

    async def edit(self, key: str, number: int, text: str) -> None:
        async with self._turns[self._somebody(key)]:
            bubble = self._chats.edit(key, number, text)
            self._did(key, "edited", bubble)
            await self._offer(Edited(**self._new(key), ref=str(number), text=text), bubble)

    async def take_back(self, key: str, number: int) -> None:
        async with self._turns[self._somebody(key)]:
            bubble = self._chats.take_back(key, number)
            self._did(key, "took back", bubble)
            await self._offer(Withdrawn(**self._new(key), ref=str(number)), bubble)

    def bring(self, name: str) -> Person:
        """Somebody new comes to the street; the bot does not know them before they write."""
        name = " ".join(name.split())[:40]
        if not name:
            raise ValueError("Somebody new needs a name for their column.")
        plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "new"
        taken = {person.key for person in self.people} | {CHANNEL}
        key = next(key for number in count(1) if (key := plain if number == 1 else f"{plain}-{number}") not in taken)
        person = Person(key, name)
        self._newcomers.append(person)
        self._tell("people", people=self._cast())
        return person

    # --- time, and a fresh start -------------------------------------------------------------------------------------

    async def move(self, *, hours: int = 0, days: int = 0) -> None:
        """Move the clock. A day later is the same hour on the street's clocks, also when these change."""
        async with self._moving:  # a second press goes on from where the first one ends
            now = self.stage.clock.now()
            local = now.astimezone(ZoneInfo(self.stage.community_timezone))
            until = (local + timedelta(days=days)).astimezone(now.tzinfo) + timedelta(hours=hours)
            # Hour by hour, with a breath between: what one timer leads to may itself be due before the end.
            while (left := until - self.stage.clock.now()) > timedelta(0):
                self.stage.clock.move(min(left, STEP))
                await asyncio.sleep(0.01)
            self._tell("clock", now=self._now())

    async def start_over(self) -> None:
        async with self._emptied():
            await self.stage.start_over()

    async def found(self, founding: Founding) -> tuple[str, str]:
        async with self._emptied():
            return await self.stage.found(founding)

    @contextlib.asynccontextmanager
    async def _emptied(self) -> AsyncIterator[None]:
        async with self._setting_up:
            before = self.world
            yield
            if self.world == before:
                self.clear()
        self.begin()
        self.live.tell(self.picture())

    def clear(self) -> None:
        """Empty every screen. A stage calls it between the end of one bot and the start of the next, so that nothing
        of the old evening is left and nothing of the new one is lost; otherwise it is done afterwards.
        """
        self.world = secrets.token_hex(4)
        self._chats = Chats()
        self._newcomers: list[Person] = []
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._drawer.clear()
        self._earlier: dict[str, int] | None = None  # by chat: the last message from before anybody looked

    # --- for the page ------------------------------------------------------------------------------------------------

    def routes(self) -> Sequence[BaseRoute]:
        return pages.routes(self)

    def close(self) -> None:
        self.live.close()

    @property
    def people(self) -> Sequence[Person]:
        return (*(tuple(self.stage.people) or STRANGERS), *self._newcomers)

    def begin(self) -> None:
        """Somebody looks: what happened before, when the street was set up, is folded away."""
        if self._earlier is None:
            self._earlier = {key: len(chat) for key, chat in self._chats}
            self._drawer.clear()

    def picture(self) -> str:
        """Everything that the page shows, for a page that has just been opened."""
        return _words(
            "world",
            world=self.world,
            community=self.stage.community,
            code=self.stage.street_code,
            seeded=bool(self.stage.people),
            timezone=self.stage.community_timezone,
            now=self._now(),
            people=self._cast(),
            earlier=self._earlier or {},
            chats={key: [bubble.shown() for bubble in chat] for key, chat in self._chats},
            steps=self._drawer.entries(),
        )

    # --- inside ------------------------------------------------------------------------------------------------------

    def _somebody(self, key: str) -> str:
        if key not in {person.key for person in self.people}:
            raise NotThere("Nobody of that name is on this street.")
        return key

    def _new(self, key: str, bubble: Bubble | None = None) -> dict[str, Any]:
        at = bubble.at if bubble else self.stage.clock.now()
        return {"id": f"{self.name}:{self._run_id}:{next(self._numbers)}", "at": at, "speaker": self.address(key)}

    async def _offer(self, event: Spoken, bubble: Bubble) -> None:
        for attempt in range(1, TRIES + 1):
            try:
                await (await self._ear())(event)
                return
            except Exception as error:
                if attempt < TRIES and not isinstance(error, NotNow):
                    await asyncio.sleep(0.05 * attempt)
                    continue
                bubble.lost = True
                self._show(self.key(event.speaker), bubble)
                raise NotNow("That did not reach the bot. Please try again in a moment.") from error

    async def _ear(self) -> Hear:
        try:
            async with asyncio.timeout(self.patience):
                await self._listening.wait()
        except TimeoutError:
            raise NotNow("The bot is not listening yet.") from None
        assert self._hear is not None
        return self._hear

    def _did(self, key: str, what: str, bubble: Bubble) -> None:
        self._drawer.did(key, what, bubble.text)
        self._show(key, bubble)

    def _show(self, key: str, bubble: Bubble) -> None:
        self._tell("bubble", chat=key, bubble=bubble.shown())

    def _cast(self) -> list[dict[str, str]]:
        return [{"key": person.key, "name": person.name, "role": person.role} for person in self.people]

    def _now(self) -> int:
        return int(self.stage.clock.now().timestamp() * 1000)

    def _tell(self, what: str, **more: Any) -> None:
        if self._earlier is not None and not self._setting_up.locked():
            self.live.tell(_words(what, **more))


def _words(what: str, **more: Any) -> str:
    # Escaped to ASCII: half a surrogate pair, typed or pasted, reaches the page as it was.
    return json.dumps({"what": what, **more}, separators=(",", ":"))
