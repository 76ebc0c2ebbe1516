"""A cohort's weeks, planned together: everybody meets as many others as possible, and nobody is left over.

Theory. Week by week runs into dead ends: what is best now leaves a later week only pairs that have met. The circle of a
round robin has no repeats for as many weeks as there are others; with an odd count, whoever it leaves over each week
joins a pair. From there people change places within their weeks, by a search that at first also takes steps that lose.

1. Two who must be kept apart never meet. 2. What is over is a fact: it counts, and is not planned again. 3. The first
time two meet is free; each further time costs most of all, less in a later week, and more the more often.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from bot.pairing.values import Course, Pair, Plan, Week, pair_of

APART = 1_000_000
AGAIN = 1000
OFTENER = 300
STEPS = 60_000  # fewer for a few people
STARTS = 10
WARM, COLD = 300.0, 100.0

Groups = list[list[int]]


def plan(course: Course) -> Plan:
    """The weeks that are still to come."""
    people = sorted(set(course.people))
    apart = {pair_of(*pair) for pair in course.apart}
    left = tuple(one for one in people if all(pair_of(one, other) in apart for other in people if other != one))
    people = [one for one in people if one not in left]
    if not people or len(course.past) >= course.weeks:
        return Plan(weeks=(), left=left)
    parts = _parts(people, apart)
    if len(parts) > 1:
        return _together([plan(replace(course, people=part)) for part in parts], left)
    table = Table(course, people, apart)
    best = _late(course, table) or table.begun(random.Random(course.seed), course.planned)
    lowest = table.costs(best)
    for start in range(STARTS):
        if lowest <= table.least_cost:
            break
        dice = random.Random(f"{course.seed} {start}")
        found, cost = table.searched(table.begun(dice, () if start else course.planned), dice)
        if cost < lowest:
            best, lowest = found, cost
    return table.told(best, left)


def _parts(people: list[str], apart: set[Pair]) -> list[tuple[str, ...]]:
    """People who can't be linked by any row of pairs that may meet are planned each part for itself."""
    unseen, parts = set(people), []
    for first in people:
        part, new = set[str](), {first} & unseen
        while new:
            part |= new
            unseen -= new
            new = {other for other in unseen if any(pair_of(one, other) not in apart for one in new)}
        if part:
            parts.append(tuple(sorted(part)))
    return parts


def _together(plans: Sequence[Plan], left: tuple[str, ...]) -> Plan:
    weeks = zip(*(one.weeks for one in plans), strict=True)
    return Plan(
        weeks=tuple(tuple(sorted(group for part in week for group in part)) for week in weeks),
        repeats=tuple(sorted(repeat for one in plans for repeat in one.repeats)),
        fewest=all(one.fewest for one in plans),
        left=left,
    )


def _late(course: Course, table: Table) -> list[Groups] | None:
    """First as many weeks as can be without a repeat, for themselves; then the others."""
    free = sum(1 for repeats in table.least if not repeats)
    if not 0 < free < len(table.least):
        return None
    early = plan(replace(course, weeks=table.first + free, planned=()))
    if early.repeats:
        return None
    late = plan(replace(course, past=course.past + early.weeks, planned=()))
    return [[[table.number[id_] for id_ in group] for group in week] for week in early.weeks + late.weeks]


class Table:
    """Who meets whom in which week, and what that costs. The weeks of two people are the bits of a number."""

    def __init__(self, course: Course, people: list[str], apart: set[Pair]) -> None:
        self.people = people
        self.number = {one: place for place, one in enumerate(people)}
        self.first, self.all = len(course.past), course.weeks
        everybody = range(len(people))
        self.never = [[pair_of(one, other) in apart for other in people] for one in people]
        self.past = [[0] * len(people) for _ in everybody]
        for week, groups in enumerate(course.past):
            for one, other in _pairs([[self.number[id_] for id_ in group if id_ in self.number] for group in groups]):
                self.past[one][other] |= 1 << week
                self.past[other][one] |= 1 << week
        self.cost = [self._cost(weeks) for weeks in range(1 << self.all)]
        unmet = [[not self.past[one][other] and not self.never[one][other] for other in everybody] for one in everybody]
        for one in everybody:
            unmet[one][one] = False
        self.least = [self._least(unmet, weeks) for weeks in range(1, self.all - self.first + 1)]
        """The fewest repeats there can be by the end of each week to come."""
        self.least_cost = AGAIN * self.least[-1] + sum(self.least[:-1]) + (0 if self.first else self._oftener())

    def _cost(self, weeks: int) -> int:
        """Of meeting in all these weeks. What is over costs nothing more."""
        met = [week for week in range(self.all) if weeks >> week & 1]
        return sum(
            AGAIN + OFTENER * (times - 1) + (self.all - 1 - week)
            for times, week in enumerate(met)
            if times and week >= self.first
        )

    def _least(self, unmet: list[list[bool]], weeks: int) -> int:
        """By counting: there are only so many new pairs, and each person has only so many others to meet."""
        again = sum(max(0, weeks - sum(row)) for row in unmet)
        return max(self._meetings(weeks) - sum(map(sum, unmet)) // 2, -(-again // 2), 0)

    def _oftener(self) -> int:
        """The least that meeting more than twice costs, if all pairs meet equally often."""
        count = len(self.people)
        pairs = count * (count - 1) // 2
        often, over = divmod(self._meetings(self.all), pairs) if pairs else (0, 0)
        return OFTENER * (pairs * max(0, often - 1) * max(0, often - 2) // 2 + over * max(0, often - 1))

    def _meetings(self, weeks: int) -> int:
        count = len(self.people)
        return weeks * (count // 2 + 2 * (count % 2)) if count > 1 else 0

    # --- where to begin ---------------------------------------------------------------------------------------------

    def begun(self, dice: random.Random, planned: Sequence[Week]) -> list[Groups]:
        """As planned as far as it still can be; a round robin for the rest."""
        circle = self._circle(dice)
        kept = [self._kept(week, dice) for week in planned[: self.all - self.first]]
        return kept + [circle[place % len(circle)] for place in range(len(kept), self.all - self.first)]

    def _kept(self, week: Week, dice: random.Random) -> Groups:
        """Pairs of which both are here stay; everybody else is put together anew."""
        groups = [[self.number[id_] for id_ in group if id_ in self.number] for group in week]
        pairs = [group for group in groups if len(group) == 2]
        placed = {one for group in pairs for one in group}
        loose = [one for one in range(len(self.people)) if one not in placed]
        dice.shuffle(loose)
        pairs += [[one, other] for one, other in zip(loose[::2], loose[1::2], strict=False)]
        return self._with(loose[-1], pairs, dice) if len(loose) % 2 else pairs

    def _circle(self, dice: random.Random) -> list[Groups]:
        """Everybody sits round a table and moves on by a chair a week; one stays. An empty chair makes a trio."""
        seats = list(range(len(self.people)))
        dice.shuffle(seats)
        if len(seats) % 2:
            seats.append(-1)
        weeks = []
        for _ in range(max(1, len(seats) - 1)):
            half = len(seats) // 2
            facing = list(zip(seats[:half], reversed(seats[half:]), strict=True))
            pairs = [[one, other] for one, other in facing if -1 not in (one, other)]
            over = [one + other + 1 for one, other in facing if -1 in (one, other)]
            weeks.append(self._with(over[0], pairs, dice) if over else pairs)
            seats = [seats[0], seats[-1], *seats[1:-1]]
        return weeks

    def _with(self, over: int, pairs: Groups, dice: random.Random) -> Groups:
        place = dice.randrange(len(pairs)) if pairs else 0
        return [[*group, over] if at == place else group for at, group in enumerate(pairs)] or [[over]]

    # --- the search -------------------------------------------------------------------------------------------------

    def searched(self, began: list[Groups], dice: random.Random) -> tuple[list[Groups], int]:
        """The best that a search from there comes by, and its cost."""
        weeks, met = _copied(began), self._met(began)
        cost = self.costs(weeks)
        best, lowest = _copied(weeks), cost
        steps = min(STEPS, 1200 * len(self.people) ** 2)
        for step in range(steps if min(map(len, weeks)) > 1 else 0):
            if lowest <= self.least_cost:
                break
            at = dice.randrange(len(weeks))
            here, there = dice.sample(weeks[at], 2)
            mine, theirs = dice.randrange(len(here)), dice.randrange(len(there))
            heat = WARM * (COLD / WARM) ** (step / steps)
            change = self._changed(met, here, mine, there, theirs, 1 << (self.first + at))
            if change <= 0 or dice.random() < math.exp(-change / heat):
                self._change(met, here, mine, there, theirs, 1 << (self.first + at))
                cost += change
                if cost < lowest:
                    best, lowest = _copied(weeks), cost
        return best, lowest

    def _changed(
        self, met: list[list[int]], here: list[int], mine: int, there: list[int], theirs: int, bit: int
    ) -> int:
        """What it would cost if these two changed places in a week."""
        one, other = here[mine], there[theirs]
        total = 0
        for mates, goes, comes in ((here, one, other), (there, other, one)):
            for mate in mates:
                if mate != goes:
                    left, joined = met[mate][goes], met[mate][comes]
                    total += self.cost[left ^ bit] - self.cost[left] + self.cost[joined | bit] - self.cost[joined]
                    total += APART * (self.never[mate][comes] - self.never[mate][goes])
        return total

    def _change(
        self, met: list[list[int]], here: list[int], mine: int, there: list[int], theirs: int, bit: int
    ) -> None:
        one, other = here[mine], there[theirs]
        for mates, goes, comes in ((here, one, other), (there, other, one)):
            for mate in mates:
                if mate != goes:
                    met[mate][goes] ^= bit
                    met[goes][mate] ^= bit
                    met[mate][comes] ^= bit
                    met[comes][mate] ^= bit
        here[mine], there[theirs] = other, one

    def _met(self, weeks: list[Groups]) -> list[list[int]]:
        met = [list(row) for row in self.past]
        for week, groups in enumerate(weeks, start=self.first):
            for one, other in _pairs(groups):
                met[one][other] |= 1 << week
                met[other][one] |= 1 << week
        return met

    def costs(self, weeks: list[Groups]) -> int:
        met = self._met(weeks)
        cost = sum(self.cost[met[one][other]] for one, other in combinations(range(len(self.people)), 2))
        return cost + APART * sum(self.never[one][other] for groups in weeks for one, other in _pairs(groups))

    # --- what comes of it -------------------------------------------------------------------------------------------

    def told(self, weeks: list[Groups], left: tuple[str, ...]) -> Plan:
        met = {pair for pair in combinations(range(len(self.people)), 2) if self.past[pair[0]][pair[1]]}
        repeats, told = [], []
        for week, groups in enumerate(weeks, start=self.first + 1):
            kept = [self._allowed(sorted(group), week) for group in groups]
            now = set(_pairs(kept))
            repeats += [(week, (self.people[one], self.people[other])) for one, other in sorted(now & met)]
            met |= now
            told.append(tuple(sorted(tuple(self.people[one] for one in group) for group in kept if len(group) > 1)))
        fewest = len(repeats) == self.least[-1]
        return Plan(weeks=tuple(told), repeats=tuple(repeats), fewest=fewest, left=left)

    def _allowed(self, group: list[int], week: int) -> list[int]:
        """As many of a group as may meet, in turns from week to week."""
        for size in range(len(group), 1, -1):
            several = list(combinations(group, size))
            able = [some for some in several if not any(self.never[one][other] for one, other in _pairs([some]))]
            if able:
                return list(able[week % len(able)])
        return []


def _pairs(groups: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    for group in groups:
        yield from combinations(group, 2)


def _copied(weeks: list[Groups]) -> list[Groups]:
    return [[list(group) for group in groups] for groups in weeks]
