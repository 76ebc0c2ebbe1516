"""Line + language → text. The only place that knows Fluent.

1. A neighbour's words arrive exactly as typed: they are values, never parsed. Set inside a sentence they are isolated
when they run from right to left, and only then. 2. Times are shown in the reader's time zone. 3. What cannot be said
in a language is said in English; what cannot be said at all still lets the neighbour's words through, or says so.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentType

from bot.core.effects import Line
from prompts.cities import city
from prompts.helplines import Helpline, emergency, helplines
from prompts.texts import ENGLISH, ROOM, WORDS_TO_READ, entries, languages
from prompts.values import Moment, Several, Words, functions

LAST_RESORT = Line("helping-failed")


class Unsayable(Exception):
    """This language has no such line, or the line lacks a value."""


class Phrasebook:
    """Every sentence in every language. A language is loaded when its first sentence is needed."""

    def __init__(self, room: Path = ROOM) -> None:
        self._room = room
        self.languages = languages(room)

    def say(self, line: Line, language: str, timezone: str) -> str:
        zone = _zone(timezone)
        for one in dict.fromkeys((language, language.partition("-")[0], ENGLISH)):
            if one in self.languages:
                with suppress(Unsayable):
                    return self.tongue(one).say(line, zone)
        if line.key == LAST_RESORT.key:
            raise Unsayable(line.key)
        # Perhaps it has waited since before its line was renamed: what a neighbour wrote is never lost.
        return _carried(line) or self.say(LAST_RESORT, language, timezone)

    def tongue(self, language: str) -> Tongue:
        return _tongue(language, self._room / language)


class Tongue:
    """The sentences of one language."""

    def __init__(self, language: str, folder: Path) -> None:
        self._locale = Locale.parse(language)
        named: dict[str, Any] = {**functions(), "EMERGENCY": self._emergency, "HELPLINES": self._helplines}
        named |= {"MOMENT": self._moment, "DAY": self._day, "CITY": self._city}
        self._bundle = FluentBundle([language], functions=named, use_isolating=False)
        files = (path for path in folder.glob("*.ftl") if path.name != WORDS_TO_READ)
        self._unread = {key: text for path in files for key, text in entries(path)}
        for term in [key for key in self._unread if key.startswith("-")]:
            self._read(term)

    def say(self, line: Line, zone: ZoneInfo) -> str:
        pattern = self._pattern(line.key)
        values = {name: self._value(value, zone) for name, value in line.values.items()}
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise Unsayable(line.key, errors)
        return str(text)

    def _pattern(self, key: str) -> Any:
        if key in self._unread:
            self._read(key)
        found = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if found is None:
            raise Unsayable(key)
        return found

    def _read(self, key: str) -> None:
        """A sentence is parsed when it is first needed. It refers to terms, but not to other sentences."""
        self._bundle.add_resource(FluentResource(self._unread.pop(key)))

    def _value(self, value: Any, zone: ZoneInfo) -> FluentType | int | float:
        match value:
            case bool():
                return Words("yes" if value else "no")
            case int() | float():
                return value
            case Line():
                return Words(self.say(value, zone))
            case datetime():
                return Moment(value.astimezone(zone), self.moment)
            case tuple():
                return Several(self._value(one, zone) for one in value)
            case _:
                return Words(value)

    # --- days and times ---------------------------------------------------------------------------------------------

    def moment(self, when: datetime) -> str:
        """A day and a time; the last minute of a day is that day."""
        return self._date(when, "day" if (when.hour, when.minute) == (23, 59) else "moment")

    def _date(self, when: datetime, part: str) -> str:
        shape = self._bundle.format_pattern(self._pattern(f"format-{part}"))[0]
        return str(format_datetime(when, str(shape), locale=self._locale))

    def _moment(self, when: Moment) -> Words:
        return Words(self.moment(when.when))

    def _day(self, when: Moment) -> Words:
        return Words(self._date(when.when, "day"))

    def _city(self, zone: str) -> Words:
        return Words(city(zone, self._locale))

    # --- numbers to call --------------------------------------------------------------------------------------------

    def _emergency(self, country: str) -> Words:
        return Words(emergency(country))

    def _helplines(self, country: str, about: str = "") -> Words:
        return Words("\n".join(self.say(_helpline(one), _zone("UTC")) for one in helplines(country, about)))


@lru_cache
def _tongue(language: str, folder: Path) -> Tongue:
    """Read once in a process: it never changes."""
    return Tongue(language, folder)


def _carried(line: Line) -> str:
    """A neighbour's words in a line, or in the line within it."""
    inner, text = line.values.get("line"), line.values.get("text")
    return _carried(inner) if isinstance(inner, Line) else text if isinstance(text, str) else ""


def _helpline(one: Helpline) -> Line:
    reach = Line("helpline-by-text", number=one.number, word=one.word) if one.by == "text" else one.number
    return Line(f"helpline-{one.about}", name=one.name, reach=reach)


@lru_cache
def _zone(name: str) -> ZoneInfo:
    with suppress(ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(name)
    return ZoneInfo(str(UTC))
