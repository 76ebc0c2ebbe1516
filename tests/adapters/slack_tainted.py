"""Payloads of Slack with a marker of its own in every field that Slack documents, to see what of them goes further."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from tests.adapters.slack_payloads import LATER, THREAD, TS, Payload, changed, deleted, rich


def blank(names: str) -> Payload:
    return dict.fromkeys(names.split(), "")


FIELDS: Payload = {
    **blank("client_msg_id username permalink locale language draft_id"),
    **blank("parent_user_id inviter purpose topic name old_name app_id event_ts"),
    **blank("latest_reply last_read item_type bot_link alt_txt service_name trigger"),
    "user_profile": {
        **blank("avatar_hash image_72 first_name last_name real_name display_name"),
        **blank("real_name_normalized display_name_normalized email phone title skype"),
        **blank("status_text status_emoji pronouns team name huddle_state"),
        "fields": {"Xf1": {"value": "", "alt": ""}},
        "is_restricted": False,
    },
    "icons": {"emoji": "", "image_64": ""},
    "reactions": [{"name": "", "users": ["", ""], "count": 2}],
    "reply_users": ["", ""],
    "replies": [{"user": "", "ts": ""}],
    "pinned_to": [""],
    "pinned_info": {"channel": "", "pinned_by": "", "pinned_ts": 1},
    "metadata": {"event_type": "", "event_payload": {"id": "", "anything": ""}},
    "root": {"user": "", "text": "", "ts": "", "username": ""},
    "item": {"type": "", "file": "", "comment": ""},
    "comment": {"id": "", "comment": "", "user": ""},
    "assistant_thread": {"context": "", "title": ""},
    "entities": [{"type": "", "external_ref": {"id": "", "type": ""}}],
    "edited": {"user": ""},
    "subscribed": True,
    "reply_count": 2,
    "unread_count": 1,
    "is_starred": False,
    "hidden": False,
}
"""Every field that Slack documents for a message, save those that decide how it is read."""

_FILE: Payload = {
    **blank("id name title filetype pretty_type user user_team file_access"),
    **blank("url_private url_private_download permalink permalink_public external_type"),
    **blank("external_url thumb_64 thumb_360 media_display_type alt_txt preview mode"),
    **blank("plain_text subject locale username aac mp4 converted_pdf deanimate_gif"),
    "initial_comment": {"comment": "", "user": ""},
    "shares": {"public": {"C1": [{"ts": "", "channel_name": "", "team_id": ""}]}},
    "transcription": {"status": "", "preview": {"content": ""}},
    "from": [{"address": "", "name": "", "original": ""}],
    "channels": [""],
    "ims": [""],
    "mimetype": "image/jpeg",
}
_ATTACHMENT: Payload = {
    **blank("fallback text title title_link pretext author_name author_id footer"),
    **blank("author_link author_icon author_subname channel_id channel_team channel_name"),
    **blank("from_url original_url service_name service_icon image_url thumb_url ts"),
    **blank("msg_subtype color callback_id footer_icon private_channel_prompt app_unfurl_url"),
    "fields": [{"title": "", "value": ""}],
    "message_blocks": [{"team": "", "channel": "", "ts": "", "message": {"blocks": [{"type": "rich_text"}]}}],
    "files": [{"id": "", "name": ""}],
    "actions": [{"name": "", "text": "", "value": ""}],
    "mrkdwn_in": [""],
}


class Markers:
    """Fills empty strings, each with a marker of its own."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.given: list[str] = []

    def one(self) -> str:
        self.given.append(f"TAINT{next(self._numbers):05d}X")
        return self.given[-1]

    def filled(self, value: Any) -> Any:
        match value:
            case "":
                return self.one()
            case dict():
                return {name: self.filled(one) for name, one in value.items()}
            case list():
                return [self.filled(one) for one in value]
        return value


def tainted_payloads() -> Iterator[tuple[Payload, frozenset[str], frozenset[str]]]:
    """(a payload; markers that may go nowhere; words that may be passed on, or be part of an opaque address)"""
    for make in (_tainted_words, _tainted_file, _tainted_share, _tainted_edit, _tainted_deletion):
        yield _settled(make)
    for make in (_tainted_press, _tainted_command, _tainted_modal):
        yield _settled(make)


def _settled(make: Callable[[Markers, Markers], Payload]) -> tuple[Payload, frozenset[str], frozenset[str]]:
    markers, allowed = Markers(), Markers()
    allowed._numbers = count(90_001)
    payload = make(markers, allowed)
    json.dumps(payload)
    return payload, frozenset(markers.given), frozenset(allowed.given)


def _around(event: Payload, markers: Markers, allowed: Markers) -> Payload:
    outside = {"token": "", "event_id": "", "event_context": "", "context_team_id": "", "context_enterprise_id": ""}
    others = {"authed_users": [""], "authed_teams": [""], "event_time": 1, "is_ext_shared_channel": False}
    given = [{"enterprise_id": "", "team_id": "", "user_id": "", "is_bot": True}]
    team = allowed.one()
    event |= {"team": team, "user_team": team, "source_team": team}
    filled: Payload = markers.filled({**outside, **others, "authorizations": given, "api_app_id": ""})
    return {"type": "event_callback", "team_id": team, "event": event, **filled}


def _tainted_message(markers: Markers, allowed: Markers, **more: Any) -> Payload:
    m = markers.one
    said, label, hidden = allowed.one(), allowed.one(), m()
    text = (
        f"{said} <@{m()}> <@{m()}|{m()}> <#{m()}|{m()}> <#{m()}> <!subteam^{m()}|{m()}> <!subteam^{m()}> "
        f"<https://{m()}.example/{m()}?si={m()}|{label}> <!date^{m()}^{{date}}^https://{m()}|{allowed.one()}> "
        f"<mailto:{m()}@x|{allowed.one()}> <tel:{m()}|{allowed.one()}> <!channel|{m()}> <!{m()}>"
    )
    blocks = rich(
        {"type": "text", "text": hidden, "style": {"bold": True}},
        {"type": "user", "user_id": m()},
        {"type": "usergroup", "usergroup_id": m()},
        {"type": "channel", "channel_id": m()},
        {"type": "team", "team_id": m()},
        {"type": "link", "url": f"https://{m()}", "text": m()},
        {"type": "emoji", "name": m(), "url": m(), "unicode": m()},
        {"type": "date", "timestamp": 1, "format": m(), "fallback": m(), "url": m()},
        {"type": "color", "value": m()},
        {"type": "broadcast", "range": m()},
    )
    known = {"type": "message", "user": allowed.one(), "text": text, "ts": TS, "thread_ts": THREAD, "blocks": blocks}
    return {**markers.filled(FIELDS), **known, "channel": allowed.one(), "channel_type": "im", **more}


def _tainted_words(markers: Markers, allowed: Markers) -> Payload:
    return _around(_tainted_message(markers, allowed), markers, allowed)


def _tainted_file(markers: Markers, allowed: Markers) -> Payload:
    files = [markers.filled(_FILE), markers.filled(_FILE)]
    unread = markers.filled({"upload_reply_to": "", "display_as_bot": False, "x_files": [""]})
    event = _tainted_message(markers, allowed, subtype="file_share", files=files, **unread)
    event["text"] = markers.one()
    return _around(event, markers, allowed)


def _tainted_share(markers: Markers, allowed: Markers) -> Payload:
    event = _tainted_message(markers, allowed, attachments=[markers.filled(_ATTACHMENT)])
    event["text"] = markers.one()
    return _around(event, markers, allowed)


def _tainted_edit(markers: Markers, allowed: Markers) -> Payload:
    now = _tainted_message(markers, allowed, edited={"user": markers.one(), "ts": LATER})
    before = _tainted_message(markers, Markers())
    return _around(changed(now, before, channel=allowed.one()), markers, allowed)


def _tainted_deletion(markers: Markers, allowed: Markers) -> Payload:
    before = _tainted_message(markers, Markers(), user=allowed.one())
    return _around(deleted(before, channel=allowed.one()), markers, allowed)


def _tainted_person(markers: Markers, allowed: Markers) -> Payload:
    team, person = allowed.one(), markers.filled({"username": "", "name": ""})
    around: Payload = markers.filled({"token": "", "api_app_id": "", "response_url": "", "trigger_id": "", "hash": ""})
    enterprise = markers.filled({"id": "", "name": ""})
    user = {"id": allowed.one(), "team_id": team, **person}
    return {**around, "user": user, "team": {"id": team, "domain": markers.one()}, "enterprise": enterprise}


def _tainted_press(markers: Markers, allowed: Markers) -> Payload:
    shown = markers.filled({"type": "button", "block_id": "", "text": {"type": "plain_text", "text": ""}, "style": ""})
    action = {**shown, "action_id": "choice:1", "action_ts": LATER, "value": allowed.one()}
    around = markers.filled(
        {
            "container": {"type": "message", "message_ts": "", "channel_id": "", "view_id": ""},
            "channel": {"id": "", "name": ""},
            "message": {**FIELDS, "text": "", "blocks": [{"type": "section", "block_id": "", "text": {"text": ""}}]},
            "state": {"values": {"b": {"a": {"type": "plain_text_input", "value": ""}}}},
            "function_data": {"execution_id": "", "function": {"callback_id": ""}},
            "bot_access_token": "",
        }
    )
    return {"type": "block_actions", **_tainted_person(markers, allowed), **around, "actions": [action]}


def _tainted_modal(markers: Markers, allowed: Markers) -> Payload:
    outside = {"id": allowed.one(), "type": "modal", "callback_id": "say"}
    view = markers.filled({"private_metadata": "", "external_id": "", "root_view_id": "", "app_id": "", "bot_id": ""})
    other = {"type": "plain_text_input", "value": markers.one()}
    values = {"say": {"words": {"type": "plain_text_input", "value": allowed.one()}}, "other": {"words": other}}
    around = {"view": {**view, **outside, "state": {"values": values}}, "response_urls": [markers.filled({"url": ""})]}
    return {"type": "view_submission", **_tainted_person(markers, allowed), **around}


def _tainted_command(markers: Markers, allowed: Markers) -> Payload:
    m = markers.one
    ids = {"team_id": allowed.one(), "user_id": allowed.one(), "channel_id": "C" + markers.one()}
    around = {
        "token": "",
        "team_domain": "",
        "enterprise_id": "",
        "enterprise_name": "",
        "channel_name": "",
        "user_name": "",
    }
    text = f"{allowed.one()} <@{m()}|{m()}> <https://{m()}|{allowed.one()}>"
    known = {"command": "/leveller", "text": text, "trigger_id": allowed.one(), "response_url": f"https://{m()}"}
    return {**markers.filled(around), **ids, **known, "api_app_id": m()}
