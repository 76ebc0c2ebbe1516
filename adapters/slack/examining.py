"""What `leveller doctor` asks Slack, and the link for a poster. A token is never shown."""

from __future__ import annotations

from collections.abc import Callable

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import SlackSettings
from adapters.slack.adapter import app_of
from adapters.slack.connection import Connection
from adapters.slack.manifest import SCOPES
from adapters.slack.outbound import to_app
from adapters.slack.refusals import code_of

Tell = Callable[[bool | None, str], None]


async def examine(settings: SlackSettings, tell: Tell) -> None:
    connection = Connection(settings.slack_api_url)
    async with connection.held():
        if settings.several:
            tell(None, "Slack: each workspace installs the app itself, at /slack/install of this server")
        elif settings.slack_bot_token is not None:
            await _bot(connection.api(settings.slack_bot_token.get_secret_value()), tell)
        if settings.slack_app_token is not None:
            await _socket(connection.api(), settings.slack_app_token.get_secret_value(), tell)
        else:
            tell(True, "Slack: a signing secret is set, so Slack calls /slack/events of this server")
            tell(None, "Slack: it needs an https address; `leveller manifest slack --url …` prints the app for it")


async def _bot(api: AsyncWebClient, tell: Tell) -> None:
    try:
        answer = await api.auth_test()
    except Exception as error:
        tell(False, f"SLACK_BOT_TOKEN: {_why(error, 'take the one that begins with xoxb- from OAuth & Permissions')}")
        return
    tell(True, f"Slack: the bot is {answer.get('user')} in the workspace {answer.get('team')}")
    given = answer.headers.get("x-oauth-scopes")
    if given is None:
        tell(None, "Slack: it did not say which scopes the bot has")
        return
    scopes = {one.strip() for one in given.split(",")} - {""}
    if missing := sorted(set(SCOPES) - scopes):
        tell(
            False, f"Slack: scopes are missing: {', '.join(missing)}; add them under OAuth & Permissions, then install"
        )
    elif more := sorted(scopes - set(SCOPES)):
        tell(None, f"Slack: the bot may more than it needs: {', '.join(more)} can be taken away")
    else:
        tell(True, f"Slack: the bot has the scopes it needs and no others: {', '.join(SCOPES)}")


async def _socket(api: AsyncWebClient, token: str, tell: Tell) -> None:
    try:
        await api.apps_connections_open(app_token=token)
    except Exception as error:
        advice = "make one with connections:write under Basic Information, and switch Socket Mode on"
        tell(False, f"SLACK_APP_TOKEN: {_why(error, advice)}")
    else:
        tell(True, "Slack: Socket Mode answers")


async def invite(settings: SlackSettings, code: str) -> str:
    """The link by which somebody of the workspace opens the bot's direct message. It can't carry the code."""
    if settings.slack_bot_token is None:
        raise OSError("SLACK_BOT_TOKEN: without it nobody knows which workspace the link is for")
    connection = Connection(settings.slack_api_url)
    async with connection.held():
        api = connection.api(settings.slack_bot_token.get_secret_value())
        app = app_of(settings.slack_app_token.get_secret_value() if settings.slack_app_token else "")
        try:
            me = await api.auth_test()
            if not app:
                bot = await api.bots_info(bot=str(me["bot_id"]))
                app = str(bot["bot"]["app_id"])
        except Exception as error:
            why = _why(error, "set SLACK_APP_TOKEN, which holds the app's id")
            raise OSError(f"Slack does not say which app this is: {why}") from None
    return to_app(app, str(me["team_id"]))


def _why(error: Exception, advice: str) -> str:
    match error:
        case SlackApiError() if code := code_of(error):
            return f"Slack refuses it ({code}); {advice}"
        case aiohttp.ClientConnectorError():
            return "Slack can't be reached from here; look at the network, or at SLACK_API_URL"
    return f"Slack gives no answer that can be used ({type(error).__name__}); look at SLACK_API_URL, or try later"
