"""What a text limits, as facts: what is denied, what "only" allows, on which days, and whether it asks or gives.

Encoders don't hear a "not". So what is denied is taken out of the text before it is encoded, and kept as facts that are
compared by rule. Every rule works on plain English: other languages come here through their glossaries.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from bot.reading.glossing import Glosses, words_of
from bot.reading.lexical import stem
from bot.reading.values import Facts, Limits, Side

SCOPE = 7
"""Words that one "not" reaches."""
BACKWARD = 3
DENIED_BEFORE = "(not)"
UNKNOWN = "_"
OF_OTHERS = frozenset({"who", "they", "he", "she", "you", "at"})
"""A "can't" after these is somebody else's, and "at no 14" is a house."""
WHOSE = frozenset({"who", "whose"})
OTHERS = frozenset({"people", "those", "anyone", "anybody", "neighbours", "folk", "patients"})
"""An offer to these tells what they lack: "for anyone who does not drive", "for people without a car"."""
ANEW = frozenset({"but", "though", "i", "i'm", "we"})
"""From these on somebody tells of themselves."""
LACKING = frozenset({"without", "no", "not"})
_CLAUSES = regex.compile(r"[^.,;:!?…()\[\]\n–—।؟،]+")
_TOKENS = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word in plain English, the clause it stands in, and where in the typed text it came from."""

    word: str
    clause: int
    begin: int
    end: int


def english_tokens(text: str) -> list[Token]:
    """The words of an English text."""
    return [
        Token(
            one.group().casefold().replace("’", "'"), number, clause.start() + one.start(), clause.start() + one.end()
        )
        for number, clause in enumerate(_CLAUSES.finditer(text))
        for one in _TOKENS.finditer(clause.group())
    ]


def glossed_tokens(text: str, glosses: Glosses, kept: Container[str] = ()) -> list[Token]:
    """The same for another language: what its glossary knows, in English; unknown words but for `kept` are blanks."""
    found: list[Token] = []
    for number, clause in enumerate(_CLAUSES.finditer(text)):
        words = words_of(clause.group())
        known = {one.at: one for one in glosses.read(words)}
        at = 0
        while at < len(words):
            one = known.get(at)
            english = one.english if one else words[at] if words[at] in kept else UNKNOWN
            several = [english] if english == DENIED_BEFORE else english.casefold().split()
            found += [Token(word, number, at, at) for word in several]
            at += one.length if one else 1
    return found


class Rules:
    """The limits of `prompts/`, ready to be looked for."""

    def __init__(self, limits: Limits, common: Container[str] = ()) -> None:
        self._common = common
        self._denials = {
            side: Glosses(dict.fromkeys(limits.denials.get(side, ()), "no")) for side in ("offer", "request")
        }
        self._polite = frozenset(limits.denials.get("polite", ()))
        self._harmless = frozenset(limits.denials.get("harmless", ()))
        self._ends = frozenset(limits.denials.get("ends", ()))
        self._before = Glosses(dict.fromkeys(limits.denials.get("before", ()), DENIED_BEFORE))
        self._asks, self._gives, self._given = (
            Glosses(dict.fromkeys(limits.sides.get(one, ()), one)) for one in ("asks", "gives", "given")
        )
        self._concepts = Glosses(merged(limits.concepts))
        self._days, self._parts = Glosses(merged(limits.days)), Glosses(merged(limits.parts))
        self._names = tuple(limits.concepts)
        self._opposites: dict[str, set[str]] = {}
        for one, others in limits.opposites.items():
            for other in others:
                self._opposites.setdefault(one, set()).add(other)
                self._opposites.setdefault(other, set()).add(one)

    def facts(self, tokens: Sequence[Token], denied: Collection[int], side: Side) -> Facts:
        """What a text says; `denied`: which of its tokens, as found by `denied`."""
        words = _words(token.word for number, token in enumerate(tokens) if number not in denied)
        unsaid = _runs(tokens, denied)
        only = [word for number, token in enumerate(tokens) if token.word == "only" for word in _around(tokens, number)]
        allowed = self._found(self._concepts, _words(only))
        return Facts(
            mentions=self._found(self._concepts, words),
            denies=self._in_any(self._concepts, unsaid),
            denied_words=frozenset(
                stem(one) for run in unsaid for one in run if len(one) > 1 and one not in self._common
            )
            - {stem(word) for word in words},
            only=frozenset(other for one in allowed for other in self._opposites.get(one, ())) - allowed,
            days=self._found(self._days, words),
            parts=self._found(self._parts, words),
            not_days=self._in_any(self._days, unsaid),
            not_parts=self._in_any(self._parts, unsaid),
            asks=side == "offer" and bool(self._asks.read(words)) and not self._gives.read(words),
            gives=side == "request" and bool(self._given.read(words)),
        )

    def _found(self, table: Glosses, words: list[str]) -> frozenset[str]:
        """What these words touch; who speaks of big dogs speaks of dogs."""
        names = {name for one in table.read(words) for name in one.english.split("|")}
        return frozenset(names | {name for name in self._names for one in names if one.endswith(f" {name}")})

    def _in_any(self, table: Glosses, runs: Iterable[list[str]]) -> frozenset[str]:
        return frozenset(one for run in runs for one in self._found(table, run))

    def denied(self, tokens: Sequence[Token], side: Side) -> frozenset[int]:
        """Numbers of denied tokens, the denying words among them."""
        denied: set[int] = set()
        words = [token.word for token in tokens]
        parts = [(number, part) for number, word in enumerate(words) for part in words_of(word) or [UNKNOWN]]
        plain = [part for _number, part in parts]
        for one in self._denials[side].read(plain):
            first, last = parts[one.at][0], parts[one.at + one.length - 1][0]
            if not _of_others(tokens, first, side):
                denied |= self._after(tokens, first, last)
        for one in self._before.read(plain):
            denied |= _up_to(tokens, parts[one.at + one.length - 1][0], one.length)
        for number, token in enumerate(tokens):
            if side == "request" and token.word == "no":
                clause = {one.word for one in tokens if one.clause == token.clause}
                denied |= self._after(tokens, number, number) if clause & self._polite else set()
            if side == "offer" and token.word == DENIED_BEFORE:
                denied |= _up_to(tokens, number, 1)
        return frozenset(denied)

    def _after(self, tokens: Sequence[Token], first: int, last: int) -> set[int]:
        """The denying words and those that they reach; nothing where they deny nothing that matters."""
        reached = []
        for number in range(last + 1, min(len(tokens), last + 1 + SCOPE)):
            if tokens[number].clause != tokens[first].clause or tokens[number].word in self._ends:
                break
            reached.append(number)
        if not reached or tokens[reached[0]].word in self._harmless or tokens[reached[0]].word.isdecimal():
            return set()
        return {*range(first, last + 1), *reached}


def _of_others(tokens: Sequence[Token], first: int, side: Side) -> bool:
    """Does this denial tell of somebody else?"""
    clause = [one.word for one in tokens[:first] if one.clause == tokens[first].clause]
    before = clause[max((at + 1 for at, word in enumerate(clause) if word in ANEW), default=0) :]
    if side == "offer" and not WHOSE.isdisjoint(before):
        return True
    if side == "offer" and tokens[first].word in LACKING and not OTHERS.isdisjoint(before[-BACKWARD:]):
        return True
    return first > 0 and tokens[first - 1].word in OF_OTHERS


def _up_to(tokens: Sequence[Token], last: int, length: int) -> set[int]:
    """The last words of a denial that comes after what it denies, and the few before them in their clause."""
    begin = max(0, last - length - BACKWARD + 1)
    return {number for number in range(begin, last + 1) if tokens[number].clause == tokens[last].clause}


def _around(tokens: Sequence[Token], number: int) -> list[str]:
    """What "only" is about: the words next to it in its clause."""
    near = tokens[max(0, number - BACKWARD) : number + BACKWARD + 1]
    return [one.word for one in near if one.clause == tokens[number].clause]


def _runs(tokens: Sequence[Token], denied: Iterable[int]) -> list[list[str]]:
    """The denied words, those that stand together as one run."""
    runs: list[list[str]] = []
    before = -2
    for number in sorted(denied):
        if number != before + 1:
            runs.append([])
        runs[-1] += words_of(tokens[number].word)
        before = number
    return runs


def _words(words: Iterable[str]) -> list[str]:
    return words_of(" ".join(words))


def merged(table: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """phrase → the names it touches."""
    merged: dict[str, str] = {}
    for name, phrases in table.items():
        for phrase in phrases:
            merged[phrase] = f"{merged[phrase]}|{name}" if phrase in merged else name
    return merged
