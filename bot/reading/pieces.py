"""A text cut into the pieces that an encoder knows. Two ways, each as its model was trained; no more than `MOST`.

Written here because the library for it brings a client of a model hub along, and this is all that is needed of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

MOST = 128
MOST_LETTERS = 1000
"""Of a text; what stands after that is not looked at for its meaning."""
LONGEST_WORD = 100
LONGEST_PIECE = 16
_BREAKS = re.compile(r"[\s\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]+")


class WordPieces:
    """Words without accents in lower case, each by the longest pieces from its head on. [CLS] … [SEP]."""

    def __init__(self, listed: str) -> None:
        self._numbers = {piece: number for number, piece in enumerate(listed.split("\n"))}
        self._begin, self._end = self._numbers["[CLS]"], self._numbers["[SEP]"]
        self._unknown = [self._numbers["[UNK]"]]

    def cut(self, text: str) -> list[int]:
        numbers = [number for word in _words(text[:MOST_LETTERS]) for number in self._word(word)]
        return [self._begin, *numbers[: MOST - 2], self._end]

    def _word(self, word: str) -> list[int]:
        if len(word) > LONGEST_WORD:
            return self._unknown
        numbers: list[int] = []
        at = 0
        while at < len(word):
            for end in range(len(word), at, -1):
                piece = word[at:end] if at == 0 else f"##{word[at:end]}"
                if piece in self._numbers:
                    numbers.append(self._numbers[piece])
                    at = end
                    break
            else:
                return self._unknown
        return numbers


def _words(text: str) -> Iterator[str]:
    """Runs of letters and figures; every other sign stands alone."""
    word = ""
    for letter in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(letter)
        if letter.isspace():
            alone = ""
        elif category == "Mn" or category.startswith("C"):
            continue
        elif category.startswith("P") or (letter.isascii() and not letter.isalnum()) or "一" <= letter <= "鿿":
            alone = letter
        else:
            word += letter
            continue
        if word:
            yield word
        word = ""
        if alone:
            yield alone
    if word:
        yield word


class LikeliestPieces:
    """The cut whose pieces weigh most together, of all the ways to cut (Viterbi). <s> query: … </s>."""

    BEGIN, END, UNKNOWN = 0, 2, 3

    def __init__(self, listed: str) -> None:
        lines = (line.rpartition("\t") for line in listed.rstrip("\n").split("\n"))
        self._known = {
            piece: (number, float(weight)) for number, (piece, _tab, weight) in enumerate(lines) if number > 3
        }
        self._worst = min(weight for _number, weight in self._known.values()) - 10

    def cut(self, text: str) -> list[int]:
        plain = "▁" + _BREAKS.sub("▁", unicodedata.normalize("NFKC", f"query: {text[:MOST_LETTERS]}"))
        best = [0.0] + [-1e30] * len(plain)
        came: list[tuple[int, int]] = [(0, 0)] * len(best)
        known = self._known.get
        for at in range(len(plain)):
            so_far = best[at]
            for end in range(at + 1, min(len(plain), at + LONGEST_PIECE) + 1):
                found = known(plain[at:end])
                if found and so_far + found[1] > best[end]:
                    best[end], came[end] = so_far + found[1], (at, found[0])
            if so_far + self._worst > best[at + 1]:
                best[at + 1], came[at + 1] = so_far + self._worst, (at, self.UNKNOWN)
        numbers: list[int] = []
        at = len(plain)
        while at:
            at, number = came[at]
            numbers.append(number)
        numbers.reverse()
        return [self.BEGIN, *numbers[: MOST - 2], self.END]
