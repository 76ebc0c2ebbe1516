"""Patterns over plain words, as `prompts/signs` writes them, made into regular expressions.

    kill {self}                 words one after another; {self} is any phrase of that group
    want|wish .. die            one of several; `..` is up to three words between, `...` up to eight
    the? end  end_it_all        perhaps a word; several words as one
    suicid*                     any word that begins so (two letters at least)
    !again  <not                a word that must not follow here, or stand right before
    ^  $                        the sentence begins here; it ends here (also as one of several: again|$)

Every gap is bounded, so a search takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from bot.reading.safeguarding.plain import STOP

SHORTEST, PREFIX = 2, 4
"""Letters by which a pattern says where it may be found: so many at least, and at most."""
_END = r"(?= \.)"
_ANY = "[^ ._]+"
_EXPRESSIONS = {
    "..": f"(?: {_ANY}){{0,3}}?",
    "...": f"(?: {_ANY}){{0,8}}?",
    "^": r"(?<= \.)",
    "$": _END,
}
"""Of the parts that say where others stand."""

Groups = Mapping[str, tuple[str, ...]]
Spell = Callable[[str], list[str]]


class BadPattern(ValueError):
    """A pattern that cannot be read."""


@dataclass(frozen=True, slots=True)
class Pattern:
    keys: tuple[str, ...]  # it is found only in a text with a word that begins with one of these
    parts: tuple[tuple[str, ...], ...]  # and with one of each of these, rarest first: a beginning, or a word and a stop
    words: frozenset[str]  # that it is made of, whole


class _Phrase(NamedTuple):
    """One of several that a part of a pattern may be. Most stand in many patterns, and are made once for all."""

    run: tuple[str, ...]
    begins: str
    told_by: str  # the longest word, as a text must have it: most say more than the first
    words: tuple[str, ...]  # whole


class Language:
    """Makes the patterns of one language. `common` are words that are in nearly every text."""

    def __init__(self, groups: Groups, spell: Spell, common: frozenset[str]) -> None:
        self._groups = groups
        self._spell = cache(spell)
        self._common = common
        self._made: dict[str, tuple[_Phrase, ...]] = {}

    def pattern(self, written: str) -> Pattern:
        """What is known of a pattern without its expression, or BadPattern."""
        words: set[str] = set()
        needed: list[list[_Phrase]] = []
        for part in written.split():
            if part in _EXPRESSIONS:
                continue
            phrases = self._phrases(part.strip("!<?"))
            if part[0] not in "!<":
                words.update(*[phrase.words for phrase in phrases])
                if not part.endswith("?") and ("$",) not in [phrase.run for phrase in phrases]:
                    needed.append(phrases)
        if not needed:
            raise BadPattern(f"nothing must be there: {written}")
        return Pattern(
            min((_once([phrase.begins for phrase in phrases]) for phrases in needed), key=self._weight),
            tuple(sorted((_once([phrase.told_by for phrase in phrases]) for phrases in needed), key=self._weight)),
            frozenset(words),
        )

    def expression(self, written: str) -> str:
        """The regular expression of a pattern."""
        return "".join(_EXPRESSIONS.get(part) or self._expression(part) for part in written.split()) + "(?= )"

    def forget(self) -> None:
        """All patterns are made: what they share is seldom needed again."""
        self._made.clear()
        self._spell.cache_clear()

    def _expression(self, part: str) -> str:
        runs = sorted((phrase.run for phrase in self._phrases(part.strip("!<?"))), key=lambda run: (-len(run), run))
        if part[0] == "!":
            return f"(?!{_either(runs)})"
        if part[0] == "<":
            return "".join(f"(?<! {' '.join(run)})" for run in runs)
        return _either(runs) + ("?" if part.endswith("?") else "")

    def _weight(self, words: Collection[str]) -> int:
        """The rarer, the less."""
        return sum([100 if word.rstrip(STOP)[:PREFIX] in self._common else 1 for word in words])

    def _phrases(self, part: str) -> list[_Phrase]:
        """What one part stands for."""
        found: list[_Phrase] = []
        for one in part.split("|"):
            if one not in self._made:
                group = one.startswith("{") and one.endswith("}")
                phrases = _members(one[1:-1], self._groups) if group else (one.replace("_", " "),)
                self._made[one] = tuple(_phrase(phrase, self._spell) for phrase in phrases)
            found.extend(self._made[one])
        return found


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _members(name: str, groups: Groups) -> Iterator[str]:
    """The phrases of a group, and those of the groups that it names."""
    if name not in groups:
        raise BadPattern(f"there is no group {name}")
    for phrase in groups[name]:
        if phrase.startswith("{"):
            yield from _members(phrase[1:-1], groups)
        else:
            yield phrase


def _phrase(written: str, spell: Spell) -> _Phrase:
    run: list[str] = []
    for word in written.split():
        if word.endswith("*"):
            stem = spell(word[:-1])[-1]
            if len(stem) < SHORTEST:
                raise BadPattern(f"too short to begin a word: {word}")
            run.append(stem + "*")
        else:
            run.extend(spell(word))
    if not run:
        raise BadPattern(f"no words: {written!r}")
    longest = max(run, key=len)
    told_by = longest[:-1][:PREFIX] if longest.endswith("*") else longest + STOP
    whole = run if "*" not in written else [word for word in run if not word.endswith("*")]
    return _Phrase(tuple(run), run[0].rstrip("*")[:PREFIX], told_by, tuple(whole))


def _either(runs: Iterable[tuple[str, ...]]) -> str:
    spelled = (_END if run == ("$",) else "".join(" " + _word(word) for word in run) + "(?= )" for run in runs)
    return f"(?:{'|'.join(dict.fromkeys(spelled))})"


def _word(word: str) -> str:
    return re.escape(word[:-1]) + "[^ .]*" if word.endswith("*") else re.escape(word)
