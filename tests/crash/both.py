"""Telegram and Slack, as the people of a street see them over all the lives of their bot.

Half of the people are on the one, half on the other, and each writes to somebody on the other. The stand-ins live in
this process and are spoken to over real HTTP and WebSockets by the real SDKs in the bot's. They redeliver what was not
acknowledged, say "not now", break connections before and after they have acted, and take messages without answering.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from tests.crash import marking
from tests.crash.cradle import Cradle
from tests.crash.platform import Kill, Platform, Shown, Told
from tests.fakes.slack import blocks
from tests.fakes.slack import people as slack_people
from tests.fakes.slack.api import Api
from tests.fakes.slack.control import Control
from tests.fakes.slack.delivery import Delivery, Post
from tests.fakes.slack.world import App, Team
from tests.fakes.slack.world import Fault as SlackFault
from tests.fakes.slack.world import World as SlackWorld
from tests.fakes.telegram import people as telegram_people
from tests.fakes.telegram import server
from tests.fakes.telegram.world import Fault as TelegramFault
from tests.fakes.telegram.world import World as TelegramWorld

LOOK_SECONDS = 0.005
ON_SLACK = frozenset({"ben", "cleo", "finn", "gus"})

# How many sends in a hundred go wrong, and how.
FAULTS = {"later": 4, "accepted-reset": 4, "lost-reset": 4, "hang": 1}
_TELEGRAM: dict[str, dict[str, Any]] = {
    "later": {"how": "answer", "status": 429, "description": "Too Many Requests", "parameters": {"retry_after": 1}},
    "accepted-reset": {"how": "drop", "acts": True},
    "lost-reset": {"how": "drop"},
    "hang": {"how": "hang", "acts": True},
}
_SLACK: dict[str, dict[str, Any]] = {
    "later": {"how": "error", "code": "ratelimited", "status": 429, "headers": {"Retry-After": "1"}},
    "accepted-reset": {"how": "drop-after"},
    "lost-reset": {"how": "drop-before"},
    "hang": {"how": "hang"},
}


class Misfortune:
    """Draws what goes wrong, one send in so many."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.on = True

    def of(self, method: str, send: str) -> str:
        if method != send or not self.on:
            return ""
        return self.dice.choices(["", *FAULTS], [100 - sum(FAULTS.values()), *FAULTS.values()])[0]


class Stands:
    """Both stand-ins, while they listen."""

    def __init__(self, telegram_url: str, telegram: TelegramWorld, slack_url: str, slack: Control, app: App) -> None:
        self.telegram, self.slack, self.app = telegram, slack, app
        (self.team,) = app.teams.values()
        self.settings = {
            "telegram_token": telegram.token,
            "telegram_base_url": f"{telegram_url}/bot",
            "slack_bot_token": self.team.token,
            "slack_app_token": app.app_token,
            "slack_api_url": f"{slack_url}/api/",
        }

    def suffer(self, misfortune: Misfortune) -> None:
        def on_telegram(method: str, _chat: object) -> TelegramFault | None:
            found = misfortune.of(method, "sendMessage")
            return TelegramFault(method, **_TELEGRAM[found]) if found else None

        def on_slack(method: str) -> SlackFault | None:
            found = misfortune.of(method, "chat.postMessage")
            return SlackFault(method, **_SLACK[found]) if found else None

        self.telegram.fault_for = on_telegram  # type: ignore[assignment, method-assign]
        self.app.fault = on_slack  # type: ignore[method-assign]


@asynccontextmanager
async def the_stands() -> AsyncIterator[Stands]:
    telegram = server.Server()
    world = SlackWorld()
    api, post = Api(world), Post(world)
    post.unacknowledged_after = 0.3
    slack = web.Application(client_max_size=20_000_000)
    slack.router.add_route("*", "/api/{method}", api.handle)
    slack.router.add_get("/link/", post.link)
    runners, urls = [], []
    for app in (telegram.app(), slack):
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        runners.append(runner)
        urls.append(f"127.0.0.1:{runner.addresses[0][1]}")
    api.sockets = f"ws://{urls[1]}"
    control = Control(world, post)
    made = await control.do_app({})
    try:
        yield Stands(f"http://{urls[0]}", telegram.world, f"http://{urls[1]}", control, world.apps[made["app"]])
    finally:
        await post.close()
        for runner in runners:
            await runner.cleanup()


class OnBoth(Platform):
    """Records of one street on both platforms."""

    def __init__(self, stands: Stands, *, seed: int = 0, patience: float = 60.0) -> None:
        super().__init__("b", seed=seed, patience=patience)
        self.stands = stands
        self.people: set[str] = set()
        self._updates: dict[int, tuple[Any, Told]] = {}  # on Telegram, not confirmed yet
        self._deliveries: list[tuple[Delivery, Told]] = []  # on Slack, not acknowledged yet
        self._seen_on_telegram = 0  # the number of the latest message
        self._seen_on_slack: set[str] = set()
        self._bringing: set[asyncio.Task[None]] = set()
        self.order = {"platforms": stands.settings}

    # --- what neighbours do -----------------------------------------------------------------------------------------

    def _send(self, event: Told) -> None:
        self.people.add(event.who)
        task = asyncio.ensure_future(self._on_slack(event) if event.who in ON_SLACK else self._on_telegram(event))
        self._bringing.add(task)
        task.add_done_callback(self._bringing.discard)

    async def _on_telegram(self, event: Told) -> None:
        world = self.stands.telegram
        bot, chat = world.bot["id"], world.person(event.who).id
        if event.choice:
            pressed = await telegram_people.presses(world, event.who, data=event.choice)
            event.id = f"telegram:{bot}:c:{pressed['press']}"
        else:
            wrote = await telegram_people.writes(world, event.who, event.text)
            event.id = f"telegram:{bot}:m:{chat}:{wrote['message_id']}"
        self._updates[id(event)] = (world.last_update, event)

    async def _on_slack(self, event: Told) -> None:
        app, team, control = self.stands.app, self.stands.team, self.stands.slack
        somebody = {"app": app.id, "team": team.id, "person": event.who, "wait": False}
        person = team.person(event.who)
        channel = team.direct(person)
        if event.choice:
            message, button = next(
                (message, button)
                for message in reversed(channel.messages)
                for button in blocks.buttons(message.get("blocks", []))
                if button.get("value") == event.choice
            )
            place = {"channel": {"id": channel.id}, "message": message, "container": {"type": "message"}}
            press = slack_people.pressed(app, team, person, event.who, button, control.world, place)
            action = press["actions"][0]
            event.id = f"slack:{team.id}:a:{person}:{action['action_ts']}:{action['action_id']}"
            control.post.bring(app, "interactive", press)
        else:
            wrote = await control.do_writes({**somebody, "text": event.text})
            event.id = f"slack:{team.id}:m:{channel.id}:{wrote['ts']}"
        self._deliveries.append((list(control.post.deliveries[app.id].values())[-1], event))

    # --- what they see ----------------------------------------------------------------------------------------------

    def look(self) -> None:
        """Take in what has been acknowledged and shown since the last look."""
        self._look_at_telegram()
        self._look_at_slack()
        waiting = {id(update) for update in self.stands.telegram.pending}
        for key, (update, event) in list(self._updates.items()):
            if id(update) not in waiting:
                del self._updates[key]
                self._acknowledged(event.id)
        for one in [one for one in self._deliveries if one[0].taken]:
            self._deliveries.remove(one)
            self._acknowledged(one[1].id)

    def _look_at_telegram(self) -> None:
        world = self.stands.telegram
        names = {person.id: person.name for person in world.people.values()}
        fresh = [
            (number, names[chat], one.fields["text"])
            for chat, messages in world.messages.items()
            for number, one in messages.items()
            if one.by_bot and number > self._seen_on_telegram
        ]
        for number, who, text in sorted(fresh):
            self._seen_on_telegram = number
            self._shown(who, text)

    def _look_at_slack(self) -> None:
        team: Team = self.stands.team
        names = {person: name for name, person in team.people.items()}
        for channel in list(team.channels.values()):
            for message in channel.messages:
                if message.get("bot_id") and message["ts"] not in self._seen_on_slack:
                    self._seen_on_slack.add(message["ts"])
                    self._shown(names[channel.person], blocks.shown(message))

    def _shown(self, who: str, text: str) -> None:
        words, mark = marking.read(text)
        shown = Shown(mark.id, who, words, mark.repeats or mark.key, bool(mark.repeats), mark.choices)
        self.shown.append(shown)
        self.on_shown(shown)

    # --- the bot's lives --------------------------------------------------------------------------------------------

    def _read(self, fact: dict[str, Any]) -> None:
        if "ready" in fact:
            self._ready.set()  # the stand-ins bring again what was not acknowledged
        else:
            super()._read(fact)

    async def live(self, cradle: Cradle, url: str, until: Kill | Callable[[], bool]) -> None:
        looking = asyncio.create_task(self._keep_looking())
        try:
            await super().live(cradle, url, until)
        finally:
            looking.cancel()
            await asyncio.wait({looking})
            self.look()

    async def _keep_looking(self) -> None:
        while True:
            self.look()
            await asyncio.sleep(LOOK_SECONDS)
