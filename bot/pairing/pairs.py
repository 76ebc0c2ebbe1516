"""Pairs: everybody in one, then the most worth; an odd count makes one trio rather than leave somebody alone.

Up to `EXACT` people the answer is the best there is, and known to be: prices bound what any matching can reach, a first
matching shows what can be reached, and only pairs whose price exceeds their worth by less than the difference may be
in a better one. Beyond that, what the prices pair is kept, and only the rest is matched again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.pairing.matching import matching
from bot.pairing.prices import MOST_PAIRS, STRIPE, Prices, prices, within
from bot.pairing.weights import NEVER, Numbers, Weights, pairs_among

SMALL = 200
"""Up to here all pairs are looked at together."""
EXACT = 2000
ROUNDS = 12
"""Rounds of pricing; far fewer are needed."""
ROUGH_ROUNDS = 5
CLOSE = 2e-4
BLOCK = 1500
NEAR = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Each person's partner, -1 for those alone, and twice the most that any matching placing as many is worth."""

    partner: Numbers
    doubled_bound: int
    prices: Prices | None = None

    @property
    def alone(self) -> Numbers:
        return np.flatnonzero(self.partner < 0)


def priced(weights: Weights, seed: int) -> Prices:
    exact = weights.count <= EXACT
    return prices(weights, times=ROUNDS if exact else ROUGH_ROUNDS, seed=seed, close=0.0 if exact else CLOSE)


def matched(weights: Weights, seed: int) -> Matched:
    count = weights.count
    if count <= SMALL:
        everybody = np.arange(count)
        partner = matching(count, *pairs_among(weights.among(everybody), everybody))
        return Matched(partner=partner, doubled_bound=2 * worth_of(weights, partner))
    found = priced(weights, seed)
    return _exactly(weights, found) if count <= EXACT else _nearly(weights, found, seed)


def worth_of(weights: Weights, partner: Numbers) -> int:
    """What these pairs are worth together."""
    total = 0
    for start in range(0, weights.count, STRIPE):
        mine = partner[start : start + STRIPE]
        row = np.flatnonzero(mine >= 0)
        total += int(weights.rows(np.arange(start, start + len(mine)))[row, mine[row]].sum())
    return total // 2


def _exactly(weights: Weights, found: Prices) -> Matched:
    count = weights.count
    partner = matching(count, found.pairs, found.worth)
    spare = found.bound(partner) - 2 * worth_of(weights, partner)
    if spare > 1:
        pairs, worth, _ = within(weights, found.doubled, spare)
        again = matching(count, pairs, worth)
        if len(pairs) < MOST_PAIRS:
            return Matched(partner=again, doubled_bound=2 * worth_of(weights, again), prices=found)
        partner = max(partner, again, key=lambda one: (int((one >= 0).sum()), worth_of(weights, one)))
    return Matched(partner=partner, doubled_bound=found.bound(partner), prices=found)


# --- more people than can be matched exactly ------------------------------------------------------------------------


def _nearly(weights: Weights, found: Prices, seed: int) -> Matched:
    dice = np.random.default_rng(seed)
    partner, rest = _from_circles(found.next_to)
    dice.shuffle(rest)
    for start in range(0, len(rest), BLOCK):
        _match_again(weights, found, partner, rest[start : start + BLOCK])
    for _ in range(4):
        alone = np.flatnonzero(partner < 0)
        if len(alone) < 2:
            break
        others = dice.permutation(np.flatnonzero(partner >= 0))[: BLOCK // 4]
        again = np.unique(np.concatenate([alone[: BLOCK // 2], others, partner[others]]))
        _match_again(weights, found, partner, again)
    return Matched(partner=partner, doubled_bound=found.bound(partner), prices=found)


def _from_circles(next_to: Numbers) -> tuple[Numbers, Numbers]:
    """Circles of even length fall into pairs at no loss; of an odd one up to five people in a row stay unmatched."""
    count = len(next_to)
    partner, rest = np.full(count, -1), []
    seen = np.zeros(count, dtype=bool)
    ahead = next_to.tolist()
    for first in range(count):
        circle = []
        one = first
        while not seen[one]:
            seen[one] = True
            circle.append(one)
            one = ahead[one]
        kept = min(len(circle), 5) if len(circle) % 2 else 0
        rest += circle[:kept]
        for left, right in zip(circle[kept::2], circle[kept + 1 :: 2], strict=True):
            partner[left], partner[right] = right, left
    return partner, np.array(rest, dtype=np.int64)


def _match_again(weights: Weights, found: Prices, partner: Numbers, people: Numbers) -> None:
    """The best matching of these people with each other, over the pairs nearest to their prices."""
    tile = weights.among(people)
    doubled = found.doubled[people]
    cost = doubled[:, None] + doubled - 2 * tile
    near = min(NEAR, len(people) - 1)
    if near < 1:
        return
    column = np.argpartition(cost, near - 1, axis=1)[:, :near].ravel()
    row = np.repeat(np.arange(len(people)), near)
    good = tile[row, column] > NEVER // 2
    row, column = np.minimum(row, column)[good], np.maximum(row, column)[good]
    _, once = np.unique(row * len(people) + column, return_index=True)
    row, column = row[once], column[once]
    mates = matching(len(people), np.stack([row, column], axis=1), tile[row, column])
    partner[people] = np.where(mates >= 0, people[mates], -1)
