"""Phrases found in a text, as runs of whole words in one pass; and whether a short text is nothing but an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|[👍👎👌]")
ALONE = ""
"""Stands where the second word would, of a phrase of one."""
SHORT = 6
"""Words in a text whose head may answer, whatever follows."""
LONGEST_ANSWER = 10
"""Words in a text that is nothing but an answer."""
ONLY_WHOLE = ("good", "okay", "not-good")
"""How it was, and how many a sentence begins that is no answer: "nice weather"."""
SOFT = {"can": "yes", "cannot": "no"}
"""Heads of answers that also begin what people ask or offer: "I can't", "happy to"."""
WEAK = {"yes-alone": "yes", "happened-alone": "happened"}
"""Heads that answer only where nothing follows: "please", but not "please tell me first"."""
AGAINST = "against"
"""Words that turn a yes round: "not", "never"."""
HOLDS_UP = "holds-up"
"""Words that hold an answer up or ask back: "wait", "who"."""
NO_ANSWER = ("", False, False)


def words_of(folded: str) -> list[str]:
    return _WORD.findall(folded)


class Phrases:
    """A table of phrases."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._by_first: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
        self._order = {key: number for number, key in reversed(list(enumerate(table.values())))}
        for phrase, key in table.items():
            run = words_of(phrase)
            after = run[1] if len(run) > 1 else ALONE
            self._by_first.setdefault(run[0], {}).setdefault(after, []).append((run, key))
        for by_second in self._by_first.values():
            for runs in by_second.values():
                runs.sort(key=lambda one: -len(one[0]))

    def all(self, words: list[str]) -> Iterator[tuple[int, str]]:
        """(number of words, key) of every phrase found, in the order of the text, longer ones first."""
        by_first = self._by_first
        for at, word in enumerate(words):
            if word in by_first:
                for run, key in self._at(words, at):
                    yield len(run), key

    def _at(self, words: list[str], at: int) -> Iterator[tuple[list[str], str]]:
        """What begins at this place, the longest first."""
        by_second = self._by_first.get(words[at], {})
        if at + 1 < len(words):
            for run, key in by_second.get(words[at + 1], ()):
                if len(run) == 2 or words[at : at + len(run)] == run:
                    yield run, key
        yield from by_second.get(ALONE, ())

    def in_a_row(self, words: list[str]) -> Iterator[str]:
        """The key of one phrase after another, the longest at each place; "" for a word that is in none."""
        at = 0
        while at < len(words):
            run, key = next(self._at(words, at), ([""], ""))
            yield key
            at += len(run)

    def keys(self, words: list[str]) -> tuple[str, ...]:
        """The keys found, in the order of the table, each once."""
        return tuple(sorted({key for _length, key in self.all(words)}, key=self._order.__getitem__))

    def most(self, words: list[str]) -> str:
        """The key with the most words found; of equals the first of the table."""
        counts: dict[str, int] = {}
        for length, key in self.all(words):
            counts[key] = counts.get(key, 0) + length
        return min(counts, key=lambda key: (-counts[key], self._order[key])) if counts else ""

    def first(self, words: list[str]) -> str:
        """The key of whichever phrase comes first; of two at one place the longer."""
        return next((key for _length, key in self.all(words)), "")


def answer(phrases: Phrases, words: list[str]) -> tuple[str, bool, bool]:
    """What a short text answers, if anything; whether it is nothing but that; and whether its head is a soft one.

    Politeness before and after is passed over. "I'd love to, but I can't" is a no; any other two minds are no answer,
    and neither is a yes with a word beside it that may take it back.
    """
    if not words or len(words) > LONGEST_ANSWER:
        return NO_ANSWER
    found = [key for key in phrases.in_a_row(words) if key != "polite"]
    head, whole = found[0] if found else "", "" not in found
    meant = list(dict.fromkeys(SOFT.get(key, WEAK.get(key, key)) for key in found if key))
    if len(meant) > 1:
        meant = [key for key in meant if key != "good"]  # "lovely, yes"
    if meant == ["yes", "but", "no"]:
        return ("no", True, False) if whole and head in SOFT else NO_ANSWER
    if meant[:1] != ["yes"]:
        meant = [key for key in meant if key != AGAINST]  # "no, don't"
    if meant[:1] not in (["yes"], ["no"]):
        meant = [key for key in meant if key != HOLDS_UP]  # "not yet, later", "it happened, and how"
    if not head or len(meant) != 1 or meant[0] in ("but", "unsure", AGAINST, HOLDS_UP):
        return NO_ANSWER
    if not whole and (meant[0] in ONLY_WHOLE or head in WEAK or len(words) > SHORT):
        return NO_ANSWER
    return meant[0], whole, head in SOFT
