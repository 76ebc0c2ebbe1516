"""The pretend platform: every person's chat with the bot, as their screen would show it.

1. Messages are numbered in each chat for itself, from 1; the number is the platform's reference.
2. What was sent is kept as it was typed. What was taken back is gone; only its number stays.
3. Buttons stay where they are: an old one can be pressed, and one can be pressed twice.
4. A repeat of a message that arrived (same id) is not shown again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.ports import Button, Message


class NotThere(LookupError):
    """The page spoke of a person, a message or a button that isn't there (any more)."""


class NotNow(Exception):
    """What somebody did has not reached the bot; the sentence is for the page."""


@dataclass(slots=True)
class Bubble:
    """One message on a screen. `by`: the person, the bot, or a choice the person pressed."""

    number: int
    by: Literal["person", "bot", "choice"]
    text: str
    at: datetime
    buttons: tuple[Button, ...] = ()
    answers: int = 0
    language: str = ""
    pressed: set[int] = field(default_factory=set)
    edited: bool = False
    gone: bool = False
    lost: bool = False  # it never reached the bot

    def shown(self) -> dict[str, Any]:
        """For the page; a button's payload stays here."""
        return {
            "n": self.number,
            "by": self.by,
            "text": self.text,
            "language": self.language,
            "at": int(self.at.timestamp() * 1000),
            "buttons": [button.label for button in self.buttons],
            "pressed": sorted(self.pressed),
            "answers": self.answers,
            "edited": self.edited,
            "gone": self.gone,
            "lost": self.lost,
        }


class Chats:
    """All chats, by the key of the person (or of the public channel)."""

    def __init__(self) -> None:
        self._chats: dict[str, list[Bubble]] = {}
        self._arrived: dict[str, tuple[str, Bubble]] = {}

    def __iter__(self) -> Iterator[tuple[str, list[Bubble]]]:
        return iter(self._chats.items())

    def write(self, key: str, text: str, at: datetime, *, answers: int = 0, choice: bool = False) -> Bubble:
        """The person wrote, or pressed a button."""
        if answers:
            self.bubble(key, answers)
        return self._add(key, "choice" if choice else "person", text, at, answers=answers)

    def deliver(self, key: str, message: Message, at: datetime) -> tuple[Bubble, bool]:
        """The bot wrote. False: this very message was shown before."""
        if message.id in self._arrived and self._arrived[message.id][0] == key:
            return self._arrived[message.id][1], False
        answers = self._numbered(key, message.thread)
        bubble = self._add(
            key,
            "bot",
            message.text,
            at,
            buttons=message.buttons,
            answers=answers.number if answers else 0,
            language=message.language,
        )
        self._arrived[message.id] = key, bubble
        return bubble, True

    def withdraw(self, key: str, ref: str) -> Bubble | None:
        """The bot deletes one of its own messages; None if there is no such message."""
        bubble = self._numbered(key, ref)
        if bubble is None or bubble.by != "bot":
            return None
        return _emptied(bubble)

    def edit(self, key: str, number: int, text: str) -> Bubble:
        bubble = self.own(key, number)
        bubble.text, bubble.edited = text, True
        return bubble

    def take_back(self, key: str, number: int) -> Bubble:
        return _emptied(self.own(key, number))

    def press(self, key: str, number: int, index: int) -> Button:
        bubble = self.bubble(key, number)
        if not 0 <= index < len(bubble.buttons):
            raise NotThere("That button isn't there any more.")
        bubble.pressed.add(index)
        return bubble.buttons[index]

    def carrying(self, key: str, payload: str) -> tuple[int, int]:
        """The number of the newest message with such a button, and the button's place."""
        for bubble in reversed(self._chats.get(key, [])):
            for index, button in enumerate(bubble.buttons):
                if button.payload == payload:
                    return bubble.number, index
        raise NotThere("There is no such button.")

    def own(self, key: str, number: int) -> Bubble:
        """A message that this person wrote and has not taken back."""
        bubble = self.bubble(key, number)
        if bubble.by != "person" or bubble.gone:
            raise NotThere("That message isn't there any more.")
        return bubble

    def bubble(self, key: str, number: int) -> Bubble:
        chat = self._chats.get(key, [])
        if not 1 <= number <= len(chat):
            raise NotThere("That message isn't there any more.")
        return chat[number - 1]

    def _numbered(self, key: str, ref: str) -> Bubble | None:
        # References come back as we gave them; anything else is of another platform, or of an evening before this.
        if not (ref.isascii() and ref.isdecimal()) or not 1 <= int(ref) <= len(self._chats.get(key, ())):
            return None
        return self._chats[key][int(ref) - 1]

    def _add(self, key: str, by: Literal["person", "bot", "choice"], text: str, at: datetime, **more: Any) -> Bubble:
        chat = self._chats.setdefault(key, [])
        chat.append(Bubble(len(chat) + 1, by, text, at, **more))
        return chat[-1]


def _emptied(bubble: Bubble) -> Bubble:
    bubble.text, bubble.buttons, bubble.gone = "", (), True
    return bubble
