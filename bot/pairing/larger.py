"""Groups of three and more: good ones by a bounded search, never worse than it began.

Every group gives away a few of its people, and these are handed round again in the best way (an assignment). Some two
hundred groups take part at a time; which, and whom they give, is decided by the seed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bot.pairing.weights import NEVER, Numbers, Weights

AT_ONCE = 160
"""Groups that hand people round among them."""
PATIENCE = 4800
"""Divided by the number of groups, within 30 and 120: after so many vain times in a row they stay as they are."""
SHAKEN = 60
MIXED = 6
"""When there are no more groups than that, every so many'th is mixed up and all are handed round again, so often."""
SWEEPS = 2
AWFUL = -(1 << 44)
"""Two who must not meet, while searching: far worse than anything else, yet exact as a floating number."""

Worth = NDArray[np.float64]


def sizes_of(count: int, size: int) -> list[int]:
    """As near to the size as the count allows: one more each where that is enough, otherwise one group more."""
    if count < 2:
        return []
    groups = max(1, count // size)
    if count - groups * size > groups:
        groups += 1
    return [count // groups + (one < count % groups) for one in range(groups)]


def larger(weights: Weights, began: list[list[int]], seed: int) -> list[list[int]]:
    """Better groups of the same sizes."""
    dice = np.random.default_rng(seed)
    sizes = np.array([len(one) for one in began])
    groups = np.full((len(began), sizes.max()), -1)
    groups[np.arange(sizes.max()) < sizes[:, None]] = np.concatenate(began)
    for _ in range(SWEEPS if len(began) > AT_ONCE else 1):
        drawn = dice.permutation(len(began))
        for start in range(0, len(began), AT_ONCE):
            some = drawn[start : start + AT_ONCE]
            groups[some] = _better(weights, groups[some], dice, SHAKEN if len(began) <= SHAKEN else 0)
    return [[one for one in group if one >= 0] for group in groups.tolist()]


def _better(weights: Weights, groups: Numbers, dice: np.random.Generator, shaken: int) -> Numbers:
    """These groups handed round until that gains nothing, and again after a few of them were mixed up."""
    people = groups[groups >= 0]
    worth = np.zeros((len(people) + 1, len(people) + 1))  # the last row and column: nobody
    worth[:-1, :-1] = np.maximum(weights.among(people), AWFUL)
    np.fill_diagonal(worth, 0)
    here = np.full(groups.shape, len(people))
    here[groups >= 0] = np.arange(len(people))
    patience = min(max(PATIENCE // len(groups), 30), 120)
    best = _handed_round(worth, here, dice, patience)
    highest = _total(worth, best)
    for _ in range(shaken):
        some = dice.permutation(len(groups))[: max(2, len(groups) // MIXED)]
        mixed = best.copy()
        inside = mixed[some] < len(people)
        mixed[some[:, None].repeat(mixed.shape[1], 1)[inside], np.nonzero(inside)[1]] = dice.permutation(
            mixed[some][inside]
        )
        tried = _handed_round(worth, mixed, dice, patience // 4)
        if _total(worth, tried) > highest:
            best, highest = tried, _total(worth, tried)
    return np.where(best < len(people), np.append(people, -1)[best], -1)


def _total(worth: Worth, here: Numbers) -> float:
    return float(worth[here[:, :, None], here[:, None, :]].sum() / 2)


def _handed_round(worth: Worth, here: Numbers, dice: np.random.Generator, patience: int) -> Numbers:
    from scipy.optimize import linear_sum_assignment

    if len(here) < 2:
        return here
    nobody = len(worth) - 1
    fewest = int((here < nobody).sum(axis=1).min())
    everyone, fruitless = np.arange(len(here)), 0
    while fruitless < patience:
        given = int(dice.integers(1, max(2, fewest // 2 + 1)))
        key = np.where(here < nobody, dice.random(here.shape), 2.0)  # nobody comes last, and is never given
        here = np.take_along_axis(here, np.argsort(key, axis=1), axis=1)
        giving, staying = here[:, :given], here[:, given:]
        gain = np.zeros((len(here), len(here)))
        for one in range(given):
            for other in range(staying.shape[1]):
                gain += worth[giving[:, one][:, None], staying[:, other]]
        to = linear_sum_assignment(gain, maximize=True)[1]
        if gain[everyone, to].sum() > gain[everyone, everyone].sum() + 0.5:
            here, fruitless = np.concatenate([giving[np.argsort(to)], staying], axis=1), 0
        else:
            fruitless += 1
    return here


def apart(weights: Weights, groups: list[list[int]], most: int) -> tuple[list[list[int]], list[int]]:
    """Take out whom the others must not meet, and put them where they may be. Groups, and who is left."""
    kept: list[list[int]] = []
    out: list[int] = []
    for group in groups:
        barred = weights.among(np.array(group)) <= NEVER // 2
        np.fill_diagonal(barred, False)
        while barred.any():
            worst = int(barred.sum(axis=1).argmax())
            out.append(group[worst])
            group = group[:worst] + group[worst + 1 :]
            barred = np.delete(np.delete(barred, worst, 0), worst, 1)
        kept.append(group)
    out += [one for group in kept if len(group) == 1 for one in group]
    kept = [group for group in kept if len(group) > 1]
    left: list[int] = []
    for one in out:
        row = weights.rows(np.array([one]))[0]
        open_to = [
            group
            for group in [*kept, *([other] for other in left)]
            if len(group) < most and bool((row[group] > NEVER // 2).all())
        ]
        if not open_to:
            left.append(one)
            continue
        group = min(open_to, key=len)
        if len(group) == 1:
            left.remove(group[0])
            kept.append([*group, one])
        else:
            group.append(one)
    return kept, left


def taken_in(weights: Weights, groups: list[list[int]], left: list[int], most: int) -> list[int]:
    """Whoever is still left changes places with somebody who fits elsewhere, or gets some of a group for one of their
    own. Returns who is left even so."""
    return [one for one in left if not (_changed_places(weights, groups, one, most) or _shared(weights, groups, one))]


def _may(weights: Weights, one: int, group: list[int]) -> bool:
    return not group or bool((weights.rows(np.array([one]))[0][group] > NEVER // 2).all())


def _changed_places(weights: Weights, groups: list[list[int]], one: int, most: int) -> bool:
    for group in groups:
        for other in group:
            rest = [who for who in group if who != other]
            if not _may(weights, one, rest):
                continue
            for elsewhere in groups:
                if elsewhere is not group and len(elsewhere) < most and _may(weights, other, elsewhere):
                    group[:] = [*rest, one]
                    elsewhere.append(other)
                    return True
    return False


def _shared(weights: Weights, groups: list[list[int]], one: int) -> bool:
    """As many of the largest group that has some for them as leave it no smaller than theirs."""
    for group in sorted(groups, key=len, reverse=True):
        fitting = [other for other in group if _may(weights, one, [other])]
        some = fitting[: min(max(1, (len(group) - 1) // 2), len(group) - 2)] if len(group) > 2 else []
        if some:
            group[:] = [other for other in group if other not in some]
            groups.append([one, *some])
            return True
    return False
