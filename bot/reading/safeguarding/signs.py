"""The signs of all languages, looked for in one text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType

from bot.reading.safeguarding.patterns import PREFIX, SHORTEST, Groups, Language
from bot.reading.safeguarding.plain import STOP, Plain
from bot.reading.safeguarding.weighed import Weights
from bot.reading.values import BROAD, CRIES

FLAGS = ("self_harm", "danger", "abuse", "child", "scam", "harassment", "off_platform")
YOUNG = "young"
"""Somebody says of themselves that they are under 18: what is surer than the flag "child"."""
LETTERS = range(SHORTEST, PREFIX + 1)
PIECE, OVERLAP = 240, 24
"""Words that are looked at together, and how many of them again with the next."""


@dataclass(frozen=True, kw_only=True)
class Tables:
    """The signs of one language, as they are written."""

    groups: Groups = field(default_factory=dict)
    everyday: Sequence[str] = ()  # patterns of what only sounds alarming
    signs: Mapping[str, Sequence[str]] = field(default_factory=dict)  # flag, or YOUNG → patterns
    surely: Mapping[str, Sequence[str]] = field(default_factory=dict)  # flag → patterns that nothing everyday hides
    also: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)  # flag, where another is → patterns
    known: Sequence[str] = ()  # words that are spelled right and are near misses of others


@dataclass(slots=True, eq=False)
class _Sign:
    """A pattern. Its expression is made when it is first needed: most never are."""

    flag: str
    written: str
    language: Language
    parts: tuple[tuple[str, ...], ...]
    where: str = ""
    compiled: re.Pattern[str] | None = None

    def search(self, text: str) -> re.Match[str] | None:
        return self.ready.search(text)

    def taken_out(self, text: str) -> str:
        return self.ready.sub(" _", text)

    @property
    def ready(self) -> re.Pattern[str]:
        if self.compiled is None:
            self.compiled = re.compile(self.language.expression(self.written))
        return self.compiled


@dataclass(frozen=True, slots=True)
class Seen:
    """What a conversation has to know of a text. `unsure`: no cry for help was found; it deserves a second opinion."""

    flags: tuple[str, ...] = ()
    unsure: bool = False
    young: bool = False

    @property
    def cries(self) -> bool:
        """Do the words cry for help, by signs that are sure enough alone?"""
        return not (CRIES - BROAD).isdisjoint(self.flags)


class Signs:
    """Reads texts for signs."""

    def __init__(
        self,
        tables: Sequence[Tables],
        short_forms: Mapping[str, str],
        common: frozenset[str],
        marked: Mapping[str, str] = MappingProxyType({}),
        weights: Weights | None = None,
    ) -> None:
        self._plain = Plain(short_forms, marked)
        self._weights = weights
        self._everyday: dict[str, list[_Sign]] = {}
        self._signs: dict[str, list[_Sign]] = {}
        self._surely: dict[str, list[_Sign]] = {}
        self._also: dict[str, list[_Sign]] = {}
        known: dict[str, None] = {}
        for table in tables:
            for words in self._take(table, Language(table.groups, self._plain.pattern, common)):
                known |= dict.fromkeys(sorted(words))
        self._plain.learn(known)

    def _take(self, table: Tables, language: Language) -> Iterator[frozenset[str]]:
        """Take the patterns of a table, and yield the words that each is made of."""
        for index, flag, where, patterns in (
            (self._everyday, "", "", table.everyday),
            *((self._signs, flag, "", patterns) for flag, patterns in table.signs.items()),
            *((self._surely, flag, "", patterns) for flag, patterns in table.surely.items()),
            *((self._also, flag, where, patterns) for (flag, where), patterns in table.also.items()),
        ):
            for written in patterns:
                pattern = language.pattern(written)
                sign = _Sign(flag, written, language, pattern.parts, where)
                for key in pattern.parts[0] if flag else pattern.keys:  # of what is taken out, the order tells
                    index.setdefault(key, []).append(sign)
                yield pattern.words
        yield frozenset(word for phrase in table.known for word in self._plain.pattern(phrase))
        language.forget()

    def flags(self, text: str) -> tuple[str, ...]:
        """The flags of a text, in the order of `FLAGS`."""
        return self.read(text)[0]

    def read(self, text: str) -> tuple[tuple[str, ...], bool]:
        """The flags of a text; and whether something in it only sounds alarming."""
        found, everyday = self._found(self.words(text))
        return tuple(flag for flag in FLAGS if flag in found), everyday

    def seen(self, text: str) -> Seen:
        words = self.words(text)
        found, everyday = self._found(words)
        seen = Seen(tuple(flag for flag in FLAGS if flag in found), young=YOUNG in found)
        if seen.cries:
            return seen
        perhaps = not BROAD.isdisjoint(found) and not seen.young
        heavy = not everyday and self._weights is not None and self._weights.heavy(words)
        return replace(seen, unsure=perhaps or heavy)

    def words(self, text: str) -> list[str]:
        """The plain words in which signs are looked for."""
        return self._plain.words(text)

    def _found(self, plain: list[str]) -> tuple[set[str], bool]:
        found, everyday = set[str](), False
        pieces = list(_pieces(plain))
        for words in pieces:
            begins, there = beginnings(words)
            piece = f" {' '.join(words)} "
            found |= {sign.flag for sign in _once(self._surely, there, there) if sign.search(piece)}
            for sign in _once(self._everyday, begins, there):
                left = sign.taken_out(piece)
                everyday, piece = everyday or left != piece, left
            for sign in _once(self._signs, there, there):
                if sign.flag not in found and sign.search(piece):
                    found.add(sign.flag)
        if not found.isdisjoint(FLAGS):
            found |= self._beside(pieces, found)
        return found, everyday

    def beside(self, text: str, found: Collection[str]) -> set[str]:
        """What a text is a sign of beside these flags that were found in it, and only because of them."""
        return self._beside(list(_pieces(self.words(text))), found) if found else set()

    def _beside(self, pieces: Sequence[list[str]], found: Collection[str]) -> set[str]:
        also = set[str]()
        for words in pieces:
            _begins, there = beginnings(words)
            piece = f" {' '.join(words)} "
            for sign in _once(self._also, there, there):
                if sign.where in found and sign.flag not in found and sign.flag not in also and sign.search(piece):
                    also.add(sign.flag)
        return also

    def every(self) -> Iterator[re.Pattern[str]]:
        """Every expression there is."""
        for index in (self._everyday, self._signs, self._surely, self._also):
            yield from (sign.ready for sign in dict.fromkeys(chain.from_iterable(index.values())))


def beginnings(words: list[str]) -> tuple[list[str], set[str]]:
    """How these words begin, in order; and that together with the words themselves, a stop after each."""
    begins = [word[:letters] for word in words for letters in LETTERS]
    return begins, {*begins, *[word + STOP for word in words]}


def _once(index: Mapping[str, list[_Sign]], begins: Iterable[str], there: set[str]) -> Iterator[_Sign]:
    """Each sign once that begins there, and of which no part is missing."""
    for sign in dict.fromkeys(chain.from_iterable([index[begin] for begin in begins if begin in index])):
        for part in sign.parts:
            if there.isdisjoint(part):
                break
        else:
            yield sign


def _pieces(words: list[str]) -> Iterator[list[str]]:
    if len(words) <= PIECE:
        yield words
        return
    for begin in range(0, len(words), PIECE - OVERLAP):
        piece = words[begin : begin + PIECE]
        yield piece if begin == 0 else [STOP, *piece]
