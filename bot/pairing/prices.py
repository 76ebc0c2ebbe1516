"""A price for every person, such that no two together are worth more than their prices: a bound on any matching.

Theory. Twice the people, once as givers and once as takers, is an assignment problem, which sparse shortest paths
solve fast; its dual prices, averaged, bound every matching from above. Solved on a few pairs each, then priced on all
pairs in stripes: those worth more than their prices are added, and so on until there are none, or the bound is close.

1. All in whole numbers: prices are kept doubled, so that nothing is rounded. 2. Being alone costs more than any pair
can make good, so a matching that can place everybody does. 3. The bound holds at any time: what pricing still finds
too cheap is added to the prices before they are given out.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.pairing.weights import NEVER, Numbers, Weights

FIRST = 12
"""Pairs each person begins with, the best and as many by chance."""
MORE = 8
"""Pairs added for a person each time."""
STRIPE = 64
MOST_PAIRS = 600_000
"""More than this many pairs that may be in a better matching are not all tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """`doubled[i] + doubled[j] >= 2 * worth(i, j)` for all pairs. `pairs` are those that may be in a good matching.

    `next_to[i]` is whom i is given to in the best assignment: its circles of two are pairs.
    """

    doubled: Numbers
    pairs: Numbers
    worth: Numbers
    next_to: Numbers
    alone: int  # twice what being alone costs

    def bound(self, partner: Numbers) -> int:
        """Twice the most that any matching is worth which leaves as many alone as this one."""
        return int(self.doubled.sum()) + self.alone * int((partner < 0).sum())


def prices(weights: Weights, *, times: int, seed: int, close: float) -> Prices:
    """At most `times` rounds of pricing, fewer once the bound is as close as that share of what it is."""
    count = weights.count
    pairs, worth, alone = _beginning(weights, seed)
    for time in range(times):
        next_to, doubled = _assigned(count, pairs, worth, alone)
        missing, missing_worth, short = _missing(weights, doubled)
        lifted = doubled + (short + 1) // 2
        reached = int(doubled.sum())
        if not len(missing) or time == times - 1 or int(lifted.sum()) - reached <= close * abs(reached):
            break
        pairs, worth = _joined(count, pairs, worth, missing, missing_worth)
    if len(missing):
        pairs, worth = _joined(count, pairs, worth, missing, missing_worth)
    return Prices(doubled=lifted, pairs=pairs, worth=worth, next_to=next_to, alone=alone)


def _beginning(weights: Weights, seed: int) -> tuple[Numbers, Numbers, int]:
    """The first pairs, their worth, and what being alone costs."""
    count = weights.count
    dice = np.random.default_rng(seed)
    wanted = min(FIRST, count - 1)
    found, low, high = [], 0, 0
    for start in range(0, count, STRIPE):
        stop = min(start + STRIPE, count)
        tile = weights.rows(np.arange(start, stop))
        allowed = tile > NEVER // 2
        low, high = min(low, int(tile.min(where=allowed, initial=0))), max(high, int(tile.max()))
        chance = dice.integers(0, count, (stop - start, wanted))
        best = np.argpartition(-tile, wanted - 1, axis=1)[:, :wanted]
        found.append(_picked(start, tile, np.concatenate([best, chance], axis=1)))
    pairs = np.concatenate([one for one, _ in found])
    worth = np.concatenate([one for _, one in found])
    return *_joined(count, pairs[:0], worth[:0], pairs, worth), (high - low + 1) * (count + 1)


def _picked(start: int, tile: Numbers, columns: Numbers) -> tuple[Numbers, Numbers]:
    row = np.repeat(np.arange(len(tile)), columns.shape[1])
    column = columns.ravel()
    worth = tile[row, column]
    good = worth > NEVER // 2
    return np.stack([row[good] + start, column[good]], axis=1), worth[good]


def _joined(count: int, pairs: Numbers, worth: Numbers, more: Numbers, more_worth: Numbers) -> tuple[Numbers, Numbers]:
    """Each pair once, the smaller number first."""
    both = np.concatenate([pairs, np.sort(more, axis=1)])
    _, once = np.unique(both[:, 0] * count + both[:, 1], return_index=True)
    return both[once], np.concatenate([worth, more_worth])[once]


def _assigned(count: int, pairs: Numbers, worth: Numbers, alone: int) -> tuple[Numbers, Numbers]:
    """The best assignment over these pairs, and its prices."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    everybody = np.arange(count)
    rows = np.concatenate([pairs[:, 0], pairs[:, 1], everybody])
    columns = np.concatenate([pairs[:, 1], pairs[:, 0], everybody])
    values = np.concatenate([worth, worth, np.full(count, -alone)])
    costs = int(values.max()) + 1 - values  # zero would mean that there is no such pair
    table = csr_array((costs.astype(np.float64), (rows, columns)), shape=(count, count))
    _, next_to = min_weight_full_bipartite_matching(table)
    next_to = next_to.astype(np.int64)

    # What each giver must at least be worth follows from the taker's owner: longest paths, by relaxing all at once.
    owner = np.empty(count, dtype=np.int64)
    owner[next_to] = everybody
    order = np.argsort(rows, kind="stable")
    target, gain = owner[columns[order]], values[order]
    own = np.empty(count, dtype=np.int64)
    matched = columns == next_to[rows]
    own[rows[matched]] = values[matched]
    starts = np.searchsorted(rows[order], everybody)
    giving = np.zeros(count, dtype=np.int64)
    gain = gain - own[target]
    while True:
        risen = np.maximum(giving, np.maximum.reduceat(giving[target] + gain, starts))
        if np.array_equal(risen, giving):
            break
        giving = risen
    taking = own[owner] - giving[owner]
    return next_to, giving + taking


def _missing(weights: Weights, doubled: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Pairs worth more than their prices, the worst of each person, and by how much each person's price falls short."""
    count = weights.count
    short = np.zeros(count, dtype=np.int64)
    found = [(np.empty((0, 2), dtype=np.int64), np.empty(0, dtype=np.int64))]
    for start in range(0, count, STRIPE):
        stop = min(start + STRIPE, count)
        tile = weights.rows(np.arange(start, stop))
        over = 2 * tile - doubled
        over -= doubled[start:stop, None]
        short[start:stop] = np.maximum(over.max(axis=1), 0)
        rows = np.flatnonzero(short[start:stop])
        if not len(rows):
            continue
        wanted = min(MORE, count - 1)
        columns = np.argpartition(-over[rows], wanted - 1, axis=1)[:, :wanted]
        row = np.repeat(rows, wanted)
        column = columns.ravel()
        wrong = over[row, column] > 0
        found.append((np.stack([row[wrong] + start, column[wrong]], axis=1), tile[row[wrong], column[wrong]]))
    return np.concatenate([one for one, _ in found]), np.concatenate([one for _, one in found]), short


def within(weights: Weights, doubled: Numbers, spare: int) -> tuple[Numbers, Numbers, Numbers]:
    """The pairs whose prices exceed their worth by no more than this, the nearest first: pairs, worth and excess.

    At most `MOST_PAIRS` of them.
    """
    pairs, worth, over = [], [], []
    for start in range(0, weights.count, STRIPE):
        stop = min(start + STRIPE, weights.count)
        tile = weights.rows(np.arange(start, stop))
        cost = doubled[start:stop, None] + doubled - 2 * tile
        row, column = np.nonzero((cost <= spare) & (tile > NEVER // 2))
        once = column > row + start
        row, column = row[once], column[once]
        pairs.append(np.stack([row + start, column], axis=1))
        worth.append(tile[row, column])
        over.append(cost[row, column])
    nearest = np.argsort(np.concatenate(over), kind="stable")[:MOST_PAIRS]
    return np.concatenate(pairs)[nearest], np.concatenate(worth)[nearest], np.concatenate(over)[nearest]
