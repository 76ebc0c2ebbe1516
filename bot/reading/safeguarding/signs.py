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
from bot.reading.values import CRIES

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
    perhaps: Mapping[str, Sequence[str]] = field(default_factory=dict)  # flag → patterns of harmless talk, too
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
    perhaps: bool = False
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
    """What a conversation has to know of a text. `unsure`: no cry for help was found for sure, and it deserves a second
    opinion. `perhaps`: the flags of signs that often stand in harmless talk."""

    flags: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    unsure: bool = False
    young: bool = False

    @property
    def cries(self) -> bool:
        """Do the words cry for help, by signs that are sure enough alone?"""
        return not CRIES.isdisjoint(self.flags)


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
        for index, flag, where, perhaps, patterns in (
            (self._everyday, "", "", False, table.everyday),
            *((self._signs, flag, "", False, patterns) for flag, patterns in table.signs.items()),
            *((self._signs, flag, "", True, patterns) for flag, patterns in table.perhaps.items()),
            *((self._surely, flag, "", False, patterns) for flag, patterns in table.surely.items()),
            *((self._also, flag, where, False, patterns) for (flag, where), patterns in table.also.items()),
        ):
            for written in patterns:
                pattern = language.pattern(written)
                sign = _Sign(flag, written, language, pattern.parts, where, perhaps)
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
        words = self.words(text)
        found, perhaps, everyday = self._found(words)
        found |= perhaps
        found |= self._beside(words, found)
        return tuple(flag for flag in FLAGS if flag in found), everyday

    def seen(self, text: str) -> Seen:
        words = self.words(text)
        found, perhaps, everyday = self._found(words)
        found |= self._beside(words, found)
        surely, unsure = (tuple(flag for flag in FLAGS if flag in some) for some in (found, perhaps - found))
        seen = Seen(surely, unsure, young=YOUNG in found)
        if seen.cries:
            return seen
        heavy = not (surely or everyday) and self._weights is not None and self._weights.heavy(words)
        return replace(seen, unsure=bool(seen.perhaps) or heavy)

    def words(self, text: str) -> list[str]:
        """The plain words in which signs are looked for."""
        return self._plain.words(text)

    def _found(self, plain: list[str]) -> tuple[set[str], set[str], bool]:
        """Flags for sure, flags perhaps, and whether something only sounds alarming."""
        found, perhaps, everyday = set[str](), set[str](), False
        for words in _pieces(plain):
            begins, there = beginnings(words)
            piece = f" {' '.join(words)} "
            found |= {sign.flag for sign in _once(self._surely, there, there) if sign.search(piece)}
            for sign in _once(self._everyday, begins, there):
                left = sign.taken_out(piece)
                everyday, piece = everyday or left != piece, left
            for sign in _once(self._signs, there, there):
                there_already = found | perhaps if sign.perhaps else found
                if sign.flag not in there_already and sign.search(piece):
                    (perhaps if sign.perhaps else found).add(sign.flag)
        return found, perhaps, everyday

    def beside(self, text: str, found: Collection[str]) -> set[str]:
        """What a text is a sign of beside these flags that were found in it, and only because of them."""
        return self._beside(self.words(text), found)

    def _beside(self, plain: list[str], found: Collection[str]) -> set[str]:
        also = set[str]()
        for words in _pieces(plain) if found else ():
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
