"""The words by which typed texts are read, from `words.ftl` and `names.ftl` of every language, folded.

Everybody may type in any language at any time, so the words of all languages lie in one Lexicon. A phrase means one
thing: `claims` yields every phrase with what it stands for, and a test sees to it that no two claims clash.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.core.kinds import KINDS, TIMES
from bot.core.names import ALIASES, TAGS
from bot.reading.folding import fold
from bot.reading.values import Lexicon
from prompts.cities import zones
from prompts.helplines import countries
from prompts.texts import ROOM, WORDS_TO_READ, entries, languages

GROUPS = (
    *("verb", "perhaps", "answer", "hint", "side", "kind", "time", "denied", "month", "span", "joins", "manner"),
    *("standing", "name", "role", "state", "language", "common"),
)
TYPED_IN_A_HURRY = ("verb", "perhaps", "answer", "hint")


@dataclass(frozen=True, slots=True)
class Claim:
    """A phrase that is read as a key, within its group."""

    group: str
    phrase: str
    key: str
    language: str


def claims(room: Path = ROOM) -> Iterator[Claim]:
    for language in languages(room):
        for group, key, text in _entries(room / language / WORDS_TO_READ):
            for phrase in _phrases(text):
                for spelling in _spellings(phrase) if group in TYPED_IN_A_HURRY else (phrase,):
                    yield Claim(group, fold(spelling), key, language)
        for key in (*ALIASES, *TAGS):
            yield from (Claim("name", word, key, language) for word in _rendered(room, language).get(key, ()))


@cache
def lexicon() -> Lexicon:
    known: dict[str, dict[str, str]] = {group: {} for group in GROUPS}
    common: dict[str, set[str]] = {}
    for claim in sorted(claims(), key=_by_kind_and_time):
        if claim.group == "common":
            common.setdefault(claim.language, set()).add(claim.phrase)
        else:
            known[claim.group].setdefault(claim.phrase, claim.key)
    for verb in tuple(known["verb"].values()):
        # As a command: "/again" is surely meant for the bot, where "again" alone may be for the other side.
        for name in (f"/{verb}", f"/{verb.replace('-', '_')}"):
            known["verb"].setdefault(name, verb)
    return Lexicon(
        verbs=known["verb"],
        perhaps=known["perhaps"],
        sides=known["side"],
        kinds=known["kind"],
        times=known["time"],
        denied=known["denied"],
        standing=frozenset(known["standing"]),
        answers=known["answer"],
        hints=known["hint"],
        months=known["month"],
        span=frozenset(known["span"]),
        joins=frozenset(known["joins"]),
        manner=frozenset(known["manner"]),
        names=known["name"],
        languages=known["language"],
        roles=known["role"],
        states=known["state"],
        common={language: frozenset(words) for language, words in common.items()},
        zones=zones(),
        helplines=frozenset(_helplines()),
    )


def _helplines() -> Iterator[str]:
    for country in countries().values():
        for number in (country.emergency, *(line.number for line in country.lines if line.by != "web")):
            yield "".join(digit for digit in number if digit.isdecimal())


ORDER = {key: place for place, key in enumerate((*KINDS, *TIMES))}
"""Of two kinds found equally often the first counts, and times are told in this order."""


def _by_kind_and_time(claim: Claim) -> int:
    return ORDER.get(claim.key, 0) if claim.group in ("kind", "time") else 0


def _entries(path: Path) -> Iterator[tuple[str, str, str]]:
    """The messages of a file: `verb-take-back` is group "verb", key "take-back"."""
    for name, text in _messages(path):
        group, _, key = name.partition("-")
        yield group, key, text


def _messages(path: Path) -> Iterator[tuple[str, str]]:
    """Those of nothing but text."""
    for name, written in entries(path):
        if "{" not in written:
            yield name, written.partition("=")[2].strip()


def _phrases(text: str) -> Iterator[str]:
    """One phrase a line, or several with commas between."""
    yield from (phrase.strip() for phrase in text.replace("\n", ",").split(",") if phrase.strip())


def _spellings(phrase: str) -> tuple[str, ...]:
    """Typed in a hurry, an apostrophe is often left out; typed with care, a comma stands after "yes" or "no"."""
    first, space, rest = phrase.partition(" ")
    careful = f"{first}, {rest}" if space else phrase
    return tuple(dict.fromkeys((phrase, phrase.replace("'", ""), careful, careful.replace("'", ""))))


@cache
def _rendered(room: Path, language: str) -> dict[str, tuple[str, ...]]:
    """Each name as it is shown."""
    messages = _messages(room / language / "names.ftl")
    return {name.removeprefix("name-"): (fold(text),) for name, text in messages if name.startswith("name-")}
