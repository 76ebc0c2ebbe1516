"""The records of rounds and cohorts, and of who has a seat in them; see `model` for what all records have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Id = str
State = Literal["asked", "in", "always", "skipped", "skipped-once", "out"]
Group = tuple[int, ...]
"""Who meets in a round, by the numbers of their seats: no id, so that nothing is left of whoever is forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Neighbours who meet somebody else each time, or a cohort that does so for some weeks, as planned together.

    asking: people say whether they are in. drawn: it is decided who meets whom next. running: they have been brought
    together, until people are asked again. `plan`: the times to come, the next one first; a round plans only that.
    """

    id: Id
    community: Id
    form: Literal["round", "cohort", "drop-in", "hello"]
    name: str
    lead: Id
    every: int = 1  # weeks from one time to the next
    size: int = 2
    times: int = 0  # how many there are; 0: no end
    mixed: bool = False  # newcomers meet those who have been here longer, where that can be
    state: Literal["asking", "drawn", "running", "closed"] = "asking"
    number: int = 0  # how many have gone out
    next_at: datetime
    cards: tuple[str, ...] = ()  # the lead's own deck; none: the ready one
    plan: tuple[tuple[Group, ...], ...] = ()
    past: tuple[tuple[Group, ...], ...] = ()  # of a cohort
    repeats: int = 0  # in the plan; -1: not known, since the lead has let two change places
    at: datetime
    version: int = 0

    @property
    def is_cohort(self) -> bool:
        return self.form == "cohort"

    @property
    def all_new(self) -> bool:
        """Is it known that nobody who would meet next has met before? A cohort knows only of its own weeks."""
        return not self.is_cohort and not self.repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A neighbour's place in a round.

    "asked": not answered yet; "always": in each time without being asked again; "skipped-once": in each but the next.
    """

    id: Id
    community: Id
    round: Id
    neighbour: Id
    number: int
    state: State = "asked"
    waited: int = 0  # times in a row in which they could not be placed
    missed: int = 0  # times in a row in which they did not write
    met: str = ""  # what they said in the middle: met, planned, not-met
    asked_at: datetime
    version: int = 0

    @property
    def is_in(self) -> bool:
        return self.state in ("in", "always")


Pair = frozenset[Id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Who has gone well with whom, and who does the same things."""

    good: frozenset[Pair] = frozenset()
    interests: Mapping[str, tuple[Id, ...]] = field(default_factory=dict)  # "offer dog" → who has that open
