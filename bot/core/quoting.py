"""Somebody's words inside what the bot says: set so that they cannot pass for the bot's, or for another's.

Where a line breaks, a new speaker could seem to begin. So inside a sentence words stand on one line; and of words that
may have several, each further line is led by a mark. What two say to each other arrives as it was typed.
"""

from __future__ import annotations

import unicodedata

LED_BY = "  ┆ "
JOINERS = "\u200c\u200d"
"""Needed inside emoji and by several scripts."""


def on_one_line(text: str) -> str:
    """One blank between words, and no marks that show nothing or turn the direction of writing."""
    return " ".join("".join(filter(_shows, text)).split())


def lines(text: str) -> tuple[str, ...]:
    """Each on one line; those in which nothing is written are left out."""
    return tuple(one for line in text.splitlines() if (one := on_one_line(line)))


def led(text: str) -> str:
    """All of it; each line after the first is led by a mark."""
    return f"\n{LED_BY}".join(lines(text))


def _shows(letter: str) -> bool:
    return letter.isspace() or letter in JOINERS or unicodedata.category(letter) not in ("Cc", "Cf")
