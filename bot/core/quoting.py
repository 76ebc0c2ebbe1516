"""Somebody's words inside what the bot says: set so that they cannot pass for the bot's, or for another's.

Where a line breaks, a new speaker could seem to begin. So inside a sentence words stand on one line; and of words that
may have several, each further line is led by a mark. What two say to each other arrives as it was typed.
"""

from __future__ import annotations

import unicodedata

LED_BY = "  ┆ "
JOINERS = "\u200c\u200d"
"""Needed inside emoji and by several scripts."""
QUOTES = '"“”„‟«»‹›〝〞＂'
_LOOKS_LIKE = str.maketrans("авсԁеһіјкӏмոорԛгѕтѵԝхуαβεηικνορτυχγ0ı", "abcdehijklmnopqrstvwxyabenikvoptuxyoi")
"""Letters of other alphabets, small, and what of ours they look like."""


def on_one_line(text: str) -> str:
    """One blank between words, and no marks that show nothing or turn the direction of writing."""
    return " ".join("".join(filter(_shows, text)).split())


def unquoted(text: str) -> str:
    """The same without quotation marks, for where it stands between them."""
    return on_one_line("".join(one for one in text if one not in QUOTES))


def look(text: str) -> str:
    """How it looks at a glance, for comparing: what looks the same is the same."""
    decomposed = unicodedata.normalize("NFKD", on_one_line(text).casefold()).translate(_LOOKS_LIKE)
    return "".join(one for one in decomposed if unicodedata.category(one) != "Mn")


def lines(text: str) -> tuple[str, ...]:
    """Each on one line; those in which nothing is written are left out."""
    return tuple(one for line in text.splitlines() if (one := on_one_line(line)))


def led(text: str) -> str:
    """All of it; each line after the first is led by a mark."""
    return f"\n{LED_BY}".join(lines(text))


def _shows(letter: str) -> bool:
    return letter.isspace() or letter in JOINERS or unicodedata.category(letter) not in ("Cc", "Cf")
