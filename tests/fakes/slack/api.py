"""The Web API: every call needs its token, scope and arguments, and nothing else is taken."""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes.slack import blocks
from tests.fakes.slack.world import App, Channel, SlackError, Team, World, new_id

Arguments = dict[str, Any]


@dataclass(frozen=True)
class Method:
    answer: Callable[[Api, App, Team, Arguments], Arguments]
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    scope: str = ""


class Api:
    def __init__(self, world: World) -> None:
        self.world = world

    async def handle(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        given = await _arguments(request)
        try:
            app, team = self._who(name, request, given)
        except SlackError as error:
            return _answer({"ok": False, "error": error.code})
        asked = {"method": name, "arguments": given, "team": team.id, "at": time.monotonic()}
        app.log.append(asked)
        if app.latency:
            await asyncio.sleep(app.latency)
        fault = app.fault(name)
        if fault is None or fault.how in ("drop-after", "hang"):
            answer = self._answer(name, app, team, given)
        if fault is None:
            asked["done"] = time.monotonic()
            return answer
        if fault.how == "hang":
            await asyncio.sleep(600)
        if fault.how.startswith("drop"):
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if fault.how == "status":
            return web.Response(status=fault.status, text="<html>out of order</html>", content_type="text/html")
        return _answer({"ok": False, "error": fault.code}, fault.status, fault.headers)

    def _who(self, name: str, request: web.Request, given: Arguments) -> tuple[App, Team]:
        if name not in METHODS:
            raise SlackError("unknown_method")
        if name == "oauth.v2.access":
            return self._by_client(request, given)
        kind, _, token = request.headers.get("Authorization", "").partition(" ")
        token = token if kind == "Bearer" else given.get("token", "")
        given.pop("token", None)
        if not token:
            raise SlackError("not_authed")
        if name == "apps.connections.open":
            for app in self.world.apps.values():
                if app.app_token == token:
                    return app, Team("", "")
            raise SlackError("not_allowed_token_type" if token.startswith("xoxb-") else "invalid_auth")
        for app, team in self.world.installed():
            if team.token == token:
                return app, team
        raise SlackError("not_allowed_token_type" if token.startswith("xapp-") else "invalid_auth")

    def _by_client(self, request: web.Request, given: Arguments) -> tuple[App, Team]:
        kind, _, both = request.headers.get("Authorization", "").partition(" ")
        basic = base64.b64decode(both).decode() if kind == "Basic" else ""
        client, _, secret = basic.partition(":")
        for app in self.world.apps.values():
            if app.client_id == (client or given.get("client_id")):
                if app.client_secret != (secret or given.get("client_secret")):
                    raise SlackError("bad_client_secret")
                team = app.teams.get(app.codes.pop(given.get("code", ""), ""))
                if team is None:
                    raise SlackError("invalid_code")
                return app, team
        raise SlackError("invalid_client_id")

    def _answer(self, name: str, app: App, team: Team, given: Arguments) -> web.Response:
        method = METHODS[name]
        headers = {"x-oauth-scopes": ",".join(sorted(team.scopes))} if team.id else {}
        try:
            trouble = app.app_trouble if name == "apps.connections.open" else team.trouble
            if trouble and name != "oauth.v2.access":
                raise SlackError(trouble)
            if method.scope and method.scope not in team.scopes:
                raise SlackError("missing_scope", needed=method.scope, provided=",".join(sorted(team.scopes)))
            lacking = [one for one in method.required if given.get(one) in (None, "")]
            unknown = given.keys() - {*method.required, *method.optional, "team_id"}  # Bolt names it everywhere
            if lacking or unknown:
                raise SlackError("invalid_arguments", messages=[*lacking, *sorted(unknown)])
            return _answer({"ok": True, **method.answer(self, app, team, given)}, headers=headers)
        except SlackError as error:
            return _answer({"ok": False, "error": error.code, **error.more}, error.status, headers)

    # --- methods ----------------------------------------------------------------------------------------------------

    def auth_test(self, app: App, team: Team, given: Arguments) -> Arguments:
        return {
            "url": "https://elm-street.slack.com/",
            "team": team.name,
            "user": "leveller",
            "team_id": team.id,
            "user_id": team.bot_user,
            "bot_id": team.bot_id,
            "is_enterprise_install": False,
        }

    def connections_open(self, app: App, team: Team, given: Arguments) -> Arguments:
        app.asked += 1
        ticket = secrets.token_hex(8)
        if app.stale:
            app.stale -= 1
        else:
            app.tickets.add(ticket)
        return {"url": f"{self.sockets}/link/?ticket={ticket}&app_id={app.id}"}

    sockets = ""

    def bots_info(self, app: App, team: Team, given: Arguments) -> Arguments:
        if given["bot"] != team.bot_id:
            raise SlackError("bot_not_found")
        return {"bot": {"id": team.bot_id, "app_id": app.id, "user_id": team.bot_user, "name": "leveller"}}

    def oauth_access(self, app: App, team: Team, given: Arguments) -> Arguments:
        team.install()
        return {
            "access_token": team.token,
            "token_type": "bot",
            "scope": ",".join(sorted(team.scopes)),
            "bot_user_id": team.bot_user,
            "app_id": app.id,
            "team": {"id": team.id, "name": team.name},
            "enterprise": None,
            "is_enterprise_install": False,
            "authed_user": {"id": team.person("somebody who may install")},
        }

    def open(self, app: App, team: Team, given: Arguments) -> Arguments:
        people = str(given["users"]).split(",")
        if len(people) != 1 or people[0] not in team.people.values():
            raise SlackError("user_not_found")
        there = any(one.person == people[0] for one in team.channels.values())
        return {"channel": {"id": team.direct(people[0]).id}, "no_op": there, "already_open": there}

    def info(self, app: App, team: Team, given: Arguments) -> Arguments:
        channel = team.channel(given["channel"])
        return {"channel": {"id": channel.id, "name": channel.name, "is_im": channel.kind == "im"}}

    def history(self, app: App, team: Team, given: Arguments) -> Arguments:
        channel = team.channel(given["channel"])
        _may_read(team, given["channel"])
        roots = [one for one in channel.messages if one.get("thread_ts", one["ts"]) == one["ts"]]
        return _page(list(reversed(roots)), given)

    def replies(self, app: App, team: Team, given: Arguments) -> Arguments:
        channel, ts = team.channel(given["channel"]), given["ts"]
        _may_read(team, given["channel"])
        thread = [one for one in channel.messages if ts in (one["ts"], one.get("thread_ts"))]
        if not thread:
            raise SlackError("thread_not_found")
        return _page(thread, given)

    def post(self, app: App, team: Team, given: Arguments) -> Arguments:
        channel = team.channel(given["channel"])
        _may_post(channel)
        if given.keys() & {"username", "icon_url", "icon_emoji"}:
            raise SlackError("missing_scope", needed="chat:write.customize")
        message = _composed(given)
        if thread := given.get("thread_ts"):
            if all(one["ts"] != thread for one in channel.messages):
                raise SlackError("thread_not_found")
            message["thread_ts"] = thread
        if blocks.pings(given):
            app.pings.append(message["text"])
        message |= {"type": "message", "ts": self.world.ts(), "user": team.bot_user, "bot_id": team.bot_id}
        channel.messages.append(message | {"app_id": app.id})
        return {"channel": channel.id, "ts": message["ts"], "message": message}

    def update(self, app: App, team: Team, given: Arguments) -> Arguments:
        channel = team.channel(given["channel"])
        message = channel.message(given["ts"])
        if message.get("bot_id") != team.bot_id:
            raise SlackError("cant_update_message")
        message |= _composed(given)
        return {"channel": channel.id, "ts": given["ts"], "text": message["text"]}

    def delete(self, app: App, team: Team, given: Arguments) -> Arguments:
        channel = team.channel(given["channel"])
        message = channel.message(given["ts"])
        if message.get("bot_id") != team.bot_id:
            raise SlackError("cant_delete_message")
        channel.messages.remove(message)
        return {"channel": channel.id, "ts": given["ts"]}

    def ephemeral(self, app: App, team: Team, given: Arguments) -> Arguments:
        _may_post(team.channel(given["channel"]))
        _composed(given)
        if given["user"] not in team.people.values():
            raise SlackError("user_not_in_channel")
        return {"message_ts": self.world.ts()}

    def publish(self, app: App, team: Team, given: Arguments) -> Arguments:
        blocks.check_view(given["view"], "home")
        if given["user_id"] not in team.people.values():
            raise SlackError("user_not_found")
        view = {**given["view"], "id": new_id("V")}
        team.homes[given["user_id"]] = view
        return {"view": view}

    def open_view(self, app: App, team: Team, given: Arguments) -> Arguments:
        blocks.check_view(given["view"], "modal")
        person, until = app.triggers.pop(given["trigger_id"], ("", 0.0))
        if not person:
            raise SlackError("invalid_trigger_id")
        if time.monotonic() > until:
            raise SlackError("expired_trigger_id")
        view = {**given["view"], "id": new_id("V")}
        team.modals[person] = view["id"], view
        return {"view": view}


_POST = ("text", "blocks", "attachments", "thread_ts", "reply_broadcast", "metadata", "mrkdwn", "parse", "link_names")
_UNFURL = ("unfurl_links", "unfurl_media")
_RANGE = ("limit", "cursor", "oldest", "latest", "inclusive", "include_all_metadata")
METHODS: dict[str, Method] = {
    "auth.test": Method(Api.auth_test),
    "apps.connections.open": Method(Api.connections_open),
    "bots.info": Method(Api.bots_info, ("bot",), ("team_id",), "users:read"),
    "oauth.v2.access": Method(Api.oauth_access, ("code",), ("client_id", "client_secret", "redirect_uri")),
    "conversations.open": Method(Api.open, ("users",), ("return_im",), "im:write"),
    "conversations.info": Method(Api.info, ("channel",), (), "im:history"),
    "conversations.history": Method(Api.history, ("channel",), _RANGE),
    "conversations.replies": Method(Api.replies, ("channel", "ts"), _RANGE),
    "chat.postMessage": Method(
        Api.post, ("channel",), (*_POST, *_UNFURL, "username", "icon_url", "icon_emoji"), "chat:write"
    ),
    "chat.update": Method(
        Api.update,
        ("channel", "ts"),
        ("text", "blocks", "attachments", "metadata", "parse", "link_names", "reply_broadcast"),
        "chat:write",
    ),
    "chat.delete": Method(Api.delete, ("channel", "ts"), (), "chat:write"),
    "chat.postEphemeral": Method(
        Api.ephemeral,
        ("channel", "user"),
        ("text", "blocks", "attachments", "thread_ts", "parse", "link_names"),
        "chat:write",
    ),
    "views.publish": Method(Api.publish, ("user_id", "view"), ("hash",)),
    "views.open": Method(Api.open_view, ("trigger_id", "view"), ("interactivity_pointer",)),
}
"""All there are: anything else is unknown here."""


async def _arguments(request: web.Request) -> Arguments:
    """From JSON, or from a form in which structures are JSON."""
    if request.content_type == "application/json":
        found = await request.json()
        return found if isinstance(found, dict) else {}
    form: Arguments = {**request.query, **(await request.post())}
    for name in ("blocks", "metadata", "view", "attachments"):
        if name in form:
            try:
                form[name] = json.loads(form[name])
            except ValueError:
                form[name] = None
    return {name: form[name] in ("1", "true") if name in _FLAGS else value for name, value in form.items()}


_FLAGS = frozenset({"mrkdwn", "link_names", "unfurl_links", "unfurl_media", "include_all_metadata", "reply_broadcast"})


def _answer(body: Arguments, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    return web.json_response(body, status=status, headers=headers)


READS = {"D": "im:history", "C": "channels:history", "G": "groups:history"}
"""What may be read takes another scope for each kind of channel."""


def _may_read(team: Team, channel: str) -> None:
    needed = READS[channel[0]]
    if needed not in team.scopes:
        raise SlackError("missing_scope", needed=needed, provided=",".join(sorted(team.scopes)))


def _may_post(channel: Channel) -> None:
    if not channel.joined:
        raise SlackError("not_in_channel")


def _composed(given: Arguments) -> Arguments:
    """What is posted, if Slack takes it."""
    text, given_blocks, metadata = given.get("text"), given.get("blocks"), given.get("metadata")
    if text is not None and not isinstance(text, str):
        raise SlackError("invalid_arguments")
    if not (text or "").strip() and not given_blocks:
        raise SlackError("no_text")
    if any("\ud800" <= one <= "\udfff" for one in json.dumps([text, given_blocks], ensure_ascii=False)):
        raise SlackError("invalid_json")
    if given_blocks is not None:
        blocks.check(given_blocks, blocks.MOST_IN_MESSAGE)
        if sum(len(json.dumps(one)) for one in given_blocks) > 13_200 * 6:
            raise SlackError("msg_blocks_too_long")
    if metadata is not None and not (
        isinstance(metadata, dict)
        and metadata.keys() == {"event_type", "event_payload"}
        and isinstance(metadata["event_type"], str)
        and metadata["event_type"]
        and isinstance(metadata["event_payload"], dict)
    ):
        raise SlackError("invalid_metadata_format")
    kept = {"text": (text or "")[:40_000]}
    kept |= {"blocks": given_blocks} if given_blocks is not None else {}
    return kept | ({"metadata": metadata} if metadata is not None else {})


def _page(messages: list[Arguments], given: Arguments) -> Arguments:
    limit, start = int(given.get("limit", 100)), int(given.get("cursor") or 0)
    if not 1 <= limit <= 999:
        raise SlackError("invalid_limit")
    after, before = float(given.get("oldest", 0)), float(given.get("latest", "inf"))
    found = [one for one in messages if after < float(one["ts"]) <= before]
    some, more = found[start : start + limit], len(found) > start + limit
    if not given.get("include_all_metadata"):
        some = [{name: value for name, value in one.items() if name != "metadata"} for one in some]
    following = {"response_metadata": {"next_cursor": str(start + limit)}} if more else {}
    return {"messages": some, "has_more": more, **following}
