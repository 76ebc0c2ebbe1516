"""What a meeting of two is worth: the one place that says so.

Never (no price changes it):
    two who must be kept apart, and two who have said which languages they speak and share none.
First of all:
    no repeat. Each pair that met within the window costs more than all else together can make good; the fewest, and
    among them the longest ago: by one round costs more than all that two can be worth.
Then:
    waiting    whoever was left out before comes first when not everybody can be placed: each time in a row, up
               to four, counts for more than all the points of two meetings
Then, in points:
    bridging   different circles, and different areas: people one would not meet anyway
    meeting    hours that suit both: one or two are what is needed
    new        somebody new with somebody who is not, where the round asks for it
What somebody has not said stands in nobody's way, and wins nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.pairing.values import Gathering, Pair, Person
from bot.pairing.weights import NEVER, Listed, Numbers

CIRCLE = 40
AREA = 25
HOUR = 10
HOURS = 3
NEW = 20
POINTS = CIRCLE + AREA + HOUR * HOURS + NEW
WAITED = 2 * POINTS + 1
MOST_WAITED = 4
HIGHEST = POINTS + 2 * WAITED * MOST_WAITED
LONGER_AGO = HIGHEST + 1

Bits = NDArray[np.uint64]
Points = NDArray[np.uint8]
Flags = NDArray[np.bool_]
ALL = np.uint64((1 << 64) - 1)
NOTHING = np.uint64(0)


class Objective:
    """The weights of a gathering whose people come in this order."""

    def __init__(self, gathering: Gathering, people: Sequence[Person]) -> None:
        self.count = len(people)
        number = {one.id: place for place, one in enumerate(people)}
        self._circles = _sets(one.circles for one in people)
        self._languages = _sets(one.languages for one in people)
        self._hours = _sets((one.hours for one in people), none=NOTHING)
        self._areas = _sets({one.area} - {""} for one in people)
        self._new = np.array([gathering.new_with_old and one.new for one in people], dtype=bool)
        self._waited = WAITED * np.array([min(one.waited, MOST_WAITED) for one in people], dtype=np.int64)
        window = max(gathering.met.values(), default=0)
        self.repeat = (self.count + 1) * (HIGHEST + LONGER_AGO * window)
        met = [(pair, -self.repeat - LONGER_AGO * (window - ago)) for pair, ago in gathering.met.items()]
        never = _numbered(((pair, NEVER) for pair in gathering.apart), number)[0]
        self._special = Listed(self.count, *_numbered(met, number), never)

    def rows(self, people: Numbers) -> Numbers:
        found = self._between(people, np.arange(self.count))
        found += self._special.rows(people)
        return found

    def among(self, people: Numbers) -> Numbers:
        found = self._between(people, people)
        found += self._special.among(people)
        return found

    def _between(self, these: Numbers, those: Numbers) -> Numbers:
        points: Points = CIRCLE * _unlike(self._circles, these, those).view(np.uint8)
        points += AREA * _unlike(self._areas, these, those).view(np.uint8)
        points += HOUR * np.minimum(_shared(self._hours, these, those), HOURS)
        if self._new.any():
            points += NEW * (self._new[these, None] != self._new[those]).view(np.uint8)
        found = self._waited[these, None] + self._waited[those]
        found += points
        if len(self._languages):
            found[_unlike(self._languages, these, those)] = NEVER
        return found


def _numbered(pairs: Iterable[tuple[Pair, int]], number: dict[str, int]) -> tuple[Numbers, Numbers]:
    """Those pairs of which both are here."""
    here = [(number[one], number[other], worth) for (one, other), worth in pairs if one in number and other in number]
    table = np.array(here, dtype=np.int64).reshape(-1, 3)
    return table[:, :2], table[:, 2]


def _sets(given: Iterable[Collection[str]], none: np.uint64 = ALL) -> list[Bits]:
    """Which of up to 64 names each person has, for as many names as there are; `none` for who has none at all."""
    rows = [sorted(one) for one in given]
    bit = {name: place for place, name in enumerate(sorted({name for row in rows for name in row}))}
    words = [np.array([NOTHING if row else none for row in rows]) for _ in range(0, len(bit), 64)]
    for row, names in enumerate(rows):
        for name in names:
            words[bit[name] // 64][row] |= np.uint64(1 << bit[name] % 64)
    return words


def _unlike(words: list[Bits], these: Numbers, those: Numbers) -> Flags:
    """Where two have nothing in common though both have said what they have."""
    if not words:
        return np.zeros((len(these), len(those)), dtype=np.bool_)
    shared = words[0][these, None] & words[0][those]
    for word in words[1:]:
        shared |= word[these, None] & word[those]
    unlike: Flags = shared == 0
    return unlike


def _shared(words: list[Bits], these: Numbers, those: Numbers) -> Points:
    """How much each has in common with each."""
    total: Points = np.zeros((len(these), len(those)), dtype=np.uint8)
    for word in words:
        total += np.bitwise_count(word[these, None] & word[those])
    return total
