"""Several workspaces: each installs the app by itself at /slack/install, and its token is kept sealed in the safe.

The SDK's two stores over `ports.Safe`: no files. Of an installation only what is needed to speak is kept, nothing of
who installed it. A state is good once, for ten minutes, and in the browser that asked for it.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
from datetime import timedelta
from logging import Logger
from typing import Any

from slack_bolt.error import BoltError
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Bot, Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack import SlackSettings
from adapters.slack.connection import QUIET
from adapters.slack.manifest import SCOPES
from bot.ports import Clock, Safe

LASTS = timedelta(minutes=10)
MOST_STATES = 1000
KEPT = ("app_id", "bot_id", "bot_token", "bot_user_id", "enterprise_id", "team_id")


class Installations(AsyncInstallationStore):
    def __init__(self, safe: Safe) -> None:
        self._safe = safe
        self._known: dict[str, Bot] = {}  # another replica may know better: nothing that is not there is remembered

    @property
    def logger(self) -> Logger:
        return QUIET

    async def async_save(self, installation: Installation) -> None:
        await self.async_save_bot(installation.to_bot())

    async def async_save_bot(self, bot: Bot) -> None:
        if not bot.team_id or not bot.bot_token:  # for a whole organisation at once: not offered
            raise BoltError("Install the app in one workspace.")
        kept = {name: getattr(bot, name) for name in KEPT}
        await self._safe.put(_name(bot.team_id), json.dumps(kept))
        self._known[bot.team_id] = _bot(kept)

    async def async_find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        if not team_id:
            return None
        return self._known.get(team_id) or await self.afresh(team_id)

    async def afresh(self, team_id: str) -> Bot | None:
        """The installation as it lies in the safe now."""
        self._known.pop(team_id, None)
        kept = await self._safe.get(_name(team_id))
        if kept is None:
            return None
        return self._known.setdefault(team_id, _bot(json.loads(kept)))

    async def async_find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        bot = await self.async_find_bot(enterprise_id=enterprise_id, team_id=team_id)
        return Installation(**{name: getattr(bot, name) for name in KEPT}, user_id="") if bot else None

    async def async_delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        if team_id:
            await self._safe.drop(_name(team_id))
            self._known.pop(team_id, None)

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        await self.async_delete_bot(enterprise_id=enterprise_id, team_id=team_id)


class States(AsyncOAuthStateStore):
    """A state says itself until when it is good, and is signed: however many are asked for, nobody's is crowded out.

    Only those that somebody came back with are kept, until their time is over, so that each is good once.
    """

    def __init__(self, safe: Safe, clock: Clock, secret: str) -> None:
        self._safe, self._clock, self._one_at_a_time = safe, clock, asyncio.Lock()
        self._key = hmac.digest(secret.encode(), b"leveller: states of an installation", "sha256")

    @property
    def logger(self) -> Logger:
        return QUIET

    async def async_issue(self, *_args: Any, **_kwargs: Any) -> str:
        until = int((self._clock.now() + LASTS).timestamp())
        return self._signed(f"{until}-{secrets.token_hex(16)}")

    async def async_consume(self, state: str) -> bool:
        said, _, _ = state.rpartition("-")
        now = self._clock.now().timestamp()
        if not state.isascii() or not hmac.compare_digest(self._signed(said), state) or int(said.split("-")[0]) <= now:
            return False
        async with self._one_at_a_time:
            kept: dict[str, int] = json.loads(await self._safe.get("states") or "{}")
            used = {one: until for one, until in kept.items() if until > now}
            if said in used:
                return False
            used[said] = int(said.split("-")[0])
            await self._safe.put("states", json.dumps(dict(list(used.items())[-MOST_STATES:])))
            return True

    def _signed(self, said: str) -> str:
        return f"{said}-{hmac.digest(self._key, said.encode(), 'sha256').hex()}"


def oauth(settings: SlackSettings, installations: Installations, safe: Safe, clock: Clock) -> AsyncOAuthSettings | None:
    """How Bolt is to install the app, if it is to."""
    if not settings.several or settings.slack_client_secret is None:
        return None
    return AsyncOAuthSettings(
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret.get_secret_value(),
        scopes=SCOPES,
        user_scopes=(),
        installation_store=installations,
        state_store=States(safe, clock, settings.slack_client_secret.get_secret_value()),
        logger=QUIET,
    )


def _name(team: str) -> str:
    return f"installation:{team}"


def _bot(kept: dict[str, Any]) -> Bot:
    known: dict[str, Any] = {name: kept.get(name) for name in KEPT}
    return Bot(**known, bot_scopes=list(SCOPES), installed_at=0.0)
