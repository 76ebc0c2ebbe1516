"""How heavily the words of a text weigh towards a flag: learnt word by word, knowing no meaning, and quick.

Signs find what somebody thought of, the second opinion what means the same, but it takes time. Between them this says
which texts deserve one. A text is seen as its words, each two that follow each other, and each two with one between;
each of these falls into one of `PLACES`, where a weight lies.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

LEARNT = Path(__file__).parent / "weights.bin"
PLACES = 1 << 18
FEWEST = 6
"""With the stops before and after them."""
_NEXT, _AFTER = 0x9E3779B1, 0x85EBCA6B  # odd numbers, so that the order of two words counts


def places(words: Sequence[str]) -> set[int]:
    """Where the weights of these words lie."""
    marks = [zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in words]
    found = {mark % PLACES for mark in marks}
    found |= {((first * _NEXT ^ second) >> 8) % PLACES for first, second in pairwise(marks)}
    found |= {((first * _AFTER ^ third) >> 8) % PLACES for first, third in zip(marks, marks[2:], strict=False)}
    return found


class Weights:
    """What was learnt from labelled texts."""

    def __init__(self, weights: Sequence[int], unit: float, least: float) -> None:
        self._weights = weights  # -127 to 127 for each place
        self._unit = unit
        self._least = least

    @classmethod
    def learnt(cls, path: Path = LEARNT) -> Weights | None:
        """None where they can't be had: signs alone must do."""
        try:
            head, _, packed = path.read_bytes().partition(b"\n")
            said = json.loads(head)
            weights = memoryview(zlib.decompress(packed)).cast("b")
            return cls(weights, float(said["unit"]), float(said["least"])) if len(weights) == PLACES else None
        except (OSError, ValueError, KeyError, TypeError, zlib.error):
            return None

    def of(self, words: Sequence[str]) -> float:
        """The logarithm of the odds, apart from a constant."""
        there = places(words)
        weight: int = sum(map(self._weights.__getitem__, there))
        return self._unit * weight / max(1.0, math.sqrt(len(there)))

    def heavy(self, words: Sequence[str]) -> bool:
        """Of fewer words than `FEWEST` most are answers, and what they mean hangs on the question."""
        return len(words) >= FEWEST and self.of(words) > self._least
