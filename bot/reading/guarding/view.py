"""A text as it is looked at: folded, and every letter still knowing from where in the original it came."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.reading.guarding.letters import plain
from bot.reading.guarding.needs import NEEDS

_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_DOTTED = re.compile(r"\.[^\W\d_]")
_SPACES = str.maketrans("\n\t", "  ")
Edit = tuple[int, int, str]
"""From, to, and what stands there instead."""


class View:
    """`text` in lower case, `cased` as it was, both of one length; the place of each letter, or None where it is its
    own."""

    def __init__(self, text: str, cased: str, starts: list[int] | None = None, ends: list[int] | None = None) -> None:
        self.text = text
        self.cased = cased
        self.starts = starts
        self.ends = ends
        self.digits = len(_DIGIT.findall(text))
        self.tokens = _WORD.findall(text)
        self.words = frozenset(self.tokens)
        self.met = NEEDS.met(self.words, text, self.digits)
        """By which a recogniser knows at once that it has nothing to look for."""

    @property
    def has_digits(self) -> bool:
        return self.digits > 0

    @property
    def is_dotted(self) -> bool:
        """Does a letter follow a full stop at once?"""
        return "." in self.text and bool(_DOTTED.search(self.text))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the original that is."""
        if self.starts is None or self.ends is None or start >= end:
            return start, end
        return self.starts[start], self.ends[end - 1]

    def edited(self, edits: Iterable[Edit]) -> View:
        """With other letters in some places; what is put there came from all that it replaces."""
        text: list[str] = []
        cased: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        before = 0
        for start, end, instead in (*edits, (len(self.text), len(self.text), "")):
            if start < before:
                continue
            text.append(self.text[before:start])
            cased.append(self.cased[before:start])
            starts.extend(self.starts[before:start] if self.starts is not None else range(before, start))
            ends.extend(self.ends[before:start] if self.ends is not None else range(before + 1, start + 1))
            first, last = self.span(start, end)
            text.append(instead)
            cased.append(instead)
            starts.extend([first] * len(instead))
            ends.extend([last] * len(instead))
            before = end
        return View("".join(text), "".join(cased), starts, ends)

    def rewritten(self, pattern: re.Pattern[str], instead: str | Callable[[re.Match[str]], str | None]) -> View:
        """With every match replaced. None leaves one as it is."""
        edits: list[Edit] = []
        for found in pattern.finditer(self.text):
            new = instead if isinstance(instead, str) else instead(found)
            if new is not None and new != found.group():
                edits.append((found.start(), found.end(), new))
        return self.edited(edits) if edits else self


def view(text: str) -> View:
    # Controls take no place on a screen; they are rare enough for the long way.
    if text.isascii() and (text.isprintable() or text.translate(_SPACES).isprintable()):
        return View(text.lower(), text)
    folded: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        instead = plain(letter)
        folded.append(instead)
        if len(instead) == 1:
            places.append(place)
        elif instead:
            places.extend([place] * len(instead))
    cased = "".join(folded)
    lower = cased.lower()
    if len(lower) != len(cased):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in cased)
    return View(lower, cased, places, [place + 1 for place in places])


def matched(found: re.Match[str]) -> tuple[int, int]:
    """Where the first group that took part lies: of several ways to write something, one."""
    number = next(number for number in range(1, found.re.groups + 1) if found.group(number) is not None)
    return found.span(number)
