"""What Slack says → events. Pure, and total: whatever comes, nothing is raised.

1. An allow-list: text, addresses, references of messages, the choice. Nothing else of a payload goes further, so what
   Slack invents next stays here. 2. Only direct messages are heard, never a channel's talk; and the slash command, and
   presses. 3. What isn't words is named ("photo", "forward", "unknown"), so that its writer gets an answer; what they
   wrote beside it goes along as `caption`: nobody reads it, but a cry for help is answered. 4. Whoever belongs to
   another workspace (Slack Connect) is nobody: we could not write to them, so they could join and then never hear of
   it, and nobody of this workspace answers for them. Once a day they are told so. 5. Event ids come from what happened
   and not from the delivery: one message brought under two event ids of Slack's is one event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from adapters.slack.kinds import NOT_WRITTEN, is_written, other_than_words
from adapters.slack.names import NAME, address, id_of, inside, is_channel, token_of, ts_of
from adapters.slack.writing import unnamed, words
from bot.core.events import Address, Edited, Event, Heard, Pressed, Withdrawn

CHOICE = "choice:"  # action ids of buttons that come back; others only lead somewhere
MODAL = "say"
STILL_COMES = 24 * 3600.0  # seconds after which what was not brought yet never will be; Slack's tries end sooner
TO_EVERYBODY = frozenset({"card", "channel", "kartka", "wizytówka", "kanał"})
"""Commands about the place where they are said. All others are private, wherever they are typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one payload comes to: events to take, and what Slack is to be asked or answered."""

    team: str = ""
    events: tuple[Event, ...] = ()
    in_public: bool = False  # a command in a channel: say there, to them alone, that we talk in private
    for_all: bool = False  # unless an admin wants something shown to everybody
    modal: str = ""  # a trigger with which a field to type in can be opened
    home: Address = ""  # whose App Home wants to be shown
    gone: bool = False  # this workspace took the app away
    lost_since: datetime | None = None  # Slack had too much for us, and threw away what came since then
    app: str = ""  # the app's own id


NOTHING = Found()


def read(payload: Any, at: datetime) -> Found:
    """An Events API callback, an interaction, or a slash command, as Bolt parses it."""
    match payload:
        case {"type": "event_callback"}:
            return _event(payload, at)
        case {"type": "app_rate_limited"}:
            return Found(team=id_of(payload, "team_id"), lost_since=at.replace(minute=0, second=0, microsecond=0))
        case {"type": "block_actions"}:
            return _actions(payload, at)
        case {"type": "view_submission"}:
            return _submitted(payload, at)
        case {"command": str()}:
            return _command(payload, at)
    return NOTHING


# --- Events API -----------------------------------------------------------------------------------------------------


def _event(payload: Mapping[str, Any], at: datetime) -> Found:
    team, event, app = id_of(payload, "team_id"), payload.get("event"), id_of(payload, "api_app_id")
    if not team or not isinstance(event, Mapping):
        return NOTHING
    match event.get("type"):
        case "message" if _direct(event) and _stranger(payload, event, team):
            return Found(team=team, events=_from_elsewhere(payload, event, team, at), app=app)
        case "message" if _direct(event):
            return Found(team=team, events=_message(payload, event, team, at), app=app)
        case "app_home_opened" if event.get("tab") == "home" and (person := id_of(event, "user")):
            return Found(team=team, home=address(team, person), app=app)
        case "app_uninstalled":
            return Found(team=team, gone=True)
        case "tokens_revoked" if isinstance(tokens := event.get("tokens"), Mapping) and tokens.get("bot"):
            return Found(team=team, gone=True)
    return NOTHING


def _direct(event: Mapping[str, Any]) -> bool:
    kind, channel = event.get("channel_type"), id_of(event, "channel")
    return bool(channel) and (kind == "im" or (kind is None and channel.startswith("D")))


def _stranger(payload: Mapping[str, Any], event: Mapping[str, Any], team: str) -> bool:
    """Somebody of another workspace. Those of one organisation share its id."""
    if payload.get("is_ext_shared_channel") is True:
        return True
    theirs = id_of(event, "user_team") or id_of(event, "source_team") or id_of(event, "team")
    return theirs not in ("", team, id_of(payload, "enterprise_id") or team)


def _message(payload: Mapping[str, Any], event: Mapping[str, Any], team: str, at: datetime) -> tuple[Event, ...]:
    ours = _bots(payload)
    match event.get("subtype"):
        case "message_changed":
            return _changed(event, team, ours, at)
        case "message_deleted":
            return _deleted(event, team, ours, at)
        case None | str() as subtype if (subtype or "") not in NOT_WRITTEN:
            return _written(event, team, ours, at)
    return ()


def _written(event: Mapping[str, Any], team: str, ours: frozenset[str], at: datetime) -> tuple[Event, ...]:
    person, channel, ts = id_of(event, "user"), id_of(event, "channel"), ts_of(event, "ts")
    if not person or not ts or _of_a_bot(event, ours):
        return ()
    thread, other = ts_of(event, "thread_ts"), other_than_words(event)
    thread = "" if thread == ts else thread
    own = id_of(event, "parent_user_id") == person
    heard = Heard(
        id=_written_as(team, channel, ts),
        at=at,
        speaker=address(team, person),
        text="" if other else _words(event),
        reply_to="" if own else thread,
        own=thread if own else "",
        ref=ts,
        other=other,
        caption=_words(event) if other else "",
        handles=person.lower(),
        home=f"{NAME}:{team}",
    )
    return (heard,)


def _from_elsewhere(payload: Mapping[str, Any], event: Mapping[str, Any], team: str, at: datetime) -> tuple[Event, ...]:
    """Answered where they wrote, once a day."""
    channel = id_of(event, "channel")
    if not is_written(event) or not id_of(event, "user") or _of_a_bot(event, _bots(payload)):
        return ()
    return (_nobodys(team, channel, at),)


def _nobodys(team: str, channel: str, at: datetime) -> Heard:
    key = f"{NAME}:{team}:x:{channel}:{at.date()}"
    return Heard(id=key, at=at, speaker="", text="", other="elsewhere", place=address(team, channel))


def _changed(event: Mapping[str, Any], team: str, ours: frozenset[str], at: datetime) -> tuple[Event, ...]:
    """Only when the words changed: Slack says this also when it adds the preview of a link."""
    message, before, channel = event.get("message"), event.get("previous_message"), id_of(event, "channel")
    if not isinstance(message, Mapping) or _of_a_bot(message, ours):
        return ()
    if message.get("subtype") == "tombstone":  # deleted, and kept as a sign because others answered under it
        return _deleted(event, team, ours, at)
    person, ts, edited = id_of(message, "user"), ts_of(message, "ts"), message.get("edited")
    changed = ts_of(edited, "ts") if isinstance(edited, Mapping) else ""
    if not person or not ts or not changed:
        return ()
    text = _words(message)
    if isinstance(before, Mapping) and _words(before) == text:
        return ()
    key = f"{NAME}:{team}:e:{channel}:{ts}:{changed}:{ts_of(event, 'ts')}"  # `changed` is a whole second
    original = _original(team, channel, ts, at)
    return (Edited(id=key, at=at, speaker=address(team, person), ref=ts, text=text, original=original),)


def _deleted(event: Mapping[str, Any], team: str, ours: frozenset[str], at: datetime) -> tuple[Event, ...]:
    before, channel = event.get("previous_message"), id_of(event, "channel")
    if not isinstance(before, Mapping) or _of_a_bot(before, ours):
        return ()
    person, ts = id_of(before, "user"), ts_of(event, "deleted_ts") or ts_of(before, "ts")
    if not person or not ts:
        return ()
    key = f"{NAME}:{team}:d:{channel}:{ts}"
    original = _original(team, channel, ts, at)
    return (Withdrawn(id=key, at=at, speaker=address(team, person), ref=ts, original=original),)


def _written_as(team: str, channel: str, ts: str) -> str:
    return f"{NAME}:{team}:m:{channel}:{ts}"


def _original(team: str, channel: str, ts: str, at: datetime) -> str:
    """The event of the message itself, as long as it may still come."""
    return _written_as(team, channel, ts) if at.timestamp() - float(ts) < STILL_COMES else ""


def _of_a_bot(message: Mapping[str, Any], ours: frozenset[str]) -> bool:
    return bool(message.get("bot_id")) or id_of(message, "user") in ours


def _bots(payload: Mapping[str, Any]) -> frozenset[str]:
    """The bot's own ids, which Slack names as those for whom it brings this."""
    given = payload.get("authorizations")
    found = [one for one in given if isinstance(one, Mapping)] if isinstance(given, list) else []
    return frozenset(id_of(one, "user_id") for one in found if one.get("is_bot") is True) - {""}


def _words(message: Mapping[str, Any]) -> str:
    text = message.get("text")
    return words(text if isinstance(text, str) else "", message.get("blocks"))


# --- interactions and the command -----------------------------------------------------------------------------------


def _actions(payload: Mapping[str, Any], at: datetime) -> Found:
    team, person = _where(payload)
    actions = payload.get("actions")
    if not isinstance(actions, list):
        return NOTHING
    if not team:
        return _foreign_press(payload, at)
    speaker, handles = address(team, person), person.lower()
    events = tuple(
        Pressed(id=f"{NAME}:{team}:a:{person}:{pressed}:{name}", at=at, speaker=speaker, choice=choice, handles=handles)
        for one in actions
        if isinstance(one, Mapping)
        and (name := token_of(one, "action_id")).startswith(CHOICE)
        and (pressed := ts_of(one, "action_ts"))
        and isinstance(choice := one.get("value"), str)
        and choice
    )
    view = payload.get("view")
    at_home = isinstance(view, Mapping) and view.get("type") == "home"
    return Found(team=team, events=events, home=speaker if at_home else "", app=id_of(payload, "api_app_id"))


def _foreign_press(payload: Mapping[str, Any], at: datetime) -> Found:
    """Somebody of another workspace, in a channel that both share, is answered there, once a day."""
    team, person, channel = (id_of(inside(payload, name), "id") for name in ("team", "user", "channel"))
    answered = team and person and is_channel(channel)
    return Found(team=team, events=(_nobodys(team, channel, at),)) if answered else NOTHING


def _submitted(payload: Mapping[str, Any], at: datetime) -> Found:
    """The field that the command opens. What is typed there comes as it is, and not escaped."""
    team, person = _where(payload)
    view = payload.get("view")
    if not team or not isinstance(view, Mapping) or view.get("callback_id") != MODAL or not (key := id_of(view, "id")):
        return NOTHING
    match view.get("state"):
        case {"values": {"say": {"words": {"value": str(text)}}}}:
            return _spoken(team, person, f"v:{key}", unnamed(text), at)
    return NOTHING


def _command(payload: Mapping[str, Any], at: datetime) -> Found:
    team, person, channel = (id_of(payload, name) for name in ("team_id", "user_id", "channel_id"))
    trigger, said = token_of(payload, "trigger_id"), payload.get("text")
    if not team or not person or not trigger or not isinstance(said, str | None):
        return NOTHING
    text, public = words(said or "").strip(), is_channel(channel)
    if not text:
        return Found(team=team, modal=trigger, in_public=public)
    if public and text.casefold().removeprefix("/") in TO_EVERYBODY:
        text = f"/{text.removeprefix('/')}"
        said = _spoken(team, person, f"s:{trigger}", text, at, place=address(team, channel), in_public=True)
        return replace(said, for_all=True)
    return _spoken(team, person, f"s:{trigger}", text, at, in_public=public)


def _spoken(
    team: str, person: str, key: str, text: str, at: datetime, *, place: Address = "", in_public: bool = False
) -> Found:
    """Words that are no message, so that nothing can answer, edit or delete them."""
    heard = Heard(
        id=f"{NAME}:{team}:{key}",
        at=at,
        speaker=address(team, person),
        text=text,
        place=place,
        home=f"{NAME}:{team}",
        handles=person.lower(),
        told=in_public,
    )
    return Found(team=team, events=(heard,), in_public=in_public)


def _where(payload: Mapping[str, Any]) -> tuple[str, str]:
    """The workspace and the person of an interaction; nobody, if they belong to another workspace."""
    person = inside(payload, "user")
    theirs, who = id_of(person, "team_id"), id_of(person, "id")
    ours = id_of(inside(payload, "team"), "id") if isinstance(payload.get("team"), Mapping) else theirs
    org = id_of(inside(payload, "enterprise"), "id")
    return (ours, who) if ours and who and theirs in ("", ours, org or ours) else ("", "")
