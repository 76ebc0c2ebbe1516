"""Folding: two spellings of the same words become the same string. For comparing only, never for showing."""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"})
_KEPT_CONTROLS = {"\n", "\t"}
_IGNORED = {"Cf", "Cc", "Cs", "Co"}
_DROPPED = ("Mn", "Cf", "Cc", "Sk")  # accents and the like, and the colours of skin
_JOINERS = {"\u200d", "\u200c"}  # needed inside emoji and by several scripts
MOST_READ = 5000
"""Characters of a text that are read for meaning; the whole of it is still kept or refused as one."""


def clean(text: str) -> str:
    """What was typed, without lone surrogates, control characters and marks that turn the direction of text."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return "".join(
        letter
        for letter in text
        if letter in _KEPT_CONTROLS or letter in _JOINERS or unicodedata.category(letter) not in _IGNORED
    ).strip()


def fold(text: str) -> str:
    """Lower case, no accents, one space between words, no punctuation at the end."""
    bare = text[:MOST_READ].casefold()
    if not (bare.isascii() and bare.isprintable()):
        unfolded = unicodedata.normalize("NFKD", bare)[: 2 * MOST_READ]  # some signs are whole lines
        decomposed = unfolded.translate(_PLAIN)
        bare = "".join(letter for letter in decomposed if unicodedata.category(letter) not in _DROPPED)
    return " ".join(bare.split()).strip(" .,!?:;\"'()…-")
