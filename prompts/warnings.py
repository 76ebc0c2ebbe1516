"""The signs of distress, danger, harm and deceit, from `signs/`: data, a folder a language.

`words.toml` holds short forms, groups of phrases, words that are in nearly every text and words that are spelled right.
The other files hold patterns, one a line: under [everyday], under the name of a flag, or under [young] (they say that
they are under 18).
What stands under the name of a flag and PERHAPS often stands in harmless talk, too: in a chat a second opinion decides.
What stands under the name of a flag and SURELY is found whatever is everyday around it. What stands under "FLAG where
OTHER" counts only in a text in which the other was found: who is hurt there, for one. What follows a # is a remark.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bot.reading.safeguarding import FLAGS, YOUNG, Signs, Tables
from bot.reading.safeguarding.weighed import Weights
from prompts.texts import ROOM

EVERYDAY = "everyday"
SURELY = " surely"
PERHAPS = " perhaps"
WHERE = " where "
_SECTIONS = (EVERYDAY, YOUNG, *FLAGS, *(flag + how for flag in FLAGS for how in (SURELY, PERHAPS)))


class BadSigns(ValueError):
    """A file of signs that cannot be read."""


@cache
def signs(room: Path = ROOM / "signs") -> Signs:
    """Reads texts of every language for signs."""
    folders = sorted(path for path in room.iterdir() if path.is_dir())
    words = [_words(folder) for folder in folders]
    short = {form: full for one in words for form, full in one.get("short", {}).items()}
    common = frozenset(word for one in words for word in one.get("common", "").split())
    marked = {form: full for one in words for form, full in one.get("marked", {}).items()}
    tables = [_tables(folder, one) for folder, one in zip(folders, words, strict=True)]
    return Signs(tables, short, common, marked, Weights.learnt())


def _words(folder: Path) -> dict[str, Any]:
    path = folder / "words.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _tables(folder: Path, words: dict[str, Any]) -> Tables:
    patterns: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.txt")):
        section = ""
        for number, written in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            line = written.partition("#")[0].strip()
            if line.startswith("["):
                section = line.strip("[]")
                if section not in _SECTIONS and not set(section.split(WHERE)) <= set(FLAGS):
                    raise BadSigns(f"{path.name}, line {number}: {section} is no flag")
            elif line:
                patterns.setdefault(section, []).append(line)
    return Tables(
        groups={name: _phrases(text) for name, text in words.get("groups", {}).items()},
        everyday=patterns.pop(EVERYDAY, []),
        perhaps={flag: patterns.pop(flag + PERHAPS, []) for flag in FLAGS},
        surely={flag: patterns.pop(flag + SURELY, []) for flag in FLAGS},
        also={(flag, where): patterns.pop(flag + WHERE + where, []) for flag in FLAGS for where in FLAGS},
        signs=patterns,
        known=words.get("known", "").split(),
    )


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases with commas or ends of lines between."""
    return tuple(phrase.strip() for phrase in text.replace("\n", ",").split(",") if phrase.strip())
