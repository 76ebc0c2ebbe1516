"""What may be told of a text to whoever wrote another: words by which help is described, and limits of a fixed list.

So a text that lists names or illnesses does not learn which of them another one holds. What tells of somebody's health,
money, papers or faith is quiet: it counts, and nobody is told of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.reading.glossing import Glosses, words_of
from bot.reading.lexical import stem
from bot.reading.limits import merged
from bot.reading.values import REGULATED, Help, Limits


class Told:
    """The kinds of help and the limits of `prompts/`, as far as they may be told."""

    def __init__(self, helps: Sequence[Help], limits: Limits) -> None:
        self._quiet = Glosses(dict.fromkeys(limits.quiet.get("words", ()), "quiet"))
        self._concepts = Glosses(merged(limits.concepts))
        self._named = frozenset(limits.concepts) - frozenset(limits.quiet.get("concepts", ()))
        self._words = frozenset(stem(word) for word in _described(helps) if not self._quiet.read([word]))

    def words(self, words: Mapping[str, str], stems: Collection[str]) -> list[str]:
        """Those of a text's words that have these stems and may be told, in its order."""
        both = (word for one, word in words.items() if one in stems and one in self._words)
        return [word for word in both if not self._quiet.read(words_of(word))]

    def limits(self, concepts: Collection[str], words: Iterable[str]) -> list[str]:
        """The concepts, then words that none of them stands for already."""
        named = sorted(self._named.intersection(concepts))
        return [*named, *(word for word in words if not self._touched(word) & set(concepts))]

    def _touched(self, word: str) -> set[str]:
        return {name for one in self._concepts.read(words_of(word)) for name in one.english.split("|")}


def _described(helps: Sequence[Help]) -> Iterator[str]:
    """The words by which help is described, but of kinds that a coordinator looks at."""
    for one in helps:
        if not REGULATED.intersection(one.flags):
            for described in (one.says, *one.shown.values()):
                yield from words_of(described)
