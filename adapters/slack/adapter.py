"""Slack's life cycle: an ear (Socket Mode, or signed HTTP under the one web server) and a mouth, by slack-bolt.

1. Slack is answered only after the turn is committed. What could not be taken is not acknowledged, and comes again.
2. One person's events are taken one after the other, in the order in which they came.
3. At the end nothing more is taken in, and what is under way is finished and acknowledged before the socket closes.
4. A network that is away, a token taken back: said once in the log, and nobody else is stopped by it.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.absence import Absence
from adapters.slack import SlackSettings, door, inbound, names, outbound
from adapters.slack.connection import QUIET, Connection, Patience, Turns, log
from adapters.slack.inbound import Found
from adapters.slack.installing import Installations, oauth
from adapters.slack.mouth import Mouth
from adapters.slack.refusals import Revoked, understood
from adapters.slack.sockets import Socket
from adapters.slack.workspaces import Workspaces
from adapters.slack.writing import escaped
from adapters.web import Doorkeeper
from bot.core.effects import Choice, Line
from bot.core.events import Address
from bot.ports import Button, Capabilities, Hear, Message, Receipt, Refused, Surroundings

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

KEPT = timedelta(minutes=6)
"""Slack tries to bring something at once, after a minute and after five; then it is lost."""


class NotListening(Exception):
    """Nothing is taken in now; Slack brings it again."""


class Slack:
    name = names.NAME
    capabilities = Capabilities(buttons=True, threads=True, edits=True, deletes=True, tells_deletes=True)
    signed: Mapping[str, Doorkeeper] = door.SIGNED
    ping_interval = 5.0  # seconds between looks whether the socket still lives
    first_wait, longest_wait = 1.0, 60.0  # seconds between tries to reach Slack
    longest_turn = 10.0  # seconds that a turn under way may still take at the end
    look_every = 60.0  # seconds between looks whether we are in touch

    def __init__(self, settings: SlackSettings, surroundings: Surroundings) -> None:
        self._settings, self._surroundings = settings, surroundings
        self._absence = Absence(self.name, surroundings, keeps=KEPT)
        self._over = asyncio.Event()
        self._hear: Hear | None = None
        self._turns = Turns()
        self._tasks: set[asyncio.Task[None]] = set()
        self._order: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        self._connection = Connection(settings.slack_api_url)
        installations = Installations(surroundings.safe)
        self._workspaces = Workspaces(settings, installations, self._over.set)
        self._mouth = Mouth(self._connection, self._workspaces)
        self._app_token = settings.slack_app_token.get_secret_value() if settings.slack_app_token else ""
        self._secret = settings.slack_signing_secret.get_secret_value() if settings.slack_signing_secret else ""
        self._workspaces.app = app_of(self._app_token)
        self._app = AsyncApp(
            name=self.name,
            logger=QUIET,
            process_before_response=True,
            signing_secret=self._secret,
            client=self._connection.api(),
            authorize=Anybody(),  # type: ignore[no-untyped-call]
            oauth_settings=oauth(settings, installations, surroundings.safe, surroundings.clock),
            request_verification_enabled=bool(self._secret),
            ignoring_self_events_enabled=False,  # `inbound` does, also for edits and deletions
            attaching_function_token_enabled=False,
        )
        self._app.use(Everything(self._take))

    async def send(self, message: Message) -> Receipt:
        return await self._mouth.send(message)

    # --- the ear ----------------------------------------------------------------------------------------------------

    async def run(self, hear: Hear) -> None:
        async with self._connection.held():
            listening = asyncio.create_task(self._listen())
            self._hear = hear
            try:
                await self._over.wait()
            finally:
                self._hear = None
                with contextlib.suppress(TimeoutError):  # what takes longer is not acknowledged, and comes again
                    await asyncio.wait_for(self._turns.rest(), self.longest_turn)
                listening.cancel()
                await asyncio.gather(listening, *self._tasks, return_exceptions=True)

    def routes(self) -> Sequence[BaseRoute]:
        secret = "" if self._app_token else self._secret
        return door.routes(self._app, self._turns, secret, installs=self._settings.several)

    def close(self) -> None:
        """No page of ours stays open."""

    async def _listen(self) -> None:
        patience = Patience(self.first_wait, self.longest_wait)
        if not self._settings.several and not await self._met(patience):
            return
        socket = None
        if self._app_token:
            stop = self._workspaces.stop_all
            socket = Socket(self._app_token, self._app, self._turns, patience, self.ping_interval, stop)
        try:
            if socket is not None:
                await socket.connect()  # type: ignore[no-untyped-call]
            await self._keep_in_touch(socket)
        finally:
            if socket is not None:
                await socket.close()

    async def _met(self, patience: Patience) -> bool:
        """Ask who we are until Slack answers; False if it will have nothing to do with us."""
        while not self._over.is_set():
            await patience.turn()
            if await self._answers():
                patience.worked()
                return True
        return False

    async def _answers(self) -> bool:
        """Does Slack know us?"""
        assert self._settings.slack_bot_token is not None
        api = self._connection.api(self._settings.slack_bot_token.get_secret_value())
        try:
            with understood(sends=False):
                answer = await api.auth_test()
        except Revoked as end:
            self._workspaces.stop_all(end.code)
            return False
        except Exception:  # away or out of order: asked again
            return False
        self._workspaces.meet(answer)
        return True

    async def _keep_in_touch(self, socket: Socket | None) -> None:
        """Look now and then whether Slack could bring us something; what it could not bring for long is lost."""
        while True:
            there = socket is None or await socket.is_connected()
            if there and (self._settings.several or await self._answers()):
                try:
                    await self._absence.in_touch()
                except Exception as error:
                    log.error("Whether something was missed can't be noted: %s", type(error).__name__)
            await asyncio.sleep(self.look_every)

    # --- what comes -------------------------------------------------------------------------------------------------

    async def _take(self, body: dict[str, Any]) -> BoltResponse:
        """Everything that Bolt lets through, whatever it is; returns when it is committed."""
        if self._hear is None or not self._workspaces.met:
            raise NotListening
        found = inbound.read(body, self._surroundings.clock.now())
        if not self._workspaces.ours(found.team):
            return BoltResponse(status=200, body="")
        if found.app and not self._workspaces.app:
            self._workspaces.app = found.app
        for event in found.events:
            speaker = getattr(event, "speaker", "")
            async with self._order.setdefault(speaker, asyncio.Lock()):
                hear = self._hear
                if hear is None:
                    raise NotListening
                await hear(event)
        if found.gone:
            await self._removed(found.team)
        if found.lost_since:  # said once an hour, however often it is brought
            await self._surroundings.missed(self.name, found.lost_since)
        if found.home:
            self._soon(found)
        privately = found.in_public if found.events else found.modal and not await self._opened(found)
        return self._in_private(found) if privately else BoltResponse(status=200, body="")

    def _in_private(self, found: Found) -> BoltResponse:
        """One sentence, seen by nobody but who typed the command."""
        line = Line("gathering-only-admins") if found.for_all else Line("gathering-in-private")
        shown = {"response_type": "ephemeral", "text": escaped(self._say(line))}
        return BoltResponse(status=200, body=json.dumps(shown), headers={"content-type": ["application/json"]})

    async def _opened(self, found: Found) -> bool:
        """A field to type in, for whoever gave the command without words."""
        view = outbound.modal(self._say(Line("helping-hello")), self._say(Line("helping-send")))
        return await self._shown(found.team, "views.open", trigger_id=found.modal, view=view)

    # --- App Home ---------------------------------------------------------------------------------------------------

    def _soon(self, found: Found) -> None:
        """After Slack has its answer: a page has time."""
        task = asyncio.create_task(self._publish(found))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _publish(self, found: Found) -> None:
        where = names.place(found.home)
        assert where is not None
        try:
            text, buttons = await self._surroundings.where_you_are(found.home) or self._invitation()
        except Exception as error:
            log.warning("App Home can't be shown now: %s", type(error).__name__)
            return
        await self._shown(found.team, "views.publish", user_id=where[1], view=outbound.home(text, buttons))

    def _invitation(self) -> tuple[str, tuple[Button, ...]]:
        start = Choice("start")
        return self._say(Line("helping-not-a-neighbour")), (Button(self._say(start.line), start.payload),)

    async def _shown(self, team: str, method: str, **asked: Any) -> bool:
        """Views are sugar: what can't be shown is no loss."""
        try:
            workspace = await self._workspaces.of(team)
            with understood(sends=False):
                await self._connection.api(workspace.token).api_call(method, json=asked)
        except Revoked as end:
            await self._workspaces.stop(team, end.code, workspace.token)
            return False
        except Exception:
            return False
        return True

    async def _removed(self, team: str) -> None:
        """The app was removed there. Heard late, it may be there again: its token says so."""
        try:
            workspace = await self._workspaces.of(team)
        except Refused:
            return
        try:
            with understood(sends=False):
                await self._connection.api(workspace.token).auth_test()
        except Revoked:
            await self._workspaces.stop(team, "app_uninstalled", workspace.token)
        except Exception as error:  # whether it is over is found out by speaking there
            log.warning("Slack can't be asked whether the app is still there: %s", type(error).__name__)

    def _say(self, line: Line) -> str:
        """To somebody whose language isn't known."""
        phrasebook = self._surroundings.phrasebook
        return phrasebook.say(line, phrasebook.languages[0], "UTC")


class Everything(AsyncMiddleware):
    """The one listener. A middleware, since Bolt looks into payloads to serve listeners, and trips over odd ones."""

    def __init__(self, take: Callable[[dict[str, Any]], Awaitable[BoltResponse]]) -> None:
        self._take = take

    async def async_process(self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Any) -> BoltResponse:
        return await self._take(req.body)


class Anybody(AsyncAuthorize):
    """Which workspace it is, is for `Workspaces` to judge, when something is said there."""

    async def __call__(self, *, enterprise_id: str | None, team_id: str | None, **_: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)


def app_of(app_token: str) -> str:
    """The app's id, which stands in its token: xapp-1-A0123456789-…"""
    parts = app_token.split("-")
    return parts[2] if len(parts) > 3 and parts[0] == "xapp" and parts[2].startswith("A") else ""
