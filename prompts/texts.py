"""Where the texts lie: a folder a language, a file a core module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOM = Path(__file__).parent
ENGLISH = "en"
WORDS_TO_READ = "words.ftl"
"""The file of a language that is read by, not said."""


def languages(room: Path = ROOM) -> tuple[str, ...]:
    """The languages there are, English first."""
    found = {path.parent.name for path in room.glob("*/*.ftl")}
    return tuple(sorted(found, key=lambda one: (one != ENGLISH, one)))


_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=.*(?:\n(?![-a-zA-Z#]).*)*", re.MULTILINE)


def entries(path: Path) -> Iterator[tuple[str, str]]:
    """The messages and terms of a file by their names, as they are written: to be parsed when they are needed."""
    yield from ((found[1], found[0]) for found in _ENTRY.finditer(path.read_text(encoding="utf-8")))
