"""Shared words: BM25 over stems, with postings in numpy, so that one request against 100,000 offers stays quick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """An index of the words of many texts."""

    def __init__(self, texts: Sequence[Mapping[str, str]]) -> None:
        import numpy as np

        self._count = len(texts)
        lengths = np.fromiter((len(words) for words in texts), np.float32, len(texts))
        usual = float(lengths.mean()) if len(texts) and lengths.any() else 1.0
        weight = (SATURATION + 1) / (1 + SATURATION * (1 - BY_LENGTH + BY_LENGTH * lengths / usual))
        places: dict[str, list[int]] = {}
        for number, words in enumerate(texts):
            for one in words:
                places.setdefault(one, []).append(number)
        self._postings: dict[str, tuple[npt.NDArray[np.int32], Floats]] = {}
        for one, numbers in places.items():
            where = np.array(numbers, np.int32)
            rare = np.log(1 + (self._count - len(where) + 0.5) / (len(where) + 0.5))
            self._postings[one] = (where, (rare * weight[where]).astype(np.float32))

    def scores(self, words: Mapping[str, str]) -> Floats:
        """BM25 of every text, divided by the best, 0 to 1."""
        import numpy as np

        found = np.zeros(self._count, np.float32)
        for one in words:
            if one in self._postings:
                where, weights = self._postings[one]
                found[where] += weights
        best = float(found.max()) if self._count else 0.0
        return found / best if best > 0 else found
