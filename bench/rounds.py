"""Rounds: how near to the best, how fast, and against what others do, in one run over the same people.

python -m bench rounds [--people 100 1000 5000 10000]

A town with skewed circles, areas, hours, three languages, people who must be kept apart and twenty past rounds. All are
judged by Leveller's own objective (`bot.pairing.objective`), as a share of what prices prove that nobody can exceed.
A pair that must not be, or that met before, is worth nothing to those who make one. At the end, fifty people week after
week: as in the bot, two who met are known to have met for a year.

    shuffle      everybody in a random order, two by two; again, up to ten times, while a pair repeats
    first fit    everybody in a random order, each with the first they may meet and have not met
    networkx     exact matching in Python, over all pairs
    rustworkx    exact matching in Rust, over all pairs; beyond 1,000 people over the 32 best of each
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from bot.pairing.grouping import grouped
from bot.pairing.matching import matching
from bot.pairing.objective import Objective
from bot.pairing.rounds import arrange
from bot.pairing.values import Gathering, Pair, Person, pair_of
from bot.pairing.weights import NEVER, Numbers, pairs_among

PAST = 20
YEAR = 52
NETWORKX = 100
ALL_PAIRS = 1000
BEST = 32
Groups = Sequence[Sequence[str]]


def town(count: int, seed: int, size: int = 2) -> Gathering:
    dice = random.Random(seed)
    circles = [f"circle {number}" for number in range(max(4, count // 40))]
    skew = [1 / (place + 1) for place in range(len(circles))]
    hours = [f"{day} {part}" for day in range(7) for part in ("morning", "afternoon", "evening")]
    people = tuple(
        Person(
            id=f"{number:06}",
            circles=frozenset(dice.choices(circles, skew, k=dice.choice((1, 1, 2, 3)))),
            area=f"area {dice.choices(range(8), (8, 6, 4, 3, 2, 1, 1, 1))[0]}",
            languages=frozenset(dice.choices(("en", "pl", "ur"), (90, 8, 2), k=dice.choice((1, 2)))),
            hours=frozenset(dice.sample(hours, dice.choice((2, 3, 4, 6)))),
            waited=dice.choice((0,) * 19 + (1,)),
        )
        for number in range(count)
    )
    ids = [one.id for one in people]
    met: dict[Pair, int] = {}
    for ago in range(PAST, 0, -1):
        dice.shuffle(ids)
        met |= {pair_of(one, other): ago for one, other in zip(ids[::2], ids[1::2], strict=False)}
    apart = frozenset(pair_of(*dice.sample(ids, 2)) for _ in range(count // 20))
    return Gathering(people=people, met=met, apart=apart, size=size, seed=seed)


class Judge:
    """What groups are worth to people who do not count repeats and forbidden pairs."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.people = sorted(gathering.people, key=lambda one: one.id)
        self.number = {one.id: place for place, one in enumerate(self.people)}
        self.weights = Objective(gathering, self.people)

    def may(self, one: str, other: str) -> bool:
        return int(self.weights.among(np.array([self.number[one], self.number[other]]))[0, 1]) > NEVER // 2

    def score(self, groups: Groups) -> tuple[int, int, int]:
        """(worth, repeats, forbidden)"""
        total = repeats = forbidden = 0
        for group in groups:
            tile = self.weights.among(np.array([self.number[one] for one in group]))
            for place, one in enumerate(group):
                for further in range(place + 1, len(group)):
                    again = pair_of(one, group[further]) in self.gathering.met
                    never = int(tile[place, further]) <= NEVER // 2
                    repeats, forbidden = repeats + again, forbidden + never
                    total += 0 if again or never else int(tile[place, further])
        return total, repeats, forbidden


# --- what others do -------------------------------------------------------------------------------------------------


def shuffled(judge: Judge, dice: random.Random) -> Groups:
    ids = list(judge.number)
    groups: list[tuple[str, ...]] = []
    for _ in range(10):
        dice.shuffle(ids)
        groups = list(zip(ids[::2], ids[1::2], strict=False))
        if not any(pair_of(*pair) in judge.gathering.met for pair in groups):
            break
    return groups


def first_fit(judge: Judge, dice: random.Random) -> Groups:
    ids = list(judge.number)
    dice.shuffle(ids)
    groups = []
    while ids:
        one = ids.pop()
        for place in range(len(ids) - 1, -1, -1):
            if pair_of(one, ids[place]) not in judge.gathering.met and judge.may(one, ids[place]):
                groups.append((one, ids.pop(place)))
                break
    return groups


def by_networkx(judge: Judge) -> Groups:
    import networkx

    everybody = np.arange(len(judge.people))
    pairs, worth = pairs_among(judge.weights.among(everybody), everybody)
    graph = networkx.Graph()
    graph.add_weighted_edges_from((*pair, weight) for pair, weight in zip(pairs.tolist(), worth.tolist(), strict=True))
    found: Iterable[tuple[int, int]] = networkx.max_weight_matching(graph, maxcardinality=True)
    return [(judge.people[one].id, judge.people[other].id) for one, other in found]


def by_rustworkx(judge: Judge) -> Groups:
    count = len(judge.people)
    everybody = np.arange(count)
    if count <= ALL_PAIRS:
        pairs, worth = pairs_among(judge.weights.among(everybody), everybody)
    else:
        pairs, worth = _best(judge, everybody)
    partner = matching(count, pairs, worth)
    return [(judge.people[one].id, judge.people[other].id) for one, other in enumerate(partner.tolist()) if one < other]


def _best(judge: Judge, everybody: Numbers) -> tuple[Numbers, Numbers]:
    found = []
    for start in range(0, len(everybody), 256):
        tile = judge.weights.rows(everybody[start : start + 256])
        best = np.argpartition(-tile, BEST, axis=1)[:, :BEST]
        row = np.repeat(np.arange(len(tile)), BEST)
        column = best.ravel()
        both = np.sort(np.stack([row + start, column], axis=1), axis=1)
        table = np.concatenate([both, tile[row, column][:, None]], axis=1)
        found.append(table[table[:, 2] > NEVER // 2])
    together = np.unique(np.concatenate(found), axis=0)  # also those of which only one is among the other's best
    return together[:, :2], together[:, 2]


# --- side by side ---------------------------------------------------------------------------------------------------


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench rounds", description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[100, 1000, 5000, 10_000])
    parser.add_argument("--fours", type=int, nargs="*", default=[100, 1000, 5000])
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    arrange(town(300, given.seed))  # what is imported late is imported now
    print(f"{'people':>7} {'':12} {'of the bound':>13} {'seconds':>8} {'left':>5} {'repeats':>8} {'forbidden':>10}")
    for count in given.people:
        _pairs(count, given.seed)
    for count in given.fours:
        _fours(count, given.seed)
    _until_repeat(50, given.seed)
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB")


def _pairs(count: int, seed: int) -> None:
    gathering = town(count, seed)
    judge = Judge(gathering)
    begun = time.perf_counter()
    ours = arrange(gathering)
    took = time.perf_counter() - begun
    again = arrange(gathering)
    assert again == ours, "the same gathering must give the same groups"
    bound = int(ours.bound)
    fitted = first_fit(judge, random.Random(seed))
    _timed(count, "first fit", judge, bound, lambda: first_fit(judge, random.Random(seed)))
    _timed(count, "shuffle", judge, bound, lambda: shuffled(judge, random.Random(seed)))
    if count <= NETWORKX:
        _timed(count, "networkx", judge, bound, lambda: by_networkx(judge))
    if count <= 5000:
        _timed(count, "rustworkx", judge, bound, lambda: by_rustworkx(judge))
    _row(count, "leveller", judge, bound, ours.groups, took)
    exact = ", the best there is" if ours.gap == 0 else f", gap {ours.gap:.3%}"
    print(f"{'':7} leveller{exact}; {_points(gathering, ours.groups) / _points(gathering, fitted):.2f} x first fit")


def _points(gathering: Gathering, groups: Groups) -> int:
    """What the meetings are worth, apart from who had waited: all of those are placed by anybody."""
    fresh = replace(gathering, people=tuple(replace(one, waited=0) for one in gathering.people))
    return Judge(fresh).score(groups)[0]


def _timed(count: int, name: str, judge: Judge, bound: int, make: Callable[[], Groups]) -> None:
    begun = time.perf_counter()
    groups = make()
    _row(count, name, judge, bound, groups, time.perf_counter() - begun)


def _row(count: int, name: str, judge: Judge, bound: int, groups: Groups, took: float) -> None:
    worth, repeats, forbidden = judge.score(groups)
    left = count - sum(len(group) for group in groups)
    print(f"{count:7} {name:12} {worth / bound:13.2%} {took:8.2f} {left:5} {repeats:8} {forbidden:10}", flush=True)


def _fours(count: int, seed: int) -> None:
    """Groups of four against three times the best pairs: nobody can do better, and most can't do as well."""
    gathering = town(count, seed, size=4)
    judge = Judge(gathering)
    pairs = grouped(judge.weights, 2, seed)
    begun = time.perf_counter()
    ours = arrange(gathering)
    took = time.perf_counter() - begun
    _row(count, "fours", judge, 3 * pairs.doubled_bound // 2, ours.groups, took)


def _until_repeat(count: int, seed: int) -> None:
    """Round after round until two meet again; nobody can have more rounds than there are others."""
    for name in ("first fit", "leveller"):
        gathering = replace(town(count, seed), met={}, apart=frozenset())
        people = tuple(replace(one, languages=frozenset()) for one in gathering.people)
        met: dict[Pair, int] = {}
        for past in range(count):
            gathering = replace(gathering, people=people, met=met, seed=past)
            if name == "leveller":
                groups: Groups = arrange(gathering).groups
            else:
                groups = first_fit(Judge(gathering), random.Random(past))
            new = {pair_of(*group) for group in groups}
            if new & set(met) or 2 * len(groups) < count:
                break
            met = {pair: ago + 1 for pair, ago in met.items() if ago < YEAR} | dict.fromkeys(new, 1)
        print(f"{count:7} {name:12} {past} rounds of {count - 1} before a repeat or somebody left")
