"""Updates as Telegram sends them: by hand, altered at random, and with a mark in every field there is.

`mutated(seed)` alters one of `PAYLOADS`; `harmless` looks whether reading it does any harm. `tainted_updates()` gives
updates in which every field of the Bot API's message, and of all that hangs on it, carries a mark of its own; and which
words may cross.
"""

from __future__ import annotations

import copy
import inspect
import random
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from functools import cache
from itertools import count
from typing import Any

import telegram
from telegram import TelegramObject

from adapters.telegram import inbound
from adapters.telegram.places import chat_of
from bot.core.events import Edited, Heard, Left, Pressed, Returned

Update = dict[str, Any]

BOT = {"id": 424242, "is_bot": True, "first_name": "Leveller", "username": "leveller_stand_in_bot"}
ANA = {"id": 1001, "is_bot": False, "first_name": "Ana", "username": "ana_k", "language_code": "en"}
PRIVATE = {"id": 1001, "type": "private", "first_name": "Ana", "username": "ana_k"}
GROUP = {"id": -2002, "type": "group", "title": "Elm Street"}
FORUM = {"id": -1003003, "type": "supergroup", "title": "Elm Street topics", "is_forum": True}
CHANNEL = {"id": -1004004, "type": "channel", "title": "Elm Street news"}
DATE = 1_795_000_000
NOW = datetime(2026, 11, 23, 18, 4, tzinfo=UTC)
ME = inbound.Me(424242, "leveller_stand_in_bot")


def message(chat: Update = PRIVATE, /, number: int = 7, **fields: Any) -> Update:
    return {"message_id": number, "from": ANA, "chat": chat, "date": DATE, **fields}


def update(kind: str, fields: Any, number: int = 900_000_001) -> Update:
    return {"update_id": number, kind: fields}


_OWN = {"message_id": 5, "from": BOT, "chat": PRIVATE, "date": DATE, "text": "Shall I?"}
_KEYBOARD = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes:about"}]]}
_PHOTO = [{"file_id": "AgAC", "file_unique_id": "AQAD", "width": 90, "height": 60, "file_size": 1024}]
_STANDING = {"chat": PRIVATE, "from": ANA, "date": DATE, "old_chat_member": {"user": BOT, "status": "member"}}

PAYLOADS: dict[str, Update] = {
    "words": update("message", message(text="could someone walk my dog")),
    "words with entities": update(
        "message",
        message(
            text="👋 Hi Zofia Nowak, see here 🐕 and @ben",
            entities=[
                {"type": "text_mention", "offset": 6, "length": 11, "user": {"id": 55, "first_name": "Zofia Nowak"}},
                {"type": "text_link", "offset": 23, "length": 4, "url": "https://example.org/private?id=1"},
                {"type": "custom_emoji", "offset": 28, "length": 2, "custom_emoji_id": "5368324170671202286"},
                {"type": "mention", "offset": 35, "length": 4},
            ],
        ),
    ),
    "start with a code": update(
        "message", message(text="/start elm-41", entities=[{"type": "bot_command", "offset": 0, "length": 6}])
    ),
    "reply": update("message", message(text="to that one", reply_to_message=_OWN)),
    "forward": update(
        "message",
        message(text="call me", forward_origin={"type": "user", "sender_user": ANA, "date": DATE}, forward_date=DATE),
    ),
    "photo": update("message", message(photo=_PHOTO, caption="my house")),
    "contact": update("message", message(contact={"phone_number": "+441234567", "first_name": "Ana", "user_id": 1001})),
    "location": update("message", message(location={"latitude": 51.5, "longitude": -0.1})),
    "poll": update("message", message(poll={"id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0}]})),
    "sticker": update("message", message(sticker={"file_id": "CAAC", "emoji": "🙂", "set_name": "neighbours"})),
    "pinned": update("message", message(pinned_message=_OWN)),
    "command in a group": update("message", message(GROUP, text="/card@leveller_stand_in_bot now")),
    "command in a topic": update("message", message(FORUM, text="/help", message_thread_id=11, is_topic_message=True)),
    "chatter in a group": update("message", message(GROUP, text="good morning all")),
    "group moved": update("message", message(GROUP, migrate_to_chat_id=-1002002)),
    "group moved here": update("message", message({**FORUM, "id": -1002002}, migrate_from_chat_id=-2002)),
    "edit": update("edited_message", message(text="changed", edit_date=DATE + 60)),
    "press": update(
        "callback_query",
        {
            "id": "4382bfdwdsb323b2d9",
            "from": ANA,
            "message": {**_OWN, "reply_markup": _KEYBOARD},
            "chat_instance": "-3388",
            "data": "yes:about",
        },
    ),
    "press on what is gone": update(
        "callback_query",
        {"id": "77", "from": ANA, "message": {"message_id": 5, "chat": PRIVATE, "date": 0}, "data": "no:about"},
    ),
    "blocked": update("my_chat_member", {**_STANDING, "new_chat_member": {"user": BOT, "status": "kicked"}}),
    "back": update("my_chat_member", {**_STANDING, "new_chat_member": {"user": BOT, "status": "member"}}),
    "channel post": update("channel_post", {"message_id": 3, "chat": CHANNEL, "date": DATE, "text": "/news"}),
    "inline query": update("inline_query", {"id": "9", "from": ANA, "query": "dog", "offset": ""}),
    "reaction": update(
        "message_reaction",
        {"chat": PRIVATE, "message_id": 5, "user": ANA, "date": DATE, "old_reaction": [], "new_reaction": [{}]},
    ),
    "something newer": update("neighbourly_wave", {"from": ANA, "chat": PRIVATE, "text": "hello"}),
}

HOSTILE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63, -(2**63), 10**400, 1.5, float("nan"), float("inf"), -0.0),
    *("", " ", "\x00", "\ud83d", "👩‍👩‍👧‍👦", "x" * 5000, "/start@", "/card@leveller_stand_in_bot", "private", "@", "0"),
    *(
        [],
        {},
        [[]],
        [{}],
        {"id": {}},
        {"from": None},
        {"type": "text_mention", "offset": -3, "length": 10**9, "user": {}},
    ),
)


def mutated(seed: int) -> Any:
    """One of the payloads, altered in one to five places. The same for the same seed."""
    dice = random.Random(seed)
    found: Any = copy.deepcopy(dice.choice(_ALL))
    for _ in range(dice.randint(1, 5)):
        found = _altered(found, dice)
    return found


def harmless(one: object) -> None:
    """Whatever it is, it is read, and an event of it is one; else AssertionError."""
    found = inbound.read(one, ME, NOW, {-1002002: -2002})
    inbound.chain_of(one)
    inbound.number_of(one)
    assert isinstance(found.press, str)
    if found.event is not None:
        assert isinstance(found.event, Heard | Edited | Pressed | Left | Returned)
        assert found.event.at == NOW
        values = [getattr(found.event, field.name) for field in fields(found.event) if field.name != "at"]
        assert all(isinstance(value, str | bool) for value in values)
        assert chat_of(found.event.speaker or getattr(found.event, "place", "")) is not None


_ALL = tuple(PAYLOADS.values())


def _altered(whole: Any, dice: random.Random) -> Any:
    places = list(_places(whole))
    if not places:
        return copy.deepcopy(dice.choice(HOSTILE))
    holder, key = dice.choice(places)
    match dice.randrange(7):
        case 0:
            del holder[key]
        case 1 | 2:
            holder[key] = copy.deepcopy(dice.choice(HOSTILE))
        case 3:
            other, its = dice.choice(places)
            holder[key] = copy.deepcopy(other.get(its) if isinstance(other, dict) else None)
        case 4 if isinstance(holder, dict):
            holder[dice.choice(_NAMES)] = copy.deepcopy(dice.choice(HOSTILE))
        case 5 if isinstance(holder, dict):
            holder[dice.choice(_NAMES)] = holder.pop(key)
        case _:
            for _ in range(dice.randint(1, 50)):
                holder[key] = [holder[key]] if dice.random() < 0.5 else {"message": holder[key]}
    return whole


def _places(found: Any) -> Iterator[tuple[Any, Any]]:
    pairs = (
        list(found.items()) if isinstance(found, dict) else list(enumerate(found)) if isinstance(found, list) else []
    )
    for key, value in pairs:
        yield found, key
        yield from _places(value)


# --- marks in every field --------------------------------------------------------------------------------------------

NEWER = ("rich_words", "neighbour_badge", "voice_transcript", "forward_trail")
"""Fields that no version of the SDK knows yet."""
_RENAMED = {"from_user": "from"}
_NOT_FIELDS = frozenset({"self", "api_kwargs", "args", "kwargs"})
_DEEP = 2
_REFERENCES = frozenset({"edit_date", "message_thread_id"})
_STRUCTURE = frozenset({"message_id", "chat", "from", "date", "text"})


@cache
def fields_of(kind: Any) -> dict[str, str]:
    """The names and types of a Bot API object's fields, as the SDK knows them; of a family, those of all of it."""
    found: dict[str, str] = {}
    for one in (kind, *kind.__subclasses__()):
        for name, parameter in inspect.signature(one.__init__).parameters.items():
            if name not in _NOT_FIELDS:
                found.setdefault(_RENAMED.get(name, name), str(parameter.annotation))
    return found


MESSAGE_FIELDS = tuple(name for name in fields_of(telegram.Message) if name not in _STRUCTURE)
_NAMES = (*fields_of(telegram.Message), *fields_of(telegram.Update), *NEWER, "user", "offset", "length", "data", "id")


class _Marks:
    """Gives out marks, and remembers them."""

    def __init__(self) -> None:
        self.given: set[str] = set()
        self._numbers = count(8_800_000_001)

    def word(self, name: str) -> str:
        mark = f"MARK-{name}-{next(self._numbers)}"
        self.given.add(mark)
        return mark

    def number(self) -> int:
        mark = next(self._numbers)
        self.given.add(str(mark))
        return mark

    def value(self, name: str, annotation: str, depth: int = 0) -> Any:
        """Something of this type with a mark in every field of it."""
        several = bool(re.search(r"Sequence|tuple|list", annotation))
        kinds = [
            found
            for word in re.findall(r"[A-Za-z]+", annotation)
            if inspect.isclass(found := getattr(telegram, word, None)) and issubclass(found, TelegramObject)
        ]
        one: Any
        if kinds:
            one = self.object(kinds[0], depth + 1)
        elif re.search(r"\b(int|float|datetime|timedelta)\b", annotation):
            one = self.number()
        elif re.search(r"\bbool\b", annotation) and "str" not in annotation:
            one = True
        else:
            one = self.word(name)
        return [one] if several else one

    def object(self, kind: Any, depth: int = 0) -> Any:
        if depth > _DEEP:
            return {"newer": self.word(kind.__name__)}
        found = {name: self.value(name, annotation, depth) for name, annotation in fields_of(kind).items()}
        return found | {"newer": self.word(kind.__name__)}


def tainted_updates() -> Iterator[tuple[Update, frozenset[str], str]]:
    """(an update, marks that must not get any further, the words that may).

    The numbers of the message, its chat, its topic and its writer, and the date of an edit are not marks: they are
    addresses and references.
    """
    for chat, text in ((PRIVATE, "allowed words"), (GROUP, "/card allowed words")):
        for name in ("", *MESSAGE_FIELDS, *NEWER):
            yield _tainted("message", chat, text, (name,))
        yield _tainted("message", chat, text, MESSAGE_FIELDS)
        yield _tainted("message", chat, None, MESSAGE_FIELDS)
    for name in ("", *MESSAGE_FIELDS, *NEWER):
        yield _tainted("edited_message", PRIVATE, "allowed words", (name,))
        yield _tainted("message", PRIVATE, None, (name,))
    for kind in telegram.constants.MessageEntityType:
        yield _with_entity(str(kind.value))
    yield _with_entity("newer_kind_of_entity")
    yield _press()
    for status in ("kicked", "member"):
        yield _standing(status)
    for name, annotation in fields_of(telegram.Update).items():
        if name not in ("update_id", "message", "edited_message", "callback_query", "my_chat_member"):
            marks = _Marks()
            yield update(name, marks.value(name, annotation)), frozenset(marks.given), ""


def _tainted(kind: str, chat: Update, text: str | None, names: tuple[str, ...]) -> tuple[Update, frozenset[str], str]:
    marks, types = _Marks(), fields_of(telegram.Message)
    made = _surrounded(marks, chat)
    if text is not None:
        made["text"] = text
    for name in filter(None, names):
        newer = name in NEWER
        made[name] = 11 if name in _REFERENCES else marks.word(name) if newer else marks.value(name, types[name])
    return update(kind, made), frozenset(marks.given), text or ""


def _surrounded(marks: _Marks, chat: Update) -> Update:
    """A message whose writer and chat are marked wherever they can be."""
    writer = marks.object(telegram.User) | {"id": ANA["id"], "is_bot": False}
    place = marks.object(telegram.Chat) | {"id": chat["id"], "type": chat["type"]}
    return {"message_id": 7, "from": writer, "chat": place, "date": DATE}


def _with_entity(kind: str) -> tuple[Update, frozenset[str], str]:
    marks = _Marks()
    name = marks.word("name") if kind == "text_mention" else "label"
    text = f"before 👋 {name} after"
    entity = marks.object(telegram.MessageEntity) | {"type": kind, "offset": 10, "length": len(name)}
    if kind != "text_mention":  # only that one stands for somebody
        entity.pop("user")
    made = _surrounded(marks, PRIVATE) | {"text": text, "entities": [entity]}
    return update("message", made), frozenset(marks.given), text.replace(name, "@…") if name != "label" else text


def _press() -> tuple[Update, frozenset[str], str]:
    marks = _Marks()
    query = marks.object(telegram.CallbackQuery)
    query |= {"id": "4382", "from": _surrounded(marks, PRIVATE)["from"], "data": "yes:about"}
    query["message"] = marks.object(telegram.Message) | {"chat": _surrounded(marks, PRIVATE)["chat"]}
    return update("callback_query", query), frozenset(marks.given), "yes:about"


def _standing(status: str) -> tuple[Update, frozenset[str], str]:
    marks = _Marks()
    change = marks.object(telegram.ChatMemberUpdated) | {"chat": _surrounded(marks, PRIVATE)["chat"], "date": DATE}
    change["new_chat_member"] = marks.object(telegram.ChatMember) | {"status": status}
    return update("my_chat_member", change), frozenset(marks.given), ""
