"""Who is to be brought together, and who meets whom: plain values, which the core and the command line both know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Pair = tuple[str, str]
"""Two ids, the smaller first."""


def pair_of(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What pairing may know of somebody. Nothing said (an empty set, "") never stands in anybody's way."""

    id: str
    circles: frozenset[str] = frozenset()
    area: str = ""
    languages: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    waited: int = 0  # how often in a row they could not be placed
    new: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """One round to be paired. `met`: how many rounds ago two last met, for those still counted as a repeat.

    `apart`: who must never meet. `new_with_old`: the round is to bring new people together with others.
    The same gathering gives the same groups.
    """

    people: tuple[Person, ...]
    met: Mapping[Pair, int]
    apart: frozenset[Pair] = frozenset()
    size: int = 2
    new_with_old: bool = False
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """Who meets whom. No grouping that places as many scores more than `bound`; `repeats` are pairs that met before."""

    groups: tuple[tuple[str, ...], ...]
    left: tuple[str, ...]
    score: float
    bound: float
    repeats: tuple[Pair, ...] = ()

    @property
    def gap(self) -> float:
        """How far from the best this may be, as a share of the best."""
        return (self.bound - self.score) / abs(self.bound) if self.bound else 0.0


Week = tuple[tuple[str, ...], ...]
"""The groups of one week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A cohort's weeks to be planned: who is in it, how many weeks there are, and how those that are over went.

    `planned`: the weeks to come as they were planned before somebody joined or left; kept where they can be.
    """

    people: tuple[str, ...]
    weeks: int
    past: tuple[Week, ...] = ()
    planned: tuple[Week, ...] = ()
    apart: frozenset[Pair] = frozenset()
    seed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The weeks to come. `repeats`: who meets again, and in which week, counted from 1 with those that are over.

    `fewest`: no plan has fewer repeats. `left`: who may meet nobody at all. Whoever else is in no group of a week could
    not be placed in it, and comes in turn.
    """

    weeks: tuple[Week, ...]
    repeats: tuple[tuple[int, Pair], ...] = ()
    fewest: bool = True
    left: tuple[str, ...] = ()
