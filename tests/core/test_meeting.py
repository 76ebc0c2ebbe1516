"""A round goes out, to however many."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from bot.core import meeting
from bot.core.circles import Round, Seat
from bot.core.effects import Save
from bot.core.model import Connection
from bot.core.times import waking_hours
from tests.core.builders import a_scene, neighbour
from tests.core.street import ELM, NOON


def lines_of(count: int, size: int) -> list[Connection]:
    people = [neighbour(f"{number:03}") for number in range(count)]
    seats = tuple(
        Seat(id=who.id, community="elm", round="walks", neighbour=who.id, number=number, state="in", asked_at=NOON)
        for number, who in enumerate(people, start=1)
    )
    plan = tuple(tuple(range(first, first + size)) for first in range(1, count, size))
    facts = {"id": "walks", "community": "elm", "form": "round", "name": "Walks", "lead": "000"}
    walks = Round(**facts, state="drawn", size=size, next_at=NOON, at=NOON, plan=(plan,))  # type: ignore[arg-type]
    scene = a_scene(*people, round=walks, seats=seats)
    effects = meeting.send(scene, walks, meeting.present(scene))
    return [effect.record for effect in effects if isinstance(effect, Save) and isinstance(effect.record, Connection)]


def test_in_a_round_of_many_no_two_are_called_the_same():
    lines = lines_of(120, 4)
    names = Counter(end.alias for line in lines for end in (line.left, line.right))
    assert len(lines) == 180
    assert names.most_common(1)[0][1] == 1
    assert len({line.words for line in lines}) > 100, "nor do all know each other at the door by the same words"


def test_waking_hours_are_by_each_ones_own_clock_and_quiet():
    early, far = neighbour("a", quiet=(20, 6)), neighbour("b", timezone="America/New_York", quiet=(20, 6))
    assert waking_hours(early, ELM, NOON, "Europe/London") == frozenset(range(6, 20))
    assert waking_hours(far, ELM, NOON + timedelta(minutes=5), "Europe/London") == frozenset({*range(11, 24), 0})
