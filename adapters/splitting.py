"""Long texts in pieces that a platform takes, cut where a reader would cut them. Pure, and linear in the text.

A piece ends at the end of a line if one is near, else of a word, else between two letters as a reader sees them: a
family emoji or a letter with its accents stays whole, unless it alone is longer than a piece may be. Put together
again, the pieces are the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

_LETTER = regex.compile(r"\X")
_NEAR = 0.5
"""A piece is cut early, at a line or a word, if it is at least so full then."""


def utf16(text: str) -> int:
    """The length of a text as both platforms count it."""
    return len(text) + sum(character > "\uffff" for character in text)


def pieces(text: str, most: int, size: Callable[[str], int] = utf16) -> tuple[str, ...]:
    """The text in order, in pieces of at most `most` by `size`, which must add up; a text that fits stays as it is."""
    return (text,) if size(text) <= most else tuple(_pieces(text, most, size))


def _pieces(text: str, most: int, size: Callable[[str], int]) -> Iterator[str]:
    letters: list[str] = []
    full = line = word = 0  # how full the piece is; the place after its last line break and its last space
    for letter in _letters(text, most, size):
        length = size(letter)
        while letters and full + length > most:  # what stays after a word may be too much still
            cut = line or word or len(letters)
            yield "".join(letters[:cut])
            letters = letters[cut:]
            full, line, word = size("".join(letters)), 0, 0
        letters.append(letter)
        full += length
        if full >= most * _NEAR and letter.isspace():
            word = len(letters)
            line = len(letters) if "\n" in letter else line
    if letters:
        yield "".join(letters)


def _letters(text: str, most: int, size: Callable[[str], int]) -> Iterator[str]:
    for found in _LETTER.finditer(text):
        letter = found.group()
        if size(letter) <= most:
            yield letter
        else:  # a flood of marks on one letter
            yield from letter
