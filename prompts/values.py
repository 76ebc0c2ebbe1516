"""What stands in a sentence's gaps, and the functions by which a sentence places them.

Fluent refuses to place a text of more than 2,500 characters, so every text is wrapped as a value of its own kind.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from babel import Locale
from fluent.runtime.types import FluentType

from bot.core.quoting import LED_BY, lines, on_one_line

RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
ISOLATE, RELEASE = "\u2068", "\u2069"


class Words(str, FluentType):
    """A text, placed as it is."""

    __slots__ = ()

    def format(self, _locale: Locale) -> Words:  # type: ignore[override]
        return self


class Several(tuple[Any, ...], FluentType):
    """Several texts; a sentence says how they are joined. Without being told: with commas."""

    def format(self, _locale: Locale) -> Words:
        return Words(", ".join(map(str, self)))


class Moment(FluentType):
    """A moment in local time; without being told otherwise, shown as a day and a time."""

    def __init__(self, when: datetime, shown: Callable[[datetime], str]) -> None:
        self.when, self._shown = when, shown

    def format(self, _locale: Locale) -> Words:
        return Words(self._shown(self.when))


def functions() -> Mapping[str, Callable[..., Any]]:
    """The functions that need no language."""
    return {
        "WORDS": words,
        "SAID": said,
        "TYPED": isolated,
        "CAPITAL": capital,
        "LIST": listed,
        "BELOW": below,
        "APART": apart,
        "COUNT": len,
        "GIVEN": given,
        "SAME": same,
    }


def words(text: str) -> Words:
    """A name, or what else somebody wrote, inside a sentence: on one line."""
    return isolated(on_one_line(text))


def said(text: str) -> Words:
    """What somebody wrote where a list or another's words may stand below: each further line led by a mark."""
    return Words(f"\n{LED_BY}".join(map(isolated, lines(text))))


def isolated(text: str) -> Words:
    """As it was typed: isolated when it runs from right to left, else untouched."""
    turned = any(unicodedata.bidirectional(letter) in RIGHT_TO_LEFT for letter in text)
    return Words(f"{ISOLATE}{text}{RELEASE}") if turned else Words(text)


def capital(text: str) -> Words:
    """The same with a capital first letter, to begin a sentence."""
    return Words(text[:1].upper() + text[1:])


def listed(several: Several, by: str = ", ") -> Words:
    """Joined within one line."""
    return Words(str(by).join(map(str, several)))


def below(what: str | Several) -> Words:
    """Each on a line of its own under what stands before; nothing at all when there is nothing."""
    return _under("\n", "\n", what)


def apart(what: str | Several) -> Words:
    """The same with an empty line before each."""
    return _under("\n\n", "\n\n", what)


def _under(first: str, between: str, what: str | Several) -> Words:
    parts = [str(one) for one in (what if isinstance(what, tuple) else (what,)) if one]
    return Words(first + between.join(parts)) if parts else Words()


def given(what: object) -> Words:
    """For choosing: was there something to say?"""
    return Words("yes" if what else "no")


def same(one: object, other: object) -> Words:
    """For choosing: are these two the same?"""
    return Words("yes" if one == other else "no")
