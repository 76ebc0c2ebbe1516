"""One round: from a gathering to a grouping, told in the ids it came with."""

from __future__ import annotations

import numpy as np

from bot.pairing.grouping import grouped
from bot.pairing.objective import Objective
from bot.pairing.values import Gathering, Grouping, Pair, pair_of


def arrange(gathering: Gathering) -> Grouping:
    """Everybody who can be placed is; the seed decides only between what is equally good."""
    ordered = sorted(gathering.people, key=lambda one: one.id)
    people = [ordered[place] for place in np.random.default_rng(gathering.seed).permutation(len(ordered))]
    if not people:
        return Grouping(groups=(), left=(), score=0, bound=0)
    weights = Objective(gathering, people)
    found = grouped(weights, gathering.size, gathering.seed)
    groups = tuple(tuple(sorted(people[one].id for one in group)) for group in found.groups)
    tiles = [weights.among(np.array(group)) for group in found.groups]
    return Grouping(
        groups=tuple(sorted(groups)),
        left=tuple(sorted(people[one].id for one in found.left)),
        score=sum(int(np.triu(tile, 1).sum()) for tile in tiles),
        bound=found.doubled_bound // 2,
        repeats=tuple(sorted(pair for group in groups for pair in _pairs(group) if pair in gathering.met)),
    )


def _pairs(group: tuple[str, ...]) -> list[Pair]:
    return [pair_of(one, other) for place, one in enumerate(group) for other in group[place + 1 :]]
