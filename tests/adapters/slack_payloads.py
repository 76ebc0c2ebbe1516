"""Payloads as Slack sends them, made by hand, and changed at random.

`mutated` and `survives` serve the test and the bench that reads many more.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, datetime
from random import Random
from typing import Any

from adapters.slack.inbound import Found, read

Payload = dict[str, Any]
TEAM, PERSON, BOT, CHANNEL = "T0ELM", "U0ANA", "U0BOT", "D0ANA"
TS, LATER, THREAD = "1764000000.000100", "1764000060.000200", "1763990000.000900"
AT = datetime(2026, 11, 27, 12, tzinfo=UTC)


def callback(event: Payload, **more: Any) -> Payload:
    return {
        "token": "Z26uFbvR1xHJEdHE1OQiO6t8",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": "A0LEVELLER",
        "event": event,
        "type": "event_callback",
        "event_id": "Ev0001",
        "event_time": 1764000000,
        "authorizations": [{"enterprise_id": None, "team_id": TEAM, "user_id": BOT, "is_bot": True}],
        "is_ext_shared_channel": False,
        "event_context": "4-eyJldCI6Im1lc3NhZ2UifQ",
        **more,
    }


def message(text: str = "could someone walk my dog", **more: Any) -> Payload:
    return {
        "client_msg_id": "0b1f0a1e-1111-2222-3333-444455556666",
        "type": "message",
        "user": PERSON,
        "text": text,
        "ts": TS,
        "team": TEAM,
        "channel": CHANNEL,
        "event_ts": TS,
        "channel_type": "im",
        "blocks": rich({"type": "text", "text": text}),
        **more,
    }


def rich(*elements: Payload) -> list[Payload]:
    return [
        {"type": "rich_text", "block_id": "x9Q", "elements": [{"type": "rich_text_section", "elements": [*elements]}]}
    ]


def file(mimetype: str, **more: Any) -> Payload:
    return {"id": "F0001", "name": "IMG_2041.HEIC", "mimetype": mimetype, "user": PERSON, "mode": "hosted", **more}


def changed(now: Payload, before: Payload, **more: Any) -> Payload:
    around = {"channel": CHANNEL, "hidden": True, "ts": LATER, "event_ts": LATER, "channel_type": "im"}
    inner = {"message": now, "previous_message": before}
    return {"type": "message", "subtype": "message_changed", **inner, **around, **more}


def deleted(before: Payload, **more: Any) -> Payload:
    around = {"channel": CHANNEL, "hidden": True, "ts": LATER, "event_ts": LATER, "channel_type": "im"}
    inner = {"previous_message": before, "deleted_ts": before.get("ts", TS)}
    return {"type": "message", "subtype": "message_deleted", **inner, **around, **more}


def pressed(*, value: str = "post:p1", action: str = "choice:1", **more: Any) -> Payload:
    return {
        "type": "block_actions",
        "user": {"id": PERSON, "username": "ana", "name": "ana", "team_id": TEAM},
        "api_app_id": "A0LEVELLER",
        "token": "Z26uFbvR1xHJEdHE1OQiO6t8",
        "container": {"type": "message", "message_ts": TS, "channel_id": CHANNEL, "is_ephemeral": False},
        "trigger_id": "1.2.abc",
        "team": {"id": TEAM, "domain": "elm-street"},
        "enterprise": None,
        "is_enterprise_install": False,
        "channel": {"id": CHANNEL, "name": "directmessage"},
        "message": {"type": "message", "user": BOT, "bot_id": "B0BOT", "ts": TS, "text": "Shall I post it?"},
        "response_url": "https://hooks.slack.com/actions/1/2/3",
        "actions": [
            {
                "action_id": action,
                "block_id": "b1",
                "text": {"type": "plain_text", "text": "Yes, post it", "emoji": False},
                "value": value,
                "type": "button",
                "action_ts": LATER,
            }
        ],
        **more,
    }


def submitted(words: str = "I could lend a drill", **more: Any) -> Payload:
    view = {
        "id": "V0001",
        "team_id": TEAM,
        "type": "modal",
        "callback_id": "say",
        "hash": "1764000000.abc",
        "state": {"values": {"say": {"words": {"type": "plain_text_input", "value": words}}}},
    }
    user = {"id": PERSON, "username": "ana", "name": "ana", "team_id": TEAM}
    team = {"id": TEAM, "domain": "elm-street"}
    return {"type": "view_submission", "team": team, "user": user, "view": view, "response_urls": [], **more}


def command(text: str = "what's needed", channel: str = "C0STREET", **more: Any) -> Payload:
    return {
        "token": "Z26uFbvR1xHJEdHE1OQiO6t8",
        "team_id": TEAM,
        "team_domain": "elm-street",
        "channel_id": channel,
        "channel_name": "street",
        "user_id": PERSON,
        "user_name": "ana",
        "command": "/leveller",
        "text": text,
        "api_app_id": "A0LEVELLER",
        "is_enterprise_install": "false",
        "response_url": "https://hooks.slack.com/commands/1/2/3",
        "trigger_id": "13345224609.738474920.8088930838d88f008e0",
        **more,
    }


_EDITED = {"edited": {"user": PERSON, "ts": LATER}}
_PREVIEW = [{"from_url": "https://example.org", "title": "A page", "id": 1, "fallback": "A page"}]
_SHARED = [{"is_share": True, "from_url": "https://elm.slack.com/archives/C1/p1", "author_name": "Ben", "text": "hi"}]

CAPTURED: Mapping[str, Payload] = {
    "words": callback(message()),
    "a reply": callback(message(thread_ts=THREAD, parent_user_id=BOT)),
    "a reply for all": callback(message(subtype="thread_broadcast", thread_ts=THREAD, root={"ts": THREAD})),
    "me": callback(message("waves", subtype="me_message")),
    "emoji": callback(message(":wave:", blocks=rich({"type": "emoji", "name": "wave", "unicode": "1f44b"}))),
    "only rich text": callback(message("", blocks=rich({"type": "text", "text": "hello"}))),
    "a photo": callback(message("look", subtype="file_share", files=[file("image/heic")], upload=False)),
    "a voice": callback(message("", subtype="file_share", files=[file("audio/mp4", subtype="slack_audio")])),
    "a document": callback(message("", subtype="file_share", files=[file("application/pdf")])),
    "a forward": callback(message("see", attachments=_SHARED)),
    "an attachment": callback(message("see", attachments=[{"fallback": "a poll", "id": 1}])),
    "a new kind": callback(message("see", subtype="hologram")),
    "an edit": callback(changed(message("after", **_EDITED), message("before"))),
    "a preview": callback(changed(message("same", attachments=_PREVIEW), message("same"))),
    "a tombstone": callback(changed({"subtype": "tombstone", "ts": TS, "user": "USLACKBOT"}, message())),
    "a deletion": callback(deleted(message())),
    "the bot's words": callback(message("mine", user=BOT, bot_id="B0BOT", app_id="A0LEVELLER")),
    "the bot's edit": callback(changed(message("mine", bot_id="B0BOT", **_EDITED), message("old", bot_id="B0BOT"))),
    "the bot's deletion": callback(deleted(message("mine", bot_id="B0BOT"))),
    "a join": callback(message("<@U0ANA> has joined", subtype="channel_join")),
    "in a channel": callback(message(channel="C0STREET", channel_type="channel")),
    "in a group of people": callback(message(channel="G0SOME", channel_type="mpim")),
    "from another workspace": callback(message(team="T0ELSE", user_team="T0ELSE"), is_ext_shared_channel=True),
    "home": callback({"type": "app_home_opened", "user": PERSON, "channel": CHANNEL, "tab": "home", "event_ts": TS}),
    "messages": callback({"type": "app_home_opened", "user": PERSON, "channel": CHANNEL, "tab": "messages"}),
    "uninstalled": callback({"type": "app_uninstalled", "event_ts": TS}),
    "revoked": callback({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT]}}),
    "revoked for a person": callback({"type": "tokens_revoked", "tokens": {"oauth": [PERSON], "bot": []}}),
    "a press": pressed(),
    "a press at home": pressed(view={"type": "home", "id": "V1"}, container={"type": "view", "view_id": "V1"}),
    "a press on a link": pressed(action="link:direct"),
    "a modal": submitted(),
    "a command": command(),
    "a command alone": command(""),
    "a card": command("card"),
    "a command in private": command("my posts", channel=CHANNEL, channel_name="directmessage"),
}


# --- changed at random ----------------------------------------------------------------------------------------------

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**70, 1.5, float("nan"), "", " ", "\x00", "\ud800", "x" * 5000, "<", "<@", "<!date^"),
    *("<|>", "&amp;lt;", "im", "message", "message_changed", "event_callback", "tombstone", "file_share", "rich_text"),
    *(
        [],
        {},
        [[]],
        [None],
        {"type": "message"},
        {"type": None},
        {"": {}},
        ["x"],
        [{"type": "emoji", "unicode": "d800"}],
    ),
)


def mutated(payload: Payload, dice: Random) -> Any:
    """The same with one to six things changed: replaced, left out, moved, doubled, nested deep."""
    changed_ = deepcopy(payload)
    for _ in range(dice.randint(1, 6)):
        holder: Any = changed_
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not keys:
                break
            key = dice.choice(keys)
            if isinstance(holder[key], dict | list) and holder[key] and dice.random() < 0.8:
                holder = holder[key]
                continue
            _change(holder, key, dice)
            break
    return dice.choice((None, [], "", 7, [changed_])) if dice.random() < 0.01 else changed_


def _change(holder: Any, key: Any, dice: Random) -> None:
    match dice.randint(0, 5):
        case 0:
            del holder[key]
        case 1:
            holder[key] = [holder[key]] * dice.randint(1, 3)
        case 2:
            deep: Any = holder[key]
            for _ in range(200):
                deep = {"elements": [deep], "type": "rich_text_list"}
            holder[key] = deep
        case 3 if isinstance(holder[key], str):
            cut = dice.randint(0, len(holder[key]))
            holder[key] = holder[key][:cut] + str(dice.choice(_ODD)) + holder[key][cut:]
        case 4 if isinstance(holder, dict):
            holder[str(dice.choice(_ODD))] = holder[key]
        case _:
            holder[key] = deepcopy(dice.choice(_ODD))


def survives(seed: int) -> Found:
    """Read one payload changed by this seed; AssertionError if odd things come out of it."""
    dice = Random(seed)
    found = read(mutated(dice.choice(list(CAPTURED.values())), dice), AT)
    for event in found.events:
        for name in event.__dataclass_fields__:
            value = getattr(event, name)
            assert isinstance(value, str | bool | datetime), f"{name} is no plain value"
        assert event.id.startswith("slack:")
    return found
