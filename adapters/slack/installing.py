"""Several workspaces: each installs the app by itself at /slack/install, and its token is kept sealed in the safe.

The SDK's two stores over `ports.Safe`: no files. Of an installation only what is needed to speak is kept, nothing of
who installed it. A state is good once, for ten minutes, and in the browser that asked for it.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from datetime import datetime, timedelta
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
MOST_STATES = 100
KEPT = ("app_id", "bot_id", "bot_token", "bot_user_id", "enterprise_id", "team_id")


class Installations(AsyncInstallationStore):
    def __init__(self, safe: Safe) -> None:
        self._safe = safe
        self._known: dict[str, Bot | None] = {}

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
        if team_id not in self._known:
            kept = await self._safe.get(_name(team_id))
            if kept is None:
                return None
            self._known.setdefault(team_id, _bot(json.loads(kept)))
        return self._known[team_id]

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
            self._known[team_id] = None

    async def async_delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        await self.async_delete_bot(enterprise_id=enterprise_id, team_id=team_id)


class States(AsyncOAuthStateStore):
    """All under one name: those that nobody came back for go with the next that is asked for."""

    def __init__(self, safe: Safe, clock: Clock) -> None:
        self._safe, self._clock, self._one_at_a_time = safe, clock, asyncio.Lock()

    @property
    def logger(self) -> Logger:
        return QUIET

    async def async_issue(self, *_args: Any, **_kwargs: Any) -> str:
        state = secrets.token_urlsafe(32)
        async with self._one_at_a_time:
            waiting = {**await self._waiting(), state: (self._clock.now() + LASTS).isoformat()}
            await self._keep(dict(list(waiting.items())[-MOST_STATES:]))
        return state

    async def async_consume(self, state: str) -> bool:
        async with self._one_at_a_time:
            waiting = await self._waiting()
            if waiting.pop(state, None) is None:
                return False
            await self._keep(waiting)
            return True

    async def _waiting(self) -> dict[str, str]:
        kept: dict[str, str] = json.loads(await self._safe.get("states") or "{}")
        now = self._clock.now()
        return {state: until for state, until in kept.items() if datetime.fromisoformat(until) > now}

    async def _keep(self, waiting: dict[str, str]) -> None:
        await self._safe.put("states", json.dumps(waiting))


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
        state_store=States(safe, clock),
        logger=QUIET,
    )


def _name(team: str) -> str:
    return f"installation:{team}"


def _bot(kept: dict[str, Any]) -> Bot:
    known: dict[str, Any] = {name: kept.get(name) for name in KEPT}
    return Bot(**known, bot_scopes=list(SCOPES), installed_at=0.0)
