"""Plain words: how a text is spelled before signs are looked for in it. Linear, whatever was typed."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from bot.reading.folding import MOST_READ, fold

STOP = "."
"""Stands between sentences."""
SHORTEST_CORRECTED = 5
_MONEY = re.compile(r"[£$€]\s?(\d+(?:,\d{3})*)(?:[.,]\d\d?)?(?!\d)")
_TOKEN = re.compile(r"[^\W_]+(?:['*][^\W_]+)*|[.!?;\n]")
_INITIALS = re.compile(r"(?<!\S)([^\W\d_])\.([^\W\d_])\b\.?")
_SPELLED = re.compile(r"(?<!\S)(?:\w[ .*-]){3,30}\w(?!\S)")
_AGE = re.compile(r"(\d{1,2})(yo|yrs?|years?|f|m)$")
_LONG = re.compile(r"([^\W\d_])\1{2,}")
_DISGUISED = str.maketrans("013457@$", "oieastas")


class Plain:
    """Makes plain words, by short forms and by the words that signs are made of.

    `marked` are forms that only their apostrophe tells from another word: "od'd" is not "odd".
    """

    def __init__(self, short_forms: Mapping[str, str], marked: Mapping[str, str] = MappingProxyType({})) -> None:
        self._marked = {form: full.split() for form, full in marked.items()}
        self._short = {form.replace("'", ""): full.split() for form, full in short_forms.items()}
        self._known: dict[str, None] = {}
        self._lacking = Lacking([])

    def learn(self, words: Iterable[str]) -> None:
        """These words are spelled right; what nearly is one of the longer ones is meant to be it, or the first such."""
        self._known = dict.fromkeys(words)
        self._lacking = Lacking([word for word in self._known if len(word) >= SHORTEST_CORRECTED])

    def words(self, text: str) -> list[str]:
        """The plain words of a text, with a stop before, between and after its sentences."""
        found = [STOP]
        for begin in range(0, len(text), MOST_READ):
            for token in _tokens(text[begin : begin + MOST_READ]):
                if token in ".!?;\n":
                    if found[-1] != STOP:
                        found.append(STOP)
                elif "'" in token and token in self._marked:
                    found.extend(self._marked[token])
                else:
                    found.extend(self._spell(token.replace("'", "").replace("*", "")))
        if found[-1] != STOP:
            found.append(STOP)
        return found

    def pattern(self, phrase: str) -> list[str]:
        """The same for a phrase of a pattern, whose spelling is right."""
        tokens = (token.replace("'", "") for token in fold(phrase).split())
        return [word for token in tokens for word in self._short.get(token, (token,))]

    def _spell(self, word: str) -> Iterable[str]:
        if word in self._short:
            return self._short[word]
        if word in self._known or len(word) < 3:
            return (word,)
        if word[0].isdecimal() and (age := _AGE.match(word)):
            return (age[1], *self._short.get(age[2], (age[2],)))
        plainer = _LONG.sub(r"\1", word)
        if plainer != word:
            twice = _LONG.sub(r"\1\1", word)
            return self._spell(twice if twice in self._known else plainer)
        if not word.isalpha() and not word[0].isdecimal():
            undisguised = word.translate(_DISGUISED)
            if undisguised in self._known:
                return (undisguised,)
        if word[-1] == word[-2] and word[:-1] in self._known:
            return (word[:-1],)
        if len(word) >= SHORTEST_CORRECTED and word.isalpha():
            return (self._corrected(word),)
        return (word,)

    def _corrected(self, word: str) -> str:
        """The word that this one nearly is: a letter lacks, is doubled, or has changed places with its neighbour."""
        if whole := self._lacking.whole(word):
            return whole
        for at in range(1, min(len(word), 24)):
            if (
                word[at] == word[at - 1]
                and len(word) > SHORTEST_CORRECTED
                and word[:at] + word[at + 1 :] in self._known
            ):
                return word[:at] + word[at + 1 :]
            swapped = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
            if swapped in self._known and len(word) >= SHORTEST_CORRECTED:
                return swapped
        return word


class Lacking:
    """Words by what is left of them without one letter that is not their first. Its hash takes a fifth of the room."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        found: dict[int, int] = {}
        for number, word in enumerate(words):
            for at in range(1, len(word)):
                found.setdefault(hash(word[:at] + word[at + 1 :]), number)
        self._hashes = array("q", sorted(found))
        self._numbers = array("I", map(found.__getitem__, self._hashes))

    def whole(self, word: str) -> str:
        """The first of the words that this is with a letter more; "" if there is none."""
        at = bisect_left(self._hashes, hash(word))
        if at == len(self._hashes) or self._hashes[at] != hash(word):
            return ""
        whole = self._words[self._numbers[at]]
        return whole if any(whole[:left] + whole[left + 1 :] == word for left in range(1, len(whole))) else ""


def _tokens(text: str) -> Iterator[str]:
    marked = _INITIALS.sub(r"\1\2", _MONEY.sub(_whole, text))
    for sentence in re.split(r"(?<=[.!?;\n])", _SPELLED.sub(_joined, marked)):
        folded = fold(sentence)
        yield from _TOKEN.findall(folded)
        if sentence[-1:] in (".", "!", "?", ";", "\n") and folded:
            yield STOP


def _whole(found: re.Match[str]) -> str:
    """ "£1,012.40" is 1012 pounds."""
    return f" {found[1].replace(',', '')} pounds "


def _joined(found: re.Match[str]) -> str:
    """ "k i l l" is one word."""
    return re.sub(r"[ .*-]", "", found.group())
