"""What `leveller doctor` and `leveller poster` ask Telegram. Nothing is changed there, and no token is ever shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from adapters.telegram import TelegramSettings
from adapters.telegram.adapter import api_of
from adapters.telegram.inbound import WANTED, Me
from adapters.telegram.transport import Api, Refusal

Tell = Callable[[bool | None, str], None]

NO_ANSWER = "Telegram does not answer; is this machine online, and is TELEGRAM_BASE_URL right?"
NO_TOKEN = "Telegram does not accept TELEGRAM_TOKEN: copy it again from BotFather (/mybots, your bot, API Token)"
MANY = 100


async def examine(settings: TelegramSettings, tell: Tell) -> None:
    if settings.missing:
        tell(False, f"telegram: {settings.missing}")
        return
    api = api_of(settings)
    async with api.open():
        try:
            await _bot(api, tell)
            await _webhook(api, settings, tell)
        except Refusal as refusal:
            wrong = refusal.told and refusal.code in (401, 404)
            tell(False, f"telegram: {NO_TOKEN if wrong else f'Telegram refuses to tell ({refusal.code}); try later'}")
        except Exception:
            tell(False, f"telegram: {NO_ANSWER}")


async def invite(settings: TelegramSettings, code: str) -> str:
    """The link by which somebody comes to the bot with this street code; OSError with a sentence if there is none."""
    if settings.missing:
        raise OSError(settings.missing)
    api = api_of(settings)
    async with api.open():
        try:
            me = Me.of(await api.ask("getMe"))
        except Refusal as refusal:
            raise OSError(NO_TOKEN if refusal.told and refusal.code in (401, 404) else NO_ANSWER) from None
        except Exception:
            raise OSError(NO_ANSWER) from None
    if not me.username:
        raise OSError("Telegram gives this bot no name of its own, so there is no link to it")
    return f"https://t.me/{me.username}?start={code}"


async def _bot(api: Api, tell: Tell) -> None:
    about = await api.ask("getMe")
    me = Me.of(about)
    tell(True, f"telegram: the token is accepted; the bot is @{me.username}")
    if about.get("can_read_all_group_messages") is True:
        tell(False, "telegram: the bot reads everything said in groups: send BotFather /setprivacy and choose Enable")
    else:
        tell(True, "telegram: in groups the bot sees only commands (privacy mode is on)")
    if about.get("can_join_groups") is False:
        tell(None, "telegram: the bot can't be added to groups: send BotFather /setjoingroups to change that")


async def _webhook(api: Api, settings: TelegramSettings, tell: Tell) -> None:
    found = await api.ask("getWebhookInfo")
    state = found if isinstance(found, Mapping) else {}
    where = state.get("url") or ""
    if settings.webhook and where == settings.webhook:
        tell(True, "telegram: Telegram calls TELEGRAM_WEBHOOK_URL")
        wanted = state.get("allowed_updates")
        if isinstance(wanted, list) and not set(WANTED) <= set(wanted):
            tell(None, "telegram: Telegram does not tell everything yet; that is put right at the next start")
    elif settings.webhook:
        tell(None, "telegram: Telegram calls no webhook or another one; that is set at the next start")
    elif where:
        tell(None, "telegram: a webhook is set, though TELEGRAM_WEBHOOK_URL is not; it is taken out at the next start")
    else:
        tell(True, "telegram: no webhook, so the bot asks for what is new")
    _pending(state, tell)


def _pending(state: Mapping[str, Any], tell: Tell) -> None:
    waiting, failed = state.get("pending_update_count"), state.get("last_error_date")
    if isinstance(waiting, int) and waiting:
        tell(None if waiting < MANY else False, f"telegram: {waiting} updates wait to be taken; is the bot running?")
    if isinstance(failed, int) and 0 < failed < 2**33:
        when, why = datetime.fromtimestamp(failed, UTC), _shown(state.get("last_error_message"))
        tell(None, f"telegram: its last call failed at {when:%Y-%m-%d %H:%M} UTC{why}; is the address reachable?")


def _shown(why: object) -> str:
    """Telegram's own words for what went wrong; none that could hold an address."""
    return f" ({why})" if isinstance(why, str) and re.fullmatch(r"[\w ,:-]{1,100}", why, re.ASCII) else ""
