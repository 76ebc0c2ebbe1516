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
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.reading.safeguarding.plain import STOP

SHORTEST, PREFIX = 2, 4
"""Letters by which a pattern says where it may be found: so many at least, and at most."""
GAPS = {"..": 3, "...": 8}
_ANY = "[^ ._]+"
_END = r"(?= \.)"

Groups = Mapping[str, tuple[str, ...]]
Spell = Callable[[str], list[str]]


class BadPattern(ValueError):
    """A pattern that cannot be read."""


@dataclass(frozen=True, slots=True)
class Pattern:
    regex: str
    keys: frozenset[str]  # it is found only in a text with a word that begins with one of these
    parts: tuple[frozenset[str], ...]  # and with one of each of these, rarest first: a beginning, or a word and a stop
    words: frozenset[str]  # that it is made of, whole


def made(written: str, groups: Groups, spell: Spell, common: frozenset[str]) -> Pattern:
    """One pattern. `common` are words that are in nearly every text."""
    regex: list[str] = []
    words: set[str] = set()
    best: tuple[int, frozenset[str]] | None = None
    parts: list[frozenset[str]] = []
    for part in written.split():
        if part in GAPS:
            regex.append(f"(?: {_ANY}){{0,{GAPS[part]}}}?")
        elif part == "^":
            regex.append(r"(?<= \.)")
        elif part == "$":
            regex.append(_END)
        elif part[0] == "!":
            regex.append(f"(?!{_either(_phrases(part[1:], groups, spell))})")
        elif part[0] == "<":
            regex.extend(f"(?<! {' '.join(run)})" for run in _phrases(part[1:], groups, spell))
        else:
            perhaps = part.endswith("?")
            runs = _phrases(part.removesuffix("?"), groups, spell)
            regex.append(_either(runs) + ("?" if perhaps else ""))
            words.update(word for run in runs for word in run if not word.endswith("*"))
            perhaps = perhaps or ["$"] in runs
            keys = frozenset(run[0].rstrip("*")[:PREFIX] for run in runs)
            weight = sum(100 if key in common else 1 for key in keys)
            if not perhaps:
                parts.append(frozenset(_told_by(run) for run in runs))
                if best is None or weight < best[0]:
                    best = (weight, keys)

    def rarity(part: frozenset[str]) -> int:
        return sum(100 if told.rstrip(STOP)[:PREFIX] in common else 1 for told in part)

    if best is None:
        raise BadPattern(f"nothing must be there: {written}")
    return Pattern("".join(regex) + "(?= )", best[1], tuple(sorted(parts, key=rarity)), frozenset(words))


def _told_by(run: list[str]) -> str:
    """The longest word of a run, as a text must have it: most say more than the first."""
    word = max(run, key=len)
    return sys.intern(word[:-1][:PREFIX] if word.endswith("*") else word + STOP)


def _phrases(part: str, groups: Groups, spell: Spell) -> list[list[str]]:
    """The runs of words that one part stands for, the longer ones first."""
    written: list[str] = []
    for one in part.split("|"):
        if one.startswith("{") and one.endswith("}"):
            written.extend(_members(one[1:-1], groups))
        else:
            written.append(one.replace("_", " "))
    runs = [_run(phrase, spell) for phrase in written]
    return sorted(runs, key=lambda run: (-len(run), run))


def _members(name: str, groups: Groups) -> Iterator[str]:
    """The phrases of a group, and those of the groups that it names."""
    if name not in groups:
        raise BadPattern(f"there is no group {name}")
    for phrase in groups[name]:
        if phrase.startswith("{"):
            yield from _members(phrase[1:-1], groups)
        else:
            yield phrase


def _run(phrase: str, spell: Spell) -> list[str]:
    run: list[str] = []
    for word in phrase.split():
        if word.endswith("*"):
            stem = spell(word[:-1])[-1]
            if len(stem) < SHORTEST:
                raise BadPattern(f"too short to begin a word: {word}")
            run.append(stem + "*")
        else:
            run.extend(spell(word))
    if not run:
        raise BadPattern(f"no words: {phrase!r}")
    return run


def _either(runs: Iterable[list[str]]) -> str:
    spelled = (_END if run == ["$"] else "".join(" " + _word(word) for word in run) + "(?= )" for run in runs)
    return f"(?:{'|'.join(dict.fromkeys(spelled))})"


def _word(word: str) -> str:
    return re.escape(word[:-1]) + "[^ .]*" if word.endswith("*") else re.escape(word)
