"""Words of a language, of slang or of a trade, read as plain English: "ci" is a dog, and so is a "staffie".

A glossary's phrase may end in a star for any ending ("ogrod*"); of several phrases at one place the longest counts.
Scripts whose vowels are marks keep their marks; accents that merely decorate a letter are dropped.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import regex

from bot.reading.values import Glossary

MOST_LETTERS = 2000
"""Of a text; what stands after that is not read for matching."""
MOST_WORDS = 60
"""Of a text, when its language is guessed."""
SHORTEST_STEM = 2
DOUBT = 0.5
"""Words by which English is ahead where all letters are plain."""
_WORD = regex.compile(r"\p{Han}|[[\p{L}\p{M}\p{N}]--\p{Han}]+", regex.V1)
_DECORATION = regex.compile(r"[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d]+")
_ALIKE = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ي": "ی", "ى": "ی", "ك": "ک"}
)
_Runs = list[tuple[tuple[str, ...], str]]


@dataclass(frozen=True, slots=True)
class Glossed:
    """A run of words and what it means in English; words that no glossary knows are not among these."""

    at: int
    length: int
    english: str


def words_of(text: str) -> list[str]:
    """Folded words, as glossaries and rules compare them. An apostrophe parts words, a Chinese sign is one."""
    folded = unicodedata.normalize("NFKD", text[:MOST_LETTERS].casefold()).translate(_ALIKE)
    return _WORD.findall(_DECORATION.sub("", folded))


class Glosses:
    """One table of phrases."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._whole: dict[str, _Runs] = {}
        self._stems: dict[str, _Runs] = {}
        for phrase, english in table.items():
            if run := _run(phrase):
                by_first = self._stems if run[0].endswith("*") else self._whole
                by_first.setdefault(run[0].rstrip("*"), []).append((run, english))
        self._longest = max(map(len, self._stems), default=0)

    def read(self, words: list[str]) -> list[Glossed]:
        """What is known, in the order of the text, the longest at each place; nothing twice."""
        found: list[Glossed] = []
        at = 0
        while at < len(words):
            length, english = self._best(words, at)
            if length:
                found.append(Glossed(at, length, english))
            at += length or 1
        return found

    def _best(self, words: list[str], at: int) -> tuple[int, str]:
        best = (0, "")
        for run, english in self._candidates(words[at]):
            if len(run) > best[0] and _fits(run, words, at):
                best = (len(run), english)
        return best

    def _candidates(self, word: str) -> Iterable[tuple[tuple[str, ...], str]]:
        yield from self._whole.get(word, ())
        for length in range(min(len(word), self._longest), SHORTEST_STEM - 1, -1):
            yield from self._stems.get(word[:length], ())


def _run(phrase: str) -> tuple[str, ...]:
    """Its words, those that stand for any ending with their star."""
    run: list[str] = []
    for part in phrase.split():
        words = words_of(part)
        run += [*words[:-1], words[-1] + "*"] if words and part.endswith("*") else words
    return tuple(run)


def _fits(run: tuple[str, ...], words: list[str], at: int) -> bool:
    return at + len(run) <= len(words) and all(
        words[at + number].startswith(one[:-1]) if one.endswith("*") else words[at + number] == one
        for number, one in enumerate(run)
    )


class Languages:
    """Which language is it, and what does it mean in English? By the glossaries and the commonest words of each."""

    def __init__(self, glossaries: Iterable[Glossary]) -> None:
        given = {one.language: one for one in glossaries}
        self._common = {language: one.common for language, one in given.items()}
        self.names = {language: one.name for language, one in given.items() if one.name}
        self.glosses = {language: Glosses(one.words) for language, one in given.items() if one.words}

    def guess(self, words: list[str]) -> str:
        """The language whose words these are; English where nothing speaks against it; "" for one we don't know."""
        some = words[:MOST_WORDS]
        counts = {language: self._known(language, some) for language in self._common}
        if all(word.isascii() for word in some):
            counts["en"] = counts.get("en", 0.0) + DOUBT
        best = max(counts, key=lambda language: (counts[language], language == "en"), default="en")
        return best if counts.get(best, 0) else ""

    def _known(self, language: str, words: list[str]) -> float:
        """Common words count once, others that a glossary knows half: those of a trade are shared by languages. A plain
        letter counts for none: "men's L", "a d l"."""
        common = self._common[language]
        words = [word for word in words if len(word) > 1 or not word.isascii()] or words
        count = float(sum(word in common for word in words))
        if language in self.glosses:
            rest = [word for word in words if word not in common]
            count += sum(one.length for one in self.glosses[language].read(rest)) / 2
        return count
