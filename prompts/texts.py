"""Where the texts lie: a folder a language, a file a core module."""

from __future__ import annotations

from pathlib import Path

ROOM = Path(__file__).parent
ENGLISH = "en"
WORDS_TO_READ = "words.ftl"
"""The file of a language that is read by, not said."""


def languages(room: Path = ROOM) -> tuple[str, ...]:
    """The languages there are, English first."""
    found = {path.parent.name for path in room.glob("*/*.ftl")}
    return tuple(sorted(found, key=lambda one: (one != ENGLISH, one)))
