"""Times that a text leaves out: "not on Mondays", "any day except Friday morning", "byle nie jutro".

What denies a time stands right before it, but for small words: "not well on Monday" denies nothing, nor does "why not
Monday". The words are those of `prompts/`; a text is read folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

PARTS = frozenset({"mornings", "afternoons", "evenings"})
MOST_BETWEEN = 3


class Denied:
    """`words`: phrase → "by", as in "except"; "never", as in "if not"; "between" or "and", as in "on" and "or"."""

    def __init__(self, words: Mapping[str, str], times: Mapping[str, str]) -> None:
        self._words = words
        self._times = times
        self._first = frozenset(phrase.split()[0] for phrase, part in words.items() if part == "by")

    def without(self, folded: str, words: list[str]) -> str:
        """The text without the times that are left out of it."""
        return folded if self._first.isdisjoint(words) else self._pattern.sub(_kept, folded)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Made when a text first needs it."""
        by, never, between, also = (_any(self._of(part)) for part in ("by", "never", "between", "and"))
        small = rf"(?:\s{between}){{0,{MOST_BETWEEN}}}\s"
        part = _any(phrase for phrase, key in self._times.items() if key in PARTS)
        time = rf"{_any(self._times)}(?!\w)(?:{small}{part}(?!\w))?"
        listed = rf"(?:(?:,{small}{time})*,?\s{also}{small}{time})*"
        return re.compile(rf"(?<!\w)(?:(?P<never>{never})|{by}{small}{time}{listed})(?!\w)")

    def _of(self, part: str) -> Iterable[str]:
        return (phrase for phrase, its in self._words.items() if its == part)


def _kept(found: re.Match[str]) -> str:
    return found["never"] or " , "


def _any(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(one) for one in sorted(phrases, key=len, reverse=True)) or '(?!)'})"
