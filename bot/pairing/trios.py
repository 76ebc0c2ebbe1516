"""The one trio of an odd count, exactly.

Every trio has a ceiling: the prices of all, and what the three are worth beyond their own. Trios are tried from the
highest ceiling down, each with the best matching of the others over the pairs that could still beat what is reached,
until no ceiling does. All amounts here are doubled, as the prices are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.pairing.matching import matching
from bot.pairing.prices import MOST_PAIRS, STRIPE, Prices, within
from bot.pairing.weights import NEVER, Numbers, Weights

EDGES = 20_000
"""Trios are looked for around the pairs that are worth most beyond their prices."""
LISTED = 3000
EFFORT = 3_000_000
"""Pairs looked at while trying trios; what is not tried by then stays in the bound."""
FEW = 200
FIRST_TRIES = 10
NONE = -(1 << 60)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithTrio:
    partner: Numbers
    trio: tuple[int, ...]
    doubled: int
    doubled_bound: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceilings:
    """Trios and what a grouping with each can reach, the highest first; and what one with any other trio can."""

    trios: list[tuple[int, ...]]
    heights: Numbers
    unlisted: int

    @property
    def highest(self) -> int:
        return max(self.unlisted, int(self.heights[0]) if len(self.heights) else NONE)


def with_trio(weights: Weights, found: Prices) -> WithTrio | None:
    """The best pairs and one trio of an odd count; None if no trio was found that leaves all others a partner."""
    ceilings = _ceilings(weights, found.doubled, EDGES)
    best = None
    for at in range(min(len(ceilings.trios), FIRST_TRIES)):
        best = _around(weights, ceilings.trios[at], found.pairs, found.worth) or best
        if best:
            break
    spare = ceilings.highest - best.doubled if best else 1 << 60
    pairs, worth, over = within(weights, found.doubled, spare)
    effort, bound = 0, ceilings.unlisted if len(pairs) < MOST_PAIRS else ceilings.highest
    for trio, ceiling in zip(ceilings.trios, ceilings.heights.tolist(), strict=True):
        reached = best.doubled if best else NONE
        if ceiling <= reached or effort > EFFORT:
            bound = max(bound, ceiling)
            break
        near = int(np.searchsorted(over, ceiling - reached, side="right"))
        effort += near
        tried = _around(weights, trio, pairs[:near], worth[:near])
        if tried and tried.doubled > reached:
            best = tried
    return best and WithTrio(
        partner=best.partner, trio=best.trio, doubled=best.doubled, doubled_bound=max(bound, best.doubled)
    )


def _around(weights: Weights, trio: tuple[int, ...], pairs: Numbers, worth: Numbers) -> WithTrio | None:
    """This trio and the best matching of all others over these pairs."""
    others = ~np.isin(pairs, trio).any(axis=1)
    pairs, worth = pairs[others], worth[others]
    partner = matching(weights.count, pairs, worth)
    if (partner >= 0).sum() < weights.count - 3:
        return None
    inner = int(np.triu(weights.among(np.array(trio)), 1).sum())
    doubled = 2 * (inner + int(worth[partner[pairs[:, 0]] == pairs[:, 1]].sum()))
    return WithTrio(partner=partner, trio=trio, doubled=doubled, doubled_bound=doubled)


# --- ceilings -------------------------------------------------------------------------------------------------------


def highest(weights: Weights, doubled: Numbers) -> int:
    """Twice what no pairs and one trio can exceed."""
    return _ceilings(weights, doubled, FEW).highest


def _ceilings(weights: Weights, doubled: Numbers, edges: int) -> Ceilings:
    """Every trio has a pair that is worth at least a third of what the three are beyond their prices."""
    count, total = weights.count, int(doubled.sum())
    pairs, excess, unlisted = _edges(weights, doubled, edges)
    ends = np.unique(pairs)
    row_of = np.full(count, -1)
    row_of[ends] = np.arange(len(ends))
    rows = _excess(weights, doubled, ends)
    found, sums = [np.empty((0, 3), dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    least = NONE
    for start in range(0, len(pairs), STRIPE):
        some = pairs[start : start + STRIPE]
        both = rows[row_of[some[:, 0]]] + rows[row_of[some[:, 1]]] + excess[start : start + STRIPE, None]
        row, third = np.nonzero(both > max(least, 2 * NEVER))
        found.append(np.sort(np.concatenate([some[row], third[:, None]], axis=1), axis=1))
        sums.append(both[row, third])
        if sum(map(len, sums)) > 4 * LISTED:
            kept_trios, kept, dropped = _most(found, sums, count)
            least = max(least, dropped)
            found, sums = [kept_trios], [kept]
    trios, heights, dropped = _most(found, sums, count)
    unlisted = max(unlisted, least, dropped)
    return Ceilings(
        trios=[tuple(one) for one in trios.tolist()],
        heights=heights // 2 + total,
        unlisted=unlisted // 2 + total if unlisted > NONE else NONE,
    )


def _most(found: list[Numbers], sums: list[Numbers], count: int) -> tuple[Numbers, Numbers, int]:
    """The highest, each once, and what those that were dropped do not exceed."""
    trios, heights = np.concatenate(found), np.concatenate(sums)
    _, once = np.unique((trios[:, 0] * count + trios[:, 1]) * count + trios[:, 2], return_index=True)
    order = once[np.argsort(-heights[once], kind="stable")]
    dropped = int(heights[order[LISTED]]) if len(order) > LISTED else NONE
    return trios[order[:LISTED]], heights[order[:LISTED]], dropped


def _edges(weights: Weights, doubled: Numbers, wanted: int) -> tuple[Numbers, Numbers, int]:
    """The pairs worth most beyond their prices, and what a trio without any of them does not exceed."""
    count = weights.count
    pairs, excess, dropped = np.empty((0, 2), dtype=np.int64), np.empty(0, dtype=np.int64), NONE
    for start in range(0, count, STRIPE):
        tile = _excess(weights, doubled, np.arange(start, min(start + STRIPE, count)))
        row, column = np.nonzero(tile > max(dropped, 2 * NEVER))
        once = column > row + start
        row, column = row[once], column[once]
        pairs = np.concatenate([pairs, np.stack([row + start, column], axis=1)])
        excess = np.concatenate([excess, tile[row, column]])
        order = np.argsort(-excess, kind="stable")
        if len(order) > wanted:
            dropped = int(excess[order[wanted]])
        pairs, excess = pairs[order[:wanted]], excess[order[:wanted]]
    return pairs, excess, 3 * dropped if dropped > NONE else NONE


def _excess(weights: Weights, doubled: Numbers, people: Numbers) -> Numbers:
    return 4 * weights.rows(people) - doubled - doubled[people, None]
