"""The best way to split a few people into groups, by choosing among all groups that are possible. Exact."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from bot.pairing.weights import NEVER, Numbers

MOST = 4000
"""More groups than this to choose from are too many, where pairs and trios are wanted."""
MOST_LARGER = 1200
"""Of groups of three and more so many are too many already: fourteen people would be thought about for ten seconds."""
NODES = 2000
"""After so many branchings it is given up; far fewer are needed."""


def partition(tile: Numbers, sizes: Collection[int], size: int) -> list[list[int]] | None:
    """Disjoint groups of these sizes: most people, then nearest to the size asked for, then the most worth.

    None if there are too many groups to choose from, or choosing takes too long.
    """
    groups: list[list[int]] = []
    most = MOST if size == 2 else MOST_LARGER
    for group in _groups(tile, max(sizes)):
        if len(group) in sizes:
            groups.append(group)
        if len(groups) > most:
            return None
    if not groups:
        return []
    people: Numbers = np.array([len(one) for one in groups])
    worth: Numbers = np.array([int(np.triu(tile[np.ix_(one, one)], 1).sum()) for one in groups])
    chosen = _chosen(len(tile), groups, [people, -np.abs(people - size), worth])
    return None if chosen is None else [groups[one] for one in chosen]


def _groups(tile: Numbers, most: int) -> Iterator[list[int]]:
    """All groups of two or more in which everybody may meet everybody."""
    allowed = tile > NEVER // 2

    def grow(group: list[int], able: Numbers) -> Iterator[list[int]]:
        for one in able.tolist():
            larger = [*group, one]
            if len(larger) > 1:
                yield larger
            if len(larger) < most:
                yield from grow(larger, able[(able > one) & allowed[one, able]])

    yield from grow([], np.arange(len(tile)))


def _chosen(count: int, groups: list[list[int]], aims: list[Numbers]) -> list[int] | None:
    """The best disjoint groups by the first aim; among those, by the second; and so on.

    An aim is not scaled down: the solver takes what is within a millionth for equal.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    member = np.concatenate(groups)
    column = np.repeat(np.arange(len(groups)), [len(one) for one in groups])
    once = csr_array((np.ones(len(member)), (member, column)), shape=(count, len(groups)))
    rules = [LinearConstraint(once, -np.inf, 1)]
    for aim in aims:
        largest = max(1, int(abs(aim).max()))
        answer = milp(
            -aim.astype(float),
            constraints=rules,
            bounds=Bounds(0, 1),
            integrality=np.ones(len(groups)),
            options={"mip_rel_gap": 0.0, "node_limit": NODES},
        )
        if answer.status != 0:
            return None
        picked: Numbers = np.flatnonzero(answer.x > 0.5)
        reached = int(aim[picked].sum())
        rules.append(LinearConstraint(aim[None, :] / largest, (reached - 0.5) / largest, np.inf))
    return list(picked)
