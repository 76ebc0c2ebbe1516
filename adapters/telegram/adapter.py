"""Telegram's life cycle: one ear, one mouth, and what both need to know.

1. The mouth works without the ear: what is still to be delivered goes out after listening has ended.
2. A press is answered after its turn has committed, so that the button rests; what it led to comes as a message. That
   answer is a courtesy: nothing depends on it.
3. Telegram going away is waited out. A token taken back ends this adapter, and no other.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from adapters.absence import Absence
from adapters.telegram import TelegramSettings, inbound
from adapters.telegram.doorway import PATH, Doorway
from adapters.telegram.ear import Ear, Take
from adapters.telegram.inbound import Me
from adapters.telegram.mouth import Mouth
from adapters.telegram.pacing import Pace
from adapters.telegram.patience import Insisting, TokenLost
from adapters.telegram.places import Places
from adapters.telegram.transport import Api
from adapters.telegram.wordings import Wordings
from adapters.web import Doorkeeper
from bot.core.commands import listed
from bot.ports import Capabilities, Hear, Message, Receipt, Refused, Surroundings

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

KEPT = timedelta(hours=24)
"""For so long Telegram keeps what it could not bring."""
HEARTBEAT_SECONDS = 60.0
COURTESY_SECONDS = 2.0
TOKEN_LOST = (
    "Telegram does not accept the token any more, so nothing is heard or said there; "
    "set TELEGRAM_TOKEN to the one that BotFather gives now, and start again"
)

log = logging.getLogger("leveller.telegram")


def api_of(settings: TelegramSettings) -> Api:
    assert settings.telegram_token is not None, "looked at before the start, see TelegramSettings.missing"
    token = settings.telegram_token.get_secret_value()
    return Api(token, settings.telegram_base_url, settings.telegram_base_file_url)


class Telegram:
    name = "telegram"
    capabilities = Capabilities(buttons=True, threads=True, edits=True, deletes=True)

    def __init__(self, settings: TelegramSettings, surroundings: Surroundings) -> None:
        self._settings = settings
        self._clock = surroundings.clock
        self._phrasebook = surroundings.phrasebook
        self._api = api_of(settings)
        self._insisting = Insisting(self._api)
        self._places = Places(surroundings.safe)
        self._mouth = Mouth(
            self._api,
            self._places,
            Pace(settings.per_second),
            self._who,
            self._lose_token,
            protect=settings.telegram_protect_content,
        )
        secret = settings.telegram_webhook_secret
        self._doorway = Doorway(secret.get_secret_value()) if settings.webhook and secret else None
        self.signed: Mapping[str, Doorkeeper] = {PATH: self._doorway.turned_away} if self._doorway else {}
        self._absence = Absence(self.name, surroundings, keeps=KEPT)
        self._wordings = Wordings()
        self._me: Me | None = None
        self._lost = asyncio.Event()
        self._courtesies: set[asyncio.Task[None]] = set()

    async def run(self, hear: Hear) -> None:
        async with self._api.open():
            try:
                await self._listen(hear)
            except TokenLost:
                self._lose_token()
            finally:
                await self._rest()

    async def send(self, message: Message) -> Receipt:
        if self._lost.is_set():
            raise Refused
        async with self._api.open():
            return await self._mouth.say(message)

    def routes(self) -> Sequence[BaseRoute]:
        return self._doorway.routes() if self._doorway else ()

    def close(self) -> None:
        """No stream of ours is open."""

    # --- listening --------------------------------------------------------------------------------------------------

    async def _listen(self, hear: Hear) -> None:
        me = self._me = await self._insisting.ask("getMe", read=Me.of)
        self._by_the_way(self._list_commands())

        async def take(update: object) -> None:
            await self._places.recall()
            read = inbound.read(update, me, self._clock.now(), self._places.first)
            if read.moved:
                await self._places.remember(*read.moved)
            if read.event and not self._wordings.changes_nothing(read.event):
                await hear(read.event)
                self._wordings.note(read.event)
            if read.press:
                self._by_the_way(self._answer(read.press))

        if self._doorway:
            await self._be_called(self._doorway, take)
        else:
            await self._insisting.ask("deleteWebhook", drop_pending_updates=False, must=False)
            await Ear(self._api, self._insisting, take, self._in_touch).listen()

    async def _be_called(self, doorway: Doorway, take: Take) -> None:
        assert self._settings.telegram_webhook_secret is not None
        async with doorway.open(take):
            await self._insisting.ask(
                "setWebhook",
                url=self._settings.webhook,
                secret_token=self._settings.telegram_webhook_secret.get_secret_value(),
                allowed_updates=inbound.WANTED,
                drop_pending_updates=False,
            )
            while not self._lost.is_set():
                await self._in_touch()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._lost.wait(), HEARTBEAT_SECONDS)
                await self._insisting.ask("getMe")

    async def _who(self) -> Me:
        """The bot itself; asked for here only if something is said before anything could be heard."""
        if self._me is None:
            self._me = Me.of(await self._api.ask("getMe"))
        return self._me

    async def _in_touch(self) -> None:
        try:
            await self._absence.in_touch()
        except Exception as error:
            log.error("whether something was missed could not be noted: %s", type(error).__name__)

    def _lose_token(self) -> None:
        if not self._lost.is_set():
            self._lost.set()
            log.error(TOKEN_LOST)

    # --- by the way -------------------------------------------------------------------------------------------------

    def _by_the_way(self, courtesy: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(courtesy)
        self._courtesies.add(task)
        task.add_done_callback(self._courtesies.discard)

    async def _answer(self, press: str) -> None:
        with contextlib.suppress(Exception):
            await self._api.ask("answerCallbackQuery", callback_query_id=press)

    async def _list_commands(self) -> None:
        """What Telegram shows under "Menu", in every language; the first for those of any other."""
        languages = tuple(self._phrasebook.languages)
        for language, code in (*((one, one) for one in languages), (languages[0], None)):
            commands = [
                {"command": word, "description": self._phrasebook.say(line, language, "UTC")} for word, line in listed()
            ]
            with contextlib.suppress(Exception):
                await self._api.ask("setMyCommands", commands=commands, language_code=code)

    async def _rest(self) -> None:
        if self._courtesies:
            await asyncio.wait(self._courtesies, timeout=COURTESY_SECONDS)
        for task in self._courtesies:
            task.cancel()
