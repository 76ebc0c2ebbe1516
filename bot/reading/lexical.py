"""Shared words: BM25 over stems, with postings that numpy reads as they lie, so that 100,000 texts stay quick.

Texts come and go. What is gone is left in the postings and counts for nothing: an index with a history scores as a new
one does. `likeness` makes the index anew when half of it is gone.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

SATURATION, BY_LENGTH = 1.2, 0.75
_ENDINGS = ("ings", "ing", "ies", "ers", "ed", "er", "es", "s")
SHORTEST_STEM = 3


def stem(word: str) -> str:
    """A light stem of an English word; other words have none of these endings often enough to matter."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word


class SharedWords:
    """An index of the words of many texts, numbered in the order in which they came."""

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = {}
        self._lengths = array("f")

    def add(self, words: Mapping[str, str]) -> None:
        number = len(self._lengths)
        for one in words:
            self._postings.setdefault(one, array("i")).append(number)
        self._lengths.append(len(words))

    def scores(self, words: Mapping[str, str], there: npt.NDArray[np.bool_]) -> Floats:
        """BM25 of every text that is still `there`, divided by the best, 0 to 1; of others 0."""
        import numpy as np

        found = np.zeros(len(self._lengths), np.float32)
        count = int(there.sum())
        if not count:
            return found
        lengths = np.frombuffer(self._lengths, np.float32)
        usual = float(lengths[there].mean(dtype=np.float64)) or 1.0
        for one in words:
            if one in self._postings:
                where = np.frombuffer(self._postings[one], np.int32)
                where = where[there[where]]
                rare = np.float32(np.log(1 + (count - len(where) + 0.5) / (len(where) + 0.5)))
                by_length = 1 - BY_LENGTH + BY_LENGTH / usual * lengths[where]
                found[where] += rare * (SATURATION + 1) / (1 + SATURATION * by_length)
        best = float(found.max())
        return found / best if best > 0 else found
