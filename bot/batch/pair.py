"""`leveller pair --jsonl`: who meets whom, from weights given in each line.

    {"people": [ids], "weights": [[a, b, w], ...], "forbidden": [[a, b], ...], "size": 2}
    -> {"groups": [[...], ...], "left": [...], "score": ..., "bound": ...}

Pairs that are not listed weigh 0. First as many people as possible are placed, then the sum of the weights within the
groups is as high as can be found; no grouping that places as many in groups of these sizes exceeds `bound`. With an odd
count one pair becomes a trio, rather than somebody being left. A pair that is both listed and forbidden is forbidden;
what else a line holds is not looked at.
"""

from __future__ import annotations

import gc
import math
from collections.abc import Iterable
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

from bot.batch import BadLine, read, write
from bot.pairing.grouping import grouped
from bot.pairing.weights import Listed, Numbers

SIZES = range(2, 9)
LARGEST = 1 << 33
"""Weights are computed with as whole numbers up to here; others are scaled to fit."""
HUGE = 1e300
DIGITS = 9
"""With so many digits after the point they are still whole numbers when scaled, and the answer exact."""

Floats = NDArray[np.float64]


def pair(lines: Iterable[str], out: TextIO) -> None:
    gc.disable()  # a million small lists hold no circles, and looking for some takes as long as reading them
    try:
        for number, question in read(lines):
            try:
                answer = _answer(question)
            except _Wrong as error:
                raise BadLine(f"line {number}: {error}") from None
            write(answer, out)
    finally:
        gc.enable()


class _Wrong(Exception):
    """What cannot be paired, in words that follow the number of its line."""


def _answer(question: dict[str, Any]) -> dict[str, Any]:
    people = _people(question.get("people"))
    size = question.get("size", 2)
    if type(size) is not int or size not in SIZES:
        raise _Wrong(f"size must be a whole number from {SIZES[0]} to {SIZES[-1]}")
    place = {one: number for number, one in enumerate(people)}
    listed, weights = _weights(question.get("weights", []), place)
    never = _two(question.get("forbidden", []), 2, "[a, b]", place)
    worth, scale, exact = _whole(weights)
    found = grouped(Listed(len(people), listed, worth, never), size, seed=0)

    within = _within(found.groups, listed, weights, len(people))
    rounding = 0 if exact else len(people) * (size + 1)  # at most half a unit a pair, doubled
    score, bound = math.fsum(within), (found.doubled_bound + rounding) // 2 / scale
    return {
        "groups": [[people[one] for one in group] for group in found.groups],
        "left": [people[one] for one in found.left],
        "score": _plain(score),
        "bound": _plain(max(bound, score)),
    }


def _within(groups: list[list[int]], listed: Numbers, weights: Floats, count: int) -> Floats:
    """The weights of the listed pairs that are in one group."""
    group_of = np.full(count, -1)
    for number, group in enumerate(groups):
        group_of[group] = number
    one, other = group_of[listed[:, 0]], group_of[listed[:, 1]]
    together: NDArray[np.bool_] = (one == other) & (one >= 0)
    found: Floats = weights[together]
    return found


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


# --- what is asked ----------------------------------------------------------------------------------------------------


def _people(given: Any) -> list[str | int | float]:
    if not isinstance(given, list):
        raise _Wrong('"people" must be a list of ids')
    seen = set()
    for one in given:
        if not isinstance(one, str | int | float) or isinstance(one, bool) or one != one:
            raise _Wrong(f"{_short(one)} is not an id: ids are text or numbers")
        if one in seen:
            raise _Wrong(f"{_short(one)} is listed twice among the people")
        seen.add(one)
    return given


def _weights(given: Any, place: dict[Any, int]) -> tuple[Numbers, Floats]:
    """The pairs, each once, and what they weigh."""
    pairs = _two(given, 3, "[a, b, weight]", place)
    for one in given:
        if type(one[2]) not in (int, float) or not abs(one[2]) < HUGE:
            raise _Wrong(f"{_short(one[2])} is not a weight that can be computed with")
    weights = np.array([one[2] for one in given], dtype=float)
    _, once, again = np.unique(pairs[:, 0] * len(place) + pairs[:, 1], return_index=True, return_inverse=True)
    other = np.flatnonzero(weights != weights[once][again])
    if len(other):
        one = given[other[0]]
        raise _Wrong(f"{_short(one[0])} and {_short(one[1])} are given two weights")
    return pairs[once], weights[once]


def _two(given: Any, length: int, form: str, place: dict[Any, int]) -> Numbers:
    """The two each item begins with, by number, the smaller first."""
    if not isinstance(given, list):
        raise _Wrong(f"{_short(given)} is not a list of {form}")
    for one in given:
        if not isinstance(one, list) or len(one) != length:
            raise _Wrong(f"{_short(one)} is not {form}")
    try:
        pairs = np.array([(place[one[0]], place[one[1]]) for one in given], dtype=np.int64).reshape(-1, 2)
    except (KeyError, TypeError):
        ids = (id_ for one in given for id_ in one[:2])
        stranger = next(id_ for id_ in ids if isinstance(id_, list | dict) or id_ not in place)
        raise _Wrong(f"{_short(stranger)} is not among the people") from None
    same = np.flatnonzero(pairs[:, 0] == pairs[:, 1])
    if len(same):
        raise _Wrong(f"{_short(given[same[0]][0])} can't be paired with themselves")
    return np.sort(pairs, axis=1)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _whole(weights: Floats) -> tuple[Numbers, float, bool]:
    """The weights as whole numbers, what they were multiplied by, and whether that lost nothing."""
    largest = float(np.abs(weights).max(initial=0))
    for scale in (float(10**digits) for digits in range(DIGITS + 1)):
        whole = np.rint(weights * scale)
        if largest * scale <= LARGEST and bool((whole / scale == weights).all()):
            return whole.astype(np.int64), scale, True
    scale = LARGEST / largest
    return np.rint(weights * scale).astype(np.int64), scale, False
