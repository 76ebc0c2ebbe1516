"""What a text must have for anything to be found in it, told for every pattern at once.

Each need is one bit of a number. Of a text it is told once, word by word, which needs it meets; a pattern then only has
to look at its bit. Words that are in every talk are looked up; of others it is told anew how they begin, for nothing
that somebody wrote is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from bot.reading.guarding.common_words import COMMON
from bot.reading.guarding.everyday_words import EVERYDAY

HEAD = 4
"""By so many letters it is told how a word begins."""
_LENGTHS = range(2, HEAD + 1)
_HALF = 384
"""More than there are needs: above it stands what else they need, each at its own place again."""
Test = Callable[[str], object]


class Needs:
    """All needs that were ever taken up, in the order in which their modules were read."""

    def __init__(self) -> None:
        self._many = 0
        self._heads: dict[str, int] = {}
        self._exactly: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._tests: list[tuple[Test, int]] = []
        self._anyway = 0
        self._digits: dict[int, int] = {}
        self._known: dict[str, int] = {}
        self._by_digits: list[tuple[int, list[tuple[str, int]]]] = []

    def take(self, *, digits: int, words: str, exactly: str, signs: str, also: str, test: Test | None) -> int:
        """The bit of a new need: so many digits, one of the words or signs or a word that passes the test, and one of
        the words of `also`; where nothing of a sort is named, it needs none."""
        if self._many == _HALF:
            raise OverflowError("there are more needs than places for them")
        bit = 1 << self._many
        self._many += 1
        self._digits[digits] = self._digits.get(digits, 0) | bit
        for head in words.split():
            self._heads[head[:HEAD]] = self._heads.get(head[:HEAD], 0) | bit
        for sign in signs.split():
            self._signs[sign] = self._signs.get(sign, 0) | bit
        for word in exactly.split():
            self._exactly[word] = self._exactly.get(word, 0) | bit
        if test:
            self._tests.append((test, bit))
        if not (words or exactly or signs or test):
            self._anyway |= bit
        for head in also.split():
            self._heads[head[:HEAD]] = self._heads.get(head[:HEAD], 0) | bit << _HALF
        if not also:
            self._anyway |= bit << _HALF
        self._by_digits = []
        return bit

    def met(self, words: Iterable[str], text: str, digits: int) -> int:
        """The bits of all needs that a text meets, with these words and so many digits."""
        if not self._by_digits:
            self._prepare()
        enough, signs = self._by_digits[min(digits, len(self._by_digits) - 1)]
        known, found = self._known, self._anyway
        for word in words:
            found |= known[word] if word in known else self._of(word)
        for sign, bits in signs:
            if sign in text:
                found |= bits
        return found & (found >> _HALF) & enough

    def _of(self, word: str) -> int:
        heads, found = self._heads, self._exactly.get(word, 0)
        for length in _LENGTHS:
            found |= heads.get(word[:length], 0)
        for test, bit in self._tests:
            if test(word):
                found |= bit
        return found

    def _prepare(self) -> None:
        by_digits = []
        for most in range(max(self._digits) + 1):
            enough = sum(bits for fewest, bits in self._digits.items() if fewest <= most)
            some = {sign: bits for sign, bits in self._signs.items() if bits & enough and _figures(sign) <= most}
            by_digits.append((enough, list(some.items())))
        self._known = {word: self._of(word) for word in COMMON | EVERYDAY}
        self._by_digits = by_digits  # last: another thread may be waiting to look


def _figures(sign: str) -> int:
    return sum(map(str.isdigit, sign))


NEEDS = Needs()


def cues(*alternatives: str) -> str:
    """How the first word of each alternative of an expression begins."""
    return " ".join(re.findall(r"(?:^|\|)[^\w|]*([^\W\d_]+)", "|".join(alternatives)))
