"""The best grouping of a few people by trying all of them: what the clever way is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Question:
    count: int
    weights: Mapping[Pair, int]
    never: frozenset[Pair] = frozenset()
    size: int = 2

    def may_be(self, group: Iterable[int]) -> bool:
        return not any(pair in self.never for pair in combinations(sorted(group), 2))

    def worth(self, group: Iterable[int]) -> int:
        return sum(self.weights.get(pair, 0) for pair in combinations(sorted(group), 2))

    def line(self) -> dict[str, object]:
        return {
            "people": list(range(self.count)),
            "weights": [[*pair, weight] for pair, weight in self.weights.items()],
            "forbidden": [list(pair) for pair in self.never],
            "size": self.size,
        }


def best(question: Question, sizes: Iterable[int]) -> tuple[int, int, int] | None:
    """(people placed, how far the groups are from the size asked for, less is better; worth) of the best grouping."""
    counted = [
        (sum(map(len, groups)), -sum(abs(len(one) - question.size) for one in groups), sum(map(question.worth, groups)))
        for groups in _groupings(question, list(range(question.count)), list(sizes))
    ]
    return max(counted, default=None)


def _groupings(question: Question, people: list[int], sizes: list[int]) -> Iterator[list[tuple[int, ...]]]:
    if not people:
        yield []
        return
    first, *others = people
    yield from _groupings(question, others, sizes)  # the first is left
    for size in sizes:
        for mates in combinations(others, size - 1):
            group = (first, *mates)
            if question.may_be(group):
                for rest in _groupings(question, [one for one in others if one not in mates], sizes):
                    yield [group, *rest]
