"""The words by which needs and offers are compared, from `matching/`: glossaries, kinds of help, and limits."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from bot.reading.glossing import words_of
from bot.reading.values import Glossary, Help, Limits, Vocabulary
from prompts.texts import ENGLISH, ROOM, languages

OTHERS = "others"
"""The file of languages of which only the commonest words are known."""


@cache
def vocabulary(folder: Path = ROOM / "matching") -> Vocabulary:
    limits = _toml(folder / "limits.toml")
    return Vocabulary(
        glossaries=tuple(_glossaries(folder / "glossaries")),
        helps=tuple(
            Help(
                key=key,
                kind=entry["kind"],
                says=entry["says"],
                shown={ENGLISH: entry["says"]} | {name: entry[name] for name in languages() if name in entry},
                like=tuple(entry.get("like", ())),
                flags=tuple(entry.get("flags", ())),
            )
            for key, entry in _toml(folder / "taxonomy.toml").items()
        ),
        limits=Limits(
            **{
                table: {name: tuple(one.strip() for one in phrases.split(",")) for name, phrases in entries.items()}
                for table, entries in limits.items()
            }
        ),
    )


def _glossaries(folder: Path) -> Iterator[Glossary]:
    for path in sorted(folder.glob("*.toml")):
        data = _toml(path)
        if path.stem == OTHERS:
            for language, common in data.items():
                yield Glossary(language=language, common=_common(common))
        else:
            yield Glossary(
                language=path.stem,
                common=_common(data["common"]),
                words=dict(_phrases(data["words"], data.get("changes", {}))),
                name=data.get("name", ""),
            )


def _common(listed: str) -> frozenset[str]:
    """All of them: a list is no text, which is read to a length only."""
    return frozenset(word for one in listed.split() for word in words_of(one))


def _phrases(words: Mapping[str, str], changes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """phrase → English; where a word's beginning may change, every form of it."""
    for english, phrases in words.items():
        for phrase in phrases.split(","):
            for form in _forms(phrase.strip(), changes):
                yield form, english


def _forms(phrase: str, changes: Mapping[str, str]) -> Iterator[str]:
    yield phrase
    head = next((one for one in sorted(changes, key=len, reverse=True) if phrase.lower().startswith(one)), "")
    for other in changes[head].split() if head else ():
        yield ("" if other == "-" else other) + phrase[len(head) :]


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
