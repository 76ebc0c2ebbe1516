"""From weights to groups: pairs where they come out even, one trio where not, and larger groups when asked for.

1. Everybody is placed who can be. 2. Groups have the size asked for; one person more or fewer only to place somebody.
3. Then the groups are worth the most together. 4. Two who must not meet are never in one group, at any price.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bot.pairing.larger import apart, larger, sizes_of, taken_in
from bot.pairing.pairs import EXACT, matched, priced
from bot.pairing.partition import partition
from bot.pairing.prices import STRIPE
from bot.pairing.trios import highest, with_trio
from bot.pairing.weights import NEVER, Merged, Numbers, Part, Weights

FEW = 40
FEW_PAIRS = 300
"""So few people are split exactly whatever keeps them apart, if there are not too many possible groups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """`doubled_bound`: twice what no grouping that places as many exceeds."""

    groups: list[list[int]]
    left: list[int]
    doubled_bound: int


def grouped(weights: Weights, size: int, seed: int) -> Groups:
    """Groups of `size` people (2 to 8)."""
    if weights.count < 2:
        return Groups(groups=[], left=list(range(weights.count)), doubled_bound=0)
    parts = _parts(weights)
    if len(parts) == 1:
        return _pairs(weights, seed) if size == 2 else _larger(weights, size, seed)
    groups, left, bound = [], [], 0
    for people in parts:
        if len(people) == 1:
            left.append(int(people[0]))
            continue
        part = Part(weights, people)
        found = _pairs(part, seed) if size == 2 else _larger(part, size, seed)
        groups += [people[one].tolist() for one in found.groups]
        left += people[found.left].tolist()
        bound += found.doubled_bound
    return Groups(groups=groups, left=left, doubled_bound=bound)


def _parts(weights: Weights) -> list[Numbers]:
    """People who can't be linked by any row of pairs that may meet are matched each part for itself."""
    count = weights.count
    if count > EXACT:
        return [np.arange(count)]
    allowed = weights.rows(np.arange(count)) > NEVER // 2
    unseen, parts = np.ones(count, dtype=bool), []
    for first in range(count):
        if not unseen[first]:
            continue
        part = np.zeros(count, dtype=bool)
        part[first] = True
        new = part
        while new.any():
            new = allowed[new].any(axis=0) & ~part
            part = part | new
        unseen &= ~part
        parts.append(np.flatnonzero(part))
    return parts


# --- pairs ----------------------------------------------------------------------------------------------------------


def _pairs(weights: Weights, seed: int) -> Groups:
    count = weights.count
    if count % 2 and 3 <= count <= EXACT:
        best = with_trio(weights, priced(weights, seed))
        if best:
            groups = [*_couples(best.partner), list(best.trio)]
            return Groups(groups=groups, left=[], doubled_bound=best.doubled_bound)
    found = matched(weights, seed)
    if not len(found.alone):
        return Groups(groups=_couples(found.partner), left=[], doubled_bound=found.doubled_bound)
    exact = _few(weights, (2, 3), 2)
    if exact:
        return exact
    groups, left = _taken_in(weights, _couples(found.partner), found.alone)
    prices = found.prices or priced(weights, seed)
    if count % 2 and not left and len(groups) == count // 2:
        return Groups(groups=groups, left=left, doubled_bound=highest(weights, prices.doubled))
    most = np.sort(np.maximum(prices.doubled, 0))[::-1]
    bound = int(most.sum() + most[: 3 * len(found.alone)].sum())
    return Groups(groups=groups, left=left, doubled_bound=min(bound, _best_links(weights, 2)))


def _best_links(weights: Weights, links: int) -> int:
    """Twice what no grouping exceeds in which everybody meets so many others at most: each with the best of theirs."""
    total, links = 0, min(links, weights.count)
    for start in range(0, weights.count, STRIPE):
        tile = np.maximum(weights.rows(np.arange(start, min(start + STRIPE, weights.count))), 0)
        total += int(np.partition(tile, -links, axis=1)[:, -links:].sum())
    return total


def _couples(partner: Numbers) -> list[list[int]]:
    one = np.flatnonzero(partner > np.arange(len(partner)))
    return [list(pair) for pair in zip(one.tolist(), partner[one].tolist(), strict=True)]


def _taken_in(weights: Weights, couples: list[list[int]], alone: Numbers) -> tuple[list[list[int]], list[int]]:
    """As many of those alone as can be join a pair that both may meet, one a pair."""
    from bot.pairing.matching import matching

    pairs, worth = [], []
    first, second = np.array(couples, dtype=np.int64).reshape(-1, 2).T
    for place, one in enumerate(alone.tolist()):
        row = weights.rows(np.array([one]))[0]
        open_to = np.flatnonzero((row[first] > NEVER // 2) & (row[second] > NEVER // 2))
        pairs.append(np.stack([np.full(len(open_to), place), open_to + len(alone)], axis=1))
        worth.append((row[first] + row[second])[open_to])
    taken = matching(len(alone) + len(couples), np.concatenate(pairs), np.concatenate(worth))[: len(alone)]
    for one, couple in zip(alone.tolist(), (taken - len(alone)).tolist(), strict=True):
        if couple >= 0:
            couples[couple].append(one)
    return couples, alone[taken < 0].tolist()


# --- larger groups --------------------------------------------------------------------------------------------------


def _larger(weights: Weights, size: int, seed: int) -> Groups:
    count = weights.count
    sizes = sizes_of(count, size)
    exact = _few(weights, set(sizes), size)
    if exact and not exact.left:
        return exact
    found = matched(weights, seed)
    began = _begun(weights, sizes, _couples(found.partner), found.alone.tolist(), seed)
    groups, left = apart(weights, larger(weights, began, seed), size + 1)
    as_planned = not left and sorted(map(len, groups)) == sorted(sizes)
    exact = None if as_planned else _few(weights, range(2, size + 2), size)
    if exact:
        return exact
    left = taken_in(weights, groups, left, size + 1)
    prices = (found.prices or priced(weights, seed)).doubled
    if not as_planned:
        bound = min(size * int(np.maximum(prices, 0).sum()), _best_links(weights, size))
        return Groups(groups=groups, left=left, doubled_bound=bound)
    least = min(sizes)
    more = np.sort(prices)[::-1][: sizes.count(least + 1) * (least + 1)]
    return Groups(groups=groups, left=left, doubled_bound=(least - 1) * int(prices.sum()) + int(more.sum()))


def _begun(weights: Weights, sizes: list[int], units: list[list[int]], alone: list[int], seed: int) -> list[list[int]]:
    """Groups to begin with: pairs, and pairs of pairs as far as they go, then whoever is over."""
    while 2 * len(units[0]) <= min(sizes) if units else False:
        twice = matched(Merged(weights, np.array(units)), seed)
        if len(twice.alone) > 1:
            break
        alone += [one for unit in twice.alone.tolist() for one in units[unit]]
        units = [units[one] + units[other] for one, other in _couples(twice.partner)]
    over = [one for unit in units[len(sizes) :] for one in unit] + alone
    groups = units[: len(sizes)] + [[] for _ in sizes[len(units) :]]
    for group, wanted in zip(groups, sizes, strict=True):
        while len(group) < wanted:
            group.append(over.pop())
    return groups


def _few(weights: Weights, sizes: set[int] | range | tuple[int, ...], size: int) -> Groups | None:
    if weights.count > (FEW_PAIRS if size == 2 else FEW):
        return None
    tile = weights.rows(np.arange(weights.count))
    groups = partition(tile, sizes, size)
    if groups is None:
        return None
    placed = {one for group in groups for one in group}
    total = sum(int(np.triu(tile[np.ix_(one, one)], 1).sum()) for one in groups)
    left = [one for one in range(weights.count) if one not in placed]
    return Groups(groups=groups, left=left, doubled_bound=2 * total)
