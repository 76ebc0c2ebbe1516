"""One code path for words and buttons: whatever somebody does becomes an `Act`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.core.model import Id
from bot.core.waiting import Written
from bot.reading.values import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    verb: str  # "" for plain words
    about: Id = ""
    words: str = ""
    reading: Reading = field(default_factory=Reading)
    ref: str = ""  # the platform's reference of the words
    parts: tuple[Written, ...] = ()  # the messages that the words are, where they are several
    pressed: bool = False
    slashed: bool = False  # typed as "/command": surely meant for the bot
    place: str = ""  # the public channel it was said in, if any
    told: bool = False  # and who said it there is told already that most things are private
    loose: bool = False  # the verb is how a short text begins: it counts only where it answers something

    def as_words(self) -> Act:
        """The same, taken for plain words."""
        return replace(self, verb="", words=self.reading.text, loose=False)
