"""Messages → what Telegram is asked to do, and what its refusals mean. Pure.

1. Plain text: no markup is ever named, so nothing is parsed. No link is ever shown with a preview.
2. Long texts go in pieces; the buttons are under the last. Blank words, which Telegram refuses, are shown as "…".
3. In a group a button is a way into the private chat and nothing else: a press there would be everybody's.
4. An error is known by its code. A chat that is gone has none of its own: there, and only there, words decide.
"""

from __future__ import annotations

import unicodedata
from hashlib import blake2b
from typing import Any, NamedTuple

from adapters.splitting import pieces
from adapters.telegram.inbound import Me
from adapters.telegram.places import Chat, chat_of
from adapters.telegram.transport import Refusal
from bot.ports import Button, Message, Receipt, Refused, TryLater, Unreachable

LONGEST = 4096
PAYLOAD_BYTES = 64
BLANK = "…"
ROW = 26
"""Letters that fit side by side on a small telephone."""

Parameters = dict[str, Any]

_INVISIBLE = "\u2800\u3164\u115f\u1160\uffa0\ufffc"
_GONE = (
    *("chat not found", "user not found", "peer_id_invalid", "user is deactivated", "user_is_blocked"),
    *("chat was deleted", "chat was deactivated", "bot was kicked", "bot is not a member", "need to be invited"),
    *("have no rights to send", "not enough rights to send", "chat_write_forbidden", "message thread not found"),
    *("topic_deleted", "topic_closed"),
)
_NOT_TO_BE_SHOWN = ("button_user_privacy_restricted", "button_user_invalid")


def requests(message: Message, chat: Chat, me: Me | None, *, protect: bool) -> tuple[Parameters, ...]:
    """The sendMessage requests for this message, in order. `me` is needed only for the buttons of groups."""
    shown = [piece for piece in pieces(_sendable(message.text), LONGEST) if not _blank(piece)] or [BLANK]
    every: Parameters = {"chat_id": chat.id, "link_preview_options": {"is_disabled": True}}
    if chat.thread is not None:
        every["message_thread_id"] = chat.thread
    if protect:
        every["protect_content"] = True
    each = [every | {"text": piece} for piece in shown]
    if begun := refs(message.thread):
        each[0]["reply_parameters"] = {"message_id": begun[0], "allow_sending_without_reply": True}
    rows = _rows([*_direct(message), *_own(message)] if chat.private else _ways_in(message, me))
    if rows:
        each[-1]["reply_markup"] = {"inline_keyboard": rows}
    return tuple(each)


def without_direct(message: Message, request: Parameters) -> Parameters:
    """The same when Telegram won't show that chat."""
    rows = _rows(_own(message))
    less = {name: value for name, value in request.items() if name != "reply_markup"}
    return less | {"reply_markup": {"inline_keyboard": rows}} if rows else less


def hides_somebody(refusal: Refusal) -> bool:
    """Does somebody not want to be opened by a button?"""
    return refusal.code == 400 and any(words in refusal.description for words in _NOT_TO_BE_SHOWN)


def deleted(refusal: Refusal) -> bool:
    """Is there no such message any more?"""
    return refusal.code == 400 and "message to delete not found" in refusal.description


def refs(ref: str) -> tuple[int, ...]:
    """The messages of a receipt, also of what was only begun; none if it is not one of ours."""
    parts = ref.partition(";")[0].split(",")
    return tuple(int(part) for part in parts) if all(_is_number(part) for part in parts) else ()


def receipt(sent: tuple[int, ...]) -> Receipt:
    parts = tuple(str(one) for one in sent)
    return Receipt(",".join(parts), parts if len(parts) > 1 else ())


class Begun(NamedTuple):
    """What attempts have shown of a message that is not whole yet: the first pieces of the words with this digest, and
    pieces of what it said before."""

    words: str = ""
    done: tuple[int, ...] = ()
    before: tuple[int, ...] = ()

    @property
    def shown(self) -> tuple[int, ...]:
        return self.before + self.done

    @property
    def receipt(self) -> Receipt | None:
        """By which it is found again after a restart."""
        return Receipt(f"{receipt(self.shown).ref};{self.words};{len(self.done)}") if self.shown else None

    def going_on(self, text: str) -> Begun:
        """What of this counts when these are the words."""
        words = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        return self if self.words == words else Begun(words, (), self.shown)


def begun(ref: str) -> Begun:
    numbers, (words, many) = refs(ref), f"{ref};;;".split(";")[1:3]
    done = int(many) if _is_number(many) and int(many) <= len(numbers) else 0
    cut = len(numbers) - done
    return Begun(words, numbers[cut:], numbers[:cut])


def meaning(refusal: Refusal) -> TryLater | Unreachable | Refused:
    """What a refusal means for the house."""
    if not refusal.told:  # something on the way there said it, and it knows nothing of anybody
        return TryLater(refusal.after)
    if refusal.code == 429 or not 400 <= refusal.code < 500:
        return TryLater(refusal.after)
    if refusal.code == 403 or (refusal.code == 400 and any(words in refusal.description for words in _GONE)):
        return Unreachable()
    return Refused()


def _sendable(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


def _blank(text: str) -> bool:
    return all(
        letter.isspace() or letter in _INVISIBLE or unicodedata.category(letter) in ("Cc", "Cf") for letter in text
    )


def _own(message: Message) -> list[Parameters]:
    return [
        {"text": _label(button), "callback_data": button.payload}
        for button in message.buttons
        if 0 < len(button.payload.encode("utf-8", "replace")) <= PAYLOAD_BYTES
    ]


def _direct(message: Message) -> list[Parameters]:
    somebody = chat_of(message.direct.payload) if message.direct else None
    if message.direct is None or somebody is None or not somebody.private:
        return []
    return [{"text": _label(message.direct), "url": f"tg://user?id={somebody.id}"}]


def _ways_in(message: Message, me: Me | None) -> list[Parameters]:
    if me is None or not me.username:
        return []
    here = f"https://t.me/{me.username}"
    ways = []
    for button in message.buttons:
        verb, _, code = button.payload.partition(":")
        if verb == "start" and not code:
            ways.append({"text": _label(button), "url": here})
        elif verb == "join" and code:
            ways.append({"text": _label(button), "url": f"{here}?start={code}"})
    return ways


def _label(button: Button) -> str:
    label = _sendable(button.label)
    return BLANK if _blank(label) else label


def _rows(buttons: list[Parameters]) -> list[list[Parameters]]:
    """Side by side while they are short."""
    rows: list[list[Parameters]] = []
    for button in buttons:
        if rows and sum(len(one["text"]) for one in (*rows[-1], button)) <= ROW:
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit() and 0 < int(part[:20]) < 2**63
