"""How well can groups of four do at all? A proof, by a linear programme over every four of the bench's town.

python -m bench fours [--people 100]

Three times the best pairs is more than any groups of four can be worth; how much more depends on the town. Here the
share of it that fours can reach is bounded from above: each person is in one four at most, fours may be taken in parts,
and columns are added until no four of all is worth more than the prices of its members. Small towns only: of a hundred
people there are four million fours.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import csc_matrix

from bench.rounds import Judge, town
from bot.pairing.grouping import grouped
from bot.pairing.rounds import arrange
from bot.pairing.values import pair_of
from bot.pairing.weights import NEVER

FIRST = 3000
AT_ONCE = 1500
TINY = 1e-6
Four = tuple[int, ...]
Worth = NDArray[np.float64]


def worths(judge: Judge) -> Worth:
    """Of each pair, as the bench counts it: one that repeats or must not be is worth nothing."""
    count = len(judge.people)
    worth = judge.weights.among(np.arange(count)).astype(np.float64)
    for one, other in combinations(range(count), 2):
        again = pair_of(judge.people[one].id, judge.people[other].id) in judge.gathering.met
        if again or worth[one, other] <= NEVER // 2:
            worth[one, other] = worth[other, one] = 0
    np.fill_diagonal(worth, 0)
    return worth


def most(worth: Worth) -> float:
    """What no division into fours is worth more than."""
    count, dice = len(worth), random.Random(1)
    fours = {tuple(sorted(dice.sample(range(count), 4))) for _ in range(FIRST)}
    while True:
        columns = list(fours)
        gains = [-sum(worth[pair] for pair in combinations(four, 2)) for four in columns]
        members = csc_matrix(
            (np.ones(4 * len(columns)), (np.array(columns).ravel(), np.repeat(np.arange(len(columns)), 4))),
            shape=(count, len(columns)),
        )
        solved = linprog(gains, A_ub=members, b_ub=np.ones(count), bounds=(0, None), method="highs")
        better = sorted(_better(worth, -solved.ineqlin.marginals), reverse=True)[:AT_ONCE]
        if not better:
            return float(-solved.fun)
        fours.update(four for _, four in better)


def _better(worth: Worth, prices: NDArray[np.float64]) -> Iterator[tuple[float, Four]]:
    """Of the fours that begin with each two, the one worth most beyond its prices, if any is."""
    count = len(worth)
    for one, other in combinations(range(count - 2), 2):
        rest = np.arange(other + 1, count)
        with_them = worth[one, rest] + worth[other, rest] - prices[rest]
        gain = (
            worth[one, other] - prices[one] - prices[other] + with_them[:, None] + with_them + worth[np.ix_(rest, rest)]
        )
        gain[np.tril_indices(len(rest))] = -np.inf
        third, fourth = divmod(int(gain.argmax()), len(rest))
        if gain[third, fourth] > TINY:
            yield float(gain[third, fourth]), (one, other, int(rest[third]), int(rest[fourth]))


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench fours", description=__doc__)
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    given = parser.parse_args(arguments)
    print("shares of three times the best pairs")
    for seed in given.seeds:
        judge = Judge(town(given.people, seed, size=4))
        top = 3 * grouped(judge.weights, 2, seed).doubled_bound / 2
        begun = time.perf_counter()
        bound = most(worths(judge)) / top
        took = time.perf_counter() - begun
        ours = arrange(judge.gathering)
        sizes = sorted(map(len, ours.groups))
        reached = judge.score(ours.groups)[0] / top
        print(f"town {seed}: fours reach at most {bound:.1%}, proved in {took:.0f} s", end="; ")
        print(f"ours {reached:.1%}, in groups of {sizes[0]} to {sizes[-1]}")
