"""Words typed in a hurry: "perscription", "gardning", "compooter". Only words that no dictionary knows are looked at,
and only towards words that matter for matching; better one slip left than a right word changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from functools import cache, lru_cache

from bot.reading.lexical import stem

SHORTEST, LONGEST = 5, 20
LONG = 8
"""From so many letters on two slips are forgiven where a word sounds like another."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ph", "f"),
        ("gh", ""),
        ("ck|c(?![eihy])|q", "k"),
        ("c(?=[eiy])", "s"),
        ("dg|j", "g"),
        ("wh", "w"),
        ("wr", "r"),
        ("kn", "n"),
        ("[aeiouy]+", "a"),
        (r"(.)\1+", r"\1"),
        ("a$", ""),
    )
]


class Spelling:
    """`dictionary`: gives the words there are, or none if it can't be had; asked once. `wanted`: those that matter.
    `common`: those that nobody mistypes, whether or not a dictionary has them ("havent")."""

    def __init__(
        self, dictionary: Callable[[], frozenset[str]], wanted: Iterable[str], common: Container[str] = ()
    ) -> None:
        self._dictionary = cache(dictionary)
        self._common = common
        self.wanted = frozenset(word for word in wanted if len(word) >= SHORTEST and word.isascii() and word.isalpha())
        self._by_sound: dict[str, list[str]] = {}
        for word in sorted(self.wanted):
            self._by_sound.setdefault(_sound(word), []).append(word)
        self.right = lru_cache(10_000)(self._right)

    def right_in(self, text: str) -> str:
        pieces = ((piece, self.right(piece.lower())) for piece in text.split(" "))
        return " ".join(piece if right == piece.lower() else right for piece, right in pieces)

    def _right(self, word: str) -> str:
        """The word that was meant, or the word itself."""
        if not SHORTEST <= len(word) <= LONGEST or not (word.isascii() and word.isalpha()) or self._is_known(word):
            return word
        near = sorted(one_slip_away(word) & self.wanted)
        alike = (
            one
            for one in self._by_sound.get(_sound(word), ())
            if abs(len(one) - len(word)) <= 2 and _slips(one, word) <= (2 if len(word) >= LONG else 1)
        )
        return min(near or alike, key=lambda one: (_slips(one, word), -len(one), one), default=word)

    def _is_known(self, word: str) -> bool:
        if word in self._common:
            return True
        dictionary = self._dictionary()
        forms = (form for base in (word, stem(word)) for form in (base, f"{base}e", f"{base}s"))
        return not dictionary or any(form in self.wanted or form in dictionary for form in forms)


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def one_slip_away(word: str) -> set[str]:
    """A letter too few, too many or doubled, two letters swapped, or another vowel; the first letter stands."""
    parts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    return {
        *(head + tail[1:] for head, tail in parts if tail),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1),
        *(head + letter + tail for head, tail in parts for letter in _LETTERS),
        *(head + letter + tail[1:] for head, tail in parts if tail and tail[0] in _VOWELS for letter in _VOWELS),
    }


def _slips(one: str, other: str) -> int:
    """How many letters to change, add or leave out."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for at, its in enumerate(other, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (letter != its))
    return row[-1]
