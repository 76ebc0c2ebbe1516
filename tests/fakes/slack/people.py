"""Payloads of what people do, as Slack sends them."""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.slack.typing import escaped
from tests.fakes.slack.world import App, Channel, Team, World, new_id

Payload = dict[str, Any]


def callback(app: App, team: Team, event: Payload) -> Payload:
    """An Events API callback around an event."""
    return {
        "token": "old-verification-token",
        "team_id": team.id,
        "context_team_id": team.id,
        "context_enterprise_id": None,
        "api_app_id": app.id,
        "event": event,
        "type": "event_callback",
        "event_id": new_id("Ev"),
        "event_time": int(time.time()),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": team.id,
                "user_id": team.bot_user,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-eyJ",
    }


def written(team: Team, channel: Channel, message: Payload) -> Payload:
    kind = {"im": "im", "channel": "channel", "group": "group"}[channel.kind]
    return {**message, "channel": channel.id, "event_ts": message["ts"], "channel_type": kind, "team": team.id}


def changed(world: World, channel: Channel, message: Payload, before: Payload, **more: Any) -> Payload:
    now = world.ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "message": message,
        "previous_message": before,
        "channel": channel.id,
        "hidden": True,
        "ts": now,
        "event_ts": now,
        "channel_type": "im",
        **more,
    }


def deleted(world: World, channel: Channel, before: Payload) -> Payload:
    now = world.ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "previous_message": before,
        "channel": channel.id,
        "hidden": True,
        "deleted_ts": before["ts"],
        "ts": now,
        "event_ts": now,
        "channel_type": "im",
    }


def pressed(app: App, team: Team, person: str, name: str, button: Payload, world: World, place: Payload) -> Payload:
    """`place`: the message with its channel, or the view, in which the button stands."""
    action = {
        "action_id": button["action_id"],
        "block_id": button["block_id"],
        "text": button["text"],
        "type": "button",
        "action_ts": world.ts(),
    }
    return {
        **_interaction(app, team, person, name),
        "type": "block_actions",
        "trigger_id": app.trigger(person),
        "actions": [action | {key: button[key] for key in ("value", "url") if key in button}],
        **place,
    }


def submitted(app: App, team: Team, person: str, name: str, view_id: str, view: Payload, words: str) -> Payload:
    field = next(one for one in view["blocks"] if one["type"] == "input")
    value = {field["element"]["action_id"]: {"type": "plain_text_input", "value": words}}
    return {
        **_interaction(app, team, person, name),
        "type": "view_submission",
        "trigger_id": app.trigger(person),
        "view": {
            **view,
            "id": view_id,
            "team_id": team.id,
            "hash": "1.x",
            "state": {"values": {field["block_id"]: value}},
        },
        "response_urls": [],
    }


def commanded(app: App, team: Team, person: str, name: str, channel: Channel, words: str) -> dict[str, str]:
    return {
        "token": "old-verification-token",
        "team_id": team.id,
        "team_domain": "elm-street",
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": person,
        "user_name": name,
        "command": "/leveller",
        "text": escaped(words),
        "api_app_id": app.id,
        "is_enterprise_install": "false",
        "response_url": "https://hooks.slack.com/commands/1/2/3",
        "trigger_id": app.trigger(person),
    }


def _interaction(app: App, team: Team, person: str, name: str) -> Payload:
    return {
        "user": {"id": person, "username": name, "name": name, "team_id": team.id},
        "api_app_id": app.id,
        "token": "old-verification-token",
        "team": {"id": team.id, "domain": "elm-street"},
        "enterprise": None,
        "is_enterprise_install": False,
    }
