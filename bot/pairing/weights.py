"""What each pair is worth, as whole numbers, asked for in stripes: nobody needs all pairs in memory at once."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
NEVER = -(1 << 50)
"""These two must not meet."""


class Weights(Protocol):
    """`rows` and `among` hold `NEVER` for pairs that must not meet, and for oneself."""

    @property
    def count(self) -> int: ...

    def rows(self, people: Numbers) -> Numbers:
        """What each of these is worth with everybody."""
        ...

    def among(self, people: Numbers) -> Numbers:
        """What these are worth with each other."""
        ...


class Listed:
    """Weights given pair by pair; pairs not given weigh nothing. A pair given twice counts as given last."""

    def __init__(self, count: int, pairs: Numbers, worth: Numbers, never: Numbers) -> None:
        """`pairs` and `never` are (m, 2) arrays of people, counted from 0."""
        self.count = count
        both = np.concatenate([pairs.reshape(-1, 2), never.reshape(-1, 2)])
        values = np.concatenate([worth, np.full(len(never), NEVER, dtype=np.int64)])
        low, high = both.min(axis=1), both.max(axis=1)
        _, last = np.unique((low * count + high)[::-1], return_index=True)
        kept = len(both) - 1 - last
        low, high, values = low[kept], high[kept], values[kept]
        rows = np.concatenate([low, high])
        order = np.argsort(rows, kind="stable")
        self._columns = np.concatenate([high, low])[order]
        self._values = np.concatenate([values, values])[order]
        self._starts = np.searchsorted(rows[order], np.arange(count + 1))

    def rows(self, people: Numbers) -> Numbers:
        return self._of(people)

    def among(self, people: Numbers) -> Numbers:
        place = np.full(self.count, -1)
        place[people] = np.arange(len(people))
        return self._of(people, place)

    def _of(self, people: Numbers, place: Numbers | None = None) -> Numbers:
        width = self.count if place is None else len(people)
        found = np.zeros((len(people), width), dtype=np.int64)
        lengths = self._starts[people + 1] - self._starts[people]
        row = np.repeat(np.arange(len(people)), lengths)
        at = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        at += np.repeat(self._starts[people], lengths)
        column = self._columns[at] if place is None else place[self._columns[at]]
        inside = column >= 0
        found[row[inside], column[inside]] = self._values[at][inside]
        found[np.arange(len(people)), people if place is None else np.arange(len(people))] = NEVER
        return found


def pairs_among(tile: Numbers, people: Numbers) -> tuple[Numbers, Numbers]:
    """The allowed pairs of these people, the smaller number first, and what they are worth."""
    row, column = np.nonzero(np.triu(tile > NEVER // 2, 1))
    return np.stack([people[row], people[column]], axis=1), tile[row, column]


class Part:
    """The same weights among some of the people, numbered anew."""

    def __init__(self, whole: Weights, people: Numbers) -> None:
        self.count = len(people)
        self._whole = whole
        self._people = people

    def rows(self, people: Numbers) -> Numbers:
        return self._whole.rows(self._people[people])[:, self._people]

    def among(self, people: Numbers) -> Numbers:
        return self._whole.among(self._people[people])


class Merged:
    """What groups of one size are worth with each other: all pairs across, summed."""

    def __init__(self, whole: Weights, groups: Numbers) -> None:
        self.count = len(groups)
        self._whole = whole
        self._groups = groups

    def rows(self, people: Numbers) -> Numbers:
        return self._between(people, np.arange(self.count))

    def among(self, people: Numbers) -> Numbers:
        return self._between(people, people)

    def _between(self, these: Numbers, those: Numbers) -> Numbers:
        width = self._groups.shape[1]
        found = np.zeros((len(these), len(those)), dtype=np.int64)
        for one in range(width):
            across = self._whole.rows(self._groups[these, one])
            for other in range(width):
                found += np.maximum(across[:, self._groups[those, other]], NEVER // 8)
        found[(found < NEVER // 16) | (these[:, None] == those)] = NEVER
        return found
