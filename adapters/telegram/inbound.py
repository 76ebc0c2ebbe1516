"""What Telegram says → events. Pure, and it never raises, whatever an update looks like.

1. An allow-list: only text, addresses, references, a choice, and by what others can name whoever writes (for who wants
   to be kept apart from them) are ever read out of an update. Names, pictures, titles and whatever Telegram invents
   next are not looked at, so they cannot get any further.
2. Somebody whose message is more than words gets `Heard(other=...)`, so that the bot can say that only words pass. What
   they wrote beside it goes along as `caption`: nobody reads it, but a cry for help is answered. What is not known is
   "unknown"; what is only news of the chat itself is nothing.
3. In groups only commands are heard: those for this bot, and those for nobody by name. Who writes there as the group
   itself is nobody to us.
4. Who is mentioned without a username carries a name in the text: it becomes "@…". A link behind words is dropped, its
   words stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from adapters.telegram.places import address
from adapters.telegram.words import Fields, caption, fields_of, words
from bot.core.events import Edited, Event, Heard, Left, Pressed, Returned

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that Telegram is asked for."""

_USERNAME = re.compile(r"\w{1,64}", re.ASCII)
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?=\s|\Z)")
_PASSED_ON = frozenset(("external_reply", "reply_to_story", "story", "via_bot", "is_automatic_forward"))
_KINDS = (
    *("photo", "live_photo", "video", "animation", "audio", "voice", "video_note", "sticker", "document", "dice"),
    *("contact", "venue", "location", "poll", "game", "checklist", "paid_media", "invoice", "giveaway"),
)
_NEWS = frozenset(
    (
        "pinned_message message_auto_delete_timer_changed chat_background_set write_access_allowed boost_added "
        "proximity_alert_triggered forum_topic_created forum_topic_edited forum_topic_closed forum_topic_reopened "
        "connected_website successful_payment refunded_payment new_chat_members left_chat_member new_chat_title "
        "new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created "
        "migrate_to_chat_id migrate_from_chat_id video_chat_started video_chat_ended video_chat_scheduled "
        "video_chat_participants_invited"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself, as Telegram knows it."""

    id: int
    username: str = ""

    @classmethod
    def of(cls, answer: object) -> Me:
        """By what getMe answered; ValueError if that names nobody."""
        fields = fields_of(answer)
        found, username = _id(fields.get("id")), fields.get("username")
        if found is None:
            raise ValueError("getMe names nobody")
        return cls(found, username if isinstance(username, str) else "")


@dataclass(frozen=True, slots=True)
class Read:
    """What is in an update: an event, a press that wants its answer, a group that moved (old, new); or nothing."""

    event: Event | None = None
    press: str = ""
    moved: tuple[int, int] | None = None


NOTHING = Read()


def read(update: object, me: Me, at: datetime, first: Mapping[int, int]) -> Read:
    """`first`: by which id the house knows a group that moved."""
    fields = fields_of(update)
    if "message" in fields:
        return _message(fields_of(fields["message"]), me, at, first)
    if "edited_message" in fields:
        return _edited(fields_of(fields["edited_message"]), me, at, _number(fields))
    if "callback_query" in fields:
        return _pressed(fields_of(fields["callback_query"]), me, at)
    if "my_chat_member" in fields:
        return _standing(fields_of(fields["my_chat_member"]), me, at, _number(fields))
    return NOTHING


def chain_of(update: object) -> int:
    """Updates of one chain are taken in order: the chat's id, 0 where there is none."""
    fields = fields_of(update)
    for kind in WANTED:
        one = fields_of(fields.get(kind))
        chat = fields_of(one.get("chat") or fields_of(one.get("message")).get("chat"))
        if found := _id(chat.get("id")):
            return found
    return 0


def number_of(update: object) -> int | None:
    """Its update_id."""
    number = fields_of(update).get("update_id")
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**63 else None


def _message(message: Fields, me: Me, at: datetime, first: Mapping[int, int]) -> Read:
    chat, number = _chat(message), _id(message.get("message_id"))
    kind = fields_of(message.get("chat")).get("type")
    if chat is None or number is None:
        return NOTHING
    if kind in ("group", "supergroup") and (moved := _moved(message, chat)):
        return Read(moved=moved)
    speaker = _person(message)
    if kind in ("group", "supergroup") and speaker is None and "sender_chat" in message:
        return _hidden(message, me, at, chat, address(first.get(chat, chat), _topic(message)))
    if speaker is None or "business_connection_id" in message:
        return NOTHING
    key = f"telegram:{me.id}:m:{chat}:{number}"
    if kind == "private":
        return _said(message, me, at, key, chat, number)
    if kind in ("group", "supergroup"):
        return _called(message, me, at, key, address(first.get(chat, chat), _topic(message)), speaker)
    return NOTHING


def _said(message: Fields, me: Me, at: datetime, key: str, chat: int, number: int) -> Read:
    other = _other(message)
    if other is None or _person(message) != chat:
        return NOTHING
    text = "" if other else _without_bot(words(message), me)
    reply_to, own = _answered(message, chat, me)
    return Read(
        Heard(
            id=key,
            at=at,
            speaker=address(chat),
            text=text,
            reply_to=reply_to,
            own=own,
            ref=str(number),
            other=other,
            caption=_beside(message) if other else "",
            handles=_handles(message),
        )
    )


def _handles(fields: Fields) -> str:
    """By what somebody else could name them: for those who want to be kept apart from them, and for nothing else."""
    name = fields_of(fields.get("from")).get("username")
    known = f" @{name.lower()}" if isinstance(name, str) and _USERNAME.fullmatch(name) else ""
    return f"{_person(fields)}{known}"


def _called(message: Fields, me: Me, at: datetime, key: str, place: str, speaker: int) -> Read:
    """A command in a group."""
    if not _commands(message, me):
        return NOTHING
    return Read(Heard(id=key, at=at, speaker=address(speaker), text=_without_bot(words(message), me), place=place))


def _hidden(message: Fields, me: Me, at: datetime, chat: int, place: str) -> Read:
    """A command by somebody who writes as the group or as a channel: answered there, once a day."""
    if not _commands(message, me):
        return NOTHING
    key = f"telegram:{me.id}:h:{chat}:{at.date()}"
    return Read(Heard(id=key, at=at, speaker="", text="", other="hidden", place=place))


def _commands(message: Fields, me: Me) -> bool:
    """Is it a command, and for us or for nobody by name?"""
    command = _COMMAND.match(words(message))
    ours = command is not None and (command[2] or me.username).lower() == me.username.lower()
    return ours and _other(message) == ""


def _edited(message: Fields, me: Me, at: datetime, number: int) -> Read:
    chat, ref = _chat(message), _id(message.get("message_id"))
    private = fields_of(message.get("chat")).get("type") == "private"
    if not private or chat is None or ref is None or _person(message) != chat or "business_connection_id" in message:
        return NOTHING
    when = _id(message.get("edit_date")) or 0
    key = f"telegram:{me.id}:e:{chat}:{ref}:{when}:{number}"
    if _other(message) != "":  # a picture's caption, a moving location: no words were passed on, so none change
        if not (beside := _beside(message)):
            return NOTHING
        return Read(Edited(id=key, at=at, speaker=address(chat), ref=str(ref), text="", caption=beside))
    original = f"telegram:{me.id}:m:{chat}:{ref}"
    return Read(Edited(id=key, at=at, speaker=address(chat), ref=str(ref), text=words(message), original=original))


def _pressed(query: Fields, me: Me, at: datetime) -> Read:
    press, choice = query.get("id"), query.get("data")
    if not isinstance(press, str) or not press:
        return NOTHING
    message = fields_of(query.get("message"))
    private = fields_of(message.get("chat")).get("type") == "private"
    chat = _chat(message)
    if not private or chat is None or _person(query) != chat or not isinstance(choice, str):
        return Read(press=press)
    key = f"telegram:{me.id}:c:{press}"
    event = Pressed(id=key, at=at, speaker=address(chat), choice=choice, handles=_handles(query))
    return Read(event, press=press)


def _standing(change: Fields, me: Me, at: datetime, number: int) -> Read:
    """The bot was blocked, or let in again."""
    chat, status = _chat(change), fields_of(change.get("new_chat_member")).get("status")
    if chat is None or fields_of(change.get("chat")).get("type") != "private":
        return NOTHING
    key = f"telegram:{me.id}:s:{chat}:{_id(change.get('date')) or 0}:{number}"
    if status == "kicked":
        return Read(Left(id=key, at=at, speaker=address(chat)))
    if status == "member":
        return Read(Returned(id=key, at=at, speaker=address(chat)))
    return NOTHING


def _other(message: Fields) -> str | None:
    """What this is instead of words: "" for words, None for mere news of the chat.

    Telegram itself may add a part of what is replied to. Of that nothing is read, so in this chat it is no forward.
    """
    if "quote" in message and not _answers_here(message):
        return "forward"
    if any(name in _PASSED_ON or name.startswith("forward_") for name in message):
        return "forward"
    for kind in _KINDS:
        if kind in message:
            return kind
    if isinstance(message.get("text"), str):
        return ""
    if "users_shared" in message or "chat_shared" in message:
        return "contact"
    return None if any(name in _NEWS for name in message) else "unknown"


def _beside(message: Fields) -> str:
    """What they wrote themselves beside what is no words: looked at for cries for help alone."""
    if "via_bot" in message or any(name.startswith("forward_") for name in message):
        return ""
    return caption(message) or words(message)


def _without_bot(text: str, me: Me) -> str:
    """`/help@this_bot` is `/help`."""
    command = _COMMAND.match(text)
    if command is None or not command[2] or command[2].lower() != me.username.lower():
        return text
    return f"/{command[1]}{text[command.end() :]}"


def _answered(message: Fields, chat: int, me: Me) -> tuple[str, str]:
    """The message that is replied to: one of the bot's, or one of the writer's own."""
    answered = fields_of(message.get("reply_to_message"))
    number, writer = _id(answered.get("message_id")), _id(fields_of(answered.get("from")).get("id"))
    if number is None or _chat(answered) != chat:
        return "", ""
    return (str(number) if writer == me.id else "", str(number) if writer == chat else "")


def _answers_here(message: Fields) -> bool:
    chat = _chat(message)
    return chat is not None and _chat(fields_of(message.get("reply_to_message"))) == chat


def _moved(message: Fields, chat: int) -> tuple[int, int] | None:
    new, old = _id(message.get("migrate_to_chat_id")), _id(message.get("migrate_from_chat_id"))
    if new is not None and new < 0 and new != chat:
        return chat, new
    return (old, chat) if old is not None and old < 0 and old != chat else None


def _topic(message: Fields) -> int | None:
    return _id(message.get("message_thread_id")) if message.get("is_topic_message") is True else None


def _person(fields: Fields) -> int | None:
    """Who wrote or pressed; nobody if it was a bot."""
    somebody = fields_of(fields.get("from"))
    found = _id(somebody.get("id"))
    return found if found is not None and found > 0 and somebody.get("is_bot") in (False, None) else None


def _chat(fields: Fields) -> int | None:
    return _id(fields_of(fields.get("chat")).get("id"))


def _number(update: Fields) -> int:
    return number_of(update) or 0


def _id(given: object) -> int | None:
    """A number that can name something."""
    if not isinstance(given, int) or isinstance(given, bool):
        return None
    return given if 0 < abs(given) < 2**63 else None
